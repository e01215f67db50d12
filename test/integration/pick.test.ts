// `pick` as a script uses it: files, folders and names, one JSON document.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { makeProject } from "../world/project-folder.ts";
import { buildSdist, buildWheel } from "../world/wheel-builder.ts";

const cli = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");

async function pick(args: string[], cwd: string): Promise<{ code: number; stdout: string; stderr: string }> {
	try {
		return { code: 0, ...(await promisify(execFile)(process.execPath, [cli, "pick", ...args], { cwd })) };
	} catch (error) {
		return error as { code: number; stdout: string; stderr: string };
	}
}

it("answers for names of files that do not exist", async () => {
	using folder = makeProject({});
	const files = ["a-1.0-cp312-cp312-win_amd64.whl", "a-1.0-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"];
	const asked = ["--interpreter", "cp312", "--platforms", "manylinux_2_28_x86_64,manylinux2014_x86_64", "--json"];
	const { code, stdout } = await pick([...asked, ...files], folder.path);
	expect(code).toBe(0);
	expect(JSON.parse(stdout)).toEqual({
		accepted: [{ file: files[1], tag: "cp39-abi3-manylinux2014_x86_64" }],
		rejected: [{ file: files[0], reason: "for Windows, this user has Linux" }],
	});
});

it("reads Requires-Python of files that do, and takes folders and patterns for their distributions", async () => {
	using folder = makeProject({ "dist/notes.txt": "", "dist/broken-1.0-py3-none-any.whl": "no zip" });
	const wheel = buildWheel({ name: "a", version: "1.0", metadata: [["Requires-Python", ">=3.10"]] });
	const older = buildWheel({ name: "a", version: "0.9", metadata: [["Requires-Python", ">=3.9"]] });
	const sdist = buildSdist({ name: "a", version: "0.9" });
	for (const { fileName, bytes } of [wheel, older, sdist]) folder.write(`dist/${fileName}`, bytes);
	const expected = (prefix: string) => ({
		accepted: [
			{ file: `${prefix}${older.fileName}`, tag: "py3-none-any" },
			{ file: `${prefix}${sdist.fileName}`, tag: "sdist" },
			{ file: `${prefix}broken-1.0-py3-none-any.whl`, tag: "py3-none-any" },
		],
		rejected: [{ file: `${prefix}${wheel.fileName}`, reason: "Requires-Python >=3.10, this user has 3.9" }],
	});
	const asked = ["--user", "debian-11", "--json"];
	for (const operands of [["dist"], ["dist/*.whl", "dist/*.tar.gz"]]) {
		const { stdout } = await pick([...asked, ...operands], folder.path);
		const { accepted, rejected } = JSON.parse(stdout);
		expect({ accepted, rejected }).toEqual(expected(join("dist", "/").replaceAll("\\", "/")));
	}
	expect(JSON.parse((await pick([...asked, "."], join(folder.path, "dist"))).stdout)).toEqual(expected(""));
});

it("shows what typical users get when nobody in particular asks", async () => {
	using folder = makeProject({});
	const files = ["a-1.0-cp39-abi3-manylinux_2_28_x86_64.whl", "a-1.0.tar.gz"];
	const { stdout } = await pick(files, folder.path);
	expect(stdout).toMatch(/^ +manylinux2014 image.* every Python +the sdist, to compile$/m);
	expect(stdout).toMatch(/^ +RHEL 8\/9, .*3\.9–3\.15 +cp39-abi3-manylinux_2_28_x86_64$/m);
});

it("refuses an unknown word with the nearest, exit 2", async () => {
	using folder = makeProject({});
	const { code, stderr } = await pick(["--user", "debain-12", "a-1.0.tar.gz"], folder.path);
	expect([code, stderr]).toEqual([2, expect.stringContaining('unknown user "debain-12"; did you mean "debian-12"?')]);
});

it("says what it cannot read, and that a pattern or a folder has nothing", async () => {
	using folder = makeProject({ "dist/notes.txt": "" });
	const { code, stdout } = await pick(["a-1.0.tar.gz", "nope.whl"], folder.path);
	expect([code, stdout]).toEqual([0, expect.stringMatching(/✗ nope\.whl +malformed name/)]);
	for (const [operand, words] of [
		["dist/*.whl", "no file fits the pattern dist/*.whl"],
		["dist", "there is no wheel and no sdist in dist"],
	] as const) {
		const ran = await pick([operand], folder.path);
		expect([ran.code, ran.stderr + ran.stdout]).toEqual([2, expect.stringContaining(words)]);
	}
});

it("names the file of every project", async () => {
	using folder = makeProject({});
	const { stdout } = await pick(["--user", "debian-12", "a-1.0.tar.gz", "b-1.0-py3-none-any.whl"], folder.path);
	expect(stdout).toMatch(/takes a-1\.0\.tar\.gz, b-1\.0-py3-none-any\.whl$/m);
	expect(stdout).toMatch(/✓ a-1\.0\.tar\.gz +sdist +would be compiled$/m);
});
