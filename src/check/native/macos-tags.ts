// What macOS tags promise, and what files keep of it, machine by machine. A tag may stand for several machines, and every
// machine has an oldest macOS of its own: arm64 begins with 11.0, whatever a universal2 tag says (packaging's mac_platforms,
// delocate's _unpack_architectures).
import type { MachoSlice } from "../../binary/macho.ts";
import { comparePolicies, type PlatformTag } from "../../python/platform-tag.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";

type Version = readonly [number, number];

const machinesOf: Readonly<Record<string, readonly string[]>> = {
	universal2: ["x86_64", "arm64"],
	intel: ["i386", "x86_64"],
	fat: ["i386", "ppc"],
	fat3: ["i386", "ppc", "x86_64"],
	fat64: ["ppc64", "x86_64"],
};
const firstOfArm: Version = [11, 0];

/** `universal2` is x86_64 and arm64; a machine is itself. */
export function machinesOfTag(architecture: string): readonly string[] {
	return machinesOf[architecture] ?? [architecture];
}

/** The oldest macOS that each machine is promised. */
export function promisedMacos(platforms: readonly PlatformTag[]): Map<string, Version> {
	const promised = new Map<string, Version>();
	for (const { family, architecture, policy } of platforms) {
		if (family !== "macosx" || architecture === null || policy === null) continue;
		for (const machine of machinesOfTag(architecture)) {
			const floor = machine === "arm64" ? later(policy, firstOfArm) : policy;
			const known = promised.get(machine);
			if (known === undefined || comparePolicies(floor, known) < 0) promised.set(machine, floor);
		}
	}
	return promised;
}

/** Code that a process can load: debug symbols (.dSYM) and objects for a linker are none. */
export function isLoaded({ kind }: MachoSlice): boolean {
	return kind === "library" || kind === "bundle" || kind === "executable";
}

/** Null for code of other systems than macOS. */
export function minimumMacosOf({ platform, minimum }: MachoSlice): Version | null {
	return platform === "macos" ? minimum : null;
}

/** The oldest macOS on which all files load, for each machine that every module has code for. */
function keptMacos({ macho }: NativeWheel): Map<string, Version> {
	const loaded = macho.map(({ path, facts }) => ({ path, slices: facts.slices.filter(isLoaded) }));
	const modules = loaded.filter(({ path, slices }) => isExtensionName(path) && slices.length > 0);
	const kept = new Map<string, Version>();
	for (const slice of loaded.flatMap(({ slices }) => slices)) {
		const { machine } = slice;
		const minimum = minimumMacosOf(slice);
		if (machine === null || minimum === null) continue;
		if (!modules.every(({ slices }) => slices.some((slice) => slice.machine === machine))) continue;
		kept.set(machine, later(kept.get(machine) ?? [0, 0], minimum));
	}
	return kept;
}

/** `macosx_10_12_universal2`, `macosx_10_12_x86_64.macosx_12_0_arm64`; null where nothing can be said. */
export function honestMacos(native: NativeWheel): { tag: string; floor: string } | null {
	const kept = keptMacos(native);
	const arm = kept.get("arm64");
	if (arm !== undefined && comparePolicies(arm, firstOfArm) <= 0) {
		// It keeps what any universal2 tag promises.
		kept.set("arm64", kept.get("x86_64") ?? firstOfArm);
	}
	const newest = [...kept.values()].sort(comparePolicies).at(-1);
	if (newest === undefined) return null;
	return { tag: pack(kept), floor: `macOS ${newest.join(".")}` };
}

function pack(kept: ReadonlyMap<string, Version>): string {
	const [x86, arm, old] = ["x86_64", "arm64", "i386"].map((machine) => kept.get(machine));
	if (x86 !== undefined && arm !== undefined && comparePolicies(x86, arm) === 0) return tagOf(x86, "universal2");
	if (x86 !== undefined && old !== undefined && arm === undefined) return tagOf(later(x86, old), "intel");
	return [...kept]
		.map(([machine, version]) => tagOf(version, machine))
		.sort()
		.join(".");
}

/** From macOS 11 on the minor version of a tag is 0. */
function tagOf([major, minor]: Version, architecture: string): string {
	return `macosx_${major}_${major >= 11 ? 0 : minor}_${architecture}`;
}

function later(a: Version, b: Version): Version {
	return comparePolicies(a, b) >= 0 ? a : b;
}
