// Whether what is checked out is what the tag names, as far as the clone and GitHub can tell.
import type { Finding } from "../../diagnostic/finding.ts";
import { compareVersions, parseVersion } from "../../python/version.ts";
import type { PlanFacts } from "../facts.ts";
import type { GitTag } from "./git-facts.ts";
import { listPatterns, type ReleaseTag, readByAll } from "./release-tag.ts";
import { printableTag } from "./tag.ts";

export function checkTagState(facts: PlanFacts, release: ReleaseTag): Finding[] {
	const { git } = facts;
	if (git === null) return [];
	const named = git.tags.find((tag) => tag.name === release.tag);
	if (named !== undefined && named.commit !== git.commit) return [otherCommit(named, git.commit, facts)];
	const isFromEvent = isOfEvent(facts, release);
	const { sha } = facts.event;
	if (isFromEvent && sha !== null && sha !== git.commit) return [otherEventCommit(facts, release, sha)];
	// A shallow clone may lack the tag that GitHub started the job for.
	if (named === undefined && !isFromEvent) return [missingTag(facts, release)];
	return [...findSameVersion(facts, release), ...findManyTags(facts, release)];
}

/** A static version that is tagged elsewhere cannot be the next release. */
export function checkTaken(facts: PlanFacts, stated: string): Finding[] {
	const { git } = facts;
	if (git === null || facts.event.kind !== "local") return [];
	const taken = findTagsOf(stated, facts).find((tag) => tag.commit !== git.commit);
	if (taken === undefined) return [];
	return [
		{
			code: "plan/already-tagged",
			level: "notice",
			message: `${stated} is tagged already: ${printableTag(taken.name)} is ${short(taken.commit)}, HEAD is ${short(git.commit)}`,
			help: "The next release needs a new version in the files.",
		},
	];
}

function otherCommit(tag: GitTag, head: string, { event, requestedTag }: PlanFacts): Finding {
	const name = printableTag(tag.name);
	const kind = tag.isAnnotated ? "annotated tag" : "lightweight tag";
	const checkout = `- uses: actions/checkout@…\n  with:\n    ref: refs/tags/${requestedTag === null ? name : "${{ inputs.tag }}"}`;
	return {
		code: "plan/head-not-tag",
		level: "error",
		message: `HEAD is ${short(head)}, the ${kind} ${name} is ${short(tag.commit)}: what would be built is not what the tag shows`,
		help:
			event.kind === "local" ? `git switch --detach ${name}` : `Check out the tag in the job that plans:\n${checkout}`,
	};
}

/** True when GITHUB_SHA is the commit of this tag: not after a dispatch on a branch, whose commit it is then. */
function isOfEvent({ event }: PlanFacts, release: ReleaseTag): boolean {
	return event.tag === release.tag && event.isOnTag;
}

function missingTag({ event, git }: PlanFacts, { tag }: ReleaseTag): Finding {
	const isLocal = event.kind === "local";
	const name = printableTag(tag);
	return {
		code: "plan/tag-missing",
		level: isLocal ? "warning" : "error",
		message: `this ${git?.isShallow ? "shallow " : ""}clone has no tag ${name}${isLocal ? "; planned as if HEAD had it" : ", so nobody can tell whether HEAD is what it names"}`,
		help: isLocal
			? `git tag -a ${name} -m ${name}, or git fetch --tags if it exists elsewhere`
			: "Check out the tag in the job that plans:\n- uses: actions/checkout@…\n  with:\n    ref: refs/tags/${{ inputs.tag }}",
	};
}

function otherEventCommit({ event, git }: PlanFacts, { tag }: ReleaseTag, sha: string): Finding {
	const rerun = event.attempt > 1 ? `attempt ${event.attempt} of ` : "";
	return {
		code: "plan/head-not-tag",
		level: "error",
		message: `GitHub started ${rerun}this run for ${printableTag(tag)} at ${short(sha)}, HEAD is ${short(git?.commit ?? "")}: the tag was moved, or something else is checked out`,
		help: "Check out the commit of the event (actions/checkout without `ref`), or start a new run for the tag as it is now.",
	};
}

/** `v1.2` beside `v1.2.0`, `v1.0rc1` beside `v1.0-rc.1`. */
function findSameVersion(facts: PlanFacts, release: ReleaseTag): Finding[] {
	const others = findTagsOf(release.version, facts).filter(
		(tag) => tag.name !== release.tag && tag.commit !== facts.git?.commit,
	);
	return others.slice(0, 1).map((other) => ({
		code: "plan/already-tagged",
		level: "warning",
		message: `${release.version} has another tag: ${printableTag(other.name)} is ${short(other.commit)}, ${printableTag(release.tag)} is ${short(facts.git?.commit ?? "")}`,
		help: "An index takes each file name once. If that tag was released, this version needs a new number.",
	}));
}

function findTagsOf(version: string, facts: PlanFacts): GitTag[] {
	const wanted = parseVersion(version);
	const patterns = listPatterns(facts);
	return (facts.git?.tags ?? []).filter(({ name }) => {
		const read = readByAll(name, patterns);
		const found = typeof read === "string" ? null : parseVersion(read.version);
		return wanted !== null && found !== null && compareVersions(wanted, found) === 0;
	});
}

// GitHub's documentation of the push event: no event for more than three tags pushed at once.
const mostTagsPerPush = 3;

function findManyTags({ git, event }: PlanFacts, { tag }: ReleaseTag): Finding[] {
	const count = (git?.tags ?? []).filter((candidate) => candidate.commit === git?.commit).length;
	if (event.kind !== "local" || count <= mostTagsPerPush) return [];
	return [
		{
			code: "plan/many-tags",
			level: "notice",
			message: `HEAD has ${count} tags, and GitHub starts no workflow for more than ${mostTagsPerPush} tags that are pushed at once`,
			help: `Push this one by itself, git push origin ${printableTag(tag)}, or start the workflow by hand with the tag as input.`,
		},
	];
}

function short(commit: string): string {
	return commit.slice(0, 12);
}
