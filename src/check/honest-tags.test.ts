import { expect, it } from "vitest";
import type { WheelFacts } from "../distribution/read-distribution.ts";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import { honestTags, lowerTags } from "./honest-tags.ts";

it.each<[string, string, string | null, string | null]>([
	["manylinux_2_17_x86_64", "manylinux_2_34_x86_64", "cp39-abi3-manylinux_2_34_x86_64", null],
	["manylinux_2_28_x86_64", "manylinux_2_17_x86_64", null, "cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64"],
	["manylinux_2_17_x86_64.manylinux_2_28_x86_64", "manylinux_2_17_x86_64", null, null],
	["manylinux_2_17_x86_64", "manylinux_2_17_x86_64", null, null],
	["manylinux_2_12_x86_64.musllinux_1_1_x86_64", "musllinux_1_2_x86_64", null, null],
	["manylinux_2_12_x86_64.musllinux_1_1_x86_64", "manylinux_2_5_x86_64", null, null],
	["musllinux_1_1_x86_64", "musllinux_1_2_x86_64", null, null],
	["musllinux_1_2_x86_64", "manylinux_2_17_x86_64", "cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64", null],
	["linux_x86_64", "manylinux_2_28_x86_64", "cp39-abi3-manylinux_2_28_x86_64", null],
	["macosx_10_9_universal2", "macosx_10_9_universal2", null, null],
	["macosx_10_9_universal2", "macosx_11_0_arm64", "cp39-abi3-macosx_11_0_arm64", null],
	["macosx_10_6_intel.macosx_10_9_x86_64", "macosx_10_6_intel", null, null],
	[
		"macosx_10_9_universal2",
		"macosx_10_9_x86_64.macosx_12_0_arm64",
		"cp39-abi3-macosx_10_9_x86_64.macosx_12_0_arm64",
		null,
	],
	["macosx_10_9_x86_64.macosx_12_0_arm64", "macosx_10_9_x86_64.macosx_12_0_arm64", null, null],
	["macosx_12_0_arm64", "macosx_11_0_arm64", null, "cp39-abi3-macosx_11_0_arm64"],
	["win_amd64", "win_amd64", null, null],
])("%s whose files keep %s", (promised, honestTag, raised, lower) => {
	const filename = parseWheelFilename(`mypkg-1.0-cp39-abi3-${promised}.whl`);
	const truth = { honestTag, floor: null, stableAbi: null, gpu: {}, driver: null, torch: null };
	const wheel = { filename } as WheelFacts;
	expect(honestTags(wheel, truth)).toBe(raised);
	expect(lowerTags(wheel, truth)).toBe(lower);
});
