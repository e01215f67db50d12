import { type Code, codes } from "../diagnostic/codes.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import type { CommandContext } from "./command.ts";

/** `wheel-release explain plan/tag-disagrees` */
export async function explainCode({ line, screen }: CommandContext): Promise<number> {
	const [word] = line.operands;
	const known = Object.keys(codes);
	if (word === undefined) {
		screen.print(line.isJson ? [JSON.stringify(codes, null, 2)] : known);
		return 0;
	}
	if (!Object.hasOwn(codes, word)) {
		const nearest = findNearest(word, known);
		throw new UsageError(
			"config/unknown-option",
			`unknown code "${word}"${nearest ? `; did you mean "${nearest}"?` : ""}`,
			{
				help: "wheel-release explain lists all codes.",
			},
		);
	}
	const entry = codes[word as Code];
	if (line.isJson) screen.print([JSON.stringify({ code: word, ...entry }, null, 2)]);
	else screen.print([word, "", entry.what, "", `Why it matters: ${entry.why}`, "", `What to do: ${entry.fix}`]);
	return 0;
}
