// Where cibuildwheel runs: one hosted runner of each kind, as in cibuildwheel's own example. `archs = "auto"` means something
// else on each; what every one of them would build is planned together.
import type { CibuildwheelPlatform } from "../../data/cibuildwheel/table.ts";
import type { TargetWord } from "../../data/targets.ts";
import type { CibuildwheelHost } from "./architectures.ts";

export interface Place {
	platform: CibuildwheelPlatform;
	hosts: readonly CibuildwheelHost[];
	/** `--archs`; null: the project's own option. */
	archs: string | null;
}

export const plannedPlatforms = ["linux", "macos", "windows"] as const;

/** @param targets of our own settings, which narrow what the project's option says; null: everything */
export function choosePlaces(targets: readonly TargetWord[] | null): Place[] {
	return plannedPlatforms.flatMap((platform): Place[] => {
		const hosts = machines[platform].map((machine) => ({ system: platform, machine, runsArmv7l: false }));
		if (targets === null) return [{ platform, hosts, archs: null }];
		const archs = [...new Set(targets.flatMap((word) => archOf(word, platform)))];
		return archs.length === 0 ? [] : [{ platform, hosts, archs: archs.join(" ") }];
	});
}

const machines = {
	linux: ["x86_64", "aarch64"],
	macos: ["arm64", "x86_64"],
	windows: ["AMD64", "ARM64"],
} as const satisfies Record<(typeof plannedPlatforms)[number], readonly string[]>;

const windowsArchs: Record<string, string> = { win32: "x86", win_amd64: "AMD64", win_arm64: "ARM64" };

function archOf(word: TargetWord, platform: CibuildwheelPlatform): string[] {
	const [family = "", ...machine] = word.split("_");
	if (word.startsWith("win")) return platform === "windows" ? [windowsArchs[word] ?? ""] : [];
	return (family === "macosx") === (platform === "macos") && platform !== "windows" ? [machine.join("_")] : [];
}
