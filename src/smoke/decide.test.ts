import { describe, expect, it } from "vitest";
import type { SmokeCell } from "../document/plan.ts";
import {
	chooseInterpreter,
	chooseProbes,
	choosesPytest,
	describeFailures,
	type InterpreterFacts,
	judgeVersions,
} from "./decide.ts";

const cell: SmokeCell = {
	id: "manylinux_x86_64-py3.9",
	cell: "manylinux_x86_64",
	python: "3.9",
	architecture: "x86_64",
	family: "manylinux",
	system: "linux",
	runner: "ubuntu-24.04",
	image: null,
	imports: [],
	command: null,
	timeoutMinutes: 30,
	policy: "required",
	why: "oldest Python that takes the wheel",
};

function interpreter(version: string, more: Partial<InterpreterFacts> = {}): InterpreterFacts {
	const minor = version.split(".").slice(0, 2).join(".");
	return {
		path: `/opt/${version}/bin/python`,
		implementation: "cpython",
		version,
		minor,
		freeThreaded: false,
		machine: "x86_64",
		system: "linux",
		libc: "glibc",
		...more,
	};
}

const host = { system: "linux", machine: "x86_64", glibc: [2, 36] } as const;

describe("the interpreter of a test", () => {
	it.each([
		[
			"the newest of the planned Python",
			cell,
			[interpreter("3.9.2"), interpreter("3.9.18"), interpreter("3.10.1")],
			"3.9.18",
		],
		["not PyPy", cell, [interpreter("3.9.19", { implementation: "pypy" }), interpreter("3.9.2")], "3.9.2"],
		[
			"not one of another machine",
			cell,
			[interpreter("3.9.19", { machine: "aarch64" }), interpreter("3.9.2")],
			"3.9.2",
		],
		["not one of another C library", cell, [interpreter("3.9.19", { libc: "musl" }), interpreter("3.9.2")], "3.9.2"],
		[
			"the free-threaded one for 3.14t",
			{ ...cell, python: "3.14t" },
			[interpreter("3.14.2"), interpreter("3.14.1", { freeThreaded: true })],
			"3.14.1",
		],
		[
			"not the free-threaded one for 3.14",
			{ ...cell, python: "3.14" },
			[interpreter("3.14.2", { freeThreaded: true }), interpreter("3.14.1")],
			"3.14.1",
		],
		[
			"any machine for a pure wheel",
			{ ...cell, family: "any", architecture: null } as const,
			[interpreter("3.9.4", { machine: "aarch64", libc: "musl" })],
			"3.9.4",
		],
		[
			"a musl one for a musllinux wheel, wherever it comes from",
			{ ...cell, family: "musllinux" } as const,
			[interpreter("3.9.5"), interpreter("3.9.4", { libc: "musl" })],
			"3.9.4",
		],
	])("is %s", (_, wanted, interpreters, version) => {
		expect(chooseInterpreter(wanted, interpreters, host)).toMatchObject({ interpreter: { version } });
	});

	it("that is missing is named, with those that are there", () => {
		const choice = chooseInterpreter(cell, [interpreter("3.10.1"), interpreter("3.12.0"), interpreter("3.10.2")], host);
		expect(choice).toEqual({
			finding: {
				code: "smoke/no-interpreter",
				level: "error",
				message: "manylinux_x86_64-py3.9 needs Python 3.9; this machine has 3.10, 3.12",
				help: 'Install it: uv python install 3.9\nor test on others: smoke = { pythons = "3.10,3.12" }',
			},
		});
	});

	it.each([
		["another system", { ...cell, system: "macos" as const, family: "macosx" as const }, "needs macos, x86_64"],
		["another processor", { ...cell, architecture: "aarch64" }, "needs linux with glibc, aarch64"],
		["another C library", { ...cell, family: "musllinux" as const }, "needs linux with musl, x86_64"],
	])("of %s cannot run here", (_, wanted, need) => {
		const choice = chooseInterpreter(wanted, [interpreter("3.9.18")], host);
		expect(choice).toMatchObject({
			finding: {
				code: "smoke/cannot-run-here",
				message: `${cell.id} ${need}; this machine is linux with glibc 2.36, x86_64`,
				help: "Run it on the planned runner: ubuntu-24.04",
			},
		});
	});

	it("that is missing for a best-effort wheel is a warning", () => {
		expect(chooseInterpreter({ ...cell, policy: "best-effort" }, [], host)).toMatchObject({
			finding: { level: "warning" },
		});
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
	expect(describeFailures(cell, "demo-1.0-py3-none-any.whl", interpreter("3.9.18"), probes)).toEqual([
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
