import type { CodeEntry } from "../code-entry.ts";

export const configCodes = {
	"config/unused-ignore": {
		what: "`check.ignore` names a rule that finds nothing here any more.",
		why: "An ignore that is not needed hides the next finding of its rule, which may be a real one.",
		fix: "Remove the entry.",
	},
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
	"config/missing-key": {
		what: "A table of the configuration lacks a key that it cannot be without.",
		why: "Nothing sensible could be assumed for it.",
		fix: "Add the key that the message names; schema/settings.json describes it.",
	},
	"config/misplaced-table": {
		what: "A table of the configuration stands under a name or in a place that nobody reads.",
		why: "Every default would silently hold.",
		fix: "Call it [tool.wheel-release] in pyproject.toml; in wheel-release.toml the keys stand at the top.",
	},
	"config/repeated-entry": {
		what: "A list of the configuration names the same thing twice.",
		why: "Two jobs would make the same file, and an index takes each file name once.",
		fix: "Remove one of the two entries.",
	},
	"config/contradiction": {
		what: "Two settings are each well written and cannot hold together.",
		why: "Whichever of them won, the release would not be the one you asked for.",
		fix: "Remove one of them, as the message says.",
	},
	"config/no-effect": {
		what: "A setting changes nothing, because another one makes it meaningless.",
		why: "It was most likely meant to do something.",
		fix: "Remove it, or set what it needs; the message names it.",
	},
	"config/path-outside": {
		what: "A configured path leaves the project, is absolute, or follows a link that leads out.",
		why: "A release is made from a checkout on another machine; what is outside is not there, or is not the project's.",
		fix: "Name a file inside the project, relative to its folder.",
	},
	"config/no-match": {
		what: "A configured pattern or path matches no file.",
		why: "What it was meant to bring into the release would be missing.",
		fix: "Build first, or correct the pattern; it is relative to the project's folder.",
	},
	"config/too-many-files": {
		what: "A configured pattern matches more files than any release has.",
		why: "It catches something else, and each file would be read.",
		fix: 'Name the folder and the ending of the files, as in wheels = ["dist/*.whl"].',
	},
	"config/not-text": {
		what: "A TOML file of the project is not UTF-8, or is far too large.",
		why: "TOML is UTF-8; other readers of the file (pip, build, maturin) refuse it or read other words.",
		fix: "Save it as UTF-8 without a byte order mark; the message has a command for it.",
	},
	"config/python-ended": {
		what: "`smoke.pythons` names a Python that has ended and that no runner and no installer brings any more.",
		why: "The test could never run, and the gate would wait for it.",
		fix: "Remove it; `min` is the oldest Python that takes the wheel.",
	},
	"config/python-newer": {
		what: "`smoke.pythons` names a Python that this version of wheel-release does not know.",
		why: "Its tests are left out.",
		fix: "Use `max`, or update wheel-release.",
	},
	"config/python-without-wheel": {
		what: "`smoke.pythons` names a Python that takes none of the planned wheels.",
		why: "The test that was asked for cannot exist.",
		fix: "Remove the Python, widen `requires-python`, or plan a wheel for it (`free-threaded = true` for 3.14t).",
	},
	"config/secret": {
		what: "A token or a password stands in a file of the project.",
		why: "The file is in the repository, in every clone and in every sdist; whoever reads it can use the token.",
		fix: "Revoke it at once where it was issued, then remove it. Uploads need none: they use Trusted Publishing.",
	},
	"config/plain-http": {
		what: "A configured address begins with http://.",
		why: "Anybody on the way can read and change what is sent; indexes and webhooks refuse it anyway.",
		fix: "Write https://.",
	},
	"config/unexpanded-expression": {
		what: "A value holds `${{ … }}`, which GitHub expands in workflow files only.",
		why: "It would be used as it stands.",
		fix: "Write the value itself, or give it as an input of the action.",
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
