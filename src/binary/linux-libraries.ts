// Where the libraries that a wheel's ELF files need would come from: another file of the wheel, found over RPATH or
// RUNPATH as the loader does (ld.so(8)), or the user's system. Nothing of this machine is looked at.
import { posix } from "node:path";
import type { ElfFacts } from "./elf.ts";

/** One ELF file of a wheel. */
export interface WheelElf {
	/** Inside the wheel. */
	path: string;
	facts: ElfFacts;
}

export interface ResolvedLibrary {
	soname: string;
	/** Null: not in the wheel. */
	elf: WheelElf | null;
}

/** Everything that loading `root` asks for, itself apart, in the order in which the loader meets it. */
export function resolveLibraries(root: WheelElf, all: ReadonlyMap<string, WheelElf>): Map<string, ResolvedLibrary> {
	const found = new Map<string, ResolvedLibrary>();
	const paths = searchPathsOf(root);
	// RPATH and RUNPATH of the file that is loaded first are looked at for its dependencies' dependencies as well.
	const inherited = { rpath: paths.rpath, runpath: paths.runpath };
	visit(root);
	return found;

	function visit(elf: WheelElf): void {
		const own = searchPathsOf(elf);
		const folders = [...inherited.rpath, ...own.rpath, ...own.runpath, ...inherited.runpath];
		for (const soname of elf.facts.needed) {
			if (found.has(soname)) continue;
			// The interpreter brings it, or there is none: a copy in the wheel would be a second Python.
			const library = isLibpython(soname) ? null : findIn(folders, soname, elf, all);
			found.set(soname, { soname, elf: library });
			if (library !== null) visit(library);
		}
	}
}

/** `libpython3.12.so.1.0`: nothing that a module may ask for (PEP 513), as interpreters may be linked without it. */
export function isLibpython(soname: string): boolean {
	return /^libpython\d+\.\d+m?\.so(\.\d)*$/.test(soname);
}

function findIn(
	folders: readonly string[],
	soname: string,
	user: WheelElf,
	all: ReadonlyMap<string, WheelElf>,
): WheelElf | null {
	if (soname.includes("/")) return null;
	for (const folder of folders) {
		const elf = all.get(posix.normalize(posix.join(folder, soname)));
		if (elf !== undefined && elf.facts.machine === user.facts.machine) return elf;
	}
	return null;
}

/** Folders that a file's own search paths lead to, seen from the folder that the wheel is installed into. */
export function searchFoldersOf(elf: WheelElf): string[] {
	const { rpath, runpath } = searchPathsOf(elf);
	return [...rpath, ...runpath];
}

/** Folders inside the wheel; absolute ones are the user's and are left out. RUNPATH turns RPATH off. */
function searchPathsOf({ path, facts }: WheelElf): { rpath: string[]; runpath: string[] } {
	const origin = posix.dirname(path);
	const expand = (text: string | null) =>
		(text ?? "")
			.split(":")
			.filter((part) => /^\$(ORIGIN|\{ORIGIN\})/.test(part))
			.map((part) => posix.normalize(part.replace(/^\$(?:ORIGIN|\{ORIGIN\})/, origin)));
	return { rpath: facts.runpath === null ? expand(facts.rpath) : [], runpath: expand(facts.runpath) };
}

export type Libc = "glibc" | "musl";

/** Which C library a file was linked against; null when nothing in it says so. */
export function findLibc({ path, facts }: WheelElf): Libc | null {
	if (facts.interpreter !== null) return /(^|\/)ld-musl-/.test(facts.interpreter) ? "musl" : "glibc";
	for (const soname of facts.needed) {
		if (/^(libc\.musl-|ld-musl-)/.test(soname)) return "musl";
		if (soname === "libc.so.6" || /^(ld-linux-|ld64\.so\.)/.test(soname)) return "glibc";
	}
	if (/(-arm-linux-musleabihf|-linux-musl)\.so$/.test(path)) return "musl";
	// Before Python 3.11 extensions of both C libraries were named gnu.
	return /\.cpython-3(1[1-9]|[2-9]\d)\w*-\S*-linux-gnu(eabihf)?\.so$/.test(path) ? "glibc" : null;
}

/** True for a module of Python: it defines the function that Python calls to start it. */
export function isPythonExtension({ path, facts }: WheelElf): boolean {
	const module = posix.basename(path).split(".", 1)[0] ?? "";
	const starts = [`PyInit_${module}`, `init${module}`, `_cffi_pypyinit_${module}`];
	return facts.moduleInits.some((name) => starts.includes(name));
}
