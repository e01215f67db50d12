// Workflow artifacts over @actions/artifact, which is loaded on first use (2.8 MB). Names are never used twice in a run,
// downloads are held to the digest that was recorded at upload; what is inside is judged by whoever reads it.
import { EnvironmentError, RemoteError } from "../diagnostic/errors.ts";
import type { WorkflowArtifacts } from "./ports.ts";

/** For files of another run: they come through GitHub's REST API, with the job's token. */
export interface OtherRunAccess {
	token: string;
	/** `owner/name` */
	repository: string;
}

export function createWorkflowArtifacts(access: OtherRunAccess | null): WorkflowArtifacts {
	return {
		async upload(name, root, paths) {
			const client = await loadClient();
			const { id } = await naming(`upload of ${name}`, () => client.uploadArtifact(name, [...paths], root));
			if (id === undefined) throw unavailable(`upload of ${name}`, "no id came back");
			return { id: String(id) };
		},
		async download(id, folder, fromRun) {
			const client = await loadClient();
			const origin = findBy(access, fromRun);
			const { artifacts } = await naming("list of workflow artifacts", () => client.listArtifacts(origin));
			const wanted = artifacts.find((artifact) => String(artifact.id) === id);
			if (!wanted) throw missing(id, fromRun);
			const { digest } = wanted;
			const result = await naming(`download of ${wanted.name}`, () =>
				client.downloadArtifact(wanted.id, {
					path: folder,
					...(digest === undefined ? {} : { expectedHash: digest }),
					...origin,
				}),
			);
			if (result.digestMismatch) {
				throw new RemoteError(
					"github/damaged-artifact",
					`the workflow artifact ${wanted.name} is not what was uploaded`,
				);
			}
		},
		async list(fromRun) {
			const client = await loadClient();
			const options = { latest: true, ...findBy(access, fromRun) };
			const { artifacts } = await naming("list of workflow artifacts", () => client.listArtifacts(options));
			return artifacts.map(({ id, name }) => ({ id: String(id), name }));
		},
	};
}

async function loadClient() {
	const { DefaultArtifactClient } = await import("@actions/artifact");
	return new DefaultArtifactClient();
}

function findBy(access: OtherRunAccess | null, run: string | undefined) {
	if (run === undefined) return {};
	if (access === null) {
		throw new EnvironmentError("github/no-run", "reading another run needs the token of the job", {
			help: "Leave the input github-token at its default, and give the job:\n    permissions:\n      actions: read",
		});
	}
	const [repositoryOwner = "", repositoryName = ""] = access.repository.split("/");
	return { findBy: { token: access.token, workflowRunId: Number(run), repositoryOwner, repositoryName } };
}

/** The client throws plain errors; the words of the service are all there is to tell them apart. */
async function naming<T>(what: string, call: () => Promise<T>): Promise<T> {
	try {
		return await call();
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		if (/already.?exists|\b409\b/i.test(message)) {
			throw new RemoteError("github/artifact-exists", `${what}: this run has one of that name`, { cause });
		}
		throw unavailable(what, message, cause);
	}
}

function unavailable(what: string, message: string, cause?: unknown): RemoteError {
	const firstLine = message.split("\n")[0]?.slice(0, 300);
	return new RemoteError("github/artifacts-unavailable", `${what} failed: ${firstLine}`, { retryable: true, cause });
}

function missing(id: string, run: string | undefined): EnvironmentError {
	return new EnvironmentError("github/no-artifact", `no workflow artifact ${id} in ${run ? `run ${run}` : "this run"}`);
}
