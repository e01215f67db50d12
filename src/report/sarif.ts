// Findings of `check` as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), held to what GitHub's
// code scanning asks for beyond the standard (https://docs.github.com/code-security, "SARIF support for code scanning").
import { createHash } from "node:crypto";
import { type Code, codes } from "../diagnostic/codes.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { CheckResult } from "../document/check-result.ts";
import { explainAddress, productAddress } from "./addresses.ts";
import { type CheckFolders, stableAddress } from "./check-places.ts";
import { stripInvisible } from "./untrusted-text.ts";

const levels = { error: "error", warning: "warning", notice: "note" } as const;
const severities = { error: "error", warning: "warning", notice: "recommendation" } as const;
/** Code scanning refuses a run with more; findings are sorted worst first. */
const mostResults = 25_000;
/** Of a message: what is longer belongs into the log. */
const longestMessage = 4000;

/** @param tool `wheel-release 1.2.3` */
export function formatSarif({ files, findings }: CheckResult, tool: string, folders: CheckFolders): string {
	const [name = "wheel-release", version = "0"] = tool.split(" ");
	const shown = findings.slice(0, mostResults);
	const used = [...new Set(shown.map(({ code }) => code))].sort();
	const about = new Map(files.flatMap((file) => file.findings.map((finding) => [finding, file] as const)));
	const seen = new Map<string, number>();
	const results = shown.map((finding) => {
		const file = about.get(finding) ?? null;
		const uri = stableAddress(finding.file, file, folders);
		const hash = fingerprint(finding, uri, file?.facts?.filename.versionText ?? null);
		const number = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, number);
		return {
			ruleId: finding.code,
			ruleIndex: used.indexOf(finding.code),
			level: levels[finding.level],
			message: { text: messageOf(finding, file?.facts?.fileName ?? null) },
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri },
						// All four are asked for, also where a line means nothing.
						region: { startLine: finding.line ?? 1, startColumn: 1, endLine: finding.line ?? 1, endColumn: 1 },
					},
				},
			],
			partialFingerprints: { primaryLocationLineHash: `${hash}:${number}` },
		};
	});
	const driver = { name, semanticVersion: version, informationUri: productAddress, rules: describeRules(used, shown) };
	const document = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}

function describeRules(used: readonly Code[], findings: readonly Finding[]) {
	return used.map((code) => {
		const { what, why, fix } = codes[code];
		const level = findings.find((finding) => finding.code === code)?.level ?? "warning";
		const helpUri = explainAddress(code);
		return {
			id: code,
			name: code.replace(/(?:^|[/-])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
			shortDescription: { text: what },
			fullDescription: { text: why },
			helpUri,
			help: {
				text: `${what}\n\nWhy it matters: ${why}\n\nWhat to do: ${fix}\n\n${helpUri}`,
				markdown: `${what}\n\n**Why it matters.** ${why}\n\n**What to do.** ${fix}\n\n[${code}](${helpUri})`,
			},
			defaultConfiguration: { level: levels[level] },
			properties: { tags: ["python", "packaging"], precision: "very-high", "problem.severity": severities[level] },
		};
	});
}

/** The first sentence becomes the title of an alert; the name of the file has no version in its address. */
function messageOf({ message, help }: Finding, fileName: string | null): string {
	const lines = [message, ...(fileName === null ? [] : [`File: ${fileName}`]), ...(help ? [help] : [])];
	// `[text](target)` in a message is a link (§3.11.6), and file names are not ours.
	const text = stripInvisible(lines.join("\n")).replaceAll("](", "] (");
	return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
}

/** The same for the same finding of the next release: without its version, and without sizes and counts. */
function fingerprint({ code, message }: Finding, uri: string, version: string | null): string {
	const words = (version === null ? message : message.replaceAll(version, "")).replace(/\d+(?:\.\d+)*/g, "#");
	return createHash("sha256").update([code, uri, words].join("\0")).digest("hex").slice(0, 16);
}
