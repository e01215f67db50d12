import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/document/plan.ts";
import { parseDocument } from "../../src/document/read-document.ts";
import { defaultOptions } from "../../src/pipeline/request.ts";
import { runStage } from "../../src/pipeline/run-stage.ts";
import { makeProject } from "../world/project-folder.ts";

const project = [
	"[build-system]",
	'build-backend = "setuptools.build_meta"',
	"[project]",
	'name = "x-cpu"',
	'version = "2.0"',
	'requires-python = ">=3.13,<3.14"',
	"[tool.setuptools]",
	'ext-modules = [{ name = "x._core", sources = ["core.c"] }]',
	"[tool.wheel-release]",
	'frontend = "build"',
	"",
].join("\n");
const variant = (lines: string) => `[[tool.wheel-release.variant]]\n${lines}\n`;

async function plan(pyproject: string, files: Record<string, string> = {}, environment: Record<string, string> = {}) {
	using folder = makeProject({ "pyproject.toml": pyproject, ...files });
	const world = folder.openWorld(environment);
	const result = await runStage(
		{
			stage: "plan",
			projectFolder: folder.path,
			workFolder: folder.workFolder,
			options: { ...defaultOptions, tool: "wheel-release test" },
		},
		world,
	);
	const text = result.exitStatus === 0 ? await world.files.readText(folder.workFolder.plan) : null;
	await world.close().catch(() => undefined);
	const findings = result.findings.map(({ code, level, message }) => `${level} ${code} ${message}`);
	return { plan: text === null ? null : (parseDocument("plan", text, "plan.json") as Plan), findings };
}

describe("variants: one source, several project names", () => {
	const both = `${project}${variant('name = "X_CPU.AVX512"\nenv = { X_SIMD = "avx512" }\nsmoke = { import = ["x.avx512"] }')}`;

	it("each name is a release with the wheels of the frontend and an environment of its own", async () => {
		const { plan: made, findings } = await plan(both);
		expect(findings).toEqual([]);
		expect(made?.releases).toMatchObject([
			{ name: "x-cpu", version: "2.0", cells: ["cp313-cp313-manylinux_x86_64", "sdist"], route: null },
			{ name: "x-cpu-avx512", version: "2.0", cells: ["x-cpu-avx512-cp313-cp313-manylinux_x86_64"], route: null },
		]);
		expect(made?.cells).toMatchObject([
			{ release: "x-cpu", environment: {}, expect: { name: "x_cpu", version: "2.0" } },
			{ release: "x-cpu-avx512", environment: { X_SIMD: "avx512" }, expect: { name: "x_cpu_avx512", version: "2.0" } },
		]);
		expect(made?.smokeCells.map(({ cell, imports }) => [cell, imports])).toEqual([
			["cp313-cp313-manylinux_x86_64", []],
			["x-cpu-avx512-cp313-cp313-manylinux_x86_64", ["x.avx512"]],
		]);
		expect(made?.source).toBeNull();
	});

	it("a variable of a variant that is a setting of its frontend holds for it alone", async () => {
		const cibuildwheel = project
			.replace('frontend = "build"', 'frontend = "cibuildwheel"')
			.replace('">=3.13,<3.14"', '">=3.12,<3.14"');
		const { plan: made } = await plan(
			`${cibuildwheel}${variant('name = "x-new"\nenv = { CIBW_SKIP = "cp312*" }')}[tool.cibuildwheel]\nbuild = "*-manylinux_x86_64"\n`,
		);
		expect(made?.releases.map(({ name, cells }) => [name, cells.filter((id) => id !== "sdist")])).toEqual([
			["x-cpu", ["cp312-cp312-manylinux_x86_64", "cp313-cp313-manylinux_x86_64"]],
			["x-new", ["x-new-cp313-cp313-manylinux_x86_64"]],
		]);
	});

	it("has one sdist, and says so", async () => {
		const { plan: made } = await plan(both);
		expect(made?.exclusions.find(({ code }) => code === "plan/variant-sdist")).toEqual({
			what: "sdist of X_CPU.AVX512",
			code: "plan/variant-sdist",
			reason: "its sources are those of x-cpu, whose sdist is in this release",
		});
	});

	it.each([
		["X.cpu", 'the variant "X.cpu" has the name of the project x-cpu itself: an index knows both as x-cpu'],
		[
			"x-cpu-cu12",
			'the variant "x-cpu-cu12" has the name of the CUDA distribution x-cpu-cu12: an index knows both as x-cpu-cu12',
		],
	])("the name %s that something else has is refused, with both named", async (name, message) => {
		const cuda = '[tool.wheel-release.cuda]\ntoolkits = ["12.6"]\narchs = ["86"]\n';
		const { plan: made, findings } = await plan(`${project}${cuda}${variant(`name = "${name}"`)}`);
		expect(made).toBeNull();
		expect(findings).toContain(`error plan/name-clash ${message}`);
	});

	it("a name that no index takes is refused", async () => {
		const { findings } = await plan(`${project}${variant('name = "x cpu"')}`);
		expect(findings).toContain('error plan/variant-name variant name = "x cpu" is not a project name');
	});
});

describe("variants from another repository", () => {
	/** A bare host with `up/stream`, whose tag v2.0 is annotated. */
	function host(): { url: string; commit: string } & Disposable {
		const root = mkdtempSync(join(tmpdir(), "wheel-release-host-"));
		const folder = join(root, "up", "stream.git");
		mkdirSync(folder, { recursive: true });
		const git = (...args: string[]) =>
			execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...args], {
				cwd: folder,
				encoding: "utf8",
			}).trim();
		git("init", "-q", "-b", "main");
		writeFileSync(join(folder, "file"), "");
		git("add", "-A");
		git("commit", "-q", "-m", "first");
		git("tag", "-a", "v2.0", "-m", "v2.0");
		return {
			url: pathToFileURL(root).href,
			commit: git("rev-parse", "HEAD"),
			[Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
		};
	}
	const sourced = (name: string, tag: string) =>
		variant(`name = "${name}"\nsource = { repo = "up/stream", tag = "${tag}" }`);

	it("have the commit of the tag in the plan", async () => {
		using upstream = host();
		const text = `${project}${sourced("x-one", "v{version}")}${sourced("x-two", "v{version}")}`;
		const { plan: made, findings } = await plan(text, {}, { GITHUB_SERVER_URL: upstream.url });
		expect(findings).toEqual([]);
		expect(made?.source).toEqual({ repository: "up/stream", tag: "v2.0", commit: upstream.commit });
	});

	it("have a warning when the host does not answer", async () => {
		const { plan: made, findings } = await plan(
			`${project}${sourced("x-one", "v9")}`,
			{},
			{ GITHUB_SERVER_URL: "file:///nowhere" },
		);
		expect(made?.source).toEqual({ repository: "up/stream", tag: "v9", commit: null });
		expect(findings).toEqual([
			"warning plan/source-commit the commit of up/stream at v9 could not be read, so the plan cannot hold the builds to it",
		]);
	});

	it("are of one source", async () => {
		const { findings } = await plan(
			`${project}${sourced("x-one", "v2.0")}${variant('name = "x-two"')}`,
			{},
			{ GITHUB_SERVER_URL: "file:///nowhere" },
		);
		expect(findings).toContain(
			'error plan/variant-source the variants "x-one" and "x-two" have different sources: up/stream at v2.0, and this repository',
		);
	});
});

describe("wheels that were brought along", () => {
	const brought = (table = "") => `${project.replace('"build"', '"none"')}${table}`;
	const wheel = (name: string) => `dist/${name}-cp313-cp313-manylinux_2_28_x86_64.whl`;

	it("belong to the project, its CUDA distributions, its local versions and its variants", async () => {
		const names = ["x_cpu-2.0", "x_cpu_cu12-2.0", "x_cpu-2.0+cu126", "x_cpu_avx512-2.0"];
		const { plan: made, findings } = await plan(
			brought(variant('name = "x-cpu-avx512"')),
			Object.fromEntries(names.map((name) => [wheel(name), ""])),
		);
		expect(findings).toEqual([
			"warning plan/local-version x_cpu-2.0+cu126-cp313-cp313-manylinux_2_28_x86_64.whl will be built and tested and has nowhere to go: PyPI refuses local versions, and no index of your own is configured",
		]);
		expect(made?.releases.map(({ name, version, route, cells }) => [name, version, route, cells])).toEqual([
			["x-cpu", "2.0", null, ["cp313-cp313-manylinux_2_28_x86_64"]],
			["x-cpu", "2.0+cu126", "index", ["cp313-cp313-manylinux_2_28_x86_64-cu126"]],
			["x-cpu-avx512", "2.0", null, ["x-cpu-avx512-cp313-cp313-manylinux_2_28_x86_64"]],
			["x-cpu-cu12", "2.0", "suffix", ["x-cpu-cu12-cp313-cp313-manylinux_2_28_x86_64"]],
		]);
	});

	it("with words for CUDA behind the platform tag are answered with the legal names", async () => {
		const { findings, plan: made } = await plan(brought(), {
			[wheel("x_cpu-2.0")]: "",
			"dist/x_cpu-2.0-cp313-cp313-linux_x86_64-cuda11.8-sm86.whl": "",
		});
		expect(made).toBeNull();
		expect(findings).toEqual([
			"error cuda/file-name dist/x_cpu-2.0-cp313-cp313-linux_x86_64-cuda11.8-sm86.whl: nothing may follow the platform tag, so no installer takes the words for CUDA and GPU at its end",
		]);
	});

	it("are answered so when there is nothing else, and when build.tags names them", async () => {
		const file = "x_cpu-2.0-cp313-cp313-linux_x86_64-cuda11.8-sm86.whl";
		const alone = await plan(brought(), { [`dist/${file}`]: "" });
		expect(alone.findings.map((line) => line.split(" ")[1])).toEqual(["cuda/file-name"]);
		const tags = 'build = { command = "make", tags = ["cp313-cp313-linux_x86_64-cuda11.8-sm86"] }';
		const configured = await plan(project.replace('frontend = "build"', `frontend = "command"\n${tags}`));
		expect(configured.findings).toEqual([
			'error cuda/file-name build.tags "cp313-cp313-linux_x86_64-cuda11.8-sm86": nothing may follow the platform tag, so no installer takes the words for CUDA and GPU at its end',
		]);
	});

	it("of another project or version are foreign", async () => {
		const { findings } = await plan(brought(), {
			[wheel("x_cpu-2.0")]: "",
			[wheel("x_cpu-2.1+cu126")]: "",
			[wheel("x_cpu_cuda-2.0")]: "",
		});
		expect(findings.filter((line) => line.includes("plan/foreign-file"))).toHaveLength(2);
	});
});
