// What `check` knows of one file: plain data that travels from a worker thread to tables, comparisons and --json.
import type { NeededDriver } from "../cuda/driver.ts";
import type { GpuFacts } from "../cuda/gpu-facts.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";

/** What native code asks of torch. */
export interface TorchTruth {
	/** `stable`: the C interface alone, which later torches keep. */
	abi: "stable" | "unstable";
	/** The C++ ABI of its strings, true since torch 2.7; null where no name tells. */
	cxx11: boolean | null;
	/** Minors known here that have every name; of C++ names on Linux alone. */
	fits: string[];
	/** Minors known here that METADATA allows; none for a bare library. */
	allowed: string[];
	/** METADATA allows minors that are not known yet. */
	isOpen: boolean;
}

export interface Truth {
	/** Platform tag that the files keep: `manylinux_2_17_x86_64`, `macosx_11_0_arm64`, or a set of them where machines differ; null where nothing is native. */
	honestTag: string | null;
	/** Oldest C library or system that it loads on: `glibc 2.17`, `macOS 11.0`. */
	floor: string | null;
	/** `from 3.9`; null for wheels that do not promise the stable ABI. */
	stableAbi: string | null;
	/** GPU code by file. */
	gpu: Record<string, GpuFacts>;
	/** Oldest driver that runs the GPU code of the project's own files. */
	driver: NeededDriver | null;
	/** Null for what does not use torch. */
	torch: TorchTruth | null;
}

export interface CheckedFile {
	/** As the user named it. */
	file: string;
	kind: "wheel" | "sdist" | "native" | "other";
	/** In bytes. */
	size: number;
	/** Lower-case hex. */
	sha256: string;
	findings: Finding[];
	truth: Truth | null;
	/** Without native files; null when the file could not be read as a distribution. */
	facts: DistributionFacts | null;
}
