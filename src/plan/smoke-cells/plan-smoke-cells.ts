// Which wheel is tried on which interpreter and machine: the ends of its range, on what it is for. Builds never fan out over
// Pythons that would give the same bytes; tests do. A wheel that cannot be tried at all is said so, never passed over.
import type { ReadSettings } from "../../config/read-settings.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import type { Cell, Exclusion, SmokeCell } from "../../document/plan.ts";
import { parseSpecifierSet, specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";
import { applyBudget } from "./budget.ts";
import { createInterpreterFinder } from "./interpreters.ts";
import type { SmokeContext } from "./smoke-context.ts";
import { planWheelTests } from "./wheel-tests.ts";

export interface SmokePlan {
	/** The same cells; one that cannot be tested is not required any more, and says why. */
	cells: Cell[];
	smokeCells: SmokeCell[];
	exclusions: Exclusion[];
	findings: Finding[];
}

interface SmokeRequest extends Pick<SmokeContext, "imports" | "tables" | "measured"> {
	/** Minors that `requires-python` allows, oldest first. */
	pythons: readonly string[];
	requiresPython: string | null;
}

export function planSmokeCells(
	cells: readonly Cell[],
	request: SmokeRequest,
	{ settings, places }: Pick<ReadSettings, "settings" | "places">,
): SmokePlan {
	const { pythons, requiresPython, ...rest } = request;
	const isAllowed = (minor: string) => allows(requiresPython, minor);
	const findInterpreters = createInterpreterFinder(pythons, isAllowed, request.tables.pythons);
	const context: SmokeContext = { ...rest, cells, settings, isAllowed, findInterpreters };
	const planned = cells.map((cell) => ({ cell, ...planWheelTests(cell, context) }));
	const tests = planned.flatMap((row) => row.tests);
	const budgeted = applyBudget(tests, settings.smokeBudget, places["smoke.budget"]);
	return {
		cells: planned.map(({ cell, untestable }) => (untestable === null ? cell : excuse(cell, untestable))),
		smokeCells: budgeted.smokeCells,
		exclusions: [
			...planned.flatMap(({ cell, untestable }) => (untestable === null ? [] : [explainUntestable(cell, untestable)])),
			...planned.flatMap((row) => row.exclusions),
			...explainGpuTestsOff(cells, settings),
			...budgeted.exclusions,
		],
		findings: [...budgeted.findings, ...checkPresets(budgeted.smokeCells, settings, places)],
	};
}

function allows(requiresPython: string | null, minor: string): boolean {
	const set = requiresPython === null ? null : parseSpecifierSet(requiresPython);
	const version = parseVersion(`${minor}.99`);
	return set === null || version === null || specifierContains(set, version, { prereleases: true });
}

function excuse(cell: Cell, reason: string): Cell {
	return { ...cell, policy: "best-effort", why: `${cell.why}; not tested: ${reason}` };
}

function explainUntestable(cell: Cell, reason: string): Exclusion {
	return { what: `tests of ${cell.id}`, code: "plan/untestable-wheel", reason };
}

function explainGpuTestsOff(cells: readonly Cell[], { cuda }: SmokeContext["settings"]): Exclusion[] {
	const archs = new Set(cells.flatMap((cell) => cell.cuda?.archs ?? []));
	if (cuda?.["gpu-tests"] !== "off" || archs.size === 0) return [];
	const what = `tests on ${[...archs].map((arch) => `sm_${arch}`).join(", ")}`;
	return [
		{ what, code: "plan/gpu-tests-off", reason: 'cuda.gpu-tests = "off": no GPU runs this code before its users do' },
	];
}

/** A preset that looks for a GPU does nothing in a release that plans none. */
function checkPresets(
	smokeCells: readonly SmokeCell[],
	{ smokePresets }: SmokeContext["settings"],
	places: ReadSettings["places"],
): Finding[] {
	const idle = smokePresets.filter((preset) => !smokeCells.some((smoke) => smoke.presets.includes(preset)));
	if (idle.length === 0 || smokeCells.length === 0) return [];
	return [
		{
			code: "plan/idle-preset",
			level: "warning",
			message: `no planned test can run the preset ${idle.join(", ")}`,
			help: "torch-cuda and cuda need a wheel with a [tool.wheel-release.cuda] table and GPU tests; torch-cpu a wheel without CUDA.",
			...places["smoke.presets"],
		},
	];
}
