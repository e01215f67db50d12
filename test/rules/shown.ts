// What the rules of `check` find in their own bad examples: levels, PyPI's answers, and a message of each level.
import { type Finding, type FindingLevel, findingLevels } from "../../src/diagnostic/finding.ts";
import type { RuleLevel } from "../../src/diagnostic/rule-levels.ts";
import { allPairs } from "./all-pairs.ts";
import { judge } from "./judge.ts";

export interface ShownRule extends RuleLevel {
	/** The first of each level, worst first. */
	examples: Finding[];
}

/** By code; the rules that only what is written (--fix-tags) can break are not among them. */
export async function showRules(): Promise<Map<string, ShownRule>> {
	const shown = new Map<string, ShownRule>();
	for (const [code, pairs] of allPairs) {
		const findings: Finding[] = [];
		for (const { bad } of pairs) {
			findings.push(...(await judge(bad())).filter((finding) => finding.code === code));
		}
		const levels = findingLevels.filter((level) => findings.some((finding) => finding.level === level));
		const examples = levels.flatMap((level) => findings.find((finding) => finding.level === level) ?? []);
		shown.set(code, { levels, pypi: answerOf(findings, levels[0]), examples });
	}
	return shown;
}

function answerOf(findings: readonly Finding[], worst: FindingLevel | undefined): RuleLevel["pypi"] {
	const isRefused = ({ help }: Finding) => help?.startsWith("PyPI's answer: ") === true;
	if (!findings.some(isRefused)) return "takes";
	return findings.filter(({ level }) => level === worst).every(isRefused) ? "refuses" : "refuses some";
}
