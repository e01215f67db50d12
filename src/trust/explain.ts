// Why an index refused to give an upload token, in words with which a maintainer can mend it: the exact values to
// register, the page to do it on, and the claims as the index saw them.
import { RemoteError } from "../diagnostic/errors.ts";
import type { Destination } from "../index/destination.ts";
import { type Claims, formatClaims, type Publisher, publisherOf } from "./claims.ts";
import type { MintError } from "./decide.ts";
import { describeRegistration, publisherPages } from "./registration.ts";

export interface RefusalFacts {
	status: number;
	errors: readonly MintError[];
	claims: Claims;
	destination: Destination;
	/** PEP 503. */
	project: string;
}

/** The error that ends the stage: the server's words first, then what we make of them. */
export function explainRefusal(facts: RefusalFacts): RemoteError {
	const { errors, claims, destination, project } = facts;
	const words =
		errors.map((error) => `${error.code}: ${error.description}`).join("; ") || `HTTP status ${facts.status}`;
	const code = codeOf(errors);
	return new RemoteError(code, `${destination.title} gave no upload token for ${project}: ${words}`, {
		status: facts.status,
		serverText: words,
		help: [...advice(code, facts), "Claims of this job, as the index saw them:", formatClaims(claims)].join("\n"),
	});
}

function codeOf(errors: readonly MintError[]) {
	const codes = new Set(errors.map((error) => error.code));
	if (codes.has("invalid-publisher")) return "trust/invalid-publisher";
	return codes.has("invalid-pending-publisher") ? "trust/invalid-pending-publisher" : "trust/refused";
}

function advice(code: ReturnType<typeof codeOf>, facts: RefusalFacts): string[] {
	const publisher = publisherOf(facts.claims);
	if (code === "trust/refused") return ["Nothing was uploaded. Follow the index's words above."];
	if (publisher === null) {
		return [
			"The claims name no repository and workflow file, so no Trusted Publisher can match them.",
			"Publish from a job of a workflow file in .github/workflows of the project's own repository.",
		];
	}
	return [
		...describeRegistration(publisher, "(leave empty: this job has none)"),
		...publisherPages(publisher, facts.destination, facts.project),
		...slips(publisher, facts.destination),
	];
}

// The slips that make up nearly all reports of this refusal.
function slips(publisher: Publisher, destination: Destination): string[] {
	const environment =
		publisher.environment === null
			? "the job has no environment but the publisher names one"
			: `the publisher names another environment than "${publisher.environment}"`;
	return [
		`If it is registered already, look for: ${environment}; the workflow file or the repository was renamed;` +
			` the repository moved to another owner; it is registered at another index than ${destination.title}.`,
	];
}
