// Which distribution would bring a library that a wheel does not carry: torch, the CUDA components, MKL.
import { type CudaLibrary, cudaLibraries } from "../../data/cuda/libraries.ts";
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { normalizeName } from "../../python/project-name.ts";
import { parseRequirement } from "../../python/requirement.ts";

interface Provider {
	kind: "driver" | "toolkit" | "torch" | "mkl";
	/** Distributions that bring it; empty for the driver. */
	distributions: string[];
	/** True when METADATA requires one of them, or, for the driver, always. */
	isDeclared: boolean;
}

const mkl = /^libmkl_\w+\.so(\.\d+)*$|^libiomp5\.so$|^libtbb\w*\.so(\.\d+)*$/;

/** Null for a library that no known distribution brings. */
export function findProvider(soname: string, wheel: WheelFacts): Provider | null {
	const names = requiredNames(wheel);
	const provider = (kind: Provider["kind"], distributions: string[]): Provider => ({
		kind,
		distributions,
		isDeclared: kind === "driver" || distributions.some((name) => names.has(name)),
	});
	// torch brings CUDA and OpenMP along; whoever requires torch has declared them.
	const isTorchUser = names.has("torch");
	if (mkl.test(soname)) return provider("mkl", ["mkl", "intel-openmp", "tbb", ...(isTorchUser ? ["torch"] : [])]);
	const row = findRow(soname);
	if (row === null || (row.kind === "torch" && /^libgomp/.test(soname) && !isTorchUser)) return null;
	const own = Object.values(row.providers).flatMap((name) => [name, ...otherSpellings(name)]);
	return provider(row.kind, [...new Set([...own, ...(isTorchUser && row.kind === "toolkit" ? ["torch"] : [])])]);
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
