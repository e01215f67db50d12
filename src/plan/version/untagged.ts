// The version of what has no release tag. Where the files state one and nothing will be published, that one; else a dev
// version (docs/decisions/0005): later than the last release, earlier than the next, never the same twice.
import type { Finding } from "../../diagnostic/finding.ts";
import type { Plan } from "../../document/plan.ts";
import { compareVersions, parseVersion, type Version } from "../../python/version.ts";
import type { PlanFacts } from "../facts.ts";
import { checkAgreement, type VersionSource } from "./agreement.ts";
import { decideDevVersion, isDevVersionOf } from "./dev-version.ts";
import { fromEdits, fromFiles, fromTool } from "./in-build.ts";
import { listPatterns, readByAll } from "./release-tag.ts";
import { listMentions, listTold, type StatedVersion } from "./stated-version.ts";
import { printableTag } from "./tag.ts";
import { checkTaken } from "./tag-state.ts";
import { computeAlone } from "./version-tools/compute-alone.ts";
import type { VersionTool } from "./version-tools/version-tool.ts";

interface Untagged {
	version: string | null;
	sources: VersionSource[];
	inBuild: Plan["versionInBuild"];
	findings: Finding[];
	isDev: boolean;
}

export function decideUntagged(facts: PlanFacts, stated: StatedVersion | null): Untagged {
	if (stated !== null) return keepsStated(facts) ? keepStated(facts, stated) : developStated(facts, stated);
	const [told] = listTold(facts);
	if (told !== undefined && facts.versionTool !== null) return keepTold(facts, told, facts.versionTool);
	if (facts.versionTool === null || facts.git === null) return refuse(missingVersion(facts));
	return developTags(facts, facts.versionTool);
}

/** A laptop and a pull request publish nothing, and files that were brought along have their names already. */
function keepsStated({ event, settings, isRehearsal }: PlanFacts): boolean {
	return isRehearsal || event.kind === "local" || !event.mayPublish || settings.settings.frontend === "none";
}

function keepStated(facts: PlanFacts, stated: StatedVersion): Untagged {
	const sources = [stated, ...listMentions(facts)].map(({ file, line, version }) => ({ file, line, version }));
	const { version, findings } = checkAgreement(sources);
	return {
		version,
		sources,
		inBuild: fromFiles(stated),
		findings: [...findings, ...(version === null ? [] : checkTaken(facts, version))],
		isDev: false,
	};
}

/** Somebody made up a version before us; without a tag it may go to TestPyPI when it is a dev version. */
function keepTold(facts: PlanFacts, told: StatedVersion, tool: VersionTool): Untagged {
	const sources = [told, ...listMentions(facts)].map(({ file, line, version }) => ({ file, line, version }));
	const { version, findings } = checkAgreement(sources);
	const isDev = version !== null && parseVersion(version)?.dev !== null;
	return { version, sources, inBuild: fromTool(tool, version ?? told.version, null, null), findings, isDev };
}

function developStated(facts: PlanFacts, stated: StatedVersion): Untagged {
	const mentions = listMentions(facts);
	const agreed = checkAgreement([stated, ...mentions]);
	const read = agreed.version === null ? null : parseVersion(agreed.version);
	if (read === null) return { ...keepStated(facts, stated), version: null };
	const last = findLastTag(facts);
	const version = decideDevVersion(last?.version ?? null, read, facts.now);
	const inBuild = fromEdits(stated, mentions, version, facts.pyproject);
	if (inBuild === null) {
		return { ...keepStated(facts, stated), findings: [...agreed.findings, notWritable(stated)] };
	}
	const edited = inBuild.edits.map(({ file, line }) => ({ file, line, version }));
	const after = last ? `tag ${last.tag}` : `${stated.version} in ${stated.file}`;
	return {
		version,
		sources: [{ file: `dev version after ${after}`, line: null, version }, ...dropRepeats(edited)],
		inBuild,
		findings: [...agreed.findings, devVersion(version, after, inBuild.why)],
		isDev: true,
	};
}

function developTags(facts: PlanFacts, tool: VersionTool): Untagged {
	const last = findLastTag(facts);
	if (last === null && facts.git?.isShallow) return refuse(shallowClone(facts, tool));
	const version = chooseKept(facts, last?.version ?? null) ?? decideDevVersion(last?.version ?? null, null, facts.now);
	const inBuild = fromTool(tool, version, null, computeAlone(tool, facts));
	// A tag of ours must not appear in somebody's own clone.
	if (inBuild.tag !== null && facts.event.kind === "local") return refuse(believesTags(tool, version));
	const after = last ? `tag ${last.tag}` : "no tag";
	return {
		version,
		sources: [{ file: last ? `dev version after ${after}` : "dev version before the first tag", line: null, version }],
		inBuild,
		findings: [devVersion(version, after, inBuild.why), ...(last ? [] : [noTags(facts)])],
		isDev: true,
	};
}

/** On a laptop a commit keeps the dev version of the plan before, so that nothing is built twice. */
function chooseKept({ event, git, planBefore }: PlanFacts, released: Version | null): string | null {
	if (event.kind !== "local" || planBefore === null || planBefore.commit !== git?.commit) return null;
	return isDevVersionOf(planBefore.version, released) ? planBefore.version : null;
}

/** The newest version among the tags that lead to HEAD. */
function findLastTag(facts: PlanFacts): { tag: string; version: Version } | null {
	const patterns = listPatterns(facts).filter(({ variant }) => variant === null);
	const read = (facts.git?.tags ?? []).flatMap(({ name }) => {
		const found = readByAll(name, patterns);
		const version = typeof found === "string" ? null : parseVersion(found.version);
		return version === null ? [] : [{ tag: printableTag(name), version }];
	});
	return read.sort((a, b) => compareVersions(b.version, a.version))[0] ?? null;
}

function dropRepeats(sources: readonly VersionSource[]): VersionSource[] {
	return [...new Map(sources.map((source) => [source.file, source])).values()];
}

function refuse(finding: Finding): Untagged {
	const inBuild = { environment: {}, edits: [], tag: null, why: "unknown" };
	return { version: null, sources: [], inBuild, findings: [finding], isDev: false };
}

function devVersion(version: string, after: string, why: string): Finding {
	return {
		code: "plan/dev-version",
		level: "notice",
		message: `no release tag, so this is ${version}, the dev version after ${after}; it may go to TestPyPI or an index of your own, never to PyPI`,
		help: `How the build comes by it: ${why}.`,
	};
}

function missingVersion(facts: PlanFacts): Finding {
	const { pyproject, versionTool: tool } = facts;
	const example = facts.settings.settings.tag.replace("{version}", "1.2.3");
	if (tool !== null) {
		return {
			code: "plan/no-version",
			level: "error",
			message: `${tool.name} (${tool.place}) reads the version from tags, and ${facts.gitProblem ?? "this folder is in no git repository"}`,
			help: `Plan in a clone of the repository, or for a tag: wheel-release plan --tag ${example}`,
		};
	}
	return {
		code: "plan/no-version",
		level: "error",
		message: pyproject.dynamic.includes("version")
			? "the version is dynamic, and neither a tag nor a literal gives it without running the project's code"
			: "no version stands in [project], and no tag gives one",
		file: pyproject.file,
		help: `Write version = "…" in [project], or plan for a tag: wheel-release plan --tag ${example}`,
	};
}

function notWritable({ file, line, version }: StatedVersion): Finding {
	return {
		code: "plan/static-version",
		level: "error",
		message: `${file} says ${version}, and a dev version cannot be written over it`,
		file,
		line: line ?? undefined,
		help: 'Write it on a line of its own, version = "…" in [project], or publish tags only.',
	};
}

function shallowClone({ settings }: PlanFacts, tool: VersionTool): Finding {
	return {
		code: "plan/shallow-clone",
		level: "error",
		message: `${tool.name} (${tool.place}) counts from the last tag ${settings.settings.tag}, and this shallow clone has none`,
		help: "- uses: actions/checkout@…\n  with:\n    fetch-depth: 0\non a laptop: git fetch --unshallow --tags",
	};
}

function noTags({ settings }: PlanFacts): Finding {
	return {
		code: "plan/no-tags",
		level: "warning",
		message: `no tag ${settings.settings.tag} leads to this commit, so the dev version begins at 0.0.1`,
		help: "Before the first release that is right. Else fetch the tags: actions/checkout with fetch-depth: 0, or git fetch --tags.",
	};
}

function believesTags(tool: VersionTool, version: string): Finding {
	return {
		code: "plan/tool-believes-tags",
		level: "error",
		message: `${tool.name} (${tool.place}) takes a version from a tag alone, and HEAD has no release tag`,
		help: `Tag HEAD for the rehearsal, and delete the tag afterwards: git tag ${tool.formatTag(version)}`,
	};
}
