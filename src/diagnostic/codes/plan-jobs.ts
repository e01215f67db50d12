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
} as const satisfies Record<string, CodeEntry>;
