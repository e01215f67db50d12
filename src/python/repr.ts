/** A text as Python's `repr` shows it: servers written in Python quote values so in what they answer. */
export function pythonRepr(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	let shown = "";
	for (const character of text) shown += escapeCharacter(character, quote);
	return quote + shown + quote;
}

const shortEscapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeCharacter(character: string, quote: string): string {
	if (character === quote) return `\\${quote}`;
	const short = shortEscapes[character];
	if (short !== undefined) return short;
	// Python's str.isprintable: no controls, formats, surrogates, private or unassigned characters, no space but " ".
	if (character === " " || !/[\p{C}\p{Z}]/u.test(character)) return character;
	const code = character.codePointAt(0) ?? 0;
	const hex = (digits: number): string => code.toString(16).padStart(digits, "0");
	if (code <= 0xff) return `\\x${hex(2)}`;
	return code <= 0xffff ? `\\u${hex(4)}` : `\\U${hex(8)}`;
}

/** A list of texts, likewise. */
export function pythonListRepr(texts: readonly string[]): string {
	return `[${texts.map(pythonRepr).join(", ")}]`;
}
