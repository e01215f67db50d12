// Generated tables say what the pinned packages say, and `--check` notices when they do not.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");

function checkData(folder: string, names: string[] = []): { status: number | null; output: string } {
	const args = [join(folder, "scripts/data.ts"), "--check", ...names];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
	return { status, output: stdout + stderr };
}

it("every generated table is what the pinned packages say", () => {
	expect(checkData(root)).toMatchObject({ status: 0, output: expect.stringContaining("is fresh") });
});

it("a table that was edited by hand is named, with the line", () => {
	const copy = mkdtempSync(join(tmpdir(), "wheel-release-data-"));
	try {
		for (const folder of ["scripts", "src"]) cpSync(join(root, folder), join(copy, folder), { recursive: true });
		cpSync(join(root, "package.json"), join(copy, "package.json"));
		symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
		const table = join(copy, "src/data/auditwheel-policies.json");
		writeFileSync(table, readFileSync(table, "utf8").replace('"priority":90', '"priority":91'));
		const { status, output } = checkData(copy, ["auditwheel-policies"]);
		expect({ status, output }).toMatchObject({ status: 1, output: expect.stringContaining("differs from line 6 on") });
		expect(output).toContain('+ \t\t\t{"name":"manylinux_2_12"');
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
});
