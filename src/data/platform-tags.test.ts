import { expect, it } from "vitest";
import { isPlatformTagAccepted } from "./platform-tags.ts";

it.each([
	"any",
	"win_amd64",
	"linux_armv7l",
	"manylinux1_i686",
	"manylinux2014_ppc64",
	"manylinux_2_28_riscv64",
	"musllinux_1_2_x86_64",
	"macosx_10_9_intel",
	"macosx_11_0_arm64",
	"macosx_26_0_arm64",
	"ios_13_0_arm64_iphoneos",
	"android_24_arm64_v8a",
	"pyemscripten_2026_0_wasm32",
])("PyPI accepts %s", (tag) => {
	expect(isPlatformTagAccepted(tag)).toBe(true);
});

it.each([
	"linux_x86_64",
	"manylinux1_aarch64",
	"manylinux2014_riscv64",
	"manylinux_2_38_loongarch64",
	"musllinux_1_2_ppc64",
	"macosx_11_1_arm64",
	"macosx_16_0_arm64",
	"pyodide_2024_0_wasm32",
	"win_arm32",
	"freebsd_14_x86_64",
	"any\n",
])("PyPI refuses %j", (tag) => {
	expect(isPlatformTagAccepted(tag)).toBe(false);
});
