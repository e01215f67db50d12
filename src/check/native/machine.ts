// Every native file must be for the machine that the tags name; a wheel for two machines must have code for both.
import type { Finding } from "../../diagnostic/finding.ts";
import type { PlatformTag } from "../../python/platform-tag.ts";
import { listSome, show } from "../rule.ts";
import { isExtensionName, isLinux, type NativeWheel } from "./native-wheel.ts";

export function checkMachines(native: NativeWheel): Finding[] {
	return [...checkDamaged(native), ...checkPureTag(native), ...checkSystems(native), ...checkMachine(native)];
}

function checkDamaged({ damaged }: NativeWheel): Finding[] {
	return damaged
		.filter(({ path }) => /\.(so(\.\d+)*|pyd|dll|dylib)$/.test(path))
		.map(({ path, problem }) => ({
			code: "binary/damaged",
			level: "error",
			message: `${show(path)} cannot be read as a native file: ${problem}`,
			help: "It would not load. Build the wheel again; a strip or patch tool may have broken the file.",
		}));
}

/** A `none-any` wheel is installed everywhere; modules for one machine make it break on all others. */
function checkPureTag(native: NativeWheel): Finding[] {
	if (!native.platforms.some(({ family }) => family === "any")) return [];
	const modules = [...native.elf, ...native.macho, ...native.pe].map(({ path }) => path).filter(isExtensionName);
	if (modules.length === 0) return [];
	// Code for several systems or machines in one wheel is chosen at run time (debugpy, tkinterdnd2).
	const isMeant = listTargets(native).size > 1;
	return [
		{
			code: "binary/pure-tag",
			level: isMeant ? "warning" : "error",
			message: `the tag says that every platform will do, but ${listSome(modules)} ${modules.length === 1 ? "is" : "are"} for one machine${isMeant ? " each" : ""}`,
			help: isMeant
				? "If the project works without them elsewhere, all is well; else build one wheel per platform."
				: "Let the build backend know that the wheel is native (setuptools: ext_modules or has_ext_modules).",
		},
	];
}

/** Systems and machines that the wheel has libraries for: `elf x86_64`. */
function listTargets({ elf, macho, pe }: NativeWheel): Set<string> {
	const isLibrary = ({ path }: { path: string }) => /\.(so(\.\d+)*|pyd|dll|dylib)$/.test(path);
	return new Set([
		...elf.filter(isLibrary).map(({ facts }) => `elf ${facts.machineName}`),
		...macho.filter(isLibrary).map(() => "macho"),
		...pe.filter(isLibrary).map(({ facts }) => `pe ${facts.machineName}`),
	]);
}

/** A Linux wheel with DLLs instead of libraries was packed on the wrong machine. */
function checkSystems(native: NativeWheel): Finding[] {
	const is = (test: (platform: PlatformTag) => boolean) => native.platforms.every(test);
	const foreign = [
		...(is(isLinux) ? [...native.macho, ...native.pe] : []),
		...(is(({ family }) => family === "macosx") ? [...native.elf, ...native.pe] : []),
		...(is(({ family }) => family === "win") ? [...native.elf, ...native.macho] : []),
	].filter(({ path }) => isExtensionName(path));
	if (foreign.length === 0) return [];
	const names = foreign.map(({ path }) => path);
	return [
		{
			code: "binary/machine",
			level: "error",
			message: `${listSome(names)} ${names.length === 1 ? "is a module" : "are modules"} of another operating system than ${native.wheel.filename.platformTags.join(".")}`,
			help: "Build each wheel in a clean folder: files of an earlier build were packed.",
		},
	];
}

function checkMachine(native: NativeWheel): Finding[] {
	const promised = new Set(native.platforms.map(({ architecture }) => architecture).filter((name) => name !== null));
	if (promised.size !== 1 || promised.has("universal2")) return [];
	const [machine = ""] = promised;
	const files = [
		...(native.platforms.every(isLinux) ? native.elf.map((file) => ({ ...file, machine: file.facts.machine })) : []),
		...native.pe.map((file) => ({ ...file, machine: file.facts.machine })),
	];
	const other = files.filter((file) => file.machine !== null && file.machine !== machine);
	const modules = other.filter((file) => isExtensionName(file.path) && isModule(file));
	const shown = modules.length > 0 ? modules : other;
	const [first] = shown;
	if (first === undefined) return [];
	return [
		{
			code: "binary/machine",
			// Data for other machines may be meant (a cross compiler, code for a device); a module is never.
			level: modules.length > 0 ? "error" : "notice",
			message: `${show(first.path)} is for ${first.machine}${shown.length > 1 ? `, and ${shown.length - 1} more are for other machines` : ""}; the tag says ${machine}`,
			help: "Build the wheel on that machine, or cross-compile every file of it.",
		},
	];
}

function isModule(file: { facts: NativeWheel["elf"][number]["facts"] | NativeWheel["pe"][number]["facts"] }): boolean {
	return file.facts.format === "pe"
		? file.facts.exports.some((name) => name.startsWith("PyInit_"))
		: file.facts.moduleInits.length > 0;
}
