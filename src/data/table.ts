// What all dated tables share. A row says where it comes from and when that was read; a table is plain data, so that a
// project's own rows can extend or replace it (config/read-tables.ts) and whoever decides gets it as a value.

/** Provenance of a row. */
export interface Dated {
	source: string;
	/** `2026-11-22`, or `2026-08` when only the month is known. */
	asOf: string;
}

/** Rows by their word, oldest version first where words are versions. */
export type Table<Row extends Dated = Dated> = Readonly<Record<string, Row>>;

/** The row of a word; null when the table has none. Words come from users: `constructor` is none. */
export function rowOf<Row extends Dated>(table: Table<Row>, word: string): Row | null {
	return Object.hasOwn(table, word) ? (table[word] ?? null) : null;
}

/** Numeric, component by component: `9.0` before `10.0`, `570.26` before `570.86.10`, `520` equal to `520.0`. */
export function compareDotted(a: string, b: string): number {
	const [left, right] = [a, b].map((text) => text.split(".").map(Number));
	for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
		const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
