import { En as normalizeName, Tn as isProjectName, vn as formatVersion, xn as parseVersion } from "./planning.js";
// src/distribution/sdist-filename.ts
/** Reads older spellings too (`My-Project-1.0.tar.gz`); formatSdistFilename gives the only one that PyPI accepts. */
function parseSdistFilename(fileName) {
	if (!fileName.endsWith(".tar.gz")) return { problem: "does not end in .tar.gz" };
	const stem = fileName.slice(0, -7);
	const dash = stem.lastIndexOf("-");
	if (dash < 0) return { problem: "has no dash between name and version" };
	const nameText = stem.slice(0, dash);
	const versionText = stem.slice(dash + 1);
	if (!isProjectName(nameText)) return { problem: `starts with "${nameText}", which is not a project name` };
	const version = parseVersion(versionText);
	if (version === null) return { problem: `has "${versionText}" where a PEP 440 version is expected` };
	return {
		nameText,
		versionText,
		name: normalizeName(nameText),
		version
	};
}
function formatSdistFilename(sdist) {
	return `${sdist.name.replaceAll("-", "_")}-${formatVersion(sdist.version)}.tar.gz`;
}
export { parseSdistFilename as n, formatSdistFilename as t };
