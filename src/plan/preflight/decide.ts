// Preflight: every refusal that an index could give after hours of building and that can be told before. Judges what the
// index shows; run.ts asks it.
import type { Finding } from "../../diagnostic/finding.ts";
import { judgeClassifiers } from "./classifiers.ts";
import type { PlannedRelease, PreflightFacts, PreflightIndex } from "./facts.ts";
import { judgeName } from "./publisher.ts";
import { judgeSizes } from "./sizes.ts";
import { judgeVersion } from "./version-state.ts";

export function decidePreflight({ now, index, releases, metadata, job }: PreflightFacts): Finding[] {
	return [
		...judgeClassifiers(metadata, index),
		...releases.flatMap((release) => [
			...judgeStatus(release, index),
			...judgeName(release, index, job, metadata.links),
			...judgeVersion(release, index, now),
			...judgeSizes(release, index),
		]),
	];
}

/** PEP 792: what an index says about a project as a whole. */
function judgeStatus({ name, project }: PlannedRelease, index: PreflightIndex): Finding[] {
	if (project === null) return [];
	const reason = project.statusReason === null ? "" : `: ${project.statusReason}`;
	if (project.status === "archived") {
		return [
			{
				code: "preflight/project-archived",
				level: "error",
				message: `${name} is archived on ${index.title}${reason}; nobody may upload to it`,
				help: "An owner can unarchive it in the project's settings.",
			},
		];
	}
	if (project.status === "quarantined") {
		return [
			{
				code: "preflight/project-quarantined",
				level: "error",
				message: `${name} is quarantined on ${index.title}${reason}; Trusted Publishers may not upload to it, and installers do not see it`,
				help: "Its administrators have questions about it. Answer the mail they sent to the owners.",
			},
		];
	}
	return [];
}
