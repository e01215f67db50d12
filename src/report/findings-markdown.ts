// Findings in a job summary: a table, then what to do about the errors, ready to paste.
import { countFindings, type Finding, sortFindings } from "../diagnostic/finding.ts";
import { codeBlock, codeSpan } from "./untrusted-text.ts";

export function formatFindingsMarkdown(findings: readonly Finding[]): string {
	if (findings.length === 0) return "";
	const rows = sortFindings(findings)
		.slice(0, 50)
		.map((finding) => {
			const place = finding.file ? `${finding.file}${finding.line ? `:${finding.line}` : ""}` : "";
			return `| ${finding.level} | ${codeSpan(finding.code)} | ${codeSpan(place)} | ${codeSpan(finding.message)} |`;
		});
	const helps = sortFindings(findings)
		.filter((finding) => finding.level === "error" && finding.help)
		.slice(0, 10)
		.map((finding) => codeBlock(finding.help ?? ""));
	return [
		`**${countFindings(findings)}**\n`,
		"| level | code | where | what |",
		"|---|---|---|---|",
		...rows,
		...(helps.length > 0 ? ["", "What to do:", ...helps] : []),
	].join("\n");
}
