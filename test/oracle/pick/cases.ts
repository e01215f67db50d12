// Generated folders of wheels of one project, and who asks for it.
import fc from "fast-check";
import type { System } from "../../../src/python/supported-platforms.ts";

export interface Case {
	wheels: { version: string; tags: string; buildTag: string | null }[];
	/** Requires-Python of some versions. */
	requires: Record<string, string>;
	minor: number;
	isFreeThreaded: boolean;
	/** pip's --implementation. */
	implementation: "cp" | "pp";
	target: Target;
}

interface Target {
	/** What pip's --platform is given. */
	pip: readonly string[];
	/** uv's --python-platform, and the system that it stands for (uv 0.13, `uv help pip install`); null: uv has no word. */
	uv: { word: string; system: System } | null;
	/** Platforms of wheels that are worth a thought there. */
	platforms: readonly string[];
}

/** For somebody whom uv has a word for. */
export type UvCase = Case & { target: { uv: NonNullable<Target["uv"]> } };

export function isForUv(asked: Case): asked is UvCase {
	return asked.target.uv !== null;
}

const linux = (machine: string, name: "glibc" | "musl", version: [number, number]): System => ({
	kind: "linux",
	machine,
	libc: { name, version },
});
const glibcPlatforms = [
	...["linux_x86_64", "manylinux_2_17_x86_64.manylinux2014_x86_64", "manylinux_2_28_x86_64", "manylinux2014_x86_64"],
	...["manylinux_2_34_x86_64", "manylinux_2_12_x86_64.manylinux2010_x86_64", "manylinux1_x86_64"],
];
const macosPlatforms = [
	...["macosx_10_12_x86_64.macosx_11_0_arm64.macosx_10_12_universal2", "macosx_11_0_arm64", "macosx_10_9_x86_64"],
	...["macosx_14_0_arm64", "macosx_10_13_universal2", "macosx_11_0_universal2", "macosx_13_0_x86_64"],
];
const targets: readonly Target[] = [
	{
		pip: ["manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"],
		uv: { word: "x86_64-manylinux_2_28", system: linux("x86_64", "glibc", [2, 28]) },
		platforms: glibcPlatforms,
	},
	{
		pip: ["manylinux2014_x86_64"],
		uv: { word: "x86_64-manylinux2014", system: linux("x86_64", "glibc", [2, 17]) },
		platforms: glibcPlatforms,
	},
	{
		pip: ["linux_x86_64", "manylinux_2_34_x86_64", "manylinux_2_28_x86_64", "manylinux2014_x86_64"],
		uv: { word: "x86_64-manylinux_2_34", system: linux("x86_64", "glibc", [2, 34]) },
		platforms: glibcPlatforms,
	},
	{
		pip: ["musllinux_1_2_x86_64", "musllinux_1_1_x86_64"],
		uv: { word: "x86_64-unknown-linux-musl", system: linux("x86_64", "musl", [1, 2]) },
		platforms: ["musllinux_1_2_x86_64", "musllinux_1_1_x86_64", "musllinux_1_0_x86_64", "linux_x86_64"],
	},
	{
		pip: ["macosx_13_0_arm64"],
		uv: { word: "aarch64-apple-darwin", system: { kind: "macos", machine: "arm64", version: [13, 0] } },
		platforms: macosPlatforms,
	},
	{
		pip: ["macosx_14_0_x86_64"],
		uv: { word: "x86_64-apple-darwin", system: { kind: "macos", machine: "x86_64", version: [13, 0] } },
		platforms: macosPlatforms,
	},
	{
		pip: ["win_amd64"],
		uv: { word: "x86_64-pc-windows-msvc", system: { kind: "windows", platform: "win_amd64" } },
		platforms: ["win_amd64", "win32", "win_arm64"],
	},
	{
		pip: ["win32"],
		uv: { word: "i686-pc-windows-msvc", system: { kind: "windows", platform: "win32" } },
		platforms: ["win_amd64", "win32", "win_arm64"],
	},
	{
		pip: ["manylinux2014_aarch64", "manylinux_2_28_aarch64"],
		uv: { word: "aarch64-manylinux_2_28", system: linux("aarch64", "glibc", [2, 28]) },
		platforms: ["manylinux_2_17_aarch64.manylinux2014_aarch64", "manylinux_2_28_aarch64", "linux_aarch64"],
	},
	{
		pip: ["musllinux_1_2_aarch64", "musllinux_1_1_aarch64"],
		uv: { word: "aarch64-unknown-linux-musl", system: linux("aarch64", "musl", [1, 2]) },
		platforms: ["musllinux_1_1_aarch64", "musllinux_1_2_aarch64", "musllinux_1_2_x86_64", "manylinux2014_aarch64"],
	},
	{
		pip: ["win_arm64"],
		uv: { word: "aarch64-pc-windows-msvc", system: { kind: "windows", platform: "win_arm64" } },
		platforms: ["win_amd64", "win32", "win_arm64"],
	},
	{
		pip: ["linux_armv7l", "manylinux_2_31_armv7l", "manylinux_2_17_armv7l", "manylinux2014_armv7l"],
		uv: null,
		platforms: ["linux_armv7l", "manylinux_2_31_armv7l", "manylinux_2_17_armv7l.manylinux2014_armv7l", "linux_armv6l"],
	},
	// Raspberry Pi OS: piwheels' tag, and none of manylinux.
	{ pip: ["linux_armv6l"], uv: null, platforms: ["linux_armv6l", "linux_armv7l", "manylinux2014_armv7l"] },
	{
		pip: ["manylinux_2_39_riscv64", "manylinux_2_31_riscv64"],
		uv: null,
		platforms: ["manylinux_2_31_riscv64", "manylinux_2_35_riscv64", "linux_riscv64", "manylinux_2_39_riscv64"],
	},
	{
		pip: ["ios_17_0_arm64_iphoneos"],
		uv: { word: "arm64-apple-ios", system: { kind: "ios", multiarch: "arm64_iphoneos", version: [13, 0] } },
		platforms: ["ios_13_0_arm64_iphoneos", "ios_17_0_arm64_iphoneos", "ios_13_0_arm64_iphonesimulator"],
	},
	{
		pip: ["android_24_arm64_v8a"],
		uv: { word: "aarch64-linux-android", system: { kind: "android", abi: "arm64_v8a", apiLevel: 24 } },
		platforms: ["android_21_arm64_v8a", "android_24_arm64_v8a", "android_26_arm64_v8a", "android_21_x86_64"],
	},
];

const pythonAndAbi = fc.oneof(
	fc.constantFrom(...[9, 11, 12, 13, 14, 15].map((minor) => `cp3${minor}-cp3${minor}`)),
	fc.constantFrom(
		"cp314-cp314t",
		"cp315-cp315t",
		"cp315-abi3t",
		"cp315-abi3.abi3t",
		"cp39-abi3",
		"cp311-abi3",
		"cp312-abi3",
		"cp313-abi3",
		"cp38.cp39-abi3",
	),
	fc.constantFrom("py3-none", "py2.py3-none", "py312-none", "cp312-none", "py39-none", "pp311-pypy311_pp73"),
);
const elsewhere = ["any", ...targets.map(({ platforms }) => platforms[0] ?? "any")];

function wheelFor({ platforms }: Target) {
	return fc.record({
		version: fc.constantFrom("1.0", "1.0", "1.0", "1.0+cu126", "1.0+cu130", "1.1", "2.0rc1", "1.0.post1"),
		tags: fc
			.tuple(
				pythonAndAbi,
				fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...platforms) }, fc.constantFrom(...elsewhere)),
			)
			.map((parts) => parts.join("-"))
			.filter((tags) => /none-any$/.test(tags) || !tags.endsWith("-any")),
		buildTag: fc.constantFrom(null, null, null, "1", "2", "2b", "10", "10a"),
	});
}

const cases: fc.Arbitrary<Case> = fc.constantFrom(...targets).chain((target) =>
	fc.record({
		wheels: fc.uniqueArray(wheelFor(target), {
			minLength: 5,
			maxLength: 14,
			// Ties between equal tags are broken by the order of the index, which says nothing.
			selector: ({ version, tags, buildTag }) => `${version} ${tags.split(".")[0]} ${buildTag}`,
		}),
		// Without upper bounds: uv leaves them out on purpose.
		requires: fc.dictionary(fc.constantFrom("1.0", "1.1"), fc.constantFrom(">=3.10", ">=3.12")),
		minor: fc.constantFrom(9, 10, 11, 12, 13, 14, 15),
		isFreeThreaded: fc.boolean(),
		implementation: fc.constantFrom("cp", "cp", "cp", "cp", "pp"),
		target: fc.constant(target),
	}),
);

export function sampleCases(count: number, seed: number): Case[] {
	return fc.sample(cases, { seed, numRuns: count });
}
