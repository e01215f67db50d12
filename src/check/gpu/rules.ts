// GPU truth: is there code for every GPU that the wheel is for, in every kernel container, made by the toolkit that its
// name says, for a CUDA that its dependencies bring?
import { type GpuFacts, parseCode } from "../../cuda/gpu-facts.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import type { DistributionFacts, WheelFacts } from "../../distribution/read-distribution.ts";
import { listSome, show } from "../rule.ts";
import { type CudaLabel, cudaLabelOf } from "./cuda-label.ts";
import { type GpuFile, listGpuFiles } from "./gpu-files.ts";

export function checkGpu(facts: DistributionFacts): Finding[] {
	if (facts.kind === "sdist" || facts.native === null) return [];
	const files = listGpuFiles(facts.native);
	const label = cudaLabelOf(facts);
	return [
		...files.flatMap(checkWalk),
		...files.flatMap(checkContainers),
		...files.flatMap(checkUnlinked),
		// NVIDIA's own libraries are compiled with whatever NVIDIA has at hand.
		...(isOfCuda(facts) ? [] : checkToolkit(files, label)),
		...checkPresence(files, label, facts),
		...checkNeededMajor(facts, label),
	];
}

function checkWalk({ path, gpu }: GpuFile): Finding[] {
	return gpu.problems.slice(0, 3).map(({ offset, what }) => ({
		code: "cuda/damaged",
		level: "warning",
		message: `the GPU code of ${show(path)} cannot be read from byte ${offset} on: ${what}`,
		help: "The file was changed after the compiler made it, or by a compiler newer than this version of wheel-release.",
	}));
}

/** One translation unit with fewer architectures than the others: its kernels fail where the others run. */
function checkContainers({ path, gpu }: GpuFile): Finding[] {
	// Of data the program chooses what fits.
	if (gpu.isData) return [];
	const all = [...gpu.sass, ...gpu.ptx];
	const partly = all.filter((name) => !gpu.inEveryContainer.includes(name));
	if (partly.length === 0) return [];
	const withKernels = gpu.containers.flatMap(({ source, entries }, index) => {
		const has = new Set(entries.filter(({ stub }) => !stub).map(({ arch }) => arch));
		return has.size > 0 ? [{ name: source, number: index + 1, has }] : [];
	});
	const lacking = withKernels.flatMap(({ name, number, has }) => {
		const missing = partly.filter((arch) => !has.has(arch));
		return missing.length > 0 ? [{ name, number, missing }] : [];
	});
	const [first] = lacking;
	if (first === undefined) return [];
	const total = `${withKernels.length} kernel containers`;
	const name = first.name === null ? `container ${first.number}` : show(first.name);
	const alone = `${name}${first.name === null ? " of" : ", one of"} ${total}${first.name === null ? "" : ","} lacks`;
	const who = lacking.length === 1 ? alone : `${name} and ${lacking.length - 1} more of ${total} lack`;
	const served = first.missing.every((name) => isServedAnyway(name, gpu));
	return [
		{
			code: "cuda/partial-code",
			level: served ? "notice" : "warning",
			message: `${show(path)}: ${who} ${listSome(first.missing)}, which others have${served ? "" : "; such a GPU finds no kernel there"}`,
			help: "Compile every .cu file with the same arch list (TORCH_CUDA_ARCH_LIST, CMAKE_CUDA_ARCHITECTURES, -gencode).",
		},
	];
}

/** True when GPUs of that architecture run the other code of every container. */
function isServedAnyway(name: string, gpu: GpuFacts): boolean {
	const arch = parseCode(name)?.arch;
	const level = arch === undefined ? undefined : gpu.coverage[`${arch.major}.${arch.minor}`];
	return level === "native" || level === "binary" || level === "ptx";
}

function checkUnlinked({ path, gpu }: GpuFile): Finding[] {
	if (!gpu.isUnlinked) return [];
	return [
		{
			code: "cuda/not-linked",
			level: "error",
			message: `${show(path)} has relocatable GPU code alone (-rdc=true); without the device link nothing of it can be loaded`,
			help: "Link with nvcc, or run nvcc -dlink and link its output (CMake: CUDA_RESOLVE_DEVICE_SYMBOLS ON).",
		},
	];
}

function checkToolkit(files: readonly GpuFile[], label: CudaLabel | null): Finding[] {
	if (label === null) return [];
	return files.flatMap(({ path, gpu }): Finding[] => {
		const other = gpu.toolkit.filter((toolkit) => {
			const [major, minor] = toolkit.split(".").map(Number);
			return major !== label.major || (label.minor !== null && minor !== label.minor);
		});
		if (gpu.toolkit.length === 0 || other.length < gpu.toolkit.length) return [];
		return [
			{
				code: "cuda/toolkit",
				level: "error",
				message: `${show(path)} was compiled by CUDA ${listSome(other)}; the name says ${label.text}`,
				help: "Build with the toolkit of the name: check `nvcc --version` in the build job and CUDA_HOME.",
			},
		];
	});
}

function checkPresence(files: readonly GpuFile[], label: CudaLabel | null, wheel: WheelFacts): Finding[] {
	if (label === null || files.length > 0) return [];
	const { native } = wheel;
	// Code that is compiled at run time (NVRTC, Triton) leaves no container.
	const libraries = native?.flatMap(({ facts }) => (facts?.format === "elf" ? facts.needed : [])) ?? [];
	const compilesLate = libraries.some((name) => /^lib(nvrtc|cuda)\.so/.test(name));
	const isPure = (native ?? []).length === 0;
	if (compilesLate || isPure || isOfCuda(wheel)) return [];
	return [
		{
			code: "cuda/no-gpu-code",
			level: "warning",
			message: `the name says ${label.text}, but no file of the wheel has GPU code`,
			help: 'If it only links CUDA libraries that is right: [tool.wheel-release.cuda] expect-gpu-code = "false". Else the build fell back to the CPU.',
		},
	];
}

/** `nvidia-cuda-runtime-cu12`: what others' code is linked with. */
function isOfCuda({ filename }: WheelFacts): boolean {
	return /^nvidia-/.test(filename.name);
}

/** `libcudart.so.13` in a wheel called cu126: it loads another CUDA than its users have. */
function checkNeededMajor({ native }: WheelFacts, label: CudaLabel | null): Finding[] {
	if (label === null) return [];
	const wrong = (native ?? []).flatMap(({ path, facts }) => {
		const names =
			facts?.format === "elf"
				? facts.needed
				: facts?.format === "pe"
					? facts.imports.map(({ library }) => library)
					: [];
		const found = names.find((name) => {
			const major = /^libcudart\.so\.(\d+)/.exec(name)?.[1] ?? /^cudart64_(\d\d)/i.exec(name)?.[1];
			return major !== undefined && Number(major) !== label.major;
		});
		return found === undefined ? [] : [{ path, found }];
	});
	const [first] = wrong;
	if (first === undefined) return [];
	return [
		{
			code: "cuda/runtime-major",
			level: "error",
			message: `${show(first.path)} loads ${first.found}; the name says ${label.text}`,
			help: "Build and link with one toolkit; the CUDA that torch brings must have the same major version.",
		},
	];
}
