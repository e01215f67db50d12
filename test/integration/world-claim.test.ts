import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimFolder } from "../../src/world/claim.ts";

let folder: string;
let lock: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "wheel-release-claim-"));
	lock = join(folder, "work", "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("lets one process at a time work in a folder", async () => {
	const claim = await claimFolder(join(folder, "work"));
	await expect(claimFolder(join(folder, "work"))).rejects.toMatchObject({
		code: "world/busy",
		exitStatus: 5,
		message: `another wheel-release (process ${process.pid}) works in ${join(folder, "work")}`,
	});
	await claim.release();
	expect(existsSync(lock)).toBe(false);
	await (await claimFolder(join(folder, "work"))).release();
});

it.each([
	["a process that was killed", () => `${spawnSync(process.execPath, ["--version"]).pid} ${hostname()}`],
	["a write that was cut off", () => ""],
])("takes the folder over from %s", async (_, text) => {
	await (await claimFolder(join(folder, "work"))).release();
	writeFileSync(lock, text());
	const claim = await claimFolder(join(folder, "work"));
	expect(readFileSync(lock, "utf8")).toBe(`${process.pid} ${hostname()}`);
	await claim.release();
});

it("believes a process of another machine, which it cannot ask", async () => {
	await (await claimFolder(join(folder, "work"))).release();
	writeFileSync(lock, "1 elsewhere");
	await expect(claimFolder(join(folder, "work"))).rejects.toMatchObject({
		code: "world/busy",
		message: expect.stringContaining("process 1 on elsewhere"),
		help: expect.stringContaining(lock),
	});
});

it("says what it cannot write", async () => {
	writeFileSync(join(folder, "occupied"), "a file");
	await expect(claimFolder(join(folder, "occupied"))).rejects.toMatchObject({ code: "world/not-writable" });
});
