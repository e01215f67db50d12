// Names that look like Python's and come from elsewhere: another file of the wheel, a library of a dependency (PySide's
// libshiboken6 defines PyDateTime_Get and others of its own).
import { posix } from "node:path";
import { searchFoldersOf } from "../../binary/linux-libraries.ts";
import { dependencyFinder } from "./beside.ts";
import type { NativeWheel } from "./native-wheel.ts";

export interface OtherPython {
	/** Names that are surely not asked of Python, of one module. */
	names: ReadonlySet<string>;
	/** Libraries of dependencies that the module is linked to, which may define more. */
	libraries: readonly string[];
}

/** By path, for the modules for which there is something to say. */
export function findOtherPython(native: NativeWheel): Map<string, OtherPython> {
	const isOfDependency = dependencyFinder(native.wheel);
	const found = new Map<string, OtherPython>();
	const definers = native.elf.map(({ path, facts }) => {
		const imported = new Set(facts.imports.map(({ name }) => name));
		return { path, names: facts.pythonSymbols.filter((name) => !imported.has(name)) };
	});
	for (const elf of native.elf) {
		// What the module defines itself (igraph's PyLong_AsInt_OutArg) it asks nobody for, though abi3audit counts it.
		const names = new Set(definers.flatMap((row) => row.names));
		const folders = searchFoldersOf(elf);
		const libraries = elf.facts.needed.filter((name) => folders.some((folder) => isOfDependency(name, folder)));
		found.set(elf.path, { names, libraries });
	}
	for (const { path, facts } of native.macho) {
		const libraries = new Set(
			facts.slices.flatMap(({ needed, rpaths }) => {
				const folders = rpaths
					.filter((rpath) => rpath.startsWith("@loader_path"))
					.map((rpath) => posix.normalize(rpath.replace(/^@loader_path/, posix.dirname(path))));
				return needed.filter((name) => folders.some((folder) => isOfDependency(name, folder)));
			}),
		);
		found.set(path, { names: new Set(), libraries: [...libraries].map((name) => posix.basename(name)) });
	}
	// PE files say of which library they ask each name.
	for (const { path, facts } of native.pe) {
		const others = [...facts.imports, ...facts.delayImports].filter(
			({ library }) => !/^(python3|libpypy)/i.test(library),
		);
		found.set(path, { names: new Set(others.flatMap(({ symbols }) => symbols)), libraries: [] });
	}
	return found;
}
