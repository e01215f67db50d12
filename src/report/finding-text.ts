// A finding in a terminal: what, where, why it matters, what to do, where to read more.
import type { Finding } from "../diagnostic/finding.ts";
import { countFindings, sortFindings } from "../diagnostic/finding.ts";

const foldAfter = 5;

export function formatFinding(finding: Finding): string[] {
	const place = finding.file ? `   ${finding.file}${finding.line ? `:${finding.line}` : ""}` : "";
	const indent = (text: string) => text.split("\n").map((line) => `       ${line}`.trimEnd());
	return [
		`${finding.level.padEnd(6)} ${finding.code}${place}`,
		...indent(finding.message),
		...(finding.help ? indent(finding.help) : []),
		`       wheel-release explain ${finding.code}`,
	];
}

/** Worst first; more than five of one kind are folded unless `isVerbose`. */
export function formatFindings(findings: readonly Finding[], isVerbose = false): string[] {
	const seen = new Map<string, number>();
	const lines: string[] = [];
	for (const finding of sortFindings(findings)) {
		const before = seen.get(finding.code) ?? 0;
		seen.set(finding.code, before + 1);
		if (isVerbose || before < foldAfter) lines.push(...formatFinding(finding));
	}
	for (const [code, number] of seen) {
		if (!isVerbose && number > foldAfter)
			lines.push(`… and ${number - foldAfter} more ${code} like these; --verbose lists them`);
	}
	return lines;
}

/** The last line: `3 errors, 1 warning · nothing was built or uploaded`. */
export function formatFindingTotal(findings: readonly Finding[], consequence: string): string {
	return `${countFindings(findings)} · ${consequence}`;
}
