import { expect, it } from "vitest";
import type { RunFacts } from "../world/github.ts";
import { refuseUnfitRun } from "./from-run.ts";

const commit = "1".repeat(40);
const good: RunFacts = {
	id: "7",
	repository: "o/r",
	headRepository: "o/r",
	headSha: commit,
	event: "push",
	isComplete: true,
	conclusion: "failure",
};

it("takes a finished run of this repository at the planned commit, also one that failed later", () => {
	expect(() => refuseUnfitRun(good, "o/r", commit)).not.toThrow();
});

it.each<[Partial<RunFacts>, string]>([
	[{ headRepository: "stranger/r" }, "its source is stranger/r, not o/r"],
	[{ headRepository: null }, "its source is a deleted repository"],
	[{ event: "pull_request" }, "it ran for the event pull_request"],
	[{ event: "workflow_run" }, "it ran for the event workflow_run"],
	[{ event: "issue_comment" }, "it ran for the event issue_comment"],
	[{ headSha: "2".repeat(40) }, `it ran at ${"2".repeat(40)}`],
	[{ isComplete: false }, "it has not finished"],
	[{ conclusion: "cancelled" }, "it was cancelled"],
])("refuses a run with %j", (facts, reason) => {
	expect(() => refuseUnfitRun({ ...good, ...facts }, "o/r", commit)).toThrow(reason);
});

it("says every reason at once", () => {
	const run = { ...good, event: "pull_request_target", isComplete: false };
	expect(() => refuseUnfitRun(run, "o/r", null)).toThrow(/pull_request_target; .*no commit; it has not finished/);
});
