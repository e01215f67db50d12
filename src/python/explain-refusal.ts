// Why an interpreter does not take a wheel, in words that a maintainer understands: another Python, the floor of the stable
// ABI, another system or machine, a system that is too old. Only for wheels that createTagRanker refuses.
import { explainPlatforms } from "./explain-platform.ts";
import { formatInterpreter, type Interpreter, interpreterWord } from "./interpreter.ts";
import { supportedTags } from "./supported-tags.ts";
import type { TagSet } from "./tag.ts";

/** `for CPython 3.11 alone, this user has 3.12; needs glibc 2.34, this user has 2.28` */
export function explainRefusal(tags: TagSet, interpreter: Interpreter, platforms: readonly string[]): string {
	const abis = explainInterpreter(tags, interpreter);
	const places = explainPlatforms(tags.platformTags, platforms);
	if (abis === null && places === null) return explainCombination(tags, interpreter);
	return [abis, places].filter((reason) => reason !== null).join("; ");
}

/** Null when some pair of Python and ABI tag fits. */
function explainInterpreter({ pythonTags, abiTags }: TagSet, interpreter: Interpreter): string | null {
	const taken = new Set(supportedTags(interpreter, [""]).map(({ python, abi }) => `${python}-${abi}`));
	const pairs = pythonTags.flatMap((python) => abiTags.map((abi) => [python, abi] as const));
	if (pairs.some((pair) => taken.has(pair.join("-")))) return null;
	// Of a compressed set, `cp39.cp310-cp39.cp310`, most pairs mean nothing; the nearest Python says most.
	const reasons = pairs
		.map(([python, abi]) => explainPair(python, abi, interpreter))
		.sort((a, b) => b.weight - a.weight || a.distance - b.distance);
	return reasons[0]?.text ?? null;
}

interface Reason {
	text: string;
	/** How much it says. */
	weight: number;
	/** Minors between the wheel's Python and the user's. */
	distance: number;
}

function explainPair(python: string, abi: string, interpreter: Interpreter): Reason {
	const has = `this user has ${formatInterpreter(interpreter)}`;
	const groups = /^(?<name>[a-z]+)(?<major>\d)(?<minor>\d*)$/.exec(python)?.groups;
	const minor = Number(groups?.minor || 0);
	const reason = (weight: number, text: string): Reason => ({
		text,
		weight,
		distance: Math.abs(minor - interpreter.minor),
	});
	if (groups === undefined) return reason(0, `for "${python}", which no known interpreter is called`);
	if (groups.major === "2") return reason(1, `for Python 2, ${has}`);
	const name = implementations[groups.name ?? ""];
	if (name === undefined) return reason(0, `for "${python}", which no known interpreter is called`);
	const wheel = `${name} 3.${groups.minor}`;
	if (groups.name === "py") {
		if (abi !== "none") return reason(1, `no installer takes the ABI tag "${abi}" with the Python tag "${python}"`);
		return reason(3, `needs Python 3.${minor} or newer, ${has}`);
	}
	if (groups.name !== prefixOf(interpreter)) {
		const stable = abi === "abi3" || abi === "abi3t";
		return reason(2, `for ${stable ? "CPython's stable ABI" : wheel}, ${has}`);
	}
	if (abi === "abi3" || abi === "abi3t") return reason(4, explainStable(abi, minor, interpreter, has));
	if (abi === "none") return reason(3, `for ${wheel} alone, ${has}`);
	if (minor !== interpreter.minor) return reason(abi.startsWith(python) ? 3 : 1, `for ${wheel} alone, ${has}`);
	return reason(4, explainOwnAbi(abi, interpreter, has));
}

const implementations: Readonly<Record<string, string>> = {
	cp: "CPython",
	py: "Python",
	pp: "PyPy",
	graalpy: "GraalPy",
};

function prefixOf({ implementation }: Interpreter): string {
	return { cpython: "cp", pypy: "pp", graalpy: "graalpy" }[implementation];
}

function explainStable(abi: "abi3" | "abi3t", minor: number, interpreter: Interpreter, has: string): string {
	if (abi === "abi3" && interpreter.isFreeThreaded) {
		const own = interpreterWord(interpreter);
		const alternative = interpreter.minor >= 15 ? " or abi3t" : "";
		return `a free-threaded Python never takes abi3 wheels, ${has}: it needs ${own.replace("t", "")}-${own}${alternative}`;
	}
	if (abi === "abi3t" && !interpreter.isFreeThreaded) {
		return `abi3t alone is for free-threaded Pythons (PEP 803), ${has}: it needs abi3.abi3t or abi3`;
	}
	return `stable ABI from Python 3.${minor} on, ${has}`;
}

/** The same Python, another build of it. */
function explainOwnAbi(abi: string, interpreter: Interpreter, has: string): string {
	const plain = `cp3${interpreter.minor}`;
	if (abi === plain && interpreter.isFreeThreaded)
		return `for the build of 3.${interpreter.minor} with the GIL, ${has}`;
	if (abi === `${plain}t`) return `for the free-threaded 3.${interpreter.minor}t, ${has}`;
	if (abi === `${plain}d` || abi === `${plain}td`) return `for a debug build of Python, ${has}`;
	return `for the ABI "${abi}", this user's is ${interpreter.abi}`;
}

/** Every part fits, no combination does: `cp39-none-any` on 3.12, `cp312-cp312-any`. */
function explainCombination({ platformTags }: TagSet, interpreter: Interpreter): string {
	const isAny = platformTags.includes("any");
	return isAny
		? `a wheel for any platform is taken with the ABI tag "none" and py3, an older py3XY or the user's own ${interpreterWord(interpreter)}`
		: `no combination of its tags is one that Python ${formatInterpreter(interpreter)} takes`;
}
