// Lines of the table of a plan: never wider than a terminal of 100 columns.
import { cutText, textWidth, wrapText } from "./columns.ts";

export const lineWidth = 100;
export const indent = "  ";

/** Side by side as far as they fit, the rest below. */
export function joinParts(parts: readonly string[], before: string): string[] {
	const inner = `${before}${indent}${indent}`;
	const lines: string[] = [];
	for (const part of parts) {
		const last = lines.at(-1);
		const longer = last === undefined ? `${before}${part}` : `${last}   ${part}`;
		if (textWidth(longer) <= lineWidth) lines.splice(Math.max(0, lines.length - 1), 1, longer);
		else lines.push(...wrapText(part, lineWidth - inner.length).map((text) => `${inner}${text}`));
	}
	return lines.map((line) => cutText(line, lineWidth));
}

export function indented(lines: readonly string[]): string[] {
	return lines.map((line) => cutText(line === "" ? "" : `${indent}${line}`, lineWidth));
}
