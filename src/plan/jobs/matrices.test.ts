import { describe, expect, it } from "vitest";
import { makeCell, makePlan, makeSmokeCell } from "../../../test/world/plan-builder.ts";
import type { RunsOn } from "../../document/fields.ts";
import { cutForFork } from "./cut-for-fork.ts";
import { formatMatrixOutputs, planMatrices } from "./matrices.ts";

const cuda = {
	toolkit: "12.6",
	archs: ["86"],
	ptx: [],
	hostCompiler: null,
	packages: [],
	minimumDriver: null,
	torch: null,
	route: null,
	variantLabel: null,
};

function planOf(builds: number, tests = 0) {
	const cells = Array.from({ length: builds }, (_, index) => makeCell({ id: `c${index}` }));
	const [cell = makeCell()] = cells;
	const smokeCells = Array.from({ length: tests }, (_, index) => makeSmokeCell(cell, { id: `s${index}` }));
	return makePlan({ cells, smokeCells, sdist: null });
}

const sizes = (matrices: ReturnType<typeof planMatrices>) =>
	Object.fromEntries(Object.entries(matrices).map(([name, { include }]) => [name, include.length]));

describe("split over the jobs of wheels.yml", () => {
	it.each([
		[1, { build: 1 }],
		[256, { build: 256 }],
		[257, { build: 256, "build-2": 1 }],
		[1000, { build: 256, "build-2": 256, "build-3": 256, "build-4": 232 }],
	])("%i builds", (count, expected) => {
		expect(sizes(planMatrices(planOf(count)))).toEqual(expected);
	});

	it("keeps the order of the plan, loses none and repeats none", () => {
		const rows = Object.values(planMatrices(planOf(1000))).flatMap(({ include }) => include.map(({ cell }) => cell));
		expect(rows).toEqual(Array.from({ length: 1000 }, (_, index) => `c${index}`));
	});

	it("gives outputs that GitHub takes: below 1 MB as UTF-16, empty where there are no jobs", () => {
		const outputs = formatMatrixOutputs(planMatrices(planOf(1024, 1024)));
		const bytes = Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
		expect(bytes).toBeLessThan(1_000_000);
		expect(outputs).toMatchObject({ "build-count": "1024", "smoke-count": "1024", "build-gpu-count": "0" });
		expect(outputs["build-gpu-matrix"]).toBe("");
		expect(JSON.parse(outputs["smoke-matrix-4"] ?? "").include).toHaveLength(256);
	});

	it("has every output also without a plan, so that conditions compare texts", () => {
		expect(formatMatrixOutputs({})).toEqual({
			...{ "build-matrix": "", "build-matrix-2": "", "build-matrix-3": "", "build-matrix-4": "", "build-count": "0" },
			...{ "build-gpu-matrix": "", "build-gpu-matrix-2": "", "build-gpu-count": "0" },
			...{ "smoke-matrix": "", "smoke-matrix-2": "", "smoke-matrix-3": "", "smoke-matrix-4": "", "smoke-count": "0" },
			...{ "smoke-gpu-matrix": "", "smoke-gpu-matrix-2": "", "smoke-gpu-count": "0" },
		});
	});
});

describe("rows", () => {
	it("say what the job must know and nothing else", () => {
		const cell = makeCell({ timeoutMinutes: 40 });
		const plan = makePlan({ cells: [cell], sdist: null, smokeCells: [makeSmokeCell(cell, { python: "3.14t" })] });
		expect(planMatrices(plan)).toEqual({
			build: { include: [{ cell: cell.id, runner: "ubuntu-24.04", timeout: 50 }] },
			smoke: {
				include: [{ cell: plan.smokeCells[0]?.id, runner: "ubuntu-24.04", timeout: 40, python: "3.14t" }],
			},
		});
	});

	it("a job never has more time than its runner gives", () => {
		const cells = [
			makeCell({ id: "hosted", timeoutMinutes: 900 }),
			makeCell({ id: "slim", runner: "ubuntu-slim", timeoutMinutes: 900 }),
			makeCell({ id: "own", runner: ["self-hosted", "linux"], timeoutMinutes: 900 }),
		];
		const matrices = planMatrices(makePlan({ cells, sdist: null, smokeCells: [] }));
		expect(matrices.build?.include.map(({ timeout }) => timeout)).toEqual([360, 15]);
		expect(matrices["build-gpu"]?.include.map(({ timeout }) => timeout)).toEqual([910]);
	});

	it("ask for a Python of 32 bits where Windows has both", () => {
		const cell = makeCell();
		const smokeCells = ["x86", "amd64"].map((architecture) =>
			makeSmokeCell(cell, { id: architecture, system: "windows", architecture, runner: "windows-2025" }),
		);
		const rows = planMatrices(makePlan({ cells: [cell], smokeCells })).smoke?.include ?? [];
		expect(rows.map(({ cell, architecture }) => [cell, architecture])).toEqual([
			["x86", "x86"],
			["amd64", undefined],
		]);
	});

	it("mark what is emulated and what the release can go without", () => {
		const cells = [makeCell({ id: "a", isEmulated: true }), makeCell({ id: "b", policy: "best-effort" })];
		expect(planMatrices(makePlan({ cells, sdist: null, smokeCells: [] })).build?.include).toMatchObject([
			{ cell: "a", emulated: true },
			{ cell: "b", optional: true },
		]);
	});
});

describe("guarded jobs", () => {
	it.each([
		["ubuntu-24.04", "build"],
		["Ubuntu-24.04", "build"],
		["ubuntu-24.04-16core", "build"],
		[["ubuntu-24.04"], "build"],
		["my-box", "build-gpu"],
		[["self-hosted", "linux", "x64"], "build-gpu"],
		[["self-hosted", "ubuntu-24.04"], "build-gpu"],
		[{ group: "big", labels: ["ubuntu-24.04"] }, "build-gpu"],
	] as [RunsOn, string][])("a cell on %j is built in %s", (runner, job) => {
		const plan = makePlan({ cells: [makeCell({ runner })], sdist: null, smokeCells: [] });
		expect(Object.keys(planMatrices(plan))).toEqual([job]);
	});

	it("CUDA is built and GPUs are tested apart; held tests wait", () => {
		const cell = makeCell({ cuda });
		const gpu = { runner: ["self-hosted", "gpu", "sm86"], gpuArch: "86" };
		const smokeCells = [
			makeSmokeCell(cell, { id: "cpu" }),
			makeSmokeCell(cell, { id: "gpu", ...gpu }),
			makeSmokeCell(cell, { id: "later", ...gpu, policy: "hold" }),
		];
		const matrices = planMatrices(makePlan({ cells: [cell], sdist: null, smokeCells }));
		const ids = Object.entries(matrices).map(([name, { include }]) => [name, include.map((row) => row.cell)]);
		expect(ids).toEqual([
			["build-gpu", [cell.id]],
			["smoke", ["cpu"]],
			["smoke-gpu", ["gpu"]],
		]);
	});

	it("leave the plan of a pull request from a fork, with all that needs them", () => {
		const [plain, own] = [makeCell({ id: "plain" }), makeCell({ id: "own", runner: "my-box" })];
		const smokeCells = [
			makeSmokeCell(plain, { id: "plain-cpu" }),
			makeSmokeCell(plain, { id: "plain-gpu", runner: ["self-hosted", "gpu"], gpuArch: "86" }),
			makeSmokeCell(own, { id: "own-cpu" }),
		];
		const { digest: _, ...plan } = makePlan({ cells: [plain, own], smokeCells });
		const cut = cutForFork(plan);
		expect(cut.cells.map(({ id }) => id)).toEqual(["plain"]);
		expect(cut.smokeCells.map(({ id }) => id)).toEqual(["plain-cpu"]);
		expect(cut.leftOut.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
			"build own",
			"smoke plain-gpu",
			"smoke own-cpu",
		]);
		expect(Object.keys(planMatrices(cut))).toEqual(["build", "smoke"]);
		for (const release of cut.releases) expect(release.cells).not.toContain("own");
	});
});
