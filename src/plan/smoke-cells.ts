// Which wheel is tried on which interpreter: the oldest and the newest Python that takes it, on the machine it is for.
// Builds never fan out over Pythons that would give the same bytes; tests do.

import type { ResolvedSettings } from "../config/settings.ts";
import { type HostedRunnerLabel, usualRunner } from "../data/runners.ts";
import { alpineImageOf } from "../data/smoke-images.ts";
import { type TargetWord, targets } from "../data/targets.ts";
import type { Cell, SmokeCell } from "../document/plan.ts";

const systems = [
	{ system: "linux", runner: "ubuntu-24.04" },
	{ system: "macos", runner: "macos-15" },
	{ system: "windows", runner: "windows-2025" },
] as const satisfies { system: SmokeCell["system"]; runner: HostedRunnerLabel }[];

/** @param pythons that `requires-python` allows, oldest first */
export function planSmokeCells(
	cells: readonly Cell[],
	pythons: readonly string[],
	settings: ResolvedSettings,
): SmokeCell[] {
	return cells.flatMap((cell) => {
		const builds = isFreeThreaded(cell) ? pythons.map((python) => `${python}t`) : pythons;
		const fitting = builds.filter((python) => takesWheel(python, cell));
		const places = cell.expect.family === "any" ? systems : [placeOf(cell)];
		return choosePythons(fitting, settings.smokePythons).flatMap(({ python, why }) =>
			places.map((place) => ({
				id: `${cell.id}-py${python}${places.length > 1 ? `-${place.system}` : ""}`,
				cell: cell.id,
				python,
				architecture:
					cell.expect.family === "any" || cell.expect.architecture === "universal2" ? null : cell.expect.architecture,
				family: cell.expect.family,
				system: place.system,
				runner: place.runner,
				isEmulated: false,
				torch: null,
				gpuArch: null,
				presets: [],
				image: cell.expect.family === "musllinux" ? alpineImageOf(python) : null,
				imports: settings.smokeImports,
				command: settings.smokeCommand,
				timeoutMinutes: 30,
				policy: cell.policy,
				why,
			})),
		);
	});
}

function placeOf(cell: Cell): { system: SmokeCell["system"]; runner: string } {
	const target = targets[cell.target as TargetWord];
	const family = cell.expect.family;
	const system = family === "macosx" ? "macos" : family === "win" ? "windows" : "linux";
	if (target !== undefined) return { system, runner: target.runner };
	return {
		system,
		runner: usualRunner(system, cell.expect.architecture) ?? usualRunner(system, null) ?? "ubuntu-24.04",
	};
}

/** `cp314t`: a wheel for the free-threaded build of one Python (PEP 703). */
function isFreeThreaded(cell: Cell): boolean {
	return /^cp3\d+t$/.test(cell.expect.abiTag);
}

/** The rule of packaging's tags for CPython, as far as planned wheels need it: exact, abi3 from the floor on, or `py3`. */
function takesWheel(python: string, cell: Cell): boolean {
	const minor = Number.parseInt(python.split(".")[1] ?? "", 10);
	return cell.expect.pythonTag.split(".").some((tag) => {
		if (tag === "py3") return true;
		const own = /^(?:cp|py)3(\d+)$/.exec(tag)?.[1];
		if (own === undefined) return false;
		const isFloor = cell.expect.abiTag.split(".").includes("abi3") || tag.startsWith("py");
		return isFloor ? minor >= Number(own) : minor === Number(own);
	});
}

function choosePythons(fitting: readonly string[], words: readonly string[]): { python: string; why: string }[] {
	const chosen = new Map<string, string>();
	for (const word of words) {
		const python = word === "min" ? fitting[0] : word === "max" ? fitting.at(-1) : word;
		if (python === undefined || !fitting.includes(python)) continue;
		if (!chosen.has(python)) {
			chosen.set(
				python,
				word === "min"
					? "oldest Python that takes the wheel"
					: word === "max"
						? "newest Python that takes the wheel"
						: "asked for",
			);
		}
	}
	return [...chosen].map(([python, why]) => ({ python, why }));
}
