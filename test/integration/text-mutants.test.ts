// Distributions whose texts were changed at random, whole and well packed: `check` judges every one of them, in words that fit
// on a line, with something to do. What the bytes of an archive are changed to is archive-mutants.test.ts.
import fc from "fast-check";
import { expect, it } from "vitest";
import { judge } from "../rules/judge.ts";
import { buildSdist, buildWheel } from "../world/wheel-builder.ts";

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
type Change = { at: number; length: number; insert: string };

/** The text with pieces of it exchanged. */
function mutate(text: string, changes: readonly Change[]): string {
	return changes.reduce((whole, { at, length, insert }) => {
		const start = at % (whole.length + 1);
		return whole.slice(0, start) + insert + whole.slice(start + length);
	}, text);
}

const mutants = fc.record({
	which: fc.constantFrom(...Object.keys(texts), "PKG-INFO"),
	changes: fc.array(change, { minLength: 1, maxLength: 4 }),
});

function build({ which, changes }: { which: string; changes: readonly Change[] }) {
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

it("whatever its texts say, a distribution is judged, and in plain words", async () => {
	await fc.assert(
		fc.asyncProperty(mutants, async (mutant) => {
			const findings = await judge({ files: [build(mutant)], rules: { topLevel: ["mypkg"] } });
			for (const { message, help, code } of findings) {
				const text = `${code}\n${message}\n${help}`;
				expect(message.length, text).toBeLessThan(1200);
				expect(help, text).toMatch(/\S/);
				// One line, without what moves a cursor or turns text around; several lines of help are ours.
				expect(message, text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
				expect(help, text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
			}
			expect(findings.length).toBeLessThan(40);
		}),
		{ seed: 20_261_130, numRuns: 300 },
	);
});
