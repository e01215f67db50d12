// Which distribution would bring a library that a wheel does not carry: torch, the CUDA components, MKL, Intel's run times.
import { type CudaLibrary, cudaLibraries } from "../../data/cuda/libraries.ts";
import { cudaMajorOf } from "../../data/cuda/sonames.ts";
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { normalizeName } from "../../python/project-name.ts";
import { parseRequirement } from "../../python/requirement.ts";

interface Provider {
	kind: "driver" | "toolkit" | "torch" | "other";
	/** Distributions that bring it; empty for the driver and MPI. */
	distributions: string[];
	/** True when METADATA requires one of them, or, for what the machine must bring, always. */
	isDeclared: boolean;
}

/** Beside GPUs. Intel's names of 2026 (mkl 2026.2.0, intel-cmplr-lib-rt 2026.0). */
const others: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^libmkl_sycl\w*\.so(\.\d+)*$/, ["mkl-dpcpp", "onemkl-sycl-blas", "onemkl-sycl-dft", "onemkl-sycl-lapack"]],
	[/^libmkl_\w+\.so(\.\d+)*$/, ["mkl"]],
	[/^libiomp5\.so$/, ["intel-openmp", "mkl"]],
	[/^libtbb\w*\.so(\.\d+)*$/, ["tbb", "mkl"]],
	[/^lib(intlc|svml|irng|imf|irc)\.so(\.\d+)*$/, ["intel-cmplr-lib-rt", "dpcpp-cpp-rt"]],
	[/^libsycl\.so(\.\d+)*$/, ["intel-sycl-rt", "dpcpp-cpp-rt"]],
	[/^libur_\w+\.so(\.\d+)*$/, ["intel-cmplr-lib-ur", "dpcpp-cpp-rt"]],
];
// Programs are started by the MPI of the machine (mpiexec); a copy of another one in the wheel does not find its network.
const mpi = /^libmpi(cxx|_\w+)?\.so\.\d+$/;

/** Null for a library that no known distribution brings. */
export function findProvider(soname: string, wheel: WheelFacts): Provider | null {
	const names = requiredNames(wheel);
	const provider = (kind: Provider["kind"], distributions: string[]): Provider => ({
		kind,
		distributions,
		isDeclared: distributions.length === 0 || distributions.some((name) => names.has(name)),
	});
	// torch brings CUDA and OpenMP along; whoever requires torch has declared them.
	const isTorchUser = names.has("torch");
	if (mpi.test(soname)) return provider("other", []);
	const other = others.find(([pattern]) => pattern.test(soname));
	if (other !== undefined) return provider("other", [...other[1], ...(isTorchUser ? ["torch"] : [])]);
	const row = findRow(soname);
	if (row === null || (row.kind === "torch" && /^libgomp/.test(soname) && !isTorchUser)) return null;
	const major = cudaMajorOf(soname) ?? majorBeside(wheel);
	const named = major === null ? undefined : row.providers[major];
	const brought = named === undefined ? Object.values(row.providers) : [named];
	const own = brought.flatMap((name) => [name, ...otherSpellings(name)]);
	return provider(row.kind, [...new Set([...own, ...(isTorchUser && row.kind === "toolkit" ? ["torch"] : [])])]);
}

/** The CUDA that the wheel's other libraries are of, for sonames that several have; null when they do not agree. */
function majorBeside({ native }: WheelFacts): number | null {
	const needed = (native ?? []).flatMap(({ facts }) => (facts?.format === "elf" ? facts.needed : []));
	const majors = new Set(needed.flatMap((soname) => cudaMajorOf(soname) ?? []));
	return majors.size === 1 ? ([...majors][0] ?? null) : null;
}

/** `cuda-toolkit` and `nvidia-cuda-runtime` bring the same files under newer names. */
function otherSpellings(name: string): string[] {
	return name.startsWith("nvidia-") || name.startsWith("cutensor") ? ["cuda-toolkit"] : [];
}

/** Normalised names that METADATA requires, with or without a marker. */
export function requiredNames({ metadata }: WheelFacts): ReadonlySet<string> {
	if (metadata === null) return new Set();
	const known = required.get(metadata);
	if (known !== undefined) return known;
	const names = metadata.requiresDist.flatMap((text) => parseRequirement(text)?.name ?? []);
	const found = new Set(names.map(normalizeName));
	required.set(metadata, found);
	return found;
}

// Asked for each library of a wheel, whose METADATA stays the same.
const required = new WeakMap<object, ReadonlySet<string>>();

/** The first row of the table whose pattern fits; every library of every wheel is held against it. */
function findRow(soname: string): CudaLibrary | null {
	compiled ??= Object.entries(cudaLibraries).map(([pattern, row]) => {
		const source = pattern.split("*").map((part) => part.replace(/[.+]/g, "\\$&"));
		return { pattern: new RegExp(`^${source.join(".*")}$`), row };
	});
	return compiled.find(({ pattern }) => pattern.test(soname))?.row ?? null;
}

let compiled: { pattern: RegExp; row: CudaLibrary }[] | null = null;

/** `driver`, `toolkit` or `torch`; null for a library that has nothing to do with GPUs. */
export function kindOfLibrary(soname: string): "driver" | "toolkit" | "torch" | null {
	return findRow(soname)?.kind ?? null;
}
