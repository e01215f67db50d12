// src/trust/registration.ts
/** @param noEnvironment what to say where the publisher has no environment */
function describeRegistration(publisher, noEnvironment) {
	return [
		"Register a Trusted Publisher with exactly these values:",
		`  owner        ${publisher.owner}`,
		`  repository   ${publisher.repository}`,
		`  workflow     ${publisher.workflow}`,
		`  environment  ${publisher.environment ?? noEnvironment}`
	];
}
/** Both pages when it is not known whether the project exists. */
function publisherPages(publisher, destination, project, kind = null) {
	if (destination.publisherPage === null) return [`at ${destination.title}, for the project ${project}.`];
	const values = new URLSearchParams({
		provider: "github",
		owner: publisher.owner,
		repository: publisher.repository,
		workflow_filename: publisher.workflow,
		...publisher.environment === null ? {} : { environment: publisher.environment }
	});
	const existing = new URL(destination.publisherPage(project));
	existing.search = values.toString();
	const pending = new URL("/manage/account/publishing/", existing);
	pending.search = new URLSearchParams([...values, ["project_name", project]]).toString();
	return [...kind === "new" ? [] : [`  for a project that exists: ${existing}`], ...kind === "existing" ? [] : [`  for a new project:         ${pending}`]];
}
export { publisherPages as n, describeRegistration as t };
