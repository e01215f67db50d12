import { i as sortFindings, t as countFindings } from "./finding.js";
// src/report/finding-text.ts
const foldAfter = 5;
function formatFinding(finding) {
	const place = finding.file ? `   ${finding.file}${finding.line ? `:${finding.line}` : ""}` : "";
	const indent = (text) => text.split("\n").map((line) => `       ${line}`.trimEnd());
	return [
		`${finding.level.padEnd(6)} ${finding.code}${place}`,
		...indent(finding.message),
		...finding.help ? indent(finding.help) : [],
		`       wheel-release explain ${finding.code}`
	];
}
/** Worst first; more than five of one kind are folded unless `isVerbose`. */
function formatFindings(findings, isVerbose = false) {
	const seen = /* @__PURE__ */ new Map();
	const lines = [];
	for (const finding of sortFindings(findings)) {
		const before = seen.get(finding.code) ?? 0;
		seen.set(finding.code, before + 1);
		if (isVerbose || before < foldAfter) lines.push(...formatFinding(finding));
	}
	for (const [code, number] of seen) if (!isVerbose && number > foldAfter) lines.push(`… and ${number - foldAfter} more ${code} like these; --verbose lists them`);
	return lines;
}
/** The last line: `3 errors, 1 warning · nothing was built or uploaded`. */
function formatFindingTotal(findings, consequence) {
	return `${countFindings(findings)} · ${consequence}`;
}
export { formatFindingTotal as n, formatFindings as r, formatFinding as t };
