// All tables that age, as one value: what decides takes it as a parameter, so that a project's own rows hold everywhere.

import { type Gpu, gpus } from "./cuda/gpus.ts";
import { type CudaLibrary, cudaLibraries } from "./cuda/libraries.ts";
import { type Toolkit, toolkits } from "./cuda/toolkits.ts";
import { type TorchRelease, torchReleases } from "./cuda/torch.ts";
import type { Table } from "./table.ts";

export interface Tables {
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
export const builtInTables: Tables = { toolkits, gpus, torch: torchReleases, cudaLibraries };
