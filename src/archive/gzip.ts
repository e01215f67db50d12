// One gzip member (RFC 1952) and nothing else. Node's own gunzip goes on with a second member behind the first; some readers
// of sdists stop there, so such a file would hold two archives.
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { ArchiveError, archiveLimits, checkRatio } from "./archive-error.ts";
import type { ByteSource } from "./byte-source.ts";
import { toBuffer } from "./byte-source.ts";
import { describeKind } from "./file-kind.ts";
import { inflateHeld } from "./inflate-held.ts";

const chunkSize = 256 * 1024;
const largestHeld = 64 * 1024 * 1024;
const fixedSize = 10;
const trailerSize = 8;
const longestHeader = 128 * 1024;

const advice = {
	build: "An sdist is a gzipped tar file. Build it with the project's build backend: python -m build --sdist",
	copy: "A copy, a download or an upload ended half way. Take the file from where it was built, and compare its sha256.",
	appended: "A signing tool, a copy in text mode or a joined download added them. Take the file as the build wrote it.",
	joined:
		"Files were joined (cat a.gz b.gz, bgzip). Readers differ in whether they go on: pack the tar file once, with gzip.",
} as const;

/** Whether its header has a checksum of its own, which uv 0.13 takes for compressed data. */
export async function hasHeaderSum(source: ByteSource): Promise<boolean> {
	return source.size >= fixedSize && (toBuffer(await source.read(0, fixedSize)).readUInt8(3) & 0b10) !== 0;
}

interface GzipReading {
	/** What is larger, packed or unpacked, is streamed. */
	heldSize?: number;
}

/** The unpacked bytes, checked against the checksum and the length at the end. @throws ArchiveError */
export async function* gunzip(
	source: ByteSource,
	{ heldSize = largestHeld }: GzipReading = {},
): AsyncGenerator<Buffer, void, undefined> {
	const start = await readHeader(source);
	const inflated = (await inflateAtOnce(source, start, heldSize)) ?? inflateStream(source, start);
	let [unpacked, checksum] = [0, 0];
	for await (const chunk of inflated.chunks) {
		unpacked += chunk.length;
		checkRatio(unpacked, source.size);
		checksum = crc32(chunk, checksum);
		yield chunk;
	}
	const end = start + inflated.consumed() + trailerSize;
	if (end > source.size) throw cutOff();
	const trailer = toBuffer(await source.read(end - trailerSize, trailerSize));
	if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== unpacked % 2 ** 32) {
		throw new ArchiveError("archive/damaged", "the gzip data do not have the checksum and length they declare", {
			help: advice.copy,
		});
	}
	if (end < source.size) await refuseRest(source, end);
}

interface Inflated {
	chunks: Iterable<Buffer> | AsyncIterable<Buffer>;
	/** Once all chunks were taken: how many of the packed bytes they came from. */
	consumed(): number;
}

/** Half the time of a stream. Null for what is larger, and for what is damaged: the stream says how. */
async function inflateAtOnce(source: ByteSource, start: number, heldSize: number): Promise<Inflated | null> {
	const declared = toBuffer(await source.read(source.size - 4, 4)).readUInt32LE(0);
	if (source.size > heldSize || declared > heldSize || declared > source.size * archiveLimits.ratio) return null;
	const packed = await source.read(start, source.size - start);
	try {
		const { bytes, consumed } = inflateHeld(packed, declared);
		return { chunks: [bytes], consumed: () => consumed };
	} catch {
		return null;
	}
}

function inflateStream(source: ByteSource, start: number): Inflated {
	const inflate = createInflateRaw({ chunkSize });
	// Errors of either side end the iteration; the callback only keeps them from being reported twice.
	pipeline(Readable.from(readChunks(source, start)), inflate, () => {});
	async function* chunks(): AsyncGenerator<Buffer, void, undefined> {
		try {
			yield* inflate;
		} catch (error) {
			throw inflateError(error);
		}
	}
	return { chunks: chunks(), consumed: () => inflate.bytesWritten };
}

/** Where the compressed data start. */
async function readHeader(source: ByteSource): Promise<number> {
	const header = toBuffer(await source.read(0, Math.min(longestHeader, source.size)));
	if (header.length === 0) throw unknown("the file is empty", advice.copy);
	if (header[0] !== 0x1f || header[1] !== 0x8b) {
		throw unknown(`this is not a gzipped tar file but ${describeKind(header.subarray(0, 512))}`, advice.build);
	}
	if (header.length < fixedSize + trailerSize) throw cutOff();
	if (header[2] !== 8) throw unknown(`the gzip file uses compression ${header[2]}, not deflate`, advice.build);
	const flags = header.readUInt8(3);
	if ((flags & 0b1110_0000) !== 0) throw unknown("the gzip header has flags that no reader knows", advice.build);
	let start = fixedSize;
	if ((flags & 0b100) !== 0) start += 2 + (start + 2 <= header.length ? header.readUInt16LE(start) : 0);
	for (const flag of [0b1000, 0b1_0000]) {
		if ((flags & flag) === 0) continue;
		const zero = header.indexOf(0, start);
		start = zero < 0 ? Number.POSITIVE_INFINITY : zero + 1;
	}
	if ((flags & 0b10) !== 0) start += 2;
	if (start + trailerSize > source.size) throw cutOff();
	if ((flags & 0b10) !== 0) checkHeaderSum(header.subarray(0, start));
	return start;
}

/** The lower half of the checksum over all before it. zlib asks for it, Python does not. */
function checkHeaderSum(header: Buffer): void {
	const end = header.length - 2;
	// A header longer than what was read of it is nobody's.
	if (end >= 0 && header.readUInt16LE(end) === (crc32(header.subarray(0, end)) & 0xffff)) return;
	throw new ArchiveError("archive/damaged", "the gzip header does not have the checksum it declares", {
		help: advice.copy,
	});
}

async function* readChunks(source: ByteSource, start: number): AsyncGenerator<Uint8Array, void, undefined> {
	for (let offset = start; offset < source.size; offset += chunkSize) {
		yield await source.read(offset, Math.min(chunkSize, source.size - offset));
	}
}

async function refuseRest(source: ByteSource, end: number): Promise<never> {
	const rest = source.size - end;
	const start = await source.read(end, Math.min(512, rest));
	const kind = describeKind(start);
	if (kind === "a gzip file") {
		throw new ArchiveError("archive/structure", `${rest} bytes of a second gzip member follow the first`, {
			help: advice.joined,
		});
	}
	const what = rest === 1 ? "1 byte follows" : `${rest} bytes follow`;
	throw new ArchiveError("archive/structure", `${what} the end of the gzip data (${kind})`, { help: advice.appended });
}

function inflateError(error: unknown): unknown {
	if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))) return error;
	if (error.code === "Z_BUF_ERROR") return cutOff(error);
	return new ArchiveError("archive/damaged", "the gzip data make no sense (deflate)", {
		help: advice.copy,
		cause: error,
	});
}

function cutOff(cause?: unknown): ArchiveError {
	return new ArchiveError("archive/damaged", "the gzip file is cut off", { help: advice.copy, cause });
}

function unknown(message: string, help: string): ArchiveError {
	return new ArchiveError("archive/unknown-format", message, { help });
}
