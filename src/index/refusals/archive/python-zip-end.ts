// Where Python's zipfile sees the end of a zip file, and with it the central directory: more leniently than src/archive does.
// The module of CPython 3.14, which PyPI runs, is the specification.
import { type ByteSource, toBuffer } from "../../../archive/byte-source.ts";
import { signatures } from "../../../archive/zip-words.ts";
import { badZip } from "./python-error.ts";

export interface PythonEnd {
	disk: number;
	directoryDisk: number;
	count: number;
	directorySize: number;
	directoryOffset: number;
	/** Where the first of the end records stands. */
	location: number;
}

const endSize = 22;
const end64Size = 56;
const locator64Size = 20;
const longestComment = 0xffff;
const directoryHeaderSize = 46;

/** At most `length` bytes: fewer at the end of the file. */
export async function readUpTo(source: ByteSource, offset: number, length: number): Promise<Buffer> {
	const end = Math.min(source.size, offset + length);
	return end <= offset ? Buffer.alloc(0) : toBuffer(await source.read(offset, end - offset));
}

/** Null: no end record. @throws PythonError */
export async function findPythonEnd(source: ByteSource): Promise<PythonEnd | null> {
	if (source.size < endSize) return null;
	const last = await readUpTo(source, source.size - endSize, endSize);
	if (last.readUInt32LE(0) === signatures.end && last.readUInt16LE(20) === 0) {
		return withEnd64(source, parseEnd(last, source.size - endSize));
	}
	const start = Math.max(source.size - longestComment - endSize, 0);
	const tail = await readUpTo(source, start, longestComment + endSize);
	const found = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
	if (found < 0 || found + endSize > tail.length) return null;
	return withEnd64(source, parseEnd(tail.subarray(found), start + found));
}

/** Python's zipfile.is_zipfile. */
export async function isPythonZip(source: ByteSource): Promise<boolean> {
	const end = await findPythonEnd(source).catch(() => null);
	if (end === null) return false;
	if (end.count === 0 && end.directorySize === 0 && end.directoryOffset === 0) return true;
	if (end.disk !== end.directoryDisk || end.directorySize < directoryHeaderSize) return false;
	const start = startOfDirectory(end);
	if (start < 0) return false;
	const first = await readUpTo(source, start, directoryHeaderSize);
	return first.length === directoryHeaderSize && first.readUInt32LE(0) === signatures.central;
}

/** Counted back from the end: what stands before the archive moves all offsets. */
export function startOfDirectory({ location, directorySize }: PythonEnd): number {
	return location - directorySize;
}

function parseEnd(bytes: Buffer, location: number): PythonEnd {
	return {
		disk: bytes.readUInt16LE(4),
		directoryDisk: bytes.readUInt16LE(6),
		count: bytes.readUInt16LE(10),
		directorySize: bytes.readUInt32LE(12),
		directoryOffset: bytes.readUInt32LE(16),
		location,
	};
}

async function withEnd64(source: ByteSource, end: PythonEnd): Promise<PythonEnd> {
	const locatorStart = end.location - locator64Size;
	if (locatorStart < 0) return end;
	const locator = await readUpTo(source, locatorStart, locator64Size);
	if (locator.readUInt32LE(0) !== signatures.locator64) return end;
	if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) throw badZip("several disks");
	const expected = locatorStart - end64Size;
	const told = Number(locator.readBigUInt64LE(8));
	if (told > expected) throw badZip("Corrupt zip64 end of central directory locator");
	const toldRecord = await readUpTo(source, told, end64Size);
	const isTold = told === expected || isEnd64(toldRecord);
	const record = isTold ? toldRecord : await readUpTo(source, expected, end64Size);
	const extraSize = isTold ? expected - told : 0;
	if (!isEnd64(record)) throw badZip("Zip64 end of central directory record not found");
	const [directorySize, directoryOffset] = [Number(record.readBigUInt64LE(40)), Number(record.readBigUInt64LE(48))];
	const size = Number(record.readBigUInt64LE(4));
	if (directoryOffset + directorySize !== told || size + 12 !== end64Size + extraSize) {
		throw badZip("Corrupt zip64 end of central directory record");
	}
	return {
		disk: record.readUInt32LE(16),
		directoryDisk: record.readUInt32LE(20),
		count: Number(record.readBigUInt64LE(32)),
		directorySize,
		directoryOffset,
		location: expected - extraSize,
	};
}

function isEnd64(record: Buffer): boolean {
	return record.length === end64Size && record.readUInt32LE(0) === signatures.end64;
}
