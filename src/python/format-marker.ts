// A well-formed marker as packaging writes it back: one way of quoting, one space, no parentheses that nobody needs, extras by
// their normal form. Two markers that are written differently are compared by it.
import { normalizeName } from "./project-name.ts";

/** Comparisons, `and` and `or`, and what stands in parentheses. */
type Marker = (string | Marker)[];

const word = /'[^']*'|"[^"]*"|[()]|[<>=!~]+|[^\s()<>=!~'"]+/g;

export function formatMarker(text: string): string {
	const words = text.match(word) ?? [];
	return format(readMarker(words[Symbol.iterator]()), true);
}

function readMarker(words: Iterator<string>): Marker {
	const marker: Marker = [];
	let comparison: string[] = [];
	const end = (): void => {
		if (comparison.length > 0) marker.push(formatComparison(comparison));
		comparison = [];
	};
	for (let next = words.next(); !next.done && next.value !== ")"; next = words.next()) {
		if (next.value === "(") marker.push(readMarker(words));
		else if (next.value === "and" || next.value === "or") {
			end();
			marker.push(next.value);
		} else comparison.push(next.value);
	}
	end();
	return marker;
}

function format(marker: string | Marker, isOuter: boolean): string {
	if (typeof marker === "string") return marker;
	const [only] = marker;
	if (marker.length === 1 && only !== undefined) return format(only, true);
	const inside = marker.map((part) => format(part, false)).join(" ");
	return isOuter ? inside : `(${inside})`;
}

function formatComparison(words: readonly string[]): string {
	const [left = "", ...rest] = words.map(formatWord);
	const right = rest.pop() ?? "";
	if (left === "extra") return [left, ...rest, normalExtra(right)].join(" ");
	return [right === "extra" ? normalExtra(left) : left, ...rest, right].join(" ");
}

function formatWord(text: string): string {
	if (/^'[^"]*'$/.test(text)) return `"${text.slice(1, -1)}"`;
	if (/^["']/.test(text)) return text;
	return text === "python_implementation" ? "platform_python_implementation" : text.replace(".", "_");
}

function normalExtra(text: string): string {
	return `"${normalizeName(/^["']/.test(text) ? text.slice(1, -1) : text)}"`;
}
