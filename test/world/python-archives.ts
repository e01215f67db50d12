// Python's zipfile and tarfile, as pip uses them, asked what they see in the archives that we accept.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Mutant } from "./archive-mutants.ts";
import { listArchive } from "./judge-mutant.ts";

type Listing = [name: string, sha256: string | null][] | { error: string };

/** One line for each archive in which Python sees something else than we do. */
export async function compareWithPython(archives: readonly Mutant[]): Promise<string[]> {
	const theirs = await askPython(archives);
	const ours = await Promise.all(archives.map(listOurs));
	return archives.flatMap(({ fileName, bytes }, index) => {
		const [a, b] = [JSON.stringify(ours[index]), JSON.stringify(theirs[index])];
		return a === b
			? []
			: [`${fileName} (${Buffer.from(bytes).toString("base64").slice(0, 4000)})\n  ours   ${a}\n  theirs ${b}`];
	});
}

async function listOurs(archive: Mutant): Promise<Listing> {
	return (await listArchive(archive)).map(({ name, contents }) => [
		name,
		contents === null ? null : createHash("sha256").update(contents).digest("hex"),
	]);
}

async function askPython(archives: readonly Mutant[]): Promise<Listing[]> {
	const child = spawn("python3", ["-I", join(import.meta.dirname, "read-archives.py")], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	const ended = Promise.withResolvers<void>();
	child.once("error", ended.reject);
	child.once("close", (status) =>
		status === 0 ? ended.resolve() : ended.reject(new Error(`python3 ended with ${status}`)),
	);
	for (const { fileName, bytes } of archives) {
		const head = Buffer.alloc(8);
		head.writeUInt32LE(Buffer.byteLength(fileName), 0);
		head.writeUInt32LE(bytes.byteLength, 4);
		child.stdin.write(Buffer.concat([head, Buffer.from(fileName), bytes]));
	}
	child.stdin.end();
	const [output] = await Promise.all([child.stdout.setEncoding("utf8").toArray(), ended.promise]);
	return output
		.join("")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line) as Listing);
}
