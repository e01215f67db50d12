import { B as UsageError, D as count, E as findNearest, F as ConflictError, I as EnvironmentError, M as hasErrors, S as exitStatuses, b as describeThrown, c as fitColumns, d as wrapItems, i as formatFindings, k as formatSize, n as identifierFlags, o as createIdentityProvider, p as wrapText, r as formatFindingTotal, s as cutText, u as textWidth, x as exitStatusOf, y as workFolderAt } from "./start.js";
const { statSync } = process.getBuiltinModule("node:fs");
const { basename, delimiter, dirname, join: join$1, relative, resolve, sep } = process.getBuiltinModule("node:path");
const { createHash } = process.getBuiltinModule("node:crypto");
const { isUtf8 } = process.getBuiltinModule("node:buffer");
const { devNull } = process.getBuiltinModule("node:os");
// src/document/canonical-json.ts
/** RFC 8785: members sorted by UTF-16 code units, no white space, ECMAScript numbers. */
function canonicalJson(value) {
	const parts = [];
	writeCanonical(value, (part) => parts.push(part));
	return parts.join("");
}
function writeCanonical(value, write) {
	if (isScalar(value) || isList(value) && value.every(isScalar)) write(JSON.stringify(value));
	else if (isList(value)) {
		for (const [index, element] of value.entries()) {
			write(index === 0 ? "[" : ",");
			writeCanonical(element, write);
		}
		write("]");
	} else {
		let before = "{";
		for (const key of Object.keys(value).sort()) {
			const member = value[key];
			if (member === void 0) continue;
			before += quoteKey(key);
			if (isScalar(member)) {
				before += `${JSON.stringify(member)},`;
				continue;
			}
			write(before);
			writeCanonical(member, write);
			before = ",";
		}
		write(`${before.endsWith(",") ? before.slice(0, -1) : before}}`);
	}
}
const quotedKeys = /* @__PURE__ */ new Map();
function quoteKey(key) {
	const known = quotedKeys.get(key);
	if (known !== void 0) return known;
	const quoted = `${JSON.stringify(key)}:`;
	if (quotedKeys.size < 1e3) quotedKeys.set(key, quoted);
	return quoted;
}
function isScalar(value) {
	return value === null || typeof value !== "object";
}
function isList(value) {
	return Array.isArray(value);
}
/** Lower-case hex sha256 of text (as UTF-8) or bytes. */
function sha256Of(data) {
	return createHash("sha256").update(data).digest("hex");
}
const pieceLength = 65536;
/** Digest of a document: sha256 over its canonical JSON without the `digest` member. */
function digestOf(document) {
	const { digest: _, ...rest } = document;
	const hash = createHash("sha256");
	let piece = "";
	writeCanonical(rest, (part) => {
		piece += part;
		if (piece.length < pieceLength) return;
		hash.update(piece);
		piece = "";
	});
	return hash.update(piece).digest("hex");
}
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
const spaces = new RegExp(`${pythonSpace}+`);
/** Without the white space at both ends, in time that grows with the text: a pattern tied to the end would start at every space. */
function trimSpace(text) {
	let start = 0;
	let end = text.length;
	while (start < end && space.test(text.charAt(start))) start += 1;
	while (end > start && space.test(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}
/** Python's `str.split()`. */
function splitSpace(text) {
	return text.split(spaces).filter((word) => word !== "");
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
/** The version without its local version label. */
function publicPart(version) {
	return {
		...version,
		local: null
	};
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
// src/python/specifier.ts
const specifierOperators = [
	"===",
	"~=",
	"==",
	"!=",
	"<=",
	">=",
	"<",
	">"
];
const anySpace = new RegExp(pythonSpace);
/** Null when one of the comma-separated parts is not a specifier. */
function parseSpecifierSet(text) {
	const specifiers = [];
	for (const part of text.split(",")) {
		const trimmed = trimSpace(part);
		if (trimmed === "") continue;
		const specifier = parseSpecifier(trimmed);
		if (specifier === null) return null;
		specifiers.push(specifier);
	}
	return specifiers;
}
function formatSpecifierSet(set) {
	return set.map(formatSpecifier).join(",");
}
function specifierContains(set, version, options = {}) {
	if (options.prereleases === false && isPrerelease(version)) return false;
	return set.every((specifier) => allows$1(specifier, version));
}
function parseSpecifier(text) {
	const operator = specifierOperators.find((known) => text.startsWith(known));
	if (operator === void 0) return null;
	const operand = trimSpace(text.slice(operator.length));
	if (anySpace.test(operand)) return null;
	if (operator === "===") return /[;)]/.test(operand) ? null : {
		kind: "text",
		operator,
		text: operand
	};
	if (operand.endsWith(".*")) return parsePrefix(operator, operand.slice(0, -2));
	const version = parseVersion(operand);
	if (version === null) return null;
	if (version.local !== null && operator !== "==" && operator !== "!=") return null;
	if (operator === "~=" && version.release.length < 2) return null;
	return {
		kind: "version",
		operator,
		version
	};
}
function parsePrefix(operator, operand) {
	if (operator !== "==" && operator !== "!=") return null;
	const version = parseVersion(operand);
	if (version === null || isPrerelease(version) || version.post !== null || version.local !== null) return null;
	return {
		kind: "prefix",
		operator,
		version
	};
}
function formatSpecifier(specifier) {
	if (specifier.kind === "text") return `${specifier.operator}${specifier.text}`;
	return `${specifier.operator}${formatVersion(specifier.version)}${specifier.kind === "prefix" ? ".*" : ""}`;
}
function allows$1(specifier, version) {
	if (specifier.kind === "text") return formatVersion(version).toLowerCase() === specifier.text.toLowerCase();
	if (specifier.kind === "prefix") return hasPrefix(version, specifier.version) === (specifier.operator === "==");
	const wanted = specifier.version;
	switch (specifier.operator) {
		case "==": return isEqual(version, wanted);
		case "!=": return !isEqual(version, wanted);
		case "<=": return comparePublicVersions(version, wanted) <= 0;
		case ">=": return compareVersions(version, wanted) >= 0;
		case "~=": return compareVersions(version, wanted) >= 0 && hasPrefix(version, {
			...wanted,
			release: wanted.release.slice(0, -1)
		});
		case "<": return isBefore$1(version, wanted);
		case ">": return isAfter(version, wanted);
	}
}
/** PEP 440: a local version label is ignored unless the specifier has one. */
function isEqual(version, wanted) {
	return (wanted.local === null ? comparePublicVersions : compareVersions)(version, wanted) === 0;
}
/** Pre-releases of `1.2` have the prefix `1.2`, and `1` is read as `1.0`. */
function hasPrefix(version, prefix) {
	if (version.epoch !== prefix.epoch) return false;
	return prefix.release.every((number, index) => (version.release[index] ?? 0n) === number);
}
/** PEP 440: `<1.0` leaves out the pre-releases of 1.0, unless the specifier names a pre-release. */
function isBefore$1(version, wanted) {
	return compareVersions(version, isPrerelease(wanted) ? wanted : {
		...wanted,
		dev: 0n
	}) < 0;
}
/** PEP 440: `>1.0` leaves out post-releases and local versions of 1.0, unless the specifier names a post-release. */
function isAfter(version, wanted) {
	if (comparePublicVersions(version, wanted) <= 0) return false;
	if (wanted.dev !== null || wanted.post !== null) return true;
	return !(version.epoch === wanted.epoch && compareReleases(version.release, wanted.release) === 0 && version.pre?.phase === wanted.pre?.phase && version.pre?.number === wanted.pre?.number);
}
// src/data/cuda/torch.ts
/** CPythons by the tags of the wheels on PyPI, and its CUDA by torch/version.py in them. */
const wheels = "the wheels on PyPI, their tags and torch/version.py";
const matrix = {
	source: `pytorch/test-infra tools/scripts/generate_binary_build_matrix.py, its history; data.pyg.org listing; pytorch issues and pull requests; ${wheels}`,
	asOf: "2026-11-30"
};
const upTo90 = words$2("50 60 70 75 80 86 90");
const cu128WithVolta = words$2("70 75 80 86 90 100 120");
const cu128 = words$2("75 80 86 90 100 120");
const cu13 = words$2("75 80 86 90 100 120");
const noExtras = {
	linuxOnlyPythons: [],
	experimentalPythons: [],
	unverified: []
};
const old = {
	cxxStandard: 17,
	stableAbi: "none",
	archs: {}
};
const newAbi = {
	oldAbiCuda: [],
	cxxStandard: 17,
	stableAbi: "none"
};
const since210 = {
	oldAbiCuda: [],
	cxxStandard: 17,
	stableAbi: "recommended"
};
/** Headers need C++20 since 2.13 (pytorch pull request 187075). */
const since213 = {
	...since210,
	cxxStandard: 20
};
const torchReleases = {
	"2.4": {
		released: "2024-07",
		pythons: words$2("3.8 3.9 3.10 3.11 3.12"),
		cuda: linuxAndWindows([
			"11.8",
			"12.1",
			"12.4"
		], []),
		pypiCuda: "12.1",
		oldAbiCuda: [
			"11.8",
			"12.1",
			"12.4"
		],
		...old,
		...noExtras,
		...matrix
	},
	"2.5": {
		released: "2024-10",
		pythons: words$2("3.9 3.10 3.11 3.12 3.13"),
		cuda: linuxAndWindows([
			"11.8",
			"12.1",
			"12.4"
		], []),
		pypiCuda: "12.4",
		oldAbiCuda: [
			"11.8",
			"12.1",
			"12.4"
		],
		...old,
		...noExtras,
		linuxOnlyPythons: ["3.13"],
		...matrix
	},
	"2.6": {
		released: "2025-01",
		pythons: words$2("3.9 3.10 3.11 3.12 3.13"),
		cuda: linuxAndWindows([
			"11.8",
			"12.4",
			"12.6"
		], []),
		pypiCuda: "12.4",
		oldAbiCuda: ["11.8", "12.4"],
		...old,
		archs: { "12.6": upTo90 },
		...noExtras,
		...matrix
	},
	"2.7": {
		released: "2025-04",
		pythons: words$2("3.9 3.10 3.11 3.12 3.13 3.13t"),
		cuda: linuxAndWindows([
			"11.8",
			"12.6",
			"12.8"
		], []),
		pypiCuda: "12.6",
		...newAbi,
		archs: {
			"12.6": upTo90,
			"12.8": cu128WithVolta
		},
		...noExtras,
		...matrix
	},
	"2.8": {
		released: "2025-08",
		pythons: words$2("3.9 3.10 3.11 3.12 3.13 3.13t"),
		cuda: linuxAndWindows([
			"12.6",
			"12.8",
			"12.9"
		], ["12.9"]),
		pypiCuda: "12.8",
		...newAbi,
		archs: {
			"12.6": upTo90,
			"12.8": cu128WithVolta
		},
		...noExtras,
		...matrix
	},
	"2.9": {
		released: "2025-10",
		pythons: words$2("3.10 3.11 3.12 3.13 3.13t 3.14 3.14t"),
		cuda: everywhere([
			"12.6",
			"12.8",
			"13.0"
		]),
		pypiCuda: "12.8",
		...newAbi,
		stableAbi: "usable",
		archs: {
			"12.6": upTo90,
			"12.8": cu128WithVolta,
			"13.0": cu13
		},
		...noExtras,
		...matrix
	},
	"2.10": {
		released: "2026-01",
		pythons: words$2("3.10 3.11 3.12 3.13 3.13t 3.14 3.14t"),
		cuda: everywhere([
			"12.6",
			"12.8",
			"13.0"
		]),
		pypiCuda: "12.8",
		...since210,
		archs: {
			"12.6": upTo90,
			"12.8": cu128WithVolta,
			"13.0": cu13
		},
		...noExtras,
		...matrix
	},
	"2.11": {
		released: "2026-03",
		pythons: words$2("3.10 3.11 3.12 3.13 3.13t 3.14 3.14t"),
		cuda: everywhere([
			"12.6",
			"12.8",
			"13.0"
		]),
		pypiCuda: "13.0",
		...since210,
		archs: {
			"12.6": upTo90,
			"12.8": cu128,
			"13.0": cu13
		},
		...noExtras,
		...matrix
	},
	"2.12": {
		released: "2026-05",
		pythons: words$2("3.10 3.11 3.12 3.13 3.13t 3.14 3.14t"),
		cuda: everywhere([
			"12.6",
			"13.0",
			"13.2"
		]),
		pypiCuda: "13.0",
		...since210,
		archs: {
			"12.6": upTo90,
			"13.0": cu13,
			"13.2": cu13
		},
		...noExtras,
		...matrix
	},
	"2.13": {
		released: "2026-07",
		pythons: words$2("3.10 3.11 3.12 3.13 3.14 3.14t"),
		cuda: everywhere([
			"12.6",
			"13.0",
			"13.2"
		]),
		pypiCuda: "13.0",
		...since213,
		archs: {
			"12.6": upTo90,
			"13.0": cu13,
			"13.2": cu13
		},
		...noExtras,
		experimentalPythons: ["3.15"],
		...matrix
	},
	"2.14": {
		released: "2026-08",
		pythons: words$2("3.10 3.11 3.12 3.13 3.14 3.14t"),
		cuda: everywhere([
			"12.6",
			"13.0",
			"13.2"
		]),
		pypiCuda: "13.0",
		...since213,
		archs: {
			"12.6": upTo90,
			"13.0": cu13,
			"13.2": cu13
		},
		...noExtras,
		experimentalPythons: ["3.15", "3.15t"],
		...matrix
	},
	"2.15": {
		released: "2026-10",
		pythons: words$2("3.11 3.12 3.13 3.14 3.14t 3.15 3.15t"),
		cuda: everywhere(["13.0", "13.2"]),
		pypiCuda: "13.2",
		...since213,
		archs: {
			"13.0": cu13,
			"13.2": cu13
		},
		...noExtras,
		unverified: ["cuda"],
		source: `${wheels}; pytorch issue 190385`,
		asOf: "2026-11-30"
	}
};
/** `12.6` \u2192 `cu126`, the folder of torch's own index and the usual local version label. */
function cudaLabel(toolkit) {
	return `cu${toolkit.replace(".", "")}`;
}
function words$2(text) {
	return text.split(" ");
}
function everywhere(toolkits) {
	return linuxAndWindows(toolkits, toolkits);
}
function linuxAndWindows(toolkits, aarch64) {
	return {
		manylinux_x86_64: toolkits,
		manylinux_aarch64: aarch64,
		win_amd64: toolkits
	};
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
	return [...new Map(tags.map((tag) => [formatTag$1(tag), tag])).values()];
}
/** Like listTags, as text. */
function expandTagSet(set) {
	return listTags(set).map(formatTag$1);
}
function formatTag$1(tag) {
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
// src/data/platform-tags.ts
const linuxMachines = [
	"x86_64",
	"i686",
	"aarch64",
	"armv7l",
	"ppc64le",
	"s390x",
	"riscv64"
];
const macosMachines = "ppc|ppc64|i386|x86_64|arm64|intel|fat|fat3|fat64|universal|universal2";
const acceptedTags = [
	"any",
	"win32",
	"win_arm64",
	"win_amd64",
	"win_ia64",
	...["x86_64", "i686"].flatMap((machine) => [`manylinux1_${machine}`, `manylinux2010_${machine}`]),
	...[
		"x86_64",
		"i686",
		"aarch64",
		"armv7l",
		"ppc64",
		"ppc64le",
		"s390x"
	].map((machine) => `manylinux2014_${machine}`),
	"linux_armv6l",
	"linux_armv7l"
];
const acceptedPatterns = [
	new RegExp(`^macosx_10_\\d+_(?:${macosMachines})$`),
	new RegExp(`^macosx_(?:11|12|13|14|15|26)_0_(?:${macosMachines})$`),
	new RegExp(`^manylinux_\\d+_\\d+_(?:${[...linuxMachines, "ppc64"].join("|")})$`),
	new RegExp(`^musllinux_\\d+_\\d+_(?:${linuxMachines.join("|")})$`),
	/^ios_\d+_\d+_(?:arm64|x86_64)_(?:iphoneos|iphonesimulator)$/,
	/^android_\d+_(?:armeabi_v7a|arm64_v8a|x86|x86_64)$/,
	/^pyemscripten_\d+_\d+_wasm32$/
];
function isPlatformTagAccepted(tag) {
	return acceptedTags.includes(tag) || acceptedPatterns.some((pattern) => pattern.test(tag));
}
// src/data/table.ts
/** The row of a word; null when the table has none. Words come from users: `constructor` is none. */
function rowOf(table, word) {
	return Object.hasOwn(table, word) ? table[word] ?? null : null;
}
/** Numeric, component by component: `9.0` before `10.0`, `570.26` before `570.86.10`, `520` equal to `520.0`. */
function compareDotted(a, b) {
	const [left, right] = [a, b].map((text) => text.split(".").map(Number));
	for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
		const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
// src/data/cuda/gpus.ts
const desktop = {
	clouds: [],
	isTegra: false,
	formerly: null,
	source: "NVIDIA CUDA GPU list; ada-compatibility-guide",
	asOf: "2026-11"
};
const tegra = {
	...desktop,
	isTegra: true
};
const gpus = {
	"3.5": {
		generation: "Kepler",
		examples: ["Tesla K40", "GTX 780"],
		...desktop
	},
	"3.7": {
		generation: "Kepler",
		examples: ["Tesla K80"],
		...desktop,
		clouds: ["AWS p2"]
	},
	"5.0": {
		generation: "Maxwell",
		examples: ["GTX 750", "Quadro K2200"],
		...desktop
	},
	"5.2": {
		generation: "Maxwell",
		examples: [
			"GTX 9xx",
			"Tesla M40",
			"Tesla M60"
		],
		...desktop,
		clouds: ["AWS g3"]
	},
	"5.3": {
		generation: "Maxwell",
		examples: ["Jetson TX1", "Jetson Nano"],
		...tegra
	},
	"6.0": {
		generation: "Pascal",
		examples: ["Tesla P100"],
		...desktop
	},
	"6.1": {
		generation: "Pascal",
		examples: [
			"GTX 10xx",
			"Tesla P4",
			"Tesla P40"
		],
		...desktop
	},
	"6.2": {
		generation: "Pascal",
		examples: ["Jetson TX2"],
		...tegra
	},
	"7.0": {
		generation: "Volta",
		examples: ["V100"],
		...desktop,
		clouds: ["AWS p3"]
	},
	"7.2": {
		generation: "Volta",
		examples: ["Jetson AGX Xavier"],
		...tegra
	},
	"7.5": {
		generation: "Turing",
		examples: [
			"T4",
			"RTX 20xx",
			"GTX 16xx"
		],
		...desktop,
		clouds: [
			"AWS g4dn",
			"GCP n1+T4",
			"Azure NCasT4",
			"GitHub's hosted GPU runner"
		]
	},
	"8.0": {
		generation: "Ampere",
		examples: ["A100", "A30"],
		...desktop,
		clouds: ["AWS p4d"]
	},
	"8.6": {
		generation: "Ampere",
		examples: [
			"RTX 30xx",
			"RTX A2000-A6000",
			"A10",
			"A10G",
			"A40",
			"A16",
			"A2"
		],
		...desktop,
		clouds: ["AWS g5"]
	},
	"8.7": {
		generation: "Ampere",
		examples: ["Jetson Orin"],
		...tegra
	},
	"8.8": {
		generation: "Ampere",
		examples: ["Tegra-class"],
		...tegra
	},
	"8.9": {
		generation: "Ada",
		examples: [
			"RTX 40xx",
			"L4",
			"L40",
			"L40S",
			"L20",
			"RTX 2000-6000 Ada"
		],
		...desktop,
		clouds: [
			"AWS g6 (L4)",
			"AWS g6e (L40S)",
			"GCP g2"
		]
	},
	"9.0": {
		generation: "Hopper",
		examples: [
			"H100",
			"H200",
			"GH200"
		],
		...desktop,
		clouds: ["AWS p5"]
	},
	"10.0": {
		generation: "Blackwell",
		examples: ["B200", "GB200"],
		...desktop,
		clouds: ["AWS p6"]
	},
	"10.3": {
		generation: "Blackwell Ultra",
		examples: ["B300", "GB300"],
		...desktop
	},
	"10.7": {
		generation: "Rubin",
		examples: ["R200"],
		...desktop
	},
	"11.0": {
		generation: "Blackwell",
		examples: ["Jetson Thor"],
		...tegra,
		formerly: "10.1"
	},
	"12.0": {
		generation: "Blackwell",
		examples: ["RTX 50xx", "RTX PRO 6000 Blackwell"],
		...desktop,
		clouds: ["AWS g7e"]
	},
	"12.1": {
		generation: "Blackwell",
		examples: ["GB10 (DGX Spark)"],
		...desktop
	}
};
/** `86`, `90a`, `sm_120`, `8.6` \u2192 `8.6`, `9.0`, `12.0`, `8.6`; null when it is no such word. The last digit is the minor. */
function capabilityOf(arch) {
	const [, dotted, major, minor] = /^(?:(?:sm_|compute_)?(?:(\d{1,2}\.\d)|(\d{1,2})(\d)))[af]?$/.exec(arch) ?? [];
	return dotted ?? (major === void 0 ? null : `${major}.${minor}`);
}
/** The GPU of an arch, also by a name that older toolkits had for it (`101`). */
function gpuOf(table, arch) {
	const capability = capabilityOf(arch);
	if (capability === null) return null;
	const gpu = rowOf(table, capability);
	if (gpu !== null) return {
		capability,
		gpu
	};
	const renamed = Object.entries(table).find(([, row]) => row.formerly === capability);
	return renamed ? {
		capability: renamed[0],
		gpu: renamed[1]
	} : null;
}
// src/data/cuda/toolkits.ts
const notes = {
	source: `NVIDIA release notes and crt/host_config.h; spack-packages build_systems/cuda.py (1d335f8b); 13.0 measured with nvcc 13.0.88; drivers: release notes, table 3`,
	asOf: "2026-08"
};
const maxwellToHopper = words$1("50 52 53 60 61 62 70 72 75 80 86 87 89 90");
const since120 = [...maxwellToHopper, "90a"];
const since128 = [...since120, ...words$1("100 100a 101 101a 120 120a")];
const since129 = [...since120, ...words$1("100 100a 100f 101 101a 101f 103 103a 103f 120 120a 120f 121 121a 121f")];
const since130 = words$1("75 80 86 87 88 89 90 90a 100 100a 100f 103 103a 103f 110 110a 110f 120 120a 120f 121 121a 121f");
const since134 = words$1("75 80 86 87 88 89 90 90a 100 100a 100f 103 103a 103f 107 107a 110 110a 110f 120 120a 120f 121 121a 121f");
const major11 = { minorCompatibleDriver: {
	linux: "450.80.02",
	windows: "452.39"
} };
const major12 = { minorCompatibleDriver: {
	linux: "525.60.13",
	windows: "527.41"
} };
const major13 = { minorCompatibleDriver: {
	linux: "580.65.06",
	windows: "580"
} };
const toolkits = {
	"11.8": {
		archs: [
			"35",
			"37",
			...maxwellToHopper
		],
		ptxIsa: "7.8",
		driver: {
			linux: "520.61.05",
			windows: "520.06"
		},
		...major11,
		...hosts(11, 14, [1910, 1939], "gcc-toolset-11"),
		...packages("11-8"),
		...notes
	},
	"12.0": {
		archs: since120,
		ptxIsa: "8.0",
		driver: {
			linux: "525.60.13",
			windows: "527.41"
		},
		...major12,
		...hosts(12, 14, [1910, 1939], "gcc-toolset-12"),
		...packages("12-0"),
		...notes
	},
	"12.1": {
		archs: since120,
		ptxIsa: "8.1",
		driver: {
			linux: "530.30.02",
			windows: "531.14"
		},
		...major12,
		...hosts(12, 15, [1910, 1939], "gcc-toolset-12"),
		...packages("12-1"),
		...notes
	},
	"12.2": {
		archs: since120,
		ptxIsa: "8.2",
		driver: {
			linux: "535.54.03",
			windows: "536.25"
		},
		...major12,
		...hosts(12, 16, [1910, 1939], "gcc-toolset-12"),
		...packages("12-2"),
		...notes
	},
	"12.3": {
		archs: since120,
		ptxIsa: "8.3",
		driver: {
			linux: "545.23.06",
			windows: "545.84"
		},
		...major12,
		...hosts(12, 16, [1910, 1939], "gcc-toolset-12"),
		...packages("12-3"),
		...notes
	},
	"12.4": {
		archs: since120,
		ptxIsa: "8.4",
		driver: {
			linux: "550.54.14",
			windows: "551.61"
		},
		...major12,
		...hosts(13, 17, [1910, 1949], "gcc-toolset-13"),
		...packages("12-4"),
		...notes
	},
	"12.5": {
		archs: since120,
		ptxIsa: "8.5",
		driver: {
			linux: "555.42.02",
			windows: "555.85"
		},
		...major12,
		...hosts(13, 17, [1910, 1949], "gcc-toolset-13"),
		...packages("12-5"),
		...notes
	},
	"12.6": {
		archs: since120,
		ptxIsa: "8.5",
		driver: {
			linux: "560.28.03",
			windows: "560.76"
		},
		...major12,
		...hosts(13, 18, [1910, 1949], "gcc-toolset-13"),
		...packages("12-6"),
		...notes
	},
	"12.8": {
		archs: since128,
		ptxIsa: "8.7",
		driver: {
			linux: "570.26",
			windows: "570.65"
		},
		...major12,
		...hosts(14, 19, [1910, 1949], null),
		...packages("12-8"),
		...notes
	},
	"12.9": {
		archs: since129,
		ptxIsa: "8.8",
		driver: {
			linux: "575.51.03",
			windows: "576.02"
		},
		...major12,
		...hosts(14, 19, [1910, 1949], null),
		...packages("12-9"),
		...notes
	},
	"13.0": {
		archs: since130,
		ptxIsa: "9.0",
		driver: {
			linux: "580.65.06",
			windows: null
		},
		...major13,
		...hosts(15, 20, [1920, 1949], null),
		...packages("13-0"),
		...notes
	},
	"13.1": {
		archs: since130,
		ptxIsa: "9.1",
		driver: {
			linux: "590.44.01",
			windows: null
		},
		...major13,
		...hosts(15, 21, [1920, 1949], null),
		...packages("13-1"),
		...notes
	},
	"13.2": {
		archs: since130,
		ptxIsa: "9.2",
		driver: {
			linux: "595.45.04",
			windows: null
		},
		...major13,
		...hosts(15, 21, [1920, 1959], null),
		...packages("13-2"),
		...notes
	},
	"13.3": {
		archs: since130,
		ptxIsa: "9.3",
		driver: {
			linux: "610.43.02",
			windows: null
		},
		...major13,
		...hosts(15, 21, [1920, 1959], null),
		...packages("13-3"),
		...notes
	},
	"13.4": {
		archs: since134,
		ptxIsa: "9.4",
		driver: {
			linux: "616.00",
			windows: null
		},
		...major13,
		...hosts(16, 21, [1920, 1959], null),
		...packages("13-4"),
		...notes,
		asOf: "2026-11"
	}
};
function words$1(text) {
	return text.split(" ");
}
function hosts(gcc, clang, msvc, gccToolset) {
	return {
		gcc,
		clang,
		msvc,
		gccToolset
	};
}
/** NVIDIA writes the version with a dash; dependencies bring crt, nvvm and nvptxcompiler, which 13.0 split off. */
function packages(version) {
	return {
		rpms: [`cuda-nvcc-${version}`, `cuda-cudart-devel-${version}`],
		debs: [`cuda-nvcc-${version}`, `cuda-cudart-dev-${version}`]
	};
}
// src/python/platform-tag.ts
const manylinuxAliases = {
	manylinux1: [2, 5],
	manylinux2010: [2, 12],
	manylinux2014: [2, 17]
};
const versionedTag = /^(?<family>manylinux|musllinux|macosx)_(?<major>\d{1,4})_(?<minor>\d{1,4})_(?<architecture>[a-z]\w*)$/;
const aliasTag = /^(?<alias>manylinux(?:1|2010|2014))_(?<architecture>[a-z]\w*)$/;
const plainTag = /^(?<family>linux|win)_(?<architecture>[a-z]\w*)$/;
function parsePlatformTag(tag) {
	if (tag === "any") return {
		family: "any",
		architecture: null,
		policy: null
	};
	if (tag === "win32") return {
		family: "win",
		architecture: "x86",
		policy: null
	};
	const versioned = versionedTag.exec(tag)?.groups;
	if (versioned !== void 0) return {
		family: versioned.family,
		architecture: versioned.architecture ?? null,
		policy: [Number(versioned.major), Number(versioned.minor)]
	};
	const alias = aliasTag.exec(tag)?.groups;
	if (alias !== void 0) return {
		family: "manylinux",
		architecture: alias.architecture ?? null,
		policy: manylinuxAliases[alias.alias ?? ""] ?? null
	};
	const plain = plainTag.exec(tag)?.groups;
	if (plain !== void 0) return {
		family: plain.family,
		architecture: plain.architecture ?? null,
		policy: null
	};
	return {
		family: "other",
		architecture: null,
		policy: null
	};
}
/** The tag without its aliases: `manylinux2014_x86_64` is `manylinux_2_17_x86_64`. */
function canonicalPlatformTag(tag) {
	const parsed = parsePlatformTag(tag);
	if (parsed.policy === null || parsed.architecture === null) return tag;
	return `${parsed.family}_${parsed.policy.join("_")}_${parsed.architecture}`;
}
/** Negative, zero or positive: which of two policies asks for the older system. */
function comparePolicies(a, b) {
	return a[0] - b[0] || a[1] - b[1];
}
// src/data/cuda/libraries.ts
const auditwheel = {
	source: "pytorch/ao#2892, #2927; rapidsai/cugraph#4877; PE imports of published binaries; PyPI's list of projects (2026-11)",
	asOf: "2026-11-22"
};
const cudaLibraries = {
	"libcuda.so*": row$1("driver", ["nvcuda.dll"]),
	"libnvidia-ml.so*": row$1("driver", ["nvml.dll"]),
	"libnvcuvid.so*": row$1("driver", []),
	"libnvidia-encode.so*": row$1("driver", []),
	"libcudart.so.*": row$1("toolkit", ["cudart64_*.dll"], provided("cuda-runtime")),
	"libcublas.so.*": row$1("toolkit", ["cublas64_*.dll"], provided("cublas")),
	"libcublasLt.so.*": row$1("toolkit", ["cublasLt64_*.dll"], provided("cublas")),
	"libcufft.so.*": row$1("toolkit", ["cufft64_*.dll"], provided("cufft")),
	"libcufftw.so.*": row$1("toolkit", ["cufftw64_*.dll"], provided("cufft")),
	"libcurand.so.*": row$1("toolkit", ["curand64_*.dll"], provided("curand")),
	"libcusolver.so.*": row$1("toolkit", ["cusolver64_*.dll"], provided("cusolver")),
	"libcusolverMg.so.*": row$1("toolkit", ["cusolverMg64_*.dll"], provided("cusolver")),
	"libcusparse.so.*": row$1("toolkit", ["cusparse64_*.dll"], provided("cusparse")),
	"libnvJitLink.so.*": row$1("toolkit", ["nvJitLink_*.dll"], without11("nvjitlink")),
	"libnvrtc.so.*": row$1("toolkit", ["nvrtc64_*.dll"], provided("cuda-nvrtc")),
	"libnvrtc-builtins.so.*": row$1("toolkit", ["nvrtc-builtins64_*.dll"], provided("cuda-nvrtc")),
	"libcupti.so.*": row$1("toolkit", ["cupti64_*.dll"], provided("cuda-cupti")),
	"libnvToolsExt.so.*": row$1("toolkit", ["nvToolsExt64_*.dll"], {
		"11": "nvidia-nvtx-cu11",
		"12": "nvidia-nvtx-cu12"
	}),
	"libnvjpeg.so.*": row$1("toolkit", ["nvjpeg64_*.dll"], provided("nvjpeg")),
	"libnvfatbin.so.*": row$1("toolkit", ["nvfatbin_*.dll"], without11("nvfatbin")),
	"libcufile.so.*": row$1("toolkit", [], without11("cufile")),
	"libnvvm.so.*": row$1("toolkit", ["nvvm64_*.dll"], { "13": "nvidia-nvvm" }),
	"libcudnn*.so.*": row$1("toolkit", ["cudnn*64_*.dll"], suffixed("cudnn")),
	"libnccl.so.*": row$1("toolkit", [], suffixed("nccl")),
	"libcusparseLt.so.*": row$1("toolkit", ["cusparseLt*.dll"], {
		"12": "nvidia-cusparselt-cu12",
		"13": "nvidia-cusparselt-cu13"
	}),
	"libcudss.so.*": row$1("toolkit", ["cudss64_*.dll"], {
		"12": "nvidia-cudss-cu12",
		"13": "nvidia-cudss-cu13"
	}),
	"libcutensor*.so.*": row$1("toolkit", ["cutensor*.dll"], {
		"11": "cutensor-cu11",
		"12": "cutensor-cu12",
		"13": "cutensor-cu13"
	}),
	"libnvshmem_host.so.*": row$1("toolkit", [], {
		"12": "nvidia-nvshmem-cu12",
		"13": "nvidia-nvshmem-cu13"
	}),
	"libc10*.so": row$1("torch", ["c10*.dll"], torch()),
	"libtorch*.so": row$1("torch", ["torch*.dll"], torch()),
	"libshm.so": row$1("torch", ["shm.dll"], torch()),
	"libcaffe2_nvrtc.so": row$1("torch", ["caffe2_nvrtc.dll"], torch()),
	"libgomp*.so*": row$1("torch", [], torch())
};
function row$1(kind, dlls, providers = {}) {
	return {
		kind,
		dlls,
		providers,
		...auditwheel
	};
}
/** Names with the CUDA major up to 12, without it from 13 on; `nvidia-cuda-runtime-cu13` and its like are placeholders. */
function provided(component) {
	return {
		"11": `nvidia-${component}-cu11`,
		...without11(component)
	};
}
function without11(component) {
	return {
		"12": `nvidia-${component}-cu12`,
		"13": `nvidia-${component}`
	};
}
/** Components that kept the suffix with 13. */
function suffixed(component) {
	return Object.fromEntries([
		"11",
		"12",
		"13"
	].map((major) => [major, `nvidia-${component}-cu${major}`]));
}
function torch() {
	return {
		"11": "torch",
		"12": "torch",
		"13": "torch"
	};
}
// src/config/file-rules.ts
/** Null when the project says nothing about its files. @param files that the configured packages have */
function fileRulesOf({ settings, places }, files) {
	const { check, wheelBudget, releaseBudget } = settings;
	const place = places["check.ignore"] ?? places.check;
	const rules = {
		failOn: check.failOn,
		ignore: check.ignore.map(({ rule, file, reason }) => ({
			rule,
			file: file ?? null,
			reason
		})),
		source: place === void 0 ? null : `${place.file}${place.line === void 0 ? "" : `:${place.line}`}`,
		topLevel: check.topLevel === null ? null : [...check.topLevel],
		files: files === null ? null : [...files],
		...check.render ? { render: true } : {},
		wheelBudget,
		releaseBudget
	};
	const { source, ignore, ...rest } = rules;
	return ignore.length === 0 && Object.values(rest).every((value) => value === null) ? null : rules;
}
// node_modules/smol-toml/dist/error.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};
// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}
// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};
// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
/** @internal */
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}
// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}
// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}
// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse$1(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
"".isWellFormed;
// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
// src/project/toml.ts
/**
* The table in a TOML text.
* @throws UsageError with the line of the first syntax error.
*/
function parseToml(text, file) {
	try {
		return parse$1(text.replace(/^\uFEFF/, ""));
	} catch (cause) {
		if (!(cause instanceof TomlError)) throw cause;
		const reason = cause.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "") ?? "";
		throw new UsageError("project/broken-toml", `${file} is not valid TOML: ${reason}`, {
			file,
			line: cause.line,
			help: `Mend line ${cause.line}, column ${cause.column}; nothing was read from the file.`,
			cause
		});
	}
}
/** The member of a table at a path of keys, if every step on the way is a table. */
function readPath(table, path) {
	let value = table;
	for (const key of path) {
		if (!isTable(value) || !Object.hasOwn(value, key)) return void 0;
		value = value[key];
	}
	return value;
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function readString$1(table, path) {
	const value = readPath(table, path);
	return typeof value === "string" ? value : null;
}
function readStrings(table, path) {
	const value = readPath(table, path);
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
// src/project/toml-position.ts
/**
* 1-based line on which a key is set, or of the nearest key above it that is, or null. Elements of arrays and of arrays of
* tables are parts of the path (`["variant", "0", "name"]`); without a number the first element is meant.
*/
function findTomlLine(text, path) {
	const { places, implied } = indexToml(text, path);
	const opened = implied.get(keyOf(path));
	if (opened !== void 0 && !places.has(keyOf(path))) return opened;
	for (let depth = path.length; depth > 0; depth -= 1) {
		const place = places.get(keyOf(path.slice(0, depth)));
		if (place) return place.line;
	}
	return null;
}
/** The place of exactly this key, or null when it is not written. */
function findTomlPlace(text, path) {
	return indexToml(text, path).places.get(keyOf(path)) ?? null;
}
const keyOf = (path) => path.join("\0");
const recent = /* @__PURE__ */ new Map();
const maxRecent = 8;
/** What stands before the end of the text, or before the place of the key: TOML has no second one. */
function indexToml(text, path) {
	const known = recent.get(text);
	const walk = known ?? new TomlWalk(text);
	if (known === void 0) {
		if (recent.size >= maxRecent) recent.delete(recent.keys().next().value ?? "");
		recent.set(text, walk);
	}
	return walk.walkTo(keyOf(path));
}
/** Deeper nesting is refused by the parser long before. */
const maxDepth = 500;
var TomlWalk = class {
	#text;
	#places = /* @__PURE__ */ new Map();
	#implied = /* @__PURE__ */ new Map();
	/** Number of elements of each array of tables so far. */
	#tables = /* @__PURE__ */ new Map();
	/** That of the last header. */
	#table = [];
	#isDone = false;
	#at;
	#line = 1;
	#counted = 0;
	constructor(text) {
		this.#text = text;
		this.#at = text.startsWith("\ufeff") ? 1 : 0;
	}
	walkTo(key) {
		while (!this.#isDone && !this.#places.has(key)) this.#step();
		return {
			places: this.#places,
			implied: this.#implied
		};
	}
	#step() {
		this.#skipBlank(true);
		const before = this.#at;
		if (before < this.#text.length) {
			if (this.#peek() === "[") this.#table = this.#readHeader();
			else this.#readPair(this.#table, 0);
		}
		this.#isDone = this.#at === before;
	}
	#readHeader() {
		const isArray = this.#text.startsWith("[[", this.#at);
		const line = this.#currentLine();
		this.#at += isArray ? 2 : 1;
		const key = this.#readKey();
		const close = this.#text.indexOf("\n", this.#at);
		this.#at = close === -1 ? this.#text.length : close;
		const path = [];
		for (const [index, part] of key.entries()) {
			path.push(part);
			const name = keyOf(path);
			const count = this.#tables.get(name) ?? 0;
			const isNew = isArray && index === key.length - 1;
			if (isNew) this.#tables.set(name, count + 1);
			if (isNew || count > 0) path.push(String(isNew ? count : count - 1));
			else if (index < key.length - 1 && !this.#implied.has(name)) this.#implied.set(name, line);
		}
		this.#note(path, {
			line,
			raw: ""
		});
		return path;
	}
	#readPair(table, depth) {
		const line = this.#currentLine();
		const key = this.#readKey();
		this.#skipBlank(false);
		if (key.length === 0 || this.#peek() !== "=") {
			this.#at = this.#text.length;
			return;
		}
		this.#at += 1;
		this.#skipBlank(false);
		const path = [...table, ...key];
		for (let part = table.length + 1; part < path.length; part += 1) this.#note(path.slice(0, part), {
			line,
			raw: ""
		});
		const from = this.#at;
		const place = {
			line,
			raw: ""
		};
		this.#note(path, place);
		this.#readValue(path, depth + 1);
		place.raw = this.#text.slice(from, this.#at).trimEnd();
	}
	#readValue(path, depth) {
		const character = this.#peek();
		if (depth > maxDepth) this.#at = this.#text.length;
		else if (character === "\"" || character === "'") this.#skipString(character);
		else if (character === "[") this.#readArray(path, depth);
		else if (character === "{") this.#readInlineTable(path, depth);
		else this.#at = this.#find(/[,\]}\n#]/g);
	}
	#readArray(path, depth) {
		this.#at += 1;
		for (let index = 0;; index += 1) {
			this.#skipBlank(true);
			if (this.#peek() === "]" || this.#at >= this.#text.length) break;
			const before = this.#at;
			const place = {
				line: this.#currentLine(),
				raw: ""
			};
			const element = [...path, String(index)];
			this.#note(element, place);
			this.#readValue(element, depth + 1);
			place.raw = this.#text.slice(before, this.#at).trimEnd();
			this.#skipBlank(true);
			if (this.#peek() === ",") this.#at += 1;
			if (this.#at === before) break;
		}
		this.#at += 1;
	}
	#readInlineTable(path, depth) {
		this.#at += 1;
		for (;;) {
			this.#skipBlank(true);
			if (this.#peek() === "}" || this.#at >= this.#text.length) break;
			const before = this.#at;
			this.#readPair(path, depth);
			this.#skipBlank(true);
			if (this.#peek() === ",") this.#at += 1;
			if (this.#at === before) break;
		}
		this.#at += 1;
	}
	/** `a."b.c".d` */
	#readKey() {
		const parts = [];
		for (;;) {
			this.#skipBlank(false);
			const quote = this.#peek();
			const from = this.#at;
			if (quote === "\"" || quote === "'") {
				this.#skipString(quote);
				parts.push(unquote(this.#text.slice(from, this.#at)));
			} else {
				this.#at = this.#find(/[^A-Za-z0-9_-]/g);
				if (this.#at === from) return parts;
				parts.push(this.#text.slice(from, this.#at));
			}
			this.#skipBlank(false);
			if (this.#peek() !== ".") return parts;
			this.#at += 1;
		}
	}
	#skipString(quote) {
		const long = quote.repeat(3);
		const isLong = this.#text.startsWith(long, this.#at);
		const close = isLong ? long : quote;
		this.#at += close.length;
		while (this.#at < this.#text.length) {
			if (this.#text.startsWith(close, this.#at)) {
				this.#at += close.length;
				while (isLong && this.#peek() === quote) this.#at += 1;
				return;
			}
			if (!isLong && this.#peek() === "\n") return;
			this.#at += quote === "\"" && this.#peek() === "\\" ? 2 : 1;
		}
	}
	/** Spaces, comments and, where the grammar allows them, line ends. */
	#skipBlank(overLines) {
		for (;;) {
			const character = this.#peek();
			if (character === "#") {
				const end = this.#text.indexOf("\n", this.#at);
				this.#at = end === -1 ? this.#text.length : end;
			} else if (character === " " || character === "	" || character === "\r" || overLines && character === "\n") this.#at += 1;
			else return;
		}
	}
	#note(path, place) {
		const name = keyOf(path);
		if (!this.#places.has(name)) this.#places.set(name, place);
		const plain = keyOf(path.filter((part) => !/^\d+$/.test(part)));
		if (!this.#places.has(plain)) this.#places.set(plain, place);
	}
	#peek() {
		return this.#text[this.#at];
	}
	#find(pattern) {
		pattern.lastIndex = this.#at;
		return pattern.exec(this.#text)?.index ?? this.#text.length;
	}
	#currentLine() {
		for (; this.#counted < this.#at; this.#counted += 1) if (this.#text[this.#counted] === "\n") this.#line += 1;
		return this.#line;
	}
};
/** Keys with escapes are rare; what cannot be read stays as it is written. */
function unquote(text) {
	if (text.startsWith("'")) return text.slice(1, -1);
	try {
		return JSON.parse(text);
	} catch {
		return text.slice(1, -1);
	}
}
// src/config/misplaced-table.ts
const ours = "wheel-release";
function findMisplacedTables(table, text, file) {
	const tools = readPath(table, ["tool"]);
	return [
		...isTable(tools) ? Object.keys(tools).map((name) => ["tool", name]) : [],
		...Object.keys(table).map((name) => [name]),
		...["project", "build-system"].flatMap((name) => {
			const inner = readPath(table, [name]);
			return isTable(inner) ? Object.keys(inner).map((key) => [name, key]) : [];
		})
	].filter((path) => path.join(".") !== `tool.${ours}` && looksLikeOurs(path.at(-1) ?? "")).filter((path) => isTable(readPath(table, path))).map((path) => ({
		code: "config/misplaced-table",
		level: "error",
		message: `nobody reads the table [${path.join(".")}]; did you mean [tool.${ours}]?`,
		help: `Write [tool.${ours}] instead.`,
		file,
		line: findTomlLine(text, path) ?? void 0
	}));
}
/** In a file of its own the keys stand at the top: what was copied from pyproject.toml brought its header along. */
function findCopiedHeader(from) {
	const inner = readPath(from.table, ["tool", ours]);
	if (from.prefix.length > 0 || !isTable(inner)) return null;
	return {
		code: "config/misplaced-table",
		level: "error",
		message: `in ${from.file} the keys stand at the top, without [tool.${ours}]`,
		help: `Remove the line [tool.${ours}]; [tool.${ours}.smoke] becomes [smoke].`,
		file: from.file,
		line: findTomlLine(from.text, ["tool", ours]) ?? void 0
	};
}
function looksLikeOurs(name) {
	const plain = name.toLowerCase().replace(/[-_. ]/g, "");
	return plain === "wheelrelease" || plain.length > 9 && findNearest(plain, ["wheelrelease"]) !== null && distanceIsSmall(plain);
}
/** `findNearest` is generous; a table of another tool must not be taken for ours. */
function distanceIsSmall(plain) {
	return Math.abs(plain.length - 12) <= 2 && plain.startsWith("wh") && plain.includes("rel");
}
// src/config/pasted-secrets.ts
const patterns = [
	{
		kind: "a PyPI token",
		pattern: /pypi-AgE[\w-]{5,}/g
	},
	{
		kind: "a GitHub token",
		pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g
	},
	{
		kind: "a GitLab token",
		pattern: /\bglpat-[\w-]{20,}/g
	},
	{
		kind: "an npm token",
		pattern: /\bnpm_[A-Za-z0-9]{36}/g
	},
	{
		kind: "a Slack token or webhook",
		pattern: /\bxox[abeprs]-[\w-]{10,}|https:\/\/hooks\.slack\.com\/services\/[\w/]+/g
	},
	{
		kind: "a Discord webhook",
		pattern: /https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/[\w/-]+/g
	},
	{
		kind: "an AWS access key",
		pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g
	},
	{
		kind: "a private key",
		pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END|$)/g
	},
	{
		kind: "a password in an address",
		pattern: /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s"'/@:${}<>]*:[^\s"'/@:${}<>]+(?=@)/gi
	}
];
function findPastedSecrets(text) {
	return patterns.flatMap(({ kind, pattern }) => [...text.matchAll(pattern)].map((match) => ({
		kind,
		line: text.slice(0, match.index).split("\n").length,
		value: match[0]
	}))).sort((a, b) => a.line - b.line);
}
function maskSecrets(text) {
	return patterns.reduce((masked, { pattern }) => masked.replace(pattern, "***"), text);
}
// src/project/command-line.ts
/**
* The words of a command as a POSIX shell would split them, without any of its other powers: quotes and backslashes
* group, nothing expands. Null when a quote is not closed.
*/
function splitCommandLine(text) {
	const words = [];
	let word = null;
	let quote = null;
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (quote !== null) {
			if (character === quote) quote = null;
			else if (quote === "\"" && character === "\\" && /["\\$`]/.test(text.charAt(index + 1))) word += text.charAt(++index);
			else word += character;
		} else if (character === "\"" || character === "'") {
			quote = character;
			word ??= "";
		} else if (/\s/.test(character)) {
			if (word !== null) words.push(word);
			word = null;
		} else if (character === "\\" && index + 1 < text.length) word = (word ?? "") + text.charAt(++index);
		else word = (word ?? "") + character;
	}
	if (word !== null) words.push(word);
	return quote === null ? words : null;
}
/** The words as a line that can be pasted into a POSIX shell. */
function formatCommandLine(words) {
	return words.map((word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
}
// src/config/resolve.ts
function resolveSettings(given) {
	const command = given.build?.command ?? null;
	return {
		frontend: given.frontend ?? "auto",
		tag: given.tag ?? "v{version}",
		sdist: given.sdist ?? true,
		targets: given.targets ?? null,
		freeThreaded: given["free-threaded"] ?? false,
		pypy: given.pypy ?? false,
		wheels: given.wheels ?? ["dist/*.whl", "dist/*.tar.gz"],
		buildCommand: typeof command === "string" ? splitCommandLine(command) : command,
		buildTags: given.build?.tags ?? null,
		buildEnvironment: given.build?.env ?? {},
		smokeImports: given.smoke?.import ?? [],
		smokeCommand: given.smoke?.command ?? null,
		smokePythons: splitWords(given.smoke?.pythons ?? "min,max"),
		smokePresets: given.smoke?.presets ?? [],
		smokeBudget: given.smoke?.budget ?? null,
		wheelBudget: parseSize(given.budget?.wheel),
		releaseBudget: parseSize(given.budget?.release),
		runners: Object.fromEntries(Object.entries(given.runners ?? {}).filter(([, runner]) => runner !== void 0)),
		policy: given.policy ?? {},
		tables: given.tables ?? null,
		cibuildwheel: {
			version: given.cibuildwheel?.version ?? null,
			configFile: given.cibuildwheel?.["config-file"] ?? null
		},
		cuda: given.cuda ?? null,
		variants: given.variant ?? [],
		publish: given.publish ?? {},
		check: {
			failOn: given.check?.["fail-on"] ?? null,
			ignore: given.check?.ignore ?? [],
			topLevel: given.check?.["top-level"] ?? null,
			packages: given.check?.packages ?? null,
			render: given.check?.render ?? false
		}
	};
}
function splitWords(words) {
	return typeof words === "string" ? words.split(",").map((word) => word.trim()) : [...words];
}
/** `60MB` in bytes. */
function parseSize(text) {
	const [, number, unit = ""] = /^([\d.]+)\s?(\w+)$/.exec(text ?? "") ?? [];
	return number === void 0 ? null : Math.floor(Number(number) * ({
		kB: 1e3,
		MB: 1e6,
		GB: 1e9,
		KiB: 1024,
		MiB: 2 ** 20,
		GiB: 2 ** 30
	}[unit] ?? 1));
}
// src/config/setting-sources.ts
function listSources(given, from) {
	const resolved = resolveSettings(given);
	const row = (path, value) => {
		const isSet = from !== null && isWritten(given, path);
		const line = isSet ? findTomlLine(from.text, [...from.prefix, ...path]) : null;
		return {
			key: path.join("."),
			value: showValue$1(value),
			source: isSet ? `${from.file}${line ? `:${line}` : ""}` : "default"
		};
	};
	return [
		row(["frontend"], resolved.frontend),
		row(["tag"], resolved.tag),
		row(["sdist"], resolved.sdist),
		row(["targets"], resolved.targets ?? "of the frontend"),
		row(["free-threaded"], resolved.freeThreaded),
		row(["pypy"], resolved.pypy),
		row(["wheels"], resolved.wheels),
		row(["build", "command"], given.build?.command ?? "none"),
		row(["build", "tags"], given.build?.tags ?? "none"),
		...membersOf$1(["build", "env"], given.build?.env).map(({ path, value }) => row(path, value)),
		row(["smoke", "import"], given.smoke?.import ?? "of the wheel"),
		row(["smoke", "command"], resolved.smokeCommand ?? "none"),
		row(["smoke", "pythons"], resolved.smokePythons.join(",")),
		row(["smoke", "presets"], given.smoke?.presets ?? "none"),
		row(["smoke", "budget"], given.smoke?.budget ?? "none"),
		row(["budget", "wheel"], given.budget?.wheel ?? "none"),
		row(["budget", "release"], given.budget?.release ?? "none"),
		...membersOf$1(["check"], given.check).map(({ path, value }) => row(path, value)),
		row(["tables"], resolved.tables ?? "none"),
		...membersOf$1(["runners"], given.runners).map(({ path, value }) => row(path, value)),
		...membersOf$1(["policy"], given.policy).map(({ path, value }) => row(path, value)),
		...membersOf$1(["cibuildwheel"], given.cibuildwheel).map(({ path, value }) => row(path, value)),
		...(given.cuda ? membersOf$1(["cuda"], given.cuda) : [{
			path: ["cuda"],
			value: "none"
		}]).map(({ path, value }) => row(path, value)),
		...(given.variant ?? []).flatMap((variant, index) => membersOf$1(["variant", String(index)], variant).map(({ path, value }) => row(path, value))),
		...membersOf$1(["publish"], given.publish).map(({ path, value }) => row(path, value))
	];
}
/** Whether the project set it: elements of lists are set when their list is. */
function isWritten(given, path) {
	const list = path.findIndex((part) => /^\d+$/.test(part));
	return readPath(given, list === -1 ? path : path.slice(0, list)) !== void 0;
}
/** The members of a table that are set; a table inside it gives its own. */
function membersOf$1(path, table) {
	return Object.entries(table ?? {}).flatMap(([key, value]) => {
		const inner = [...path, key];
		const isPlain = typeof value !== "object" || value === null || Array.isArray(value) || "group" in value;
		return value === void 0 ? [] : isPlain ? [{
			path: inner,
			value
		}] : membersOf$1(inner, value);
	});
}
const shownLength$2 = 200;
function showValue$1(value) {
	const text = maskSecrets(typeof value === "string" ? value : JSON.stringify(value) ?? "");
	return text.length > shownLength$2 ? `${text.slice(0, shownLength$2)}\u2026 (${text.length} characters)` : text;
}
// src/config/read-settings.ts
/**
* The settings of a project. `pyproject` counts only with a `[tool.wheel-release]` table; both files at once is an error,
* since nobody could tell which one holds.
* @throws UsageError for text that is not TOML
*/
async function readSettings$1(pyproject, own) {
	const project = pyproject && (pyproject.table ?? parseToml(pyproject.text, pyproject.file));
	const table = project && readPath(project, ["tool", "wheel-release"]);
	if (table !== null && table !== void 0 && own) throw new UsageError("config/two-places", `both ${own.file} and [tool.wheel-release] in ${pyproject?.file} configure this project`, {
		file: own.file,
		help: "Keep one of them and delete the other."
	});
	const from = chooseTable(pyproject, table, own);
	const read = from ? (await import("./check-settings.js")).checkSettings(from) : {
		settings: resolveSettings({}),
		sources: listSources({}, null),
		paths: [],
		places: {},
		findings: []
	};
	const around = [
		...[pyproject, own].flatMap((file) => file ? checkSecrets(file) : []),
		...pyproject?.text.startsWith("\ufeff") ? [byteOrderMark(pyproject.file)] : [],
		...pyproject && project ? findMisplacedTables(project, pyproject.text, pyproject.file) : []
	];
	return {
		...read,
		findings: [...around, ...read.findings]
	};
}
function chooseTable(pyproject, table, own) {
	if (own) return {
		...own,
		prefix: [],
		table: parseToml(own.text, own.file)
	};
	if (!pyproject || table === void 0 || table === null) return null;
	return {
		...pyproject,
		prefix: ["tool", "wheel-release"],
		table
	};
}
/** Python's tomllib takes none, so pip and build would refuse the file. */
function byteOrderMark(file) {
	return {
		code: "config/not-text",
		level: "error",
		message: `${file} begins with a byte order mark, which pip and build refuse`,
		help: `Save it without: sed -i '1s/^\\xEF\\xBB\\xBF//' ${file}`,
		file,
		line: 1
	};
}
function checkSecrets({ file, text }) {
	return findPastedSecrets(text).map(({ kind, line }) => ({
		code: "config/secret",
		level: "error",
		message: `${kind} stands in ${file}, which is in the repository and in every sdist`,
		help: "Revoke it now: whoever has the file has it too. Then remove it; uploads use Trusted Publishing and need no token.",
		file,
		line
	}));
}
// src/plan/read-package-files.ts
/** Paths as in site-packages, sorted; null when no packages are configured. */
async function readPackageFiles(packages, folder, { files }) {
	if (packages === null) return null;
	const found = await Promise.all(packages.map(async (path) => {
		const place = path.replaceAll("\\", "/").replace(/\/+$/, "");
		const name = basename(place);
		const inside = await files.glob(join$1(folder, place), ["**/*"]);
		if (inside.length > 0) return inside.filter((file) => !isPassedBy(file)).map((file) => `${name}/${file}`);
		return await files.exists(join$1(folder, place)) ? [name] : [];
	}));
	return [...new Set(found.flat())].sort();
}
function isPassedBy(path) {
	const parts = path.split("/");
	const isOdd = (part) => part.startsWith(".") || /^(?:CVS|RCS|__pycache__)$|\.egg-info$/.test(part);
	return parts.some(isOdd) || /\.py[co]$/.test(path);
}
// src/plan/read-toml-text.ts
/** Nobody writes more; what is larger was put there by a mistake. */
const maxLength = 8e6;
/**
* Null when there is no such file.
* @param shown the file as the user would type it
*/
async function readTomlText(path, shown, world) {
	const text = await world.files.readText(path);
	if (text === null) return null;
	if (text.length > maxLength) throw new UsageError("config/not-text", `${shown} has ${formatSize(text.length)}; a TOML file of a project has less`, {
		file: shown,
		help: "Look what was written into it; nothing was read from the file."
	});
	const odd = text.search(/[\uFFFD\u0000]/);
	if (odd !== -1) refuseOtherEncoding(await readBytes(path, world), shown, text.slice(0, odd).split("\n").length);
	for (const { value } of findPastedSecrets(text)) world.secrets.hide(value);
	return text;
}
function refuseOtherEncoding(bytes, shown, line) {
	const hasNul = bytes.includes(0);
	if (isUtf8(bytes) && !hasNul) return;
	const encoding = hasNul ? "UTF-16" : "ISO-8859-1";
	throw new UsageError("config/not-text", hasNul ? `${shown} is UTF-16 or has NUL bytes; TOML is UTF-8` : `${shown} is not UTF-8 (line ${line}); TOML is`, {
		file: shown,
		line: hasNul ? 1 : line,
		help: `Save it as UTF-8, or: iconv -f ${encoding} -t UTF-8 ${shown} > converted.toml && mv converted.toml ${shown}`
	});
}
async function readBytes(path, world) {
	const source = await world.files.open(path);
	try {
		return await source.read(0, source.size);
	} finally {
		await source.close();
	}
}
// src/data/runners.ts
/** Where a job ran. A `self-hosted` producer is untrusted until a hosted runner checked its files. */
const runnerKinds = [
	"local",
	"github-hosted",
	"self-hosted"
];
const images$1 = {
	source: "actions/runner-images README.md (74951446, 2026-08-20); prices: GitHub's list of 2026-01-01",
	asOf: "2026-11-22"
};
const announced = (issue) => ({
	...images$1,
	source: `actions/runner-images#${issue}; ${images$1.source}`
});
const standard = {
	isLarger: false,
	cores: 2,
	hasContainers: true,
	jobMinutes: 360,
	sameAs: null,
	ends: null,
	isRemoved: false,
	successor: null,
	gpu: null,
	msvc: null,
	...images$1
};
const linux = {
	...standard,
	system: "linux",
	machine: "x86_64",
	dollarsPerMinute: .006
};
const linuxArm = {
	...linux,
	machine: "aarch64",
	dollarsPerMinute: .005
};
const windows = {
	...standard,
	system: "windows",
	machine: "amd64",
	dollarsPerMinute: .01,
	hasContainers: false
};
const windowsArm = {
	...windows,
	machine: "arm64",
	dollarsPerMinute: .008
};
const mac = {
	...standard,
	system: "macos",
	machine: "arm64",
	dollarsPerMinute: .062,
	cores: 3,
	hasContainers: false
};
const macIntel = {
	...mac,
	machine: "x86_64",
	cores: 4
};
const macLarge = {
	...mac,
	machine: "x86_64",
	cores: 12,
	dollarsPerMinute: .077,
	isLarger: true
};
const macXlarge = {
	...mac,
	machine: "arm64",
	cores: 5,
	dollarsPerMinute: .102,
	isLarger: true
};
/** Apple's and GitHub's last images for Intel Macs end together. */
const lastIntel = {
	ends: "2027-08",
	...announced(13045)
};
function removed(ends, successor) {
	return {
		ends,
		isRemoved: true,
		successor
	};
}
const hostedRunners = {
	"ubuntu-latest": {
		...linux,
		sameAs: "ubuntu-26.04",
		...announced(14748)
	},
	"ubuntu-26.04": {
		...linux,
		...announced(14748)
	},
	"ubuntu-26.04-arm": {
		...linuxArm,
		...announced(14748)
	},
	"ubuntu-24.04": linux,
	"ubuntu-24.04-arm": linuxArm,
	"ubuntu-22.04": {
		...linux,
		ends: "2027-04-17",
		successor: "ubuntu-24.04",
		...announced(14254)
	},
	"ubuntu-22.04-arm": {
		...linuxArm,
		ends: "2027-04-17",
		successor: "ubuntu-24.04-arm",
		...announced(14254)
	},
	"ubuntu-slim": {
		...linux,
		dollarsPerMinute: .002,
		cores: 1,
		hasContainers: false,
		jobMinutes: 15
	},
	"ubuntu-20.04": {
		...linux,
		...removed("2025-04-15", "ubuntu-24.04")
	},
	"ubuntu-18.04": {
		...linux,
		...removed("2023-04-03", "ubuntu-24.04")
	},
	"ubuntu-16.04": {
		...linux,
		...removed("2021-09-20", "ubuntu-24.04")
	},
	"windows-latest": {
		...windows,
		sameAs: "windows-2025",
		msvc: 1950
	},
	"windows-2025": {
		...windows,
		msvc: 1950
	},
	"windows-2025-vs2026": {
		...windows,
		sameAs: "windows-2025",
		msvc: 1950
	},
	"windows-2022": {
		...windows,
		msvc: 1944
	},
	"windows-2019": {
		...windows,
		...removed("2025-06-30", "windows-2022")
	},
	"windows-2016": {
		...windows,
		...removed("2022-03-15", "windows-2022")
	},
	"windows-11-arm": windowsArm,
	"windows-11-vs2026-arm": {
		...windowsArm,
		msvc: 1950
	},
	"macos-latest": {
		...mac,
		sameAs: "macos-26"
	},
	"macos-26": mac,
	"macos-26-intel": {
		...macIntel,
		...lastIntel
	},
	"macos-15": mac,
	"macos-15-intel": {
		...macIntel,
		...lastIntel
	},
	"macos-14": {
		...mac,
		...removed("2026-11-02", "macos-15"),
		...announced(13518)
	},
	"macos-13": {
		...macIntel,
		...removed("2025-12-04", "macos-15-intel")
	},
	"macos-12": {
		...macIntel,
		...removed("2024-12-03", "macos-15-intel")
	},
	"macos-11": {
		...macIntel,
		...removed("2024-06-28", "macos-15-intel")
	},
	"macos-10.15": {
		...macIntel,
		...removed("2022-12-01", "macos-15-intel")
	},
	"macos-latest-large": {
		...macLarge,
		sameAs: "macos-26-large",
		...lastIntel
	},
	"macos-26-large": {
		...macLarge,
		...lastIntel
	},
	"macos-15-large": {
		...macLarge,
		...lastIntel
	},
	"macos-14-large": {
		...macLarge,
		...removed("2026-11-02", "macos-15-large"),
		...announced(13518)
	},
	"macos-13-large": {
		...macLarge,
		...removed("2025-12-04", "macos-15-large")
	},
	"macos-12-large": {
		...macLarge,
		...removed("2024-12-03", "macos-15-large")
	},
	"macos-latest-xlarge": {
		...macXlarge,
		sameAs: "macos-26-xlarge"
	},
	"macos-26-xlarge": macXlarge,
	"macos-15-xlarge": macXlarge,
	"macos-14-xlarge": {
		...macXlarge,
		...removed("2026-11-02", "macos-15-xlarge"),
		...announced(13518)
	},
	"macos-13-xlarge": {
		...macXlarge,
		...removed("2025-12-04", "macos-15-xlarge")
	},
	"4-core-ubuntu-gpu-t4": {
		...linux,
		dollarsPerMinute: .052,
		cores: 4,
		isLarger: true,
		gpu: {
			name: "T4",
			capability: "7.5"
		}
	},
	"4-core-windows-gpu-t4": {
		...windows,
		dollarsPerMinute: .102,
		cores: 4,
		isLarger: true,
		gpu: {
			name: "T4",
			capability: "7.5"
		}
	}
};
/** Where work for a machine goes by default; null when no hosted runner is one. */
function usualRunner$1(system, machine) {
	return usualRunners[`${system}/${machine ?? "any"}`] ?? null;
}
const usualRunners = {
	"linux/any": "ubuntu-24.04",
	"linux/x86_64": "ubuntu-24.04",
	"linux/i686": "ubuntu-24.04",
	"linux/aarch64": "ubuntu-24.04-arm",
	"macos/any": "macos-15",
	"macos/arm64": "macos-15",
	"macos/universal2": "macos-15",
	"macos/x86_64": "macos-15-intel",
	"windows/any": "windows-2025",
	"windows/amd64": "windows-2025",
	"windows/x86": "windows-2025",
	"windows/arm64": "windows-11-arm"
};
/** Dollars per minute of larger runners by cores. */
const largerPrices = {
	x64: {
		4: .012,
		8: .022,
		16: .042,
		32: .082,
		64: .162,
		96: .252
	},
	arm: {
		4: .008,
		8: .014,
		16: .026,
		32: .05,
		64: .098
	},
	windows: {
		4: .022,
		8: .042,
		16: .082,
		32: .162,
		64: .322,
		96: .552
	}
};
/**
* What the label of a larger runner says, when it is written as GitHub proposes (`ubuntu-24.04-16core`,
* `windows-2022-8-cores`, `linux-arm-64core`); null for any other label.
*/
function describeLargerRunner(label) {
	const [, family, rest = "", digits] = /^(ubuntu|linux|windows)\b(.*?)[-_](\d+)-?cores?$/.exec(label) ?? [];
	if (family === void 0) return null;
	const cores = Number(digits);
	const isArm = /\barm(64)?\b/.test(rest);
	const dollarsPerMinute = largerPrices[family === "windows" ? "windows" : isArm ? "arm" : "x64"][cores];
	return dollarsPerMinute === void 0 ? null : {
		...family === "windows" ? isArm ? windowsArm : windows : isArm ? linuxArm : linux,
		cores,
		dollarsPerMinute,
		isLarger: true
	};
}
/** The runner behind a label, past `-latest`; null for labels of one's own. */
function runnerOf(table, label) {
	const row = rowOf(table, label) ?? describeLargerRunner(label);
	return row?.sameAs ? {
		...row,
		...pick(rowOf(table, row.sameAs))
	} : row;
}
/** Of an alias only what can end with its image. */
function pick(row) {
	return row === null || row.ends === null ? {} : {
		ends: row.ends,
		isRemoved: row.isRemoved,
		successor: row.successor
	};
}
// src/world/child-environment.ts
/**
* The whole environment of a child. `extra` is added last and wins; `path` stands before the PATH of the parent.
* pip and uv see no configuration file and one index at most: the one the user configured.
*/
function childEnvironment(environment, extra = {}, { path = [] } = {}) {
	const child = {};
	for (const [name, value] of Object.entries(environment)) if (value !== void 0 && mayChildSee(name)) child[name] = value;
	Object.assign(child, indexOf$1(environment), toolSettings, extra);
	const pathName = Object.keys(child).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
	child[pathName] = [...path, ...child[pathName] ? [child[pathName]] : []].join(delimiter);
	return child;
}
/** Whether a variable of this name is handed on. Names compare without case, as Windows does. */
function mayChildSee(name) {
	const upper = name.toUpperCase();
	if (secretName.test(upper)) return false;
	return allowedNames.has(upper) || allowedPrefixes.some((prefix) => upper.startsWith(prefix)) || certificate.test(upper);
}
const toolSettings = {
	PIP_CONFIG_FILE: devNull,
	PIP_DISABLE_PIP_VERSION_CHECK: "1",
	PIP_NO_INPUT: "1",
	UV_NO_CONFIG: "1",
	PYTHONUTF8: "1"
};
/** One index for pip and uv alike; `--extra-index-url` in any spelling is dependency confusion (S28). */
function indexOf$1(environment) {
	const forUv = oneUrl(environment.UV_DEFAULT_INDEX) ?? oneUrl(environment.UV_INDEX_URL);
	const index = oneUrl(environment.PIP_INDEX_URL) ?? forUv;
	if (index === void 0) return {};
	return {
		PIP_INDEX_URL: index,
		UV_DEFAULT_INDEX: forUv ?? index
	};
}
/** uv also accepts `name=url`, pip does not. */
function oneUrl(value) {
	const url = value?.trim().replace(/^[\w.-]+=(?=https?:)/, "");
	return url === void 0 || url === "" || /\s/.test(url) ? void 0 : url;
}
const secretName = /(TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|WEBHOOK|_AUTH$|_PAT$|^INPUT_|^ACTIONS_|^TWINE_|^UV_PUBLISH|^STATE_)/;
const certificate = /(^SSL_CERT_|_CERT$|_CERTS$|_CERT_FILE$|_CERT_DIR$|_CAINFO$|_CA_BUNDLE$)/;
const allowedNames = new Set([
	"PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR TEMP TMP NO_COLOR FORCE_COLOR",
	"CI GITHUB_ACTIONS GITHUB_REPOSITORY GITHUB_SHA GITHUB_REF GITHUB_REF_NAME GITHUB_REF_TYPE GITHUB_RUN_ID",
	"GITHUB_WORKSPACE RUNNER_OS RUNNER_ARCH RUNNER_TEMP RUNNER_TOOL_CACHE AGENT_TOOLSDIRECTORY",
	"SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT OS NUMBER_OF_PROCESSORS USERNAME USERPROFILE HOMEDRIVE HOMEPATH",
	"APPDATA LOCALAPPDATA ALLUSERSPROFILE PUBLIC PROGRAMDATA PROGRAMFILES PROGRAMFILES(X86) PROGRAMW6432",
	"COMMONPROGRAMFILES COMMONPROGRAMFILES(X86) COMMONPROGRAMW6432",
	"INCLUDE LIB LIBPATH DISTUTILS_USE_SDK MSSDK VCINSTALLDIR VSINSTALLDIR VSCMD_ARG_TGT_ARCH WINDOWSSDKDIR",
	"HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY",
	"CC CXX CPP LD AR AS NM RANLIB STRIP OBJCOPY LDSHARED CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS ARCHFLAGS",
	"CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH LD_LIBRARY_PATH MACOSX_DEPLOYMENT_TARGET SDKROOT",
	"DEVELOPER_DIR MAX_JOBS SOURCE_DATE_EPOCH PROTOC JAVA_HOME",
	"_PYTHON_HOST_PLATFORM PYTHONUTF8 PYTHONHASHSEED PYTHONDONTWRITEBYTECODE PYENV_ROOT PYENV_VERSION",
	"PIP_CACHE_DIR PIP_DEFAULT_TIMEOUT PIP_TIMEOUT PIP_RETRIES PIP_PROXY PIP_CLIENT_CERT",
	"UV_CACHE_DIR UV_HTTP_TIMEOUT UV_NATIVE_TLS UV_SYSTEM_CERTS UV_PYTHON_INSTALL_DIR UV_LINK_MODE UV_OFFLINE",
	"UV_CONCURRENT_DOWNLOADS UV_CONCURRENT_BUILDS UV_CONCURRENT_INSTALLS"
].flatMap((line) => line.split(" ")));
const allowedPrefixes = [
	"LC_",
	"XDG_",
	"PROCESSOR_",
	"PKG_CONFIG",
	"CARGO_",
	"RUSTUP_",
	"RUST",
	"PYO3_",
	"MATURIN_",
	"CIBW_",
	"ZIG_",
	"CMAKE_",
	"SKBUILD_",
	"MESON",
	"NINJA",
	"SETUPTOOLS_",
	"HATCH_",
	"CCACHE_",
	"CUDA",
	"NVCC_",
	"NVIDIA_",
	"TORCH_",
	"OMP_",
	"MKL_"
];
// src/pipeline/request.ts
const defaultOptions = {
	tag: null,
	configFile: null,
	isRehearsal: false,
	preflight: null,
	cells: null,
	isForced: false,
	destination: null,
	manifestSha256: null,
	isDryRun: false
};
function hasFailed(result) {
	return result.exitStatus !== 0;
}
// src/data/github-limits.ts
/** Outputs of one job, all together, counted as UTF-16. */
const jobOutputBytes = 1048576;
/** Standard hosted runners at once, by the plan of the account. */
const concurrency = {
	free: {
		jobs: 20,
		macos: 5
	},
	pro: {
		jobs: 40,
		macos: 5
	},
	team: {
		jobs: 60,
		macos: 5
	},
	enterprise: {
		jobs: 500,
		macos: 50
	}
};
// src/plan/jobs/rows.ts
/** `\u2026-gpu` are the guarded jobs: they never run for a pull request from a fork. */
const jobKinds = [
	"build",
	"build-gpu",
	"smoke",
	"smoke-gpu"
];
/** Checkout, Python and the tools come before the cell's own time. */
const setUpMinutes = 10;
/** Every job of a plan, in its order: wheels, the sdist, tests. */
function listJobs(plan) {
	return [...[...plan.cells, ...plan.sdist ? [plan.sdist] : []].map((cell) => {
		return {
			kind: isGuardedBuild(cell) ? "build-gpu" : "build",
			row: {
				...startOf(cell),
				...builderOf(cell),
				...marksOf(cell)
			}
		};
	}), ...plan.smokeCells.filter(runsNow).map((smoke) => {
		const kind = isGuardedTest(smoke) ? "smoke-gpu" : "smoke";
		const is32Bit = smoke.system === "windows" && smoke.architecture === "x86";
		const interpreter = {
			python: smoke.python,
			...is32Bit ? { architecture: "x86" } : {}
		};
		return {
			kind,
			row: {
				...startOf(smoke),
				...interpreter,
				...marksOf(smoke)
			}
		};
	})];
}
/** cibuildwheel brings its own; maturin cross-compiles for other machines and for musl by the name of a Python alone. */
function builderOf(cell) {
	if (!("buildPython" in cell) || cell.buildPython === null || cell.frontend === "cibuildwheel") return {};
	const { family, architecture } = cell.expect;
	const runner = describeRunner(cell.runner, hostedRunners);
	const isCrossed = family === "musllinux" || family === "manylinux" && runner !== null && runner.machine !== architecture;
	if (cell.frontend === "maturin" && isCrossed) return {};
	return {
		python: cell.buildPython,
		...family === "win" && architecture === "x86" ? { architecture: "x86" } : {}
	};
}
/** Held tests on GPUs are started by hand later; the gate names them. */
function runsNow(smoke) {
	return !(smoke.policy === "hold" && isGuardedTest(smoke));
}
/** CUDA builds are long and need toolkits; a runner of one's own can be taken over by whoever may run code on it. */
function isGuardedBuild(cell) {
	return "cuda" in cell && cell.cuda !== null || !isHosted(cell.runner);
}
function isGuardedTest(smoke) {
	return smoke.gpuArch !== null || !isHosted(smoke.runner);
}
/** Only what we know to be GitHub's: rows of the project's own table are its own machines. */
function isHosted(runner) {
	if (typeof runner === "string") return runnerOf(hostedRunners, runner.toLowerCase()) !== null;
	return Array.isArray(runner) && runner.every((label) => isHosted(label));
}
function startOf({ id, runner, timeoutMinutes }) {
	return {
		cell: id,
		runner,
		timeout: Math.min(timeoutMinutes + setUpMinutes, jobMinutesOf(runner, hostedRunners))
	};
}
/** What GitHub ends a job after; five days on runners of one's own. */
function jobMinutesOf(runner, runners) {
	return describeRunner(runner, runners)?.jobMinutes ?? 7200;
}
/** What the tables say about a runner; null for labels of one's own. */
function describeRunner(runner, runners) {
	const labels = typeof runner === "string" ? [runner] : Array.isArray(runner) ? runner : [];
	for (const label of labels) {
		const found = runnerOf(runners, label.toLowerCase());
		if (found !== null) return found;
	}
	return null;
}
function marksOf(cell) {
	return {
		..."policy" in cell && cell.policy !== "required" ? { optional: true } : {},
		..."isEmulated" in cell && cell.isEmulated ? { emulated: true } : {}
	};
}
// src/plan/jobs/matrices.ts
/** How many jobs of wheels.yml share the rows of a kind. */
const jobsPerKind = {
	build: 4,
	"build-gpu": 2,
	smoke: 4,
	"smoke-gpu": 2
};
/** By the name of the job: `build`, `build-2`, `smoke-gpu`. Also more than wheels.yml has; judge-jobs.ts refuses that. */
function planMatrices(plan) {
	const jobs = listJobs(plan);
	return Object.fromEntries(jobKinds.flatMap((kind) => chunks(jobs.filter((job) => job.kind === kind)).map((chunk, index) => [index === 0 ? kind : `${kind}-${index + 1}`, { include: chunk.map(({ row }) => row) }])));
}
function chunks(jobs) {
	const count = Math.ceil(jobs.length / 256);
	return Array.from({ length: count }, (_, index) => jobs.slice(index * 256, (index + 1) * 256));
}
/** Outputs of the plan step: `build-matrix`, `build-matrix-2`, \u2026, `build-count`, for each kind. */
function formatMatrixOutputs(matrices) {
	const outputs = jobKinds.flatMap((kind) => {
		const texts = Array.from({ length: jobsPerKind[kind] }, (_, index) => {
			const suffix = index === 0 ? "" : `-${index + 1}`;
			const matrix = matrices[`${kind}${suffix}`];
			return [`${kind}-matrix${suffix}`, matrix === void 0 ? "" : JSON.stringify(matrix)];
		});
		const own = new RegExp(`^${kind}(-\\d+)?$`);
		const count = Object.keys(matrices).filter((name) => own.test(name)).reduce((sum, name) => sum + (matrices[name]?.include.length ?? 0), 0);
		return [...texts, [`${kind}-count`, String(count)]];
	});
	return Object.fromEntries(outputs);
}
// src/plan/preflight/wants-preflight.ts
/** Before a release in CI; elsewhere a plan needs no network unless it is asked for. */
function wantsPreflight(event, flag) {
	return flag ?? (event === "tag" || event === "dispatch");
}
// src/report/next-tag.ts
/** The tag that releases what is planned: the planned one, or what a dev version leads up to. */
function nextTag({ tag, tagPattern, version }) {
	return tag ?? tagPattern.replace("{version}", version.replace(/\.dev\d{14}$/, ""));
}
// src/plan/jobs/predict.ts
/** Checkout, Python, tools and hand-over around what a receipt measures. */
const setUpSeconds = 45;
function billedMinutes(seconds) {
	return Math.ceil((seconds + setUpSeconds) / 60);
}
/** US dollars in a private repository, with four digits, so that sums stay readable. */
function priceOf(minutes, runner, runners) {
	const dollars = Math.ceil(minutes) * (describeRunner(runner, runners)?.dollarsPerMinute ?? 0);
	return Math.round(dollars * 1e4) / 1e4;
}
/** The cell with measured minutes, when there are some. */
function predict(cell, measured, runners) {
	const seconds = measured.get(cell.id);
	if (seconds === void 0) return cell;
	const predictedMinutes = billedMinutes(seconds);
	return {
		...cell,
		predictedMinutes,
		predictedCost: priceOf(predictedMinutes, cell.runner, runners)
	};
}
/** Whether two plans promise the same and only guess other minutes: then the older one stays, with all that refers to it. */
function differsInPredictionsOnly(a, b) {
	return a.digest !== b.digest && digestOf(withoutPredictions(a)) === digestOf(withoutPredictions(b));
}
function withoutPredictions(plan) {
	const bare = (cell) => ({
		...cell,
		predictedMinutes: 0,
		predictedCost: 0
	});
	const { cells, sdist, smokeCells } = plan;
	return {
		...plan,
		digest: "",
		cells: cells.map(bare),
		sdist: sdist && bare(sdist),
		smokeCells: smokeCells.map(bare)
	};
}
// src/plan/jobs/schedule.ts
function scheduleJobs(plan, { runners = hostedRunners, measured = /* @__PURE__ */ new Map(), account = "free" } = {}) {
	const builds = [...plan.cells, ...plan.sdist ? [plan.sdist] : []].map((cell) => {
		const { id, runner, predictedMinutes, predictedCost } = cell;
		return {
			id,
			runner,
			minutes: Math.ceil(predictedMinutes),
			dollars: predictedCost
		};
	});
	const tests = plan.smokeCells.filter(runsNow).map(({ id, runner, predictedMinutes, predictedCost }) => {
		const seconds = measured.get(id);
		if (seconds === void 0) return {
			id,
			runner,
			minutes: Math.ceil(predictedMinutes),
			dollars: predictedCost
		};
		const minutes = billedMinutes(seconds);
		return {
			id,
			runner,
			minutes,
			dollars: priceOf(minutes, runner, runners)
		};
	});
	const [runner, minutes] = ["ubuntu-24.04", 1];
	const single = {
		id: "plan",
		runner,
		minutes,
		dollars: priceOf(minutes, runner, runners)
	};
	const stages = [
		[single],
		builds,
		[{
			...single,
			id: "freeze"
		}],
		tests,
		[{
			...single,
			id: "gate"
		}]
	];
	const all = stages.flat();
	const larger = all.filter((job) => describeRunner(job.runner, runners)?.isLarger);
	const sum = (values) => Math.round(values.reduce((total, value) => total + value, 0) * 1e4) / 1e4;
	return {
		jobs: all.length,
		runnerMinutes: sum(all.map(({ minutes }) => minutes)),
		dollars: sum(all.map(({ dollars }) => dollars)),
		publicDollars: sum(larger.map(({ dollars }) => dollars)),
		minutes: sum(stages.map((jobs) => spanOf(jobs, runners, concurrency[account]))),
		longest: {
			build: longestOf(builds),
			smoke: longestOf(tests)
		}
	};
}
/**
* Minutes until the last of these jobs ends. Larger runners have a limit of their own, of 1,000, and runners of one's own
* are taken to be as many as it needs: both start at once.
*/
function spanOf(jobs, runners, limits) {
	const queues = {
		macos: [],
		other: []
	};
	let unlimited = 0;
	for (const [position, { runner, minutes }] of jobs.entries()) {
		const row = describeRunner(runner, runners);
		if (row === null || row.isLarger) unlimited = Math.max(unlimited, minutes);
		else queues[row.system === "macos" ? "macos" : "other"].push({
			position,
			minutes
		});
	}
	return Math.max(unlimited, spanOfQueues(queues, limits));
}
/** Jobs start in the order of the matrix; a Mac that waits for its turn lets others pass. */
function spanOfQueues(queues, limits) {
	const started = {
		macos: 0,
		other: 0
	};
	const running = [];
	let now = 0;
	for (let left = queues.macos.length + queues.other.length; left > 0;) {
		const place = nextPlace();
		if (place === null) {
			const first = running.reduce((best, job, index) => job.ends < (running[best]?.ends ?? 0) ? index : best, 0);
			now = running.splice(first, 1)[0]?.ends ?? now;
			continue;
		}
		running.push({
			ends: now + (queues[place][started[place]]?.minutes ?? 0),
			place
		});
		started[place] += 1;
		left -= 1;
	}
	return Math.max(now, ...running.map(({ ends }) => ends));
	function nextPlace() {
		if (running.length >= limits.jobs) return null;
		const mac = running.filter(({ place }) => place === "macos").length < limits.macos ? queues.macos[started.macos] : void 0;
		const other = queues.other[started.other];
		if (mac === void 0) return other === void 0 ? null : "other";
		return other === void 0 || mac.position < other.position ? "macos" : "other";
	}
}
function longestOf(jobs) {
	return jobs.reduce((best, job) => best === null || job.minutes > best.minutes ? job : best, null);
}
// src/report/python-range.ts
/** Runs of three and more are written as a range; each kind of interpreter together, in the order they first appear. */
function formatPythonTags(tags) {
	return [...Map.groupBy([...new Set(tags)], kindOf).values()].flatMap(formatKind).join(", ");
}
/** The same for versions: `3.9, 3.11 \u2026 3.15, 3.14t`. */
function formatPythons(pythons) {
	return formatPythonTags(pythons);
}
const numbered = /^(.*?3\.?)(\d+)(t?)$/;
/** Interpreter and build: ranges never mix `cp314` with `cp314t`. What has no number stands alone. */
function kindOf(tag) {
	const [, head, , build] = numbered.exec(tag) ?? [];
	return head === void 0 ? tag : `${head}${build}`;
}
function formatKind(tags) {
	const minor = (tag) => Number(numbered.exec(tag)?.[2] ?? 0);
	const sorted = [...tags].sort((a, b) => minor(a) - minor(b));
	const runs = [];
	for (const tag of sorted) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last !== void 0 && minor(tag) === minor(last) + 1) run.push(tag);
		else runs.push([tag]);
	}
	return runs.flatMap((run) => run.length > 2 ? [`${run[0]} \u2026 ${run.at(-1)}`] : run);
}
// src/report/plan-words.ts
/** One line: `7 wheels + sdist, 14 tests`. */
function summarizePlan(plan) {
	return `${count(plan.cells.length, "wheel")}${plan.sdist ? " + sdist" : ""}, ${count(plan.smokeCells.length, "test")}`;
}
/** `edgequake-python 0.3.0`, where the version stands, how it is built. */
function describeProject$1(plan) {
	const [first, ...others] = plan.versionSources.map((source) => `${source.file}${source.line ? `:${source.line}` : ""}`);
	const crate = plan.project.crate;
	const isCrateUsed = plan.versionSources.some((source) => source.file.split("/").at(-1) === "Cargo.toml");
	const version = [[first ?? "", ...others].join(" = "), ...crate && !isCrateUsed ? [`${crate.file} not used`] : []].join(" \u00b7 ");
	const source = plan.source;
	return [
		`${plan.project.name} ${plan.version}`,
		version,
		`${plan.frontend}, ${kindOfWheels(plan)}`,
		...source ? [`sources of ${source.repository}${source.tag ? ` at ${source.tag}` : ""}`] : []
	].filter((text) => text !== "");
}
function kindOfWheels(plan) {
	if (plan.project.isPure) return "pure Python";
	if (plan.project.abi3Floor) return `abi3 from ${plan.project.abi3Floor}`;
	return plan.cells.every((cell) => cell.expect.abiTag === "none") ? "one wheel per platform" : "one wheel per Python";
}
const routes = {
	suffix: "a project name of its own",
	index: "for an index of your own",
	variant: "variant label, experimental"
};
/** `mypkg-cu12 1.4.0   a project name of its own   CUDA 12.6 \u00b7 sm_86 sm_89, PTX 89 \u00b7 torch 2.8` */
function describeSection({ release, cuda }, plan) {
	const extras = plan.releases.flatMap((row) => row.extras.filter(({ requires }) => release !== null && requires.startsWith(`${release.name}==`)).map(({ name }) => `${row.name}[${name}] requires it`));
	return [
		release ? `${release.name} ${release.version}` : plan.project.name,
		...release?.route ? [routes[release.route]] : [],
		...cuda ? [describeCuda(cuda)] : [],
		...extras
	];
}
function describeCuda(cuda) {
	const archs = cuda.archs.map((arch) => `sm_${arch}`).join(" ");
	return [
		`CUDA ${cuda.toolkit}`,
		`${archs}${cuda.ptx.length > 0 ? `, PTX ${cuda.ptx.join(" ")}` : ""}`,
		...cuda.torch ? [`torch ${cuda.torch.build} (${cuda.torch.range})`] : [],
		...cuda.variantLabel ? [`label ${cuda.variantLabel}`] : [],
		...cuda.minimumDriver ? [`driver \u2265 ${cuda.minimumDriver}`] : []
	].join(" \u00b7 ");
}
/** `14 tests on Python 3.9 and 3.14, 2 of them on GPUs (sm_86, sm_89)` */
function describeTests(plan) {
	const { smokeCells } = plan;
	if (smokeCells.length === 0) return "no tests";
	const pythons = [...new Set(smokeCells.map((smoke) => smoke.python))];
	const shown = pythons.length > 2 ? formatPythons(pythons) : pythons.join(" and ");
	const onGpu = smokeCells.filter((smoke) => smoke.gpuArch !== null);
	const archs = [...new Set(onGpu.map((smoke) => `sm_${smoke.gpuArch}`))].join(", ");
	return [`${count(smokeCells.length, "test")} on Python ${shown}`, ...onGpu.length > 0 ? [`${onGpu.length} of them on GPUs (${archs})`] : []].join(", ");
}
/** Over all jobs that build: `about 39 runner minutes, 1.37 $ in a private repository`. */
function describeEffort(plan) {
	const all = [...plan.cells, ...plan.sdist ? [plan.sdist] : []];
	const minutes = all.reduce((sum, cell) => sum + cell.predictedMinutes, 0);
	const cost = all.reduce((sum, cell) => sum + cell.predictedCost, 0);
	return `about ${Math.ceil(minutes)} runner minutes, ${formatDollars(cost)} $ in a private repository`;
}
/** `about 14 minutes with 20 jobs at once (5 on macOS); 1.61 $ with all tests`: what a free account runs. */
function describeSchedule(plan) {
	const { minutes, dollars } = scheduleJobs(plan);
	const { jobs, macos } = concurrency.free;
	return `about ${formatMinutes(minutes)} minutes with ${jobs} jobs at once (${macos} on macOS); ${formatDollars(dollars)} $ with all tests`;
}
/** Where the files may go, or why nowhere. */
function describeDestinations(plan) {
	if (plan.destinations.length > 0) return `may go to: ${plan.destinations.join(", ")}`;
	return `nothing is published: event ${plan.event}${plan.tag ? "" : " without a release tag"}`;
}
/** What is left out, by reason, the most first: `31 combinations`, `24 covered by abi3`, `7 free-threaded off`. */
function describeLeftOut(plan) {
	if (plan.exclusions.length === 0) return null;
	const kinds = [...Map.groupBy(plan.exclusions, ({ code }) => code)].map(([code, rows]) => ({
		code,
		number: rows.reduce((sum, row) => sum + (row.combinations ?? 1), 0)
	})).sort((a, b) => b.number - a.number);
	return {
		total: count(kinds.reduce((sum, { number }) => sum + number, 0), "combination"),
		reasons: kinds.map(({ code, number }) => {
			const word = code.replace(/^[a-z]+\//, "").replace(/(?<!\bfree)-/g, " ");
			return kinds.length > 1 ? `${number} ${word}` : word;
		})
	};
}
function formatMinutes(minutes) {
	return String(Math.ceil(minutes));
}
function formatDollars(dollars) {
	return dollars.toFixed(2);
}
// src/pipeline/stages.ts
const stages = [
	{
		name: "plan",
		run: plan
	},
	{
		name: "build",
		run: build
	},
	{
		name: "freeze",
		run: freeze
	},
	{
		name: "smoke",
		run: smoke
	},
	{
		name: "gate",
		run: gate
	},
	{
		name: "publish",
		run: publish
	},
	{
		name: "verify",
		run: verify
	}
];
async function plan({ projectFolder, workFolder, options }, world) {
	const { configFile, tag, isRehearsal, tool } = options;
	const { runPlan, writePlan } = await import("./planning.js").then((chunk) => ({ runPlan: chunk.t, writePlan: chunk.n }));
	const decision = await runPlan({
		projectFolder,
		configFile,
		tag,
		planBefore: workFolder.plan,
		isRehearsal,
		tool,
		workFolder: isRehearsal ? null : workFolder
	}, world);
	if (decision.plan === null) {
		const { nothingToDo } = decision;
		return {
			findings: decision.findings,
			summary: nothingToDo === null ? "no plan" : `${nothingToDo}; nothing to do`,
			didNothing: nothingToDo !== null,
			outputs: formatMatrixOutputs({})
		};
	}
	const findings = [...decision.findings, ...await preflight(decision.plan, decision.pyproject, options, world)];
	if (hasErrors(findings)) return {
		findings,
		summary: "no plan",
		outputs: formatMatrixOutputs({})
	};
	await writePlan(decision.plan, workFolder, world);
	return {
		findings,
		summary: summarizePlan(decision.plan),
		outputs: planOutputs(decision.plan),
		plan: decision.plan
	};
}
/** What the index would refuse; a rehearsal has an index of its own. */
async function preflight(plan, pyproject, options, world) {
	if (options.isRehearsal || !wantsPreflight(plan.event, options.preflight)) return [];
	if (options.destination === null && !plan.destinations.some((name) => name !== "rehearsal")) return [];
	const [{ createProjectIndex }, { runPreflight }, { publicDestinations }] = await Promise.all([
		import("./read-index.js"),
		import("./run2.js"),
		import("./destination2.js").then((chunk) => ({ parseRehearsalFile: chunk.t, publicDestinations: chunk.n, rehearsalDestination: chunk.r }))
	]);
	const planned = plan.destinations.includes("pypi") ? publicDestinations.pypi : publicDestinations.testpypi;
	const destination = options.destination ?? planned;
	return await runPreflight({
		plan,
		pyproject,
		index: createProjectIndex(world.http, destination),
		destination
	}, world);
}
function planOutputs(plan) {
	return {
		version: plan.version,
		tag: plan.tag ?? "",
		commit: plan.commit ?? "",
		"plan-digest": plan.digest,
		...formatMatrixOutputs(planMatrices(plan))
	};
}
async function build({ projectFolder, workFolder, options }, world) {
	const { loadPlan } = await import("./documents2.js").then((chunk) => ({ loadManifest: chunk.t, loadPlan: chunk.n, loadVerdict: chunk.r }));
	const plan = await loadPlan(workFolder, world);
	const ids = [...plan.cells.map((cell) => cell.id), ...plan.sdist ? [plan.sdist.id] : []];
	const only = options.cells && checkIds(options.cells, ids);
	const { runBuild } = await import("./build-run.js");
	return await runBuild({
		plan,
		projectFolder,
		workFolder,
		only,
		isForced: options.isForced
	}, world);
}
async function freeze({ workFolder }, world) {
	const { loadPlan } = await import("./documents2.js").then((chunk) => ({ loadManifest: chunk.t, loadPlan: chunk.n, loadVerdict: chunk.r }));
	const { runFreeze } = await import("./freeze-run.js");
	return await runFreeze({
		plan: await loadPlan(workFolder, world),
		workFolder
	}, world);
}
async function smoke({ projectFolder, workFolder, options }, world) {
	const { loadManifest, loadPlan } = await import("./documents2.js").then((chunk) => ({ loadManifest: chunk.t, loadPlan: chunk.n, loadVerdict: chunk.r }));
	const plan = await loadPlan(workFolder, world);
	const { manifest } = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const only = options.cells && checkIds(options.cells, plan.smokeCells.map((cell) => cell.id));
	const { runSmoke } = await import("./smoke-run.js");
	return await runSmoke({
		plan,
		manifest,
		workFolder,
		projectFolder,
		...only ? { only: [...only] } : {}
	}, world);
}
async function gate({ workFolder, options }, world) {
	const { loadManifest, loadPlan } = await import("./documents2.js").then((chunk) => ({ loadManifest: chunk.t, loadPlan: chunk.n, loadVerdict: chunk.r }));
	const plan = await loadPlan(workFolder, world);
	const frozen = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const { runGate } = await import("./gate-run.js");
	return await runGate({
		plan,
		...frozen,
		workFolder
	}, world);
}
async function publish({ workFolder, options }, world) {
	const { loadManifest, loadPlan, loadVerdict } = await import("./documents2.js").then((chunk) => ({ loadManifest: chunk.t, loadPlan: chunk.n, loadVerdict: chunk.r }));
	const plan = await loadPlan(workFolder, world);
	const destination = requireDestination(options.destination, plan);
	const verdict = await loadVerdict(workFolder, plan, world);
	const frozen = await loadManifest(workFolder, plan, options.manifestSha256 ?? verdict.manifestSha256, world);
	const { runPublish } = await import("./publish-run.js");
	return await runPublish({
		plan,
		...frozen,
		verdict,
		workFolder,
		destination,
		dryRun: options.isDryRun
	}, world);
}
async function verify({ workFolder, options }, world) {
	const { loadManifest, loadPlan } = await import("./documents2.js").then((chunk) => ({ loadManifest: chunk.t, loadPlan: chunk.n, loadVerdict: chunk.r }));
	const plan = await loadPlan(workFolder, world);
	const destination = requireDestination(options.destination, plan);
	const { manifest } = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const { runVerify } = await import("./verify-run.js");
	return await runVerify({
		plan,
		manifest,
		workFolder,
		destination
	}, world);
}
/** A plan names where its files may go: an untagged one, or that of a pull request, never to a public index. */
function requireDestination(destination, plan) {
	if (destination === null) throw new UsageError("publish/unknown-destination", "no destination is named", { help: "wheel-release publish --index pypi (or testpypi), or --destination-file of a running rehearsal index" });
	if (plan.destinations.includes(destination.name)) return destination;
	throw new UsageError("publish/unplanned-destination", `this plan (event ${plan.event}, ${plan.tag ?? "no tag"}) does not go to ${destination.title}`, { help: `Plan a tagged release: wheel-release plan --tag ${nextTag(plan)}` });
}
function checkIds(given, known) {
	for (const id of given) {
		if (known.includes(id)) continue;
		const nearest = findNearest(id, known);
		throw new UsageError("plan/unknown-cell", `the plan has no cell "${id}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: `Cells: ${known.join(", ")}` });
	}
	return given;
}
// src/pipeline/run-stage.ts
/** Runs one stage. Never throws: what went wrong is in the result, with its exit status. */
async function runStage(request, world) {
	const stage = findStage(request.stage);
	const started = world.clock.monotonic();
	world.events.emit({
		type: "stage-started",
		stage: stage.name
	});
	const { plan, ...settled } = await settle(stage.name, async () => await stage.run(request, world), () => world.clock.monotonic() - started);
	const result = {
		...world.secrets.redact(settled),
		...plan === void 0 ? {} : { plan }
	};
	for (const finding of result.findings) world.events.emit({
		type: "finding",
		stage: stage.name,
		finding
	});
	world.events.emit({
		type: "stage-finished",
		stage: stage.name,
		summary: result.summary,
		seconds: result.seconds
	});
	return result;
}
async function settle(stage, run, seconds) {
	try {
		const outcome = await run();
		return {
			...outcome,
			stage,
			exitStatus: exitStatusOf(outcome.findings),
			seconds: seconds()
		};
	} catch (error) {
		const { exitStatus, finding, stack } = describeThrown(error);
		return {
			stage,
			exitStatus,
			findings: finding ? [finding] : [],
			summary: finding?.message ?? "a bug of wheel-release",
			seconds: seconds(),
			...stack === void 0 ? {} : { stack }
		};
	}
}
function findStage(name) {
	const stage = stages.find((candidate) => candidate.name === name);
	if (stage === void 0) throw new RangeError(`no stage ${name}`);
	return stage;
}
// src/world/issuer-world.ts
/** The same world, with identity tokens from the issuer of a rehearsal instead of GitHub's. */
function withIssuer(world, issuer) {
	const variables = {
		ACTIONS_ID_TOKEN_REQUEST_URL: issuer.idTokenRequestUrl,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.idTokenRequestToken
	};
	return {
		...world,
		identity: createIdentityProvider(world.http, variables, world.secrets)
	};
}
// src/plan/event/fork.ts
/** @param payload of the event; without a pull request in it nothing comes from a fork. */
function isPullRequestFromFork(payload, repository) {
	const event = membersOf(parseJson(payload));
	if (!("pull_request" in event)) return false;
	const { full_name: name } = membersOf(membersOf(membersOf(event.pull_request).head).repo);
	return typeof name !== "string" || name.toLowerCase() !== repository?.toLowerCase();
}
function membersOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function parseJson(text) {
	try {
		return text === null ? null : JSON.parse(text);
	} catch {
		return null;
	}
}
// src/document/format-runner.ts
/** `self-hosted, gpu`, for people. */
function formatRunner(runner) {
	if (typeof runner === "string") return runner;
	if (Array.isArray(runner)) return runner.join(", ");
	const labels = runner.labels === void 0 ? [] : [runner.labels].flat();
	return [`group ${runner.group}`, ...labels].join(", ");
}
// src/data/targets.ts
const targetWords = [
	"manylinux_x86_64",
	"manylinux_i686",
	"manylinux_aarch64",
	"manylinux_armv7l",
	"manylinux_ppc64le",
	"manylinux_s390x",
	"manylinux_riscv64",
	"musllinux_x86_64",
	"musllinux_i686",
	"musllinux_aarch64",
	"musllinux_armv7l",
	"musllinux_ppc64le",
	"musllinux_s390x",
	"musllinux_riscv64",
	"macosx_x86_64",
	"macosx_arm64",
	"macosx_universal2",
	"win32",
	"win_amd64",
	"win_arm64"
];
const maturin = {
	source: "maturin 1.16.0 src/target, src/auditwheel; actions/runner-images README.md (2026-08-20)",
	asOf: "2026-11-22"
};
const intel = {
	runner: "ubuntu-24.04",
	isEmulated: false,
	typicalMinutes: 4
};
const arm = {
	runner: "ubuntu-24.04-arm",
	isEmulated: false,
	typicalMinutes: 4
};
const emulated = {
	runner: "ubuntu-24.04",
	isEmulated: true,
	typicalMinutes: 40
};
/** `policy` is the oldest glibc that Rust's target works with (2.17; riscv64 came later). */
function manylinux(architecture, rustTarget, machine, policy = "2_17") {
	return {
		family: "manylinux",
		architecture,
		rustTarget,
		maturinPlatformTag: `manylinux_${policy}_${architecture}`,
		policyCeiling: policy,
		...machine,
		title: "Linux",
		...maturin
	};
}
function musllinux(architecture, rustTarget, machine) {
	return {
		family: "musllinux",
		architecture,
		rustTarget,
		maturinPlatformTag: `musllinux_1_2_${architecture}`,
		policyCeiling: null,
		...machine,
		title: "Alpine",
		...maturin
	};
}
const targets = {
	manylinux_x86_64: manylinux("x86_64", "x86_64-unknown-linux-gnu", intel),
	manylinux_i686: manylinux("i686", "i686-unknown-linux-gnu", intel),
	manylinux_aarch64: manylinux("aarch64", "aarch64-unknown-linux-gnu", arm),
	manylinux_armv7l: manylinux("armv7l", "armv7-unknown-linux-gnueabihf", {
		...emulated,
		runner: "ubuntu-24.04-arm"
	}),
	manylinux_ppc64le: manylinux("ppc64le", "powerpc64le-unknown-linux-gnu", emulated),
	manylinux_s390x: manylinux("s390x", "s390x-unknown-linux-gnu", emulated),
	manylinux_riscv64: manylinux("riscv64", "riscv64gc-unknown-linux-gnu", emulated, "2_31"),
	musllinux_x86_64: musllinux("x86_64", "x86_64-unknown-linux-musl", intel),
	musllinux_i686: musllinux("i686", "i686-unknown-linux-musl", intel),
	musllinux_aarch64: musllinux("aarch64", "aarch64-unknown-linux-musl", arm),
	musllinux_armv7l: musllinux("armv7l", "armv7-unknown-linux-musleabihf", {
		...emulated,
		runner: "ubuntu-24.04-arm"
	}),
	musllinux_ppc64le: musllinux("ppc64le", "powerpc64le-unknown-linux-musl", emulated),
	musllinux_s390x: musllinux("s390x", "s390x-unknown-linux-musl", emulated),
	musllinux_riscv64: musllinux("riscv64", "riscv64gc-unknown-linux-musl", emulated),
	macosx_x86_64: {
		family: "macosx",
		architecture: "x86_64",
		rustTarget: "x86_64-apple-darwin",
		maturinPlatformTag: "macosx_10_12_x86_64",
		policyCeiling: null,
		runner: "macos-15-intel",
		isEmulated: false,
		title: "macOS",
		typicalMinutes: 6,
		...maturin
	},
	macosx_arm64: {
		family: "macosx",
		architecture: "arm64",
		rustTarget: "aarch64-apple-darwin",
		maturinPlatformTag: "macosx_11_0_arm64",
		policyCeiling: null,
		runner: "macos-15",
		isEmulated: false,
		title: "macOS",
		typicalMinutes: 5,
		...maturin
	},
	macosx_universal2: {
		family: "macosx",
		architecture: "universal2",
		rustTarget: "universal2-apple-darwin",
		maturinPlatformTag: "macosx_10_12_universal2.macosx_10_12_x86_64.macosx_11_0_arm64",
		policyCeiling: null,
		runner: "macos-15",
		isEmulated: false,
		title: "macOS",
		typicalMinutes: 9,
		...maturin
	},
	win32: {
		family: "win",
		architecture: "x86",
		rustTarget: "i686-pc-windows-msvc",
		maturinPlatformTag: "win32",
		policyCeiling: null,
		runner: "windows-2025",
		isEmulated: false,
		title: "Windows",
		typicalMinutes: 6,
		...maturin
	},
	win_amd64: {
		family: "win",
		architecture: "amd64",
		rustTarget: "x86_64-pc-windows-msvc",
		maturinPlatformTag: "win_amd64",
		policyCeiling: null,
		runner: "windows-2025",
		isEmulated: false,
		title: "Windows",
		typicalMinutes: 6,
		...maturin
	},
	win_arm64: {
		family: "win",
		architecture: "arm64",
		rustTarget: "aarch64-pc-windows-msvc",
		maturinPlatformTag: "win_arm64",
		policyCeiling: null,
		runner: "windows-11-arm",
		isEmulated: false,
		title: "Windows",
		typicalMinutes: 6,
		...maturin
	}
};
/** The seven wheels of a stable-ABI extension (docs/decisions/0002-default-targets.md). */
const defaultTargets = [
	"manylinux_x86_64",
	"manylinux_aarch64",
	"musllinux_x86_64",
	"macosx_x86_64",
	"macosx_arm64",
	"macosx_universal2",
	"win_amd64"
];
// src/report/plan-rows.ts
/** @param isFolded false: a row for each wheel */
function listSections(plan, isFolded = true) {
	const owners = new Map(plan.releases.flatMap((release) => release.cells.map((id) => [id, release])));
	const ownerOf = (cell) => owners.get(cell.id) ?? plan.releases.find(({ name }) => name === cell.release) ?? null;
	const kindOf = (cell) => JSON.stringify([
		ownerOf(cell)?.name,
		ownerOf(cell)?.version,
		cudaKind(cell.cuda)
	]);
	return [...Map.groupBy(plan.cells, kindOf).values()].map((cells) => {
		const [first] = cells;
		return {
			release: ownerOf(first),
			cuda: first.cuda,
			rows: listRows$1(cells, isFolded)
		};
	});
}
/** What makes CUDA wheels another kind; the packages and compilers of an image do not. */
function cudaKind(cuda) {
	return cuda && [
		cuda.toolkit,
		cuda.archs,
		cuda.ptx,
		cuda.torch,
		cuda.route
	];
}
function listRows$1(cells, isFolded) {
	return [...Map.groupBy(cells, platformTitle).values()].flatMap((own) => {
		const machines = [...Map.groupBy(own, (cell) => cell.expect.architecture).values()].flat();
		return [...(isFolded ? Map.groupBy(machines, differsInPythonOnly) : Map.groupBy(machines, (cell) => cell.id)).values()].map(toRow);
	});
}
function differsInPythonOnly(cell) {
	return JSON.stringify([
		cell.expect.family,
		cell.expect.architecture,
		cell.runner,
		cell.isEmulated,
		cell.policy
	]);
}
function toRow(cells) {
	const [first] = cells;
	const pythons = formatPythonTags(cells.map(pythonPart));
	return {
		platform: platformTitle(first),
		architecture: first.expect.architecture ?? "",
		wheels: cells.length === 1 ? shortTag(first) : pythons,
		pythons,
		floor: describeFloors(cells),
		runner: formatRunner(first.runner),
		minutes: cells.reduce((sum, cell) => sum + cell.predictedMinutes, 0),
		cost: cells.reduce((sum, cell) => sum + cell.predictedCost, 0),
		notes: [
			...cells.every((cell) => cell.why.startsWith("redundant")) ? ["redundant"] : [],
			...first.isEmulated ? ["emulated"] : [],
			...first.policy === "required" ? [] : [first.policy]
		],
		cells
	};
}
/** `cp39-abi3-manylinux_2_17_x86_64`; of several platform tags the one that names the machine. */
function shortTag(cell) {
	const { pythonTag, abiTag, platformTag } = cell.expect;
	return `${pythonTag}-${abiTag}-${ownPlatform(cell)}${platformTag.includes(".") ? " \u2026" : ""}`;
}
function ownPlatform({ expect }) {
	const platforms = expect.platformTag.split(".");
	return platforms.filter((tag) => tag.endsWith(`_${expect.architecture}`)).sort(byNumbers).at(-1) ?? platforms[0] ?? "";
}
/** `cp312`, `cp314t`, `cp39-abi3`, `py3-none`: as short as it stays clear. */
function pythonPart({ expect }) {
	const { pythonTag, abiTag } = expect;
	if (abiTag === pythonTag || abiTag.startsWith("pypy") || abiTag.startsWith("graalpy")) return pythonTag;
	return abiTag === `${pythonTag}t` ? abiTag : `${pythonTag}-${abiTag}`;
}
/** Oldest glibc, musl or macOS, of the oldest and the newest wheel: `2.28`, `10.9 \u2026 10.13`; empty elsewhere. */
function describeFloors(cells) {
	const floors = cells.flatMap((cell) => {
		const [, major, minor] = /^(?:manylinux|musllinux|macosx)_(\d+)_(\d+)_/.exec(ownPlatform(cell)) ?? [];
		return major === void 0 ? [] : [`${major}.${minor}`];
	});
	const sorted = [...new Set(floors)].sort(byNumbers);
	return sorted.length > 1 ? `${sorted[0]} \u2026 ${sorted.at(-1)}` : sorted[0] ?? "";
}
/** By the numbers in two texts. A collator of ICU does the same and takes longer to make than everything else here. */
function byNumbers(a, b) {
	const [left, right] = [a, b].map((text) => text.split(/(\d+)/));
	for (const [index, part] of (left ?? []).entries()) {
		const other = right?.[index] ?? "";
		if (part === other) continue;
		return index % 2 === 1 && other !== "" ? Number(part) - Number(other) : part < other ? -1 : 1;
	}
	return (left ?? []).length - (right ?? []).length;
}
const families = {
	any: "any",
	manylinux: "Linux",
	musllinux: "Alpine",
	macosx: "macOS",
	win: "Windows",
	other: "other"
};
/** How people call the operating system of a wheel. */
function platformTitle({ target, expect }) {
	if (Object.hasOwn(targets, target)) return targets[target].title;
	const known = /(android|ios|pyodide|pyemscripten|emscripten)_/.exec(expect.platformTag)?.[1];
	if (known !== void 0) return known === "ios" ? "iOS" : known === "android" ? "Android" : "Pyodide";
	return families[expect.family];
}
// src/data/cibuildwheel/table.ts
const cibuildwheelPlatforms = [
	"linux",
	"macos",
	"windows",
	"pyodide",
	"android",
	"ios"
];
/** Oldest first. */
const cibuildwheelVersions = [
	"3.4.1",
	"4.0.0",
	"4.1.1",
	"4.2.0",
	"4.3.5"
];
const tables = {
	"3.4.1": () => import("./3.4.1.js"),
	"4.0.0": () => import("./4.0.0.js"),
	"4.1.1": () => import("./4.1.1.js"),
	"4.2.0": () => import("./4.2.0.js"),
	"4.3.5": () => import("./planning.js").then((chunk) => ({ default: chunk.u, defaults: chunk.d, groups: chunk.f, identifiers: chunk.p, ignoresCaseOfArchs: chunk.m, images: chunk.h, inheritsEverywhere: chunk.g, interpreterTags: chunk._, overrideOptions: chunk.v, platformDefaults: chunk.y, pyodideVersions: chunk.b, removedImages: chunk.x, removedSelectors: chunk.S, source: chunk.C, types: chunk.w, version: chunk.T }))
};
async function loadCibuildwheelTable(version) {
	return (await tables[version]()).default;
}
/** Identifier \u2192 oldest and newest version of the tables that has it. */
async function loadIdentifierHistory() {
	return (await import("./planning.js").then((chunk) => ({ default: chunk.l }))).default;
}
// src/document/format-document.ts
/** The text of a document as stages write it: readable, one trailing newline, members in schema order. */
function formatDocument(document) {
	return `${JSON.stringify(document, null, 2)}\n`;
}
// src/project/pyproject.ts
/** @throws UsageError when the text is not TOML. */
function parsePyproject(text, file) {
	const table = parseToml(text, file);
	return {
		file,
		text,
		table,
		name: readString$1(table, ["project", "name"]),
		version: readString$1(table, ["project", "version"]),
		dynamic: readStrings(table, ["project", "dynamic"]),
		requiresPython: readString$1(table, ["project", "requires-python"]),
		backend: readString$1(table, ["build-system", "build-backend"])
	};
}
/** Line of a key, for findings; undefined when it cannot be told. */
function lineOf$1(pyproject, path) {
	return findTomlLine(pyproject.text, path) ?? void 0;
}
function hasTable(pyproject, path) {
	return readPath(pyproject.table, path) !== void 0;
}
// src/python/interpreter.ts
const oldestMinor = 2;
const newestMinor = 39;
const firstFreeThreaded = 13;
/** ABI of the newest GraalPy of each Python. Source: GraalPy's release notes, cibuildwheel 4.3.5 build-platforms.toml. */
const graalpyAbis = {
	10: "240",
	11: "242",
	12: "250",
	13: "253"
};
const cpythonWord = /^(?:cp|cpython|python|py)?3\.?(?<minor>\d{1,2})(?<t>t?)$/;
const pypyWord = /^(?:pp|pypy)3\.?(?<minor>\d{1,2})$/;
const graalpyWord = /^(?:gp|graalpy)3\.?(?<minor>\d{1,2})(?:_(?<abi>\d{3}))?$/;
/** Null when `word` names no interpreter. */
function parseInterpreter(word) {
	const cpython = cpythonWord.exec(word)?.groups;
	if (cpython !== void 0) return makeCpython(Number(cpython.minor), cpython.t === "t");
	const pypy = pypyWord.exec(word)?.groups;
	if (pypy !== void 0) return makePypy(Number(pypy.minor));
	const graalpy = graalpyWord.exec(word)?.groups;
	return graalpy === void 0 ? null : makeGraalpy(Number(graalpy.minor), graalpy.abi);
}
/** `3.12`, `3.14t`, `PyPy 3.11` */
function formatInterpreter({ implementation, minor, isFreeThreaded }) {
	if (implementation === "cpython") return `3.${minor}${isFreeThreaded ? "t" : ""}`;
	return `${implementation === "pypy" ? "PyPy" : "GraalPy"} 3.${minor}`;
}
/** The shortest word that means it: `cp312`, `pp311`. */
function interpreterWord({ implementation, minor, isFreeThreaded }) {
	return `${{
		cpython: "cp",
		pypy: "pp",
		graalpy: "gp"
	}[implementation]}3${minor}${isFreeThreaded ? "t" : ""}`;
}
function makeCpython(minor, isFreeThreaded) {
	if (minor < oldestMinor || minor > newestMinor || isFreeThreaded && minor < firstFreeThreaded) return null;
	return {
		implementation: "cpython",
		minor,
		isFreeThreaded,
		abi: `cp3${minor}${isFreeThreaded ? "t" : minor < 8 ? "m" : ""}`
	};
}
/** PyPy 7.3 (2019 on) has the ABI `pp73`; 8.0, which brought Python 3.12, has `pp80`. */
function makePypy(minor) {
	if (minor < 6 || minor > newestMinor) return null;
	return {
		implementation: "pypy",
		minor,
		isFreeThreaded: false,
		abi: `pypy3${minor}_pp${minor >= 12 ? 80 : 73}`
	};
}
function makeGraalpy(minor, given) {
	const abi = given ?? graalpyAbis[minor];
	if (abi === void 0) return null;
	return {
		implementation: "graalpy",
		minor,
		isFreeThreaded: false,
		abi: `graalpy${abi}_3${minor}_native`
	};
}
// src/python/supported-tags.ts
/** What `packaging` 26.3 does. */
const newestTagRules = { hasAbi3t: true };
/** @param platforms best first, as supportedPlatforms or pip's `--platform` gives them */
function supportedTags(interpreter, platforms, rules = newestTagRules) {
	const { platformRows, anyRows } = listRows(interpreter, rules);
	return [...platformRows.flatMap(([python, abi]) => platforms.map((platform) => ({
		python,
		abi,
		platform
	}))), ...anyRows.map(([python, abi]) => ({
		python,
		abi,
		platform: "any"
	}))];
}
/** A function that finds the best tag of a wheel; the same as looking it up in supportedTags, without making the list. */
function createTagRanker(interpreter, platforms, rules = newestTagRules) {
	const { platformRows, anyRows } = listRows(interpreter, rules);
	const platformRanks = indexOf(platforms);
	const rowRanks = indexOf(platformRows.map((row) => row.join("-")));
	const anyRanks = indexOf(anyRows.map((row) => row.join("-")));
	const firstAny = platformRows.length * platforms.length;
	const rankOf = ({ python, abi, platform }) => {
		const row = rowRanks.get(`${python}-${abi}`);
		const column = platformRanks.get(platform);
		if (row !== void 0 && column !== void 0) return row * platforms.length + column;
		const anyRow = platform === "any" ? anyRanks.get(`${python}-${abi}`) : void 0;
		return anyRow === void 0 ? null : firstAny + anyRow;
	};
	return (tags) => {
		let best = null;
		for (const tag of listTags(tags)) {
			const rank = rankOf(tag);
			if (rank !== null && (best === null || rank < best.rank)) best = {
				tag,
				rank
			};
		}
		return best;
	};
}
/** Python and ABI tags, best first: those that are tried with each platform, then those of wheels for any platform. */
function listRows(interpreter, rules) {
	const pure = listPurePythons(interpreter.minor).map((python) => [python, "none"]);
	const own = interpreter.implementation === "cpython" ? listCpythonRows(interpreter, rules) : listOtherRows(interpreter);
	const ownName = nameForAny(interpreter);
	return {
		platformRows: [...own, ...pure],
		anyRows: [...ownName === null ? [] : [[ownName, "none"]], ...pure]
	};
}
function listCpythonRows({ minor, isFreeThreaded, abi }, rules) {
	const own = `cp3${minor}`;
	const stable = isFreeThreaded ? rules.hasAbi3t ? "abi3t" : null : "abi3";
	if (stable === null) return [[own, abi], [own, "none"]];
	const older = Array.from({ length: minor - 2 }, (_, index) => [`cp3${minor - 1 - index}`, stable]);
	return [
		[own, abi],
		[own, stable],
		[own, "none"],
		...older
	];
}
function listOtherRows({ implementation, minor, abi }) {
	const own = implementation === "pypy" ? `pp3${minor}` : `graalpy3${minor}`;
	return [[own, abi], [own, "none"]];
}
/** The Python tag that `packaging` gives to wheels of one implementation for any platform. */
function nameForAny({ implementation, minor }) {
	if (implementation === "cpython") return `cp3${minor}`;
	return implementation === "pypy" ? "pp3" : null;
}
/** `py312`, `py3`, `py311` \u2026 `py30` */
function listPurePythons(minor) {
	return [
		`py3${minor}`,
		"py3",
		...Array.from({ length: minor }, (_, index) => `py3${minor - 1 - index}`)
	];
}
function indexOf(words) {
	const ranks = /* @__PURE__ */ new Map();
	for (const [rank, word] of words.entries()) if (!ranks.has(word)) ranks.set(word, rank);
	return ranks;
}
/** Side by side as far as they fit, the rest below. */
function joinParts(parts, before) {
	const inner = `${before}    `;
	const lines = [];
	for (const part of parts) {
		const last = lines.at(-1);
		const longer = last === void 0 ? `${before}${part}` : `${last}   ${part}`;
		if (textWidth(longer) <= 100) lines.splice(Math.max(0, lines.length - 1), 1, longer);
		else lines.push(...wrapText(part, 100 - inner.length).map((text) => `${inner}${text}`));
	}
	return lines.map((line) => cutText(line, 100));
}
function indented(lines) {
	return lines.map((line) => cutText(line === "" ? "" : `  ${line}`, 100));
}
// src/report/plan-test-table.ts
/** Which wheels are tried where: a line for each place, with all its Pythons. */
function formatTests(smokeCells) {
	const rows = [...Map.groupBy(smokeCells, (smoke) => JSON.stringify([
		smoke.system,
		smoke.architecture,
		smoke.runner,
		smoke.family,
		smoke.torch,
		smoke.gpuArch,
		smoke.policy
	])).values()].map((cells) => {
		const [first] = cells;
		return [
			{
				linux: first.family === "musllinux" ? "Alpine" : "Linux",
				macos: "macOS",
				windows: "Windows"
			}[first.system],
			first.architecture ?? "",
			String(cells.length),
			formatPythons([...new Set(cells.map((cell) => cell.python))]),
			formatRunner(first.runner),
			[
				...first.gpuArch ? [`GPU sm_${first.gpuArch}`] : [],
				...first.torch ? [`torch ${first.torch}`] : [],
				...first.isEmulated ? ["emulated"] : [],
				...first.policy === "required" ? [] : [first.policy]
			].join(", ")
		];
	});
	return indented(fitColumns([[
		"tests",
		"",
		"n",
		"Python",
		"runner",
		""
	], ...rows], {
		width: 98,
		cut: [
			{
				column: 5,
				least: 9
			},
			{
				column: 4,
				least: 16
			},
			{
				column: 3,
				least: 20
			},
			{
				column: 1,
				least: 6
			}
		],
		right: [2]
	}));
}
// src/report/plan-wheel-table.ts
/** All sections share their columns, so that a plan reads as one table. */
function formatWheels(sections, plan) {
	const isFolded = sections.some(({ rows }) => rows.some(({ cells }) => cells.length > 1));
	const header = [
		"platform",
		"",
		...isFolded ? [
			"from",
			"n",
			"wheels"
		] : ["wheel"],
		"runner",
		"min",
		"$",
		""
	];
	const body = sections.flatMap(({ rows }) => rows.map((row, index) => formatRow(row, rows[index - 1], isFolded)));
	const sdist = plan.sdist ? [formatSdist(plan.sdist, isFolded)] : [];
	const lines = fitColumns([
		header,
		...body,
		...sdist
	], isFolded ? foldedLimits : plainLimits);
	if (!(sections.length > 1 || sections.some(({ cuda, release }) => cuda !== null || release?.route != null))) return indented(lines);
	let at = 1;
	const titled = sections.flatMap((section) => {
		const own = lines.slice(at, at + section.rows.length);
		at += section.rows.length;
		return [
			"",
			...joinParts(describeSection(section, plan), "  "),
			...indented(own)
		];
	});
	return [
		...indented(lines.slice(0, 1)),
		...titled,
		...sdist.length > 0 ? ["", ...indented(lines.slice(at))] : []
	];
}
const width = 98;
/** Which columns give way first, and how far. */
const plainLimits = {
	width,
	cut: [
		{
			column: 6,
			least: 11
		},
		{
			column: 3,
			least: 16
		},
		{
			column: 2,
			least: 34
		},
		{
			column: 3,
			least: 8
		},
		{
			column: 2,
			least: 20
		},
		{
			column: 1,
			least: 6
		},
		{
			column: 0,
			least: 6
		},
		{
			column: 6,
			least: 0
		}
	],
	right: [4, 5]
};
const foldedLimits = {
	width,
	cut: [
		{
			column: 8,
			least: 11
		},
		{
			column: 5,
			least: 16
		},
		{
			column: 4,
			least: 30
		},
		{
			column: 5,
			least: 8
		},
		{
			column: 4,
			least: 20
		},
		{
			column: 2,
			least: 5
		},
		{
			column: 1,
			least: 6
		},
		{
			column: 0,
			least: 6
		},
		{
			column: 8,
			least: 0
		}
	],
	right: [
		3,
		6,
		7
	]
};
function formatRow(row, before, isFolded) {
	return [
		before?.platform === row.platform ? "" : row.platform,
		row.architecture,
		...isFolded ? [
			row.floor,
			String(row.cells.length),
			row.pythons
		] : [row.wheels],
		row.runner,
		formatMinutes(row.minutes),
		formatDollars(row.cost),
		row.notes.join(", ")
	];
}
function formatSdist(sdist, isFolded) {
	return [
		"source",
		"",
		...isFolded ? ["", "1"] : [],
		sdist.file,
		formatRunner(sdist.runner),
		formatMinutes(sdist.predictedMinutes),
		formatDollars(sdist.predictedCost),
		""
	];
}
// src/report/plan-table.ts
/** @param isVerbose a line for each wheel, and the tests */
function formatPlanTable(plan, isVerbose = false) {
	const sections = listSections(plan, !isVerbose);
	return [
		...joinParts(describeProject$1(plan), ""),
		"",
		...formatWheels(sections, plan),
		...isVerbose && plan.smokeCells.length > 0 ? ["", ...formatTests(plan.smokeCells)] : [],
		"",
		...formatTotals(plan).flatMap((line) => indented(wrapText(line, 98)))
	];
}
function formatTotals(plan) {
	const names = plan.releases.length;
	const files = `${count(plan.cells.length, "wheel")}${plan.sdist ? " + sdist" : ", no sdist"}${names > 1 ? ` in ${names} releases` : ""}`;
	const tests = describeTests(plan);
	const leftOut = describeLeftOut(plan);
	const cut = plan.leftOut.length;
	return [
		...files.length + tests.length + 3 <= 98 ? [`${files} \u00b7 ${tests}`] : [files, tests],
		`builds: ${describeEffort(plan)}`,
		`start to gate: ${describeSchedule(plan)}`,
		describeDestinations(plan),
		...cut > 0 ? [`not rehearsed on this host: ${count(cut, "job")}`] : [],
		...leftOut === null ? [] : [...wrapItems([`left out: ${leftOut.total}: ${leftOut.reasons[0]}`, ...leftOut.reasons.slice(1)], 98), "wheel-release plan --explain shows each with its reason"]
	];
}
// src/cli/stage.ts
/** The command of one stage. */
async function runStageCommand(stage, context) {
	const result = await runOneStage(stage, context);
	if (context.line.isJson) context.screen.print([JSON.stringify(result, null, 2)]);
	return endStage(result, context);
}
async function runOneStage(stage, context) {
	const { line, projectFolder, workFolder, tool } = context;
	const target = await chooseDestination(context);
	return await runStage({
		stage,
		projectFolder,
		workFolder,
		options: {
			...defaultOptions,
			tool,
			tag: line.tag,
			configFile: line.configFile,
			preflight: line.preflight,
			cells: line.cells,
			isForced: line.isRebuild,
			destination: target.destination,
			manifestSha256: line.manifestSha256,
			isDryRun: line.isDryRun
		}
	}, target.world);
}
/** Findings and the exit status, after whatever was shown of the stage. */
function endStage(result, context) {
	sayFindings(result, context);
	sayExitStatus(result, context);
	return result.exitStatus;
}
/** What a refusal means for everything that comes after it. */
const refusals = {
	plan: "no plan was written, nothing was built or uploaded",
	build: "nothing was uploaded",
	freeze: "nothing was uploaded",
	smoke: "nothing was uploaded",
	gate: "nothing was uploaded"
};
/** Findings worst first, and a bug with its stack. */
function sayFindings(result, { line, screen }) {
	const { findings, stack, exitStatus } = result;
	if (stack) screen.say([
		stack,
		"",
		"This is a bug of wheel-release. Please report it with the lines above."
	]);
	if (findings.length > 0) {
		const consequence = exitStatus === 0 ? result.summary : refusals[result.stage ?? "verify"] ?? "stopped here";
		screen.say([
			"",
			...formatFindings(findings, line.isVerbose),
			formatFindingTotal(findings, consequence)
		]);
	}
}
/** The exit status in words when it is not 0 or 1; always the last line. */
function sayExitStatus({ exitStatus }, { screen }) {
	if (exitStatus > 1) screen.say([`exit ${exitStatus}: ${exitStatuses[exitStatus]}`]);
}
/** A public index by name, or a rehearsal index by its file; the latter brings its own issuer of identity tokens. */
async function chooseDestination({ line, world }) {
	const { index, destinationFile } = line;
	if (index !== null && destinationFile !== null) throw new UsageError("config/unknown-option", "--index and --destination-file exclude each other");
	if (index === null && destinationFile === null) return {
		destination: null,
		world
	};
	const { parseRehearsalFile, publicDestinations, rehearsalDestination } = await import("./destination2.js").then((chunk) => ({ parseRehearsalFile: chunk.t, publicDestinations: chunk.n, rehearsalDestination: chunk.r }));
	if (destinationFile !== null) {
		const running = parseRehearsalFile(await world.files.readText(destinationFile), destinationFile);
		return {
			destination: rehearsalDestination(running.url),
			world: withIssuer(world, running)
		};
	}
	const names = Object.keys(publicDestinations);
	if (index === "pypi" || index === "testpypi") return {
		destination: publicDestinations[index],
		world
	};
	const nearest = findNearest(index ?? "", names);
	throw new UsageError("publish/unknown-destination", `unknown index "${index}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: `Indexes: ${names.join(", ")}.` });
}
// src/cli/plan.ts
async function planCommand(context) {
	const { line, world } = context;
	const lost = line.given.find((flag) => identifierFlags.includes(flag));
	if (lost !== void 0) throw new UsageError("config/unknown-option", `--${lost} needs --print-build-identifiers beside it`, { help: "A plan covers all platforms; `targets` and [tool.cibuildwheel] narrow it." });
	const old = line.diff === null ? null : await readOldPlan(line.diff, world);
	const result = await runOneStage("plan", context);
	if (result.plan) await showPlan(result.plan, old, context);
	else if (line.isJson) context.screen.print([JSON.stringify(result, null, 2)]);
	return endStage(result, context);
}
/** Everything that the flags of `plan` ask to see; the pages of the documentation are made of it too. */
async function showPlan(plan, old, { line, screen }) {
	const show = (document, lines) => screen.print(line.isJson ? [JSON.stringify(document, null, 2)] : ["", ...lines]);
	if (line.isMatrix) return screen.print([JSON.stringify(planMatrices(plan), null, 2)]);
	if (old) {
		const [{ diffPlans }, { formatPlanDiff }] = await Promise.all([import("./diff.js"), import("./plan-diff-table.js")]);
		const diff = diffPlans(old, plan);
		return show(diff, formatPlanDiff(diff, line.isVerbose));
	}
	if (line.question !== null) {
		const [{ explainInPlan, formatAnswer }, { describeKey }] = await Promise.all([import("./plan-explain.js"), import("./known-keys.js").then((chunk) => ({ allKeys: chunk.t, describeKey: chunk.n, knownKeys: chunk.r, schemaAt: chunk.i }))]);
		const answer = explainInPlan(line.question, plan, describeKey);
		return show({
			question: line.question,
			...answer
		}, formatAnswer(answer));
	}
	if (line.isUsers) {
		const [users, { formatUsersTable }] = await Promise.all([listUsers(plan), import("./users-table2.js").then((chunk) => ({ formatUsersMarkdown: chunk.t, formatUsersTable: chunk.n }))]);
		return show({ users }, [
			...formatPlanTable(plan, line.isVerbose),
			"",
			...formatUsersTable(users)
		]);
	}
	if (!line.isExplain) return show(plan, formatPlanTable(plan, line.isVerbose));
	const { formatPlanReasons } = await import("./plan-reasons.js");
	show(plan, [
		...formatPlanTable(plan, line.isVerbose),
		"",
		...formatPlanReasons(plan)
	]);
}
/** Loaded when it is asked for: most plans are made without it. */
async function listUsers(plan) {
	const { decideUserOutcomes, plannedOffers } = await import("./users.js").then((chunk) => ({ decideUserOutcomes: chunk.t, plannedOffers: chunk.n }));
	return decideUserOutcomes(plannedOffers(plan));
}
/** @param path of a plan.json, of a work folder or of a project */
async function readOldPlan(path, world) {
	const { parseDocument } = await import("./read-document.js").then((chunk) => ({ parseDocument: chunk.n }));
	const places = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false ? [join$1(path, "plan.json"), workFolderAt(join$1(path, ".wheel-release")).plan] : [path];
	for (const place of places) {
		const text = await world.files.readText(place);
		if (text !== null) return parseDocument("plan", text, place);
	}
	throw new UsageError("document/missing", `there is no plan at ${places.join(" or ")}`, { help: "Name an older plan.json: wheel-release plan --diff OLD/plan.json" });
}
// src/plan/cibuildwheel/refusal.ts
/**
* Where cibuildwheel itself would stop, with the exit status it would end with: 1 for what it does not expect (it shows a
* Python traceback), 2 for configuration it refuses, 4 for what it once took.
*/
var Refusal = class extends Error {
	exitStatus;
	help;
	/** Keys that lead to the place in the TOML file, `["skip"]` below `[tool.cibuildwheel]`; empty when it is not there. */
	path;
	constructor(exitStatus, message, { help, path = [] } = {}) {
		super(message);
		this.name = "Refusal";
		this.exitStatus = exitStatus;
		this.help = help;
		this.path = path;
	}
};
// src/plan/cibuildwheel/architectures.ts
/** In the order in which a word is looked up. */
const allArchs = [
	"x86_64",
	"i686",
	"aarch64",
	"ppc64le",
	"s390x",
	"armv7l",
	"riscv64",
	"universal2",
	"arm64",
	"x86",
	"AMD64",
	"ARM64",
	"wasm32",
	"arm64_v8a",
	"arm64_iphoneos",
	"arm64_iphonesimulator",
	"x86_64_iphonesimulator"
];
const archsOf = {
	linux: [
		"x86_64",
		"i686",
		"aarch64",
		"ppc64le",
		"s390x",
		"armv7l",
		"riscv64"
	],
	macos: [
		"x86_64",
		"arm64",
		"universal2"
	],
	windows: [
		"x86",
		"AMD64",
		"ARM64"
	],
	pyodide: ["wasm32"],
	android: ["x86_64", "arm64_v8a"],
	ios: [
		"x86_64_iphonesimulator",
		"arm64_iphonesimulator",
		"arm64_iphoneos"
	]
};
/** One machine under the names of several platforms; null: the platform does not have it. */
const synonyms = [
	{
		linux: "x86_64",
		macos: "x86_64",
		windows: "AMD64",
		android: "x86_64"
	},
	{
		linux: "i686",
		macos: null,
		windows: "x86"
	},
	{
		linux: "aarch64",
		macos: "arm64",
		windows: "ARM64",
		android: "arm64_v8a"
	}
];
const in32Bits = {
	x86_64: "i686",
	AMD64: "x86",
	aarch64: "armv7l"
};
const separators = new RegExp(`(?:${pythonSpace}|,)+`);
function allArchsOf(platform) {
	return archsOf[platform];
}
/** @throws Refusal for a word that is no machine of any platform */
function parseArchs(text, platform, host, table) {
	return new Set(text.split(separators).flatMap((word) => readWord(word, platform, host, table)));
}
function readWord(word, platform, host, table) {
	switch (word) {
		case "auto": return autoArchs(platform, host);
		case "native": {
			const native = nativeArch(platform, host);
			return native === null ? [] : [native];
		}
		case "all": return archsOf[platform];
		case "auto64": return archsOfWidth(platform, host, 64);
		case "auto32": return archsOfWidth(platform, host, 32);
	}
	const known = [...archsOf[platform], ...allArchs].find((arch) => table.ignoresCaseOfArchs ? arch.toLowerCase() === word.toLowerCase() : arch === word);
	if (known) return [known];
	throw new Refusal(2, `Invalid architecture '${word}'`, {
		help: `Words: auto, auto64, auto32, native, all, ${archsOf[platform].join(", ")}.`,
		path: ["archs"]
	});
}
/** Null when the host can build nothing for the platform. */
function nativeArch(platform, host) {
	const machine = allArchs.find((arch) => arch === host.machine);
	if (machine === void 0) throw new Refusal(1, `'${host.machine}' is not a machine that cibuildwheel knows`);
	if (platform === "pyodide") return "wasm32";
	if (platform === "ios") {
		if (host.system !== "macos") return null;
		return machine === "x86_64" ? "x86_64_iphonesimulator" : "arm64_iphonesimulator";
	}
	if (platform === host.system) return machine;
	const name = synonyms.find((row) => row[host.system] === machine)?.[platform];
	return name === void 0 ? machine : name;
}
function autoArchs(platform, host) {
	const native = nativeArch(platform, host);
	if (native === null) return [];
	if (platform === "windows" && native === "AMD64") return ["AMD64", "x86"];
	if (platform === "ios" && native === "arm64_iphonesimulator") return [native, "arm64_iphoneos"];
	return [native];
}
function archsOfWidth(platform, host, width) {
	const native = nativeArch(platform, host);
	if (native === null) return [];
	if (native === "wasm32") return width === 32 ? [native] : [];
	const is32 = Object.values(in32Bits).includes(native);
	if (width === 64) return is32 ? [] : [native];
	if (is32) return [native];
	const half = in32Bits[native];
	if (half === void 0 || platform !== "linux" && platform !== "windows") return [];
	if (native === "aarch64" && !(host.system === "linux" && host.machine === "aarch64" && host.runsArmv7l)) return [];
	return [half];
}
// src/plan/cibuildwheel/environment-option.ts
/**
* @param before what is set already
* @throws Refusal for what is no list of assignments
*/
function readEnvironmentOption(text, before = {}) {
	const values = /* @__PURE__ */ new Map();
	const lookUp = (name) => values.has(name) ? values.get(name) ?? null : before[name] ?? "";
	for (const item of splitAssignments(text)) {
		const at = item.indexOf("=");
		if (at === -1) throw malformed(text);
		values.set(item.slice(0, at), expand$1(item.slice(at + 1), lookUp));
	}
	return values;
}
/** Words as bash separates them, quotes kept; `$(\u2026)` and backquotes hold together. */
function splitAssignments(text) {
	const words = [];
	let word = "";
	for (let index = 0; index < text.length;) {
		const c = text[index] ?? "";
		if (/[ \t\n]/.test(c)) {
			if (word !== "") words.push(word);
			word = "";
			index += 1;
			continue;
		}
		const end = c === "\\" ? index + 2 : skipQuoted(text, index);
		if (end === null || end > text.length) throw malformed(text);
		word += text.slice(index, end);
		index = end;
	}
	return word === "" ? words : [...words, word];
}
/** Index behind what starts at `start` and belongs together; null when it does not end. */
function skipQuoted(text, start) {
	const c = text[start];
	if (c === "'" || c === "`") {
		const end = text.indexOf(c, start + 1);
		return end === -1 ? null : end + 1;
	}
	if (c === "\"") return skipUntil(text, start + 1, "\"");
	if (c === "$" && text[start + 1] === "(") return skipUntil(text, start + 2, ")");
	if (c === "$" && text[start + 1] === "{") return skipUntil(text, start + 2, "}");
	return start + 1;
}
function skipUntil(text, start, end) {
	for (let index = start; index < text.length;) {
		if (text[index] === end) return index + 1;
		const isPlain = end === "\"" && text[index] === "'";
		const next = text[index] === "\\" ? index + 2 : isPlain ? index + 1 : skipQuoted(text, index);
		if (next === null) return null;
		index = next;
	}
	return null;
}
function expand$1(value, lookUp) {
	let result = "";
	for (let rest = value; rest !== "";) {
		const [plain = ""] = /^[^'"\\$`]+/.exec(rest) ?? [];
		const [single, inSingle] = /^'([^']*)'/.exec(rest) ?? [];
		const [variable, bare, braced] = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/.exec(rest) ?? [];
		if (plain !== "") result += plain;
		else if (single !== void 0) result += inSingle;
		else if (variable !== void 0) {
			const known = lookUp(bare ?? braced ?? "");
			if (known === null) return null;
			result += known;
		} else if (rest.startsWith("\\")) result += rest.slice(1, 2);
		else if (rest.startsWith("\"")) {
			const end = skipUntil(rest, 1, "\"") ?? rest.length;
			const inside = expandQuoted(rest.slice(1, end - 1), lookUp);
			if (inside === null) return null;
			result += inside;
			rest = rest.slice(end);
			continue;
		} else if (/^\$[({`]|^`/.test(rest)) return null;
		else result += rest.slice(0, 1);
		const taken = plain || single || variable || (rest.startsWith("\\") ? rest.slice(0, 2) : rest.slice(0, 1));
		rest = rest.slice(taken.length);
	}
	return result;
}
/** Between double quotes a backslash escapes `$`, backquote, `"` and itself alone. */
function expandQuoted(text, lookUp) {
	let isKnown = true;
	const result = text.replace(/\\([$`"\\])|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})|\$[({]|`/g, (match, escaped, bare, braced) => {
		if (escaped !== void 0) return escaped;
		const name = bare ?? braced;
		const known = name === void 0 ? null : lookUp(name);
		if (known === null) isKnown = false;
		return known ?? match;
	});
	return isKnown ? result : null;
}
function malformed(text) {
	return new Refusal(2, `Malformed environment option '${text}'`, { path: ["environment"] });
}
// src/plan/cibuildwheel/shlex.ts
/** Thrown for an open quotation or a backslash at the end. */
var ShlexError = class extends Error {};
/** Words, and with `punctuation` runs of those characters as words of their own. @throws ShlexError */
function splitShell(text, { punctuation = "" } = {}) {
	const words = [];
	let word = "";
	let isQuoted = false;
	let state = "space";
	let escapedState = "word";
	const end = () => {
		if (word !== "" || isQuoted) words.push(word);
		word = "";
		isQuoted = false;
	};
	for (let index = 0; index < text.length; index += 1) {
		const c = text[index] ?? "";
		if (state === "'" || state === "\"") {
			isQuoted = true;
			if (c === state) state = "word";
			else if (c === "\\" && state === "\"") {
				escapedState = "\"";
				state = "escape";
			} else word += c;
		} else if (state === "escape") {
			if (escapedState === "\"" && c !== "\\" && c !== "\"") word += "\\";
			word += c;
			state = escapedState;
		} else if (" 	\r\n".includes(c)) {
			end();
			state = "space";
		} else if (punctuation.includes(c)) {
			if (state === "word") end();
			word += c;
			state = "punctuation";
		} else {
			if (state === "punctuation") end();
			if (c === "'" || c === "\"") state = c;
			else if (c === "\\") {
				escapedState = "word";
				state = "escape";
			} else {
				word += c;
				state = "word";
			}
		}
	}
	if (state === "'" || state === "\"") throw new ShlexError("No closing quotation");
	if (state === "escape") throw new ShlexError("No escaped character");
	end();
	return words;
}
/** The word as a POSIX shell must be given it. */
function quoteShell(word) {
	if (word === "") return "''";
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
// src/plan/cibuildwheel/key-value-fields.ts
/** The words between semicolons. @throws ShlexError */
function splitFields(text) {
	const fields = [];
	let isOpen = false;
	for (const word of splitShell(text, { punctuation: ";" })) if (word === ";") isOpen = false;
	else if (isOpen) fields.at(-1)?.push(word);
	else {
		fields.push([word]);
		isOpen = true;
	}
	return fields;
}
/**
* Name \u2192 words. A field without `name:` is the positional one of its place.
* @param named null: any name
* @throws ShlexError
*/
function readFields(text, positional, named) {
	const values = /* @__PURE__ */ new Map();
	for (const [index, field] of splitFields(text).entries()) {
		const [first = "", ...others] = field;
		const at = first.indexOf(":");
		const name = at === -1 ? positional[index] : first.slice(0, at);
		if (name === void 0) return { problem: `Failed to parse '${text}': too many positional arguments` };
		if (at !== -1 && named !== null && ![...positional, ...named].includes(name)) return { problem: `Failed to parse '${text}'. Unknown field name '${name}'` };
		const words = at === -1 ? field : [...at + 1 < first.length ? [first.slice(at + 1)] : [], ...others];
		values.set(name, [...values.get(name) ?? [], ...words]);
	}
	return values;
}
// src/plan/cibuildwheel/python-text.ts
function pythonText(value) {
	return typeof value === "string" ? value : pythonLiteral(value);
}
/** repr(): as Python would write the value. */
function pythonLiteral(value) {
	if (typeof value === "string") return quote(value);
	if (typeof value === "boolean") return value ? "True" : "False";
	if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
	if (isTable(value)) return `{${Object.entries(value).map(([key, item]) => `${quote(key)}: ${pythonLiteral(item)}`).join(", ")}}`;
	return String(value);
}
function quote(text) {
	const mark = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return `${mark}${text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t").replaceAll(mark, `\\${mark}`)}${mark}`;
}
// src/plan/cibuildwheel/option-format.ts
function listFormat(separator, { quote = (word) => word, nullValue } = {}) {
	return {
		formatList: (values) => nullValue !== void 0 && values.length === 1 && values[0] === nullValue ? nullValue : values.map((value) => quote(pythonText(value))).join(separator),
		merge: (before, after) => `${before}${separator}${after}`,
		...nullValue === void 0 ? {} : { nullValue }
	};
}
/** `VAR="value" OTHER="value"`, in bash's words. */
const environmentFormat = {
	formatTable: (table) => Object.entries(table).map(([name, value]) => `${name}="${pythonText(value)}"`).join(" "),
	merge: (before, after) => `${before} ${after}`
};
/** `key=value key=value`, quoted as a shell needs it. A key of `after` replaces that of `before`. */
const settingsTableFormat = {
	formatTable: (table) => formatShellTable(table, " ", "="),
	merge: (before, after) => formatShellTable({
		...parseShellTable(before, "="),
		...parseShellTable(after, "=")
	}, " ", "=")
};
/** `name; key: value value`, for options that cannot be merged. */
const fieldTableFormat = { formatTable: (table) => formatShellTable(table, "; ", ":") };
/** The string of a value of a TOML file or of the environment. */
function formatOption(value, format) {
	if (isTable(value)) {
		if (format?.formatTable) return format.formatTable(value);
		throw new Refusal(2, `Error converting ${pythonText(value)} to a string: this setting doesn't accept a table`);
	}
	if (Array.isArray(value)) {
		if (format?.formatList) return format.formatList(value);
		throw new Refusal(2, `Error converting ${pythonText(value)} to a string: this setting doesn't accept a list`);
	}
	if (typeof value === "string") return value;
	if (typeof value === "boolean" || typeof value === "bigint" || typeof value === "number" && Number.isInteger(value)) return pythonText(value);
	throw new Refusal(1, `${pythonText(value)} is neither text nor a whole number`);
}
function formatShellTable(table, separator, pairSeparator) {
	return Object.entries(table).flatMap(([key, value]) => {
		const words = splitShell(key);
		if (words.length !== 1 || words[0] !== key) throw new Refusal(2, `Invalid table key: ${key}`);
		return (Array.isArray(value) ? value : [value]).map((one) => `${key}${pairSeparator}${quoteShell(pythonText(one))}`);
	}).join(separator);
}
function parseShellTable(text, pairSeparator) {
	const table = {};
	for (const word of splitShell(text)) {
		const at = word.indexOf(pairSeparator);
		if (at === -1) throw new Refusal(2, `malformed option with value ${pythonText(word)}`);
		const [key, value] = [word.slice(0, at), word.slice(at + pairSeparator.length)];
		const known = table[key];
		table[key] = known === void 0 ? value : [known, value].flat();
	}
	return table;
}
// src/plan/cibuildwheel/check-options.ts
const words = listFormat(" ");
const commaList = listFormat(",");
const quotedList = listFormat(" ", { quote: quoteShell });
const toolList = listFormat(" ", {
	quote: quoteShell,
	nullValue: "\0"
});
const commands$1 = listFormat(" && ");
/** @throws Refusal */
function checkOptions(options, identifier, pyproject) {
	const { table, platform } = options;
	const isBefore41 = /^(3|4\.0)\./.test(table.version);
	const read = (name, format, hasPlatformVariable = true) => name in table.defaults ? options.read(name, {
		identifier,
		hasPlatformVariable,
		...format ? { format } : {}
	}) : "";
	const readRequirements = (name) => {
		const text = read(name, isBefore41 ? words : quotedList);
		if (!isBefore41) splitOrFail(text, name);
	};
	for (const name of ["before-all"]) read(name, commands$1);
	const environment = read("environment", environmentFormat);
	read("environment-pass", words);
	for (const name of ["before-build", "repair-wheel-command"]) read(name, commands$1);
	read("config-settings", settingsTableFormat);
	for (const name of ["test-command", "before-test"]) read(name, commands$1);
	splitOrFail(read("xbuild-tools", toolList), "xbuild-tools");
	fieldsOrFail(read("xbuild-files", fieldTableFormat), [], null, 1, "xbuild-files");
	splitOrFail(read("test-sources", quotedList), "test-sources");
	readEnvironmentOption(read("test-environment", environmentFormat));
	fieldsOrFail(read("test-runtime", fieldTableFormat, !isBefore41), [], ["args"], 2, "test-runtime");
	readRequirements("test-requires");
	read("test-extras", commaList);
	checkGroups(splitSpace(read("test-groups", words)), pyproject);
	read("build-verbosity");
	checkFrontend(read("build-frontend", fieldTableFormat, false), options);
	readEnvironmentOption(environment);
	checkDependencies(read("dependency-versions", fieldTableFormat));
	if (platform === "linux") checkImages(options, identifier);
	checkEngine(read("container-engine", fieldTableFormat));
	read("pyodide-version", void 0, false);
	read("audit-command", commands$1);
	readRequirements("audit-requires");
}
function splitOrFail(text, name) {
	try {
		splitShell(text);
	} catch (error) {
		throw asRefusal(error, 1, name);
	}
}
function fieldsOrFail(text, positional, named, exitStatus, name) {
	try {
		const fields = readFields(text, positional, named);
		if (!("problem" in fields)) return fields;
		throw new Refusal(exitStatus, `Failed to parse ${name}. ${fields.problem}`, { path: [name] });
	} catch (error) {
		throw asRefusal(error, exitStatus, name);
	}
}
function asRefusal(error, exitStatus, name) {
	return error instanceof ShlexError ? new Refusal(exitStatus, `${name}: ${error.message}`, { path: [name] }) : error;
}
function checkFrontend(text, { platform, table }) {
	if (text === "" || text === "default") return;
	const name = nameOf(fieldsOrFail(text, ["name"], ["args"], 2, "build-frontend"), "build-frontend");
	const known = [
		"pip",
		"build",
		"build[uv]",
		"uv",
		..."build-frontend" in table.platformDefaults.pyodide ? ["pyodide-build"] : []
	];
	const path = ["build-frontend"];
	if (!known.includes(name)) throw new Refusal(2, `Unrecognised build frontend '${name}', must be one of ${known.join(", ")}`, { path });
	if (name === "pyodide-build" && platform !== "pyodide") throw new Refusal(2, "The 'pyodide-build' build frontend is only supported on the pyodide platform", { path });
}
function checkEngine(text) {
	const name = nameOf(fieldsOrFail(text, ["name"], [
		"create_args",
		"create-args",
		"disable_host_mount",
		"disable-host-mount"
	], 2, "container-engine"), "container-engine");
	if (name !== "docker" && name !== "podman") throw new Refusal(2, `unknown container engine ${name}`, { path: ["container-engine"] });
}
/** Python looks the name up without asking whether there is one. */
function nameOf(fields, option) {
	const name = fields.get("name");
	if (name === void 0) throw new Refusal(1, `${option} has no name`, { path: [option] });
	return name.join(" ");
}
function checkDependencies(text) {
	if (!/^(file|packages):/.test(text)) return;
	const fields = fieldsOrFail(text, [], ["file", "packages"], 2, "dependency-versions");
	const files = fields.get("file") ?? [];
	const path = ["dependency-versions"];
	if (files.length > 0 && (fields.get("packages") ?? []).length > 0) throw new Refusal(2, "Cannot specify both a file and packages in dependency-versions", { path });
	if (files.length > 1) throw new Refusal(2, "Only one file can be specified in dependency-versions", { path });
}
function checkImages(options, identifier) {
	const { defaults, removedImages, version } = options.table;
	for (const name of Object.keys(defaults).filter((option) => /^(many|musl)linux-.*-image$/.test(option))) {
		const image = options.read(name, {
			identifier,
			ignoresEmpty: true
		});
		if (removedImages.includes(image)) throw new Refusal(4, `cibuildwheel ${version} does not support the image '${image}' any more`, {
			help: "Choose a supported image, or write the whole reference of the old one, registry and tag.",
			path: [name]
		});
	}
}
/** PEP 735; a group that is not there ends cibuildwheel with a traceback. */
function checkGroups(groups, pyproject) {
	if (groups.length === 0) return;
	const table = pyproject === null ? void 0 : readPath(pyproject, ["dependency-groups"]);
	const known = isTable(table) ? Object.keys(table).map(normalizeGroup) : [];
	const missing = groups.find((group) => !known.includes(normalizeGroup(group)));
	if (missing !== void 0) throw new Refusal(1, `test-groups names "${missing}", and [dependency-groups] has no such group`, { path: ["test-groups"] });
}
function normalizeGroup(name) {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
// src/project/config-parser.ts
/** Python's configparser would refuse the file or the value. */
var ConfigParserError = class extends Error {};
/**
* The value of an option; null when the section or the option is not there.
* @throws ConfigParserError
*/
function readConfigOption(text, section, option) {
	const sections = parse(text);
	const own = sections.get(section);
	if (own === void 0) return null;
	const known = new Map([...sections.get("DEFAULT") ?? [], ...own]);
	const value = known.get(option);
	return value === void 0 ? null : interpolate(value, known, 1);
}
function parse(text) {
	const sections = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	let section = null;
	let option = null;
	let indentation = 0;
	let isBroken = false;
	for (const line of text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n")) {
		const value = line.trim();
		if (/^[#;]/.test(value)) continue;
		if (value === "") {
			option?.push("");
			continue;
		}
		const own = line.search(/\S/);
		if (section && option && own > indentation) {
			option.push(value);
			continue;
		}
		indentation = own;
		const header = /^\[(.+)\]/.exec(value)?.[1];
		if (header !== void 0) {
			if (seen.has(header)) throw new ConfigParserError(`section '${header}' stands there twice`);
			if (header !== "DEFAULT") seen.add(header);
			section = {
				name: header,
				options: sections.get(header) ?? /* @__PURE__ */ new Map()
			};
			sections.set(header, section.options);
			option = null;
			continue;
		}
		if (section === null) throw new ConfigParserError("the file does not start with a section header");
		const [, name, given] = /^(.*?)\s*[=:]\s*(.*)$/.exec(value) ?? [];
		if (name === void 0 || name === "" || given === void 0) {
			isBroken = true;
			continue;
		}
		const key = name.toLowerCase();
		const place = `${section.name}\n${key}`;
		if (seen.has(place)) throw new ConfigParserError(`option '${key}' stands twice in section '${section.name}'`);
		seen.add(place);
		option = [given.trim()];
		section.options.set(key, option);
	}
	if (isBroken) throw new ConfigParserError("a line is neither a section header nor an option");
	return new Map([...sections].map(([name, options]) => [name, new Map([...options].map(([key, lines]) => [key, lines.join("\n").trimEnd()]))]));
}
function interpolate(text, known, depth) {
	if (depth > 10) throw new ConfigParserError("values refer to each other");
	let result = "";
	for (let rest = text;;) {
		const at = rest.indexOf("%");
		if (at === -1) return result + rest;
		result += rest.slice(0, at);
		const [reference, name] = /^%\(([^)]+)\)s/.exec(rest.slice(at)) ?? [];
		if (rest[at + 1] === "%") {
			result += "%";
			rest = rest.slice(at + 2);
		} else if (reference !== void 0 && name !== void 0) {
			const value = known.get(name.toLowerCase());
			if (value === void 0) throw new ConfigParserError(`there is no option '${name}' to take the value of`);
			result += interpolate(value, known, depth + 1);
			rest = rest.slice(at + reference.length);
		} else throw new ConfigParserError("'%' must be followed by '%' or '('");
	}
}
// src/project/python-syntax/nodes.ts
/** Python would not accept the file. */
var PythonSyntaxError = class extends Error {
	line;
	constructor(message, line) {
		super(message);
		this.line = line;
	}
};
// src/project/python-syntax/expressions.ts
/** Binary operators, loosest first. */
const binaryLevels = [
	["|"],
	["^"],
	["&"],
	["<<", ">>"],
	["+", "-"],
	[
		"*",
		"/",
		"//",
		"%",
		"@"
	]
];
const expressionEnds = [
	")",
	"]",
	"}",
	":",
	"=",
	";"
];
/** `a, *b` without parentheses, as on the right of an assignment. */
function parseStarExpressions(reader) {
	return parseSequence(reader, () => parseStarExpression(reader));
}
/** The same with `:=` allowed, as behind `match`. */
function parseStarNamedExpressions(reader) {
	return parseSequence(reader, () => parseStarNamedExpression(reader));
}
function parseNamedExpression(reader) {
	if (reader.isIdentifier() && reader.peek().text === ":=" && reader.peek().kind === "operator") {
		const target = {
			kind: "Name",
			name: reader.next().text,
			children: []
		};
		reader.next();
		return {
			kind: "NamedExpr",
			children: [target, parseExpression(reader)]
		};
	}
	return parseExpression(reader);
}
function parseExpression(reader) {
	if (reader.isAt("lambda")) return parseLambda(reader);
	const body = parseDisjunction(reader);
	if (reader.take("if") === null) return body;
	const test = parseDisjunction(reader);
	reader.expect("else");
	return {
		kind: "IfExp",
		children: [
			test,
			body,
			parseExpression(reader)
		]
	};
}
function parseYieldOrStarExpressions(reader) {
	return reader.isAt("yield") ? parseYield(reader) : parseStarExpressions(reader);
}
/** Bitwise or and tighter: what may follow `*`, and what targets are made of. */
function parseBitwiseOr(reader, level = 0) {
	const operators = binaryLevels[level];
	if (operators === void 0) return parseFactor(reader);
	let left = parseBitwiseOr(reader, level + 1);
	for (let operator = reader.take(...operators); operator !== null; operator = reader.take(...operators)) left = {
		kind: "BinOp",
		operators: [operator],
		children: [left, parseBitwiseOr(reader, level + 1)]
	};
	return left;
}
/** Targets of `for` and `del`: up to the word `in`, which is no comparison there. */
function parseTargetList(reader) {
	return parseSequence(reader, () => reader.take("*") ? starred(parseBitwiseOr(reader)) : parseBitwiseOr(reader));
}
/** Parameters up to `end`; the node holds annotations and default values. */
function parseParameters(reader, end, hasAnnotations) {
	const annotations = [];
	const defaults = [];
	let needsDefault = false;
	let hasStar = false;
	let isKeywordOnly = false;
	let isFirst = true;
	while (!reader.isAt(end)) {
		const isDouble = reader.take("**") !== null;
		const isStar = !isDouble && reader.take("*") !== null;
		if (reader.isAt("/")) {
			if (isFirst || hasStar) reader.fail("'/' stands behind a parameter");
			reader.next();
		} else if (isStar && reader.isAt(",")) {
			if (hasStar) reader.fail("'*' may stand once");
			hasStar = true;
			isKeywordOnly = true;
			if (reader.peek().text === end || reader.peek().text === "**") reader.fail("named parameters follow a bare '*'");
		} else {
			if (isStar && hasStar) reader.fail("'*' may stand once");
			reader.expectIdentifier();
			if (hasAnnotations && reader.take(":")) annotations.push(isStar ? parseStarExpression(reader) : parseExpression(reader));
			if (isStar) {
				hasStar = true;
				isKeywordOnly = true;
			} else if (!isDouble && reader.take("=")) {
				defaults.push(parseExpression(reader));
				needsDefault = true;
			} else if (!isDouble && needsDefault && !isKeywordOnly) reader.fail("a parameter without a default value");
		}
		isFirst = false;
		if (isDouble && !reader.isAt(end)) {
			reader.expect(",");
			if (!reader.isAt(end)) reader.fail("nothing may follow '**'");
		} else if (!reader.isAt(end)) reader.expect(",");
	}
	return {
		kind: "arguments",
		children: [...annotations, ...defaults]
	};
}
/** Arguments of a call or of a class, behind the `(`; positional ones, then keywords, as `ast` lists them. */
function parseArguments(reader) {
	const positional = [];
	const keywords = [];
	let hasDoubleStar = false;
	while (!reader.isAt(")")) {
		const { line } = reader;
		if (reader.take("**")) {
			keywords.push({
				kind: "keyword",
				name: null,
				children: [parseExpression(reader)],
				line
			});
			hasDoubleStar = true;
		} else if (reader.take("*")) {
			if (hasDoubleStar) reader.fail("'*' behind '**'");
			positional.push(starred(parseExpression(reader)));
		} else if (reader.isIdentifier() && reader.peek().text === "=" && reader.peek().kind === "operator") {
			const name = reader.next().text;
			reader.next();
			keywords.push({
				kind: "keyword",
				name,
				children: [parseExpression(reader)],
				line
			});
		} else {
			if (keywords.length > 0) reader.fail("a positional argument behind keywords");
			const argument = parseNamedExpression(reader);
			const isAlone = positional.length === 0 && keywords.length === 0;
			if (reader.isAt("for", "async")) {
				const generator = parseComprehension(reader, "GeneratorExp", [argument]);
				if (!isAlone || !reader.isAt(")")) reader.fail("a generator expression needs parentheses here");
				positional.push(generator);
			} else positional.push(argument);
		}
		if (!reader.isAt(")")) reader.expect(",");
	}
	reader.expect(")");
	return [...positional, ...keywords];
}
function parseStarExpression(reader) {
	return reader.take("*") ? starred(parseBitwiseOr(reader)) : parseExpression(reader);
}
function parseStarNamedExpression(reader) {
	return reader.take("*") ? starred(parseBitwiseOr(reader)) : parseNamedExpression(reader);
}
function starred(value) {
	return {
		kind: "Starred",
		children: [value]
	};
}
/** One item, or a tuple of them. */
function parseSequence(reader, parseItem, hasEnded = () => isAtEnd(reader)) {
	const first = parseItem();
	if (!reader.isAt(",")) return first;
	const items = [first];
	while (reader.take(",") && !hasEnded()) items.push(parseItem());
	return {
		kind: "Tuple",
		children: items
	};
}
function isAtEnd(reader) {
	return reader.isKind("newline") || reader.isKind("end") || reader.isAt(...expressionEnds, "in") || /^[-+*/%@&|^<>]{1,2}=$|^:=$/.test(reader.current.text);
}
function parseDisjunction(reader) {
	return parseBoolean(reader, "or", () => parseBoolean(reader, "and", () => parseInversion(reader)));
}
function parseBoolean(reader, word, parseOperand) {
	const first = parseOperand();
	if (!reader.isAt(word)) return first;
	const operands = [first];
	while (reader.take(word)) operands.push(parseOperand());
	return {
		kind: "BoolOp",
		operators: [word],
		children: operands
	};
}
function parseInversion(reader) {
	if (reader.take("not")) return {
		kind: "UnaryOp",
		operators: ["not"],
		children: [parseInversion(reader)]
	};
	const left = parseBitwiseOr(reader);
	const operators = [];
	const operands = [];
	for (let operator = takeComparison(reader); operator !== null; operator = takeComparison(reader)) {
		operators.push(operator);
		operands.push(parseBitwiseOr(reader));
	}
	return operators.length === 0 ? left : {
		kind: "Compare",
		operators,
		children: [left, ...operands]
	};
}
function takeComparison(reader) {
	const simple = reader.take("==", "!=", "<=", ">=", "<", ">", "in");
	if (simple !== null) return simple;
	if (reader.take("is")) return reader.take("not") ? "is not" : "is";
	if (reader.isAt("not") && reader.peek().text === "in") {
		reader.next();
		reader.next();
		return "not in";
	}
	return null;
}
function parseFactor(reader) {
	const sign = reader.take("+", "-", "~");
	if (sign !== null) return {
		kind: "UnaryOp",
		operators: [sign],
		children: [parseFactor(reader)]
	};
	const isAwaited = reader.take("await") !== null;
	const primary = parsePrimary(reader);
	const base = isAwaited ? {
		kind: "Await",
		children: [primary]
	} : primary;
	if (reader.take("**") === null) return base;
	return {
		kind: "BinOp",
		operators: ["**"],
		children: [base, parseFactor(reader)]
	};
}
function parsePrimary(reader) {
	let node = parseAtom(reader);
	for (;;) {
		const { line } = reader;
		if (reader.take(".")) node = {
			kind: "Attribute",
			name: reader.expectIdentifier(),
			children: [node]
		};
		else if (reader.take("(")) node = {
			kind: "Call",
			children: [node, ...parseArguments(reader)],
			line
		};
		else if (reader.take("[")) {
			node = {
				kind: "Subscript",
				children: [node, parseSlices(reader)]
			};
			reader.expect("]");
		} else return node;
	}
}
function parseSlices(reader) {
	const parseSlice = () => {
		if (reader.take("*")) return starred(parseBitwiseOr(reader));
		const lower = reader.isAt(":") ? null : parseNamedExpression(reader);
		if (lower !== null && !reader.isAt(":")) return lower;
		const parts = lower === null ? [] : [lower];
		for (let colons = 0; colons < 2 && reader.take(":"); colons += 1) if (!reader.isAt(":", ",", "]")) parts.push(parseExpression(reader));
		return {
			kind: "Slice",
			children: parts
		};
	};
	return parseSequence(reader, parseSlice, () => reader.isAt("]"));
}
function parseAtom(reader) {
	const token = reader.current;
	if (token.kind === "string") return parseStrings(reader);
	if (token.kind === "number") {
		reader.next();
		return {
			kind: "Constant",
			text: null,
			name: token.text,
			children: []
		};
	}
	if (reader.take("True", "False", "None", "...")) return {
		kind: "Constant",
		text: null,
		name: token.text,
		children: []
	};
	if (reader.isIdentifier()) return {
		kind: "Name",
		name: reader.next().text,
		children: []
	};
	if (reader.take("(")) return parseParentheses(reader);
	if (reader.take("[")) return parseList(reader);
	if (reader.take("{")) return parseBraces(reader);
	return reader.fail("expected an expression");
}
/** Literals that stand side by side are one; with an f-string among them it is no constant. */
function parseStrings(reader) {
	const tokens = [reader.next()];
	while (reader.isKind("string")) tokens.push(reader.next());
	const bytes = tokens.filter(({ flavour }) => flavour === "bytes").length;
	if (bytes > 0 && bytes < tokens.length) reader.fail("bytes and text side by side");
	if (tokens.some(({ flavour }) => flavour === "format")) return {
		kind: "JoinedStr",
		children: []
	};
	const values = tokens.map(({ value }) => value ?? null);
	return {
		kind: "Constant",
		text: values.includes(null) ? null : values.join(""),
		children: []
	};
}
function parseParentheses(reader) {
	if (reader.take(")")) return {
		kind: "Tuple",
		children: []
	};
	if (reader.isAt("yield")) {
		const node = parseYield(reader);
		reader.expect(")");
		return node;
	}
	const first = parseStarNamedExpression(reader);
	if (reader.isAt("for", "async")) {
		const generator = parseComprehension(reader, "GeneratorExp", [first]);
		reader.expect(")");
		return generator;
	}
	if (reader.take(")")) return first.kind === "Starred" ? reader.fail("a starred item needs a comma") : first;
	return {
		kind: "Tuple",
		children: [first, ...parseItems(reader, ")")]
	};
}
function parseList(reader) {
	if (reader.take("]")) return {
		kind: "List",
		children: []
	};
	const first = parseStarNamedExpression(reader);
	if (reader.isAt("for", "async")) {
		const comprehension = parseComprehension(reader, "ListComp", [first]);
		reader.expect("]");
		return comprehension;
	}
	if (reader.take("]")) return {
		kind: "List",
		children: [first]
	};
	return {
		kind: "List",
		children: [first, ...parseItems(reader, "]")]
	};
}
/** Items behind the first one, and the closing bracket. */
function parseItems(reader, end) {
	const items = [];
	while (!reader.isAt(end)) {
		reader.expect(",");
		if (!reader.isAt(end)) items.push(parseStarNamedExpression(reader));
	}
	reader.expect(end);
	return items;
}
function parseBraces(reader) {
	const pairs = [];
	if (reader.take("}")) return {
		kind: "Dict",
		pairs,
		children: []
	};
	if (!reader.isAt("**")) {
		const first = parseStarNamedExpression(reader);
		if (!reader.isAt(":")) return parseSet(reader, first);
		reader.next();
		const value = parseExpression(reader);
		if (reader.isAt("for", "async")) {
			const comprehension = parseComprehension(reader, "DictComp", [first, value]);
			reader.expect("}");
			return comprehension;
		}
		pairs.push([first, value]);
		if (!reader.isAt("}")) reader.expect(",");
	}
	while (!reader.isAt("}")) {
		if (reader.take("**")) pairs.push([null, parseBitwiseOr(reader)]);
		else {
			const key = parseExpression(reader);
			reader.expect(":");
			pairs.push([key, parseExpression(reader)]);
		}
		if (!reader.isAt("}")) reader.expect(",");
	}
	reader.expect("}");
	return {
		kind: "Dict",
		pairs,
		children: [...pairs.flatMap(([key]) => key === null ? [] : [key]), ...pairs.map(([, value]) => value)]
	};
}
function parseSet(reader, first) {
	if (reader.isAt("for", "async")) {
		const comprehension = parseComprehension(reader, "SetComp", [first]);
		reader.expect("}");
		return comprehension;
	}
	return {
		kind: "Set",
		children: [first, ...parseItems(reader, "}")]
	};
}
function parseComprehension(reader, kind, elements) {
	const [first] = elements;
	if (first?.kind === "Starred") reader.fail("a starred item in a comprehension");
	const generators = [];
	while (reader.isAt("for", "async")) {
		reader.take("async");
		reader.expect("for");
		const target = parseTargetList(reader);
		checkTarget(target, reader);
		reader.expect("in");
		const parts = [target, parseDisjunction(reader)];
		while (reader.take("if")) parts.push(reader.isAt("lambda") ? parseLambda(reader) : parseDisjunctionOrNamed(reader));
		generators.push({
			kind: "comprehension",
			children: parts
		});
	}
	return {
		kind,
		children: [...elements, ...generators]
	};
}
function parseDisjunctionOrNamed(reader) {
	return reader.peek().text === ":=" ? parseNamedExpression(reader) : parseDisjunction(reader);
}
function parseLambda(reader) {
	reader.expect("lambda");
	const parameters = parseParameters(reader, ":", false);
	reader.expect(":");
	return {
		kind: "Lambda",
		children: [parameters, parseExpression(reader)]
	};
}
function parseYield(reader) {
	reader.expect("yield");
	if (reader.take("from")) return {
		kind: "YieldFrom",
		children: [parseExpression(reader)]
	};
	return {
		kind: "Yield",
		children: isAtEnd(reader) ? [] : [parseStarExpressions(reader)]
	};
}
/** What may stand left of `=`, behind `for` and in `with \u2026 as`. */
function checkTarget(node, reader) {
	if ([
		"Name",
		"Attribute",
		"Subscript"
	].includes(node.kind)) return;
	if (![
		"Tuple",
		"List",
		"Starred"
	].includes(node.kind)) reader.fail("cannot assign to this expression");
	for (const item of node.children) checkTarget(item, reader);
}
// src/project/python-syntax/string-literal.ts
const simpleEscapes = {
	"\n": "",
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
const hexDigits = {
	x: 2,
	u: 4,
	U: 8
};
/** @param start of the prefix or of the opening quote. @throws PythonSyntaxError */
function readString(source, start, line) {
	const [, prefix = "", mark = ""] = /^(\w*)("""|'''|"|')/.exec(source.slice(start, start + 5)) ?? [];
	const letters = prefix.toLowerCase();
	const isRaw = letters.includes("r");
	const flavour = letters.includes("b") ? "bytes" : letters.includes("f") ? "format" : "text";
	const bodyStart = start + prefix.length + mark.length;
	const bodyEnd = flavour === "format" ? findFormatEnd(source, bodyStart, mark, line) : findEnd(source, bodyStart, mark, line);
	const body = source.slice(bodyStart, bodyEnd);
	const end = bodyEnd + mark.length;
	if (flavour === "bytes" && !/^[\x00-\x7f]*$/.test(body)) fail("bytes outside ASCII", line);
	if (flavour !== "text") return {
		end,
		value: null,
		flavour
	};
	return {
		end,
		value: isRaw ? body : unescapeText(body, line),
		flavour
	};
}
function findEnd(source, start, mark, line) {
	for (let index = start; index < source.length; index += 1) {
		if (source.startsWith(mark, index)) return index;
		if (source[index] === "\\") index += 1;
		else if (source[index] === "\n" && mark.length === 1) fail("a string that does not end on its line", line);
	}
	return fail("a string that does not end", line);
}
/** Replacement fields may hold strings of any quotes, the outer ones too. */
function findFormatEnd(source, start, mark, line) {
	for (let index = start; index < source.length; index += 1) {
		const c = source[index];
		if (source.startsWith(mark, index)) return index;
		if (c === "\\" && source[index + 1] !== "{" && source[index + 1] !== "}") index += 1;
		else if (c === "\n" && mark.length === 1) fail("an f-string that does not end on its line", line);
		else if (c === "{" && source[index + 1] === "{") index += 1;
		else if (c === "{") index = skipField(source, index + 1, mark, line);
	}
	return fail("an f-string that does not end", line);
}
/** Index of the `}` that closes a replacement field. */
function skipField(source, start, mark, line) {
	let depth = 0;
	let inFormat = false;
	for (let index = start; index < source.length; index += 1) {
		const c = source[index] ?? "";
		if (inFormat) {
			if (c === "{") index = skipField(source, index + 1, mark, line);
			else if (c === "}") return index;
			else if (source.startsWith(mark, index)) fail("an f-string field that does not end", line);
			continue;
		}
		if (c === "'" || c === "\"") {
			const prefix = /(?<![\p{XID_Continue}])[rRbBuUfF]{1,2}$/u.exec(source.slice(Math.max(0, index - 3), index))?.[0] ?? "";
			index = readString(source, index - prefix.length, line).end - 1;
		} else if (c === "#") {
			if (mark.length === 1) fail("a comment in an f-string", line);
			index = Math.max(index, source.indexOf("\n", index));
		} else if ("([{".includes(c)) depth += 1;
		else if (")]".includes(c)) depth -= 1;
		else if (c === "}") {
			if (depth === 0) return index;
			depth -= 1;
		} else if (c === ":" && depth === 0) inFormat = true;
	}
	return fail("an f-string field that does not end", line);
}
function unescapeText(body, line) {
	let text = "";
	for (let index = 0; index < body.length; index += 1) {
		const c = body[index] ?? "";
		if (c !== "\\") {
			text += c;
			continue;
		}
		index += 1;
		const next = body[index] ?? "";
		const digits = hexDigits[next];
		const simple = simpleEscapes[next];
		if (simple !== void 0) text += simple;
		else if (next === "N") return null;
		else if (digits !== void 0) {
			const hex = body.slice(index + 1, index + 1 + digits);
			const code = Number.parseInt(hex, 16);
			if (hex.length < digits || /[^0-9a-fA-F]/.test(hex) || code > 1114111) fail("a broken escape", line);
			text += String.fromCodePoint(code);
			index += digits;
		} else if (/[0-7]/.test(next)) {
			const octal = /^[0-7]{1,3}/.exec(body.slice(index, index + 3))?.[0] ?? "";
			text += String.fromCodePoint(Number.parseInt(octal, 8));
			index += octal.length - 1;
		} else text += `\\${next}`;
	}
	return text;
}
function fail(message, line) {
	throw new PythonSyntaxError(message, line);
}
// src/project/python-syntax/tokens.ts
const name = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const number = /(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.?)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?)/y;
const operators = /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|==|<=|>=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const stringStart = /(?:[rR]?[bB]?|[bB][rR]|[uU]|[fF]?[rR]?|[rR][fF])(?="|')/y;
/** Words that may follow a number without a blank. */
const gluedWord = /(?:and|else|for|if|in|is|not|or)(?![\p{XID_Continue}])/uy;
const closers = {
	")": "(",
	"]": "[",
	"}": "{"
};
/** @throws PythonSyntaxError */
function tokenize(source) {
	if (source.includes("\0")) throw new PythonSyntaxError("a null character", 1);
	return new Tokenizer(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")).run();
}
var Tokenizer = class {
	source;
	tokens = [];
	indents = [{
		width: 0,
		alternative: 0
	}];
	brackets = [];
	index = 0;
	line = 1;
	constructor(source) {
		this.source = source;
	}
	run() {
		while (this.index < this.source.length) if (this.isLineStart()) this.readIndentation();
		else this.readToken();
		if (this.brackets.length > 0) this.fail(`'${this.brackets.at(-1)}' was never closed`);
		if (this.tokens.length > 0 && this.tokens.at(-1)?.kind !== "newline") this.push("newline", "");
		for (const _ of this.indents.slice(1)) this.push("dedent", "");
		this.push("end", "");
		return this.tokens;
	}
	startOfLine = true;
	isLineStart() {
		return this.startOfLine && this.brackets.length === 0;
	}
	/** Blank lines and comments say nothing about blocks. */
	readIndentation() {
		let width = 0;
		let alternative = 0;
		for (;; this.index += 1) {
			const c = this.source[this.index];
			if (c === " ") {
				width += 1;
				alternative += 1;
			} else if (c === "	") {
				width = (Math.floor(width / 8) + 1) * 8;
				alternative += 1;
			} else if (c === "\f") {
				width = 0;
				alternative = 0;
			} else if (c === "\\" && this.source[this.index + 1] === "\n") {
				this.index += 1;
				this.line += 1;
			} else break;
		}
		const c = this.source[this.index];
		if (c === void 0) return;
		if (c === "#") this.skipComment();
		if (this.source[this.index] === "\n") {
			this.index += 1;
			this.line += 1;
			return;
		}
		if (this.index >= this.source.length) return;
		this.startOfLine = false;
		this.changeIndentation(width, alternative);
	}
	changeIndentation(width, alternative) {
		let top = this.indents.at(-1);
		if (top && width > top.width) {
			if (alternative <= top.alternative) this.fail("inconsistent use of tabs and spaces");
			this.indents.push({
				width,
				alternative
			});
			this.push("indent", "");
			return;
		}
		for (; top && width < top.width; top = this.indents.at(-1)) {
			this.indents.pop();
			this.push("dedent", "");
		}
		if (top?.width !== width) this.fail("the indentation fits no block around");
		if (top?.alternative !== alternative) this.fail("inconsistent use of tabs and spaces");
	}
	readToken() {
		const c = this.source[this.index] ?? "";
		if (c === " " || c === "	" || c === "\f") this.index += 1;
		else if (c === "#") this.skipComment();
		else if (c === "\n") {
			if (this.brackets.length === 0) {
				this.push("newline", "\n");
				this.startOfLine = true;
			}
			this.index += 1;
			this.line += 1;
		} else if (c === "\\") {
			if (this.source[this.index + 1] !== "\n" || this.index + 2 >= this.source.length) this.fail("a backslash in the middle of a line");
			this.index += 2;
			this.line += 1;
		} else if (this.match(stringStart) !== null) this.readString();
		else if (/[0-9]/.test(c) || c === "." && /[0-9]/.test(this.source[this.index + 1] ?? "")) this.readNumber();
		else this.readWord();
	}
	readString() {
		const { end, value, flavour } = readString(this.source, this.index, this.line);
		const text = this.source.slice(this.index, end);
		this.tokens.push({
			kind: "string",
			text,
			line: this.line,
			value,
			flavour
		});
		this.line += text.split("\n").length - 1;
		this.index = end;
	}
	readNumber() {
		const text = this.match(number) ?? "";
		if (/^0[0-9_]*[1-9]/.test(text) && /^[0-9_]+$/.test(text)) this.fail("a number with leading zeros");
		this.index += text.length;
		const next = this.source[this.index] ?? "";
		if (/[\p{XID_Continue}]/u.test(next) && this.match(gluedWord) === null) this.fail("a letter behind a number");
		this.push("number", text);
	}
	readWord() {
		const word = this.match(name);
		if (word !== null) {
			this.index += word.length;
			this.push("name", word);
			return;
		}
		const operator = this.match(operators);
		if (operator === null) this.fail(`the character ${JSON.stringify(this.source[this.index])}`);
		if ("([{".includes(operator)) this.brackets.push(operator);
		const opener = closers[operator];
		if (opener !== void 0 && this.brackets.pop() !== opener) this.fail(`'${operator}' closes nothing`);
		this.index += operator.length;
		this.push("operator", operator);
	}
	skipComment() {
		const end = this.source.indexOf("\n", this.index);
		this.index = end === -1 ? this.source.length : end;
	}
	match(pattern) {
		pattern.lastIndex = this.index;
		return pattern.exec(this.source)?.[0] ?? null;
	}
	push(kind, text) {
		this.tokens.push({
			kind,
			text,
			line: this.line
		});
	}
	fail(message) {
		throw new PythonSyntaxError(message, this.line);
	}
};
// src/project/python-syntax/token-reader.ts
const keywords = new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "));
/** Tokens with one in view; both parsers move it on. */
var TokenReader = class {
	tokens;
	index = 0;
	constructor(source) {
		this.tokens = tokenize(source);
	}
	get current() {
		return this.tokens[this.index];
	}
	get line() {
		return this.current.line;
	}
	get position() {
		return this.index;
	}
	set position(index) {
		this.index = index;
	}
	next() {
		const token = this.current;
		if (token.kind !== "end") this.index += 1;
		return token;
	}
	peek(ahead = 1) {
		return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)];
	}
	/** Whether an operator or a keyword stands here. */
	isAt(...words) {
		const { kind, text } = this.current;
		return (kind === "operator" || kind === "name") && words.includes(text);
	}
	isKind(kind) {
		return this.current.kind === kind;
	}
	isIdentifier(token = this.current) {
		return token.kind === "name" && !keywords.has(token.text);
	}
	take(...words) {
		return this.isAt(...words) ? this.next().text : null;
	}
	takeKind(kind) {
		return this.isKind(kind) ? this.next() : null;
	}
	expect(word) {
		if (this.take(word) === null) this.fail(`expected '${word}'`);
	}
	expectKind(kind) {
		return this.takeKind(kind) ?? this.fail(`expected ${kind}`);
	}
	expectIdentifier() {
		return this.isIdentifier() ? this.next().text : this.fail("expected a name");
	}
	fail(message) {
		throw new PythonSyntaxError(`${message}, got ${JSON.stringify(this.current.text || this.current.kind)}`, this.line);
	}
};
// src/project/python-syntax/parse-module.ts
const augmented = [
	"+=",
	"-=",
	"*=",
	"/=",
	"//=",
	"%=",
	"@=",
	"&=",
	"|=",
	"^=",
	">>=",
	"<<=",
	"**="
];
/** @throws PythonSyntaxError */
function parsePython(source) {
	const reader = new TokenReader(source);
	const statements = [];
	while (!reader.isKind("end")) {
		if (reader.takeKind("newline")) continue;
		statements.push(...parseStatement(reader));
	}
	return {
		kind: "Module",
		children: statements
	};
}
function parseStatement(reader) {
	const { line } = reader;
	const compound = parseCompound(reader);
	if (compound !== null) return [{
		...compound,
		line
	}];
	return parseSimpleStatements(reader);
}
function parseSimpleStatements(reader) {
	const statements = [];
	do {
		if (statements.length > 0 && reader.isKind("newline")) break;
		const { line } = reader;
		statements.push({
			...parseSimple(reader),
			line
		});
	} while (reader.take(";"));
	reader.expectKind("newline");
	return statements;
}
function parseCompound(reader) {
	switch (reader.current.kind === "name" || reader.current.text === "@" ? reader.current.text : "") {
		case "if": return parseIf(reader);
		case "while":
			reader.next();
			return {
				kind: "While",
				children: [
					parseNamedExpression(reader),
					...parseBlock(reader),
					...parseElse(reader)
				]
			};
		case "for": return parseFor(reader);
		case "try": return parseTry(reader);
		case "with": return parseWith(reader);
		case "def":
		case "class":
		case "@": return parseDefinition(reader);
		case "async":
			reader.next();
			if (reader.isAt("def")) return parseDefinition(reader);
			if (reader.isAt("for")) return parseFor(reader);
			return reader.isAt("with") ? parseWith(reader) : reader.fail("expected def, for or with");
		case "match": return parseMatch(reader);
		default: return null;
	}
}
function parseBlock(reader) {
	reader.expect(":");
	if (!reader.takeKind("newline")) return parseSimpleStatements(reader);
	reader.expectKind("indent");
	const statements = [];
	while (!reader.takeKind("dedent")) statements.push(...parseStatement(reader));
	return statements;
}
function parseIf(reader) {
	const { line } = reader;
	reader.next();
	const test = parseNamedExpression(reader);
	const body = parseBlock(reader);
	const other = reader.isAt("elif") ? [parseIf(reader)] : parseElse(reader);
	return {
		kind: "If",
		children: [
			test,
			...body,
			...other
		],
		bodyLength: body.length,
		line
	};
}
function parseElse(reader) {
	return reader.take("else") ? parseBlock(reader) : [];
}
function parseFor(reader) {
	reader.next();
	const target = parseTargetList(reader);
	checkTarget(target, reader);
	reader.expect("in");
	return {
		kind: "For",
		children: [
			target,
			parseStarExpressions(reader),
			...parseBlock(reader),
			...parseElse(reader)
		]
	};
}
function parseTry(reader) {
	reader.next();
	const children = parseBlock(reader);
	let handlers = 0;
	let hasBare = false;
	for (; reader.isAt("except"); handlers += 1) {
		if (hasBare) reader.fail("a bare except comes last");
		reader.next();
		reader.take("*");
		hasBare = reader.isAt(":");
		const caught = hasBare ? [] : [parseExpression(reader)];
		if (caught.length > 0 && reader.take("as")) reader.expectIdentifier();
		children.push({
			kind: "ExceptHandler",
			children: [...caught, ...parseBlock(reader)]
		});
	}
	if (handlers > 0) children.push(...parseElse(reader));
	if (reader.take("finally")) children.push(...parseBlock(reader));
	else if (handlers === 0) reader.fail("expected except or finally");
	return {
		kind: "Try",
		children
	};
}
/** Several items may stand in parentheses, which then are no tuple. */
function parseWith(reader) {
	reader.next();
	return {
		kind: "With",
		children: [...(reader.isAt("(") ? tryParse$1(reader, () => parseWithItems(reader, true)) : null) ?? parseWithItems(reader, false), ...parseBlock(reader)]
	};
}
function parseWithItems(reader, inParentheses) {
	if (inParentheses) reader.expect("(");
	const items = [];
	do {
		if (inParentheses && items.length > 0 && reader.isAt(")")) break;
		const parts = [parseExpression(reader)];
		if (reader.take("as")) {
			const target = parseBitwiseOr(reader);
			checkTarget(target, reader);
			parts.push(target);
		}
		items.push({
			kind: "withitem",
			children: parts
		});
	} while (reader.take(","));
	if (inParentheses) {
		reader.expect(")");
		if (!reader.isAt(":")) reader.fail("expected ':'");
	}
	return items;
}
function parseDefinition(reader) {
	const decorators = [];
	while (reader.take("@")) {
		decorators.push(parseNamedExpression(reader));
		reader.expectKind("newline");
	}
	if (decorators.length > 0 && reader.isAt("async")) reader.next();
	if (reader.take("class")) {
		reader.expectIdentifier();
		skipTypeParameters(reader);
		return {
			kind: "ClassDef",
			children: [
				...reader.take("(") ? parseArguments(reader) : [],
				...parseBlock(reader),
				...decorators
			]
		};
	}
	reader.expect("def");
	const name = reader.expectIdentifier();
	skipTypeParameters(reader);
	reader.expect("(");
	const parameters = parseParameters(reader, ")", true);
	reader.expect(")");
	const returns = reader.take("->") ? [parseExpression(reader)] : [];
	return {
		kind: "FunctionDef",
		name,
		children: [
			parameters,
			...parseBlock(reader),
			...decorators,
			...returns
		]
	};
}
/** `[T: int, *Ts = ()]` of PEP 695: nothing in it is asked for. */
function skipTypeParameters(reader) {
	if (reader.take("[")) skipTo(reader, "]");
}
/** Up to and including the bracket that closes the one just taken. */
function skipTo(reader, end) {
	for (let depth = 0; depth > 0 || !reader.isAt(end);) {
		if (reader.isKind("end")) reader.fail(`expected '${end}'`);
		if (reader.isAt("(", "[", "{")) depth += 1;
		else if (reader.isAt(")", "]", "}")) depth -= 1;
		reader.next();
	}
	reader.expect(end);
}
/** `match` is a name everywhere else: it is the statement when a block of cases follows. Patterns are passed over. */
function parseMatch(reader) {
	const subject = tryParse$1(reader, () => {
		reader.next();
		const value = parseStarNamedExpressions(reader);
		reader.expect(":");
		reader.expectKind("newline");
		reader.expectKind("indent");
		return reader.isAt("case") ? value : reader.fail("expected case");
	});
	if (subject === null) return null;
	const cases = [];
	while (!reader.takeKind("dedent")) {
		reader.expect("case");
		for (let depth = 0; depth > 0 || !reader.isAt(":", "if");) {
			if (reader.isKind("newline")) reader.fail("expected ':'");
			if (reader.isAt("(", "[", "{")) depth += 1;
			else if (reader.isAt(")", "]", "}")) depth -= 1;
			reader.next();
		}
		const guard = reader.take("if") ? [parseNamedExpression(reader)] : [];
		cases.push({
			kind: "match_case",
			children: [...guard, ...parseBlock(reader)]
		});
	}
	return {
		kind: "Match",
		children: [subject, ...cases]
	};
}
function tryParse$1(reader, parse) {
	const start = reader.position;
	try {
		return parse();
	} catch (error) {
		if (!(error instanceof PythonSyntaxError)) throw error;
		reader.position = start;
		return null;
	}
}
function parseSimple(reader) {
	const word = reader.current.kind === "name" ? reader.current.text : "";
	switch (word) {
		case "pass":
		case "break":
		case "continue":
			reader.next();
			return {
				kind: word,
				children: []
			};
		case "return":
			reader.next();
			return {
				kind: "Return",
				children: isStatementEnd(reader) ? [] : [parseStarExpressions(reader)]
			};
		case "raise": {
			reader.next();
			const children = isStatementEnd(reader) ? [] : [parseExpression(reader)];
			if (children.length > 0 && reader.take("from")) children.push(parseExpression(reader));
			return {
				kind: "Raise",
				children
			};
		}
		case "global":
		case "nonlocal":
			reader.next();
			do
				reader.expectIdentifier();
			while (reader.take(","));
			return {
				kind: word,
				children: []
			};
		case "del": {
			reader.next();
			const target = parseTargetList(reader);
			checkTarget(target, reader);
			return {
				kind: "Delete",
				children: [target]
			};
		}
		case "assert": {
			reader.next();
			const children = [parseExpression(reader)];
			if (reader.take(",")) children.push(parseExpression(reader));
			return {
				kind: "Assert",
				children
			};
		}
		case "import":
		case "from": return parseImport(reader);
		case "type": if (reader.isIdentifier(reader.peek())) return parseTypeAlias(reader);
	}
	return parseAssignment(reader);
}
function parseTypeAlias(reader) {
	reader.next();
	reader.expectIdentifier();
	skipTypeParameters(reader);
	reader.expect("=");
	return {
		kind: "TypeAlias",
		children: [parseExpression(reader)]
	};
}
function parseImport(reader) {
	if (!(reader.next().text === "from")) {
		do {
			parseDottedName(reader);
			if (reader.take("as")) reader.expectIdentifier();
		} while (reader.take(","));
		return {
			kind: "Import",
			children: []
		};
	}
	let hasDots = false;
	while (reader.take(".", "...")) hasDots = true;
	if (!hasDots || !reader.isAt("import")) parseDottedName(reader);
	reader.expect("import");
	if (reader.take("*")) return {
		kind: "ImportFrom",
		children: []
	};
	const inParentheses = reader.take("(") !== null;
	do {
		if (inParentheses && reader.isAt(")") && reader.peek(-1).text === ",") break;
		reader.expectIdentifier();
		if (reader.take("as")) reader.expectIdentifier();
	} while (reader.take(","));
	if (inParentheses) reader.expect(")");
	return {
		kind: "ImportFrom",
		children: []
	};
}
function parseDottedName(reader) {
	do
		reader.expectIdentifier();
	while (reader.take("."));
}
function parseAssignment(reader) {
	const first = parseYieldOrStarExpressions(reader);
	if (reader.take(":")) return parseAnnotated(reader, first);
	if (reader.take(...augmented) !== null) {
		if (![
			"Name",
			"Attribute",
			"Subscript"
		].includes(first.kind)) reader.fail("cannot assign to this expression");
		return {
			kind: "AugAssign",
			children: [first, parseYieldOrStarExpressions(reader)]
		};
	}
	if (!reader.isAt("=")) {
		if (first.kind === "Starred") reader.fail("a starred expression alone");
		return {
			kind: "Expr",
			children: [first]
		};
	}
	const parts = [first];
	while (reader.take("=")) parts.push(parseYieldOrStarExpressions(reader));
	for (const target of parts.slice(0, -1)) {
		if (target.kind === "Starred") reader.fail("a starred target outside a list");
		checkTarget(target, reader);
	}
	return {
		kind: "Assign",
		children: parts
	};
}
function parseAnnotated(reader, target) {
	if (![
		"Name",
		"Attribute",
		"Subscript"
	].includes(target.kind)) reader.fail("only a single target can be annotated");
	return {
		kind: "AnnAssign",
		children: [
			target,
			parseExpression(reader),
			...reader.take("=") ? [parseYieldOrStarExpressions(reader)] : []
		]
	};
}
function isStatementEnd(reader) {
	return reader.isKind("newline") || reader.isAt(";");
}
// src/project/setup-python-requires.ts
/** Null without one, when it is computed, and for a file that is no Python 3. */
function readSetupPythonRequires(source) {
	const module = tryParse(source);
	return (module === null ? [] : listOuterKeywords(module).filter(({ name }) => name === "python_requires")).at(-1)?.text || null;
}
/** Null when the file is no Python 3. */
function tryParse(source) {
	try {
		return parsePython(source);
	} catch (error) {
		if (error instanceof PythonSyntaxError || error instanceof RangeError) return null;
		throw error;
	}
}
/** Keywords with a text literal whose call no other expression or block holds. */
function listOuterKeywords(module) {
	const found = [];
	const visit = (node, above) => {
		for (const child of node.children) visit(child, [node, ...above.slice(0, 4)]);
		const [value] = node.children;
		if (node.kind !== "keyword" || !node.name || value?.kind !== "Constant" || typeof value.text !== "string") return;
		if (isOuter(above)) found.push({
			name: node.name,
			text: value.text
		});
	};
	visit(module, []);
	return found;
}
/** keyword \u2192 call \u2192 statement \u2192 module, or one `if __name__ == "__main__"` between the last two. */
function isOuter(above) {
	const [, , third, fourth, fifth] = above;
	if (fourth === void 0) return true;
	return fifth === void 0 && third !== void 0 && isMain(third);
}
function isMain(node) {
	const [test] = node.children;
	if (node.kind !== "If" || test?.kind !== "Compare" || test.operators?.join() !== "==") return false;
	const sides = test.children;
	return sides.filter((side) => side.kind === "Constant" && side.text === "__main__").length === 1 && sides.filter((side) => side.kind === "Name" && side.name === "__name__").length === 1;
}
// src/plan/cibuildwheel/requires-python.ts
/** Null: every Python. @throws Refusal for what is no version specifier */
function readRequiredPython(files, environment) {
	const found = find(files, environment.CIBW_PROJECT_REQUIRES_PYTHON);
	if (found === null) return null;
	const set = parseSpecifierSet(found.text);
	if (set === null) throw new Refusal(1, `${found.source}: "${found.text}" is not a version specifier`);
	return {
		...found,
		set
	};
}
function find(files, variable) {
	if (variable) return {
		text: variable,
		source: "CIBW_PROJECT_REQUIRES_PYTHON"
	};
	const project = files.pyproject?.project;
	const declared = isTable(project) ? readPath(project, ["requires-python"]) : void 0;
	if (declared !== void 0) return {
		text: pythonText(declared),
		source: "pyproject.toml"
	};
	const configured = files.setupCfg === null ? null : readSetupCfg$1(files.setupCfg);
	if (configured !== null) return {
		text: configured,
		source: "setup.cfg"
	};
	const literal = files.setupPy === null ? null : readSetupPythonRequires(files.setupPy);
	return literal === null ? null : {
		text: literal,
		source: "setup.py"
	};
}
function readSetupCfg$1(text) {
	try {
		return readConfigOption(text, "options", "python_requires");
	} catch (error) {
		if (error instanceof ConfigParserError) throw new Refusal(1, `setup.cfg: ${error.message}`);
		throw error;
	}
}
// src/plan/cibuildwheel/inherit.ts
const rules$1 = [
	"none",
	"append",
	"prepend"
];
/** Since 4.3 a table or a text like `before-build; environment: prepend`. */
function parseInherit(value) {
	if (value === void 0) return /* @__PURE__ */ new Map();
	if (typeof value === "string") return checkRules(parseText(value));
	if (!isTable(value)) throw new Refusal(2, "'inherit' must be a string or a table");
	const entries = Object.entries(value);
	if (entries.some(([, rule]) => typeof rule !== "string")) throw new Refusal(2, "'inherit' must contain only string values");
	return checkRules(entries);
}
/** Before 4.3: a table, in overrides alone. */
function parseOldInherit(value) {
	const refuse = () => new Refusal(2, "'inherit' must be a dict containing only {'none', 'append', 'prepend'} values");
	if (value === void 0) return /* @__PURE__ */ new Map();
	if (!isTable(value)) throw refuse();
	for (const rule of Object.values(value)) {
		if (Array.isArray(rule) || isTable(rule)) throw new Refusal(1, "a value in 'inherit' is a list or a table");
		if (!isRule(rule)) throw refuse();
	}
	return new Map(Object.entries(value));
}
/** @throws Refusal for names that are no option. */
function checkInheritNames(inherit, known) {
	for (const name of inherit.keys()) {
		if (known.includes(name)) continue;
		const nearest = findNearest(name, known);
		throw new Refusal(2, `Unknown option '${name}' in 'inherit'.${nearest ? ` Perhaps you meant '${nearest}'?` : ""}`);
	}
}
function checkRules(entries) {
	const checked = entries.map(([name, rule]) => {
		if (!isRule(rule)) throw new Refusal(2, "'inherit' must contain only {'none', 'append', 'prepend'} values");
		return [name, rule];
	});
	return new Map(checked);
}
/** Fields between semicolons: `name: rule`, or names alone, which append. */
function parseText(text) {
	const values = /* @__PURE__ */ new Map();
	for (const [first = "", ...others] of tryFields(text)) {
		const at = first.indexOf(":");
		const pairs = at === -1 ? [first, ...others].map((name) => [name, ["append"]]) : [[first.slice(0, at), [...at + 1 < first.length ? [first.slice(at + 1)] : [], ...others]]];
		for (const [name, added] of pairs) values.set(name, [...values.get(name) ?? [], ...added]);
	}
	return [...values].map(([name, given]) => {
		const [rule] = given;
		if (rule === void 0 || given.length !== 1) throw new Refusal(2, "'inherit' must specify exactly one rule per option");
		return [name, rule];
	});
}
function tryFields(text) {
	try {
		return splitFields(text);
	} catch (error) {
		if (error instanceof ShlexError) throw new Refusal(2, error.message);
		throw error;
	}
}
function isRule(rule) {
	return rules$1.includes(rule);
}
// src/plan/cibuildwheel/configuration.ts
/**
* @param document the whole TOML file; null without one
* @throws Refusal
*/
function readConfiguration(document, platform, table) {
	const global = tableAt(tableAt(document ?? {}, "tool", []), "cibuildwheel", ["tool"]);
	const own = global[platform] ?? {};
	for (const name of Object.keys(global)) checkGlobalName(name, table);
	for (const name of namesOf$1(own, platform)) checkPlatformName(name, platform, table);
	const early = table.inheritsEverywhere ? null : readOverrides(global.overrides, table);
	const inheritOf = (options) => table.inheritsEverywhere ? readInherit(options.inherit, table) : /* @__PURE__ */ new Map();
	const globalInherit = inheritOf(global);
	if (!isTable(own)) throw new Refusal(1, `tool.cibuildwheel.${platform} is not a table`, { path: [platform] });
	return {
		global: {
			options: global,
			inherit: globalInherit
		},
		platform: {
			options: own,
			inherit: inheritOf(own)
		},
		overrides: early ?? readOverrides(global.overrides, table)
	};
}
function tableAt(table, name, above) {
	const value = table[name] ?? {};
	if (isTable(value)) return value;
	throw new Refusal(1, `${[...above, name].join(".")} is not a table`);
}
/** A text or list in the place of a platform's table is gone through like a table, item by item. */
function namesOf$1(value, platform) {
	if (isTable(value)) return Object.keys(value);
	if (typeof value === "string") return Array.from(value);
	if (Array.isArray(value)) return value.map(pythonText);
	throw new Refusal(1, `tool.cibuildwheel.${platform} is not a table`, { path: [platform] });
}
function checkGlobalName(name, table) {
	const known = [
		...Object.keys(table.defaults),
		...cibuildwheelPlatforms,
		"overrides",
		...table.inheritsEverywhere ? ["inherit"] : []
	];
	if (!known.includes(name)) throw unknownOption(name, "a config file", known, [name]);
}
function checkPlatformName(name, platform, table) {
	if (isDisallowed(name, platform)) throw new Refusal(2, `'${name}' is not allowed in the table of ${platform}`, { path: [platform, name] });
	const known = [...Object.keys(table.defaults), ...table.inheritsEverywhere ? ["inherit"] : cibuildwheelPlatforms];
	if (!known.includes(name)) throw unknownOption(name, `the '${platform}' section`, known, [platform, name]);
}
function isDisallowed(name, platform) {
	if (platform === "linux") return name === "dependency-versions";
	return (platform === "macos" || platform === "windows") && /^(many|musl)linux-\w+-image$/.test(name);
}
function unknownOption(name, where, known, path) {
	const nearest = findNearest(name, known);
	return new Refusal(2, `Option '${name}' not supported in ${where}.`, {
		...nearest ? { help: `Perhaps you meant '${nearest}'?` } : {},
		path
	});
}
function readOverrides(overrides, table) {
	if (overrides === void 0) return [];
	const path = ["overrides"];
	if (!Array.isArray(overrides)) throw new Refusal(2, "'tool.cibuildwheel.overrides' must be a list", { path });
	return overrides.map((override) => {
		if (!isTable(override)) throw new Refusal(1, "an item of 'overrides' is not a table", { path });
		const { select, inherit, ...options } = override;
		if (isFalse(select)) throw new Refusal(2, "'select' must be set in an override", { path });
		return {
			select: readSelect(select, table),
			options,
			inherit: table.inheritsEverywhere ? readInherit(inherit, table) : parseOldInherit(inherit)
		};
	});
}
function readInherit(value, table) {
	const inherit = parseInherit(value);
	checkInheritNames(inherit, Object.keys(table.defaults));
	return inherit;
}
function readSelect(select, table) {
	if (typeof select === "string") return select;
	if (Array.isArray(select) && select.every((item) => typeof item === "string")) return select.join(" ");
	const message = "'select' must be a string or a list of strings";
	if (table.inheritsEverywhere) throw new Refusal(2, message, { path: ["overrides"] });
	if (Array.isArray(select)) throw new Refusal(1, message, { path: ["overrides"] });
	return null;
}
/** Python's `not value`. */
function isFalse(value) {
	if (value === void 0 || value === false || value === "") return true;
	if (value === 0 || value === 0n) return true;
	return Array.isArray(value) ? value.length === 0 : isTable(value) && Object.keys(value).length === 0;
}
// src/plan/cibuildwheel/brace-expansion.ts
/** More words than this from one pattern are refused. */
const mostWords = 1e3;
const largest = 2n ** 63n - 1n;
const smallest = -(2n ** 63n);
const integerRange = /(?<first>[-+]?(?<firstZeros>(?:0(?=\d))*)\d+)\.\.(?<last>[-+]?(?<lastZeros>(?:0(?=\d))*)\d+)(?:\.\.[-+]?(?<step>\d+))?(?=\})/y;
const letterRange = /(?<first>[A-Za-z])\.\.(?<last>[A-Za-z])(?:\.\.[-+]?(?<step>\d+))?(?=\})/y;
const separator = /\.(?!\})/y;
const termStart = /^(?:[-+]?\d|[A-Za-z]\.)/;
const termEnd = /^(?:[-+]?\d|[A-Za-z][.}])/;
/** `A` to `z` as bash counts them; the backslash between is nothing. */
const letters = Array.from({ length: 58 }, (_, index) => String.fromCharCode(65 + index).replace("\\", ""));
/** Thrown when a pattern stands for more than a thousand words, where the library gives up. */
var BraceLimitError = class extends Error {};
/** @throws BraceLimitError */
function expandBraces(text) {
	if (text === "") return [];
	const { parts } = new Expansion().readLiterals(new Reader(text), 0, false);
	return [...joinAll(parts)].filter((word) => word !== null);
}
var Reader = class {
	text;
	index = 0;
	/** Index of the last `..`: behind it no group can be a sequence. */
	lastDots;
	/** Start of a nested group \u2192 where it ends and whether it is a sequence, found while the group around it was scanned. */
	scanned = /* @__PURE__ */ new Map();
	constructor(text) {
		this.text = text;
		this.lastDots = text.lastIndexOf("..");
	}
	next() {
		const character = this.text[this.index];
		if (character !== void 0) this.index += 1;
		return character;
	}
	match(pattern) {
		pattern.lastIndex = this.index;
		const match = pattern.exec(this.text);
		if (match) this.index = pattern.lastIndex;
		return match;
	}
};
var Expansion = class {
	isExpanding = false;
	/** Text up to a brace or, inside a group, up to the `,` or `}` that ends the branch; that one is read again. */
	readLiterals(reader, depth, ignoresEnd, first = reader.next()) {
		const parts = [];
		let wordStart = 0;
		let afterDollar = false;
		let dollarDepth = 0;
		let count = 1;
		let literal = "";
		let hasDots = false;
		let ignores = ignoresEnd;
		const flush = () => {
			if (literal !== "") parts.push(literal);
			literal = "";
		};
		for (let c = first; c !== void 0; c = reader.next()) {
			const isProtected = afterDollar;
			afterDollar = false;
			if (c === "$") {
				afterDollar = true;
				literal += c;
			} else if (c === "\\") literal += reader.next() ?? c;
			else if (isProtected && c === "{" || dollarDepth > 0 && c === "}") {
				literal += c;
				dollarDepth += c === "{" ? 1 : -1;
			} else if (c === "{") {
				flush();
				const inner = reader.next();
				if (inner === void 0) {
					literal = c;
					break;
				}
				const group = this.readGroup(inner, reader, depth + 1, wordStart);
				if (group.isExpanded) wordStart = reader.index;
				count *= group.count;
				parts.push({ words: group.words });
			} else if (this.isExpanding && dollarDepth === 0 && (c === "," || c === "}" && !ignores)) {
				flush();
				reader.index -= 1;
				return {
					parts,
					count: checkCount(count),
					hasDots
				};
			} else if (dollarDepth === 0 && c === "." && reader.match(separator)) {
				ignores = false;
				hasDots = true;
				literal += "..";
			} else literal += c;
		}
		flush();
		return {
			parts,
			count: checkCount(count),
			hasDots
		};
	}
	/** What stands behind a `{`: a sequence, branches, or text that only looks like a group. */
	readGroup(first, reader, depth, wordStart) {
		const start = reader.index - 1;
		const isOutermost = !this.isExpanding;
		this.isExpanding = true;
		const end = () => {
			if (isOutermost) this.isExpanding = false;
		};
		reader.index -= 1;
		const range = readRange(reader);
		reader.index += 1;
		if (range) {
			end();
			return {
				words: range.words,
				count: checkCount(range.count),
				isExpanded: true
			};
		}
		const scan = reader.lastDots >= start ? scanGroup(reader, start, depth > 1) : {
			end: -1,
			isSequence: false
		};
		if (scan.isSequence && scan.end !== -1) {
			end();
			const inner = reader.text.slice(start, scan.end);
			if (looksLikeSequence(`${inner}}`)) {
				reader.index = scan.end + 1;
				return {
					words: [`{${withoutEscapes(inner)}}`],
					count: 1,
					isExpanded: false
				};
			}
			if (depth === 1) {
				reader.index = start;
				return {
					words: ["{"],
					count: 1,
					isExpanded: false
				};
			}
			const alone = this.expandAlone(`${inner}}`);
			reader.index = scan.end + 1;
			return {
				words: join(["{"], alone.words),
				count: alone.count,
				isExpanded: false
			};
		}
		return this.readBranches(first, reader, depth, wordStart, end);
	}
	readBranches(first, reader, depth, wordStart, end) {
		const branches = [];
		const counts = [];
		let hasComma = false;
		let hasDots = false;
		let isEmpty = true;
		for (let c = first; c !== void 0; c = reader.next()) {
			const keepsLooking = depth === 1 && !hasComma && !hasDots;
			if (c === "}" && (!keepsLooking || reader.index === wordStart + 2)) {
				end();
				if (isEmpty) {
					branches.push([null]);
					if (hasComma) counts.push(1);
				}
				if (hasComma) return {
					words: alternatives(branches),
					count: checkCount(sum(counts)),
					isExpanded: true
				};
				return {
					words: joinAll([
						"{",
						...branches.flat(),
						"}"
					]),
					count: checkCount(product(counts)),
					isExpanded: false
				};
			}
			if (c === ",") {
				hasComma = true;
				if (isEmpty) {
					branches.push([null]);
					counts.push(1);
				} else isEmpty = true;
				continue;
			}
			const literals = this.readLiterals(reader, depth, keepsLooking, c);
			hasDots = literals.hasDots;
			counts.push(literals.count);
			branches.push(literals.parts);
			isEmpty = false;
		}
		end();
		if (hasComma && isEmpty) branches.push([null]);
		return {
			words: joinAll(["{", ...branches.flatMap((branch, index) => [index > 0 ? "," : "", ...branch])]),
			count: checkCount(product(counts)),
			isExpanded: false
		};
	}
	expandAlone(text) {
		const { isExpanding } = this;
		this.isExpanding = false;
		const { parts, count } = this.readLiterals(new Reader(text), 0, false);
		this.isExpanding = isExpanding;
		return {
			words: joinAll(parts),
			count
		};
	}
};
/**
* Looks ahead for the `}` that ends the group at `start`, as bash does: -1 without one. A sequence has `..` at its top level
* (not before `}`) and no comma there. Groups inside a `bounded` one end where their slot ends.
*/
function scanGroup(reader, start, bounded) {
	const known = bounded ? reader.scanned.get(start) : void 0;
	if (known) return known;
	const { text } = reader;
	const open = [];
	let isFound = false;
	let isSequence = false;
	for (let index = start; index < text.length; index += 1) {
		const c = text[index];
		if (c === "\\") index += 1;
		else if (c === "$" && text[index + 1] === "{") {
			open.push(null);
			index += 1;
		} else if (c === "{") open.push({
			start: index + 1,
			isFound: false,
			isSequence: false
		});
		else if (c === "}") {
			if (open.length > 0) {
				const nested = open.pop();
				if (nested) reader.scanned.set(nested.start, nested.isFound ? {
					end: index,
					isSequence: nested.isSequence
				} : {
					end: -1,
					isSequence: false
				});
			} else if (isFound) return {
				end: index,
				isSequence
			};
			else if (bounded) break;
		} else if (c === "," || c === "." && text.startsWith("..", index) && text[index + 2] !== "}") {
			if (open.length === 0) {
				if (c === "," || !isFound) {
					isFound = true;
					isSequence = c === ".";
				}
			} else {
				const top = open.at(-1);
				if (top && (c === "," || !top.isFound)) {
					top.isFound = true;
					top.isSequence = c === ".";
				}
			}
		}
	}
	return {
		end: -1,
		isSequence: false
	};
}
/** Bash's loose test: both sides of the first `..` start like the same kind of term. */
function looksLikeSequence(group) {
	const dots = group.indexOf("..");
	if (dots < 1 || group.startsWith(".")) return false;
	const right = group.slice(dots + 2);
	return termStart.test(group) && termEnd.test(right) && isLetter(group) === isLetter(right);
}
function isLetter(text) {
	return /^[A-Za-z]/.test(text);
}
function withoutEscapes(text) {
	return text.replace(/\\([\s\S])/g, "$1");
}
/** `1..5`, `01..10..2`, `a..e` before a `}`; null when it is none, or out of 64 bits. */
function readRange(reader) {
	const start = reader.index;
	const integers = reader.match(integerRange)?.groups;
	if (integers) {
		const range = integersOf(integers);
		if (range) return range;
		reader.index = start;
		return null;
	}
	const match = reader.match(letterRange)?.groups;
	if (!match) return null;
	const step = stepOf$1(match.step);
	if (step !== null) {
		const [first, last] = [letters.indexOf(match.first ?? ""), letters.indexOf(match.last ?? "")];
		const indexes = rangeOf(BigInt(first), BigInt(last), step);
		return {
			words: map(indexes.values, (index) => letters[Number(index)] ?? ""),
			count: indexes.count
		};
	}
	reader.index = start;
	return null;
}
function integersOf(groups) {
	const { firstZeros = "", lastZeros = "" } = groups;
	const firstText = significant(groups.first ?? "", firstZeros);
	const lastText = significant(groups.last ?? "", lastZeros);
	const first = toInt64(firstText);
	const last = toInt64(lastText);
	const step = stepOf$1(groups.step);
	if (first === null || last === null || step === null) return null;
	const width = firstZeros !== "" && !firstText.startsWith("+") || lastZeros !== "" && !lastText.startsWith("+") ? Math.max(firstZeros.length + firstText.length, lastZeros.length + lastText.length) : 0;
	const range = rangeOf(first, last, step);
	return {
		words: map(range.values, (value) => padded(value, width)),
		count: range.count
	};
}
/** Without the leading zeros and with at most 20 digits: one more than 64 bits can have. */
function significant(text, zeros) {
	const sign = /^[-+]/.exec(text)?.[0] ?? "";
	return sign + text.slice(sign.length + zeros.length).slice(0, 20);
}
function toInt64(text) {
	const value = BigInt(text.replace(/^[-+]/, "")) * (text.startsWith("-") ? -1n : 1n);
	return value < smallest || value > largest ? null : value;
}
/** At least one; null when it is out of 64 bits. */
function stepOf$1(text) {
	const step = text === void 0 ? 1n : toInt64(significant(text, /^(?:0(?=\d))*/.exec(text)?.[0] ?? ""));
	return step === null || step >= 1n ? step : 1n;
}
function rangeOf(first, last, step) {
	const isUp = first < last;
	const span = (isUp ? last - first : first - last) + 1n;
	const count = step <= span ? (span + step - 1n) / step : 1n;
	return {
		values: steps(first, isUp ? step : -step, count),
		count: Number(count)
	};
}
function* steps(first, step, count) {
	for (let index = 0n; index < count; index += 1n) yield first + index * step;
}
/** Zeros stand behind the sign, and the sign counts. */
function padded(value, width) {
	const text = String(value < 0n ? -value : value);
	return value < 0n ? `-${text.padStart(width - 1, "0")}` : text.padStart(width, "0");
}
function checkCount(count) {
	if (count > mostWords) throw new BraceLimitError(`more than ${mostWords} words`);
	return count;
}
function* map(values, change) {
	for (const value of values) yield change(value);
}
/** Every word of `a` before every word of `b`. */
function* join(a, b) {
	const after = [...b];
	for (const left of a) for (const right of after) yield left === null && right === null ? null : (left ?? "") + (right ?? "");
}
function joinAll(parts) {
	return parts.map((part) => isGroup(part) ? part.words : [part]).reduce(join, [null]);
}
function isGroup(part) {
	return typeof part === "object" && part !== null;
}
function* alternatives(branches) {
	for (const branch of branches) yield* joinAll(branch);
}
function sum(counts) {
	return counts.reduce((a, b) => a + b, 0);
}
function product(counts) {
	return counts.reduce((a, b) => a * b, 1);
}
// src/plan/cibuildwheel/glob-pattern.ts
const compiled = {
	exact: /* @__PURE__ */ new Map(),
	windows: /* @__PURE__ */ new Map()
};
function matchesGlob(text, pattern, rule) {
	const known = compiled[rule].get(pattern);
	if (known !== void 0) return known(text);
	const made = rule === "windows" ? ignoreCase(compile(normalizeCase(pattern))) : compile(pattern);
	compiled[rule].set(pattern, made);
	return made(text);
}
function ignoreCase(matches) {
	return (text) => matches(normalizeCase(text));
}
/** Most patterns are words between stars, and no regular expression has to be built for them. */
function compile(pattern) {
	if (/[?[]/.test(pattern)) {
		const expression = globRegExp(pattern);
		return (text) => expression.test(text);
	}
	const [first = "", ...others] = pattern.split("*");
	const last = others.pop();
	if (last === void 0) return (text) => text === pattern;
	return (text) => {
		if (!text.startsWith(first)) return false;
		let from = first.length;
		for (const word of others) {
			const at = text.indexOf(word, from);
			if (at === -1) return false;
			from = at + word.length;
		}
		return text.length - last.length >= from && text.endsWith(last);
	};
}
/** os.path.normcase of Windows. */
function normalizeCase(text) {
	return text.replaceAll("/", "\\").toLowerCase();
}
function globRegExp(pattern) {
	return new RegExp(`^${translate(Array.from(pattern))}$`, "su");
}
function translate(pattern) {
	let source = "";
	for (let index = 0; index < pattern.length; index += 1) {
		const character = pattern[index] ?? "";
		if (character === "*") {
			if (pattern[index - 1] !== "*") source += ".*?";
		} else if (character === "?") source += ".";
		else if (character === "[") {
			const end = findSetEnd(pattern, index + 1);
			if (end === -1) source += escapeCharacter("[");
			else {
				source += translateSet(pattern.slice(index + 1, end));
				index = end;
			}
		} else source += escapeCharacter(character);
	}
	return source;
}
/** Of the `]` that closes a set; one right behind `[` or `[!` is a member. */
function findSetEnd(pattern, start) {
	let index = start;
	if (pattern[index] === "!") index += 1;
	if (pattern[index] === "]") index += 1;
	return pattern.indexOf("]", index);
}
function translateSet(members) {
	const chunks = splitRanges(members);
	for (let at = chunks.length - 1; at > 0; at -= 1) {
		const [left = [], right = []] = [chunks[at - 1], chunks[at]];
		if ((left.at(-1) ?? "") > (right[0] ?? "")) chunks.splice(at - 1, 2, [...left.slice(0, -1), ...right.slice(1)]);
	}
	const [first = [], ...others] = chunks;
	const isNegated = first[0] === "!";
	const source = [isNegated ? first.slice(1) : first, ...others].map((chunk) => chunk.map(escapeCharacter).join("")).join("-");
	if (source === "") return isNegated ? "." : "(?!)";
	return `[${isNegated ? "^" : ""}${source}]`;
}
/** Parts of a set that a `-` between makes ranges of: the last of one to the first of the next. */
function splitRanges(members) {
	if (!members.includes("-")) return [[...members]];
	const chunks = [];
	let start = 0;
	let from = members[0] === "!" ? 2 : 1;
	for (let dash = members.indexOf("-", from); dash !== -1; dash = members.indexOf("-", from)) {
		chunks.push(members.slice(start, dash));
		start = dash + 1;
		from = dash + 3;
	}
	const rest = members.slice(start);
	if (rest.length > 0) chunks.push(rest);
	else chunks.at(-1)?.push("-");
	return chunks;
}
function escapeCharacter(character) {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
// src/plan/cibuildwheel/selector.ts
function rejectIdentifier(identifier, selector, groups) {
	if (selector.requiresPython !== null && !allowsPython(identifier, selector.requiresPython)) return { rule: "requires-python" };
	const group = groups.find((candidate) => !selector.enable.has(candidate.name) && isHiddenBy(identifier, candidate, selector.caseRule));
	if (group) return {
		rule: "group-not-enabled",
		group: group.name
	};
	const isBuilt = matchesSelector(selector.build, identifier, selector.caseRule);
	const skipping = findMatch(selector.skip, identifier, selector.caseRule);
	if (!isBuilt) return { rule: "build-pattern" };
	return skipping === null ? null : {
		rule: "skip-pattern",
		pattern: skipping
	};
}
/** `cp312-* pp{310,311}-*`: whether one of the patterns, which blanks separate, matches. */
function matchesSelector(patterns, identifier, rule) {
	return findMatch(patterns, identifier, rule) !== null;
}
/** The first pattern that matches, as it was written. @throws Refusal for one that stands for too many words */
function findMatch(patterns, identifier, rule) {
	return splitPatterns(patterns).find((pattern) => expand(pattern).some((glob) => matchesGlob(identifier, glob, rule))) ?? null;
}
function isHiddenBy(identifier, group, rule) {
	const matches = (pattern) => matchesGlob(identifier, pattern, rule);
	return group.hides.some(matches) && !(group.except ?? []).some(matches);
}
/** Names of groups, `all` included. @throws Refusal for an unknown one */
function parseEnable(text, table) {
	const names = [];
	for (const word of splitSpace(text)) {
		if (word === "all") return table.groups.filter(({ inAll }) => inAll).map(({ name }) => name);
		if (!table.groups.some(({ name }) => name === word)) throw unknownGroup(word, table);
		names.push(word);
	}
	return names;
}
/** `cp313t` and `gp312_250` are of Python 3.13 and 3.12; a late patch release stands for the minor. */
function pythonOf(identifier) {
	const [, major = "", minor = ""] = /^..(\d)(\d+)/.exec(identifier) ?? [];
	return `${major}.${minor}`;
}
/** A dozen Pythons of hundreds of identifiers. */
const allowed = /* @__PURE__ */ new WeakMap();
function allowsPython(identifier, requiresPython) {
	const python = pythonOf(identifier);
	const answers = allowed.get(requiresPython) ?? /* @__PURE__ */ new Map();
	allowed.set(requiresPython, answers);
	const known = answers.get(python);
	if (known !== void 0) return known;
	const version = parseVersion(`${python}.99`);
	const answer = version !== null && specifierContains(requiresPython, version);
	answers.set(python, answer);
	return answer;
}
const split = /* @__PURE__ */ new Map();
const expanded = /* @__PURE__ */ new Map();
/** The same few patterns are matched with hundreds of identifiers. */
function splitPatterns(patterns) {
	const known = split.get(patterns) ?? splitSpace(patterns);
	split.set(patterns, known);
	return known;
}
function expand(pattern) {
	const known = expanded.get(pattern) ?? tryExpand(pattern);
	expanded.set(pattern, known);
	if (Array.isArray(known)) return known;
	throw new Refusal(1, `the pattern ${pattern} stands for ${known.message}`);
}
function tryExpand(pattern) {
	try {
		return expandBraces(pattern);
	} catch (error) {
		if (error instanceof BraceLimitError) return error;
		throw error;
	}
}
/** Groups that earlier versions had. */
const removedGroups = {
	"cpython-freethreading": "It was for cp313t, which cibuildwheel 4.0 dropped; cp314t and later need no group. Remove it.",
	"cpython-experimental-riscv64": "riscv64 needs no group since cibuildwheel 3.1.2: name it in archs. Remove the group."
};
function unknownGroup(word, table) {
	const names = table.groups.map(({ name }) => name);
	const nearest = findNearest(word, names);
	const help = removedGroups[word] ?? (nearest ? `Did you mean ${nearest}?` : void 0);
	return new Refusal(2, `Unknown enable group: ${word}. Valid group names are: ${names.join(", ")}`, {
		...help ? { help } : {},
		path: ["enable"]
	});
}
// src/plan/cibuildwheel/options.ts
/** @throws Refusal for a file that cibuildwheel refuses */
function createOptions(document, platform, table, environment, caseRule) {
	const configuration = readConfiguration(document, platform, table);
	let fromVariable = null;
	const variableRules = () => {
		fromVariable ??= readVariableInherit(environment, platform, table);
		return fromVariable;
	};
	const matching = /* @__PURE__ */ new Map();
	const findMatching = (identifier) => {
		const known = matching.get(identifier);
		if (known !== void 0) return known;
		const found = configuration.overrides.filter(({ select }) => {
			if (select === null) throw new Refusal(1, "'select' must be a string", { path: ["overrides"] });
			return matchesSelector(select, identifier, caseRule);
		});
		matching.set(identifier, found);
		return found;
	};
	const settled = /* @__PURE__ */ new Map();
	return {
		platform,
		table,
		configuration,
		overridesOf: (identifier) => findMatching(identifier).map((override) => configuration.overrides.indexOf(override)).join(),
		read(name, { format, hasPlatformVariable = true, ignoresEmpty = false, variableRule = "none", identifier } = {}) {
			const active = identifier ? findMatching(identifier).filter(({ options }) => name in options) : [];
			const known = settled.get(format) ?? /* @__PURE__ */ new Map();
			const key = `${name} ${hasPlatformVariable} ${ignoresEmpty} ${variableRule}`;
			if (active.length === 0 && known.has(key)) return known.get(key) ?? "";
			const variable = `CIBW_${name.toUpperCase().replaceAll("-", "_")}`;
			const { global, platform: own } = configuration;
			const rules = variableRules();
			let result = "";
			const apply = (value, rule) => {
				if (value === void 0 || ignoresEmpty && isEmpty(value)) return;
				result = merge(result, formatOption(value, format ?? null), rule, name, format, table);
			};
			apply(table.defaults[name], "none");
			apply(table.platformDefaults[platform][name], "none");
			for (const level of [
				global,
				own,
				...active
			]) apply(level.options[name], level.inherit.get(name) ?? "none");
			apply(environment[variable], rules.all.get(name) ?? variableRule);
			if (hasPlatformVariable) apply(environment[`${variable}_${platform.toUpperCase()}`], rules.platform.get(name) ?? variableRule);
			if (active.length === 0) settled.set(format, known.set(key, result));
			return result;
		}
	};
}
function merge(before, after, rule, name, format, table) {
	if (rule === "none") return after;
	const isNull = (text) => text === "" || text === format?.nullValue;
	if (!table.inheritsEverywhere || format?.merge) {
		if (isNull(before)) return after;
		if (isNull(after)) return before;
	}
	if (!format?.merge) throw new Refusal(2, `Option '${name}' does not support inheritance`);
	return rule === "append" ? format.merge(before, after) : format.merge(after, before);
}
/** Rules for `name` and, apart from them, for `name-platform`. */
function readVariableInherit(environment, platform, table) {
	const none = /* @__PURE__ */ new Map();
	if (!table.inheritsEverywhere) return {
		all: none,
		platform: none
	};
	const all = parseInherit(environment.CIBW_INHERIT ?? "");
	if (all.size === 0) return {
		all: none,
		platform: none
	};
	const names = Object.keys(table.defaults);
	checkInheritNames(all, [...names, ...names.flatMap((name) => cibuildwheelPlatforms.map((of) => `${name}-${of}`))]);
	const suffix = `-${platform}`;
	const ofPlatform = [...all].flatMap(([name, rule]) => name.endsWith(suffix) ? [[name.slice(0, -suffix.length), rule]] : []);
	return {
		all,
		platform: new Map(ofPlatform)
	};
}
/** Python's `not value`, but `false` is a value. */
function isEmpty(value) {
	if (value === "" || value === 0 || value === 0n) return true;
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
// src/plan/cibuildwheel/select.ts
/**
* @param judged what patterns, groups and requires-python say of an identifier: the same on every machine of a platform
* @throws Refusal where cibuildwheel would stop
*/
function selectIdentifiers(request, judged = /* @__PURE__ */ new Map()) {
	const { table, platform, host, environment } = request;
	const caseRule = host.system === "windows" ? "windows" : "exact";
	const options = createOptions(request.document, platform, table, environment, caseRule);
	const format = listFormat(" ");
	const build = options.read("build", {
		format,
		hasPlatformVariable: false
	}) || "*";
	const skip = options.read("skip", {
		format,
		hasPlatformVariable: false
	});
	const testSkip = options.read("test-skip", {
		format,
		hasPlatformVariable: false
	});
	const enable = [...parseEnable(options.read("enable", {
		format,
		hasPlatformVariable: false,
		variableRule: "append"
	}), table), ...parseEnable(request.enable.join(" "), table)];
	const requiredPython = readRequiredPython(request.files, environment);
	const archs = parseArchs(request.archs || options.read("archs", {
		format,
		ignoresEmpty: true
	}), platform, host, table);
	const { only, files } = request;
	if (files.pyproject === null && files.setupCfg === null && files.setupPy === null) throw new Refusal(2, "Could not find any of {setup.py, setup.cfg, pyproject.toml} at root of package");
	const selector = {
		build: only ?? build,
		skip: only === null ? skip : "",
		requiresPython: requiredPython?.set ?? null,
		enable: new Set(only === null ? enable : [...enable, ...groupsOf(only, table)]),
		caseRule
	};
	const chosen = only === null ? archs : new Set(allArchsOf(platform));
	const judge = (identifier) => {
		const known = judged.get(identifier);
		if (known !== void 0) return known;
		const answer = rejectIdentifier(identifier, selector, table.groups);
		judged.set(identifier, answer);
		return answer;
	};
	const identifiers = [];
	const excluded = [];
	for (const identifier of splitSpace(table.identifiers[platform])) {
		const why = exclude(identifier, request, judge, chosen);
		if (why === null) identifiers.push(identifier);
		else excluded.push({
			identifier,
			why
		});
	}
	return {
		options,
		selector,
		testSkip,
		archs: chosen,
		requiredPython,
		identifiers,
		excluded
	};
}
/** `--only` turns on every group that `all` does, and the one it cannot do without. */
function groupsOf(only, table) {
	return table.groups.filter(({ inAll, hides }) => inAll || hides.some((pattern) => only.startsWith(pattern.replace("*", "")))).map(({ name }) => name);
}
function exclude(identifier, { platform, host }, judge, archs) {
	if (platform === "windows") judge(identifier);
	if (!isForArchs(identifier, platform, archs)) return { rule: "arch-not-requested" };
	const why = judge(identifier);
	if (why !== null) return why;
	return platform === "macos" && host.machine === "x86_64" && /^[pg]p.*arm64$/.test(identifier) ? { rule: "host-cannot-build" } : null;
}
function isForArchs(identifier, platform, archs) {
	switch (platform) {
		case "windows": return archs.has(identifier.endsWith("win32") ? "x86" : identifier.endsWith("amd64") ? "AMD64" : "ARM64");
		case "pyodide": return true;
		case "android": return [...archs].some((arch) => identifier.split("-")[1] === `android_${arch}`);
		case "ios": return [...archs].some((arch) => identifier.endsWith(`-ios_${arch}`));
		default: return [...archs].some((arch) => identifier.endsWith(arch));
	}
}
// src/plan/cibuildwheel/real-run.ts
/** @throws Refusal where cibuildwheel would stop before it has selected anything */
function startRealRun(request) {
	const { table, platform, host, environment, files } = request;
	const selection = selectIdentifiers(request);
	const { options, identifiers } = selection;
	try {
		readRequiredPython(files, {});
		parseArchs("auto", platform, host, table);
		checkOptions(options, null, files.pyproject);
		const checked = /* @__PURE__ */ new Set();
		for (const identifier of identifiers) {
			const overrides = options.overridesOf(identifier);
			if (!checked.has(overrides)) checkOptions(options, identifier, files.pyproject);
			checked.add(overrides);
		}
		const [dead] = findDeadPatterns("build", selection.selector.build, selection);
		if (dead) return {
			exitStatus: dead.exitStatus,
			reason: `Invalid build selector: '${dead.written}'`
		};
		findDeadPatterns("skip", selection.selector.skip, selection);
		findDeadPatterns("test-skip", selection.testSkip, selection);
		checkRemovedWords(selection, environment);
		checkBeforeAll(selection);
		checkArchs(selection, platform);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return {
			exitStatus: error.exitStatus,
			reason: error.message
		};
	}
	if (identifiers.length > 0 || /^(y|yes|t|true|on|1)$/i.test(environment.CIBW_ALLOW_EMPTY ?? "")) return {
		exitStatus: 0,
		reason: null
	};
	return {
		exitStatus: 3,
		reason: "No build identifiers selected"
	};
}
/** Patterns that match no enabled identifier of any platform. */
function findDeadPatterns(option, patterns, { options, selector }) {
	const { table } = options;
	const { caseRule } = selector;
	const all = cibuildwheelPlatforms.flatMap((platform) => splitSpace(table.identifiers[platform]));
	const isEnabled = (identifier) => table.groups.every((group) => selector.enable.has(group.name) || !isHiddenBy(identifier, group, caseRule));
	const matches = (pattern, identifier) => matchesSelector(pattern, identifier, caseRule);
	return splitSpace(patterns).flatMap((written) => {
		const pattern = option === "test-skip" ? withoutMachine(written, all, matches) : written;
		if (all.some((identifier) => matches(pattern, identifier) && isEnabled(identifier))) return [];
		return [{
			written,
			hidden: all.filter((identifier) => matches(pattern, identifier)),
			exitStatus: isOfRemoved(pattern, table) ? 4 : 2
		}];
	});
}
/** Tests of universal2 wheels may be skipped for one machine: `cp312-macosx_universal2:arm64`. */
function withoutMachine(written, all, matches) {
	const parts = written.split(":");
	const universal = all.filter((identifier) => identifier.endsWith("-macosx_universal2"));
	const machines = ["arm64", "x86_64"];
	return parts.length === 2 && universal.some((identifier) => machines.some((machine) => matches(written, `${identifier}:${machine}`))) ? parts[0] ?? written : written;
}
function isOfRemoved(pattern, table) {
	return table.removedSelectors.some(({ words }) => words.some((word) => pattern.includes(word)));
}
function checkRemovedWords({ options, identifiers }, environment) {
	if (environment.CIBW_FREE_THREADED_SUPPORT !== void 0) throw new Refusal(2, "CIBW_FREE_THREADED_SUPPORT environment variable is no longer supported.");
	for (const identifier of identifiers) for (const name of ["test-command", "before-build"]) if (/\{(python|pip)\}/.test(readCommands(options, name, identifier))) throw new Refusal(2, `${name}: '{python}' and '{pip}' are no longer supported; write python or pip instead`, { path: [name] });
}
function readCommands(options, name, identifier) {
	return options.read(name, {
		identifier,
		format: listFormat(" && ")
	});
}
/** There it runs once, for all. */
function checkBeforeAll({ options, identifiers }) {
	if (options.platform !== "macos" && options.platform !== "windows") return;
	if (new Set(identifiers.map((identifier) => readCommands(options, "before-all", identifier))).size > 1) throw new Refusal(4, "before-all cannot be set to multiple values", { path: ["before-all"] });
}
function checkArchs({ archs }, platform) {
	const known = allArchsOf(platform);
	const foreign = [...archs].find((arch) => !known.includes(arch));
	if (foreign !== void 0 || archs.size === 0) throw new Refusal(4, `${platform} supports ${known.join(", ")}, not ${foreign ?? "an empty list of architectures"}`, { path: ["archs"] });
}
// src/config/tool-sources.ts
function listToolSources(frontend, { pyproject, crate, environment }) {
	const project = [["build-system", "build-backend"], ["project", "requires-python"]];
	const own = {
		maturin: "maturin",
		cibuildwheel: "cibuildwheel",
		build: null,
		command: null,
		none: null
	}[frontend];
	return [
		...project.flatMap((path) => rowsBelow(pyproject, path, path)),
		...own ? rowsBelow(pyproject, ["tool", own], ["tool", own]) : [],
		...own === "maturin" && crate ? listCrateSources(crate) : [],
		...own ? listVariables(own === "maturin" ? "MATURIN_" : "CIBW_", environment) : []
	];
}
/** What of Cargo.toml decides which wheels come out. */
function listCrateSources({ manifest }) {
	const dependencies = readPath(manifest.table, ["dependencies"]);
	return [
		["package", "rust-version"],
		["lib", "crate-type"],
		...(isTable(dependencies) ? Object.keys(dependencies).filter((name) => {
			const dependency = dependencies[name];
			const real = isTable(dependency) && typeof dependency.package === "string" ? dependency.package : name;
			return [
				"pyo3",
				"pyo3-ffi",
				"uniffi"
			].includes(real);
		}) : []).map((name) => ["dependencies", name]),
		["features", "default"]
	].flatMap((path) => rowsBelow(manifest, path, ["Cargo.toml", ...path]));
}
/** A row for each value at or below a path. */
function rowsBelow(from, path, shown) {
	const value = readPath(from.table, path);
	if (value === void 0) return [];
	if (isTable(value)) return Object.keys(value).flatMap((key) => rowsBelow(from, [...path, key], [...shown, key]));
	if (Array.isArray(value) && value.some(isTable)) return value.flatMap((item, index) => isTable(item) ? Object.entries(item).map(([key, inner]) => row(from, [
		...path,
		String(index),
		key
	], [
		...shown,
		String(index),
		key
	], inner)) : []);
	return [row(from, path, shown, value)];
}
function row(from, path, shown, value) {
	const line = findTomlLine(from.text, path);
	return {
		key: shown.join("."),
		value: showValue(value),
		source: `${from.file}${line ? `:${line}` : ""}`
	};
}
/** Their names decide wheels; their values may hold anything, so long ones are cut and secrets masked. */
function listVariables(prefix, environment) {
	return Object.entries(environment).filter(([name]) => name.startsWith(prefix) || name === "MACOSX_DEPLOYMENT_TARGET").filter(([name, value]) => value !== void 0 && !/TOKEN|PASSWORD|SECRET/.test(name)).sort(([a], [b]) => a < b ? -1 : 1).map(([name, value]) => ({
		key: name,
		value: showValue(value),
		source: "environment"
	}));
}
const shownLength$1 = 200;
function showValue(value) {
	const text = maskSecrets(typeof value === "string" ? value : JSON.stringify(value) ?? "");
	return text.length > shownLength$1 ? `${text.slice(0, shownLength$1)}\u2026 (${text.length} characters)` : text;
}
// src/data/stale.ts
/** New toolkits come every three months, runner images and Pythons about twice a year. */
const freshMonths = 6;
const titles = {
	runners: "runners",
	pythons: "Pythons",
	targets: "targets",
	toolkits: "CUDA toolkits",
	gpus: "GPUs",
	torch: "torch releases",
	cudaLibraries: "CUDA libraries"
};
/** One notice for all tables whose newest row is older than half a year. */
function findStaleTables(tables, now) {
	const stale = Object.entries({ ...tables }).flatMap(([name, rows]) => {
		const newest = Object.values(rows).map(({ asOf }) => asOf).sort().at(-1);
		return (newest === void 0 ? 0 : (now.getTime() - Date.parse(newest)) / 262656e4) > freshMonths ? [`${titles[name]} (${newest})`] : [];
	});
	if (stale.length === 0) return [];
	return [{
		code: "tables/stale",
		level: "notice",
		message: `tables of this wheel-release are more than ${freshMonths} months old: ${stale.join(", ")}; newer words may be missing`,
		help: "Update wheel-release, or add rows of your own: `tables = \"FILE.toml\"` (docs/tables.md)."
	}];
}
// src/project/setup-cfg.ts
/** Null when the section or the key is missing. Dashes and underscores in keys are the same to setuptools. */
function readSetupCfg(text, section, key) {
	const lines = text.split(/\r?\n/);
	let current = "";
	for (const [index, line] of lines.entries()) {
		current = /^\[([^\]]+)\]/.exec(line)?.[1]?.trim() ?? current;
		const [, name, value = ""] = /^([^\s=:#;[][^=:]*)[=:](.*)$/.exec(line) ?? [];
		if (current !== section || name?.trim().toLowerCase().replaceAll("-", "_") !== key) continue;
		return {
			line: index + 1,
			value: [value, ...continuation(lines.slice(index + 1))].join("\n").trim()
		};
	}
	return null;
}
/** Indented lines belong to the value above them, comments aside. */
function continuation(lines) {
	const end = lines.findIndex((line) => !/^\s*([#;].*)?$/.test(line) && /^\S/.test(line));
	return lines.slice(0, end < 0 ? void 0 : end).filter((line) => !/^\s*([#;].*)?$/.test(line)).map((line) => line.trim());
}
// src/project/version-mentions.ts
const quotedValue = String.raw`(?<literal>(["'])(?<version>[^"'\\]+)\2)`;
/** `__version__ = "1.2.3"` at the top level of a Python module, under one of `names`; null when it is computed or absent. */
function findLiteral(text, file, names, { isCaseFree = false } = {}) {
	const pattern = `^(?:${names.filter((word) => /^\w+$/.test(word)).join("|")})\\s*(?::\\s*[\\w.[\\]]+\\s*)?=\\s*${quotedValue}\\s*(?:#.*)?$`;
	return findMention(text, file, new RegExp(pattern, isCaseFree ? "i" : ""));
}
/** `{% set version = "1.2.3" %}` of a conda recipe, or the plain version of its package. */
function findCondaVersion(text, file) {
	return findMention(text, file, new RegExp(String.raw`^\s*\{%-?\s*set\s+version\s*=\s*${quotedValue}\s*-?%\}`)) ?? findInBlock(text, file, "package");
}
/** `context:` or `package:` of a rattler-build recipe. */
function findRecipeVersion(text, file) {
	return findInBlock(text, file, "context") ?? findInBlock(text, file, "package");
}
/** `[package] version` of a pixi.toml; the workspace's own version is nobody's. */
function findPixiVersion(text, file) {
	const line = findTomlLine(text, ["package", "version"]);
	const shown = line === null ? void 0 : text.split(/\r?\n/)[line - 1];
	const found = shown === void 0 ? void 0 : new RegExp(`version\\s*=\\s*${quotedValue}`).exec(shown)?.groups;
	if (line === null || !found?.literal || !found.version) return null;
	return {
		file,
		line,
		version: found.version,
		literal: found.literal
	};
}
/** `project('name', 'c', version: '1.2.3')` of a meson.build; null when it is computed. */
function findMesonVersion(text, file) {
	const call = /^project\s*\(/m.exec(text);
	if (call === null) return null;
	const before = text.slice(0, call.index);
	const found = findMention(sliceCall(text.slice(call.index)), file, /^[^#]*?\bversion\s*:\s*(?<literal>'(?<version>[^'\\]+)')/);
	return found && {
		...found,
		line: found.line + before.split("\n").length - 1
	};
}
/** A file with nothing but the version; null when it says something else, so that a plan never shows what it read there. */
function findWholeText(text, file) {
	const version = text.trim();
	const line = text.slice(0, text.indexOf(version)).split("\n").length;
	return /^[0-9A-Za-z.!+_-]{1,64}$/.test(version) ? {
		file,
		line,
		version,
		literal: version
	} : null;
}
/** The first line that matches `pattern`; its group `literal` is the version, or contains it as the group `version`. */
function findMention(text, file, pattern) {
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const { literal, version = literal } = pattern.exec(line)?.groups ?? {};
		if (literal !== void 0 && version !== void 0) return {
			file,
			line: index + 1,
			version,
			literal
		};
	}
	return null;
}
/** `version: 1.2.3` one step below a key of a YAML document; a template (`${{ \u2026 }}`, `{{ \u2026 }}`) is no literal. */
function findInBlock(text, file, key) {
	let isInside = false;
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (/^\S/.test(line) && !line.startsWith("#")) isInside = line.startsWith(`${key}:`);
		if (!isInside) continue;
		const found = /^\s+version:\s*(?<literal>(["']?)(?<version>[0-9][0-9A-Za-z.!+_-]*)\2)\s*(?:#.*)?$/.exec(line)?.groups;
		if (found?.literal && found.version) return {
			file,
			line: index + 1,
			version: found.version,
			literal: found.literal
		};
	}
	return null;
}
/** Up to the parenthesis that closes the first one, strings and comments aside. */
function sliceCall(text) {
	let depth = 0;
	for (const token of text.matchAll(/'(?:[^'\\\n]|\\.)*'|#.*|[()]/g)) {
		if (token[0] === "(") depth += 1;
		if (token[0] === ")") depth -= 1;
		if (token[0] === ")" && depth === 0) return text.slice(0, token.index);
	}
	return text;
}
// src/project/setup-py.ts
/** A string argument, or a name that is assigned a string at the top level; null when it is computed or absent. */
function findSetupArgument(text, file, keyword) {
	const argument = findArgument(text, keyword);
	if (argument === null) return null;
	const { value, index } = argument;
	const name = /^[A-Za-z_]\w*(?=\s*(?:[,)}#]|$))/.exec(value)?.[0];
	if (name !== void 0) return findLiteral(text, file, [name]);
	const [literal, , version] = /^(["'])([^"'\\\n]*)\1(?=\s*(?:[,)}#]|$))/.exec(value) ?? [];
	if (literal === void 0 || !version) return null;
	return {
		file,
		line: text.slice(0, index).split("\n").length,
		version,
		literal
	};
}
/** Whether a `setup(\u2026)` call has the argument, whatever its value. */
function hasSetupArgument(text, keyword) {
	return findArgument(text, keyword) !== null;
}
const tokens = /("""|''')[\s\S]*?\1|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*|[()[\]{}]|\b[A-Za-z_]\w*[ \t]*=(?!=)/g;
/** More would be no setup.py, and take long. */
const mostCalls = 20;
const setupCall = /^[ \t]*(?:setuptools\.|skbuild\.)?setup\s*\(/gm;
function findArgument(text, keyword) {
	const calls = endsOf$1(text, setupCall);
	return firstOf(calls, (start) => findKeyword(text, start, keyword)) ?? findInMappings(text, calls, keyword);
}
/** Arguments that are collected first: `kwargs = dict(name="x")`, `kwargs["name"] = "x"`, `setup(**kwargs)`. */
function findInMappings(text, calls, keyword) {
	const bodies = calls.map((start) => text.slice(start, endOfCall(text, start)));
	return firstOf([...new Set(bodies.flatMap((body) => [...body.matchAll(/\*\*\s*(\w+)/g)].map(([, name = ""]) => name)))].slice(0, mostCalls), (name) => {
		const filled = new RegExp(`^[ \\t]*${name}(?:\\s*=\\s*dict|\\.update)\\s*\\(`, "gm");
		const literal = new RegExp(`^[ \\t]*${name}\\s*=\\s*\\{`, "gm");
		const member = new RegExp(`^[ \\t]*${name}\\[["']${keyword}["']\\]\\s*=(?!=)[ \\t]*`, "gm");
		return firstOf(endsOf$1(text, filled), (start) => findKeyword(text, start, keyword)) ?? firstOf(endsOf$1(text, literal), (start) => findKey(text, start, keyword)) ?? firstOf(endsOf$1(text, member), (index) => ({
			value: /^.*/.exec(text.slice(index))?.[0] ?? "",
			index
		}));
	});
}
function endsOf$1(text, pattern) {
	return [...text.matchAll(pattern)].slice(0, mostCalls).map((match) => match.index + match[0].length);
}
function firstOf(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== null) return found;
	}
	return null;
}
function findKeyword(text, start, keyword) {
	let found = null;
	walkCall(text, start, (word, end) => {
		if (!word.endsWith("=") || word.slice(0, -1).trim() !== keyword) return false;
		found = argumentAt(text, end);
		return true;
	});
	return found;
}
function findKey(text, start, keyword) {
	let found = null;
	walkCall(text, start, (word, end) => {
		const colon = /^\s*:/.exec(text.slice(end, end + 80))?.[0];
		if (colon === void 0 || !/^["']/.test(word) || word.slice(1, -1) !== keyword) return false;
		found = argumentAt(text, end + colon.length);
		return true;
	});
	return found;
}
function argumentAt(text, end) {
	const index = end + (/^[\s\\]*/.exec(text.slice(end))?.[0].length ?? 0);
	return {
		value: text.slice(index, index + 300),
		index
	};
}
function endOfCall(text, start) {
	return walkCall(text, start, () => false);
}
/** Visits what stands between the brackets themselves, until a visit says enough; where the walk ended. */
function walkCall(text, start, visit) {
	let depth = 0;
	tokens.lastIndex = start;
	for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
		const [word] = token;
		const end = tokens.lastIndex;
		if (/^[([{]/.test(word)) depth += 1;
		else if (/^[)\]}]/.test(word) && depth === 0) return token.index;
		else if (/^[)\]}]/.test(word)) depth -= 1;
		else if (depth === 0 && visit(word, end)) return end;
		tokens.lastIndex = end;
	}
	return text.length;
}
// src/project/purity.ts
/** Backends that compile, or at least tag their wheels for one platform. */
const nativeBackends = [
	"maturin",
	"scikit_build_core",
	"mesonpy",
	"setuptools_rust",
	"py_build_cmake",
	"enscons",
	"sipbuild",
	"cmeel",
	"pymsbuild",
	"skbuild"
];
const nativeRequirements = [
	"cython",
	"pybind11",
	"nanobind",
	"setuptools-rust",
	"cffi",
	"numpy",
	"mypy",
	"torch",
	"scikit-build",
	"cmake",
	"ninja",
	"swig",
	"pythran",
	"setuptools-golang",
	"ziglang"
];
const setupArguments = [
	"ext_modules",
	"ext_package",
	"rust_extensions",
	"cffi_modules",
	"cmake_source_dir",
	"libraries"
];
/**
* Whether nothing can compile: the backend knows no native code, and no hook or script of the project is there to do it. False
* also when it cannot be told.
*/
function isSurelyPure(pyproject, setupPy, setupCfg) {
	const backend = pyproject.backend?.split(/[.:]/)[0];
	if (findNativeHint(pyproject, setupPy, setupCfg) !== null) return false;
	if (backend === "flit_core" || backend === "uv_build") return true;
	const hooks = [[
		"tool",
		"hatch",
		"build",
		"hooks"
	], [
		"tool",
		"hatch",
		"build",
		"targets",
		"wheel",
		"hooks"
	]];
	if (backend === "hatchling") return !hooks.some((path) => hasTable(pyproject, path));
	if (backend === "poetry") return !hasTable(pyproject, [
		"tool",
		"poetry",
		"build"
	]);
	return (backend === "setuptools" || backend === void 0) && setupPy === null && pyproject.backend !== null;
}
/** Why the project is taken for a native one, or null for a pure one. */
function findNativeHint(pyproject, setupPy, setupCfg) {
	if (readPath(pyproject.table, [
		"tool",
		"scikit-build",
		"wheel",
		"cmake"
	]) === false) return null;
	if (nativeBackends.find((name) => pyproject.backend?.split(/[.:]/)[0] === name)) return `${pyproject.file}: build-backend "${pyproject.backend}" compiles`;
	return findTableHint(pyproject) ?? findSetupHint(setupPy, setupCfg) ?? findRequirementHint(pyproject);
}
/** Tables in which backends that are pure by themselves are told to compile. */
function findTableHint(pyproject) {
	const hint = (path, words) => `${pyproject.file}${lineOf$1(pyproject, path) ? `:${lineOf$1(pyproject, path)}` : ""}: ${words}`;
	const { table } = pyproject;
	if (hasTable(pyproject, [
		"tool",
		"setuptools",
		"ext-modules"
	])) return hint([
		"tool",
		"setuptools",
		"ext-modules"
	], "[tool.setuptools] ext-modules");
	for (const key of ["ext-modules", "bins"]) {
		const path = [
			"tool",
			"setuptools-rust",
			key
		];
		if (hasTable(pyproject, path)) return hint(path, `[tool.setuptools-rust] ${key}`);
	}
	const hooks = [
		"tool",
		"hatch",
		"build"
	];
	for (const place of [[...hooks, "hooks"], [
		...hooks,
		"targets",
		"wheel",
		"hooks"
	]]) {
		const found = readPath(table, place);
		const name = isTable(found) ? Object.keys(found).find((hook) => /^(cython|mypyc|cmake|cpp|rust|zig|ziglang)$/.test(hook)) : void 0;
		if (name !== void 0) return hint([...place, name], `the hook ${name} of hatchling compiles`);
	}
	if (readPath(table, [
		"tool",
		"pdm",
		"build",
		"is-purelib"
	]) === false) return hint([
		"tool",
		"pdm",
		"build",
		"is-purelib"
	], "[tool.pdm.build] is-purelib = false");
	const script = readPath(table, [
		"tool",
		"poetry",
		"build"
	]);
	if (typeof script === "string" || isTable(script) && readString$1(script, ["script"]) !== null) return hint([
		"tool",
		"poetry",
		"build"
	], "[tool.poetry.build] script");
	return null;
}
function findSetupHint(setupPy, setupCfg) {
	const argument = setupPy === null ? void 0 : setupArguments.find((name) => hasSetupArgument(setupPy, name));
	if (argument !== void 0) return `setup.py: ${argument}`;
	if (setupPy !== null && /\b(ext_modules|rust_extensions|cffi_modules)\b["'\]]*\s*[=:]|\b(Extension|cythonize|mypycify|CUDAExtension|CppExtension|RustExtension)\s*\(/.test(setupPy)) return "setup.py: extension modules";
	const found = setupCfg === null ? null : readSetupCfg(setupCfg, "options", "ext_modules");
	return found ? `setup.cfg:${found.line}: ext_modules` : null;
}
function findRequirementHint(pyproject) {
	const requirement = readStrings(pyproject.table, ["build-system", "requires"]).find((text) => nativeRequirements.includes((/^[A-Za-z0-9._-]+/.exec(text)?.[0] ?? "").toLowerCase()));
	return requirement ? `${pyproject.file}: [build-system] requires "${requirement}"` : null;
}
// src/plan/setting-place.ts
/** Where a setting stands, for findings about it; of a table without a line of its own, where its first key stands. */
function placeOfSetting({ settings, pyproject }, path) {
	const key = path.join(".");
	const inside = Object.keys(settings.places).find((known) => known.startsWith(`${key}.`));
	return settings.places[key] ?? settings.places[inside ?? ""] ?? { file: pyproject.file };
}
// src/plan/cell-policy.ts
/** Cells with the policy of the last pattern that matches them; a pattern that matches none is told. */
function applyPolicies(cells, facts) {
	const rows = Object.entries(facts.settings.settings.policy);
	const chosen = cells.map((cell) => {
		const row = rows.findLast(([pattern]) => matchesGlob(cell.id, pattern, "exact"));
		return row === void 0 ? cell : {
			...cell,
			policy: row[1]
		};
	});
	const dead = rows.filter(([pattern]) => !cells.some(({ id }) => matchesGlob(id, pattern, "exact")));
	return {
		cells: chosen,
		findings: cells.length === 0 ? [] : dead.map(([pattern]) => deadPattern(pattern, cells, facts))
	};
}
function deadPattern(pattern, cells, facts) {
	const nearest = findNearest(pattern, cells.map(({ id }) => id));
	return {
		code: "plan/policy-matches-nothing",
		level: "warning",
		message: `the pattern "${pattern}" of \`policy\` matches no wheel of this plan${nearest ? `; did you mean "${nearest}"?` : ""}`,
		help: "`wheel-release plan` lists the ids; * stands for any characters.",
		...placeOfSetting(facts, ["policy", pattern])
	};
}
// src/data/pythons.ts
const peps = {
	source: "python/peps release_management/python-releases.toml (ba4deeb7, 2026-08-22)",
	asOf: "2026-11-22"
};
const gilOnly = {
	freeThreaded: "none",
	...peps
};
const both = {
	freeThreaded: "supported",
	...peps
};
/** Oldest first. */
const pythons = {
	"3.8": {
		final: "2019-10-14",
		bugfixUntil: "2021-05",
		endOfLife: "2024-10",
		...gilOnly
	},
	"3.9": {
		final: "2020-10-05",
		bugfixUntil: "2022-05",
		endOfLife: "2025-10",
		...gilOnly
	},
	"3.10": {
		final: "2021-10-04",
		bugfixUntil: "2023-04",
		endOfLife: "2026-10",
		...gilOnly
	},
	"3.11": {
		final: "2022-10-24",
		bugfixUntil: "2024-04",
		endOfLife: "2027-10",
		...gilOnly
	},
	"3.12": {
		final: "2023-10-02",
		bugfixUntil: "2025-04",
		endOfLife: "2028-10",
		...gilOnly
	},
	"3.13": {
		final: "2024-10-07",
		bugfixUntil: "2026-10",
		endOfLife: "2029-10",
		...peps,
		freeThreaded: "experimental"
	},
	"3.14": {
		final: "2025-10-07",
		bugfixUntil: "2027-10",
		endOfLife: "2030-10",
		...both
	},
	"3.15": {
		final: "2026-10-01",
		bugfixUntil: "2028-10",
		endOfLife: "2031-10",
		...both
	},
	"3.16": {
		final: "2027-10-05",
		bugfixUntil: "2029-10",
		endOfLife: "2032-10",
		...both
	}
};
/** At the date of the row. */
function stateOf({ final, bugfixUntil, endOfLife, asOf }) {
	if (asOf < final) return "prerelease";
	const month = asOf.slice(0, 7);
	if (month > endOfLife) return "ended";
	return month > bugfixUntil ? "security" : "bugfix";
}
/** Pythons that a release may be for unless it says otherwise: final ones from 3.9 on, oldest first. */
function finalPythons(table) {
	return Object.entries(table).filter(([minor, row]) => minor !== "3.8" && stateOf(row) !== "prerelease").map(([minor]) => minor);
}
// src/plan/choose-pythons.ts
function choosePythons$1(facts) {
	const { pythons, findings } = readRequiresPython(facts);
	const living = pythons.filter((python) => !hasEnded(python, facts));
	return {
		pythons,
		supported: living.length > 0 ? living : pythons.slice(-1),
		findings
	};
}
function readRequiresPython({ pyproject, tables }) {
	const all = finalPythons(tables.pythons);
	const text = pyproject.requiresPython ?? null;
	if (text === null) return {
		pythons: all,
		findings: []
	};
	const where = {
		file: pyproject.file,
		line: lineOf$1(pyproject, ["project", "requires-python"])
	};
	const refuse = (code, message, help) => ({
		pythons: [],
		findings: [{
			code,
			level: "error",
			message,
			help,
			...where
		}]
	});
	const set = parseSpecifierSet(text);
	if (set === null) return refuse("plan/invalid-requires-python", `requires-python = "${text}" is not a version specifier`, "Write it like requires-python = \">=3.9\".");
	const pythons = all.filter((minor) => {
		const version = parseVersion(`${minor}.99`);
		return version !== null && specifierContains(set, version, { prereleases: true });
	});
	if (pythons.length > 0) return {
		pythons,
		findings: []
	};
	return refuse("plan/no-python-fits", `requires-python = "${text}" allows none of ${all.join(", ")}`, "Widen it, for example requires-python = \">=3.9\".");
}
function hasEnded(python, { tables }) {
	const row = rowOf(tables.pythons, python);
	return row !== null && stateOf(row) === "ended";
}
/** Pythons that wheels of one Python each leave out. */
function explainEnded(pythons, { tables }) {
	return pythons.map((python) => ({
		what: `Python ${python}`,
		code: "plan/python-end-of-life",
		reason: `ended in ${rowOf(tables.pythons, python)?.endOfLife}; its users build from the sdist`
	}));
}
// src/plan/jobs/cut-for-fork.ts
const reason = "GPU jobs and runners of your own never run for a pull request from a fork; a release runs them";
function cutForFork(plan) {
	const cells = plan.cells.filter((cell) => !isGuardedBuild(cell));
	const sdist = plan.sdist !== null && isGuardedBuild(plan.sdist) ? null : plan.sdist;
	const kept = /* @__PURE__ */ new Set([...cells.map(({ id }) => id), ...sdist ? [sdist.id] : []]);
	const smokeCells = plan.smokeCells.filter((smoke) => kept.has(smoke.cell) && !isGuardedTest(smoke));
	const tested = new Set(smokeCells.map(({ id }) => id));
	const leftOut = [...[...plan.cells, ...plan.sdist ? [plan.sdist] : []].filter(({ id }) => !kept.has(id)).map(({ id }) => ({
		id,
		kind: "build",
		reason
	})), ...plan.smokeCells.filter(({ id }) => !tested.has(id)).map(({ id }) => ({
		id,
		kind: "smoke",
		reason
	}))];
	const releases = plan.releases.map((release) => ({
		...release,
		cells: release.cells.filter((id) => kept.has(id))
	}));
	return {
		...plan,
		cells,
		sdist,
		smokeCells,
		releases,
		leftOut: [...plan.leftOut, ...leftOut]
	};
}
// src/plan/jobs/judge-jobs.ts
function judgeJobs(plan, runners) {
	const outputs = formatMatrixOutputs(planMatrices(plan));
	return [
		...judgeCounts(outputs),
		...judgeSize(outputs),
		...plan.cells.flatMap((cell) => judgeTime(cell, runners))
	];
}
function judgeCounts(outputs) {
	return jobKinds.flatMap((kind) => {
		const [count, limit] = [Number(outputs[`${kind}-count`]), jobsPerKind[kind] * 256];
		if (count <= limit) return [];
		const isTest = kind.startsWith("smoke");
		return [{
			code: "plan/too-many-jobs",
			level: "error",
			message: `${count} ${kind} jobs; wheels.yml runs at most ${limit} (${jobsPerKind[kind]} matrices of 256)`,
			help: isTest ? "Test on fewer Pythons, smoke = { pythons = \"min,max\" }, or give all tests a budget of minutes: smoke = { budget = 600 }." : "Build fewer targets, use the stable ABI (one wheel for all Pythons), or put several archs into one CUDA wheel."
		}];
	});
}
/** The plan's other outputs are short. */
const roomForOthers = 16384;
function judgeSize(outputs) {
	const bytes = Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
	if (bytes + roomForOthers <= 1048576) return [];
	return [{
		code: "plan/outputs-too-large",
		level: "error",
		message: `the job matrices have ${Math.ceil(bytes / 1024)} KiB as GitHub counts them (UTF-16); outputs of a job may have ${jobOutputBytes / 1024} KiB`,
		help: "Plan fewer cells, or shorten the labels of the runners: each row of a matrix repeats them."
	}];
}
/** A job should end well before GitHub ends it: predictions are rough. */
const safeShare = 5 / 6;
function judgeTime(cell, runners) {
	const limit = jobMinutesOf(cell.runner, runners);
	if (cell.predictedMinutes <= limit * safeShare) return [];
	return [{
		code: "plan/job-too-long",
		level: "error",
		message: `${cell.id} may take ${Math.ceil(cell.predictedMinutes)} minutes; a job on ${formatRunner(cell.runner)} ends after ${limit}`,
		help: `${howToSplit(cell)} Or set a larger or self-hosted runner: runners = { ${cell.target} = "\u2026" }.`
	}];
}
function howToSplit(cell) {
	const archs = cell.cuda?.archs.length ?? 0;
	if (archs > 1) return `Split it: cuda = { split = "arch" } makes one job for each of its ${archs} archs.`;
	if (cell.buildIdentifiers.length > 1) return `Split it: ${cell.buildIdentifiers.length} wheels are built one after the other; narrow \`build\` of [tool.cibuildwheel] or drop Pythons.`;
	if (cell.isEmulated) return "Build it on a machine of its own processor: emulation is about ten times slower.";
	return "Build less in it.";
}
// src/data/judge-runner.ts
/** Months before its end in which a label is a warning, and a mere notice before them. */
const warningMonths = 6;
/** Labels as GitHub forms them for its own images; every other label is somebody's own, and fine. */
const hostedLabel = /^(ubuntu|windows|macos)-(latest|\d[\d.]*)((?:-(?:arm|intel|large|xlarge|slim|vs\d{4}))*)$/;
/** Null when all is well. Labels compare without case, as GitHub does. */
function judgeRunner(written, table, use) {
	const label = written.toLowerCase();
	const runner = runnerOf(table, label);
	const at = {
		file: use.file,
		line: use.line
	};
	if (runner === null) return judgeUnknown(label, table, use);
	if (runner.ends === null) return null;
	const instead = runner.successor === null ? howToLeave(runner) : `Use ${runner.successor} instead.`;
	if (runner.isRemoved) return {
		code: "plan/runner-removed",
		level: "error",
		message: `GitHub removed the runner label ${label} (${runner.ends}), which ${use.usedBy} asks for; the job would wait and then fail`,
		help: instead,
		...at
	};
	const months = monthsUntil(runner.ends, use.now);
	if (months > warningMonths && !use.isConfigured) return null;
	const level = months > warningMonths ? "notice" : "warning";
	const when = months < 0 ? `was announced to end on ${runner.ends}` : `ends on ${runner.ends}`;
	return {
		code: "plan/runner-ending",
		level,
		message: `the runner label ${label}, which ${use.usedBy} asks for, ${when} (${runner.source.split(";")[0]})`,
		help: instead,
		...at
	};
}
function judgeUnknown(label, table, { usedBy, file, line }) {
	const [, family, version = "", rest] = hostedLabel.exec(label) ?? [];
	if (family === void 0) return null;
	const alike = Object.keys(table).flatMap((known) => {
		const [, of, number = "", ending] = hostedLabel.exec(known) ?? [];
		return of === family && ending === rest && /^\d/.test(number) ? [number] : [];
	});
	if (alike.length > 0 && alike.every((known) => compareDotted(version, known) > 0)) return {
		code: "tables/newer-word",
		level: "warning",
		message: `the runner label ${label}, which ${usedBy} asks for, is newer than the table of this wheel-release`,
		help: "If the job waits forever, GitHub has no such runner. Its price can be given: `tables = \"FILE.toml\"`.",
		file,
		line
	};
	const living = Object.keys(table).filter((known) => runnerOf(table, known)?.isRemoved === false);
	const nearest = findNearest(label, living);
	return {
		code: "tables/unknown-word",
		level: "error",
		message: `GitHub has no runner label ${label}, which ${usedBy} asks for${nearest ? `; did you mean ${nearest}?` : ""}`,
		help: `Hosted labels: ${living.join(", ")}. Larger and self-hosted runners may have any other name.`,
		file,
		line
	};
}
function howToLeave(runner) {
	return runner.system === "macos" && runner.machine === "x86_64" ? "No hosted runner follows it: build macosx_universal2 (or cross-compile) on macos-15, or leave macosx_x86_64 out." : "Choose another label before then.";
}
/** Negative once it has passed. A month ends with its last day. */
function monthsUntil(ends, now) {
	const [year = 0, month = 1, day = 31] = ends.split("-").map(Number);
	return (Date.UTC(year, month - 1, day + 1) - now.getTime()) / 864e5 / 30.4;
}
// src/plan/jobs/judge-runners.ts
function judgeRunners({ settings: { settings, places }, tables, now }, { cells, sdist, smokeCells }) {
	const users = /* @__PURE__ */ new Map();
	for (const { id, runner } of [
		...cells,
		...sdist ? [sdist] : [],
		...smokeCells
	]) for (const label of hostedLabelsOf(runner)) users.set(label, [...users.get(label) ?? [], id]);
	const { build, smoke } = settings.cuda?.runners ?? {};
	const configured = [
		...build === void 0 ? [] : [{
			key: "cuda.runners.build",
			runner: build
		}],
		...smoke === void 0 ? [] : [{
			key: "cuda.runners.smoke",
			runner: smoke
		}],
		...Object.entries(settings.runners).map(([word, runner]) => ({
			key: `runners.${word}`,
			runner
		}))
	];
	return [...users].flatMap(([label, ids]) => {
		const key = configured.find(({ runner }) => hostedLabelsOf(runner).includes(label))?.key;
		const [first = "", ...others] = ids;
		const usedBy = others.length === 0 ? first : `${first} (and ${count(others.length, "more job")})`;
		const place = key === void 0 ? {} : places[key] ?? {};
		return judgeRunner(label, tables.runners, {
			now,
			isConfigured: key !== void 0,
			usedBy,
			...place
		}) ?? [];
	});
}
/** Labels that may be GitHub's own: a self-hosted runner and the members of a group are called as their owner likes. */
function hostedLabelsOf(runner) {
	const labels = typeof runner === "string" ? [runner] : Array.isArray(runner) ? runner : [];
	return labels.some((label) => label.toLowerCase() === "self-hosted") ? [] : labels;
}
// src/plan/jobs/plan-jobs.ts
function planJobs(planned, facts) {
	const { runners } = facts.tables;
	const plan = {
		...planned,
		cells: planned.cells.map((cell) => predict(cell, facts.measured, runners)),
		sdist: planned.sdist && predict(planned.sdist, facts.measured, runners)
	};
	const findings = [...judgeRunners(facts, plan), ...judgeJobs(plan, runners)];
	return {
		plan: facts.isFromFork ? cutForFork(plan) : plan,
		findings
	};
}
// src/plan/judge.ts
function checkTree({ git, gitProblem, isRehearsal }, tag) {
	if (gitProblem !== null) return [unreadableRepository(gitProblem)];
	const dirty = git?.dirtyFiles ?? [];
	if (dirty.length === 0 || tag === null && !isRehearsal) return [];
	const more = dirty.length > 3 ? ` and ${dirty.length - 3} more` : "";
	return [{
		code: "plan/dirty-tree",
		level: isRehearsal ? "notice" : "warning",
		message: `tracked files differ from the commit, so what is built is not what the repository shows: ${dirty.slice(0, 3).join(", ")}${more}`,
		help: "`git status` lists them; commit or discard them before the release."
	}];
}
function unreadableRepository(problem) {
	const isForeign = /dubious ownership/.test(problem);
	return {
		code: "plan/git-unreadable",
		level: "warning",
		message: `git does not read this repository: ${problem}`,
		help: isForeign ? "The folder belongs to another user. In the job that plans: git config --global --add safe.directory \"$PWD\"" : "Commit and tag cannot be held against the plan; mend the repository or install git."
	};
}
/** hatchling packs whatever .gitignore does not name; found out after the build it would cost one. */
function checkWorkFolder(facts, frontend) {
	const { backend, table } = facts.pyproject;
	if (!(backend === "hatchling.build" && frontend === "build" && readPath(table, [
		"tool",
		"hatch",
		"build"
	]) === void 0) || facts.ignoresWorkFolder || facts.event.kind !== "local" || !facts.settings.settings.sdist) return [];
	return [{
		code: "plan/work-folder-not-ignored",
		level: "warning",
		message: "hatchling would pack .wheel-release/, the files of this release run, into the sdist",
		file: ".gitignore",
		help: "echo .wheel-release/ >> .gitignore"
	}];
}
function findUntested(cells, smokeCells) {
	const tested = new Set(smokeCells.map((smoke) => smoke.cell));
	return cells.filter((cell) => cell.policy === "required" && !tested.has(cell.id)).map((cell) => ({
		code: "plan/untested-wheel",
		level: "error",
		message: `no planned test takes the wheel ${cell.id}`,
		help: "Test each wheel on a Python that takes it: smoke = { pythons = \"min,max\" } in [tool.wheel-release]."
	}));
}
// src/plan/judge-pythons.ts
function checkSmokePythons({ settings, places }, requiresPython, plan, pythons) {
	if (plan.cells.length === 0 || settings.smokeBudget !== null) return [];
	const tested = new Set(plan.smokeCells.map((cell) => cell.python));
	const findings = settings.smokePythons.filter((word) => word !== "min" && word !== "max" && !tested.has(word)).map((python) => ({
		...judge(python, requiresPython, pythons),
		...places["smoke.pythons"]
	}));
	const testedCells = new Set(plan.smokeCells.map((smoke) => smoke.cell));
	return plan.cells.some((cell) => !testedCells.has(cell.id)) ? findings.filter(({ code }) => code !== "config/python-without-wheel") : findings;
}
function judge(python, requiresPython, pythons) {
	const minor = python.replace(/t$/, "");
	const [oldest, newest] = [Object.keys(pythons)[0] ?? minor, finalPythons(pythons).at(-1) ?? minor];
	if (compare$1(minor, oldest) <= 0) {
		const end = rowOf(pythons, minor)?.endOfLife;
		return {
			code: "config/python-ended",
			level: "error",
			message: `Python ${python} has ended${end ? ` in ${end}` : " long ago"}; no test can run on it`,
			help: "Test on the oldest that takes the wheel: smoke = { pythons = \"min,max\" }"
		};
	}
	if (compare$1(minor, newest) > 0) return {
		code: "config/python-newer",
		level: "warning",
		message: `Python ${python} is newer than the tables of this version, so it is not tested`,
		help: `The newest known one is ${newest}: \`max\` means it.`
	};
	return {
		code: "config/python-without-wheel",
		level: "error",
		message: `Python ${python} is to be tested and takes none of the planned wheels`,
		help: python.endsWith("t") ? "Free-threaded interpreters take no abi3 wheel (PEP 703). Add free-threaded = true, or remove it from smoke.pythons." : `Remove it from smoke.pythons${requiresPython === null ? "" : `, or widen requires-python = "${requiresPython}"`}.`
	};
}
function compare$1(a, b) {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left && right ? compareVersions(left, right) : 0;
}
// src/document/planned-file.ts
/** The file name that a cell will have, as far as the plan knows it: with a manylinux ceiling the repair may lower the tag. */
function plannedFileName({ expect, cuda }) {
	const { name, version, pythonTag, abiTag, platformTag } = expect;
	const label = cuda?.variantLabel ? `-${cuda.variantLabel}` : "";
	return expect.file ?? `${name}-${version}-${pythonTag}-${abiTag}-${platformTag}${label}.whl`;
}
// src/plan/judge-tags.ts
function judgeTags$1(cells, releases) {
	const clashes = findClashes(cells);
	return [
		...clashes,
		...clashes.length > 0 ? [] : findOverlaps(cells),
		...findRefused(cells, releases)
	];
}
/** An index takes each file name once. */
function findClashes(cells) {
	const seen = /* @__PURE__ */ new Map();
	return cells.flatMap((cell) => {
		const file = plannedFileName(cell);
		const other = seen.get(file);
		if (other === void 0) seen.set(file, cell);
		if (other === void 0) return [];
		return [{
			code: "plan/name-clash",
			level: "error",
			message: cell.source === null ? `the cells ${other.id} and ${cell.id} would both make ${file}` : `${other.source} and ${cell.source} are both called ${file}`,
			help: cell.source === null ? "An index takes each file name once. Remove one of the two targets." : "An index takes each file name once. Remove one of them, or narrow the patterns of `wheels`."
		}];
	});
}
/** The same interpreter would take either of two files by the same tag; a build tag decides between them (PEP 427). */
function findOverlaps(cells) {
	const seen = /* @__PURE__ */ new Map();
	const told = /* @__PURE__ */ new Set();
	return cells.filter(({ expect }) => !expect.platformTag.includes("_universal2")).flatMap((cell) => {
		const keys = listKeys(cell);
		for (const key of keys) {
			const other = seen.get(key);
			if (other === void 0) seen.set(key, cell);
			else if (!told.has(`${other.id} ${cell.id}`)) {
				told.add(`${other.id} ${cell.id}`);
				return [overlap(other, cell, key, keys.join() === listKeys(other).join())];
			}
		}
		return [];
	});
}
/** A wheel of an index of one's own may be for any platform. */
function findRefused(cells, releases) {
	const goesToPypi = (cell) => releases.some(({ route, cells: ids }) => route !== "index" && ids.includes(cell.id));
	const isOwnTag = ({ frontend }) => frontend === "none" || frontend === "command";
	return cells.flatMap((cell) => {
		const refused = cell.expect.platformTag.split(".").filter((tag) => !isPlatformTagAccepted(tag));
		if (refused.length === 0 || !isOwnTag(cell) || !goesToPypi(cell)) return [];
		return [{
			code: "plan/refused-platform-tag",
			level: "warning",
			message: `${cell.source ?? cell.id}: PyPI does not accept wheels for the platform ${refused.join(", ")}`,
			help: "Repair the wheel (auditwheel, delocate), or keep it for an index of your own."
		}];
	});
}
function overlap(other, cell, key, isSame) {
	const [, , , ...tag] = key.split(" ");
	const [first, second] = [other, cell].map(({ source, id }) => source ?? id);
	return {
		code: "plan/tag-overlap",
		level: isSame ? "error" : "warning",
		message: `${first} and ${second} both serve ${tag.join(" ")}; an installer would take either`,
		help: "Keep one of them; aliases like manylinux2014 and manylinux_2_17 are the same platform."
	};
}
/** Name, version, build tag or variant label, and each tag, with the platform's aliases as one. */
function listKeys({ expect, cuda }) {
	const head = `${expect.name} ${expect.version} ${buildTagOf(expect.file) ?? cuda?.variantLabel ?? "-"}`;
	const keys = expect.pythonTag.split(".").flatMap((python) => expect.abiTag.split(".").flatMap((abi) => expect.platformTag.split(".").map((platform) => `${head} ${python}-${abi}-${canonicalPlatformTag(platform)}`)));
	return [...new Set(keys)].sort();
}
function buildTagOf(file) {
	const parsed = file === null ? null : parseWheelFilename(file);
	return parsed === null || "problem" in parsed ? null : parsed.buildTag;
}
// src/plan/missing-metadata.ts
/** @param projects pyproject.toml files in folders below, relative */
function explainMissingProject(projects) {
	if (projects.length === 0) return "Run the command in the project's folder, or name it: wheel-release plan DIR";
	return `Projects below: ${projects.map((file) => file.replace(/\/[^/]*$/, "")).map((folder) => `wheel-release plan ${folder}`).join(" \u00b7 ")}`;
}
function explainMissingName(setupPy) {
	return `${setupPy === null ? "" : "setup.py does not state it as a literal, and it is not run to find out. "}Add name = "\u2026" to [project]: letters, digits, ".", "_" and "-", starting and ending with a letter or digit.`;
}
// src/plan/variants.ts
/** The context in which a frontend plans the wheels of a variant. */
function contextOfVariant(context, { name, env }) {
	const { facts } = context;
	const { settings } = facts.settings;
	return {
		...context,
		facts: {
			...facts,
			environment: {
				...facts.environment,
				...env
			},
			settings: {
				...facts.settings,
				settings: {
					...settings,
					buildEnvironment: {
						...settings.buildEnvironment,
						...env
					}
				}
			}
		},
		releaseName: normalizeName(name),
		distributionName: toFileNamePart(name)
	};
}
/** A cell of a variant: its id begins with the name, because the tags are those of the other names. */
function asVariantCell(cell, { name, env }) {
	return {
		...cell,
		id: `${normalizeName(name)}-${cell.id}`,
		environment: {
			...cell.environment,
			...env
		},
		why: `${cell.why}; the same source under the name ${name}${describeEnvironment(env)}`
	};
}
function describeEnvironment(env) {
	const words = Object.entries(env ?? {}).map(([key, value]) => `${key}=${value}`);
	return words.length === 0 ? "" : ` with ${words.join(" ")}`;
}
function explainVariantSdists(variants, project) {
	return variants.map(({ name }) => ({
		what: `sdist of ${name}`,
		code: "plan/variant-sdist",
		reason: `its sources are those of ${project}, whose sdist is in this release`
	}));
}
/** @param taken names of the release and who has them, `my-pkg` \u2192 `[project] name` */
function checkVariantNames(variants, taken, place) {
	const owners = new Map(taken);
	return variants.flatMap(({ name }) => {
		if (!isProjectName(name)) return [invalidName(name, place)];
		const normalized = normalizeName(name);
		const owner = owners.get(normalized);
		owners.set(normalized, `the variant "${name}"`);
		return owner === void 0 ? [] : [sameName(name, owner, place)];
	});
}
function invalidName(name, place) {
	return {
		code: "plan/variant-name",
		level: "error",
		message: `variant name = ${JSON.stringify(name)} is not a project name`,
		...place,
		help: "Use letters, digits, `.`, `_` and `-`, with a letter or digit at both ends."
	};
}
function sameName(name, owner, place) {
	return {
		code: "plan/name-clash",
		level: "error",
		message: `the variant "${name}" has the name of ${owner}: an index knows both as ${normalizeName(name)}`,
		...place,
		help: "Give each variant a project name of its own."
	};
}
/** The one repository that the sources of all variants come from; two of them would be two releases. */
function decideSource(facts, version) {
	const place = placeOfSetting(facts, ["variant"]);
	const { variants } = facts.settings.settings;
	const sources = variants.flatMap(({ name, source }) => source ? [{
		name,
		...source
	}] : []);
	const first = sources[0];
	if (first === void 0) return {
		source: null,
		findings: []
	};
	const other = sources.find(({ repo, tag }) => repo !== first.repo || tag !== first.tag);
	const bare = variants.find(({ source }) => source === void 0);
	const findings = [];
	if (other) findings.push(twoSources(first.name, describeSource(first), other.name, describeSource(other), place));
	else if (bare) findings.push(twoSources(first.name, describeSource(first), bare.name, "this repository", place));
	const tag = first.tag?.replaceAll("{version}", version) ?? null;
	const commit = facts.sourceRefs?.get(tag === null ? "HEAD" : `refs/tags/${tag}`) ?? null;
	if (commit === null) findings.push(unknownCommit(first.repo, tag, place));
	return {
		source: {
			repository: first.repo,
			tag,
			commit
		},
		findings
	};
}
function describeSource({ repo, tag }) {
	return tag === void 0 ? repo : `${repo} at ${tag}`;
}
function twoSources(name, source, other, otherSource, place) {
	return {
		code: "plan/variant-source",
		level: "error",
		message: `the variants "${name}" and "${other}" have different sources: ${source}, and ${otherSource}`,
		...place,
		help: "One plan has one source. Give all variants the same `source`, or release them from two repositories."
	};
}
function unknownCommit(repository, tag, place) {
	return {
		code: "plan/source-commit",
		level: "warning",
		message: `the commit of ${repository}${tag === null ? "" : ` at ${tag}`} could not be read, so the plan cannot hold the builds to it`,
		...place,
		help: `See that the repository and the tag exist: git ls-remote https://github.com/${repository} ${tag ?? "HEAD"}`
	};
}
// src/plan/releases.ts
function planReleases(context, planners) {
	const { settings } = context.facts.settings;
	const { variants } = settings;
	const { frontend, planWheels, planCuda, planBrought } = planners;
	if (planBrought !== null) return planBrought(context);
	const whole = planWheels(context);
	const cuda = planCuda === null ? null : planCuda(context, whole, frontend);
	const base = settings.cuda?.cpu === false ? withoutWheels(whole) : whole;
	const own = {
		name: context.releaseName,
		version: context.version,
		cells: [...base.cells.map((cell) => cell.id), ...base.sdist ? [base.sdist.id] : []],
		route: null,
		extras: cuda?.extras ?? []
	};
	const others = variants.map((variant) => {
		const varied = contextOfVariant(context, variant);
		return {
			variant,
			cells: planWheels(varied).cells.map((cell) => asVariantCell(cell, variant))
		};
	});
	return {
		releases: [
			own,
			...cuda?.releases ?? [],
			...others.map(({ variant, cells }) => releaseOf(variant.name, cells, context))
		],
		cells: [
			...base.cells,
			...cuda?.cells ?? [],
			...others.flatMap(({ cells }) => cells)
		],
		imports: new Map(variants.flatMap(({ name, smoke }) => smoke?.import ? [[normalizeName(name), smoke.import]] : [])),
		sdist: base.sdist,
		exclusions: [
			...base.exclusions,
			...cuda?.exclusions ?? [],
			...base.sdist ? explainVariantSdists(variants, context.releaseName) : []
		],
		findings: [
			...base.findings,
			...cuda?.findings ?? [],
			...checkVariantNames(variants, namesOf([own, ...cuda?.releases ?? []]), placeOfSetting(context.facts, ["variant"]))
		],
		abi3Floor: base.abi3Floor
	};
}
/** The CUDA wheels still take their tags from the wheels that a CPU build would have had. */
function withoutWheels(plan) {
	const exclusion = {
		what: "CPU wheels",
		code: "cuda/no-cpu-wheels",
		reason: "cpu = false: the project needs CUDA"
	};
	return {
		...plan,
		cells: [],
		exclusions: [...plan.exclusions, exclusion]
	};
}
function releaseOf(name, cells, { version }) {
	return {
		name: normalizeName(name),
		version,
		cells: cells.map((cell) => cell.id),
		route: null,
		extras: []
	};
}
function namesOf(releases) {
	return new Map(releases.map(({ name, route }) => [name, route === null ? `the project ${name} itself` : `the CUDA distribution ${name}`]));
}
// src/plan/sdist-cell.ts
/** The source distribution of a release (PEP 625 name), or null with `sdist = false`. */
function planSdist(context, frontend) {
	const { tables, settings: { settings } } = context.facts;
	if (!settings.sdist) return null;
	return {
		id: "sdist",
		frontend,
		file: `${context.distributionName}-${context.version}.tar.gz`,
		source: null,
		runner: settings.runners.sdist ?? "ubuntu-24.04",
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: (tables.runners["ubuntu-24.04"] ?? hostedRunners["ubuntu-24.04"]).dollarsPerMinute,
		why: `conda-forge and distributions build from it; ${describeUse(context)}`
	};
}
/** Why a release has no sdist, for whoever looks for it. */
function explainNoSdist({ facts, nativeHint }) {
	if (facts.settings.settings.sdist) return [];
	return [{
		what: "sdist",
		code: "plan/sdist-off",
		reason: `sdist = false (${facts.settings.sources.find(({ key }) => key === "sdist")?.source ?? "configuration"}); ${nativeHint === null ? "only conda-forge and distributions would build from one" : "whoever has no fitting wheel cannot install this release"}`
	}];
}
/** An sdist that users cannot compile is a choice to make: the plan says what they would need. */
function describeUse({ facts, nativeHint }) {
	if (nativeHint === null) return "installing from it compiles nothing";
	if (facts.pyproject.backend === "maturin") return `whoever has no fitting wheel compiles it, which takes ${facts.cargo?.rustVersion ? `Rust ${facts.cargo.rustVersion} or newer` : "Rust"}`;
	return "whoever has no fitting wheel compiles it, which takes a compiler and what the build links against";
}
// src/plan/smoke-cells/cover.ts
/** @param budget in minutes; pairs come first, then whatever else fits in, earlier tests first */
function coverPairs(items, budget) {
	const cover = startCover(items, budget);
	addPairs(items, cover);
	for (const [index, { minutes }] of items.entries()) if (!cover.isKept[index] && minutes <= cover.left) keep(index, items, cover);
	return finish(items, cover);
}
/** The cover of every pair and no more, however long it takes. */
function coverAllPairs(items) {
	const cover = startCover(items, Number.POSITIVE_INFINITY);
	addPairs(items, cover);
	return finish(items, cover);
}
function startCover(items, budget) {
	const cover = {
		pairs: items.map(({ values }) => listPairs(values)),
		isKept: items.map(() => false),
		covered: /* @__PURE__ */ new Set(),
		left: budget
	};
	for (const [index, { isFixed }] of items.entries()) if (isFixed) keep(index, items, cover);
	return cover;
}
function keep(index, items, cover) {
	cover.isKept[index] = true;
	cover.left -= items[index]?.minutes ?? 0;
	for (const key of cover.pairs[index]?.keys() ?? []) cover.covered.add(key);
}
function finish(items, { pairs, isKept, covered }) {
	return {
		isKept,
		missing: pairs.map((own) => [...own].filter(([key]) => !covered.has(key)).map(([, pair]) => pair)),
		minutes: items.reduce((sum, { minutes }, index) => sum + (isKept[index] ? minutes : 0), 0)
	};
}
function listPairs(values) {
	const pairs = /* @__PURE__ */ new Map();
	for (const [axis, left] of values.entries()) for (const [offset, right] of values.slice(axis + 1).entries()) if (left !== null && right !== null) pairs.set(JSON.stringify([
		axis,
		left,
		axis + 1 + offset,
		right
	]), {
		left,
		right
	});
	return pairs;
}
/** Takes the test with the most new pairs per minute until none is left that fits. */
function addPairs(items, cover) {
	const gainOf = (index) => [...cover.pairs[index]?.keys() ?? []].filter((key) => !cover.covered.has(key)).length / Math.max(items[index]?.minutes ?? 0, .01);
	const heap = [];
	for (const index of items.keys()) if (!cover.isKept[index]) push(heap, {
		index,
		gain: gainOf(index)
	});
	for (let best = pop(heap); best !== null; best = pop(heap)) {
		const gain = gainOf(best.index);
		if (gain === 0 || (items[best.index]?.minutes ?? 0) > cover.left) continue;
		if (gain < best.gain) push(heap, {
			index: best.index,
			gain
		});
		else keep(best.index, items, cover);
	}
}
function isBefore(a, b) {
	return a.gain > b.gain || a.gain === b.gain && a.index < b.index;
}
function push(heap, candidate) {
	let at = heap.length;
	heap.push(candidate);
	while (at > 0) {
		const parent = at - 1 >> 1;
		if (!swapWhen(heap, at, parent)) return;
		at = parent;
	}
}
function pop(heap) {
	const top = heap[0];
	const last = heap.pop();
	if (top === void 0 || last === void 0) return null;
	if (heap.length === 0) return top;
	heap[0] = last;
	for (let at = 0;;) {
		const [left, right] = [2 * at + 1, 2 * at + 2];
		const [a, b] = [heap[left], heap[right]];
		const child = a !== void 0 && b !== void 0 && isBefore(b, a) ? right : left;
		if (!swapWhen(heap, child, at)) return top;
		at = child;
	}
}
/** Swaps two when the one at `child` comes first. */
function swapWhen(heap, child, parent) {
	const [a, b] = [heap[child], heap[parent]];
	if (a === void 0 || b === void 0 || !isBefore(a, b)) return false;
	heap[child] = b;
	heap[parent] = a;
	return true;
}
// src/plan/smoke-cells/budget.ts
/** @param budget in minutes; null keeps everything */
function applyBudget(tests, budget, place) {
	const all = tests.map(({ smoke }) => smoke);
	const items = tests.map(toCoverItem);
	const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
	if (budget === null || total <= budget) return {
		smokeCells: all,
		exclusions: [],
		findings: []
	};
	const cover = coverPairs(items, budget);
	const exclusions = all.flatMap((smoke, index) => cover.isKept[index] ? [] : [{
		what: smoke.id,
		code: "plan/smoke-budget",
		reason: explainDropped(cover.missing[index] ?? [], budget)
	}]);
	return {
		smokeCells: all.filter((_, index) => cover.isKept[index]),
		exclusions,
		findings: judgeBudget(items, cover.missing.flat(), budget).map((finding) => ({
			...finding,
			...place
		}))
	};
}
function toCoverItem({ smoke, isEndPoint }) {
	const { cell, python, torch, gpuArch, system, architecture } = smoke;
	const where = gpuArch === null ? [system, architecture].filter((part) => part !== null).join(" ") : `sm_${gpuArch}`;
	return {
		values: [
			cell,
			`Python ${python}`,
			torch === null ? null : `torch ${torch}`,
			where
		],
		minutes: smoke.predictedMinutes,
		isFixed: isEndPoint
	};
}
function explainDropped(missing, budget) {
	if (missing.length === 0) return `smoke.budget = ${budget}: each two of its values are tested together elsewhere`;
	const shown = missing.slice(0, 3).map(({ left, right }) => `${left} with ${right}`);
	const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : "";
	return `smoke.budget = ${budget} has no room for it; never tested together: ${shown.join(", ")}${more}`;
}
function judgeBudget(items, missing, budget) {
	const fixed = items.filter(({ isFixed }) => isFixed).reduce((sum, { minutes }) => sum + minutes, 0);
	if (missing.length === 0 && fixed <= budget) return [];
	const pairs = new Set(missing.map((pair) => JSON.stringify(pair))).size;
	const needed = Math.ceil(coverAllPairs(items).minutes);
	const what = fixed > budget ? `the tests that always stay, the oldest and newest Python of every wheel, take ${fixed} minutes: more than smoke.budget = ${budget}` : `smoke.budget = ${budget} leaves out tests`;
	return [{
		code: "plan/smoke-budget",
		level: "warning",
		message: pairs === 0 ? what : `${what}; ${count(pairs, "pair")} of wheel, Python, torch and machine ${pairs === 1 ? "is" : "are"} never tested together`,
		help: `smoke.budget = ${needed} tests every pair once. wheel-release plan --explain names each test that is left out.`
	}];
}
// src/plan/smoke-cells/interpreters.ts
/** PyPys that can still be had. */
const pypyMinors = [
	9,
	10,
	11,
	12
];
/**
* A function that finds the interpreters which take a wheel. What is not final yet, or long over, counts only where nothing
* else takes it. Where the wheel runs is asked elsewhere: every platform of it counts as the user's.
* @param pythons minors that `requires-python` allows
* @param isAllowed whether it allows a minor that is not among them
*/
function createInterpreterFinder(pythons, isAllowed, table) {
	const usual = listInterpreters(pythons, table).map(withRanker);
	const unusual = listInterpreters(listUnusualPythons(table).filter(isAllowed), table).map(withRanker);
	const known = /* @__PURE__ */ new Map();
	return (tags) => {
		const key = `${tags.pythonTags.join(".")}-${tags.abiTags.join(".")}-${tags.platformTags.includes("any")}`;
		const found = known.get(key) ?? findTaking(tags, usual, unusual);
		known.set(key, found);
		return found;
	};
}
function withRanker(interpreter) {
	const rank = createTagRanker(interpreter, ["any", "fitting"]);
	return {
		interpreter,
		takes: (tags) => rank({
			...tags,
			platformTags: tags.platformTags.includes("any") ? ["any"] : ["fitting"]
		}) !== null
	};
}
function findTaking(tags, usual, unusual) {
	const taking = usual.filter(({ takes }) => takes(tags));
	return (taking.length > 0 ? taking : unusual.filter(({ takes }) => takes(tags))).map(({ interpreter }) => interpreter);
}
/**
* Every interpreter that a test could have, oldest first, each kind by itself.
* @param pythons minors that `requires-python` allows
*/
function listInterpreters(pythons, table) {
	const minors = pythons.map((python) => Number(python.split(".")[1]));
	const freeThreaded = minors.filter((minor) => (rowOf(table, `3.${minor}`)?.freeThreaded ?? "none") !== "none");
	return [
		...minors.map((minor) => `cp3${minor}`),
		...freeThreaded.map((minor) => `cp3${minor}t`),
		...pypyMinors.filter((minor) => minors.includes(minor)).map((minor) => `pp3${minor}`)
	].map(parseInterpreter).filter((interpreter) => interpreter !== null);
}
/** `3.9`, `3.14t`, `pypy3.11`: as setup-python and uv call it. */
function pythonName(interpreter) {
	return formatInterpreter(interpreter).replace(" ", "").toLowerCase();
}
function tagsOf({ pythonTag, abiTag, platformTag }) {
	return parseTagSet(`${pythonTag}-${abiTag}-${platformTag}`) ?? {
		pythonTags: [pythonTag],
		abiTags: [abiTag],
		platformTags: [platformTag]
	};
}
/** @param able interpreters that take the wheel and can be had at the place of the test, oldest first */
function choosePythons(able, tags, words) {
	const chosen = /* @__PURE__ */ new Map();
	for (const word of words) {
		const picked = word === "min" || word === "max" ? kindsOf(tags).flatMap((kind) => endOf(able.filter(kind), word)) : able.filter((interpreter) => pythonName(interpreter) === word).map((interpreter) => ({
			interpreter,
			why: "asked for"
		}));
		for (const python of picked) {
			const name = pythonName(python.interpreter);
			if (!chosen.has(name)) chosen.set(name, python);
		}
	}
	if (chosen.size > 0) return [...chosen.values()];
	const why = `newest Python that takes the wheel; smoke.pythons = "${words.join(",")}" has none that does`;
	return kindsOf(tags).flatMap((kind) => endOf(able.filter(kind), "max").map((python) => ({
		...python,
		why
	})));
}
function endOf(able, word) {
	const interpreter = word === "min" ? able[0] : able.at(-1);
	const which = able.length === 1 ? "the only" : word === "min" ? "oldest" : "newest";
	return interpreter === void 0 ? [] : [{
		interpreter,
		why: `${which} Python that takes the wheel`
	}];
}
/** A wheel without an ABI of its own is the same for every build of Python: CPython with the GIL stands for all. */
function kindsOf({ pythonTags, abiTags }) {
	const isFreeThreaded = abiTags.some((abi) => abi === "abi3t" || /^cp3\d+t$/.test(abi));
	return [
		...abiTags.some((abi) => abi === "abi3" || abi === "none" || /^cp3\d+m?$/.test(abi)) ? [({ implementation, isFreeThreaded: is }) => implementation === "cpython" && !is] : [],
		...isFreeThreaded ? [({ isFreeThreaded: is }) => is] : [],
		...pythonTags.some((tag) => tag.startsWith("pp")) ? [({ implementation }) => implementation === "pypy"] : []
	];
}
/** The oldest CPython that a stable-ABI wheel claims, `3.6`; null for any other wheel. */
function floorOf$2({ pythonTags, abiTags }) {
	if (!abiTags.some((abi) => abi === "abi3" || abi === "abi3t")) return null;
	const minors = pythonTags.flatMap((tag) => /^cp3(\d+)$/.exec(tag)?.[1] ?? []).map(Number);
	return minors.length === 0 ? null : `3.${Math.min(...minors)}`;
}
/** Pythons of the table that are not final yet, or older than every other: for wheels that nothing else takes. */
function listUnusualPythons(table) {
	return Object.entries(table).filter(([minor, row]) => minor === "3.8" || stateOf(row) === "prerelease").map(([minor]) => minor);
}
// src/plan/smoke-cells/torches.ts
/** Minors of torch that the wheel can be tested with, oldest first; null for a wheel without torch. */
function listTorches(cell, tables) {
	const torch = cell.cuda?.torch ?? null;
	if (torch === null) return null;
	const usable = torch.minors.filter((minor) => hasToolkit(cell, minor, tables));
	return usable.length > 0 ? usable : [torch.build];
}
/** Torches that a wheel without CUDA may meet when its tests ask for torch; null when they do not. */
function listPresetTorches({ smokePresets, cuda }, tables) {
	if (!smokePresets.some((preset) => preset === "torch" || preset === "torch-cpu")) return null;
	const ranges = cuda?.torch ?? [];
	const minors = Object.keys(tables.torch);
	const declared = minors.filter((minor) => ranges.some((range) => isInRange(minor, range)));
	return declared.length > 0 ? declared : minors;
}
function isInRange(minor, range) {
	const [set, version] = [parseSpecifierSet(range), parseVersion(`${minor}.0`)];
	return set === null || version !== null && specifierContains(set, version);
}
function isTorchFor(minor, interpreter, { expect }, tables) {
	const isLinux = expect.family === "manylinux" || expect.family === "any";
	return interpreter.implementation === "cpython" && hasTorch(minor, pythonName(interpreter), isLinux, tables);
}
/** Whether torch's own index has the minor for this Python. A minor newer than the table is taken at its word. */
function hasTorch(minor, python, isLinux, tables) {
	const row = rowOf(tables.torch, minor);
	if (row === null) return true;
	return row.pythons.includes(python) && (isLinux || !row.linuxOnlyPythons.includes(python));
}
function hasToolkit(cell, minor, tables) {
	const row = rowOf(tables.torch, minor);
	return (row === null || !isCudaPlatform(cell.target) ? [] : row.cuda[cell.target]).some((toolkit) => `cu${toolkit.replace(".", "")}` === cell.cuda?.torch?.index);
}
function isCudaPlatform(target) {
	return [
		"manylinux_x86_64",
		"manylinux_aarch64",
		"win_amd64"
	].includes(target);
}
// src/plan/smoke-cells/explain-gaps.ts
/** Why there is no test of the wheel. */
function explainNone(taking, place, torches) {
	const names = taking.map(pythonName).join(", ");
	if (taking.length === 0) return "no interpreter that can be had takes it";
	if (torches !== null) return `no torch of its range has wheels for Python ${names}`;
	return `Python ${names}, which takes it, cannot be had${place?.container ? ` in a ${place.container} image for ${place.architecture}` : ` for ${place?.architecture}`}`;
}
/** A stable-ABI wheel may claim Pythons that nobody can install any more; the oldest that can be had stands for them. */
function explainFloor(cell, tags, taking, { isAllowed }) {
	const floor = floorOf$2(tags);
	const oldest = taking.find(({ implementation }) => implementation === "cpython");
	const nothing = {
		words: null,
		oldest: null,
		exclusions: []
	};
	if (floor === null || oldest === void 0 || Number(floor.split(".")[1]) >= oldest.minor) return nothing;
	if (parseInterpreter(floor) === null || !isAllowed(floor)) return nothing;
	const name = pythonName(oldest);
	return {
		words: `its floor ${floor} cannot be had any more`,
		oldest: name,
		exclusions: [{
			what: `${cell.id} on Python ${floor}`,
			code: "plan/no-interpreter",
			reason: `the wheel claims Python ${floor} and newer, but no runner has an interpreter that old: ${name} is the oldest it is tested on`
		}]
	};
}
function explainWith(python, { words, oldest }) {
	return words !== null && pythonName(python.interpreter) === oldest ? {
		...python,
		why: `${python.why}; ${words}`
	} : python;
}
/** Pythons that take the wheel and have no torch of its range: its users there cannot use it. */
function explainTorchless(cell, taking, torches, tables) {
	if (torches === null) return [];
	const without = taking.filter((interpreter) => interpreter.implementation === "cpython" && !interpreter.isFreeThreaded && !torches.some((minor) => isTorchFor(minor, interpreter, cell, tables)));
	if (without.length === 0) return [];
	return [{
		what: `${cell.id} on Python ${without.map(pythonName).join(", ")}`,
		code: "plan/no-torch-for-python",
		reason: `none of the torch releases it is tested with (${torches.join(", ")}) has wheels there`
	}];
}
// src/plan/smoke-cells/gpu-places.ts
const usualLabels = [
	"self-hosted",
	"gpu",
	"sm{arch}"
];
/** @param place without a GPU, for system and processor */
function listGpuPlaces(cell, place, settings) {
	if (cell.cuda === null || settings?.["gpu-tests"] === "off") return [];
	const { archs, ptx } = cell.cuda;
	const capabilities = (archs.length > 0 ? archs : ptx.slice(0, 1)).map((arch) => arch.replace(/[af]$/, ""));
	const runner = settings?.runners?.smoke ?? usualRunner(place);
	return [...new Set(capabilities)].map((gpuArch) => ({
		...place,
		gpuArch,
		runner: fillRunner(runner, gpuArch),
		suffix: [place.suffix, `sm${gpuArch}`].filter((part) => part !== "").join("-")
	}));
}
/** Linux on x86_64 is what GPU runners are; anything else has to be asked for. */
function usualRunner({ system, architecture }) {
	const named = system === "linux" ? [] : [system];
	const machine = architecture === "aarch64" || architecture === "arm64" ? ["arm64"] : [];
	return [
		...usualLabels,
		...named,
		...machine
	];
}
function fillRunner(runner, arch) {
	const fill = (text) => text.replaceAll("{arch}", arch);
	if (typeof runner === "string") return fill(runner);
	if (Array.isArray(runner)) return runner.map(fill);
	const { group, labels } = runner;
	const filled = typeof labels === "string" ? fill(labels) : labels?.map(fill);
	return {
		group: fill(group),
		...filled === void 0 ? {} : { labels: filled }
	};
}
// src/plan/smoke-cells/minutes.ts
/** Checkout, Python and the tools, then installing and importing. */
const usualMinutes = {
	linux: 2,
	macos: 2,
	windows: 3
};
function predictMinutes({ place, hasCommand, hasTorch, isCuda }) {
	const image = place.container === null ? 0 : 1;
	const torch = hasTorch ? isCuda ? 4 : 1 : 0;
	const minutes = usualMinutes[place.system] + image + torch + (hasCommand ? 2 : 0);
	return place.isEmulated ? minutes * 6 : minutes;
}
// src/data/smoke-images.ts
const officialRepositories = {
	x86_64: "library",
	aarch64: "library",
	i686: "i386",
	armv7l: "arm32v7",
	ppc64le: "ppc64le",
	s390x: "s390x",
	riscv64: "riscv64"
};
/** Newest policy image of each processor: a test wants a system that takes every wheel. */
const pypaImages = {
	glibc: {
		x86_64: "manylinux_2_34",
		aarch64: "manylinux_2_34",
		i686: "manylinux_2_34",
		armv7l: "manylinux_2_35",
		ppc64le: "manylinux_2_34",
		s390x: "manylinux_2_34",
		riscv64: "manylinux_2_39"
	},
	musl: Object.fromEntries(Object.keys(officialRepositories).map((machine) => [machine, "musllinux_1_2"]))
};
/** Fully qualified, because Podman asks no registry by itself; null when there is no such image. */
function smokeImageOf({ libc, machine, interpreter }) {
	const { implementation, minor, isFreeThreaded } = interpreter;
	const repository = officialRepositories[machine];
	if (repository === void 0 || minor < 8 || minor > 15) return null;
	if (implementation === "pypy") return libc === "glibc" && minor >= 9 && minor <= 11 && ["library", "i386"].includes(repository) ? `docker.io/${repository}/pypy:3.${minor}-slim` : null;
	if (implementation === "graalpy") return null;
	if (isFreeThreaded) return minor < 14 ? null : `quay.io/pypa/${pypaImages[libc]?.[machine]}_${machine}:latest`;
	return `docker.io/${repository}/python:3.${minor}-${libc === "musl" ? "alpine" : "slim"}`;
}
/** The program that is Python in an image of smokeImageOf. */
function pythonInImage(image, interpreterName) {
	if (!image.startsWith("quay.io/pypa/")) return "python3";
	const tag = `cp3${interpreterName.replace(/^3\.|t$/g, "")}`;
	return `/opt/python/${tag}-${tag}${interpreterName.endsWith("t") ? "t" : ""}/bin/python`;
}
// src/plan/smoke-cells/places.ts
/** Where the wheel can be loaded, GPUs aside; empty for platforms that no runner has (iOS, Android, Pyodide). */
function listPlaces(cell, { platformTags }, tables, own) {
	const places = platformTags.flatMap((tag) => placesOf(parsePlatformTag(tag)));
	const unique = [...new Map(places.map((place) => [Object.values(place).join(" "), place])).values()];
	return unique.sort(compareHomes).map((place) => {
		const runner = chooseRunner(cell, place, tables, own);
		const suffix = unique.length === 1 ? "" : describeDifference(place, unique);
		return {
			...place,
			...containerOf(place, tables),
			runner,
			gpuArch: null,
			suffix
		};
	});
}
/** Formats of several processors: half of such a wheel is dead code on either. */
const fatMachines = {
	universal2: ["arm64", "x86_64"],
	universal: ["x86_64"],
	intel: ["x86_64"]
};
function placesOf({ family, architecture }) {
	switch (family) {
		case "any": return [
			"linux",
			"macos",
			"windows"
		].map((system) => ({
			family,
			system,
			architecture: null
		}));
		case "macosx": return (fatMachines[architecture ?? ""] ?? [architecture]).map((machine) => ({
			family,
			system: "macos",
			architecture: machine
		}));
		case "win": return [{
			family,
			system: "windows",
			architecture
		}];
		case "manylinux":
		case "musllinux": return [{
			family,
			system: "linux",
			architecture
		}];
		case "linux": return [{
			family: "other",
			system: "linux",
			architecture
		}];
		case "other": return [];
	}
}
/** Of two Macs the one that is made still; else as the wheel names them. */
function compareHomes(a, b) {
	const isNew = ({ system, architecture }) => system === "macos" && architecture === "arm64";
	return a.system === b.system ? Number(isNew(b)) - Number(isNew(a)) : 0;
}
function describeDifference(place, all) {
	const differs = (key) => new Set(all.map((other) => other[key])).size > 1;
	if (differs("system")) return place.system;
	return [differs("family") ? place.family : null, differs("architecture") ? place.architecture : null].filter((part) => part !== null).join("-");
}
function containerOf(spot, tables) {
	const { family, system, architecture } = spot;
	if (system !== "linux" || architecture === null) return {
		container: null,
		isEmulated: false
	};
	const row = rowOf(tables.targets, targetOf(spot));
	const usual = usualRunner$1("linux", architecture);
	const isNative = usual !== null && rowOf(tables.runners, usual)?.machine === architecture;
	const container = family === "musllinux" ? "musl" : isNative ? null : "glibc";
	return {
		isEmulated: row?.isEmulated ?? !isNative,
		container
	};
}
/** Null: the runner's own interpreters. Undefined: there is no such interpreter at the place. */
function imageAt({ container, architecture }, interpreter) {
	if (container === null) return null;
	return smokeImageOf({
		libc: container,
		machine: architecture ?? "",
		interpreter
	}) ?? void 0;
}
/** Whether the place can have the interpreter. Source: actions/python-versions, PyPy's downloads (2026-11). */
function canHave(place, interpreter) {
	if (imageAt(place, interpreter) === void 0) return false;
	if (place.container !== null || place.system !== "windows" || place.architecture === "amd64") return true;
	if (place.architecture === null) return true;
	if (interpreter.implementation !== "cpython") return false;
	return place.architecture !== "arm64" || interpreter.minor >= 11;
}
/** The project's own runner when it can load the wheel: one that only cross-compiles cannot. */
function chooseRunner(cell, spot, tables, own) {
	const { system, architecture } = spot;
	const target = rowOf(tables.targets, cell.target) === null ? targetOf(spot) : cell.target;
	const given = Object.hasOwn(own, target) ? own[target] : void 0;
	if (given !== void 0 && canLoad(given, system, architecture, tables)) return given;
	const row = rowOf(tables.targets, target);
	if (row !== null && canLoad(row.runner, system, architecture, tables) && row.architecture === architecture) return row.runner;
	return usualRunner$1(system, architecture) ?? row?.runner ?? usualRunner$1(system, null) ?? "ubuntu-24.04";
}
/** The target word that a wheel without one, because it was brought along, would have. */
function targetOf({ family, system, architecture }) {
	return `${family === "other" && system === "linux" ? "manylinux" : family}_${architecture}`;
}
function canLoad(runner, system, machine, tables) {
	const row = typeof runner === "string" ? runnerOf(tables.runners, runner) : null;
	if (row === null) return true;
	if (row.system !== system) return false;
	return machine === null || {
		x86_64: ["x86_64", "i686"],
		amd64: ["amd64", "x86"],
		aarch64: ["aarch64"],
		arm64: ["arm64"]
	}[row.machine].includes(machine);
}
// src/plan/smoke-cells/make-test.ts
function makeTest(cell, place, { interpreter, why }, torch, { settings, tables, imports, measured }) {
	const python = pythonName(interpreter);
	const hasGpu = place.gpuArch !== null;
	const minutes = predictMinutes({
		place,
		hasCommand: settings.smokeCommand !== null,
		hasTorch: torch !== null || settings.smokePresets.length > 0,
		isCuda: cell.cuda !== null
	});
	return predict({
		id: [
			`${cell.id}-py${python}`,
			torch === null ? "" : `torch${torch}`,
			place.suffix
		].filter(Boolean).join("-"),
		cell: cell.id,
		python,
		architecture: place.architecture,
		family: place.family,
		system: place.system,
		runner: place.runner,
		isEmulated: place.isEmulated,
		torch,
		gpuArch: place.gpuArch,
		presets: choosePresets(cell, hasGpu, settings),
		image: imageAt(place, interpreter) ?? null,
		imports: [...imports.get(cell.release) ?? settings.smokeImports],
		command: settings.smokeCommand,
		timeoutMinutes: Math.min(350, Math.max(30, minutes * 10)),
		predictedMinutes: minutes,
		predictedCost: priceOf(minutes, place.runner, tables.runners),
		policy: choosePolicy(cell, hasGpu, settings),
		why
	}, measured, tables.runners);
}
/** What looks for a GPU runs where one is, and nowhere else. */
function choosePresets({ cuda }, hasGpu, { smokePresets }) {
	const own = hasGpu ? [cuda?.torch ? "torch-cuda" : "cuda"] : cuda?.torch ? ["torch"] : [];
	const asked = smokePresets.filter((preset) => hasGpu ? preset !== "torch-cpu" : preset === "torch" || preset === "torch-cpu" && cuda === null);
	return [.../* @__PURE__ */ new Set([...own, ...asked])];
}
function choosePolicy(cell, hasGpu, { cuda }) {
	const gpuTests = cuda?.["gpu-tests"] ?? "required";
	if (cell.policy === "best-effort" || cell.cuda === null) return cell.policy;
	if (hasGpu) return gpuTests === "off" ? cell.policy : gpuTests;
	return cell.cuda.torch === null && gpuTests === "required" ? "best-effort" : cell.policy;
}
// src/plan/smoke-cells/wheel-tests.ts
function planWheelTests(cell, context) {
	const { settings, tables } = context;
	const tags = tagsOf(cell.expect);
	const places = listPlaces(cell, tags, tables, settings.runners);
	if (places.length === 0) return untestable(`no runner loads ${cell.expect.platformTag} wheels; their frontend tests them while it builds`);
	const torches = listTorches(cell, tables);
	const needed = torches ?? (cell.cuda === null ? listPresetTorches(settings, tables) : null);
	const suits = (interpreter) => needed === null || needed.some((minor) => isTorchFor(minor, interpreter, cell, tables));
	const taking = context.findInterpreters(tags);
	const atPlaces = places.map((place) => ({
		place,
		able: taking.filter((interpreter) => canHave(place, interpreter) && suits(interpreter))
	}));
	if (atPlaces.every(({ able }) => able.length === 0)) return untestable(explainNone(taking, places[0], needed));
	const floor = explainFloor(cell, tags, taking, context);
	const home = atPlaces.findIndex(({ able }) => able.length > 0);
	const tests = atPlaces.flatMap(({ place, able }, index) => {
		const chosen = choosePythons(able, tags, settings.smokePythons);
		const plain = chosen.flatMap((python) => {
			const serving = torches?.filter((minor) => isTorchFor(minor, python.interpreter, cell, tables)) ?? null;
			return endsOf(serving).map((torch) => {
				const isEndPoint = index === home && isEnd(python, chosen, torch, serving);
				return {
					smoke: makeTest(cell, place, explainWith(python, floor), torch, context),
					isEndPoint
				};
			});
		});
		return index === home ? [...plain, ...planGpuTests(cell, place, chosen, torches, context)] : plain;
	});
	return {
		tests: [...Map.groupBy(tests, ({ smoke }) => smoke.python).values()].flat(),
		exclusions: [...floor.exclusions, ...explainTorchless(cell, taking, needed, tables)],
		untestable: null
	};
}
function untestable(reason) {
	return {
		tests: [],
		exclusions: [],
		untestable: reason
	};
}
/** First and last, or the one there is; null stands for a wheel without torch. */
function endsOf(torches) {
	const [first, last] = [torches?.[0] ?? null, torches?.at(-1) ?? null];
	return first === last ? [first] : [first, last];
}
function isEnd({ interpreter }, chosen, torch, torches) {
	const minors = chosen.filter((other) => other.interpreter.implementation === interpreter.implementation && other.interpreter.isFreeThreaded === interpreter.isFreeThreaded).map((other) => other.interpreter.minor);
	return interpreter.minor === Math.min(...minors) && torch === (torches?.[0] ?? null) || interpreter.minor === Math.max(...minors) && torch === (torches?.at(-1) ?? null);
}
/** The newest Python with the highest torch, once per architecture. */
function planGpuTests(cell, place, chosen, torches, context) {
	const newest = chosen.toSorted((a, b) => a.interpreter.minor - b.interpreter.minor).at(-1);
	if (newest === void 0) return [];
	const torch = torches?.findLast((minor) => isTorchFor(minor, newest.interpreter, cell, context.tables)) ?? null;
	return listGpuPlaces(cell, place, context.settings.cuda).map((gpu) => {
		const why = `the wheel has machine code for sm_${gpu.gpuArch}`;
		return {
			smoke: makeTest(cell, gpu, {
				...newest,
				why
			}, torch, context),
			isEndPoint: false
		};
	});
}
// src/plan/smoke-cells/plan-smoke-cells.ts
function planSmokeCells(cells, request, { settings, places }) {
	const { pythons, requiresPython, ...rest } = request;
	const isAllowed = (minor) => allows(requiresPython, minor);
	const findInterpreters = createInterpreterFinder(pythons, isAllowed, request.tables.pythons);
	const context = {
		...rest,
		cells,
		settings,
		isAllowed,
		findInterpreters
	};
	const planned = cells.map((cell) => ({
		cell,
		...planWheelTests(cell, context)
	}));
	const budgeted = applyBudget(planned.flatMap((row) => row.tests), settings.smokeBudget, places["smoke.budget"]);
	return {
		cells: planned.map(({ cell, untestable }) => untestable === null ? cell : excuse(cell, untestable)),
		smokeCells: budgeted.smokeCells,
		exclusions: [
			...planned.flatMap(({ cell, untestable }) => untestable === null ? [] : [explainUntestable(cell, untestable)]),
			...planned.flatMap((row) => row.exclusions),
			...explainGpuTestsOff(cells, settings),
			...budgeted.exclusions
		],
		findings: [...budgeted.findings, ...checkPresets(budgeted.smokeCells, settings, places)]
	};
}
function allows(requiresPython, minor) {
	const set = requiresPython === null ? null : parseSpecifierSet(requiresPython);
	const version = parseVersion(`${minor}.99`);
	return set === null || version === null || specifierContains(set, version, { prereleases: true });
}
function excuse(cell, reason) {
	return {
		...cell,
		policy: "best-effort",
		why: `${cell.why}; not tested: ${reason}`
	};
}
function explainUntestable(cell, reason) {
	return {
		what: `tests of ${cell.id}`,
		code: "plan/untestable-wheel",
		reason
	};
}
function explainGpuTestsOff(cells, { cuda }) {
	const archs = new Set(cells.flatMap((cell) => cell.cuda?.archs ?? []));
	if (cuda?.["gpu-tests"] !== "off" || archs.size === 0) return [];
	return [{
		what: `tests on ${[...archs].map((arch) => `sm_${arch}`).join(", ")}`,
		code: "plan/gpu-tests-off",
		reason: "cuda.gpu-tests = \"off\": no GPU runs this code before its users do"
	}];
}
/** A preset that looks for a GPU does nothing in a release that plans none. */
function checkPresets(smokeCells, { smokePresets }, places) {
	const idle = smokePresets.filter((preset) => !smokeCells.some((smoke) => smoke.presets.includes(preset)));
	if (idle.length === 0 || smokeCells.length === 0) return [];
	return [{
		code: "plan/idle-preset",
		level: "warning",
		message: `no planned test can run the preset ${idle.join(", ")}`,
		help: "torch-cuda and cuda need a wheel with a [tool.wheel-release.cuda] table and GPU tests; torch-cpu a wheel without CUDA.",
		...places["smoke.presets"]
	}];
}
// src/plan/version/destinations.ts
/** Where the files of a plan may go. PyPI gets tagged releases alone; an untagged plan on a laptop never leaves it. */
function decideDestinations({ event, isRehearsal }, { tag, isDev }) {
	if (isRehearsal || event.kind === "local" && tag === null) return ["rehearsal"];
	if (!event.mayPublish) return [];
	if (tag !== null) return [
		"pypi",
		"testpypi",
		"rehearsal"
	];
	return isDev ? ["testpypi", "rehearsal"] : [];
}
// src/plan/version/tag.ts
const longestTag = 255;
/** Reads a tag against a pattern such as `py-v{version}`. The version comes back in canonical form. */
function readTag(tag, pattern) {
	const [before = "", after = ""] = pattern.split("{version}");
	if (!startsLike(tag, before) || !tag.endsWith(after) || tag.length < before.length + after.length) return { kind: "other" };
	if (tag.length > longestTag) return {
		kind: "invalid",
		reason: `it is longer than ${longestTag} characters`
	};
	const text = tag.slice(before.length, tag.length - after.length);
	const odd = /[^0-9A-Za-z.!+_-]/u.exec(text)?.[0];
	if (odd !== void 0) return {
		kind: "invalid",
		reason: `it contains ${describeCharacter(odd)}`
	};
	const version = parseVersion(text);
	if (version !== null) return {
		kind: "version",
		version: formatVersion(version)
	};
	if (before === "v" && /^[A-Za-z]/.test(text)) return { kind: "other" };
	return {
		kind: "invalid",
		reason: text === "" ? "no version follows" : `"${text}" is not a version`
	};
}
function formatTag(version, pattern) {
	return pattern.replace("{version}", version);
}
/** @throws UsageError (exit 2): a malformed tag is wrong usage, not a finding about the project. */
function refuseTag(tag, pattern, reason) {
	throw new UsageError("plan/invalid-tag", `the tag "${printableTag(tag)}" is not "${pattern}" with a version: ${reason}`, { help: `Tag like this: git tag -a ${formatTag("1.2.3", pattern)} -m ${formatTag("1.2.3", pattern)}` });
}
/** Control and invisible characters made visible, so that a message cannot be forged by a tag. */
function printableTag(tag) {
	return tag.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).slice(0, 100);
}
/** PEP 440 allows `v` and `V` before a version alike. */
function startsLike(tag, before) {
	return tag.startsWith(before) || before.endsWith("v") && tag.startsWith(`${before.slice(0, -1)}V`);
}
function describeCharacter(character) {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return /[\x21-\x7e]/.test(character) ? `"${character}"` : `U+${code}`;
}
// src/plan/version/agreement.ts
function checkAgreement(sources) {
	const [first] = sources;
	if (first === void 0) return {
		version: null,
		findings: []
	};
	const read = sources.map((source) => ({
		source,
		version: parseVersion(source.version)
	}));
	const findings = read.filter(({ version }) => version === null).map(({ source }) => invalidVersion(source));
	const chosen = read[0]?.version ?? null;
	if (chosen === null) return {
		version: null,
		findings
	};
	if (hasLocal(chosen)) findings.push(localVersion(first, chosen));
	const other = read.slice(1).find(({ version }) => version !== null && compareVersions(chosen, version) !== 0);
	if (other) findings.push(disagreement(first, other.source));
	return {
		version: formatVersion(chosen),
		findings
	};
}
function invalidVersion(source) {
	return {
		code: "plan/invalid-version",
		level: "error",
		message: `"${source.version}" is not a version (PEP 440)${source.line === null ? `: ${source.file}` : ""}`,
		...lineOf(source),
		help: "Write it like 1.4.0, 1.4.0rc1 or 1.4.0.post1."
	};
}
function localVersion(source, version) {
	const text = formatVersion(version);
	return {
		code: "plan/local-version",
		level: "error",
		message: `version "${text}": PyPI refuses local versions, so nothing of this release could be uploaded there`,
		...lineOf(source),
		help: `Release it as ${text.split("+")[0]}, or keep the local part for an index of your own.`
	};
}
function disagreement(first, other) {
	const isTag = first.file.startsWith("tag ");
	return {
		code: isTag ? "plan/tag-disagrees" : "plan/version-disagrees",
		level: "error",
		message: `${first.file} says ${first.version}, ${other.file} says ${other.version}`,
		...lineOf(other),
		help: isTag ? `Set the version to ${first.version} and move the tag, or tag what the file says. No file was built.` : `Set both to the same version: ${placeOf$2(first)} and ${placeOf$2(other)}.`
	};
}
/** A tag and a variable are no files to point into. */
function lineOf({ file, line }) {
	return line === null ? {} : {
		file,
		line
	};
}
function placeOf$2({ file, line }) {
	return `${file}${line === null ? "" : `:${line}`}`;
}
// src/plan/version/in-build.ts
function fromFiles({ file, line }) {
	return {
		environment: {},
		edits: [],
		tag: null,
		why: `${file}${line === null ? "" : `:${line}`} states it`
	};
}
/** @param alone what the tool would say by itself, when it is something else */
function fromTool(tool, version, tag, alone) {
	const isOther = alone !== null && alone !== version;
	if (tool.tell !== null) {
		const environment = tool.tell(version);
		const instead = isOther ? `, which would say ${alone} by itself` : "";
		return {
			environment,
			edits: [],
			tag: null,
			why: `${Object.keys(environment).join(", ")} tells ${tool.name} (${tool.place})${instead}`
		};
	}
	const made = tag !== null && tool.readTag(tag) !== null ? tag : tool.formatTag(version);
	return {
		environment: {},
		edits: [],
		tag: made,
		why: `${tool.name} (${tool.place})${isOther ? ` would say ${alone} and` : ""} believes tags alone, so the build has ${made} in its checkout`
	};
}
/** Every tool that is known to read a version from git is told; one that is not known finds the tag at most. */
function fromTagAlone(tag, version) {
	return {
		environment: {
			SETUPTOOLS_SCM_PRETEND_VERSION: version,
			PDM_BUILD_SCM_VERSION: version,
			POETRY_DYNAMIC_VERSIONING_BYPASS: version,
			UV_DYNAMIC_VERSIONING_BYPASS: version
		},
		edits: [],
		tag: null,
		why: `the tag ${tag}: no file states the version, and the build backend must come to the same one`
	};
}
/** Null when a literal stands where nobody can write over it. */
function fromEdits(stated, mentions, version, pyproject) {
	const own = stated.literal === null ? overrideCrate(pyproject, version) : [editOf(stated, version)];
	const others = mentions.filter(({ file }) => !file.endsWith(".yaml")).map((mention) => editOf(mention, version));
	const edits = [...own, ...others].filter((edit) => edit !== null);
	if (own.length === 0 || edits.length < own.length + others.length) return null;
	const places = edits.map(({ file, line }) => `${file}:${line}`);
	return {
		environment: {},
		edits,
		tag: null,
		why: `the build writes it over ${[...new Set(places)].join(", ")} in its own checkout`
	};
}
function editOf({ file, line, literal }, version) {
	if (line === null || literal === null) return null;
	const quote = /^["']/.exec(literal)?.[0] ?? "";
	return {
		file,
		line,
		from: literal,
		to: `${quote}${version}${quote}`
	};
}
/**
* maturin prefers the version in [project] to the crate's; the crate keeps its own, so Cargo.lock stays true.
* Empty where `dynamic` is written in a way that is not followed.
*/
function overrideCrate(pyproject, version) {
	const { file, text } = pyproject;
	const lines = text.split(/\r?\n/);
	const stated = `version = "${version}"`;
	const line = findTomlLine(text, ["project", "dynamic"]);
	if (line === null || !pyproject.dynamic.includes("version")) {
		const header = findTomlLine(text, ["project"]);
		const from = lines[(header ?? 0) - 1] ?? "";
		return header !== null && /^\s*\[project\]/.test(from) ? [{
			file,
			line: header,
			from,
			to: `${from}\n${stated}`
		}] : [];
	}
	const entry = /(["'])version\1\s*,?\s*/;
	const from = lines[line - 1] ?? "";
	if (entry.test(from)) {
		const rest = from.replace(entry, "").replace(/,\s*\]/, "]");
		return [{
			file,
			line,
			from,
			to: /\[\s*\]/.test(rest) ? stated : `${stated}\n${rest}`
		}];
	}
	const at = lines.findIndex((text, index) => index >= line && entry.test(text));
	const other = lines[at];
	if (other === void 0) return [];
	return [{
		file,
		line,
		from,
		to: `${stated}\n${from}`
	}, {
		file,
		line: at + 1,
		from: other,
		to: other.replace(entry, "")
	}];
}
// src/plan/version/release-notes.ts
/** Where projects keep them when the configuration says nothing; the first that exists counts. */
const usualNotes = [
	"CHANGELOG.md",
	"CHANGES.md",
	"HISTORY.md",
	"NEWS.md",
	"RELEASE_NOTES.md",
	"CHANGELOG.rst",
	"CHANGES.rst",
	"HISTORY.rst",
	"NEWS.rst",
	"CHANGELOG.txt",
	"CHANGES.txt",
	"CHANGELOG",
	"CHANGES",
	"docs/changelog.md",
	"docs/changelog.rst",
	"docs/CHANGELOG.md",
	"docs/changes.md",
	"docs/release-notes.md"
];
function checkReleaseNotes(notes, version) {
	if (notes === null || findSection(notes.text, version) !== null) return [];
	return [{
		code: "plan/no-release-notes",
		level: notes.isConfigured ? "warning" : "notice",
		message: `no heading of ${notes.file} names ${version}`,
		file: notes.file,
		help: `Add a section before the tag is pushed:  ## ${version}`
	}];
}
const longestHeading = 300;
/** Line of the heading of a version, Markdown or reStructuredText, with a date, a link or a name around it. */
function findSection(text, version) {
	const wanted = parseVersion(version);
	const lines = text.split(/\r?\n/);
	const found = lines.findIndex((line, index) => {
		if (line.length > longestHeading) return false;
		if (!(/^ {0,3}(#{1,6}\s|\*\*|==+\s*\S)/.test(line) || /^(=+|-+|~+|\^+|\*+|#+|\++)\s*$/.test(lines[index + 1] ?? "")) || wanted === null) return false;
		return line.split(/[\s[\]()*,:`"'<>|/#=]+/).some((word) => {
			const read = /\d/.test(word) ? parseVersion(word.replace(/[.\-\u2013\u2014]+$/, "").replace(/^.*?[-_@](?=v?\d)/, "")) : null;
			return read !== null && (read.release.length > 1 || wanted.release.length === 1) && compareVersions(read, wanted) === 0;
		});
	});
	return found < 0 ? null : found + 1;
}
// src/plan/version/release-tag.ts
/** "other": a tag started the job that is none of ours. @throws UsageError for a named tag that is no release tag. */
function decideReleaseTag(facts, stated) {
	const patterns = listPatterns(facts);
	const own = patterns[0]?.pattern ?? "";
	if (facts.requestedTag !== null) {
		const tag = facts.requestedTag.replace(/^refs\/tags\//, "");
		if (/^refs\/(heads|pull|remotes)\//.test(tag)) return refuseTag(tag, own, "it names no tag but another kind of ref");
		const read = readByAll(tag, patterns);
		return typeof read === "string" ? refuseTag(tag, own, read) : {
			...read,
			from: "request"
		};
	}
	if (facts.event.tag !== null) {
		const { tag } = facts.event;
		const read = readByAll(tag, patterns);
		if (typeof read !== "string") return {
			...read,
			from: "event"
		};
		if (tag === "" || readTag(tag, own).kind === "invalid") return refuseTag(tag, own, read);
		return patterns.some(({ pattern, isConfigured }) => isConfigured && readTag(tag, pattern).kind === "invalid") ? refuseTag(tag, own, read) : "other";
	}
	return facts.event.kind === "local" ? findOnHead(facts, patterns, stated) : null;
}
/** Of several tags on HEAD the one that the files agree with, else the newest version. */
function findOnHead(facts, patterns, stated) {
	const onHead = (facts.git?.tags ?? []).filter((tag) => tag.commit === facts.git?.commit).map((tag) => readByAll(tag.name, patterns)).filter((read) => typeof read !== "string").sort((a, b) => compareTexts(b.version, a.version));
	const found = onHead.find((read) => stated !== null && compareTexts(read.version, stated) === 0) ?? onHead[0];
	return found === void 0 ? null : {
		...found,
		from: "head"
	};
}
/** The project's pattern, those of its variants, and with none configured also a version without the `v`. */
function listPatterns({ settings }) {
	const { tag, variants } = settings.settings;
	const isConfigured = settings.sources.find((row) => row.key === "tag")?.source !== "default";
	return [
		{
			pattern: tag,
			variant: null,
			isConfigured: true
		},
		...variants.flatMap(({ name, tag: own }) => own === void 0 || own === tag ? [] : [{
			pattern: own,
			variant: name,
			isConfigured: true
		}]),
		...isConfigured ? [] : [{
			pattern: "{version}",
			variant: null,
			isConfigured: false
		}]
	];
}
/** The first pattern that a version follows; else why none does. */
function readByAll(tag, patterns) {
	let reason = tag === "" ? "it is empty" : "it does not fit the pattern";
	for (const { pattern, variant, isConfigured } of patterns) {
		const read = readTag(tag, pattern);
		if (read.kind === "invalid" && isConfigured) reason = read.reason;
		if (read.kind !== "version") continue;
		if (!isConfigured && (parseVersion(read.version)?.release.length ?? 0) < 2) continue;
		return {
			tag,
			version: read.version,
			pattern,
			variant
		};
	}
	return reason;
}
function compareTexts(a, b) {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left === null || right === null ? 0 : compareVersions(left, right);
}
// src/plan/version/cargo-version.ts
/**
* A crate's version as maturin writes it into METADATA: what PEP 440 reads in the SemVer text (`1.0.0-alpha.1` is `1.0.0a1`,
* `1.0.0-dev.3` is `1.0.0.dev3`). Null where maturin fails as well: `1.0.0-nightly` is no version of a Python project.
*/
function cargoToPythonVersion(text) {
	const version = parseVersion(text);
	return version && formatVersion(version);
}
// src/plan/version/stated-version.ts
/** Null when no file states it as a literal. */
function readStatedVersion(facts) {
	const { pyproject, dynamicVersion } = facts;
	if (pyproject.version === null) return dynamicVersion ?? readCrateVersion(facts);
	const line = findTomlLine(pyproject.text, ["project", "version"]);
	const literal = /version["']?\s*=\s*(["'][^"']*["'])/.exec(pyproject.text.split(/\r?\n/)[(line ?? 0) - 1] ?? "")?.[1];
	return {
		file: pyproject.file,
		line,
		version: pyproject.version,
		literal: literal ?? null
	};
}
/** The literals elsewhere that must agree with it. */
function listMentions(facts) {
	const isOpen = facts.pyproject.version === null;
	return facts.mentions.filter(({ version }) => !(isOpen && isPlaceholder(version)));
}
/** What whoever started us tells the version tool. */
function listTold({ toldVersion }) {
	return toldVersion === null ? [] : [{
		file: toldVersion.variable,
		line: null,
		version: toldVersion.version,
		literal: null
	}];
}
/** maturin takes the version from the crate when [project] has none. */
function readCrateVersion({ pyproject, cargo }) {
	if (pyproject.backend !== "maturin" || !cargo?.version) return null;
	const version = cargoToPythonVersion(cargo.version) ?? cargo.version;
	return {
		file: cargo.versionFile,
		line: cargo.versionLine,
		version,
		literal: null
	};
}
function isPlaceholder(text) {
	return parseVersion(text)?.release.every((number) => number === 0n) ?? false;
}
// src/plan/version/tag-state.ts
function checkTagState(facts, release) {
	const { git } = facts;
	if (git === null) return [];
	const named = git.tags.find((tag) => tag.name === release.tag);
	if (named !== void 0 && named.commit !== git.commit) return [otherCommit(named, git.commit, facts)];
	const isFromEvent = isOfEvent(facts, release);
	const { sha } = facts.event;
	if (isFromEvent && sha !== null && sha !== git.commit) return [otherEventCommit(facts, release, sha)];
	if (named === void 0 && !isFromEvent) return [missingTag(facts, release)];
	return [...findSameVersion(facts, release), ...findManyTags(facts, release)];
}
/** A static version that is tagged elsewhere cannot be the next release. */
function checkTaken(facts, stated) {
	const { git } = facts;
	if (git === null || facts.event.kind !== "local") return [];
	const taken = findTagsOf(stated, facts).find((tag) => tag.commit !== git.commit);
	if (taken === void 0) return [];
	return [{
		code: "plan/already-tagged",
		level: "notice",
		message: `${stated} is tagged already: ${printableTag(taken.name)} is ${short(taken.commit)}, HEAD is ${short(git.commit)}`,
		help: "The next release needs a new version in the files."
	}];
}
function otherCommit(tag, head, { event, requestedTag }) {
	const name = printableTag(tag.name);
	const kind = tag.isAnnotated ? "annotated tag" : "lightweight tag";
	const checkout = `- uses: actions/checkout@\u2026\n  with:\n    ref: refs/tags/${requestedTag === null ? name : "${{ inputs.tag }}"}`;
	return {
		code: "plan/head-not-tag",
		level: "error",
		message: `HEAD is ${short(head)}, the ${kind} ${name} is ${short(tag.commit)}: what would be built is not what the tag shows`,
		help: event.kind === "local" ? `git switch --detach ${name}` : `Check out the tag in the job that plans:\n${checkout}`
	};
}
/** True when GITHUB_SHA is the commit of this tag: not after a dispatch on a branch, whose commit it is then. */
function isOfEvent({ event }, release) {
	return event.tag === release.tag && event.isOnTag;
}
function missingTag({ event, git }, { tag }) {
	const isLocal = event.kind === "local";
	const name = printableTag(tag);
	return {
		code: "plan/tag-missing",
		level: isLocal ? "warning" : "error",
		message: `this ${git?.isShallow ? "shallow " : ""}clone has no tag ${name}${isLocal ? "; planned as if HEAD had it" : ", so nobody can tell whether HEAD is what it names"}`,
		help: isLocal ? `git tag -a ${name} -m ${name}, or git fetch --tags if it exists elsewhere` : "Check out the tag in the job that plans:\n- uses: actions/checkout@\u2026\n  with:\n    ref: refs/tags/${{ inputs.tag }}"
	};
}
function otherEventCommit({ event, git }, { tag }, sha) {
	return {
		code: "plan/head-not-tag",
		level: "error",
		message: `GitHub started ${event.attempt > 1 ? `attempt ${event.attempt} of ` : ""}this run for ${printableTag(tag)} at ${short(sha)}, HEAD is ${short(git?.commit ?? "")}: the tag was moved, or something else is checked out`,
		help: "Check out the commit of the event (actions/checkout without `ref`), or start a new run for the tag as it is now."
	};
}
/** `v1.2` beside `v1.2.0`, `v1.0rc1` beside `v1.0-rc.1`. */
function findSameVersion(facts, release) {
	return findTagsOf(release.version, facts).filter((tag) => tag.name !== release.tag && tag.commit !== facts.git?.commit).slice(0, 1).map((other) => ({
		code: "plan/already-tagged",
		level: "warning",
		message: `${release.version} has another tag: ${printableTag(other.name)} is ${short(other.commit)}, ${printableTag(release.tag)} is ${short(facts.git?.commit ?? "")}`,
		help: "An index takes each file name once. If that tag was released, this version needs a new number."
	}));
}
function findTagsOf(version, facts) {
	const wanted = parseVersion(version);
	const patterns = listPatterns(facts);
	return (facts.git?.tags ?? []).filter(({ name }) => {
		const read = readByAll(name, patterns);
		const found = typeof read === "string" ? null : parseVersion(read.version);
		return wanted !== null && found !== null && compareVersions(wanted, found) === 0;
	});
}
const mostTagsPerPush = 3;
function findManyTags({ git, event }, { tag }) {
	const count = (git?.tags ?? []).filter((candidate) => candidate.commit === git?.commit).length;
	if (event.kind !== "local" || count <= mostTagsPerPush) return [];
	return [{
		code: "plan/many-tags",
		level: "notice",
		message: `HEAD has ${count} tags, and GitHub starts no workflow for more than ${mostTagsPerPush} tags that are pushed at once`,
		help: `Push this one by itself, git push origin ${printableTag(tag)}, or start the workflow by hand with the tag as input.`
	}];
}
function short(commit) {
	return commit.slice(0, 12);
}
// src/plan/version/dev-version.ts
/** @param released the last release before this commit @param stated what the files of the project say */
function decideDevVersion(released, stated, now) {
	return formatVersion({
		...chooseBase(released, stated),
		dev: BigInt(formatTimestamp(now))
	});
}
/** Whether it was made by decideDevVersion after the same release, at any time. */
function isDevVersionOf(text, released) {
	const stamp = /\.dev(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)?.slice(1).map(Number);
	if (stamp === void 0) return false;
	const [year = 0, month = 1, ...rest] = stamp;
	return decideDevVersion(released, null, new Date(Date.UTC(year, month - 1, ...rest))) === text;
}
/** UTC, to the second: `20261122030405`. */
function formatTimestamp(now) {
	return now.toISOString().replace(/\D/g, "").slice(0, 14);
}
function chooseBase(released, stated) {
	if (stated === null) return released === null ? patch([
		0n,
		0n,
		1n
	]) : nextAfter(released);
	if (!(stated.dev !== null || released !== null && compareVersions(stated, released) > 0)) return nextAfter(released ?? stated);
	const coming = {
		...publicPart(stated),
		dev: null
	};
	return released !== null && compareVersions({
		...coming,
		dev: 0n
	}, released) < 0 ? nextAfter(released) : coming;
}
/** The least that sorts after `version` and all its local versions and post-releases. */
function nextAfter(version) {
	const { epoch, release, pre, post, dev } = version;
	if (dev !== null) return {
		...publicPart(version),
		dev: null
	};
	if (pre !== null && post === null) return {
		...publicPart(version),
		pre: {
			...pre,
			number: pre.number + 1n
		}
	};
	if (pre !== null) return {
		...publicPart(version),
		post: (post ?? 0n) + 1n
	};
	const numbers = [
		...release,
		0n,
		0n
	].slice(0, Math.max(release.length, 3));
	const last = numbers.length - 1;
	return {
		...patch(numbers.map((number, index) => index === last ? number + 1n : number)),
		epoch
	};
}
function patch(release) {
	return {
		epoch: 0n,
		release,
		pre: null,
		post: null,
		dev: null,
		local: null
	};
}
// src/plan/version/version-tools/compute-alone.ts
/** What the tool would call this commit by itself; null when only running it could tell. */
function computeAlone(tool, { git }) {
	if (git === null) return null;
	const { described, branch, dirtyFiles, commitTime } = git;
	const version = described === null ? null : tool.readTag(described.tag);
	const nearest = described === null || version === null ? null : {
		version,
		distance: described.distance
	};
	return tool.compute({
		nearest,
		branch,
		isDirty: dirtyFiles.length > 0,
		commitTime
	});
}
// src/plan/version/untagged.ts
function decideUntagged(facts, stated) {
	if (stated !== null) return keepsStated(facts) ? keepStated(facts, stated) : developStated(facts, stated);
	const [told] = listTold(facts);
	if (told !== void 0 && facts.versionTool !== null) return keepTold(facts, told, facts.versionTool);
	if (facts.versionTool === null || facts.git === null) return refuse$1(missingVersion(facts));
	return developTags(facts, facts.versionTool);
}
/** A laptop and a pull request publish nothing, and files that were brought along have their names already. */
function keepsStated({ event, settings, isRehearsal }) {
	return isRehearsal || event.kind === "local" || !event.mayPublish || settings.settings.frontend === "none";
}
function keepStated(facts, stated) {
	const sources = [stated, ...listMentions(facts)].map(({ file, line, version }) => ({
		file,
		line,
		version
	}));
	const { version, findings } = checkAgreement(sources);
	return {
		version,
		sources,
		inBuild: fromFiles(stated),
		findings: [...findings, ...version === null ? [] : checkTaken(facts, version)],
		isDev: false
	};
}
/** Somebody made up a version before us; without a tag it may go to TestPyPI when it is a dev version. */
function keepTold(facts, told, tool) {
	const sources = [told, ...listMentions(facts)].map(({ file, line, version }) => ({
		file,
		line,
		version
	}));
	const { version, findings } = checkAgreement(sources);
	const isDev = version !== null && parseVersion(version)?.dev !== null;
	return {
		version,
		sources,
		inBuild: fromTool(tool, version ?? told.version, null, null),
		findings,
		isDev
	};
}
function developStated(facts, stated) {
	const mentions = listMentions(facts);
	const agreed = checkAgreement([stated, ...mentions]);
	const read = agreed.version === null ? null : parseVersion(agreed.version);
	if (read === null) return {
		...keepStated(facts, stated),
		version: null
	};
	const last = findLastTag(facts);
	const version = decideDevVersion(last?.version ?? null, read, facts.now);
	const inBuild = fromEdits(stated, mentions, version, facts.pyproject);
	if (inBuild === null) return {
		...keepStated(facts, stated),
		findings: [...agreed.findings, notWritable(stated)]
	};
	const edited = inBuild.edits.map(({ file, line }) => ({
		file,
		line,
		version
	}));
	const after = last ? `tag ${last.tag}` : `${stated.version} in ${stated.file}`;
	return {
		version,
		sources: [{
			file: `dev version after ${after}`,
			line: null,
			version
		}, ...dropRepeats(edited)],
		inBuild,
		findings: [...agreed.findings, devVersion(version, after, inBuild.why)],
		isDev: true
	};
}
function developTags(facts, tool) {
	const last = findLastTag(facts);
	if (last === null && facts.git?.isShallow) return refuse$1(shallowClone(facts, tool));
	const version = chooseKept(facts, last?.version ?? null) ?? decideDevVersion(last?.version ?? null, null, facts.now);
	const inBuild = fromTool(tool, version, null, computeAlone(tool, facts));
	if (inBuild.tag !== null && facts.event.kind === "local") return refuse$1(believesTags(tool, version));
	const after = last ? `tag ${last.tag}` : "no tag";
	return {
		version,
		sources: [{
			file: last ? `dev version after ${after}` : "dev version before the first tag",
			line: null,
			version
		}],
		inBuild,
		findings: [devVersion(version, after, inBuild.why), ...last ? [] : [noTags(facts)]],
		isDev: true
	};
}
/** On a laptop a commit keeps the dev version of the plan before, so that nothing is built twice. */
function chooseKept({ event, git, planBefore }, released) {
	if (event.kind !== "local" || planBefore === null || planBefore.commit !== git?.commit) return null;
	return isDevVersionOf(planBefore.version, released) ? planBefore.version : null;
}
/** The newest version among the tags that lead to HEAD. */
function findLastTag(facts) {
	const patterns = listPatterns(facts).filter(({ variant }) => variant === null);
	return (facts.git?.tags ?? []).flatMap(({ name }) => {
		const found = readByAll(name, patterns);
		const version = typeof found === "string" ? null : parseVersion(found.version);
		return version === null ? [] : [{
			tag: printableTag(name),
			version
		}];
	}).sort((a, b) => compareVersions(b.version, a.version))[0] ?? null;
}
function dropRepeats(sources) {
	return [...new Map(sources.map((source) => [source.file, source])).values()];
}
function refuse$1(finding) {
	return {
		version: null,
		sources: [],
		inBuild: {
			environment: {},
			edits: [],
			tag: null,
			why: "unknown"
		},
		findings: [finding],
		isDev: false
	};
}
function devVersion(version, after, why) {
	return {
		code: "plan/dev-version",
		level: "notice",
		message: `no release tag, so this is ${version}, the dev version after ${after}; it may go to TestPyPI or an index of your own, never to PyPI`,
		help: `How the build comes by it: ${why}.`
	};
}
function missingVersion(facts) {
	const { pyproject, versionTool: tool } = facts;
	const example = facts.settings.settings.tag.replace("{version}", "1.2.3");
	if (tool !== null) return {
		code: "plan/no-version",
		level: "error",
		message: `${tool.name} (${tool.place}) reads the version from tags, and ${facts.gitProblem ?? "this folder is in no git repository"}`,
		help: `Plan in a clone of the repository, or for a tag: wheel-release plan --tag ${example}`
	};
	return {
		code: "plan/no-version",
		level: "error",
		message: pyproject.dynamic.includes("version") ? "the version is dynamic, and neither a tag nor a literal gives it without running the project's code" : "no version stands in [project], and no tag gives one",
		file: pyproject.file,
		help: `Write version = "\u2026" in [project], or plan for a tag: wheel-release plan --tag ${example}`
	};
}
function notWritable({ file, line, version }) {
	return {
		code: "plan/static-version",
		level: "error",
		message: `${file} says ${version}, and a dev version cannot be written over it`,
		file,
		line: line ?? void 0,
		help: "Write it on a line of its own, version = \"\u2026\" in [project], or publish tags only."
	};
}
function shallowClone({ settings }, tool) {
	return {
		code: "plan/shallow-clone",
		level: "error",
		message: `${tool.name} (${tool.place}) counts from the last tag ${settings.settings.tag}, and this shallow clone has none`,
		help: "- uses: actions/checkout@\u2026\n  with:\n    fetch-depth: 0\non a laptop: git fetch --unshallow --tags"
	};
}
function noTags({ settings }) {
	return {
		code: "plan/no-tags",
		level: "warning",
		message: `no tag ${settings.settings.tag} leads to this commit, so the dev version begins at 0.0.1`,
		help: "Before the first release that is right. Else fetch the tags: actions/checkout with fetch-depth: 0, or git fetch --tags."
	};
}
function believesTags(tool, version) {
	return {
		code: "plan/tool-believes-tags",
		level: "error",
		message: `${tool.name} (${tool.place}) takes a version from a tag alone, and HEAD has no release tag`,
		help: `Tag HEAD for the rehearsal, and delete the tag afterwards: git tag ${tool.formatTag(version)}`
	};
}
// src/plan/version/version-chain.ts
/** @throws UsageError when the tag carries our prefix and no version. */
function decideVersion(facts) {
	const stated = readStatedVersion(facts);
	const release = decideReleaseTag(facts, stated?.version ?? null);
	const none = {
		tag: null,
		tagPattern: facts.settings.settings.tag,
		variant: null,
		isDev: false,
		isOtherTag: false
	};
	if (release === "other") return {
		...none,
		version: null,
		sources: [],
		inBuild: unknown,
		findings: [],
		isOtherTag: true
	};
	return release === null ? {
		...none,
		...decideUntagged(facts, stated)
	} : decideTagged(facts, release);
}
const unknown = {
	environment: {},
	edits: [],
	tag: null,
	why: "unknown"
};
function decideTagged(facts, release) {
	const stated = readStatedVersion(facts);
	const sources = [{
		file: `tag ${release.tag}`,
		line: null,
		version: release.version
	}, ...[
		...stated ? [stated] : [],
		...listTold(facts),
		...listMentions(facts)
	].map(({ file, line, version }) => ({
		file,
		line,
		version
	}))];
	const { version, findings } = checkAgreement(sources);
	const { tag, pattern, variant } = release;
	const tool = facts.versionTool;
	return {
		version,
		tag,
		tagPattern: pattern,
		variant,
		sources,
		inBuild: stated ? fromFiles(stated) : tool ? fromTool(tool, release.version, tag, computeAlone(tool, facts)) : fromTagAlone(tag, release.version),
		findings: [
			...findings,
			...checkTagState(facts, release),
			...stated ? [] : checkTool(facts, release),
			...checkReleaseNotes(facts.releaseNotes, release.version)
		],
		isDev: false,
		isOtherTag: false
	};
}
/** Whoever builds from the repository, without being told, asks the tool. */
function checkTool({ versionTool: tool }, { tag, version }) {
	if (tool === null) return [];
	const read = tool.readTag(tag);
	const wanted = parseVersion(version);
	if (read !== null && wanted !== null && read.release.join() === wanted.release.join()) return [];
	return [{
		code: "plan/tool-ignores-tag",
		level: "warning",
		message: `${tool.name} as configured in ${tool.place} does not read ${version} from the tag ${tag}`,
		help: `This release is told its version; whoever builds from the repository gets another one. Let the tool take tags like ${tool.formatTag(version)}, or make \`tag\` in [tool.wheel-release] the same.`
	}];
}
// src/plan/decide.ts
/** @throws UsageError for a tag that has our prefix and no version. */
function decidePlan(facts, planners) {
	const findings = [
		...facts.settings.findings,
		...findStaleTables(facts.tables, facts.now),
		...facts.event.findings
	];
	if (facts.event.nothing) return nothingToDo(facts.event.nothing.reason, nothingAsked(facts.event.nothing), findings);
	const versions = decideVersion(facts);
	if (versions.isOtherTag) return nothingToDo("not a tag of this project", notOurTag(facts), findings);
	findings.push(...versions.findings, ...checkTree(facts, versions.tag));
	const name = decideName(facts, findings);
	const { frontend } = planners;
	findings.push(...checkWorkFolder(facts, frontend));
	const { pythons, supported, findings: pythonFindings } = choosePythons$1(facts);
	findings.push(...pythonFindings);
	if (name === null || pythons.length === 0 || versions.version === null) return {
		plan: null,
		findings,
		nothingToDo: null
	};
	const context = {
		facts,
		releaseName: normalizeName(name),
		distributionName: toFileNamePart(name),
		version: versions.version,
		pythons,
		supportedPythons: supported,
		nativeHint: findNativeHint(facts.pyproject, facts.setupPy, facts.setupCfg)
	};
	const planned = planReleases(context, planners);
	const { sdist } = planned;
	const valued = applyPolicies(planned.cells, facts);
	const smoke = planSmokeCells(valued.cells, {
		pythons,
		requiresPython: facts.pyproject.requiresPython ?? null,
		tables: facts.tables,
		imports: planned.imports,
		measured: facts.measured
	}, facts.settings);
	const { cells, smokeCells } = smoke;
	const { source, findings: sourceFindings } = decideSource(facts, versions.version);
	findings.push(...planned.findings, ...valued.findings, ...smoke.findings, ...sourceFindings, ...judgeTags$1(cells, planned.releases), ...checkSmokePythons(facts.settings, facts.pyproject.requiresPython, {
		cells,
		smokeCells
	}, facts.tables.pythons), ...findUntested(cells, smokeCells));
	const isPerPython = planned.abi3Floor === null && cells.some((cell) => cell.buildPython !== null);
	const fileRules = fileRulesOf(facts.settings, facts.packageFiles);
	const jobs = planJobs({
		schema: 1,
		kind: "plan",
		tool: facts.tool,
		project: describeProject(facts, name, cells, planned.abi3Floor),
		version: versions.version,
		versionSources: versions.sources,
		versionInBuild: versions.inBuild,
		tagPattern: versions.tagPattern,
		tag: versions.tag,
		commit: facts.git?.commit ?? null,
		event: facts.event.kind,
		frontend,
		releases: planned.releases,
		source,
		cells,
		sdist,
		smokeCells,
		exclusions: [
			...planned.exclusions,
			...smoke.exclusions,
			...isPerPython ? explainEnded(pythons.filter((python) => !supported.includes(python)), facts) : [],
			...explainNoSdist(context)
		],
		leftOut: [],
		destinations: decideDestinations(facts, versions),
		...fileRules === null ? {} : { fileRules },
		settings: [...describeFrontend(facts, frontend), ...listToolSources(frontend, {
			pyproject: facts.pyproject,
			crate: facts.cargo,
			environment: facts.environment
		})]
	}, facts);
	findings.push(...jobs.findings);
	return {
		plan: hasErrors(findings) ? null : sealPlan(jobs.plan),
		findings,
		nothingToDo: null
	};
}
/** The plan with its digest; the only way to make one. */
function sealPlan(plan) {
	const { schema, kind, ...rest } = plan;
	return {
		schema,
		kind,
		digest: digestOf(plan),
		...rest
	};
}
function decideName(facts, findings) {
	const name = facts.pyproject.name ?? null;
	if (name !== null && isProjectName(name)) return name;
	findings.push({
		code: "plan/no-name",
		level: "error",
		message: name === null ? "[project] has no name" : `"${name}" is not a project name`,
		file: facts.pyproject.file,
		line: lineOf$1(facts.pyproject, ["project", "name"]),
		help: explainMissingName(facts.setupPy)
	});
	return null;
}
function describeProject(facts, name, cells, abi3Floor) {
	const { pyproject, cargo, folder } = facts;
	return {
		name,
		normalizedName: normalizeName(name),
		folder,
		requiresPython: pyproject.requiresPython ?? null,
		backend: pyproject.backend ?? null,
		isPure: cells.every((cell) => cell.expect.family === "any"),
		abi3Floor,
		crate: cargo?.name ? {
			name: cargo.name,
			version: cargo.version,
			file: cargo.file,
			rustVersion: cargo.rustVersion
		} : null
	};
}
/** `auto` with what it has become. */
function describeFrontend(facts, frontend) {
	return facts.settings.sources.map((row) => row.key === "frontend" && row.value === "auto" ? {
		...row,
		value: `auto: ${frontend}`
	} : row);
}
function nothingToDo(reason, finding, findings) {
	return {
		plan: null,
		findings: [...findings, finding],
		nothingToDo: reason
	};
}
function nothingAsked({ reason, help }) {
	return {
		code: "plan/nothing-to-do",
		level: "notice",
		message: reason,
		help
	};
}
function notOurTag(facts) {
	return {
		code: "plan/not-our-tag",
		level: "notice",
		message: `the tag "${printableTag(facts.event.tag ?? "")}" does not fit the pattern "${facts.settings.settings.tag}", so it is not a release of this project`,
		help: "Nothing was planned, and nothing has to be done."
	};
}
// src/config/settings-table.ts
/** Where a key stands, as the fields of a finding. */
function placeOf$1(from, path) {
	return {
		file: from.file,
		line: findTomlLine(from.text, [...from.prefix, ...path]) ?? void 0
	};
}
const shownLength = 80;
/** The value as it is written, on one line, cut, without secrets. */
function quoteValue(from, path, value) {
	const raw = findTomlPlace(from.text, [...from.prefix, ...path])?.raw ?? "";
	const flat = maskSecrets((raw === "" ? JSON.stringify(value) ?? "nothing" : raw).replace(/\s+/g, " "));
	return flat.length > shownLength ? `${flat.slice(0, shownLength)}\u2026 (${flat.length} characters)` : flat;
}
/** `[tool.wheel-release.smoke]`, `[[tool.wheel-release.variant]]`; of a file of its own: `[smoke]`, or the file itself. */
function tableTitle(from, path) {
	const isElement = /^\d+$/.test(path.at(-1) ?? "");
	const keys = [...from.prefix, ...path].filter((part) => !/^\d+$/.test(part));
	if (keys.length === 0) return from.file;
	return isElement ? `[[${keys.join(".")}]]` : `[${keys.join(".")}]`;
}
// src/config/paths.ts
function listConfiguredPaths(given, from) {
	return listPaths(given).map(({ path, text }) => ({
		key: path.join("."),
		text,
		...placeOf$1(from, path)
	}));
}
/** Every configured path with the key that holds it. */
function listPaths(given) {
	return [
		...(given.wheels ?? []).map((text, index) => ({
			path: ["wheels", String(index)],
			text
		})),
		...(given.check?.packages ?? []).map((text, index) => ({
			path: [
				"check",
				"packages",
				String(index)
			],
			text
		})),
		...given.tables === void 0 ? [] : [{
			path: ["tables"],
			text: given.tables
		}],
		...given.cibuildwheel?.["config-file"] === void 0 ? [] : [{
			path: ["cibuildwheel", "config-file"],
			text: given.cibuildwheel["config-file"]
		}],
		...given.publish?.["release-notes"] === void 0 ? [] : [{
			path: ["publish", "release-notes"],
			text: given.publish["release-notes"]
		}]
	];
}
function checkPaths(given, from) {
	return listConfiguredPaths(given, from).flatMap((configured) => {
		const reason = leaves(configured.text);
		return reason === null ? [] : [pathOutside(configured, reason)];
	});
}
/** Also for what only the file system can tell: a link that leads out. */
function pathOutside({ key, text, file, line }, reason) {
	return {
		code: "config/path-outside",
		level: "error",
		message: `${key} = ${JSON.stringify(text)}: ${reason}`,
		help: "Name a file inside the project, relative to it, with `/` between folders.",
		file,
		line
	};
}
function leaves(text) {
	if (/^([/\\~]|[A-Za-z]:)/.test(text)) return "an absolute path names a file of one machine only";
	if (text.split(/[/\\]/).includes("..")) return "the path leaves the project";
	return null;
}
// src/data/cibuildwheel/4.3.5.json
var source = "cibuildwheel 4.3.5: resources/*.toml, resources/*.cfg, resources/cibuildwheel.schema.json, selector.py";
var version = "4.3.5";
var identifiers = {
	"linux": "cp39-manylinux_x86_64 cp310-manylinux_x86_64 cp311-manylinux_x86_64 cp312-manylinux_x86_64 cp313-manylinux_x86_64 cp314-manylinux_x86_64 cp314t-manylinux_x86_64 cp315-manylinux_x86_64 cp315t-manylinux_x86_64 cp39-manylinux_i686 cp310-manylinux_i686 cp311-manylinux_i686 cp312-manylinux_i686 cp313-manylinux_i686 cp314-manylinux_i686 cp314t-manylinux_i686 cp315-manylinux_i686 cp315t-manylinux_i686 pp39-manylinux_x86_64 pp310-manylinux_x86_64 pp311-manylinux_x86_64 pp312-manylinux_x86_64 gp312_250-manylinux_x86_64 gp313_253-manylinux_x86_64 cp39-manylinux_aarch64 cp310-manylinux_aarch64 cp311-manylinux_aarch64 cp312-manylinux_aarch64 cp313-manylinux_aarch64 cp314-manylinux_aarch64 cp314t-manylinux_aarch64 cp315-manylinux_aarch64 cp315t-manylinux_aarch64 cp39-manylinux_ppc64le cp310-manylinux_ppc64le cp311-manylinux_ppc64le cp312-manylinux_ppc64le cp313-manylinux_ppc64le cp314-manylinux_ppc64le cp314t-manylinux_ppc64le cp315-manylinux_ppc64le cp315t-manylinux_ppc64le cp39-manylinux_s390x cp310-manylinux_s390x cp311-manylinux_s390x cp312-manylinux_s390x cp313-manylinux_s390x cp314-manylinux_s390x cp314t-manylinux_s390x cp315-manylinux_s390x cp315t-manylinux_s390x cp39-manylinux_armv7l cp310-manylinux_armv7l cp311-manylinux_armv7l cp312-manylinux_armv7l cp313-manylinux_armv7l cp314-manylinux_armv7l cp314t-manylinux_armv7l cp315-manylinux_armv7l cp315t-manylinux_armv7l cp39-manylinux_riscv64 cp310-manylinux_riscv64 cp311-manylinux_riscv64 cp312-manylinux_riscv64 cp313-manylinux_riscv64 cp314-manylinux_riscv64 cp314t-manylinux_riscv64 cp315-manylinux_riscv64 cp315t-manylinux_riscv64 pp39-manylinux_aarch64 pp310-manylinux_aarch64 pp311-manylinux_aarch64 pp312-manylinux_aarch64 gp312_250-manylinux_aarch64 gp313_253-manylinux_aarch64 pp39-manylinux_i686 pp310-manylinux_i686 pp311-manylinux_i686 pp312-manylinux_i686 cp39-musllinux_x86_64 cp310-musllinux_x86_64 cp311-musllinux_x86_64 cp312-musllinux_x86_64 cp313-musllinux_x86_64 cp314-musllinux_x86_64 cp314t-musllinux_x86_64 cp315-musllinux_x86_64 cp315t-musllinux_x86_64 cp39-musllinux_i686 cp310-musllinux_i686 cp311-musllinux_i686 cp312-musllinux_i686 cp313-musllinux_i686 cp314-musllinux_i686 cp314t-musllinux_i686 cp315-musllinux_i686 cp315t-musllinux_i686 cp39-musllinux_aarch64 cp310-musllinux_aarch64 cp311-musllinux_aarch64 cp312-musllinux_aarch64 cp313-musllinux_aarch64 cp314-musllinux_aarch64 cp314t-musllinux_aarch64 cp315-musllinux_aarch64 cp315t-musllinux_aarch64 cp39-musllinux_ppc64le cp310-musllinux_ppc64le cp311-musllinux_ppc64le cp312-musllinux_ppc64le cp313-musllinux_ppc64le cp314-musllinux_ppc64le cp314t-musllinux_ppc64le cp315-musllinux_ppc64le cp315t-musllinux_ppc64le cp39-musllinux_s390x cp310-musllinux_s390x cp311-musllinux_s390x cp312-musllinux_s390x cp313-musllinux_s390x cp314-musllinux_s390x cp314t-musllinux_s390x cp315-musllinux_s390x cp315t-musllinux_s390x cp39-musllinux_armv7l cp310-musllinux_armv7l cp311-musllinux_armv7l cp312-musllinux_armv7l cp313-musllinux_armv7l cp314-musllinux_armv7l cp314t-musllinux_armv7l cp315-musllinux_armv7l cp315t-musllinux_armv7l cp39-musllinux_riscv64 cp310-musllinux_riscv64 cp311-musllinux_riscv64 cp312-musllinux_riscv64 cp313-musllinux_riscv64 cp314-musllinux_riscv64 cp314t-musllinux_riscv64 cp315-musllinux_riscv64 cp315t-musllinux_riscv64",
	"macos": "cp39-macosx_x86_64 cp39-macosx_arm64 cp39-macosx_universal2 cp310-macosx_x86_64 cp310-macosx_arm64 cp310-macosx_universal2 cp311-macosx_x86_64 cp311-macosx_arm64 cp311-macosx_universal2 cp312-macosx_x86_64 cp312-macosx_arm64 cp312-macosx_universal2 cp313-macosx_x86_64 cp313-macosx_arm64 cp313-macosx_universal2 cp314-macosx_x86_64 cp314-macosx_arm64 cp314-macosx_universal2 cp314t-macosx_x86_64 cp314t-macosx_arm64 cp314t-macosx_universal2 cp315-macosx_x86_64 cp315-macosx_arm64 cp315-macosx_universal2 cp315t-macosx_x86_64 cp315t-macosx_arm64 cp315t-macosx_universal2 pp39-macosx_x86_64 pp39-macosx_arm64 pp310-macosx_x86_64 pp310-macosx_arm64 pp311-macosx_x86_64 pp311-macosx_arm64 pp312-macosx_x86_64 pp312-macosx_arm64 gp312_250-macosx_x86_64 gp312_250-macosx_arm64 gp313_253-macosx_arm64",
	"windows": "cp39-win32 cp39-win_amd64 cp310-win32 cp310-win_amd64 cp311-win32 cp311-win_amd64 cp312-win32 cp312-win_amd64 cp313-win32 cp313-win_amd64 cp314-win32 cp314t-win32 cp314-win_amd64 cp314t-win_amd64 cp315-win32 cp315t-win32 cp315-win_amd64 cp315t-win_amd64 cp39-win_arm64 cp310-win_arm64 cp311-win_arm64 cp312-win_arm64 cp313-win_arm64 cp314-win_arm64 cp314t-win_arm64 cp315-win_arm64 cp315t-win_arm64 pp39-win_amd64 pp310-win_amd64 pp311-win_amd64 pp312-win_amd64 gp312_250-win_amd64 gp313_253-win_amd64",
	"pyodide": "cp312-pyodide_wasm32 cp313-pyodide_wasm32 cp314-pyodide_wasm32 cp315-pyodide_wasm32",
	"android": "cp313-android_arm64_v8a cp313-android_x86_64 cp314-android_arm64_v8a cp314-android_x86_64 cp315-android_arm64_v8a cp315-android_x86_64",
	"ios": "cp313-ios_arm64_iphoneos cp313-ios_x86_64_iphonesimulator cp313-ios_arm64_iphonesimulator cp314-ios_arm64_iphoneos cp314-ios_x86_64_iphonesimulator cp314-ios_arm64_iphonesimulator cp315-ios_arm64_iphoneos cp315-ios_x86_64_iphonesimulator cp315-ios_arm64_iphonesimulator"
};
var pyodideVersions = {
	"cp312-pyodide_wasm32": "0.27.8",
	"cp313-pyodide_wasm32": "0.29.5",
	"cp314-pyodide_wasm32": "314.0.7",
	"cp315-pyodide_wasm32": "315.0.0a2"
};
var interpreterTags = {
	"pp39": "pp39-pypy39_pp73",
	"pp310": "pp310-pypy310_pp73",
	"pp311": "pp311-pypy311_pp80",
	"pp312": "pp312-pypy312_pp80",
	"gp312_250": "graalpy312-graalpy250_312_native",
	"gp313_253": "graalpy313-graalpy253_313_native"
};
var groups = [
	{
		"name": "cpython-prerelease",
		"hides": ["cp316*"],
		"inAll": true
	},
	{
		"name": "graalpy",
		"hides": ["gp*"],
		"inAll": true
	},
	{
		"name": "pypy",
		"hides": ["pp*"],
		"except": ["pp3?-*", "pp310-*"],
		"inAll": true
	},
	{
		"name": "pypy-eol",
		"hides": ["pp3?-*", "pp310-*"],
		"inAll": true
	},
	{
		"name": "pyodide-eol",
		"hides": ["cp312-pyodide_*"],
		"inAll": true
	},
	{
		"name": "pyodide-prerelease",
		"hides": [],
		"inAll": true
	}
];
var removedSelectors = [
	{
		"words": ["p2", "p35"],
		"what": "Python < 3.9",
		"lastSeries": "1.x"
	},
	{
		"words": ["p36", "p37"],
		"what": "Python < 3.9",
		"lastSeries": "2.x"
	},
	{
		"words": ["p38"],
		"what": "Python < 3.9",
		"lastSeries": "3.x"
	},
	{
		"words": ["cp313t"],
		"what": "Python 3.13 free-threading",
		"lastSeries": "3.x"
	}
];
var removedImages = [
	"manylinux1",
	"manylinux2010",
	"manylinux_2_24",
	"musllinux_1_1"
];
var defaults = {
	"build": "*",
	"skip": "",
	"test-skip": "",
	"enable": [],
	"archs": ["auto"],
	"audit-requires": ["abi3audit"],
	"audit-command": "abi3audit --strict --report {abi3_wheel}",
	"build-frontend": "default",
	"config-settings": {},
	"dependency-versions": "pinned",
	"environment": {},
	"environment-pass": [],
	"build-verbosity": 0,
	"before-all": "",
	"before-build": "",
	"xbuild-tools": ["\0"],
	"repair-wheel-command": "",
	"test-command": "",
	"before-test": "",
	"test-sources": [],
	"test-requires": [],
	"test-extras": [],
	"test-groups": [],
	"test-environment": {},
	"test-runtime": {},
	"container-engine": "docker",
	"pyodide-version": "",
	"manylinux-x86_64-image": "manylinux_2_28",
	"manylinux-i686-image": "manylinux_2_28",
	"manylinux-aarch64-image": "manylinux_2_28",
	"manylinux-ppc64le-image": "manylinux_2_28",
	"manylinux-s390x-image": "manylinux_2_28",
	"manylinux-armv7l-image": "manylinux_2_31",
	"manylinux-riscv64-image": "manylinux_2_39",
	"manylinux-pypy_x86_64-image": "manylinux_2_28",
	"manylinux-pypy_i686-image": "manylinux_2_28",
	"manylinux-pypy_aarch64-image": "manylinux_2_28",
	"musllinux-x86_64-image": "musllinux_1_2",
	"musllinux-i686-image": "musllinux_1_2",
	"musllinux-aarch64-image": "musllinux_1_2",
	"musllinux-ppc64le-image": "musllinux_1_2",
	"musllinux-s390x-image": "musllinux_1_2",
	"musllinux-armv7l-image": "musllinux_1_2",
	"musllinux-riscv64-image": "musllinux_1_2",
	"xbuild-files": { "numpy": [
		"numpy/_core/include/numpy/_numpyconfig.h",
		"numpy/_core/include/numpy/numpyconfig.h",
		"numpy/_core/lib/libnpymath.a",
		"numpy/random/lib/libnpyrandom.a"
	] }
};
var platformDefaults = {
	"linux": { "repair-wheel-command": "auditwheel repair -w {dest_dir} {wheel}" },
	"macos": { "repair-wheel-command": "delocate-wheel --require-archs {delocate_archs} -w {dest_dir} -v {wheel}" },
	"windows": { "repair-wheel-command": "delvewheel repair -w {dest_dir} -v {wheel}" },
	"pyodide": {
		"audit-command": "",
		"build-frontend": "pyodide-build"
	},
	"android": { "repair-wheel-command": "auditwheel repair --ldpaths {ldpaths} -w {dest_dir} {wheel}" },
	"ios": {}
};
var types = {
	"audit-command": "array string",
	"audit-requires": "array string",
	"archs": "array string",
	"before-all": "array string",
	"before-build": "array string",
	"before-test": "array string",
	"build": "array string",
	"build-frontend": "object string",
	"build-verbosity": "integer",
	"config-settings": "object string",
	"container-engine": "object string",
	"dependency-versions": "object string",
	"enable": "array string",
	"environment": "object string",
	"environment-pass": "array string",
	"manylinux-aarch64-image": "string",
	"manylinux-armv7l-image": "string",
	"manylinux-i686-image": "string",
	"manylinux-ppc64le-image": "string",
	"manylinux-pypy_aarch64-image": "string",
	"manylinux-pypy_i686-image": "string",
	"manylinux-pypy_x86_64-image": "string",
	"manylinux-riscv64-image": "string",
	"manylinux-s390x-image": "string",
	"manylinux-x86_64-image": "string",
	"musllinux-aarch64-image": "string",
	"musllinux-armv7l-image": "string",
	"musllinux-i686-image": "string",
	"musllinux-ppc64le-image": "string",
	"musllinux-riscv64-image": "string",
	"musllinux-s390x-image": "string",
	"musllinux-x86_64-image": "string",
	"xbuild-tools": "array string",
	"xbuild-files": "object string",
	"pyodide-version": "string",
	"repair-wheel-command": "array string",
	"skip": "array string",
	"test-command": "array string",
	"test-extras": "array string",
	"test-sources": "array string",
	"test-groups": "array string",
	"test-requires": "array string",
	"test-skip": "array string",
	"test-environment": "object string",
	"test-runtime": "object string"
};
var overrideOptions = [
	"audit-command",
	"audit-requires",
	"before-all",
	"before-build",
	"before-test",
	"build-frontend",
	"build-verbosity",
	"config-settings",
	"container-engine",
	"dependency-versions",
	"environment",
	"environment-pass",
	"manylinux-aarch64-image",
	"manylinux-armv7l-image",
	"manylinux-i686-image",
	"manylinux-ppc64le-image",
	"manylinux-pypy_aarch64-image",
	"manylinux-pypy_i686-image",
	"manylinux-pypy_x86_64-image",
	"manylinux-riscv64-image",
	"manylinux-s390x-image",
	"manylinux-x86_64-image",
	"musllinux-aarch64-image",
	"musllinux-armv7l-image",
	"musllinux-i686-image",
	"musllinux-ppc64le-image",
	"musllinux-riscv64-image",
	"musllinux-s390x-image",
	"musllinux-x86_64-image",
	"xbuild-tools",
	"xbuild-files",
	"pyodide-version",
	"repair-wheel-command",
	"test-command",
	"test-extras",
	"test-sources",
	"test-groups",
	"test-requires",
	"test-environment",
	"test-runtime"
];
var images = {
	"x86_64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_x86_64@sha256:296069bc05d85275248f168f6e3b34ba8aa06181b67e40cd7447c64d56d3a851",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_x86_64@sha256:e0adf18521ad35192df733a6c62d35df7801957d24e0470238aacecfab2188a3",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_x86_64@sha256:834a2a31de5eabacd4411417b3bbc9fcb6ff9f959972711ab3b73355e7b0928d",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_x86_64@sha256:04e877afa939007f6784f9076d2aa797d1156f31281cfe19f203945d7b624970"
	},
	"i686": {
		"manylinux2014": "quay.io/pypa/manylinux2014_i686@sha256:b89ff42fdc19d9f03b4abb7c4acc0fbafdf883a08bab96be4edbe688875a4fa0",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_i686@sha256:541324ddb178a1611c25485a8fcce73c227131f273a510006b9fb0bfa0672d27",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_i686@sha256:64b9b88abdf34d30ba8c8c18741e5622f019e0e58793b57bd5d981157c3e5707",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_i686@sha256:b2ad7d04f327b3b2e805e50b11a009a2cf2a4ce22aec3463cd89caa72f4a128c"
	},
	"aarch64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_aarch64@sha256:ec445e2688785976c727d304f421ae8af5489715c19508526a749716e240541a",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_aarch64@sha256:a3e02308c822fb6ce0d12248b0c941817ba5e1a1bc9e7bb5929f29c50eaa40a9",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_aarch64@sha256:934a318cec5315c720ed4e5b6d7285d41604d90f55bacc0dbc852160d872a405",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_aarch64@sha256:1db347533f8a7ea39aa20b0203f4e4af00630cdb621216a2b43771523c9983c5"
	},
	"ppc64le": {
		"manylinux2014": "quay.io/pypa/manylinux2014_ppc64le@sha256:abd1119b9ee8cce9c730d9152d4c28eeef99a75af0c8c329b56ab818f9a0c123",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_ppc64le@sha256:5f5f44183366b4aa080355c6f226ab0dad21549678590b7c15831db588c26aae",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_ppc64le@sha256:c40376a2b985714218a3ccd66c6ddb881c11dd8c26be72f465a0496aec13e8e0",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_ppc64le@sha256:e1d66fc80892cc6275597e1179f84a3b38460cfc483fee00ebb01b362df1f5b9"
	},
	"s390x": {
		"manylinux2014": "quay.io/pypa/manylinux2014_s390x@sha256:dea1ac3df28fa9d881276eae1db16bca4b19918c32f9f04e65f6e7f13e11897f",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_s390x@sha256:ab63144a4fedb556b0f003220cd246d2338bcec33ad715557dbd1101b11b8c42",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_s390x@sha256:4242ab49348a8bca2d5c92e49228cf5843b778550269c5769ac6eafda2747998",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_s390x@sha256:f5cd9250de3b4c9577606d9097b91b4ad960193e38d1b4f6c5b931a6018e2e80"
	},
	"pypy_x86_64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_x86_64@sha256:296069bc05d85275248f168f6e3b34ba8aa06181b67e40cd7447c64d56d3a851",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_x86_64@sha256:e0adf18521ad35192df733a6c62d35df7801957d24e0470238aacecfab2188a3",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_x86_64@sha256:834a2a31de5eabacd4411417b3bbc9fcb6ff9f959972711ab3b73355e7b0928d"
	},
	"pypy_i686": {
		"manylinux2014": "quay.io/pypa/manylinux2014_i686@sha256:b89ff42fdc19d9f03b4abb7c4acc0fbafdf883a08bab96be4edbe688875a4fa0",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_i686@sha256:541324ddb178a1611c25485a8fcce73c227131f273a510006b9fb0bfa0672d27",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_i686@sha256:64b9b88abdf34d30ba8c8c18741e5622f019e0e58793b57bd5d981157c3e5707"
	},
	"pypy_aarch64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_aarch64@sha256:ec445e2688785976c727d304f421ae8af5489715c19508526a749716e240541a",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_aarch64@sha256:a3e02308c822fb6ce0d12248b0c941817ba5e1a1bc9e7bb5929f29c50eaa40a9",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_aarch64@sha256:934a318cec5315c720ed4e5b6d7285d41604d90f55bacc0dbc852160d872a405"
	},
	"armv7l": {
		"manylinux_2_31": "quay.io/pypa/manylinux_2_31_armv7l@sha256:ff4a72812594311c071eebce43efcaa9061bd1205649d864c1054d4e56e6bdae",
		"manylinux_2_35": "quay.io/pypa/manylinux_2_35_armv7l@sha256:8291cb9bfbe981215819fd4a9a481e20edb17970afad553f1c655ff614e62bae",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_armv7l@sha256:22d2d1303b4e78e5d73055f50dc5d6fb0ebbc26a65c9c1256134c52d4975634e"
	},
	"riscv64": {
		"manylinux_2_39": "quay.io/pypa/manylinux_2_39_riscv64@sha256:7c353f5e76199618437ec0c187cb7d6bb1777d85f2c13d95636b1a55a6b2ca72",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_riscv64@sha256:c1ecafb83d4442f542877a469c53e45e1bbd4c32aef4d8f81fd009a8fcd6ad97"
	}
};
var ignoresCaseOfArchs = true;
var inheritsEverywhere = true;
var _4_3_5_default = {
	source,
	version,
	identifiers,
	pyodideVersions,
	interpreterTags,
	groups,
	removedSelectors,
	removedImages,
	defaults,
	platformDefaults,
	types,
	overrideOptions,
	images,
	ignoresCaseOfArchs,
	inheritsEverywhere
};
// src/data/cibuildwheel/history.json
var history_default = {
	"cp38-manylinux_x86_64": ["3.4.1", "3.4.1"],
	"cp39-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"cp310-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"cp311-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"cp312-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"cp313-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"cp313t-manylinux_x86_64": ["3.4.1", "3.4.1"],
	"cp314-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"cp314t-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"cp38-manylinux_i686": ["3.4.1", "3.4.1"],
	"cp39-manylinux_i686": ["3.4.1", "4.3.5"],
	"cp310-manylinux_i686": ["3.4.1", "4.3.5"],
	"cp311-manylinux_i686": ["3.4.1", "4.3.5"],
	"cp312-manylinux_i686": ["3.4.1", "4.3.5"],
	"cp313-manylinux_i686": ["3.4.1", "4.3.5"],
	"cp313t-manylinux_i686": ["3.4.1", "3.4.1"],
	"cp314-manylinux_i686": ["3.4.1", "4.3.5"],
	"cp314t-manylinux_i686": ["3.4.1", "4.3.5"],
	"pp38-manylinux_x86_64": ["3.4.1", "3.4.1"],
	"pp39-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"pp310-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"pp311-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"gp311_242-manylinux_x86_64": ["3.4.1", "3.4.1"],
	"gp312_250-manylinux_x86_64": ["3.4.1", "4.3.5"],
	"cp38-manylinux_aarch64": ["3.4.1", "3.4.1"],
	"cp39-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"cp310-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"cp311-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"cp312-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"cp313-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"cp313t-manylinux_aarch64": ["3.4.1", "3.4.1"],
	"cp314-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"cp314t-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"cp38-manylinux_ppc64le": ["3.4.1", "3.4.1"],
	"cp39-manylinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp310-manylinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp311-manylinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp312-manylinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp313-manylinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp313t-manylinux_ppc64le": ["3.4.1", "3.4.1"],
	"cp314-manylinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp314t-manylinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp38-manylinux_s390x": ["3.4.1", "3.4.1"],
	"cp39-manylinux_s390x": ["3.4.1", "4.3.5"],
	"cp310-manylinux_s390x": ["3.4.1", "4.3.5"],
	"cp311-manylinux_s390x": ["3.4.1", "4.3.5"],
	"cp312-manylinux_s390x": ["3.4.1", "4.3.5"],
	"cp313-manylinux_s390x": ["3.4.1", "4.3.5"],
	"cp313t-manylinux_s390x": ["3.4.1", "3.4.1"],
	"cp314-manylinux_s390x": ["3.4.1", "4.3.5"],
	"cp314t-manylinux_s390x": ["3.4.1", "4.3.5"],
	"cp38-manylinux_armv7l": ["3.4.1", "3.4.1"],
	"cp39-manylinux_armv7l": ["3.4.1", "4.3.5"],
	"cp310-manylinux_armv7l": ["3.4.1", "4.3.5"],
	"cp311-manylinux_armv7l": ["3.4.1", "4.3.5"],
	"cp312-manylinux_armv7l": ["3.4.1", "4.3.5"],
	"cp313-manylinux_armv7l": ["3.4.1", "4.3.5"],
	"cp313t-manylinux_armv7l": ["3.4.1", "3.4.1"],
	"cp314-manylinux_armv7l": ["3.4.1", "4.3.5"],
	"cp314t-manylinux_armv7l": ["3.4.1", "4.3.5"],
	"cp38-manylinux_riscv64": ["3.4.1", "3.4.1"],
	"cp39-manylinux_riscv64": ["3.4.1", "4.3.5"],
	"cp310-manylinux_riscv64": ["3.4.1", "4.3.5"],
	"cp311-manylinux_riscv64": ["3.4.1", "4.3.5"],
	"cp312-manylinux_riscv64": ["3.4.1", "4.3.5"],
	"cp313-manylinux_riscv64": ["3.4.1", "4.3.5"],
	"cp313t-manylinux_riscv64": ["3.4.1", "3.4.1"],
	"cp314-manylinux_riscv64": ["3.4.1", "4.3.5"],
	"cp314t-manylinux_riscv64": ["3.4.1", "4.3.5"],
	"pp38-manylinux_aarch64": ["3.4.1", "3.4.1"],
	"pp39-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"pp310-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"pp311-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"gp311_242-manylinux_aarch64": ["3.4.1", "3.4.1"],
	"gp312_250-manylinux_aarch64": ["3.4.1", "4.3.5"],
	"pp38-manylinux_i686": ["3.4.1", "3.4.1"],
	"pp39-manylinux_i686": ["3.4.1", "4.3.5"],
	"pp310-manylinux_i686": ["3.4.1", "4.3.5"],
	"pp311-manylinux_i686": ["3.4.1", "4.3.5"],
	"cp38-musllinux_x86_64": ["3.4.1", "3.4.1"],
	"cp39-musllinux_x86_64": ["3.4.1", "4.3.5"],
	"cp310-musllinux_x86_64": ["3.4.1", "4.3.5"],
	"cp311-musllinux_x86_64": ["3.4.1", "4.3.5"],
	"cp312-musllinux_x86_64": ["3.4.1", "4.3.5"],
	"cp313-musllinux_x86_64": ["3.4.1", "4.3.5"],
	"cp313t-musllinux_x86_64": ["3.4.1", "3.4.1"],
	"cp314-musllinux_x86_64": ["3.4.1", "4.3.5"],
	"cp314t-musllinux_x86_64": ["3.4.1", "4.3.5"],
	"cp38-musllinux_i686": ["3.4.1", "3.4.1"],
	"cp39-musllinux_i686": ["3.4.1", "4.3.5"],
	"cp310-musllinux_i686": ["3.4.1", "4.3.5"],
	"cp311-musllinux_i686": ["3.4.1", "4.3.5"],
	"cp312-musllinux_i686": ["3.4.1", "4.3.5"],
	"cp313-musllinux_i686": ["3.4.1", "4.3.5"],
	"cp313t-musllinux_i686": ["3.4.1", "3.4.1"],
	"cp314-musllinux_i686": ["3.4.1", "4.3.5"],
	"cp314t-musllinux_i686": ["3.4.1", "4.3.5"],
	"cp38-musllinux_aarch64": ["3.4.1", "3.4.1"],
	"cp39-musllinux_aarch64": ["3.4.1", "4.3.5"],
	"cp310-musllinux_aarch64": ["3.4.1", "4.3.5"],
	"cp311-musllinux_aarch64": ["3.4.1", "4.3.5"],
	"cp312-musllinux_aarch64": ["3.4.1", "4.3.5"],
	"cp313-musllinux_aarch64": ["3.4.1", "4.3.5"],
	"cp313t-musllinux_aarch64": ["3.4.1", "3.4.1"],
	"cp314-musllinux_aarch64": ["3.4.1", "4.3.5"],
	"cp314t-musllinux_aarch64": ["3.4.1", "4.3.5"],
	"cp38-musllinux_ppc64le": ["3.4.1", "3.4.1"],
	"cp39-musllinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp310-musllinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp311-musllinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp312-musllinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp313-musllinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp313t-musllinux_ppc64le": ["3.4.1", "3.4.1"],
	"cp314-musllinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp314t-musllinux_ppc64le": ["3.4.1", "4.3.5"],
	"cp38-musllinux_s390x": ["3.4.1", "3.4.1"],
	"cp39-musllinux_s390x": ["3.4.1", "4.3.5"],
	"cp310-musllinux_s390x": ["3.4.1", "4.3.5"],
	"cp311-musllinux_s390x": ["3.4.1", "4.3.5"],
	"cp312-musllinux_s390x": ["3.4.1", "4.3.5"],
	"cp313-musllinux_s390x": ["3.4.1", "4.3.5"],
	"cp313t-musllinux_s390x": ["3.4.1", "3.4.1"],
	"cp314-musllinux_s390x": ["3.4.1", "4.3.5"],
	"cp314t-musllinux_s390x": ["3.4.1", "4.3.5"],
	"cp38-musllinux_armv7l": ["3.4.1", "3.4.1"],
	"cp39-musllinux_armv7l": ["3.4.1", "4.3.5"],
	"cp310-musllinux_armv7l": ["3.4.1", "4.3.5"],
	"cp311-musllinux_armv7l": ["3.4.1", "4.3.5"],
	"cp312-musllinux_armv7l": ["3.4.1", "4.3.5"],
	"cp313-musllinux_armv7l": ["3.4.1", "4.3.5"],
	"cp313t-musllinux_armv7l": ["3.4.1", "3.4.1"],
	"cp314-musllinux_armv7l": ["3.4.1", "4.3.5"],
	"cp314t-musllinux_armv7l": ["3.4.1", "4.3.5"],
	"cp38-musllinux_riscv64": ["3.4.1", "3.4.1"],
	"cp39-musllinux_riscv64": ["3.4.1", "4.3.5"],
	"cp310-musllinux_riscv64": ["3.4.1", "4.3.5"],
	"cp311-musllinux_riscv64": ["3.4.1", "4.3.5"],
	"cp312-musllinux_riscv64": ["3.4.1", "4.3.5"],
	"cp313-musllinux_riscv64": ["3.4.1", "4.3.5"],
	"cp313t-musllinux_riscv64": ["3.4.1", "3.4.1"],
	"cp314-musllinux_riscv64": ["3.4.1", "4.3.5"],
	"cp314t-musllinux_riscv64": ["3.4.1", "4.3.5"],
	"cp38-macosx_x86_64": ["3.4.1", "3.4.1"],
	"cp38-macosx_arm64": ["3.4.1", "3.4.1"],
	"cp38-macosx_universal2": ["3.4.1", "3.4.1"],
	"cp39-macosx_x86_64": ["3.4.1", "4.3.5"],
	"cp39-macosx_arm64": ["3.4.1", "4.3.5"],
	"cp39-macosx_universal2": ["3.4.1", "4.3.5"],
	"cp310-macosx_x86_64": ["3.4.1", "4.3.5"],
	"cp310-macosx_arm64": ["3.4.1", "4.3.5"],
	"cp310-macosx_universal2": ["3.4.1", "4.3.5"],
	"cp311-macosx_x86_64": ["3.4.1", "4.3.5"],
	"cp311-macosx_arm64": ["3.4.1", "4.3.5"],
	"cp311-macosx_universal2": ["3.4.1", "4.3.5"],
	"cp312-macosx_x86_64": ["3.4.1", "4.3.5"],
	"cp312-macosx_arm64": ["3.4.1", "4.3.5"],
	"cp312-macosx_universal2": ["3.4.1", "4.3.5"],
	"cp313-macosx_x86_64": ["3.4.1", "4.3.5"],
	"cp313-macosx_arm64": ["3.4.1", "4.3.5"],
	"cp313-macosx_universal2": ["3.4.1", "4.3.5"],
	"cp313t-macosx_x86_64": ["3.4.1", "3.4.1"],
	"cp313t-macosx_arm64": ["3.4.1", "3.4.1"],
	"cp313t-macosx_universal2": ["3.4.1", "3.4.1"],
	"cp314-macosx_x86_64": ["3.4.1", "4.3.5"],
	"cp314-macosx_arm64": ["3.4.1", "4.3.5"],
	"cp314-macosx_universal2": ["3.4.1", "4.3.5"],
	"cp314t-macosx_x86_64": ["3.4.1", "4.3.5"],
	"cp314t-macosx_arm64": ["3.4.1", "4.3.5"],
	"cp314t-macosx_universal2": ["3.4.1", "4.3.5"],
	"pp38-macosx_x86_64": ["3.4.1", "3.4.1"],
	"pp38-macosx_arm64": ["3.4.1", "3.4.1"],
	"pp39-macosx_x86_64": ["3.4.1", "4.3.5"],
	"pp39-macosx_arm64": ["3.4.1", "4.3.5"],
	"pp310-macosx_x86_64": ["3.4.1", "4.3.5"],
	"pp310-macosx_arm64": ["3.4.1", "4.3.5"],
	"pp311-macosx_x86_64": ["3.4.1", "4.3.5"],
	"pp311-macosx_arm64": ["3.4.1", "4.3.5"],
	"gp311_242-macosx_x86_64": ["3.4.1", "3.4.1"],
	"gp311_242-macosx_arm64": ["3.4.1", "3.4.1"],
	"gp312_250-macosx_x86_64": ["3.4.1", "4.3.5"],
	"gp312_250-macosx_arm64": ["3.4.1", "4.3.5"],
	"cp38-win32": ["3.4.1", "3.4.1"],
	"cp38-win_amd64": ["3.4.1", "3.4.1"],
	"cp39-win32": ["3.4.1", "4.3.5"],
	"cp39-win_amd64": ["3.4.1", "4.3.5"],
	"cp310-win32": ["3.4.1", "4.3.5"],
	"cp310-win_amd64": ["3.4.1", "4.3.5"],
	"cp311-win32": ["3.4.1", "4.3.5"],
	"cp311-win_amd64": ["3.4.1", "4.3.5"],
	"cp312-win32": ["3.4.1", "4.3.5"],
	"cp312-win_amd64": ["3.4.1", "4.3.5"],
	"cp313-win32": ["3.4.1", "4.3.5"],
	"cp313t-win32": ["3.4.1", "3.4.1"],
	"cp313-win_amd64": ["3.4.1", "4.3.5"],
	"cp313t-win_amd64": ["3.4.1", "3.4.1"],
	"cp314-win32": ["3.4.1", "4.3.5"],
	"cp314t-win32": ["3.4.1", "4.3.5"],
	"cp314-win_amd64": ["3.4.1", "4.3.5"],
	"cp314t-win_amd64": ["3.4.1", "4.3.5"],
	"cp39-win_arm64": ["3.4.1", "4.3.5"],
	"cp310-win_arm64": ["3.4.1", "4.3.5"],
	"cp311-win_arm64": ["3.4.1", "4.3.5"],
	"cp312-win_arm64": ["3.4.1", "4.3.5"],
	"cp313-win_arm64": ["3.4.1", "4.3.5"],
	"cp313t-win_arm64": ["3.4.1", "3.4.1"],
	"cp314-win_arm64": ["3.4.1", "4.3.5"],
	"cp314t-win_arm64": ["3.4.1", "4.3.5"],
	"pp38-win_amd64": ["3.4.1", "3.4.1"],
	"pp39-win_amd64": ["3.4.1", "4.3.5"],
	"pp310-win_amd64": ["3.4.1", "4.3.5"],
	"pp311-win_amd64": ["3.4.1", "4.3.5"],
	"gp311_242-win_amd64": ["3.4.1", "3.4.1"],
	"gp312_250-win_amd64": ["3.4.1", "4.3.5"],
	"cp312-pyodide_wasm32": ["3.4.1", "4.3.5"],
	"cp313-pyodide_wasm32": ["3.4.1", "4.3.5"],
	"cp313-android_arm64_v8a": ["3.4.1", "4.3.5"],
	"cp313-android_x86_64": ["3.4.1", "4.3.5"],
	"cp314-android_arm64_v8a": ["3.4.1", "4.3.5"],
	"cp314-android_x86_64": ["3.4.1", "4.3.5"],
	"cp313-ios_arm64_iphoneos": ["3.4.1", "4.3.5"],
	"cp313-ios_x86_64_iphonesimulator": ["3.4.1", "4.3.5"],
	"cp313-ios_arm64_iphonesimulator": ["3.4.1", "4.3.5"],
	"cp314-ios_arm64_iphoneos": ["3.4.1", "4.3.5"],
	"cp314-ios_x86_64_iphonesimulator": ["3.4.1", "4.3.5"],
	"cp314-ios_arm64_iphonesimulator": ["3.4.1", "4.3.5"],
	"cp315-manylinux_x86_64": ["4.0.0", "4.3.5"],
	"cp315t-manylinux_x86_64": ["4.0.0", "4.3.5"],
	"cp315-manylinux_i686": ["4.0.0", "4.3.5"],
	"cp315t-manylinux_i686": ["4.0.0", "4.3.5"],
	"cp315-manylinux_aarch64": ["4.0.0", "4.3.5"],
	"cp315t-manylinux_aarch64": ["4.0.0", "4.3.5"],
	"cp315-manylinux_ppc64le": ["4.0.0", "4.3.5"],
	"cp315t-manylinux_ppc64le": ["4.0.0", "4.3.5"],
	"cp315-manylinux_s390x": ["4.0.0", "4.3.5"],
	"cp315t-manylinux_s390x": ["4.0.0", "4.3.5"],
	"cp315-manylinux_armv7l": ["4.0.0", "4.3.5"],
	"cp315t-manylinux_armv7l": ["4.0.0", "4.3.5"],
	"cp315-manylinux_riscv64": ["4.0.0", "4.3.5"],
	"cp315t-manylinux_riscv64": ["4.0.0", "4.3.5"],
	"cp315-musllinux_x86_64": ["4.0.0", "4.3.5"],
	"cp315t-musllinux_x86_64": ["4.0.0", "4.3.5"],
	"cp315-musllinux_i686": ["4.0.0", "4.3.5"],
	"cp315t-musllinux_i686": ["4.0.0", "4.3.5"],
	"cp315-musllinux_aarch64": ["4.0.0", "4.3.5"],
	"cp315t-musllinux_aarch64": ["4.0.0", "4.3.5"],
	"cp315-musllinux_ppc64le": ["4.0.0", "4.3.5"],
	"cp315t-musllinux_ppc64le": ["4.0.0", "4.3.5"],
	"cp315-musllinux_s390x": ["4.0.0", "4.3.5"],
	"cp315t-musllinux_s390x": ["4.0.0", "4.3.5"],
	"cp315-musllinux_armv7l": ["4.0.0", "4.3.5"],
	"cp315t-musllinux_armv7l": ["4.0.0", "4.3.5"],
	"cp315-musllinux_riscv64": ["4.0.0", "4.3.5"],
	"cp315t-musllinux_riscv64": ["4.0.0", "4.3.5"],
	"cp315-macosx_x86_64": ["4.0.0", "4.3.5"],
	"cp315-macosx_arm64": ["4.0.0", "4.3.5"],
	"cp315-macosx_universal2": ["4.0.0", "4.3.5"],
	"cp315t-macosx_x86_64": ["4.0.0", "4.3.5"],
	"cp315t-macosx_arm64": ["4.0.0", "4.3.5"],
	"cp315t-macosx_universal2": ["4.0.0", "4.3.5"],
	"cp315-win32": ["4.0.0", "4.3.5"],
	"cp315t-win32": ["4.0.0", "4.3.5"],
	"cp315-win_amd64": ["4.0.0", "4.3.5"],
	"cp315t-win_amd64": ["4.0.0", "4.3.5"],
	"cp315-win_arm64": ["4.0.0", "4.3.5"],
	"cp315t-win_arm64": ["4.0.0", "4.3.5"],
	"cp314-pyodide_wasm32": ["4.0.0", "4.3.5"],
	"cp315-android_arm64_v8a": ["4.0.0", "4.3.5"],
	"cp315-android_x86_64": ["4.0.0", "4.3.5"],
	"cp315-ios_arm64_iphoneos": ["4.0.0", "4.3.5"],
	"cp315-ios_x86_64_iphonesimulator": ["4.0.0", "4.3.5"],
	"cp315-ios_arm64_iphonesimulator": ["4.0.0", "4.3.5"],
	"cp315-pyodide_wasm32": ["4.2.0", "4.3.5"],
	"pp312-manylinux_x86_64": ["4.3.5", "4.3.5"],
	"gp313_253-manylinux_x86_64": ["4.3.5", "4.3.5"],
	"pp312-manylinux_aarch64": ["4.3.5", "4.3.5"],
	"gp313_253-manylinux_aarch64": ["4.3.5", "4.3.5"],
	"pp312-manylinux_i686": ["4.3.5", "4.3.5"],
	"pp312-macosx_x86_64": ["4.3.5", "4.3.5"],
	"pp312-macosx_arm64": ["4.3.5", "4.3.5"],
	"gp313_253-macosx_arm64": ["4.3.5", "4.3.5"],
	"pp312-win_amd64": ["4.3.5", "4.3.5"],
	"gp313_253-win_amd64": ["4.3.5", "4.3.5"]
};
// src/plan/wheel-cell.ts
/** A cell for one target of the table, with what its wheel must be. */
function planTargetCell(context, frontend, word, tags, why) {
	const { tables } = context.facts;
	const { settings } = context.facts.settings;
	const target = tables.targets[word];
	const isCrossed = frontend === "maturin" && target.isEmulated;
	const minutes = isCrossed ? tables.targets.manylinux_x86_64.typicalMinutes : target.typicalMinutes;
	const runner = settings.runners[word] ?? (isCrossed ? "ubuntu-24.04" : target.runner);
	const price = typeof runner === "string" ? runnerOf(tables.runners, runner)?.dollarsPerMinute ?? 0 : 0;
	const expect = {
		name: context.distributionName,
		version: context.version,
		pythonTag: tags.python,
		abiTag: tags.abi,
		family: target.family,
		architecture: target.architecture,
		policyCeiling: tags.policyCeiling === void 0 ? target.policyCeiling : tags.policyCeiling,
		platformTag: tags.platformTag ?? target.maturinPlatformTag,
		file: null
	};
	return {
		id: `${tags.python}-${tags.abi}-${word}`,
		release: context.releaseName,
		frontend,
		target: word,
		rustTarget: frontend === "maturin" ? target.rustTarget : null,
		buildPython: tags.buildPython,
		buildIdentifiers: [],
		command: frontend === "command" ? settings.buildCommand : null,
		isEmulated: target.isEmulated && !isCrossed,
		cuda: null,
		runner,
		image: null,
		environment: settings.buildEnvironment,
		expect,
		source: null,
		timeoutMinutes: Math.max(30, minutes * 10),
		predictedMinutes: minutes,
		predictedCost: roundCents(minutes * price),
		policy: "required",
		why
	};
}
/** glibc of ubuntu-24.04: what a wheel built there without a container may need at most. */
const hostedPolicy = "2_39";
/** The platform of a wheel that is built right on its runner. */
function hostedPlatform(word) {
	if (!word.startsWith("manylinux")) return { platformTag: word };
	const architecture = word.replace(/^manylinux_/, "");
	return {
		policyCeiling: hostedPolicy,
		platformTag: `manylinux_${hostedPolicy}_${architecture}`
	};
}
/** US dollars with four digits, so that sums stay readable. */
function roundCents(dollars) {
	return Math.round(dollars * 1e4) / 1e4;
}
/** `3.9` \u2192 `cp39` */
function toPythonTag(python) {
	return `cp${python.replace(".", "")}`;
}
// src/plan/cibuildwheel/stable-abi/asked-python.ts
const ownAbi = { tags: null };
function askedPython(identifier, configSettings, environment) {
	const [interpreter = "", platform = ""] = identifier.split("-");
	const [family = "", ...machine] = platform.split("_");
	return {
		implementation: interpreter.startsWith("pp") ? "pypy" : interpreter.startsWith("gp") ? "graalpy" : "cpython",
		minor: Number(pythonOf(identifier).split(".")[1]),
		isFreeThreaded: interpreter.endsWith("t"),
		platform: family === "macosx" ? "darwin" : family.startsWith("win") ? "win32" : "linux",
		machine: machine.join("_"),
		configSettings,
		environment
	};
}
// src/plan/cibuildwheel/stable-abi/meson.ts
const turnedOff = /-Dpython\.allow_limited_api=false\b/;
function readMesonAbi(pyproject, asked) {
	const isAsked = readPath(pyproject, [
		"tool",
		"meson-python",
		"limited-api"
	]) === true;
	const setup = readStrings(pyproject, [
		"tool",
		"meson-python",
		"args",
		"setup"
	]);
	const settings = asked.configSettings.get("setup-args") ?? "";
	if (!isAsked || asked.implementation !== "cpython" || turnedOff.test(`${setup.join(" ")} ${settings}`)) return ownAbi;
	const pythonTag = `cp3${asked.minor}`;
	if (!asked.isFreeThreaded) return { tags: {
		pythonTag,
		abiTag: "abi3"
	} };
	if (asked.minor >= 15) return { tags: {
		pythonTag,
		abiTag: "abi3.abi3t"
	} };
	return {
		tags: null,
		doubt: `meson-python refuses limited-api on free-threaded Pythons before 3.15; skip cp3${asked.minor}t-*, or set -Dpython.allow_limited_api=false for it`
	};
}
// src/plan/cibuildwheel/stable-abi/py-build-cmake.ts
function readPyBuildCmakeAbi(pyproject, asked) {
	const wheel = [
		"tool",
		"py-build-cmake",
		"wheel"
	];
	const abi = readString$1(pyproject, [...wheel, "python_abi"]);
	if (abi === "none") return { tags: {
		pythonTag: `cp3${asked.minor}`,
		abiTag: "none"
	} };
	const floor = Number(readPath(pyproject, [...wheel, "abi3_minimum_cpython_version"]) ?? 32);
	if (!(abi === "abi3" && asked.implementation === "cpython" && !asked.isFreeThreaded) || Number(`3${asked.minor}`) < floor) return ownAbi;
	return { tags: {
		pythonTag: `cp${floor}`,
		abiTag: "abi3"
	} };
}
// src/plan/cibuildwheel/stable-abi/scikit-build.ts
function readScikitBuildAbi(pyproject, asked) {
	const table = readPath(pyproject, ["tool", "scikit-build"]);
	const api = findPyApi(isTable(table) ? table : {}, asked);
	if (api === null) return ownAbi;
	const words = api.split(".");
	if (words.every((word) => /^py\d+$/.test(word))) return { tags: {
		pythonTag: api,
		abiTag: "none"
	} };
	return { tags: stableTags(words, asked) };
}
function stableTags(words, asked) {
	const minorOf = (pattern) => {
		const minor = words.map((word) => pattern.exec(word)?.[1]).find((found) => found !== void 0);
		return minor === void 0 ? null : Number(minor);
	};
	const classic = minorOf(/^cp3(\d+)$/);
	const freeThreaded = minorOf(/^cp3(\d+)t$/);
	if (asked.implementation !== "cpython") return null;
	if (!asked.isFreeThreaded) return classic === null || classic > asked.minor ? null : {
		pythonTag: `cp3${classic}`,
		abiTag: "abi3"
	};
	if (freeThreaded === null || freeThreaded > asked.minor) return null;
	return {
		pythonTag: `cp3${freeThreaded}`,
		abiTag: classic === null ? "abi3t" : "abi3.abi3t"
	};
}
function findPyApi(table, asked) {
	const variable = asked.environment.get("SKBUILD_WHEEL_PY_API");
	const setting = asked.configSettings.get("wheel.py-api") ?? asked.configSettings.get("skbuild.wheel.py-api");
	return (variable || setting || findInTable(table, asked)) ?? null;
}
/** Overrides in order; the last one that matches wins. */
function findInTable(table, asked) {
	const last = [table, ...(Array.isArray(table.overrides) ? table.overrides.filter(isTable) : []).filter((override) => isTable(override.if) && matches(override.if, asked))].map((level) => readPath(level, ["wheel", "py-api"])).findLast((value) => typeof value === "string");
	return last === void 0 || last === "" ? null : last;
}
function matches(condition, asked) {
	const { any, not, ...all } = condition;
	const holds = (table, mode) => isTable(table) && Object.entries(table)[mode](([name, wanted]) => matchesOne(name, wanted, asked));
	if (any !== void 0 && !holds(any, "some")) return false;
	if (not !== void 0 && holds(not, "some")) return false;
	return holds(all, "every");
}
/** Whatever the plan cannot know (a node's name, a failed run) does not hold. */
function matchesOne(name, wanted, asked) {
	const text = isTable(wanted) ? "" : String(wanted);
	switch (name) {
		case "python-version": return isVersionIn(`3.${asked.minor}`, text);
		case "implementation-name": return isFound(text, asked.implementation);
		case "platform-system": return isFound(text, asked.platform);
		case "platform-machine": return isFound(text, asked.machine);
		case "abi-flags": return isFound(text, asked.isFreeThreaded ? "t" : "");
		case "state": return isFound(text, "wheel");
		case "scikit-build-version": return isVersionIn("1.1.2", text);
		case "from-sdist": return wanted === false;
		case "env": return isTable(wanted) && Object.entries(wanted).every(([key, value]) => matchesVariable(key, value, asked));
		default: return false;
	}
}
function matchesVariable(name, wanted, { environment }) {
	const value = environment.get(name);
	if (typeof wanted !== "boolean") return typeof value === "string" && isFound(String(wanted), value);
	return (typeof value === "string" && !/^(|0+|n|no|off|false|f)$/i.test(value)) === wanted;
}
function isVersionIn(text, specifier) {
	const set = parseSpecifierSet(specifier);
	const version = parseVersion(text);
	return set !== null && version !== null && specifierContains(set, version);
}
/** Python's re.search; a pattern that JavaScript cannot read is compared as text. */
function isFound(pattern, text) {
	try {
		return new RegExp(pattern, "u").test(text);
	} catch {
		return pattern === text;
	}
}
// src/plan/cibuildwheel/stable-abi/setup-values.ts
/** Null for everything else. */
function knownValue(node, asked) {
	switch (node.kind) {
		case "Constant": return constantOf(node);
		case "Tuple": {
			const parts = node.children.map((child) => knownValue(child, asked));
			return parts.every((part) => typeof part === "number") ? parts : null;
		}
		case "Subscript": return partOf(node, asked);
		case "Attribute": return attributeOf(dottedName(node), asked);
		case "Call": return answerOf(node, asked);
		default: return null;
	}
}
function constantOf({ text, name }) {
	if (typeof text === "string") return text;
	if (name === "True" || name === "False") return name === "True";
	const number = /^(\d+|0x[\da-f]+)$/i.test(name ?? "") ? Number(name) : NaN;
	return Number.isNaN(number) ? null : number;
}
function attributeOf(name, asked) {
	switch (name) {
		case "sys.platform": return asked.platform;
		case "os.name": return asked.platform === "win32" ? "nt" : "posix";
		case "sys.implementation.name": return asked.implementation;
		case "sys.version_info": return [
			3,
			asked.minor,
			Number.POSITIVE_INFINITY
		];
		case "sys.version_info.major": return 3;
		case "sys.version_info.minor": return asked.minor;
		default: return null;
	}
}
/** `sys.version_info[:2]`, `sys.version_info[1]` */
function partOf({ children }, asked) {
	const [subject, index] = children;
	if (subject === void 0 || index === void 0 || dottedName(subject) !== "sys.version_info") return null;
	const version = [3, asked.minor];
	if (index.kind === "Slice") return index.children.length === 1 && index.children[0]?.name === "2" ? version : null;
	return version[Number(index.name)] ?? null;
}
const systems = {
	win32: "Windows",
	darwin: "Darwin",
	linux: "Linux"
};
const implementations = {
	cpython: "CPython",
	pypy: "PyPy",
	graalpy: "GraalVM"
};
function answerOf({ children }, asked) {
	const [called, argument] = children;
	if (called === void 0) return null;
	switch (dottedName(called)) {
		case "platform.system": return systems[asked.platform] ?? null;
		case "platform.python_implementation": return implementations[asked.implementation];
		case "sysconfig.get_config_var": return argument?.text === "Py_GIL_DISABLED" ? asked.isFreeThreaded : null;
	}
	const [subject] = called.kind === "Attribute" && called.name === "lower" ? called.children : [];
	const text = subject === void 0 ? null : knownValue(subject, asked);
	return typeof text === "string" ? text.toLowerCase() : null;
}
/** `sys.version_info`; null for what is no plain chain of names. */
function dottedName(node) {
	if (node.kind === "Name") return node.name ?? null;
	const [subject] = node.kind === "Attribute" ? node.children : [];
	const start = subject === void 0 ? null : dottedName(subject);
	return start === null ? null : `${start}.${node.name}`;
}
// src/plan/cibuildwheel/stable-abi/setup-conditions.ts
function readScript(module) {
	const definitions = /* @__PURE__ */ new Map();
	const again = /* @__PURE__ */ new Set();
	for (const { kind, children } of walkAll(module)) {
		const [target, value] = children;
		if (kind !== "Assign" || target?.kind !== "Name" || !target.name || value === void 0) continue;
		if (definitions.has(target.name)) again.add(target.name);
		definitions.set(target.name, value);
	}
	for (const name of again) definitions.delete(name);
	return {
		module,
		definitions
	};
}
/** In the order of the file, without branches that are not taken. */
function* walkReached(node, script, asked) {
	yield node;
	for (const child of reachedChildren(node, script, asked)) yield* walkReached(child, script, asked);
}
function reachedChildren(node, script, asked) {
	const [test, ...rest] = node.children;
	const { bodyLength = rest.length } = node;
	if (node.kind !== "If" || test === void 0) return node.children;
	const answer = holds(test, script, asked);
	if (answer === null) return rest;
	return answer ? rest.slice(0, bodyLength) : rest.slice(bodyLength);
}
/** The branch of `a if test else b` that is taken; the first when nobody knows. */
function chooseBranch(node, script, asked) {
	const [test, body, other] = node.children;
	return test && holds(test, script, asked) === false ? other : body;
}
/** Null when it depends on what nobody knows before the build. */
function holds(node, script, asked, depth = 0) {
	if (depth > 20) return null;
	const ask = (child) => child ? holds(child, script, asked, depth + 1) : null;
	if (node.kind === "BoolOp") {
		const answers = node.children.map(ask);
		const decisive = node.operators?.[0] === "or";
		if (answers.includes(decisive)) return decisive;
		return answers.includes(null) ? null : !decisive;
	}
	if (node.kind === "UnaryOp" && node.operators?.[0] === "not") {
		const answer = ask(node.children[0]);
		return answer === null ? null : !answer;
	}
	if (node.kind === "Compare") return compare(node, script, asked);
	const definition = node.kind === "Name" ? definitionOf(node, script) : void 0;
	const answer = definition === void 0 ? null : ask(definition);
	if (answer !== null) return answer;
	if (node.kind === "Call") return startsWith(node, asked) ?? truthOf(knownValue(node, asked));
	if (node.kind === "Name" || node.kind === "Attribute") return byName(node.name ?? "", asked);
	return truthOf(knownValue(node, asked));
}
function definitionOf({ name }, { definitions }) {
	return definitions.get(name ?? "");
}
function compare({ operators, children }, script, asked) {
	const [operator] = operators ?? [];
	const [first, second] = children.map((child) => child.kind === "Name" && definitionOf(child, script) || child);
	if (operators?.length !== 1 || first === void 0 || second === void 0) return null;
	const [left, right] = [knownValue(first, asked), knownValue(second, asked)];
	if (operator === "in" || operator === "not in") {
		const options = [
			"Tuple",
			"List",
			"Set"
		].includes(second.kind) ? second.children.map((child) => knownValue(child, asked)) : null;
		if (left === null || options === null || options.includes(null)) return null;
		return options.includes(left) === (operator === "in");
	}
	if (left === null || right === null || typeof left === "boolean" || typeof right === "boolean") return null;
	const order = orderOf(left, right);
	switch (operator) {
		case "==": return order === 0;
		case "!=": return order !== 0;
		case ">=": return order === null ? null : order >= 0;
		case "<=": return order === null ? null : order <= 0;
		case ">": return order === null ? null : order > 0;
		case "<": return order === null ? null : order < 0;
		default: return null;
	}
}
/** As Python orders them; null for two of different kinds. */
function orderOf(left, right) {
	if (typeof left === "string" && typeof right === "string") return left === right ? 0 : left < right ? -1 : 1;
	if (typeof left === "number" && typeof right === "number") return left - right;
	if (typeof left !== "object" || typeof right !== "object") return null;
	const at = left.findIndex((part, index) => part !== right[index]);
	if (at === -1) return left.length - right.length;
	return (left[at] ?? 0) - (right[at] ?? Number.NEGATIVE_INFINITY);
}
/** `sys.platform.startswith("win")` */
function startsWith({ children }, asked) {
	const [method, start] = children;
	const [subject] = method?.kind === "Attribute" && method.name === "startswith" ? method.children : [];
	if (subject === void 0 || start === void 0) return null;
	const text = knownValue(subject, asked);
	const starts = (start.kind === "Tuple" ? start.children : [start]).map((child) => knownValue(child, asked));
	if (typeof text !== "string" || !starts.every((part) => typeof part === "string")) return null;
	return starts.some((part) => text.startsWith(part));
}
function truthOf(value) {
	if (value === null || typeof value === "object") return null;
	return Boolean(value);
}
/** Names that say by themselves what they are, wherever they come from: `WINDOWS`, `IS_MACOS`, `FREE_THREADED`. */
function byName(name, asked) {
	const word = name.toLowerCase().replace(/^_?(?:is_|on_)?/, "");
	if (/^(windows|win|win32|msvc)$/.test(word)) return asked.platform === "win32";
	if (word === "linux") return asked.platform === "linux";
	if (/^(mac|macos|macosx|osx|darwin)$/.test(word)) return asked.platform === "darwin";
	if (/^(posix|unix)$/.test(word)) return asked.platform !== "win32";
	if (/^(\w*bsd|sunos|aix)$/.test(word)) return false;
	if (/^(pypy|cpython|graalpy)$/.test(word)) return word === asked.implementation;
	return /^(py_gil_disabled|gil_disabled|free_?threaded|free_?threading|no_?gil)$/.test(word) ? asked.isFreeThreaded : null;
}
function* walkAll(node) {
	yield node;
	for (const child of node.children) yield* walkAll(child);
}
// src/plan/cibuildwheel/stable-abi/setuptools.ts
function readSetuptoolsAbi(files, asked) {
	if (asked.implementation !== "cpython") return ownAbi;
	const api = readSetting(asked) ?? readLimitedApi(files, asked);
	if (api === null) return ownAbi;
	const minor = Number(api.floor.slice(3));
	const tags = {
		pythonTag: api.floor,
		abiTag: "abi3"
	};
	if (minor > asked.minor) {
		if (api.isInCode) return ownAbi;
		return {
			tags: null,
			doubt: `setuptools refuses to tag a wheel ${api.floor}-abi3 on Python 3.${asked.minor}`
		};
	}
	if (!asked.isFreeThreaded) return { tags };
	if (api.isInCode) return ownAbi;
	if (asked.minor >= 15) return { tags: {
		...tags,
		abiTag: "abi3.abi3t"
	} };
	return {
		tags: null,
		doubt: `setuptools refuses py_limited_api on free-threaded Pythons before 3.15; skip cp3${asked.minor}t-*`
	};
}
function readSetting({ configSettings }) {
	for (const name of ["--build-option", "--global-option"]) {
		const floor = /--py-limited-api[= ](cp3\d+)/.exec(configSettings.get(name) ?? "")?.[1];
		if (floor !== void 0) return {
			floor,
			isInCode: false
		};
	}
	return null;
}
/** Of one set of files; the same for most interpreters, and asked for dozens of them. */
const known$1 = /* @__PURE__ */ new WeakMap();
function readLimitedApi(files, asked) {
	const { script, declared, found } = known$1.get(files) ?? {
		script: parseScript(files.setupPy),
		declared: findDeclared(files),
		found: /* @__PURE__ */ new Map()
	};
	known$1.set(files, {
		script,
		declared,
		found
	});
	if (declared !== null || script === null) return declared;
	const key = `${asked.platform} ${asked.minor}`;
	if (!found.has(key)) found.set(key, findInCode(script, asked));
	const floor = found.get(key) ?? null;
	return floor === null ? null : {
		floor,
		isInCode: true
	};
}
function findDeclared({ pyproject, setupCfg }) {
	const names = ["py-limited-api", "py_limited_api"];
	const declared = [...names.map((name) => readString$1(pyproject, [
		"tool",
		"distutils",
		"bdist_wheel",
		name
	])), ...names.map((name) => setupCfg === null ? null : readCfg(setupCfg, name))].find((value) => value !== null && /^cp3\d+$/.test(value));
	return declared ? {
		floor: declared,
		isInCode: false
	} : null;
}
function readCfg(text, name) {
	try {
		return readConfigOption(text, "bdist_wheel", name);
	} catch (error) {
		if (error instanceof ConfigParserError) return null;
		throw error;
	}
}
/** Null when the file cannot say anything about it, or is no Python 3. */
function parseScript(source) {
	if (source === null || !/abi3|limited_api/.test(source)) return null;
	try {
		return readScript(parsePython(source));
	} catch (error) {
		if (error instanceof PythonSyntaxError || error instanceof RangeError) return null;
		throw error;
	}
}
/**
* A literal `cp39` where a wheel's limited API is set: `{"bdist_wheel": {"py_limited_api": "cp39"}}`,
* `options["bdist_wheel"]["py_limited_api"] = "cp39"`, `py_limited_api="cp39"`, or the pair that an own get_tag() returns,
* `"cp39", "abi3"`. A name stands for the one literal it is assigned; branches for other interpreters and systems do not count.
*/
function findInCode(script, asked) {
	const nodes = [...walkReached(script.module, script, asked)];
	const textOf = (node, depth = 0) => {
		if (node === void 0 || depth > 5) return null;
		if (node.kind === "Constant") return node.text ?? null;
		if (node.kind === "IfExp") return textOf(chooseBranch(node, script, asked), depth + 1);
		if (node.kind !== "Name") return null;
		const assigned = nodes.filter(({ kind, children }) => kind === "Assign" && children[0]?.name === node.name);
		return assigned.length === 1 ? textOf(assigned[0]?.children[1], depth + 1) : null;
	};
	for (const node of nodes) {
		const text = textOf(findFloor(node));
		if (text !== null && /^cp3\d+$/.test(text)) return text;
	}
	return null;
}
/** What stands where a limited API is given. */
function findFloor(node) {
	if (node.kind === "Dict") {
		const isKey = (key) => /^py[-_]limited[-_]api$/.test(key?.text ?? "");
		return node.pairs?.find(([key]) => isKey(key))?.[1];
	}
	if (node.kind === "keyword") return node.name === "py_limited_api" ? node.children[0] : void 0;
	if (node.kind === "Assign") {
		const [target, value] = node.children;
		return target?.kind === "Subscript" && target.children[1]?.text === "py_limited_api" || target?.kind === "Attribute" && target.name === "py_limited_api" ? value : void 0;
	}
	const [python, abi] = node.kind === "Tuple" ? node.children : [];
	return abi?.text === "abi3" ? python : void 0;
}
// src/plan/cibuildwheel/stable-abi/read-abi.ts
function readAbi(facts, files, asked) {
	const { pyproject, cargo, cibuildwheel, tables } = facts;
	const readMaturinAbi = cibuildwheel?.readMaturinAbi ?? null;
	switch (pyproject.backend?.split(/[.:]/)[0]) {
		case "scikit_build_core": return pyproject.backend.includes("setuptools") ? readSetuptoolsAbi(files, asked) : readScikitBuildAbi(pyproject.table, asked);
		case "mesonpy": return readMesonAbi(pyproject.table, asked);
		case "py_build_cmake": return readPyBuildCmakeAbi(pyproject.table, asked);
		case "maturin": {
			if (cargo === null || readMaturinAbi === null) return ownAbi;
			const word = targetWords.find((known) => known.endsWith(asked.machine) && tables.targets[known].family === familyOf(asked));
			return readMaturinAbi(pyproject, cargo, word ? tables.targets[word].rustTarget : null, asked);
		}
		case void 0:
		case "setuptools":
		case "setuptools_rust": return readSetuptoolsAbi(files, asked);
		default: return ownAbi;
	}
}
function familyOf({ platform }) {
	return platform === "darwin" ? "macosx" : platform === "win32" ? "win" : "manylinux";
}
// src/plan/cibuildwheel/deployment-target.ts
function chooseDeploymentTarget(identifier, asked) {
	const floor = floorOf$1(identifier);
	const [wanted, least] = [parseVersion(asked ?? ""), parseVersion(floor)];
	if (asked === null || wanted === null || least === null) return {
		version: floor,
		raisedFrom: null
	};
	return compareVersions(wanted, least) < 0 ? {
		version: floor,
		raisedFrom: asked
	} : {
		version: asked,
		raisedFrom: null
	};
}
/** `macosx_10_13_x86_64`; from macOS 11 on the minor version says nothing and is 0. */
function formatMacosTag(version, architecture) {
	const [major = "10", minor = "0"] = version.split(".");
	return `macosx_${major}_${Number(major) >= 11 ? "0" : minor}_${architecture}`;
}
function floorOf$1(identifier) {
	const minor = Number(pythonOf(identifier).split(".")[1]);
	if (identifier.endsWith("arm64")) return "11.0";
	if (minor >= 14 || identifier.startsWith("pp") && minor >= 9) return "10.15";
	return minor >= 12 ? "10.13" : "10.9";
}
// src/plan/cibuildwheel/image-policy.ts
const aliases = {
	manylinux1: "2_5",
	manylinux2010: "2_12",
	manylinux2014: "2_17"
};
/** From a short name or from what a reference is called: `quay.io/pypa/manylinux_2_28_x86_64:2026.08.04-1`. */
function readImagePolicy(image) {
	const [, family, policy] = /\b(manylinux|musllinux)_(\d+_\d+)/.exec(image) ?? [];
	if (family === "manylinux" || family === "musllinux") return {
		family,
		policy: policy ?? ""
	};
	const alias = /\bmanylinux(?:1|2010|2014)(?![0-9])/.exec(image)?.[0];
	return alias === void 0 ? null : {
		family: "manylinux",
		policy: aliases[alias] ?? ""
	};
}
/** What the repair is told instead: `auditwheel repair --plat manylinux_2_17_x86_64`; null when it says nothing. */
function readRepairPolicy(command) {
	const platform = /--plat(?:form)?[= ]["']?([\w.]+)/.exec(command)?.[1];
	return platform === void 0 ? null : readImagePolicy(platform);
}
// src/plan/cibuildwheel/expected-wheel.ts
function expectTags(identifier, abi, options, environment, table) {
	const [interpreter = "", target = ""] = identifier.split("-");
	const { pythonTag, abiTag } = abi ?? ownTags(interpreter, table);
	return {
		pythonTag,
		abiTag,
		target,
		...expectPlatform(identifier, target, options, environment, table)
	};
}
/** `cp314t` \u2192 `cp314-cp314t` */
function ownTags(interpreter, table) {
	const [python, abi] = (table.interpreterTags[interpreter] ?? "").split("-");
	if (python && abi) return {
		pythonTag: python,
		abiTag: abi
	};
	return {
		pythonTag: interpreter.replace(/t$/, ""),
		abiTag: interpreter
	};
}
function expectPlatform(identifier, target, options, environment, table) {
	const [family = "", ...rest] = target.split("_");
	const architecture = rest.join("_");
	if (family === "macosx") return expectMacos(identifier, architecture, environment);
	if (family === "manylinux" || family === "musllinux") return expectLinux(target, architecture, options, table);
	return {
		family: "win",
		architecture: target === "win32" ? "x86" : architecture,
		policyCeiling: null,
		platformTag: target,
		notes: []
	};
}
function expectMacos(identifier, architecture, environment) {
	const name = "MACOSX_DEPLOYMENT_TARGET";
	const asked = environment.get(name) ?? null;
	const chosen = chooseDeploymentTarget(identifier, asked);
	const notes = [];
	if (chosen.raisedFrom !== null && architecture !== "arm64") {
		const text = `${name} = ${chosen.raisedFrom} is raised to ${chosen.version}, which Python ${pythonOf(identifier)} needs on ${architecture}`;
		notes.push({
			kind: "deployment-target",
			text
		});
	}
	if (environment.has(name) && asked === null) {
		const text = `${name} is computed by a command, so only the build knows it; planned with ${chosen.version}`;
		notes.push({
			kind: "unknown-deployment-target",
			text
		});
	}
	return {
		family: "macosx",
		architecture,
		policyCeiling: null,
		platformTag: formatMacosTag(chosen.version, architecture),
		notes
	};
}
function expectLinux(target, architecture, options, table) {
	const image = options.image ?? "";
	const known = table.images[architecture] ?? {};
	const notes = [];
	if (known[image] === void 0 && /^(many|musl)linux[\w]*$/.test(image)) {
		const text = `there is no image ${image} for ${architecture}; there are ${Object.keys(known).join(", ")}`;
		notes.push({
			kind: "image-not-for-arch",
			text
		});
	}
	if (options.repairCommand.trim() === "") {
		const text = `repair-wheel-command is empty, so the wheels of ${target} keep the tag linux_${architecture}, which no index takes`;
		notes.push({
			kind: "no-repair",
			text
		});
		return {
			family: "other",
			architecture,
			policyCeiling: null,
			platformTag: `linux_${architecture}`,
			notes
		};
	}
	const own = readImagePolicy(image);
	const family = target.startsWith("musllinux") ? "musllinux" : "manylinux";
	const policy = readRepairPolicy(options.repairCommand) ?? own ?? newestPolicy(family, known);
	if (own === null) {
		const text = `the image ${image} does not say its policy in its name; planned with at most ${family}_${policy.policy}`;
		notes.push({
			kind: "unknown-image",
			text
		});
	}
	return {
		family: policy.family,
		architecture,
		policyCeiling: policy.family === "manylinux" ? policy.policy : null,
		platformTag: `${policy.family}_${policy.policy}_${architecture}`,
		notes
	};
}
/** The newest policy that a machine has an image for: an upper bound. */
function newestPolicy(family, images) {
	return Object.keys(images).map(readImagePolicy).filter((policy) => policy !== null && policy.family === family).at(-1) ?? {
		family,
		policy: family === "manylinux" ? "2_39" : "1_2"
	};
}
/** The pinned image behind a short name; other references as they are. */
function resolveImage(image, target, table) {
	const architecture = target.split("_").slice(1).join("_");
	return image === null ? null : table.images[architecture]?.[image] ?? image;
}
// src/plan/cibuildwheel/cell.ts
function planCibuildwheelCell(context, own, { first, others }) {
	const { tags, options, identifier } = first;
	const word = targetWords.find((known) => known === tags.target);
	if (word === void 0) throw new Error(`${tags.target} is no target`);
	const planned = planTargetCell(context, "cibuildwheel", word, {
		python: tags.pythonTag,
		abi: tags.abiTag,
		buildPython: null,
		platformTag: tags.platformTag,
		policyCeiling: tags.policyCeiling
	}, describeWhy(first, others));
	const minutes = planned.predictedMinutes + others.length;
	const share = planned.predictedMinutes === 0 ? 1 : minutes / planned.predictedMinutes;
	return {
		...planned,
		buildIdentifiers: [identifier, ...others.map((other) => other.identifier)],
		image: resolveImage(options.image, tags.target, own.table),
		expect: {
			...planned.expect,
			family: tags.family,
			architecture: tags.architecture
		},
		timeoutMinutes: Math.min(350, Math.max(30, Math.ceil(minutes * 10))),
		predictedMinutes: minutes,
		predictedCost: Math.round(planned.predictedCost * share * 1e4) / 1e4
	};
}
function describeWhy({ tags, identifier }, others) {
	const python = pythonOf(identifier);
	const tested = others.length === 0 ? "" : `, tested by cibuildwheel on ${others.length} more`;
	if (tags.abiTag === "none") return `the wheel does not use Python's ABI; built with Python ${python}${tested}`;
	if (tags.abiTag.includes("abi3t") && tags.abiTag.includes("abi3.")) return `one wheel for every Python from ${floorOf(tags.pythonTag)} on, free-threaded ones too (PEP 803)${tested}`;
	if (tags.abiTag === "abi3") return `one wheel for every Python from ${floorOf(tags.pythonTag)} on (stable ABI), built with ${python}${tested}`;
	if (identifier.startsWith("pp")) return `wheel for PyPy ${python} alone`;
	if (identifier.startsWith("gp")) return `wheel for GraalPy ${python} alone`;
	return tags.abiTag.endsWith("t") ? `wheel for the free-threaded Python ${python} alone` : `wheel for Python ${python} alone`;
}
function floorOf(pythonTag) {
	return pythonTag.replace(/^(cp|py)3/, "3.");
}
// src/plan/cibuildwheel/places.ts
const plannedPlatforms = [
	"linux",
	"macos",
	"windows"
];
/** @param targets of our own settings, which narrow what the project's option says; null: everything */
function choosePlaces(targets) {
	return plannedPlatforms.flatMap((platform) => {
		const hosts = machines[platform].map((machine) => ({
			system: platform,
			machine,
			runsArmv7l: false
		}));
		if (targets === null) return [{
			platform,
			hosts,
			archs: null
		}];
		const archs = [...new Set(targets.flatMap((word) => archOf(word, platform)))];
		return archs.length === 0 ? [] : [{
			platform,
			hosts,
			archs: archs.join(" ")
		}];
	});
}
const machines = {
	linux: ["x86_64", "aarch64"],
	macos: ["arm64", "x86_64"],
	windows: ["AMD64", "ARM64"]
};
const windowsArchs = {
	win32: "x86",
	win_amd64: "AMD64",
	win_arm64: "ARM64"
};
function archOf(word, platform) {
	const [family = "", ...machine] = word.split("_");
	if (word.startsWith("win")) return platform === "windows" ? [windowsArchs[word] ?? ""] : [];
	return family === "macosx" === (platform === "macos") && platform !== "windows" ? [machine.join("_")] : [];
}
// src/plan/cibuildwheel/explain-exclusion.ts
function explainExclusions({ selection, excluded }) {
	return excluded.map(({ identifier, why }) => ({
		what: identifier,
		...explain(identifier, why, selection)
	}));
}
function explain(identifier, why, { requiredPython, selector }) {
	switch (why.rule) {
		case "arch-not-requested": return {
			code: "plan/arch-not-requested",
			reason: `\`archs\` asks for ${archWord(identifier)} on none of the runners`
		};
		case "requires-python": return {
			code: "plan/python-not-allowed",
			reason: `${requiredPython?.source}: requires-python "${requiredPython?.text}" does not allow Python ${pythonOf(identifier)}`
		};
		case "group-not-enabled": return {
			code: "plan/group-not-enabled",
			reason: `needs enable = ["${why.group}"]`
		};
		case "build-pattern": return {
			code: "plan/build-pattern",
			reason: `no pattern of build = "${oneLine(selector.build)}" matches`
		};
		case "skip-pattern": return {
			code: "plan/skip-pattern",
			reason: `skip has "${why.pattern}"`
		};
		case "host-cannot-build": return {
			code: "plan/host-cannot-build",
			reason: "an Intel Mac runs no arm64 interpreter, and no other runner is planned"
		};
		case "not-targeted": return {
			code: "plan/not-targeted",
			reason: `\`targets\` of wheel-release does not list ${identifier.split("-")[1]}`
		};
	}
}
/** Identifiers that only test the wheel of another one. */
function explainReuse(groups) {
	return groups.flatMap(({ first, others }) => others.map(({ identifier }) => ({
		what: identifier,
		code: "plan/covered-by-abi3",
		reason: `takes the ${first.tags.pythonTag}-${first.tags.abiTag} wheel that ${first.identifier} builds; cibuildwheel runs its tests on it`
	})));
}
function explainDuplicates(duplicates) {
	return duplicates.map(({ identifier, of, isOtherStep }) => ({
		what: identifier,
		code: "plan/duplicate-wheel",
		reason: isOtherStep ? `would build the file of ${of} once more: another image, before-all or engine makes a container that does not see it` : `would build the file of ${of} once more, where cibuildwheel stops with exit status 6`
	}));
}
/** Platforms that cibuildwheel knows and a release of ours does not plan. */
function explainOtherPlatforms(table) {
	const planned = plannedPlatforms;
	return cibuildwheelPlatforms.filter((platform) => !planned.includes(platform)).flatMap((platform) => splitSpace(table.identifiers[platform])).map((identifier) => ({
		what: identifier,
		code: "plan/platform-not-planned",
		reason: "wheels for phones and browsers are not planned: no runner of the release could install and test them"
	}));
}
/** Every identifier of a platform that `targets` leaves out as a whole. */
function explainUntargetedPlatform(table, platform) {
	return splitSpace(table.identifiers[platform]).map((identifier) => ({
		what: identifier,
		code: "plan/not-targeted",
		reason: `\`targets\` of wheel-release lists nothing for ${platform}`
	}));
}
/** `manylinux_x86_64` \u2192 `x86_64`, `win_arm64` \u2192 `ARM64`: as `archs` calls it. */
function archWord(identifier) {
	const platform = identifier.split("-")[1] ?? "";
	return {
		win32: "x86",
		win_amd64: "AMD64",
		win_arm64: "ARM64"
	}[platform] ?? platform.split("_").slice(1).join("_");
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
// src/plan/cibuildwheel/reuse.ts
/** Free-threaded builds take no abi3 wheel, and every Pyodide has a platform tag of its own. */
function servesIdentifier(wheel, identifier) {
	const dash = identifier.indexOf("-");
	const platform = identifier.slice(dash + 1);
	const interpreter = identifier.slice(0, dash).split("_")[0] ?? "";
	const isFreeThreaded = interpreter.endsWith("t");
	const minor = Number(interpreter.slice(3).replace(/t$/, ""));
	return listTags(wheel).some((tag) => {
		if (tag.abi === "abi3" && !isFreeThreaded) {
			if (!interpreter.startsWith("cp3") || !tag.python.startsWith("cp3")) return false;
		} else if (tag.abi !== "none" || !tag.python.startsWith("py3")) return false;
		if (tag.python !== "py3" && Number(tag.python.slice(3)) > minor) return false;
		return fitsPlatform(tag.platform, platform);
	});
}
/** Versions in a platform tag say nothing here, but Windows' must be the same. */
function fitsPlatform(tag, platform) {
	if (platform.startsWith("pyodide")) return false;
	if (!/^(manylinux|musllinux|macosx|android|ios)/.test(platform)) return tag === platform;
	const at = platform.indexOf("_");
	return tag.startsWith(platform.slice(0, at)) && tag.endsWith(`_${platform.slice(at + 1)}`);
}
// src/plan/cibuildwheel/group-wheels.ts
function groupWheels(identifiers) {
	const groups = [];
	const duplicates = [];
	const byFile = /* @__PURE__ */ new Map();
	const reusable = /* @__PURE__ */ new Map();
	for (const planned of identifiers) {
		const step = stepOf(planned);
		const inStep = reusable.get(step) ?? [];
		const serving = inStep.find(({ tags }) => servesIdentifier(tags, planned.identifier))?.group;
		const same = byFile.get(fileOf(planned));
		if (serving) serving.others.push(planned);
		else if (same) duplicates.push({
			identifier: planned.identifier,
			of: same.first.identifier,
			isOtherStep: stepOf(same.first) !== step
		});
		else {
			const group = {
				first: planned,
				others: []
			};
			groups.push(group);
			byFile.set(fileOf(planned), group);
			const tags = reusableTags(planned);
			if (tags !== null) reusable.set(step, [...inStep, {
				group,
				tags
			}]);
		}
	}
	return {
		groups,
		duplicates
	};
}
/** Wheels of one Python's own ABI serve no other. */
function reusableTags({ tags }) {
	if (!/^(abi3|none)/.test(tags.abiTag)) return null;
	return parseTagSet(`${tags.pythonTag}-${tags.abiTag}-${tags.platformTag}`);
}
function stepOf({ tags, options }) {
	if (options.image === null) return tags.target;
	return [
		tags.target,
		options.image,
		options.beforeAll,
		options.containerEngine
	].join("\n");
}
/** Two policies of one wheel are two files. */
function fileOf({ tags }) {
	return `${tags.pythonTag}-${tags.abiTag}-${tags.platformTag}`;
}
// src/plan/cibuildwheel/judge.ts
function describeRefusal(refusal, place, { table }) {
	return {
		code: "plan/cibuildwheel-refuses",
		level: "error",
		message: `cibuildwheel ${table.version} would stop with exit status ${refusal.exitStatus} (${{
			1: "a Python traceback",
			2: "a configuration error",
			4: "something it no longer takes"
		}[refusal.exitStatus]}): ${refusal.message}`,
		help: refusal.help ?? "Mend [tool.cibuildwheel] or the CIBW_ variable; `plan --print-build-identifiers` shows the effect.",
		...locate(place, refusal.path)
	};
}
/** As check_for_invalid_selectors: a dead `build` pattern ends a run, a dead `skip` pattern does nothing. */
function judgeSelectors(selection, place, facts) {
	const { selector, testSkip } = selection;
	return [
		...judgePatterns("build", selector.build, selection, place, facts),
		...judgePatterns("skip", selector.skip, selection, place, facts),
		...judgePatterns("test-skip", testSkip, selection, place, facts)
	];
}
function judgePatterns(option, patterns, selection, place, facts) {
	return findDeadPatterns(option, patterns, selection).map(({ written, hidden, exitStatus }) => ({
		code: "plan/unmatched-selector",
		level: option === "build" ? "error" : "warning",
		message: `${option} has "${written}", which matches ${hidden.length > 0 ? "only identifiers of groups that are not enabled" : "no build identifier"}; ${option === "build" ? `cibuildwheel ${facts.table.version} would stop with exit status ${exitStatus}` : "it has no effect"}`,
		help: explainDead(written, hidden, selection.selector.caseRule, facts),
		...locate(place, [option])
	}));
}
function explainDead(pattern, hidden, caseRule, { table, history }) {
	const groups = table.groups.filter((group) => hidden.some((identifier) => isHiddenBy(identifier, group, caseRule)));
	if (groups.length > 0) return `Add it to enable: ${groups.map(({ name }) => name).join(", ")}; or remove the pattern.`;
	const removed = table.removedSelectors.find(({ words }) => words.some((word) => pattern.includes(word)));
	if (removed) return `${removed.what}: the last to build it was cibuildwheel ${removed.lastSeries}. Remove the pattern.`;
	const elsewhere = Object.entries(history).find(([identifier]) => matchesSelector(pattern, identifier, caseRule));
	const [since, until] = elsewhere?.[1] ?? [];
	if (since !== void 0 && until !== void 0) return `${elsewhere?.[0]} is in cibuildwheel ${since} to ${until}, not in ${table.version}. Remove the pattern.`;
	return "Remove or correct it; `plan --print-build-identifiers --archs all --enable all` lists all identifiers of a platform.";
}
/** Selections are made before any override is looked at. */
function judgeOverrides(configuration, place, table) {
	return configuration.overrides.flatMap(({ select, options }) => Object.keys(options).filter((name) => !table.overrideOptions.includes(name)).map((name) => ({
		select,
		name,
		isOption: name in table.defaults
	}))).map(({ select, name, isOption }) => ({
		code: "plan/ignored-override-key",
		level: "warning",
		message: `the override for "${select}" sets ${name}, which ${isOption ? "has no effect in an override" : "is no option"}`,
		help: isOption ? `${name} chooses identifiers for the whole run: write it in [tool.cibuildwheel] itself.` : "cibuildwheel ignores it without a word; remove or correct it.",
		...locate(place, ["overrides", name])
	}));
}
function judgeVersion({ askedVersion, table }) {
	if (askedVersion === null) return [];
	return [{
		code: "plan/no-cibuildwheel-table",
		level: "warning",
		message: `there is no table of cibuildwheel ${askedVersion}; planned with that of ${table.version}`,
		help: `Tables: ${cibuildwheelVersions.join(", ")}. Without cibuildwheel.version the newest holds.`
	}];
}
const removedVariables = {
	CIBW_FREE_THREADED_SUPPORT: "Remove it: cp314t and later need no switch.",
	CIBW_PRERELEASE_PYTHONS: "Use CIBW_ENABLE=\"cpython-prerelease\"."
};
function judgeVariables(environment, table) {
	return Object.entries(removedVariables).filter(([name]) => environment[name] !== void 0).map(([name, help]) => ({
		code: "plan/cibuildwheel-refuses",
		level: name === "CIBW_FREE_THREADED_SUPPORT" ? "error" : "warning",
		message: `${name} means nothing to cibuildwheel ${table.version}`,
		help
	}));
}
const codes = {
	"deployment-target": [
		"plan/deployment-target-raised",
		"notice",
		"MACOSX_DEPLOYMENT_TARGET cannot be older than the Python itself; remove it or name the newer one."
	],
	"unknown-deployment-target": [
		"plan/deployment-target-unknown",
		"warning",
		"Write the version as text, so that the plan can name the wheel."
	],
	"unknown-image": [
		"plan/image-policy-unknown",
		"warning",
		"Name the policy in the image (\u2026manylinux_2_28\u2026) or in repair-wheel-command (--plat manylinux_2_28_x86_64)."
	],
	"image-not-for-arch": [
		"plan/image-not-for-machine",
		"error",
		"Choose one of them, or write the whole reference of an image."
	],
	"no-repair": [
		"plan/no-repair",
		"warning",
		"Remove the empty repair-wheel-command; auditwheel finds out the true platform tag."
	]
};
/** Of all wheels; the same words once. */
function judgeTags(tags, place) {
	const texts = /* @__PURE__ */ new Map();
	for (const { kind, text } of tags.flatMap(({ notes }) => notes)) {
		const [code, level, help] = codes[kind];
		texts.set(text, {
			code,
			level,
			message: text,
			help,
			file: place.file
		});
	}
	return [...texts.values()];
}
/** A variable wins over the file; else the table of a platform that has the key, or the common one. */
function locate({ file, text, table, environment }, path) {
	const variable = `CIBW_${(path.at(-1) ?? "").toUpperCase().replaceAll("-", "_")}`;
	if (path.length === 1 && environment[variable] !== void 0) return {};
	const line = findTomlLine(text, [
		"tool",
		"cibuildwheel",
		...[path, ...cibuildwheelPlatforms.map((platform) => [platform, ...path])].find((keys) => readPath(table, [
			"tool",
			"cibuildwheel",
			...keys
		]) !== void 0) ?? path
	]);
	return {
		file,
		...line === null ? {} : { line }
	};
}
// src/plan/cibuildwheel/build-options.ts
/** @throws Refusal */
function readBuildOptions(options, identifier) {
	return {
		image: options.platform === "linux" ? readImage(options, identifier) : null,
		...readCommonOptions(options, identifier)
	};
}
const commands = listFormat(" && ");
const known = /* @__PURE__ */ new WeakMap();
/** All but the image depends on nothing of an identifier but the overrides that are for it. */
function readCommonOptions(options, identifier) {
	const ofReader = known.get(options) ?? /* @__PURE__ */ new Map();
	known.set(options, ofReader);
	const key = options.overridesOf(identifier);
	const common = ofReader.get(key) ?? readOptions(options, identifier);
	ofReader.set(key, common);
	return common;
}
function readOptions(options, identifier) {
	const read = (name, format = commands) => options.read(name, {
		identifier,
		format
	});
	return {
		beforeAll: read("before-all"),
		containerEngine: read("container-engine", fieldTableFormat),
		environment: read("environment", environmentFormat),
		environmentPass: read("environment-pass", listFormat(" ")).split(/\s+/).filter((name) => name !== ""),
		repairCommand: read("repair-wheel-command"),
		configSettings: readSettings(read("config-settings", settingsTableFormat)),
		beforeBuild: read("before-build"),
		testCommand: read("test-command")
	};
}
/** `cp312-manylinux_x86_64` is built in the image of `manylinux-x86_64-image`. */
function readImage(options, identifier) {
	const [family = "", ...arch] = (identifier.split("-")[1] ?? "").split("_");
	const name = `${family}-${arch.join("_")}-image`;
	return options.read(name, {
		identifier,
		ignoresEmpty: true
	});
}
/** `key=value` words; a key that comes twice keeps its last value here. */
function readSettings(text) {
	try {
		return new Map(splitShell(text).map((word) => {
			const at = word.indexOf("=");
			return at === -1 ? [word, ""] : [word.slice(0, at), word.slice(at + 1)];
		}));
	} catch (error) {
		if (error instanceof ShlexError) throw new Refusal(1, `config-settings: ${error.message}`, { path: ["config-settings"] });
		throw error;
	}
}
// src/plan/cibuildwheel/select-platform.ts
const rules = [...[
	"arch-not-requested",
	"requires-python",
	"group-not-enabled",
	"build-pattern",
	"skip-pattern",
	"host-cannot-build"
], "not-targeted"];
/**
* @param targets of our own settings; null: all
* @throws Refusal
*/
function selectPlatform(request, { platform, hosts, archs }, targets) {
	const judged = /* @__PURE__ */ new Map();
	const selections = hosts.map((host) => selectIdentifiers({
		...request,
		platform,
		host,
		archs
	}, judged));
	const [selection] = selections;
	if (selection === void 0) throw new Error(`no machine builds for ${platform}`);
	const chosen = new Set(selections.flatMap(({ identifiers }) => identifiers));
	const isTargeted = (identifier) => {
		if (targets === null) return true;
		const word = targetWords.find((known) => known === identifier.split("-")[1]);
		return word !== void 0 && targets.includes(word);
	};
	const reasons = /* @__PURE__ */ new Map();
	for (const { identifier, why } of selections.flatMap(({ excluded }) => excluded)) {
		const known = reasons.get(identifier);
		if (!known || rules.indexOf(why.rule) > rules.indexOf(known.rule)) reasons.set(identifier, why);
	}
	const all = splitSpace(request.table.identifiers[platform]);
	return {
		selection,
		identifiers: all.filter((identifier) => chosen.has(identifier) && isTargeted(identifier)),
		excluded: all.flatMap((identifier) => {
			if (chosen.has(identifier)) return isTargeted(identifier) ? [] : [{
				identifier,
				why: { rule: "not-targeted" }
			}];
			const why = reasons.get(identifier);
			return why === void 0 ? [] : [{
				identifier,
				why
			}];
		})
	};
}
// src/plan/cibuildwheel/plan-platform.ts
/** @throws Refusal */
function planPlatform(facts, own, place, where) {
	const { pyproject, setupCfg, setupPy, environment, settings } = facts;
	const { table } = own;
	const platform = selectPlatform({
		table,
		environment,
		document: (own.config ?? pyproject).table,
		files: {
			pyproject: pyproject.table,
			setupCfg,
			setupPy
		},
		only: null,
		enable: []
	}, place, settings.settings.targets);
	const { options } = platform.selection;
	const doubts = [];
	const files = {
		pyproject: pyproject.table,
		setupCfg,
		setupPy
	};
	const known = /* @__PURE__ */ new Map();
	const checked = /* @__PURE__ */ new Set();
	const readOptions = (identifier, overrides) => {
		if (!checked.has(overrides)) checkOptions(options, identifier, pyproject.table);
		checked.add(overrides);
		const build = readBuildOptions(options, identifier);
		return {
			build,
			variables: withOutside(readEnvironmentOption(build.environment, environment), environment)
		};
	};
	const identifiers = platform.identifiers.map((identifier) => {
		const overrides = options.overridesOf(identifier);
		const key = `${identifier.split("-")[1]} ${overrides}`;
		const { build, variables } = known.get(key) ?? readOptions(identifier, overrides);
		known.set(key, {
			build,
			variables
		});
		const asked = askedPython(identifier, build.configSettings, variables);
		const abi = readAbi(facts, files, asked);
		if (abi.doubt) doubts.push(abi.doubt);
		return {
			identifier,
			options: build,
			tags: expectTags(identifier, abi.tags, build, asked.environment, table)
		};
	});
	return {
		platform,
		identifiers,
		findings: [
			...judgeSelectors(platform.selection, where, own),
			...judgeOverrides(options.configuration, where, table),
			...judgeTags(identifiers.map(({ tags }) => tags), where),
			...doubts.map((doubt) => ({
				code: "plan/stable-abi-doubt",
				level: "error",
				message: doubt,
				file: pyproject.file,
				help: "The build of that identifier would fail."
			}))
		]
	};
}
/** What the job has set already reaches builds on macOS and Windows; the option `environment` wins. */
function withOutside(assigned, environment) {
	const outside = Object.entries(environment).filter((entry) => entry[1] !== void 0);
	return new Map([...outside, ...assigned]);
}
// src/plan/frontend-cibuildwheel.ts
function planCibuildwheelWheels(context) {
	const { facts } = context;
	const sdist = planSdist(context, "cibuildwheel");
	const empty = {
		cells: [],
		sdist,
		exclusions: [],
		abi3Floor: null
	};
	const own = facts.cibuildwheel;
	if (own === null) throw new Error("the facts of cibuildwheel were not gathered");
	if (isSurelyPure(facts.pyproject, facts.setupPy, facts.setupCfg)) return {
		...empty,
		findings: [pureProject(context)]
	};
	const place = {
		...own.config ?? facts.pyproject,
		environment: facts.environment
	};
	const { targets } = facts.settings.settings;
	const places = choosePlaces(targets);
	const findings = [...judgeVersion(own), ...judgeVariables(facts.environment, own.table)];
	const exclusions = [];
	const groups = [];
	for (const platform of plannedPlatforms) {
		const found = places.find((row) => row.platform === platform);
		if (found === void 0) {
			exclusions.push(...explainUntargetedPlatform(own.table, platform));
			continue;
		}
		const planned = tryPlatform(context, own, found, place, findings);
		if (planned === null) continue;
		findings.push(...planned.findings);
		const { groups: made, duplicates } = groupWheels(planned.identifiers);
		groups.push(...made);
		exclusions.push(...explainExclusions(planned.platform), ...explainReuse(made), ...explainDuplicates(duplicates));
	}
	const cells = groups.map((group) => planCibuildwheelCell(context, own, group));
	if (cells.length === 0 && findings.every(({ level }) => level !== "error")) findings.push(nothingSelected(place));
	const floors = cells.flatMap(({ expect }) => expect.abiTag.startsWith("abi3") ? [minorOf(expect.pythonTag)] : []);
	return {
		cells,
		sdist,
		exclusions: [...exclusions, ...explainOtherPlatforms(own.table)],
		findings: withoutRepetitions(findings),
		abi3Floor: floors.length > 0 ? `3.${Math.min(...floors)}` : null
	};
}
function tryPlatform(context, own, found, place, findings) {
	try {
		return planPlatform(context.facts, own, found, place);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		findings.push(describeRefusal(error, place, own));
		return null;
	}
}
/** The three platforms read the same file. */
function withoutRepetitions(findings) {
	return [...new Map(findings.map((finding) => [`${finding.code} ${finding.message}`, finding])).values()];
}
function minorOf(pythonTag) {
	return Number(/^cp3(\d+)/.exec(pythonTag)?.[1]);
}
function pureProject({ facts }) {
	return {
		code: "plan/pure-project",
		level: "error",
		message: `nothing in this project compiles (build backend ${facts.pyproject.backend ?? "setuptools"}): cibuildwheel would stop with exit status 5`,
		file: facts.pyproject.file,
		help: "Set frontend = \"build\" in [tool.wheel-release]: one py3-none-any wheel serves every Python and platform."
	};
}
function nothingSelected({ file }) {
	return {
		code: "plan/nothing-selected",
		level: "error",
		message: "cibuildwheel selects no build identifier on Linux, macOS or Windows; a run would end with exit status 3",
		file,
		help: "wheel-release plan --print-build-identifiers --archs all --json   shows why each is not selected"
	};
}
// src/project/python-regex.ts
const longest = 300;
/** Null for what is not followed. */
function compilePythonRegex(pattern, flags = "") {
	const [, given = "", body = ""] = /^(?:\(\?([imsx]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
	if (body.length > longest || given.includes("x") || /\(\?(?!:|P<|=|!)/.test(body) || hasNestedRepeat(body)) return null;
	try {
		return new RegExp(body.replaceAll("(?P<", "(?<"), [.../* @__PURE__ */ new Set(`${given}${flags}`)].join(""));
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
/** `(a+)+` or `(a|b)*` without a bound; `(?:\.\d+){0,2}` is bounded. */
function hasNestedRepeat(body) {
	const opened = [];
	for (const token of body.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\(|\)(?<repeat>[*+]|\{\d*,\}|\{\d*(?:,\d{2,})?\}|)|[*+|]|\{/g)) {
		const [word] = token;
		if (word === "(") opened.push(false);
		else if (word.startsWith(")")) {
			const isRepeating = opened.pop() ?? false;
			if (isRepeating && /^([*+]|\{\d*,\d*\}|\{\d\d+\})$/.test(token.groups?.repeat ?? "")) return true;
			if (isRepeating && opened.length > 0) opened[opened.length - 1] = true;
		} else if (/^[*+|{]$/.test(word) && opened.length > 0) opened[opened.length - 1] = true;
	}
	return false;
}
// src/project/version-pattern.ts
const longestLine = 500;
/** @param group the name of the group that holds the version: `version` for hatch, `value` for scikit-build-core */
function findByPythonPattern(text, file, pattern, group) {
	const compiled = compilePythonRegex(pattern);
	if (compiled === null) return null;
	const short = text.split(/\r?\n/).map((line) => line.length > longestLine ? "" : line);
	const named = compiled.source.replace(`(?<${group}>`, "(?<literal>");
	return findMention(short.join("\n"), file, new RegExp(named, compiled.flags));
}
// src/project/dynamic-version.ts
/** The version itself when one of the given files states it, else the place to look; null when it comes from elsewhere. */
function locateVersion(given) {
	const { pyproject } = given;
	if (pyproject.version !== null) return null;
	if (!pyproject.dynamic.includes("version") && readPath(pyproject.table, ["project"]) !== void 0) return null;
	const found = locators.map((locate) => locate(given)).find((place) => place !== null) ?? null;
	if (found === null || !("find" in found)) return found;
	const files = found.files.filter((file) => !/^([\\/]|[A-Za-z]:)/.test(file) && !file.split(/[\\/]/).includes(".."));
	return {
		...found,
		files
	};
}
const hatchNames = ["__version__", "VERSION"];
const locators = [
	({ pyproject: { table } }) => {
		const path = readString$1(table, [
			"tool",
			"hatch",
			"version",
			"path"
		]);
		const source = readString$1(table, [
			"tool",
			"hatch",
			"version",
			"source"
		]) ?? "regex";
		if (source === "nodejs") return {
			files: [path ?? "package.json"],
			find: findPackageJsonVersion
		};
		if (path === null || source !== "regex") return null;
		return byPatternOrNames(path, readPath(table, [
			"tool",
			"hatch",
			"version",
			"pattern"
		]), "version");
	},
	({ pyproject: { table } }) => {
		const at = [
			"tool",
			"scikit-build",
			"metadata",
			"version"
		];
		const input = readString$1(table, [...at, "input"]);
		return readString$1(table, [...at, "provider"]) === "scikit_build_core.metadata.regex" && input !== null ? byPatternOrNames(input, readPath(table, [...at, "regex"]), "value") : null;
	},
	({ pyproject: { table } }) => {
		const attribute = readString$1(table, [
			"tool",
			"setuptools",
			"dynamic",
			"version",
			"attr"
		]);
		return attribute === null ? null : byAttribute(attribute, setuptoolsRoots(table));
	},
	({ pyproject: { table } }) => {
		const path = [
			"tool",
			"setuptools",
			"dynamic",
			"version",
			"file"
		];
		const one = readString$1(table, path);
		const files = one === null ? readStrings(table, path) : [one];
		return files.length === 1 ? {
			files,
			find: findWholeText
		} : null;
	},
	({ pyproject: { table } }) => {
		const path = readString$1(table, [
			"tool",
			"pdm",
			"version",
			"path"
		]);
		const isFile = readString$1(table, [
			"tool",
			"pdm",
			"version",
			"source"
		]) === "file";
		return path !== null && isFile ? byNames([path], ["__version__"]) : null;
	},
	({ pyproject: { table, backend, name } }) => {
		if (!backend?.startsWith("flit")) return null;
		const module = readString$1(table, [
			"tool",
			"flit",
			"module",
			"name"
		]) ?? name?.replaceAll("-", "_");
		return byNames(module ? ["src", "."].flatMap((root) => moduleFiles(root, module.replaceAll(".", "/"))) : [], ["__version__"]);
	},
	({ pyproject: { backend } }) => backend === "mesonpy" ? {
		files: ["meson.build"],
		find: findMesonVersion
	} : null,
	({ pyproject: { table, text, file } }) => {
		const version = readString$1(table, [
			"tool",
			"poetry",
			"version"
		]);
		const line = findTomlLine(text, [
			"tool",
			"poetry",
			"version"
		]);
		return version === null || line === null ? null : {
			file,
			line,
			version,
			literal: JSON.stringify(version)
		};
	},
	({ pyproject: { backend }, setupPy }) => {
		if (!usesSetuptools(backend) || setupPy === null || !hasSetupArgument(setupPy, "version")) return null;
		return findSetupArgument(setupPy, "setup.py", "version") ?? {
			files: [],
			find: () => null
		};
	},
	({ pyproject: { backend }, setupCfg }) => {
		const entry = setupCfg === null ? null : readSetupCfg(setupCfg, "metadata", "version");
		if (entry === null || !usesSetuptools(backend)) return null;
		const [, kind, rest = ""] = /^(attr|file):\s*(.*)$/s.exec(entry.value) ?? [];
		if (kind === "file") return {
			files: [rest.split(",")[0]?.trim() ?? ""],
			find: findWholeText
		};
		if (kind === "attr") return byAttribute(rest.trim(), setupCfgRoots(setupCfg ?? ""));
		return {
			file: "setup.cfg",
			line: entry.line,
			version: entry.value,
			literal: entry.value
		};
	}
];
/** PEP 517: a project without a backend is built by setuptools; an in-tree backend nearly always wraps it. */
function usesSetuptools(backend) {
	return backend === null || !/^(hatchling|flit|poetry|pdm|maturin|mesonpy|scikit_build_core|uv_build|whey|jupyter_packaging|sipbuild)\b/.test(backend);
}
function byPatternOrNames(file, pattern, group) {
	const names = {
		files: [file],
		find: (text) => findLiteral(text, file, hatchNames, { isCaseFree: true })
	};
	if (pattern === void 0 || pattern === true) return names;
	return {
		files: [file],
		find: (text) => findByPythonPattern(text, file, String(pattern), group)
	};
}
function byNames(files, names) {
	return {
		files,
		find: (text, file) => findLiteral(text, file, names)
	};
}
/** `pkg.about.__version__`: the name in the module, which may be a package. */
function byAttribute(attribute, roots) {
	const [name, ...above] = attribute.split(".").reverse();
	if (name === void 0 || above.length === 0) return null;
	const module = above.reverse().join("/");
	return byNames(roots.flatMap((root) => moduleFiles(root, module)), [name]);
}
function setuptoolsRoots(table) {
	const root = readString$1(table, [
		"tool",
		"setuptools",
		"package-dir",
		""
	]);
	const found = readStrings(table, [
		"tool",
		"setuptools",
		"packages",
		"find",
		"where"
	]);
	return [
		...root === null ? [] : [root],
		...found,
		"src",
		"."
	];
}
/** `package_dir =\n    =src` */
function setupCfgRoots(setupCfg) {
	const root = /^=\s*(\S+)$/m.exec(readSetupCfg(setupCfg, "options", "package_dir")?.value ?? "")?.[1];
	return [
		...root === void 0 ? [] : [root],
		"src",
		"."
	];
}
function moduleFiles(root, module) {
	const start = root === "." ? "" : `${root}/`;
	return [`${start}${module}/__init__.py`, `${start}${module}.py`];
}
/** hatch-nodejs-version: npm's version, which PEP 440 reads nearly always. */
function findPackageJsonVersion(text, file) {
	const [start, literal = "", version] = /^[^{}]*\{[^{}]*?"version"\s*:\s*("([^"\\]+)")/.exec(text) ?? [];
	if (start === void 0 || version === void 0) return null;
	return {
		file,
		line: start.split("\n").length,
		version,
		literal
	};
}
// src/project/legacy-metadata.ts
/** The same with what the build backend reads elsewhere; as it is when there is a `[project]`. */
function completePyproject({ pyproject, setupPy, setupCfg }) {
	const { table, backend } = pyproject;
	if (readPath(table, ["project"]) !== void 0) return pyproject;
	const poetry = readString$1(table, [
		"tool",
		"poetry",
		"name"
	]);
	if (poetry !== null) {
		const pythons = readString$1(table, [
			"tool",
			"poetry",
			"dependencies",
			"python"
		]);
		return {
			...pyproject,
			name: poetry,
			requiresPython: pythons === null ? null : convertConstraint(pythons)
		};
	}
	if (!usesSetuptools(backend)) return pyproject;
	const read = (argument, section) => (setupPy === null ? null : findSetupArgument(setupPy, "setup.py", argument)?.version) ?? (setupCfg === null ? null : readSetupCfg(setupCfg, section, argument)?.value) ?? null;
	return {
		...pyproject,
		name: read("name", "metadata"),
		requiresPython: read("python_requires", "options")
	};
}
/** Poetry's caret and tilde as PEP 440 writes them; null for what has no other spelling. */
function convertConstraint(text) {
	if (text.includes("|")) return null;
	return text.split(",").map((part) => part.trim()).map((part) => {
		const [, operator, version = ""] = /^([~^]?)(\d+(?:\.\d+)*)$/.exec(part) ?? [];
		const numbers = version.split(".").map(Number);
		const [major = 0, minor = 0] = numbers;
		if (operator === "^") return `>=${version},<${major + 1}.0`;
		if (operator === "~") return `>=${version},<${numbers.length > 1 ? `${major}.${minor + 1}` : major + 1}`;
		if (operator === "") return `==${version}`;
		if (part === "*") return "";
		return /^\d+(\.\d+)*\.\*$/.test(part) ? `==${part}` : part;
	}).filter((part) => part !== "").join(",") || null;
}
// src/plan/choose-frontend.ts
/**
* What builds, when the settings leave it open: what the project already configures, else cibuildwheel for native code, else
* `build`, which calls setuptools for a project without a build backend (PEP 517).
*/
function chooseFrontend(configured, { pyproject, setupPy, setupCfg }) {
	if (configured !== "auto") return configured;
	if (hasTable(pyproject, ["tool", "cibuildwheel"])) return "cibuildwheel";
	if (pyproject.backend === "maturin") return "maturin";
	return findNativeHint(pyproject, setupPy, setupCfg) === null ? "build" : "cibuildwheel";
}
// src/plan/event/event-rules.ts
const strangersEvents = [
	"pull_request_target",
	"workflow_run",
	"issue_comment",
	"issues",
	"discussion",
	"discussion_comment",
	"fork",
	"watch",
	"gollum"
];
const eventRules = [
	{
		id: "refused",
		event: strangersEvents.map((name) => `\`${name}\``).join(", "),
		applies: ({ name }) => strangersEvents.includes(name),
		read: refuse,
		happens: "refused: they run with the repository's rights on text and code of strangers",
		exit: 2
	},
	{
		id: "deleted",
		event: "`delete`, or a push that deletes a tag or a branch",
		applies: ({ name, payload }) => name === "delete" || name === "push" && payload.isDeleted,
		read: ({ payload }) => ({
			nothing: `${payload.ref ?? "a ref"} was deleted, so there is nothing to plan`,
			help: "What is published stays published; yank a release on the index if it should no longer be installed."
		}),
		happens: "nothing; what is published stays published",
		exit: 0
	},
	{
		id: "pull-request",
		event: "`pull_request` (from a fork too), `pull_request_review`, `merge_group`",
		applies: ({ name, payload }) => /^pull_request/.test(name) || name === "merge_group" || payload.isPullRequest,
		read: () => ({
			kind: "pull-request",
			tag: null,
			mayPublish: false
		}),
		happens: "plan only: built and tested, never published, under the version that the files state",
		exit: 0
	},
	{
		id: "tag",
		event: "push of a tag that fits `tag`",
		applies: ({ name, refTag }) => name === "push" && refTag !== null,
		read: ({ refTag }) => ({
			kind: "tag",
			tag: refTag,
			mayPublish: true
		}),
		happens: "the whole release",
		exit: 0
	},
	{
		id: "branch",
		event: "push of a branch",
		applies: ({ name }) => name === "push",
		read: () => ({
			kind: "branch",
			tag: null,
			mayPublish: true
		}),
		happens: "a dev version: built, tested, gated",
		exit: 0
	},
	{
		id: "release-draft",
		event: "`release` of a draft",
		applies: ({ name, payload }) => name === "release" && payload.release?.isDraft === true,
		read: () => ({
			nothing: "the GitHub release is a draft, and a draft has no tag yet",
			help: "Publish the draft; with `on: release: types: [published]` that starts the release."
		}),
		happens: "nothing: a draft has no tag yet",
		exit: 0
	},
	{
		id: "release",
		event: "`release` with `types: [published]`",
		applies: ({ name, payload }) => name === "release" && (payload.action ?? "published") === "published",
		read: ({ payload, refTag }) => ({
			kind: "release",
			tag: payload.release?.tag ?? refTag,
			mayPublish: true
		}),
		happens: "the whole release of its tag, a pre-release too",
		exit: 0
	},
	{
		id: "release-other",
		event: "`release` created, edited, prereleased, released, unpublished, deleted",
		applies: ({ name }) => name === "release",
		read: ({ payload }) => ({
			nothing: `the GitHub release was ${payload.action ?? "changed"}; only its publication starts a release`,
			help: "on:\n  release:\n    types: [published]"
		}),
		happens: "nothing: one publication makes up to three of these events, and one of them must act",
		exit: 0
	},
	{
		id: "dispatch-tag",
		event: "`workflow_dispatch` with the input `tag`, or started on a tag",
		applies: ({ name, payload, refTag }) => name === "workflow_dispatch" && (payload.inputTag !== null || refTag !== null),
		read: ({ payload, refTag }) => ({
			kind: "dispatch",
			tag: payload.inputTag ?? refTag,
			mayPublish: true
		}),
		happens: "the whole release of that tag, which must be what is checked out",
		exit: 0
	},
	{
		id: "dispatch",
		event: "`workflow_dispatch` on a branch, `repository_dispatch`",
		applies: ({ name }) => name === "workflow_dispatch" || name === "repository_dispatch",
		read: () => ({
			kind: "dispatch",
			tag: null,
			mayPublish: true
		}),
		happens: "a dev version, as for a branch; with the action's input `tag` the release of that tag",
		exit: 0
	},
	{
		id: "schedule",
		event: "`schedule`",
		applies: ({ name }) => name === "schedule",
		read: () => ({
			kind: "schedule",
			tag: null,
			mayPublish: true
		}),
		happens: "a dev version, as for a branch",
		exit: 0
	},
	{
		id: "other",
		event: "any other event",
		applies: () => true,
		read: () => ({
			kind: "branch",
			tag: null,
			mayPublish: false
		}),
		happens: "built and tested, never published",
		exit: 0
	}
];
function refuse({ name }) {
	throw new UsageError("plan/event-refused", `the event "${name}" must not start a release`, { help: "Use `on: push: tags`, `workflow_dispatch`, `schedule` or `release: types: [published]`." });
}
// src/plan/event/github-event.ts
/** GitHub's own limit for a payload (Webhook events and payloads, "Payload cap"). */
const largestPayload = 26214400;
/** @throws UsageError `plan/broken-event` when this is not what GitHub writes. */
function readGitHubEvent(name, variables) {
	const { ref, refType, sha } = variables;
	const json = parsePayload(variables.payload);
	const payload = readPayload$1(json);
	const refTag = ref?.startsWith("refs/tags/") ? ref.slice(10) : null;
	if (refTag !== null && refType === "branch") throw broken(`GITHUB_REF is ${ref}, GITHUB_REF_TYPE says branch`);
	if (refTag === null && refType === "tag") throw broken(`GITHUB_REF is ${ref ?? "absent"}, GITHUB_REF_TYPE says tag`);
	if ((name === "push" && !payload.isDeleted || name === "workflow_dispatch") && payload.ref !== null && ref !== void 0 && payload.ref !== ref) throw broken(`GITHUB_REF is ${ref}, the payload says ${payload.ref}`);
	if (sha !== void 0 && sha !== "" && !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha)) throw broken(`GITHUB_SHA is "${sha}", which is no commit`);
	const attempt = Number(variables.attempt ?? "1");
	return {
		name,
		refTag,
		sha: sha || null,
		attempt: Number.isInteger(attempt) && attempt > 0 ? attempt : 1,
		isGitHubCom: /^(https:\/\/github\.com\/?)?$/.test(variables.serverUrl ?? ""),
		owner: {
			now: variables.ownerId || null,
			before: readId(json, [
				"repository",
				"owner",
				"id"
			])
		},
		repository: {
			now: variables.repository || null,
			before: readText(json, ["repository", "full_name"])
		},
		payload
	};
}
function parsePayload(text) {
	if (text === null) throw broken("GITHUB_EVENT_PATH names no readable file", "GitHub writes it for every job. Re-run the job; outside GitHub unset GITHUB_EVENT_NAME.");
	try {
		const value = JSON.parse(text);
		if (isObject(value)) return value;
	} catch (cause) {
		if (!(cause instanceof SyntaxError)) throw cause;
	}
	throw broken("the file GITHUB_EVENT_PATH is not JSON that GitHub wrote");
}
function readPayload$1(json) {
	const release = at(json, ["release"]);
	const releaseTag = readText(json, ["release", "tag_name"]);
	if (isObject(release) && releaseTag === null) throw broken("the release in the payload has no tag_name");
	return {
		ref: readText(json, ["ref"]),
		action: readText(json, ["action"]),
		isDeleted: readFlag(json, ["deleted"]),
		isForced: readFlag(json, ["forced"]),
		before: readText(json, ["before"]),
		isPullRequest: isObject(at(json, ["pull_request"])),
		release: releaseTag === null ? null : {
			tag: releaseTag,
			isDraft: readFlag(json, ["release", "draft"])
		},
		inputTag: readText(json, ["inputs", "tag"])?.trim() || null
	};
}
function readText(json, path) {
	const value = at(json, path);
	if (value === void 0 || value === null) return null;
	if (typeof value === "string") return value;
	throw broken(`${path.join(".")} in the payload is not text`);
}
function readFlag(json, path) {
	const value = at(json, path);
	if (value === void 0 || value === null) return false;
	if (typeof value === "boolean") return value;
	throw broken(`${path.join(".")} in the payload is neither true nor false`);
}
function readId(json, path) {
	const value = at(json, path);
	return typeof value === "number" || typeof value === "string" ? String(value) : null;
}
function at(json, path) {
	return path.reduce((value, key) => isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0, json);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function broken(message, help = "Re-run the workflow; nothing but GitHub should set GITHUB_* variables.") {
	return new UsageError("plan/broken-event", message, { help });
}
// src/plan/event/event.ts
/** A machine outside GitHub: only a rehearsal index can be reached from here, whatever is planned. */
const localEvent = {
	kind: "local",
	tag: null,
	isOnTag: false,
	mayPublish: true,
	nothing: null,
	sha: null,
	attempt: 1,
	findings: []
};
/** @throws UsageError for an event that must not release, and for one that is not as GitHub writes it. */
function readEvent(variables) {
	if (variables.name === void 0 || variables.name === "") return localEvent;
	const event = readGitHubEvent(variables.name, variables);
	const reading = eventRules.find((rule) => rule.applies(event))?.read(event);
	if (reading === void 0) throw new RangeError(`no rule for the event ${event.name}`);
	const { sha, attempt } = event;
	if ("nothing" in reading) {
		const nothing = {
			reason: reading.nothing,
			help: reading.help
		};
		return {
			...localEvent,
			kind: "branch",
			mayPublish: false,
			nothing,
			sha,
			attempt
		};
	}
	return {
		...reading,
		isOnTag: reading.tag !== null && reading.tag === event.refTag,
		mayPublish: reading.mayPublish && event.isGitHubCom,
		nothing: null,
		sha,
		attempt,
		findings: [
			...checkMovedTag(event),
			...checkOwner(event),
			...checkServer(event, reading.mayPublish)
		]
	};
}
function checkMovedTag({ name, refTag, payload }) {
	if (name !== "push" || refTag === null || !payload.isForced) return [];
	return [{
		code: "plan/tag-moved",
		level: "warning",
		message: `the tag was moved${payload.before === null ? "" : ` from ${payload.before.slice(0, 12)}`}: whoever fetched it before has another commit under its name`,
		help: "If files of this version are on an index, other bytes under their names are refused there. Release a new version instead."
	}];
}
/** PyPI's Trusted Publishers name the owner by its id, so that nobody can take over a name. */
function checkOwner({ owner, repository }) {
	const isMoved = owner.now !== null && owner.before !== null && owner.now !== owner.before;
	const isRenamed = repository.now !== null && repository.before !== null && repository.now.toLowerCase() !== repository.before.toLowerCase();
	if (!isMoved && !isRenamed) return [];
	const change = isMoved ? `its owner (id ${owner.before}, now ${owner.now})` : `its name (${repository.before})`;
	return [{
		code: "plan/repository-moved",
		level: "warning",
		message: `the repository ${repository.now ?? repository.before ?? ""} has changed ${change} since this event`,
		help: "A Trusted Publisher names owner and repository: register the new ones on the index before publishing."
	}];
}
function checkServer({ isGitHubCom }, mayPublish) {
	if (isGitHubCom || !mayPublish) return [];
	return [{
		code: "plan/not-github-com",
		level: "warning",
		message: "this GitHub server is not github.com, and PyPI trusts identities of github.com alone: nothing can be published from here",
		help: "Mirror the repository to github.com and release there; the plan, builds and tests work here too."
	}];
}
// src/plan/event/read-event.ts
/** The event that GitHub's variables describe; a local one outside GitHub. */
async function readEventVariables(world) {
	const { environment } = world;
	const name = environment.GITHUB_EVENT_NAME;
	return readEvent({
		name,
		ref: environment.GITHUB_REF,
		refType: environment.GITHUB_REF_TYPE,
		sha: environment.GITHUB_SHA,
		attempt: environment.GITHUB_RUN_ATTEMPT,
		serverUrl: environment.GITHUB_SERVER_URL,
		repository: environment.GITHUB_REPOSITORY,
		ownerId: environment.GITHUB_REPOSITORY_OWNER_ID,
		payload: name ? await readPayload(environment.GITHUB_EVENT_PATH, world) : null
	});
}
/** Whether a stranger's code is planned. */
async function readIsFromFork(world) {
	const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: repository } = world.environment;
	return isPullRequestFromFork(name ? await readPayload(path, world) : null, repository);
}
async function readPayload(path, { files }) {
	if (!path || !await files.exists(path)) return null;
	const source = await files.open(path);
	await source.close();
	if (source.size > 26214400) throw new UsageError("plan/broken-event", `the file GITHUB_EVENT_PATH has ${source.size} bytes; GitHub writes at most ${largestPayload}`, { help: "Re-run the workflow; nothing but GitHub should write that file." });
	return files.readText(path);
}
// src/project/wheel-tag.ts
function choosePureTag(pyproject, setupCfg) {
	const backend = backendOf(pyproject.backend);
	if (backend === "setuptools") return readSetuptoolsTag(pyproject, setupCfg);
	return {
		pythonTag: supportsPython2(backend, pyproject.requiresPython ?? "") ? "py2.py3" : "py3",
		platformTag: "any",
		setBy: null
	};
}
/** An option of setuptools' bdist_wheel, from setup.cfg or `[tool.distutils.bdist_wheel]`, with where it stands. */
function readBdistWheel(pyproject, setupCfg, key) {
	const found = setupCfg === null ? null : readSetupCfg(setupCfg, "bdist_wheel", key);
	if (found) return {
		value: found.value,
		place: `setup.cfg:${found.line} [bdist_wheel] ${key}`
	};
	for (const spelling of [key, key.replaceAll("_", "-")]) {
		const value = readPath(pyproject.table, [
			"tool",
			"distutils",
			"bdist_wheel",
			spelling
		]);
		if (value !== void 0 && value !== null) return {
			value: String(value),
			place: `${pyproject.file} [tool.distutils.bdist_wheel] ${spelling}`
		};
	}
	return null;
}
/** PEP 517: no backend means setuptools; so do wrappers around it and most backends that lie in the project itself. */
function backendOf(backend) {
	const name = backend?.split(/[.:]/)[0] ?? "setuptools";
	if (name === "hatchling") return "hatchling";
	if (name === "pdm") return "pdm";
	if (name === "poetry" || name === "poetry_dynamic_versioning") return "poetry";
	if (name === "flit_core" || name === "flit" || name === "flit_scm") return "flit";
	return name === "setuptools" || name === "pbr" || name === "jupyter_packaging" ? "setuptools" : "other";
}
function supportsPython2(backend, requiresPython) {
	const set = parseSpecifierSet(requiresPython);
	const contains = (version) => {
		const parsed = parseVersion(version);
		return parsed !== null && (set === null || specifierContains(set, parsed));
	};
	const minors = [
		0,
		1,
		2,
		3,
		4,
		5,
		6,
		7
	];
	switch (backend) {
		case "hatchling":
		case "poetry": return minors.some((minor) => contains(`2.${minor}.100`));
		case "pdm": return contains("2.7");
		case "flit": return !requiresPython.split(",").some((part) => /^\s*(>=?|~=|===?)?\s*[3-9]/.test(part));
		default: return false;
	}
}
function readSetuptoolsTag(pyproject, setupCfg) {
	const universal = readBdistWheel(pyproject, setupCfg, "universal") ?? (setupCfg === null ? null : asOption(readSetupCfg(setupCfg, "wheel", "universal"), "[wheel] universal"));
	const python = readBdistWheel(pyproject, setupCfg, "python_tag");
	const platform = readBdistWheel(pyproject, setupCfg, "plat_name");
	const isUniversal = universal !== null && /^(y|yes|t|true|on|1)$/i.test(universal.value);
	return {
		pythonTag: isUniversal ? "py2.py3" : python?.value ?? "py3",
		platformTag: platform?.value.toLowerCase().replace(/[-. ]/g, "_") ?? "any",
		setBy: (isUniversal ? universal.place : python?.place) ?? platform?.place ?? null
	};
}
function asOption(found, name) {
	return found && {
		value: found.value,
		place: `setup.cfg:${found.line} ${name}`
	};
}
// src/plan/frontend-pure.ts
function planPureWheels(context) {
	const cell = planPureCell(context);
	const exclusions = explainPure(context, cell);
	return {
		cells: [cell],
		sdist: planSdist(context, "build"),
		exclusions,
		findings: [],
		abi3Floor: null
	};
}
function planPureCell(context) {
	const { pyproject, setupCfg, settings } = context.facts;
	const { pythonTag, platformTag, setBy } = choosePureTag(pyproject, setupCfg);
	const platform = parsePlatformTag(platformTag);
	return {
		id: `${pythonTag}-none-${platformTag}`,
		release: context.releaseName,
		frontend: "build",
		target: platformTag,
		rustTarget: null,
		buildPython: null,
		buildIdentifiers: [],
		command: null,
		isEmulated: false,
		cuda: null,
		runner: settings.settings.runners.any ?? "ubuntu-24.04",
		image: null,
		environment: settings.settings.buildEnvironment,
		expect: {
			name: context.distributionName,
			version: context.version,
			pythonTag,
			abiTag: "none",
			family: platform.family === "linux" ? "other" : platform.family,
			architecture: platform.architecture,
			policyCeiling: null,
			platformTag,
			file: null
		},
		source: null,
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: .006,
		policy: "required",
		why: describePure(pythonTag, setBy)
	};
}
function describePure(pythonTag, setBy) {
	if (setBy !== null) return `pure Python, with the tags of ${setBy}`;
	const start = "pure Python: one wheel serves every Python and platform";
	return pythonTag === "py3" ? start : `${start}; ${pythonTag} because requires-python does not rule out Python 2`;
}
function explainPure({ pythons }, { id }) {
	const [oldest, newest] = [pythons[0], pythons.at(-1)];
	if (pythons.length < 2 || oldest === void 0 || newest === void 0) return [];
	return [{
		what: "one wheel per Python",
		code: "plan/covered-by-pure-wheel",
		reason: `Python ${oldest} to ${newest} all take the ${id} wheel; ${pythons.length} builds would give the same bytes`
	}];
}
// src/plan/frontend.ts
const load = {
	maturin: async () => (await import("./maturin.js").then((chunk) => ({ planMaturinWheels: chunk.n }))).planMaturinWheels,
	cibuildwheel: async () => (await import("./planning.js").then((chunk) => ({ planCibuildwheelWheels: chunk.r }))).planCibuildwheelWheels,
	command: async () => (await import("./frontend-command.js")).planCommandWheels,
	build: async () => (await import("./frontend-build.js")).planNativeWheels,
	none: async () => (await import("./frontend-none2.js").then((chunk) => ({ planBroughtWheels: chunk.t }))).planBroughtWheels
};
async function loadPlanners(frontend, { isPure, hasCuda }) {
	return {
		frontend,
		planWheels: frontend === "build" && isPure ? planPureWheels : await load[frontend](),
		planCuda: hasCuda ? (await import("./cuda.js").then((chunk) => ({ planCudaWheels: chunk.t }))).planCudaWheels : null,
		planBrought: frontend === "none" ? (await import("./brought-releases.js")).planBroughtReleases : null
	};
}
// src/plan/read-brought-files.ts
/** More than any release has; a pattern that finds more catches something else. */
const maxFiles = 2e3;
/** Files that match `wheels`, and a finding for each configured pattern that finds nothing or far too much. */
async function readBroughtFiles({ settings, paths }, folder, world) {
	if (settings.frontend !== "none") return {
		files: [],
		findings: []
	};
	const patterns = settings.wheels.filter((pattern) => !leavesProject(pattern));
	const found = await Promise.all(patterns.map(async (pattern) => ({
		pattern,
		files: await world.files.glob(folder, [pattern], maxFiles)
	})));
	const configured = paths.filter(({ key }) => key.startsWith("wheels."));
	const hasAny = found.some(({ files }) => files.length > 0);
	const findings = found.flatMap(({ pattern, files }) => {
		const path = configured.find(({ text }) => text === pattern);
		if (files.length > maxFiles) return [tooMany(pattern, path)];
		return path && files.length === 0 ? [noMatch(path, hasAny)] : [];
	});
	return {
		files: [...new Set(found.flatMap((row) => row.files.length > maxFiles ? [] : row.files))].sort(),
		findings
	};
}
/** Links are followed only as far as the project reaches: what is outside is not in the repository. */
async function findPathsThatLeadOut(paths, folder, world) {
	const root = await world.files.realPath(folder);
	return (await Promise.all(paths.map(async (path) => {
		if (leavesProject(path.text)) return [];
		const real = await world.files.realPath(join$1(folder, withoutPattern(path.text)));
		if (root === null || real === null || isInside(root, real)) return [];
		return [pathOutside(path, "a link on the way leads out of the project")];
	}))).flat();
}
/** The folder in front of the first wildcard. */
function withoutPattern(text) {
	const parts = text.split("/");
	const wild = parts.findIndex((part) => /[*?[{]/.test(part));
	return wild === -1 ? text : parts.slice(0, wild).join("/");
}
function leavesProject(text) {
	return /^([/\\~]|[A-Za-z]:)/.test(text) || text.split(/[/\\]/).includes("..");
}
function isInside(root, path) {
	const way = relative(root, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way);
}
function noMatch({ text, file, line }, hasOthers) {
	return {
		code: "config/no-match",
		level: hasOthers ? "warning" : "error",
		message: `no file matches the pattern "${text}" of \`wheels\``,
		help: "Build first, or point wheels = [\"\u2026/*.whl\"] at the files, relative to the project.",
		file,
		line
	};
}
function tooMany(pattern, path) {
	return {
		code: "config/too-many-files",
		level: "error",
		message: `more than ${maxFiles} files match the pattern "${pattern}" of \`wheels\``,
		help: "Name the folder and the ending: wheels = [\"dist/*.whl\"].",
		...path ? {
			file: path.file,
			line: path.line
		} : {}
	};
}
// src/plan/read-cibuildwheel.ts
async function readCibuildwheel(settings, projectFolder, world, buildsCrates) {
	const version = chooseVersion(settings.version);
	const [table, history, config, maturin] = await Promise.all([
		loadCibuildwheelTable(version),
		loadIdentifierHistory(),
		settings.configFile === null ? null : readConfig(settings.configFile, projectFolder, world),
		buildsCrates ? import("./maturin.js").then((chunk) => ({ readMaturinAbi: chunk.r })) : null
	]);
	const hasTable = settings.version === null || settings.version === version;
	const readMaturinAbi = maturin?.readMaturinAbi ?? null;
	return {
		table,
		history,
		config,
		askedVersion: hasTable ? null : settings.version,
		readMaturinAbi
	};
}
/** The newest that is not newer than what is asked for; the newest of all when nothing is. */
function chooseVersion(asked) {
	const wanted = asked === null ? null : parseVersion(asked);
	return cibuildwheelVersions.filter((version) => {
		const own = parseVersion(version);
		return wanted === null || own !== null && compareVersions(own, wanted) <= 0;
	}).at(-1) ?? cibuildwheelVersions[0];
}
async function readConfig(file, projectFolder, world) {
	const text = await world.files.readText(join$1(projectFolder, ...file.split("/")));
	if (text !== null) return {
		file,
		text,
		table: parseToml(text, file)
	};
	throw new UsageError("config/unknown-option", `cibuildwheel.config-file = "${file}": there is no such file`, { help: "Name a TOML file with [tool.cibuildwheel], relative to the project." });
}
// src/plan/read-kept-plan.ts
/**
* The plan that lies in the work folder already, when the new one only predicts other minutes: what was built, frozen and
* tested for it refers to its digest.
*/
async function keepPlan(decision, measured, workFolder, world) {
	if (decision.plan === null || workFolder === null || measured.size === 0) return decision;
	const before = await readPlan(workFolder, world);
	return before !== null && differsInPredictionsOnly(before, decision.plan) ? {
		...decision,
		plan: before
	} : decision;
}
/** Null also for one that this version cannot read. */
async function readPlan({ plan }, { files }) {
	const text = await files.readText(plan);
	if (text === null) return null;
	const { parseDocument } = await import("./read-document.js").then((chunk) => ({ parseDocument: chunk.n }));
	try {
		return parseDocument("plan", text, plan);
	} catch (error) {
		if (error instanceof ConflictError) return null;
		throw error;
	}
}
// src/plan/read-measured.ts
/** Seconds by the id of a cell or of a test. Receipts that cannot be read say nothing. */
async function readMeasured(workFolder, { files }) {
	const [cells, tests] = await Promise.all([files.list(join$1(workFolder.root, "cells")), files.list(workFolder.smokeReceipts)]);
	const builds = cells.filter(({ kind }) => kind === "folder").map(({ name }) => seconds("build-receipt", workFolder.buildReceipt(name), files));
	const smokes = tests.filter(({ name }) => name.endsWith(".json")).map(({ name }) => seconds("smoke-receipt", join$1(workFolder.smokeReceipts, name), files));
	return new Map((await Promise.all([...builds, ...smokes])).filter((row) => row !== null));
}
async function seconds(kind, path, files) {
	const text = await files.readText(path);
	if (text === null) return null;
	const { parseDocument } = await import("./read-document.js").then((chunk) => ({ parseDocument: chunk.n }));
	try {
		const receipt = parseDocument(kind, text, path);
		return [receipt.kind === "build-receipt" ? receipt.cell : receipt.smokeCell, receipt.seconds];
	} catch (error) {
		if (error instanceof ConflictError) return null;
		throw error;
	}
}
// src/plan/read-misplaced-files.ts
const lookalikes = [
	"wheel_release.toml",
	"wheelrelease.toml",
	".wheel-release.toml",
	"wheel-release.yml",
	"wheel-release.yaml",
	"wheel-release.json"
];
async function findMisplacedFiles(folder, setupCfg, world) {
	const found = await Promise.all(lookalikes.map(async (file) => await world.files.exists(join$1(folder, file)) ? [file] : []));
	const header = /^\[(?:tool[:.])?wheel[-_]?release\b/m.exec(setupCfg ?? "");
	return [...found.flat().map((file) => misplaced(`nobody reads ${file}; did you mean wheel-release.toml?`, file)), ...header ? [misplaced(`nobody reads ${header[0]}] in setup.cfg`, "setup.cfg", (setupCfg ?? "").slice(0, header.index).split("\n").length)] : []];
}
function misplaced(message, file, line) {
	return {
		code: "config/misplaced-table",
		level: "error",
		message,
		help: "Write the settings into [tool.wheel-release] of pyproject.toml, or into wheel-release.toml (TOML, keys at the top).",
		file,
		line
	};
}
// src/data/tables.ts
/** What this version of wheel-release knows. */
const builtInTables = {
	runners: hostedRunners,
	pythons,
	targets,
	toolkits,
	gpus,
	torch: torchReleases,
	cudaLibraries
};
// src/plan/read-own-tables.ts
/** Our tables with the rows of the project's own file, if it has one that can be read. */
async function readOwnTables({ settings, paths }, findings, projectFolder, { files }) {
	const file = settings.tables;
	const place = paths.find(({ key }) => key === "tables");
	const isRefused = findings.some(({ code, line }) => code === "config/path-outside" && line === place?.line);
	if (file === null || isRefused) return {
		tables: builtInTables,
		findings: []
	};
	const text = await files.readText(join$1(projectFolder, file));
	if (text !== null) {
		const { readTables } = await import("./read-tables.js");
		return readTables({
			file,
			text
		}, builtInTables);
	}
	return {
		tables: builtInTables,
		findings: [{
			code: "config/no-match",
			level: "error",
			message: `tables = ${JSON.stringify(file)}: there is no such file`,
			help: "Name a TOML file of the project, relative to it, or remove the key.",
			file: place?.file,
			line: place?.line
		}]
	};
}
// src/plan/read-source.ts
/** Null also when every variant is built from this repository. */
async function readSourceRefs(variants, folder, world) {
	const repository = variants.find(({ source }) => source)?.source?.repo;
	if (repository === void 0) return null;
	const args = [
		"ls-remote",
		"--quiet",
		`${world.environment.GITHUB_SERVER_URL ?? "https://github.com"}/${repository}.git`,
		"HEAD",
		"refs/tags/*"
	];
	const env = childEnvironment(world.environment, { GIT_TERMINAL_PROMPT: "0" });
	const answer = await world.processes.ask({
		command: "git",
		args,
		cwd: folder,
		env
	});
	return answer === null ? null : parseRefs(answer);
}
/** An annotated tag is listed twice: as itself and, with `^{}`, as the commit it points at. */
function parseRefs(text) {
	const refs = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const [, commit, ref, peeled] = /^([0-9a-f]{40})\t(\S+?)(\^\{\})?\r?$/.exec(line) ?? [];
		if (commit !== void 0 && ref !== void 0 && (peeled !== void 0 || !refs.has(ref))) refs.set(ref, commit);
	}
	return refs;
}
const statusArguments = [
	...[
		"--no-optional-locks",
		"-c",
		"core.fsmonitor=false"
	],
	"status",
	"--porcelain=v2",
	"--branch",
	"--untracked-files=no",
	"--ignore-submodules=untracked",
	"-z"
];
/** @param isTagNamed whether a tag was given; else those count that lead to HEAD */
function tagArguments(isTagNamed) {
	return [
		"for-each-ref",
		`--format=%(refname:strip=2)%09%(objecttype)%09%(objectname)%09%(*objecttype)%09%(*objectname)`,
		...isTagNamed ? [] : ["--merged=HEAD"],
		"refs/tags"
	];
}
/** Null before the first commit. */
function parseStatus(output) {
	const entries = output.split("\0");
	let commit = null;
	let branch = null;
	const dirtyFiles = [];
	for (let at = 0; at < entries.length; at += 1) {
		const entry = entries[at] ?? "";
		if (entry.startsWith("# branch.oid ")) commit = entry.slice(13);
		else if (entry.startsWith("# branch.head ")) branch = entry.slice(14);
		else if (entry.startsWith("1 ")) dirtyFiles.push(afterFields(entry, 8));
		else if (entry.startsWith("u ")) dirtyFiles.push(afterFields(entry, 10));
		else if (entry.startsWith("2 ")) {
			dirtyFiles.push(afterFields(entry, 9));
			at += 1;
		}
	}
	if (commit === null || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) return null;
	return {
		commit,
		branch: branch === "(detached)" ? null : branch,
		dirtyFiles
	};
}
function parseTags(output) {
	const rows = output.split("\n").filter((line) => line !== "").map((line) => {
		const [name = "", type = "", object = "", peeledType = "", peeled = ""] = line.split("	");
		return {
			name,
			type,
			object,
			peeledType,
			peeled
		};
	});
	const byObject = new Map(rows.map((row) => [row.object, row]));
	return rows.flatMap(({ name, ...row }) => {
		let found = row;
		for (let depth = 0; depth < 10 && found?.peeledType === "tag"; depth += 1) found = byObject.get(found.peeled);
		if (found?.type === "commit") return [{
			name,
			commit: found.object,
			isAnnotated: row.type === "tag"
		}];
		if (found?.peeledType === "commit") return [{
			name,
			commit: found.peeled,
			isAnnotated: true
		}];
		return [];
	});
}
/** `v1.2.3-5-g<commit>`; null for anything else. */
function parseDescription(output) {
	const [, tag, distance] = /^(.+)-(\d+)-g[0-9a-f]+$/.exec(output.trim()) ?? [];
	return tag === void 0 ? null : {
		tag,
		distance: Number(distance)
	};
}
function afterFields(entry, count) {
	let start = 0;
	for (let field = 0; field < count; field += 1) start = entry.indexOf(" ", start) + 1;
	return entry.slice(start);
}
// src/plan/version/read-git.ts
/** Null outside a repository. @param projectFolder absolute */
async function findGitFolder(projectFolder, { files }) {
	const ancestors = [projectFolder];
	for (let above = dirname(projectFolder); above !== ancestors.at(-1); above = dirname(above)) ancestors.push(above);
	const top = ancestors[(await Promise.all(ancestors.map((folder) => files.exists(join$1(folder, ".git"))))).indexOf(true)];
	if (top === void 0) return null;
	return {
		top,
		folder: relative(top, projectFolder).split(sep).join("/") || ".",
		isShallow: await isShallow(join$1(top, ".git"), files)
	};
}
/** @param isTagNamed whether a tag was given; else the tags that lead to HEAD are listed */
async function readHead(found, isTagNamed, world) {
	if (found === null) return {
		head: null,
		problem: null
	};
	try {
		const [status, tags] = await Promise.all([askGit(found.top, statusArguments, world), askGit(found.top, tagArguments(isTagNamed), world)]);
		if (status.problem !== null) return {
			head: null,
			problem: status.problem
		};
		const head = parseStatus(status.stdout);
		const { isShallow } = found;
		return {
			head: head && {
				...head,
				isShallow,
				tags: parseTags(tags.stdout)
			},
			problem: null
		};
	} catch (error) {
		if (!(error instanceof EnvironmentError) || error.code !== "world/no-program") throw error;
		return {
			head: null,
			problem: "there is no program git on this machine"
		};
	}
}
/** What the project's version tool asks git for, when it has one. */
async function readNearestTag(found, tool, world) {
	if (found === null || tool === null || await world.processes.find("git") === null) return {
		described: null,
		commitTime: null
	};
	const matches = tool.nearestTag.flatMap((pattern) => ["--match", pattern]);
	const [description, time] = await Promise.all([askGit(found.top, [
		"describe",
		"--tags",
		"--long",
		"--abbrev=40",
		...matches
	], world), tool.needsCommitTime ? askGit(found.top, [
		"show",
		"-s",
		"--format=%ct",
		"HEAD"
	], world) : null]);
	return {
		described: parseDescription(description.stdout),
		commitTime: Number(time?.stdout.trim()) || null
	};
}
/** A folder of its own, or the file of a worktree or submodule that names one (gitrepository-layout(5)). */
async function isShallow(gitPath, files) {
	const entries = await files.list(gitPath);
	if (entries.length > 0) return entries.some((entry) => entry.name === "shallow");
	const pointer = /^gitdir: (.+)$/m.exec(await files.readText(gitPath) ?? "")?.[1];
	if (pointer === void 0) return false;
	const gitFolder = join$1(...absoluteFrom(dirname(gitPath), pointer));
	const common = (await files.readText(join$1(gitFolder, "commondir")))?.trim();
	return files.exists(join$1(...absoluteFrom(gitFolder, common ?? "."), "shallow"));
}
function absoluteFrom(folder, path) {
	return /^([A-Za-z]:)?[\\/]/.test(path) ? [path] : [folder, path];
}
async function askGit(cwd, args, world) {
	const env = {
		...childEnvironment(world.environment),
		LC_ALL: "C"
	};
	const { exitStatus, stdout, output } = await world.processes.run({
		command: "git",
		args,
		cwd,
		env,
		timeoutSeconds: 60
	});
	const problem = exitStatus === 0 ? null : output.trim().split("\n").at(0) ?? `git ended with ${exitStatus}`;
	return {
		stdout: exitStatus === 0 ? stdout : "",
		problem
	};
}
// src/plan/version/read-notes.ts
/** @param folder of the project, absolute @param configured relative to it */
async function readNotes(configured, folder, { files }) {
	if (configured !== void 0) return {
		file: configured,
		text: (!/^([\\/]|[A-Za-z]:)/.test(configured) && !configured.split(/[\\/]/).includes("..") ? await files.readText(join$1(folder, configured)) : null) ?? "",
		isConfigured: true
	};
	const [top, docs] = await Promise.all([files.list(folder), files.list(join$1(folder, "docs"))]);
	const names = new Set([...top, ...docs.map((entry) => ({
		...entry,
		name: `docs/${entry.name}`
	}))].filter(({ kind }) => kind === "file").map(({ name }) => name));
	const file = usualNotes.find((name) => names.has(name));
	if (file === void 0) return null;
	return {
		file,
		text: await files.readText(join$1(folder, file)) ?? "",
		isConfigured: false
	};
}
// src/plan/version/read-version.ts
/** @param folder of the project, absolute */
async function readVersions(given, folder, world) {
	const read = (file) => world.files.readText(join$1(folder, file));
	const [dynamicVersion, modules, recipes] = await Promise.all([
		readDynamicVersion(given, read),
		readModules(given, folder, world),
		readRecipes(read)
	]);
	return {
		dynamicVersion,
		mentions: [
			...modules,
			...listSetupMentions(given),
			...recipes
		].filter((mention) => mention.file !== dynamicVersion?.file)
	};
}
async function readDynamicVersion(given, read) {
	const found = locateVersion(given);
	if (found === null || !("find" in found)) return found;
	for (const file of found.files) {
		const text = await read(file);
		const mention = text === null ? null : found.find(text, file);
		if (mention) return mention;
	}
	return null;
}
const notPackages = /^(ci|bin|debian|docs?|documentation|manpages|news|newsfragments|changelog|tests?|unit_?tests?|examples?|scripts|tools|utils?|python|build|dist|bench(marks?)?|exercises?|htmlcov|node_modules|venv|[._].*)$/;
/** `__version__` in the packages at the top of the project, or of its source folder. */
async function readModules({ pyproject }, folder, { files }) {
	const source = readString$1(pyproject.table, [
		"tool",
		"maturin",
		"python-source"
	]);
	const roots = source === null ? ["src", "."] : [source];
	const modules = (await Promise.all(roots.map(async (root) => {
		return (await files.list(join$1(folder, root))).filter(({ name, kind }) => kind === "folder" && !(root === "." && notPackages.test(name))).map(({ name }) => root === "." ? name : `${root}/${name}`);
	}))).flat().flatMap((name) => [`${name}/__init__.py`, `${name}/__about__.py`]);
	return (await Promise.all(modules.map(async (file) => findLiteral(await files.readText(join$1(folder, file)) ?? "", file, ["__version__"])))).filter((mention) => mention !== null);
}
/** What setuptools is told a second time. Where others build, setup.py is what was left behind. */
function listSetupMentions({ pyproject, setupPy, setupCfg }) {
	if (!usesSetuptools(pyproject.backend)) return [];
	const inPy = setupPy === null ? null : findSetupArgument(setupPy, "setup.py", "version");
	const inCfg = setupCfg === null ? null : readSetupCfg(setupCfg, "metadata", "version");
	const isLiteral = inCfg !== null && /^[0-9]\S*$/.test(inCfg.value);
	return [...inPy === null ? [] : [inPy], ...isLiteral ? [{
		file: "setup.cfg",
		line: inCfg.line,
		version: inCfg.value,
		literal: inCfg.value
	}] : []];
}
const recipeFolders = [
	"",
	"conda/",
	"recipe/",
	"conda.recipe/",
	"conda-recipe/",
	"conda/recipe/",
	"ci/recipe/"
];
async function readRecipes(read) {
	const places = [...recipeFolders.flatMap((folder) => [{
		file: `${folder}meta.yaml`,
		find: findCondaVersion
	}, {
		file: `${folder}recipe.yaml`,
		find: findRecipeVersion
	}]), {
		file: "pixi.toml",
		find: findPixiVersion
	}];
	return (await Promise.all(places.map(async ({ file, find }) => find(await read(file) ?? "", file)))).filter((mention) => mention !== null);
}
// src/plan/version/version-tools/version-tool.ts
/** `pyproject.toml:7`, the first of the tables that is there; without a line when none is. */
function placeOf(pyproject, ...tables) {
	const found = tables.find((at) => readPath(pyproject.table, at) !== void 0);
	const line = found === void 0 ? null : findTomlLine(pyproject.text, found);
	return line === null ? pyproject.file : `${pyproject.file}:${line}`;
}
// src/plan/version/version-tools/dunamai.ts
const detectPoetryDynamic = ({ pyproject }) => {
	const at = ["tool", "poetry-dynamic-versioning"];
	const isOn = readPath(pyproject.table, [...at, "enable"]) === true;
	const isBackend = pyproject.backend?.startsWith("poetry_dynamic_versioning") ?? false;
	return isOn && isBackend ? describe("poetry-dynamic-versioning", "POETRY_DYNAMIC_VERSIONING_BYPASS", at, pyproject) : null;
};
const detectUvDynamic = ({ pyproject }) => {
	if (readString$1(pyproject.table, [
		"tool",
		"hatch",
		"version",
		"source"
	]) !== "uv-dynamic-versioning") return null;
	return describe("uv-dynamic-versioning", "UV_DYNAMIC_VERSIONING_BYPASS", ["tool", "uv-dynamic-versioning"], pyproject);
};
function describe(name, variable, at, pyproject) {
	const own = readPath(pyproject.table, at);
	const table = isTable(own) ? own : {};
	const pattern = readString$1(table, ["pattern"]) ?? "default";
	const prefix = readString$1(table, ["pattern-prefix"]) ?? "";
	const isPlainPrefix = /^[\w.-]*$/.test(prefix);
	const letter = {
		default: "v",
		"default-unprefixed": "v?"
	}[pattern];
	const bump = readPath(table, ["bump"]);
	const isBumping = bump === true || isTable(bump) && bump.enable === true;
	const isForeign = letter === void 0 || !isPlainPrefix || [
		"format",
		"format-jinja",
		"from-file",
		"highest-tag"
	].some((key) => readPath(table, [key]) !== void 0) || (readString$1(table, ["style"]) ?? "pep440") !== "pep440" || isTable(bump) && bump.index !== void 0;
	const regex = isForeign ? null : new RegExp(`^${prefix.replaceAll(".", "\\.")}${letter}(?<version>(?:\\d+!)?\\d.*)$`);
	return {
		name,
		place: placeOf(pyproject, at, [
			"tool",
			"hatch",
			"version"
		]),
		nearestTag: [`${prefix}${pattern === "default-unprefixed" ? "" : "v"}[0-9]*`, ...pattern === "default" ? [] : ["v[0-9]*"]],
		needsCommitTime: false,
		readTag: (tag) => regex === null ? null : parseVersion(regex.exec(tag)?.groups?.version ?? ""),
		compute: (state) => isForeign ? null : serialize(state, isBumping),
		tell: (version) => ({ [variable]: version }),
		formatTag: (version) => `${prefix}v${version}`
	};
}
/** Commits after a tag are a post-release under development, or with `bump` the development of the next one. */
function serialize({ nearest }, isBumping) {
	if (nearest === null) return null;
	const { version, distance } = nearest;
	if (distance === 0) return formatPublicVersion(version);
	if ([
		version.pre,
		version.post,
		version.dev
	].filter((stage) => stage !== null).length > 1) return null;
	return formatPublicVersion(isBumping ? bumped(version, distance) : counted(version, distance));
}
function counted(version, distance) {
	const commits = BigInt(distance);
	if (version.dev !== null) return {
		...version,
		dev: version.dev + commits
	};
	return version.post === null ? {
		...version,
		post: commits,
		dev: 0n
	} : {
		...version,
		dev: commits
	};
}
function bumped(version, distance) {
	const dev = BigInt(distance);
	if (version.pre !== null) return {
		...version,
		pre: {
			...version.pre,
			number: version.pre.number + 1n
		},
		dev
	};
	if (version.post !== null) return {
		...version,
		post: version.post + 1n,
		dev
	};
	if (version.dev !== null) return {
		...version,
		dev: version.dev + 1n + dev
	};
	const release = version.release.map((number, index) => index === version.release.length - 1 ? number + 1n : number);
	return {
		...version,
		release,
		dev
	};
}
// src/plan/version/version-tools/next-version.ts
/** Adds one to the last number: `1.2` \u2192 `1.3`, `1.0rc1` \u2192 `1.0rc2`, `1.0.post1` \u2192 `1.0.post2`. */
function bumpLast(version) {
	if (version.dev !== null) return version.dev === 0n ? formatPublicVersion({
		...version,
		dev: null
	}) : null;
	const [, before, last] = /^(.*?)(\d+)$/.exec(formatPublicVersion(version)) ?? [];
	return before === void 0 || last === void 0 ? null : `${before}${BigInt(last) + 1n}`;
}
/** `v1.2` or `1.2` as packaging reads it; null for anything else. */
function parseTagVersion(text) {
	return text === void 0 ? null : parseVersion(text);
}
/** The public part of a version that a tool has put together; null when it is none. */
function canonicalPublic(text) {
	const version = parseTagVersion(text ?? void 0);
	return version && formatPublicVersion(version);
}
/** What setuptools-scm and pdm-backend take for a release tag unless a project says otherwise. */
const defaultTagRegex = /^(?:[\w-]+-)?(?<version>[vV]?\d+(?:\.\d+){0,2}[^+]*)(?:\+.*)?$/;
function readByRegex(tag, regex) {
	return parseTagVersion(matchByRegex(tag, regex) ?? void 0);
}
/** The group `version`, or the only group, of a match at the start (Python's re.match). */
function matchByRegex(text, regex) {
	const match = regex.exec(text);
	return match?.index === 0 ? match.groups?.version ?? match[1] ?? null : null;
}
// src/plan/version/version-tools/git-versioning.ts
const detectGitVersioning = ({ pyproject }) => {
	const at = ["tool", "setuptools-git-versioning"];
	const table = readPath(pyproject.table, at);
	if (!isTable(table) || table.enabled !== true) return null;
	const isForeign = [
		"version_callback",
		"version_file",
		"tag_formatter",
		"tag_filter",
		"branch_formatter",
		"sort_by"
	].some((key) => table[key] !== void 0);
	return {
		name: "setuptools-git-versioning",
		place: placeOf(pyproject, at, [
			"tool",
			"hatch",
			"version"
		]),
		nearestTag: ["*"],
		needsCommitTime: false,
		readTag: (tag) => parseVersion(tag),
		compute({ nearest, isDirty }) {
			if (isForeign || nearest === null) return null;
			const { version, distance } = nearest;
			const key = isDirty ? "dirty_template" : distance === 0 ? "template" : "dev_template";
			return canonicalPublic(((readString$1(table, [key]) ?? (key === "template" ? "{tag}" : "{tag}.post{ccount}")).split("+")[0] ?? "").replaceAll("{tag}", formatPublicVersion(version)).replaceAll("{ccount}", String(distance)));
		},
		tell: null,
		formatTag: (version) => `v${version}`
	};
};
// src/plan/version/version-tools/pbr.ts
const detectPbr = ({ pyproject, setupPy, setupCfg }) => {
	const isBackend = pyproject.backend?.startsWith("pbr") ?? false;
	const isRequired = readStrings(pyproject.table, ["build-system", "requires"]).some((text) => /^pbr\b/.test(text));
	if (!(isBackend || isRequired && setupCfg !== null || setupPy !== null && hasSetupArgument(setupPy, "pbr")) || setupCfg !== null && readSetupCfg(setupCfg, "metadata", "version") !== null) return null;
	return {
		name: "pbr",
		place: isBackend ? pyproject.file : "setup.py",
		nearestTag: ["*"],
		needsCommitTime: false,
		readTag: (tag) => parseVersion(tag),
		compute: () => null,
		tell: (version) => ({ PBR_VERSION: version }),
		formatTag: (version) => version
	};
};
// src/plan/version/version-tools/pdm-scm.ts
const detectPdmScm = ({ pyproject }) => {
	const at = [
		"tool",
		"pdm",
		"version"
	];
	const { table } = pyproject;
	if (readString$1(table, [...at, "source"]) !== "scm") return null;
	const pattern = readString$1(table, [...at, "tag_regex"]);
	const regex = pattern === null ? defaultTagRegex : compilePythonRegex(pattern);
	const isForeign = regex === null || readPath(table, [...at, "version_format"]) !== void 0;
	return {
		name: "pdm-backend",
		place: placeOf(pyproject, at, [
			"tool",
			"hatch",
			"version"
		]),
		nearestTag: [readString$1(table, [...at, "tag_filter"]) ?? "*.*"],
		needsCommitTime: false,
		readTag: (tag) => regex === null ? null : readByRegex(tag, regex),
		compute({ nearest }) {
			if (isForeign || nearest === null) return null;
			if (nearest.distance === 0) return formatPublicVersion(nearest.version);
			const next = bumpLast(nearest.version);
			return next === null ? null : `${next}.dev${nearest.distance}`;
		},
		tell: (version) => ({ PDM_BUILD_SCM_VERSION: version }),
		formatTag: (version) => `v${version}`
	};
};
// src/plan/version/version-tools/setuptools-scm.ts
function detectSetuptoolsScm(files) {
	const found = findConfiguration(files);
	if (found === null) return null;
	const { name, at, table } = found;
	const { pyproject } = files;
	const pattern = readString$1(table, ["tag_regex"]);
	const regex = pattern === null ? defaultTagRegex : compilePythonRegex(pattern);
	const scheme = readPath(table, ["version_scheme"]) ?? "guess-next-dev";
	const isForeign = [
		"git_describe_command",
		"scm",
		"tag",
		"parse",
		"version_cls",
		"search_parent_directories"
	].some((key) => readPath(table, [key]) !== void 0);
	const isKnown = regex !== null && !isForeign && typeof scheme === "string" && Object.hasOwn(schemes, scheme);
	const line = at === null ? null : findTomlLine(pyproject.text, at);
	return {
		name,
		place: at === null ? "setup.py" : `${pyproject.file}${line === null ? "" : `:${line}`}`,
		nearestTag: ["*[0-9]*"],
		needsCommitTime: scheme === "calver-by-date",
		readTag: (tag) => regex === null ? parseVersion(tag) : readByRegex(tag, regex),
		compute: (state) => isKnown ? compute(scheme, state, regex) : null,
		tell: (version) => ({ SETUPTOOLS_SCM_PRETEND_VERSION: version }),
		formatTag: (version) => `v${version}`
	};
}
function findConfiguration({ pyproject, setupPy }) {
	const { table, backend } = pyproject;
	const hatch = [
		"tool",
		"hatch",
		"version"
	];
	if (readString$1(table, [...hatch, "source"]) === "vcs") {
		const raw = readPath(table, [...hatch, "raw-options"]);
		const pattern = readString$1(table, [...hatch, "tag-pattern"]);
		return {
			name: "hatch-vcs",
			at: hatch,
			table: {
				...isTable(raw) ? raw : {},
				...pattern ? { tag_regex: pattern } : {}
			}
		};
	}
	const at = ["tool", "setuptools_scm"];
	const own = readPath(table, at);
	const options = isTable(own) ? own : {};
	const scikit = [
		"tool",
		"scikit-build",
		"metadata",
		"version"
	];
	if (readString$1(table, [...scikit, "provider"]) === "scikit_build_core.metadata.setuptools_scm") return {
		name: "setuptools-scm",
		at: scikit,
		table: options
	};
	if (backend?.startsWith("flit_scm")) return {
		name: "flit-scm",
		at: ["build-system"],
		table: options
	};
	if (setupPy !== null && hasSetupArgument(setupPy, "use_scm_version")) return {
		name: "setuptools-scm",
		at: null,
		table: /use_scm_version\s*=\s*True/.test(setupPy) ? {} : { scm: {} }
	};
	const isRequired = readStrings(table, ["build-system", "requires"]).some((text) => /^setuptools[-_]scm\b/i.test(text));
	return own !== void 0 || isRequired ? {
		name: "setuptools-scm",
		at: own === void 0 ? ["build-system"] : at,
		table: options
	} : null;
}
/** With the commits since the tag behind it; for a commit that is not the clean tag itself. */
const schemes = {
	"guess-next-dev": (tag, { distance }) => asDev(bumpLast(tag), distance),
	"only-version": (tag) => formatPublicVersion(tag),
	"no-guess-dev": (tag, { distance }) => {
		if (tag.dev !== null) return asDev(bumpLast(tag), distance);
		return tag.post === null ? `${formatPublicVersion(tag)}.post1.dev${distance}` : null;
	},
	"post-release": (tag, { distance }) => `${formatPublicVersion(tag)}.post${distance}`,
	"semver-pep440": semver,
	"python-simplified-semver": semver,
	"semver-pep440-release-branch": releaseBranch,
	"release-branch-semver": releaseBranch,
	"calver-by-date": byDate
};
function compute(scheme, state, regex) {
	if (state.nearest === null) return null;
	const { version, distance } = state.nearest;
	if (distance === 0 && !state.isDirty) return formatPublicVersion(version);
	return canonicalPublic(schemes[scheme]?.(version, {
		...state,
		distance
	}, regex));
}
function semver(tag, { distance, branch }) {
	return asDev(nextSemver(tag, branch?.includes("feature") ? 2 : 3), distance) ?? "";
}
function releaseBranch(tag, { distance, branch }, regex) {
	const named = branch === null ? null : matchByRegex(branch.split("/").at(-1) ?? "", regex);
	const minor = (text) => text.split(".").slice(0, 2).join(".");
	return asDev(named !== null && minor(named.replace(/^v/, "")) === minor(formatVersion(tag)) ? bumpLast(tag) : nextSemver(tag, 2), distance);
}
/** The first `kept` numbers, the last of them plus one, filled up to three. */
function nextSemver({ epoch, release, dev }, kept) {
	const whole = [
		...release,
		0n,
		0n,
		0n
	];
	const isOpen = dev === 0n;
	const numbers = isOpen ? whole.slice(0, Math.max(release.length, 3)) : whole.slice(0, kept);
	if (!isOpen) numbers[kept - 1] = (numbers[kept - 1] ?? 0n) + 1n;
	while (numbers.length < 3) numbers.push(0n);
	return `${epoch === 0n ? "" : `${epoch}!`}${numbers.join(".")}`;
}
/** The date of the commit; on the day of the tag its number plus one. */
function byDate(tag, { distance, commitTime, branch }) {
	if (commitTime === null || branch?.startsWith("release-")) return null;
	const date = /* @__PURE__ */ new Date(commitTime * 1e3);
	const today = [
		date.getUTCFullYear(),
		date.getUTCMonth() + 1,
		date.getUTCDate()
	].map(BigInt);
	const [year = 0n, month = 0n, day = 0n, number = 0n] = tag.release;
	const isDated = tag.release.length >= 3 && tag.release.length <= 4 && tag.pre === null && tag.post === null && tag.dev === null;
	const isLong = isDated && year >= 1000n;
	const isToday = isDated && (isLong ? year : 2000n + year) === today[0] && month === today[1] && day === today[2];
	return asDev([
		isLong ? today[0] : (today[0] ?? 0n) % 100n,
		today[1],
		today[2],
		isToday ? number + 1n : 0n
	].join("."), distance);
}
function asDev(version, distance) {
	return version === null ? null : `${version}.dev${distance}`;
}
// src/plan/version/version-tools/versioneer.ts
const detectVersioneer = ({ pyproject, setupPy, setupCfg }) => {
	const at = ["tool", "versioneer"];
	const line = findTomlLine(pyproject.text, at);
	const read = (key) => readString$1(pyproject.table, [...at, key]) ?? readSetupCfg(setupCfg ?? "", "versioneer", key.toLowerCase())?.value ?? null;
	const style = read("style");
	const vcs = read("VCS");
	if (style === null && vcs === null || !/\bversioneer\b/.test(setupPy ?? "versioneer")) return null;
	const prefix = (read("tag_prefix") ?? "").replace(/^(["'])\1$/, "");
	return {
		name: "versioneer",
		place: line === null ? "setup.cfg" : `${pyproject.file}:${line}`,
		nearestTag: [`${prefix}[[:digit:]]*`],
		needsCommitTime: false,
		readTag: (tag) => tag.startsWith(prefix) ? parseVersion(tag.slice(prefix.length)) : null,
		compute({ nearest, isDirty }) {
			if (nearest === null) return null;
			const { version, distance } = nearest;
			const text = formatPublicVersion(version);
			if (distance === 0 && !isDirty) return text;
			if (style === "pep440" || style === null) return text;
			if (style === "pep440-pre" && distance === 0) return text;
			if (style === "pep440-pre" && version.post === null) return canonicalPublic(`${text}.post0.dev${distance}`);
			if (style === "pep440-post") return canonicalPublic(`${text}.post${distance}${isDirty ? ".dev0" : ""}`);
			return null;
		},
		tell: null,
		formatTag: (version) => `${prefix}${version}`
	};
};
// src/plan/version/version-tools/versioningit.ts
const detectVersioningit = ({ pyproject }) => {
	const at = ["tool", "versioningit"];
	const own = readPath(pyproject.table, at);
	const isHatch = readString$1(pyproject.table, [
		"tool",
		"hatch",
		"version",
		"source"
	]) === "versioningit";
	if (own === void 0 && !isHatch) return null;
	const table = isTable(own) ? own : {};
	const formats = readPath(table, ["format"]);
	const format = readString$1(table, ["format", "distance"]) ?? "{base_version}.post{distance}";
	const next = readPath(table, ["next-version"]) ?? "minor";
	const isForeign = ["tag2version", "vcs"].some((key) => readPath(table, [key, "method"]) !== void 0 || readPath(table, [key, "regex"]) !== void 0) || isTable(formats) && formats.method !== void 0 && formats.method !== "basic";
	const prefix = readString$1(table, ["tag2version", "rmprefix"]) ?? "";
	const suffix = readString$1(table, ["tag2version", "rmsuffix"]) ?? "";
	const matches = readStrings(table, ["vcs", "match"]);
	return {
		name: "versioningit",
		place: placeOf(pyproject, at, [
			"tool",
			"hatch",
			"version"
		]),
		nearestTag: matches.length > 0 ? matches : ["*"],
		needsCommitTime: false,
		readTag(tag) {
			const start = tag.startsWith(prefix) ? tag.slice(prefix.length) : tag;
			return parseVersion((suffix !== "" && start.endsWith(suffix) ? start.slice(0, -suffix.length) : start).replace(/^v+/, ""));
		},
		compute({ nearest, isDirty }) {
			if (isForeign || nearest === null || isDirty && nearest.distance === 0) return null;
			const { version, distance } = nearest;
			if (distance === 0) return formatPublicVersion(version);
			const chosen = isDirty ? readString$1(table, ["format", "distance-dirty"]) : format;
			if (chosen === null && formats !== void 0 && readPath(table, ["format", "distance"]) !== void 0) return null;
			const text = (chosen ?? "{base_version}.post{distance}").split("+")[0]?.replaceAll(/\{(base_version|version|distance|next_version)\}/g, (_, key) => {
				if (key === "distance") return String(distance);
				return key === "next_version" ? nextVersion(version, next) : formatPublicVersion(version);
			});
			return canonicalPublic(text);
		},
		tell: null,
		formatTag: (version) => `${prefix}${prefix === "" ? "v" : ""}${version}${suffix}`
	};
};
/** `{` makes the result no version where the project counts in a way of its own. */
function nextVersion({ epoch, release }, method) {
	const named = isTable(method) ? method.method : method;
	const start = epoch === 0n ? "" : `${epoch}!`;
	if (named === "smallest") return `${start}${[...release.slice(0, -1), (release.at(-1) ?? 0n) + 1n].join(".")}`;
	if (named === "minor") return `${start}${[
		release[0] ?? 0n,
		(release[1] ?? 0n) + 1n,
		0n
	].join(".")}`;
	return "{";
}
// src/plan/version/version-tools/version-tools.ts
const detectors = [
	detectPdmScm,
	detectPoetryDynamic,
	detectUvDynamic,
	detectVersioningit,
	detectGitVersioning,
	detectVersioneer,
	detectSetuptoolsScm,
	detectPbr
];
/** Null for a version that a file states, or that comes from elsewhere. */
function detectVersionTool(files) {
	const { pyproject } = files;
	if (pyproject.version !== null) return null;
	if (readPath(pyproject.table, ["project"]) !== void 0 && !pyproject.dynamic.includes("version")) return null;
	return detectors.map((detect) => detect(files)).find((tool) => tool !== null) ?? null;
}
/** What the environment tells the tool already, as whoever started us wanted it. */
function readToldVersion(tool, project, environment) {
	const general = Object.keys(tool?.tell?.("") ?? {});
	const suffix = normalizeName(project ?? "").replaceAll("-", "_").toUpperCase();
	const variable = [...general.filter((name) => name === "SETUPTOOLS_SCM_PRETEND_VERSION" && suffix !== "").map((name) => `${name}_FOR_${suffix}`), ...general].find((name) => environment[name]);
	return variable === void 0 ? null : {
		variable,
		version: environment[variable] ?? ""
	};
}
// src/plan/run.ts
/** @throws UsageError without a project, for broken TOML and malformed tags. */
async function runPlan(request, world) {
	const facts = await gatherFacts(request, world);
	const { pyproject, settings } = facts;
	const frontend = chooseFrontend(settings.settings.frontend, facts);
	const { targets, cuda } = settings.settings;
	const planners = await loadPlanners(frontend, {
		isPure: targets === null && findNativeHint(pyproject, facts.setupPy, facts.setupCfg) === null,
		hasCuda: cuda !== null
	});
	try {
		return {
			...await keepPlan(decidePlan(facts, planners), facts.measured, request.workFolder ?? null, world),
			pyproject
		};
	} catch (error) {
		const { findings } = settings;
		if (!(error instanceof UsageError) || !hasErrors(findings)) throw error;
		return {
			plan: null,
			findings: [...findings, error.toFinding()],
			nothingToDo: null,
			pyproject
		};
	}
}
async function writePlan(plan, workFolder, world) {
	const ignore = join$1(workFolder.root, ".gitignore");
	if (!await world.files.exists(ignore)) await world.files.writeText(ignore, "*\n");
	await world.files.writeText(workFolder.plan, formatDocument(plan));
}
/** The tools' own variables, and the macOS that wheels are for, which builds take from the job as well. */
function decidesWheels(variable) {
	return /^(CIBW|MATURIN)_/.test(variable) || variable === "MACOSX_DEPLOYMENT_TARGET";
}
async function gatherFacts(request, world) {
	const { projectFolder } = request;
	const read = (name) => world.files.readText(join$1(projectFolder, name));
	const ownFile = request.configFile === null ? "wheel-release.toml" : relative(projectFolder, request.configFile).split(sep).join("/");
	const [pyprojectText, ownText, setupPy, setupCfg, event, gitFolder] = await Promise.all([
		readTomlText(join$1(projectFolder, "pyproject.toml"), "pyproject.toml", world),
		readTomlText(resolve(projectFolder, ownFile), ownFile, world),
		read("setup.py"),
		read("setup.cfg"),
		readEventVariables(world),
		findGitFolder(projectFolder, world)
	]);
	const answered = readHead(gitFolder, (request.tag ?? event.tag) !== null, world);
	answered.catch(() => void 0);
	if (request.configFile !== null && ownText === null) throw new UsageError("config/unknown-option", `the configuration file ${request.configFile} does not exist`);
	if (pyprojectText === null && setupPy === null && setupCfg === null) {
		const projects = await world.files.glob(projectFolder, ["*/pyproject.toml", "*/*/pyproject.toml"]);
		throw new UsageError("plan/no-project", `no pyproject.toml in ${projectFolder}`, { help: explainMissingProject(projects) });
	}
	const stated = parsePyproject(pyprojectText ?? "", "pyproject.toml");
	const pyproject = completePyproject({
		pyproject: stated,
		setupPy,
		setupCfg
	});
	const written = await readSettings$1(stated, ownText === null ? null : {
		file: ownFile,
		text: ownText
	});
	const brought = await readBroughtFiles(written, projectFolder, world);
	const misplaced = await findMisplacedFiles(projectFolder, setupCfg, world);
	const ledOut = await findPathsThatLeadOut(written.paths, projectFolder, world);
	const own = await readOwnTables(written, [...written.findings, ...ledOut], projectFolder, world);
	const settings = {
		...written,
		findings: [
			...written.findings,
			...misplaced,
			...ledOut,
			...brought.findings,
			...own.findings
		]
	};
	const files = {
		pyproject,
		setupPy,
		setupCfg
	};
	const versionTool = detectVersionTool(files);
	const frontend = chooseFrontend(settings.settings.frontend, files);
	const [cargo, { head, problem }, nearest, versions, releaseNotes, sourceRefs, cibuildwheel] = await Promise.all([
		findCargo(pyproject, projectFolder, world, settings.settings.frontend === "maturin"),
		answered,
		readNearestTag(gitFolder, versionTool, world),
		readVersions(files, projectFolder, world),
		readNotes(settings.settings.publish["release-notes"], projectFolder, world),
		readSourceRefs(settings.settings.variants, projectFolder, world),
		frontend === "cibuildwheel" ? readCibuildwheel(settings.settings.cibuildwheel, projectFolder, world, pyproject.backend === "maturin") : null
	]);
	const folder = gitFolder?.folder ?? ".";
	return {
		tool: request.tool,
		folder,
		pyproject,
		settings,
		setupPy,
		setupCfg,
		...cargo,
		...versions,
		versionTool,
		toldVersion: readToldVersion(versionTool, pyproject.name, world.environment),
		git: head && {
			...head,
			...nearest
		},
		gitProblem: problem,
		event,
		isFromFork: await readIsFromFork(world),
		releaseNotes,
		planBefore: event.kind === "local" ? await readPlanBefore(request.planBefore, world) : null,
		sourceRefs,
		requestedTag: request.tag,
		broughtFiles: brought.files,
		packageFiles: await readPackageFiles(settings.settings.check.packages, projectFolder, world),
		ignoresWorkFolder: await ignoresWorkFolder(projectFolder, folder, world),
		isRehearsal: request.isRehearsal,
		tables: own.tables,
		measured: request.workFolder ? await readMeasured(request.workFolder, world) : /* @__PURE__ */ new Map(),
		environment: Object.fromEntries(Object.entries(world.environment).filter(([name]) => decidesWheels(name))),
		cibuildwheel,
		now: world.clock.now()
	};
}
/** Crates are read for maturin alone, and so is what reads them. */
async function findCargo(pyproject, folder, world, isAsked) {
	if (!(isAsked || pyproject.backend === "maturin" || hasTable(pyproject, ["tool", "maturin"]))) return {
		cargo: null,
		virtualManifest: null
	};
	const { readCargo } = await import("./maturin.js").then((chunk) => ({ readCargo: chunk.t }));
	return readCargo(pyproject, folder, world, isAsked);
}
/** Of an earlier plan only what a dev version needs; a plan that cannot be read says nothing. */
async function readPlanBefore(file, { files }) {
	const text = await files.readText(file);
	const [version, commit] = ["version", "commit"].map((key) => new RegExp(`^ {2}"${key}": "([^"]+)"`, "m").exec(text ?? "")?.[1]);
	return version === void 0 || commit === void 0 ? null : {
		version,
		commit
	};
}
/** Looks into the .gitignore of the project and of every folder up to the top of the repository. */
async function ignoresWorkFolder(projectFolder, folder, world) {
	const depth = folder === "." ? 0 : folder.split("/").length;
	for (let up = 0; up <= depth; up += 1) {
		const text = await world.files.readText(join$1(projectFolder, ...Array(up).fill(".."), ".gitignore"));
		if (text !== null && /^\/?(\*\*\/)?\.wheel-release\/?\s*$/m.test(text)) return true;
	}
	return false;
}
export { hasTable as $, gpuOf as $t, tableTitle as A, sha256Of as An, runnerOf as At, selectIdentifiers as B, findCopiedHeader as Bt, source as C, splitSpace as Cn, formatMinutes as Ct, listConfiguredPaths as D, toFileNamePart as Dn, hasFailed as Dt, checkPaths as E, normalizeName as En, defaultOptions as Et, finalPythons as F, listSources as Ft, runOneStage as G, readString$1 as Gt, planCommand as H, isTable as Ht, pythons as I, resolveSettings as It, createTagRanker as J, cudaLibraries as Jt, runStageCommand as K, readStrings as Kt, stateOf as L, formatCommandLine as Lt, pythonInImage as M, readTomlText as Mt, planSdist as N, readPackageFiles as Nt, placeOf$1 as O, canonicalJson as On, childEnvironment as Ot, plannedFileName as P, readSettings$1 as Pt, parseInterpreter as Q, toolkits as Qt, placeOfSetting as R, splitCommandLine as Rt, removedSelectors as S, pythonSpace as Sn, formatDollars as St, version as T, isProjectName as Tn, nextTag as Tt, showPlan as U, parseToml as Ut, Refusal as V, findTomlLine as Vt, endStage as W, readPath as Wt, formatInterpreter as X, comparePolicies as Xt, supportedTags as Y, canonicalPlatformTag as Yt, interpreterWord as Z, parsePlatformTag as Zt, interpreterTags as _, formatPublicVersion as _n, describeEffort as _t, ownAbi as a, formatWheelFilename as an, loadCibuildwheelTable as at, pyodideVersions as b, isPrerelease as bn, describeSection as bt, toPythonTag as c, formatTagSet as cn, defaultTargets as ct, defaults as d, cudaLabel as dn, formatRunner as dt, gpus as en, lineOf$1 as et, groups as f, torchReleases as fn, isPullRequestFromFork as ft, inheritsEverywhere as g, compareVersions as gn, describeDestinations as gt, images as h, specifierContains as hn, describeCuda as ht, readAbi as i, expandTags as in, cibuildwheelVersions as it, sealPlan as j, usualRunner$1 as jt, quoteValue as k, digestOf as kn, runnerKinds as kt, history_default as l, listTags as ln, targetWords as lt, ignoresCaseOfArchs as m, parseSpecifierSet as mn, runStage as mt, writePlan as n, rowOf as nn, formatDocument as nt, hostedPlatform as o, parseWheelFilename as on, listSections as ot, identifiers as p, formatSpecifierSet as pn, withIssuer as pt, sayFindings as q, fileRulesOf as qt, planCibuildwheelWheels as r, isPlatformTagAccepted as rn, cibuildwheelPlatforms as rt, planTargetCell as s, expandTagSet as sn, platformTitle as st, runPlan as t, compareDotted as tn, parsePyproject as tt, _4_3_5_default as u, parseTagSet as un, targets as ut, overrideOptions as v, formatVersion as vn, describeLeftOut as vt, types as w, trimSpace as wn, formatPythons as wt, removedImages as x, parseVersion as xn, describeTests as xt, platformDefaults as y, hasLocal as yn, describeProject$1 as yt, startRealRun as z, maskSecrets as zt };
