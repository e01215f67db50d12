// RECORD: one CSV row per file of a wheel (https://packaging.python.org/en/latest/specifications/recording-installed-packages/).

export interface RecordRow {
	readonly path: string;
	/** `sha256` and unpadded URL-safe base64; null for RECORD itself and its signatures. */
	readonly hash: { readonly algorithm: string; readonly digest: string } | null;
	readonly size: number | null;
}

export function parseRecord(text: string): RecordRow[] | { problem: string } {
	const rows: RecordRow[] = [];
	for (const [index, cells] of parseCsv(text).entries()) {
		// csv.reader has no cell to give for it (warehouse/utils/wheel.py takes the first of each row).
		if (cells.length === 1 && cells[0] === "")
			return { problem: `row ${index + 1} is empty, over which PyPI's server fails (500)` };
		const row = parseRow(cells);
		if (typeof row === "string") return { problem: `row ${index + 1} ${row}` };
		rows.push(row);
	}
	return rows;
}

function parseRow(cells: readonly string[]): RecordRow | string {
	const [path = "", hashText = "", sizeText = ""] = cells;
	if (cells.length !== 3 || path === "") return "does not have the three cells path, hash, size";
	const hash = /^(?<algorithm>[a-z0-9_]+)=(?<digest>[A-Za-z0-9_-]+)$/.exec(hashText)?.groups;
	if (hashText !== "" && hash === undefined) return "has no algorithm=digest in its second cell";
	if (!/^\d{0,15}$/.test(sizeText)) return "has no size in its third cell";
	return {
		path,
		hash: hash === undefined ? null : { algorithm: hash.algorithm ?? "", digest: hash.digest ?? "" },
		size: sizeText === "" ? null : Number(sizeText),
	};
}

/** As Python's csv module reads with its defaults: cells in quotes may hold commas, newlines and doubled quotes. */
function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const cell = /(?:"([^"]*(?:""[^"]*)*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)/gy;
	while (cell.lastIndex < text.length || row.length > 0) {
		const match = cell.exec(text);
		// Text behind a closing quote: kept as it is, so that the row is refused.
		if (match === null) return [...rows, [...row, text]];
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
		if (match[3] === ",") continue;
		rows.push(row);
		row = [];
		if (match[3] === "") break;
	}
	return rows;
}
