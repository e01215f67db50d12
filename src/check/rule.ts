import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";

/** Judges one side of a distribution. A new check is one function of this kind and one line in decide.ts. */
export type Rule = (facts: DistributionFacts) => Finding[];

const shownNames = 5;
const shownCharacters = 200;

/** Text out of a distribution, fit for a message: one line, of bounded length. */
export function show(text: string): string {
	const escaped = escapeControls(text);
	return escaped.length > shownCharacters ? `${escaped.slice(0, shownCharacters)}…` : escaped;
}

/** The same on one line: a file may be called so that a log takes what follows for a command. */
export function escapeControls(text: string): string {
	return text.replace(
		/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

/** "a, b, c, d, e and 7 more" */
export function listSome(names: readonly string[]): string {
	const shown = names.slice(0, shownNames).map(show).join(", ");
	return names.length > shownNames ? `${shown} and ${names.length - shownNames} more` : shown;
}
