// The end of a zip file: the end record, and the ZIP64 end record with its locator before it (APPNOTE 6.3.10, 4.3.14 to
// 4.3.16, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). Everything else in the file is found from here.
import { ArchiveError } from "./archive-error.ts";
import { type ByteSource, toBuffer } from "./byte-source.ts";
import { describeKind } from "./file-kind.ts";
import { readUInt64, sentinel32, signatures, structureError, zipAdvice } from "./zip-words.ts";

const endSize = 22;
const end64Size = 56;
const locator64Size = 20;
const longestComment = 0xffff;
const sentinel16 = 0xffff;

export interface ZipEnd {
	count: number;
	centralOffset: number;
	centralSize: number;
	/** Where the first of the end records starts, and so the central directory must end. */
	start: number;
	/** In bytes. */
	commentSize: number;
}

/** @throws ArchiveError when there is no end record, more than one, or something behind it. */
export async function readEnd(source: ByteSource): Promise<ZipEnd> {
	const tailSize = Math.min(source.size, endSize + longestComment + end64Size + locator64Size);
	const tailStart = source.size - tailSize;
	const tail = toBuffer(await source.read(tailStart, tailSize));
	const endStart = findEnd(tail) ?? (await refuseWithoutEnd(source));
	const record = tail.subarray(endStart);
	const at64 = findEnd64(tail, endStart, tailStart);
	const end = parseEnd(record, at64 !== null);
	const commentSize = record.length - endSize;
	if (at64 === null) {
		const { count, centralSize, centralOffset } = end;
		if (count === null || centralSize === null || centralOffset === null) {
			throw structureError("the end record refers to a ZIP64 end record, and there is none", zipAdvice.rewrite);
		}
		return { count, centralSize, centralOffset, start: tailStart + endStart, commentSize };
	}
	const end64 = parseEnd64(tail.subarray(at64, at64 + end64Size));
	for (const key of ["count", "centralSize", "centralOffset"] as const) {
		if (end[key] === null || end[key] === end64[key]) continue;
		throw structureError(
			`the end record says ${words[key]} ${end[key]}, the ZIP64 end record ${end64[key]}`,
			zipAdvice.rewrite,
		);
	}
	return { ...end64, start: tailStart + at64, commentSize };
}

const words = { count: "count", centralSize: "directory size", centralOffset: "directory offset" } as const;

/** Where the end record starts within the last bytes of the file; null when there is none at all. */
function findEnd(tail: Buffer): number | null {
	const signature = Buffer.from("PK\x05\x06", "latin1");
	let last: number | null = null;
	for (let start = tail.lastIndexOf(signature); start >= 0; start = tail.lastIndexOf(signature, start - 1)) {
		if (tail.length - start >= endSize) {
			last ??= start;
			if (start + endSize + tail.readUInt16LE(start + 20) === tail.length) return checkComment(tail, start);
		}
		if (start === 0) break;
	}
	if (last === null) return null;
	const end = last + endSize + tail.readUInt16LE(last + 20);
	if (end > tail.length) {
		throw structureError(
			`the zip file is cut off: ${end - tail.length} bytes of its comment are missing`,
			zipAdvice.copy,
		);
	}
	const kind = describeKind(tail.subarray(end, end + 512));
	const rest = tail.length - end;
	const what = rest === 1 ? "1 byte follows" : `${rest} bytes follow`;
	throw structureError(`${what} the end of the zip file (${kind})`, zipAdvice.appended);
}

function checkComment(tail: Buffer, start: number): number {
	if (!/PK[\x01-\x08]/.test(tail.toString("latin1", start + endSize))) return start;
	throw structureError("the comment at the end of the zip file holds records of another zip file", zipAdvice.joined);
}

async function refuseWithoutEnd(source: ByteSource): Promise<never> {
	if (source.size === 0)
		throw new ArchiveError("archive/unknown-format", "the file is empty", { help: zipAdvice.copy });
	const kind = describeKind(await source.read(0, Math.min(512, source.size)));
	if (kind === "a zip file") {
		const message = "the zip file is cut off: it starts as one, but its end is missing";
		throw new ArchiveError("archive/unknown-format", message, { help: zipAdvice.copy });
	}
	const help = "A wheel is a zip file. Take the file that the build wrote, not a page or a pointer that leads to it.";
	throw new ArchiveError("archive/unknown-format", `this is not a zip file but ${kind}`, { help });
}

/** Null where a figure did not fit and stands in the ZIP64 record instead. */
function parseEnd(bytes: Buffer, hasEnd64: boolean): Record<"count" | "centralSize" | "centralOffset", number | null> {
	const [disk, directoryDisk] = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
	const isOther = (number: number): boolean => number !== 0 && !(hasEnd64 && number === sentinel16);
	if (isOther(disk) || isOther(directoryDisk)) throw otherDisk();
	const count = bytes.readUInt16LE(10);
	if (bytes.readUInt16LE(8) !== count) throw twoCounts(bytes.readUInt16LE(8), count);
	return {
		count: count === sentinel16 ? null : count,
		centralSize: unlessSentinel(bytes.readUInt32LE(12)),
		centralOffset: unlessSentinel(bytes.readUInt32LE(16)),
	};
}

/** Where the ZIP64 end record starts within `tail`; null when the archive has none. */
function findEnd64(tail: Buffer, endStart: number, tailStart: number): number | null {
	const locatorStart = endStart - locator64Size;
	if (!hasSignature(tail, locatorStart, "locator64")) {
		if (!hasSignature(tail, endStart - end64Size, "end64")) return null;
		throw structureError("a ZIP64 end record stands there without its locator", zipAdvice.rewrite);
	}
	const locator = tail.subarray(locatorStart, endStart);
	if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) throw otherDisk();
	const start = readUInt64(locator, 8) - tailStart;
	if (start + end64Size > locatorStart || !hasSignature(tail, start, "end64")) {
		const place = readUInt64(locator, 8);
		throw structureError(
			`the ZIP64 locator points to byte ${place}, where no ZIP64 end record stands`,
			zipAdvice.rewrite,
		);
	}
	// 44 bytes follow the size field when no extensible data does.
	if (readUInt64(tail, start + 4) !== 44) {
		throw structureError("the ZIP64 end record carries extensible data, which PyPI refuses", zipAdvice.rewrite);
	}
	if (start + end64Size !== locatorStart) {
		throw structureError("bytes stand between the ZIP64 end record and its locator", zipAdvice.rewrite);
	}
	return start;
}

function parseEnd64(bytes: Buffer): Pick<ZipEnd, "count" | "centralSize" | "centralOffset"> {
	if (bytes.readUInt32LE(16) !== 0 || bytes.readUInt32LE(20) !== 0) throw otherDisk();
	const count = readUInt64(bytes, 32);
	if (readUInt64(bytes, 24) !== count) throw twoCounts(readUInt64(bytes, 24), count);
	return { count, centralSize: readUInt64(bytes, 40), centralOffset: readUInt64(bytes, 48) };
}

function hasSignature(tail: Buffer, start: number, kind: keyof typeof signatures): boolean {
	return start >= 0 && start + 4 <= tail.length && tail.readUInt32LE(start) === signatures[kind];
}

function otherDisk(): ArchiveError {
	return structureError("the archive says that it continues on another disk", zipAdvice.rewrite);
}

function twoCounts(here: number, all: number): ArchiveError {
	return structureError(`the end record counts ${here} members on this disk and ${all} in all`, zipAdvice.rewrite);
}

function unlessSentinel(figure: number): number | null {
	return figure === sentinel32 ? null : figure;
}
