// What a script around the command line relies on: stdout is the answer, and a reader that has had enough is no error.
import { execFile, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { makeProject } from "../world/project-folder.ts";
import { buildWheel } from "../world/wheel-builder.ts";

const cli = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");
const project = {
	"pyproject.toml": '[project]\nname = "my-pkg"\nversion = "1.0"\nrequires-python = ">=3.9"\n',
	"my_pkg/__init__.py": "",
};

async function run(args: string[], cwd: string): Promise<{ code: number; stdout: string; stderr: string }> {
	try {
		return { code: 0, ...(await promisify(execFile)(process.execPath, [cli, ...args], { cwd })) };
	} catch (error) {
		return error as { code: number; stdout: string; stderr: string };
	}
}

describe("with --json, stdout is one document", () => {
	it.each([
		[["plan", "--bogus"], "config/unknown-option"],
		[["plam"], "config/unknown-option"],
		[["check"], "config/unknown-option"],
		[["check", "absent.whl"], "world/no-file"],
		[["explain", "no/code"], "config/unknown-option"],
		[["publish", "--index", "pipy"], "publish/unknown-destination"],
	])("also when %j is refused", async (args, code) => {
		using folder = makeProject(project);
		const result = await run([...args, "--json"], folder.path);
		expect(result.code).toBe(2);
		expect(JSON.parse(result.stdout)).toMatchObject({ exitStatus: 2, findings: [{ code, level: "error" }] });
		expect(result.stderr).toContain(code);
	});
});

it("tells once that the work folder cannot be written", async () => {
	using folder = makeProject({ ...project, occupied: "a file" });
	const { code, stdout, stderr } = await run(["plan", "--json", "--work", "occupied"], folder.path);
	expect(code).toBe(3);
	expect(JSON.parse(stdout)).toMatchObject({ exitStatus: 3 });
	expect(stderr.match(/world\/not-writable {3}/g)).toHaveLength(1);
});

it.each([[["plan", "--matrix"]], [["plan", "--matrix", "--json"]]])(
	"%j prints the matrix and nothing else",
	async (args) => {
		using folder = makeProject(project);
		const { stdout } = await run(args, folder.path);
		expect(Object.keys(JSON.parse(stdout))).toEqual(["build", "smoke"]);
	},
);

it("goes on to its end when the reader of its output stops reading, as head does", async () => {
	using folder = makeProject(project);
	const child = spawn(process.execPath, [cli, "plan"], { cwd: folder.path, stdio: ["ignore", "pipe", "pipe"] });
	child.stdout.destroy();
	let stderr = "";
	child.stderr.on("data", (chunk) => (stderr += chunk));
	const code = await new Promise((resolve) => child.on("close", resolve));
	expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

it.runIf(process.platform === "linux")(
	"says that standard output cannot be written, and that the command can be run again",
	async () => {
		using folder = makeProject(project);
		const full = openSync("/dev/full", "w");
		const child = spawn(process.execPath, [cli, "plan"], { cwd: folder.path, stdio: ["ignore", full, "pipe"] });
		closeSync(full);
		let stderr = "";
		child.stderr?.on("data", (chunk) => (stderr += chunk));
		const code = await new Promise((resolve) => child.on("close", resolve));
		expect(code).toBe(5);
		expect(stderr).toMatch(/^error {2}world\/disk-full.*\n +cannot write standard output: there is no space left/);
	},
);

it("marks a file with nothing but a warning neither as good nor as refused", async () => {
	using folder = makeProject({});
	const warned = buildWheel({
		name: "warned",
		version: "1.0",
		files: { "warned.pth": "import os\n", "warned.py": "" },
	});
	folder.write(warned.fileName, warned.bytes);
	const { code, stdout } = await run(["check", warned.fileName], folder.path);
	expect(code).toBe(0);
	expect(stdout).toMatch(/\n! warned-1\.0-py3-none-any\.whl[\s\S]*1 warning · 1 file\n/);
});

it("explains of a rule how it counts and what PyPI does", async () => {
	using folder = makeProject({});
	const { stdout } = await run(["explain", "metadata/description"], folder.path);
	expect(stdout).toMatch(/^metadata\/description\nerror, warning or notice; PyPI refuses the errors\n\n/);
	expect(stdout).toContain("docs/rules/metadata.md");
	expect(JSON.parse((await run(["explain", "--json", "torch/abi-range"], folder.path)).stdout)).toMatchObject({
		levels: ["error"],
		pypi: "takes",
	});
});
