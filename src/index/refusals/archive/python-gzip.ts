// A gzip file as Python's gzip module reads it: member after member, zeros between them, and what is wrong is noticed only
// by who reads that far. CPython 3.14 is the specification.
import { crc32, createInflateRaw } from "node:zlib";
import type { ByteSource } from "../../../archive/byte-source.ts";
import { PythonError, TooMuchError } from "./python-error.ts";
import { readUpTo } from "./python-zip-end.ts";

// Small, so that little is unpacked that nobody asks for.
const pieceSize = 16 * 1024;
const longestHeader = 128 * 1024;

/**
 * @param most bytes that may be unpacked
 * @throws PythonError where Python would raise it, not before; TooMuchError
 */
export async function* readPythonGzip(
	source: ByteSource,
	most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer, void, undefined> {
	let total = 0;
	for await (const chunk of unpackMembers(source)) {
		total += chunk.length;
		if (total > most) throw new TooMuchError();
		yield chunk;
	}
}

async function* unpackMembers(source: ByteSource): AsyncGenerator<Buffer, void, undefined> {
	for (let offset = 0; offset < source.size; ) {
		offset = await skipHeader(source, offset);
		const state = { checksum: 0, size: 0 };
		offset = yield* inflateMember(source, offset, state);
		const trailer = await readUpTo(source, offset, 8);
		if (trailer.length < 8) throw endedEarly();
		if (trailer.readUInt32LE(0) !== state.checksum) throw new PythonError("OSError", "CRC check failed");
		if (trailer.readUInt32LE(4) !== state.size % 2 ** 32) throw new PythonError("OSError", "Incorrect length");
		offset = await skipZeros(source, offset + 8);
	}
}

async function skipHeader(source: ByteSource, start: number): Promise<number> {
	const header = await readUpTo(source, start, longestHeader);
	if (header[0] !== 0x1f || header[1] !== 0x8b) throw new PythonError("OSError", "Not a gzipped file");
	if (header.length < 10) throw endedEarly();
	if (header[2] !== 8) throw new PythonError("OSError", "Unknown compression method");
	const flags = header.readUInt8(3);
	let end = 10;
	if ((flags & 0b100) !== 0) {
		if (header.length < end + 2) throw endedEarly();
		end += 2 + header.readUInt16LE(end);
	}
	for (const text of [0b1000, 0b1_0000]) {
		if ((flags & text) === 0) continue;
		const zero = header.indexOf(0, end);
		end = zero < 0 ? header.length : zero + 1;
	}
	if ((flags & 0b10) !== 0) end += 2;
	if (end > header.length) throw endedEarly();
	return start + end;
}

/** Returns where the compressed data end. */
async function* inflateMember(
	source: ByteSource,
	start: number,
	state: { checksum: number; size: number },
): AsyncGenerator<Buffer, number, undefined> {
	const inflate = createInflateRaw();
	const ready: Buffer[] = [];
	let failure: Error | null = null;
	inflate.on("data", (chunk: Buffer) => ready.push(chunk));
	const failed = new Promise<void>((resolve) => {
		inflate.on("error", (error) => {
			failure ??= error;
			resolve();
		});
	});
	try {
		for (let fed = 0; ; ) {
			const piece = await readUpTo(source, start + fed, pieceSize);
			if (piece.length === 0) throw endedEarly();
			fed += piece.length;
			await Promise.race([failed, new Promise<void>((resolve) => inflate.write(piece, () => resolve()))]);
			for (const chunk of ready.splice(0)) {
				state.checksum = crc32(chunk, state.checksum);
				state.size += chunk.length;
				yield chunk;
			}
			if (failure !== null) throw new PythonError("zlib.error", String(failure));
			if (inflate.bytesWritten < fed) return start + inflate.bytesWritten;
		}
	} finally {
		inflate.destroy();
	}
}

async function skipZeros(source: ByteSource, start: number): Promise<number> {
	for (let offset = start; ; ) {
		const piece = await readUpTo(source, offset, pieceSize);
		const other = piece.findIndex((byte) => byte !== 0);
		if (other >= 0) return offset + other;
		if (piece.length === 0) return offset;
		offset += piece.length;
	}
}

function endedEarly(): PythonError {
	return new PythonError("EOFError", "Compressed file ended before the end-of-stream marker was reached");
}
