// Job matrices for GitHub: ids and runners only, so that outputs stay far below 1 MB; the plan itself travels as a workflow
// artifact. A matrix holds at most 256 jobs (GitHub's limit), and an empty one fails the run: callers look at the count.
import type { RunsOn } from "../document/fields.ts";
import type { Plan } from "../document/plan.ts";

interface BuildRow {
	cell: string;
	runner: RunsOn;
}

interface SmokeRow {
	cell: string;
	runner: RunsOn;
	python: string;
}

/** Rows of the build job: every wheel, then the sdist. */
export function buildMatrix(plan: Plan): { include: BuildRow[] } {
	const cells = plan.cells.map((cell) => ({ cell: cell.id, runner: cell.runner }));
	return { include: plan.sdist ? [...cells, { cell: plan.sdist.id, runner: plan.sdist.runner }] : cells };
}

export function smokeMatrix(plan: Plan): { include: SmokeRow[] } {
	return { include: plan.smokeCells.map((smoke) => ({ cell: smoke.id, runner: smoke.runner, python: smoke.python })) };
}
