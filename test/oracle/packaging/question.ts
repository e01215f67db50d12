import type fc from "fast-check";

/**
 * One kind of question that packaging and this project answer alike. A new one is a file and a line in questions.ts.
 * Where this project is stricter on purpose, packaging is asked the stricter question.
 */
export interface Question<Input extends unknown[] = unknown[]> {
	/** A name for Python as well: `version`. */
	kind: string;
	/** What is compared, in words. */
	what: string;
	/** `def <kind>(*input)`: JSON in, JSON out; an exception of packaging's is the answer None. */
	python: string;
	/** Null for what is malformed. */
	ours(...input: Input): unknown;
	inputs: fc.Arbitrary<Input>;
	/** How packaging is asked more than it asks itself, and why this project does. */
	stricter?: string;
	/** How many in a full run. */
	cases: number;
	/** Both answers are brought into one form, where spelling is not what is compared. */
	canonical?(answer: unknown): unknown;
}

/** Forgets the type of the input, so that questions of all kinds stand in one list. */
export function question<Input extends unknown[]>(given: Question<Input>): Question {
	return given as unknown as Question;
}
