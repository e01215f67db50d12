// The one address of an Author-email or Maintainer-email, as Python's email.utils.parseaddr finds it: PyPI checks what that
// returns, and nothing where it returns nothing (several addresses, parentheses that do not match).

const spaces = " \t\r\n";
const specials = '()<>@,:;."[]';
const atomEnds = specials + spaces;
// A dot may stand in a name without quotes (RFC 2822, obs-phrase).
const phraseEnds = atomEnds.replace(".", "");

/** Empty when there is none, or more than one. */
export function findMailAddress(text: string): string {
	if (!hasPairedParentheses(text)) return "";
	const addresses = readAddresses(text);
	const [address = ""] = addresses;
	// A bracket that is left over says that a domain literal could not be read.
	return addresses.length > 1 || address.includes("[") ? "" : address;
}

function hasPairedParentheses(text: string): boolean {
	const unquoted = text.replace(/\\[\s\S]/g, "\\").replace(/"[^"]*"/g, "");
	let open = 0;
	for (const character of unquoted) {
		if (character === "(") open += 1;
		if (character === ")") open -= 1;
		if (open < 0) return false;
	}
	return open === 0;
}

interface Reader {
	readonly text: string;
	at: number;
}

function readAddresses(text: string): string[] {
	const reader = { text, at: 0 };
	const found: string[] = [];
	while (!isDone(reader)) {
		const addresses = readAddress(reader, 0);
		found.push(...(addresses.length > 0 ? addresses : [""]));
	}
	return found;
}

// Each group in a group is one call deeper.
const deepest = 50;

function readAddress(reader: Reader, depth: number): string[] {
	skipComments(reader);
	const start = reader.at;
	const phrase = readPhrase(reader);
	skipComments(reader);
	const found = readAfterPhrase(reader, start, phrase, depth);
	skipComments(reader);
	if (look(reader) === ",") reader.at += 1;
	return found;
}

function readAfterPhrase(reader: Reader, start: number, phrase: readonly string[], depth: number): string[] {
	const next = look(reader);
	if (next === "." || next === "@") {
		reader.at = start;
		return [readAddressSpec(reader)];
	}
	if (next === ":" && depth < deepest) return readGroup(reader, depth);
	if (next === "<") return [readRoute(reader)];
	if (phrase.length > 0) return [phrase[0] ?? ""];
	if (specials.includes(next)) reader.at += 1;
	return [];
}

function readGroup(reader: Reader, depth: number): string[] {
	const found: string[] = [];
	reader.at += 1;
	while (!isDone(reader)) {
		skipComments(reader);
		if (look(reader) === ";") {
			reader.at += 1;
			break;
		}
		found.push(...readAddress(reader, depth + 1));
	}
	return found;
}

/** What stands between `<` and `>`, without a route in front of it. */
function readRoute(reader: Reader): string {
	reader.at += 1;
	skipComments(reader);
	for (let isRoute = false; !isDone(reader); skipComments(reader)) {
		const next = look(reader);
		if (isRoute) {
			readDomain(reader);
			isRoute = false;
		} else if (next === ">") {
			reader.at += 1;
			return "";
		} else if (next === "@") {
			reader.at += 1;
			isRoute = true;
		} else if (next === ":") {
			reader.at += 1;
		} else {
			const address = readAddressSpec(reader);
			reader.at += 1;
			return address;
		}
	}
	return "";
}

function readAddressSpec(reader: Reader): string {
	const parts: string[] = [];
	skipComments(reader);
	while (!isDone(reader)) {
		const next = look(reader);
		const keepsSpace = next !== ".";
		if (next === ".") {
			if (parts.at(-1)?.trim() === "") parts.pop();
			parts.push(".");
			reader.at += 1;
		} else if (next === '"') {
			parts.push(`"${readDelimited(reader, '"', false).replace(/[\\"]/g, "\\$&")}"`);
		} else if (atomEnds.includes(next)) {
			if (parts.at(-1)?.trim() === "") parts.pop();
			break;
		} else {
			parts.push(readAtom(reader, atomEnds));
		}
		const space = skipComments(reader);
		if (keepsSpace && space !== "") parts.push(space);
	}
	if (look(reader) !== "@") return parts.join("");
	reader.at += 1;
	skipComments(reader);
	const domain = readDomain(reader);
	return domain === "" ? "" : `${parts.join("")}@${domain}`;
}

function readDomain(reader: Reader): string {
	let domain = "";
	while (!isDone(reader)) {
		const next = look(reader);
		if (next === " " || next === "\t") reader.at += 1;
		else if (next === "(") readDelimited(reader, ")", true);
		else if (next === "[") domain += `[${readDelimited(reader, "]", false)}]`;
		else if (next === ".") {
			reader.at += 1;
			domain += ".";
		} else if (next === "@") return "";
		else if (atomEnds.includes(next)) break;
		else domain += readAtom(reader, atomEnds);
	}
	return domain;
}

function readPhrase(reader: Reader): string[] {
	const words: string[] = [];
	while (!isDone(reader)) {
		const next = look(reader);
		if (spaces.includes(next)) reader.at += 1;
		else if (next === '"') words.push(readDelimited(reader, '"', false));
		else if (next === "(") readDelimited(reader, ")", true);
		else if (phraseEnds.includes(next)) break;
		else words.push(readAtom(reader, phraseEnds));
	}
	return words;
}

function readAtom(reader: Reader, ends: string): string {
	const start = reader.at;
	while (!isDone(reader) && !ends.includes(look(reader))) reader.at += 1;
	return reader.text.slice(start, reader.at);
}

/** From its opening character to `end`, with comments in comments counted. */
function readDelimited(reader: Reader, end: string, isNested: boolean): string {
	let inside = "";
	let open = 1;
	for (reader.at += 1; !isDone(reader); reader.at += 1) {
		const next = look(reader);
		if (next === "\\") {
			reader.at += 1;
			inside += look(reader);
			continue;
		}
		if (next === end || next === "\r") {
			open -= 1;
			if (open > 0) continue;
			reader.at += 1;
			break;
		}
		if (isNested && next === "(") open += 1;
		else inside += next;
	}
	return inside;
}

function skipComments(reader: Reader): string {
	let space = "";
	while (!isDone(reader)) {
		const next = look(reader);
		if (next === "(") readDelimited(reader, ")", true);
		else if (spaces.includes(next)) {
			if (next === " " || next === "\t") space += next;
			reader.at += 1;
		} else break;
	}
	return space;
}

function look(reader: Reader): string {
	return reader.text.charAt(reader.at);
}

function isDone(reader: Reader): boolean {
	return reader.at >= reader.text.length;
}
