import { C as serverWords, S as serverStatus, b as ownWords, x as rowOfRefusal } from "./contents.js";
// src/check/rule.ts
const shownNames = 5;
const shownCharacters = 200;
/** Text out of a distribution, fit for a message: one line, of bounded length. */
function show(text) {
	const escaped = escapeControls(text);
	return escaped.length > shownCharacters ? `${escaped.slice(0, shownCharacters)}…` : escaped;
}
/** The same on one line: a file may be called so that a log takes what follows for a command. */
function escapeControls(text) {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** "a, b, c, d, e and 7 more" */
function listSome(names) {
	const shown = names.slice(0, shownNames).map(show).join(", ");
	return names.length > shownNames ? `${shown} and ${names.length - shownNames} more` : shown;
}
// src/check/refused-finding.ts
/** `values` fills what only `check` knows: `where`, `advice`. */
function toRefusedFinding(refusal, values = {}) {
	const { message, fix } = ownWords(refusal, values, show);
	return {
		code: rowOfRefusal(refusal).code,
		level: "error",
		message,
		help: `${describeAnswer(refusal)}\n${fix}`
	};
}
/** Status and text as clients print them, one line. */
function describeAnswer(refusal) {
	return `PyPI's answer: ${serverStatus(refusal)} ${show(serverWords(refusal))}`;
}
export { show as a, listSome as i, toRefusedFinding as n, escapeControls as r, describeAnswer as t };
