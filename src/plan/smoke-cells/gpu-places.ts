// Where a CUDA wheel meets a GPU: one runner per architecture that it has machine code for.
import type { CudaSettings } from "../../config/cuda-settings.ts";
import type { RunsOn } from "../../document/fields.ts";
import type { Cell } from "../../document/plan.ts";
import type { Place } from "./places.ts";

const usualLabels = ["self-hosted", "gpu", "sm{arch}"];

/** @param place without a GPU, for system and processor */
export function listGpuPlaces(cell: Cell, place: Place, settings: CudaSettings | null): Place[] {
	if (cell.cuda === null || settings?.["gpu-tests"] === "off") return [];
	const { archs, ptx } = cell.cuda;
	// `90a` and `100f` are ways to compile for the capabilities 90 and 100; a wheel of PTX alone is tried where it is oldest.
	const capabilities = (archs.length > 0 ? archs : ptx.slice(0, 1)).map((arch) => arch.replace(/[af]$/, ""));
	const runner = settings?.runners?.smoke ?? usualRunner(place);
	return [...new Set(capabilities)].map((gpuArch) => ({
		...place,
		gpuArch,
		runner: fillRunner(runner, gpuArch),
		suffix: [place.suffix, `sm${gpuArch}`].filter((part) => part !== "").join("-"),
	}));
}

/** Linux on x86_64 is what GPU runners are; anything else has to be asked for. */
function usualRunner({ system, architecture }: Place): RunsOn {
	const named = system === "linux" ? [] : [system];
	const machine = architecture === "aarch64" || architecture === "arm64" ? ["arm64"] : [];
	return [...usualLabels, ...named, ...machine];
}

function fillRunner(runner: RunsOn, arch: string): RunsOn {
	const fill = (text: string) => text.replaceAll("{arch}", arch);
	if (typeof runner === "string") return fill(runner);
	if (Array.isArray(runner)) return runner.map(fill);
	const { group, labels } = runner;
	const filled = typeof labels === "string" ? fill(labels) : labels?.map(fill);
	return { group: fill(group), ...(filled === undefined ? {} : { labels: filled }) };
}
