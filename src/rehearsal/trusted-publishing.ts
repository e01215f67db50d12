// The exchange of an issuer's token for an upload token: warehouse/oidc/views.py. A token of the issuer is good for one
// exchange, also when its answer is lost.
import { normalizeName } from "../python/project-name.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { createProject, findProject } from "./catalog.ts";
import type { Issuer } from "./issuer.ts";
import { type Claims, readUnverifiedClaims, verifyToken } from "./json-web-token.ts";
import { projectsOf } from "./publisher.ts";
import { findPublisher } from "./publisher-claims.ts";
import type { Store } from "./store.ts";
import { mintUploadToken } from "./upload-token.ts";

/** A token for another index is worth nothing here, and one for here is worth nothing elsewhere. */
const audience = "rehearsal";

const leewaySeconds = 30;

export const audienceAnswer: Answer = jsonAnswer(200, { audience });

/** What `POST /_/oidc/mint-token` with this body answers. */
export function mintToken(store: Store, issuer: Issuer, body: string, at: Date): Answer {
	const now = Math.floor(at.getTime() / 1000);
	const token = readPayload(body);
	if ("description" in token) return refused("invalid-payload", token.description);
	const unverified = readUnverifiedClaims(token.token);
	if (unverified === null || typeof unverified.iss !== "string") return refused("invalid-payload", "malformed JWT");
	if (unverified.iss !== issuer.url) return refused("invalid-payload", "unknown trusted publishing issuer");
	const claims = verifyToken(token.token, { issuer: issuer.url, audience, keys: issuer.keys, now, leewaySeconds });
	if (claims === null) return refused("invalid-token", "malformed or invalid token");
	return store.transaction(() => exchange(store, claims, at));
}

function exchange(store: Store, claims: Claims, at: Date): Answer {
	const now = Math.floor(at.getTime() / 1000);
	const match = findPublisher(store, claims);
	if ("why" in match) return refused("invalid-publisher", `valid token, but no corresponding publisher (${match.why})`);
	const { id } = match.publisher;
	const projects = projectsOf(store, id);
	const pending = projects.filter(({ isPending }) => isPending);
	if (pending.some(({ name }) => findProject(store, name) !== null)) {
		return refused("invalid-pending-publisher", "valid token, but project already exists");
	}
	if (!claimOnce(store, claims, now)) return refused("invalid-reuse-token", "invalid token: already used");
	// PyPI creates the project now, not at the first upload.
	for (const { name } of pending) {
		createProject(store, name, at.toISOString());
		store.run("UPDATE publisher_projects SET pending = 0 WHERE publisher = ? AND project = ?", id, name);
	}
	const names = projects.map(({ name }) => normalizeName(name));
	return jsonAnswer(200, { success: true, ...mintUploadToken(store, { publisher: id, projects: names, now }) });
}

function claimOnce(store: Store, claims: Claims, now: number): boolean {
	store.run("DELETE FROM used_tokens WHERE expires < ?", now);
	if (store.one("SELECT 1 FROM used_tokens WHERE jti = ?", String(claims.jti)) !== null) return false;
	const expires = Number(claims.exp) + leewaySeconds + 5;
	store.run("INSERT INTO used_tokens (jti, expires) VALUES (?, ?)", String(claims.jti), expires);
	return true;
}

function readPayload(body: string): { token: string } | { description: string } {
	try {
		const payload: unknown = JSON.parse(body);
		if (typeof payload !== "object" || payload === null) return { description: "Input should be an object" };
		const { token } = payload as { token?: unknown };
		if (token === undefined) return { description: "token: Field required" };
		return typeof token === "string" ? { token } : { description: "token: Input should be a valid string" };
	} catch (error) {
		if (error instanceof SyntaxError) return { description: "Invalid JSON" };
		throw error;
	}
}

function refused(code: string, description: string): Answer {
	return jsonAnswer(422, { message: "Token request failed", errors: [{ code, description }] });
}
