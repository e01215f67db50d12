// Every tag that an installer accepts on one interpreter, best first: sys_tags of `packaging` 26.3 (PEP 425, and PEP 803 for
// abi3t), which pip vendors and uv follows. The platforms come from supported-platforms.ts or from the user.
import type { Interpreter } from "./interpreter.ts";
import { listTags, type Tag, type TagSet } from "./tag.ts";

export interface TagRules {
	/** PEP 803; `packaging` 26.1 and newer, so an older pip on 3.15t does not take abi3t wheels. */
	readonly hasAbi3t: boolean;
}

/** What `packaging` 26.3 does. */
const newestTagRules: TagRules = { hasAbi3t: true };

export interface SupportedTag {
	readonly tag: Tag;
	/** Index in the list of supportedTags: lower is better. */
	readonly rank: number;
}

/** @param platforms best first, as supportedPlatforms or pip's `--platform` gives them */
export function supportedTags(
	interpreter: Interpreter,
	platforms: readonly string[],
	rules: TagRules = newestTagRules,
): Tag[] {
	const { platformRows, anyRows } = listRows(interpreter, rules);
	return [
		...platformRows.flatMap(([python, abi]) => platforms.map((platform) => ({ python, abi, platform }))),
		...anyRows.map(([python, abi]) => ({ python, abi, platform: "any" })),
	];
}

/** A function that finds the best tag of a wheel; the same as looking it up in supportedTags, without making the list. */
export function createTagRanker(
	interpreter: Interpreter,
	platforms: readonly string[],
	rules: TagRules = newestTagRules,
): (tags: TagSet) => SupportedTag | null {
	const { platformRows, anyRows } = listRows(interpreter, rules);
	const platformRanks = indexOf(platforms);
	const rowRanks = indexOf(platformRows.map((row) => row.join("-")));
	const anyRanks = indexOf(anyRows.map((row) => row.join("-")));
	const firstAny = platformRows.length * platforms.length;
	const rankOf = ({ python, abi, platform }: Tag): number | null => {
		const row = rowRanks.get(`${python}-${abi}`);
		const column = platformRanks.get(platform);
		if (row !== undefined && column !== undefined) return row * platforms.length + column;
		const anyRow = platform === "any" ? anyRanks.get(`${python}-${abi}`) : undefined;
		return anyRow === undefined ? null : firstAny + anyRow;
	};
	return (tags) => {
		let best: SupportedTag | null = null;
		for (const tag of listTags(tags)) {
			const rank = rankOf(tag);
			if (rank !== null && (best === null || rank < best.rank)) best = { tag, rank };
		}
		return best;
	};
}

type Row = readonly [python: string, abi: string];

/** Python and ABI tags, best first: those that are tried with each platform, then those of wheels for any platform. */
function listRows(interpreter: Interpreter, rules: TagRules): { platformRows: Row[]; anyRows: Row[] } {
	const pure = listPurePythons(interpreter.minor).map((python): Row => [python, "none"]);
	const own =
		interpreter.implementation === "cpython" ? listCpythonRows(interpreter, rules) : listOtherRows(interpreter);
	const ownName = nameForAny(interpreter);
	return {
		platformRows: [...own, ...pure],
		anyRows: [...(ownName === null ? [] : [[ownName, "none"] as const]), ...pure],
	};
}

function listCpythonRows({ minor, isFreeThreaded, abi }: Interpreter, rules: TagRules): Row[] {
	const own = `cp3${minor}`;
	// A free-threaded build never takes abi3, nor another build abi3t.
	const stable = isFreeThreaded ? (rules.hasAbi3t ? "abi3t" : null) : "abi3";
	if (stable === null)
		return [
			[own, abi],
			[own, "none"],
		];
	const older = Array.from({ length: minor - 2 }, (_, index): Row => [`cp3${minor - 1 - index}`, stable]);
	return [[own, abi], [own, stable], [own, "none"], ...older];
}

function listOtherRows({ implementation, minor, abi }: Interpreter): Row[] {
	const own = implementation === "pypy" ? `pp3${minor}` : `graalpy3${minor}`;
	return [
		[own, abi],
		[own, "none"],
	];
}

/** The Python tag that `packaging` gives to wheels of one implementation for any platform. */
function nameForAny({ implementation, minor }: Interpreter): string | null {
	if (implementation === "cpython") return `cp3${minor}`;
	return implementation === "pypy" ? "pp3" : null;
}

/** `py312`, `py3`, `py311` … `py30` */
function listPurePythons(minor: number): string[] {
	return [`py3${minor}`, "py3", ...Array.from({ length: minor }, (_, index) => `py3${minor - 1 - index}`)];
}

function indexOf(words: readonly string[]): Map<string, number> {
	const ranks = new Map<string, number>();
	for (const [rank, word] of words.entries()) if (!ranks.has(word)) ranks.set(word, rank);
	return ranks;
}
