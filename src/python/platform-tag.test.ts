import { expect, it } from "vitest";
import { canonicalPlatformTag, comparePolicies, parsePlatformTag } from "./platform-tag.ts";

it.each([
	["any", "any", null, null],
	["manylinux1_i686", "manylinux", "i686", [2, 5]],
	["manylinux2010_x86_64", "manylinux", "x86_64", [2, 12]],
	["manylinux2014_aarch64", "manylinux", "aarch64", [2, 17]],
	["manylinux_2_28_x86_64", "manylinux", "x86_64", [2, 28]],
	["musllinux_1_2_aarch64", "musllinux", "aarch64", [1, 2]],
	["macosx_10_12_universal2", "macosx", "universal2", [10, 12]],
	["macosx_11_0_arm64", "macosx", "arm64", [11, 0]],
	["win32", "win", "x86", null],
	["win_amd64", "win", "amd64", null],
	["linux_x86_64", "linux", "x86_64", null],
	["ios_13_0_arm64_iphoneos", "other", null, null],
	["manylinux2020_x86_64", "other", null, null],
	["manylinux_2_x86_64", "other", null, null],
])("%s is of family %s for %s", (tag, family, architecture, policy) => {
	expect(parsePlatformTag(tag)).toEqual({ family, architecture, policy });
});

it("older manylinux names are the same as their PEP 600 spelling", () => {
	expect(canonicalPlatformTag("manylinux2014_x86_64")).toBe("manylinux_2_17_x86_64");
	expect(canonicalPlatformTag("win_amd64")).toBe("win_amd64");
});

it("a higher glibc asks for the newer system", () => {
	expect(comparePolicies([2, 17], [2, 28])).toBeLessThan(0);
	expect(comparePolicies([3, 0], [2, 28])).toBeGreaterThan(0);
});
