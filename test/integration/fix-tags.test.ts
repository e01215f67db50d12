// `check --fix-tags` through the real command line: what it writes, and what it will not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildElf } from "../world/elf-writer.ts";
import { buildWheel } from "../world/wheel-builder.ts";

const entry = resolve(import.meta.dirname, "../../src/cli/main.ts");
const given = buildWheel({ name: "mypkg", version: "1.0", tags: "py3-none-win_amd64" });
const target = "mypkg-1.0-py3-none-win_arm64.whl";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "fix-tags-"));
	writeFileSync(join(folder, given.fileName), given.bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fixTags(...words: string[]) {
	return fixFiles([given.fileName], ...words);
}

function fixFiles(files: readonly string[], ...words: string[]) {
	const args = [entry, "check", ...files, "--fix-tags", "out", ...words];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
	return { status, text: stdout + stderr };
}

it("tags that are none are refused before anything is written", () => {
	const { status, text } = fixTags("--tags", "windows");
	expect(status).toBe(2);
	expect(text).toContain("distribution/retag");
	expect(readdirSync(folder)).toEqual([given.fileName]);
});

it("a wheel of the new name is never overwritten", () => {
	expect(fixTags("--tags", "py3-none-win_arm64").status).toBe(0);
	expect(readdirSync(join(folder, "out"))).toEqual([target]);
	writeFileSync(join(folder, "out", target), "of somebody else");
	const { status, text } = fixTags("--tags", "py3-none-win_arm64");
	expect(status).toBe(6);
	expect(text).toContain("distribution/retag-exists");
	expect(readFileSync(join(folder, "out", target), "utf8")).toBe("of somebody else");
});

it("one wheel that cannot be written does not keep the others from it", () => {
	const other = buildWheel({ name: "other", version: "1.0", tags: "py3-none-win_amd64" });
	writeFileSync(join(folder, other.fileName), other.bytes);
	const { status } = fixFiles([given.fileName, other.fileName], "--tags", "py3-none-win_arm64");
	expect(status).toBe(6);
	expect(readdirSync(join(folder, "out")).sort()).toEqual([target, "other-1.0-py3-none-win_arm64.whl"]);
});

it("a wheel that needs libraries from nowhere is not called honest", () => {
	const tags = "cp312-cp312-manylinux_2_28_x86_64";
	const module = buildElf({ needed: ["libodbc.so.2"], exports: ["PyInit_a"] });
	const wheel = buildWheel({ name: "a", version: "1.0", tags, files: { "a.so": module } });
	writeFileSync(join(folder, wheel.fileName), wheel.bytes);
	const { status, text } = fixFiles([wheel.fileName]);
	expect(status).toBe(1);
	expect(text).toContain("repair it first");
});
