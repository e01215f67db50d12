// Patterns of projects, in Python's syntax of regular expressions, as far as JavaScript reads them the same way. Text and
// pattern may come from a stranger's pull request: repeats inside repeats, which can take for ever, are not followed.

const longest = 300;

/** Null for what is not followed. */
export function compilePythonRegex(pattern: string, flags = ""): RegExp | null {
	const [, given = "", body = ""] = /^(?:\(\?([imsx]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
	if (body.length > longest || given.includes("x") || /\(\?(?!:|P<|=|!)/.test(body) || hasNestedRepeat(body))
		return null;
	try {
		return new RegExp(body.replaceAll("(?P<", "(?<"), [...new Set(`${given}${flags}`)].join(""));
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

/** `(a+)+` or `(a|b)*` without a bound; `(?:\.\d+){0,2}` is bounded. */
function hasNestedRepeat(body: string): boolean {
	const opened: boolean[] = [];
	for (const token of body.matchAll(
		/\\.|\[(?:\\.|[^\]\\])*\]|\(|\)(?<repeat>[*+]|\{\d*,\}|\{\d*(?:,\d{2,})?\}|)|[*+|]|\{/g,
	)) {
		const [word] = token;
		if (word === "(") opened.push(false);
		else if (word.startsWith(")")) {
			const isRepeating = opened.pop() ?? false;
			if (isRepeating && /^([*+]|\{\d*,\d*\}|\{\d\d+\})$/.test(token.groups?.repeat ?? "")) return true;
			if (isRepeating && opened.length > 0) opened[opened.length - 1] = true;
		} else if (/^[*+|{]$/.test(word) && opened.length > 0) opened[opened.length - 1] = true;
	}
	return false;
}
