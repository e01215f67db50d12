import type { CodeEntry } from "../code-entry.ts";

export const githubCodes = {
	"github/no-artifact": {
		what: "A workflow artifact that this step needs does not exist in the run.",
		why: "Jobs hand files over as workflow artifacts; without it the earlier job did not finish, or its files have expired.",
		fix: "Re-run the job that makes it. Workflow artifacts of old runs expire after the retention time of the repository.",
	},
	"github/damaged-artifact": {
		what: "The bytes of a workflow artifact are not the ones that were uploaded.",
		why: "Its digest was recorded at upload time and differs from what came back.",
		fix: "Re-run the job. If it happens again, do not release from this run.",
	},
	"github/artifact-exists": {
		what: "A workflow artifact with this name exists already in this run.",
		why: "Workflow artifacts are never replaced: whatever is there may have been read by another job.",
		fix: "Start a new run. Two steps of one run must not do the same cell.",
	},
	"github/artifacts-unavailable": {
		what: "GitHub did not store or give back a workflow artifact.",
		why: "The service failed, the storage quota is used up, or the step does not run as an action in a job.",
		fix: "Re-run the failed job; look at GitHub's status page and the storage quota when it stays.",
	},
	"github/no-run": {
		what: "GitHub does not show the workflow run that `from-run` names.",
		why: "Either there is no such run in this repository, or the token of the job may not read it.",
		fix: "Check the run id, and give the job `permissions: actions: read`.",
	},
	"github/unavailable": {
		what: "GitHub's API gave no usable answer.",
		why: "Facts about another run are needed before its files may be used.",
		fix: "Run the job again later.",
	},
	"github/nothing-handed-on": {
		what: "The runner offers no service for workflow artifacts, so nothing was handed to other jobs.",
		why: "Jobs of a workflow get plan, wheels and receipts as workflow artifacts.",
		fix: "Run all steps in one job, or use a runner that has the service (GitHub's own do).",
	},
} as const satisfies Record<string, CodeEntry>;
