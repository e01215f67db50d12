import { describe, expect, it } from "vitest";
import { makeCell, makePlan, makeSmokeCell } from "../../test/world/plan-builder.ts";
import { cutPlan, type RehearsalHost } from "./cut.ts";

const linux: RehearsalHost = {
	system: "linux",
	machine: "x86_64",
	isMusl: false,
	images: [],
	pythons: ["3.9", "3.11", "3.13"],
	hasContainers: false,
	rust: "1.95.0",
	rustTargets: ["x86_64-unknown-linux-gnu"],
};

function planOf(
	...targets: [
		target: string,
		change: Partial<Parameters<typeof makeCell>[0] & object>,
		family: "manylinux" | "musllinux" | "macosx" | "win",
		architecture: string,
	][]
) {
	const cells = targets.map(([target, change, family, architecture]) =>
		makeCell({ id: `cp39-abi3-${target}`, target, ...change, expect: { ...makeCell().expect, family, architecture } }),
	);
	const smokeCells = cells.flatMap((cell) =>
		["3.9", "3.15"].map((python) =>
			makeSmokeCell(cell, {
				id: `${cell.id}-py${python}`,
				python,
				system: cell.expect.family === "macosx" ? "macos" : cell.expect.family === "win" ? "windows" : "linux",
			}),
		),
	);
	return makePlan({
		cells,
		smokeCells,
		releases: [{ name: "my-pkg", version: "1.0", cells: cells.map((cell) => cell.id), route: null, extras: [] }],
	});
}

const whole = planOf(
	["manylinux_x86_64", { rustTarget: "x86_64-unknown-linux-gnu" }, "manylinux", "x86_64"],
	["manylinux_aarch64", { rustTarget: "aarch64-unknown-linux-gnu" }, "manylinux", "aarch64"],
	["musllinux_x86_64", { rustTarget: "x86_64-unknown-linux-musl" }, "musllinux", "x86_64"],
	["macosx_arm64", { rustTarget: "aarch64-apple-darwin", runner: "macos-15" }, "macosx", "arm64"],
	["win_amd64", { rustTarget: "x86_64-pc-windows-msvc", runner: "windows-2025" }, "win", "amd64"],
);

describe("cutPlan", () => {
	it("keeps what the host can build and gives a reason for the rest", () => {
		const cut = cutPlan(whole, linux);
		expect(cut.cells.map((cell) => cell.id)).toEqual(["cp39-abi3-manylinux_x86_64"]);
		expect(cut.leftOut.filter((row) => row.kind === "build").map((row) => row.reason)).toEqual([
			expect.stringContaining("rustup target add aarch64-unknown-linux-gnu"),
			expect.stringContaining("rustup target add x86_64-unknown-linux-musl"),
			"macOS wheels need the runner macos-15",
			"Windows wheels need the runner windows-2025",
		]);
		expect(cut.releases[0]?.cells).toEqual(["cp39-abi3-manylinux_x86_64"]);
		expect(cut.digest).not.toBe(whole.digest);
	});

	it("lets the newest Python of the host stand in for a planned one it does not have", () => {
		const cut = cutPlan(whole, linux);
		expect(cut.smokeCells.map((smoke) => [smoke.python, smoke.why.startsWith("stands in")])).toEqual([
			["3.9", false],
			["3.13", true],
		]);
		expect(cut.leftOut).toContainEqual({
			id: "cp39-abi3-manylinux_x86_64-py3.15",
			kind: "smoke",
			reason: "no Python 3.15 on this host",
		});
	});

	it("cross-compiles when the Rust target is installed, and leaves the test to the release", () => {
		const cut = cutPlan(whole, {
			...linux,
			rustTargets: ["x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu", "x86_64-unknown-linux-musl"],
		});
		expect(cut.cells.map((cell) => cell.target)).toEqual(["manylinux_x86_64", "manylinux_aarch64", "musllinux_x86_64"]);
		expect(cut.smokeCells.every((smoke) => smoke.cell === "cp39-abi3-manylinux_x86_64")).toBe(true);
		expect(cut.leftOut.find((row) => row.id === "cp39-abi3-musllinux_x86_64-py3.9")?.reason).toBe(
			"no musl interpreter on this host",
		);
	});

	it("tests a musllinux wheel in a container when the image is here, and says which one is not", () => {
		const image = "docker.io/library/python:3.9-alpine";
		const cell = makeCell({
			id: "musl",
			rustTarget: "x86_64-unknown-linux-musl",
			expect: { ...makeCell().expect, family: "musllinux" },
		});
		const smokeCells = ["3.9", "3.15"].map((python) =>
			makeSmokeCell(cell, { id: `musl-py${python}`, python, image: `docker.io/library/python:${python}-alpine` }),
		);
		const releases = [{ name: "my-pkg", version: "1.0", cells: [cell.id], route: null, extras: [] }];
		const plan = makePlan({ cells: [cell], smokeCells, releases });
		const cut = cutPlan(plan, {
			...linux,
			rustTargets: ["x86_64-unknown-linux-musl"],
			pythons: ["3.13"],
			images: [image],
		});
		expect(cut.smokeCells).toEqual([smokeCells[0]]);
		expect(cut.leftOut).toEqual([
			{
				id: "musl-py3.15",
				kind: "smoke",
				reason:
					"no musl interpreter on this host; with Docker or Podman, the image docker.io/library/python:3.15-alpine lets this host test it",
			},
		]);
	});

	it("leaves out the wheel of a Python that is not here, and cross-compiles the others without it", () => {
		const perPython = (python: string, target: string, family: "manylinux" | "musllinux", architecture: string) => {
			const tag = `cp${python.replace(".", "")}`;
			const expect = { ...makeCell().expect, pythonTag: tag, abiTag: tag, family, architecture };
			const rustTarget = `${architecture}-unknown-linux-${family === "musllinux" ? "musl" : "gnu"}`;
			return makeCell({ id: `${tag}-${tag}-${target}`, target, rustTarget, buildPython: python, expect });
		};
		const cells = ["3.13", "3.15"].flatMap((python) => [
			perPython(python, "manylinux_x86_64", "manylinux", "x86_64"),
			perPython(python, "manylinux_aarch64", "manylinux", "aarch64"),
			perPython(python, "musllinux_x86_64", "musllinux", "x86_64"),
		]);
		const cut = cutPlan(makePlan({ cells, smokeCells: [] }), { ...linux, rustTargets: null });
		expect(cut.cells.map((cell) => cell.id)).toEqual([
			"cp313-cp313-manylinux_x86_64",
			"cp313-cp313-manylinux_aarch64",
			"cp313-cp313-musllinux_x86_64",
			"cp315-cp315-manylinux_aarch64",
			"cp315-cp315-musllinux_x86_64",
		]);
		expect(cut.leftOut).toEqual([
			{ id: "cp315-cp315-manylinux_x86_64", kind: "build", reason: "no Python 3.15 on this host" },
		]);
	});

	it.each<[Partial<RehearsalHost>, string | null]>([
		[{ hasContainers: false }, "neither Docker nor Podman answers"],
		[{ hasContainers: true }, "`docker pull quay.io/pypa/manylinux_2_28_x86_64@sha256:aa`"],
		[{ hasContainers: true, images: ["quay.io/pypa/manylinux_2_28_x86_64@sha256:aa"] }, null],
	])("lets cibuildwheel build in an image that is here: %o", (host, reason) => {
		const image = "quay.io/pypa/manylinux_2_28_x86_64@sha256:aa";
		const cell = makeCell({ frontend: "cibuildwheel", rustTarget: null, image });
		const cut = cutPlan(makePlan({ cells: [cell], smokeCells: [] }), { ...linux, ...host });
		expect(cut.leftOut.map((row) => row.reason)).toEqual(reason === null ? [] : [expect.stringContaining(reason)]);
	});

	it("builds nothing by maturin without Rust", () => {
		const cut = cutPlan(whole, { ...linux, rust: null, rustTargets: null });
		expect(cut.cells).toEqual([]);
		expect(new Set(cut.leftOut.filter((row) => row.kind === "build").map((row) => row.reason))).toEqual(
			new Set(["no Rust toolchain on this host (cargo is not on PATH)"]),
		);
	});

	it.each([
		[
			{ gpuArch: "86", runner: ["self-hosted", "gpu", "sm86"] },
			"needs a GPU (sm_86): the release tests it on the runner self-hosted, gpu, sm86",
		],
		[{ torch: "2.8", presets: ["torch"] }, "needs torch 2.8, torch, which this version cannot provide yet"],
		[{ presets: ["torch-cpu"] }, "needs torch-cpu, which this version cannot provide yet"],
		[{ python: "pypy3.11" }, "no Python pypy3.11 on this host"],
		[{ architecture: "ppc64le", isEmulated: true }, "no ppc64le interpreter on this host"],
	])("leaves out a test with %j, and nothing stands in for it", (change, reason) => {
		const cell = makeCell();
		const smokeCells = [makeSmokeCell(cell, { id: "odd-py3.9", ...change })];
		const releases = [{ name: "my-pkg", version: "1.0", cells: [cell.id], route: null, extras: [] }];
		const cut = cutPlan(makePlan({ cells: [cell], smokeCells, releases }), linux);
		expect(cut.smokeCells).toEqual([]);
		expect(cut.leftOut).toEqual([{ id: "odd-py3.9", kind: "smoke", reason }]);
	});

	it("tests PyPy's wheel on PyPy when the host has it", () => {
		const cell = makeCell();
		const smokeCells = [makeSmokeCell(cell, { python: "pypy3.11" })];
		const releases = [{ name: "my-pkg", version: "1.0", cells: [cell.id], route: null, extras: [] }];
		const plan = makePlan({ cells: [cell], smokeCells, releases });
		expect(cutPlan(plan, { ...linux, pythons: ["3.11", "pypy3.11"] }).smokeCells).toEqual(smokeCells);
	});

	it("tests the tests of a Mac on a Mac", () => {
		const cut = cutPlan(whole, { ...linux, system: "macos", machine: "arm64", rustTargets: ["aarch64-apple-darwin"] });
		expect(cut.cells.map((cell) => cell.target)).toEqual(["macosx_arm64"]);
		expect(cut.smokeCells.map((smoke) => smoke.python)).toEqual(["3.9", "3.13"]);
	});
});
