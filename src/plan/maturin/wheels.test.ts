import { describe, expect, it } from "vitest";
import { findPyo3Range } from "../../data/maturin/pyo3.ts";
import type { Bindings } from "../../project/cargo-bindings.ts";
import { parseSpecifierSet } from "../../python/specifier.ts";
import { chooseWheels, type WheelRequest } from "./wheels.ts";

const allPythons = ["3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];

function plan(features: string[], change: Partial<WheelRequest> & { kind?: Bindings["kind"]; pyo3?: string } = {}) {
	const { kind = "pyo3", pyo3 = "0.29", pythons = allPythons, ...rest } = change;
	const bindings = { kind, version: pyo3, features: new Set(features), doubts: [], unknownFeatures: [] };
	const made = chooseWheels({
		bindings,
		range: findPyo3Range(pyo3),
		conditional: [],
		pythons,
		supported: pythons.filter((python) => !["3.9", "3.10"].includes(python)),
		wantsFreeThreaded: false,
		wantsPypy: false,
		...rest,
	});
	return {
		...made,
		tags: made.wheels.map(
			({ pythonTag, abiTag, buildPython }) => `${pythonTag}-${abiTag}${buildPython ? ` with ${buildPython}` : ""}`,
		),
		reasons: made.unserved.map(({ python, reason }) => `${python} ${reason}`),
	};
}

const conditional = (feature: string, pythons: string | null, implementation: string | null = null) => ({
	feature,
	pythons: pythons === null ? null : parseSpecifierSet(pythons),
	implementation,
});

describe("the wheels of one platform", () => {
	it("are one stable-ABI wheel, whoever builds it", () => {
		expect(plan(["abi3-py39"])).toMatchObject({ tags: ["cp39-abi3"], abi3Floor: "3.9", isFloorUnnamed: false });
		expect(plan(["abi3-py39"], { pythons: ["3.12", "3.13"] }).tags).toEqual(["cp39-abi3"]);
	});

	it("have the floor of the oldest Python when the feature names none, and must be built with it", () => {
		expect(plan(["abi3"])).toMatchObject({ tags: ["cp39-abi3 with 3.9"], isFloorUnnamed: true });
		expect(plan(["abi3"], { pythons: ["3.12", "3.13"] }).tags).toEqual(["cp312-abi3 with 3.12"]);
	});

	it("leave Pythons below the floor to the sdist", () => {
		expect(plan(["abi3-py312"])).toMatchObject({
			tags: ["cp312-abi3"],
			reasons: [
				"3.9 below-floor",
				"3.10 below-floor",
				"3.11 below-floor",
				"3.14t free-threaded-off",
				"3.15t free-threaded-off",
			],
		});
	});

	it("are one per Python that still gets fixes, without the stable ABI", () => {
		expect(plan([], { pythons: ["3.10", "3.11", "3.12"] }).tags).toEqual([
			"cp311-cp311 with 3.11",
			"cp312-cp312 with 3.12",
		]);
	});

	it("stay within the range of PyO3, which a stable-ABI wheel outlives", () => {
		expect(plan([], { pyo3: "0.22.6", pythons: ["3.13", "3.14", "3.15"] })).toMatchObject({
			tags: ["cp313-cp313 with 3.13"],
			reasons: expect.arrayContaining(["3.14 above-pyo3", "3.15 above-pyo3"]),
		});
		expect(plan(["abi3-py38"], { pyo3: "0.22.6" }).reasons).toEqual([
			"3.14t free-threaded-unsupported",
			"3.15t free-threaded-unsupported",
		]);
		expect(plan([], { pyo3: "0.30", pythons: ["3.9", "3.12"] }).reasons).toEqual([]);
	});

	it("are added for free-threaded Pythons by one word, as far as PyO3 goes", () => {
		const wantsFreeThreaded = true;
		expect(plan(["abi3-py39"], { wantsFreeThreaded }).tags).toEqual([
			"cp39-abi3",
			"cp314-cp314t with 3.14t",
			"cp315-cp315t with 3.15t",
		]);
		expect(plan(["abi3-py39"], { wantsFreeThreaded, pyo3: "0.28" }).tags).toEqual([
			"cp39-abi3",
			"cp314-cp314t with 3.14t",
		]);
		expect(plan([], { wantsFreeThreaded, pythons: ["3.13", "3.14"] }).tags).toEqual([
			"cp313-cp313 with 3.13",
			"cp314-cp314 with 3.14",
			"cp314-cp314t with 3.14t",
		]);
	});

	it("are the trio of abi3, 3.14t and abi3t when the features choose both (PEP 803)", () => {
		const both = ["abi3-py39", "abi3t-py315"];
		expect(plan(both, { wantsFreeThreaded: true })).toMatchObject({
			tags: ["cp39-abi3 with 3.11", "cp315-abi3.abi3t with 3.15", "cp314-cp314t with 3.14t"],
			reasons: [],
		});
		expect(plan(both)).toMatchObject({
			tags: ["cp39-abi3 with 3.11"],
			reasons: ["3.14t free-threaded-off", "3.15t free-threaded-off"],
		});
	});

	it("serve free-threaded 3.15 unasked when abi3t is all there is", () => {
		expect(plan(["abi3t-py315"], { pythons: ["3.14", "3.15"] })).toMatchObject({
			tags: ["cp315-abi3.abi3t with 3.15", "cp314-cp314 with 3.14"],
			reasons: ["3.14t free-threaded-off"],
		});
	});

	it("follow features that only some Pythons turn on", () => {
		const split = [conditional("pyo3/abi3-py311", ">=3.11"), conditional("pyo3/abi3-py38", "<3.11")];
		expect(plan([], { conditional: split }).tags).toEqual(["cp38-abi3 with 3.9", "cp311-abi3 with 3.11"]);
		expect(
			plan([], {
				conditional: [conditional("pyo3/abi3-py312", ">=3.12", "CPython")],
				pythons: ["3.11", "3.12", "3.13"],
			}).tags,
		).toEqual(["cp312-abi3 with 3.12", "cp311-cp311 with 3.11"]);
		expect(plan([], { conditional: [conditional("pyo3/abi3-py312", null, "pypy")], pythons: ["3.12"] }).tags).toEqual([
			"cp312-cp312 with 3.12",
		]);
		expect(plan(["abi3-py39"], { conditional: [conditional("fast", ">=3.12")] }).tags).toEqual(["cp39-abi3 with 3.11"]);
	});

	it("are added for PyPy by one word, where PyO3 builds for it", () => {
		expect(plan(["abi3-py39"], { wantsPypy: true }).tags).toEqual(["cp39-abi3", "pp311-pypy311_pp73 with pypy3.11"]);
		expect(plan(["abi3-py39"], { wantsPypy: true, pythons: ["3.12"] }).tags).toEqual(["cp39-abi3"]);
		expect(plan(["abi3-py39"], { wantsPypy: true, pyo3: "0.22" }).tags).toEqual(["cp39-abi3"]);
	});

	it("are for one Python each when a program links Python, whatever the features", () => {
		expect(plan(["abi3-py39"], { kind: "pyo3-bin", pythons: ["3.13", "3.14"] })).toMatchObject({
			tags: ["cp313-cp313 with 3.13", "cp314-cp314 with 3.14"],
			abi3Floor: null,
		});
	});

	it.each(["bin", "cffi", "uniffi"] as const)("are for no Python in particular with %s", (kind) => {
		expect(plan(["abi3-py39"], { kind, wantsFreeThreaded: true })).toMatchObject({
			tags: ["py3-none"],
			reasons: [],
			abi3Floor: null,
		});
	});
});
