import type { ByteSource } from "./byte-source.ts";

/** Reads ahead, so that many small reads that follow each other cost few reads of `source`. */
export function windowSource(source: ByteSource, windowBytes = 256 * 1024): ByteSource {
	let start = 0;
	let bytes: Uint8Array = new Uint8Array(0);
	return {
		size: source.size,
		async read(offset, length, room) {
			// What has its own room, or is larger than the window, would only push out what others still want of it.
			if (room !== undefined || length > windowBytes) return await source.read(offset, length, room);
			if (offset < start || offset + length > start + bytes.byteLength) {
				const read = await source.read(offset, Math.max(length, Math.min(windowBytes, source.size - offset)));
				// Answered from what was read here: meanwhile another reader may have moved the window.
				[start, bytes] = [offset, read];
				return read.subarray(0, length);
			}
			return bytes.subarray(offset - start, offset - start + length);
		},
	};
}
