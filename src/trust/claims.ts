// What an OIDC identity token of a GitHub Actions job says about the job. The token is read, never verified: that is the
// index's work. We read it so that a refusal can be foretold and explained.
// https://docs.github.com/en/actions/reference/security/oidc
import { z } from "zod";
import { RemoteError } from "../diagnostic/errors.ts";

const Claim = z.string().max(2048).optional();

/** Only the claims that an index looks at or that people need to see; each may be missing. */
export const Claims = z.object({
	aud: z.union([z.string(), z.array(z.string())]).optional(),
	sub: Claim,
	repository: Claim,
	repository_owner: Claim,
	repository_owner_id: Claim,
	/** The file that was started. */
	workflow_ref: Claim,
	/** The file that defines the job. */
	job_workflow_ref: Claim,
	ref: Claim,
	sha: Claim,
	event_name: Claim,
	environment: Claim,
});
export type Claims = z.infer<typeof Claims>;

/** In the order in which people are shown them. */
const shownClaims = [
	"repository",
	"repository_owner",
	"repository_owner_id",
	"workflow_ref",
	"job_workflow_ref",
	"environment",
	"ref",
	"event_name",
	"sub",
] as const satisfies readonly (keyof Claims)[];

/** The claims in `token`, unverified. @throws RemoteError when it is no JSON Web Token; the message never holds the token. */
export function readClaims(token: string): Claims {
	const payload = token.split(".")[1];
	if (payload === undefined) throw unreadable("it has no second part");
	let value: unknown;
	try {
		value = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
	} catch {
		// Not passed on as a cause: V8 quotes the text, which is part of a secret.
		throw unreadable("its second part is not JSON");
	}
	const claims = Claims.safeParse(value);
	if (claims.success) return claims.data;
	const names = claims.error.issues.map((issue) => issue.path.join(".") || "payload");
	throw unreadable(`it has claims of an unexpected kind: ${names.join(", ")}`);
}

/** What a Trusted Publisher is registered with. */
export interface Publisher {
	owner: string;
	repository: string;
	/** Bare file name. */
	workflow: string;
	environment: string | null;
}

/**
 * The registration that these claims would match, or null when a part is missing. The workflow is the file that defines
 * the job, as PyPI reads it: `([^/]+\.(yml|yaml))(?=@)` in job_workflow_ref (warehouse/oidc/models/github.py).
 */
export function publisherOf(claims: Claims): Publisher | null {
	const workflow = /([^/]+\.ya?ml)(?=@)/.exec(claims.job_workflow_ref ?? "")?.[1];
	const [owner, repository, ...more] = (claims.repository ?? "").split("/");
	if (workflow === undefined || !owner || !repository || more.length > 0) return null;
	return { owner, repository, workflow, environment: claims.environment ?? null };
}

/** The claims as an aligned list, `MISSING` where there is none. */
export function formatClaims(claims: Claims): string {
	const width = Math.max(...shownClaims.map((name) => name.length));
	return shownClaims.map((name) => `${name.padEnd(width)}  ${claims[name] ?? "MISSING"}`).join("\n");
}

function unreadable(why: string): RemoteError {
	return new RemoteError("trust/unreadable-token", `the identity token of this job cannot be read: ${why}`, {
		help: "Run the job again. A token of GitHub Actions has three parts and its claims are text.",
	});
}
