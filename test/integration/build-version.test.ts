// How a build comes by a version that the commit does not state, and that nothing of it stays behind.
import { readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { enterVersion } from "../../src/build/enter-version.ts";
import type { Plan } from "../../src/document/plan.ts";
import { makePlan } from "../world/plan-builder.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";

const files = {
	"pyproject.toml": '[project]\r\nname = "x"\r\nversion = "1.2.0" # not "1.2.0" for ever\r\n',
	"src/x/__init__.py": "__version__ = '1.2.0'\n",
};
const edits = [
	{ file: "pyproject.toml", line: 3, from: '"1.2.0"', to: '"1.2.1.dev5"' },
	{ file: "src/x/__init__.py", line: 1, from: "'1.2.0'", to: "'1.2.1.dev5'" },
];

async function enter(project: ProjectFolder, change: Partial<Plan["versionInBuild"]>) {
	const plan = makePlan({ versionInBuild: { environment: {}, edits: [], tag: null, why: "test", ...change } });
	return enterVersion(plan, project.path, project.openWorld());
}

const read = (project: ProjectFolder, file: string) => readFileSync(join(project.path, file), "utf8");

describe("literals", () => {
	it("are written over in their lines alone, and put back to the byte", async () => {
		using project = makeProject(files);
		const entered = await enter(project, { edits });
		expect(read(project, "pyproject.toml")).toBe(
			'[project]\r\nname = "x"\r\nversion = "1.2.1.dev5" # not "1.2.0" for ever\r\n',
		);
		expect(read(project, "src/x/__init__.py")).toBe("__version__ = '1.2.1.dev5'\n");
		if ("leave" in entered) await entered.leave();
		for (const [file, text] of Object.entries(files)) expect(read(project, file)).toBe(text);
	});

	it("may become two lines, and mean what they say", async () => {
		using project = makeProject({ "pyproject.toml": 'a\ndynamic = ["version"]\nb\n' });
		await enter(project, {
			edits: [
				{ file: "pyproject.toml", line: 2, from: 'dynamic = ["version"]', to: 'version = "$&"\ndynamic = []' },
				{ file: "pyproject.toml", line: 3, from: "b", to: "c" },
			],
		});
		expect(read(project, "pyproject.toml")).toBe('a\nversion = "$&"\ndynamic = []\nc\n');
	});

	it.skipIf(process.platform === "win32")("keep a script executable", async () => {
		using project = makeProject({ "setup.py": "setup(version='1.2.0')\n" });
		project.write("setup.py", "setup(version='1.2.0')\n");
		const { chmodSync } = await import("node:fs");
		chmodSync(join(project.path, "setup.py"), 0o755);
		const entered = await enter(project, { edits: [{ file: "setup.py", line: 1, from: "'1.2.0'", to: "'2'" }] });
		expect(statSync(join(project.path, "setup.py")).mode & 0o100).toBe(0o100);
		if ("leave" in entered) await entered.leave();
		expect(statSync(join(project.path, "setup.py")).mode & 0o100).toBe(0o100);
	});

	it("stay as they are when one of them is not what was planned", async () => {
		using project = makeProject(files);
		const [first] = edits;
		const second = { file: "src/x/__init__.py", line: 1, from: "'1.1.0'", to: "'1.2.1.dev5'" };
		const entered = await enter(project, { edits: [...(first ? [first] : []), second] });
		expect(entered).toMatchObject({
			finding: { code: "build/other-sources", level: "error", file: "src/x/__init__.py", line: 1 },
		});
		for (const [file, text] of Object.entries(files)) expect(read(project, file)).toBe(text);
	});

	it("are not sought outside the project, whatever a link says", async () => {
		using outside = makeProject({ VERSION: "1.2.0\n" });
		using project = makeProject(files);
		symlinkSync(join(outside.path, "VERSION"), join(project.path, "VERSION"));
		const entered = await enter(project, { edits: [{ file: "VERSION", line: 1, from: "1.2.0", to: "9" }] });
		expect(entered).toMatchObject({ finding: { code: "build/other-sources" } });
		expect(read(outside, "VERSION")).toBe("1.2.0\n");
	});
});

describe("a tag, for tools that believe nothing else,", () => {
	it("is made in the checkout and removed", async () => {
		using project = makeProject(files, { isRepository: true });
		const entered = await enter(project, { tag: "v1.2.1.dev5" });
		expect(project.git("describe", "--tags").trim()).toBe("v1.2.1.dev5");
		if ("leave" in entered) await entered.leave();
		expect(project.git("tag").trim()).toBe("");
	});

	it("that is there already stays", async () => {
		using project = makeProject(files, { isRepository: true });
		project.git("tag", "v1.2.0");
		const entered = await enter(project, { tag: "v1.2.0" });
		if ("leave" in entered) await entered.leave();
		expect(project.git("tag").trim()).toBe("v1.2.0");
	});
});
