// What an uploaded archive holds, read as PyPI reads it.
import { open } from "node:fs/promises";
import type { ByteSource } from "../archive/byte-source.ts";
import { openPypiArchive, type PypiArchive } from "../index/refusals/archive/pypi-archive.ts";
import type { Fault } from "../index/refusals/refusal.ts";

export type ArchiveContents = PypiArchive | Fault;

/** @param fileName as it was uploaded: `path` is another one */
export async function readContents(path: string, fileName: string, size: number): Promise<ArchiveContents> {
	return openPypiArchive(fileName, fileSource(path, size));
}

/** Opens the file for each read: nobody needs to close it. */
function fileSource(path: string, size: number): ByteSource {
	return {
		size,
		async read(offset, length) {
			if (offset < 0 || length < 0 || offset + length > size)
				throw new RangeError(`bytes ${offset}+${length} of ${size}`);
			const bytes = Buffer.alloc(length);
			await using handle = await open(path, "r");
			await handle.read(bytes, 0, length, offset);
			return bytes;
		},
	};
}
