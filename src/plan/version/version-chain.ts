// One version for the whole release: tag → static metadata → literals elsewhere. The first disagreement is named with both
// places. What only a build or an installation can tell (the file name, the installed metadata) is compared by freeze and smoke.
import type { Finding } from "../../diagnostic/finding.ts";
import type { Plan } from "../../document/plan.ts";
import { findTomlLine } from "../../project/toml-position.ts";
import { compareVersions, formatVersion, hasLocal, parseVersion, type Version } from "../../python/version.ts";
import type { PlanFacts } from "../facts.ts";
import { readTag, refuseTag } from "./tag.ts";

type VersionSource = Plan["versionSources"][number];

export interface VersionDecision {
	/** Canonical; null when a finding says why. */
	version: string | null;
	tag: string | null;
	sources: VersionSource[];
	findings: Finding[];
	/** True when the tag that started the job is not a release tag of this project. */
	isOtherTag: boolean;
}

/** @throws UsageError when the tag carries our prefix and no version. */
export function decideVersion(facts: PlanFacts): VersionDecision {
	const tagged = readReleaseTag(facts);
	if (tagged === "other") return { version: null, tag: null, sources: [], findings: [], isOtherTag: true };
	const metadata = readMetadataVersion(facts);
	const sources = [
		...(tagged ? [{ file: `tag ${tagged.tag}`, line: null, version: tagged.version }] : []),
		...(metadata ? [metadata] : []),
		...facts.mentions.map(({ file, line, version }) => ({ file, line, version })),
	];
	const findings: Finding[] = [];
	const first = sources[0];
	if (first === undefined) {
		findings.push(missingVersion(facts));
		return { version: null, tag: tagged?.tag ?? null, sources, findings, isOtherTag: false };
	}
	const versions = sources.map((source) => ({ source, version: parseVersion(source.version) }));
	for (const { source, version } of versions) if (version === null) findings.push(invalidVersion(source));
	const chosen = versions[0]?.version ?? null;
	if (chosen) {
		if (hasLocal(chosen)) findings.push(localVersion(first, chosen));
		const other = versions.slice(1).find(({ version }) => version !== null && compareVersions(chosen, version) !== 0);
		if (other) findings.push(disagreement(first, other.source));
	}
	return { version: chosen && formatVersion(chosen), tag: tagged?.tag ?? null, sources, findings, isOtherTag: false };
}

function readReleaseTag(facts: PlanFacts): { tag: string; version: string } | "other" | null {
	const pattern = facts.settings.settings.tag;
	const given = facts.requestedTag?.replace(/^refs\/tags\//, "") ?? facts.event.tag;
	if (given !== null) {
		const read = readTag(given, pattern);
		if (read.kind === "version") return { tag: given, version: read.version };
		if (read.kind === "invalid") return refuseTag(given, pattern, read.reason);
		return facts.requestedTag === null ? "other" : refuseTag(given, pattern, "it does not fit the pattern");
	}
	if (facts.event.kind !== "local") return null;
	for (const tag of facts.git?.tagsAtHead ?? []) {
		const read = readTag(tag, pattern);
		if (read.kind === "version") return { tag, version: read.version };
	}
	return null;
}

/** Static metadata first, then where a dynamic version is read from; maturin takes a dynamic version from Cargo.toml. */
function readMetadataVersion(facts: PlanFacts): VersionSource | null {
	const { pyproject, cargo, dynamicVersion } = facts;
	if (pyproject.version) {
		return {
			file: pyproject.file,
			line: findTomlLine(pyproject.text, ["project", "version"]),
			version: pyproject.version,
		};
	}
	if (dynamicVersion) return dynamicVersion;
	if (pyproject.backend === "maturin" && cargo?.version) {
		return { file: cargo.versionFile, line: cargo.versionLine, version: cargoToPython(cargo.version) };
	}
	return null;
}

/** maturin turns SemVer pre-releases into PEP 440: `1.0.0-alpha.1` is `1.0.0a1`. */
function cargoToPython(version: string): string {
	return version
		.replace(
			/-(alpha|beta|rc)\.?(\d*)/,
			(_, word: string, number: string) => `${word === "alpha" ? "a" : word === "beta" ? "b" : "rc"}${number || "0"}`,
		)
		.replace(/-dev\.?(\d*)/, ".dev$1");
}

function missingVersion(facts: PlanFacts): Finding {
	return {
		code: "plan/no-version",
		level: "error",
		message: facts.pyproject.dynamic.includes("version")
			? "the version is dynamic, and neither a tag nor a literal gives it without running the project's code"
			: "no version stands in [project], and no tag gives one",
		file: facts.pyproject.file,
		help: `Write version = "…" in [project], or plan for a tag: wheel-release plan --tag ${facts.settings.settings.tag.replace("{version}", "1.2.3")}`,
	};
}

function invalidVersion(source: VersionSource): Finding {
	return {
		code: "plan/invalid-version",
		level: "error",
		message: `"${source.version}" is not a version (PEP 440)`,
		file: source.file,
		line: source.line ?? undefined,
		help: "Write it like 1.4.0, 1.4.0rc1 or 1.4.0.post1.",
	};
}

function localVersion(source: VersionSource, version: Version): Finding {
	const text = formatVersion(version);
	return {
		code: "plan/local-version",
		level: "error",
		message: `version "${text}": PyPI refuses local versions, so nothing of this release could be uploaded there`,
		file: source.file,
		line: source.line ?? undefined,
		help: `Release it as ${text.split("+")[0]}, or keep the local part for an index of your own.`,
	};
}

function disagreement(first: VersionSource, other: VersionSource): Finding {
	const isTag = first.file.startsWith("tag ");
	return {
		code: isTag ? "plan/tag-disagrees" : "plan/version-disagrees",
		level: "error",
		message: `${first.file} says ${first.version}, ${other.file} says ${other.version}`,
		file: other.file,
		line: other.line ?? undefined,
		help: isTag
			? `Set the version to ${first.version} and move the tag, or tag what the file says. No file was built.`
			: `Set both to the same version: ${first.file}${first.line ? `:${first.line}` : ""} and ${other.file}${other.line ? `:${other.line}` : ""}.`,
	};
}
