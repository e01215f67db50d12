import type { ByteSource } from "./byte-source.ts";

/** Reads ahead, so that many small reads that follow each other cost few reads of `source`. */
export function windowSource(source: ByteSource, windowBytes = 64 * 1024): ByteSource {
	let start = 0;
	let bytes: Uint8Array = new Uint8Array(0);
	return {
		size: source.size,
		async read(offset, length) {
			if (offset < start || offset + length > start + bytes.byteLength) {
				bytes = await source.read(
					offset,
					Math.min(Math.max(length, windowBytes), Math.max(length, source.size - offset)),
				);
				start = offset;
			}
			return bytes.subarray(offset - start, offset - start + length);
		},
	};
}
