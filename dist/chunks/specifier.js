import { _ as pythonSpace, d as compareVersions, g as parseVersion, h as isPrerelease, l as comparePublicVersions, p as formatVersion, u as compareReleases, v as trimSpace } from "./wheel-filename.js";
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
	return set.every((specifier) => allows(specifier, version));
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
function allows(specifier, version) {
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
		case "<": return isBefore(version, wanted);
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
function isBefore(version, wanted) {
	const bound = isPrerelease(wanted) ? wanted : {
		...wanted,
		dev: 0n
	};
	return compareVersions(version, bound) < 0;
}
/** PEP 440: `>1.0` leaves out post-releases and local versions of 1.0, unless the specifier names a post-release. */
function isAfter(version, wanted) {
	if (comparePublicVersions(version, wanted) <= 0) return false;
	if (wanted.dev !== null || wanted.post !== null) return true;
	return !(version.epoch === wanted.epoch && compareReleases(version.release, wanted.release) === 0 && version.pre?.phase === wanted.pre?.phase && version.pre?.number === wanted.pre?.number);
}
export { parseSpecifierSet as n, specifierContains as r, formatSpecifierSet as t };
