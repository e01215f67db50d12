// All the tests of one wheel: the Pythons that end its range, on every system it is for; with torch the ends of torch's
// range; with CUDA one GPU of each architecture.
import type { ResolvedSettings } from "../../config/settings.ts";
import type { Tables } from "../../data/tables.ts";
import type { Cell, Exclusion, SmokeCell } from "../../document/plan.ts";
import { type Interpreter, parseInterpreter } from "../../python/interpreter.ts";
import type { TagSet } from "../../python/tag.ts";
import { type MeasuredSeconds, predict, priceOf } from "../jobs/predict.ts";
import type { PlannedTest } from "./budget.ts";
import { listGpuPlaces } from "./gpu-places.ts";
import {
	type ChosenPython,
	choosePythons,
	type FindInterpreters,
	floorOf,
	pythonName,
	tagsOf,
} from "./interpreters.ts";
import { predictMinutes } from "./minutes.ts";
import { canHave, imageAt, listPlaces, type Place } from "./places.ts";
import { hasTorch, listTorches } from "./torches.ts";

export interface SmokeContext {
	/** Of the release; a torch wheel is judged beside its siblings. */
	cells: readonly Cell[];
	findInterpreters: FindInterpreters;
	/** Whether `requires-python` allows a minor. */
	isAllowed(minor: string): boolean;
	/** Modules to import, by the release's name, where it is not as the settings say. */
	imports: ReadonlyMap<string, readonly string[]>;
	settings: ResolvedSettings;
	tables: Tables;
	/** Of the tests of an earlier release. */
	measured: MeasuredSeconds;
}

export interface WheelTests {
	tests: PlannedTest[];
	exclusions: Exclusion[];
	/** Why no test can exist, whatever is configured; null when one can. */
	untestable: string | null;
}

export function planWheelTests(cell: Cell, context: SmokeContext): WheelTests {
	const { settings, tables } = context;
	const tags = tagsOf(cell.expect);
	const places = listPlaces(cell, tags, tables, settings.runners);
	if (places.length === 0) {
		return untestable(`no runner loads ${cell.expect.platformTag} wheels; their frontend tests them while it builds`);
	}
	const torches = listTorches(cell, context.cells, tables);
	const suits = (interpreter: Interpreter) =>
		torches === null || torches.some((minor) => isTorchFor(minor, interpreter, cell, tables));
	const taking = context.findInterpreters(tags);
	const atPlaces = places.map((place) => ({
		place,
		able: taking.filter((interpreter) => canHave(place, interpreter) && suits(interpreter)),
	}));
	if (atPlaces.every(({ able }) => able.length === 0)) {
		return untestable(explainNone(taking, places[0], torches));
	}
	const floor = explainFloor(cell, tags, taking, context);
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

interface Floor {
	/** Added to the reason of the oldest test. */
	words: string | null;
	oldest: string | null;
	exclusions: Exclusion[];
}

/** A stable-ABI wheel may claim Pythons that nobody can install any more; the oldest that can be had stands for them. */
function explainFloor(cell: Cell, tags: TagSet, taking: readonly Interpreter[], { isAllowed }: SmokeContext): Floor {
	const floor = floorOf(tags);
	const oldest = taking.find(({ implementation }) => implementation === "cpython");
	const nothing = { words: null, oldest: null, exclusions: [] };
	if (floor === null || oldest === undefined || Number(floor.split(".")[1]) >= oldest.minor) return nothing;
	if (parseInterpreter(floor) === null || !isAllowed(floor)) return nothing;
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
