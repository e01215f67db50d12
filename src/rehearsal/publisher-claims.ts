// Which registered publisher the claims of a GitHub job belong to, and why none does: warehouse/oidc/models/github.py.
import type { Claims } from "./json-web-token.ts";
import type { Store } from "./store.ts";

interface StoredPublisher {
	id: number;
	repository: string;
	repositoryOwnerId: string;
	workflow: string;
	/** Lower case; empty for any. */
	environment: string;
}

/** `why` completes PyPI's "valid token, but no corresponding publisher (…)". */
export type PublisherMatch = { publisher: StoredPublisher } | { why: string };

const requiredClaims = [
	"repository",
	"repository_owner",
	"repository_owner_id",
	"job_workflow_ref",
	"jti",
	"event_name",
	"ref",
	"sha",
] as const;

export function findPublisher(store: Store, claims: Claims): PublisherMatch {
	const missing = requiredClaims.find((name) => claims[name] === undefined || claims[name] === null);
	if (missing !== undefined) return { why: `Missing claim '${missing}'` };
	const job = text(claims.job_workflow_ref);
	const workflow = /([^/]+\.(?:yml|yaml))(?=@)/.exec(job)?.[1];
	if (workflow === undefined) return { why: "Could not job extract workflow filename from OIDC claims" };
	const publisher = lookUp(store, claims, workflow);
	if (publisher === null) return { why: "Publisher with matching claims was not found" };
	const why = firstWrongClaim(publisher, claims);
	return why === null ? { publisher } : { why };
}

// With the environment of the claims, or else one that was registered for any.
function lookUp(store: Store, claims: Claims, workflow: string): StoredPublisher | null {
	return store.one(
		`SELECT id, repository, repository_owner_id AS repositoryOwnerId, workflow, environment FROM publishers
		WHERE repository = ? AND repository_owner_id = ? AND workflow = ? AND environment IN ('', ?)
		ORDER BY environment DESC LIMIT 1`,
		text(claims.repository),
		text(claims.repository_owner_id),
		workflow,
		text(claims.environment).toLowerCase(),
	);
}

function firstWrongClaim(publisher: StoredPublisher, claims: Claims): string | null {
	const owner = publisher.repository.split("/")[0] ?? "";
	const failed = (name: string) => `Check failed for required claim '${name}'`;
	if (text(claims.repository).toLowerCase() !== publisher.repository.toLowerCase()) return failed("repository");
	if (claims.repository_owner !== owner) return failed("repository_owner");
	if (claims.repository_owner_id !== publisher.repositoryOwnerId) return failed("repository_owner_id");
	const wrongJob = wrongJobWorkflow(publisher, claims);
	if (wrongJob !== null) return wrongJob;
	if (text(claims.jti) === "") return failed("jti");
	if (claims.event_name === "pull_request_target") {
		return "Publishing from a workflow invoked via 'pull_request_target' is not supported.";
	}
	const environment = text(claims.environment).toLowerCase();
	const hasEnvironment = publisher.environment === "" || publisher.environment === environment;
	return hasEnvironment ? null : "Check failed for optional claim 'environment'";
}

function wrongJobWorkflow(publisher: StoredPublisher, claims: Claims): string | null {
	const job = text(claims.job_workflow_ref);
	const ends = [text(claims.ref), text(claims.sha)].filter((end) => end !== "");
	if (ends.length === 0) return "The ref and sha claims are empty";
	const expected = ends.map((end) => `${publisher.repository}/.github/workflows/${publisher.workflow}@${end}`);
	if (expected.includes(job)) return null;
	const list = expected.map((one) => `'${one}'`).join(", ");
	return `The job_workflow_ref claim does not match, expecting one of [${list}], got '${job}'`;
}

function text(claim: unknown): string {
	return typeof claim === "string" ? claim : "";
}
