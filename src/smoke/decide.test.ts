import { describe, expect, it } from "vitest";
import type { SmokeCell } from "../document/plan.ts";
import { chooseProbes, choosesPytest, describeFailures, explainUnable, judgeVersions } from "./decide.ts";
import type { InterpreterFacts } from "./decide-place.ts";

const cell: SmokeCell = {
	id: "manylinux_x86_64-py3.9",
	cell: "manylinux_x86_64",
	python: "3.9",
	architecture: "x86_64",
	family: "manylinux",
	system: "linux",
	runner: "ubuntu-24.04",
	isEmulated: false,
	torch: null,
	gpuArch: null,
	presets: [],
	image: null,
	imports: [],
	command: null,
	timeoutMinutes: 30,
	predictedMinutes: 1,
	predictedCost: 0.006,
	policy: "required",
	why: "oldest Python that takes the wheel",
};

const interpreter: InterpreterFacts = {
	path: "/opt/3.9.18/bin/python",
	implementation: "cpython",
	version: "3.9.18",
	minor: "3.9",
	freeThreaded: false,
	machine: "x86_64",
	system: "linux",
	libc: "glibc",
};

describe("a test that this version cannot run", () => {
	it.each<[Partial<SmokeCell>, string]>([
		[{ torch: "2.8" }, "needs torch 2.8 beside the wheel, which"],
		[{ gpuArch: "86", presets: ["cuda"] }, "needs a GPU (sm_86) and the preset cuda, which"],
		[
			{ torch: "2.8", gpuArch: "86", presets: ["torch-cuda"] },
			"needs torch 2.8 beside the wheel, a GPU (sm_86) and the preset torch-cuda, which",
		],
	])("with %j is named, never passed over", (change, message) => {
		expect(explainUnable({ ...cell, ...change })).toMatchObject({
			code: "smoke/not-supported",
			level: "error",
			message: expect.stringContaining(message),
		});
		expect(explainUnable({ ...cell, ...change, policy: "hold" })?.level).toBe("warning");
	});

	it("is none of the others", () => {
		expect(explainUnable(cell)).toBe(null);
	});
});

describe("what is tried", () => {
	const wheel = {
		name: "Demo-Package",
		version: "1.0",
		topLevelModules: ["_speedups", "demo_package"],
		entryPoints: [
			{ group: "console_scripts", name: "demo", value: "demo_package.cli:main" },
			{ group: "console_scripts", name: "demo-web", value: "demo_package.web:main [web]" },
			{ group: "pytest11", name: "demo", value: "demo_package.plugin" },
		],
		requiresDist: [],
	};

	it("are all modules of the wheel, the version of the one named like the project, and the scripts of a plain install", () => {
		expect(chooseProbes(cell, wheel)).toEqual({
			imports: ["_speedups", "demo_package"],
			versioned: ["demo_package"],
			scripts: [{ group: "console_scripts", name: "demo" }],
		});
	});

	it("are the configured modules instead, when there are any", () => {
		expect(chooseProbes({ ...cell, imports: ["other", "other.sub"] }, wheel)).toMatchObject({
			imports: ["other", "other.sub"],
			versioned: ["other", "other.sub"],
		});
	});

	it.each([
		[["pytest", "-q"], true],
		[["python", "-m", "pytest"], true],
		[["python3", "-m", "pytest", "x"], true],
		[["python", "-m", "unittest"], false],
		[["./pytest"], false],
		[[], false],
	])("%j brings pytest along: %s", (words, expected) => {
		expect(choosesPytest(words)).toBe(expected);
	});
});

describe("the versions that an installed wheel tells", () => {
	it.each([
		["1.0", { metadata: "1.0", modules: {} }, null],
		["1.0", { metadata: "1.0.0", modules: { demo: "1.0" } }, null],
		["1.0rc1", { metadata: "1.0rc1", modules: { demo: "1.0-rc.1" } }, null],
		["1.0", { metadata: "1.0", modules: { demo: "0.9" } }, "demo.__version__ says 0.9, not 1.0"],
		["1.0", { metadata: "1.1", modules: {} }, "the installed metadata says 1.1, not 1.0"],
		["1.0", { metadata: "1.0", modules: { demo: "unknown" } }, "demo.__version__ says unknown, not 1.0"],
		["1.0", { metadata: "1.0", modules: { demo: "1.0+dirty" } }, "demo.__version__ says 1.0+dirty, not 1.0"],
	])("of release %s: %o gives %s", (expected, told, problem) => {
		expect(judgeVersions(expected, told)).toBe(problem);
	});
});

it("a failed probe says what failed where, the end of its output, and how to see it again", () => {
	const probes = [
		{ name: "install", outcome: "passed", seconds: 1, outputTail: "", commands: ["uv pip install"] },
		{
			name: "import demo",
			outcome: "failed",
			seconds: 1,
			outputTail: "ImportError: x\n(exit status 1)",
			commands: ["python -c 'import demo'"],
		},
	] as const;
	expect(describeFailures(cell, "demo-1.0-py3-none-any.whl", interpreter, probes)).toEqual([
		{
			code: "smoke/probe-failed",
			level: "error",
			message: [
				"import demo failed: demo-1.0-py3-none-any.whl on cpython 3.9.18 (manylinux_x86_64-py3.9)",
				"  ImportError: x",
				"  (exit status 1)",
			].join("\n"),
			help: "Try it again:\n  python -c 'import demo'",
		},
	]);
});
