// Which findings count: rules chosen or left out by code or room, with a reason where a project does so for good.
import { codes } from "../diagnostic/codes.ts";
import { UsageError } from "../diagnostic/errors.ts";
import type { Finding, FindingLevel } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";

export interface RuleChoice {
	/** Codes or rooms (`binary`, `binary/glibc-floor`); null: all rules. */
	select: readonly string[] | null;
	ignore: readonly IgnoredRule[];
	/** The least level that refuses the files. */
	failOn: FindingLevel;
}

export interface IgnoredRule {
	/** A code or a room. */
	rule: string;
	/** Pattern of the file name, with `*`; null: every file. */
	file: string | null;
	/** Why; null on the command line. */
	reason: string | null;
}

export interface ChosenFindings {
	findings: Finding[];
	/** Left out, each with the rule that did it. */
	ignored: { finding: Finding; by: IgnoredRule }[];
	isRefused: boolean;
}

export function chooseFindings(findings: readonly Finding[], choice: RuleChoice): ChosenFindings {
	const kept: Finding[] = [];
	const ignored: ChosenFindings["ignored"] = [];
	for (const finding of findings) {
		if (choice.select !== null && !choice.select.some((rule) => isOf(finding.code, rule))) continue;
		const by = choice.ignore.find((row) => isOf(finding.code, row.rule) && fits(finding.file, row.file));
		if (by === undefined) kept.push(finding);
		else ignored.push({ finding, by });
	}
	const counting =
		choice.failOn === "notice"
			? ["error", "warning", "notice"]
			: choice.failOn === "warning"
				? ["error", "warning"]
				: ["error"];
	return { findings: kept, ignored, isRefused: kept.some(({ level }) => counting.includes(level)) };
}

/** @throws UsageError for a word that is neither a code nor a room, with the nearest one. */
export function checkRuleWords(words: readonly string[], where: string): void {
	const known = Object.keys(codes);
	const rooms = new Set(known.map((code) => code.split("/")[0] ?? ""));
	for (const word of words) {
		if (rooms.has(word) || known.includes(word)) continue;
		const nearest = findNearest(word, [...known, ...rooms]);
		throw new UsageError(
			"config/unknown-option",
			`${where} "${word}" is no rule${nearest ? `; did you mean "${nearest}"?` : ""}`,
			{
				help: "Rules are called like binary/glibc-floor, groups of them by the part before the slash. docs/rules/ lists all.",
			},
		);
	}
}

function isOf(code: string, rule: string): boolean {
	return code === rule || code.startsWith(`${rule}/`);
}

function fits(file: string | undefined, pattern: string | null): boolean {
	if (pattern === null) return true;
	const source = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${source.join(".*")}$`).test((file ?? "").split("/").at(-1) ?? "");
}
