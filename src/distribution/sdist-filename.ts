// Sdist file names: {name}-{version}.tar.gz (PEP 625,
// https://packaging.python.org/en/latest/specifications/source-distribution-format/).
import { isProjectName, type NormalizedName, normalizeName } from "../python/project-name.ts";
import { formatVersion, parseVersion, type Version } from "../python/version.ts";
import type { FilenameProblem } from "./wheel-filename.ts";

export interface SdistFilename {
	/** As the file name spells them; the top folder must be spelled the same. */
	readonly nameText: string;
	readonly versionText: string;
	readonly name: NormalizedName;
	readonly version: Version;
}

/** Reads older spellings too (`My-Project-1.0.tar.gz`); formatSdistFilename gives the only one that PyPI accepts. */
export function parseSdistFilename(fileName: string): SdistFilename | FilenameProblem {
	if (!fileName.endsWith(".tar.gz")) return { problem: "does not end in .tar.gz" };
	const stem = fileName.slice(0, -".tar.gz".length);
	// A version has no dash, so the last one ends the name.
	const dash = stem.lastIndexOf("-");
	if (dash < 0) return { problem: "has no dash between name and version" };
	const nameText = stem.slice(0, dash);
	const versionText = stem.slice(dash + 1);
	if (!isProjectName(nameText)) return { problem: `starts with "${nameText}", which is not a project name` };
	const version = parseVersion(versionText);
	if (version === null) return { problem: `has "${versionText}" where a PEP 440 version is expected` };
	return { nameText, versionText, name: normalizeName(nameText), version };
}

export function formatSdistFilename(sdist: Pick<SdistFilename, "name" | "version">): string {
	return `${sdist.name.replaceAll("-", "_")}-${formatVersion(sdist.version)}.tar.gz`;
}
