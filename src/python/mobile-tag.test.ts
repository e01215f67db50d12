import { expect, it } from "vitest";
import { isWasmTag, parseAndroidTag, parseIosTag } from "./mobile-tag.ts";

it.each([
	["android_24_arm64_v8a", { apiLevel: 24, abi: "arm64_v8a" }],
	["android_21_x86_64", { apiLevel: 21, abi: "x86_64" }],
	["android_21_x86", { apiLevel: 21, abi: "x86" }],
	["android_21_armeabi_v7a", { apiLevel: 21, abi: "armeabi_v7a" }],
	["android_arm64_v8a", null],
	["android_24_arm64", null],
	["manylinux_2_28_x86_64", null],
])("%s is of Android", (tag, expected) => {
	expect(parseAndroidTag(tag)).toEqual(expected);
});

it.each([
	["ios_13_0_arm64_iphoneos", { minimum: [13, 0], architecture: "arm64", sdk: "iphoneos" }],
	["ios_15_4_x86_64_iphonesimulator", { minimum: [15, 4], architecture: "x86_64", sdk: "iphonesimulator" }],
	["ios_13_arm64_iphoneos", null],
	["macosx_13_0_arm64", null],
])("%s is of iOS", (tag, expected) => {
	expect(parseIosTag(tag)).toEqual(expected);
});

it.each([
	["pyemscripten_2026_0_wasm32", true],
	["pyodide_2024_0_wasm32", true],
	["emscripten_3_1_58_wasm32", true],
	["any", false],
	["linux_wasm", false],
])("%s is WebAssembly", (tag, expected) => {
	expect(isWasmTag(tag)).toBe(expected);
});
