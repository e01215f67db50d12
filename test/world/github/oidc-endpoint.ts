// What answers ACTIONS_ID_TOKEN_REQUEST_URL: one new token per call, for one audience, with the claims of the job.
// Claims: https://docs.github.com/en/actions/reference/security/oidc
import { generateKeyPairSync, randomUUID, sign } from "node:crypto";

/** Of the job that asks; everything else is added here. */
export interface JobClaims {
	repository: string;
	repository_owner: string;
	repository_id: string;
	repository_owner_id: string;
	ref: string;
	sha: string;
	event_name: string;
	workflow_ref: string;
	job_workflow_ref: string;
	run_id: string;
	environment?: string;
}

export interface OidcEndpoint {
	/** A signed token; the same job never gets the same `jti` twice. */
	issue(claims: JobClaims, audience: string): string;
	/** Public keys, as an index that trusts this issuer would fetch them. */
	keys(): { keys: Record<string, unknown>[] };
}

export function createOidcEndpoint(issuer: () => string): OidcEndpoint {
	const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const keyId = randomUUID();

	return {
		keys: () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: keyId, alg: "RS256", use: "sig" }] }),
		issue(claims, audience) {
			const now = Math.floor(Date.now() / 1000);
			const subject = claims.environment ? `environment:${claims.environment}` : `ref:${claims.ref}`;
			const payload = {
				...claims,
				sub: `repo:${claims.repository}:${subject}`,
				ref_type: claims.ref.startsWith("refs/tags/") ? "tag" : "branch",
				runner_environment: "github-hosted",
				iss: issuer(),
				aud: audience,
				jti: randomUUID(),
				iat: now,
				nbf: now - 10,
				exp: now + 300,
			};
			const signed = `${encode({ typ: "JWT", alg: "RS256", kid: keyId })}.${encode(payload)}`;
			return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
		},
	};
}

function encode(value: object): string {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
