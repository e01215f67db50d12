// The records of a zip file, one function each, as PKWARE's APPNOTE 6.3.10 lays them out
// (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). Each refuses what PyPI refuses, and what it leaves open.
import { ArchiveError } from "./archive-error.ts";
import { decodeMemberName } from "./member-name.ts";

export const endSize = 22;
export const end64Size = 56;
export const locator64Size = 20;
export const localHeaderSize = 30;
const centralHeaderSize = 46;

const signatures = {
	local: 0x04034b50,
	central: 0x02014b50,
	end: 0x06054b50,
	end64: 0x06064b50,
	locator64: 0x07064b50,
} as const;

const sentinel16 = 0xffff;
const sentinel32 = 0xffffffff;

// Bits 1 and 2 tell how hard deflate tried, bit 11 that the name is UTF-8. The others encrypt, patch or postpone.
const allowedFlags = 0b1000_0000_0110;
const descriptorFlag = 0b1000;
const utf8Flag = 0b1000_0000_0000;

export interface ZipEnd {
	count: number;
	centralOffset: number;
	centralSize: number;
}

type ZipMethod = "stored" | "deflated";

export interface ZipHeader {
	name: string;
	method: ZipMethod;
	crc32: number;
	packedSize: number;
	size: number;
}

export interface CentralHeader extends ZipHeader {
	localOffset: number;
	/** File kind of a Unix mode, 0 where none was written. */
	unixKind: number;
	/** Date in the high half, time in the low one, as MS-DOS counts. */
	dosTime: number;
	/** As written: the mode of Unix in the high half, when the writer was one. */
	externalAttributes: number;
}

/** Where the end record starts within `tail`, the last bytes of the file. */
export function findEnd(tail: Buffer): number {
	const start = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
	if (start < 0 || tail.length - start < endSize) {
		throw new ArchiveError("archive/unknown-format", "this is not a zip file: the end record is missing or cut off");
	}
	if (start + endSize + tail.readUInt16LE(start + 20) !== tail.length) {
		throw structureError("bytes follow the end record, or its comment is cut off");
	}
	if (/PK[\x01-\x08]/.test(tail.toString("latin1", start + endSize))) {
		throw structureError("the comment of the end record looks like zip records");
	}
	return start;
}

/** Null where a figure did not fit and stands in the ZIP64 record instead. */
export function parseEnd(bytes: Buffer): Record<keyof ZipEnd, number | null> {
	const count = bytes.readUInt16LE(10);
	if (bytes.readUInt16LE(4) !== 0 || bytes.readUInt16LE(6) !== 0 || bytes.readUInt16LE(8) !== count) {
		throw structureError("the archive says that it continues on another disk");
	}
	return {
		count: count === sentinel16 ? null : count,
		centralSize: unlessSentinel(bytes.readUInt32LE(12)),
		centralOffset: unlessSentinel(bytes.readUInt32LE(16)),
	};
}

/** `bytes` is what stands before the end record: the ZIP64 end record and its locator, or something else. */
export function parseEnd64(bytes: Buffer, offset: number): ZipEnd | null {
	const locator = bytes.subarray(end64Size);
	if (bytes.length < end64Size + locator64Size || locator.readUInt32LE(0) !== signatures.locator64) return null;
	if (bytes.readUInt32LE(0) !== signatures.end64 || readUInt64(locator, 8) !== offset) {
		throw structureError("the ZIP64 locator does not point to the record before it");
	}
	// 44 bytes follow the size field when no extensible data does.
	if (readUInt64(bytes, 4) !== 44) throw structureError("the ZIP64 end record carries extensible data");
	const count = readUInt64(bytes, 32);
	const disks = [bytes.readUInt32LE(16), bytes.readUInt32LE(20), locator.readUInt32LE(4)];
	if (disks.some((disk) => disk !== 0) || locator.readUInt32LE(16) !== 1 || readUInt64(bytes, 24) !== count) {
		throw structureError("the archive says that it continues on another disk");
	}
	return { count, centralSize: readUInt64(bytes, 40), centralOffset: readUInt64(bytes, 48) };
}

/** The entry at `offset` of the central directory, and where the next one starts. */
export function parseCentralHeader(directory: Buffer, offset: number): { header: CentralHeader; next: number } {
	if (directory.length - offset < centralHeaderSize || directory.readUInt32LE(offset) !== signatures.central) {
		throw structureError("the central directory holds fewer entries than the end record says");
	}
	const nameLength = directory.readUInt16LE(offset + 28);
	const extraStart = offset + centralHeaderSize + nameLength;
	const next = extraStart + directory.readUInt16LE(offset + 30);
	if (next > directory.length) throw structureError("an entry of the central directory is cut off");
	const flags = directory.readUInt16LE(offset + 8);
	const name = parseName(directory.subarray(offset + centralHeaderSize, extraStart), flags);
	if (directory.readUInt16LE(offset + 32) !== 0) throw structureError(`${name} has a comment in the central directory`);
	if (directory.readUInt16LE(offset + 34) !== 0) throw structureError(`${name} says that it lies on another disk`);
	checkFlags(name, flags);
	const [size, packedSize, localOffset] = applyZip64(name, directory.subarray(extraStart, next), [
		directory.readUInt32LE(offset + 24),
		directory.readUInt32LE(offset + 20),
		directory.readUInt32LE(offset + 42),
	]);
	const isUnix = directory.readUInt8(offset + 5) === 3;
	return {
		header: {
			name,
			method: parseMethod(name, directory.readUInt16LE(offset + 10)),
			crc32: directory.readUInt32LE(offset + 16),
			packedSize: packedSize ?? 0,
			size: size ?? 0,
			localOffset: localOffset ?? 0,
			unixKind: isUnix ? directory.readUInt16LE(offset + 40) >> 12 : 0,
			dosTime: directory.readUInt32LE(offset + 12),
			externalAttributes: directory.readUInt32LE(offset + 38),
		},
		next,
	};
}

/** Length of name and extra fields behind a local header. */
export function localTailLength(fixed: Buffer): number {
	if (fixed.readUInt32LE(0) !== signatures.local) throw structureError("a member has no local header");
	return fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
}

export function parseLocalHeader(fixed: Buffer, tail: Buffer): ZipHeader {
	const nameLength = fixed.readUInt16LE(26);
	const flags = fixed.readUInt16LE(6);
	const name = parseName(tail.subarray(0, nameLength), flags);
	checkFlags(name, flags);
	const [size, packedSize] = applyZip64(name, tail.subarray(nameLength), [
		fixed.readUInt32LE(22),
		fixed.readUInt32LE(18),
	]);
	return {
		name,
		method: parseMethod(name, fixed.readUInt16LE(8)),
		crc32: fixed.readUInt32LE(14),
		packedSize: packedSize ?? 0,
		size: size ?? 0,
	};
}

export function structureError(message: string): ArchiveError {
	return new ArchiveError("archive/structure", message);
}

function parseName(bytes: Buffer, flags: number): string {
	// Without the flag a name is in the writer's own code page: two readers would see two names.
	if ((flags & utf8Flag) === 0 && bytes.some((byte) => byte > 0x7f)) {
		throw new ArchiveError(
			"archive/member-name",
			`the name ${JSON.stringify(bytes.toString("latin1"))} is not ASCII and does not say that it is UTF-8`,
		);
	}
	return decodeMemberName(bytes);
}

function checkFlags(name: string, flags: number): void {
	if ((flags & descriptorFlag) !== 0) {
		throw new ArchiveError("archive/data-descriptor", `the sizes of ${name} stand behind its data (data descriptor)`);
	}
	if ((flags & ~allowedFlags) !== 0) {
		throw new ArchiveError("archive/member-kind", `${name} is encrypted or patched (flags ${flags.toString(2)})`);
	}
}

function parseMethod(name: string, method: number): ZipMethod {
	if (method === 0) return "stored";
	if (method === 8) return "deflated";
	throw new ArchiveError("archive/compression", `${name} is compressed with method ${method}, not stored or deflated`);
}

/** Takes each figure that did not fit into 32 bits from the ZIP64 extra field. */
function applyZip64(name: string, extra: Buffer, figures: readonly number[]): number[] {
	const fields = parseExtraFields(name, extra);
	const unicodePath = fields.get(0x7075);
	if (unicodePath !== undefined && decodeMemberName(unicodePath.subarray(5)) !== name) {
		throw new ArchiveError("archive/member-name", `${name} carries a second, different name (Unicode path field)`);
	}
	const zip64 = fields.get(0x0001);
	const given = zip64 === undefined || zip64.length % 8 !== 0 ? [] : splitUInt64(zip64);
	if (given.length * 8 !== (zip64?.length ?? 0)) throw structureError(`the ZIP64 field of ${name} is cut off`);
	const isLarge = figures.includes(sentinel32);
	// Writers that reserve the field (Bazel's) repeat the sizes that fit as well; then all must be the same.
	const wanted = isLarge ? figures.filter((figure) => figure === sentinel32).length : Math.min(given.length, 3);
	if (given.length !== wanted || (!isLarge && given.some((figure, index) => figure !== figures[index]))) {
		throw structureError(`the ZIP64 field of ${name} does not fit its header`);
	}
	return isLarge ? figures.map((figure) => (figure === sentinel32 ? (given.shift() ?? 0) : figure)) : [...figures];
}

function splitUInt64(bytes: Buffer): number[] {
	return Array.from({ length: bytes.length / 8 }, (_, index) => readUInt64(bytes, index * 8));
}

function parseExtraFields(name: string, extra: Buffer): Map<number, Buffer> {
	const fields = new Map<number, Buffer>();
	let offset = 0;
	while (offset < extra.length) {
		const end = extra.length - offset < 4 ? Number.POSITIVE_INFINITY : offset + 4 + extra.readUInt16LE(offset + 2);
		if (end > extra.length) throw structureError(`the extra fields of ${name} are cut off`);
		const id = extra.readUInt16LE(offset);
		if (fields.has(id) && (id === 0x0001 || id === 0x7075)) throw structureError(`${name} has one extra field twice`);
		fields.set(id, extra.subarray(offset + 4, end));
		offset = end;
	}
	return fields;
}

function unlessSentinel(figure: number): number | null {
	return figure === sentinel32 ? null : figure;
}

function readUInt64(bytes: Buffer, offset: number): number {
	const value = bytes.readBigUInt64LE(offset);
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw structureError("a size or offset is larger than any file");
	return Number(value);
}
