// A strict zip reader. It knows the archive from two sides, the central directory and the local headers, and demands that
// both tell the same story from the first byte to the last: then every installer sees the same files (security rule S22;
// PyPI's blog of 2025-08-07, "wheel archive confusion attacks"). It never writes a file.
import { ArchiveError, checkMemberCount, checkRatio } from "./archive-error.ts";
import type { ByteSource } from "./byte-source.ts";
import { checkNamesAreUnique } from "./member-name.ts";
import { readChunks, readPacked, streamPacked } from "./unpack.ts";
import { windowSource } from "./window-source.ts";
import {
	type CentralHeader,
	end64Size,
	endSize,
	findEnd,
	localHeaderSize,
	localTailLength,
	locator64Size,
	parseCentralHeader,
	parseEnd,
	parseEnd64,
	parseLocalHeader,
	structureError,
	type ZipEnd,
	type ZipHeader,
} from "./zip-records.ts";

export interface ZipMember extends Readonly<CentralHeader> {
	readonly isFolder: boolean;
	/** Where its packed bytes start. */
	readonly dataOffset: number;
}

export interface ZipArchive {
	/** In the order of the central directory. */
	readonly members: readonly ZipMember[];
	find(name: string): ZipMember | null;
	/** The unpacked bytes, checked against size and CRC. @throws ArchiveError also when they are more than `maxBytes`. */
	read(member: ZipMember, options: { maxBytes: number }): Promise<Uint8Array>;
	/**
	 * Like read, piece by piece, of any size; the checks are complete when the last piece has been taken. A piece is valid
	 * only until the next one is asked for.
	 */
	stream(member: ZipMember): AsyncGenerator<Uint8Array, void, undefined>;
	/** The bytes as they are packed, unchecked; for a copy that is read again. */
	packed(member: ZipMember): AsyncGenerator<Uint8Array, void, undefined>;
}

const longestComment = 0xffff;
const largestDirectory = 64 * 1024 * 1024;

/** @throws ArchiveError for everything that is not one plain, complete zip file. */
export async function openZip(source: ByteSource): Promise<ZipArchive> {
	const { end, recordsStart } = await readEnd(source);
	checkMemberCount(end.count);
	if (end.centralOffset + end.centralSize !== recordsStart) {
		throw structureError("the central directory is not where the end record says, or something lies behind it");
	}
	const headers = await readDirectory(source, end);
	checkNamesAreUnique(headers.map(({ name }) => name));
	checkRatio(sum(headers.map(({ size }) => size)), source.size);
	const members = await readLocalHeaders(source, headers, end.centralOffset);
	const byName = new Map(members.map((member) => [member.name, member]));
	return {
		members,
		find: (name) => byName.get(name) ?? null,
		read: (member, { maxBytes }) => readPacked(source, member, maxBytes),
		stream: (member) => streamPacked(source, member, true),
		packed: (member) => readChunks(source, member),
	};
}

async function readEnd(source: ByteSource): Promise<{ end: ZipEnd; recordsStart: number }> {
	const tailSize = Math.min(source.size, endSize + longestComment + end64Size + locator64Size);
	const tail = toBuffer(await source.read(source.size - tailSize, tailSize));
	const endStart = findEnd(tail);
	const end = parseEnd(tail.subarray(endStart));
	const start64 = endStart - end64Size - locator64Size;
	const offset64 = source.size - tailSize + start64;
	const end64 = start64 < 0 ? null : parseEnd64(tail.subarray(start64, endStart), offset64);
	for (const key of ["count", "centralSize", "centralOffset"] as const) {
		if (end64 === null && end[key] === null) throw structureError("the ZIP64 end record is missing");
		if (end64 !== null && end[key] !== null && end[key] !== end64[key]) {
			throw structureError("the end record and the ZIP64 end record disagree");
		}
	}
	if (end64 !== null) return { end: end64, recordsStart: offset64 };
	return { end: end as ZipEnd, recordsStart: source.size - tailSize + endStart };
}

async function readDirectory(source: ByteSource, end: ZipEnd): Promise<CentralHeader[]> {
	if (end.centralSize > largestDirectory) {
		throw new ArchiveError("archive/too-large", `the central directory has ${end.centralSize} bytes`);
	}
	const directory = toBuffer(await source.read(end.centralOffset, end.centralSize));
	const headers: CentralHeader[] = [];
	let offset = 0;
	while (headers.length < end.count) {
		const { header, next } = parseCentralHeader(directory, offset);
		checkKind(header);
		headers.push(header);
		offset = next;
	}
	if (offset !== directory.length) {
		throw structureError("the central directory holds more entries than the end record says");
	}
	return headers;
}

/** Members must follow each other from the first byte up to the central directory, without a gap or an overlap. */
async function readLocalHeaders(
	source: ByteSource,
	headers: readonly CentralHeader[],
	centralOffset: number,
): Promise<ZipMember[]> {
	const ahead = windowSource(source);
	const dataOffsets = new Map<string, number>();
	let offset = 0;
	for (const header of [...headers].sort((a, b) => a.localOffset - b.localOffset)) {
		if (header.localOffset !== offset) {
			throw structureError(
				offset === 0
					? "bytes stand before the first member"
					: `${header.name} does not start where the member before it ends`,
			);
		}
		const fixed = await readWithin(ahead, offset, localHeaderSize, centralOffset);
		const tailLength = localTailLength(fixed);
		const tail = await readWithin(ahead, offset + localHeaderSize, tailLength, centralOffset);
		checkSame(header, parseLocalHeader(fixed, tail));
		const dataOffset = offset + localHeaderSize + tailLength;
		dataOffsets.set(header.name, dataOffset);
		offset = dataOffset + header.packedSize;
	}
	if (offset !== centralOffset) throw structureError("bytes stand between the last member and the central directory");
	return headers.map((header) => ({
		...header,
		isFolder: header.name.endsWith("/"),
		dataOffset: dataOffsets.get(header.name) ?? 0,
	}));
}

async function readWithin(source: ByteSource, offset: number, length: number, limit: number): Promise<Buffer> {
	if (offset + length > limit) throw structureError("a member reaches into the central directory");
	return toBuffer(await source.read(offset, length));
}

function checkSame(central: CentralHeader, local: ZipHeader): void {
	for (const key of ["name", "method", "crc32", "packedSize", "size"] as const) {
		if (central[key] !== local[key]) {
			throw structureError(
				`the central directory and the local header of ${central.name} disagree about its ${key}: ` +
					`${central[key]} and ${local[key]}`,
			);
		}
	}
}

function checkKind(header: CentralHeader): void {
	const isFolder = header.name.endsWith("/");
	if (isFolder && header.size !== 0) throw structureError(`the folder ${header.name} carries data`);
	if (header.method === "stored" && header.size !== header.packedSize) {
		throw structureError(`${header.name} is stored with two different sizes`);
	}
	// Unix: 8 a regular file, 4 a folder, 0 not said. Links and devices have no place in a wheel.
	const kinds = isFolder ? [0, 4] : [0, 8];
	if (!kinds.includes(header.unixKind)) {
		throw new ArchiveError("archive/member-kind", `${header.name} is a link or a device, not a file`);
	}
}

function toBuffer(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
