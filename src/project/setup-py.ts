// What a setup.py says as a literal: arguments of its `setup(…)` call. Read as text, never run; whatever is computed is unknown.
import { findLiteral, type VersionMention } from "./version-mentions.ts";

/** A string argument, or a name that is assigned a string at the top level; null when it is computed or absent. */
export function findSetupArgument(text: string, file: string, keyword: string): VersionMention | null {
	const argument = findArgument(text, keyword);
	if (argument === null) return null;
	const { value, index } = argument;
	const name = /^[A-Za-z_]\w*(?=\s*(?:[,)#]|$))/.exec(value)?.[0];
	if (name !== undefined) return findLiteral(text, file, [name]);
	const [literal, , version] = /^(["'])([^"'\\\n]*)\1(?=\s*(?:[,)#]|$))/.exec(value) ?? [];
	if (literal === undefined || !version) return null;
	return { file, line: text.slice(0, index).split("\n").length, version, literal };
}

/** Whether a `setup(…)` call has the argument, whatever its value. */
export function hasSetupArgument(text: string, keyword: string): boolean {
	return findArgument(text, keyword) !== null;
}

// Strings (also of three quotes), comments, brackets, and `word =` that is no comparison.
const tokens = /("""|''')[\s\S]*?\1|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*|[()[\]{}]|\b[A-Za-z_]\w*[ \t]*=(?!=)/g;

function findArgument(text: string, keyword: string): { value: string; index: number } | null {
	for (const call of text.matchAll(/^[ \t]*(?:setuptools\.|skbuild\.)?setup\s*\(/gm)) {
		const start = call.index + call[0].length;
		let depth = 0;
		tokens.lastIndex = start;
		for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
			const [word] = token;
			if (/^[([{]/.test(word)) depth += 1;
			else if (/^[)\]}]/.test(word) && depth === 0) break;
			else if (/^[)\]}]/.test(word)) depth -= 1;
			else if (depth === 0 && word.endsWith("=") && word.slice(0, -1).trim() === keyword) {
				const gap = /^[\s\\]*/.exec(text.slice(tokens.lastIndex))?.[0].length ?? 0;
				const index = tokens.lastIndex + gap;
				return { value: text.slice(index, index + 300), index };
			}
		}
	}
	return null;
}
