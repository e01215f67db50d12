import { describe, expect, it } from "vitest";
import { fits, type Target } from "./fits.ts";

const debian: Target = { version: [3, 11], isFreeThreaded: false, system: "linux", machine: "x86_64", glibc: [2, 36] };
const alpine: Target = { ...debian, glibc: null };
const threads: Target = { ...debian, version: [3, 14], isFreeThreaded: true };
const mac: Target = { version: [3, 12], isFreeThreaded: false, system: "macos", machine: "arm64", glibc: null };
const windows: Target = { version: [3, 12], isFreeThreaded: false, system: "windows", machine: "amd64", glibc: null };

describe("a wheel that installs", () => {
	it.each<[string, string, Target]>([
		["pure Python anywhere", "py3-none-any", windows],
		["pure Python from 3.9 on", "py39-none-any", debian],
		["the stable ABI of an older Python", "cp39-abi3-manylinux_2_17_x86_64", debian],
		["the same Python", "cp311-cp311-manylinux_2_36_x86_64", debian],
		["no ABI but a platform", "py3-none-manylinux2014_x86_64", debian],
		["a plain linux tag", "cp311-cp311-linux_x86_64", debian],
		["musl on musl", "cp39-abi3-musllinux_1_2_x86_64", alpine],
		["both macOS machines in one", "cp39-abi3-macosx_10_12_universal2", mac],
		["macOS arm64", "cp312-cp312-macosx_11_0_arm64", mac],
		["Windows", "cp39-abi3-win_amd64", windows],
		["free-threaded", "cp314-cp314t-manylinux_2_28_x86_64", threads],
		["the stable ABI of both builds", "cp313-abi3t-manylinux_2_28_x86_64", threads],
	])("%s: %s", (_, tag, target) => {
		expect(fits([tag], target)).toBe(true);
	});

	it("needs one fitting tag of many", () => {
		expect(fits(["cp39-abi3-win_amd64", "cp39-abi3-manylinux_2_17_x86_64"], debian)).toBe(true);
	});
});

describe("a wheel that does not install", () => {
	it.each<[string, string, Target]>([
		["for a newer glibc", "cp39-abi3-manylinux_2_38_x86_64", debian],
		["for another machine", "cp39-abi3-manylinux_2_17_aarch64", debian],
		["for musl on glibc", "cp39-abi3-musllinux_1_2_x86_64", debian],
		["for glibc on musl", "cp39-abi3-manylinux_2_17_x86_64", alpine],
		["for a newer Python", "cp312-abi3-manylinux_2_17_x86_64", debian],
		["for another Python", "cp310-cp310-manylinux_2_17_x86_64", debian],
		["for Python 2", "py2-none-any", debian],
		["for PyPy", "pp311-pypy311_pp73-manylinux_2_17_x86_64", debian],
		["the stable ABI on a free-threaded Python", "cp39-abi3-manylinux_2_17_x86_64", threads],
		["the free-threaded stable ABI on a Python with locks", "cp311-abi3t-manylinux_2_17_x86_64", debian],
		["with locks on a free-threaded Python", "cp314-cp314-manylinux_2_17_x86_64", threads],
		["for an Intel Mac on an ARM one", "cp312-cp312-macosx_10_12_x86_64", mac],
		["for macOS on Windows", "cp312-cp312-macosx_11_0_arm64", windows],
		["that names nonsense", "whatever", debian],
	])("%s: %s", (_, tag, target) => {
		expect(fits([tag], target)).toBe(false);
	});
});
