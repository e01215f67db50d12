// The section about packaging in docs/check-accuracy.md.
import { writeAccuracySection } from "../accuracy-page.ts";
import { packagingVersion } from "./compare.ts";
import type { Question } from "./question.ts";

export interface PackagingRow {
	question: Question;
	cases: number;
	/** How many packaging takes for well-formed. */
	accepted: number;
	differing: number;
}

export async function writePackagingSection(rows: readonly PackagingRow[]): Promise<void> {
	const stricter = rows.flatMap(({ question }) =>
		question.stricter === undefined ? [] : [`- **${question.kind}**: ${question.stricter}`],
	);
	await writeAccuracySection("packaging", [
		`packaging ${packagingVersion}, asked the same random questions: most of them well-formed in many spellings, others with a character`,
		"too many, too few or exchanged. Which of an interpreter's tags a wheel fits is asked by `npm run oracle -- pick`.",
		"",
		"| question | what is compared | cases | well-formed | equal |",
		"|---|---|---|---|---|",
		...rows.map(({ question, cases, accepted, differing }) => {
			return `| ${question.kind} | ${question.what.replaceAll("|", "\\|")} | ${cases} | ${accepted} | ${cases - differing} |`;
		}),
		...(stricter.length === 0
			? []
			: ["", "Where packaging is asked a stricter question than its own:", "", ...stricter]),
	]);
}
