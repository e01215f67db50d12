// Versions, specifiers, names, dependencies, markers, tags and file names, against Python's own packaging.
//   npm run oracle -- packaging [--cases 120000] [--seed 1] [--only version]
import { preparePythonEnvironment } from "../world/python-environment.ts";
import type { Oracle } from "./oracle.ts";
import { compareWithPackaging, packagingTools, packagingVersion } from "./packaging/compare.ts";
import { type PackagingRow, writePackagingSection } from "./packaging/page.ts";
import { questions } from "./packaging/questions.ts";

export const oracle: Oracle = async function* ({ options }) {
	const environment = await preparePythonEnvironment(packagingTools);
	const only = options.get("only");
	const rows: PackagingRow[] = [];
	for (const question of questions.filter(({ kind }) => only === undefined || kind === only)) {
		const count = Number(options.get("cases") ?? question.cases);
		const seed = Number(options.get("seed") ?? 20_261_122);
		const { cases, accepted, disagreements } = await compareWithPackaging(question, count, seed, environment);
		rows.push({ question, cases, accepted, differing: disagreements.length });
		yield {
			what: `${question.kind}: ${question.what} (packaging ${packagingVersion}; ${accepted} well-formed)`,
			cases,
			agreed: cases - disagreements.length,
			disagreements: disagreements.map(({ input, theirs, ours }) => {
				const [asked, one, other] = [input, theirs, ours].map((value) => JSON.stringify(value));
				return `${asked}: packaging ${one}, ours ${other}`;
			}),
		};
	}
	if (only === undefined) await writePackagingSection(rows);
};
