// Colour for what `check` prints on a terminal; nothing is said by colour alone, and NO_COLOR is honoured.
import { styleText } from "node:util";

const colours = { "✗": "red", error: "red", "!": "yellow", warning: "yellow", "✓": "green", notice: "cyan" } as const;

/** The mark of a file, or the level of a finding, at the start of the line. */
export function paintLine(line: string, stream: NodeJS.WritableStream): string {
	const [, indent = "", word = "", rest = ""] = /^( *)(\S+)(.*)$/s.exec(line) ?? [];
	const isMark = indent === "" && /^[✗!✓]$/.test(word) && rest.startsWith(" ");
	const isLevel = indent === "  " && /^(?:error|warning|notice)$/.test(word);
	const colour = isMark || isLevel ? colours[word as keyof typeof colours] : undefined;
	return colour === undefined ? line : `${indent}${styleText(colour, word, { stream })}${rest}`;
}
