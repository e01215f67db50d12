/** Rows as aligned text, two spaces between columns; columns named in `right` are aligned to the right. */
export function formatColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
	const widths: number[] = [];
	for (const row of rows)
		for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
	return rows.map((row) =>
		row
			.map((cell, index) => {
				const width = widths[index] ?? 0;
				if (right.includes(index)) return cell.padStart(width);
				return index === row.length - 1 ? cell : cell.padEnd(width);
			})
			.join("  ")
			.trimEnd(),
	);
}

/** At most `width` characters, the end cut and marked. */
export function cutText(text: string, width: number): string {
	return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
