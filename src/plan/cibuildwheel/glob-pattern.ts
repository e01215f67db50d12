// Python's fnmatch, which cibuildwheel matches identifiers with: `*`, `?`, `[abc]`, `[!a-c]`, over the whole text.

/** Patterns are compared without regard to case on Windows, where Python normalises both sides. */
export type CaseRule = "exact" | "windows";

type Matcher = (text: string) => boolean;
const compiled: Readonly<Record<CaseRule, Map<string, Matcher>>> = { exact: new Map(), windows: new Map() };

export function matchesGlob(text: string, pattern: string, rule: CaseRule): boolean {
	const known = compiled[rule].get(pattern);
	if (known !== undefined) return known(text);
	const made = rule === "windows" ? ignoreCase(compile(normalizeCase(pattern))) : compile(pattern);
	compiled[rule].set(pattern, made);
	return made(text);
}

function ignoreCase(matches: Matcher): Matcher {
	return (text) => matches(normalizeCase(text));
}

/** Most patterns are words between stars, and no regular expression has to be built for them. */
function compile(pattern: string): Matcher {
	if (/[?[]/.test(pattern)) {
		const expression = globRegExp(pattern);
		return (text) => expression.test(text);
	}
	const [first = "", ...others] = pattern.split("*");
	const last = others.pop();
	if (last === undefined) return (text) => text === pattern;
	return (text) => {
		if (!text.startsWith(first)) return false;
		let from = first.length;
		for (const word of others) {
			const at = text.indexOf(word, from);
			if (at === -1) return false;
			from = at + word.length;
		}
		return text.length - last.length >= from && text.endsWith(last);
	};
}

/** os.path.normcase of Windows. */
function normalizeCase(text: string): string {
	return text.replaceAll("/", "\\").toLowerCase();
}

function globRegExp(pattern: string): RegExp {
	return new RegExp(`^${translate(Array.from(pattern))}$`, "su");
}

function translate(pattern: readonly string[]): string {
	let source = "";
	for (let index = 0; index < pattern.length; index += 1) {
		const character = pattern[index] ?? "";
		if (character === "*") {
			if (pattern[index - 1] !== "*") source += ".*?";
		} else if (character === "?") source += ".";
		else if (character === "[") {
			const end = findSetEnd(pattern, index + 1);
			if (end === -1) source += escapeCharacter("[");
			else {
				source += translateSet(pattern.slice(index + 1, end));
				index = end;
			}
		} else source += escapeCharacter(character);
	}
	return source;
}

/** Of the `]` that closes a set; one right behind `[` or `[!` is a member. */
function findSetEnd(pattern: readonly string[], start: number): number {
	let index = start;
	if (pattern[index] === "!") index += 1;
	if (pattern[index] === "]") index += 1;
	return pattern.indexOf("]", index);
}

function translateSet(members: readonly string[]): string {
	const chunks = splitRanges(members);
	// An empty range, `c-a`, matches nothing: both ends go.
	for (let at = chunks.length - 1; at > 0; at -= 1) {
		const [left = [], right = []] = [chunks[at - 1], chunks[at]];
		if ((left.at(-1) ?? "") > (right[0] ?? "")) chunks.splice(at - 1, 2, [...left.slice(0, -1), ...right.slice(1)]);
	}
	const [first = [], ...others] = chunks;
	const isNegated = first[0] === "!";
	const head = isNegated ? first.slice(1) : first;
	const source = [head, ...others].map((chunk) => chunk.map(escapeCharacter).join("")).join("-");
	if (source === "") return isNegated ? "." : "(?!)";
	return `[${isNegated ? "^" : ""}${source}]`;
}

/** Parts of a set that a `-` between makes ranges of: the last of one to the first of the next. */
function splitRanges(members: readonly string[]): string[][] {
	if (!members.includes("-")) return [[...members]];
	const chunks: string[][] = [];
	let start = 0;
	let from = members[0] === "!" ? 2 : 1;
	for (let dash = members.indexOf("-", from); dash !== -1; dash = members.indexOf("-", from)) {
		chunks.push(members.slice(start, dash));
		start = dash + 1;
		from = dash + 3;
	}
	const rest = members.slice(start);
	if (rest.length > 0) chunks.push(rest);
	else chunks.at(-1)?.push("-");
	return chunks;
}

function escapeCharacter(character: string): string {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
