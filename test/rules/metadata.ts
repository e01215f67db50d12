import type { FindingLevel } from "../../src/diagnostic/finding.ts";
import { type RulePair, type RulePairs, wheelPair } from "./rule-pair.ts";

type Fields = readonly (readonly [string, string])[];
const head = "Metadata-Version: 2.4\nName: mypkg\nVersion: 1.0\n";
const typed = { "mypkg/__init__.py": "", "mypkg/py.typed": "" };

/** Wheels that differ in fields of METADATA. */
function fields(level: FindingLevel, says: RegExp, bad: Fields, good: Fields): RulePair {
	return wheelPair(level, says, { metadata: bad }, { metadata: good });
}

const error = (says: RegExp, bad: Fields, good: Fields): RulePair => fields("error", says, bad, good);
const warning = (says: RegExp, bad: Fields, good: Fields): RulePair => fields("warning", says, bad, good);
const notice = (says: RegExp, bad: Fields, good: Fields): RulePair => fields("notice", says, bad, good);

/** Metadata of this version, which has a description of its own. */
const version = (text: string, ...more: Fields): Fields => [
	["Metadata-Version", text],
	["Description-Content-Type", "text/markdown"],
	...more,
];

const licensed = { "mypkg/__init__.py": "", "mypkg-1.0.dist-info/licenses/LICENSE": "x" };

export const pairs: RulePairs = {
	"metadata/newer-field": error(
		/has License-Expression, a field of metadata 2\.4, but says Metadata-Version 2\.3/,
		version("2.3", ["License-Expression", "MIT"]),
		version("2.3", ["License", "MIT"]),
	),
	"metadata/unknown-field": warning(
		/has Requires-Dists, which no version of core metadata knows/,
		[["Requires-Dists", "numpy"]],
		[["Requires-Dist", "numpy"]],
	),
	"metadata/summary": [
		error(/has a Summary of several lines/, [["Summary", "one\n        two"]], [["Summary", "one two"]]),
		error(
			/has a Summary of 513 characters; PyPI takes 512/,
			[["Summary", "x".repeat(513)]],
			[["Summary", "x".repeat(512)]],
		),
		notice(/has a Summary with <b>/, [["Summary", "<b>fast</b>"]], [["Summary", "fast"]]),
	],
	"metadata/description": [
		error(
			/Description-Content-Type "text\/html"; PyPI knows text\/plain/,
			[["Description-Content-Type", "text/html"]],
			[["Description-Content-Type", "text/x-rst"]],
		),
		error(
			/the charset "latin-1"/,
			[["Description-Content-Type", "text/markdown; charset=latin-1"]],
			[["Description-Content-Type", "text/markdown; charset=UTF-8; variant=GFM"]],
		),
		wheelPair("warning", /a description without Description-Content-Type/, { metadataText: `${head}\nHello\n` }, {}),
		wheelPair("notice", /has no description/, { description: null }, {}),
	],
	"metadata/license-expression": [
		error(/License-Expression "BSD"/, [["License-Expression", "BSD"]], [["License-Expression", "BSD-3-Clause"]]),
		error(
			/has both License and License-Expression/,
			[
				["License-Expression", "MIT"],
				["License", "MIT License"],
			],
			[["License-Expression", "MIT"]],
		),
		notice(/SPDX has replaced GPL-3\.0/, [["License-Expression", "GPL-3.0"]], [["License-Expression", "GPL-3.0-only"]]),
		notice(
			/also the Classifier License :: OSI Approved :: MIT License/,
			[
				["License-Expression", "MIT"],
				["Classifier", "License :: OSI Approved :: MIT License"],
			],
			[
				["License-Expression", "MIT"],
				["Classifier", "Typing :: Stubs Only"],
			],
		),
	],
	"metadata/license-file": [
		wheelPair(
			"error",
			/License-File "\.\.\/LICENSE", a path with \.\./,
			{ metadata: [["License-File", "../LICENSE"]], files: licensed },
			{ metadata: [["License-File", "LICENSE"]], files: licensed },
		),
		wheelPair(
			"error",
			/License-File "LICEN\*", a pattern/,
			{ metadata: [["License-File", "LICEN*"]], files: licensed },
			{ metadata: [["License-File", "LICENSE"]], files: licensed },
		),
	],
	"metadata/classifier": [
		error(
			/Classifier "Programming Language :: Python 3", which PyPI does not know/,
			[["Classifier", "Programming Language :: Python 3"]],
			[["Classifier", "Programming Language :: Python :: 3"]],
		),
		error(
			/Classifier "Natural Language :: Ukranian", which is deprecated/,
			[["Classifier", "Natural Language :: Ukranian"]],
			[["Classifier", "Natural Language :: Ukrainian"]],
		),
		error(
			/"Private :: Do Not Upload": this project must not be published/,
			[["Classifier", "Private :: Do Not Upload"]],
			[],
		),
	],
	"metadata/url": [
		error(
			/Project-URL "Source" with "example\.org\/x"/,
			[["Project-URL", "Source, example.org/x"]],
			[["Project-URL", "Source, https://example.org/x"]],
		),
		error(
			/label "l{33}" of 33 characters; PyPI takes 32/,
			[["Project-URL", `${"l".repeat(33)}, https://example.org`]],
			[["Project-URL", `${"l".repeat(32)}, https://example.org`]],
		),
		error(
			/two Project-URL with the label "Source"/,
			[
				["Project-URL", "Source, https://example.org/a"],
				["Project-URL", "Source, https://example.org/b"],
			],
			[
				["Project-URL", "Source, https://example.org/a"],
				["Project-URL", "Docs, https://example.org/b"],
			],
		),
		warning(
			/https:example org, which leads nowhere/,
			[["Home-page", "https:example org"]],
			[["Home-page", "https://example.org"]],
		),
	],
	"metadata/email": error(
		/Author-email with the address "jane"\./,
		[["Author-email", "jane"]],
		[["Author-email", "Jane <jane@example.org>"]],
	),
	"metadata/extra": [
		error(/Provides-Extra "a b", which is not a name/, [["Provides-Extra", "a b"]], [["Provides-Extra", "a-b"]]),
		warning(
			/requirements for the extra x, but no Provides-Extra declares it/,
			[["Requires-Dist", "a ; extra == 'x'"]],
			[
				["Provides-Extra", "x"],
				["Requires-Dist", "a ; extra == 'x'"],
			],
		),
		warning(
			/one extra in several spellings: a-b and A_B/,
			[
				["Provides-Extra", "a-b"],
				["Provides-Extra", "A_B"],
			],
			[
				["Provides-Extra", "a-b"],
				["Provides-Extra", "a-c"],
			],
		),
	],
	"metadata/dynamic": [
		error(
			/Dynamic name; name, version and metadata version are the same/,
			[["Dynamic", "name"]],
			[["Dynamic", "summary"]],
		),
		error(
			/Dynamic "dependencies", which is not a field/,
			[["Dynamic", "dependencies"]],
			[["Dynamic", "requires-dist"]],
		),
	],
	"metadata/import-name": error(
		/Import-Name "my-pkg"; "my-pkg" cannot be imported/,
		version("2.5", ["Import-Name", "my-pkg"]),
		version("2.5", ["Import-Name", "mypkg"]),
	),
	"metadata/typed": [
		wheelPair(
			"warning",
			/Classifier "Typing :: Typed", but no package of the wheel has a py\.typed/,
			{ metadata: [["Classifier", "Typing :: Typed"]] },
			{ metadata: [["Classifier", "Typing :: Typed"]], files: typed },
		),
		wheelPair(
			"notice",
			/has mypkg\/py\.typed, but METADATA lacks the Classifier/,
			{ files: typed },
			{ metadata: [["Classifier", "Typing :: Typed"]], files: typed },
		),
	],
	"metadata/requires-python": wheelPair(
		"error",
		/Requires-Python ">=3\.9" excludes every Python that the tags cp38-cp38 are for/,
		{ tags: "cp38-cp38-win_amd64", metadata: [["Requires-Python", ">=3.9"]] },
		{ tags: "cp39-cp39-win_amd64", metadata: [["Requires-Python", ">=3.9"]] },
	),
};
