import { describe, expect, it } from "vitest";
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { findProvider } from "./provider.ts";

function wheel(requiresDist: string[], needed: string[] = []): WheelFacts {
	const native = [{ path: "a.so", facts: { format: "elf", needed } }];
	return { metadata: { requiresDist }, native } as unknown as WheelFacts;
}

describe("findProvider", () => {
	it.each<[string, string[], string[]]>([
		["libcudart.so.11.0", [], ["nvidia-cuda-runtime-cu11", "cuda-toolkit"]],
		["libcudart.so.12", [], ["nvidia-cuda-runtime-cu12", "cuda-toolkit"]],
		["libcudart.so.13", [], ["nvidia-cuda-runtime", "cuda-toolkit"]],
		["libcufft.so.11", [], ["nvidia-cufft-cu12", "cuda-toolkit"]],
		// Of the same soname in every CUDA: what else the wheel loads tells.
		["libcurand.so.10", ["libcudart.so.12"], ["nvidia-curand-cu12", "cuda-toolkit"]],
		["libcudnn.so.9", ["libcublas.so.13", "libcurand.so.10"], ["nvidia-cudnn-cu13", "cuda-toolkit"]],
		["libcurand.so.10", [], ["nvidia-curand-cu11", "cuda-toolkit", "nvidia-curand-cu12", "nvidia-curand"]],
		["libmkl_rt.so.2", [], ["mkl"]],
		["libsycl.so.9", [], ["intel-sycl-rt", "dpcpp-cpp-rt"]],
		["libintlc.so.5", [], ["intel-cmplr-lib-rt", "dpcpp-cpp-rt"]],
		["libmpi.so.40", [], []],
		["libcuda.so.1", [], []],
	])("%s beside %j comes from %j", (soname, needed, distributions) => {
		expect(findProvider(soname, wheel([], needed))?.distributions).toEqual(distributions);
	});

	it.each<[string, string[], boolean]>([
		["libcudart.so.13", ["nvidia-cuda-runtime-cu12"], false],
		["libcudart.so.12", ["nvidia-cuda-runtime-cu12>=12.4"], true],
		["libcudart.so.12", ["torch>=2.8"], true],
		["libiomp5.so", ["mkl"], true],
		["libintlc.so.5", ["intel-cmplr-lib-rt >=2026.0,<2027.0a0"], true],
		["libmpi.so.12", [], true],
		["libcuda.so.1", [], true],
	])("%s and Requires-Dist %j: declared is %s", (soname, requires, isDeclared) => {
		expect(findProvider(soname, wheel(requires))?.isDeclared).toBe(isDeclared);
	});

	it("knows nothing of other libraries", () => {
		expect(findProvider("libssl.so.3", wheel(["torch"]))).toBe(null);
		expect(findProvider("libgomp.so.1", wheel([]))).toBe(null);
	});
});
