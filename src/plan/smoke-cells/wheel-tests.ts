// All the tests of one wheel: the Pythons that end its range, on every system it is for; with torch the ends of torch's
// range; with CUDA one GPU of each architecture.
import type { Cell, Exclusion } from "../../document/plan.ts";
import type { Interpreter } from "../../python/interpreter.ts";
import type { PlannedTest } from "./budget.ts";
import { explainFloor, explainNone, explainTorchless, explainWith } from "./explain-gaps.ts";
import { listGpuPlaces } from "./gpu-places.ts";
import { type ChosenPython, choosePythons, tagsOf } from "./interpreters.ts";
import { makeTest } from "./make-test.ts";
import { canHave, listPlaces, type Place } from "./places.ts";
import type { SmokeContext } from "./smoke-context.ts";
import { isTorchFor, listPresetTorches, listTorches } from "./torches.ts";

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
	const torches = listTorches(cell, tables);
	// A wheel without CUDA meets whatever torch its dependencies choose; its Python must have one.
	const needed = torches ?? (cell.cuda === null ? listPresetTorches(settings, tables) : null);
	const suits = (interpreter: Interpreter) =>
		needed === null || needed.some((minor) => isTorchFor(minor, interpreter, cell, tables));
	const taking = context.findInterpreters(tags);
	const atPlaces = places.map((place) => ({
		place,
		able: taking.filter((interpreter) => canHave(place, interpreter) && suits(interpreter)),
	}));
	if (atPlaces.every(({ able }) => able.length === 0)) {
		return untestable(explainNone(taking, places[0], needed));
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
		exclusions: [...floor.exclusions, ...explainTorchless(cell, taking, needed, tables)],
		untestable: null,
	};
}

function untestable(reason: string): WheelTests {
	return { tests: [], exclusions: [], untestable: reason };
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
