// Which parts of a large file its reader will look at, from its first bytes: what they name is kept while the file streams
// past, so that it need not be shown again.

import { listElfWindows } from "./elf.ts";
import { isElf } from "./elf-headers.ts";
import { BinaryError, NotKeptError, wholeBytes } from "./kept-bytes.ts";
import { listMachoWindows } from "./macho.ts";
import { isMacho } from "./macho-headers.ts";
import { isPe, listPeWindows } from "./pe.ts";

export interface Range {
	start: number;
	end: number;
}

/** How much of the segments of a large file is kept on suspicion; libtorch_cuda.so, with patched paths, needs 21 MB. */
const keptOfSegments = 24 * 1024 * 1024;

/** @param head the first bytes of a file of `size` bytes */
export function listLargeWindows(head: Buffer, size: number): Range[] {
	const own = { start: 0, end: head.length };
	const bytes = { ...wholeBytes(head), size };
	try {
		if (isElf(head)) return [own, ...listElfWindows(bytes, keptOfSegments)];
		if (isMacho(head)) return [own, ...listMachoWindows(bytes)];
		return isPe(head) ? [own, ...listPeWindows(bytes, keptOfSegments)] : [own];
	} catch (error) {
		// The reader says what is wrong with it.
		if (error instanceof BinaryError || error instanceof NotKeptError) return [own];
		throw error;
	}
}
