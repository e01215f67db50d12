// Interpreters as installers name them: the short words of wheel tags (`cp312`, `cp314t`, `pp311`) and of people (`3.12`,
// `3.14t`, `pypy3.11`). What an interpreter accepts is told by supported-tags.ts.

export interface Interpreter {
	readonly implementation: "cpython" | "pypy" | "graalpy";
	/** Of Python 3. */
	readonly minor: number;
	/** PEP 703; CPython from 3.13 on. */
	readonly isFreeThreaded: boolean;
	/** ABI tag of its own extension modules: `cp312`, `cp314t`, `pypy311_pp73`. */
	readonly abi: string;
}

// First CPython with the limited API (PEP 384); older ones have no tag rules of their own here.
const oldestMinor = 2;
// Far enough for years of releases, near enough that `cp399` is told from `cp39`.
const newestMinor = 39;
const firstFreeThreaded = 13;

/** ABI of the newest GraalPy of each Python. Source: GraalPy's release notes, cibuildwheel 4.3.5 build-platforms.toml. */
const graalpyAbis: Readonly<Record<number, string>> = { 10: "240", 11: "242", 12: "250", 13: "253" };

const cpythonWord = /^(?:cp|cpython|python|py)?3\.?(?<minor>\d{1,2})(?<t>t?)$/;
const pypyWord = /^(?:pp|pypy)3\.?(?<minor>\d{1,2})$/;
const graalpyWord = /^(?:gp|graalpy)3\.?(?<minor>\d{1,2})(?:_(?<abi>\d{3}))?$/;

/** Null when `word` names no interpreter. */
export function parseInterpreter(word: string): Interpreter | null {
	const cpython = cpythonWord.exec(word)?.groups;
	if (cpython !== undefined) return makeCpython(Number(cpython.minor), cpython.t === "t");
	const pypy = pypyWord.exec(word)?.groups;
	if (pypy !== undefined) return makePypy(Number(pypy.minor));
	const graalpy = graalpyWord.exec(word)?.groups;
	return graalpy === undefined ? null : makeGraalpy(Number(graalpy.minor), graalpy.abi);
}

/** `3.12`, `3.14t`, `PyPy 3.11` */
export function formatInterpreter({ implementation, minor, isFreeThreaded }: Interpreter): string {
	if (implementation === "cpython") return `3.${minor}${isFreeThreaded ? "t" : ""}`;
	return `${implementation === "pypy" ? "PyPy" : "GraalPy"} 3.${minor}`;
}

/** The shortest word that means it: `cp312`, `pp311`. */
export function interpreterWord({ implementation, minor, isFreeThreaded }: Interpreter): string {
	const prefix = { cpython: "cp", pypy: "pp", graalpy: "gp" }[implementation];
	return `${prefix}3${minor}${isFreeThreaded ? "t" : ""}`;
}

function makeCpython(minor: number, isFreeThreaded: boolean): Interpreter | null {
	if (minor < oldestMinor || minor > newestMinor || (isFreeThreaded && minor < firstFreeThreaded)) return null;
	// Until 3.7 the ABI tag told of pymalloc, which every usual build had.
	const flags = isFreeThreaded ? "t" : minor < 8 ? "m" : "";
	return { implementation: "cpython", minor, isFreeThreaded, abi: `cp3${minor}${flags}` };
}

/** PyPy 7.3 (2019 on) has the ABI `pp73`; 8.0, which brought Python 3.12, has `pp80`. */
function makePypy(minor: number): Interpreter | null {
	if (minor < 6 || minor > newestMinor) return null;
	return { implementation: "pypy", minor, isFreeThreaded: false, abi: `pypy3${minor}_pp${minor >= 12 ? 80 : 73}` };
}

function makeGraalpy(minor: number, given: string | undefined): Interpreter | null {
	const abi = given ?? graalpyAbis[minor];
	if (abi === undefined) return null;
	return { implementation: "graalpy", minor, isFreeThreaded: false, abi: `graalpy${abi}_3${minor}_native` };
}
