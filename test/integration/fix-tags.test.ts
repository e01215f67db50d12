// `check --fix-tags` through the real command line: what it writes, and what it will not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
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
	const args = [entry, "check", given.fileName, "--fix-tags", "out", ...words];
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
