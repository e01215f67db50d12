// Which CUDA a library's soname belongs to. Most libraries count with CUDA, some have counts of their own. Source: NVIDIA's
// distributions on PyPI for 11.8, 12.9 and 13.0 (soname of each library), as of 2026-11-22.

/** 11, 12 or 13; null for a soname that several have, and for libraries that do not come with the toolkit. */
export function cudaMajorOf(soname: string): number | null {
	const { stem = "", number = "" } = /^(?<stem>lib[\w-]+)\.so\.(?<number>\d+)/.exec(soname)?.groups ?? {};
	if (countsWithCuda.has(stem)) return Number(number);
	return ownCounts[stem]?.[number] ?? null;
}

const countsWithCuda = new Set([
	"libcudart",
	"libcublas",
	"libcublasLt",
	"libnvJitLink",
	"libnvrtc",
	"libnvrtc-builtins",
	"libcupti",
	"libnvjpeg",
	"libnvfatbin",
]);

const cufft = { "10": 11, "11": 12, "12": 13 };
// libcusolver.so.11 is of CUDA 11 and 12, libcusparse.so.12 of 12 and 13.
const ownCounts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	libcufft: cufft,
	libcufftw: cufft,
	libcusolver: { "12": 13 },
	libcusolverMg: { "12": 13 },
	libcusparse: { "11": 11 },
};
