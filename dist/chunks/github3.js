import { I as EnvironmentError, z as RemoteError } from "./start.js";
import { S as string, _ as number, v as object } from "./zod.js";
// src/world/github.ts
const Repository = object({ full_name: string() });
const Run = object({
	id: number(),
	head_sha: string().regex(/^[0-9a-f]{40}$/),
	event: string(),
	status: string().nullable(),
	conclusion: string().nullable(),
	repository: Repository,
	head_repository: Repository.nullable()
});
/** @throws EnvironmentError when there is no such run or the token may not see it; RemoteError when GitHub fails. */
async function readRun(token, repository, runId) {
	const { getOctokit } = await import("./github.js").then((chunk) => ({ getOctokit: chunk.t }));
	const [owner = "", repo = ""] = repository.split("/");
	const answer = await asking(runId, () => getOctokit(token).request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", {
		owner,
		repo,
		run_id: Number(runId)
	}));
	const run = Run.safeParse(answer.data);
	if (!run.success) throw new RemoteError("github/unavailable", `GitHub's answer about run ${runId} is not a run`);
	return {
		id: String(run.data.id),
		repository: run.data.repository.full_name,
		headRepository: run.data.head_repository?.full_name ?? null,
		headSha: run.data.head_sha,
		event: run.data.event,
		isComplete: run.data.status === "completed",
		conclusion: run.data.conclusion
	};
}
async function asking(runId, call) {
	try {
		return await call();
	} catch (cause) {
		const status = cause.status;
		if (typeof status !== "number") throw cause;
		if (status === 401 || status === 403 || status === 404) throw new EnvironmentError("github/no-run", `GitHub does not show run ${runId} to this job (${status})`, {
			help: "Check the run id, and give the job:\n    permissions:\n      actions: read",
			cause
		});
		throw new RemoteError("github/unavailable", `GitHub answered ${status} about run ${runId}`, {
			status,
			retryable: status >= 500 || status === 429,
			cause
		});
	}
}
export { readRun };
