// Platforms a wheel can be built for, what maturin calls them and which hosted runner builds them.
// Sources: maturin's src/target/ and src/auditwheel/ (1.16.0; default tags), GitHub's runner list. As of 2026-11-22.
import type { HostedRunnerLabel } from "./runners.ts";

export interface Target {
	family: "manylinux" | "musllinux" | "macosx" | "win";
	/** As the platform tag spells it. */
	architecture: string;
	rustTarget: string;
	/** What maturin writes without further flags; for manylinux: the policy that zig or the image guarantees. */
	maturinPlatformTag: string;
	/** PEP 600 policy; null where tags are exact. */
	policyCeiling: string | null;
	runner: HostedRunnerLabel;
	/** How the table of a plan calls the operating system. */
	title: string;
	/** Typical minutes of one small extension on that runner, rounded up as GitHub bills them. */
	typicalMinutes: number;
}

export const targetWords = [
	"manylinux_x86_64",
	"manylinux_aarch64",
	"musllinux_x86_64",
	"musllinux_aarch64",
	"macosx_x86_64",
	"macosx_arm64",
	"macosx_universal2",
	"win_amd64",
	"win_arm64",
] as const;
export type TargetWord = (typeof targetWords)[number];

export const targets: Record<TargetWord, Target> = {
	manylinux_x86_64: {
		family: "manylinux",
		architecture: "x86_64",
		rustTarget: "x86_64-unknown-linux-gnu",
		maturinPlatformTag: "manylinux_2_17_x86_64",
		policyCeiling: "2_17",
		runner: "ubuntu-24.04",
		title: "Linux",
		typicalMinutes: 4,
	},
	manylinux_aarch64: {
		family: "manylinux",
		architecture: "aarch64",
		rustTarget: "aarch64-unknown-linux-gnu",
		maturinPlatformTag: "manylinux_2_17_aarch64",
		policyCeiling: "2_17",
		runner: "ubuntu-24.04-arm",
		title: "Linux",
		typicalMinutes: 4,
	},
	musllinux_x86_64: {
		family: "musllinux",
		architecture: "x86_64",
		rustTarget: "x86_64-unknown-linux-musl",
		maturinPlatformTag: "musllinux_1_2_x86_64",
		policyCeiling: null,
		runner: "ubuntu-24.04",
		title: "Alpine",
		typicalMinutes: 4,
	},
	musllinux_aarch64: {
		family: "musllinux",
		architecture: "aarch64",
		rustTarget: "aarch64-unknown-linux-musl",
		maturinPlatformTag: "musllinux_1_2_aarch64",
		policyCeiling: null,
		runner: "ubuntu-24.04-arm",
		title: "Alpine",
		typicalMinutes: 4,
	},
	macosx_x86_64: {
		family: "macosx",
		architecture: "x86_64",
		rustTarget: "x86_64-apple-darwin",
		maturinPlatformTag: "macosx_10_12_x86_64",
		policyCeiling: null,
		runner: "macos-15-intel",
		title: "macOS",
		typicalMinutes: 6,
	},
	macosx_arm64: {
		family: "macosx",
		architecture: "arm64",
		rustTarget: "aarch64-apple-darwin",
		maturinPlatformTag: "macosx_11_0_arm64",
		policyCeiling: null,
		runner: "macos-15",
		title: "macOS",
		typicalMinutes: 5,
	},
	macosx_universal2: {
		family: "macosx",
		architecture: "universal2",
		rustTarget: "universal2-apple-darwin",
		maturinPlatformTag: "macosx_10_12_x86_64.macosx_11_0_arm64.macosx_10_12_universal2",
		policyCeiling: null,
		runner: "macos-15",
		title: "macOS",
		typicalMinutes: 9,
	},
	win_amd64: {
		family: "win",
		architecture: "amd64",
		rustTarget: "x86_64-pc-windows-msvc",
		maturinPlatformTag: "win_amd64",
		policyCeiling: null,
		runner: "windows-2025",
		title: "Windows",
		typicalMinutes: 6,
	},
	win_arm64: {
		family: "win",
		architecture: "arm64",
		rustTarget: "aarch64-pc-windows-msvc",
		maturinPlatformTag: "win_arm64",
		policyCeiling: null,
		runner: "windows-11-arm",
		title: "Windows",
		typicalMinutes: 6,
	},
};

/** The seven wheels of a stable-ABI extension (docs/decisions/0002-default-targets.md). */
export const defaultTargets: readonly TargetWord[] = [
	"manylinux_x86_64",
	"manylinux_aarch64",
	"musllinux_x86_64",
	"macosx_x86_64",
	"macosx_arm64",
	"macosx_universal2",
	"win_amd64",
];
