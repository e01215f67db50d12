// Versions as PEP 440 and its living specification define them
// (https://packaging.python.org/en/latest/specifications/version-specifiers/): parsing, canonical form, order.
// Anything the specification does not call a version is null here; nothing is guessed or repaired.
import { pythonSpace } from "./white-space.ts";

/** Numbers are bigint: a calendar or commit count may have more digits than a double holds. */
export interface Version {
	readonly epoch: bigint;
	readonly release: readonly bigint[];
	readonly pre: { readonly phase: "a" | "b" | "rc"; readonly number: bigint } | null;
	readonly post: bigint | null;
	readonly dev: bigint | null;
	readonly local: readonly (string | bigint)[] | null;
}

const versionPattern = new RegExp(
	[
		`^${pythonSpace}*`,
		"v?(?:(?<epoch>[0-9]+)!)?(?<release>[0-9]+(?:\\.[0-9]+)*)",
		"(?:[._-]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[._-]?(?<preNumber>[0-9]+)?)?",
		"(?<post>-(?<bareNumber>[0-9]+)|[._-]?(?:post|rev|r)[._-]?(?<postNumber>[0-9]+)?)?",
		"(?<dev>[._-]?dev[._-]?(?<devNumber>[0-9]+)?)?",
		"(?:\\+(?<local>[a-z0-9]+(?:[._-][a-z0-9]+)*))?",
		`${pythonSpace}*$`,
	].join(""),
	// Without the u flag i folds ASCII letters only, which is what the specification allows.
	"i",
);

const phases: Record<string, "a" | "b" | "rc"> = {
	a: "a",
	alpha: "a",
	b: "b",
	beta: "b",
	c: "rc",
	rc: "rc",
	pre: "rc",
	preview: "rc",
};

// No file system takes a longer file name, and it bounds the work that a hostile string can ask for.
const longestText = 1000;

/** Null when `text` is not a version. */
export function parseVersion(text: string): Version | null {
	if (text.length > longestText) return null;
	const groups = versionPattern.exec(text)?.groups;
	if (groups === undefined) return null;
	const phase = groups.phase === undefined ? undefined : phases[groups.phase.toLowerCase()];
	return {
		epoch: BigInt(groups.epoch ?? 0),
		release: (groups.release ?? "").split(".").map(BigInt),
		pre: phase === undefined ? null : { phase, number: BigInt(groups.preNumber ?? 0) },
		post: groups.post === undefined ? null : BigInt(groups.bareNumber ?? groups.postNumber ?? 0),
		dev: groups.dev === undefined ? null : BigInt(groups.devNumber ?? 0),
		local: groups.local === undefined ? null : groups.local.split(/[._-]/).map(parseLocalSegment),
	};
}

/** The canonical form, with every written zero kept: `V1.0-RC.1` is `1.0rc1`. */
export function formatVersion(version: Version): string {
	const local = version.local === null ? "" : `+${version.local.join(".")}`;
	return `${formatPublicVersion(version)}${local}`;
}

/** The canonical form without the local version label. */
export function formatPublicVersion(version: Version): string {
	const epoch = version.epoch === 0n ? "" : `${version.epoch}!`;
	const pre = version.pre === null ? "" : `${version.pre.phase}${version.pre.number}`;
	const post = version.post === null ? "" : `.post${version.post}`;
	const dev = version.dev === null ? "" : `.dev${version.dev}`;
	return `${epoch}${version.release.join(".")}${pre}${post}${dev}`;
}

/** Negative, zero or positive; `1.0` and `1` are equal. */
export function compareVersions(a: Version, b: Version): number {
	return comparePublicVersions(a, b) || compareLocal(a.local, b.local);
}

/** Like compareVersions, as if neither had a local version label. */
export function comparePublicVersions(a: Version, b: Version): number {
	return (
		compareNumbers(a.epoch, b.epoch) ||
		compareReleases(a.release, b.release) ||
		compareNumbers(prePhaseRank(a), prePhaseRank(b)) ||
		compareNumbers(a.pre?.number ?? 0n, b.pre?.number ?? 0n) ||
		compareNumbers(a.post ?? -1n, b.post ?? -1n) ||
		compareDev(a.dev, b.dev)
	);
}

/** As PEP 440 counts: development releases are pre-releases too. */
export function isPrerelease(version: Version): boolean {
	return version.pre !== null || version.dev !== null;
}

export function hasLocal(version: Version): boolean {
	return version.local !== null;
}

/** The version without its local version label. */
export function publicPart(version: Version): Version {
	return { ...version, local: null };
}

/** Missing trailing numbers count as zero. */
export function compareReleases(a: readonly bigint[], b: readonly bigint[]): number {
	for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
		const order = compareNumbers(a[index] ?? 0n, b[index] ?? 0n);
		if (order !== 0) return order;
	}
	return 0;
}

function parseLocalSegment(segment: string): string | bigint {
	return /^[0-9]+$/.test(segment) ? BigInt(segment) : segment.toLowerCase();
}

function compareNumbers(a: bigint, b: bigint): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** `1.0.dev1` comes before `1.0a1`, which comes before `1.0`. */
function prePhaseRank(version: Version): bigint {
	if (version.pre !== null) return { a: 1n, b: 2n, rc: 3n }[version.pre.phase];
	return version.dev !== null && version.post === null ? 0n : 4n;
}

/** A development release comes before what it develops. */
function compareDev(a: bigint | null, b: bigint | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return compareNumbers(a, b);
}

/** None before any; word before number; the longer one after its own beginning. */
function compareLocal(a: Version["local"], b: Version["local"]): number {
	if (a === null || b === null) return Number(b === null) - Number(a === null);
	for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
		const order = compareLocalSegments(a[index], b[index]);
		if (order !== 0) return order;
	}
	return 0;
}

function compareLocalSegments(a: string | bigint | undefined, b: string | bigint | undefined): number {
	if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
	if (typeof a === "bigint" && typeof b === "bigint") return compareNumbers(a, b);
	if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
	return typeof a === "string" ? -1 : 1;
}
