// Job matrices for GitHub: 256 jobs each, so a kind of job is spread over several jobs of wheels.yml (`build`, `build-2`…).
// An empty matrix fails a run, so it is left out and its output is the empty text, which the job's `if` looks at.
import { matrixJobs } from "../../data/github-limits.ts";
import type { Plan } from "../../document/plan.ts";
import { type Job, type JobKind, type JobRow, jobKinds, listJobs } from "./rows.ts";

/** How many jobs of wheels.yml share the rows of a kind. */
export const jobsPerKind: Readonly<Record<JobKind, number>> = { build: 4, "build-gpu": 2, smoke: 4, "smoke-gpu": 2 };

type Matrices = Readonly<Record<string, { include: JobRow[] }>>;

/** By the name of the job: `build`, `build-2`, `smoke-gpu`. Also more than wheels.yml has; judge-jobs.ts refuses that. */
export function planMatrices(plan: Pick<Plan, "cells" | "sdist" | "smokeCells">): Matrices {
	const jobs = listJobs(plan);
	return Object.fromEntries(
		jobKinds.flatMap((kind) =>
			chunks(jobs.filter((job) => job.kind === kind)).map((chunk, index) => [
				index === 0 ? kind : `${kind}-${index + 1}`,
				{ include: chunk.map(({ row }) => row) },
			]),
		),
	);
}

function chunks(jobs: readonly Job[]): Job[][] {
	const count = Math.ceil(jobs.length / matrixJobs);
	return Array.from({ length: count }, (_, index) => jobs.slice(index * matrixJobs, (index + 1) * matrixJobs));
}

/** Outputs of the plan step: `build-matrix`, `build-matrix-2`, …, `build-count`, for each kind. */
export function formatMatrixOutputs(matrices: Matrices): Record<string, string> {
	const outputs = jobKinds.flatMap((kind) => {
		const texts = Array.from({ length: jobsPerKind[kind] }, (_, index): [string, string] => {
			const suffix = index === 0 ? "" : `-${index + 1}`;
			const matrix = matrices[`${kind}${suffix}`];
			return [`${kind}-matrix${suffix}`, matrix === undefined ? "" : JSON.stringify(matrix)];
		});
		const own = new RegExp(`^${kind}(-\\d+)?$`);
		const names = Object.keys(matrices).filter((name) => own.test(name));
		const count = names.reduce((sum, name) => sum + (matrices[name]?.include.length ?? 0), 0);
		return [...texts, [`${kind}-count`, String(count)]];
	});
	return Object.fromEntries(outputs);
}
