// What the plan promises of a CUDA wheel against its GPU code, container by container: a union over containers would hide
// the translation unit that lacks the architecture.
import { parseArch } from "../../cuda/arch.ts";
import { coverDevice } from "../../cuda/coverage.ts";
import { type GpuFacts, parseCode } from "../../cuda/gpu-facts.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import type { CudaFacts } from "../../document/plan.ts";
import { listSome, show } from "../rule.ts";

type Container = GpuFacts["containers"][number];

/** @param gpu GPU code by file, without grafted libraries of others */
export function checkCoverage(
	promised: Pick<CudaFacts, "toolkit" | "archs" | "ptx">,
	gpu: Readonly<Record<string, GpuFacts>>,
): Finding[] {
	const files = Object.entries(gpu);
	if (files.length === 0 && promised.archs.length + promised.ptx.length > 0) return [noCode(promised)];
	return files.flatMap(([path, facts]) => [
		...promised.archs.flatMap((arch) => checkArch(path, facts, arch)),
		...promised.ptx.flatMap((arch) => checkPtx(path, facts, arch)),
		...checkToolkit(path, facts, promised.toolkit),
	]);
}

/** Every container with kernels must have code that a GPU of the architecture runs. */
function checkArch(path: string, facts: GpuFacts, word: string): Finding[] {
	const device = parseArch(word);
	if (device === null) return [];
	const lacking = withKernels(facts).filter(({ container }) => coverDevice(device, codesOf(container)) === "none");
	if (lacking.length === 0) return [];
	return [
		{
			code: "cuda/coverage",
			level: "error",
			message: `${show(path)}: ${describe(lacking, facts)} no code for sm_${word} and no PTX that such a GPU could compile; the plan promises sm_${word}, where these kernels would fail`,
			help: `Add ${word} to the arch list of every .cu file (CMAKE_CUDA_ARCHITECTURES "${word}-real", -gencode arch=compute_${word},code=sm_${word}).`,
		},
	];
}

/** PTX is for GPUs that come later: it must be there, of this architecture or an older one. */
function checkPtx(path: string, facts: GpuFacts, word: string): Finding[] {
	const device = parseArch(word);
	if (device === null) return [];
	const lacking = withKernels(facts).filter(({ container }) => {
		const ptx = codesOf(container).filter(({ kind }) => kind === "ptx");
		return coverDevice(device, ptx) === "none";
	});
	if (lacking.length === 0) return [];
	return [
		{
			code: "cuda/coverage",
			level: "error",
			message: `${show(path)}: ${describe(lacking, facts)} no PTX of compute_${word} or older; the plan promises it for GPUs that come later`,
			help: `Add PTX to the arch list of every .cu file (CMAKE_CUDA_ARCHITECTURES "${word}-virtual", -gencode arch=compute_${word},code=compute_${word}).`,
		},
	];
}

function checkToolkit(path: string, { toolkit }: GpuFacts, planned: string): Finding[] {
	if (toolkit.length === 0 || toolkit.includes(planned)) return [];
	return [
		{
			code: "cuda/toolkit",
			level: "error",
			message: `${show(path)} was compiled by CUDA ${listSome(toolkit)}; the plan says ${planned}`,
			help: "Build with the planned toolkit: check `nvcc --version` in the build job and CUDA_HOME.",
		},
	];
}

function noCode({ archs, ptx }: Pick<CudaFacts, "archs" | "ptx">): Finding {
	const words = [...archs.map((word) => `sm_${word}`), ...ptx.map((word) => `compute_${word}`)];
	return {
		code: "cuda/no-gpu-code",
		level: "warning",
		message: `the plan promises GPU code for ${listSome(words)}, and no file of the wheel has any`,
		help: "If its kernels are compiled at run time all is well. Else the build did not find nvcc and fell back to the CPU.",
	};
}

interface Numbered {
	container: Container;
	name: string;
}

/** Device links leave containers of stubs behind, which hold no kernel. Of data the program chooses: it counts as one. */
function withKernels({ containers, isData }: GpuFacts): Numbered[] {
	if (isData) {
		const entries = containers.flatMap((container) => container.entries);
		return [{ container: { source: null, entries }, name: "its data" }];
	}
	return containers
		.map((container, index) => ({ container, name: container.source ?? `number ${index + 1}` }))
		.filter(({ container }) => codesOf(container).length > 0);
}

function codesOf({ entries }: Container) {
	return entries.filter(({ stub }) => !stub).flatMap(({ arch }) => parseCode(arch) ?? []);
}

/** "kernel container reduce.cu (1 of 14) has", "kernel containers a.cu and 2 more (3 of 14) have" */
function describe(lacking: readonly Numbered[], facts: GpuFacts): string {
	const [first] = lacking;
	const total = withKernels(facts).length;
	const more = lacking.length > 1 ? ` and ${lacking.length - 1} more` : "";
	const [noun, verb] = lacking.length > 1 ? ["kernel containers", "have"] : ["kernel container", "has"];
	return `${noun} ${show(first?.name ?? "")}${more} (${lacking.length} of ${total}) ${verb}`;
}
