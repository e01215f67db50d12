// Secrets in text: tokens and private keys by the forms that their issuers publish for secret scanning. What was found is
// told by its kind and never shown. A name that only looks like a token (a placeholder, a word of a program) is none.
import { crc32 } from "node:zlib";

interface SecretKind {
	kind: string;
	/** Where it begins: one of these stands in every secret of the kind. */
	start: string;
	/** The whole of it, from there. */
	pattern: RegExp;
	/** True when a checksum or a structure shows that it was issued. */
	isProven?: (match: RegExpExecArray) => boolean;
}

const token = (kind: string, start: string, body: string, isProven?: SecretKind["isProven"]): SecretKind => ({
	kind,
	start,
	pattern: new RegExp(`(?:${start})${body}`, "y"),
	...(isProven === undefined ? {} : { isProven }),
});

const secretKinds: readonly SecretKind[] = [
	{
		kind: "a private key",
		start: "-----BEGIN ",
		// Its first line of base64 must be there too: programs that read keys hold the heading alone.
		pattern:
			/-----BEGIN (?:(?!ENCRYPTED)[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?![\s\S]{0,80}ENCRYPTED)[\s\S]{1,160}?[A-Za-z0-9+/]{60,}/y,
	},
	token("a PyPI token", "pypi-AgE", "[\\w-]{60,}", isMacaroon),
	token("a GitHub token", "gh[pousr]_", "[A-Za-z0-9]{36,}(?!\\w)", hasChecksum),
	token("a GitHub token", "github_pat_", "\\w{22}_\\w{59}(?!\\w)"),
	token("a GitLab token", "glpat-", "[\\w-]{20,}"),
	token("an npm token", "npm_", "[A-Za-z0-9]{36}(?!\\w)", hasChecksum),
	token("an AWS access key", "A[KS]IA", "[2-7A-Z]{16}(?![\\w+/=])"),
	token("a Slack token", "xox[abpr]-", "\\d{8,}-[\\w-]{20,}"),
	token("a Slack webhook", "hooks\\.slack\\.com/services/", "T\\w{8,}/B\\w{8,}/\\w{20,}"),
	token("a Stripe key", "[sr]k_live_", "[A-Za-z0-9]{24,}"),
	token("an Anthropic key", "sk-ant-", "\\w+-[\\w-]{80,}"),
	token("an OpenAI key", "sk-proj-", "[\\w-]{80,}"),
	token("a Hugging Face token", "hf_", "[A-Za-z]{34}(?!\\w)"),
	token("a Docker Hub token", "dckr_pat_", "[\\w-]{27}"),
	token("a DigitalOcean token", "dop_v1_", "[0-9a-f]{64}"),
	token("a SendGrid key", "SG\\.", "[\\w-]{22}\\.[\\w-]{43}"),
	token("an Azure storage key", "AccountKey=", "[A-Za-z0-9+/]{86}=="),
];

/** Finds where one may begin; source of a larger expression. */
export const secretStarts = secretKinds.map(({ start }) => start).join("|");

export interface Secret {
	/** "a GitHub token" */
	kind: string;
	isProven: boolean;
}

/** The secret that begins at `index` of a text; null when what stands there is none. */
export function readSecret(text: string, index: number): Secret | null {
	if (/[A-Za-z0-9+=]/.test(text[index - 1] ?? "")) return null;
	for (const { kind, pattern, isProven } of secretKinds) {
		pattern.lastIndex = index;
		const match = pattern.exec(text);
		if (match === null) continue;
		const proven = isProven?.(match) === true;
		return proven || !isPlaceholder(match[0]) ? { kind, isProven: proven } : null;
	}
	return null;
}

/** `ghp_xxxxxxxx`, `AKIAIOSFODNN7EXAMPLE`, `npm_0000…`, and the published key of Azure's emulator. */
function isPlaceholder(secret: string): boolean {
	const body = secret.slice(secret.search(/[-_=.]/) + 1);
	return (
		/example|sample|dummy|redacted|your|fake|x{5}|0{6}|1234567|abcdefg|asdf|^AccountKey=Eby8vdM02/i.test(secret) ||
		new Set(body).size < Math.min(10, body.length / 2)
	);
}

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** GitHub's tokens and npm's end in a checksum of what stands before it, six digits in base 62. */
function hasChecksum([secret]: RegExpExecArray): boolean {
	const body = secret.slice(secret.indexOf("_") + 1);
	if (body.length !== 36) return false;
	let rest = crc32(body.slice(0, 30));
	let digits = "";
	for (let place = 0; place < 6; place += 1) {
		digits = `${base62[rest % 62]}${digits}`;
		rest = Math.floor(rest / 62);
	}
	return digits === body.slice(30);
}

/** PyPI's tokens are macaroons: version 2, a location, an identifier. */
function isMacaroon([secret]: RegExpExecArray): boolean {
	const bytes = Buffer.from(secret.slice("pypi-".length), "base64url");
	const location = bytes.subarray(3, 3 + (bytes[2] ?? 0)).toString("latin1");
	return bytes[0] === 2 && bytes[1] === 1 && /^[a-z.]+$/.test(location) && bytes[3 + location.length] === 2;
}
