// What an uploaded archive holds, as far as the checks ask: the names of its files, and the few files that indexes read.
import { type FileHandle, open } from "node:fs/promises";
import { ArchiveError } from "../archive/archive-error.ts";
import type { ByteSource } from "../archive/byte-source.ts";
import { readTarGz } from "../archive/tar.ts";
import { openZip } from "../archive/zip.ts";
import { docsUrl } from "../index/refusals/pages.ts";

export interface ArchiveContents {
	/** Why it is no archive that PyPI takes, in its words; then nothing else is known. */
	fault: string | null;
	/** Of files; folders are not listed. */
	names: ReadonlySet<string>;
	/** Of everything, folders too. */
	paths: readonly string[];
	/** Of a wheel. */
	metadata: Uint8Array | null;
	record: Uint8Array | null;
	entryPoints: Uint8Array | null;
}

const mostMetadataBytes = 16 * 1024 * 1024;

/** `folder` is the dist-info folder. */
export async function readWheelContents(path: string, folder: string): Promise<ArchiveContents> {
	return reading(path, "ZIP", async (source) => {
		const archive = await openZip(source);
		const read = async (name: string) => {
			const member = archive.find(`${folder}/${name}`);
			return member === null ? null : archive.read(member, { maxBytes: mostMetadataBytes });
		};
		return {
			fault: null,
			names: new Set(archive.members.filter(({ isFolder }) => !isFolder).map(({ name }) => name)),
			paths: archive.members.map(({ name }) => name),
			metadata: await read("METADATA"),
			record: await read("RECORD"),
			entryPoints: await read("entry_points.txt"),
		};
	});
}

const nothing = { metadata: null, record: null, entryPoints: null };

/** Sdists have been zip files once; PyPI still opens them, and refuses their names afterwards. */
export async function readSdistContents(path: string, fileName: string): Promise<ArchiveContents> {
	if (fileName.endsWith(".zip")) {
		return reading(path, "ZIP", async (source) => {
			const paths = (await openZip(source)).members.map(({ name }) => name);
			return { fault: null, names: new Set(paths), paths, ...nothing };
		});
	}
	return reading(path, "tar", async (source) => {
		const { members } = await readTarGz(source);
		return {
			fault: null,
			names: new Set(members.filter(({ kind }) => kind !== "folder").map(({ name }) => name)),
			paths: members.map(({ name }) => name),
			...nothing,
		};
	});
}

async function reading(
	path: string,
	format: "ZIP" | "tar",
	read: (source: ByteSource) => Promise<ArchiveContents>,
): Promise<ArchiveContents> {
	const handle = await open(path, "r");
	try {
		return await read(fileSource(handle, (await handle.stat()).size));
	} catch (error) {
		if (!(error instanceof ArchiveError)) throw error;
		return { fault: wordsFor(error, format), names: new Set(), paths: [], ...nothing };
	} finally {
		await handle.close();
	}
}

function fileSource(handle: FileHandle, size: number): ByteSource {
	return {
		size,
		async read(offset, length) {
			if (offset < 0 || length < 0 || offset + length > size)
				throw new RangeError(`bytes ${offset}+${length} of ${size}`);
			const bytes = Buffer.alloc(length);
			await handle.read(bytes, 0, length, offset);
			return bytes;
		},
	};
}

function wordsFor(error: ArchiveError, format: "ZIP" | "tar"): string {
	const fixed: Partial<Record<string, string>> = {
		"archive/unknown-format": `File is not a ${format === "ZIP" ? "zip" : "tar"}file`,
		"archive/compression": "File does not use a supported compression type",
		"archive/too-large": "File exceeds compression ratio of 50",
	};
	const isStream = error.code === "archive/data-descriptor";
	const detail = isStream ? "ZIP contains a data descriptor" : error.message;
	return (
		fixed[error.code] ?? `${format} archive not accepted: ${detail}. See ${docsUrl("archives")} for more information`
	);
}
