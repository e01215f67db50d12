// What a reader might miss among the tests of a wheel: Pythons that it claims and nobody can have, Pythons without a torch,
// or any test at all.
import type { Tables } from "../../data/tables.ts";
import type { Cell, Exclusion } from "../../document/plan.ts";
import { type Interpreter, parseInterpreter } from "../../python/interpreter.ts";
import type { TagSet } from "../../python/tag.ts";
import { type ChosenPython, floorOf, pythonName } from "./interpreters.ts";
import type { Place } from "./places.ts";
import type { SmokeContext } from "./smoke-context.ts";
import { isTorchFor } from "./torches.ts";

/** Why there is no test of the wheel. */
export function explainNone(
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

interface Floor {
	/** Added to the reason of the oldest test. */
	words: string | null;
	oldest: string | null;
	exclusions: Exclusion[];
}

/** A stable-ABI wheel may claim Pythons that nobody can install any more; the oldest that can be had stands for them. */
export function explainFloor(
	cell: Cell,
	tags: TagSet,
	taking: readonly Interpreter[],
	{ isAllowed }: SmokeContext,
): Floor {
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

export function explainWith(python: ChosenPython, { words, oldest }: Floor): ChosenPython {
	return words !== null && pythonName(python.interpreter) === oldest
		? { ...python, why: `${python.why}; ${words}` }
		: python;
}

/** Pythons that take the wheel and have no torch of its range: its users there cannot use it. */
export function explainTorchless(
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
			reason: `none of the torch releases it is tested with (${torches.join(", ")}) has wheels there`,
		},
	];
}
