import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readSecret } from "./find-secrets.ts";

// Put together here, so that no scanner takes this file for a leak.
const join = (...parts: string[]) => parts.join("");
const body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
const pem = (kind: string, text = body) =>
	join("-----BEGIN ", kind, "PRIVATE KEY-----\n", text, "\n-----END ", kind, "PRIVATE KEY-----");
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A token as GitHub and npm make them. */
function withChecksum(prefix: string, random: string): string {
	let rest = crc32(random);
	let digits = "";
	for (let place = 0; place < 6; place += 1) {
		digits = base62[rest % 62] + digits;
		rest = Math.floor(rest / 62);
	}
	return join(prefix, random, digits);
}

function macaroon(location: string): string {
	const bytes = Buffer.concat([
		Buffer.from([2, 1, location.length]),
		Buffer.from(location),
		Buffer.from([2, 36]),
		Buffer.from("0f4c8a6e-52b9-4f7c-9a57-1d1a5a2bd0c3"),
		Buffer.alloc(60, 0x5a),
	]);
	return join("pypi-", bytes.toString("base64url"));
}

describe("what is a secret", () => {
	it.each<[string, string, string, boolean]>([
		["a key of OpenSSL", pem("RSA "), "a private key", false],
		["a key in PKCS 8", pem(""), "a private key", false],
		["a key of OpenSSH", pem("OPENSSH ", `b3BlbnNzaC1rZXktdjEA${body}`), "a private key", false],
		["a key in JSON", pem("").replaceAll("\n", "\\n"), "a private key", false],
		["a key in a string of Python", pem("EC ").replace("-----\n", '-----"\n    "'), "a private key", false],
		["a token of PyPI", macaroon("pypi.example"), "a PyPI token", true],
		["a token of GitHub", withChecksum("ghp_", "q7Rk2mVx9LsB4wTzY8hNcJ3dFgKpQe"), "a GitHub token", true],
		["a token of npm", withChecksum("npm_", "q7Rk2mVx9LsB4wTzY8hNcJ3dFgKpQe"), "an npm token", true],
		["one whose checksum is unknown", "ghs_q7Rk2mVx9LsB4wTzY8hNcJ3dFgKpQe123zZz", "a GitHub token", false],
		["a key of AWS", join("AKIA", "Q3EGRRWVXZ7PLM2T"), "an AWS access key", false],
		["a token of Slack", join("xoxb-", "123980123980-q7Rk2mVx9LsB4wTzY8hN"), "a Slack token", false],
		["a key of Stripe", join("sk_live_", "q7Rk2mVx9LsB4wTzY8hNcJ3d"), "a Stripe key", false],
	])("%s", (_what, secret, kind, isProven) => {
		const text = `KEY = "${secret}"\n`;
		expect(readSecret(text, text.indexOf(secret))).toEqual({ kind, isProven });
	});
});

describe("what is none", () => {
	it.each([
		["the heading alone, in a program that reads keys", 'if text.startswith("-----BEGIN RSA PRIVATE KEY-----"):'],
		["an encrypted key", pem("ENCRYPTED ")],
		["a key that says that it is encrypted", pem("RSA ", `Proc-Type: 4,ENCRYPTED\n\n${body}`)],
		["a certificate", pem("").replaceAll("PRIVATE KEY", "CERTIFICATE")],
		["a placeholder", `ghp_${"x".repeat(36)}`],
		["Amazon's example", "AKIAIOSFODNN7EXAMPLE"],
		["letters inside of base64", "AAAAAAAKIAQ3EGRRWVXZ7PLM2T/AAAA"],
		["a short word", "npm_config_prefix"],
		[
			"the key of Azure's emulator",
			`AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==`,
		],
	])("%s", (_what, text) => {
		const found = [...text].map((_, index) => readSecret(text, index)).filter((secret) => secret !== null);
		expect(found).toEqual([]);
	});
});
