// A file is whole and durable or not there: written beside its place, flushed, renamed, and the folder flushed after it,
// so that a kill or a power cut leaves the old file or the new one and never half of one.
import { randomBytes } from "node:crypto";
import { existsSync, type promises as nodeFileSystem } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The part of `node:fs/promises` that is used here; tests hand in one that fails as a disk does. */
export type FileSystem = Pick<
	typeof nodeFileSystem,
	"appendFile" | "copyFile" | "glob" | "mkdir" | "open" | "readFile" | "readdir" | "realpath" | "rename" | "rm" | "stat"
>;

/** `fill` writes and flushes the temporary file; its result is handed on once the file stands in its place. */
export async function replaceFile<T>(
	fs: FileSystem,
	path: string,
	fill: (temporary: string) => Promise<T>,
): Promise<T> {
	const folder = dirname(path);
	const temporary = join(folder, `.${basename(path).slice(0, 200)}.${randomBytes(6).toString("hex")}.tmp`);
	await makeFolder(fs, folder);
	let result: T;
	try {
		result = await fill(temporary);
		await fs.rename(temporary, path);
	} catch (error) {
		await fs.rm(temporary, { force: true });
		throw error;
	}
	await flushFolder(fs, folder);
	return result;
}

/** Nearly always it is there, which the kernel says at once. */
export async function makeFolder(fs: FileSystem, folder: string): Promise<void> {
	if (!existsSync(folder)) await fs.mkdir(folder, { recursive: true });
}

/** Makes a rename durable. Windows has no such call for folders. */
async function flushFolder(fs: FileSystem, folder: string): Promise<void> {
	if (process.platform === "win32") return;
	const handle = await fs.open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
