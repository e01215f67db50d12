// What GitHub says about the event that started a job: its variables and the file GITHUB_EVENT_PATH, held together. The name
// alone can be set by anybody who writes `env:` in a job; the payload cannot (security rule S3). Pure.
import { UsageError } from "../../diagnostic/errors.ts";

/** As they stand in the environment of the job. */
export interface EventVariables {
	/** GITHUB_EVENT_NAME; undefined outside GitHub. */
	name: string | undefined;
	/** GITHUB_REF */
	ref: string | undefined;
	/** GITHUB_REF_TYPE; old servers do not set it. */
	refType: string | undefined;
	/** GITHUB_SHA */
	sha: string | undefined;
	/** GITHUB_RUN_ATTEMPT */
	attempt: string | undefined;
	/** GITHUB_SERVER_URL */
	serverUrl: string | undefined;
	/** GITHUB_REPOSITORY */
	repository: string | undefined;
	/** GITHUB_REPOSITORY_OWNER_ID */
	ownerId: string | undefined;
	/** Text of the file GITHUB_EVENT_PATH; null when there is none. */
	payload: string | null;
}

/** An event whose variables and payload do not contradict each other. */
export interface GitHubEvent {
	name: string;
	/** The tag that GITHUB_REF names. */
	refTag: string | null;
	sha: string | null;
	/** 2 in the first re-run. */
	attempt: number;
	/** False on a GitHub Enterprise server. */
	isGitHubCom: boolean;
	/** Of the repository now, and when the event was made: they differ after a transfer. */
	owner: { now: string | null; before: string | null };
	repository: { now: string | null; before: string | null };
	payload: EventPayload;
}

interface EventPayload {
	ref: string | null;
	action: string | null;
	isDeleted: boolean;
	/** A push that replaced what the ref pointed to. */
	isForced: boolean;
	before: string | null;
	isPullRequest: boolean;
	release: { tag: string; isDraft: boolean } | null;
	/** The input `tag` of a workflow_dispatch. */
	inputTag: string | null;
}

/** GitHub's own limit for a payload (Webhook events and payloads, "Payload cap"). */
export const largestPayload = 25 * 1024 * 1024;

/** @throws UsageError `plan/broken-event` when this is not what GitHub writes. */
export function readGitHubEvent(name: string, variables: EventVariables): GitHubEvent {
	const { ref, refType, sha } = variables;
	const json = parsePayload(variables.payload);
	const payload = readPayload(json);
	const refTag = ref?.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : null;
	if (refTag !== null && refType === "branch") throw broken(`GITHUB_REF is ${ref}, GITHUB_REF_TYPE says branch`);
	if (refTag === null && refType === "tag") throw broken(`GITHUB_REF is ${ref ?? "absent"}, GITHUB_REF_TYPE says tag`);
	// After a deletion GitHub names the default branch instead.
	const tellsRef = (name === "push" && !payload.isDeleted) || name === "workflow_dispatch";
	if (tellsRef && payload.ref !== null && ref !== undefined && payload.ref !== ref) {
		throw broken(`GITHUB_REF is ${ref}, the payload says ${payload.ref}`);
	}
	if (sha !== undefined && sha !== "" && !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha)) {
		throw broken(`GITHUB_SHA is "${sha}", which is no commit`);
	}
	const attempt = Number(variables.attempt ?? "1");
	return {
		name,
		refTag,
		sha: sha || null,
		attempt: Number.isInteger(attempt) && attempt > 0 ? attempt : 1,
		isGitHubCom: /^(https:\/\/github\.com\/?)?$/.test(variables.serverUrl ?? ""),
		owner: { now: variables.ownerId || null, before: readId(json, ["repository", "owner", "id"]) },
		repository: { now: variables.repository || null, before: readText(json, ["repository", "full_name"]) },
		payload,
	};
}

function parsePayload(text: string | null): unknown {
	if (text === null) {
		throw broken(
			"GITHUB_EVENT_PATH names no readable file",
			"GitHub writes it for every job. Re-run the job; outside GitHub unset GITHUB_EVENT_NAME.",
		);
	}
	try {
		const value: unknown = JSON.parse(text);
		if (isObject(value)) return value;
	} catch (cause) {
		if (!(cause instanceof SyntaxError)) throw cause;
	}
	throw broken("the file GITHUB_EVENT_PATH is not JSON that GitHub wrote");
}

function readPayload(json: unknown): EventPayload {
	const release = at(json, ["release"]);
	const releaseTag = readText(json, ["release", "tag_name"]);
	if (isObject(release) && releaseTag === null) throw broken("the release in the payload has no tag_name");
	return {
		ref: readText(json, ["ref"]),
		action: readText(json, ["action"]),
		isDeleted: readFlag(json, ["deleted"]),
		isForced: readFlag(json, ["forced"]),
		before: readText(json, ["before"]),
		isPullRequest: isObject(at(json, ["pull_request"])),
		release: releaseTag === null ? null : { tag: releaseTag, isDraft: readFlag(json, ["release", "draft"]) },
		inputTag: readText(json, ["inputs", "tag"])?.trim() || null,
	};
}

function readText(json: unknown, path: readonly string[]): string | null {
	const value = at(json, path);
	if (value === undefined || value === null) return null;
	if (typeof value === "string") return value;
	throw broken(`${path.join(".")} in the payload is not text`);
}

function readFlag(json: unknown, path: readonly string[]): boolean {
	const value = at(json, path);
	if (value === undefined || value === null) return false;
	if (typeof value === "boolean") return value;
	throw broken(`${path.join(".")} in the payload is neither true nor false`);
}

function readId(json: unknown, path: readonly string[]): string | null {
	const value = at(json, path);
	return typeof value === "number" || typeof value === "string" ? String(value) : null;
}

function at(json: unknown, path: readonly string[]): unknown {
	return path.reduce<unknown>(
		(value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
		json,
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function broken(
	message: string,
	help = "Re-run the workflow; nothing but GitHub should set GITHUB_* variables.",
): UsageError {
	return new UsageError("plan/broken-event", message, { help });
}
