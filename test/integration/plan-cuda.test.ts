import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/document/plan.ts";
import { parseDocument } from "../../src/document/read-document.ts";
import { defaultOptions } from "../../src/pipeline/request.ts";
import { runStage } from "../../src/pipeline/run-stage.ts";
import { makeProject } from "../world/project-folder.ts";

const native = [
	"[build-system]",
	'build-backend = "setuptools.build_meta"',
	'requires = ["setuptools"]',
	"[project]",
	'name = "My.Pkg"',
	'version = "1.4.0"',
	'requires-python = ">=3.12,<3.14"',
	"[tool.setuptools]",
	'ext-modules = [{ name = "my_pkg._core", sources = ["core.c"] }]',
	"[tool.wheel-release]",
	'frontend = "build"',
	"",
].join("\n");

async function plan(pyproject: string, files: Record<string, string> = {}) {
	using project = makeProject({ "pyproject.toml": pyproject, ...files });
	const world = project.openWorld({});
	const result = await runStage(
		{
			stage: "plan",
			projectFolder: project.path,
			workFolder: project.workFolder,
			options: { ...defaultOptions, tool: "wheel-release test" },
		},
		world,
	);
	const text = result.exitStatus === 0 ? await world.files.readText(project.workFolder.plan) : null;
	await world.close().catch(() => undefined);
	const findings = result.findings.map(({ code, level, line, message }) => `${level} ${code}:${line ?? ""} ${message}`);
	return { plan: text === null ? null : (parseDocument("plan", text, "plan.json") as Plan), findings, result };
}

/** `my_pkg_cu12 1.4.0 cp312-cp312-manylinux_2_28_x86_64` */
function files(made: Plan | null): string[] {
	return (made?.cells ?? []).map(({ expect: wheel, cuda }) =>
		[
			wheel.name,
			wheel.version,
			`${wheel.pythonTag}-${wheel.abiTag}-${wheel.platformTag}${cuda?.variantLabel ? `-${cuda.variantLabel}` : ""}`,
		].join(" "),
	);
}

const table = (lines: string) => `${native}[tool.wheel-release.cuda]\n${lines}\n`;

describe("CUDA {11.8, 12.x, 13.x} × sm {86, 89} for torch 2.8 and 2.9", () => {
	const worked = `${table('toolkits = ["11.8", "12.6", "13.0"]\narchs = ["86", "89"]\ntorch = [">=2.8,<2.10"]\nroute = ["index"]')}[tool.wheel-release.publish]\nindex = "gh-pages"\n`;

	it("is a release for PyPI, and one for each local version on an index of one's own", async () => {
		const { plan: made, findings } = await plan(worked);
		expect(findings).toEqual([]);
		expect(files(made)).toEqual([
			"my_pkg 1.4.0 cp312-cp312-manylinux_2_39_x86_64",
			"my_pkg 1.4.0 cp313-cp313-manylinux_2_39_x86_64",
			"my_pkg 1.4.0+cu126torch2.8 cp312-cp312-manylinux_2_28_x86_64",
			"my_pkg 1.4.0+cu126torch2.8 cp313-cp313-manylinux_2_28_x86_64",
			"my_pkg 1.4.0+cu126torch2.9 cp312-cp312-manylinux_2_28_x86_64",
			"my_pkg 1.4.0+cu126torch2.9 cp313-cp313-manylinux_2_28_x86_64",
			"my_pkg 1.4.0+cu130torch2.9 cp312-cp312-manylinux_2_28_x86_64",
			"my_pkg 1.4.0+cu130torch2.9 cp313-cp313-manylinux_2_28_x86_64",
		]);
		expect(made?.releases.map(({ name, version, route, cells }) => [name, version, route, cells.length])).toEqual([
			["my-pkg", "1.4.0", null, 3],
			["my-pkg", "1.4.0+cu126torch2.8", "index", 2],
			["my-pkg", "1.4.0+cu126torch2.9", "index", 2],
			["my-pkg", "1.4.0+cu130torch2.9", "index", 2],
		]);
	});

	it("says why 11.8, and 13.0 with torch 2.8, are not there, and that no extra is promised", async () => {
		const { plan: made } = await plan(worked);
		expect(made?.exclusions.map(({ what, code }) => `${what}: ${code}`)).toEqual([
			"other platforms: plan/host-builds-only",
			"CUDA 11.8 × torch 2.8: cuda/torch-toolkit",
			"CUDA 11.8 × torch 2.9: cuda/torch-toolkit",
			"CUDA 13.0 × torch 2.8: cuda/torch-toolkit",
			"one wheel per GPU architecture: cuda/archs-in-one-wheel",
			"My.Pkg[gpu]: cuda/extra-needs-suffix",
		]);
	});

	it("tells each build its toolkit, architectures and host compiler in every grammar", async () => {
		const { plan: made } = await plan(worked);
		const cell = made?.cells.find(({ id }) => id === "cp312-cp312-manylinux_x86_64-cu126torch2.8");
		expect(cell).toMatchObject({
			image: "quay.io/pypa/manylinux_2_28_x86_64",
			runner: "ubuntu-24.04",
			cuda: {
				toolkit: "12.6",
				archs: ["86", "89"],
				ptx: ["89"],
				hostCompiler: "gcc-toolset-13",
				minimumDriver: "525.60.13",
				torch: { range: ">=2.8,<2.10", build: "2.8", index: "cu126", usesCxx11Abi: true, minors: ["2.8"] },
				route: "index",
			},
			environment: {
				CUDA_HOME: "/usr/local/cuda-12.6",
				CUDACXX: "/usr/local/cuda-12.6/bin/nvcc",
				TORCH_CUDA_ARCH_LIST: "8.6 8.9+PTX",
				CMAKE_CUDA_ARCHITECTURES: "86-real;89-real;89-virtual",
				NVCC_GENCODE:
					"-gencode arch=compute_86,code=sm_86 -gencode arch=compute_89,code=sm_89 -gencode arch=compute_89,code=compute_89",
				CUDAHOSTCXX: "/opt/rh/gcc-toolset-13/root/usr/bin/g++",
				MAX_JOBS: "3",
				TORCH_VERSION: "2.8",
				TORCH_INDEX_URL: "https://download.pytorch.org/whl/cu126",
			},
		});
		expect(cell?.cuda?.packages.slice(0, 2)).toEqual(["cuda-nvcc-12-6", "cuda-cudart-devel-12-6"]);
		expect(cell?.environment).not.toHaveProperty("NVCC_APPEND_FLAGS");
		// 13.0 takes the image's own compiler.
		const later = made?.cells.find(({ cuda }) => cuda?.toolkit === "13.0");
		expect(later?.cuda?.hostCompiler).toBeNull();
		expect(later?.environment).not.toHaveProperty("CUDAHOSTCXX");
	});
});

describe("route suffix", () => {
	const suffix = table('toolkits = ["11.8", "12.4", "12.6", "13.0"]\narchs = ["86", "89"]\nroute = ["suffix"]');
	const gpu = (requirement: string) =>
		suffix.replace("[tool.setuptools]", `[project.optional-dependencies]\ngpu = ["${requirement}"]\n[tool.setuptools]`);

	it("is one project name per CUDA major, and [gpu] requires one of them at the same version", async () => {
		const { plan: made, findings } = await plan(gpu("my-pkg-cu12==1.4.0"));
		expect(findings).toEqual([]);
		expect(made?.releases.map(({ name, version, route }) => [name, version, route])).toEqual([
			["my-pkg", "1.4.0", null],
			["my-pkg-cu11", "1.4.0", "suffix"],
			["my-pkg-cu12", "1.4.0", "suffix"],
			["my-pkg-cu13", "1.4.0", "suffix"],
		]);
		expect(made?.releases[0]?.extras).toEqual([{ name: "gpu", requires: "my-pkg-cu12==1.4.0" }]);
		expect(made?.cells.filter(({ release }) => release === "my-pkg-cu12")).toMatchObject([
			{ expect: { name: "my_pkg_cu12", version: "1.4.0" }, cuda: { toolkit: "12.6" }, policy: "required" },
			{ expect: { name: "my_pkg_cu12", version: "1.4.0" }, cuda: { toolkit: "12.6" }, policy: "required" },
		]);
		// nvcc is called by nobody who knows the architectures.
		expect(made?.cells.at(-1)?.environment.NVCC_APPEND_FLAGS).toBe(made?.cells.at(-1)?.environment.NVCC_GENCODE);
	});

	it("refuses a [gpu] of another version, with its line", async () => {
		const { findings } = await plan(gpu("my-pkg-cu12==1.3.0"));
		expect(findings).toEqual([
			'error cuda/extra-disagrees:9 [gpu] requires "my-pkg-cu12==1.3.0", and this release has my-pkg-cu12==1.4.0: pip would install another version beside it, or none',
		]);
	});

	it("says that [gpu] is missing", async () => {
		const { findings } = await plan(suffix);
		expect(findings).toEqual([
			'warning cuda/extra-missing:4 My.Pkg[gpu] would install nothing more: [project.optional-dependencies] has no "gpu"',
		]);
	});
});

it("code that needs CUDA has no CPU wheels, and the tags that they would have had", async () => {
	const { plan: made } = await plan(table('toolkits = ["12.6"]\narchs = ["86"]\ncpu = false'));
	expect(made?.releases.map(({ name, cells }) => [name, cells])).toEqual([
		["my-pkg", ["sdist"]],
		["my-pkg-cu12", ["cp312-cp312-manylinux_x86_64-cu12", "cp313-cp313-manylinux_x86_64-cu12"]],
	]);
	expect(made?.exclusions.map(({ code }) => code)).toContain("cuda/no-cpu-wheels");
});

describe("route index", () => {
	const index = table('toolkits = ["12.6"]\narchs = ["86"]\nroute = ["index"]');

	it("is refused when PyPI is the only place that the settings name", async () => {
		const { plan: made, findings } = await plan(`${index}[tool.wheel-release.publish]\ntestpypi = true\n`);
		expect(made).toBeNull();
		expect(findings).toEqual([
			"error plan/local-version:17 my_pkg-1.4.0+cu126-cp312-cp312-manylinux_2_28_x86_64.whl cannot go where publish sends it: PyPI refuses local versions",
		]);
	});

	it("is told that the wheels have nowhere to go while no index is configured", async () => {
		const { plan: made, findings } = await plan(index);
		expect(made?.releases).toHaveLength(2);
		expect(findings).toEqual([
			"warning plan/local-version:15 my_pkg-1.4.0+cu126-cp312-cp312-manylinux_2_28_x86_64.whl will be built and tested and has nowhere to go: PyPI refuses local versions, and no index of your own is configured",
		]);
	});
});

it("route variant labels the file names, and is called experimental", async () => {
	const { plan: made, findings } = await plan(
		`${table('toolkits = ["12.6"]\narchs = ["86"]\nroute = ["variant"]')}[tool.wheel-release.publish]\nindex = "gh-pages"\n`,
	);
	expect(files(made).at(-1)).toBe("my_pkg 1.4.0 cp313-cp313-manylinux_2_28_x86_64-cu126");
	expect(findings).toEqual([
		"warning cuda/variant-experimental:15 my_pkg-1.4.0-cp312-cp312-manylinux_2_28_x86_64-cu126.whl has a variant label: PEP 825 is a draft, and no released installer chooses by it",
	]);
});

it("variant labels tell wheels of the same tags apart", async () => {
	const lines = 'toolkits = ["12.6", "13.0"]\narchs = ["86", "89"]\nroute = ["variant"]\nsplit = "arch"';
	const { plan: made, findings } = await plan(
		`${table(lines)}[tool.wheel-release.publish]\nindex = "gh-pages"\n[tool.cibuildwheel]\nbuild = "cp312-manylinux_x86_64"\n`.replace(
			'frontend = "build"',
			'frontend = "cibuildwheel"',
		),
	);
	expect(findings.filter((line) => line.startsWith("error"))).toEqual([]);
	expect(files(made).map((line) => line.split("cp312-cp312-")[1])).toEqual([
		"manylinux_2_28_x86_64",
		...["cu126_sm86", "cu126_sm89", "cu130_sm86", "cu130_sm89"].map((label) => `manylinux_2_28_x86_64-${label}`),
	]);
});

it("words that no table knows are errors with the nearest one; newer ones are warnings", async () => {
	const { findings } = await plan(
		table('toolkits = ["12.7", "14.2"]\narchs = ["85", "native", "135"]\ntorch = ["<1.0"]'),
	);
	expect(findings.map((line) => line.split("; it is planned")[0])).toEqual([
		'error tables/unknown-word:13 there is no CUDA toolkit "12.7"; did you mean "12.6"?',
		"warning tables/newer-word:13 CUDA toolkit 14.2 is newer than the table of this wheel-release (13.4 is its newest row, read 2026-11)",
		'error tables/unknown-word:14 there is no GPU architecture "native": what a wheel is compiled for must not depend on the machine or the toolkit that builds it',
		'error tables/unknown-word:14 there is no GPU architecture "85"; did you mean "86"?',
		"warning tables/newer-word:14 sm_135 is newer than the tables of this wheel-release (sm_121f is the newest); only the newest toolkit is taken to compile it",
		'error tables/unknown-word:15 there is no torch "1.0"; did you mean "2.4"?',
	]);
});

it("a configuration that allows nothing is an error with the first reasons", async () => {
	const { findings } = await plan(table('toolkits = ["11.8"]\narchs = ["86"]\ntorch = [">=2.8,<2.9"]'));
	expect(findings).toHaveLength(1);
	expect(findings[0]).toContain("allows no wheel at all: CUDA 11.8 × torch 2.8: torch 2.8 is published for CUDA 12.6");
});
