// What works and should not ship: stacks that can be executed, code that is changed while it loads, search paths of the
// builder's machine, megabytes that only a debugger reads.
import type { Finding } from "../../diagnostic/finding.ts";
import { formatSize } from "../../diagnostic/quantity.ts";
import { listSome, show } from "../rule.ts";
import type { NativeWheel } from "./native-wheel.ts";

const debugBytesWorthAWord = 1_000_000;

export function checkHygiene(native: NativeWheel): Finding[] {
	return [...checkStack(native), ...checkTextRelocations(native), ...checkSearchPaths(native), ...checkDebug(native)];
}

function checkStack({ elf }: NativeWheel): Finding[] {
	const files = elf.filter(({ facts }) => facts.hasExecutableStack).map(({ path }) => path);
	if (files.length === 0) return [];
	return [
		{
			code: "binary/executable-stack",
			level: "warning",
			message: `${listSome(files)} ask${files.length === 1 ? "s" : ""} for an executable stack; glibc 2.41 and newer refuse to load such libraries`,
			help: "Assembler files need a .note.GNU-stack section; or link with -Wl,-z,noexecstack.",
		},
	];
}

function checkTextRelocations({ elf }: NativeWheel): Finding[] {
	const files = elf.filter(({ facts }) => facts.hasTextRelocations).map(({ path }) => path);
	if (files.length === 0) return [];
	return [
		{
			code: "binary/text-relocations",
			level: "warning",
			message: `${listSome(files)} ${files.length === 1 ? "has" : "have"} text relocations: hardened systems and musl refuse them`,
			help: "Compile every object with -fPIC.",
		},
	];
}

function checkSearchPaths({ elf }: NativeWheel): Finding[] {
	const found = elf.flatMap(({ path, facts }) => {
		const parts = `${facts.rpath ?? ""}:${facts.runpath ?? ""}`.split(":");
		const odd = parts.find((part) => part.startsWith("/") && !isOfSystem(part));
		return odd === undefined ? [] : [{ path, odd }];
	});
	const [first] = found;
	if (first === undefined) return [];
	return [
		{
			code: "binary/search-path",
			level: "warning",
			message: `${show(first.path)}${found.length > 1 ? ` and ${found.length - 1} more look` : " looks"} for libraries in ${show(first.odd)}, a folder of the machine that built it`,
			help: "Whoever can write there can put code into the user's process. Use $ORIGIN paths, or let auditwheel repair set them.",
		},
	];
}

/** Folders that every system has for root alone, and those of the CUDA and ROCm toolkits. */
function isOfSystem(folder: string): boolean {
	return /^\/(usr\/)?lib(32|64|x32)?(\/|$)|^\/usr\/local\/(cuda|lib)|^\/opt\/rocm/.test(folder);
}

function checkDebug(native: NativeWheel): Finding[] {
	const files = [
		...native.elf.map(({ path, facts }) => ({ path, bytes: facts.debugBytes })),
		...native.macho.map(({ path, facts }) => ({
			path,
			bytes: facts.slices.reduce((sum, row) => sum + row.debugBytes, 0),
		})),
	];
	const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
	if (total < debugBytesWorthAWord) return [];
	const largest = files.sort((a, b) => b.bytes - a.bytes)[0];
	return [
		{
			code: "binary/debug-sections",
			level: "notice",
			message: `${formatSize(total)} of the native files are for debuggers alone, most in ${show(largest?.path ?? "")}`,
			help: "Strip it: -Wl,--strip-debug, [tool.maturin] strip = true, or auditwheel repair --strip.",
		},
	];
}
