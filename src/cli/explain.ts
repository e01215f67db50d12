import { type Code, codes } from "../diagnostic/codes.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { describeLevel, type RuleLevel, ruleLevels } from "../diagnostic/rule-levels.ts";
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
	const level = describeLevel(word);
	if (line.isJson) {
		const rule = (ruleLevels as Readonly<Record<string, RuleLevel>>)[word] ?? {};
		screen.print([JSON.stringify({ code: word, ...entry, ...rule }, null, 2)]);
		return 0;
	}
	screen.print([word, ...(level === null ? [] : [level]), "", entry.what, ""]);
	screen.print([`Why it matters: ${entry.why}`, "", `What to do: ${entry.fix}`]);
	if (level !== null) screen.print(["", `More, with an example: docs/rules/${word.split("/")[0]}.md`]);
	return 0;
}
