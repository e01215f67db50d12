// Which tag is released: the one that was named, the one of the event, or, on a machine outside GitHub, one on HEAD.
import { compareVersions, parseVersion } from "../../python/version.ts";
import type { PlanFacts } from "../facts.ts";
import { readTag, refuseTag } from "./tag.ts";

export interface ReleaseTag {
	tag: string;
	/** Canonical. */
	version: string;
	/** The pattern it fits. */
	pattern: string;
	/** Who gave it: a flag or input, the event, or the commit itself. */
	from: "request" | "event" | "head";
	/** Of the `[[variant]]` whose own pattern it fits; null: of the project. */
	variant: string | null;
}

interface TagPattern {
	pattern: string;
	variant: string | null;
	/** False: counts only where a version of two numbers or more follows. */
	isConfigured: boolean;
}

/** "other": a tag started the job that is none of ours. @throws UsageError for a named tag that is no release tag. */
export function decideReleaseTag(facts: PlanFacts, stated: string | null): ReleaseTag | "other" | null {
	const patterns = listPatterns(facts);
	const own = patterns[0]?.pattern ?? "";
	if (facts.requestedTag !== null) {
		const tag = facts.requestedTag.replace(/^refs\/tags\//, "");
		if (/^refs\/(heads|pull|remotes)\//.test(tag))
			return refuseTag(tag, own, "it names no tag but another kind of ref");
		const read = readByAll(tag, patterns);
		return typeof read === "string" ? refuseTag(tag, own, read) : { ...read, from: "request" };
	}
	if (facts.event.tag !== null) {
		const { tag } = facts.event;
		const read = readByAll(tag, patterns);
		if (typeof read !== "string") return { ...read, from: "event" };
		// Not even a name: nobody else's tag either.
		if (tag === "" || readTag(tag, own).kind === "invalid") return refuseTag(tag, own, read);
		return patterns.some(({ pattern, isConfigured }) => isConfigured && readTag(tag, pattern).kind === "invalid")
			? refuseTag(tag, own, read)
			: "other";
	}
	return facts.event.kind === "local" ? findOnHead(facts, patterns, stated) : null;
}

/** Of several tags on HEAD the one that the files agree with, else the newest version. */
function findOnHead(facts: PlanFacts, patterns: readonly TagPattern[], stated: string | null): ReleaseTag | null {
	const onHead = (facts.git?.tags ?? [])
		.filter((tag) => tag.commit === facts.git?.commit)
		.map((tag) => readByAll(tag.name, patterns))
		.filter((read) => typeof read !== "string")
		.sort((a, b) => compareTexts(b.version, a.version));
	const agreeing = onHead.find((read) => stated !== null && compareTexts(read.version, stated) === 0);
	const found = agreeing ?? onHead[0];
	return found === undefined ? null : { ...found, from: "head" };
}

/** The project's pattern, those of its variants, and with none configured also a version without the `v`. */
export function listPatterns({ settings }: PlanFacts): TagPattern[] {
	const { tag, variants } = settings.settings;
	const isConfigured = settings.sources.find((row) => row.key === "tag")?.source !== "default";
	return [
		{ pattern: tag, variant: null, isConfigured: true },
		...variants.flatMap(({ name, tag: own }) =>
			own === undefined || own === tag ? [] : [{ pattern: own, variant: name, isConfigured: true }],
		),
		...(isConfigured ? [] : [{ pattern: "{version}", variant: null, isConfigured: false }]),
	];
}

/** The first pattern that a version follows; else why none does. */
export function readByAll(tag: string, patterns: readonly TagPattern[]): Omit<ReleaseTag, "from"> | string {
	let reason = tag === "" ? "it is empty" : "it does not fit the pattern";
	for (const { pattern, variant, isConfigured } of patterns) {
		const read = readTag(tag, pattern);
		if (read.kind === "invalid" && isConfigured) reason = read.reason;
		if (read.kind !== "version") continue;
		// `2024` may be anything.
		if (!isConfigured && (parseVersion(read.version)?.release.length ?? 0) < 2) continue;
		return { tag, version: read.version, pattern, variant };
	}
	return reason;
}

function compareTexts(a: string, b: string): number {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left === null || right === null ? 0 : compareVersions(left, right);
}
