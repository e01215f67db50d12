// A string literal of Python: where it ends, and what it says. Language reference, 2.4.1 and 2.4.3 (f-strings, PEP 701).
import { PythonSyntaxError } from "./nodes.ts";

export interface StringLiteral {
	/** Index behind the closing quote. */
	end: number;
	/** Null for bytes, f-strings and what needs the Unicode name table. */
	value: string | null;
	flavour: "text" | "bytes" | "format";
}

const simpleEscapes: Record<string, string> = {
	"\n": "",
	"\\": "\\",
	"'": "'",
	'"': '"',
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "\t",
	v: "\v",
};
const hexDigits: Record<string, number> = { x: 2, u: 4, U: 8 };

/** @param start of the prefix or of the opening quote. @throws PythonSyntaxError */
export function readString(source: string, start: number, line: number): StringLiteral {
	const [, prefix = "", mark = ""] = /^(\w*)("""|'''|"|')/.exec(source.slice(start, start + 5)) ?? [];
	const letters = prefix.toLowerCase();
	const isRaw = letters.includes("r");
	const flavour = letters.includes("b") ? "bytes" : letters.includes("f") ? "format" : "text";
	const bodyStart = start + prefix.length + mark.length;
	const bodyEnd =
		flavour === "format" ? findFormatEnd(source, bodyStart, mark, line) : findEnd(source, bodyStart, mark, line);
	const body = source.slice(bodyStart, bodyEnd);
	const end = bodyEnd + mark.length;
	if (flavour === "bytes" && !/^[\x00-\x7f]*$/.test(body)) fail("bytes outside ASCII", line);
	if (flavour !== "text") return { end, value: null, flavour };
	return { end, value: isRaw ? body : unescapeText(body, line), flavour };
}

function findEnd(source: string, start: number, mark: string, line: number): number {
	for (let index = start; index < source.length; index += 1) {
		if (source.startsWith(mark, index)) return index;
		if (source[index] === "\\") index += 1;
		else if (source[index] === "\n" && mark.length === 1) fail("a string that does not end on its line", line);
	}
	return fail("a string that does not end", line);
}

/** Replacement fields may hold strings of any quotes, the outer ones too. */
function findFormatEnd(source: string, start: number, mark: string, line: number): number {
	for (let index = start; index < source.length; index += 1) {
		const c = source[index];
		if (source.startsWith(mark, index)) return index;
		if (c === "\\" && source[index + 1] !== "{" && source[index + 1] !== "}") index += 1;
		else if (c === "\n" && mark.length === 1) fail("an f-string that does not end on its line", line);
		else if (c === "{" && source[index + 1] === "{") index += 1;
		else if (c === "{") index = skipField(source, index + 1, mark, line);
	}
	return fail("an f-string that does not end", line);
}

/** Index of the `}` that closes a replacement field. */
function skipField(source: string, start: number, mark: string, line: number): number {
	let depth = 0;
	let inFormat = false;
	for (let index = start; index < source.length; index += 1) {
		const c = source[index] ?? "";
		if (inFormat) {
			if (c === "{") index = skipField(source, index + 1, mark, line);
			else if (c === "}") return index;
			else if (source.startsWith(mark, index)) fail("an f-string field that does not end", line);
			continue;
		}
		if (c === "'" || c === '"') {
			const prefix =
				/(?<![\p{XID_Continue}])[rRbBuUfF]{1,2}$/u.exec(source.slice(Math.max(0, index - 3), index))?.[0] ?? "";
			index = readString(source, index - prefix.length, line).end - 1;
		} else if (c === "#") {
			if (mark.length === 1) fail("a comment in an f-string", line);
			index = Math.max(index, source.indexOf("\n", index));
		} else if ("([{".includes(c)) depth += 1;
		else if (")]".includes(c)) depth -= 1;
		else if (c === "}") {
			if (depth === 0) return index;
			depth -= 1;
		} else if (c === ":" && depth === 0) inFormat = true;
	}
	return fail("an f-string field that does not end", line);
}

function unescapeText(body: string, line: number): string | null {
	let text = "";
	for (let index = 0; index < body.length; index += 1) {
		const c = body[index] ?? "";
		if (c !== "\\") {
			text += c;
			continue;
		}
		index += 1;
		const next = body[index] ?? "";
		const digits = hexDigits[next];
		const simple = simpleEscapes[next];
		if (simple !== undefined) text += simple;
		else if (next === "N") return null;
		else if (digits !== undefined) {
			const hex = body.slice(index + 1, index + 1 + digits);
			const code = Number.parseInt(hex, 16);
			if (hex.length < digits || /[^0-9a-fA-F]/.test(hex) || code > 0x10ffff) fail("a broken escape", line);
			text += String.fromCodePoint(code);
			index += digits;
		} else if (/[0-7]/.test(next)) {
			const octal = /^[0-7]{1,3}/.exec(body.slice(index, index + 3))?.[0] ?? "";
			text += String.fromCodePoint(Number.parseInt(octal, 8));
			index += octal.length - 1;
		} else text += `\\${next}`;
	}
	return text;
}

function fail(message: string, line: number): never {
	throw new PythonSyntaxError(message, line);
}
