import { A as sortFindings, D as countFindings, d as codeBlock, f as codeSpan } from "./start.js";
// src/report/findings-markdown.ts
function formatFindingsMarkdown(findings) {
	if (findings.length === 0) return "";
	const rows = sortFindings(findings).slice(0, 50).map((finding) => {
		const place = finding.file ? `${finding.file}${finding.line ? `:${finding.line}` : ""}` : "";
		return `| ${finding.level} | ${codeSpan(finding.code)} | ${codeSpan(place)} | ${codeSpan(finding.message)} |`;
	});
	const helps = sortFindings(findings).filter((finding) => finding.level === "error" && finding.help).slice(0, 10).map((finding) => codeBlock(finding.help ?? ""));
	return [
		`**${countFindings(findings)}**\n`,
		"| level | code | where | what |",
		"|---|---|---|---|",
		...rows,
		...helps.length > 0 ? [
			"",
			"What to do:",
			...helps
		] : []
	].join("\n");
}
export { formatFindingsMarkdown as t };
