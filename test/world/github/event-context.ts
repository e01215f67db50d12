// What the event says, in the shapes in which a job sees it: the github context, GITHUB_*, the payload, OIDC claims.
import { relative } from "node:path";
import { toText, type Value } from "./expression.ts";
import type { JobClaims } from "./oidc-endpoint.ts";
import { readMapping, type WorkflowFile } from "./workflow-file.ts";
import type { WorkflowRequest } from "./workflow-request.ts";

export function dispatchInputs(file: WorkflowFile, request: WorkflowRequest): Record<string, Value> {
	if (request.event.name !== "workflow_dispatch") return {};
	const declared = readMapping(readMapping(readMapping(file.fields.on).workflow_dispatch).inputs);
	const given = request.event.inputs ?? {};
	for (const name of Object.keys(given))
		if (!(name in declared)) throw new Error(`Unexpected inputs provided: ${name}`);
	return Object.fromEntries(
		Object.entries(declared).map(([name, node]) => {
			const input = readMapping(node);
			if (input.required === true && !given[name]) throw new Error(`Required input '${name}' not provided`);
			return [name, given[name] ?? (input.default as Value) ?? ""];
		}),
	);
}

export function claimsOf(request: WorkflowRequest, runId: string): Omit<JobClaims, "job_workflow_ref"> {
	const path = relative(request.home, request.file);
	return {
		repository: request.repository,
		repository_owner: request.repository.split("/")[0] ?? "",
		repository_id: "1001",
		repository_owner_id: "2002",
		ref: request.event.ref,
		sha: request.event.sha,
		event_name: request.event.name,
		workflow_ref: `${request.repository}/${path}@${request.event.ref}`,
		run_id: runId,
	};
}

export function githubContext(request: WorkflowRequest, runId: string): Record<string, Value> {
	return {
		event_name: request.event.name,
		event: eventPayload(request) as unknown as Value,
		ref: request.event.ref,
		ref_name: request.event.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
		ref_type: request.event.ref.startsWith("refs/tags/") ? "tag" : "branch",
		sha: request.event.sha,
		repository: request.repository,
		repository_owner: request.repository.split("/")[0] ?? "",
		run_id: runId,
		run_attempt: "1",
		server_url: "https://github.com",
		api_url: request.github.url,
		token: "",
	};
}

export function variablesOf(request: WorkflowRequest, runId: string, job: string): Record<string, string> {
	const github = githubContext(request, runId);
	const names = ["event_name", "ref", "ref_name", "ref_type", "sha", "repository", "repository_owner"];
	const more = ["run_id", "run_attempt", "server_url", "api_url"];
	return {
		...Object.fromEntries(
			[...names, ...more].map((name) => [`GITHUB_${name.toUpperCase()}`, toText(github[name] ?? "")]),
		),
		GITHUB_ACTIONS: "true",
		GITHUB_JOB: job,
		CI: "true",
		RUNNER_OS: "Linux",
		RUNNER_ARCH: "X64",
		RUNNER_ENVIRONMENT: "github-hosted",
	};
}

export function eventPayload(request: WorkflowRequest): Record<string, unknown> {
	const inputs = request.event.inputs ? { inputs: request.event.inputs } : {};
	return { ref: request.event.ref, ...inputs, ...request.event.payload };
}
