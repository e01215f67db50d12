// The few REST calls that from-run makes. Shapes: GitHub's OpenAPI description, cut to what a reader may rely on.
import type { StoredArtifact } from "./artifact-service.ts";
import type { BlobStorage } from "./blob-storage.ts";

/** A workflow run as `GET /repos/{owner}/{repo}/actions/runs/{run_id}` describes it. */
export interface StoredRun {
	id: number;
	repository: string;
	headRepository: string;
	headSha: string;
	headBranch: string;
	event: string;
	status: "queued" | "in_progress" | "completed";
	conclusion: "success" | "failure" | "cancelled" | null;
	path: string;
}

export interface RestAnswer {
	status: number;
	body?: unknown;
	headers?: Record<string, string>;
}

/** A job's GITHUB_TOKEN: for one repository, and only what its `permissions` grant. */
export interface TokenGrant {
	repository: string;
	permissions: Readonly<Record<string, string>>;
}

const runPath = /^\/repos\/([^/]+\/[^/]+)\/actions\/runs\/(\d+)(\/artifacts)?$/;
const zipPath = /^\/repos\/([^/]+\/[^/]+)\/actions\/artifacts\/(\d+)\/zip$/;

export function answerRest(
	method: string,
	url: URL,
	grant: TokenGrant | undefined,
	state: { runs: readonly StoredRun[]; artifacts: readonly StoredArtifact[]; blobs: BlobStorage },
): RestAnswer {
	if (!grant) return refuse(401, "Bad credentials");
	const path = decodeURIComponent(url.pathname);
	const [, repository = "", id = ""] = runPath.exec(path) ?? zipPath.exec(path) ?? [];
	if (method !== "GET" || repository === "" || repository !== grant.repository) return refuse(404, "Not Found");
	if (!["read", "write"].includes(grant.permissions.actions ?? "")) {
		return refuse(403, "Resource not accessible by integration");
	}
	if (zipPath.test(path)) return redirectToBlob(id, state);
	const run = state.runs.find((candidate) => String(candidate.id) === id && candidate.repository === repository);
	if (!run) return refuse(404, "Not Found");
	return path.endsWith("/artifacts") ? listArtifacts(run, url, state.artifacts) : { status: 200, body: describe(run) };
}

function listArtifacts(run: StoredRun, url: URL, stored: readonly StoredArtifact[]): RestAnswer {
	const name = url.searchParams.get("name");
	const artifacts = stored
		.filter((artifact) => artifact.isFinal && artifact.run === String(run.id))
		.filter((artifact) => name === null || artifact.name === name);
	const perPage = Number(url.searchParams.get("per_page") ?? 30);
	const first = (Number(url.searchParams.get("page") ?? 1) - 1) * perPage;
	return {
		status: 200,
		body: {
			total_count: artifacts.length,
			artifacts: artifacts.slice(first, first + perPage).map((artifact) => ({
				id: Number(artifact.id),
				name: artifact.name,
				size_in_bytes: Number(artifact.size),
				created_at: artifact.createdAt,
				digest: artifact.digest,
				expired: false,
			})),
		},
	};
}

function redirectToBlob(id: string, state: { artifacts: readonly StoredArtifact[]; blobs: BlobStorage }): RestAnswer {
	const artifact = state.artifacts.find((candidate) => candidate.id === id && candidate.isFinal);
	if (!artifact) return refuse(404, "Not Found");
	return { status: 302, headers: { location: state.blobs.signedUrl(artifact.blob) } };
}

function describe(run: StoredRun): Record<string, unknown> {
	return {
		id: run.id,
		head_sha: run.headSha,
		head_branch: run.headBranch,
		event: run.event,
		status: run.status,
		conclusion: run.conclusion,
		path: run.path,
		repository: { full_name: run.repository },
		head_repository: { full_name: run.headRepository },
	};
}

function refuse(status: number, message: string): RestAnswer {
	return { status, body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) } };
}
