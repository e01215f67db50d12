/**
 * The words of a command as a POSIX shell would split them, without any of its other powers: quotes and backslashes
 * group, nothing expands. Null when a quote is not closed.
 */
export function splitCommandLine(text: string): string[] | null {
	const words: string[] = [];
	let word: string | null = null;
	let quote: '"' | "'" | null = null;
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (quote !== null) {
			if (character === quote) quote = null;
			else if (quote === '"' && character === "\\" && /["\\$`]/.test(text.charAt(index + 1)))
				word += text.charAt(++index);
			else word += character;
		} else if (character === '"' || character === "'") {
			quote = character;
			word ??= "";
		} else if (/\s/.test(character)) {
			if (word !== null) words.push(word);
			word = null;
		} else if (character === "\\" && index + 1 < text.length) {
			word = (word ?? "") + text.charAt(++index);
		} else {
			word = (word ?? "") + character;
		}
	}
	if (word !== null) words.push(word);
	return quote === null ? words : null;
}

/** The words as a line that can be pasted into a POSIX shell. */
export function formatCommandLine(words: readonly string[]): string {
	return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(" ");
}
