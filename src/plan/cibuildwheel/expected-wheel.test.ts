import { describe, expect, it } from "vitest";
import { loadCibuildwheelTable } from "../../data/cibuildwheel/table.ts";
import type { BuildOptions } from "./build-options.ts";
import { chooseDeploymentTarget, formatMacosTag } from "./deployment-target.ts";
import { expectTags } from "./expected-wheel.ts";
import { readImagePolicy, readRepairPolicy } from "./image-policy.ts";

const table = await loadCibuildwheelTable("4.3.5");
const plain: BuildOptions = {
	image: null,
	beforeAll: "",
	containerEngine: "docker",
	environment: "",
	environmentPass: [],
	repairCommand: "auditwheel repair -w {dest_dir} {wheel}",
	configSettings: new Map(),
	beforeBuild: "",
	testCommand: "",
};

describe("the tags of an identifier's wheel", () => {
	it.each([
		["cp312-manylinux_x86_64", "manylinux_2_28", "cp312-cp312-manylinux_2_28_x86_64"],
		["cp314t-manylinux_aarch64", "manylinux2014", "cp314-cp314t-manylinux_2_17_aarch64"],
		["pp311-manylinux_x86_64", "manylinux_2_28", "pp311-pypy311_pp80-manylinux_2_28_x86_64"],
		["gp312_250-manylinux_x86_64", "manylinux_2_34", "graalpy312-graalpy250_312_native-manylinux_2_34_x86_64"],
		["cp39-manylinux_armv7l", "manylinux_2_31", "cp39-cp39-manylinux_2_31_armv7l"],
		["cp313-musllinux_x86_64", "musllinux_1_2", "cp313-cp313-musllinux_1_2_x86_64"],
		["cp312-manylinux_x86_64", "ghcr.io/me/cuda-manylinux_2_28_x86_64:12.6", "cp312-cp312-manylinux_2_28_x86_64"],
		["cp312-macosx_x86_64", null, "cp312-cp312-macosx_10_13_x86_64"],
		["cp312-macosx_universal2", null, "cp312-cp312-macosx_10_13_universal2"],
		["cp314-macosx_arm64", null, "cp314-cp314-macosx_11_0_arm64"],
		["cp312-win32", null, "cp312-cp312-win32"],
		["cp312-win_arm64", null, "cp312-cp312-win_arm64"],
	])("%s from %s is %s", (identifier, image, tags) => {
		const made = expectTags(identifier, null, { ...plain, image }, new Map(), table);
		expect(`${made.pythonTag}-${made.abiTag}-${made.platformTag}`).toBe(tags);
		expect(made.notes).toEqual([]);
	});

	it("follows the policy that the repair is told", () => {
		const options = {
			...plain,
			image: "manylinux_2_28",
			repairCommand: "auditwheel repair --plat manylinux2014_x86_64 {wheel}",
		};
		expect(expectTags("cp312-manylinux_x86_64", null, options, new Map(), table)).toMatchObject({
			policyCeiling: "2_17",
			platformTag: "manylinux_2_17_x86_64",
		});
	});

	it.each([
		[{ image: "manylinux2014" }, "cp312-manylinux_armv7l", "image-not-for-arch"],
		[{ image: "ghcr.io/me/builder:latest" }, "cp312-manylinux_x86_64", "unknown-image"],
		[{ image: "manylinux_2_28", repairCommand: "" }, "cp312-manylinux_x86_64", "no-repair"],
	])("says what is odd about %j", (change, identifier, kind) => {
		expect(expectTags(identifier, null, { ...plain, ...change }, new Map(), table).notes).toMatchObject([{ kind }]);
	});
});

describe("the policy of an image", () => {
	it.each([
		["manylinux2014", "manylinux 2_17"],
		["manylinux1", "manylinux 2_5"],
		["quay.io/pypa/manylinux_2_28_x86_64:2026.08.04-1", "manylinux 2_28"],
		["quay.io/pypa/manylinux2014_x86_64@sha256:00", "manylinux 2_17"],
		["quay.io/pypa/musllinux_1_2_x86_64", "musllinux 1_2"],
		["quay.io/manylinux_cuda/manylinux_2_28_x86_64_cuda12_9", "manylinux 2_28"],
		["ubuntu:24.04", null],
	])("%s is %s", (image, policy) => {
		const read = readImagePolicy(image);
		expect(read && `${read.family} ${read.policy}`).toBe(policy);
	});

	it("is not read from a placeholder of the repair", () => {
		expect(readRepairPolicy("auditwheel repair --plat auto {wheel}")).toBeNull();
		expect(readRepairPolicy("auditwheel repair -w {dest_dir} {wheel}")).toBeNull();
	});
});

describe("the oldest macOS", () => {
	it.each([
		["cp39-macosx_x86_64", null, "10.9"],
		["cp312-macosx_x86_64", null, "10.13"],
		["cp314t-macosx_universal2", null, "10.15"],
		["pp311-macosx_x86_64", null, "10.15"],
		["gp312_250-macosx_x86_64", null, "10.13"],
		["cp39-macosx_arm64", "10.9", "11.0"],
		["cp312-macosx_x86_64", "10.9", "10.13"],
		["cp312-macosx_x86_64", "12.3", "12.3"],
		["cp39-macosx_arm64", "14", "14"],
	])("of %s with %s asked is %s", (identifier, asked, version) => {
		expect(chooseDeploymentTarget(identifier, asked).version).toBe(version);
	});

	it("has no minor version in the tag from 11 on", () => {
		expect(formatMacosTag("12.3", "x86_64")).toBe("macosx_12_0_x86_64");
		expect(formatMacosTag("14", "arm64")).toBe("macosx_14_0_arm64");
		expect(formatMacosTag("10.13", "x86_64")).toBe("macosx_10_13_x86_64");
	});
});
