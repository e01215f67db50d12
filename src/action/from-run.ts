import { UsageError } from "../diagnostic/errors.ts";
import { publishingEvents } from "../trust/decide.ts";
import type { RunFacts } from "../world/github.ts";

const help = "Name a finished run of this repository at the planned commit, or leave from-run away and build.";

/**
 * A run of a fork, or for an event that strangers can cause, was written by somebody else; one at another commit built
 * something else; one that still runs may change. Whether its files are the planned ones is freeze's question.
 * @throws UsageError with every reason at once.
 */
export function refuseUnfitRun(run: RunFacts, repository: string, commit: string | null): void {
	const reasons = [
		...(run.repository === repository && run.headRepository === repository
			? []
			: [`its source is ${run.headRepository ?? "a deleted repository"}, not ${repository}`]),
		...(publishingEvents.includes(run.event) ? [] : [`it ran for the event ${run.event}`]),
		...(commit !== null && run.headSha === commit
			? []
			: [`it ran at ${run.headSha}, the plan is for ${commit ?? "no commit"}`]),
		...(run.isComplete ? [] : ["it has not finished"]),
		...(run.conclusion === "cancelled" ? ["it was cancelled"] : []),
	];
	if (reasons.length > 0) throw new UsageError("action/run-refused", `run ${run.id}: ${reasons.join("; ")}`, { help });
}
