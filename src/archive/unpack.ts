// From packed bytes to the bytes that were meant: inflated, counted and checked on the way, never more than declared.
import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";
import { ArchiveError } from "./archive-error.ts";
import type { ByteSource } from "./byte-source.ts";
import { inflateHeld } from "./inflate-held.ts";
import type { ZipHeader } from "./zip-headers.ts";
import { zipAdvice } from "./zip-words.ts";

type Packed = Readonly<ZipHeader> & { readonly dataOffset: number };

const chunkSize = 64 * 1024;
/** Each chunk costs a change of threads; larger ones leave the caches of a processor. */
const inflatedAtOnce = 256 * 1024;
const packedAtOnce = 256 * 1024;

interface Unpacking {
	/** A member up to this size, packed and unpacked, is inflated in one go: half the time of a stream. */
	readonly heldSize: number;
	/** Each chunk is valid only until the next is asked for, and its memory is given back then. */
	readonly isTransient: boolean;
}

export async function readPacked(
	source: ByteSource,
	member: Packed,
	maxBytes: number,
	heldSize: number,
): Promise<Uint8Array> {
	if (member.size > maxBytes) {
		throw new ArchiveError(
			"archive/too-large",
			`${member.name} has ${member.size} bytes; at most ${maxBytes} are read of such a file`,
			{ help: "Something wrote data where a short text belongs. Look at the file, and build again." },
		);
	}
	const chunks: Uint8Array[] = [];
	for await (const chunk of streamPacked(source, member, { heldSize, isTransient: false })) chunks.push(chunk);
	const [first] = chunks;
	return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}

export async function* streamPacked(
	source: ByteSource,
	member: Packed,
	unpacking: Unpacking,
): AsyncGenerator<Uint8Array, void, undefined> {
	let size = 0;
	let crc = 0;
	for await (const chunk of unpack(source, member, unpacking)) {
		size += chunk.byteLength;
		if (size > member.size) throw isLarger(member);
		crc = crc32(chunk, crc);
		yield chunk;
	}
	if (size !== member.size) throw damaged(member, `unpacks to ${size} bytes, not to the ${member.size} it declares`);
	if (crc !== member.crc32) {
		throw damaged(member, `has the checksum ${hex(crc)}, not the ${hex(member.crc32)} that it declares`);
	}
}

function unpack(source: ByteSource, member: Packed, { heldSize, isTransient }: Unpacking): AsyncIterable<Uint8Array> {
	if (member.method === "stored") return readChunks(source, member);
	const isHeld = member.packedSize <= heldSize && member.size <= heldSize;
	return isHeld ? inflateAtOnce(source, member, isTransient) : inflateStream(source, member, isTransient);
}

/** The packed bytes, piece by piece. */
export async function* readChunks(source: ByteSource, member: Packed): AsyncGenerator<Uint8Array, void, undefined> {
	const end = member.dataOffset + member.packedSize;
	for (let offset = member.dataOffset; offset < end; offset += chunkSize) {
		yield await source.read(offset, Math.min(chunkSize, end - offset));
	}
}

async function* inflateAtOnce(
	source: ByteSource,
	member: Packed,
	isTransient: boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
	const packed = await source.read(member.dataOffset, member.packedSize);
	const { bytes, consumed } = refuseDamage(member, () => inflateHeld(packed, member.size));
	checkConsumed(member, consumed);
	yield bytes;
	// Smaller ones lie in the pool that Node shares among all small buffers.
	if (isTransient && bytes.byteLength >= Buffer.poolSize) release(bytes);
}

async function* inflateStream(
	source: ByteSource,
	member: Packed,
	isTransient: boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
	const inflate = createInflateRaw({ chunkSize: inflatedAtOnce });
	feed(inflate, source, member).catch((error: Error) => inflate.destroy(error));
	try {
		for await (const chunk of inflate as AsyncIterable<Buffer>) {
			yield chunk;
			// What lies behind the chunk in its buffer is still to be filled.
			const isFilled = chunk.byteOffset + chunk.byteLength === chunk.buffer.byteLength;
			if (isTransient && isFilled) release(chunk);
		}
	} catch (error) {
		throw inflateError(member, error);
	}
	checkConsumed(member, inflate.bytesWritten);
}

/** Two pieces of memory for all packed bytes: one is read while the other is inflated. */
async function feed(inflate: InflateRaw, source: ByteSource, member: Packed): Promise<void> {
	const rooms = [Buffer.allocUnsafeSlow(packedAtOnce), Buffer.allocUnsafeSlow(packedAtOnce)] as const;
	const end = member.dataOffset + member.packedSize;
	let inflated: Promise<void> = Promise.resolve();
	for (let offset = member.dataOffset, turn = 0; offset < end; offset += packedAtOnce, turn += 1) {
		const packed = await source.read(offset, Math.min(packedAtOnce, end - offset), rooms[turn % 2 === 0 ? 0 : 1]);
		await inflated;
		inflated = write(inflate, packed);
		// Whoever waits for it next hears of the error; nobody may be waiting yet.
		inflated.catch(() => {});
	}
	await inflated;
	inflate.end();
}

/** Resolves when the bytes are inflated, and their memory may be used again. */
function write(inflate: InflateRaw, packed: Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		inflate.write(packed, (error) => (error ? reject(error) : resolve()));
	});
}

/** The collector counts buffers late: without this, reading a library of half a gigabyte takes twice the memory. */
function release({ buffer }: Buffer): void {
	if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

function checkConsumed(member: Packed, consumed: number): void {
	if (consumed === member.packedSize) return;
	const rest = member.packedSize - consumed;
	throw damaged(member, `has ${rest} bytes behind the end of its compressed data, which some readers take for more`);
}

function refuseDamage<T>(member: Packed, inflate: () => T): T {
	try {
		return inflate();
	} catch (error) {
		throw inflateError(member, error);
	}
}

function inflateError(member: Packed, error: unknown): unknown {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (code === "ERR_BUFFER_TOO_LARGE") return isLarger(member);
	if (code === "Z_BUF_ERROR") return damaged(member, "ends in the middle of its compressed data", error);
	return code.startsWith("Z_") ? damaged(member, "holds compressed data that make no sense (deflate)", error) : error;
}

function isLarger(member: Packed): ArchiveError {
	return damaged(member, `unpacks to more than the ${member.size} bytes that it declares`);
}

function hex(checksum: number): string {
	return checksum.toString(16).padStart(8, "0");
}

function damaged(member: Packed, what: string, cause?: unknown): ArchiveError {
	return new ArchiveError("archive/damaged", `${member.name} ${what}`, { help: zipAdvice.edited, cause });
}
