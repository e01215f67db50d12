// What this release holds that the last one did not. Stolen releases of 2026 showed themselves here: start-up code, a new
// module beside the package, megabytes of JavaScript or a program that nobody had announced.
import type { Finding } from "../../diagnostic/finding.ts";
import { formatSize } from "../../diagnostic/quantity.ts";
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { listSome, show } from "../rule.ts";
import { contentsOf, type InstalledFile, isGraft, moduleNameOf, type WheelContents } from "./installed.ts";
import { choose } from "./rule.ts";

export function compareContents(now: WheelFacts, before: WheelFacts): Finding[] {
	const [current, last] = [contentsOf(now), contentsOf(before)];
	return [...newStartUpCode(current, last), ...newTopLevel(current, last), ...newLargeFiles(current, last)].map(
		(finding) => ({ ...finding, file: now.fileName }),
	);
}

function newStartUpCode(now: WheelContents, before: WheelContents): Finding[] {
	const old = new Set(listStartUpCode(before));
	const added = listStartUpCode(now).filter((path) => !old.has(path));
	if (added.length === 0) return [];
	return [
		{
			code: "contents/new-start-up-code",
			level: "error",
			message: `${listSome(added)} ${choose(added.length, "runs", "run")} at every start of Python, and the last release (${before.wheel.fileName}) had nothing like it`,
			help: 'Look at who added it. If it is meant: [tool.wheel-release.check] ignore = [{ rule = "contents/new-start-up-code", reason = "…" }]',
		},
	];
}

function listStartUpCode({ wheel, library }: WheelContents): string[] {
	const files = (wheel.contents?.startUp ?? []).filter(({ code }) => code !== null).map(({ path }) => path);
	return [
		...files,
		...library.map(({ name }) => name).filter((name) => /(?:^|\/)(?:site|user)customize\.py$/.test(name)),
	];
}

function newTopLevel({ top }: WheelContents, before: WheelContents): Finding[] {
	const names = (map: WheelContents["top"]) =>
		[...map.keys()]
			.filter((name) => !isGraft(name) && !/\.(?:pth|start)$/.test(name))
			.map((name) => moduleNameOf(name) ?? name);
	const old = new Set(names(before.top));
	const added = [...new Set(names(top))].filter((name) => !old.has(name));
	if (added.length === 0 || old.size === 0) return [];
	return [
		{
			code: "contents/new-top-level",
			level: "warning",
			message: `the wheel installs ${listSome(added)} at the top of site-packages, which the last release (${before.wheel.fileName}) did not`,
			help: "Leave it out if it was packed by mistake; else announce it.",
		},
	];
}

const worthAWord = 1_000_000;

function newLargeFiles({ wheel, files }: WheelContents, before: WheelContents): Finding[] {
	const old = new Set(before.files.map(identify));
	const native = new Set((wheel.native ?? []).map(({ path }) => path));
	// Modules are expected to be native; programs and other people's libraries are not.
	const isOdd = ({ name, size }: InstalledFile) =>
		size >= worthAWord && (/\.(?:[cm]?js|wasm|jar|exe)$/i.test(name) || (native.has(name) && !isModule(name)));
	const added = files.filter((file) => isOdd(file) && !old.has(identify(file)));
	const [first] = added;
	if (first === undefined) return [];
	return [
		{
			code: "contents/new-large-file",
			level: "warning",
			message: `${show(first.name)} (${formatSize(first.size)})${added.length > 1 ? ` and ${added.length - 1} more` : ""} ${choose(added.length, "is", "are")} new since the last release (${before.wheel.fileName})`,
			help: "Look at what made it. If it is meant, all is well.",
		},
	];
}

/** Without what changes from build to build: version numbers, the tag of the Python, the hash of a grafted copy. */
function identify({ name }: InstalledFile): string {
	return name.replace(/-[0-9a-f]{8,32}(?=[.-])/g, "").replace(/\d+/g, "");
}

function isModule(name: string): boolean {
	return /\.(?:so|pyd)$/.test(name);
}
