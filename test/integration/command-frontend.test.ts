// The frontend `command`: a real program makes the wheels, and only those that the plan names pass.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultOptions } from "../../src/pipeline/request.ts";
import { runStage } from "../../src/pipeline/run-stage.ts";
import { planProject } from "../world/plan-project.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";
import { buildWheel } from "../world/wheel-builder.ts";

const oldLinux = "cp39-abi3-manylinux_2_17_x86_64";
const newLinux = "cp39-abi3-manylinux_2_28_x86_64";
const windows = "cp39-abi3-win_amd64";

/** Copies what lies in made/ into the folder that it is told, and counts its runs. */
const maker = `import { appendFileSync, cpSync, readdirSync } from "node:fs";
const [out, ...rest] = process.argv.slice(2);
appendFileSync(".wheel-release/runs.txt", JSON.stringify([out, ...rest, process.env.MODE ?? ""]) + "\\n");
if (process.env.MODE === "fail") { console.error("no rule to make target 'wheels'"); process.exit(2); }
for (const file of readdirSync("made")) cpSync("made/" + file, out + "/" + file);
`;

function makeCommandProject({
	tags,
	made,
	mode = "",
}: {
	tags: string[];
	made: string[];
	mode?: string;
}): ProjectFolder {
	const command = [process.execPath, "make wheels.mjs", "{out}", "$(touch hacked); {project}", "{unknown}"];
	const project = makeProject({
		"pyproject.toml": `[project]
name = "my-pkg"
version = "1.0"
requires-python = ">=3.9"
[tool.wheel-release]
frontend = "command"
sdist = false
[tool.wheel-release.build]
command = ${JSON.stringify(command)}
tags = ${JSON.stringify(tags)}
env = { MODE = "${mode}" }
`,
		"make wheels.mjs": maker,
		".gitignore": ".wheel-release/\n",
	});
	for (const tag of made) {
		const wheel = buildWheel({ name: "my-pkg", version: "1.0", tags: tag, isPure: false });
		project.write(`made/${wheel.fileName}`, wheel.bytes);
	}
	return project;
}

async function run(project: ProjectFolder, ...stages: ("plan" | "build" | "freeze")[]) {
	const world = project.openWorld();
	let last: Awaited<ReturnType<typeof runStage>> | null = null;
	for (const stage of stages) {
		const place = { projectFolder: project.path, workFolder: project.workFolder };
		last = await runStage({ stage, ...place, options: { ...defaultOptions, tool: "wheel-release test" } }, world);
	}
	await world.close();
	const runs = project.openWorld();
	const text = (await runs.files.readText(join(project.workFolder.root, "runs.txt"))) ?? "";
	await runs.close();
	return {
		status: last?.exitStatus,
		findings: last?.findings ?? [],
		runs: text.split("\n").filter((line) => line !== ""),
	};
}

describe("a command of the project's own", () => {
	it("runs once for all its wheels, and each cell takes its own", async () => {
		using project = makeCommandProject({ tags: [newLinux, windows], made: [newLinux, windows] });
		const { status, runs } = await run(project, "plan", "build", "freeze");
		expect(status).toBe(0);
		expect(runs).toHaveLength(1);
		for (const tag of [newLinux, windows])
			expect(readdirSync(project.workFolder.cell(tag)).sort()).toEqual([`my_pkg-1.0-${tag}.whl`, "receipt.json"]);
	});

	it("gets words, not a shell line: nothing of it is executed or expanded but the three names", async () => {
		using project = makeCommandProject({ tags: [newLinux], made: [newLinux] });
		const { runs } = await run(project, "plan", "build");
		const [out, words, unknown] = JSON.parse(runs[0] ?? "[]") as string[];
		expect(out).toContain(join(".wheel-release", "scratch"));
		expect(words).toBe(`$(touch hacked); ${project.path}`);
		expect(unknown).toBe("{unknown}");
		expect(readdirSync(project.path)).not.toContain("hacked");
	});

	it("is not run again for wheels that are unchanged", async () => {
		using project = makeCommandProject({ tags: [newLinux], made: [newLinux] });
		await run(project, "plan", "build");
		expect((await run(project, "build")).runs).toHaveLength(1);
	});

	it("may make a wheel for an older Linux than promised, and freeze refuses one for a newer", async () => {
		using older = makeCommandProject({ tags: [newLinux], made: [oldLinux] });
		expect((await run(older, "plan", "build", "freeze")).status).toBe(0);
		using newer = makeCommandProject({ tags: [oldLinux], made: [newLinux] });
		const { findings } = await run(newer, "plan", "build", "freeze");
		expect(findings.map(({ code }) => code)).toContain("freeze/glibc-floor");
	});

	it("is told when it makes a wheel that the plan does not have, once", async () => {
		using project = makeCommandProject({
			tags: [newLinux, windows],
			made: [newLinux, windows, "cp310-cp310-win_amd64"],
		});
		const { status, findings } = await run(project, "plan", "build");
		expect(status).toBe(1);
		expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
			"build/unplanned-wheel: the command also made my_pkg-1.0-cp310-cp310-win_amd64.whl, which the plan does not have",
			`build/failed: ${windows} was not built: the command that makes it failed for ${newLinux}`,
		]);
	});

	it("is told when a planned wheel is not among those that it left", async () => {
		using project = makeCommandProject({ tags: [newLinux, windows], made: [newLinux] });
		expect((await run(project, "plan", "build")).findings).toMatchObject([
			{
				code: "build/not-one-file",
				message: `the command should leave one wheel for ${windows} in {out}; it left my_pkg-1.0-${newLinux}.whl`,
			},
		]);
	});

	it("shows its last words and the command that can be pasted when it fails, and is not tried again", async () => {
		using project = makeCommandProject({ tags: [newLinux, windows], made: [], mode: "fail" });
		const { findings, runs } = await run(project, "plan", "build");
		expect(runs).toHaveLength(1);
		expect(findings).toMatchObject([{ code: "build/failed" }, { code: "build/failed" }]);
		expect(findings[0]?.message).toContain("no rule to make target 'wheels'");
		expect(findings[0]?.help).toContain("make wheels.mjs");
		const log = readFileSync(join(project.workFolder.logs, `build-${newLinux}.log`), "utf8");
		expect(log).toContain("no rule to make target");
	});
});

describe("the plan of a command", () => {
	const plan = async (lines: string, more: Record<string, string> = {}) => {
		using project = makeProject({
			"pyproject.toml": `[project]\nname = "my-pkg"\nversion = "1.0"\nrequires-python = ">=3.12"\n[tool.wheel-release]\nfrontend = "command"\n${lines}`,
			...more,
		});
		const { result, plan: made } = await planProject(project);
		return {
			codes: result.findings.filter(({ level }) => level === "error").map(({ code }) => code),
			cells: made?.cells.map(
				(cell) => `${cell.id} on ${String(cell.runner)}${cell.buildPython ? ` with ${cell.buildPython}` : ""}`,
			),
			sdist: made?.sdist?.frontend,
			plan: made,
		};
	};
	const native = { "setup.py": "setup(ext_modules=[x])" };

	it("is one wheel for all when nothing is compiled; PEP 517 makes the sdist", async () => {
		expect(await plan('[tool.wheel-release.build]\ncommand = "make OUT={out}"\n')).toMatchObject({
			cells: ["py3-none-any on ubuntu-24.04"],
			sdist: "build",
		});
	});

	it("is what build.tags names, each on the runner of its platform", async () => {
		const tags = [
			"cp312-cp312-manylinux_2_28_aarch64",
			"cp39-abi3-macosx_11_0_arm64",
			"cp314-cp314t-win_amd64",
			"py3-none-manylinux_2_17_x86_64.musllinux_1_1_x86_64",
			"py3-none-linux_armv6l",
		];
		const lines = `[tool.wheel-release.build]\ncommand = "make {python} {out}"\ntags = ${JSON.stringify(tags)}\n`;
		expect((await plan(lines)).cells).toEqual([
			`${tags[0]} on ubuntu-24.04-arm with 3.12`,
			`${tags[1]} on macos-15 with 3.12`,
			`${tags[2]} on windows-2025 with 3.14t`,
			`${tags[3]} on ubuntu-24.04 with 3.12`,
			`${tags[4]} on ubuntu-24.04 with 3.12`,
		]);
	});

	it("is one wheel per target and Python without them", async () => {
		const lines = 'targets = ["win_amd64"]\n[tool.wheel-release.build]\ncommand = "make {out}"\n';
		expect((await plan(lines, native)).cells).toEqual(
			[12, 13, 14, 15].map((minor) => `cp3${minor}-cp3${minor}-win_amd64 on windows-2025`),
		);
	});

	it.each([
		["plan/no-build-command", "", {}],
		["plan/no-build-tags", '[tool.wheel-release.build]\ncommand = "make {out}"\n', native],
		[
			"plan/invalid-build-tag",
			'[tool.wheel-release.build]\ncommand = "make {out}"\ntags = ["manylinux_2_28_x86_64"]\n',
			{},
		],
		[
			"plan/name-clash",
			'[tool.wheel-release.build]\ncommand = "make {out}"\ntags = ["py3-none-any", "py3-none-any"]\n',
			{},
		],
	])("is refused with %s", async (code, lines, more) => {
		expect((await plan(lines, more)).codes).toContain(code);
	});
});
