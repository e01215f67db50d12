// Minutes and dollars of a job: measured ones when the last release left receipts, else the typical ones of the table.
// GitHub bills each job's minutes rounded up.
import type { HostedRunner } from "../../data/runners.ts";
import type { Table } from "../../data/table.ts";
import { digestOf } from "../../document/canonical-json.ts";
import type { RunsOn } from "../../document/fields.ts";
import type { Plan } from "../../document/plan.ts";
import { describeRunner } from "./rows.ts";

/** Seconds by the id of a cell or of a test. */
export type MeasuredSeconds = ReadonlyMap<string, number>;

/** Checkout, Python, tools and hand-over around what a receipt measures. */
const setUpSeconds = 45;

export function billedMinutes(seconds: number): number {
	return Math.ceil((seconds + setUpSeconds) / 60);
}

/** US dollars in a private repository, with four digits, so that sums stay readable. */
export function priceOf(minutes: number, runner: RunsOn, runners: Table<HostedRunner>): number {
	const dollars = Math.ceil(minutes) * (describeRunner(runner, runners)?.dollarsPerMinute ?? 0);
	return Math.round(dollars * 10_000) / 10_000;
}

interface Predicted {
	id: string;
	runner: RunsOn;
	predictedMinutes: number;
	predictedCost: number;
}

/** The cell with measured minutes, when there are some. */
export function predict<T extends Predicted>(cell: T, measured: MeasuredSeconds, runners: Table<HostedRunner>): T {
	const seconds = measured.get(cell.id);
	if (seconds === undefined) return cell;
	const predictedMinutes = billedMinutes(seconds);
	return { ...cell, predictedMinutes, predictedCost: priceOf(predictedMinutes, cell.runner, runners) };
}

/** Whether two plans promise the same and only guess other minutes: then the older one stays, with all that refers to it. */
export function differsInPredictionsOnly(a: Plan, b: Plan): boolean {
	return a.digest !== b.digest && digestOf(withoutPredictions(a)) === digestOf(withoutPredictions(b));
}

function withoutPredictions(plan: Plan): object {
	const bare = <T extends Predicted>(cell: T) => ({ ...cell, predictedMinutes: 0, predictedCost: 0 });
	const { cells, sdist, smokeCells } = plan;
	return { ...plan, digest: "", cells: cells.map(bare), sdist: sdist && bare(sdist), smokeCells: smokeCells.map(bare) };
}
