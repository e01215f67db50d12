// What is compiled, and what must come out of it by what nvcc was asked for: the containers with their code, in the order of
// the file, and what some devices run. `(sm_86)` is code without a kernel.

export const sources = {
	kernel: `
__global__ void scale(float *x, float k) { x[threadIdx.x] *= k; }
extern "C" void run_scale(float *x) { scale<<<1, 32>>>(x, 2.f); }`,
	second: `
__global__ void add(float *x, float k) { x[threadIdx.x] += k; }
extern "C" void run_add(float *x) { add<<<1, 32>>>(x, 2.f); }`,
	host: 'extern "C" int host_only(int x) { return x + 1; }',
	variable: `
__device__ int counter; __constant__ float table[4096];
extern "C" int variables(int x) { return x + 1; }`,
	thrust: `
#include <thrust/device_vector.h>
extern "C" int thrust_host(int x) { return x + 1; }`,
	far: `
__device__ float twice(float x);
__global__ void far(float *x) { x[threadIdx.x] = twice(x[threadIdx.x]); }
extern "C" void run_far(float *x) { far<<<1, 32>>>(x); }`,
	twice: "__device__ float twice(float x) { return x * 2; }",
	guarded: `
#if !defined(__CUDA_ARCH__) || __CUDA_ARCH__ >= 890
template <int N> __global__ void newer(float *x) { x[threadIdx.x] *= N; }
#endif
#if !defined(__CUDA_ARCH__) || __CUDA_ARCH__ >= 890
template __global__ void newer<3>(float *x);
#endif
extern "C" int guarded_host(int x) { return x + 1; }`,
	large: `
template <int N> __global__ void large(float *x) {
	float v = x[threadIdx.x];
#pragma unroll
	for (int i = 0; i < 200; i++) v = v * (N + i) + x[i * N];
	x[threadIdx.x] = v;
}
#define T(N) template __global__ void large<N>(float *);
#define T8(N) T(N) T(N+1) T(N+2) T(N+3) T(N+4) T(N+5) T(N+6) T(N+7)
T8(8) T8(16) T8(24) T8(32)
extern "C" void run_large(float *x) { large<8><<<1, 32>>>(x); }`,
} as const;

export interface CudaCase {
	name: string;
	/** Only with toolkits in this range, both ends included. */
	from?: string;
	to?: string;
	/** Translation units: source, what code is asked for, more options. */
	units: readonly { source: keyof typeof sources; codes: string; flags?: string }[];
	/**
	 * `host` links with g++, `nvcc` with nvcc, `device` with nvcc's device link before g++, `archive` as `device` out of a
	 * static library. */
	link?: "host" | "nvcc" | "device" | "archive";
	/** Code that the link is asked for, and more of its options. */
	linkCodes?: string;
	linkFlags?: string;
	/** What happens to the library afterwards. */
	after?: "strip" | "strip-sections" | "windows";
	/** Keep the code as data instead: what nvcc writes with these options becomes an array of bytes of a C file. */
	asData?: readonly ("cubin" | "fatbin" | "ptx")[];
	/** `sm_86 compute_89.zstd`; null where nothing is promised about it. `DEFAULT` is what that toolkit compiles for by itself. */
	containers: readonly string[] | null;
	/** `8.6 native, 9.0 none` */
	coverage: string;
	/** cuobjdump does not look there. */
	isUnseen?: boolean;
}

const pair = "sm_86 sm_89 compute_89";
const plainPair = "8.0 none, 8.6 native, 8.7 none, 8.9 native, 9.0 ptx, 12.0 ptx";

export const cases: readonly CudaCase[] = [
	one("one architecture", "sm_86", "8.0 none, 8.6 native, 8.9 binary, 9.0 none"),
	one("the newer one of a major", "sm_89", "8.0 none, 8.6 none, 8.9 native, 9.0 none"),
	one("PTX alone", "compute_75", "7.0 none, 7.5 ptx, 8.6 ptx, 12.1 ptx"),
	one("two architectures and PTX", pair, plainPair),
	one("PTX older than the machine code", "sm_89 compute_80", "7.5 none, 8.0 ptx, 8.6 ptx, 8.9 native, 9.0 ptx"),
	one("a system on a chip", "sm_87", "8.6 none, 8.7 native, 8.9 none"),
	{ ...one("old architectures", "sm_60 sm_70 sm_75", "6.1 binary, 7.0 native, 7.5 native, 8.0 none"), to: "12.9" },
	{ ...one("Kepler", "sm_35 compute_35", "3.5 native, 3.7 binary, 8.6 ptx"), to: "11.8" },
	{ ...one("code for one chip", "sm_90a", "8.9 none, 9.0 native, 10.0 none"), from: "12.0" },
	{ ...one("PTX for one chip", "compute_90a", "9.0 ptx, 10.0 none"), from: "12.0" },
	{ ...one("plain and special code", "sm_90 sm_90a", "9.0 native, 10.0 none"), from: "12.0" },
	{
		...one("code of families", "sm_100f sm_120f", "9.0 none, 10.0 native, 10.3 binary, 12.0 native, 12.1 binary"),
		from: "12.9",
	},
	{ ...one("PTX of a family", "compute_100f", "9.0 none, 10.0 ptx, 10.3 ptx, 12.0 none"), from: "12.9" },
	{
		...one(
			"special chips",
			"sm_100a sm_103a sm_110a sm_120a sm_121a",
			"10.0 native, 10.3 native, 11.0 native, 12.1 native",
		),
		from: "13.0",
	},
	{ ...one("Rubin", "sm_107 compute_107", "10.3 none, 10.7 native, 12.0 ptx"), from: "13.4" },
	{
		name: "units with different architectures",
		units: [unit("kernel", "sm_86 sm_90"), unit("second", "sm_86")],
		containers: ["sm_86 sm_90", "sm_86"],
		coverage: "8.6 native, 8.9 binary, 9.0 none",
	},
	{
		name: "units that share no architecture",
		units: [unit("kernel", "sm_86"), unit("second", "sm_89")],
		containers: ["sm_86", "sm_89"],
		coverage: "8.6 none, 8.9 binary",
	},
	{
		name: "machine code in one unit and PTX in another",
		units: [unit("kernel", "sm_86"), unit("second", "compute_80")],
		containers: ["sm_86", "compute_80"],
		coverage: "8.0 none, 8.6 ptx, 8.9 ptx, 9.0 none",
	},
	{
		name: "a unit with host code alone",
		units: [unit("kernel", pair), unit("host", pair)],
		containers: [pair, "(sm_86) (sm_89) (compute_89)"],
		coverage: plainPair,
	},
	{
		name: "a unit with variables alone",
		units: [unit("kernel", "sm_86 compute_86"), unit("variable", "sm_86 compute_86")],
		containers: ["sm_86 compute_86", "(sm_86) (compute_86)"],
		coverage: "8.6 native, 8.9 binary, 9.0 ptx",
	},
	{
		// Its headers bring a kernel of their own.
		name: "a unit that only includes thrust",
		from: "12.0",
		to: "13.4",
		units: [unit("kernel", pair), unit("thrust", pair, "-std=c++17")],
		containers: [pair, pair],
		coverage: plainPair,
	},
	{
		name: "a unit that only includes thrust",
		from: "13.5",
		units: [unit("kernel", pair), unit("thrust", pair, "-std=c++17")],
		containers: [pair, "(sm_86) (sm_89) (compute_89)"],
		coverage: plainPair,
	},
	{
		name: "kernels that one architecture leaves out",
		units: [unit("kernel", "sm_86 sm_89"), unit("guarded", "sm_86 sm_89")],
		containers: ["sm_86 sm_89", "(sm_86) sm_89"],
		coverage: "8.6 none, 8.9 native",
	},
	{
		name: "no kernels at all",
		units: [unit("host", pair)],
		containers: ["(sm_86) (sm_89) (compute_89)"],
		coverage: "8.6 no-gpu-code, 9.0 no-gpu-code",
	},
	{
		name: "linked by nvcc as it comes",
		units: [unit("kernel", "sm_86 sm_89")],
		link: "nvcc",
		containers: ["(DEFAULT)", "sm_86 sm_89"],
		coverage: "7.5 none, 8.6 native, 8.9 native",
	},
	{
		name: "linked by nvcc for its architectures",
		units: [unit("kernel", pair)],
		link: "nvcc",
		linkCodes: pair,
		linkFlags: "-cudart shared",
		containers: ["(sm_86) (sm_89)", pair],
		coverage: plainPair,
	},
	{
		name: "relocatable and never linked",
		units: [unit("far", "sm_86", "-rdc=true"), unit("twice", "sm_86", "-rdc=true")],
		containers: ["sm_86", "sm_86"],
		coverage: "8.6 none, 8.9 none",
	},
	{
		name: "relocatable and linked for the device",
		units: [unit("far", "sm_86 sm_89", "-rdc=true"), unit("twice", "sm_86 sm_89", "-rdc=true")],
		link: "device",
		linkCodes: "sm_86 sm_89",
		containers: ["sm_86 sm_89"],
		coverage: "8.6 native, 8.9 native, 9.0 none",
	},
	{
		name: "relocatable, linked for fewer than it was compiled for",
		units: [unit("far", "sm_86 sm_89", "-rdc=true"), unit("twice", "sm_86 sm_89", "-rdc=true")],
		link: "device",
		linkCodes: "sm_86",
		containers: ["sm_86"],
		coverage: "8.6 native, 8.9 binary, 9.0 none",
	},
	{
		name: "relocatable out of a static library",
		units: [unit("far", "sm_86", "-rdc=true"), unit("twice", "sm_86", "-rdc=true")],
		link: "archive",
		linkCodes: "sm_86",
		containers: ["sm_86"],
		coverage: "8.6 native, 8.9 binary",
	},
	{
		name: "relocatable beside whole units",
		units: [unit("far", "sm_86", "-rdc=true"), unit("twice", "sm_86", "-rdc=true"), unit("kernel", "sm_86 sm_90")],
		link: "device",
		linkCodes: "sm_86",
		containers: ["sm_86 sm_90", "sm_86"],
		coverage: "8.6 native, 9.0 none",
	},
	{
		name: "intermediate code, linked for the device",
		// nvlink 12.4 insists on a library of device code that no wheel brings.
		from: "13.0",
		units: [unit("far", "lto_86", "-rdc=true"), unit("twice", "lto_86", "-rdc=true")],
		link: "device",
		linkCodes: "sm_86",
		linkFlags: "-dlto",
		containers: ["sm_86"],
		coverage: "8.6 native, 8.9 binary",
	},
	{
		name: "intermediate code, never linked",
		units: [unit("kernel", "lto_86", "-rdc=true")],
		containers: ["lto_86"],
		coverage: "8.6 none",
	},
	{ ...packed("all compressed", "-Xfatbin -compress-all", "old"), to: "12.7" },
	{ ...packed("all compressed", "-Xfatbin -compress-all", "zstd"), from: "12.8" },
	packed("uncompressed", "--no-compress", "none"),
	...["none", "speed", "balance", "size", "default"].map((mode) => ({
		...packed(
			`-compress-mode=${mode}`,
			`-compress-mode=${mode}`,
			mode === "none" ? "none" : mode === "speed" ? "speed" : mode === "size" ? "zstd" : "balance",
		),
		from: "12.8",
	})),
	{
		name: "large kernels, compressed",
		units: [unit("large", "sm_80 sm_86 compute_86", "-Xfatbin -compress-all")],
		containers: ["sm_80 sm_86 compute_86"],
		coverage: "8.0 native, 8.6 native, 9.0 ptx",
	},
	{
		name: "large kernels",
		units: [unit("large", "sm_80 sm_86 compute_86")],
		containers: ["sm_80 sm_86 compute_86"],
		coverage: "8.0 native, 8.6 native, 9.0 ptx",
	},
	{
		name: "for a debugger",
		units: [unit("kernel", "sm_86 compute_86", "-G -g")],
		containers: ["sm_86 compute_86"],
		coverage: "8.6 native, 9.0 ptx",
	},
	{
		name: "with line numbers",
		units: [unit("large", "sm_86 compute_86", "-lineinfo")],
		containers: ["sm_86 compute_86"],
		coverage: "8.6 native, 9.0 ptx",
	},
	{ ...one("stripped", pair, plainPair), after: "strip" },
	{ ...one("without section headers", pair, plainPair), after: "strip-sections", isUnseen: true },
	{ ...one("in a Windows library", pair, plainPair), after: "windows", isUnseen: true },
	{
		name: "a cubin as data",
		units: [unit("kernel", "sm_86")],
		asData: ["cubin"],
		containers: ["sm_86"],
		coverage: "8.6 native, 8.9 binary, 9.0 none",
		isUnseen: true,
	},
	{
		name: "a special cubin as data",
		from: "12.0",
		units: [unit("kernel", "sm_90a")],
		asData: ["cubin"],
		containers: ["sm_90a"],
		coverage: "9.0 native, 10.0 none",
		isUnseen: true,
	},
	{
		name: "PTX as data",
		units: [unit("kernel", "compute_80")],
		asData: ["ptx"],
		containers: ["compute_80"],
		coverage: "7.5 none, 8.0 ptx, 9.0 ptx",
		isUnseen: true,
	},
	{
		name: "a fatbin as data",
		units: [unit("kernel", "sm_86 compute_86")],
		asData: ["fatbin"],
		containers: ["sm_86 compute_86"],
		coverage: "8.6 native, 9.0 ptx",
		isUnseen: true,
	},
];

function unit(source: keyof typeof sources, codes: string, flags = "") {
	return { source, codes, flags };
}

function one(name: string, codes: string, coverage: string): CudaCase {
	return { name, units: [unit("kernel", codes)], containers: [codes], coverage };
}

/** `old` LZ4 for all, `speed` LZ4 for PTX, `balance` zstd for PTX, `zstd` for all. */
function packed(name: string, flags: string, how: "none" | "old" | "speed" | "balance" | "zstd"): CudaCase {
	const [sass, ptx] = {
		none: ["", ""],
		old: [".lz4", ".lz4"],
		speed: ["", ".lz4"],
		balance: ["", ".zstd"],
		zstd: [".zstd", ".zstd"],
	}[how] as [string, string];
	return {
		name,
		units: [unit("large", "sm_86 compute_86", flags)],
		containers: [`sm_86${sass} compute_86${ptx}`],
		coverage: "8.6 native, 9.0 ptx",
	};
}
