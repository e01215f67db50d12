// One version for the whole release: tag → static metadata → literals elsewhere; without a tag a dev version, or for plans
// that go nowhere what the files state. What only a build or an installation can tell (the file name, the installed
// metadata) is compared by freeze and smoke.
import type { Finding } from "../../diagnostic/finding.ts";
import type { Plan } from "../../document/plan.ts";
import { parseVersion } from "../../python/version.ts";
import type { PlanFacts } from "../facts.ts";
import { checkAgreement, type VersionSource } from "./agreement.ts";
import { fromFiles, fromTagAlone, fromTool } from "./in-build.ts";
import { checkReleaseNotes } from "./release-notes.ts";
import { decideReleaseTag, type ReleaseTag } from "./release-tag.ts";
import { listMentions, listTold, readStatedVersion } from "./stated-version.ts";
import { checkTagState } from "./tag-state.ts";
import { decideUntagged } from "./untagged.ts";
import { computeAlone } from "./version-tools/compute-alone.ts";

export interface VersionDecision {
	/** Canonical; null when a finding says why. */
	version: string | null;
	tag: string | null;
	/** The pattern that the tag fits, or the project's. */
	tagPattern: string;
	/** The `[[variant]]` whose own pattern the tag fits; null: the project. */
	variant: string | null;
	sources: VersionSource[];
	inBuild: Plan["versionInBuild"];
	findings: Finding[];
	/** True for a dev version, made up for this plan. */
	isDev: boolean;
	/** True when the tag that started the job is not a release tag of this project. */
	isOtherTag: boolean;
}

/** @throws UsageError when the tag carries our prefix and no version. */
export function decideVersion(facts: PlanFacts): VersionDecision {
	const stated = readStatedVersion(facts);
	const release = decideReleaseTag(facts, stated?.version ?? null);
	const none = { tag: null, tagPattern: facts.settings.settings.tag, variant: null, isDev: false, isOtherTag: false };
	if (release === "other")
		return { ...none, version: null, sources: [], inBuild: unknown, findings: [], isOtherTag: true };
	return release === null ? { ...none, ...decideUntagged(facts, stated) } : decideTagged(facts, release);
}

const unknown: Plan["versionInBuild"] = { environment: {}, edits: [], tag: null, why: "unknown" };

function decideTagged(facts: PlanFacts, release: ReleaseTag): VersionDecision {
	const stated = readStatedVersion(facts);
	const sources = [
		{ file: `tag ${release.tag}`, line: null, version: release.version },
		...[...(stated ? [stated] : []), ...listTold(facts), ...listMentions(facts)].map(({ file, line, version }) => ({
			file,
			line,
			version,
		})),
	];
	const { version, findings } = checkAgreement(sources);
	const { tag, pattern, variant } = release;
	const tool = facts.versionTool;
	return {
		version,
		tag,
		tagPattern: pattern,
		variant,
		sources,
		inBuild: stated
			? fromFiles(stated)
			: tool
				? fromTool(tool, release.version, tag, computeAlone(tool, facts))
				: fromTagAlone(tag, release.version),
		findings: [
			...findings,
			...checkTagState(facts, release),
			...(stated ? [] : checkTool(facts, release)),
			...checkReleaseNotes(facts.releaseNotes, release.version),
		],
		isDev: false,
		isOtherTag: false,
	};
}

/** Whoever builds from the repository, without being told, asks the tool. */
function checkTool({ versionTool: tool }: PlanFacts, { tag, version }: ReleaseTag): Finding[] {
	if (tool === null) return [];
	const read = tool.readTag(tag);
	const wanted = parseVersion(version);
	if (read !== null && wanted !== null && read.release.join() === wanted.release.join()) return [];
	return [
		{
			code: "plan/tool-ignores-tag",
			level: "warning",
			message: `${tool.name} as configured in ${tool.place} does not read ${version} from the tag ${tag}`,
			help: `This release is told its version; whoever builds from the repository gets another one. Let the tool take tags like ${tool.formatTag(version)}, or make \`tag\` in [tool.wheel-release] the same.`,
		},
	];
}
