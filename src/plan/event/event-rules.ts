// What each event of GitHub leads to: the one table. The first rule that applies holds; docs/events.md is this table, held
// by a test. An event that is not here is planned and tested, and nothing of it is ever published.
import { UsageError } from "../../diagnostic/errors.ts";
import type { ReleaseEvent } from "../../document/plan.ts";
import type { GitHubEvent } from "./github-event.ts";

/** What an event asks for. */
type EventReading =
	| { kind: ReleaseEvent; tag: string | null; mayPublish: boolean }
	/** Nothing to plan, and that is right; the reason is a sentence. */
	| { nothing: string; help: string };

export interface EventRule {
	/** Short name, for tests. */
	id: string;
	/** In the words of a workflow's `on:`, as Markdown. */
	event: string;
	applies(event: GitHubEvent): boolean;
	/** @throws UsageError for an event that must never lead to a release. */
	read(event: GitHubEvent): EventReading;
	/** What happens, as Markdown. */
	happens: string;
	/** Exit status of the plan, when nothing is wrong with the project. */
	exit: 0 | 2;
}

// Anybody with an account can cause these, and they run with the rights of the repository.
const strangersEvents = [
	"pull_request_target",
	"workflow_run",
	"issue_comment",
	"issues",
	"discussion",
	"discussion_comment",
	"fork",
	"watch",
	"gollum",
];

export const eventRules: readonly EventRule[] = [
	{
		id: "refused",
		event: strangersEvents.map((name) => `\`${name}\``).join(", "),
		applies: ({ name }) => strangersEvents.includes(name),
		read: refuse,
		happens: "refused: they run with the repository's rights on text and code of strangers",
		exit: 2,
	},
	{
		id: "deleted",
		event: "`delete`, or a push that deletes a tag or a branch",
		applies: ({ name, payload }) => name === "delete" || (name === "push" && payload.isDeleted),
		read: ({ payload }) => ({
			nothing: `${payload.ref ?? "a ref"} was deleted, so there is nothing to plan`,
			help: "What is published stays published; yank a release on the index if it should no longer be installed.",
		}),
		happens: "nothing; what is published stays published",
		exit: 0,
	},
	{
		id: "pull-request",
		event: "`pull_request` (from a fork too), `pull_request_review`, `merge_group`",
		applies: ({ name, payload }) => /^pull_request/.test(name) || name === "merge_group" || payload.isPullRequest,
		read: () => ({ kind: "pull-request", tag: null, mayPublish: false }),
		happens: "plan only: built and tested, never published, under the version that the files state",
		exit: 0,
	},
	{
		id: "tag",
		event: "push of a tag that fits `tag`",
		applies: ({ name, refTag }) => name === "push" && refTag !== null,
		read: ({ refTag }) => ({ kind: "tag", tag: refTag, mayPublish: true }),
		happens: "the whole release",
		exit: 0,
	},
	{
		id: "branch",
		event: "push of a branch",
		applies: ({ name }) => name === "push",
		read: () => ({ kind: "branch", tag: null, mayPublish: true }),
		happens: "a dev version: built, tested, gated",
		exit: 0,
	},
	{
		id: "release-draft",
		event: "`release` of a draft",
		applies: ({ name, payload }) => name === "release" && payload.release?.isDraft === true,
		read: () => ({
			nothing: "the GitHub release is a draft, and a draft has no tag yet",
			help: "Publish the draft; with `on: release: types: [published]` that starts the release.",
		}),
		happens: "nothing: a draft has no tag yet",
		exit: 0,
	},
	{
		id: "release",
		event: "`release` with `types: [published]`",
		applies: ({ name, payload }) => name === "release" && (payload.action ?? "published") === "published",
		read: ({ payload, refTag }) => ({ kind: "release", tag: payload.release?.tag ?? refTag, mayPublish: true }),
		happens: "the whole release of its tag, a pre-release too",
		exit: 0,
	},
	{
		id: "release-other",
		event: "`release` created, edited, prereleased, released, unpublished, deleted",
		applies: ({ name }) => name === "release",
		read: ({ payload }) => ({
			nothing: `the GitHub release was ${payload.action ?? "changed"}; only its publication starts a release`,
			help: "on:\n  release:\n    types: [published]",
		}),
		happens: "nothing: one publication makes up to three of these events, and one of them must act",
		exit: 0,
	},
	{
		id: "dispatch-tag",
		event: "`workflow_dispatch` with the input `tag`, or started on a tag",
		applies: ({ name, payload, refTag }) =>
			name === "workflow_dispatch" && (payload.inputTag !== null || refTag !== null),
		read: ({ payload, refTag }) => ({ kind: "dispatch", tag: payload.inputTag ?? refTag, mayPublish: true }),
		happens: "the whole release of that tag, which must be what is checked out",
		exit: 0,
	},
	{
		id: "dispatch",
		event: "`workflow_dispatch` on a branch, `repository_dispatch`",
		applies: ({ name }) => name === "workflow_dispatch" || name === "repository_dispatch",
		read: () => ({ kind: "dispatch", tag: null, mayPublish: true }),
		happens: "a dev version, as for a branch; with the action's input `tag` the release of that tag",
		exit: 0,
	},
	{
		id: "schedule",
		event: "`schedule`",
		applies: ({ name }) => name === "schedule",
		read: () => ({ kind: "schedule", tag: null, mayPublish: true }),
		happens: "a dev version, as for a branch",
		exit: 0,
	},
	{
		id: "other",
		event: "any other event",
		applies: () => true,
		read: () => ({ kind: "branch", tag: null, mayPublish: false }),
		happens: "built and tested, never published",
		exit: 0,
	},
];

function refuse({ name }: GitHubEvent): never {
	throw new UsageError("plan/event-refused", `the event "${name}" must not start a release`, {
		help: "Use `on: push: tags`, `workflow_dispatch`, `schedule` or `release: types: [published]`.",
	});
}
