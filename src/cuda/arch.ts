// Compute capabilities and the words for them. NVIDIA writes 8.6 for the device, `sm_86` for its machine code (SASS) and
// `compute_86` for the portable one (PTX). `a` is architecture-specific code, `f` family-specific (toolkit 12.9 and newer).

export interface Arch {
	readonly major: number;
	readonly minor: number;
	readonly suffix: "" | "a" | "f";
}

/** What a kernel is compiled to. */
export interface GpuCode {
	readonly kind: "sass" | "ptx";
	readonly arch: Arch;
}

/** `86`, `8.6`, `sm_90a`, `compute_120`; null for anything else. */
export function parseArch(text: string): Arch | null {
	const groups = /^(?:(?:sm|compute)_)?(?<major>[1-9]\d?)(?<dot>\.?)(?<minor>\d)(?<suffix>[af]?)$/i.exec(text)?.groups;
	if (groups === undefined) return null;
	const suffix = groups.suffix?.toLowerCase() as Arch["suffix"];
	return { major: Number(groups.major), minor: Number(groups.minor), suffix };
}

/** `86`, `90a`: the word of the configuration and of our documents. */
export function formatArch({ major, minor, suffix }: Arch): string {
	return `${major}${minor}${suffix}`;
}

/** `8.6`, `9.0a`: a dot before the last digit, as torch writes it. */
export function formatCapability({ major, minor, suffix }: Arch): string {
	return `${major}.${minor}${suffix}`;
}

/** Negative, zero or positive: older devices first, plain code before `a` and `f`. */
export function compareArchs(a: Arch, b: Arch): number {
	return a.major - b.major || a.minor - b.minor || compareSuffixes(a.suffix, b.suffix);
}

function compareSuffixes(a: Arch["suffix"], b: Arch["suffix"]): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
