import { expect, it } from "vitest";
import { cudaMajorOf } from "./sonames.ts";

it.each([
	["libcudart.so.11.0", 11],
	["libcudart.so.12", 12],
	["libcublasLt.so.13", 13],
	["libnvrtc.so.11.2", 11],
	["libnvrtc-builtins.so.12.9", 12],
	["libcufft.so.10", 11],
	["libcufft.so.11", 12],
	["libcufftw.so.12", 13],
	["libcusolver.so.11", null],
	["libcusolver.so.12", 13],
	["libcusparse.so.11", 11],
	["libcusparse.so.12", null],
	["libcurand.so.10", null],
	["libcudnn.so.9", null],
	["libcudart.so", null],
	["libtorch.so", null],
])("%s is of CUDA %s", (soname, major) => {
	expect(cudaMajorOf(soname)).toBe(major);
});
