import { describe, expect, it } from "vitest";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import type { ExpectedWheel } from "../document/plan.ts";
import { findMismatch } from "./match-wheel.ts";

const abi3: ExpectedWheel = {
	name: "my_pkg",
	version: "1.0",
	pythonTag: "cp39",
	abiTag: "abi3",
	family: "manylinux",
	architecture: "x86_64",
	policyCeiling: "2_17",
	platformTag: "manylinux_2_17_x86_64",
	file: null,
};

function mismatch(expect: ExpectedWheel, file: string) {
	const name = parseWheelFilename(file);
	if ("problem" in name) throw new Error(name.problem);
	return findMismatch(expect, name, file);
}

describe("findMismatch", () => {
	it.each([
		"my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.whl",
		"my_pkg-1.0-cp39-abi3-manylinux2014_x86_64.whl",
		"my_pkg-1.0-cp39-abi3-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
		"my_pkg-1.0-cp39-abi3-manylinux_2_5_x86_64.manylinux1_x86_64.whl",
		"my_pkg-1.0-cp39-abi3-manylinux_2_12_x86_64.manylinux_2_17_x86_64.whl",
		"my_pkg-1.0.0-cp39-abi3-manylinux_2_17_x86_64.whl",
	])("takes %s for the planned wheel: aliases and lower policies match", (file) => {
		expect(mismatch(abi3, file)).toBeNull();
	});

	it.each([
		["my_pkg-1.0-cp39-abi3-manylinux_2_34_x86_64.whl", "glibc-floor", "needs a newer glibc"],
		["my_pkg-1.0-cp39-abi3-manylinux_2_18_x86_64.whl", "glibc-floor", "manylinux_2_18_x86_64"],
		["my_pkg-1.0-cp39-abi3-linux_x86_64.whl", "other-wheel", "linux_x86_64"],
		["my_pkg-1.0-cp39-abi3-manylinux_2_17_aarch64.whl", "other-wheel", "manylinux_2_17_aarch64"],
		["my_pkg-1.0-cp39-abi3-musllinux_1_2_x86_64.whl", "other-wheel", "musllinux_1_2_x86_64"],
		["my_pkg-1.0-cp311-cp311-manylinux_2_17_x86_64.whl", "other-wheel", "the Python tag is cp311"],
		["my_pkg-1.0-cp39-cp39-manylinux_2_17_x86_64.whl", "other-wheel", "the ABI tag is cp39"],
		["my_pkg-1.1-cp39-abi3-manylinux_2_17_x86_64.whl", "other-wheel", "the version is 1.1"],
		["other-1.0-cp39-abi3-manylinux_2_17_x86_64.whl", "other-wheel", "the name is other"],
	])("refuses %s as %s", (file, kind, reason) => {
		expect(mismatch(abi3, file)).toEqual({ kind, reason: expect.stringContaining(reason) });
	});

	it("compares platform tags of other systems exactly, as sets", () => {
		const mac: ExpectedWheel = {
			...abi3,
			family: "macosx",
			architecture: "universal2",
			policyCeiling: null,
			platformTag: "macosx_10_12_x86_64.macosx_11_0_arm64.macosx_10_12_universal2",
		};
		expect(
			mismatch(mac, "my_pkg-1.0-cp39-abi3-macosx_10_12_universal2.macosx_10_12_x86_64.macosx_11_0_arm64.whl"),
		).toBeNull();
		expect(mismatch(mac, "my_pkg-1.0-cp39-abi3-macosx_10_12_universal2.whl")?.kind).toBe("other-wheel");
		expect(
			mismatch(mac, "my_pkg-1.0-cp39-abi3-macosx_11_0_x86_64.macosx_11_0_arm64.macosx_10_12_universal2.whl")?.kind,
		).toBe("other-wheel");
	});

	it("takes a brought manylinux wheel by its exact tag, which has no ceiling", () => {
		const brought = { ...abi3, policyCeiling: null };
		expect(mismatch(brought, "my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.whl")).toBeNull();
		expect(mismatch(brought, "my_pkg-1.0-cp39-abi3-manylinux_2_5_x86_64.whl")?.kind).toBe("other-wheel");
	});

	it("accepts only the very file that was brought along", () => {
		const brought = { ...abi3, file: "my_pkg-1.0-1-cp39-abi3-manylinux_2_17_x86_64.whl" };
		expect(mismatch(brought, "my_pkg-1.0-1-cp39-abi3-manylinux_2_17_x86_64.whl")).toBeNull();
		expect(mismatch(brought, "my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.whl")?.kind).toBe("other-wheel");
	});
});
