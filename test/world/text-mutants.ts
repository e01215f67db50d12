// Distributions whose texts were changed at random, whole and well packed. What the bytes of an archive are changed to is
// archive-mutants.ts.
import fc from "fast-check";
import { judge } from "../rules/judge.ts";
import { buildSdist, buildWheel } from "./wheel-builder.ts";

const info = "mypkg-1.0.dist-info";
const metadata = `Metadata-Version: 2.4
Name: mypkg
Version: 1.0
Summary: A distribution for tests
Author-email: Jane <jane@example.org>
License-Expression: MIT OR Apache-2.0
License-File: LICENSE
Classifier: Programming Language :: Python :: 3
Project-URL: Source, https://example.org/mypkg
Requires-Python: >=3.9
Requires-Dist: numpy>=2; python_version < "3.14"
Requires-Dist: click[extra]>=8,<9 ; extra == 'cli'
Provides-Extra: cli
Dynamic: description
Description-Content-Type: text/markdown; charset=UTF-8

# mypkg

Words.
`;
const texts: Readonly<Record<string, string>> = {
	METADATA: metadata,
	WHEEL: "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
	RECORD: `mypkg/__init__.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0\n${info}/RECORD,,\n`,
	"entry_points.txt": "[console_scripts]\ntool = mypkg:main\n\n[mypkg.plugins]\na.b = mypkg:b [cli]\n",
	"hook.pth": "import mypkg\n/somewhere\n",
};

const hostile = fc.oneof(
	fc.constantFrom("", "\n", "\r", "\n ", "\0", "\u001b[31m", "\u202e", "\u2028", "\ufeff", "::error::", "\ud800", "é"),
	fc.constantFrom(
		":",
		",",
		'"',
		"'",
		"=",
		"[",
		"]",
		"(",
		")",
		";",
		"@ file:///x",
		" @ https://x",
		"*",
		"../",
		"\\",
		"|",
		"`",
	),
	fc.constantFrom(
		"9".repeat(400),
		"x".repeat(5000),
		"(".repeat(300),
		"{where}",
		"{0}",
		"%s",
		"1!2+3",
		"~=",
		"===x",
		"__proto__",
	),
	fc.string({ unit: "binary", maxLength: 3 }),
);
const change = fc.record({ at: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat(12)), insert: hostile });
interface Change {
	at: number;
	length: number;
	insert: string;
}

interface TextMutant {
	which: string;
	changes: readonly Change[];
}

/** The text with pieces of it exchanged. */
function mutate(text: string, changes: readonly Change[]): string {
	return changes.reduce((whole, { at, length, insert }) => {
		const start = at % (whole.length + 1);
		return whole.slice(0, start) + insert + whole.slice(start + length);
	}, text);
}

/** One text of a distribution, changed in some places. */
export const textMutants = fc.record({
	which: fc.constantFrom(...Object.keys(texts), "PKG-INFO"),
	changes: fc.array(change, { minLength: 1, maxLength: 4 }),
});

function build({ which, changes }: TextMutant) {
	if (which === "PKG-INFO")
		return buildSdist({ name: "mypkg", version: "1.0", metadataText: mutate(metadata, changes) });
	const files = Object.entries(texts).map(([name, text]) => {
		const path = name.endsWith(".pth") ? name : `${info}/${name}`;
		return [path, name === which ? mutate(text, changes) : text] as const;
	});
	const own = { "mypkg/__init__.py": "", [`${info}/licenses/LICENSE`]: "x", ...Object.fromEntries(files) };
	return buildWheel({
		name: "mypkg",
		version: "1.0",
		files: own,
		metadataText: null,
		wheelText: null,
		recordText: null,
	});
}

/** What is wrong with the words of `check` about it; null: nothing. Whatever the texts say, it is judged. */
export async function judgeTextMutant(mutant: TextMutant): Promise<string | null> {
	const findings = await judge({ files: [build(mutant)], rules: { topLevel: ["mypkg"] } });
	if (findings.length > 40) return `${findings.length} findings`;
	for (const { message, help, code } of findings) {
		const text = JSON.stringify([code, message, help]);
		if (message.length > 1200) return `too long: ${text}`;
		if (help === undefined || help.trim() === "") return `nothing to do: ${text}`;
		// One line, without what moves a cursor or turns text around; several lines of help are ours.
		if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(message)) return `not one line: ${text}`;
		if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/.test(help)) return `not plain: ${text}`;
	}
	return null;
}
