// A finding in a terminal: what, where, why it matters, what to do, where to read more.
import type { Finding } from "../diagnostic/finding.ts";
import { countFindings, findingLevels } from "../diagnostic/finding.ts";
import { wrapText } from "./columns.ts";

/** So many of one kind are shown when more are folded; hiding only a few would help nobody. */
const shownOfKind = 5;
const foldedFrom = 8;

const indent = "       ";
const width = 100 - indent.length;

export function formatFinding(finding: Finding): string[] {
	const place = finding.file ? `   ${finding.file}${finding.line ? `:${finding.line}` : ""}` : "";
	return [
		`${finding.level.padEnd(6)} ${finding.code}${place}`,
		...finding.message
			.split("\n")
			.flatMap((line) => wrapText(line, width))
			.map(indented),
		...(finding.help ?? "")
			.split("\n")
			.flatMap(wrapProse)
			.filter((line) => line !== "")
			.map(indented),
		`${indent}wheel-release explain ${finding.code}`,
	];
}

/** Worst first, each kind together; many of one kind are folded unless `isVerbose`. */
export function formatFindings(findings: readonly Finding[], isVerbose = false): string[] {
	return findingLevels.flatMap((level) =>
		[
			...Map.groupBy(
				findings.filter((finding) => finding.level === level),
				(finding) => finding.code,
			),
		].flatMap(([code, kind]) => {
			if (isVerbose || kind.length < foldedFrom) return kind.flatMap(formatFinding);
			const rest = kind.length - shownOfKind;
			return [
				...kind.slice(0, shownOfKind).flatMap(formatFinding),
				`… and ${rest} more like this (${code}); --verbose lists them`,
			];
		}),
	);
}

/** The last line: `3 errors, 1 warning · nothing was built`. */
export function formatFindingTotal(findings: readonly Finding[], consequence: string): string {
	return `${countFindings(findings)} · ${consequence}`;
}

/** A sentence may be broken over lines; what is there to be pasted may not. */
function wrapProse(line: string): string[] {
	return /\S[.:;]$/.test(line) ? wrapText(line, width) : [line];
}

function indented(line: string): string {
	return `${indent}${line}`.trimEnd();
}
