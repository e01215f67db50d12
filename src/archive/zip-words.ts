// What the records of a zip file have in common: their signatures, how numbers stand in them, and what to do about a file
// in which they do not fit together.
import { ArchiveError } from "./archive-error.ts";
import { describeKind } from "./file-kind.ts";

export const signatures = {
	local: 0x04034b50,
	central: 0x02014b50,
	end: 0x06054b50,
	end64: 0x06064b50,
	locator64: 0x07064b50,
} as const;

/** In a field of 32 bits: the figure is too large for it and stands in a ZIP64 field. */
export const sentinel32 = 0xffffffff;

const repack = "python -m wheel unpack FILE, then python -m wheel pack FOLDER";

export const zipAdvice = {
	appended: "A signing tool, a copy in text mode or a joined download added them. Take the file as the build wrote it.",
	copy: "A copy, a download or an upload ended half way. Take the file from where it was built, and compare its sha256.",
	edited: `A tool changed the file after it was built and left its parts at odds. Build it again, or repack it: ${repack}`,
	joined:
		"Two zip files were put into one. Readers that search from the end see another archive than readers from the start.",
	prefix:
		"Self-extracting, signing and zipapp tools put bytes there. A wheel starts with its first member: build it again.",
	rewrite: `The tool that wrote it follows the format loosely. Rewrite it with one that does: ${repack}`,
	streamed: `It was written through a pipe (zip -, Go's archive/zip, Java, Python to a socket). Repack it: ${repack}`,
} as const;

export function structureError(message: string, help: string): ArchiveError {
	return new ArchiveError("archive/structure", message, { help });
}

/** @param start the first of those bytes, some hundred at most */
export function prefixError(length: number, start: Uint8Array): ArchiveError {
	return structureError(`${length} bytes stand before the zip file (${describeKind(start)})`, zipAdvice.prefix);
}

export function readUInt64(bytes: Buffer, offset: number): number {
	const value = bytes.readBigUInt64LE(offset);
	if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
	throw structureError("a size or offset is larger than any file", zipAdvice.edited);
}
