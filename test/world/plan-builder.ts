// A valid plan with everything that follows from it, for tests of the stages that read it.
import { sha256Of } from "../../src/document/canonical-json.ts";
import type { FrozenDistribution, Manifest } from "../../src/document/manifest.ts";
import type { Cell, Plan, SmokeCell } from "../../src/document/plan.ts";
import type { SmokeReceipt } from "../../src/document/smoke-receipt.ts";
import { sealPlan } from "../../src/plan/decide.ts";

export function makeCell(change: Partial<Cell> = {}): Cell {
	return {
		id: "cp39-abi3-manylinux_x86_64",
		release: "my-pkg",
		frontend: "maturin",
		target: "manylinux_x86_64",
		rustTarget: "x86_64-unknown-linux-gnu",
		buildPython: null,
		buildIdentifiers: [],
		command: null,
		isEmulated: false,
		cuda: null,
		runner: "ubuntu-24.04",
		image: null,
		environment: {},
		expect: {
			name: "my_pkg",
			version: "1.0",
			pythonTag: "cp39",
			abiTag: "abi3",
			family: "manylinux",
			architecture: "x86_64",
			policyCeiling: "2_17",
			platformTag: "manylinux_2_17_x86_64",
			file: null,
		},
		source: null,
		timeoutMinutes: 30,
		predictedMinutes: 4,
		predictedCost: 0.024,
		policy: "required",
		why: "test",
		...change,
	};
}

export function makeSmokeCell(cell: Cell, change: Partial<SmokeCell> = {}): SmokeCell {
	return {
		id: `${cell.id}-py3.9`,
		cell: cell.id,
		python: "3.9",
		architecture: cell.expect.architecture,
		family: cell.expect.family,
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
		predictedMinutes: 2,
		predictedCost: 0.012,
		policy: "required",
		why: "test",
		...change,
	};
}

export function makePlan(change: Partial<Omit<Plan, "digest">> = {}): Plan {
	const cell = makeCell();
	return sealPlan({
		schema: 1,
		kind: "plan",
		tool: "wheel-release test",
		project: {
			name: "my-pkg",
			normalizedName: "my-pkg",
			folder: ".",
			requiresPython: ">=3.9",
			backend: "maturin",
			isPure: false,
			abi3Floor: "3.9",
			crate: null,
		},
		version: "1.0",
		versionSources: [{ file: "pyproject.toml", line: 3, version: "1.0" }],
		versionInBuild: { environment: {}, edits: [], tag: null, why: "pyproject.toml:3 states it" },
		tagPattern: "v{version}",
		tag: "v1.0",
		commit: null,
		event: "tag",
		frontend: "maturin",
		releases: [{ name: "my-pkg", version: "1.0", cells: [cell.id], route: null, extras: [] }],
		source: null,
		cells: [cell],
		sdist: null,
		smokeCells: [makeSmokeCell(cell)],
		exclusions: [],
		leftOut: [],
		destinations: ["pypi"],
		settings: [],
		...change,
	});
}

export function makeDistribution(cell: string, change: Partial<FrozenDistribution> = {}): FrozenDistribution {
	return {
		file: "my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.whl",
		size: 3,
		sha256: sha256Of("abc"),
		kind: "wheel",
		tags: ["cp39-abi3-manylinux_2_17_x86_64"],
		cell,
		runnerKind: "local",
		...change,
	};
}

export function makeManifest(
	plan: Plan,
	distributions: FrozenDistribution[] = plan.cells.map((cell) => makeDistribution(cell.id)),
): Manifest {
	return {
		schema: 1,
		kind: "manifest",
		planDigest: plan.digest,
		project: "my-pkg",
		version: "1.0",
		distributions,
		findings: [],
	};
}

export function makeSmokeReceipt(plan: Plan, smokeCell: string, change: Partial<SmokeReceipt> = {}): SmokeReceipt {
	return {
		schema: 1,
		kind: "smoke-receipt",
		planDigest: plan.digest,
		smokeCell,
		file: "my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.whl",
		sha256: sha256Of("abc"),
		interpreter: { implementation: "cpython", version: "3.9.18", machine: "x86_64", system: "linux" },
		probes: [{ name: "install", outcome: "passed", seconds: 1, outputTail: "" }],
		runnerKind: "local",
		startedAt: "2026-11-22T00:00:00.000Z",
		seconds: 1,
		...change,
	};
}
