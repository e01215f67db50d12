// PyPI's walk over a zip file, record by record from its first byte, held against what Python's zipfile found from its end
// (its documentation, "Archives"). Its words are the server's; "None" of them means that both readings agree.
import type { ByteSource } from "../../../archive/byte-source.ts";
import { signatures } from "../../../archive/zip-words.ts";
import { PythonError } from "./python-error.ts";
import type { PythonMember } from "./python-zip.ts";
import { decodeUtf8 } from "./python-zip.ts";
import { readUpTo } from "./python-zip-end.ts";

/** What PyPI says of the records; null when it takes them. @throws PythonError */
export async function findFramingFault(source: ByteSource, members: readonly PythonMember[]): Promise<string | null> {
	try {
		return await walk(new Cursor(source), new Map(members.map((member) => [member.writtenName, member])));
	} catch (error) {
		if (error instanceof FramingError) return error.message;
		throw error;
	}
}

class FramingError extends Error {}

const malformed = "Malformed zip file";
const sentinel32 = 0xffffffff;
const windowSize = 256 * 1024;
// What a file position of Python can be.
const farthest = 2 ** 63;

/** Reads on from where it stands; may stand behind the end, as a file may. */
class Cursor {
	readonly #source: ByteSource;
	#window: Buffer = Buffer.alloc(0);
	#windowStart = 0;
	offset = 0;

	constructor(source: ByteSource) {
		this.#source = source;
	}

	get isAtEnd(): boolean {
		return this.offset === this.#source.size;
	}

	/** A promise only where bytes have to be fetched: an archive may have tens of thousands of records. */
	take(length: number): Buffer | Promise<Buffer> {
		const start = this.offset - this.#windowStart;
		if (start < 0 || start + length > this.#window.length) return this.#fetch(length);
		this.offset += length;
		return this.#window.subarray(start, start + length);
	}

	async #fetch(length: number): Promise<Buffer> {
		this.#window = await readUpTo(this.#source, this.offset, Math.max(length, windowSize));
		this.#windowStart = this.offset;
		if (this.#window.length < length) throw new FramingError(malformed);
		this.offset += length;
		return this.#window.subarray(0, length);
	}

	skip(length: number): void {
		if (this.offset + length >= farthest) throw new PythonError("OSError", "Invalid argument");
		this.offset += length;
	}
}

type Figures = Pick<PythonMember, "packedSize" | "size">;

interface Directory {
	count: number;
	size: number;
	offset: number;
}

async function walk(cursor: Cursor, known: ReadonlyMap<string, Figures>): Promise<string | null> {
	const locals = new Set<string>();
	const centrals = new Set<string>();
	const seen: { start: number | null; count: number; size: number } = { start: null, count: 0, size: 0 };
	let told: Directory | null = null;
	let hasEnd64 = false;
	let hasLocator = false;
	for (;;) {
		const start = cursor.offset;
		const signature = (await cursor.take(4)).readUInt32LE(0);
		if (signature === signatures.local) {
			const name = await readLocal(cursor, known);
			if (locals.has(name)) return "Duplicate filename in local headers";
			locals.add(name);
		} else if (signature === signatures.central) {
			seen.start ??= start;
			seen.count += 1;
			const { name, size } = await readCentral(cursor);
			seen.size += size;
			if (centrals.has(name)) return "Duplicate filename in central directory";
			if (!locals.has(name)) return "Missing filename in local headers";
			centrals.add(name);
		} else if (signature === signatures.end64) {
			hasEnd64 = true;
			told = await readEnd64(cursor);
		} else if (signature === signatures.locator64) {
			await cursor.take(16);
			hasLocator = true;
		} else if (signature === signatures.end) {
			if (hasEnd64 && !hasLocator) return malformed;
			const end = await readEnd(cursor);
			const { count, offset, size } = hasLocator && told !== null ? told : end;
			if (count !== seen.count) return "Mismatched central directory records";
			if (offset !== (seen.start ?? start)) return "Mismatched central directory offset";
			if (size !== seen.size) return "Mismatched central directory size";
			return cursor.isAtEnd ? null : "Trailing data";
		} else {
			return "Unknown record signature";
		}
	}
}

/** Bytes of the name, as a key. */
async function readLocal(cursor: Cursor, known: ReadonlyMap<string, Figures>): Promise<string> {
	const fixed = await cursor.take(26);
	const name = await cursor.take(fixed.readUInt16LE(22));
	const extra = await cursor.take(fixed.readUInt16LE(24));
	checkCharacters(name);
	const figures = { packedSize: fixed.readUInt32LE(14), size: fixed.readUInt32LE(18) };
	applyExtra(extra, figures, fixed.readUInt16LE(4) === 0);
	if ((fixed.readUInt16LE(2) & 0x08) !== 0) throw new FramingError("ZIP contains a data descriptor");
	const text = decodeUtf8(name);
	if (text === null) throw new FramingError("Filename not unicode");
	const expected = known.get(text);
	if (expected === undefined) throw new FramingError("Filename not in central directory");
	if (expected.packedSize !== figures.packedSize) throw new FramingError("Mis-matched data size");
	if (expected.size !== figures.size) throw new FramingError("Mis-matched file size");
	cursor.skip(figures.packedSize);
	return name.toString("latin1");
}

function applyExtra(extra: Buffer, figures: Figures, isStored: boolean): void {
	const seen = new Set<number>();
	for (let offset = 0; offset < extra.length; ) {
		const end = extra.length - offset < 4 ? Number.POSITIVE_INFINITY : offset + 4 + extra.readUInt16LE(offset + 2);
		if (end > extra.length) throw new FramingError(malformed);
		const id = extra.readUInt16LE(offset);
		const field = extra.subarray(offset + 4, end);
		if (id === 0x0001 || id === 0x7075) {
			if (seen.has(id)) throw new FramingError("Invalid duplicate extra in local file");
			seen.add(id);
		}
		if (id === 0x0001) applyZip64(field, figures, isStored);
		if (id === 0x7075) {
			checkCharacters(field.subarray(5));
			if (decodeUtf8(field.subarray(5)) === null) throw new FramingError("Filename not valid UTF-8");
		}
		offset = end;
	}
}

/** The packed size is always taken from here, the other one where the header refers to it. */
function applyZip64(field: Buffer, figures: Figures, isStored: boolean): void {
	if (![0, 8, 16, 24, 28].includes(field.length)) throw new FramingError(malformed);
	if (field.length === 0) {
		if (figures.packedSize === sentinel32 || figures.size === sentinel32) throw new FramingError(malformed);
		return;
	}
	if (field.length === 8 && !isStored) throw new FramingError(malformed);
	const size = Number(field.readBigUInt64LE(0));
	figures.packedSize = field.length === 8 ? size : Number(field.readBigUInt64LE(8));
	if (figures.size === sentinel32) figures.size = size;
}

async function readCentral(cursor: Cursor): Promise<{ name: string; size: number }> {
	const fixed = await cursor.take(42);
	if (fixed.readUInt16LE(28) !== 0) throw new FramingError("Comment in central directory");
	const name = await cursor.take(fixed.readUInt16LE(24));
	const extra = await cursor.take(fixed.readUInt16LE(26));
	checkCharacters(name);
	return { name: name.toString("latin1"), size: 46 + name.length + extra.length };
}

async function readEnd(cursor: Cursor): Promise<Directory> {
	const fixed = await cursor.take(18);
	if (fixed.readUInt16LE(4) !== fixed.readUInt16LE(6)) throw new FramingError(malformed);
	cursor.skip(fixed.readUInt16LE(16));
	return { count: fixed.readUInt16LE(6), size: fixed.readUInt32LE(8), offset: fixed.readUInt32LE(12) };
}

async function readEnd64(cursor: Cursor): Promise<Directory> {
	const fixed = await cursor.take(52);
	const at = (offset: number): number => Number(fixed.readBigUInt64LE(offset));
	if (at(20) !== at(28)) throw new FramingError(malformed);
	if (at(0) !== 44) throw new FramingError("ZIP64 extensible data not allowed");
	return { count: at(28), size: at(36), offset: at(44) };
}

function checkCharacters(name: Buffer): void {
	if (name.some((byte) => byte < 0x20 || byte === 0x7f)) throw new FramingError("Invalid character in filename");
}
