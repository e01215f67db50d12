// Which findings count: rules chosen or left out by code or room, with a reason where a project does so for good.
import { findUnknownRule, isOfRule } from "../config/rule-words.ts";
import { UsageError } from "../diagnostic/errors.ts";
import type { Finding, FindingLevel } from "../diagnostic/finding.ts";
import type { FileRules, IgnoredRule } from "../document/file-rules.ts";

export interface RuleChoice {
	/** Codes or rooms (`binary`, `binary/glibc-floor`); null: all rules. */
	select: readonly string[] | null;
	ignore: readonly IgnoredRule[];
	/** The least level that refuses the files. */
	failOn: FindingLevel;
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
		if (choice.select !== null && !choice.select.some((rule) => isOfRule(finding.code, rule))) continue;
		const by = choice.ignore.find((row) => isOfRule(finding.code, row.rule) && fits(finding.file, row.file));
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

/** Ignores of the project that a file was there for and no finding: what they were for is mended, or was renamed. */
export function findUnusedIgnores(
	{ ignored }: ChosenFindings,
	{ ignore, source }: Pick<FileRules, "ignore" | "source">,
	files: readonly string[],
): Finding[] {
	const used = new Set(ignored.map(({ by }) => by));
	return ignore
		.filter((row) => !used.has(row) && files.some((file) => fits(file, row.file)))
		.map(({ rule, file }) => ({
			code: "config/unused-ignore",
			level: "notice",
			message: `check.ignore names ${rule}${file === null ? "" : ` for ${file}`}, and there is no such finding any more`,
			help: "Remove the entry, so that it does not hide the next one.",
			...(source === null ? {} : placeOf(source)),
		}));
}

/** `pyproject.toml:12` */
function placeOf(source: string): Pick<Finding, "file" | "line"> {
	const [, file, line] = /^(.*?)(?::(\d+))?$/.exec(source) ?? [];
	return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line: Number(line) }) };
}

/** @throws UsageError for a word that is neither a code nor a room, with the nearest one. */
export function checkRuleWords(words: readonly string[], where: string): void {
	for (const word of words) {
		const unknown = findUnknownRule(word);
		if (unknown === null) continue;
		throw new UsageError(
			"config/unknown-option",
			`${where} "${word}" is no rule${unknown.nearest ? `; did you mean "${unknown.nearest}"?` : ""}`,
			{
				help: "Rules are called like binary/glibc-floor, groups of them by the part before the slash. docs/rules/ lists all.",
			},
		);
	}
}

function fits(file: string | undefined, pattern: string | null): boolean {
	return pattern === null || matchesPattern((file ?? "").split(/[/\\]/).at(-1) ?? "", pattern);
}

/** `*` stands for any characters; in time that grows with the two, whatever they are. */
function matchesPattern(text: string, pattern: string): boolean {
	let [at, next, star, retry] = [0, 0, -1, 0];
	while (at < text.length) {
		if (pattern[next] === "*") [star, retry, next] = [next, at, next + 1];
		else if (pattern[next] === text[at]) [at, next] = [at + 1, next + 1];
		else if (star >= 0) [next, retry, at] = [star + 1, retry + 1, retry + 1];
		else return false;
	}
	while (pattern[next] === "*") next += 1;
	return next === pattern.length;
}
