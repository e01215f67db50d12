// The corpus of real distributions: the committed list, and where scripts/corpus.ts puts the files.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

export interface CorpusFile {
	project: string;
	/** What it stands for; `huge` is the wheel of more than 500 MB. */
	kind: "abi3" | "linux" | "macos" | "windows" | "gpu" | "pure" | "sdist" | "huge";
	file: string;
	/** In bytes. */
	size: number;
	sha256: string;
}

export async function readCorpus(): Promise<CorpusFile[]> {
	const text = await readFile(resolve(import.meta.dirname, "corpus.json"), "utf8");
	return (JSON.parse(text) as { files: CorpusFile[] }).files;
}

export function corpusFolder(): string {
	return join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "wheel-release", "corpus");
}

export async function sha256OfFile(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	return hash.digest("hex");
}
