// Python's shlex in its POSIX mode, without comments: how cibuildwheel takes options apart that hold several values.

/** Thrown for an open quotation or a backslash at the end. */
export class ShlexError extends Error {}

/** Words, and with `punctuation` runs of those characters as words of their own. @throws ShlexError */
export function splitShell(text: string, { punctuation = "" } = {}): string[] {
	const words: string[] = [];
	let word = "";
	let isQuoted = false;
	let state: "space" | "word" | "punctuation" | "'" | '"' | "escape" = "space";
	let escapedState: "word" | '"' = "word";
	const end = () => {
		if (word !== "" || isQuoted) words.push(word);
		word = "";
		isQuoted = false;
	};
	for (let index = 0; index < text.length; index += 1) {
		const c = text[index] ?? "";
		if (state === "'" || state === '"') {
			isQuoted = true;
			if (c === state) state = "word";
			else if (c === "\\" && state === '"') {
				escapedState = '"';
				state = "escape";
			} else word += c;
		} else if (state === "escape") {
			// Inside quotation marks only the mark and the backslash itself can be escaped.
			if (escapedState === '"' && c !== "\\" && c !== '"') word += "\\";
			word += c;
			state = escapedState;
		} else if (" \t\r\n".includes(c)) {
			// A blank behind nothing, as behind an escaped end, leaves no word.
			end();
			state = "space";
		} else if (punctuation.includes(c)) {
			if (state === "word") end();
			word += c;
			state = "punctuation";
		} else {
			if (state === "punctuation") end();
			if (c === "'" || c === '"') state = c;
			else if (c === "\\") {
				escapedState = "word";
				state = "escape";
			} else {
				word += c;
				state = "word";
			}
		}
	}
	if (state === "'" || state === '"') throw new ShlexError("No closing quotation");
	if (state === "escape") throw new ShlexError("No escaped character");
	end();
	return words;
}

/** The word as a POSIX shell must be given it. */
export function quoteShell(word: string): string {
	if (word === "") return "''";
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
