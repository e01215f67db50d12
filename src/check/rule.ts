import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";

/** Judges one side of a distribution. A new check is one function of this kind and one line in decide.ts. */
export type Rule = (facts: DistributionFacts) => Finding[];

const shownNames = 5;

/** "a, b, c, d, e and 7 more" */
export function listSome(names: readonly string[]): string {
	const shown = names.slice(0, shownNames).join(", ");
	return names.length > shownNames ? `${shown} and ${names.length - shownNames} more` : shown;
}

/** "1 file", "3 files" */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
