// How generated JSON looks: one row of a table per line, so that differences can be read, and nothing else spread out.

/** JSON whose objects and lists stand on lines of their own down to `depth` levels, and on one line below. */
export function formatTable(value: unknown, depth: number): string {
	return `${format(value, depth, "")}\n`;
}

function format(value: unknown, depth: number, indent: string): string {
	if (depth === 0 || typeof value !== "object" || value === null) return JSON.stringify(value);
	const deeper = `${indent}\t`;
	const rows = Array.isArray(value)
		? value.map((item) => deeper + format(item, depth - 1, deeper))
		: Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${format(item, depth - 1, deeper)}`);
	const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
	return rows.length === 0 ? `${open}${close}` : `${open}\n${rows.join(",\n")}\n${indent}${close}`;
}
