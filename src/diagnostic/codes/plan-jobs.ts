import type { CodeEntry } from "../code-entry.ts";

export const planJobsCodes = {
	"plan/runner-removed": {
		what: "A cell asks for a hosted runner that GitHub has removed.",
		why: "The job would wait for 24 hours and then fail, after everything else was built.",
		fix: "Use the successor that the message names.",
	},
	"plan/runner-ending": {
		what: "A cell asks for a hosted runner whose end is announced.",
		why: "From that day on the job waits in vain; brown-outs come earlier.",
		fix: "Move to the successor before the date.",
	},
	"plan/too-many-jobs": {
		what: "The plan has more jobs than the matrices of wheels.yml can hold.",
		why: "GitHub expands a matrix to 256 jobs at most and fails the run otherwise.",
		fix: "Plan fewer targets or Pythons, use the stable ABI, or give the tests a budget.",
	},
	"plan/outputs-too-large": {
		what: "The job matrices of the plan are larger than the outputs of a job may be.",
		why: "GitHub counts them as UTF-16 and fails the job above 1 MiB.",
		fix: "Plan fewer cells, or shorten the labels of runners.",
	},
	"plan/job-too-long": {
		what: "A cell may run into the time limit of its runner: five hours of the six that hosted jobs may take.",
		why: "GitHub ends the job there, and the release is incomplete after hours.",
		fix: "Split the cell as the message says, or give it a larger or self-hosted runner.",
	},
} as const satisfies Record<string, CodeEntry>;
