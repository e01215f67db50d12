// What is no distribution at all, through the real command line: one finding, the exit status of its kind, within two seconds
// of work, bounded memory, nothing written.
import { execFile, execFileSync } from "node:child_process";
import { promises as fs, readdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memorySource } from "../../src/archive/byte-source.ts";
import { checkFile } from "../../src/check/check-file.ts";
import { createFiles } from "../../src/world/files.ts";
import { buildWheel } from "../world/wheel-builder.ts";
import { caseFileName, changeWheel, zipCases } from "../world/zip-cases.ts";
import { writeZip, type ZipEntry } from "../world/zip-writer.ts";

const entry = resolve(import.meta.dirname, "../../src/cli/main.ts");
const gibibyte = 2 ** 30;
const specialFiles: [operand: string, code: string, message: RegExp][] = [
	["pipe-1.0-py3-none-any.whl", "world/not-a-file", /is a named pipe, not a file/],
	["/dev/zero", "world/not-a-file", /is a device, not a file/],
];

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "bad-files-"));
	const at = (name: string) => join(folder, name);
	const wheel = (name: string) => at(`${name}-1.0-py3-none-any.whl`);
	await mkdir(wheel("folder"));
	for (const path of [wheel("zeros"), at("zeros-1.0.tar.gz"), at("zeros.so")]) {
		writeFileSync(path, "");
		truncateSync(path, gibibyte);
	}
	writeFileSync(wheel("empty"), "");
	writeFileSync(wheel("page"), "<!DOCTYPE html>\n<title>404</title>\n");
	writeFileSync(wheel("nothing"), writeZip([]));
	writeFileSync(at("mypkg-1.0.zip"), writeZip([{ name: "mypkg-1.0/PKG-INFO", bytes: "x" }]));
	writeFileSync(at("readme.txt"), "hello\n");
	writeFileSync(at("-dash-1.0-py3-none-any.whl"), "x");
	writeFileSync(wheel("many"), writeMany());
	writeFileSync(
		wheel("bomb"),
		changeWheel((entries) => [...entries, { name: "zeros", bytes: Buffer.alloc(70 * 2 ** 20) }]),
	);
	symlinkSync("loop.whl", at("loop.whl"));
	if (process.platform !== "win32") execFileSync("mkfifo", [wheel("pipe")]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** 200,000 members of no bytes. */
function writeMany(): Uint8Array {
	const many = Array.from(
		{ length: 200_000 },
		(_, index): ZipEntry => ({ name: `${index}`, bytes: "", method: "stored" }),
	);
	return writeZip(many, { zip64: {} });
}

interface Found {
	code: string;
	message: string;
	file: string;
}

interface Ran {
	status: number;
	findings: Found[];
	text: string;
	/** Of the process: processor time in seconds, and bytes. */
	used: { seconds: number; memory: number };
}

// A process starts with the peak of its parent; VmHWM is its own (proc(5)).
const reportUse = `process.on("exit", () => {
	const { userCPUTime, systemCPUTime } = process.resourceUsage();
	let memory = 0;
	try {
		const status = process.getBuiltinModule("fs").readFileSync("/proc/self/status", "utf8");
		memory = Number(/^VmHWM:\\s*(\\d+) kB$/m.exec(status)[1]) * 1024;
	} catch {}
	console.error("used", (userCPUTime + systemCPUTime) / 1e6, memory);
})`;

/** @param words behind `check --json` */
function check(...words: string[]): Promise<Ran> {
	const loaded = `data:text/javascript,${encodeURIComponent(reportUse)}`;
	const args = ["--import", loaded, entry, "check", "--json", ...words];
	return new Promise((done) => {
		execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
			const [, seconds = "0", memory = "0"] = /used ([\d.]+) (\d+)/.exec(stderr) ?? [];
			done({
				status: typeof error?.code === "number" ? error.code : 0,
				findings: stdout.startsWith("{") ? (JSON.parse(stdout) as { findings: Found[] }).findings : [],
				text: stdout + stderr,
				used: { seconds: Number(seconds), memory: Number(memory) },
			});
		});
	});
}

const wheelNamed = (name: string) => `${name}-1.0-py3-none-any.whl`;
const notWindows = process.platform !== "win32";

describe("one finding for each, and the exit status of their kind", () => {
	it.each<[string, number, [operand: string, code: string, message: RegExp][]]>([
		[
			"what is no distribution",
			1,
			[
				[wheelNamed("empty"), "archive/unknown-format", /^the file is empty/],
				[wheelNamed("page"), "archive/unknown-format", /^this is not a zip file but a web page/],
				[wheelNamed("zeros"), "archive/unknown-format", /^this is not a zip file but a file of zeros/],
				["zeros-1.0.tar.gz", "archive/unknown-format", /^this is not a gzipped tar file but a file of zeros/],
				["zeros.so", "binary/damaged", /it is no ELF, Mach-O or PE file/],
				[wheelNamed("nothing"), "distribution/missing-file", /has no files at all/],
				["mypkg-1.0.zip", "distribution/file-name", /neither a wheel \(.whl\) nor an sdist/],
				["readme.txt", "distribution/file-name", /neither a wheel \(.whl\) nor an sdist/],
			],
		],
		["a bomb", 1, [[wheelNamed("bomb"), "archive/too-large", /more than 50 times its size/]]],
		["200,000 members", 1, [[wheelNamed("many"), "archive/too-large", /has 200000 members; at most 50000/]]],
		[
			"what is no file",
			2,
			[
				[wheelNamed("folder"), "world/not-a-file", /is a folder, not a file/],
				[wheelNamed("absent"), "world/no-file", /there is no file/],
				["readme.txt/x.whl", "world/no-file", /there is no file/],
				...(notWindows ? specialFiles : []),
			],
		],
		["a link to itself", 3, notWindows ? [["loop.whl", "world/not-readable", /too many links/]] : []],
	])("%s", async (_what, status, files) => {
		if (files.length === 0) return;
		const before = readdirSync(folder);
		const ran = await check(...files.map(([operand]) => operand));
		const found = (operand: string) => ran.findings.filter(({ file }) => file === operand);
		for (const [operand, code, message] of files) {
			expect(found(operand), ran.text).toMatchObject([{ code, message: expect.stringMatching(message) }]);
		}
		expect(ran.findings).toHaveLength(files.length);
		expect(ran.status).toBe(status);
		// Half a second of it is the start; a gigabyte that was read would take longer.
		expect(ran.used.seconds).toBeLessThan(3);
		expect(ran.used.memory).toBeLessThan(250 * 2 ** 20);
		expect(readdirSync(folder)).toEqual(before);
	});
});

it.runIf(notWindows)("a name in another encoding cannot be handed on, and that is said", async () => {
	const ran = await check("\ufffd-1.0-py3-none-any.whl");
	expect(ran).toMatchObject({ status: 2, findings: [{ code: "world/no-file" }] });
	expect(ran.text).toContain("The name is not UTF-8");
});

it("a name that starts with a dash is taken as a path, and said how", async () => {
	const unknown = await check("-dash-1.0-py3-none-any.whl");
	expect(unknown.status).toBe(2);
	expect(unknown.text).toContain("write it as a path: ./-dash-1.0-py3-none-any.whl");
	const path = await check("--", "-dash-1.0-py3-none-any.whl", "./-dash-1.0-py3-none-any.whl");
	// One file, however often and however it is named.
	expect(path.findings.filter(({ code }) => code === "archive/unknown-format")).toHaveLength(1);
});

it("every crafted archive has its code and nothing is written, all in one run", async () => {
	const cases = join(folder, "cases");
	for (const [index, row] of zipCases.entries()) {
		await mkdir(join(cases, String(index)), { recursive: true });
		writeFileSync(join(cases, String(index), caseFileName), row.make());
	}
	const before = readdirSync(cases, { recursive: true });
	const paths = zipCases.map((_, index) => join(cases, String(index), caseFileName));
	const { text, status } = await check(...paths);
	const { files } = JSON.parse(text.slice(0, text.indexOf("\n}") + 2)) as { files: { findings: Found[] }[] };
	const archiveCodes = files.map(({ findings }) =>
		findings.map(({ code }) => code).filter((code) => code.startsWith("archive/")),
	);
	expect(archiveCodes).toEqual(zipCases.map(({ code }) => [code]));
	expect(status).toBe(1);
	expect(readdirSync(cases, { recursive: true })).toEqual(before);
});

describe("what root cannot show", () => {
	const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0" });

	it("a file that may not be read needs permission, exit 3", async () => {
		const path = join(folder, fileName);
		writeFileSync(path, bytes);
		const refusing = createFiles({
			...fs,
			open: () => Promise.reject(Object.assign(new Error("EACCES"), { code: "EACCES" })),
		});
		await expect(checkFile(fileName, path, refusing)).rejects.toMatchObject({
			code: "world/not-readable",
			exitStatus: 3,
			help: "Give this user read permission for it.",
		});
	});

	it.each<[string, (read: number) => Partial<{ isUnchanged: boolean; isShort: boolean }>]>([
		["is written to", () => ({ isUnchanged: false })],
		["becomes shorter", (read) => ({ isUnchanged: false, isShort: read > 1 })],
	])("a file that %s while it is read is said to have changed, whatever was seen of it", async (_what, when) => {
		let reads = 0;
		const memory = memorySource(bytes);
		const changing = {
			...createFiles(),
			open: async () => ({
				size: memory.size,
				async read(offset: number, length: number) {
					reads += 1;
					if (when(reads).isShort) throw new RangeError("became shorter");
					return memory.read(offset, length);
				},
				isUnchanged: async () => when(reads).isUnchanged ?? true,
				sha256: async () => "",
				close: async () => {},
			}),
		};
		await expect(checkFile(fileName, join(folder, fileName), changing)).rejects.toMatchObject({
			code: "distribution/changed-meanwhile",
			exitStatus: 2,
		});
	});
});
