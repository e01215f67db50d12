// What `check` knows of one file: plain data that travels from a worker thread to tables, comparisons and --json.
import type { GpuFacts } from "../cuda/gpu-facts.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";

export interface Truth {
	/** Platform tag that the files keep: `manylinux_2_17_x86_64`, `macosx_11_0_arm64`; null where nothing is native. */
	honestTag: string | null;
	/** Oldest C library or system that it loads on: `glibc 2.17`, `macOS 11.0`. */
	floor: string | null;
	/** `from 3.9`; null for wheels that do not promise the stable ABI. */
	stableAbi: string | null;
	/** GPU code by file. */
	gpu: Record<string, GpuFacts>;
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
