// A strict zip reader. It knows the archive from two sides, the central directory and the local headers, and demands that
// both tell the same story from the first byte to the last: then every installer sees the same files (security rule S22;
// PyPI's blog of 2025-08-07, "wheel archive confusion attacks"). It never writes a file.
import { ArchiveError, type ArchiveNote, checkMemberCount, checkRatio } from "./archive-error.ts";
import { type ByteSource, toBuffer } from "./byte-source.ts";
import { checkNamesAreUnique } from "./name-collisions.ts";
import { isTarHeader } from "./tar-header.ts";
import { readChunks, readPacked, streamPacked } from "./unpack.ts";
import { windowSource } from "./window-source.ts";
import { readEnd, type ZipEnd } from "./zip-end.ts";
import { type CentralHeader, parseCentralHeader } from "./zip-headers.ts";
import { checkKind } from "./zip-kind.ts";
import { findDataOffsets } from "./zip-locals.ts";
import { prefixError, signatures, structureError, zipAdvice } from "./zip-words.ts";

export interface ZipMember extends Readonly<CentralHeader> {
	readonly isFolder: boolean;
	/** Where its packed bytes start. */
	readonly dataOffset: number;
}

export interface ZipArchive {
	/** In the order of the central directory. */
	readonly members: readonly ZipMember[];
	readonly notes: readonly ArchiveNote[];
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

const largestDirectory = 64 * 1024 * 1024;

// Of an archive that fills memory by itself, less is held.
const heldSizes = { ordinary: 48 * 1024 * 1024, huge: 4 * 1024 * 1024 } as const;
const hugeArchive = 256 * 1024 * 1024;

interface ZipReading {
	/** Larger members are streamed; by default, how much depends on the size of the archive. */
	heldSize?: number;
}

/** @throws ArchiveError for everything that is not one plain, complete zip file. */
export async function openZip(source: ByteSource, reading: ZipReading = {}): Promise<ZipArchive> {
	const heldSize = reading.heldSize ?? (source.size > hugeArchive ? heldSizes.huge : heldSizes.ordinary);
	const { headers, end } = await readDirectory(source);
	// Most members are small and stand one behind the other: few reads serve many of them.
	const ahead = windowSource(source);
	const dataOffsets = await findDataOffsets(ahead, headers, end.centralOffset);
	const members = headers.map((header) => ({
		...header,
		isFolder: header.name.endsWith("/"),
		dataOffset: dataOffsets.get(header.name) ?? 0,
	}));
	const byName = new Map(members.map((member) => [member.name, member]));
	return {
		members,
		notes: describeComment(end),
		find: (name) => byName.get(name) ?? null,
		read: (member, { maxBytes }) => readPacked(ahead, member, maxBytes, heldSize),
		stream: (member) => streamPacked(ahead, member, { heldSize, isTransient: true }),
		packed: (member) => readChunks(ahead, member),
	};
}

/** What the end of the file tells: enough to refuse most broken archives without reading the rest. @throws ArchiveError */
export async function readDirectory(source: ByteSource): Promise<{ headers: CentralHeader[]; end: ZipEnd }> {
	const end = await readEnd(source);
	checkMemberCount(end.count);
	if (end.centralSize > largestDirectory) {
		const message = `the central directory has ${end.centralSize} bytes; at most ${largestDirectory} are read`;
		throw new ArchiveError("archive/too-large", message, { help: zipAdvice.edited });
	}
	if (end.centralOffset + end.centralSize !== end.start) await refuseOffset(source, end);
	const headers = parseDirectory(toBuffer(await source.read(end.centralOffset, end.centralSize)), end.count);
	for (const header of headers) checkKind(header);
	checkNamesAreUnique(headers.map(({ name }) => name));
	checkRatio(sum(headers.map(({ size }) => size)), source.size);
	const start = toBuffer(await source.read(0, Math.min(512, source.size)));
	if (start.length === 512 && isTarHeader(start)) {
		throw structureError("the file is a zip file and a tar file in one, which PyPI refuses", zipAdvice.joined);
	}
	return { headers, end };
}

function parseDirectory(directory: Buffer, count: number): CentralHeader[] {
	const headers: CentralHeader[] = [];
	let offset = 0;
	while (headers.length < count) {
		const entry = parseCentralHeader(directory, offset);
		if (entry === null) {
			throw structureError(
				`the end record counts ${count} members, the central directory holds ${headers.length}`,
				zipAdvice.edited,
			);
		}
		headers.push(entry.header);
		offset = entry.next;
	}
	if (offset === directory.length) return headers;
	if (parseCentralHeader(directory, offset) !== null) {
		throw structureError(`the end record counts ${count} members, the central directory holds more`, zipAdvice.edited);
	}
	throw structureError(
		`${directory.length - offset} bytes follow the last entry of the central directory`,
		zipAdvice.edited,
	);
}

/** The usual reason is another file before the archive: then all offsets are too small by its size. */
async function refuseOffset(source: ByteSource, { start, centralOffset, centralSize, count }: ZipEnd): Promise<never> {
	const ahead = start - centralOffset - centralSize;
	const isPrefixed = ahead > 0 && (count === 0 || (await readSignature(source, ahead)) === signatures.local);
	if (isPrefixed) throw prefixError(ahead, await source.read(0, Math.min(512, ahead)));
	throw structureError(
		`the end record says that the central directory ends at byte ${centralOffset + centralSize}, but it ends at ${start}`,
		zipAdvice.edited,
	);
}

async function readSignature(source: ByteSource, offset: number): Promise<number> {
	return toBuffer(await source.read(offset, 4)).readUInt32LE(0);
}

function describeComment({ commentSize }: ZipEnd): ArchiveNote[] {
	if (commentSize === 0) return [];
	return [
		{
			code: "archive/comment",
			message: `the zip file ends with a comment of ${commentSize} bytes, which no installer shows`,
			help: "PyPI takes it today. Leave it out: nobody expects data behind the end of the archive.",
		},
	];
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
