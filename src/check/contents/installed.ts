// Where the files of a wheel end up once it is installed (binary distribution format, "Installing a wheel"): what the
// rules about contents look at.
import type { DistributionMember, WheelFacts } from "../../distribution/read-distribution.ts";
import { isImportable } from "../../python/identifier.ts";
import { isStray } from "./stray.ts";

export interface InstalledFile {
	/** In the wheel. */
	name: string;
	size: number;
	/** `library` is site-packages; `info` the dist-info folder; `other` a folder of `.data` that installers do not know. */
	place: "library" | "info" | "scripts" | "headers" | "data" | "other";
	/** Below the place, split at the slashes. */
	parts: readonly string[];
}

export interface WheelContents {
	wheel: WheelFacts;
	files: readonly InstalledFile[];
	library: readonly InstalledFile[];
	/** First parts of the library's paths: a module, a package, a folder, a file. */
	top: ReadonlyMap<string, TopEntry>;
}

export interface TopEntry {
	isFolder: boolean;
	files: readonly InstalledFile[];
}

const knownPlaces: Readonly<Record<string, InstalledFile["place"]>> = {
	purelib: "library",
	platlib: "library",
	scripts: "scripts",
	headers: "headers",
	data: "data",
};

/** Without what was left in the folder by mistake: that has a finding of its own, wherever it lies. */
export function contentsOf(wheel: WheelFacts): WheelContents {
	const files = wheel.members.filter(({ name }) => !isStray(name)).map((member) => install(member, wheel));
	const library = files.filter(({ place }) => place === "library");
	const groups = Map.groupBy(library, ({ parts }) => parts[0] ?? "");
	const top = new Map(
		[...groups].map(([name, inside]) => [
			name,
			{ isFolder: inside.some(({ parts }) => parts.length > 1), files: inside },
		]),
	);
	return { wheel, files, library, top };
}

function install({ name, size }: DistributionMember, { filename, infoFolders }: WheelFacts): InstalledFile {
	const [first = "", second = "", ...rest] = name.split("/");
	if (infoFolders.includes(first)) return { name, size, place: "info", parts: [second, ...rest] };
	const isData = first.endsWith(".data") && first.toLowerCase().startsWith(`${filename.nameText.toLowerCase()}-`);
	if (!isData) return { name, size, place: "library", parts: name.split("/") };
	// A file that lies directly in the .data folder has no place at all.
	const place = rest.length === 0 ? "other" : (knownPlaces[second] ?? "other");
	return { name, size, place, parts: place === "other" ? [second, ...rest] : rest };
}

/**
 * What repair tools make for grafted libraries: folders, and beside a single module DLLs with a hash in their name. And the
 * folder that cmeel.pth leads to.
 */
export function isGraft(name: string): boolean {
	return /\.(?:libs|dylibs)$|^\.libs_|^cmeel\.prefix$|-[0-9a-f]{32}\.dll$/.test(name);
}

/** `85cae5375ceb5d1ca6c6__mypyc`: what mypyc compiles several packages into; only they load it, by `import_module`. */
export function isMypycGroup(name: string): boolean {
	return /^[0-9a-f]{20}__mypyc(?:\.|$)/.test(name);
}

/** `six` of `six.py`, `_speedups` of `_speedups.abi3.so`; null for what is no module. */
export function moduleNameOf(file: string): string | null {
	return /^(.+?)\.(?:py|pyd|so|[-A-Za-z0-9_]+\.(?:pyd|so))$/.exec(file)?.[1] ?? null;
}

/** `foo-stubs` holds the types of `foo` (PEP 561). */
export function isStubFolder(name: string): boolean {
	return name.endsWith("-stubs") && isImportable(name.slice(0, -"-stubs".length));
}

/** `mypkg` of `my.pkg`, `My-Pkg`: how a project and a module may be the same word. */
export function flatten(name: string): string {
	return name.toLowerCase().replace(/[-_.]/g, "");
}
