// Shared libraries of CUDA and torch that a repair must leave out of a wheel, and the distributions that bring them at run
// time. Patterns are those of `auditwheel repair --exclude` and `delvewheel repair --exclude`: `*` stands for a version,
// because a fixed list broke projects when CUDA 13 came (pytorch/ao#2891).
import type { Dated, Table } from "../table.ts";

export interface CudaLibrary extends Dated {
	/** `driver`: comes with the GPU driver, never with a wheel. */
	kind: "driver" | "toolkit" | "torch";
	/** DLLs of the same library. */
	dlls: readonly string[];
	/** Distribution that brings it, by CUDA major; empty for the driver. */
	providers: Readonly<Record<string, string>>;
}

const auditwheel = {
	source:
		"pytorch/ao#2892, #2927; rapidsai/cugraph#4877; PE imports of published binaries; PyPI's list of projects (2026-11)",
	asOf: "2026-11-22",
};

export const cudaLibraries: Table<CudaLibrary> = {
	"libcuda.so*": row("driver", ["nvcuda.dll"]),
	"libnvidia-ml.so*": row("driver", ["nvml.dll"]),
	"libnvcuvid.so*": row("driver", []),
	"libnvidia-encode.so*": row("driver", []),
	"libcudart.so.*": row("toolkit", ["cudart64_*.dll"], provided("cuda-runtime")),
	"libcublas.so.*": row("toolkit", ["cublas64_*.dll"], provided("cublas")),
	"libcublasLt.so.*": row("toolkit", ["cublasLt64_*.dll"], provided("cublas")),
	"libcufft.so.*": row("toolkit", ["cufft64_*.dll"], provided("cufft")),
	"libcufftw.so.*": row("toolkit", ["cufftw64_*.dll"], provided("cufft")),
	"libcurand.so.*": row("toolkit", ["curand64_*.dll"], provided("curand")),
	"libcusolver.so.*": row("toolkit", ["cusolver64_*.dll"], provided("cusolver")),
	"libcusolverMg.so.*": row("toolkit", ["cusolverMg64_*.dll"], provided("cusolver")),
	"libcusparse.so.*": row("toolkit", ["cusparse64_*.dll"], provided("cusparse")),
	"libnvJitLink.so.*": row("toolkit", ["nvJitLink_*.dll"], without11("nvjitlink")),
	"libnvrtc.so.*": row("toolkit", ["nvrtc64_*.dll"], provided("cuda-nvrtc")),
	"libnvrtc-builtins.so.*": row("toolkit", ["nvrtc-builtins64_*.dll"], provided("cuda-nvrtc")),
	"libcupti.so.*": row("toolkit", ["cupti64_*.dll"], provided("cuda-cupti")),
	"libnvToolsExt.so.*": row("toolkit", ["nvToolsExt64_*.dll"], { "11": "nvidia-nvtx-cu11", "12": "nvidia-nvtx-cu12" }),
	"libnvjpeg.so.*": row("toolkit", ["nvjpeg64_*.dll"], provided("nvjpeg")),
	"libnvfatbin.so.*": row("toolkit", ["nvfatbin_*.dll"], without11("nvfatbin")),
	"libcufile.so.*": row("toolkit", [], without11("cufile")),
	"libnvvm.so.*": row("toolkit", ["nvvm64_*.dll"], { "13": "nvidia-nvvm" }),
	"libcudnn*.so.*": row("toolkit", ["cudnn*64_*.dll"], suffixed("cudnn")),
	"libnccl.so.*": row("toolkit", [], suffixed("nccl")),
	"libcusparseLt.so.*": row("toolkit", ["cusparseLt*.dll"], {
		"12": "nvidia-cusparselt-cu12",
		"13": "nvidia-cusparselt-cu13",
	}),
	"libcudss.so.*": row("toolkit", ["cudss64_*.dll"], { "12": "nvidia-cudss-cu12", "13": "nvidia-cudss-cu13" }),
	"libcutensor*.so.*": row("toolkit", ["cutensor*.dll"], {
		"11": "cutensor-cu11",
		"12": "cutensor-cu12",
		"13": "cutensor-cu13",
	}),
	"libnvshmem_host.so.*": row("toolkit", [], { "12": "nvidia-nvshmem-cu12", "13": "nvidia-nvshmem-cu13" }),
	"libc10*.so": row("torch", ["c10*.dll"], torch()),
	"libtorch*.so": row("torch", ["torch*.dll"], torch()),
	"libshm.so": row("torch", ["shm.dll"], torch()),
	"libcaffe2_nvrtc.so": row("torch", ["caffe2_nvrtc.dll"], torch()),
	// torch brings its own; two OpenMP run times in one process crash.
	"libgomp*.so*": row("torch", [], torch()),
};

function row(
	kind: CudaLibrary["kind"],
	dlls: readonly string[],
	providers: Readonly<Record<string, string>> = {},
): CudaLibrary {
	return { kind, dlls, providers, ...auditwheel };
}

/** Names with the CUDA major up to 12, without it from 13 on; `nvidia-cuda-runtime-cu13` and its like are placeholders. */
function provided(component: string): Record<string, string> {
	return { "11": `nvidia-${component}-cu11`, ...without11(component) };
}

function without11(component: string): Record<string, string> {
	return { "12": `nvidia-${component}-cu12`, "13": `nvidia-${component}` };
}

/** Components that kept the suffix with 13. */
function suffixed(component: string): Record<string, string> {
	return Object.fromEntries(["11", "12", "13"].map((major) => [major, `nvidia-${component}-cu${major}`]));
}

function torch(): Record<string, string> {
	return { "11": "torch", "12": "torch", "13": "torch" };
}
