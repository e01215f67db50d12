// Which event started the job, and which tag it carries. GitHub's variables and payload are read together: the name alone
// can be spoofed by a job's `env`, the payload's shape cannot (security rule S3).
import { z } from "zod";
import { EnvironmentError, UsageError } from "../../diagnostic/errors.ts";
import type { ReleaseEvent } from "../../document/plan.ts";

export interface EventVariables {
	/** GITHUB_EVENT_NAME; undefined outside GitHub. */
	name: string | undefined;
	/** GITHUB_REF */
	ref: string | undefined;
	/** Text of the file GITHUB_EVENT_PATH, or null when it cannot be read. */
	payload: string | null;
}

const Payload = z.looseObject({
	ref: z.string().optional(),
	deleted: z.boolean().optional(),
	pull_request: z.looseObject({}).optional(),
	release: z.looseObject({ tag_name: z.string() }).optional(),
});

const refusedEvents = [
	"pull_request_target",
	"workflow_run",
	"issue_comment",
	"issues",
	"discussion",
	"discussion_comment",
];

/** @throws UsageError for an event that must not release and a payload that is not one; EnvironmentError without payload. */
export function readEvent(variables: EventVariables): { kind: ReleaseEvent; tag: string | null } {
	const { name, ref, payload } = variables;
	if (name === undefined) return { kind: "local", tag: null };
	if (refusedEvents.includes(name)) {
		throw new UsageError("plan/event-refused", `the event "${name}" must not start a release`, {
			help: "Use `on: push: tags`, `workflow_dispatch`, `schedule` or `release: types: [published]`.",
		});
	}
	const event = parsePayload(payload);
	const tag = ref?.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : null;
	if (event.pull_request !== undefined || name === "pull_request") return { kind: "pull-request", tag: null };
	if (name === "push" && event.deleted === true) return { kind: "branch", tag: null };
	if (name === "push") return tag === null ? { kind: "branch", tag: null } : { kind: "tag", tag };
	if (name === "release") return { kind: "release", tag: event.release?.tag_name ?? tag };
	if (name === "workflow_dispatch") return { kind: "dispatch", tag };
	if (name === "schedule") return { kind: "schedule", tag: null };
	return { kind: "branch", tag: null };
}

function parsePayload(payload: string | null): z.infer<typeof Payload> {
	if (payload === null) {
		throw new EnvironmentError("plan/broken-event", "GITHUB_EVENT_PATH names no readable file", {
			help: "GitHub writes it for every job. Re-run the job; outside GitHub unset GITHUB_EVENT_NAME.",
		});
	}
	try {
		return Payload.parse(JSON.parse(payload));
	} catch (cause) {
		throw new UsageError("plan/broken-event", "the file GITHUB_EVENT_PATH is not an event of GitHub", { cause });
	}
}
