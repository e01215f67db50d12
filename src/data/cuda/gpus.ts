// Compute capabilities and the GPUs that have them. Keyed as NVIDIA writes them (`8.6`); compilers say `sm_86`.
import { type Dated, rowOf, type Table } from "../table.ts";

export interface Gpu extends Dated {
	generation: string;
	/** What people call such cards. */
	examples: readonly string[];
	/** Where they can be rented. */
	clouds: readonly string[];
	/** System on a chip: code for desktop and data-center GPUs of the same major does not run here, nor the reverse. */
	isTegra: boolean;
	/** Its name in older toolkits: 11.0 was 10.1 in 12.8 and 12.9. */
	formerly: string | null;
}

const guide = { source: "NVIDIA CUDA GPU list; ada-compatibility-guide", asOf: "2026-11" };
const desktop = { clouds: [], isTegra: false, formerly: null, ...guide };
const tegra = { ...desktop, isTegra: true };

export const gpus: Table<Gpu> = {
	"3.5": { generation: "Kepler", examples: ["Tesla K40", "GTX 780"], ...desktop },
	"3.7": { generation: "Kepler", examples: ["Tesla K80"], ...desktop, clouds: ["AWS p2"] },
	"5.0": { generation: "Maxwell", examples: ["GTX 750", "Quadro K2200"], ...desktop },
	"5.2": { generation: "Maxwell", examples: ["GTX 9xx", "Tesla M40", "Tesla M60"], ...desktop, clouds: ["AWS g3"] },
	"5.3": { generation: "Maxwell", examples: ["Jetson TX1", "Jetson Nano"], ...tegra },
	"6.0": { generation: "Pascal", examples: ["Tesla P100"], ...desktop },
	"6.1": { generation: "Pascal", examples: ["GTX 10xx", "Tesla P4", "Tesla P40"], ...desktop },
	"6.2": { generation: "Pascal", examples: ["Jetson TX2"], ...tegra },
	"7.0": { generation: "Volta", examples: ["V100"], ...desktop, clouds: ["AWS p3"] },
	"7.2": { generation: "Volta", examples: ["Jetson AGX Xavier"], ...tegra },
	"7.5": {
		generation: "Turing",
		examples: ["T4", "RTX 20xx", "GTX 16xx"],
		...desktop,
		clouds: ["AWS g4dn", "GCP n1+T4", "Azure NCasT4", "GitHub's hosted GPU runner"],
	},
	"8.0": { generation: "Ampere", examples: ["A100", "A30"], ...desktop, clouds: ["AWS p4d"] },
	"8.6": {
		generation: "Ampere",
		examples: ["RTX 30xx", "RTX A2000-A6000", "A10", "A10G", "A40", "A16", "A2"],
		...desktop,
		clouds: ["AWS g5"],
	},
	"8.7": { generation: "Ampere", examples: ["Jetson Orin"], ...tegra },
	"8.8": { generation: "Ampere", examples: ["Tegra-class"], ...tegra },
	"8.9": {
		generation: "Ada",
		examples: ["RTX 40xx", "L4", "L40", "L40S", "L20", "RTX 2000-6000 Ada"],
		...desktop,
		clouds: ["AWS g6 (L4)", "AWS g6e (L40S)", "GCP g2"],
	},
	"9.0": { generation: "Hopper", examples: ["H100", "H200", "GH200"], ...desktop, clouds: ["AWS p5"] },
	"10.0": { generation: "Blackwell", examples: ["B200", "GB200"], ...desktop, clouds: ["AWS p6"] },
	"10.3": { generation: "Blackwell Ultra", examples: ["B300", "GB300"], ...desktop },
	"10.7": { generation: "Rubin", examples: ["R200"], ...desktop },
	"11.0": { generation: "Blackwell", examples: ["Jetson Thor"], ...tegra, formerly: "10.1" },
	"12.0": {
		generation: "Blackwell",
		examples: ["RTX 50xx", "RTX PRO 6000 Blackwell"],
		...desktop,
		clouds: ["AWS g7e"],
	},
	"12.1": { generation: "Blackwell", examples: ["GB10 (DGX Spark)"], ...desktop },
};

/** `86`, `90a`, `sm_120`, `8.6` → `8.6`, `9.0`, `12.0`, `8.6`; null when it is no such word. The last digit is the minor. */
export function capabilityOf(arch: string): string | null {
	const [, dotted, major, minor] = /^(?:(?:sm_|compute_)?(?:(\d{1,2}\.\d)|(\d{1,2})(\d)))[af]?$/.exec(arch) ?? [];
	return dotted ?? (major === undefined ? null : `${major}.${minor}`);
}

/** `8.6` → `86` */
export function archOf(capability: string): string {
	return capability.replace(".", "");
}

/** The GPU of an arch, also by a name that older toolkits had for it (`101`). */
export function gpuOf(table: Table<Gpu>, arch: string): { capability: string; gpu: Gpu } | null {
	const capability = capabilityOf(arch);
	if (capability === null) return null;
	const gpu = rowOf(table, capability);
	if (gpu !== null) return { capability, gpu };
	const renamed = Object.entries(table).find(([, row]) => row.formerly === capability);
	return renamed ? { capability: renamed[0], gpu: renamed[1] } : null;
}
