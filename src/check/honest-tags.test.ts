import { expect, it } from "vitest";
import type { WheelFacts } from "../distribution/read-distribution.ts";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import { honestTags, lowerTags } from "./honest-tags.ts";

it.each<[string, string, string | null, string | null]>([
	["manylinux_2_17_x86_64", "manylinux_2_34_x86_64", "cp39-abi3-manylinux_2_34_x86_64", null],
	["manylinux_2_28_x86_64", "manylinux_2_17_x86_64", null, "cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64"],
	["manylinux_2_17_x86_64.manylinux_2_28_x86_64", "manylinux_2_17_x86_64", null, null],
	["manylinux_2_17_x86_64", "manylinux_2_17_x86_64", null, null],
	["macosx_12_0_arm64", "macosx_11_0_arm64", null, "cp39-abi3-macosx_11_0_arm64"],
	["win_amd64", "win_amd64", null, null],
])("%s whose files keep %s", (promised, honestTag, raised, lower) => {
	const filename = parseWheelFilename(`mypkg-1.0-cp39-abi3-${promised}.whl`);
	const truth = { honestTag, floor: null, stableAbi: null, gpu: {}, driver: null, torch: null };
	const wheel = { filename } as WheelFacts;
	expect(honestTags(wheel, truth)).toBe(raised);
	expect(lowerTags(wheel, truth)).toBe(lower);
});
