// What is no distribution at all, through the real command line: one finding, the exit status of its kind, within two seconds
// of work, bounded memory, nothing written.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkFile } from "../../src/check/check-file.ts";
import { createFiles } from "../../src/world/files.ts";
import { buildWheel } from "../world/wheel-builder.ts";
import { caseFileName, changeWheel, zipCases } from "../world/zip-cases.ts";
import { writeZip, type ZipEntry } from "../world/zip-writer.ts";

const entry = resolve(import.meta.dirname, "../../src/cli/main.ts");
const gibibyte = 2 ** 30;
type Row = [operand: string, code: string, message: RegExp];
/** Says that it has a page, and gives less. */
const sizeless = "/sys/kernel/mm/transparent_hugepage/enabled";
const specialFiles: Row[] = [
	["pipe-1.0-py3-none-any.whl", "world/not-a-file", /is a named pipe, not a file/],
	["/dev/zero", "world/not-a-file", /is a device, not a file/],
];

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "bad-files-"));
	const at = (name: string) => join(folder, name);
	const wheel = (name: string) => at(`${name}-1.0-py3-none-any.whl`);
	await mkdir(wheel("folder"));
	await mkdir(at("bare"));
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
	it.each<[string, number, Row[]]>([
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
				["bare", "world/not-a-file", /holds no wheel \(\.whl\) and no sdist/],
				["readme.txt/x.whl", "world/no-file", /there is no file/],
				...(notWindows ? specialFiles : []),
				...(existsSync(sizeless) ? [[sizeless, "distribution/changed-meanwhile", /ended at byte/] satisfies Row] : []),
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

it.runIf(notWindows)("a name in another encoding cannot be handed on, and that is said", () => {
	// Only a shell can hand the bytes on: "caf\351" is Latin-1.
	const command = `name=$(printf 'caf\\351-1.0-py3-none-any.whl'); cp '${wheelNamed("page")}' "$name"; "$@" "$name"`;
	const args = ["-c", command, "sh", process.execPath, entry, "check", "--json"];
	const ran = spawnSync("sh", args, { cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
	expect(ran.status, ran.stderr).toBe(2);
	expect((JSON.parse(ran.stdout) as { findings: Found[] }).findings).toMatchObject([{ code: "world/no-file" }]);
	expect(ran.stderr).toContain("The name is not UTF-8");
});

it("a file that somebody writes to meanwhile is said to have changed", async () => {
	const growing = join(folder, wheelNamed("growing"));
	const large = { name: "mypkg/data.bin", bytes: Buffer.alloc(2 ** 25), method: "stored" } as const;
	writeFileSync(
		growing,
		changeWheel((entries) => [...entries, large]),
	);
	let writes = 0;
	const writer = setInterval(() => {
		writes += 1;
		utimesSync(growing, new Date(), new Date(1e12 + writes * 1000));
	}, 2);
	try {
		const ran = await check(wheelNamed("growing"));
		expect(ran.findings, ran.text).toMatchObject([
			{ code: "distribution/changed-meanwhile", file: wheelNamed("growing") },
		]);
		expect(ran.status).toBe(2);
	} finally {
		clearInterval(writer);
	}
});

describe("a file that this user may not read", () => {
	const isRoot = process.getuid?.() === 0;
	const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
	// Root reads everything; somebody else may not even reach these sources.
	const reach = spawnSync(process.execPath, ["-e", `require("fs").accessSync(${JSON.stringify(entry)})`], nobody);

	it.runIf(notWindows && reach.status === 0)("needs permission, and that is said with the command to give it", () => {
		const shut = mkdtempSync(join(tmpdir(), "shut-"));
		try {
			const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0" });
			writeFileSync(join(shut, fileName), bytes);
			chmodSync(shut, 0o755);
			chmodSync(join(shut, fileName), 0);
			const options = { cwd: shut, encoding: "utf8", env: { ...process.env, HOME: shut }, ...nobody } as const;
			const ran = spawnSync(process.execPath, [entry, "check", "--json", fileName], options);
			expect(ran.status, ran.stderr).toBe(3);
			expect((JSON.parse(ran.stdout) as { findings: Found[] }).findings).toMatchObject([
				{ code: "world/not-readable", file: fileName, help: "Give this user read permission for it." },
			]);
		} finally {
			rmSync(shut, { recursive: true });
		}
	});
});

it.runIf(notWindows)("a name with line ends stays on its line, where a log would take it for a command", async () => {
	const name = "x\n::error::y-1.0-py3-none-any.whl";
	writeFileSync(join(folder, name), "x");
	const ran = await check(name);
	expect(ran.findings.map(({ message }) => message).join("")).toContain("x\\u000a::error::y");
	expect(ran.findings.filter(({ message }) => message.includes("\n"))).toEqual([]);
});

it("an empty name, as of a variable that is not set, is not the current folder", async () => {
	const ran = await check("");
	expect(ran.status).toBe(2);
	expect(ran.text).toContain('check was given an empty file name ("")');
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

it("a file that becomes shorter while it is read is said to have ended early", async () => {
	const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0" });
	const path = join(folder, fileName);
	writeFileSync(path, bytes);
	const files = createFiles();
	const cutting = {
		...files,
		async open(name: string) {
			const source = await files.open(name);
			truncateSync(path, 100);
			return source;
		},
	};
	await expect(checkFile(fileName, path, cutting)).rejects.toMatchObject({
		code: "distribution/changed-meanwhile",
		message: expect.stringMatching(/ended at byte 100, before its \d+ bytes were read$/),
		exitStatus: 2,
	});
});
