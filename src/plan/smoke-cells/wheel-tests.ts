// All the tests of one wheel: the Pythons that end its range, on every system it is for; with torch the ends of torch's
// range; with CUDA one GPU of each architecture.
import type { ResolvedSettings } from "../../config/settings.ts";
import type { Tables } from "../../data/tables.ts";
import type { Cell, Exclusion, SmokeCell } from "../../document/plan.ts";
import { type Interpreter, parseInterpreter } from "../../python/interpreter.ts";
import { parseSpecifierSet, specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";
import type { PlannedTest } from "./budget.ts";
import { listGpuPlaces } from "./gpu-places.ts";
import {
	type ChosenPython,
	choosePythons,
	floorOf,
	listInterpreters,
	listUnusualPythons,
	pythonName,
	tagsOf,
	takesWheel,
} from "./interpreters.ts";
import { predictCost, predictMinutes } from "./minutes.ts";
import { canHave, imageAt, listPlaces, type Place } from "./places.ts";
import { hasTorch, listTorches } from "./torches.ts";

export interface SmokeContext {
	/** Of the release; a torch wheel is judged beside its siblings. */
	cells: readonly Cell[];
	/** Minors that `requires-python` allows, oldest first. */
	pythons: readonly string[];
	requiresPython: string | null;
	/** Modules to import, by the release's name, where it is not as the settings say. */
	imports: ReadonlyMap<string, readonly string[]>;
	settings: ResolvedSettings;
	tables: Tables;
}

export interface WheelTests {
	tests: PlannedTest[];
	exclusions: Exclusion[];
	/** Why no test can exist, whatever is configured; null when one can. */
	untestable: string | null;
}

export function planWheelTests(cell: Cell, context: SmokeContext): WheelTests {
	const { settings, tables } = context;
	const places = listPlaces(cell, tables, settings.runners);
	if (places.length === 0) {
		return untestable(`no runner loads ${cell.expect.platformTag} wheels; their frontend tests them while it builds`);
	}
	const tags = tagsOf(cell.expect);
	const torches = listTorches(cell, context.cells, tables);
	const suits = (interpreter: Interpreter) =>
		torches === null || torches.some((minor) => isTorchFor(minor, interpreter, cell, tables));
	const taking = listTaking(cell, context);
	const atPlaces = places.map((place) => ({
		place,
		able: taking.filter((interpreter) => canHave(place, interpreter) && suits(interpreter)),
	}));
	if (atPlaces.every(({ able }) => able.length === 0)) {
		return untestable(explainNone(taking, places[0], torches));
	}
	const floor = explainFloor(cell, taking, context);
	const home = atPlaces.findIndex(({ able }) => able.length > 0);
	const tests = atPlaces.flatMap(({ place, able }, index) => {
		const chosen = choosePythons(able, tags, settings.smokePythons);
		const plain = chosen.flatMap((python) => {
			const serving = torches?.filter((minor) => isTorchFor(minor, python.interpreter, cell, tables)) ?? null;
			return endsOf(serving).map((torch): PlannedTest => {
				const isEndPoint = index === home && isEnd(python, chosen, torch, serving);
				return { smoke: makeTest(cell, place, explainWith(python, floor), torch, context), isEndPoint };
			});
		});
		return index === home ? [...plain, ...planGpuTests(cell, place, chosen, torches, context)] : plain;
	});
	return {
		// A reader looks for a Python first, then for a system.
		tests: [...Map.groupBy(tests, ({ smoke }) => smoke.python).values()].flat(),
		exclusions: [...floor.exclusions, ...explainTorchless(cell, taking, torches, tables)],
		untestable: null,
	};
}

function untestable(reason: string): WheelTests {
	return { tests: [], exclusions: [], untestable: reason };
}

/** Interpreters that take the wheel. What is not final yet, or long over, counts only where nothing else takes it. */
function listTaking(cell: Cell, { pythons, requiresPython, tables }: SmokeContext): Interpreter[] {
	const tags = tagsOf(cell.expect);
	const usual = listInterpreters(pythons, tables.pythons).filter((interpreter) => takesWheel(interpreter, tags));
	if (usual.length > 0) return usual;
	const unusual = listUnusualPythons(tables.pythons).filter((minor) => isAllowed(minor, requiresPython));
	return listInterpreters(unusual, tables.pythons).filter((interpreter) => takesWheel(interpreter, tags));
}

function isAllowed(minor: string, requiresPython: string | null): boolean {
	const set = requiresPython === null ? null : parseSpecifierSet(requiresPython);
	const version = parseVersion(`${minor}.99`);
	return set === null || version === null || specifierContains(set, version, { prereleases: true });
}

function isTorchFor(minor: string, interpreter: Interpreter, { target }: Cell, tables: Tables): boolean {
	const isLinux = target.startsWith("manylinux");
	return interpreter.implementation === "cpython" && hasTorch(minor, pythonName(interpreter), isLinux, tables);
}

function explainNone(
	taking: readonly Interpreter[],
	place: Place | undefined,
	torches: readonly string[] | null,
): string {
	const names = taking.map(pythonName).join(", ");
	if (taking.length === 0) return "no interpreter that can be had takes it";
	if (torches !== null) return `no torch of its range has wheels for Python ${names}`;
	const where = place?.container
		? ` in a ${place.container} image for ${place.architecture}`
		: ` for ${place?.architecture}`;
	return `Python ${names}, which takes it, cannot be had${where}`;
}

/** First and last, or the one there is; null stands for a wheel without torch. */
function endsOf(torches: readonly string[] | null): (string | null)[] {
	const [first, last] = [torches?.[0] ?? null, torches?.at(-1) ?? null];
	return first === last ? [first] : [first, last];
}

function isEnd(
	{ interpreter }: ChosenPython,
	chosen: readonly ChosenPython[],
	torch: string | null,
	torches: readonly string[] | null,
): boolean {
	const kind = chosen.filter(
		(other) =>
			other.interpreter.implementation === interpreter.implementation &&
			other.interpreter.isFreeThreaded === interpreter.isFreeThreaded,
	);
	const minors = kind.map((other) => other.interpreter.minor);
	const isOldest = interpreter.minor === Math.min(...minors) && torch === (torches?.[0] ?? null);
	return isOldest || (interpreter.minor === Math.max(...minors) && torch === (torches?.at(-1) ?? null));
}

/** The newest Python with the highest torch, once per architecture. */
function planGpuTests(
	cell: Cell,
	place: Place,
	chosen: readonly ChosenPython[],
	torches: readonly string[] | null,
	context: SmokeContext,
): PlannedTest[] {
	const newest = chosen.toSorted((a, b) => a.interpreter.minor - b.interpreter.minor).at(-1);
	if (newest === undefined) return [];
	const torch = torches?.findLast((minor) => isTorchFor(minor, newest.interpreter, cell, context.tables)) ?? null;
	return listGpuPlaces(cell, place, context.settings.cuda).map((gpu) => {
		const why = `the wheel has machine code for sm_${gpu.gpuArch}`;
		return { smoke: makeTest(cell, gpu, { ...newest, why }, torch, context), isEndPoint: false };
	});
}

function makeTest(
	cell: Cell,
	place: Place,
	{ interpreter, why }: ChosenPython,
	torch: string | null,
	{ settings, tables, imports }: SmokeContext,
): SmokeCell {
	const python = pythonName(interpreter);
	const hasGpu = place.gpuArch !== null;
	const minutes = predictMinutes({
		place,
		hasCommand: settings.smokeCommand !== null,
		hasTorch: torch !== null || settings.smokePresets.length > 0,
		isCuda: cell.cuda !== null,
	});
	return {
		id: [`${cell.id}-py${python}`, torch === null ? "" : `torch${torch}`, place.suffix].filter(Boolean).join("-"),
		cell: cell.id,
		python,
		architecture: place.architecture,
		family: cell.expect.family,
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
		predictedCost: predictCost(minutes, place, tables),
		policy: choosePolicy(cell, hasGpu, settings),
		why,
	};
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

interface Floor {
	/** Added to the reason of the oldest test. */
	words: string | null;
	oldest: string | null;
	exclusions: Exclusion[];
}

/** A stable-ABI wheel may claim Pythons that nobody can install any more; the oldest that can be had stands for them. */
function explainFloor(cell: Cell, taking: readonly Interpreter[], { requiresPython }: SmokeContext): Floor {
	const floor = floorOf(tagsOf(cell.expect));
	const oldest = taking.find(({ implementation }) => implementation === "cpython");
	const nothing = { words: null, oldest: null, exclusions: [] };
	if (floor === null || oldest === undefined || Number(floor.split(".")[1]) >= oldest.minor) return nothing;
	if (parseInterpreter(floor) === null || !isAllowed(floor, requiresPython)) return nothing;
	const name = pythonName(oldest);
	return {
		words: `its floor ${floor} cannot be had any more`,
		oldest: name,
		exclusions: [
			{
				what: `${cell.id} on Python ${floor}`,
				code: "plan/no-interpreter",
				reason: `the wheel claims Python ${floor} and newer, but no runner has an interpreter that old: ${name} is the oldest it is tested on`,
			},
		],
	};
}

function explainWith(python: ChosenPython, { words, oldest }: Floor): ChosenPython {
	return words !== null && pythonName(python.interpreter) === oldest
		? { ...python, why: `${python.why}; ${words}` }
		: python;
}

/** Pythons that take the wheel and have no torch of its range: its users there cannot use it. */
function explainTorchless(
	cell: Cell,
	taking: readonly Interpreter[],
	torches: readonly string[] | null,
	tables: Tables,
): Exclusion[] {
	if (torches === null) return [];
	const without = taking.filter(
		(interpreter) =>
			interpreter.implementation === "cpython" &&
			!interpreter.isFreeThreaded &&
			!torches.some((minor) => isTorchFor(minor, interpreter, cell, tables)),
	);
	if (without.length === 0) return [];
	return [
		{
			what: `${cell.id} on Python ${without.map(pythonName).join(", ")}`,
			code: "plan/no-torch-for-python",
			reason: `no torch of ${cell.cuda?.torch?.range} that the wheel serves (${torches.join(", ")}) has wheels there`,
		},
	];
}
