import type { Code } from "../diagnostic/codes.ts";
import { ReleaseError } from "../diagnostic/errors.ts";

/** An archive that installers could read in different ways, or not at all. Callers turn it into a finding. */
export class ArchiveError extends ReleaseError {
	readonly exitStatus = 1;

	constructor(
		code: Extract<Code, `archive/${string}`>,
		message: string,
		details: { help?: string; cause?: unknown } = {},
	) {
		super(code, message, details);
	}
}

/** How much of a hostile archive is looked at (security rule S23). */
export const archiveLimits = {
	members: 50_000,
	nameBytes: 4096,
	/** PyPI refuses what unpacks to more than this and is also packed more tightly than `ratio`. */
	unpackedBytes: 64 * 1024 * 1024,
	ratio: 50,
} as const;

export function checkRatio(unpacked: number, packed: number): void {
	if (unpacked <= archiveLimits.unpackedBytes || unpacked <= packed * archiveLimits.ratio) return;
	throw new ArchiveError(
		"archive/too-large",
		`the archive unpacks to ${unpacked} bytes or more from ${packed}: more than ${archiveLimits.ratio} times its size`,
	);
}

export function checkMemberCount(count: number): void {
	if (count <= archiveLimits.members) return;
	throw new ArchiveError(
		"archive/too-large",
		`the archive has ${count} members; at most ${archiveLimits.members} are read`,
	);
}
