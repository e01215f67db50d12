import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCell, makePlan, makeSmokeCell } from "../../test/world/plan-builder.ts";
import type { Cell, CudaFacts, Plan } from "../document/plan.ts";
import { textWidth } from "./columns.ts";
import { formatPlanReasons } from "./plan-reasons.ts";
import { formatPlanTable } from "./plan-table.ts";
import { summarizePlan } from "./plan-words.ts";

const plan = makePlan({
	versionSources: [
		{ file: "tag v1.0", line: null, version: "1.0" },
		{ file: "pyproject.toml", line: 3, version: "1.0" },
	],
	project: { ...makePlan().project, crate: { name: "core", version: "0.9", file: "Cargo.toml", rustVersion: null } },
	cells: [
		makeCell(),
		makeCell({
			id: "cp39-abi3-macosx_universal2",
			target: "macosx_universal2",
			runner: ["self-hosted", "macos"],
			why: "redundant beside the two thin macOS wheels; some installers ask for it",
			predictedMinutes: 8.2,
			predictedCost: 0.5084,
			expect: {
				...makeCell().expect,
				family: "macosx",
				architecture: "universal2",
				platformTag: "macosx_10_12_x86_64.macosx_11_0_arm64.macosx_10_12_universal2",
			},
		}),
	],
	exclusions: [{ what: "cp314-cp314t", code: "plan/free-threaded-off", reason: "needs a wheel of its own" }],
	settings: [{ key: "tag", value: "v{version}", source: "pyproject.toml:9" }],
});

/** A wheel of one Python: `cp312`, `cp314t`. */
function perPython(
	python: string,
	target: string,
	change: Partial<Cell["expect"]> = {},
	cell: Partial<Cell> = {},
): Cell {
	return makeCell({
		id: `${python}-${target}${cell.cuda ? `-cu${cell.cuda.toolkit}` : ""}`,
		target,
		expect: { ...makeCell().expect, pythonTag: python.replace(/t$/, ""), abiTag: python, ...change },
		...cell,
	});
}

const pythons = ["cp311", "cp312", "cp313", "cp314", "cp314t", "cp315"];

describe("the table of a plan", () => {
	it("says what, where from, on which runner, how long and how much, in 100 columns", () => {
		const lines = formatPlanTable(plan);
		expect(lines.join("\n")).toMatchInlineSnapshot(`
			"my-pkg 1.0   tag v1.0 = pyproject.toml:3 · Cargo.toml not used   maturin, abi3 from 3.9

			  platform              wheel                                runner             min     $
			  Linux     x86_64      cp39-abi3-manylinux_2_17_x86_64      ubuntu-24.04         4  0.02
			  macOS     universal2  cp39-abi3-macosx_10_12_universal2 …  self-hosted, mac…    9  0.51  redundant

			  2 wheels, no sdist · 1 test on Python 3.9
			  builds: about 13 runner minutes, 0.53 $ in a private repository
			  start to gate: about 14 minutes with 20 jobs at once (5 on macOS); 0.56 $ with all tests
			  may go to: pypi
			  left out: 1 combination: free-threaded off
			  wheel-release plan --explain shows each with its reason"
		`);
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
	});

	it("folds wheels that differ only in their Python, and shows each when asked", () => {
		const cells = [
			...pythons.map((python) =>
				perPython(python, "manylinux_x86_64", { policyCeiling: "2_28", platformTag: "manylinux_2_28_x86_64" }),
			),
			...["cp311", "cp312", "cp313"].map((python) =>
				perPython(python, "macosx_x86_64", {
					family: "macosx",
					policyCeiling: null,
					platformTag: python === "cp311" ? "macosx_10_9_x86_64" : "macosx_10_13_x86_64",
				}),
			),
			perPython("cp311", "win_amd64", { family: "win", architecture: "amd64", platformTag: "win_amd64" }),
			perPython("cp312", "win_amd64", { family: "win", architecture: "amd64", platformTag: "win_amd64" }),
		];
		const made = makePlan({ cells, project: { ...makePlan().project, abi3Floor: null } });
		const lines = formatPlanTable(made);
		expect(lines.slice(1, 6).join("\n")).toMatchInlineSnapshot(`
			"
			  platform          from          n  wheels                 runner        min     $
			  Linux     x86_64  2.28          6  cp311 … cp315, cp314t  ubuntu-24.04   24  0.14
			  macOS     x86_64  10.9 … 10.13  3  cp311 … cp313          ubuntu-24.04   12  0.07
			  Windows   amd64                 2  cp311, cp312           ubuntu-24.04    8  0.05"
		`);
		const all = formatPlanTable(made, true).join("\n");
		for (const { expect: wheel } of cells)
			expect(all).toContain(`${wheel.pythonTag}-${wheel.abiTag}-${wheel.platformTag}`);
	});

	it("gives each release and each CUDA kind a heading of its own", () => {
		const cuda: CudaFacts = {
			toolkit: "12.6",
			archs: ["86", "89"],
			ptx: ["89"],
			hostCompiler: null,
			packages: [],
			minimumDriver: "525.60.13",
			torch: { range: ">=2.8,<2.10", build: "2.8", index: "cu126", usesCxx11Abi: true, minors: ["2.8"] },
			route: "suffix",
			variantLabel: null,
		};
		const cpu = makeCell();
		const gpu = perPython("cp312", "manylinux_x86_64", {}, { cuda, release: "my-pkg-cu12" });
		const made = makePlan({
			cells: [cpu, gpu],
			releases: [
				{
					name: "my-pkg",
					version: "1.0",
					cells: [cpu.id],
					route: null,
					extras: [{ name: "gpu", requires: "my-pkg-cu12==1.0" }],
				},
				{ name: "my-pkg-cu12", version: "1.0", cells: [gpu.id], route: "suffix", extras: [] },
			],
			smokeCells: [makeSmokeCell(cpu), makeSmokeCell(gpu, { id: "gpu", gpuArch: "89" })],
		});
		const lines = formatPlanTable(made);
		expect(lines).toContain("  my-pkg 1.0");
		expect(lines.join("\n")).toMatch(
			/ {2}my-pkg-cu12 1\.0 {3}a project name of its own\n +CUDA 12\.6 · sm_86 sm_89, PTX 89 · torch 2\.8 \(>=2\.8,<2\.10\) · driver ≥ 525\.60\.13\n +my-pkg\[gpu\] requires it/,
		);
		expect(lines.join("\n")).toContain(
			"2 wheels, no sdist in 2 releases · 2 tests on Python 3.9, 1 of them on GPUs (sm_89)",
		);
	});

	it.each([
		["abi3 from 3.9", "3.9", "cp39", "abi3"],
		["one wheel per Python", null, "cp312", "cp312"],
		["one wheel per platform", null, "py3", "none"],
	])("calls a native project %s", (words, abi3Floor, pythonTag, abiTag) => {
		const made = makePlan({
			project: { ...makePlan().project, abi3Floor },
			cells: [makeCell({ expect: { ...makeCell().expect, pythonTag, abiTag } })],
		});
		expect(formatPlanTable(made)[0]).toMatch(new RegExp(`maturin, ${words}$`));
	});

	it("does not call a crate unused whose version stands in the workspace", () => {
		const versionSources = [{ file: "../../Cargo.toml", line: 4, version: "1.0" }];
		expect(formatPlanTable({ ...plan, versionSources })[0]).toBe(
			"my-pkg 1.0   ../../Cargo.toml:4   maturin, abi3 from 3.9",
		);
	});

	it("gives every reason on request", () => {
		expect(formatPlanReasons(plan).join("\n")).toMatch(
			/plan\/free-threaded-off\n +cp314-cp314t +needs a wheel of its own[\s\S]*tag +v\{version\} +pyproject\.toml:9/,
		);
	});

	it("counts in one line", () => {
		expect(summarizePlan(plan)).toBe("2 wheels, 1 test");
	});

	it("says that nothing is published when that is so", () => {
		expect(formatPlanTable(makePlan({ destinations: [], event: "branch", tag: null })).at(-1)).toContain(
			"nothing is published: event branch without a release tag",
		);
	});
});

describe("no line is wider than 100 columns", () => {
	const word = fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replace(/\p{C}|\s/gu, "") || "x");
	const cell = fc
		.record({
			python: fc.constantFrom(...pythons, "pp311"),
			target: fc.oneof(fc.constantFrom("manylinux_x86_64", "macosx_arm64", "win_amd64"), word),
			runner: fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 5 })),
			platformTag: word,
			why: fc.oneof(
				word,
				fc.lorem({ maxCount: 40 }),
				word.map((text) => `redundant ${text}`),
			),
			minutes: fc.double({ min: 0, max: 1e6, noNaN: true }),
		})
		.map(({ python, target, runner, platformTag, why, minutes }) =>
			perPython(
				python,
				target,
				{ platformTag },
				{ runner, why, predictedMinutes: minutes, predictedCost: minutes / 7 },
			),
		);
	const odd = fc
		.record({
			cells: fc.array(cell, { minLength: 1, maxLength: 30 }),
			name: word,
			file: word,
			sources: fc.array(word, { maxLength: 12 }),
			reasons: fc.array(fc.tuple(word, fc.oneof(word, fc.lorem({ maxCount: 60 }))), { maxLength: 5 }),
		})
		.map(({ cells, name, file, sources, reasons }): Plan => {
			const ids = cells.map((row, index) => ({ ...row, id: `${row.id}-${index}` }));
			return {
				...plan,
				project: { ...plan.project, name },
				cells: ids,
				smokeCells: ids.map((row) => makeSmokeCell(row, { runner: row.runner })),
				sdist: { ...sdist, file },
				versionSources: sources.map((source) => ({ file: source, line: 3, version: "1.0" })),
				exclusions: reasons.map(([what, reason]) => ({ what, code: "plan/free-threaded-off", reason })),
				settings: reasons.map(([key, value]) => ({ key, value, source: file })),
			};
		});

	it("whatever stands in the plan", () => {
		fc.assert(
			fc.property(odd, fc.boolean(), (made, isVerbose) => {
				for (const line of [...formatPlanTable(made, isVerbose), ...formatPlanReasons(made)])
					expect(textWidth(line), line).toBeLessThanOrEqual(100);
			}),
			{ numRuns: 60 },
		);
	});

	it("with hundreds of wheels, in few lines", () => {
		const cells = ["manylinux_x86_64", "manylinux_aarch64", "win_amd64", "macosx_arm64"].flatMap((target) =>
			Array.from({ length: 100 }, (_, minor) => perPython(`cp3${minor}`, target, { architecture: target })),
		);
		const lines = formatPlanTable({ ...plan, cells });
		expect(lines.length).toBeLessThan(15);
		expect(lines.find((line) => line.includes("cp30 … cp399"))).toMatch(/ 100 /);
	});
});

const sdist: NonNullable<Plan["sdist"]> = {
	id: "sdist",
	frontend: "build",
	file: "my_pkg-1.0.tar.gz",
	source: null,
	runner: "ubuntu-24.04",
	timeoutMinutes: 15,
	predictedMinutes: 1,
	predictedCost: 0.006,
	why: "sources",
};
