// `wheel-release plan` as it is typed: the question after --explain, the older plan after --diff.
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { makeProject } from "../world/project-folder.ts";

const cli = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");
const pyproject = '[project]\nname = "my-pkg"\nversion = "1.0"\nrequires-python = ">=3.9"\n';

async function run(args: string[], cwd: string): Promise<{ code: number; stdout: string; stderr: string }> {
	try {
		return { code: 0, ...(await promisify(execFile)(process.execPath, [cli, ...args], { cwd })) };
	} catch (error) {
		return error as { code: number; stdout: string; stderr: string };
	}
}

describe("plan --explain", () => {
	it("lists everything without a word, and takes a folder for the project", async () => {
		using folder = makeProject({ "project/pyproject.toml": pyproject });
		for (const args of [
			["plan", "project", "--explain"],
			["plan", "--explain", "project"],
		]) {
			const { code, stdout } = await run(args, folder.path);
			expect({ args, code }).toEqual({ args, code: 0 });
			expect(stdout).toMatch(/^Wheels\n[\s\S]*^Settings\n[\s\S]*smoke\.pythons +min,max +default$/m);
		}
	});

	it("answers a question in sentences, or as JSON", async () => {
		using folder = makeProject({ "pyproject.toml": pyproject });
		const { stdout } = await run(["plan", "--explain", "3.12"], folder.path);
		expect(stdout).toContain("cp312 is not built of its own: Python 3.12 takes the py3-none wheel (any).");
		const { stdout: json } = await run(["plan", "--explain", "3.12", "--json"], folder.path);
		expect(JSON.parse(json)).toMatchObject({ question: "3.12", cells: ["py3-none-any"] });
	});

	it("knows no such word: exit 2, with the nearest", async () => {
		using folder = makeProject({ "pyproject.toml": pyproject });
		const { code, stderr } = await run(["plan", "--explain", "py3-none-anny"], folder.path);
		expect(code).toBe(2);
		expect(stderr).toMatch(
			/plan\/unknown-cell\n +nothing in this plan is called "py3-none-anny"; did you mean "py3-none-any"\?/,
		);
	});
});

describe("plan --diff", () => {
	it("shows what changes against an older plan, wherever it lies, before it is replaced", async () => {
		using folder = makeProject({ "pyproject.toml": pyproject });
		await run(["plan"], folder.path);
		mkdirSync(join(folder.path, "old"));
		copyFileSync(folder.workFolder.plan, join(folder.path, "old", "plan.json"));
		folder.write("pyproject.toml", `${pyproject}[tool.wheel-release]\nsmoke = { pythons = "max" }\n`);
		for (const place of [".wheel-release/plan.json", "old", "old/plan.json"]) {
			const { code, stdout } = await run(["plan", "--diff", place, "--json"], folder.path);
			expect(code).toBe(0);
			expect(JSON.parse(stdout)).toMatchObject({
				kind: "plan-diff",
				isSame: false,
				smokeCells: { removed: [{ id: "py3-none-any-py3.9-linux" }, {}, {}] },
				settings: [{ key: "smoke.pythons", from: "min,max (default)", to: "max (pyproject.toml)" }],
			});
		}
		const { stdout } = await run(["plan", "--diff", "."], folder.path);
		expect(stdout).toContain("no difference: the same wheels, tests, exclusions and settings");
	});

	it.each([
		["nowhere", "document/missing"],
		["pyproject.toml", "document/invalid"],
	])("refuses %s, which is no plan", async (place, code) => {
		using folder = makeProject({ "pyproject.toml": pyproject });
		const result = await run(["plan", "--diff", place], folder.path);
		expect([2, 6]).toContain(result.code);
		expect(result.stderr).toContain(code);
	});
});
