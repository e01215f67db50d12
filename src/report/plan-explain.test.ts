import { describe, expect, it } from "vitest";
import { makeCell, makePlan, makeSmokeCell } from "../../test/world/plan-builder.ts";
import { describeKey } from "../config/known-keys.ts";
import type { CudaFacts, Plan } from "../document/plan.ts";
import { explainInPlan } from "./plan-explain.ts";

const linux = makeCell();
const windows = makeCell({
	id: "cp39-abi3-win_amd64",
	target: "win_amd64",
	runner: "windows-2025",
	expect: { ...makeCell().expect, family: "win", architecture: "amd64", policyCeiling: null, platformTag: "win_amd64" },
});
const plan = makePlan({
	cells: [linux, windows],
	smokeCells: [
		makeSmokeCell(linux, { why: "oldest Python that takes the wheel" }),
		makeSmokeCell(linux, { id: `${linux.id}-py3.15`, python: "3.15", why: "newest Python that takes the wheel" }),
	],
	sdist: {
		id: "sdist",
		frontend: "maturin",
		file: "my_pkg-1.0.tar.gz",
		source: null,
		runner: "ubuntu-24.04",
		timeoutMinutes: 15,
		predictedMinutes: 1,
		predictedCost: 0.006,
		why: "sources",
	},
	exclusions: [
		{ what: "cp312-cp312", code: "plan/covered-by-abi3", reason: "Python 3.12 takes the cp39-abi3 wheel" },
		{ what: "cp314-cp314t", code: "plan/free-threaded-off", reason: "no stable ABI there (PEP 703)" },
	],
	settings: [
		{ key: "targets", value: "of the frontend", source: "default" },
		{ key: "smoke.import", value: "of the wheel", source: "default" },
		{ key: "smoke.pythons", value: "min,max", source: "pyproject.toml:9" },
	],
});

const explain = (text: string, made: Plan = plan) => explainInPlan(text, made, describeKey).sentences.join("\n");

describe("plan --explain WORD", () => {
	it.each([
		// a cell, by its id, its file, its tag, a lower policy of it
		[
			"cp39-abi3-manylinux_x86_64",
			/^cp39-abi3-manylinux_x86_64 is built: test\.\nIts file must be my_pkg-1\.0-cp39-abi3-manylinux_2_17_x86_64\.whl; a lower manylinux policy than 2_17 is as good\.\nmaturin makes it on ubuntu-24\.04: about 4 min, 0\.02 \$/,
		],
		["cp39-abi3-manylinux_x86_64", /Tested on Python 3\.9 \(oldest Python that takes the wheel\), 3\.15 \(newest/],
		["my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.whl", /^cp39-abi3-manylinux_x86_64 is built/],
		["dist/my_pkg-1.0-cp39-abi3-manylinux2014_x86_64.whl", /^cp39-abi3-manylinux_x86_64 is built/],
		["cp39-abi3-win_amd64", /^cp39-abi3-win_amd64 is built[\s\S]*No test takes it/],
		["cp39-abi3-manylinux_2_5_x86_64", /^cp39-abi3-manylinux_x86_64 is built/],
		// an interpreter that a wheel serves, or does not
		["cp313", /^cp313 is not built of its own: Python 3\.13 takes the cp39-abi3 wheel \(Linux x86_64, Windows amd64\)/],
		["3.12", /^cp312 is not built of its own: Python 3\.12 takes/],
		["Python 3.12", /^cp312 is not built of its own/],
		["cp312-manylinux_x86_64", /Python 3\.12 on manylinux_x86_64 takes the cp39-abi3 wheel \(Linux x86_64\)/],
		[
			"cp313t",
			/^cp313-cp313t is not built: free-threaded wheels start at 3\.14 here\. Set free-threaded = true to add cp314-cp314t \(2 more wheels\)\.\nIts users build from the sdist\.$/,
		],
		["cp313-cp313t", /free-threaded wheels start at 3\.14 here/],
		["3.14t", /^cp314-cp314t is not built: no stable ABI there \(PEP 703\)\. \(plan\/free-threaded-off\)/],
		["3.8", /requires-python = ">=3\.9" does not allow it\.\nInstallers there take an older release/],
		["pp311", /the plan has no PyPy wheels\. cibuildwheel builds them with enable = \["pypy"\]/],
		["graalpy312", /no GraalPy wheels/],
		// a platform
		[
			"win_arm64",
			/^win_arm64 is not built: no wheel of the plan is for win_arm64\. Add "win_arm64" to targets \(of the frontend, default\)/,
		],
		["windows", /^cp39-abi3-win_amd64 is built/],
		["linux", /^cp39-abi3-manylinux_x86_64 is built/],
		["macos", /^macos is not built/],
		[
			"cp39-abi3",
			/^cp39-abi3 has 2 wheels\.\nLinux x86_64: cp39-abi3-manylinux_2_17_x86_64, on ubuntu-24\.04\.\nWindows amd64/,
		],
		// everything else
		["sdist", /^my_pkg-1\.0\.tar\.gz is built: sources\./],
		["my_pkg-1.0.tar.gz", /is built: sources/],
		["my_pkg-1.1.tar.gz", /is no file of this plan: the sdist of this plan has another name/],
		["other-1.0-py3-none-any.whl", /is no file of this plan: no release of this plan is called other/],
		["my_pkg-1.0-0abc.whl", /is no file of this plan: it /],
		["cp39-abi3-manylinux_x86_64-py3.9", /tries the wheel of cp39-abi3-manylinux_x86_64 on Python 3\.9: /],
		["smoke.pythons", /^smoke\.pythons = min,max \(pyproject\.toml:9\)\. Interpreters to test each wheel on/],
		["smoke", /^smoke\.import = [\s\S]*\nsmoke\.pythons = /],
		["budget.wheel", /^budget\.wheel is not set\. Largest size of one wheel\.$/],
		["plan/free-threaded-off", /^plan\/free-threaded-off leaves out 1 combination\.\ncp314-cp314t: no stable ABI/],
		["my-pkg", /^The release my-pkg 1\.0 has/],
		["windows-2025", /^windows-2025 builds 1 wheel in about 4 min and runs 0 tests\./],
		["12.6", /^No wheel is built for CUDA 12\.6\. This project has no CUDA wheels/],
		["cu118", /^No wheel is built for CUDA 11\.8/],
		["sm_90", /^No wheel is built for sm_90/],
	])("%s", (text, says) => {
		expect(explain(text)).toMatch(says);
	});

	it.each([
		["cp39-abi3-manylinux_x86_46", /did you mean "cp39-abi3-manylinux_x86_64"\?/],
		["smoke.python", /did you mean "smoke\.pythons"\?/],
		["windos", /did you mean "windows"\?/],
		["cp38t", /nothing in this plan is called "cp38t"/],
		["x".repeat(5000), /^nothing in this plan is called "x{100}"$/],
		["", /nothing in this plan is called ""/],
	])("knows no %j and says what is near", (text, says) => {
		expect(() => explainInPlan(text, plan, describeKey)).toThrow(
			expect.objectContaining({ exitStatus: 2, message: expect.stringMatching(says) }),
		);
	});

	it("says that nobody can install where there is neither wheel nor sdist", () => {
		expect(explain("cp313t", { ...plan, sdist: null })).toContain("cannot install this release: there is no sdist");
		expect(explain("sdist", { ...plan, sdist: null })).toMatch(/^There is no sdist: sdist = /);
	});

	it("finds the wheel of a build identifier that shares its run with others", () => {
		const cell = makeCell({ buildIdentifiers: ["cp39-manylinux_x86_64", "cp310-manylinux_x86_64"] });
		expect(explain("cp310-manylinux_x86_64", { ...plan, cells: [cell] })).toMatch(
			/is built[\s\S]*One run serves cp39-manylinux_x86_64, cp310-manylinux_x86_64\./,
		);
	});

	it("answers for toolkits, GPUs and torches, with what was left out of them", () => {
		const cuda: CudaFacts = {
			toolkit: "12.6",
			archs: ["86", "89"],
			ptx: ["89"],
			hostCompiler: null,
			packages: [],
			minimumDriver: null,
			torch: { range: ">=2.8,<2.10", build: "2.8", index: "cu126", usesCxx11Abi: true, minors: ["2.8"] },
			route: "index",
			variantLabel: null,
		};
		const made: Plan = {
			...plan,
			cells: [linux, makeCell({ id: "gpu", cuda })],
			exclusions: [
				{ what: "CUDA 11.8 × torch >=2.8", code: "plan/free-threaded-off", reason: "torch 2.8 has no CUDA 11.8" },
			],
		};
		expect(explain("cu126", made)).toMatch(/^CUDA 12\.6 has 1 wheel\./);
		expect(explain("86", made)).toMatch(/^sm_86 has 1 wheel\./);
		expect(explain("torch 2.8", made)).toMatch(/^torch 2\.8 has 1 wheel\./);
		expect(explain("11.8", made)).toBe(
			"CUDA 11.8 × torch >=2.8 is left out: torch 2.8 has no CUDA 11.8. (plan/free-threaded-off)",
		);
		expect(explain("gpu", made)).toContain(
			"It has code for CUDA 12.6 · sm_86 sm_89, PTX 89 · torch 2.8 (>=2.8,<2.10).",
		);
	});
});
