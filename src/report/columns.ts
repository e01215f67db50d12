// Text in columns, as a terminal shows it: a character of East Asian scripts takes two places, a combining mark none
// (Unicode Standard Annex 11).

/** Rows as aligned text, two spaces between columns; columns named in `right` are aligned to the right. */
export function formatColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
	const widths = columnWidths(rows);
	return rows.map((row) =>
		row
			.map((cell, index) => {
				const gap = " ".repeat((widths[index] ?? 0) - textWidth(cell));
				if (right.includes(index)) return gap + cell;
				return index === row.length - 1 ? cell : cell + gap;
			})
			.join("  ")
			.trimEnd(),
	);
}

/** Like formatColumns, but the named columns are cut, in this order and each to its least width, until a line fits. */
export function fitColumns(
	rows: readonly (readonly string[])[],
	limits: {
		width: number;
		cut: readonly { column: number; least: number }[];
		right?: readonly number[];
		/** Columns of which the middle is cut: the end of a file name tells it from others. */
		middle?: readonly number[];
	},
): string[] {
	const widths = columnWidths(rows);
	let excess = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1) - limits.width;
	for (const { column, least } of limits.cut) {
		const width = widths[column] ?? 0;
		const taken = Math.max(0, Math.min(excess, width - least));
		widths[column] = width - taken;
		excess -= taken;
	}
	return formatColumns(
		rows.map((row) =>
			row.map((cell, index) => (limits.middle?.includes(index) ? cutMiddle : cutText)(cell, widths[index] ?? 0)),
		),
		limits.right,
	);
}

/** At most `width` places, the end cut and marked. */
export function cutText(text: string, width: number): string {
	if (textWidth(text) <= width) return text;
	let cut = "";
	let used = 0;
	for (const character of text) {
		const size = textWidth(character);
		if (used + size > width - 1) break;
		cut += character;
		used += size;
	}
	return width < 1 ? "" : `${cut}…`;
}

/** At most `width` places, the middle cut and marked; two thirds of what stays are the end. */
function cutMiddle(text: string, width: number): string {
	if (textWidth(text) <= width) return text;
	const head = cutText(text, Math.max(1, Math.floor(width / 3)));
	const characters = [...text];
	let tail = "";
	let room = width - textWidth(head);
	while (characters.length > 0) {
		const character = characters.pop() ?? "";
		room -= textWidth(character);
		if (room < 0) break;
		tail = character + tail;
	}
	return head + tail;
}

/** Lines of at most `width` places, broken at spaces; a word that is longer stands alone. */
export function wrapText(text: string, width: number): string[] {
	if (textWidth(text) <= width) return [text];
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && textWidth(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

/** Like wrapText for a sentence or a server's words; what is there to be pasted is neither and may not be broken. */
export function wrapProse(line: string, width: number): string[] {
	return /[.:;]$|^PyPI's answer: /.test(line) ? wrapText(line, width) : [line];
}

/** Items side by side with commas, broken between items only. */
export function wrapItems(items: readonly string[], width: number): string[] {
	// A space that does not break keeps an item together while the line is broken.
	return wrapText(items.map((item) => item.replaceAll(" ", "\u00a0")).join(", "), width).map((line) =>
		line.replaceAll("\u00a0", " "),
	);
}

const wide =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Nearly everything that we print: Latin letters, dashes, arrows, ×, ≥, ✓. */
const narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2190-\u22ff\u2713\u2717]*$/;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Places in a terminal. */
export function textWidth(text: string): number {
	if (narrow.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
	const widths: number[] = [];
	for (const row of rows)
		for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, textWidth(cell));
	return widths;
}
