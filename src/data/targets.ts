// Platforms a wheel can be built for, what maturin calls them and which hosted runner builds them.
// Minutes are typical ones of a small extension; where a processor is emulated, about ten times as many.
import type { Dated } from "./table.ts";

export interface Target extends Dated {
	family: "manylinux" | "musllinux" | "macosx" | "win";
	/** As the platform tag spells it; `x86` for `win32`. */
	architecture: string;
	rustTarget: string;
	/** What maturin writes without further flags; for manylinux: the policy that zig or the image guarantees. */
	maturinPlatformTag: string;
	/** PEP 600 policy; null where tags are exact. */
	policyCeiling: string | null;
	/** A label of the runners' table, or of the project's own. */
	runner: string;
	/** No hosted runner has this processor: compilers in a container run under QEMU. maturin cross-compiles instead. */
	isEmulated: boolean;
	/** How the table of a plan calls the operating system. */
	title: string;
	/** Typical minutes of one small extension on that runner, rounded up as GitHub bills them. */
	typicalMinutes: number;
}

export const targetWords = [
	"manylinux_x86_64",
	"manylinux_i686",
	"manylinux_aarch64",
	"manylinux_armv7l",
	"manylinux_ppc64le",
	"manylinux_s390x",
	"manylinux_riscv64",
	"musllinux_x86_64",
	"musllinux_i686",
	"musllinux_aarch64",
	"musllinux_armv7l",
	"musllinux_ppc64le",
	"musllinux_s390x",
	"musllinux_riscv64",
	"macosx_x86_64",
	"macosx_arm64",
	"macosx_universal2",
	"win32",
	"win_amd64",
	"win_arm64",
] as const;
export type TargetWord = (typeof targetWords)[number];

const maturin = {
	source: "maturin 1.16.0 src/target, src/auditwheel; actions/runner-images README.md (2026-08-20)",
	asOf: "2026-11-22",
};

const intel = { runner: "ubuntu-24.04", isEmulated: false, typicalMinutes: 4 } as const;
const arm = { runner: "ubuntu-24.04-arm", isEmulated: false, typicalMinutes: 4 } as const;
const emulated = { runner: "ubuntu-24.04", isEmulated: true, typicalMinutes: 40 } as const;

/** `policy` is the oldest glibc that Rust's target works with (2.17; riscv64 came later). */
function manylinux(
	architecture: string,
	rustTarget: string,
	machine: Pick<Target, "runner" | "isEmulated" | "typicalMinutes">,
	policy = "2_17",
): Target {
	const maturinPlatformTag = `manylinux_${policy}_${architecture}`;
	const tags = { maturinPlatformTag, policyCeiling: policy };
	return { family: "manylinux", architecture, rustTarget, ...tags, ...machine, title: "Linux", ...maturin };
}

function musllinux(
	architecture: string,
	rustTarget: string,
	machine: Pick<Target, "runner" | "isEmulated" | "typicalMinutes">,
): Target {
	const tags = { maturinPlatformTag: `musllinux_1_2_${architecture}`, policyCeiling: null };
	return { family: "musllinux", architecture, rustTarget, ...tags, ...machine, title: "Alpine", ...maturin };
}

export const targets: Readonly<Record<TargetWord, Target>> = {
	manylinux_x86_64: manylinux("x86_64", "x86_64-unknown-linux-gnu", intel),
	manylinux_i686: manylinux("i686", "i686-unknown-linux-gnu", intel),
	manylinux_aarch64: manylinux("aarch64", "aarch64-unknown-linux-gnu", arm),
	// The processors of the arm runners need not have the 32-bit mode.
	manylinux_armv7l: manylinux("armv7l", "armv7-unknown-linux-gnueabihf", { ...emulated, runner: "ubuntu-24.04-arm" }),
	manylinux_ppc64le: manylinux("ppc64le", "powerpc64le-unknown-linux-gnu", emulated),
	manylinux_s390x: manylinux("s390x", "s390x-unknown-linux-gnu", emulated),
	manylinux_riscv64: manylinux("riscv64", "riscv64gc-unknown-linux-gnu", emulated, "2_31"),
	musllinux_x86_64: musllinux("x86_64", "x86_64-unknown-linux-musl", intel),
	musllinux_i686: musllinux("i686", "i686-unknown-linux-musl", intel),
	musllinux_aarch64: musllinux("aarch64", "aarch64-unknown-linux-musl", arm),
	musllinux_armv7l: musllinux("armv7l", "armv7-unknown-linux-musleabihf", { ...emulated, runner: "ubuntu-24.04-arm" }),
	musllinux_ppc64le: musllinux("ppc64le", "powerpc64le-unknown-linux-musl", emulated),
	musllinux_s390x: musllinux("s390x", "s390x-unknown-linux-musl", emulated),
	musllinux_riscv64: musllinux("riscv64", "riscv64gc-unknown-linux-musl", emulated),
	macosx_x86_64: {
		family: "macosx",
		architecture: "x86_64",
		rustTarget: "x86_64-apple-darwin",
		maturinPlatformTag: "macosx_10_12_x86_64",
		policyCeiling: null,
		runner: "macos-15-intel",
		isEmulated: false,
		title: "macOS",
		typicalMinutes: 6,
		...maturin,
	},
	macosx_arm64: {
		family: "macosx",
		architecture: "arm64",
		rustTarget: "aarch64-apple-darwin",
		maturinPlatformTag: "macosx_11_0_arm64",
		policyCeiling: null,
		runner: "macos-15",
		isEmulated: false,
		title: "macOS",
		typicalMinutes: 5,
		...maturin,
	},
	macosx_universal2: {
		family: "macosx",
		architecture: "universal2",
		rustTarget: "universal2-apple-darwin",
		// Sorted since 1.16 (PyO3/maturin#3315).
		maturinPlatformTag: "macosx_10_12_universal2.macosx_10_12_x86_64.macosx_11_0_arm64",
		policyCeiling: null,
		runner: "macos-15",
		isEmulated: false,
		title: "macOS",
		typicalMinutes: 9,
		...maturin,
	},
	win32: {
		family: "win",
		architecture: "x86",
		rustTarget: "i686-pc-windows-msvc",
		maturinPlatformTag: "win32",
		policyCeiling: null,
		runner: "windows-2025",
		isEmulated: false,
		title: "Windows",
		typicalMinutes: 6,
		...maturin,
	},
	win_amd64: {
		family: "win",
		architecture: "amd64",
		rustTarget: "x86_64-pc-windows-msvc",
		maturinPlatformTag: "win_amd64",
		policyCeiling: null,
		runner: "windows-2025",
		isEmulated: false,
		title: "Windows",
		typicalMinutes: 6,
		...maturin,
	},
	win_arm64: {
		family: "win",
		architecture: "arm64",
		rustTarget: "aarch64-pc-windows-msvc",
		maturinPlatformTag: "win_arm64",
		policyCeiling: null,
		runner: "windows-11-arm",
		isEmulated: false,
		title: "Windows",
		typicalMinutes: 6,
		...maturin,
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
