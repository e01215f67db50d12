// Which event started the job, which tag it carries, and what a maintainer should know about it. Pure.
import type { Finding } from "../../diagnostic/finding.ts";
import type { ReleaseEvent } from "../../document/plan.ts";
import { eventRules } from "./event-rules.ts";
import { type EventVariables, type GitHubEvent, readGitHubEvent } from "./github-event.ts";

/** The event as the plan sees it. */
export interface PlanEvent {
	kind: ReleaseEvent;
	tag: string | null;
	/** True when GITHUB_REF is that tag, so that GITHUB_SHA is its commit. */
	isOnTag: boolean;
	/** False: whatever is planned goes to no public index. */
	mayPublish: boolean;
	/** Set when there is nothing to plan, and that is right. */
	nothing: { reason: string; help: string } | null;
	/** The commit that GitHub started the job for. */
	sha: string | null;
	/** 2 in the first re-run. */
	attempt: number;
	findings: Finding[];
}

/** A machine outside GitHub: only a rehearsal index can be reached from here, whatever is planned. */
const localEvent: PlanEvent = {
	kind: "local",
	tag: null,
	isOnTag: false,
	mayPublish: true,
	nothing: null,
	sha: null,
	attempt: 1,
	findings: [],
};

/** @throws UsageError for an event that must not release, and for one that is not as GitHub writes it. */
export function readEvent(variables: EventVariables): PlanEvent {
	if (variables.name === undefined || variables.name === "") return localEvent;
	const event = readGitHubEvent(variables.name, variables);
	const reading = eventRules.find((rule) => rule.applies(event))?.read(event);
	if (reading === undefined) throw new RangeError(`no rule for the event ${event.name}`);
	const { sha, attempt } = event;
	if ("nothing" in reading) {
		const nothing = { reason: reading.nothing, help: reading.help };
		return { ...localEvent, kind: "branch", mayPublish: false, nothing, sha, attempt };
	}
	return {
		...reading,
		isOnTag: reading.tag !== null && reading.tag === event.refTag,
		mayPublish: reading.mayPublish && event.isGitHubCom,
		nothing: null,
		sha,
		attempt,
		findings: [...checkMovedTag(event), ...checkOwner(event), ...checkServer(event, reading.mayPublish)],
	};
}

function checkMovedTag({ name, refTag, payload }: GitHubEvent): Finding[] {
	if (name !== "push" || refTag === null || !payload.isForced) return [];
	const from = payload.before === null ? "" : ` from ${payload.before.slice(0, 12)}`;
	return [
		{
			code: "plan/tag-moved",
			level: "warning",
			message: `the tag was moved${from}: whoever fetched it before has another commit under its name`,
			help: "If files of this version are on an index, other bytes under their names are refused there. Release a new version instead.",
		},
	];
}

/** PyPI's Trusted Publishers name the owner by its id, so that nobody can take over a name. */
function checkOwner({ owner, repository }: GitHubEvent): Finding[] {
	const isMoved = owner.now !== null && owner.before !== null && owner.now !== owner.before;
	const isRenamed =
		repository.now !== null &&
		repository.before !== null &&
		repository.now.toLowerCase() !== repository.before.toLowerCase();
	if (!isMoved && !isRenamed) return [];
	const change = isMoved ? `its owner (id ${owner.before}, now ${owner.now})` : `its name (${repository.before})`;
	return [
		{
			code: "plan/repository-moved",
			level: "warning",
			message: `the repository ${repository.now ?? repository.before ?? ""} has changed ${change} since this event`,
			help: "A Trusted Publisher names owner and repository: register the new ones on the index before publishing.",
		},
	];
}

function checkServer({ isGitHubCom }: GitHubEvent, mayPublish: boolean): Finding[] {
	if (isGitHubCom || !mayPublish) return [];
	return [
		{
			code: "plan/not-github-com",
			level: "warning",
			message:
				"this GitHub server is not github.com, and PyPI trusts identities of github.com alone: nothing can be published from here",
			help: "Mirror the repository to github.com and release there; the plan, builds and tests work here too.",
		},
	];
}
