// Python's fnmatch, which cibuildwheel matches identifiers with: `*`, `?`, `[abc]`, `[!a-c]`, over the whole text.

/** Patterns are compared without regard to case on Windows, where Python normalises both sides. */
export type CaseRule = "exact" | "windows";

const compiled = new Map<string, RegExp>();

export function matchesGlob(text: string, pattern: string, rule: CaseRule): boolean {
	if (rule === "windows") return globRegExp(normalizeCase(pattern)).test(normalizeCase(text));
	return globRegExp(pattern).test(text);
}

/** os.path.normcase of Windows. */
function normalizeCase(text: string): string {
	return text.replaceAll("/", "\\").toLowerCase();
}

function globRegExp(pattern: string): RegExp {
	const known = compiled.get(pattern);
	if (known) return known;
	const made = new RegExp(`^${translate(Array.from(pattern))}$`, "su");
	compiled.set(pattern, made);
	return made;
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
