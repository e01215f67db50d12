// Tokens that uploads are made with. PyPI's are macaroons; to a client both are opaque text of the same shape.
import { createHash, randomBytes } from "node:crypto";
import { helpUrl } from "../index/refusals/pages.ts";
import { normalizeName } from "../python/project-name.ts";
import type { Refusal } from "./answer.ts";
import type { Store } from "./store.ts";

const lifetimeSeconds = 900;

/** A token that is known; whether it allows anything is another question. */
export interface UploadToken {
	/** Normalised names. */
	projects: readonly string[];
	/** Unix seconds. */
	notBefore: number;
	expires: number;
}

/** Inside a transaction. The token is good for what the publisher has now. */
export function mintUploadToken(
	store: Store,
	{ publisher, projects, now }: { publisher: number; projects: readonly string[]; now: number },
): { token: string; expires: number } {
	const token = `pypi-${randomBytes(96).toString("base64url")}`;
	const expires = now + lifetimeSeconds;
	store.run("DELETE FROM upload_tokens WHERE expires < ?", now - 24 * 60 * 60);
	store.run(
		"INSERT INTO upload_tokens (sha256, publisher, projects, not_before, expires) VALUES (?, ?, ?, ?, ?)",
		hashOf(token),
		publisher,
		JSON.stringify(projects.map(normalizeName)),
		now,
		expires,
	);
	return { token, expires };
}

/** The token of an Authorization header, or why there is none. Refusals are 403, never 401. */
export function readAuthorization(store: Store, authorization: string | undefined): UploadToken | Refusal {
	const [scheme = "", credentials = ""] = (authorization ?? "").trim().split(/\s+/, 2);
	let token: string | null = null;
	if (/^(token|bearer)$/i.test(scheme)) token = credentials;
	if (/^basic$/i.test(scheme)) {
		const [, user, password] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(credentials, "base64").toString("utf8")) ?? [];
		if (user !== undefined && user !== "__token__") return passwordRefusal();
		token = password?.trim() ?? null;
	}
	const row = token === null || !/^pypi-[A-Za-z0-9_-]{85,}$/.test(token) ? null : findToken(store, token);
	if (row !== null) return row;
	return {
		status: 403,
		detail: `Invalid or non-existent authentication information. See ${helpUrl("invalid-auth")} for more information.`,
	};
}

/** Why the token does not allow an upload to `project`; null when it does. */
export function refuseUse(token: UploadToken, project: string, now: number): Refusal | null {
	const reasons: string[] = [];
	if (!token.projects.includes(normalizeName(project))) {
		reasons.push(`OIDC scoped token is not valid for project '${project}'`);
		reasons.push(`project-scoped token is not valid for project: '${project}'`);
	}
	if (now >= token.expires || now < token.notBefore) reasons.push("token is expired");
	return reasons.length === 0 ? null : { status: 403, detail: `Invalid API Token: ${reasons.join(", ")}` };
}

function findToken(store: Store, token: string): UploadToken | null {
	const row = store.one<{ projects: string; notBefore: number; expires: number }>(
		"SELECT projects, not_before AS notBefore, expires FROM upload_tokens WHERE sha256 = ?",
		hashOf(token),
	);
	return row === null ? null : { ...row, projects: JSON.parse(row.projects) as string[] };
}

function passwordRefusal(): Refusal {
	return {
		status: 403,
		detail:
			"Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead. " +
			`See ${helpUrl("apitoken")} and ${helpUrl("trusted-publishers")}`,
	};
}

function hashOf(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}
