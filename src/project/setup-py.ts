// What a setup.py says as a literal: arguments of its `setup(…)` call, also those that are collected in a dict
// before it. Read as text, never run; whatever is computed is unknown.
import { findLiteral, type VersionMention } from "./version-mentions.ts";

/** A string argument, or a name that is assigned a string at the top level; null when it is computed or absent. */
export function findSetupArgument(text: string, file: string, keyword: string): VersionMention | null {
	const argument = findArgument(text, keyword);
	if (argument === null) return null;
	const { value, index } = argument;
	const name = /^[A-Za-z_]\w*(?=\s*(?:[,)}#]|$))/.exec(value)?.[0];
	if (name !== undefined) return findLiteral(text, file, [name]);
	const [literal, , version] = /^(["'])([^"'\\\n]*)\1(?=\s*(?:[,)}#]|$))/.exec(value) ?? [];
	if (literal === undefined || !version) return null;
	return { file, line: text.slice(0, index).split("\n").length, version, literal };
}

/** Whether a `setup(…)` call has the argument, whatever its value. */
export function hasSetupArgument(text: string, keyword: string): boolean {
	return findArgument(text, keyword) !== null;
}

// Strings (also of three quotes), comments, brackets, and `word =` that is no comparison.
const tokens = /("""|''')[\s\S]*?\1|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*|[()[\]{}]|\b[A-Za-z_]\w*[ \t]*=(?!=)/g;

interface Argument {
	/** Starts with the value. */
	value: string;
	index: number;
}

/** More would be no setup.py, and take long. */
const mostCalls = 20;
const setupCall = /^[ \t]*(?:setuptools\.|skbuild\.)?setup\s*\(/gm;

function findArgument(text: string, keyword: string): Argument | null {
	const calls = endsOf(text, setupCall);
	return firstOf(calls, (start) => findKeyword(text, start, keyword)) ?? findInMappings(text, calls, keyword);
}

/** Arguments that are collected first: `kwargs = dict(name="x")`, `kwargs["name"] = "x"`, `setup(**kwargs)`. */
function findInMappings(text: string, calls: readonly number[], keyword: string): Argument | null {
	const bodies = calls.map((start) => text.slice(start, endOfCall(text, start)));
	const names = new Set(bodies.flatMap((body) => [...body.matchAll(/\*\*\s*(\w+)/g)].map(([, name = ""]) => name)));
	return firstOf([...names].slice(0, mostCalls), (name) => {
		const filled = new RegExp(`^[ \\t]*${name}(?:\\s*=\\s*dict|\\.update)\\s*\\(`, "gm");
		const literal = new RegExp(`^[ \\t]*${name}\\s*=\\s*\\{`, "gm");
		const member = new RegExp(`^[ \\t]*${name}\\[["']${keyword}["']\\]\\s*=(?!=)[ \\t]*`, "gm");
		return (
			firstOf(endsOf(text, filled), (start) => findKeyword(text, start, keyword)) ??
			firstOf(endsOf(text, literal), (start) => findKey(text, start, keyword)) ??
			firstOf(endsOf(text, member), (index) => ({ value: /^.*/.exec(text.slice(index))?.[0] ?? "", index }))
		);
	});
}

function endsOf(text: string, pattern: RegExp): number[] {
	return [...text.matchAll(pattern)].slice(0, mostCalls).map((match) => match.index + match[0].length);
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => Argument | null): Argument | null {
	for (const item of items) {
		const found = find(item);
		if (found !== null) return found;
	}
	return null;
}

function findKeyword(text: string, start: number, keyword: string): Argument | null {
	let found: Argument | null = null;
	walkCall(text, start, (word, end) => {
		if (!word.endsWith("=") || word.slice(0, -1).trim() !== keyword) return false;
		found = argumentAt(text, end);
		return true;
	});
	return found;
}

function findKey(text: string, start: number, keyword: string): Argument | null {
	let found: Argument | null = null;
	walkCall(text, start, (word, end) => {
		const colon = /^\s*:/.exec(text.slice(end, end + 80))?.[0];
		if (colon === undefined || !/^["']/.test(word) || word.slice(1, -1) !== keyword) return false;
		found = argumentAt(text, end + colon.length);
		return true;
	});
	return found;
}

function argumentAt(text: string, end: number): Argument {
	const index = end + (/^[\s\\]*/.exec(text.slice(end))?.[0].length ?? 0);
	return { value: text.slice(index, index + 300), index };
}

function endOfCall(text: string, start: number): number {
	return walkCall(text, start, () => false);
}

/** Visits what stands between the brackets themselves, until a visit says enough; where the walk ended. */
function walkCall(text: string, start: number, visit: (word: string, end: number) => boolean): number {
	let depth = 0;
	tokens.lastIndex = start;
	for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
		const [word] = token;
		const end = tokens.lastIndex;
		if (/^[([{]/.test(word)) depth += 1;
		else if (/^[)\]}]/.test(word) && depth === 0) return token.index;
		else if (/^[)\]}]/.test(word)) depth -= 1;
		else if (depth === 0 && visit(word, end)) return end;
		tokens.lastIndex = end;
	}
	return text.length;
}
