import { describe, expect, it } from "vitest";
import { builtInTables as tables } from "../../data/tables.ts";
import type { TargetWord } from "../../data/targets.ts";
import { cudaEnvironment } from "./environment.ts";
import { type CudaHost, decideHost, type HostChoices } from "./host.ts";
import { readCudaRequest } from "./request.ts";

const plain: HostChoices = { runner: null, runners: {}, image: null, usesTorch: false, table: tables.runners };

function request(toolkit: string) {
	const { request: read } = readCudaRequest({ toolkits: [toolkit], archs: ["86", "89"] }, tables, () => ({}));
	const asked = read?.toolkits[0];
	if (!read || !asked) throw new Error(`no toolkit ${toolkit}`);
	return { asked, archs: { sass: read.archs.sass, ptx: read.archs.sass.slice(-1) } };
}

function host(word: TargetWord, toolkit: string, change: Partial<HostChoices> = {}): CudaHost {
	const decided = decideHost(word, request(toolkit).asked, { ...plain, ...change });
	if ("refusal" in decided) throw new Error(decided.refusal.reason);
	return decided;
}

describe("the host compiler", () => {
	it.each([
		["11.8", "gcc-toolset-11"],
		["12.0", "gcc-toolset-12"],
		["12.3", "gcc-toolset-12"],
		["12.4", "gcc-toolset-13"],
		["12.6", "gcc-toolset-13"],
		["12.8", null],
		["13.4", null],
	])("of CUDA %s in manylinux_2_28 is %s", (toolkit, compiler) => {
		expect(host("manylinux_x86_64", toolkit)).toMatchObject({
			hostCompiler: compiler,
			image: "quay.io/pypa/manylinux_2_28_x86_64",
			policy: "2_28",
		});
	});

	it.each([
		["11.8", "windows-2022", "MSVC 14.29"],
		["12.3", "windows-2022", "MSVC 14.29"],
		["12.4", "windows-2022", null],
		["13.1", "windows-2022", null],
		["13.2", "windows-2025", null],
	])("of CUDA %s on Windows is that of %s", (toolkit, runner, compiler) => {
		expect(host("win_amd64", toolkit)).toMatchObject({ runner, hostCompiler: compiler, image: null, policy: null });
	});

	it("of a runner of one's own is what stands there", () => {
		expect(host("win_amd64", "11.8", { runner: ["self-hosted", "windows"] })).toMatchObject({
			hostCompiler: null,
			memory: null,
		});
	});
});

describe("the runner", () => {
	it("that is configured serves the platform that it is of", () => {
		const runner = "ubuntu-24.04-16core";
		expect(host("manylinux_x86_64", "12.6", { runner })).toMatchObject({ runner, memory: 64 });
		expect(host("manylinux_aarch64", "12.6", { runner }).runner).toBe("ubuntu-24.04-arm");
		expect(host("win_amd64", "13.2", { runner }).runner).toBe("windows-2025");
	});

	it("of a target word is taken where cuda.runners names none", () => {
		const runners = { manylinux_x86_64: ["self-hosted", "big"] };
		expect(host("manylinux_x86_64", "12.6", { runners }).runner).toEqual(["self-hosted", "big"]);
	});
});

describe("an image of one's own", () => {
	it.each([
		["pytorch/manylinux2_28-builder:cuda{toolkit}", "pytorch/manylinux2_28-builder:cuda12.6", "2_28"],
		["nvidia/cuda:{toolkit}.0-devel-rockylinux9", "nvidia/cuda:12.6.0-devel-rockylinux9", "2_34"],
		[
			"quay.io/manylinux_cuda/manylinux_2_34_{arch}_cuda12_6",
			"quay.io/manylinux_cuda/manylinux_2_34_x86_64_cuda12_6",
			"2_34",
		],
		["nvidia/cuda:{toolkit}.0-devel-ubuntu22.04", "nvidia/cuda:12.6.0-devel-ubuntu22.04", "2_35"],
	])("%s has its toolkit, and a glibc", (image, filled, policy) => {
		expect(host("manylinux_x86_64", "12.6", { image })).toMatchObject({
			image: filled,
			policy,
			packages: [],
			hostCompiler: null,
		});
	});
});

describe("the packages", () => {
	it("bring nvcc, and the libraries whose headers torch includes", () => {
		expect(host("manylinux_x86_64", "12.8").packages).toEqual(["cuda-nvcc-12-8", "cuda-cudart-devel-12-8"]);
		expect(host("manylinux_x86_64", "12.8", { usesTorch: true }).packages).toContain("libcusparse-devel-12-8");
		expect(host("win_amd64", "12.8").packages).toEqual([
			"nvcc_12.8",
			"cudart_12.8",
			"thrust_12.8",
			"visual_studio_integration_12.8",
		]);
		// 13.0 split the compiler.
		expect(host("win_amd64", "13.0").packages).toEqual(
			expect.arrayContaining(["crt_13.0", "nvvm_13.0", "nvptxcompiler_13.0"]),
		);
	});

	it("of a toolkit that is newer than the table are named after it", () => {
		expect(host("manylinux_x86_64", "13.6").packages).toEqual(["cuda-nvcc-13-6", "cuda-cudart-devel-13-6"]);
	});
});

describe("the environment", () => {
	const environment = (
		word: TargetWord,
		toolkit: string,
		change: Partial<Parameters<typeof cudaEnvironment>[0]> = {},
	) =>
		cudaEnvironment({
			version: toolkit,
			archs: request(toolkit).archs,
			host: host(word, toolkit),
			isWindows: word.startsWith("win"),
			torch: null,
			callsNvccItself: false,
			...change,
		});

	it("says the toolkit, the compilers and the architectures", () => {
		const compiler = "/opt/rh/gcc-toolset-11/root/usr/bin/g++";
		expect(environment("manylinux_x86_64", "11.8")).toEqual({
			CUDA_HOME: "/usr/local/cuda-11.8",
			CUDA_PATH: "/usr/local/cuda-11.8",
			CUDACXX: "/usr/local/cuda-11.8/bin/nvcc",
			TORCH_CUDA_ARCH_LIST: "8.6 8.9+PTX",
			CMAKE_CUDA_ARCHITECTURES: "86-real;89-real;89-virtual",
			CUDAARCHS: "86-real;89-real;89-virtual",
			NVCC_GENCODE:
				"-gencode arch=compute_86,code=sm_86 -gencode arch=compute_89,code=sm_89 -gencode arch=compute_89,code=compute_89",
			FORCE_CUDA: "1",
			MAX_JOBS: "3",
			NVCC_THREADS: "1",
			CC: "/opt/rh/gcc-toolset-11/root/usr/bin/gcc",
			CXX: compiler,
			CUDAHOSTCXX: compiler,
			NVCC_CCBIN: compiler,
		});
	});

	it("on Windows has Windows' paths, and what torch's builds need there", () => {
		expect(environment("win_amd64", "12.8", { torch: { minor: "2.9", index: "cu128" } })).toMatchObject({
			CUDA_HOME: "C:\\Program Files\\NVIDIA GPU Computing Toolkit\\CUDA\\v12.8",
			DISTUTILS_USE_SDK: "1",
			TORCH_VERSION: "2.9",
			TORCH_INDEX_URL: "https://download.pytorch.org/whl/cu128",
		});
	});

	it.each([
		[64, "12"],
		[16, "3"],
		[4, "1"],
	])("lets %d GB have %s jobs", (memory, jobs) => {
		const small = { ...host("manylinux_x86_64", "12.8"), memory };
		expect(environment("manylinux_x86_64", "12.8", { host: small }).MAX_JOBS).toBe(jobs);
	});

	it("limits no jobs where the memory is not known", () => {
		const unknown = { ...host("manylinux_x86_64", "12.8"), memory: null };
		expect(environment("manylinux_x86_64", "12.8", { host: unknown })).not.toHaveProperty("MAX_JOBS");
	});
});
