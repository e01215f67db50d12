import fc from "fast-check";
import { findOddLine } from "../../../src/distribution/entry-point-lines.ts";
import { parseEntryPoints } from "../../../src/distribution/entry-points.ts";
import { slipped } from "./inputs.ts";
import { question } from "./question.ts";

const often = (usual: string, ...others: string[]) =>
	fc.oneof({ weight: 15 * others.length, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
// With an entry: a group without one is nothing to importlib.metadata.
const header = fc
	.tuple(
		fc.constantFrom(..."[console_scripts] [gui_scripts] [my.plugins] [a:b] [a]b] [c] [d] [e] [DEFAULT]".split(" ")),
		often("", " # x", "]"),
	)
	.map(([group, behind]) => `${group}${behind}\nfirst = mypkg:first`);
const line = fc.oneof(
	{ weight: 3, arbitrary: header },
	{
		weight: 6,
		arbitrary: fc
			.tuple(
				fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .:_-]{0,6}$/),
				fc.constantFrom("=", " = ", "  =", "= "),
				fc.constantFrom("mypkg:main", "mypkg.cli:App.run", "mypkg", "mypkg:main [extra]", "a=b"),
			)
			.map((parts) => parts.join("")),
	},
	often("", "# comment", " ", "; comment", "; a = b", "word"),
);
const indented = fc.tuple(often("", " ", "  ", "\t"), line).map(([indent, content]) => indent + content);
const text = fc
	.tuple(fc.constant("[first]\nx = y"), fc.array(indented, { maxLength: 6 }), often("\n", "\r\n", "\r"))
	.map(([first, lines, end]) => [first, ...lines, ""].join("\n").replaceAll("\n", end));

export const entryPoints = question({
	kind: "entry_points",
	what: "entry points that importlib.metadata and configparser read alike",
	// A file that the two read differently is one that this project warns of.
	python: `
import configparser, importlib.metadata

class Installed(importlib.metadata.Distribution):
    def __init__(self, text):
        self.text = text
    def read_text(self, name):
        return self.text if name == "entry_points.txt" else None
    def locate_file(self, path):
        return path

# White space that ends a line for str.splitlines alone is refused wherever it stands, and so is text behind brackets.
ODD_SPACE = re.compile("\\r(?!\\n)|[\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]")

def entry_points(text):
    lines = [line.strip() for line in text.split("\\n")]
    if ODD_SPACE.search(text) or any(line.startswith("[") and "]" in line and line[-1] != "]" for line in lines):
        return None
    parser = configparser.ConfigParser(delimiters=("=",), interpolation=None)
    parser.optionxform = str
    try:
        parser.read_string(text)
        read = [[group, name, value] for group in parser.sections() for name, value in parser.items(group)]
        installed = [[point.group, point.name, point.value] for point in Installed(text).entry_points]
    except (configparser.Error, TypeError, ValueError):
        return None
    # Spaces in brackets and a default group mean the same to both, and not what was meant.
    odd = any(group != group.strip() or group == "DEFAULT" for group, *_ in installed)
    return installed if installed == read and installed and not odd else None
`,
	ours(given: string) {
		const points = parseEntryPoints(given);
		if ("problem" in points || findOddLine(given) !== null) return null;
		return points.map(({ group, name, value }) => [group, name, value]);
	},
	inputs: fc.tuple(slipped(text)),
	cases: 50_000,
});
