// `plan --print-build-identifiers` stands in for cibuildwheel's own option in scripts: lines on stdout, its exit status.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { makeProject } from "../world/project-folder.ts";

const cli = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");
const pyproject = `[project]
name = "x"
requires-python = ">=3.13"
[tool.cibuildwheel]
skip = ["*musllinux*", "cp31?t-*"]
`;

async function print(args: string[], cwd: string, env: Record<string, string> = {}) {
	const words = [cli, "plan", "--print-build-identifiers", ...args];
	try {
		return {
			code: 0,
			...(await promisify(execFile)(process.execPath, words, { cwd, env: { ...process.env, ...env } })),
		};
	} catch (error) {
		return error as { code: number; stdout: string; stderr: string };
	}
}

it("prints one identifier a line, in the order they are built, and leaves nothing in the project", async () => {
	using project = makeProject({ "pyproject.toml": pyproject });
	const { code, stdout } = await print(["--host", "linux/x86_64"], project.path);
	expect({ code, stdout }).toEqual({
		code: 0,
		stdout: "cp313-manylinux_x86_64\ncp314-manylinux_x86_64\ncp315-manylinux_x86_64\n",
	});
	expect(existsSync(join(project.path, ".wheel-release"))).toBe(false);
});

it("takes cibuildwheel's flags and variables, and another version's table", async () => {
	using project = makeProject({ "pyproject.toml": pyproject, "ci/cibw.toml": '[tool.cibuildwheel]\nbuild = "pp*"\n' });
	const { stdout } = await print(
		["--host", "macos/arm64", "--platform", "windows", "--archs", "AMD64", "--enable", "pypy"],
		project.path,
		{ CIBW_SKIP: "cp*" },
	);
	expect(stdout).toBe("");
	const old = await print(
		[
			...["--config-file", "{package}/ci/cibw.toml", "--enable", "all", "--host", "windows/AMD64"],
			...["--cibuildwheel-version", "4.2.0"],
		],
		project.path,
		{ CIBW_PROJECT_REQUIRES_PYTHON: ">=3.11" },
	);
	expect(old.stdout).toBe("pp311-win_amd64\n");
});

it("ends with 0 when nothing is selected, and with 2 for what cibuildwheel refuses", async () => {
	using project = makeProject({ "pyproject.toml": pyproject });
	expect(await print(["--host", "linux/x86_64", "--archs", "arm64"], project.path)).toMatchObject({
		code: 0,
		stdout: "",
	});
	const refused = await print(["--host", "linux/x86_64", "--enable", "cpython-freethreading"], project.path);
	expect(refused).toMatchObject({ code: 2, stdout: "" });
	expect(refused.stderr).toContain("Unknown enable group: cpython-freethreading");
});

it("gives the reasons as well with --json", async () => {
	using project = makeProject({ "pyproject.toml": pyproject });
	const { stdout } = await print(["--host", "windows/AMD64", "--json"], project.path);
	const answer = JSON.parse(stdout);
	expect(answer.identifiers).toContain("cp313-win32");
	expect(answer.excluded).toContainEqual({
		identifier: "cp314t-win32",
		why: { rule: "skip-pattern", pattern: "cp31?t-*" },
	});
	expect(answer.excluded).toContainEqual({
		identifier: "pp311-win_amd64",
		why: { rule: "requires-python" },
	});
});

it("says with --json what a run with the same words would end with", async () => {
	using project = makeProject({ "pyproject.toml": pyproject });
	const runOf = async (...words: string[]) =>
		JSON.parse((await print(["--host", "linux/x86_64", "--json", ...words], project.path)).stdout).run;
	expect(await runOf()).toEqual({ exitStatus: 0, reason: null });
	expect(await runOf("--archs", "s390x", "--platform", "linux")).toEqual({ exitStatus: 0, reason: null });
	expect(await runOf("--archs", "arm64")).toMatchObject({ exitStatus: 4 });
	expect(await runOf("--enable", "nonsense")).toMatchObject({ exitStatus: 2 });
});
