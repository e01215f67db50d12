import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { constants, crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { openZip, type ZipMember } from "../src/archive/zip.ts";
import { CodeFinder } from "../src/cuda/code-finder.ts";
import { CodeInspector } from "../src/cuda/payload.ts";
import { formatSize } from "../src/diagnostic/quantity.ts";
import { createFiles } from "../src/world/files.ts";
import type { Benchmark, Contender, Setting } from "./benchmark.ts";
import { corpusFolder, readCorpus } from "./corpus.ts";
import { peakMemory } from "./run-process.ts";

const bare = "bare loop: inflate, sha256 and crc32 of every member";
const library = "torch/lib/libtorch_cuda.so";
const walked = 192 * 1024 * 1024;

export const checkLarge: Benchmark = {
	name: "check-large",
	story:
		"The largest wheel of the corpus (`npm run corpus`), torch for CUDA. The archive scan opens it, holds the directory against " +
		"every header, inflates each member once and gives it to sha256 and CRC; the bare loop does only the latter three, knowing " +
		"where every member lies. The walk finds the GPU code in a part of libtorch_cuda.so, already inflated. Memory is that of " +
		"the whole `wheel-release check` process, every rule included.",
	rounds: 5,
	warmUps: 1,
	prepare,
};

async function prepare(): Promise<Setting> {
	const huge = (await readCorpus()).find(({ kind }) => kind === "huge");
	const path = join(corpusFolder(), huge?.file ?? "");
	if (huge === undefined || !existsSync(path))
		throw new Error("the corpus is not here; fetch it first: npm run corpus");
	const members = await listMembers(path);
	const chunks = await readLibrary(path);
	const name = `\`check ${huge.file}\``;
	const unpacked = members.reduce((sum, { size }) => sum + size, 0);
	const commands = ["npm run corpus", "npm run bench -- check-large"];
	const hashed = `sha256 of ${formatSize(walked)} of ${library}`;
	const scanned = formatSize(unpacked);
	const goal = (text: string, isMet: (ours: number, peer: number) => boolean) => ({ text, isMet });
	const contenders: Contender[] = [
		{ title: bare, commands, measure: () => time(() => runBare(path, members)), against: null },
		{
			title: `archive scan of ${formatSize(huge.size)}, ${members.length.toLocaleString("en")} members, ${scanned} unpacked`,
			commands,
			measure: () => time(() => scan(path)),
			against: { peer: bare, goal: goal("≥ 0.7 × its speed", (ours, peer) => ours * 0.7 <= peer) },
		},
		{
			title: hashed,
			commands,
			measure: () => time(async () => hash(chunks)),
			against: null,
		},
		{
			title: `GPU code of the same ${formatSize(walked)} walked`,
			commands,
			measure: () => time(async () => walk(chunks)),
			against: { peer: hashed, goal: goal("≥ 300 MB/s", (ours) => walked / 1e6 / (ours / 1000) >= 300) },
		},
		{
			title: "memory of Node",
			commands,
			unit: "memory",
			measure: () => peakMemory({ arguments: ["-e", "0"] }),
			against: null,
		},
		{
			title: `memory of ${name}`,
			commands,
			unit: "memory",
			measure: () => peakMemory({ arguments: ["dist/cli.js", "check", path] }),
			against: { peer: "memory of Node", goal: goal("≤ 150 MB", (ours) => ours <= 150e6) },
		},
	];
	return { contenders, close: () => Promise.resolve() };
}

async function time(run: () => Promise<void>): Promise<number> {
	const started = performance.now();
	await run();
	return performance.now() - started;
}

async function scan(path: string): Promise<void> {
	const source = await createFiles().open(path);
	try {
		const zip = await openZip(source);
		for (const member of zip.members) {
			const hash = createHash("sha256");
			for await (const chunk of zip.stream(member)) hash.update(chunk);
			hash.digest("base64url");
		}
	} finally {
		await source.close();
	}
}

/** What nobody can leave out, written plainly: one read and one inflate for each member, a stream for large ones. */
async function runBare(path: string, members: readonly ZipMember[]): Promise<void> {
	const handle = await open(path, "r");
	try {
		for (const member of members) {
			const hash = createHash("sha256");
			let checksum = 0;
			const take = (chunk: Buffer): void => {
				hash.update(chunk);
				checksum = crc32(chunk, checksum);
			};
			if (member.packedSize <= 2 ** 22 && member.size <= 2 ** 22) {
				const packed = await readRange(handle, member.dataOffset, member.packedSize);
				take(member.method === "stored" ? packed : inflateRawSync(packed));
			} else await inflate(handle, member, take);
			hash.digest("base64url");
			if (checksum !== member.crc32) throw new Error(`${member.name} is damaged`);
		}
	} finally {
		await handle.close();
	}
}

async function inflate(handle: FileHandle, member: ZipMember, take: (chunk: Buffer) => void): Promise<void> {
	const stream = createInflateRaw({ chunkSize: 64 * 1024, finishFlush: constants.Z_SYNC_FLUSH }).on("data", take);
	const ended = new Promise((done) => stream.once("end", done));
	for (let done = 0; done < member.packedSize; done += 2 ** 16) {
		const chunk = await readRange(handle, member.dataOffset + done, Math.min(2 ** 16, member.packedSize - done));
		if (!stream.write(chunk)) await new Promise((drained) => stream.once("drain", drained));
	}
	stream.end();
	await ended;
}

async function readRange(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
	const bytes = Buffer.allocUnsafeSlow(length);
	await handle.read(bytes, 0, length, offset);
	return bytes;
}

async function listMembers(path: string): Promise<readonly ZipMember[]> {
	const source = await createFiles().open(path);
	const { members } = await openZip(source);
	await source.close();
	return members;
}

/** The first bytes of the library, in the pieces in which `check` sees them. */
async function readLibrary(path: string): Promise<Buffer[]> {
	const source = await createFiles().open(path);
	try {
		const zip = await openZip(source);
		const member = zip.find(library);
		if (member === null) throw new Error(`the wheel has no ${library}`);
		const chunks: Buffer[] = [];
		let size = 0;
		for await (const chunk of zip.stream(member)) {
			if (size >= walked) break;
			chunks.push(Buffer.from(chunk));
			size += chunk.byteLength;
		}
		return chunks;
	} finally {
		await source.close();
	}
}

function hash(chunks: readonly Buffer[]): void {
	const sha256 = createHash("sha256");
	for (const chunk of chunks) sha256.update(chunk);
	sha256.digest("hex");
}

function walk(chunks: readonly Buffer[]): void {
	const finder = new CodeFinder(new CodeInspector());
	for (const chunk of chunks) finder.take(chunk);
	finder.end();
	if (finder.containers.length === 0) throw new Error("no GPU code was found, so nothing was measured");
}
