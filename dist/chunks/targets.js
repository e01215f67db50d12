// src/data/targets.ts
const targetWords = [
	"manylinux_x86_64",
	"manylinux_aarch64",
	"musllinux_x86_64",
	"musllinux_aarch64",
	"macosx_x86_64",
	"macosx_arm64",
	"macosx_universal2",
	"win_amd64",
	"win_arm64"
];
const targets = {
	manylinux_x86_64: {
		family: "manylinux",
		architecture: "x86_64",
		rustTarget: "x86_64-unknown-linux-gnu",
		maturinPlatformTag: "manylinux_2_17_x86_64",
		policyCeiling: "2_17",
		runner: "ubuntu-24.04",
		title: "Linux",
		typicalMinutes: 4
	},
	manylinux_aarch64: {
		family: "manylinux",
		architecture: "aarch64",
		rustTarget: "aarch64-unknown-linux-gnu",
		maturinPlatformTag: "manylinux_2_17_aarch64",
		policyCeiling: "2_17",
		runner: "ubuntu-24.04-arm",
		title: "Linux",
		typicalMinutes: 4
	},
	musllinux_x86_64: {
		family: "musllinux",
		architecture: "x86_64",
		rustTarget: "x86_64-unknown-linux-musl",
		maturinPlatformTag: "musllinux_1_2_x86_64",
		policyCeiling: null,
		runner: "ubuntu-24.04",
		title: "Alpine",
		typicalMinutes: 4
	},
	musllinux_aarch64: {
		family: "musllinux",
		architecture: "aarch64",
		rustTarget: "aarch64-unknown-linux-musl",
		maturinPlatformTag: "musllinux_1_2_aarch64",
		policyCeiling: null,
		runner: "ubuntu-24.04-arm",
		title: "Alpine",
		typicalMinutes: 4
	},
	macosx_x86_64: {
		family: "macosx",
		architecture: "x86_64",
		rustTarget: "x86_64-apple-darwin",
		maturinPlatformTag: "macosx_10_12_x86_64",
		policyCeiling: null,
		runner: "macos-15-intel",
		title: "macOS",
		typicalMinutes: 6
	},
	macosx_arm64: {
		family: "macosx",
		architecture: "arm64",
		rustTarget: "aarch64-apple-darwin",
		maturinPlatformTag: "macosx_11_0_arm64",
		policyCeiling: null,
		runner: "macos-15",
		title: "macOS",
		typicalMinutes: 5
	},
	macosx_universal2: {
		family: "macosx",
		architecture: "universal2",
		rustTarget: "universal2-apple-darwin",
		maturinPlatformTag: "macosx_10_12_x86_64.macosx_11_0_arm64.macosx_10_12_universal2",
		policyCeiling: null,
		runner: "macos-15",
		title: "macOS",
		typicalMinutes: 9
	},
	win_amd64: {
		family: "win",
		architecture: "amd64",
		rustTarget: "x86_64-pc-windows-msvc",
		maturinPlatformTag: "win_amd64",
		policyCeiling: null,
		runner: "windows-2025",
		title: "Windows",
		typicalMinutes: 6
	},
	win_arm64: {
		family: "win",
		architecture: "arm64",
		rustTarget: "aarch64-pc-windows-msvc",
		maturinPlatformTag: "win_arm64",
		policyCeiling: null,
		runner: "windows-11-arm",
		title: "Windows",
		typicalMinutes: 6
	}
};
/** The seven wheels of a stable-ABI extension (docs/decisions/0002-default-targets.md). */
const defaultTargets = [
	"manylinux_x86_64",
	"manylinux_aarch64",
	"musllinux_x86_64",
	"macosx_x86_64",
	"macosx_arm64",
	"macosx_universal2",
	"win_amd64"
];
export { targetWords as n, targets as r, defaultTargets as t };
