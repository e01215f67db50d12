/** Random access to bytes that stay the same while they are read: a file, memory, or ranges over HTTP. */
export interface ByteSource {
	/** In bytes. */
	readonly size: number;
	/**
	 * Exactly `length` bytes from `offset`; a range that passes the end is the reader's bug and throws RangeError. They may
	 * be put into `room`, which has at least that length, and are then valid until the caller uses it again.
	 */
	read(offset: number, length: number, room?: Uint8Array): Promise<Uint8Array>;
}

/** Bytes that are in memory already. */
export function memorySource(bytes: Uint8Array): ByteSource {
	return {
		size: bytes.byteLength,
		async read(offset, length) {
			if (offset < 0 || length < 0 || offset + length > bytes.byteLength) {
				throw new RangeError(`bytes ${offset}+${length} of ${bytes.byteLength}`);
			}
			return bytes.subarray(offset, offset + length);
		},
	};
}

/** The same bytes, not a copy. */
export function toBuffer(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
