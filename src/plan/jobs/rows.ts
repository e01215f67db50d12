// Which job of wheels.yml runs a cell, and what that job has to know: the id, the runner and its time. The plan itself
// travels as a workflow artifact.
import { type HostedRunner, hostedRunners, runnerOf } from "../../data/runners.ts";
import type { Table } from "../../data/table.ts";
import type { RunsOn } from "../../document/fields.ts";
import type { Cell, Plan, SdistCell, SmokeCell } from "../../document/plan.ts";

/** `…-gpu` are the guarded jobs: they never run for a pull request from a fork. */
export const jobKinds = ["build", "build-gpu", "smoke", "smoke-gpu"] as const;
export type JobKind = (typeof jobKinds)[number];

export interface JobRow {
	cell: string;
	runner: RunsOn;
	/** Minutes. */
	timeout: number;
	/** Interpreter of a test, or the one that a build must have. */
	python?: string;
	/** Only when that interpreter has 32 bits on a system of 64. */
	architecture?: "x86";
	/** Only when its policy lets the release go on without it; the gate says so. */
	optional?: true;
	/** Only when the runner's processor is another one: the job sets QEMU up. */
	emulated?: true;
}

export type Job = { kind: JobKind; row: JobRow };

/** Checkout, Python and the tools come before the cell's own time. */
const setUpMinutes = 10;

/** Every job of a plan, in its order: wheels, the sdist, tests. */
export function listJobs(plan: Pick<Plan, "cells" | "sdist" | "smokeCells">): Job[] {
	const builds = [...plan.cells, ...(plan.sdist ? [plan.sdist] : [])];
	return [
		...builds.map((cell): Job => {
			const kind = isGuardedBuild(cell) ? "build-gpu" : "build";
			return { kind, row: { ...startOf(cell), ...builderOf(cell), ...marksOf(cell) } };
		}),
		...plan.smokeCells.filter(runsNow).map((smoke): Job => {
			const kind = isGuardedTest(smoke) ? "smoke-gpu" : "smoke";
			const is32Bit = smoke.system === "windows" && smoke.architecture === "x86";
			const interpreter = { python: smoke.python, ...(is32Bit ? ({ architecture: "x86" } as const) : {}) };
			return { kind, row: { ...startOf(smoke), ...interpreter, ...marksOf(smoke) } };
		}),
	];
}

/** cibuildwheel brings its own; maturin cross-compiles for other machines and for musl by the name of a Python alone. */
function builderOf(cell: Cell | SdistCell): Pick<JobRow, "python" | "architecture"> {
	if (!("buildPython" in cell) || cell.buildPython === null || cell.frontend === "cibuildwheel") return {};
	const { family, architecture } = cell.expect;
	const runner = describeRunner(cell.runner, hostedRunners);
	const isCrossed =
		family === "musllinux" || (family === "manylinux" && runner !== null && runner.machine !== architecture);
	if (cell.frontend === "maturin" && isCrossed) return {};
	return { python: cell.buildPython, ...(family === "win" && architecture === "x86" ? { architecture: "x86" } : {}) };
}

/** Held tests on GPUs are started by hand later; the gate names them. */
export function runsNow(smoke: SmokeCell): boolean {
	return !(smoke.policy === "hold" && isGuardedTest(smoke));
}

/** CUDA builds are long and need toolkits; a runner of one's own can be taken over by whoever may run code on it. */
export function isGuardedBuild(cell: Cell | SdistCell): boolean {
	return ("cuda" in cell && cell.cuda !== null) || !isHosted(cell.runner);
}

export function isGuardedTest(smoke: SmokeCell): boolean {
	return smoke.gpuArch !== null || !isHosted(smoke.runner);
}

/** Only what we know to be GitHub's: rows of the project's own table are its own machines. */
function isHosted(runner: RunsOn): boolean {
	if (typeof runner === "string") return runnerOf(hostedRunners, runner.toLowerCase()) !== null;
	return Array.isArray(runner) && runner.every((label) => isHosted(label));
}

function startOf({ id, runner, timeoutMinutes }: Cell | SdistCell | SmokeCell): JobRow {
	return { cell: id, runner, timeout: Math.min(timeoutMinutes + setUpMinutes, jobMinutesOf(runner, hostedRunners)) };
}

/** What GitHub ends a job after; five days on runners of one's own. */
export function jobMinutesOf(runner: RunsOn, runners: Table<HostedRunner>): number {
	return describeRunner(runner, runners)?.jobMinutes ?? 5 * 24 * 60;
}

/** What the tables say about a runner; null for labels of one's own. */
export function describeRunner(runner: RunsOn, runners: Table<HostedRunner>): HostedRunner | null {
	const labels = typeof runner === "string" ? [runner] : Array.isArray(runner) ? runner : [];
	for (const label of labels) {
		const found = runnerOf(runners, label.toLowerCase());
		if (found !== null) return found;
	}
	return null;
}

function marksOf(cell: Cell | SdistCell | SmokeCell): Pick<JobRow, "emulated" | "optional"> {
	return {
		...("policy" in cell && cell.policy !== "required" ? { optional: true } : {}),
		...("isEmulated" in cell && cell.isEmulated ? { emulated: true } : {}),
	};
}
