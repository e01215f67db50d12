// src/python/project-name.ts
/** Whether `name` fits https://packaging.python.org/en/latest/specifications/name-normalization/ */
function isProjectName(name) {
	return /^(?:[A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i.test(name);
}
function normalizeName(name) {
	return name.replace(/[-_.]+/g, "-").toLowerCase();
}
/** As wheel and sdist file names spell a project (PEP 427, PEP 625): lower case, `_` for every run of `-`, `_`, `.`. */
function toFileNamePart(name) {
	return normalizeName(name).replaceAll("-", "_");
}
// src/python/white-space.ts
/** Python's `\s`, which is not JavaScript's: what PEP 440 ignores around a version, as a part of a regular expression. */
const pythonSpace = "[ \\t-\\r\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const space = new RegExp(pythonSpace);
/** Without the white space at both ends, in time that grows with the text: a pattern tied to the end would start at every space. */
function trimSpace(text) {
	let start = 0;
	let end = text.length;
	while (start < end && space.test(text.charAt(start))) start += 1;
	while (end > start && space.test(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}
// src/python/version.ts
const versionPattern = new RegExp([
	`^${pythonSpace}*`,
	"v?(?:(?<epoch>[0-9]+)!)?(?<release>[0-9]+(?:\\.[0-9]+)*)",
	"(?:[._-]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[._-]?(?<preNumber>[0-9]+)?)?",
	"(?<post>-(?<bareNumber>[0-9]+)|[._-]?(?:post|rev|r)[._-]?(?<postNumber>[0-9]+)?)?",
	"(?<dev>[._-]?dev[._-]?(?<devNumber>[0-9]+)?)?",
	"(?:\\+(?<local>[a-z0-9]+(?:[._-][a-z0-9]+)*))?",
	`${pythonSpace}*$`
].join(""), "i");
const phases = {
	a: "a",
	alpha: "a",
	b: "b",
	beta: "b",
	c: "rc",
	rc: "rc",
	pre: "rc",
	preview: "rc"
};
const longestText = 1e3;
/** Null when `text` is not a version. */
function parseVersion(text) {
	if (text.length > longestText) return null;
	const groups = versionPattern.exec(text)?.groups;
	if (groups === void 0) return null;
	const phase = groups.phase === void 0 ? void 0 : phases[groups.phase.toLowerCase()];
	return {
		epoch: BigInt(groups.epoch ?? 0),
		release: (groups.release ?? "").split(".").map(BigInt),
		pre: phase === void 0 ? null : {
			phase,
			number: BigInt(groups.preNumber ?? 0)
		},
		post: groups.post === void 0 ? null : BigInt(groups.bareNumber ?? groups.postNumber ?? 0),
		dev: groups.dev === void 0 ? null : BigInt(groups.devNumber ?? 0),
		local: groups.local === void 0 ? null : groups.local.split(/[._-]/).map(parseLocalSegment)
	};
}
/** The canonical form, with every written zero kept: `V1.0-RC.1` is `1.0rc1`. */
function formatVersion(version) {
	const local = version.local === null ? "" : `+${version.local.join(".")}`;
	return `${formatPublicVersion(version)}${local}`;
}
/** The canonical form without the local version label. */
function formatPublicVersion(version) {
	const epoch = version.epoch === 0n ? "" : `${version.epoch}!`;
	const pre = version.pre === null ? "" : `${version.pre.phase}${version.pre.number}`;
	const post = version.post === null ? "" : `.post${version.post}`;
	const dev = version.dev === null ? "" : `.dev${version.dev}`;
	return `${epoch}${version.release.join(".")}${pre}${post}${dev}`;
}
/** Negative, zero or positive; `1.0` and `1` are equal. */
function compareVersions(a, b) {
	return comparePublicVersions(a, b) || compareLocal(a.local, b.local);
}
/** Like compareVersions, as if neither had a local version label. */
function comparePublicVersions(a, b) {
	return compareNumbers(a.epoch, b.epoch) || compareReleases(a.release, b.release) || compareNumbers(prePhaseRank(a), prePhaseRank(b)) || compareNumbers(a.pre?.number ?? 0n, b.pre?.number ?? 0n) || compareNumbers(a.post ?? -1n, b.post ?? -1n) || compareDev(a.dev, b.dev);
}
/** As PEP 440 counts: development releases are pre-releases too. */
function isPrerelease(version) {
	return version.pre !== null || version.dev !== null;
}
function hasLocal(version) {
	return version.local !== null;
}
/** Missing trailing numbers count as zero. */
function compareReleases(a, b) {
	for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
		const order = compareNumbers(a[index] ?? 0n, b[index] ?? 0n);
		if (order !== 0) return order;
	}
	return 0;
}
function parseLocalSegment(segment) {
	return /^[0-9]+$/.test(segment) ? BigInt(segment) : segment.toLowerCase();
}
function compareNumbers(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** `1.0.dev1` comes before `1.0a1`, which comes before `1.0`. */
function prePhaseRank(version) {
	if (version.pre !== null) return {
		a: 1n,
		b: 2n,
		rc: 3n
	}[version.pre.phase];
	return version.dev !== null && version.post === null ? 0n : 4n;
}
/** A development release comes before what it develops. */
function compareDev(a, b) {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return compareNumbers(a, b);
}
/** None before any; word before number; the longer one after its own beginning. */
function compareLocal(a, b) {
	if (a === null || b === null) return Number(b === null) - Number(a === null);
	for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
		const order = compareLocalSegments(a[index], b[index]);
		if (order !== 0) return order;
	}
	return 0;
}
function compareLocalSegments(a, b) {
	if (a === void 0 || b === void 0) return Number(a !== void 0) - Number(b !== void 0);
	if (typeof a === "bigint" && typeof b === "bigint") return compareNumbers(a, b);
	if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
	return typeof a === "string" ? -1 : 1;
}
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
// src/python/tag.ts
const mostTags = 4096;
/** Null when `text` is not three parts of letters, digits and `_`. Tags are compared without regard to case. */
function parseTagSet(text) {
	if (/[^A-Za-z0-9_.-]/.test(text)) return null;
	const parts = text.toLowerCase().split("-");
	const [pythonTags, abiTags, platformTags] = parts.map((part) => part.split("."));
	if (parts.length !== 3 || pythonTags === void 0 || abiTags === void 0 || platformTags === void 0) return null;
	if (!pythonTags.every((tag) => /^[a-z_][a-z0-9_]*$/.test(tag))) return null;
	if (![...abiTags, ...platformTags].every((tag) => /^[a-z0-9_]+$/.test(tag))) return null;
	if (pythonTags.length * abiTags.length * platformTags.length > mostTags) return null;
	return {
		pythonTags,
		abiTags,
		platformTags
	};
}
function formatTagSet(set) {
	return [
		set.pythonTags,
		set.abiTags,
		set.platformTags
	].map((tags) => tags.join(".")).join("-");
}
/** Every combination once, in the order of the file name. */
function listTags(set) {
	const tags = set.pythonTags.flatMap((python) => set.abiTags.flatMap((abi) => set.platformTags.map((platform) => ({
		python,
		abi,
		platform
	}))));
	return [...new Map(tags.map((tag) => [formatTag(tag), tag])).values()];
}
/** Like listTags, as text. */
function expandTagSet(set) {
	return listTags(set).map(formatTag);
}
function formatTag(tag) {
	return `${tag.python}-${tag.abi}-${tag.platform}`;
}
// src/distribution/wheel-filename.ts
function parseWheelFilename(fileName) {
	if (!fileName.endsWith(".whl")) return { problem: "does not end in .whl" };
	const parts = fileName.slice(0, -4).split("-");
	if (parts.length !== 5 && parts.length !== 6) return { problem: `has ${parts.length} parts between dashes, expected name-version-python-abi-platform.whl` };
	const [nameText = "", versionText = ""] = parts;
	if (!isProjectName(nameText) || nameText.includes("__")) return { problem: `starts with "${nameText}", which is not a project name spelled for a file name` };
	const version = parseVersion(versionText);
	if (version === null) return { problem: `has "${versionText}" where a PEP 440 version is expected` };
	const buildTag = parts.length === 6 ? parts[2] ?? "" : null;
	if (buildTag !== null && !/^\d[A-Za-z0-9_.]*$/.test(buildTag)) return { problem: `has the build tag "${buildTag}", which does not start with a digit` };
	const tags = parseTagSet(parts.slice(-3).join("-"));
	if (tags === null) return { problem: `has "${parts.slice(-3).join("-")}" where python-abi-platform tags are expected` };
	return {
		nameText,
		versionText,
		name: normalizeName(nameText),
		version,
		buildTag,
		...tags
	};
}
/** The canonical spelling: normalised name and version (PEP 427 wants both escaped for file names). */
function formatWheelFilename(wheel) {
	const name = wheel.name.replaceAll("-", "_");
	const build = wheel.buildTag === null ? [] : [wheel.buildTag];
	return `${[
		name,
		formatVersion(wheel.version),
		...build,
		formatTagSet(wheel)
	].join("-")}.whl`;
}
/** Every tag that the wheel claims, like `cp39-abi3-manylinux_2_17_x86_64`. */
function expandTags(wheel) {
	return expandTagSet(wheel);
}
export { pythonSpace as _, listTags as a, normalizeName as b, parseSdistFilename as c, compareVersions as d, formatPublicVersion as f, parseVersion as g, isPrerelease as h, expandTagSet as i, comparePublicVersions as l, hasLocal as m, formatWheelFilename as n, parseTagSet as o, formatVersion as p, parseWheelFilename as r, formatSdistFilename as s, expandTags as t, compareReleases as u, trimSpace as v, toFileNamePart as x, isProjectName as y };
