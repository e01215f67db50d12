// Upload forms with random metadata: mostly what tools write, in a third of the fields something odd.
import fc from "fast-check";
import classifiers from "../../../src/data/classifiers.json" with { type: "json" };
import { requirementText, slipped, specifierSet, validVersion } from "../packaging/inputs.ts";

type Field = [name: string, value: string];

const word = fc.constantFrom(
	"alpha",
	"beta",
	"Zürich",
	"x",
	"",
	" ",
	"UNKNOWN",
	"a,b",
	"two\n  lines",
	"nul\0",
	"<b>",
	"'\"\\",
);
const host = fc.constantFrom(
	"example.org",
	"ex-ample.co.uk",
	"localhost",
	"example",
	"exa mple.org",
	"a..b",
	"-a.org",
	"1.2.3.4",
	"ex_a.org",
	"test",
);
const url = fc
	.tuple(
		fc.constantFrom(
			"https://",
			"http://",
			"HTTP://",
			"https:",
			"https:/",
			"ftp://",
			"",
			"git+https://",
			" https://",
			"mailto:",
		),
		host,
		fc.constantFrom("", "/", "/a?b=c#d", ":80/", ":65536/", ":1234567", "/ü", "/%zz", "/a b", "\\x"),
	)
	.map((parts) => parts.join(""));
const local = fc.constantFrom(
	"jane",
	"jane.doe",
	"j..d",
	".j",
	"j.",
	"j d",
	"ä",
	'"j d"',
	"j+d",
	"",
	"<jane",
	"Jane <jane",
	"(c) jane",
	"a@b",
	"Doe, Jane <jane",
	"j\\d",
	"j,k",
);
const mail = fc
	.tuple(
		local,
		fc.constantFrom("@", "@", "@", "", " at "),
		host,
		fc.constantFrom("", ">", " (x)", ", b@c.org", ".", ">>"),
	)
	.map((parts) => parts.join(""));
const classifier = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...classifiers.valid) },
	fc.constantFrom(...Object.keys(classifiers.deprecated)),
	fc.constantFrom("Private :: X", "Nonsense", "", "UNKNOWN", "Programming Language :: Python "),
);
const contentType = fc
	.tuple(
		fc.constantFrom("text/markdown", "text/x-rst", "text/plain", "text/html", "Text/Markdown", "markdown"),
		fc.constantFrom("", "; charset=UTF-8", ";charset=utf-8", "; charset=latin-1", '; charset="UTF-8"'),
		fc.constantFrom("", "; variant=GFM", "; variant=CommonMark", "; variant=gfm", ";Variant=GFM", "; other=x"),
	)
	.map((parts) => parts.join(""));
const license = fc.constantFrom(
	"MIT",
	"mit or apache-2.0",
	"BSD",
	"MIT AND",
	"(MIT)",
	"LicenseRef-X",
	"GPL-3.0-or-later WITH GCC-exception-3.1",
	"Apache 2.0",
	"",
);
const path = fc.constantFrom(
	"LICENSE",
	"a/b.txt",
	"../x",
	"a/*",
	"/abs",
	"C:\\x",
	"a\\b",
	"./a",
	"a//b",
	"",
	"a/",
	"C:/x",
);
const label = fc.constantFrom("Source", "source", "", " ", "l".repeat(32), "l".repeat(33), "Ü".repeat(32));
const projectUrl = fc.tuple(label, fc.constantFrom(", ", ",", "", " , "), url).map((parts) => parts.join(""));
const name = fc.oneof(
	{ weight: 12, arbitrary: fc.constant("mypkg") },
	fc.constantFrom("mypkg", "mypkg", "mypkg", "My.Pkg", "my pkg", "mypkg-", "", "é", "x".repeat(61), "UNKNOWN"),
);
const metadataVersion = fc.oneof(
	{ weight: 8, arbitrary: fc.constant("2.5") },
	fc.constantFrom("2.4", "2.4", "2.4", "2.5", "2.1", "2.1", "1.2", "1.0", "2.2", "2.0", "9", "", "UNKNOWN"),
);
const dynamic = fc.constantFrom("License", "requires-dist", "Version", "Foo", "dynamic", "Home-Page", "", "NAME");
const importName = fc.constantFrom("mypkg", "a.b", "a.b;private", "a ; private", "a;x", "1a", "class", "a b", "", ".a");
const extra = fc.constantFrom("docs", "Docs_X", "d ocs", "-x", "");

const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
	summary: fc.oneof(word, fc.constantFrom("s".repeat(512), "s".repeat(513))),
	description: word,
	description_content_type: contentType,
	keywords: word,
	home_page: url,
	download_url: url,
	author: word,
	author_email: mail,
	maintainer: word,
	maintainer_email: mail,
	license: word,
	license_expression: license,
	license_file: path,
	classifiers: classifier,
	platform: word,
	supported_platform: word,
	requires: word,
	provides: word,
	requires_dist: slipped(requirementText),
	requires_external: word,
	requires_python: slipped(specifierSet),
	project_urls: projectUrl,
	provides_extra: extra,
	dynamic,
	import_name: importName,
	import_namespace: importName,
	import_names: word,
};

const field: fc.Arbitrary<Field> = fc
	.constantFrom(...Object.keys(texts))
	.chain((key) => (texts[key] ?? word).map((value): Field => [key, value]));

export const form: fc.Arbitrary<Field[]> = fc
	.tuple(
		metadataVersion,
		name,
		fc.oneof(
			{ weight: 20, arbitrary: fc.constant("1.0") },
			{ weight: 4, arbitrary: validVersion },
			fc.constantFrom("", "one", " 1.0 ", "1.0+x"),
		),
		fc.array(field, { maxLength: 3 }),
	)
	.map(([version, project, release, fields]): Field[] => [
		[":action", "file_upload"],
		["protocol_version", "1"],
		["filetype", "sdist"],
		["pyversion", "source"],
		["sha256_digest", "ab".repeat(32)],
		["metadata_version", version],
		["name", project],
		["version", release],
		...fields,
	]);

export function randomForms(cases: number, seed: number): Field[][] {
	return fc.sample(form, { numRuns: cases, seed });
}
