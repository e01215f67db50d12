// Whose name is it, and would a Trusted Publisher match this run? Publishers cannot be read from an index, but the
// provenance of the last release names the one that it was published by, and the project's links name its repository.
import type { Finding } from "../../diagnostic/finding.ts";
import { describeRegistration, publisherPages } from "../../trust/registration.ts";
import type { PlannedRelease, PreflightIndex, RunningWorkflow } from "./facts.ts";

/** @param ownLinks addresses that this project's own metadata gives */
export function judgeName(
	release: PlannedRelease,
	index: PreflightIndex,
	job: RunningWorkflow | null,
	ownLinks: readonly string[],
): Finding[] {
	if (release.project === null) return [newProject(release, index, job)];
	if (release.publisher !== null) return job === null ? [] : judgePublisher(release, release.publisher, index, job);
	const ours = [...ownLinks, ...(job === null ? [] : [`https://github.com/${job.owner}/${job.repository}`])];
	const [ownRepositories, theirs] = [repositoriesOf(ours), repositoriesOf(release.project.links)];
	if (theirs.length === 0 || ownRepositories.length === 0) return [];
	if (theirs.some((repository) => ownRepositories.includes(repository))) return [];
	return [
		{
			code: "preflight/name-taken",
			level: "warning",
			message: `${release.name} on ${index.title} comes from ${theirs.join(", ")}, this one from ${ownRepositories.join(", ")}`,
			help: "If the project is not yours, choose another name. If it moved, correct its links with this release.",
		},
	];
}

function newProject(release: PlannedRelease, index: PreflightIndex, job: RunningWorkflow | null): Finding {
	const publisher = job && { ...job, environment: null };
	return {
		code: "preflight/new-project",
		level: "notice",
		message: `${index.title} knows no project ${release.name}: its first upload needs a pending publisher, and until then the name is anybody's`,
		help: [
			...(publisher === null
				? ["Register a pending publisher with the owner, repository, workflow and environment of your publish job."]
				: [
						...describeRegistration(publisher, "the environment of the publish job"),
						...publisherPages(publisher, index, release.name, "new"),
					]),
			"It ends after 30 days. A name that was deleted or is quarantined looks the same from outside.",
		].join("\n"),
	};
}

function judgePublisher(
	release: PlannedRelease,
	{ version, by }: NonNullable<PlannedRelease["publisher"]>,
	index: PreflightIndex,
	job: RunningWorkflow,
): Finding[] {
	const repository = `${job.owner}/${job.repository}`;
	const isSame = by.repository.toLowerCase() === repository.toLowerCase() && by.workflow === job.workflow;
	if (isSame) return [];
	const publisher = { ...job, environment: by.environment };
	return [
		{
			code: "preflight/publisher-differs",
			level: "warning",
			message: `${release.name} ${version} was published by ${by.workflow} of ${by.repository}${by.environment ? `, environment ${by.environment}` : ""}; this run is ${job.workflow} of ${repository}, for which a Trusted Publisher must be registered as well`,
			help: [
				...describeRegistration(publisher, "the environment of the publish job"),
				...publisherPages(publisher, index, release.name, "existing"),
			].join("\n"),
		},
	];
}

/** `github.com/owner/name` of addresses below one, lower case, each once. */
function repositoriesOf(links: readonly string[]): string[] {
	const found = links.flatMap((link) => {
		const url = URL.parse(link);
		const host = url?.host.replace(/^www\./, "");
		if (url === null || !host || !/^(github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/.test(host)) return [];
		const [owner, name] = url.pathname.split("/").filter((part) => part !== "");
		// People's sponsor pages and users are no repositories.
		if (!owner || !name || owner === "sponsors") return [];
		return [`${host}/${owner}/${name.replace(/\.git$/, "")}`.toLowerCase()];
	});
	return [...new Set(found)];
}
