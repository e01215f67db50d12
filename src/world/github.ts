// GitHub's REST API over @actions/github, loaded on first use. It only reads, and only what from-run needs to decide.
import { z } from "zod";
import { EnvironmentError, RemoteError } from "../diagnostic/errors.ts";

/** A workflow run of `repository`; what ran in it may come from a fork (`headRepository`). */
export interface RunFacts {
	id: string;
	repository: string;
	headRepository: string | null;
	headSha: string;
	event: string;
	isComplete: boolean;
	conclusion: string | null;
}

const Repository = z.object({ full_name: z.string() });
const Run = z.object({
	id: z.number(),
	head_sha: z.string().regex(/^[0-9a-f]{40}$/),
	event: z.string(),
	status: z.string().nullable(),
	conclusion: z.string().nullable(),
	repository: Repository,
	head_repository: Repository.nullable(),
});

/** @throws EnvironmentError when there is no such run or the token may not see it; RemoteError when GitHub fails. */
export async function readRun(token: string, repository: string, runId: string): Promise<RunFacts> {
	const { getOctokit } = await import("@actions/github");
	const [owner = "", repo = ""] = repository.split("/");
	const answer = await asking(runId, () =>
		getOctokit(token).request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", {
			owner,
			repo,
			run_id: Number(runId),
		}),
	);
	const run = Run.safeParse(answer.data);
	if (!run.success) throw new RemoteError("github/unavailable", `GitHub's answer about run ${runId} is not a run`);
	return {
		id: String(run.data.id),
		repository: run.data.repository.full_name,
		headRepository: run.data.head_repository?.full_name ?? null,
		headSha: run.data.head_sha,
		event: run.data.event,
		isComplete: run.data.status === "completed",
		conclusion: run.data.conclusion,
	};
}

async function asking<T>(runId: string, call: () => Promise<T>): Promise<T> {
	try {
		return await call();
	} catch (cause) {
		const status = (cause as { status?: unknown }).status;
		if (typeof status !== "number") throw cause;
		if (status === 401 || status === 403 || status === 404) {
			throw new EnvironmentError("github/no-run", `GitHub does not show run ${runId} to this job (${status})`, {
				help: "Check the run id, and give the job:\n    permissions:\n      actions: read",
				cause,
			});
		}
		throw new RemoteError("github/unavailable", `GitHub answered ${status} about run ${runId}`, {
			status,
			retryable: status >= 500 || status === 429,
			cause,
		});
	}
}
