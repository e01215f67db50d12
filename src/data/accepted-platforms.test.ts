import { describe, expect, it } from "vitest";
import { isAcceptedPlatformTag } from "./accepted-platforms.ts";

describe("isAcceptedPlatformTag", () => {
	it.each([
		...["any", "win32", "win_amd64", "win_arm64", "manylinux1_i686", "manylinux2014_aarch64", "linux_armv7l"],
		...["manylinux_2_17_x86_64", "manylinux_2_28_riscv64", "manylinux_2_17_ppc64", "musllinux_1_2_aarch64"],
		...["macosx_10_9_x86_64", "macosx_11_0_arm64", "macosx_26_0_universal2", "android_21_arm64_v8a"],
		...["ios_13_0_arm64_iphonesimulator", "pyemscripten_2025_0_wasm32"],
	])("takes %s", (tag) => {
		expect(isAcceptedPlatformTag(tag)).toBe(true);
	});

	it.each([
		...["linux_x86_64", "linux_aarch64", "manylinux_2_36_loongarch64", "manylinux2014_riscv64", "musllinux_1_2_ppc64"],
		...["macosx_11_1_arm64", "macosx_12_3_arm64", "macosx_16_0_arm64", "macosx_27_0_arm64", "win_arm32"],
		...["pyodide_2024_0_wasm32", "emscripten_3_1_58_wasm32", "wasi_0_0_0_wasm32", "freebsd_13_amd64", ""],
	])("refuses %s", (tag) => {
		expect(isAcceptedPlatformTag(tag)).toBe(false);
	});
});
