// One test of one wheel, with what it is worth and what it costs.
import type { ResolvedSettings } from "../../config/settings.ts";
import type { Cell, SmokeCell } from "../../document/plan.ts";
import { predict, priceOf } from "../jobs/predict.ts";
import { type ChosenPython, pythonName } from "./interpreters.ts";
import { predictMinutes } from "./minutes.ts";
import { imageAt, type Place } from "./places.ts";
import type { SmokeContext } from "./smoke-context.ts";

export function makeTest(
	cell: Cell,
	place: Place,
	{ interpreter, why }: ChosenPython,
	torch: string | null,
	{ settings, tables, imports, measured }: SmokeContext,
): SmokeCell {
	const python = pythonName(interpreter);
	const hasGpu = place.gpuArch !== null;
	const minutes = predictMinutes({
		place,
		hasCommand: settings.smokeCommand !== null,
		hasTorch: torch !== null || settings.smokePresets.length > 0,
		isCuda: cell.cuda !== null,
	});
	const test: SmokeCell = {
		id: [`${cell.id}-py${python}`, torch === null ? "" : `torch${torch}`, place.suffix].filter(Boolean).join("-"),
		cell: cell.id,
		python,
		architecture: place.architecture,
		family: place.family,
		system: place.system,
		runner: place.runner,
		isEmulated: place.isEmulated,
		torch,
		gpuArch: place.gpuArch,
		presets: choosePresets(cell, hasGpu, settings),
		image: imageAt(place, interpreter) ?? null,
		imports: [...(imports.get(cell.release) ?? settings.smokeImports)],
		command: settings.smokeCommand,
		timeoutMinutes: Math.min(350, Math.max(30, minutes * 10)),
		predictedMinutes: minutes,
		predictedCost: priceOf(minutes, place.runner, tables.runners),
		policy: choosePolicy(cell, hasGpu, settings),
		why,
	};
	return predict(test, measured, tables.runners);
}

/** What looks for a GPU runs where one is, and nowhere else. */
function choosePresets({ cuda }: Cell, hasGpu: boolean, { smokePresets }: ResolvedSettings): SmokeCell["presets"] {
	const own = hasGpu ? [cuda?.torch ? "torch-cuda" : "cuda"] : cuda?.torch ? ["torch"] : [];
	const asked = smokePresets.filter((preset) =>
		hasGpu ? preset !== "torch-cpu" : preset === "torch" || (preset === "torch-cpu" && cuda === null),
	);
	return [...new Set([...own, ...asked])];
}

function choosePolicy(cell: Cell, hasGpu: boolean, { cuda }: ResolvedSettings): SmokeCell["policy"] {
	const gpuTests = cuda?.["gpu-tests"] ?? "required";
	if (cell.policy === "best-effort" || cell.cuda === null) return cell.policy;
	if (hasGpu) return gpuTests === "off" ? cell.policy : gpuTests;
	// A plain CUDA extension may refuse to be imported without a driver; then its tests on GPUs speak for it.
	return cell.cuda.torch === null && gpuTests === "required" ? "best-effort" : cell.policy;
}
