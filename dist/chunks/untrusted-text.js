// src/report/untrusted-text.ts
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** For a terminal: without what moves its cursor, turns its text around or cannot be seen. Lines stay lines. */
function stripInvisible(text) {
	return text.replace(/\r\n?/g, "\n").replace(invisible, "");
}
/** The same JSON, with such characters as escapes. */
function escapeInvisible(json) {
	return json.replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** A Markdown code span that holds `text` whatever it contains; at most 200 characters, safe in a table cell. */
function codeSpan(text) {
	const flat = stripInvisible(text).replace(/\n/g, " ").replace(/\|/g, "\\|");
	const cut = flat.length > 200 ? `${flat.slice(0, 199)}…` : flat;
	const longest = Math.max(0, ...(cut.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return cut === "" ? "" : longest > 0 ? `${fence} ${cut} ${fence}` : `${fence}${cut}${fence}`;
}
/** A Markdown code block that holds `text` whatever it contains. */
function codeBlock(text) {
	const clean = stripInvisible(text);
	const longest = Math.max(2, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${clean}\n${fence}`;
}
/** For an HTML page. */
function escapeHtml(text) {
	return stripInvisible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
export { stripInvisible as a, escapeInvisible as i, codeSpan as n, escapeHtml as r, codeBlock as t };
