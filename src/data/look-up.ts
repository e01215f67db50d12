// A word of a configuration against a table whose words are versions. Newer than the last row is no mistake: new toolkits,
// torches and Pythons come faster than our releases, so the newest row stands in for it, said so. Anything else unknown is one.

import type { Finding } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { compareDotted, type Dated, rowOf, type Table } from "./table.ts";

export interface Found<Row> {
	/** The word of the row that is used: the asked one, or the newest. */
	word: string;
	row: Row;
	/** A warning when the newest row stands in. */
	finding: Finding | null;
}

interface Asked {
	/** `CUDA toolkit`, `torch`, `Python` */
	what: string;
	/** Where the word was configured. */
	file?: string | undefined;
	line?: number | undefined;
}

/** The row of `word`, or of the newest when it is newer than the table; else the error that says which words there are. */
export function lookUpVersion<Row extends Dated>(
	table: Table<Row>,
	word: string,
	{ what, file, line }: Asked,
): Found<Row> | { row: null; finding: Finding } {
	const row = rowOf(table, word);
	if (row !== null) return { word, row, finding: null };
	const known = Object.keys(table);
	const newest = known.toSorted(compareDotted).at(-1) ?? "";
	const newestRow = rowOf(table, newest);
	const isVersion = /^\d+(\.\d+)*$/.test(word);
	if (newestRow !== null && isVersion && compareDotted(word, newest) > 0) {
		const message = `${what} ${word} is newer than the table of this wheel-release (${newest} is its newest row, read ${newestRow.asOf}); it is planned like ${newest}`;
		const help = 'Update wheel-release, or give the row yourself: `tables = "FILE.toml"` (docs/tables.md).';
		return {
			word: newest,
			row: newestRow,
			finding: { code: "tables/newer-word", level: "warning", message, file, line, help },
		};
	}
	const nearest = isVersion ? nearestVersion(word, known) : findNearest(word, known);
	return {
		row: null,
		finding: {
			code: "tables/unknown-word",
			level: "error",
			message: `there is no ${what} ${JSON.stringify(word)}${nearest === null ? "" : `; did you mean ${JSON.stringify(nearest)}?`}`,
			file,
			line,
			help: `Known: ${known.join(", ")}. Rows can be added: \`tables = "FILE.toml"\` (docs/tables.md).`,
		},
	};
}

/** The last version that is not newer, else the first. */
function nearestVersion(word: string, known: readonly string[]): string | null {
	const sorted = known.toSorted(compareDotted);
	return sorted.findLast((candidate) => compareDotted(candidate, word) <= 0) ?? sorted[0] ?? null;
}
