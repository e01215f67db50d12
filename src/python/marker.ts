// The grammar of environment markers (PEP 508). Whether one holds is for installers to say.

const variable =
	/^(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/;
// No escapes and one line: PEP 508 leaves the backslash out of its strings.
const quoted = /^(?:'[^'\\\n]*'|"[^"\\\n]*")/;
const operator = /^(?:===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b)/;

// Each parenthesis is one call deeper; nobody writes a hundred.
const deepest = 100;

export function isMarker(text: string): boolean {
	return skipMarker(text, 0) === "";
}

/** What follows the longest marker at the start of `text`; null when none stands there. */
function skipMarker(text: string, depth: number): string | null {
	let rest = skipAtom(text, depth);
	while (rest !== null) {
		const joined = /^(?:and|or)\b/.exec(rest);
		if (joined === null) return rest;
		rest = skipAtom(rest.slice(joined[0].length), depth);
	}
	return null;
}

function skipAtom(text: string, depth: number): string | null {
	const start = skipSpace(text);
	if (!start.startsWith("(")) return skipComparison(start);
	if (depth >= deepest) return null;
	const rest = skipMarker(start.slice(1), depth + 1);
	return rest?.startsWith(")") === true ? skipSpace(rest.slice(1)) : null;
}

function skipComparison(text: string): string | null {
	let rest: string | null = text;
	for (const patterns of [[variable, quoted], [operator], [variable, quoted]]) {
		const found = patterns.map((pattern) => pattern.exec(rest ?? "")?.[0]).find((match) => match !== undefined);
		if (found === undefined) return null;
		rest = skipSpace(rest.slice(found.length));
	}
	return rest;
}

function skipSpace(text: string): string {
	return text.replace(/^[ \t]+/, "");
}
