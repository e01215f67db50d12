// Do all places that state the version state the same one? The first disagreement is named with both places.
import type { Finding } from "../../diagnostic/finding.ts";
import type { Plan } from "../../document/plan.ts";
import { compareVersions, formatVersion, hasLocal, parseVersion, type Version } from "../../python/version.ts";

export type VersionSource = Plan["versionSources"][number];

export function checkAgreement(sources: readonly VersionSource[]): { version: string | null; findings: Finding[] } {
	const [first] = sources;
	if (first === undefined) return { version: null, findings: [] };
	const read = sources.map((source) => ({ source, version: parseVersion(source.version) }));
	const findings = read.filter(({ version }) => version === null).map(({ source }) => invalidVersion(source));
	const chosen = read[0]?.version ?? null;
	if (chosen === null) return { version: null, findings };
	if (hasLocal(chosen)) findings.push(localVersion(first, chosen));
	const other = read.slice(1).find(({ version }) => version !== null && compareVersions(chosen, version) !== 0);
	if (other) findings.push(disagreement(first, other.source));
	return { version: formatVersion(chosen), findings };
}

function invalidVersion(source: VersionSource): Finding {
	return {
		code: "plan/invalid-version",
		level: "error",
		message: `"${source.version}" is not a version (PEP 440)${source.line === null ? `: ${source.file}` : ""}`,
		...lineOf(source),
		help: "Write it like 1.4.0, 1.4.0rc1 or 1.4.0.post1.",
	};
}

function localVersion(source: VersionSource, version: Version): Finding {
	const text = formatVersion(version);
	return {
		code: "plan/local-version",
		level: "error",
		message: `version "${text}": PyPI refuses local versions, so nothing of this release could be uploaded there`,
		...lineOf(source),
		help: `Release it as ${text.split("+")[0]}, or keep the local part for an index of your own.`,
	};
}

function disagreement(first: VersionSource, other: VersionSource): Finding {
	const isTag = first.file.startsWith("tag ");
	return {
		code: isTag ? "plan/tag-disagrees" : "plan/version-disagrees",
		level: "error",
		message: `${first.file} says ${first.version}, ${other.file} says ${other.version}`,
		...lineOf(other),
		help: isTag
			? `Set the version to ${first.version} and move the tag, or tag what the file says. No file was built.`
			: `Set both to the same version: ${placeOf(first)} and ${placeOf(other)}.`,
	};
}

/** A tag and a variable are no files to point into. */
function lineOf({ file, line }: VersionSource): Pick<Finding, "file" | "line"> {
	return line === null ? {} : { file, line };
}

function placeOf({ file, line }: VersionSource): string {
	return `${file}${line === null ? "" : `:${line}`}`;
}
