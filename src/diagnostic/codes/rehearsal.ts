import type { CodeEntry } from "../code-entry.ts";

export const rehearsalCodes = {
	"rehearsal/other-folder": {
		what: "The folder of a rehearsal index was written by another version of wheel-release.",
		why: "Its state would be misread, and a rehearsal that judges by wrong state proves nothing.",
		fix: "Remove the folder and rehearse again; a rehearsal index holds nothing worth keeping.",
	},
	"rehearsal/port-in-use": {
		what: "The port that was asked for a rehearsal index is taken.",
		why: "The index listens on one fixed address of this machine only.",
		fix: "Stop what listens there, or leave the port out so that a free one is taken.",
	},
} as const satisfies Record<string, CodeEntry>;
