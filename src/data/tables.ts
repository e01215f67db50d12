// All tables that age, as one value: what decides takes it as a parameter, so that a project's own rows hold everywhere.

import { type Gpu, gpus } from "./cuda/gpus.ts";
import { type CudaLibrary, cudaLibraries } from "./cuda/libraries.ts";
import { type Toolkit, toolkits } from "./cuda/toolkits.ts";
import { type TorchRelease, torchReleases } from "./cuda/torch.ts";
import { type PythonRelease, pythons } from "./pythons.ts";
import { type HostedRunner, hostedRunners } from "./runners.ts";
import type { Table } from "./table.ts";
import { type Target, type TargetWord, targets } from "./targets.ts";

export interface Tables {
	/** By label: `ubuntu-24.04`. */
	runners: Table<HostedRunner>;
	/** By minor: `3.14`. */
	pythons: Table<PythonRelease>;
	/** By the word of the configuration: `manylinux_x86_64`. */
	targets: Readonly<Record<TargetWord, Target>>;
	/** By major.minor: `12.6`. */
	toolkits: Table<Toolkit>;
	/** By compute capability: `8.6`. */
	gpus: Table<Gpu>;
	/** By major.minor: `2.8`. */
	torch: Table<TorchRelease>;
	/** By pattern of its file name: `libcudart.so.*`. */
	cudaLibraries: Table<CudaLibrary>;
}

/** What this version of wheel-release knows. */
export const builtInTables: Tables = {
	runners: hostedRunners,
	pythons,
	targets,
	toolkits,
	gpus,
	torch: torchReleases,
	cudaLibraries,
};
