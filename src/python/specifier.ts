// Version specifiers of PEP 440: which versions a `Requires-Python` or a dependency allows.
import {
	comparePublicVersions,
	compareReleases,
	compareVersions,
	formatVersion,
	isPrerelease,
	parseVersion,
	type Version,
} from "./version.ts";
import { pythonSpace, trimSpace } from "./white-space.ts";

const specifierOperators = ["===", "~=", "==", "!=", "<=", ">=", "<", ">"] as const;
type SpecifierOperator = (typeof specifierOperators)[number];

type Specifier =
	/** `==1.2.*` and `!=1.2.*`; `version` is what stands before `.*`. */
	| { readonly kind: "prefix"; readonly operator: "==" | "!="; readonly version: Version }
	| { readonly kind: "version"; readonly operator: Exclude<SpecifierOperator, "===">; readonly version: Version }
	/** `===` compares text, whatever it says. */
	| { readonly kind: "text"; readonly operator: "==="; readonly text: string };

/** All of them must hold; an empty set allows everything. */
export type SpecifierSet = readonly Specifier[];

interface ContainsOptions {
	/** False: no pre-release is contained, not even one that a specifier names. True by default. */
	prereleases?: boolean;
}

const anySpace = new RegExp(pythonSpace);

/** Null when one of the comma-separated parts is not a specifier. */
export function parseSpecifierSet(text: string): SpecifierSet | null {
	const specifiers: Specifier[] = [];
	for (const part of text.split(",")) {
		const trimmed = trimSpace(part);
		// Stray commas are allowed: `>=3.9,` stands in published metadata.
		if (trimmed === "") continue;
		const specifier = parseSpecifier(trimmed);
		if (specifier === null) return null;
		specifiers.push(specifier);
	}
	return specifiers;
}

export function formatSpecifierSet(set: SpecifierSet): string {
	return set.map(formatSpecifier).join(",");
}

export function specifierContains(set: SpecifierSet, version: Version, options: ContainsOptions = {}): boolean {
	if (options.prereleases === false && isPrerelease(version)) return false;
	return set.every((specifier) => allows(specifier, version));
}

function parseSpecifier(text: string): Specifier | null {
	const operator = specifierOperators.find((known) => text.startsWith(known));
	if (operator === undefined) return null;
	const operand = trimSpace(text.slice(operator.length));
	if (anySpace.test(operand)) return null;
	if (operator === "===") return /[;)]/.test(operand) ? null : { kind: "text", operator, text: operand };
	if (operand.endsWith(".*")) return parsePrefix(operator, operand.slice(0, -2));
	const version = parseVersion(operand);
	if (version === null) return null;
	if (version.local !== null && operator !== "==" && operator !== "!=") return null;
	// PEP 440: `~=1` would allow every version.
	if (operator === "~=" && version.release.length < 2) return null;
	return { kind: "version", operator, version };
}

function parsePrefix(operator: SpecifierOperator, operand: string): Specifier | null {
	if (operator !== "==" && operator !== "!=") return null;
	const version = parseVersion(operand);
	// Only an epoch and a release may stand before `.*`.
	if (version === null || isPrerelease(version) || version.post !== null || version.local !== null) return null;
	return { kind: "prefix", operator, version };
}

function formatSpecifier(specifier: Specifier): string {
	if (specifier.kind === "text") return `${specifier.operator}${specifier.text}`;
	return `${specifier.operator}${formatVersion(specifier.version)}${specifier.kind === "prefix" ? ".*" : ""}`;
}

function allows(specifier: Specifier, version: Version): boolean {
	if (specifier.kind === "text") return formatVersion(version).toLowerCase() === specifier.text.toLowerCase();
	if (specifier.kind === "prefix") {
		return hasPrefix(version, specifier.version) === (specifier.operator === "==");
	}
	const wanted = specifier.version;
	switch (specifier.operator) {
		case "==":
			return isEqual(version, wanted);
		case "!=":
			return !isEqual(version, wanted);
		case "<=":
			return comparePublicVersions(version, wanted) <= 0;
		case ">=":
			return compareVersions(version, wanted) >= 0;
		case "~=":
			return (
				compareVersions(version, wanted) >= 0 && hasPrefix(version, { ...wanted, release: wanted.release.slice(0, -1) })
			);
		case "<":
			return isBefore(version, wanted);
		case ">":
			return isAfter(version, wanted);
	}
}

/** PEP 440: a local version label is ignored unless the specifier has one. */
function isEqual(version: Version, wanted: Version): boolean {
	return (wanted.local === null ? comparePublicVersions : compareVersions)(version, wanted) === 0;
}

/** Pre-releases of `1.2` have the prefix `1.2`, and `1` is read as `1.0`. */
function hasPrefix(version: Version, prefix: Version): boolean {
	if (version.epoch !== prefix.epoch) return false;
	return prefix.release.every((number, index) => (version.release[index] ?? 0n) === number);
}

/** PEP 440: `<1.0` leaves out the pre-releases of 1.0, unless the specifier names a pre-release. */
function isBefore(version: Version, wanted: Version): boolean {
	const bound = isPrerelease(wanted) ? wanted : { ...wanted, dev: 0n };
	return compareVersions(version, bound) < 0;
}

/** PEP 440: `>1.0` leaves out post-releases and local versions of 1.0, unless the specifier names a post-release. */
function isAfter(version: Version, wanted: Version): boolean {
	if (comparePublicVersions(version, wanted) <= 0) return false;
	if (wanted.dev !== null || wanted.post !== null) return true;
	const isSameRelease = version.epoch === wanted.epoch && compareReleases(version.release, wanted.release) === 0;
	return !(isSameRelease && version.pre?.phase === wanted.pre?.phase && version.pre?.number === wanted.pre?.number);
}
