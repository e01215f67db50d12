// Which distribution would bring a library that a wheel does not carry: torch, the CUDA components, MKL.
import { cudaLibraries } from "../../data/cuda/libraries.ts";
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
	const required = requiredNames(wheel);
	const provider = (kind: Provider["kind"], distributions: string[]): Provider => ({
		kind,
		distributions,
		isDeclared: kind === "driver" || distributions.some((name) => required.has(name)),
	});
	// torch brings CUDA and OpenMP along; whoever requires torch has declared them.
	const isTorchUser = required.has("torch");
	if (mkl.test(soname)) return provider("mkl", ["mkl", "intel-openmp", "tbb", ...(isTorchUser ? ["torch"] : [])]);
	for (const [pattern, row] of Object.entries(cudaLibraries)) {
		if (!matches(pattern, soname)) continue;
		if (row.kind === "torch" && /^libgomp/.test(soname) && !isTorchUser) return null;
		const own = Object.values(row.providers).flatMap((name) => [name, ...otherSpellings(name)]);
		return provider(row.kind, [...new Set([...own, ...(isTorchUser && row.kind === "toolkit" ? ["torch"] : [])])]);
	}
	return null;
}

/** `cuda-toolkit` and `nvidia-cuda-runtime` bring the same files under newer names. */
function otherSpellings(name: string): string[] {
	return name.startsWith("nvidia-") || name.startsWith("cutensor") ? ["cuda-toolkit"] : [];
}

/** Normalised names that METADATA requires, with or without a marker. */
export function requiredNames({ metadata }: WheelFacts): Set<string> {
	const names = (metadata?.requiresDist ?? []).flatMap((text) => parseRequirement(text)?.name ?? []);
	return new Set(names.map(normalizeName));
}

function matches(pattern: string, soname: string): boolean {
	const source = pattern.split("*").map((part) => part.replace(/[.+]/g, "\\$&"));
	return new RegExp(`^${source.join(".*")}$`).test(soname);
}

/** `driver`, `toolkit` or `torch`; null for a library that has nothing to do with GPUs. */
export function kindOfLibrary(soname: string): "driver" | "toolkit" | "torch" | null {
	return Object.entries(cudaLibraries).find(([pattern]) => matches(pattern, soname))?.[1].kind ?? null;
}
