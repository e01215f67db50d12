// `archs`: which machines are built for. Some words depend on the machine that asks: `auto` on a Mac with an M chip is
// arm64, on Windows it is AMD64 and x86.
import type { CibuildwheelPlatform, CibuildwheelTable } from "../../data/cibuildwheel/table.ts";
import { pythonSpace } from "../../python/white-space.ts";
import { Refusal } from "./refusal.ts";

/** The machine that cibuildwheel runs on, or would run on. */
export interface CibuildwheelHost {
	system: "linux" | "macos" | "windows";
	/** As Python's platform.machine() says it: `x86_64`, `aarch64`, `arm64`, `AMD64`. */
	machine: string;
	/** Whether an aarch64 Linux runs 32-bit programs (`linux32 uname -m` answers). */
	runsArmv7l: boolean;
}

/** In the order in which a word is looked up. */
const allArchs = [
	"x86_64",
	"i686",
	"aarch64",
	"ppc64le",
	"s390x",
	"armv7l",
	"riscv64",
	"universal2",
	"arm64",
	"x86",
	"AMD64",
	"ARM64",
	"wasm32",
	"arm64_v8a",
	"arm64_iphoneos",
	"arm64_iphonesimulator",
	"x86_64_iphonesimulator",
] as const;
export type Arch = (typeof allArchs)[number];

const archsOf: Record<CibuildwheelPlatform, readonly Arch[]> = {
	linux: ["x86_64", "i686", "aarch64", "ppc64le", "s390x", "armv7l", "riscv64"],
	macos: ["x86_64", "arm64", "universal2"],
	windows: ["x86", "AMD64", "ARM64"],
	pyodide: ["wasm32"],
	android: ["x86_64", "arm64_v8a"],
	ios: ["x86_64_iphonesimulator", "arm64_iphonesimulator", "arm64_iphoneos"],
};

/** One machine under the names of several platforms; null: the platform does not have it. */
const synonyms: Partial<Record<CibuildwheelPlatform, Arch | null>>[] = [
	{ linux: "x86_64", macos: "x86_64", windows: "AMD64", android: "x86_64" },
	{ linux: "i686", macos: null, windows: "x86" },
	{ linux: "aarch64", macos: "arm64", windows: "ARM64", android: "arm64_v8a" },
];

const in32Bits: Partial<Record<Arch, Arch>> = { x86_64: "i686", AMD64: "x86", aarch64: "armv7l" };

const separators = new RegExp(`(?:${pythonSpace}|,)+`);

export function allArchsOf(platform: CibuildwheelPlatform): readonly Arch[] {
	return archsOf[platform];
}

/** @throws Refusal for a word that is no machine of any platform */
export function parseArchs(
	text: string,
	platform: CibuildwheelPlatform,
	host: CibuildwheelHost,
	table: CibuildwheelTable,
): Set<Arch> {
	return new Set(text.split(separators).flatMap((word) => readWord(word, platform, host, table)));
}

function readWord(
	word: string,
	platform: CibuildwheelPlatform,
	host: CibuildwheelHost,
	table: CibuildwheelTable,
): readonly Arch[] {
	switch (word) {
		case "auto":
			return autoArchs(platform, host);
		case "native": {
			const native = nativeArch(platform, host);
			return native === null ? [] : [native];
		}
		case "all":
			return archsOf[platform];
		case "auto64":
			return archsOfWidth(platform, host, 64);
		case "auto32":
			return archsOfWidth(platform, host, 32);
	}
	// `arm64` and `ARM64` are two machines: that of the platform comes first.
	const known = [...archsOf[platform], ...allArchs].find((arch) =>
		table.ignoresCaseOfArchs ? arch.toLowerCase() === word.toLowerCase() : arch === word,
	);
	if (known) return [known];
	throw new Refusal(2, `Invalid architecture '${word}'`, {
		help: `Words: auto, auto64, auto32, native, all, ${archsOf[platform].join(", ")}.`,
		path: ["archs"],
	});
}

/** Null when the host can build nothing for the platform. */
function nativeArch(platform: CibuildwheelPlatform, host: CibuildwheelHost): Arch | null {
	const machine = allArchs.find((arch) => arch === host.machine);
	if (machine === undefined) throw new Refusal(1, `'${host.machine}' is not a machine that cibuildwheel knows`);
	if (platform === "pyodide") return "wasm32";
	if (platform === "ios") {
		if (host.system !== "macos") return null;
		return machine === "x86_64" ? "x86_64_iphonesimulator" : "arm64_iphonesimulator";
	}
	if (platform === host.system) return machine;
	const names = synonyms.find((row) => row[host.system] === machine);
	const name = names?.[platform];
	return name === undefined ? machine : name;
}

function autoArchs(platform: CibuildwheelPlatform, host: CibuildwheelHost): readonly Arch[] {
	const native = nativeArch(platform, host);
	if (native === null) return [];
	if (platform === "windows" && native === "AMD64") return ["AMD64", "x86"];
	if (platform === "ios" && native === "arm64_iphonesimulator") return [native, "arm64_iphoneos"];
	return [native];
}

function archsOfWidth(platform: CibuildwheelPlatform, host: CibuildwheelHost, width: 32 | 64): readonly Arch[] {
	const native = nativeArch(platform, host);
	if (native === null) return [];
	if (native === "wasm32") return width === 32 ? [native] : [];
	const is32 = Object.values(in32Bits).includes(native);
	if (width === 64) return is32 ? [] : [native];
	if (is32) return [native];
	const half = in32Bits[native];
	if (half === undefined || (platform !== "linux" && platform !== "windows")) return [];
	if (native === "aarch64" && !(host.system === "linux" && host.machine === "aarch64" && host.runsArmv7l)) return [];
	return [half];
}
