// The tables against themselves: what a typing error would break.
import { describe, expect, it } from "vitest";
import { compareDotted } from "../table.ts";
import { builtInTables } from "../tables.ts";
import { archOf, capabilityOf, gpuOf } from "./gpus.ts";
import { cudaLabel } from "./torch.ts";

const { toolkits, gpus, torch, cudaLibraries } = builtInTables;

it.each([
	["toolkits", toolkits],
	["gpus", gpus],
	["torch", torch],
])("%s are sorted, oldest first, and each row says where it comes from", (_, table) => {
	expect(Object.keys(table)).toEqual(Object.keys(table).toSorted(compareDotted));
	for (const row of Object.values(table)) {
		expect(row.source.length).toBeGreaterThan(10);
		expect(row.asOf).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
	}
});

describe("toolkits", () => {
	it.each(Object.entries(toolkits))("%s compiles for GPUs that the table knows", (_, toolkit) => {
		for (const arch of toolkit.archs) expect(gpuOf(gpus, arch), arch).not.toBe(null);
		expect(new Set(toolkit.archs).size).toBe(toolkit.archs.length);
		expect(compareDotted(toolkit.driver.linux, toolkit.minorCompatibleDriver.linux)).toBeGreaterThanOrEqual(0);
	});

	// facts: NVIDIA's own sentences about what came and went.
	it.each([
		["11.8", "89", true],
		["11.8", "90a", false],
		["12.6", "100", false],
		["12.8", "120a", true],
		["12.8", "120f", false],
		["12.9", "103f", true],
		["12.9", "101", true],
		["13.0", "101", false],
		["13.0", "110f", true],
		["13.0", "70", false],
		["13.3", "107", false],
		["13.4", "107a", true],
	])("%s compiles for sm_%s: %s", (toolkit, arch, expected) => {
		expect(toolkits[toolkit]?.archs.includes(arch)).toBe(expected);
	});

	it("has no 12.7", () => {
		expect(Object.keys(toolkits)).not.toContain("12.7");
		expect(Object.keys(toolkits)).toHaveLength(15);
	});
});

describe("torch", () => {
	it.each(Object.entries(torch))("%s names toolkits that the table knows", (_, release) => {
		const offered = new Set(Object.values(release.cuda).flat());
		for (const toolkit of [...offered, ...release.oldAbiCuda, ...Object.keys(release.archs)])
			expect(Object.keys(toolkits)).toContain(toolkit);
		for (const toolkit of [...release.oldAbiCuda, ...Object.keys(release.archs)]) expect(offered).toContain(toolkit);
		if (release.pypiCuda !== null) expect(offered).toContain(release.pypiCuda);
		for (const arch of Object.values(release.archs).flat()) expect(gpuOf(gpus, arch), arch).not.toBe(null);
	});

	it.each([
		["2.7", "11.8", true],
		["2.8", "11.8", false],
		["2.8", "13.0", false],
		["2.9", "13.0", true],
		["2.12", "12.8", false],
		["2.14", "12.6", true],
		["2.15", "12.6", false],
	])("%s has wheels for CUDA %s: %s", (release, toolkit, expected) => {
		expect(torch[release]?.cuda.manylinux_x86_64.includes(toolkit)).toBe(expected);
	});

	it("calls the folders of its index as torch does", () => {
		expect(["11.8", "12.6", "13.0"].map(cudaLabel)).toEqual(["cu118", "cu126", "cu130"]);
	});
});

it.each([
	["86", "8.6"],
	["sm_90a", "9.0"],
	["compute_100f", "10.0"],
	["120", "12.0"],
	["8.9", "8.9"],
	["9.0a", "9.0"],
	["8", null],
	["eighty-six", null],
	["1234", null],
])("the arch %s has compute capability %s", (arch, capability) => {
	expect(capabilityOf(arch)).toBe(capability);
});

it("knows Thor by its former name and writes archs without the dot", () => {
	expect(gpuOf(gpus, "101a")?.capability).toBe("11.0");
	expect(Object.keys(gpus).map((capability) => capabilityOf(archOf(capability)))).toEqual(Object.keys(gpus));
});

it("CUDA 13 distributions lost their suffix, the placeholders with one are never named", () => {
	expect(cudaLibraries["libcudart.so.*"]?.providers).toEqual({
		"11": "nvidia-cuda-runtime-cu11",
		"12": "nvidia-cuda-runtime-cu12",
		"13": "nvidia-cuda-runtime",
	});
	expect(cudaLibraries["libcudnn*.so.*"]?.providers["13"]).toBe("nvidia-cudnn-cu13");
});
