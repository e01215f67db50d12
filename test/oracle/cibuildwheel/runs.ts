// What a real run ends with before its first build: cibuildwheel's own checks against ours.
import { type CibuildwheelVersion, loadCibuildwheelTable } from "../../../src/data/cibuildwheel/table.ts";
import type { OracleRow } from "../oracle.ts";
import { answerRunCase } from "./answer.ts";
import type { Case } from "./cases.ts";
import { askCibuildwheel } from "./driver.ts";
import { createRandom } from "./random.ts";
import { makeRunCase, runOptions } from "./run-cases.ts";

const least = 10;

export type RunVector = Case & { version: string; exit: number };

/** @param chosen gets a few cases that agreed and together exercise every option and exit status */
export async function* compareRuns(
	version: string,
	count: number,
	seed: number,
	chosen: RunVector[],
): AsyncIterable<OracleRow> {
	const random = createRandom(seed);
	const table = await loadCibuildwheelTable(version as CibuildwheelVersion);
	const cases = Array.from({ length: count }, () => withConstraints(makeRunCase(random, table)));
	const theirs = (await askCibuildwheel(
		version,
		cases.map((made) => ({ ask: "run", ...made })),
	)) as { exit: number; err: string }[];
	const known = runOptions.filter((name) => name in table.defaults);
	const counts = new Map<string, number>(known.map((name) => [`option ${name}`, 0]));
	const agreed: RunVector[] = [];
	const disagreements = cases.flatMap((made, index) => {
		const their = theirs[index] ?? { exit: -1, err: "" };
		const our = answerRunCase(made, table);
		for (const word of wordsOf(made, their.exit)) counts.set(word, (counts.get(word) ?? 0) + 1);
		if (our.exitStatus === their.exit) {
			agreed.push({ version, ...made, exit: their.exit });
			return [];
		}
		const said = `ours ${our.exitStatus} (${our.reason ?? ""}), theirs ${their.exit} (${their.err.trim()})`;
		return [`${said}: ${JSON.stringify(made)}`];
	});
	const what = `cibuildwheel ${version}: exit status of real runs`;
	yield { what, cases: count, agreed: agreed.length, disagreements };
	const rare = [...counts].filter(([, times]) => times < least).map(([word, times]) => `${word}: ${times} times`);
	yield {
		what: `cibuildwheel ${version}: each option and exit status of runs at least ${least} times`,
		cases: counts.size,
		agreed: counts.size - rare.length,
		disagreements: rare,
	};
	chosen.push(...chooseVectors(agreed));
}

/** Files that some dependency-versions name: ours takes them to be there. */
function withConstraints(made: Case): Case {
	return { ...made, files: { ...made.files, x: "", 1: "", True: "", a: "", "a:b": "" } };
}

function wordsOf(made: Case, exit: number): string[] {
	const text = JSON.stringify(made);
	const used = runOptions.filter(
		(name) => text.includes(`${name} = `) || text.includes(`CIBW_${name.toUpperCase().replaceAll("-", "_")}`),
	);
	return [`exit ${exit}`, ...used.map((name) => `option ${name}`)];
}

/** The shorter ones first. */
function chooseVectors(vectors: readonly RunVector[]): RunVector[] {
	const covered = new Set<string>();
	return [...vectors]
		.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
		.filter((vector) => {
			const words = wordsOf(vector, vector.exit).map((word) => `${word}, exit ${vector.exit}`);
			const isNew = words.some((word) => !covered.has(word));
			for (const word of words) covered.add(word);
			return isNew;
		});
}
