import type { Code } from "./codes.ts";

/** How a finding counts: an error refuses the stage, a warning and a notice do not. */
export const findingLevels = ["error", "warning", "notice"] as const;
export type FindingLevel = (typeof findingLevels)[number];

/**
 * A rule's verdict about the user's input: a value, never thrown.
 * `message` says what is wrong and what was expected; `help` says what to do, a step per line.
 */
export interface Finding {
	code: Code;
	level: FindingLevel;
	message: string;
	/** Path as the user would type it, relative to the project. */
	file?: string | undefined;
	/** 1-based. */
	line?: number | undefined;
	help?: string | undefined;
}

/** Errors first, then warnings, then notices; within a level in the order they were found. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
	return [...findings].sort((a, b) => findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level));
}

export function hasErrors(findings: readonly Finding[]): boolean {
	return findings.some((finding) => finding.level === "error");
}

/** "3 errors, 1 warning", or "no findings". */
export function countFindings(findings: readonly Finding[]): string {
	const parts = findingLevels
		.map((level) => ({ level, count: findings.filter((finding) => finding.level === level).length }))
		.filter(({ count }) => count > 0)
		.map(({ level, count }) => `${count} ${level}${count === 1 ? "" : "s"}`);
	return parts.length === 0 ? "no findings" : parts.join(", ");
}
