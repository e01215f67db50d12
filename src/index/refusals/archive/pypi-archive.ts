// An archive as PyPI's upload view opens it (warehouse/forklift/legacy.py as of 2026-08-21): what it sees in it, and at
// which point it refuses it. This is what PyPI takes, not what is safe: src/archive reads strictly.
import { isBomb } from "../../../archive/archive-error.ts";
import type { ByteSource } from "../../../archive/byte-source.ts";
import { windowSource } from "../../../archive/window-source.ts";
import { judgeSdistFolders, judgeWheelFile } from "../contents.ts";
import { type Fault, fault } from "../refusal.ts";
import { PythonError } from "./python-error.ts";
import { readPythonGzip } from "./python-gzip.ts";
import { openPythonTar, type PythonTar } from "./python-tar.ts";
import { listPythonZip, type PythonMember, readPythonMember } from "./python-zip.ts";
import { isPythonZip, readUpTo } from "./python-zip-end.ts";
import { findFramingFault } from "./zip-framing.ts";

export interface PypiArchive {
	/** Of everything, folders too, as the archive has them. */
	readonly names: readonly string[];
	/** Null: there is none of that name. The fault is that PyPI's view ends over it. */
	read(name: string): Promise<Uint8Array | null | Fault>;
}

/**
 * The archive, or why PyPI does not take it: step 23, in its order.
 * @param mostUnpacked of a tar file @throws TooMuchError
 */
export async function openPypiArchive(
	fileName: string,
	source: ByteSource,
	mostUnpacked?: number,
): Promise<PypiArchive | Fault> {
	const ahead = windowSource(source);
	try {
		return fileName.endsWith(".tar.gz") ? await openTar(fileName, ahead, mostUnpacked) : await openZip(fileName, ahead);
	} catch (error) {
		if (error instanceof PythonError) return fault("view-ends", { error: error.name });
		throw error;
	}
}

export function isFault(value: PypiArchive | Fault): value is Fault {
	return "id" in value;
}

async function openZip(fileName: string, source: ByteSource): Promise<PypiArchive | Fault> {
	const members = await unless("BadZipFile", listPythonZip(source));
	const isZip = await isPythonZip(source);
	if (isZip && (await isTar(source))) return fault("zip-and-tar");
	if (!isZip) return fault("not-zip");
	if (members === null) return fault("archive-unreadable");
	const total = members.reduce((sum, { size }) => sum + size, 0);
	if (isBomb(total, source.size)) return fault("compression-ratio");
	if (members.some(({ method }) => method !== 0 && method !== 8)) return fault("compression-type");
	try {
		const archive = describeZip(source, members);
		const missing = await judgeKnownFile(fileName, source, members);
		if (missing !== null) return missing;
		const problem = await findFramingFault(source, members);
		return problem === null ? archive : fault("zip-structure", { problem });
	} catch (error) {
		if (error instanceof PythonError && error.name === "BadZipFile") return fault("archive-unreadable");
		throw error;
	}
}

/** WHEEL of a wheel, PKG-INFO of an sdist; PyPI reads the file as well. */
async function judgeKnownFile(
	fileName: string,
	source: ByteSource,
	members: readonly PythonMember[],
): Promise<Fault | null> {
	const names = members.map(({ name }) => name);
	const isWheel = fileName.endsWith(".whl");
	const missing = isWheel
		? judgeWheelFile({ fileName, names: new Set(names) })
		: judgeSdistFolders({ fileName, names });
	if (missing !== null) return missing;
	const known = names.find((name) => name.endsWith(isWheel ? ".dist-info/WHEEL" : "/PKG-INFO"));
	await readPythonMember(source, members, known ?? "");
	return null;
}

function describeZip(source: ByteSource, members: readonly PythonMember[]): PypiArchive {
	return {
		names: members.map(({ name }) => name),
		async read(name) {
			try {
				return await readPythonMember(source, members, name);
			} catch (error) {
				if (error instanceof PythonError) return fault("view-ends", { error: error.name });
				throw error;
			}
		},
	};
}

async function openTar(
	fileName: string,
	source: ByteSource,
	mostUnpacked: number | undefined,
): Promise<PypiArchive | Fault> {
	const chunks = readPythonGzip(source, mostUnpacked);
	try {
		const tar = await openGzippedTar(chunks);
		const isZip = await isPythonZip(source);
		if (isZip && (tar !== null || (await isTar(source)))) return fault("zip-and-tar");
		if (tar === null) return fault((await isTar(source)) ? "archive-unreadable" : "not-tar");
		return await listTar(fileName, tar);
	} finally {
		await chunks.return();
	}
}

async function listTar(fileName: string, tar: PythonTar): Promise<PypiArchive | Fault> {
	try {
		const members = await tar.list();
		const names = members.map(({ name }) => name);
		const folders = judgeSdistFolders({ fileName, names });
		// Paths of two kinds end the view before anything else is asked.
		if (folders?.id === "view-ends") return folders;
		if (members.some(({ isSparse }) => isSparse)) return fault("tar-structure", { problem: sparse });
		if (folders !== null) return folders;
		return { names, read: async (name) => (names.includes(name) ? new Uint8Array(0) : null) };
	} catch (error) {
		const isExpected = error instanceof PythonError && ["ReadError", "EOFError", "zlib.error"].includes(error.name);
		if (isExpected) return fault("archive-unreadable");
		throw error;
	}
}

const sparse = "Sparse members are not allowed";

/** Null: it is no gzipped tar file. */
async function openGzippedTar(chunks: AsyncGenerator<Buffer, void, undefined>): Promise<PythonTar | null> {
	try {
		return await openPythonTar(chunks);
	} catch (error) {
		if (error instanceof PythonError && ["ReadError", "OSError", "zlib.error"].includes(error.name)) return null;
		throw error;
	}
}

/** Python's tarfile.is_tarfile, which also looks into other compressions; those are told by their first bytes alone. */
async function isTar(source: ByteSource): Promise<boolean> {
	const start = await readUpTo(source, 0, 512);
	if (/^(?:425a68|fd377a585a00|28b52ffd)/.test(start.toString("hex", 0, 6))) return true;
	const gzipped = readPythonGzip(source);
	try {
		if ((await openGzippedTar(gzipped)) !== null) return true;
	} finally {
		await gzipped.return();
	}
	return (await openGzippedTar(plain(source))) !== null;
}

async function* plain(source: ByteSource): AsyncGenerator<Buffer, void, undefined> {
	const size = 64 * 1024;
	for (let offset = 0; offset < source.size; offset += size) yield await readUpTo(source, offset, size);
}

async function unless<T>(name: PythonError["name"], work: Promise<T>): Promise<T | null> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof PythonError && error.name === name) return null;
		throw error;
	}
}
