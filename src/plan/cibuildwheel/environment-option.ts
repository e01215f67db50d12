// The option `environment`: assignments in bash's syntax, which cibuildwheel evaluates where the build runs. Here they are
// read as far as text alone tells: quotes, and variables that were set before; what a command prints is unknown.
import { Refusal } from "./refusal.ts";

/** Null: only the build will know. */
export type Assignments = ReadonlyMap<string, string | null>;

/**
 * @param before what is set already
 * @throws Refusal for what is no list of assignments
 */
export function readEnvironmentOption(
	text: string,
	before: Readonly<Record<string, string | undefined>> = {},
): Assignments {
	const values = new Map<string, string | null>();
	const lookUp = (name: string) => (values.has(name) ? (values.get(name) ?? null) : (before[name] ?? ""));
	for (const item of splitAssignments(text)) {
		const at = item.indexOf("=");
		if (at === -1) throw malformed(text);
		values.set(item.slice(0, at), expand(item.slice(at + 1), lookUp));
	}
	return values;
}

/** Words as bash separates them, quotes kept; `$(…)` and backquotes hold together. */
function splitAssignments(text: string): string[] {
	const words: string[] = [];
	let word = "";
	for (let index = 0; index < text.length; ) {
		const c = text[index] ?? "";
		if (/[ \t\n]/.test(c)) {
			if (word !== "") words.push(word);
			word = "";
			index += 1;
			continue;
		}
		const end = c === "\\" ? index + 2 : skipQuoted(text, index);
		if (end === null || end > text.length) throw malformed(text);
		word += text.slice(index, end);
		index = end;
	}
	return word === "" ? words : [...words, word];
}

/** Index behind what starts at `start` and belongs together; null when it does not end. */
function skipQuoted(text: string, start: number): number | null {
	const c = text[start];
	if (c === "'" || c === "`") {
		const end = text.indexOf(c, start + 1);
		return end === -1 ? null : end + 1;
	}
	if (c === '"') return skipUntil(text, start + 1, '"');
	if (c === "$" && text[start + 1] === "(") return skipUntil(text, start + 2, ")");
	if (c === "$" && text[start + 1] === "{") return skipUntil(text, start + 2, "}");
	return start + 1;
}

function skipUntil(text: string, start: number, end: string): number | null {
	for (let index = start; index < text.length; ) {
		if (text[index] === end) return index + 1;
		// Inside double quotes a single one is a character.
		const isPlain = end === '"' && text[index] === "'";
		const next = text[index] === "\\" ? index + 2 : isPlain ? index + 1 : skipQuoted(text, index);
		if (next === null) return null;
		index = next;
	}
	return null;
}

function expand(value: string, lookUp: (name: string) => string | null): string | null {
	let result = "";
	for (let rest = value; rest !== ""; ) {
		const [plain = ""] = /^[^'"\\$`]+/.exec(rest) ?? [];
		const [single, inSingle] = /^'([^']*)'/.exec(rest) ?? [];
		const [variable, bare, braced] = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/.exec(rest) ?? [];
		if (plain !== "") result += plain;
		else if (single !== undefined) result += inSingle;
		else if (variable !== undefined) {
			const known = lookUp(bare ?? braced ?? "");
			if (known === null) return null;
			result += known;
		} else if (rest.startsWith("\\")) result += rest.slice(1, 2);
		else if (rest.startsWith('"')) {
			const end = skipUntil(rest, 1, '"') ?? rest.length;
			const inside = expandQuoted(rest.slice(1, end - 1), lookUp);
			if (inside === null) return null;
			result += inside;
			rest = rest.slice(end);
			continue;
		} else if (/^\$[({`]|^`/.test(rest)) return null;
		else result += rest.slice(0, 1);
		const taken = plain || single || variable || (rest.startsWith("\\") ? rest.slice(0, 2) : rest.slice(0, 1));
		rest = rest.slice(taken.length);
	}
	return result;
}

/** Between double quotes a backslash escapes `$`, backquote, `"` and itself alone. */
function expandQuoted(text: string, lookUp: (name: string) => string | null): string | null {
	let isKnown = true;
	const result = text.replace(
		/\\([$`"\\])|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})|\$[({]|`/g,
		(match, escaped: string | undefined, bare: string | undefined, braced: string | undefined) => {
			if (escaped !== undefined) return escaped;
			const name = bare ?? braced;
			const known = name === undefined ? null : lookUp(name);
			if (known === null) isKnown = false;
			return known ?? match;
		},
	);
	return isKnown ? result : null;
}

function malformed(text: string): Refusal {
	return new Refusal(2, `Malformed environment option '${text}'`, { path: ["environment"] });
}
