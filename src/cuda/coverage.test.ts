import { describe, expect, it } from "vitest";
import type { GpuCode } from "./arch.ts";
import { parseArch } from "./arch.ts";
import { parseArchList } from "./arch-list.ts";
import { coverDevice, weakestCoverage } from "./coverage.ts";

/** `86 90a +ptx89` as the code of one container. */
function codesOf(text: string): GpuCode[] {
	const { list, unknown } = parseArchList([text]);
	expect(unknown).toEqual([]);
	return [
		...list.sass.map((arch) => ({ kind: "sass" as const, arch })),
		...list.ptx.map((arch) => ({ kind: "ptx" as const, arch })),
	];
}

function cover(device: string, text: string) {
	const arch = parseArch(device);
	if (arch === null) throw new Error(`${device} is no compute capability`);
	return coverDevice(arch, codesOf(text));
}

describe("machine code", () => {
	it.each([
		["8.6", "86", "native"],
		["8.9", "86", "binary"],
		["8.6", "89", "none"],
		["9.0", "86 89", "none"],
		["8.0", "80", "native"],
		["8.6", "80", "binary"],
		["8.9", "80", "binary"],
		["7.5", "70", "binary"],
		["7.0", "75", "none"],
		["12.1", "120", "binary"],
		["12.0", "121", "none"],
		["12.0", "100", "none"],
	])("a device %s runs %s: %s", (device, codes, expected) => {
		expect(cover(device, codes)).toBe(expected);
	});
});

describe("architecture-specific and family-specific code", () => {
	it.each([
		["9.0", "90a", "native"],
		["10.0", "90a", "none"],
		["10.0", "100a", "native"],
		["10.3", "100a", "none"],
		["10.3", "100f", "binary"],
		["10.0", "103f", "none"],
		["12.0", "100f", "none"],
		["12.1", "120f", "binary"],
		["9.0", "+ptx90a", "ptx"],
		["10.0", "+ptx90a", "none"],
		["10.3", "+ptx100f", "ptx"],
		["12.0", "+ptx100f", "none"],
		["10.0", "+ptx103f", "none"],
	])("a device %s runs %s: %s", (device, codes, expected) => {
		expect(cover(device, codes)).toBe(expected);
	});
});

describe("systems on a chip share no machine code with other GPUs", () => {
	it.each([
		["8.7", "86", "none"],
		["8.9", "87", "none"],
		["8.8", "87", "none"],
		["8.7", "87", "native"],
		["8.7", "+ptx80", "ptx"],
		["11.0", "110", "native"],
		["10.3", "101", "none"],
		["10.1", "100f", "none"],
	])("a device %s runs %s: %s", (device, codes, expected) => {
		expect(cover(device, codes)).toBe(expected);
	});
});

describe("PTX", () => {
	it.each([
		["8.6", "+ptx86", "ptx"],
		["9.0", "86 89 +ptx89", "ptx"],
		["12.0", "+ptx89", "ptx"],
		["8.6", "+ptx89", "none"],
		["8.9", "86 89 +ptx89", "native"],
		["8.9", "86 +ptx86", "binary"],
	])("a device %s runs %s: %s", (device, codes, expected) => {
		expect(cover(device, codes)).toBe(expected);
	});

	it("of nothing serves nothing", () => {
		expect(cover("8.6", "")).toBe("none");
	});
});

it("a file serves a device as its weakest container does", () => {
	expect(weakestCoverage(["native", "none", "ptx"])).toBe("none");
	expect(weakestCoverage(["native", "binary"])).toBe("binary");
	expect(weakestCoverage(["native"])).toBe("native");
	expect(weakestCoverage([])).toBe("none");
});
