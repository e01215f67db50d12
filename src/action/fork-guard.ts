import { UsageError } from "../diagnostic/errors.ts";
import { isPullRequestFromFork } from "../plan/event/fork.ts";
import type { World } from "../world/ports.ts";

/**
 * A machine that outlives the job must not run a stranger's code (security rule S2). The workflow's `if` says so first;
 * a workflow of one's own may have forgotten it.
 * @throws UsageError on a self-hosted runner, for a pull request from a fork
 */
export async function refuseForkOnOwnRunner({
	environment,
	files,
	host,
}: Pick<World, "environment" | "files" | "host">): Promise<void> {
	if (host.runnerKind !== "self-hosted") return;
	const { GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: repository } = environment;
	const payload = path ? await files.readText(path) : null;
	if (!isPullRequestFromFork(payload, repository)) return;
	throw new UsageError(
		"action/fork-on-own-runner",
		"this is a pull request from a fork, and its code would run on a self-hosted runner",
		{
			help: [
				"Give the job this condition, which is judged before a runner is assigned:",
				"    if: github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository",
			].join("\n"),
		},
	);
}
