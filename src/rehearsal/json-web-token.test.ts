import { createHmac, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Claims, formatToken, readUnverifiedClaims, verifyToken } from "./json-web-token.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const jwk = { ...publicKey.export({ format: "jwk" }), kid: "k1" };
const now = 1_000_000;
const good: Claims = { iss: "https://issuer.invalid", aud: "rehearsal", iat: now, nbf: now - 600, exp: now + 300 };

function verify(token: string): Claims | null {
	return verifyToken(token, {
		issuer: "https://issuer.invalid",
		audience: "rehearsal",
		keys: [jwk],
		now,
		leewaySeconds: 30,
	});
}

function encode(value: unknown): string {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}

describe("verifyToken", () => {
	it("gives the claims of a good token", () => {
		expect(verify(formatToken(good, { privateKey, keyId: "k1" }))).toEqual(good);
	});

	it.each<[string, Claims]>([
		["another issuer", { ...good, iss: "https://other.invalid" }],
		["another audience", { ...good, aud: "pypi" }],
		["two audiences", { ...good, aud: ["rehearsal", "pypi"] }],
		["the audience in a list", { ...good, aud: ["rehearsal"] }],
		["no audience", { ...good, aud: undefined }],
		["an end 31 seconds ago", { ...good, exp: now - 31 }],
		["no end", { ...good, exp: undefined }],
		["a start in 31 seconds", { ...good, nbf: now + 31 }],
		["no time of issue", { ...good, iat: undefined }],
		["a time of issue in 31 seconds", { ...good, iat: now + 31 }],
	])("refuses %s", (_, claims) => {
		expect(verify(formatToken(claims, { privateKey, keyId: "k1" }))).toBeNull();
	});

	it("forgives clocks that differ by 30 seconds", () => {
		expect(verify(formatToken({ ...good, exp: now - 30 }, { privateKey, keyId: "k1" }))).not.toBeNull();
	});

	it("refuses a key that the issuer does not publish", () => {
		expect(verify(formatToken(good, { privateKey, keyId: "k2" }))).toBeNull();
		const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
		expect(verify(formatToken(good, { privateKey: other.privateKey, keyId: "k1" }))).toBeNull();
	});

	it("lets no token choose its algorithm", () => {
		const unsigned = `${encode({ alg: "none", kid: "k1" })}.${encode(good)}.`;
		expect(verify(unsigned)).toBeNull();
		const signed = `${encode({ alg: "HS256", kid: "k1" })}.${encode(good)}`;
		const pem = publicKey.export({ format: "pem", type: "spki" });
		expect(verify(`${signed}.${createHmac("sha256", pem).update(signed).digest("base64url")}`)).toBeNull();
	});

	it("refuses claims that were changed after signing", () => {
		const [head, , signature] = formatToken(good, { privateKey, keyId: "k1" }).split(".");
		expect(verify(`${head}.${encode({ ...good, repository: "other/project" })}.${signature}`)).toBeNull();
	});

	it.each(["", "a.b", "a.b.c", "a.b.c.d", `${encode([])}.${encode(good)}.x`])("refuses %j", (token) => {
		expect(verify(token)).toBeNull();
	});
});

describe("readUnverifiedClaims", () => {
	it("reads the claims without a key, and nothing that is no token", () => {
		expect(readUnverifiedClaims(formatToken(good, { privateKey, keyId: "k1" }))).toEqual(good);
		expect(readUnverifiedClaims("a.b.c")).toBeNull();
	});
});
