import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { promises as fs, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EnvironmentError, IncompleteError, UsageError } from "../../src/diagnostic/errors.ts";
import { createFiles } from "../../src/world/files.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "world-files-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const files = createFiles();

describe("writing", () => {
	it("makes missing folders, replaces what was there and leaves no temporary file", async () => {
		const path = join(folder, "a/b/plan.json");
		await files.writeText(path, "one");
		await files.writeText(path, "zwei ü");
		expect(await files.readText(path)).toBe("zwei ü");
		expect(readdirSync(join(folder, "a/b"))).toEqual(["plan.json"]);
	});

	it("keeps the old file when the new one cannot be finished, and leaves nothing beside it", async () => {
		const path = join(folder, "plan.json");
		await files.writeText(path, "old");
		const failing = createFiles({ ...fs, rename: async () => Promise.reject(errno("EIO")) });
		await expect(failing.writeText(path, "new")).rejects.toThrow(IncompleteError);
		expect(await readFile(path, "utf8")).toBe("old");
		expect(readdirSync(folder)).toEqual(["plan.json"]);
	});

	it("copies bytes whole over an older file", async () => {
		const from = join(folder, "from.whl");
		writeFileSync(from, Buffer.from([0, 255, 10, 13]));
		await files.copy(from, join(folder, "sub/to.whl"));
		expect(await readFile(join(folder, "sub/to.whl"))).toEqual(Buffer.from([0, 255, 10, 13]));
		await expect(files.copy(join(folder, "absent"), join(folder, "x"))).rejects.toThrow(UsageError);
	});

	it("appends lines in order", async () => {
		const path = join(folder, "new/events.jsonl");
		await files.appendText(path, "1\n");
		await files.appendText(path, "2\n");
		expect(await files.readText(path)).toBe("1\n2\n");
	});

	it("many writers of one file at once leave one whole text", async () => {
		const path = join(folder, "shared.json");
		const texts = Array.from({ length: 20 }, (_, n) => String(n).repeat(10_000));
		await Promise.all(texts.map((text) => files.writeText(path, text)));
		expect(texts).toContain(await files.readText(path));
		expect(readdirSync(folder)).toEqual(["shared.json"]);
	});
});

describe("what the operating system refuses", () => {
	it.each([
		["ENOSPC", "world/disk-full", 5],
		["EDQUOT", "world/disk-full", 5],
		["EIO", "world/disk-full", 5],
		["EACCES", "world/not-writable", 3],
		["EROFS", "world/not-writable", 3],
		["ENOTDIR", "world/not-writable", 3],
		["ENOENT", "world/not-writable", 3],
	])("%s while a temporary file is flushed is %s with the path", async (name, code, exitStatus) => {
		const path = join(folder, "dist/demo.whl");
		const failing = createFiles({
			...fs,
			async open(...args: Parameters<typeof fs.open>) {
				const handle = await fs.open(...args);
				handle.sync = () => Promise.reject(errno(name));
				return handle;
			},
		});
		await expect(failing.writeText(path, "x")).rejects.toMatchObject({ code, exitStatus, file: path });
		await expect(failing.writeText(path, "x")).rejects.toThrow(path);
		expect(readdirSync(join(folder, "dist"))).toEqual([]);
	});

	it.runIf(process.platform === "linux")(
		"a device that is really full ends an append with world/disk-full",
		async () => {
			await expect(files.appendText("/dev/full", "x")).rejects.toMatchObject({
				code: "world/disk-full",
				exitStatus: 5,
			});
		},
	);

	it("a disk that is really full keeps what was written before", async (context) => {
		if (process.platform !== "linux" || process.getuid?.() !== 0) {
			return context.skip("only root may mount a small tmpfs; the injected ENOSPC above ran");
		}
		const disk = join(folder, "disk");
		mkdirSync(disk);
		try {
			execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], { stdio: "pipe" });
		} catch (error) {
			return context.skip(`tmpfs cannot be mounted here (${error}); the injected ENOSPC above ran`);
		}
		try {
			const path = join(disk, "demo.whl");
			await files.writeText(path, "old");
			await expect(files.writeText(path, "x".repeat(200_000))).rejects.toMatchObject({
				code: "world/disk-full",
				file: path,
			});
			expect(await files.readText(path)).toBe("old");
			expect(readdirSync(disk)).toEqual(["demo.whl"]);
			const big = join(folder, "big");
			writeFileSync(big, "x".repeat(200_000));
			await expect(files.copy(big, path)).rejects.toMatchObject({ code: "world/disk-full" });
			expect(await files.readText(path)).toBe("old");
		} finally {
			execFileSync("umount", [disk]);
		}
	});

	it("a file where a folder is expected is named", async () => {
		writeFileSync(join(folder, "file"), "");
		const error = await files.writeText(join(folder, "file/x.json"), "x").catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(EnvironmentError);
		expect(error).toMatchObject({ code: "world/not-writable", file: join(folder, "file/x.json") });
	});

	it("a folder is not a text", async () => {
		await expect(files.readText(folder)).rejects.toMatchObject({ code: "world/not-readable" });
	});
});

describe("reading", () => {
	it("what is not there is null, empty or false, never an exception", async () => {
		const absent = join(folder, "absent");
		expect(await files.readText(absent)).toBeNull();
		expect(await files.hash(absent)).toBeNull();
		expect(await files.list(absent)).toEqual([]);
		expect(await files.exists(absent)).toBe(false);
		expect(await files.glob(absent, ["**"])).toEqual([]);
		await files.remove(absent);
		await expect(files.open(absent)).rejects.toThrow(UsageError);
	});

	it("the hash of a file of several chunks is its sha256", async () => {
		const bytes = Buffer.alloc(3_500_000, "wheel");
		writeFileSync(join(folder, "big"), bytes);
		expect(await files.hash(join(folder, "big"))).toEqual({
			size: bytes.length,
			sha256: createHash("sha256").update(bytes).digest("hex"),
		});
	});

	it("ranges of a file are exact and a range past its end is refused", async () => {
		writeFileSync(join(folder, "ranges"), "0123456789");
		const source = await files.open(join(folder, "ranges"));
		expect(source.size).toBe(10);
		expect(Buffer.from(await source.read(3, 4)).toString()).toBe("3456");
		expect(await source.read(10, 0)).toHaveLength(0);
		await expect(source.read(8, 3)).rejects.toThrow(RangeError);
		await source.close();
	});

	it("globs find files only, sorted, with slashes, and follow no link", async () => {
		for (const name of ["b.py", "a.py", "sub/deep/c.py", "sub/d.txt"]) await files.writeText(join(folder, name), "");
		symlinkSync(folder, join(folder, "sub/loop"));
		symlinkSync(join(folder, "a.py"), join(folder, "link.py"));
		expect(await files.glob(folder, ["**/*.py"])).toEqual(["a.py", "b.py", "sub/deep/c.py"]);
		expect(await files.glob(folder, ["*.py", "sub/*.txt", "a.py"])).toEqual(["a.py", "b.py", "sub/d.txt"]);
		expect(await files.list(join(folder, "sub"))).toEqual([
			{ name: "d.txt", kind: "file" },
			{ name: "deep", kind: "folder" },
			{ name: "loop", kind: "other" },
		]);
	});

	it("a folder is removed with all in it", async () => {
		await files.writeText(join(folder, "x/y/z"), "");
		await files.remove(join(folder, "x"));
		expect(await files.exists(join(folder, "x"))).toBe(false);
	});
});

function errno(code: string): Error {
	return Object.assign(new Error(code), { code });
}
