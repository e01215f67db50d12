// cibuildwheel's own --print-build-identifiers against ours: the same lists in the same order with the same exit status, for
// random projects, variables, flags and hosts, in every version that has a table.
//   npm run oracle -- cibuildwheel --cases 2000 --seed 7 --version 4.3.5
import { writeFile } from "node:fs/promises";
import { formatTable } from "../../scripts/format-table.ts";
import { type CibuildwheelVersion, loadCibuildwheelTable } from "../../src/data/cibuildwheel/table.ts";
import { expandBraces } from "../../src/plan/cibuildwheel/brace-expansion.ts";
import { matchesGlob } from "../../src/plan/cibuildwheel/glob-pattern.ts";
import { servesIdentifier } from "../../src/plan/cibuildwheel/reuse.ts";
import { readConfigOption } from "../../src/project/config-parser.ts";
import { readSetupPythonRequires } from "../../src/project/setup-python-requires.ts";
import { parseTagSet, type TagSet } from "../../src/python/tag.ts";
import { answerCase, countCase } from "./cibuildwheel/answer.ts";
import { type Case, makeCase } from "./cibuildwheel/cases.ts";
import { askCibuildwheel, oracleVersions } from "./cibuildwheel/driver.ts";
import { projectCases } from "./cibuildwheel/projects.ts";
import {
	makeBraceText,
	makeGlobQuestion,
	makeReuseQuestion,
	makeSetupCfg,
	makeSetupPy,
} from "./cibuildwheel/questions.ts";
import { createRandom } from "./cibuildwheel/random.ts";
import { compareRuns, type RunVector } from "./cibuildwheel/runs.ts";
import type { Oracle, OracleRow } from "./oracle.ts";

const least = 10;

/** A case with the answer of the real cibuildwheel; test/vectors/ keeps some, so that `npm test` needs none. */
type Vector = Case & { version: string; exit: number; identifiers: string };

export const oracle: Oracle = async function* ({ options, say }) {
	const seed = Number(options.get("seed") ?? 1);
	const count = Number(options.get("cases") ?? 4000);
	const versions = options.has("version") ? [options.get("version") ?? ""] : await oracleVersions();
	const vectors: Vector[] = [];
	const runVectors: RunVector[] = [];
	for (const version of versions) {
		const counts = new Map<string, number>();
		const random = createRandom(seed);
		const table = await loadCibuildwheelTable(version as CibuildwheelVersion);
		const made = Array.from({ length: count }, () => makeCase(random, table));
		const { row, agreed } = await compareSelections(version, made, "identifiers and exit status", counts);
		yield row;
		yield (await compareSelections(version, projectCases(), "settings of public projects", new Map())).row;
		yield coverage(version, counts, say);
		vectors.push(...chooseVectors(agreed));
		yield* compareRuns(version, Math.ceil(count / 4), seed, runVectors);
	}
	const file = options.get("write-vectors");
	if (file !== undefined) {
		await writeFile(file, formatTable(vectors, 1));
		const kept = runVectors.filter(({ version }) => version === versions[0] || version === versions.at(-1));
		await writeFile(file.replace(/\.json$/, "-runs.json"), formatTable(kept, 1));
	}
	yield* compareParts(versions.at(-1) ?? "", count, seed);
};

async function compareSelections(
	version: string,
	cases: readonly Case[],
	what: string,
	counts: Map<string, number>,
): Promise<{ row: OracleRow; agreed: Vector[] }> {
	const table = await loadCibuildwheelTable(version as CibuildwheelVersion);
	const theirs = (await askCibuildwheel(
		version,
		cases.map((made) => ({ ask: "print", ...made })),
	)) as { exit: number; identifiers: string[]; err: string }[];
	const agreed: Vector[] = [];
	const disagreements = cases.flatMap((made, index) => {
		const their = theirs[index] ?? { exit: -1, identifiers: [], err: "" };
		countCase(made, their.exit, their.identifiers, counts);
		const our = answerCase(made, table);
		if (our.exitStatus === their.exit && our.identifiers.join() === their.identifiers.join()) {
			agreed.push({ version, ...made, exit: their.exit, identifiers: their.identifiers.join(" ") });
			return [];
		}
		const said = `ours ${our.exitStatus} ${our.identifiers.length} (${our.refusal?.message ?? ""}), theirs ${their.exit} ${their.identifiers.length} (${their.err.trim()})`;
		return [`${said}: ${JSON.stringify(made)}`];
	});
	const row = { what: `cibuildwheel ${version}: ${what}`, cases: cases.length, agreed: agreed.length, disagreements };
	return { row, agreed };
}

/** A few cases that together exercise everything that is counted; the shorter ones of equal use. */
function chooseVectors(vectors: readonly Vector[]): Vector[] {
	const open = [...vectors].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
	const covered = new Set<string>();
	return open.filter((vector) => {
		const counts = new Map<string, number>();
		countCase(vector, vector.exit, vector.identifiers.split(" "), counts);
		const isNew = [...counts.keys()].some((word) => !covered.has(word));
		for (const word of counts.keys()) covered.add(word);
		return isNew;
	});
}

function coverage(version: string, counts: ReadonlyMap<string, number>, say: (line: string) => void): OracleRow {
	const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
	say(`  ${version}: ${rows.map(([word, times]) => `${word} ${times}`).join(" · ")}`);
	const rare = rows.filter(([, times]) => times < least).map(([word, times]) => `${word}: ${times} times`);
	const what = `cibuildwheel ${version}: each option, group, host and exit status at least ${least} times`;
	return { what, cases: rows.length, agreed: rows.length - rare.length, disagreements: rare };
}

/** The parts of a selection, with the libraries of the newest version. */
async function* compareParts(version: string, count: number, seed: number): AsyncIterable<OracleRow> {
	const table = await loadCibuildwheelTable(version as CibuildwheelVersion);
	const random = createRandom(seed);
	const compare = async <Q extends object>(what: string, make: () => Q, answer: (question: Q) => unknown) => {
		const questions = Array.from({ length: count }, make);
		const theirs = await askCibuildwheel(version, questions);
		const disagreements = questions.flatMap((question, index) => {
			const [our, their] = [JSON.stringify(answer(question)), JSON.stringify(theirs[index])];
			return our === their ? [] : [`${JSON.stringify(question)}: ours ${our}, theirs ${their}`];
		});
		return { what, cases: count, agreed: count - disagreements.length, disagreements };
	};
	yield await compare(
		"bracex: brace expansion",
		() => ({ ask: "braces", text: makeBraceText(random) }),
		({ text }) => orNull(() => expandBraces(text)),
	);
	yield await compare(
		"fnmatch, on Linux and Windows",
		() => ({ ask: "fnmatch", ...makeGlobQuestion(random) }),
		({ pattern, texts, system }) =>
			texts.map((text) => matchesGlob(text, pattern, system === "windows" ? "windows" : "exact")),
	);
	yield await compare(
		"python_requires of a setup.py",
		() => ({ ask: "setup.py", text: makeSetupPy(random) }),
		({ text }) => readSetupPythonRequires(text),
	);
	yield await compare(
		"python_requires of a setup.cfg (any refusal is one)",
		() => ({ ask: "setup.cfg", text: makeSetupCfg(random) }),
		({ text }) => orNull(() => ({ value: readConfigOption(text, "options", "python_requires") })) ?? { error: true },
	);
	yield await compare(
		"reuse of stable-ABI wheels",
		() => ({ ask: "reuse", ...makeReuseQuestion(random, table) }),
		({ wheels, identifiers }) =>
			identifiers.map((identifier) => wheels.find((wheel) => servesIdentifier(tagsOf(wheel), identifier)) ?? null),
	);
}

function tagsOf(wheel: string): TagSet {
	const tags = parseTagSet(wheel.replace(/^x-1-/, "").replace(/\.whl$/, ""));
	if (tags === null) throw new Error(`no tags in ${wheel}`);
	return tags;
}

function orNull<T>(make: () => T): T | null {
	try {
		return make();
	} catch {
		return null;
	}
}
