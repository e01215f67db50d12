// What GitHub allows a run of a workflow. Source: GitHub's documentation, actions/reference/limits. As of 2026-11-22.

/** Jobs of one matrix; more fail the run when it is expanded. */
export const matrixJobs = 256;

/** Outputs of one job, all together, counted as UTF-16. */
export const jobOutputBytes = 1024 * 1024;

export interface Concurrency {
	jobs: number;
	/** Of those, on macOS. */
	macos: number;
}

/** Standard hosted runners at once, by the plan of the account. */
export const concurrency = {
	free: { jobs: 20, macos: 5 },
	pro: { jobs: 40, macos: 5 },
	team: { jobs: 60, macos: 5 },
	enterprise: { jobs: 500, macos: 50 },
} as const satisfies Record<string, Concurrency>;
export type AccountPlan = keyof typeof concurrency;
