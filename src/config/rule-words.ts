// The words that stand for rules of `check`: a code, the room of many codes, or the name that check-wheel-contents has for
// one of them, so that its ignore lists can be taken along.
import { wCodes } from "../data/check-wheel-contents.ts";
import { codes } from "../diagnostic/codes.ts";
import { findNearest } from "../diagnostic/nearest.ts";

/** Rooms whose codes `check` gives. */
export const ruleRooms = ["archive", "distribution", "metadata", "binary", "cuda", "torch", "contents"] as const;

/** Null for a word that stands for a rule; else the nearest one, if any is near. */
export function findUnknownRule(word: string): { nearest: string | null } | null {
	const known = [...Object.keys(codes), ...new Set(Object.keys(codes).map(roomOf)), ...Object.keys(wCodes)];
	if (known.includes(word)) return null;
	return { nearest: word.length < 100 ? findNearest(word, known) : null };
}

/** Is a finding with this code one of the rule? */
export function isOfRule(code: string, word: string): boolean {
	if (code === word || code.startsWith(`${word}/`)) return true;
	return Object.hasOwn(wCodes, word) && (wCodes[word]?.codes ?? []).some((known) => known === code);
}

function roomOf(code: string): string {
	return code.split("/")[0] ?? code;
}
