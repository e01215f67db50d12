// Holds what is planned for a release against the files that its index has, file by file. Both sides are counted once per
// file; what is on one side alone must have a reason in the release's own list, and no reason may be left over.
import { matchesGlob } from "node:path";
import { parseWheelFilename, type WheelFilename } from "../../src/distribution/wheel-filename.ts";
import type { ExpectedWheel } from "../../src/document/plan.ts";
import { canonicalPlatformTag, comparePolicies, parsePlatformTag } from "../../src/python/platform-tag.ts";

export interface Difference {
	side: "planned" | "published";
	/** Globs of file names. */
	files: readonly string[];
	reason: string;
}

export interface Comparison {
	planned: number;
	published: number;
	both: number;
	/** Each reason with the names it explains. */
	explained: { side: Difference["side"]; reason: string; files: string[] }[];
	/** Names without a reason. */
	unexplained: { side: Difference["side"]; file: string }[];
	/** Reasons that explain nothing. */
	idle: Difference[];
}

export function compareFiles(
	planned: readonly ExpectedWheel[],
	plannedSdists: readonly string[],
	published: readonly string[],
	differences: readonly Difference[],
): Comparison {
	const wheels = unique(planned);
	const files = published.flatMap((file) => {
		const wheel = parseWheelFilename(file);
		return "problem" in wheel ? [] : [{ file, wheel }];
	});
	const taken = new Map<ExpectedWheel, string>();
	// The policy that was asked for first; what is left may have proven a lower one.
	for (const fits of [isExactly, isLower]) {
		for (const expect of wheels) {
			if (taken.has(expect)) continue;
			const used = new Set(taken.values());
			const found = files.find(({ file, wheel }) => !used.has(file) && fits(expect, wheel));
			if (found) taken.set(expect, found.file);
		}
	}
	const both = new Set([...taken.values(), ...published.filter((file) => plannedSdists.includes(file))]);
	const onlyPlanned = [
		...wheels.filter((expect) => !taken.has(expect)).map(nameOf),
		...plannedSdists.filter((file) => !published.includes(file)),
	].sort();
	const onlyPublished = published.filter((file) => !both.has(file)).sort();
	return {
		planned: wheels.length + plannedSdists.length,
		published: published.length,
		both: both.size,
		...explain({ planned: onlyPlanned, published: onlyPublished }, differences),
	};
}

function explain(only: Record<Difference["side"], string[]>, differences: readonly Difference[]) {
	const isExplained = (side: Difference["side"], file: string) =>
		differences.find((row) => row.side === side && row.files.some((glob) => matchesGlob(file, glob)));
	const rows = (["planned", "published"] as const).flatMap((side) =>
		only[side].map((file) => ({ side, file, by: isExplained(side, file) })),
	);
	return {
		explained: differences.flatMap((row) => {
			const files = rows.filter(({ by }) => by === row).map(({ file }) => file);
			return files.length === 0 ? [] : [{ side: row.side, reason: row.reason, files }];
		}),
		unexplained: rows.filter(({ by }) => by === undefined).map(({ side, file }) => ({ side, file })),
		idle: differences.filter((row) => !rows.some(({ by }) => by === row)),
	};
}

/** Two jobs that make the same file make it once. */
function unique(planned: readonly ExpectedWheel[]): ExpectedWheel[] {
	return [...new Map(planned.map((expect) => [nameOf(expect), expect])).values()];
}

function nameOf({ name, version, pythonTag, abiTag, platformTag, file }: ExpectedWheel): string {
	return file ?? `${name}-${version}-${pythonTag}-${abiTag}-${platformTag}.whl`;
}

function isExactly(expect: ExpectedWheel, wheel: WheelFilename): boolean {
	if (!hasAbi(expect, wheel)) return false;
	const policy = ceilingOf(expect);
	if (policy === null) return isSameSet(wheel.platformTags, expect.platformTag.split("."));
	const highest = highestPolicy(expect, wheel);
	return highest !== null && comparePolicies(highest, policy) === 0;
}

function isLower(expect: ExpectedWheel, wheel: WheelFilename): boolean {
	const policy = ceilingOf(expect);
	const highest = policy && hasAbi(expect, wheel) ? highestPolicy(expect, wheel) : null;
	return policy !== null && highest !== null && comparePolicies(highest, policy) < 0;
}

function hasAbi(expect: ExpectedWheel, wheel: WheelFilename): boolean {
	return isSameSet(wheel.pythonTags, expect.pythonTag.split(".")) && isSameSet(wheel.abiTags, expect.abiTag.split("."));
}

function ceilingOf({ policyCeiling }: ExpectedWheel): [number, number] | null {
	const [major, minor] = (policyCeiling ?? "").split("_").map(Number);
	return major === undefined || minor === undefined ? null : [major, minor];
}

/** Null when the wheel is not one for this family and machine alone. */
function highestPolicy({ family, architecture }: ExpectedWheel, { platformTags }: WheelFilename) {
	const platforms = platformTags.map((tag) => parsePlatformTag(tag));
	if (platforms.some((platform) => platform.family !== family || platform.architecture !== architecture)) return null;
	return (
		platforms.flatMap(({ policy }) => (policy === null ? [] : [policy])).sort((a, b) => comparePolicies(b, a))[0] ??
		null
	);
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
	const [a, b] = [new Set(left.map(canonicalPlatformTag)), new Set(right.map(canonicalPlatformTag))];
	return a.size === b.size && [...a].every((tag) => b.has(tag));
}
