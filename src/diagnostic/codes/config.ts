import type { CodeEntry } from "../code-entry.ts";

export const configCodes = {
	"config/two-places": {
		what: "Both wheel-release.toml and [tool.wheel-release] in pyproject.toml configure the project.",
		why: "Nobody could tell which value holds.",
		fix: "Keep one of the two and delete the other.",
	},
	"config/unknown-key": {
		what: "The configuration has a key that this version does not know.",
		why: "A misspelt key would silently leave the default in force.",
		fix: "Use the named nearest key, or remove it. schema/settings.json lists every key for your editor.",
	},
	"config/invalid-value": {
		what: "A configured value has the wrong type or is not one of the known words.",
		why: "The plan would not mean what you wrote.",
		fix: "Use one of the words that the message lists; schema/settings.json describes every key.",
	},
	"config/unknown-option": {
		what: "A command, flag or input of the action is unknown, lacks its value, or does not fit the command.",
		why: "Guessing what was meant could publish something else.",
		fix: "`wheel-release --help` lists commands and flags; the README has the table of inputs.",
	},
	"project/broken-toml": {
		what: "A TOML file of the project cannot be parsed.",
		why: "Name, version and settings stand in it; build tools would refuse it as well.",
		fix: "Mend the line and column that the message names.",
	},
} as const satisfies Record<string, CodeEntry>;
