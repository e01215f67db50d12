// A zip file as Python's zipfile reads it: from its end, by the central directory, and a local header only when a member is
// read. CPython 3.14 is the specification.
import { constants, crc32, createInflateRaw } from "node:zlib";
import type { ByteSource } from "../../../archive/byte-source.ts";
import { signatures } from "../../../archive/zip-words.ts";
import { badZip, PythonError, TooMuchError } from "./python-error.ts";
import { findPythonEnd, readUpTo, startOfDirectory } from "./python-zip-end.ts";

export interface PythonMember {
	/** As installers see it: up to a zero byte, or what a Unicode path field says instead. */
	name: string;
	/** As the directory has it. */
	writtenName: string;
	flags: number;
	method: number;
	crc32: number;
	packedSize: number;
	size: number;
	/** Where its local header should stand. */
	offset: number;
	/** Where the next member, or the directory, starts. */
	end: number;
}

const headerSize = 46;
const localSize = 30;
const newestVersion = 63;
const sentinel32 = 0xffffffff;
// Of one that PyPI itself reads: WHEEL, RECORD, METADATA, PKG-INFO, entry points, licenses.
const mostBytes = 16 * 1024 * 1024;
// Of packed data: what unpacks to that much, and then some.
const mostPacked = 2 * mostBytes;
// PyPI takes no file of that size unless it was asked.
const mostDirectory = 100 * 1024 * 1024;
const flag = { encrypted: 1, patched: 1 << 5, strongEncryption: 1 << 6, utf8: 1 << 11 } as const;

/** In the order of the directory; names may repeat. @throws PythonError, TooMuchError */
export async function listPythonZip(source: ByteSource): Promise<PythonMember[]> {
	const end = await findPythonEnd(source);
	if (end === null) throw badZip("File is not a zip file");
	const start = startOfDirectory(end);
	if (start < 0) throw badZip("Bad offset for central directory");
	const moved = start - end.directoryOffset;
	if (Math.min(end.directorySize, source.size - start) > mostDirectory) throw new TooMuchError();
	const directory = await readUpTo(source, start, end.directorySize);
	const members: PythonMember[] = [];
	for (let offset = 0; offset < end.directorySize; ) {
		if (offset + headerSize > directory.length) throw badZip("Truncated central directory");
		const { member, next } = parseHeader(directory, offset);
		members.push({ ...member, offset: member.offset + moved });
		offset = next;
	}
	let following = start;
	for (const member of [...members].sort((a, b) => a.offset - b.offset).reverse()) {
		member.end = following;
		following = member.offset;
	}
	return members;
}

function parseHeader(directory: Buffer, start: number): { member: PythonMember; next: number } {
	if (directory.readUInt32LE(start) !== signatures.central) throw badZip("Bad magic number for central directory");
	const nameStart = start + headerSize;
	const nameEnd = nameStart + directory.readUInt16LE(start + 28);
	const extraEnd = nameEnd + directory.readUInt16LE(start + 30);
	const nameBytes = directory.subarray(nameStart, nameEnd);
	const flags = directory.readUInt16LE(start + 8);
	const writtenName = decodeName(nameBytes, flags);
	if (directory.readUInt8(start + 6) > newestVersion) throw new PythonError("other", "zip file version");
	const member: PythonMember = {
		name: untilZero(writtenName),
		writtenName,
		flags,
		method: directory.readUInt16LE(start + 10),
		crc32: directory.readUInt32LE(start + 16),
		packedSize: directory.readUInt32LE(start + 20),
		size: directory.readUInt32LE(start + 24),
		offset: directory.readUInt32LE(start + 42),
		end: 0,
	};
	readExtra(member, directory.subarray(nameEnd, extraEnd), crc32(nameBytes));
	return { member, next: extraEnd + directory.readUInt16LE(start + 32) };
}

/** What stands there last counts; the rest of a field that is not whole is passed over. */
function readExtra(member: PythonMember, extra: Buffer, nameChecksum: number): void {
	for (let offset = 0; extra.length - offset >= 4; ) {
		const end = offset + 4 + extra.readUInt16LE(offset + 2);
		if (end > extra.length) throw badZip("Corrupt extra field");
		const field = extra.subarray(offset + 4, end);
		const id = extra.readUInt16LE(offset);
		if (id === 0x0001) readZip64(member, field);
		if (id === 0x7075) readUnicodePath(member, field, nameChecksum);
		offset = end;
	}
}

function readZip64(member: PythonMember, field: Buffer): void {
	let offset = 0;
	for (const key of ["size", "packedSize", "offset"] as const) {
		if (member[key] !== sentinel32) continue;
		if (offset + 8 > field.length) throw badZip("Corrupt zip64 extra field");
		member[key] = Number(field.readBigUInt64LE(offset));
		offset += 8;
	}
}

function readUnicodePath(member: PythonMember, field: Buffer, nameChecksum: number): void {
	if (field.length < 5) throw badZip("Corrupt unicode path extra field (0x7075)");
	if (field.readUInt8(0) !== 1 || field.readUInt32LE(1) !== nameChecksum) return;
	const name = decodeUtf8(field.subarray(5));
	if (name === null) throw badZip("Corrupt unicode path extra field (0x7075): invalid utf-8 bytes");
	if (name !== "") member.name = untilZero(name);
}

/** Null: there is none of that name. @throws PythonError */
export async function readPythonMember(
	source: ByteSource,
	members: readonly PythonMember[],
	name: string,
): Promise<Uint8Array | null> {
	const member = members.findLast((each) => each.name === name);
	if (member === undefined) return null;
	if (member.offset < 0) throw new PythonError("other", "negative seek value");
	const header = await readUpTo(source, member.offset, localSize);
	if (header.length !== localSize) throw badZip("Truncated file header");
	if (header.readUInt32LE(0) !== signatures.local) throw badZip("Bad magic number for file header");
	const nameSize = header.readUInt16LE(26);
	const start = member.offset + localSize + nameSize + header.readUInt16LE(28);
	if ((member.flags & (flag.patched | flag.strongEncryption)) !== 0)
		throw new PythonError("other", "patched data or strong encryption");
	const nameBytes = await readUpTo(source, member.offset + localSize, nameSize);
	if (decodeName(nameBytes, header.readUInt16LE(6)) !== member.writtenName) {
		throw badZip("File name in directory and header differ");
	}
	if (start + member.packedSize > member.end && member.end !== member.offset) throw badZip("Overlapped entries");
	if ((member.flags & flag.encrypted) !== 0) throw new PythonError("other", "File is encrypted");
	if (member.size > mostBytes) throw new PythonError("other", "more than is read here");
	const packed = await readUpTo(source, start, Math.min(member.packedSize, mostPacked));
	const bytes = (member.method === 0 ? packed : await inflate(packed, member.size)).subarray(0, member.size);
	const isShort = start + member.packedSize > source.size && bytes.length < member.size;
	if (isShort) throw new PythonError("EOFError", name);
	if (crc32(bytes) !== member.crc32) throw badZip("Bad CRC-32");
	return bytes;
}

/** No more than `size` bytes; fewer when the packed data end early. */
async function inflate(packed: Buffer, size: number): Promise<Buffer> {
	// Without an end that zlib would miss: Python takes what there is.
	const stream = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
	stream.end(packed);
	const chunks: Buffer[] = [];
	let total = 0;
	try {
		for await (const chunk of stream as AsyncIterable<Buffer>) {
			chunks.push(chunk);
			total += chunk.length;
			if (total >= size) break;
		}
	} catch (error) {
		throw new PythonError("zlib.error", error instanceof Error ? error.message : String(error));
	}
	return Buffer.concat(chunks);
}

function decodeName(bytes: Buffer, flags: number): string {
	if ((flags & flag.utf8) === 0) return decodeCp437(bytes);
	const name = decodeUtf8(bytes);
	if (name === null) throw new PythonError("other", "UnicodeDecodeError");
	return name;
}

export function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

// The upper half of code page 437, the names of MS-DOS.
const upperHalf =
	"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

function decodeCp437(bytes: Buffer): string {
	return bytes.toString("latin1").replace(/[\u0080-\u00ff]/g, (byte) => upperHalf[byte.charCodeAt(0) - 0x80] ?? "");
}

function untilZero(name: string): string {
	return name.split("\0", 1)[0] ?? "";
}
