// Text from projects, tags and servers is data: wherever people read it, it is without control, bidirectional or invisible
// characters, and in Markdown it stands only inside code spans that it cannot leave (security rule S26).

const invisible =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** For a terminal: without what moves its cursor, turns its text around or cannot be seen. Lines stay lines. */
export function stripInvisible(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(invisible, "");
}

/** The same JSON, with such characters as escapes. */
export function escapeInvisible(json: string): string {
	const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return json.replace(invisible, (character) => character.split("").map(escapeUnit).join(""));
}

/** A Markdown code span that holds `text` whatever it contains; at most `most` characters, safe in a cell of a table. */
export function codeSpan(text: string, { most = 200, isInTable = true } = {}): string {
	const flat = stripInvisible(text).replace(/\n/g, " ");
	const short = flat.length > most ? `${flat.slice(0, most - 1).toWellFormed()}…` : flat;
	// `\\|` would end the cell: the backslash before it is taken for an escape of its own.
	const cut = !isInTable ? short : short.replace(/(\\?)\|/g, (_, backslash) => (backslash === "" ? "\\|" : "\\ \\|"));
	const longest = Math.max(0, ...(cut.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return cut === "" ? "" : longest > 0 ? `${fence} ${cut} ${fence}` : `${fence}${cut}${fence}`;
}

/** A Markdown code block that holds `text` whatever it contains. */
export function codeBlock(text: string): string {
	const clean = stripInvisible(text);
	const longest = Math.max(2, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${clean}\n${fence}`;
}

/** For an HTML page. */
export function escapeHtml(text: string): string {
	return stripInvisible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
