// Only regular files are read: opening a pipe waits until somebody writes into it, a device may never end, and a folder has
// no bytes.
import type { Stats } from "node:fs";
import { UsageError } from "../diagnostic/errors.ts";
import type { FileSystem } from "./durable-file.ts";

/** @throws UsageError for what exists and is none */
export async function expectRegularFile(fs: FileSystem, path: string): Promise<void> {
	const stats = await fs.stat(path);
	if (stats.isFile()) return;
	const { what, help } = describe(stats, path);
	throw new UsageError("world/not-a-file", `${path} is ${what}, not a file`, { file: path, help });
}

function describe(stats: Stats, path: string): { what: string; help: string } {
	if (stats.isDirectory()) return { what: "a folder", help: `Name the files in it: ${path.replace(/[/\\]+$/, "")}/*` };
	const help = "Save what comes out of it to a file first, and name that file.";
	if (stats.isFIFO()) return { what: "a named pipe", help };
	return { what: stats.isSocket() ? "a socket" : "a device", help };
}
