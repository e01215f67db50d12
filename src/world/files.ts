// The file system behind the Files port: whole files, streamed hashes, and every error of the operating system in words.
import { createHash } from "node:crypto";
import { createReadStream, promises as nodeFileSystem, readFileSync, type Stats, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { ReleaseError, UsageError } from "../diagnostic/errors.ts";
import { type FileSystem, makeFolder, replaceFile } from "./durable-file.ts";
import { fileError } from "./file-error.ts";
import type { Files } from "./ports.ts";
import { expectRegularFile } from "./regular-file.ts";

export function createFiles(fs: FileSystem = nodeFileSystem): Files {
	return {
		readText: (path) => orNullWhenMissing(path, async () => readSmall(path) ?? (await fs.readFile(path, "utf8"))),
		writeText: (path, text) =>
			writing(path, () =>
				replaceFile(fs, path, async (temporary) => writeFlushed(fs, temporary, text, await modeOf(fs, path))),
			),
		writeBytes: (path, bytes) =>
			writing(path, () => replaceFile(fs, path, (temporary) => writeStream(fs, temporary, bytes))),
		copy: (from, to) => writing(to, () => replaceFile(fs, to, (temporary) => copyFlushed(fs, from, temporary))),
		async appendText(path, text) {
			await writing(path, async () => {
				await makeFolder(fs, dirname(path));
				await fs.appendFile(path, text, "utf8");
			});
		},
		hash: (path) => orNullWhenMissing(path, () => hashFile(fs, path)),
		open: (path) => reading(path, () => openSource(fs, path)),
		async list(folder) {
			const isMissing = look(folder) === null;
			const entries = isMissing
				? []
				: await orNullWhenMissing(folder, () => fs.readdir(folder, { withFileTypes: true }));
			return (entries ?? [])
				.map((entry) => ({
					name: entry.name,
					kind: entry.isFile() ? ("file" as const) : entry.isDirectory() ? ("folder" as const) : ("other" as const),
				}))
				.sort((a, b) => (a.name < b.name ? -1 : 1));
		},
		realPath: (path) => orNullWhenMissing(path, () => fs.realpath(path)),
		async glob(folder, patterns, limit = Number.POSITIVE_INFINITY, isWithLinks = false) {
			const found = new Set<string>();
			await reading(folder, async () => {
				for await (const entry of fs.glob([...patterns], { cwd: folder, withFileTypes: true })) {
					const path = join(entry.parentPath, entry.name);
					const isLink = isWithLinks && entry.isSymbolicLink() && !look(path)?.isDirectory();
					if (!entry.isFile() && !isLink) continue;
					found.add(path.slice(join(folder, sep).length).split(sep).join("/"));
					if (found.size > limit) break;
				}
			});
			return [...found].sort();
		},
		async makeFolder(path) {
			await writing(path, () => fs.mkdir(path, { recursive: true }));
		},
		async remove(path) {
			// Windows keeps files of ended processes busy for a moment; Node waits and tries again.
			await writing(path, () => fs.rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
		},
		async exists(path) {
			const found = look(path);
			return found !== undefined ? found !== null : (await orNullWhenMissing(path, () => fs.stat(path))) !== null;
		},
		isFolder: async (path) => (await orNullWhenMissing(path, () => fs.stat(path)))?.isDirectory() ?? false,
	};
}

/**
 * Most files that a plan looks for are not there. Asking the kernel at once takes a fiftieth of the time that a thread
 * needs to answer, and holds nothing up. Null: there is nothing; undefined: the kernel did not say.
 */
function look(path: string): Stats | null | undefined {
	try {
		return statSync(path, { throwIfNoEntry: false }) ?? null;
	} catch {
		return undefined;
	}
}

const smallSize = 256 * 1024;

/** Null for what is large, or cannot be read. @throws ENOENT when there is nothing */
function readSmall(path: string): string | null {
	const found = look(path);
	if (found === null) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
	if (!found?.isFile() || found.size > smallSize) return null;
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null;
	}
}

/** Of the file that is replaced, so that a script stays executable. */
async function modeOf(fs: FileSystem, path: string): Promise<number> {
	const found = await orNullWhenMissing(path, () => fs.stat(path));
	return found === null ? 0o666 : found.mode & 0o777;
}

async function writeFlushed(fs: FileSystem, path: string, text: string, mode: number): Promise<void> {
	const handle = await fs.open(path, "wx", mode);
	try {
		await handle.writeFile(text, "utf8");
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function writeStream(fs: FileSystem, path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
	const handle = await fs.open(path, "wx");
	try {
		for await (const chunk of bytes) await handle.writeFile(chunk);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function copyFlushed(fs: FileSystem, from: string, to: string): Promise<void> {
	await reading(from, () => fs.stat(from));
	await fs.copyFile(from, to);
	// "r+": Windows flushes only what was opened for writing.
	const handle = await fs.open(to, "r+");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function hashFile(fs: FileSystem, path: string): Promise<{ size: number; sha256: string }> {
	await expectRegularFile(fs, path);
	const hash = createHash("sha256");
	let size = 0;
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
		hash.update(chunk);
		size += chunk.length;
	}
	return { size, sha256: hash.digest("hex") };
}

/** Somebody cut it, or it is made as it is read and has no size, as the files of /sys. */
class EndedEarly extends UsageError {
	constructor(path: string, size: number, end: number) {
		super("distribution/changed-meanwhile", `${path} ended at byte ${end}, before its ${size} bytes were read`, {
			help: "Wait until whatever writes it has ended, then check it again; a file of /proc or /sys is no distribution.",
		});
	}
}

async function openSource(fs: FileSystem, path: string) {
	await expectRegularFile(fs, path);
	const handle = await fs.open(path, "r");
	const { size, mtimeMs } = await handle.stat();
	/** One read may give less than was asked for (read(2)). */
	async function fill(bytes: Uint8Array, offset: number): Promise<void> {
		for (let done = 0; done < bytes.length; ) {
			const { bytesRead } = await reading(path, () => handle.read(bytes, done, bytes.length - done, offset + done));
			if (bytesRead === 0) throw new EndedEarly(path, size, offset + done);
			done += bytesRead;
		}
	}
	return {
		size,
		async isUnchanged() {
			const now = await handle.stat();
			return now.size === size && now.mtimeMs === mtimeMs;
		},
		async sha256() {
			const hash = createHash("sha256");
			const piece = Buffer.allocUnsafeSlow(Math.min(size, hashedAtOnce));
			for (let offset = 0; offset < size; offset += piece.length) {
				const bytes = piece.subarray(0, size - offset);
				await fill(bytes, offset);
				hash.update(bytes);
			}
			return hash.digest("hex");
		},
		async read(offset: number, length: number, room?: Uint8Array): Promise<Uint8Array> {
			if (offset < 0 || length < 0 || offset + length > size)
				throw new RangeError(`bytes ${offset}+${length} of ${size}`);
			// Never shown unless it was filled; the pool of small buffers would keep far more alive than these bytes.
			const bytes = room?.subarray(0, length) ?? Buffer.allocUnsafeSlow(length);
			await fill(bytes, offset);
			return bytes;
		},
		close: () => handle.close(),
	};
}

const hashedAtOnce = 1024 * 1024;

async function orNullWhenMissing<T>(path: string, act: () => Promise<T>): Promise<T | null> {
	try {
		return await act();
	} catch (cause) {
		// ENOTDIR: a part of the path is a file, so there is nothing at the path either.
		if (["ENOENT", "ENOTDIR"].includes((cause as NodeJS.ErrnoException).code ?? "")) return null;
		throw cause instanceof ReleaseError ? cause : fileError(cause, "read", path);
	}
}

async function reading<T>(path: string, act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (cause) {
		throw cause instanceof ReleaseError ? cause : fileError(cause, "read", path);
	}
}

async function writing(path: string, act: () => Promise<unknown>): Promise<void> {
	try {
		await act();
	} catch (cause) {
		throw fileError(cause, "write", path);
	}
}
