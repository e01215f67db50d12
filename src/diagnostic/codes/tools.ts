import type { CodeEntry } from "../code-entry.ts";

export const toolsCodes = {
	"tools/no-python": {
		what: "There is no Python of version 3.11 or newer that runs.",
		why: "Build frontends and installers are Python tools; they live in private environments made with it.",
		fix: "In a workflow add actions/setup-python before the step; elsewhere install Python, or name one with `--python PATH`.",
	},
	"tools/no-lock": {
		what: "The hash-locked list of a tool set is missing from the product folder.",
		why: "Tools are installed by version and hash only; without the list nothing is.",
		fix: "The installation of wheel-release is damaged: check it out or install it again.",
	},
	"tools/install-failed": {
		what: "The private environment of a tool set could not be made.",
		why: "Without its tools a stage cannot build, repair or install anything.",
		fix: "Read the last lines of the installer: most often the index cannot be reached, or the machine has no ready-made wheel of a tool.",
	},
} as const satisfies Record<string, CodeEntry>;
