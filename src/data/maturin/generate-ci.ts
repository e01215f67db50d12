// What `maturin generate-ci github` builds when nothing is configured, and what its words mean here.
// Source: maturin 1.16.0 src/ci/mod.rs. As of 2026-11-22; `npm run oracle -- maturin` compares it with the real one.

export const ciPlatforms = ["linux", "musllinux", "windows", "macos", "emscripten", "android"] as const;
export type CiPlatform = (typeof ciPlatforms)[number];

/** Built without a table of their own. */
export const defaultCiPlatforms: readonly CiPlatform[] = ["linux", "musllinux", "windows", "macos"];

interface CiDefaults {
	targets: readonly string[];
	manylinux: string | null;
	rustToolchain: string | null;
}

export const ciDefaults: Readonly<Record<CiPlatform, CiDefaults>> = {
	linux: {
		targets: ["x86_64", "x86", "aarch64", "armv7", "s390x", "ppc64le"],
		manylinux: "auto",
		rustToolchain: null,
	},
	musllinux: { targets: ["x86_64", "x86", "aarch64", "armv7"], manylinux: "musllinux_1_2", rustToolchain: null },
	windows: { targets: ["x64", "x86", "aarch64"], manylinux: null, rustToolchain: null },
	macos: { targets: ["x86_64", "aarch64"], manylinux: null, rustToolchain: null },
	emscripten: {
		targets: ["wasm32-unknown-emscripten"],
		manylinux: null,
		rustToolchain: "${{ env.RUST_TOOLCHAIN }}",
	},
	android: { targets: ["aarch64-linux-android", "x86_64-linux-android"], manylinux: null, rustToolchain: null },
};

export function ciRunner(platform: CiPlatform, target: string): string {
	switch (platform) {
		case "windows":
			return target === "aarch64" ? "windows-11-arm" : "windows-latest";
		case "macos":
			return target === "x86_64" ? "macos-15-intel" : "macos-latest";
		case "android":
			return "ubuntu-latest";
		default:
			return "ubuntu-22.04";
	}
}

/** The names of maturin-action for machines, as platform tags spell them. */
const machines: Readonly<Record<string, string>> = {
	x64: "x86_64",
	x86: "i686",
	armv7: "armv7l",
};
const windowsWords: Readonly<Record<string, string>> = {
	x64: "win_amd64",
	x86_64: "win_amd64",
	x86: "win32",
	i686: "win32",
	aarch64: "win_arm64",
};
const macWords: Readonly<Record<string, string>> = {
	x64: "macosx_x86_64",
	x86_64: "macosx_x86_64",
	aarch64: "macosx_arm64",
	universal2: "macosx_universal2",
	"universal2-apple-darwin": "macosx_universal2",
};

/** Our target word for a row, `manylinux_i686`; null for platforms without one. */
export function ciTargetWord(platform: CiPlatform, target: string): string | null {
	if (platform === "windows") return windowsWords[target] ?? null;
	if (platform === "macos") return macWords[target] ?? null;
	if (platform !== "linux" && platform !== "musllinux") return null;
	return `${platform === "linux" ? "manylinux" : "musllinux"}_${machines[target] ?? target}`;
}
