// Tokens and passwords that somebody pasted into a file of the project. They are refused and never shown again: the file is
// in the repository and in every sdist. Patterns are those that the issuers publish for secret scanning.

const patterns: readonly { kind: string; pattern: RegExp }[] = [
	{ kind: "a PyPI token", pattern: /pypi-AgE[\w-]{5,}/g },
	{ kind: "a GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g },
	{ kind: "a GitLab token", pattern: /\bglpat-[\w-]{20,}/g },
	{ kind: "an npm token", pattern: /\bnpm_[A-Za-z0-9]{36}/g },
	{
		kind: "a Slack token or webhook",
		pattern: /\bxox[abeprs]-[\w-]{10,}|https:\/\/hooks\.slack\.com\/services\/[\w/]+/g,
	},
	{ kind: "a Discord webhook", pattern: /https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/[\w/-]+/g },
	{ kind: "an AWS access key", pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
	{ kind: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END|$)/g },
	// `$` and braces: a variable that a tool expands is no secret.
	{
		kind: "a password in an address",
		pattern: /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s"'/@:${}<>]*:[^\s"'/@:${}<>]+(?=@)/gi,
	},
];

export interface PastedSecret {
	kind: string;
	/** 1-based. */
	line: number;
	/** To be hidden everywhere; never shown. */
	value: string;
}

export function findPastedSecrets(text: string): PastedSecret[] {
	return patterns
		.flatMap(({ kind, pattern }) =>
			[...text.matchAll(pattern)].map((match) => ({
				kind,
				line: text.slice(0, match.index).split("\n").length,
				value: match[0],
			})),
		)
		.sort((a, b) => a.line - b.line);
}

export function maskSecrets(text: string): string {
	return patterns.reduce((masked, { pattern }) => masked.replace(pattern, "***"), text);
}
