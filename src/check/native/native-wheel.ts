// What the native rules look at: the wheel's native files and what its tags promise about them.
import type { ElfFacts, LinuxMachine } from "../../binary/elf.ts";
import type { WheelElf } from "../../binary/linux-libraries.ts";
import type { MachoFacts } from "../../binary/macho.ts";
import type { PeFacts } from "../../binary/pe.ts";
import type { WasmFacts } from "../../binary/wasm.ts";
import type { NativeFile } from "../../distribution/binary-scan.ts";
import type { DistributionFacts, WheelFacts } from "../../distribution/read-distribution.ts";
import { type PlatformTag, parsePlatformTag } from "../../python/platform-tag.ts";

export interface NativeWheel {
	wheel: WheelFacts;
	platforms: readonly PlatformTag[];
	elf: readonly WheelElf[];
	macho: readonly { path: string; facts: MachoFacts }[];
	pe: readonly { path: string; facts: PeFacts }[];
	wasm: readonly { path: string; facts: WasmFacts }[];
	damaged: readonly NativeFile[];
}

/** Null for an sdist, and for a wheel whose native files were not read. */
export function nativeWheelOf(facts: DistributionFacts): NativeWheel | null {
	if (facts.kind === "sdist" || facts.native === null) return null;
	const of = <T extends ElfFacts | MachoFacts | PeFacts | WasmFacts>(format: T["format"]) =>
		facts.native?.flatMap(({ path, facts: file }) => (file?.format === format ? [{ path, facts: file as T }] : [])) ??
		[];
	return {
		wheel: facts,
		platforms: facts.filename.platformTags.map(parsePlatformTag),
		elf: of<ElfFacts>("elf"),
		macho: of<MachoFacts>("macho"),
		pe: of<PeFacts>("pe"),
		wasm: of<WasmFacts>("wasm"),
		damaged: facts.native.filter(({ problem }) => problem !== null),
	};
}

/** Machine of a manylinux, musllinux or linux tag; null when the tags name none, or several. */
export function linuxMachineOf(platforms: readonly PlatformTag[]): LinuxMachine | null {
	const machines = new Set(platforms.filter(isLinux).map(({ architecture }) => architecture));
	const [machine] = machines;
	return machines.size === 1 ? ((machine ?? null) as LinuxMachine | null) : null;
}

export function isLinux({ family }: PlatformTag): boolean {
	return family === "manylinux" || family === "musllinux" || family === "linux";
}

/** `numpy/_core/_multiarray.cpython-313-x86_64-linux-gnu.so`: loaded by Python, not shipped as data. */
export function isExtensionName(path: string): boolean {
	return /\.(so|pyd)$/.test(path);
}
