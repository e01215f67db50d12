import type { CodeEntry } from "../code-entry.ts";

export const pickCodes = {
	"pick/unknown-word": {
		what: "`pick` does not know the interpreter, platform or typical user that it is asked about.",
		why: "A misspelt word would be answered with wheels for somebody else.",
		fix: "Use the named nearest word, or one of those that the message lists; docs/pick.md has them all.",
	},
} as const satisfies Record<string, CodeEntry>;
