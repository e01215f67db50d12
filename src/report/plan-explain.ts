// `plan --explain WORD`: what the word means in this plan, answered; or the words that are near it.
import { UsageError } from "../diagnostic/errors.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import type { Plan } from "../document/plan.ts";
import { wrapText } from "./columns.ts";
import { answerQuestion } from "./plan-answer.ts";
import { type Question, readQuestion } from "./plan-question.ts";
import type { Answer } from "./plan-sentences.ts";

/** @param describeKey what a setting means, of the published schema */
export function explainInPlan(text: string, plan: Plan, describeKey: (key: string) => string | null): Answer {
	const isUnset = describeKey(text) !== null;
	const question: Question | null = readQuestion(text, plan) ?? (isUnset ? { kind: "setting", keys: [text] } : null);
	if (question) return answerQuestion(question, plan, describeKey);
	const nearest = findNearest(text, knownWords(plan));
	throw new UsageError(
		"plan/unknown-cell",
		`nothing in this plan is called "${text.slice(0, 100)}"${nearest ? `; did you mean "${nearest}"?` : ""}`,
		{
			help: "Ask for a cell, a file, a tag or a part of one (cp313t, 3.13, win_arm64), a build identifier, a setting, a toolkit or a code; plan --explain alone lists all.",
		},
	);
}

export function formatAnswer({ sentences }: Answer): string[] {
	return sentences.flatMap((text) => wrapText(text, 98).map((line, index) => (index === 0 ? line : `  ${line}`)));
}

function* knownWords(plan: Plan): Iterable<string> {
	for (const cell of plan.cells)
		yield* [cell.id, cell.target, `${cell.expect.pythonTag}-${cell.expect.abiTag}`, ...cell.buildIdentifiers];
	for (const smoke of plan.smokeCells) yield smoke.id;
	for (const { key } of plan.settings) yield* [key, key.split(".")[0] ?? key];
	for (const { what, code } of plan.exclusions) yield* [what, code];
	for (const { name } of plan.releases) yield name;
	yield* ["sdist", "linux", "alpine", "macos", "windows"];
}
