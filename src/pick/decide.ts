// Which of some distributions an installer takes: pip's order (version, then the best tag, then the build tag, the sdist
// last), and why it takes none of the others. Pure: PEP 425, PEP 427, PEP 440; the tags are those of supported-tags.ts.
import { explainRefusal } from "../python/explain-refusal.ts";
import { formatInterpreter, type Interpreter } from "../python/interpreter.ts";
import { specifierContains } from "../python/specifier.ts";
import { createTagRanker } from "../python/supported-tags.ts";
import { compareVersions, formatVersion, isPrerelease, parseVersion } from "../python/version.ts";
import type { ReadOffer, Unreadable } from "./offer.ts";

export interface Installer {
	interpreter: Interpreter;
	/** Best first. */
	platforms: readonly string[];
}

export interface Accepted {
	offer: ReadOffer;
	/** `cp312-cp312-manylinux_2_17_x86_64`; `sdist` when it would have to be compiled. */
	tag: string;
	/** Of the tag, lower is better. */
	rank: number;
}

export interface PickDecision {
	/** Best first. Files of several projects: each project's files together. */
	accepted: (Accepted & { behind: string | null })[];
	rejected: { file: string; reason: string }[];
}

export function decidePick(offers: readonly (ReadOffer | Unreadable)[], installer: Installer): PickDecision {
	const readable = offers.filter((offer) => "project" in offer);
	const accepted = rankOffers(readable, installer);
	const isTaken = new Set(accepted.map(({ offer }) => offer));
	const rankOf = createTagRanker(installer.interpreter, installer.platforms);
	return {
		accepted: accepted.map((row, index) => ({ ...row, behind: explainBehind(row, accepted[index - 1]) })),
		rejected: offers
			.filter((offer) => !("project" in offer && isTaken.has(offer)))
			.map((offer) => ({
				file: offer.file,
				reason: "project" in offer ? explainRejection(offer, rankOf, installer) : offer.reason,
			})),
	};
}

/** What the installer takes, best first, without a word about the rest. */
export function rankOffers(offers: readonly ReadOffer[], { interpreter, platforms }: Installer): Accepted[] {
	const rankOf = createTagRanker(interpreter, platforms);
	const fitting = offers
		.filter((offer) => takesPython(offer, interpreter))
		.flatMap((offer): Accepted[] => {
			if (offer.tags === null) return [{ offer, tag: "sdist", rank: Number.POSITIVE_INFINITY }];
			const best = rankOf(offer.tags);
			return best === null ? [] : [{ offer, tag: Object.values(best.tag).join("-"), rank: best.rank }];
		});
	return [...Map.groupBy(fitting, ({ offer }) => offer.project).values()].flatMap((rows) => {
		// PEP 440: pre-releases are taken only when there is nothing else.
		const final = rows.filter(({ offer }) => !isPrerelease(offer.version));
		return (final.length > 0 ? final : rows).sort(comparePreference);
	});
}

/** Whether Requires-Python allows it, as far as it is known. Which patch release the user has is not: a late one. */
export function takesPython({ pythons }: ReadOffer, interpreter: Interpreter): boolean {
	const version = parseVersion(`3.${interpreter.minor}.99`);
	return pythons === null || version === null || specifierContains(pythons, version, { prereleases: true });
}

/** Negative when `a` is taken rather than `b`. */
function comparePreference(a: Accepted, b: Accepted): number {
	const byVersion = compareVersions(b.offer.version, a.offer.version);
	if (byVersion !== 0) return byVersion;
	if (a.rank !== b.rank) return a.rank - b.rank;
	return compareBuildTags(b.offer.buildTag, a.offer.buildTag);
}

/** By number, then by the rest; none is lower than any (PEP 427). */
function compareBuildTags(a: string | null, b: string | null): number {
	const [left, right] = [splitBuildTag(a), splitBuildTag(b)];
	if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1);
	if (left.number !== right.number) return left.number < right.number ? -1 : 1;
	return left.rest < right.rest ? -1 : left.rest > right.rest ? 1 : 0;
}

function splitBuildTag(text: string | null): { number: bigint; rest: string } | null {
	const groups = /^(?<number>\d+)(?<rest>.*)$/.exec(text ?? "")?.groups;
	return groups === undefined ? null : { number: BigInt(groups.number ?? 0), rest: groups.rest ?? "" };
}

function explainRejection(
	offer: ReadOffer,
	rankOf: ReturnType<typeof createTagRanker>,
	{ interpreter, platforms }: Installer,
): string {
	if (offer.tags !== null && rankOf(offer.tags) === null) {
		return explainRefusal(offer.tags, interpreter, platforms);
	}
	return takesPython(offer, interpreter)
		? "a pre-release: taken only when asked for (--pre), or when no final version fits"
		: `Requires-Python ${offer.requiresPython}, this user has ${formatInterpreter(interpreter)}`;
}

/** Why a file that fits stands behind the one before it; null for the first of its project. */
function explainBehind(row: Accepted, before: Accepted | undefined): string | null {
	if (before === undefined || before.offer.project !== row.offer.project) return null;
	if (compareVersions(row.offer.version, before.offer.version) !== 0) {
		return `older than ${formatVersion(before.offer.version)}`;
	}
	if (row.offer.tags === null) return before.offer.tags === null ? "the same version" : "would be compiled";
	if (row.rank !== before.rank) return "its tag is less specific";
	return compareBuildTags(row.offer.buildTag, before.offer.buildTag) < 0 ? "its build tag is lower" : "the same tag";
}
