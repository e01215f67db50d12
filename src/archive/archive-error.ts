import type { Code } from "../diagnostic/codes.ts";
import { ReleaseError } from "../diagnostic/errors.ts";

export type ArchiveCode = Extract<Code, `archive/${string}`>;

// Names may have thousands of characters.
const longestMessage = 500;

/** An archive that installers could read in different ways, or not at all. Callers turn it into a finding. */
export class ArchiveError extends ReleaseError {
	readonly exitStatus = 1;

	/** @param details help: which tools write such a thing, and what to do about it */
	constructor(code: ArchiveCode, message: string, details: { help?: string; cause?: unknown } = {}) {
		super(code, message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message, details);
	}
}

/** Something odd that every reader reads alike: said, not refused. */
export interface ArchiveNote {
	readonly code: ArchiveCode;
	readonly message: string;
	readonly help: string;
}

/** How much of a hostile archive is looked at (security rule S23). */
export const archiveLimits = {
	members: 50_000,
	nameBytes: 4096,
	/** PyPI refuses what unpacks to more than this and is also packed more tightly than `ratio`. */
	unpackedBytes: 64 * 1024 * 1024,
	ratio: 50,
} as const;

const shownCharacters = 120;

/** Text out of an archive, for a message: nothing in it can hide, reorder or end the line, and it has an end. */
export function quoteName(name: string): string {
	const shown = name.length > shownCharacters ? `${name.slice(0, shownCharacters)}…` : name;
	return JSON.stringify(shown).replace(
		/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

export function isBomb(unpacked: number, packed: number): boolean {
	return unpacked > archiveLimits.unpackedBytes && unpacked > packed * archiveLimits.ratio;
}

export function checkRatio(unpacked: number, packed: number): void {
	if (!isBomb(unpacked, packed)) return;
	throw new ArchiveError(
		"archive/too-large",
		`the archive unpacks to ${unpacked} bytes or more from ${packed}: more than ${archiveLimits.ratio} times its size`,
		{
			help: "Find what shrinks that much (zeros, test data, a log) and leave it out, or make it when it is first used.",
		},
	);
}

export function checkMemberCount(count: number): void {
	if (count <= archiveLimits.members) return;
	throw new ArchiveError(
		"archive/too-large",
		`the archive has ${count} members; at most ${archiveLimits.members} are read`,
		{
			help: "A folder of caches, of test data or a whole environment got in. Leave it out, or put it into one data file.",
		},
	);
}
