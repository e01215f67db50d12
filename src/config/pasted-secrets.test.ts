import { describe, expect, it } from "vitest";
import { findPastedSecrets, maskSecrets } from "./pasted-secrets.ts";

const body = "A1b2C3d4E5".repeat(5);

describe("a pasted secret", () => {
	it.each([
		["a PyPI token", `pypi-AgEIcHlwaS5vcmcCJ${body}`],
		["a PyPI token", `token = "pypi-AgENdGVzdC5weXBpLm9yZw${body}"`],
		["a GitHub token", `ghp_${body}`],
		["a GitHub token", `github_pat_11ABCDE0_${body}`],
		["a GitLab token", `glpat-${body}`],
		["an npm token", `npm_${"a1".repeat(18)}`],
		["a Slack token or webhook", `xoxb-123456789012-${body}`],
		["a Slack token or webhook", `https://hooks.slack.com/services/T00000000/B00000000/${body}`],
		["a Discord webhook", `https://discord.com/api/webhooks/1234567890/${body}`],
		["an AWS access key", "AKIAIOSFODNN7EXAMPLE"],
		["a private key", `-----BEGIN OPENSSH PRIVATE KEY-----\n${body}\n-----END OPENSSH PRIVATE KEY-----`],
		["a password in an address", "https://user:opensesame@example.invalid/simple"],
		["a password in an address", "https://:opensesame@example.invalid/simple"],
	])("%s is found, named and masked: %s", (kind, text) => {
		const found = findPastedSecrets(`\n\n${text}\n`);
		expect(found).toMatchObject([{ kind, line: 3 }]);
		expect(maskSecrets(text)).not.toContain(found[0]?.value);
		expect(maskSecrets(text)).toContain("***");
	});

	it.each([
		"pypi-AgE",
		"a pypi-token of ours",
		"https://${USER}:${TOKEN}@example.invalid/simple",
		"https://{user}:{password}@example.invalid",
		"https://example.invalid:8443/simple",
		"mail me@example.invalid: now",
		"git+https://github.com/owner/name@v1.0",
		"env:SLACK_WEBHOOK",
		"ghp_short",
		"docs at https://docs.example.org/pypi-trusted-publishers/",
	])("is not %s", (text) => {
		expect(findPastedSecrets(text)).toEqual([]);
		expect(maskSecrets(text)).toBe(text);
	});

	it.each([
		["addresses", "https://a:".repeat(100_000)],
		["colons", `https://${":".repeat(1_000_000)}`],
		["keys", "-----BEGIN PRIVATE KEY-----".repeat(5000)],
		["letters", "a".repeat(1_000_000)],
	])("is looked for in linear time over many %s", (_, text) => {
		const started = process.cpuUsage();
		findPastedSecrets(text);
		expect(cpuMilliseconds(started)).toBeLessThan(1500);
	});
});

/** Of this process alone: what else the machine does makes no test red. */
function cpuMilliseconds(since: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1000;
}
