import querystring from "node:querystring";
import type { Secrets } from "./ports.ts";

// Shorter "secrets" would blacken ordinary words ("e", "true") in every line.
const shortestSecret = 6;

/** `announce` is told each form once, for the runner's own masking. */
export function createSecrets(announce: (value: string) => void): Secrets {
	const hidden = new Set<string>();
	let longestFirst: string[] = [];
	const redactText = (text: string) => longestFirst.reduce((result, form) => result.replaceAll(form, "***"), text);
	return {
		hide(value) {
			for (const form of formsOf(value)) {
				if (form.length < shortestSecret || hidden.has(form)) continue;
				hidden.add(form);
				announce(form);
			}
			longestFirst = [...hidden].sort((a, b) => b.length - a.length);
		},
		redact(value) {
			// Strings one by one: a mask over the text of a whole document could cut a JSON escape in two.
			return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
				typeof part === "string" ? redactText(part) : part,
			);
		},
	};
}

/** Of the index and the proxy that children are told: what they print is logged. */
export function hideIndexPasswords(
	environment: Readonly<Record<string, string | undefined>>,
	secrets: Pick<Secrets, "hide">,
): void {
	for (const [name, value] of Object.entries(environment)) {
		if (!/^(PIP_INDEX_URL|UV_INDEX_URL|UV_DEFAULT_INDEX|.*_PROXY)$/i.test(name)) continue;
		const password = /:\/\/[^/@:]*:([^/@]+)@/.exec(value ?? "")?.[1];
		if (password === undefined) continue;
		secrets.hide(password);
		// Unlike decodeURIComponent it takes a stray % for what it is.
		secrets.hide(querystring.unescape(password));
	}
}

/** Masks are literal (S17): each spelling in which a token travels or could be printed is a form of its own. */
function formsOf(value: string): string[] {
	const inBase64 = [value, `__token__:${value}`].flatMap((text) => {
		const bytes = Buffer.from(text, "utf8");
		return [bytes.toString("base64"), bytes.toString("base64url")];
	});
	return [
		value,
		...inBase64,
		encodeURIComponent(value),
		new URLSearchParams({ v: value }).toString().slice(2),
		JSON.stringify(value).slice(1, -1),
	];
}
