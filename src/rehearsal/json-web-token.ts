// JSON Web Tokens signed with RS256 (RFC 7515, RFC 7519), written and checked with node:crypto alone.
import { createPublicKey, type JsonWebKey, type KeyObject, sign, verify } from "node:crypto";

export type Claims = Record<string, unknown>;

export function formatToken(claims: Claims, key: { privateKey: KeyObject; keyId: string }): string {
	const header = encode({ alg: "RS256", kid: key.keyId, typ: "JWT" });
	const signed = `${header}.${encode(claims)}`;
	return `${signed}.${sign("sha256", Buffer.from(signed), key.privateKey).toString("base64url")}`;
}

/** The claims of a token that nobody has checked yet; null when it is none. */
export function readUnverifiedClaims(token: string): Claims | null {
	const parts = token.split(".");
	return parts.length === 3 && decode(parts[0]) !== null ? decode(parts[1]) : null;
}

export interface TokenExpectation {
	issuer: string;
	audience: string;
	keys: readonly (JsonWebKey & { kid: string })[];
	/** Unix seconds. */
	now: number;
	leewaySeconds: number;
}

/** The claims when the signature, issuer, the one audience and the times are as expected; else null, without a reason. */
export function verifyToken(token: string, expected: TokenExpectation): Claims | null {
	const [head = "", body = "", signature = "", ...more] = token.split(".");
	const header = decode(head);
	const claims = decode(body);
	if (header === null || claims === null || more.length > 0) return null;
	// The algorithm is ours to say: a token that could choose it could choose "none".
	const key = header.alg === "RS256" ? expected.keys.find(({ kid }) => kid === header.kid) : undefined;
	if (key === undefined) return null;
	const publicKey = createPublicKey({ key, format: "jwk" });
	if (!verify("sha256", Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, "base64url"))) return null;
	return hasExpectedClaims(claims, expected) ? claims : null;
}

function hasExpectedClaims(claims: Claims, { issuer, audience, now, leewaySeconds }: TokenExpectation): boolean {
	const { iss, aud, iat, nbf, exp } = claims;
	if (iss !== issuer || aud !== audience) return false;
	if (typeof exp !== "number" || now > exp + leewaySeconds) return false;
	if (typeof iat !== "number" || iat > now + leewaySeconds) return false;
	return nbf === undefined || (typeof nbf === "number" && nbf <= now + leewaySeconds);
}

function encode(value: unknown): string {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(part: string | undefined): Claims | null {
	try {
		const value: unknown = JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
		return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Claims) : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
