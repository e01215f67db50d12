// twine's verdicts about generated wheels beside those of check, as rows and as the part of the page that tells of them.
import type { OracleRow } from "../oracle.ts";
import type { Judged } from "./generated.ts";

export interface GeneratedComparison {
	rows: readonly OracleRow[];
	/** Of what twine passes and check refuses: how often, by code. */
	beyond: ReadonlyMap<string, number>;
	/** Why they differ, and how often. */
	reasons: ReadonlyMap<string, number>;
	/** twine ended with a traceback. */
	broke: number;
}

export function compareGenerated(all: readonly Judged[]): GeneratedComparison {
	const failed = all.filter(({ verdict }) => verdict === "FAILED");
	const passed = all.filter(({ verdict }) => verdict.startsWith("PASSED"));
	const hasSameWarnings = ({ verdict, findings }: Judged) => (verdict === "PASSED") === (findings.length === 0);
	const pairs = [
		compare("twine fails it, check refuses it", failed, isRefused),
		compare(
			"both pass it, with the same warnings",
			passed.filter((judged) => !isRefused(judged)),
			hasSameWarnings,
		),
	];
	const beyond = passed
		.filter(isRefused)
		.flatMap(({ findings }) => [...new Set(findings.filter(({ level }) => level === "error").map(({ code }) => code))]);
	return {
		rows: pairs.map(({ row }) => row),
		beyond: tally(beyond),
		reasons: tally(pairs.flatMap(({ reasons }) => reasons)),
		broke: all.filter(({ verdict }) => verdict === "BROKE").length,
	};
}

/** Of the page. */
export function describeGenerated(count: number, { rows, beyond, reasons, broke }: GeneratedComparison): string[] {
	return [
		`${count} wheels with METADATA of random fields and descriptions, most of them well-formed, twine asked as a library in one process:`,
		"",
		"| what | files | equal or explained |",
		"|---|---|---|",
		...rows.map(({ what, cases, agreed }) => `| ${what} | ${cases} | ${agreed} |`),
		"",
		...[...reasons].map(([why, files]) => `- ${files} explained: ${why}.`),
		`- ${broke} without a version, over which twine ends with a traceback; \`check\` refuses them (ours right).`,
		"",
		"Others twine passes and `check` refuses, with PyPI's answer: rules that twine does not know (ours right).",
		"",
		"| rule | files |",
		"|---|---|",
		...[...beyond].map(([code, files]) => `| \`${code}\` | ${files} |`),
	];
}

function isRefused({ findings }: Judged): boolean {
	return findings.some(({ level }) => level === "error");
}

function compare(what: string, judged: readonly Judged[], agrees: (one: Judged) => boolean) {
	const wrong = judged.filter((one) => !agrees(one));
	const reasons = wrong.map(explain).filter((reason) => reason !== null);
	const disagreements = wrong
		.filter((one) => explain(one) === null)
		.map(({ text, verdict, why }) => `${JSON.stringify(text)}: twine ${verdict} (${why})`);
	const row: OracleRow = { what, cases: judged.length, agreed: judged.length - disagreements.length, disagreements };
	return { row, reasons };
}

/** Null: nobody knows. */
function explain({ text, verdict, why }: Judged): string | null {
	const description = text.slice(text.indexOf("\n\n") + 2);
	if (verdict === "PASSED" && description.trim() === "") {
		return "white space alone is a description to twine; the page on the index stays empty (ours right)";
	}
	const isTwice = verdict === "FAILED" && why.includes("unrecognized or malformed field");
	if (!isTwice || !/^[\w-]+: UNKNOWN$/m.test(text)) return null;
	return "a field twice, once as UNKNOWN, which PyPI takes for nothing and so would take the file (different question)";
}

/** The most frequent first. */
function tally(words: readonly string[]): ReadonlyMap<string, number> {
	const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length] as const);
	return new Map(counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
