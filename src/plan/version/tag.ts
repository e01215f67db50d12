import { UsageError } from "../../diagnostic/errors.ts";
import { formatVersion, parseVersion } from "../../python/version.ts";

/** What a tag says: a version, nothing of ours, or nonsense behind our prefix. */
export type ReadTag = { kind: "version"; version: string } | { kind: "other" } | { kind: "invalid"; reason: string };

// git-check-ref-format(1) sets no limit, file systems do: a loose tag is a file of that name.
const longestTag = 255;

/** Reads a tag against a pattern such as `py-v{version}`. The version comes back in canonical form. */
export function readTag(tag: string, pattern: string): ReadTag {
	const [before = "", after = ""] = pattern.split("{version}");
	if (!startsLike(tag, before) || !tag.endsWith(after) || tag.length < before.length + after.length)
		return { kind: "other" };
	if (tag.length > longestTag) return { kind: "invalid", reason: `it is longer than ${longestTag} characters` };
	const text = tag.slice(before.length, tag.length - after.length);
	const odd = /[^0-9A-Za-z.!+_-]/u.exec(text)?.[0];
	if (odd !== undefined) return { kind: "invalid", reason: `it contains ${describeCharacter(odd)}` };
	const version = parseVersion(text);
	if (version !== null) return { kind: "version", version: formatVersion(version) };
	// One letter is no prefix that others could not have: `vendor-2024` is theirs.
	if (before === "v" && /^[A-Za-z]/.test(text)) return { kind: "other" };
	return { kind: "invalid", reason: text === "" ? "no version follows" : `"${text}" is not a version` };
}

export function formatTag(version: string, pattern: string): string {
	return pattern.replace("{version}", version);
}

/** @throws UsageError (exit 2): a malformed tag is wrong usage, not a finding about the project. */
export function refuseTag(tag: string, pattern: string, reason: string): never {
	throw new UsageError(
		"plan/invalid-tag",
		`the tag "${printableTag(tag)}" is not "${pattern}" with a version: ${reason}`,
		{
			help: `Tag like this: git tag -a ${formatTag("1.2.3", pattern)} -m ${formatTag("1.2.3", pattern)}`,
		},
	);
}

/** Control and invisible characters made visible, so that a message cannot be forged by a tag. */
export function printableTag(tag: string): string {
	return tag
		.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
		.slice(0, 100);
}

/** PEP 440 allows `v` and `V` before a version alike. */
function startsLike(tag: string, before: string): boolean {
	return tag.startsWith(before) || (before.endsWith("v") && tag.startsWith(`${before.slice(0, -1)}V`));
}

function describeCharacter(character: string): string {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return /[\x21-\x7e]/.test(character) ? `"${character}"` : `U+${code}`;
}
