// PTX is text. Its first directives are `.version` (of the language) and `.target`; a kernel is an `.entry`, a device
// function a `.func` (NVIDIA, "Parallel Thread Execution ISA", 11.1 and 10).

export const ptxStart = ".version";

/** Null for text that does not begin as PTX does. */
export function readPtxHeader(text: string): { arch: string; isa: string } | null {
	const groups =
		/^\.version[ \t]+(?<isa>\d{1,2}\.\d{1,2})\s+(?:\/\/[^\n]*\n\s*)*\.target[ \t]+sm_(?<arch>\d{2,3}[af]?)\b/.exec(
			text,
		)?.groups;
	return groups === undefined ? null : { arch: `compute_${groups.arch}`, isa: groups.isa ?? "" };
}

/** False for a module without code of its own: declarations and variables alone. */
export function hasPtxKernel(text: Buffer): boolean {
	return text.includes(".entry") || text.includes(".func");
}
