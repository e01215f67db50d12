// Findings as SARIF 2.1.0, for GitHub's code scanning and for editors
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
import { codes } from "../diagnostic/codes.ts";
import type { Finding } from "../diagnostic/finding.ts";

const levels = { error: "error", warning: "warning", notice: "note" } as const;

/** @param tool `wheel-release 1.2.3` */
export function formatSarif(findings: readonly Finding[], tool: string): string {
	const [name = "wheel-release", version = "0"] = tool.split(" ");
	const used = [...new Set(findings.map(({ code }) => code))].sort();
	const document = {
		$schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: {
					driver: {
						name,
						version,
						informationUri: "https://github.com/wheel-release/wheel-release",
						rules: used.map((code) => ({
							id: code,
							shortDescription: { text: codes[code].what },
							fullDescription: { text: codes[code].why },
							help: { text: codes[code].fix },
						})),
					},
				},
				results: findings.map((finding) => ({
					ruleId: finding.code,
					ruleIndex: used.indexOf(finding.code),
					level: levels[finding.level],
					message: { text: finding.help ? `${finding.message}\n${finding.help}` : finding.message },
					locations: [
						{
							physicalLocation: {
								artifactLocation: { uri: encodeURI(finding.file ?? ".") },
								// Code scanning shows nothing without a line.
								region: { startLine: finding.line ?? 1 },
							},
						},
					],
				})),
			},
		],
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}
