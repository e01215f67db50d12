// Which interpreters can test a wheel, and which of them do: the oldest and the newest that take it, of each kind of build
// that it is for.
import { type PythonRelease, stateOf } from "../../data/pythons.ts";
import { rowOf, type Table } from "../../data/table.ts";
import type { ExpectedWheel } from "../../document/plan.ts";
import { formatInterpreter, type Interpreter, parseInterpreter } from "../../python/interpreter.ts";
import { createTagRanker } from "../../python/supported-tags.ts";
import { parseTagSet, type TagSet } from "../../python/tag.ts";

/** PyPys that can still be had. */
const pypyMinors = [9, 10, 11, 12];

export type FindInterpreters = (tags: TagSet) => readonly Interpreter[];

/**
 * A function that finds the interpreters which take a wheel. What is not final yet, or long over, counts only where nothing
 * else takes it. Where the wheel runs is asked elsewhere: every platform of it counts as the user's.
 * @param pythons minors that `requires-python` allows
 * @param isAllowed whether it allows a minor that is not among them
 */
export function createInterpreterFinder(
	pythons: readonly string[],
	isAllowed: (minor: string) => boolean,
	table: Table<PythonRelease>,
): FindInterpreters {
	const usual = listInterpreters(pythons, table).map(withRanker);
	const unusual = listInterpreters(listUnusualPythons(table).filter(isAllowed), table).map(withRanker);
	// Thousands of wheels share a few dozen pairs of Python and ABI tag.
	const known = new Map<string, Interpreter[]>();
	return (tags) => {
		const key = `${tags.pythonTags.join(".")}-${tags.abiTags.join(".")}-${tags.platformTags.includes("any")}`;
		const found = known.get(key) ?? findTaking(tags, usual, unusual);
		known.set(key, found);
		return found;
	};
}

interface Candidate {
	interpreter: Interpreter;
	/** On a machine that all platforms fit. */
	takes: (tags: TagSet) => boolean;
}

function withRanker(interpreter: Interpreter): Candidate {
	const rank = createTagRanker(interpreter, ["any", "fitting"]);
	return {
		interpreter,
		takes: (tags) =>
			rank({ ...tags, platformTags: tags.platformTags.includes("any") ? ["any"] : ["fitting"] }) !== null,
	};
}

function findTaking(tags: TagSet, usual: readonly Candidate[], unusual: readonly Candidate[]): Interpreter[] {
	const taking = usual.filter(({ takes }) => takes(tags));
	const found = taking.length > 0 ? taking : unusual.filter(({ takes }) => takes(tags));
	return found.map(({ interpreter }) => interpreter);
}

/**
 * Every interpreter that a test could have, oldest first, each kind by itself.
 * @param pythons minors that `requires-python` allows
 */
function listInterpreters(pythons: readonly string[], table: Table<PythonRelease>): Interpreter[] {
	const minors = pythons.map((python) => Number(python.split(".")[1]));
	const freeThreaded = minors.filter((minor) => (rowOf(table, `3.${minor}`)?.freeThreaded ?? "none") !== "none");
	const words = [
		...minors.map((minor) => `cp3${minor}`),
		...freeThreaded.map((minor) => `cp3${minor}t`),
		...pypyMinors.filter((minor) => minors.includes(minor)).map((minor) => `pp3${minor}`),
	];
	return words.map(parseInterpreter).filter((interpreter) => interpreter !== null);
}

/** `3.9`, `3.14t`, `pypy3.11`: as setup-python and uv call it. */
export function pythonName(interpreter: Interpreter): string {
	return formatInterpreter(interpreter).replace(" ", "").toLowerCase();
}

export function tagsOf({ pythonTag, abiTag, platformTag }: ExpectedWheel): TagSet {
	const tags = parseTagSet(`${pythonTag}-${abiTag}-${platformTag}`);
	return tags ?? { pythonTags: [pythonTag], abiTags: [abiTag], platformTags: [platformTag] };
}

export interface ChosenPython {
	interpreter: Interpreter;
	why: string;
}

/** @param able interpreters that take the wheel and can be had at the place of the test, oldest first */
export function choosePythons(able: readonly Interpreter[], tags: TagSet, words: readonly string[]): ChosenPython[] {
	const chosen = new Map<string, ChosenPython>();
	for (const word of words) {
		const picked =
			word === "min" || word === "max"
				? kindsOf(tags).flatMap((kind) => endOf(able.filter(kind), word))
				: able
						.filter((interpreter) => pythonName(interpreter) === word)
						.map((interpreter) => ({ interpreter, why: "asked for" }));
		for (const python of picked) {
			const name = pythonName(python.interpreter);
			if (!chosen.has(name)) chosen.set(name, python);
		}
	}
	if (chosen.size > 0) return [...chosen.values()];
	// A wheel that the configured Pythons miss is tested all the same: on what it is for.
	const why = `newest Python that takes the wheel; smoke.pythons = "${words.join(",")}" has none that does`;
	return kindsOf(tags).flatMap((kind) => endOf(able.filter(kind), "max").map((python) => ({ ...python, why })));
}

function endOf(able: readonly Interpreter[], word: "min" | "max"): ChosenPython[] {
	const interpreter = word === "min" ? able[0] : able.at(-1);
	const which = able.length === 1 ? "the only" : word === "min" ? "oldest" : "newest";
	return interpreter === undefined ? [] : [{ interpreter, why: `${which} Python that takes the wheel` }];
}

type IsOfKind = (interpreter: Interpreter) => boolean;

/** A wheel without an ABI of its own is the same for every build of Python: CPython with the GIL stands for all. */
function kindsOf({ pythonTags, abiTags }: TagSet): IsOfKind[] {
	const isFreeThreaded = abiTags.some((abi) => abi === "abi3t" || /^cp3\d+t$/.test(abi));
	const hasGil = abiTags.some((abi) => abi === "abi3" || abi === "none" || /^cp3\d+m?$/.test(abi));
	return [
		...(hasGil ? [({ implementation, isFreeThreaded: is }: Interpreter) => implementation === "cpython" && !is] : []),
		...(isFreeThreaded ? [({ isFreeThreaded: is }: Interpreter) => is] : []),
		...(pythonTags.some((tag) => tag.startsWith("pp"))
			? [({ implementation }: Interpreter) => implementation === "pypy"]
			: []),
	];
}

/** The oldest CPython that a stable-ABI wheel claims, `3.6`; null for any other wheel. */
export function floorOf({ pythonTags, abiTags }: TagSet): string | null {
	if (!abiTags.some((abi) => abi === "abi3" || abi === "abi3t")) return null;
	const minors = pythonTags.flatMap((tag) => /^cp3(\d+)$/.exec(tag)?.[1] ?? []).map(Number);
	return minors.length === 0 ? null : `3.${Math.min(...minors)}`;
}

/** Pythons of the table that are not final yet, or older than every other: for wheels that nothing else takes. */
function listUnusualPythons(table: Table<PythonRelease>): string[] {
	return Object.entries(table)
		.filter(([minor, row]) => minor === "3.8" || stateOf(row) === "prerelease")
		.map(([minor]) => minor);
}
