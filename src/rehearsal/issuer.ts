// Stands in for GitHub's OIDC issuer: it gives the job that rehearses JSON Web Tokens for the audience it names, with the
// claims of a push of a tag. Its key lives as long as the process.
// https://docs.github.com/en/actions/reference/security/oidc
import { createHash, generateKeyPair, type JsonWebKey, type KeyObject, randomBytes, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { type Answer, jsonAnswer, notFound, textAnswer } from "./answer.ts";
import { type Claims, formatToken } from "./json-web-token.ts";
import type { RegisteredPublisher } from "./publisher.ts";

export interface Issuer {
	/** The `iss` of its tokens. */
	url: string;
	requestUrl: string;
	requestToken: string;
	keys: readonly (JsonWebKey & { kid: string })[];
	/** Null when `path` is not one of the issuer's. */
	answer(request: { path: string; query: URLSearchParams; authorization: string | undefined }): Answer | null;
}

export interface IssuerKey {
	privateKey: KeyObject;
	jwk: JsonWebKey & { kid: string };
}

export interface IssuerOptions {
	/** Of the server, with the trailing slash. */
	baseUrl: string;
	key: IssuerKey;
	publisher: RegisteredPublisher;
	/** Changes or removes claims of the next token. */
	claims: (claims: Claims) => Claims;
	now: () => Date;
}

const lifetimeSeconds = 300;

export async function generateIssuerKey(): Promise<IssuerKey> {
	const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
	return { privateKey, jwk: publicJwk(publicKey) };
}

export function createIssuer({ baseUrl, key, publisher, claims, now }: IssuerOptions): Issuer {
	const url = `${baseUrl}issuer`;
	const requestToken = randomBytes(32).toString("base64url");
	const token = (audience: string | null): string => {
		const standard = standardClaims(publisher, { issuer: url, audience, now: Math.floor(now().getTime() / 1000) });
		return formatToken(claims(standard), { privateKey: key.privateKey, keyId: key.jwk.kid });
	};
	return {
		url,
		requestUrl: `${url}/token?api-version=2.0`,
		requestToken,
		keys: [key.jwk],
		answer({ path, query, authorization }) {
			if (path === "/issuer/.well-known/openid-configuration") return jsonAnswer(200, openidConfiguration(url));
			if (path === "/issuer/.well-known/jwks") return jsonAnswer(200, { keys: [key.jwk] });
			if (path !== "/issuer/token") return path.startsWith("/issuer/") ? notFound : null;
			if (authorization?.toLowerCase() !== `bearer ${requestToken}`.toLowerCase()) {
				return textAnswer(401, "The job may not ask for identity tokens with this bearer token.");
			}
			const value = token(query.get("audience"));
			return jsonAnswer(200, { count: value.length, value });
		},
	};
}

function publicJwk(publicKey: KeyObject): JsonWebKey & { kid: string } {
	const jwk = publicKey.export({ format: "jwk" });
	const kid = createHash("sha256")
		.update(JSON.stringify([jwk.e, jwk.kty, jwk.n]))
		.digest("base64url");
	return { ...jwk, kid, alg: "RS256", use: "sig" };
}

function standardClaims(
	publisher: RegisteredPublisher,
	{ issuer, audience, now }: { issuer: string; audience: string | null; now: number },
): Claims {
	const owner = publisher.repository.split("/")[0] ?? "";
	const ref = "refs/tags/v0";
	const sha = "0".repeat(40);
	const workflowRef = `${publisher.repository}/.github/workflows/${publisher.workflow}@${ref}`;
	const environment = publisher.environment;
	return {
		jti: randomUUID(),
		sub: `repo:${publisher.repository}:${environment === null ? `ref:${ref}` : `environment:${environment}`}`,
		aud: audience ?? `https://github.com/${owner}`,
		ref,
		sha,
		repository: publisher.repository,
		repository_owner: owner,
		repository_owner_id: publisher.repositoryOwnerId,
		repository_id: "1",
		repository_visibility: "public",
		run_id: "1",
		run_number: "1",
		run_attempt: "1",
		actor: owner,
		actor_id: "1",
		workflow: publisher.workflow,
		head_ref: "",
		base_ref: "",
		event_name: "push",
		ref_protected: "false",
		ref_type: "tag",
		workflow_ref: workflowRef,
		workflow_sha: sha,
		job_workflow_ref: workflowRef,
		job_workflow_sha: sha,
		runner_environment: "github-hosted",
		...(environment === null ? {} : { environment }),
		iss: issuer,
		nbf: now - 600,
		iat: now,
		exp: now + lifetimeSeconds,
	};
}

function openidConfiguration(url: string): unknown {
	return {
		issuer: url,
		jwks_uri: `${url}/.well-known/jwks`,
		subject_types_supported: ["public", "pairwise"],
		response_types_supported: ["id_token"],
		claims_supported: ["sub", "aud", "exp", "iat", "iss", "jti", "nbf", "ref", "repository", "job_workflow_ref"],
		id_token_signing_alg_values_supported: ["RS256"],
		scopes_supported: ["openid"],
	};
}
