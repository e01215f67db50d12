// The files of a wheel that carry GPU code of the project's own.
import { type GpuFacts, judgeGpuCode } from "../../cuda/gpu-facts.ts";
import type { NativeFile } from "../../distribution/binary-scan.ts";

export interface GpuFile {
	path: string;
	gpu: GpuFacts;
}

/** GPU code of one native file; null when it has none. */
export function gpuFactsOf({ facts, gpuCode }: NativeFile): GpuFacts | null {
	return judgeGpuCode(gpuCode, facts?.format === "elf" || facts?.format === "pe" ? facts.sections : []);
}

/** A copy of one of NVIDIA's own libraries, brought in by a repair tool. */
export function isGraftedCuda(path: string): boolean {
	return /(^|\/)[^/]+\.libs\//.test(path) && /lib(cu|nv|nccl|npp)/i.test(path);
}

/** Grafted copies of other people's libraries are theirs to answer for. */
export function listGpuFiles(files: readonly NativeFile[]): GpuFile[] {
	return files.flatMap((file) => {
		if (isGraftedCuda(file.path)) return [];
		const gpu = gpuFactsOf(file);
		return gpu === null ? [] : [{ path: file.path, gpu }];
	});
}
