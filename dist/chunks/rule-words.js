import { t as codes } from "./codes.js";
import { E as findNearest } from "./start.js";
// src/data/check-wheel-contents.ts
const wCodes = {
	W001: {
		codes: ["contents/bytecode"],
		difference: ""
	},
	W002: {
		codes: ["contents/duplicate-files"],
		difference: "Licences, copies in dist-info and .data/headers, and short __init__.py, py.typed and conftest.py are not told."
	},
	W003: {
		codes: ["contents/top-level-file", "contents/stray-files"],
		difference: "DLLs that delvewheel put beside a module are grafts. Files of editors and systems have a rule of their own."
	},
	W004: {
		codes: ["contents/not-importable"],
		difference: "Folders of grafted libraries (*.libs) and stubs are no modules. A notice unless it is at the top."
	},
	W005: {
		codes: [
			"contents/common-name",
			"contents/top-level-tests",
			"contents/stray-files"
		],
		difference: "More names (utils, config, setup.py, conftest.py, test_*.py …); a project may be called so itself."
	},
	W006: {
		codes: ["contents/top-level-init"],
		difference: ""
	},
	W007: {
		codes: ["contents/empty-library", "contents/empty"],
		difference: ""
	},
	W008: {
		codes: ["contents/empty"],
		difference: "A notice when the wheel requires something."
	},
	W009: {
		codes: ["contents/several-top-levels"],
		difference: "Folders of grafted libraries (*.libs), stubs (*-stubs), files that are no modules and names that have a finding of their own (tests, src, folders of data) are not counted."
	},
	W010: {
		codes: ["contents/no-modules"],
		difference: "Folders of grafted libraries (*.libs) are meant to hold none."
	},
	W101: {
		codes: ["contents/left-out"],
		difference: "Asked with `packages` in [tool.wheel-release.check]; also against the sdist that is checked along."
	},
	W102: {
		codes: ["contents/not-in-source"],
		difference: "Asked with `packages`. Grafted libraries are not told."
	},
	W201: {
		codes: ["contents/missing-top-level"],
		difference: "Asked with `top-level`."
	},
	W202: {
		codes: ["contents/undeclared-top-level"],
		difference: "Asked with `top-level`. Grafted libraries are not told."
	}
};
// src/config/rule-words.ts
/** Null for a word that stands for a rule; else the nearest one, if any is near. */
function findUnknownRule(word) {
	const known = [
		...Object.keys(codes),
		...new Set(Object.keys(codes).map(roomOf)),
		...Object.keys(wCodes)
	];
	if (known.includes(word)) return null;
	return { nearest: word.length < 100 ? findNearest(word, known) : null };
}
/** Is a finding with this code one of the rule? */
function isOfRule(code, word) {
	if (code === word || code.startsWith(`${word}/`)) return true;
	return Object.hasOwn(wCodes, word) && (wCodes[word]?.codes ?? []).some((known) => known === code);
}
function roomOf(code) {
	return code.split("/")[0] ?? code;
}
export { isOfRule as n, findUnknownRule as t };
