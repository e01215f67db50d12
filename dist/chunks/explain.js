import { t as codes } from "./codes.js";
import { C as findNearest, L as UsageError } from "./start.js";
// src/cli/explain.ts
/** `wheel-release explain plan/tag-disagrees` */
async function explainCode({ line, screen }) {
	const [word] = line.operands;
	const known = Object.keys(codes);
	if (word === void 0) {
		screen.print(line.isJson ? [JSON.stringify(codes, null, 2)] : known);
		return 0;
	}
	if (!Object.hasOwn(codes, word)) {
		const nearest = findNearest(word, known);
		throw new UsageError("config/unknown-option", `unknown code "${word}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: "wheel-release explain lists all codes." });
	}
	const entry = codes[word];
	if (line.isJson) screen.print([JSON.stringify({
		code: word,
		...entry
	}, null, 2)]);
	else screen.print([
		word,
		"",
		entry.what,
		"",
		`Why it matters: ${entry.why}`,
		"",
		`What to do: ${entry.fix}`
	]);
	return 0;
}
export { explainCode };
