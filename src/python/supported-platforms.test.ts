import { describe, expect, it } from "vitest";
import { expandPlatforms } from "./pip-platforms.ts";
import { type System, supportedPlatforms } from "./supported-platforms.ts";

const glibc = (machine: string, minor: number): System => ({
	kind: "linux",
	machine,
	libc: { name: "glibc", version: [2, minor] },
});

describe("the platform tags of a system", () => {
	it.each<[string, System, string[]]>([
		[
			"x86_64 with glibc 2.13",
			glibc("x86_64", 13),
			[
				"linux_x86_64",
				"manylinux_2_13_x86_64",
				...["manylinux_2_12_x86_64", "manylinux2010_x86_64", "manylinux_2_11_x86_64", "manylinux_2_10_x86_64"],
				...["manylinux_2_9_x86_64", "manylinux_2_8_x86_64", "manylinux_2_7_x86_64", "manylinux_2_6_x86_64"],
				...["manylinux_2_5_x86_64", "manylinux1_x86_64"],
			],
		],
		[
			"aarch64 with glibc 2.18, whose oldest policy is 2.17",
			glibc("aarch64", 18),
			["linux_aarch64", "manylinux_2_18_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64"],
		],
		[
			"a 32-bit Python on a 64-bit ARM kernel",
			glibc("armv8l", 17),
			[
				...["linux_armv8l", "linux_armv7l", "manylinux_2_17_armv8l", "manylinux2014_armv8l"],
				...["manylinux_2_17_armv7l", "manylinux2014_armv7l"],
			],
		],
		["the first Raspberry Pi", glibc("armv6l", 36), ["linux_armv6l"]],
		[
			"Alpine",
			{ kind: "linux", machine: "x86_64", libc: { name: "musl", version: [1, 2] } },
			["linux_x86_64", "musllinux_1_2_x86_64", "musllinux_1_1_x86_64", "musllinux_1_0_x86_64"],
		],
		["Windows on ARM", { kind: "windows", platform: "win_arm64" }, ["win_arm64"]],
		[
			"iOS 13.1",
			{ kind: "ios", multiarch: "arm64_iphoneos", version: [13, 1] },
			[
				...["ios_13_1_arm64_iphoneos", "ios_13_0_arm64_iphoneos"],
				...[9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((minor) => `ios_12_${minor}_arm64_iphoneos`),
			],
		],
		[
			"Android 18",
			{ kind: "android", apiLevel: 18, abi: "arm64_v8a" },
			["android_18_arm64_v8a", "android_17_arm64_v8a", "android_16_arm64_v8a"],
		],
		[
			"Pyodide",
			{ kind: "pyodide", pyemscripten: "2026_0", emscripten: "4_0_9" },
			["pyemscripten_2026_0_wasm32", "emscripten_4_0_9_wasm32"],
		],
	])("%s", (_, system, expected) => {
		expect(supportedPlatforms(system)).toEqual(expected);
	});

	it("of macOS on arm64 begin with 11, and go below for universal2 alone", () => {
		const tags = supportedPlatforms({ kind: "macos", machine: "arm64", version: [12, 3] });
		expect(tags.slice(0, 6)).toEqual([
			...["macosx_12_0_arm64", "macosx_12_0_universal2", "macosx_11_0_arm64", "macosx_11_0_universal2"],
			...["macosx_10_16_universal2", "macosx_10_15_universal2"],
		]);
		expect(tags.at(-1)).toBe("macosx_10_4_universal2");
	});

	it("of macOS on x86_64 go down to 10.4 in every format", () => {
		const tags = supportedPlatforms({ kind: "macos", machine: "x86_64", version: [26, 0] });
		expect(tags).toHaveLength((16 + 13) * 6);
		expect(tags.slice(0, 6)).toEqual([
			...["macosx_26_0_x86_64", "macosx_26_0_intel", "macosx_26_0_fat64"],
			...["macosx_26_0_fat3", "macosx_26_0_universal2", "macosx_26_0_universal"],
		]);
		expect(supportedPlatforms({ kind: "macos", machine: "x86_64", version: [10, 15] })).toHaveLength(12 * 6);
	});

	it("put linux_x86_64 last before packaging 26.3", () => {
		expect(supportedPlatforms(glibc("x86_64", 5), { isLinuxFirst: false })).toEqual([
			...["manylinux_2_5_x86_64", "manylinux1_x86_64", "linux_x86_64"],
		]);
	});
});

describe("pip's --platform", () => {
	it.each([
		[["manylinux_2_28_x86_64"], ["manylinux_2_28_x86_64"]],
		[["manylinux2014_x86_64"], ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"]],
		[["manylinux2014_aarch64"], ["manylinux2014_aarch64"]],
		[["manylinux2010_i686"], ["manylinux2010_i686", "manylinux1_i686"]],
		[
			["manylinux_2_28_x86_64", "manylinux2014_x86_64"],
			["manylinux_2_28_x86_64", "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"],
		],
		[["win_amd64", "win_amd64"], ["win_amd64"]],
		[["android_17_x86_64"], ["android_17_x86_64", "android_16_x86_64"]],
	])("%j stands for %j", (given, expected) => {
		expect(expandPlatforms(given)).toEqual(expected);
	});

	it("takes a macOS version for itself and all older ones", () => {
		expect(expandPlatforms(["macosx_13_0_arm64"])).toEqual(
			supportedPlatforms({ kind: "macos", machine: "arm64", version: [13, 0] }),
		);
	});

	it("keeps the order of a list that names everything", () => {
		const whole = supportedPlatforms(glibc("x86_64", 28));
		expect(expandPlatforms(whole)).toEqual(whole);
		const mac = supportedPlatforms({ kind: "macos", machine: "x86_64", version: [14, 0] });
		expect(expandPlatforms(mac)).toEqual(mac);
	});
});
