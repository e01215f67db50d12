// Payloads of fatbins are stored as they are, as LZ4 blocks (before toolkit 12.8, and -compress-mode=speed) or as zstd
// frames. Often the beginning is enough; a size that the file claims is never allocated.
import { constants, zstdDecompressSync } from "node:zlib";
import type { CodeEntry } from "./gpu-code.ts";

/** nvcc's frames have a window as large as their content; the decoder allocates no more than 64 MiB for it. */
const zstdWindowLog = 26;

/**
 * The first `limit` (one or more) bytes, or fewer, valid until the next call; null where it cannot be unpacked.
 * @param packed its first bytes, maybe all of them
 */
export function unpackStart(packed: Buffer, entry: CodeEntry, limit: number): Buffer | null {
	if (entry.compression === "none") return packed.subarray(0, limit);
	return entry.compression === "lz4" ? unpackLz4(packed, limit) : unpackZstd(packed, entry.unpackedSize, limit);
}

let last: Buffer | null = null;

function unpackZstd(packed: Buffer, declared: number, limit: number): Buffer | null {
	// The collector counts buffers late, and these are many and large.
	if (last?.buffer instanceof ArrayBuffer) last.buffer.transfer(0);
	last = null;
	try {
		last = zstdDecompressSync(packed, {
			maxOutputLength: limit,
			// In one piece, with a byte to spare so that no second one is asked for; never in the pool that small buffers share.
			chunkSize: Math.max(64 * 1024, Math.min(limit, declared)) + 1,
			// What is cut off yields as many blocks as are complete.
			finishFlush: constants.ZSTD_e_continue,
			params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLog },
		});
		return last;
	} catch (error) {
		if (isZlibError(error)) return null;
		throw error;
	}
}

// A fresh piece for each of thousands of payloads keeps the collector busy; what is unpacked is looked at and forgotten.
let room = Buffer.alloc(0);

/** The LZ4 block format: literals and matches in turns (github.com/lz4/lz4, doc/lz4_Block_format.md). */
function unpackLz4(packed: Buffer, limit: number): Buffer | null {
	// A match of n bytes costs n / 255 bytes at least: no honest block is packed better than that.
	const size = Math.min(limit, packed.length * 256);
	if (room.length < size) room = Buffer.alloc(size);
	const out = room.subarray(0, size);
	let [from, to] = [0, 0];
	while (from < packed.length && to < out.length) {
		const token = packed[from] ?? 0;
		const literals = readLength(packed, from + 1, token >> 4);
		from = literals.next;
		const available = Math.min(literals.value, packed.length - from, out.length - to);
		packed.copy(out, to, from, from + available);
		from += literals.value;
		to += available;
		// The last sequence has literals alone; and here the block may be cut off, or long enough.
		if (available < literals.value || to >= out.length || from + 2 > packed.length) break;
		const distance = packed.readUInt16LE(from);
		if (distance === 0 || distance > to) return null;
		const match = readLength(packed, from + 2, token & 15);
		from = match.next;
		const end = Math.min(out.length, to + match.value + 4);
		// The copy may overlap what it writes: byte by byte.
		for (; to < end; to += 1) out[to] = out[to - distance] ?? 0;
	}
	return out.subarray(0, to);
}

/** Four bits, and as many bytes more as are 255. */
function readLength(bytes: Buffer, start: number, nibble: number): { value: number; next: number } {
	let value = nibble;
	let next = start;
	for (let byte = nibble === 15 ? 255 : 0; byte === 255 && next < bytes.length; next += 1) {
		byte = bytes[next] ?? 0;
		value += byte;
	}
	return { value, next };
}

function isZlibError(error: unknown): boolean {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return (
		code.startsWith("ZSTD_") || code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE" || code.startsWith("ERR_ZLIB")
	);
}
