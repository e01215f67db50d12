import type { CodeEntry } from "../code-entry.ts";

export const gateCodes = {
	"gate/test-missing": {
		what: "A planned test has no receipt.",
		why: "A wheel that was not exercised where it was planned to run may not load there.",
		fix: "Run the test again: `wheel-release smoke --cell ID`, or re-run the failed job.",
	},
	"gate/test-failed": {
		what: "A planned test failed.",
		why: "Users of that Python and platform would meet the same failure.",
		fix: "Read the end of the probe's output in the receipt or the job's log.",
	},
	"gate/other-bytes": {
		what: "A test exercised other bytes than the frozen ones.",
		why: "What is published must be exactly what was tested.",
		fix: "Run the tests again on the frozen files.",
	},
	"gate/not-frozen": {
		what: "The manifest does not hold exactly the planned distributions.",
		why: "The plan is the contract: nothing missing, nothing more.",
		fix: "Run freeze again after all cells are built.",
	},
	"gate/untested": {
		what: "A wheel has no test in this plan.",
		why: "Nobody has seen it load.",
		fix: 'Let smoke.pythons name a Python that takes the wheel ("min,max" always does where one exists), or leave the wheel out. In a rehearsal nothing has to be done: the release tests it on its own runner.',
	},
} as const satisfies Record<string, CodeEntry>;
