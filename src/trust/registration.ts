// How a Trusted Publisher is registered: the four values and the page to enter them on, filled in.
import type { Destination } from "../index/destination.ts";
import type { Publisher } from "./claims.ts";

/** @param noEnvironment what to say where the publisher has no environment */
export function describeRegistration(publisher: Publisher, noEnvironment: string): string[] {
	return [
		"Register a Trusted Publisher with exactly these values:",
		`  owner        ${publisher.owner}`,
		`  repository   ${publisher.repository}`,
		`  workflow     ${publisher.workflow}`,
		`  environment  ${publisher.environment ?? noEnvironment}`,
	];
}

/** Both pages when it is not known whether the project exists. */
export function publisherPages(
	publisher: Publisher,
	destination: Pick<Destination, "title" | "publisherPage">,
	project: string,
	kind: "existing" | "new" | null = null,
): string[] {
	if (destination.publisherPage === null) return [`at ${destination.title}, for the project ${project}.`];
	const values = new URLSearchParams({
		provider: "github",
		owner: publisher.owner,
		repository: publisher.repository,
		workflow_filename: publisher.workflow,
		...(publisher.environment === null ? {} : { environment: publisher.environment }),
	});
	const existing = new URL(destination.publisherPage(project));
	existing.search = values.toString();
	const pending = new URL("/manage/account/publishing/", existing);
	pending.search = new URLSearchParams([...values, ["project_name", project]]).toString();
	return [
		...(kind === "new" ? [] : [`  for a project that exists: ${existing}`]),
		...(kind === "existing" ? [] : [`  for a new project:         ${pending}`]),
	];
}
