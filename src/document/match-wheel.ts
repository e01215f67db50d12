// Is this wheel the planned one? Aliases and lower manylinux policies match (PEP 600: what runs on 2.17 runs on 2.28); a
// higher policy than planned never does.
import type { WheelFilename } from "../distribution/wheel-filename.ts";
import { parsePlatformTag } from "../python/platform-tag.ts";
import { toFileNamePart } from "../python/project-name.ts";
import { compareVersions, parseVersion, type Version } from "../python/version.ts";
import type { ExpectedWheel } from "./plan.ts";

export type Mismatch = { kind: "other-wheel" | "glibc-floor"; reason: string };

/** The first way in which `wheel` is not the expected one, or null. */
export function findMismatch(expect: ExpectedWheel, wheel: WheelFilename, file: string): Mismatch | null {
	const other = (what: string, planned: string, got: string): Mismatch => ({
		kind: "other-wheel",
		reason: `${what} is ${got}, planned is ${planned}`,
	});
	if (expect.file !== null && expect.file !== file) return other("the file", expect.file, file);
	if (toFileNamePart(wheel.name) !== expect.name) return other("the name", expect.name, wheel.name);
	if (!isVersion(wheel.version, expect.version)) return other("the version", expect.version, wheel.versionText);
	if (!isSameSet(wheel.pythonTags, expect.pythonTag))
		return other("the Python tag", expect.pythonTag, wheel.pythonTags.join("."));
	if (!isSameSet(wheel.abiTags, expect.abiTag)) return other("the ABI tag", expect.abiTag, wheel.abiTags.join("."));
	if (expect.family === "manylinux" && expect.policyCeiling !== null) return findPolicyMismatch(expect, wheel);
	return isSameSet(wheel.platformTags, expect.platformTag)
		? null
		: other("the platform tag", expect.platformTag, wheel.platformTags.join("."));
}

function findPolicyMismatch(expect: ExpectedWheel, wheel: WheelFilename): Mismatch | null {
	const got = wheel.platformTags.join(".");
	const platforms = wheel.platformTags.map((tag) => parsePlatformTag(tag));
	if (platforms.some(({ family, architecture }) => family !== "manylinux" || architecture !== expect.architecture)) {
		return {
			kind: "other-wheel",
			reason: `the platform tag is ${got}, planned is ${expect.platformTag} or a lower policy`,
		};
	}
	const [major = 0, minor = 0] = (expect.policyCeiling ?? "").split("_").map(Number);
	// Installers take a wheel when any tag of a compressed set fits: one at or below the ceiling is enough.
	const isTooNew = platforms.every(
		({ policy }) => policy !== null && (policy[0] > major || (policy[0] === major && policy[1] > minor)),
	);
	return isTooNew
		? { kind: "glibc-floor", reason: `it needs a newer glibc (${got}) than planned (${expect.platformTag})` }
		: null;
}

function isVersion(version: Version, text: string): boolean {
	const expected = parseVersion(text);
	return expected !== null && compareVersions(version, expected) === 0;
}

function isSameSet(tags: readonly string[], compressed: string): boolean {
	const expected = compressed.split(".");
	return tags.length === expected.length && expected.every((tag) => tags.includes(tag));
}
