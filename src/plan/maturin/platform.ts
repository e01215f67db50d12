// The platform part of a wheel's tag, as maturin writes it for a target (src/target/platform_tag.rs and the choice of
// policies in src/build_context/builder.rs, 1.16.0), and the policy that the build is told to keep.
import type { Target } from "../../data/targets.ts";
import type { Compatibility, MaturinTable } from "../../project/maturin-table.ts";

export interface WheelPlatform {
	platformTag: string;
	/** `2_28`; null where the tag is exact. */
	policyCeiling: string | null;
	/** What a reader should know about the choice. */
	note: string | null;
}

/** Oldest macOS that Rust's standard library runs on, what `rustc --print deployment-target` says (Rust 1.95). */
const rustFloors = { x86_64: [10, 12], arm64: [11, 0] } as const;
type MacMachine = keyof typeof rustFloors;
const macTriples = { x86_64: "x86_64-apple-darwin", arm64: "aarch64-apple-darwin" } as const;

/** @param environment of the build: MACOSX_DEPLOYMENT_TARGET counts where it is newer than Rust's own floor */
export function choosePlatform(
	target: Target,
	table: MaturinTable,
	environment: Readonly<Record<string, string | undefined>>,
): WheelPlatform {
	if (target.family === "macosx")
		return { platformTag: macTag(target, table, environment), policyCeiling: null, note: null };
	if (target.family === "manylinux") return chooseManylinux(target, table.compatibility);
	if (target.family === "musllinux") return chooseMusllinux(target, table.compatibility);
	return { platformTag: target.maturinPlatformTag, policyCeiling: null, note: null };
}

function chooseManylinux(target: Target, compatibility: Compatibility | null): WheelPlatform {
	const floor = (target.policyCeiling ?? "2_17").split("_").map(Number);
	const wanted =
		compatibility?.kind === "policy" && compatibility.family === "manylinux" ? compatibility.version : null;
	const isBelow =
		wanted !== null && (wanted[0] < (floor[0] ?? 0) || (wanted[0] === floor[0] && wanted[1] < (floor[1] ?? 0)));
	const policy = (wanted !== null && !isBelow ? wanted : floor).join("_");
	return {
		platformTag: `manylinux_${policy}_${target.architecture}`,
		policyCeiling: policy,
		note: isBelow ? `Rust needs glibc ${floor.join(".")} there, so manylinux_${wanted.join("_")} cannot be kept` : null,
	};
}

function chooseMusllinux(target: Target, compatibility: Compatibility | null): WheelPlatform {
	const wanted =
		compatibility?.kind === "policy" && compatibility.family === "musllinux" ? compatibility.version : null;
	const platformTag =
		wanted === null ? target.maturinPlatformTag : `musllinux_${wanted.join("_")}_${target.architecture}`;
	return { platformTag, policyCeiling: null, note: null };
}

/** Compressed tags are sorted since maturin 1.16 (PyO3/maturin#3315). */
function macTag(
	target: Target,
	table: MaturinTable,
	environment: Readonly<Record<string, string | undefined>>,
): string {
	const version = (machine: MacMachine) => deploymentTarget(machine, table, environment.MACOSX_DEPLOYMENT_TARGET);
	if (target.architecture !== "universal2") {
		const machine = target.architecture === "arm64" ? "arm64" : "x86_64";
		return `macosx_${version(machine)}_${machine}`;
	}
	const [intel, arm] = [version("x86_64"), version("arm64")];
	return [`macosx_${intel}_x86_64`, `macosx_${arm}_arm64`, `macosx_${intel}_universal2`].sort().join(".");
}

/** The project's own target table wins over the variable, and is taken as it is written. */
function deploymentTarget(machine: MacMachine, table: MaturinTable, variable: string | undefined): string {
	const configured = table.deploymentTargets[macTriples[machine]];
	if (configured !== undefined) return configured.replaceAll(".", "_");
	const floor = rustFloors[machine];
	const [, major = "", minor = ""] = /^(\d+)\.(\d+)/.exec(variable ?? "") ?? [];
	const given = [Number(major), Number(minor)] as const;
	const isNewer = major !== "" && (given[0] > floor[0] || (given[0] === floor[0] && given[1] > floor[1]));
	const [chosenMajor, chosenMinor] = isNewer ? given : floor;
	return `${chosenMajor}_${chosenMajor >= 11 ? 0 : chosenMinor}`;
}
