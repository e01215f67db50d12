// One list of architectures in the three grammars that build systems read. What a wheel is compiled for must not depend on
// which of them a project uses.
import { compareArchs, formatArch, formatCapability } from "./arch.ts";
import type { ArchList } from "./arch-list.ts";

/**
 * `8.6 8.9+PTX` (torch/utils/cpp_extension.py). torch cannot ask for PTX alone: PTX of an architecture without machine
 * code brings that machine code along.
 */
export function formatTorchArchList({ sass, ptx }: ArchList): string {
	const withPtx = new Set(ptx.map(formatArch));
	const known = new Set(sass.map(formatArch));
	const all = [...sass, ...ptx.filter((arch) => !known.has(formatArch(arch)))].sort(compareArchs);
	return all.map((arch) => `${formatCapability(arch)}${withPtx.has(formatArch(arch)) ? "+PTX" : ""}`).join(" ");
}

/** `86-real;89-real;89-virtual`: a bare `86` would mean both. */
export function formatCmakeArchitectures({ sass, ptx }: ArchList): string {
	return [...sass.map((arch) => `${formatArch(arch)}-real`), ...ptx.map((arch) => `${formatArch(arch)}-virtual`)].join(
		";",
	);
}

/** `-gencode arch=compute_86,code=sm_86 …` for nvcc itself. */
export function formatGencode({ sass, ptx }: ArchList): string {
	return [
		...sass.map((arch) => `-gencode arch=compute_${formatArch(arch)},code=sm_${formatArch(arch)}`),
		...ptx.map((arch) => `-gencode arch=compute_${formatArch(arch)},code=compute_${formatArch(arch)}`),
	].join(" ");
}
