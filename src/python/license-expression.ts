// SPDX license expressions as core metadata takes them (PEP 639): the grammar and the spelling of packaging.licenses,
// which every index and uploader asks.
import lists from "../data/licenses.json" with { type: "json" };
import { splitSpace } from "./white-space.ts";

export interface LicenseExpression {
	/** `mit or apache-2.0` becomes `MIT OR Apache-2.0`. */
	readonly canonical: string;
	/** Identifiers that SPDX has replaced by others; valid all the same. */
	readonly deprecated: readonly string[];
}

/** Why a text is none, in words that follow it, and the word that is to blame where there is one. */
export interface LicenseProblem {
	readonly problem: string;
	readonly word: string | null;
}

/** All identifiers that an expression may name. */
export const licenseIds: readonly string[] = lists.licenses;

const licenses = new Map(lists.licenses.map((id) => [id.toLowerCase(), id]));
const exceptions = new Map(lists.exceptions.map((id) => [id.toLowerCase(), id]));
const deprecatedIds: ReadonlySet<string> = new Set(lists.deprecated);
const grammar: ReadonlySet<string> = new Set(["or", "and", "with", "(", ")"]);
const referencePrefix = "licenseref-";

// Python's parser, which packaging borrows, gives up there.
const deepest = 200;

export function parseLicenseExpression(text: string): LicenseExpression | LicenseProblem {
	const words = splitSpace(text.replaceAll("(", " ( ").replaceAll(")", " ) "));
	const tokens = words.map((word) => word.toLowerCase());
	const fault = findGrammarFault(tokens);
	if (fault !== null) return fault;
	const references = new Map(
		words.map((word) => [word.toLowerCase(), `LicenseRef-${word.slice(referencePrefix.length)}`]),
	);
	const spelled: string[] = [];
	for (const [index, token] of tokens.entries()) {
		const word = grammar.has(token)
			? token.toUpperCase()
			: tokens[index - 1] === "with"
				? spellException(token, words[index] ?? token)
				: spellLicense(token, words[index] ?? token, references);
		if (typeof word !== "string") return word;
		spelled.push(word);
	}
	return {
		canonical: spelled.join(" ").replaceAll("( ", "(").replaceAll(" )", ")"),
		deprecated: spelled.filter((word) => deprecatedIds.has(word)),
	};
}

/** Operands and operators in turn, parentheses in pairs; WITH joins one license and one exception. */
function findGrammarFault(tokens: readonly string[]): LicenseProblem | null {
	let depth = 0;
	let wantsOperand = true;
	for (const [index, token] of tokens.entries()) {
		const isWord = !grammar.has(token);
		const opens = token === "(";
		if ((isWord || opens) !== wantsOperand) return malformed(token);
		if (opens) depth += 1;
		else if (token === ")") depth -= 1;
		else wantsOperand = !isWord;
		if (depth < 0 || depth > deepest) return malformed(token);
		if (token === "with" && !joinsException(tokens, index)) return malformed(token);
	}
	return wantsOperand || depth > 0 ? malformed(null) : null;
}

function joinsException(tokens: readonly string[], index: number): boolean {
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	const isException = tokens[index - 2] === "with";
	return before !== undefined && after !== undefined && !grammar.has(before) && !grammar.has(after) && !isException;
}

/** @param written in the letters of the expression, for people; a token is in small ones */
function spellException(token: string, written: string): string | LicenseProblem {
	return exceptions.get(token) ?? { problem: `names "${written}", which is no SPDX license exception`, word: token };
}

function spellLicense(
	token: string,
	written: string,
	references: ReadonlyMap<string, string>,
): string | LicenseProblem {
	if (token.startsWith(referencePrefix)) {
		const isReference = /^[a-z0-9.-]+$/.test(token.slice(referencePrefix.length));
		if (isReference) return references.get(token) ?? token;
		return {
			problem: `names "${written}", but after LicenseRef- only letters, digits, "." and "-" may stand`,
			word: token,
		};
	}
	const plain = token.replace(/\+$/, "");
	const id = licenses.get(plain);
	if (id === undefined)
		return { problem: `names "${written.slice(0, plain.length)}", which is no SPDX license identifier`, word: plain };
	return plain === token ? id : `${id}+`;
}

function malformed(word: string | null): LicenseProblem {
	const place = word === null ? "at its end" : `at "${word}"`;
	return { problem: `is malformed ${place}; licenses are joined by AND, OR and WITH, with parentheses in pairs`, word };
}
