// The section about PyPI in docs/check-accuracy.md.
import { writeAccuracySection } from "../accuracy-page.ts";
import type { OracleRow } from "../oracle.ts";

export interface Difference {
	readonly upload: string;
	readonly why: string;
}

export async function writePypiSection(
	source: { commit: string; python: string },
	rows: readonly OracleRow[],
	differences: readonly Difference[],
	inWords: readonly Difference[],
): Promise<void> {
	await writeAccuracySection("PyPI", [
		`PyPI's own upload view, run from its public source (commit ${source.commit.slice(0, 12)}, Python ${source.python}) with the`,
		"libraries that it pins and stand-ins for database, services and malware rules. Its verdicts about the odd uploads are",
		"kept in `test/vectors/pypi-verdicts.json` and compared on every test run. An explained difference counts as agreement.",
		"",
		"| what | cases | agreed or explained |",
		"|---|---|---|",
		...rows.map(({ what, cases, agreed }) => `| ${what} | ${cases} | ${agreed} |`),
		"",
		`${differences.length} uploads are taken by one and refused by the other of PyPI and \`check\`:`,
		"",
		...tabulate(differences),
		"",
		`${inWords.length} of the answers of the rehearsal index have other words:`,
		"",
		...tabulate(inWords),
	]);
}

function tabulate(differences: readonly Difference[]): string[] {
	const byReason = Map.groupBy(differences, ({ why }) => why);
	return [
		"| uploads | example | why |",
		"|---|---|---|",
		...[...byReason].map(([why, of]) => `| ${of.length} | ${(of[0]?.upload ?? "").replaceAll("|", "\\|")} | ${why} |`),
	];
}
