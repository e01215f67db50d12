// How version tools count on from a tag. They work on the text of the version, so this does too.
import { formatPublicVersion, parseVersion, type Version } from "../../../python/version.ts";

/** Adds one to the last number: `1.2` → `1.3`, `1.0rc1` → `1.0rc2`, `1.0.post1` → `1.0.post2`. */
export function bumpLast(version: Version): string | null {
	if (version.dev !== null) return version.dev === 0n ? formatPublicVersion({ ...version, dev: null }) : null;
	const [, before, last] = /^(.*?)(\d+)$/.exec(formatPublicVersion(version)) ?? [];
	return before === undefined || last === undefined ? null : `${before}${BigInt(last) + 1n}`;
}

/** `v1.2` or `1.2` as packaging reads it; null for anything else. */
function parseTagVersion(text: string | undefined): Version | null {
	return text === undefined ? null : parseVersion(text);
}

/** The public part of a version that a tool has put together; null when it is none. */
export function canonicalPublic(text: string | null | undefined): string | null {
	const version = parseTagVersion(text ?? undefined);
	return version && formatPublicVersion(version);
}

/** What setuptools-scm and pdm-backend take for a release tag unless a project says otherwise. */
export const defaultTagRegex = /^(?:[\w-]+-)?(?<version>[vV]?\d+(?:\.\d+){0,2}[^+]*)(?:\+.*)?$/;

export function readByRegex(tag: string, regex: RegExp): Version | null {
	return parseTagVersion(matchByRegex(tag, regex) ?? undefined);
}

/** The group `version`, or the only group, of a match at the start (Python's re.match). */
export function matchByRegex(text: string, regex: RegExp): string | null {
	const match = regex.exec(text);
	return match?.index === 0 ? (match.groups?.version ?? match[1] ?? null) : null;
}
