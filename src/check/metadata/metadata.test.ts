// Distributions whose metadata or names are wrong in one way: the 24 kinds that a release must never get past `check`, and
// what is odd but good.
import { describe, expect, it } from "vitest";
import { paxEntry } from "../../../test/world/tar-writer.ts";
import { buildSdist, buildWheel, type SdistRequest, type WheelRequest } from "../../../test/world/wheel-builder.ts";
import { memorySource } from "../../archive/byte-source.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { readDistribution } from "../../distribution/read-distribution.ts";
import { decideAgreement } from "../agreement.ts";
import { checkDistribution } from "../run.ts";

const demo = { name: "mypkg", version: "1.0" };
async function wheel(request: Partial<WheelRequest>): Promise<Finding[]> {
	const { fileName, bytes } = buildWheel({ ...demo, ...request });
	return (await checkDistribution(fileName, memorySource(bytes))).findings;
}
async function sdist(request: Partial<SdistRequest>): Promise<Finding[]> {
	const { fileName, bytes } = buildSdist({ ...demo, ...request });
	return (await checkDistribution(fileName, memorySource(bytes))).findings;
}
const errors = (findings: readonly Finding[]): string[] => [
	...new Set(findings.filter(({ level }) => level === "error").map(({ code }) => code)),
];
const head = "Metadata-Version: 2.4\nName: mypkg\nVersion: 1.0\n";
const record = (change: (text: string) => string): Partial<WheelRequest> => ({
	changeEntries: (entries) =>
		entries.map((entry) =>
			entry.name.endsWith("/RECORD")
				? { ...entry, bytes: change(Buffer.from(entry.bytes as Uint8Array).toString()) }
				: entry,
		),
});

describe("a wheel is refused", () => {
	it.each<[string, Partial<WheelRequest>, string[]]>([
		["without METADATA", { metadataText: null }, ["distribution/missing-file"]],
		["without WHEEL", { wheelText: null }, ["distribution/missing-file"]],
		["without RECORD", { recordText: null }, ["distribution/missing-file"]],
		["with two dist-info folders", { files: { "other-1.0.dist-info/METADATA": head } }, ["distribution/layout"]],
		[
			"with dist-info in other letters than the name",
			{
				changeEntries: (entries) =>
					entries.map((entry) => ({ ...entry, name: entry.name.replace(/^mypkg-1/, "MyPkg-1") })),
			},
			["distribution/layout", "distribution/record-names"],
		],
		["with another Name than the file name", { metadata: [["Name", "other"]] }, ["distribution/metadata-mismatch"]],
		["with another Version than the file name", { metadata: [["Version", "1.1"]] }, ["distribution/metadata-mismatch"]],
		["with Metadata-Version 9.9", { metadata: [["Metadata-Version", "9.9"]] }, ["distribution/metadata"]],
		["with Metadata-Version 2.0", { metadata: [["Metadata-Version", "2.0"]] }, ["distribution/metadata"]],
		["with Name twice", { metadataText: `${head}Name: other\n` }, ["distribution/metadata"]],
		[
			"with a header hidden behind a lone CR",
			{ metadataText: `${head}Author: x\rRequires-Dist: evil\n` },
			["distribution/metadata"],
		],
		[
			"with a header folded into Summary",
			{ metadataText: `${head}Summary: x\n Requires-Dist: evil\n` },
			["metadata/summary"],
		],
		["with NUL in METADATA", { metadataText: `${head}Author: a\0b\n` }, ["distribution/metadata"]],
		["with a description of 5 MB", { description: "x".repeat(5_000_000) }, ["archive/too-large"]],
		[
			"with a dependency by URL",
			{ metadata: [["Requires-Dist", "a @ https://example.invalid/a.whl"]] },
			["distribution/direct-dependency"],
		],
		[
			"with a dependency from this disk",
			{ metadata: [["Requires-Dist", "a @ file:///a"]] },
			["distribution/direct-dependency"],
		],
		[
			"with a License-File that it does not hold",
			{ metadata: [["License-File", "LICENSE"]] },
			["distribution/missing-file"],
		],
		["with a build tag of another WHEEL", { fileName: "mypkg-1.0-0abc-py3-none-any.whl" }, ["distribution/wheel-tags"]],
		["with a build tag without a digit", { fileName: "mypkg-1.0-abc-py3-none-any.whl" }, ["distribution/file-name"]],
		["for plain Linux", { tags: "cp312-cp312-linux_x86_64" }, ["distribution/platform-tag"]],
		["for a minor version of macOS 12", { tags: "cp312-cp312-macosx_12_3_arm64" }, ["distribution/platform-tag"]],
		[
			"with 200 python tags",
			{ tags: `${Array.from({ length: 200 }, (_, index) => `cp3${index}`).join(".")}-none-any` },
			["distribution/file-name"],
		],
		[
			"with other tags in WHEEL",
			{ wheelText: "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py2-none-any\n" },
			["distribution/wheel-tags"],
		],
		[
			"with a script that leads out",
			{ entryPoints: { console_scripts: { "../x": "mypkg:main" } } },
			["distribution/entry-point"],
		],
		[
			"with a wrong hash in RECORD",
			record((text) => text.replace(/sha256=.{8}/, "sha256=AAAAAAAA")),
			["distribution/record-hash"],
		],
		["with a file too many in RECORD", record((text) => `ghost.py,,\n${text}`), ["distribution/record-names"]],
		["with a file too few in RECORD", record((text) => text.replace(/^.*\n/, "")), ["distribution/record-names"]],
		["with a row twice in RECORD", record((text) => text.replace(/^(.*\n)/, "$1$1")), ["distribution/record-names"]],
		[
			"with a tag that Requires-Python excludes",
			{ tags: "cp38-cp38-win_amd64", metadata: [["Requires-Python", ">=3.9"]] },
			["metadata/requires-python"],
		],
	])("%s", async (_what, request, expected) => {
		const findings = await wheel(request);
		expect(errors(findings).sort()).toEqual(expected);
		for (const { help, message } of findings.filter(({ level }) => level === "error")) {
			expect(message).not.toMatch(/\{\w+\}/);
			expect(help ?? "").not.toMatch(/\{\w+\}|^$/);
		}
	});

	it("with METADATA that is not UTF-8", async () => {
		const bytes = Buffer.from(`${head}Author: J\xfcrgen\n`, "latin1");
		const findings = await wheel({
			files: {},
			changeEntries: (entries) =>
				entries.map((entry) => (entry.name.endsWith("METADATA") ? { ...entry, bytes } : entry)),
		});
		expect(errors(findings)).toContain("distribution/metadata");
	});
});

describe("an sdist is refused", () => {
	it.each<[string, Partial<SdistRequest>, string[]]>([
		["that is called a zip file", { fileName: "mypkg-1.0.zip" }, ["archive/unknown-format", "distribution/file-name"]],
		[
			"with a name that PEP 625 does not know",
			{ name: "my-pkg", fileName: "my-pkg-1.0.tar.gz" },
			["distribution/file-name"],
		],
		["without PKG-INFO", { metadataText: null }, ["distribution/missing-file"]],
		[
			"with several folders at its top",
			{ changeEntries: (entries) => [...entries, { name: "more/x", bytes: "" }] },
			["distribution/layout"],
		],
		[
			"with a sparse member",
			{
				changeEntries: (entries) => [
					...entries,
					paxEntry({ "GNU.sparse.major": "1" }),
					{ name: "mypkg-1.0/s", bytes: "s" },
				],
			},
			["archive/member-kind"],
		],
	])("%s", async (_what, request, expected) => {
		expect(errors(await sdist(request)).sort()).toEqual(expected);
	});

	it("as the second one of a release", async () => {
		const files = ["mypkg-1.0.tar.gz", "mypkg-1.0.0.tar.gz"].map((fileName) => buildSdist({ ...demo, fileName }));
		const facts = await Promise.all(
			files.map(({ fileName, bytes }) => readDistribution(fileName, memorySource(bytes))),
		);
		expect(decideAgreement(facts).map(({ code }) => code)).toEqual(["distribution/second-sdist"]);
	});
});

describe("what PyPI would answer is quoted, with what to write instead", () => {
	it.each<[string, [string, string], RegExp, RegExp]>([
		[
			"a classifier with a slip",
			["Classifier", "Programming Language :: Python 3"],
			/is not a valid classifier\./,
			/Write "Programming Language :: Python/,
		],
		[
			"a deprecated classifier",
			["Classifier", "Natural Language :: Ukranian"],
			/has been deprecated, use one of/,
			/Write "Natural Language :: Ukrainian"/,
		],
		[
			"a private project",
			["Classifier", "Private :: Do Not Upload"],
			/is not a valid classifier/,
			/Remove the classifier to publish/,
		],
		[
			"what people call a license",
			["License-Expression", "BSD"],
			/'BSD' is invalid for 'license-expression'/,
			/Write "BSD-3-Clause"/,
		],
		["a local version", ["Version", "1.0+cu126"], /use of local versions in '1\.0\+cu126'/, /release it as 1\.0\./],
		["an address without @", ["Author-email", "jane"], /must have an @-sign/, /email = "name@example\.org"/],
		["a link without a scheme", ["Home-page", "example.org"], /'example\.org' is not a valid url/, /pyproject\.toml/],
		[
			"a label that is too long",
			["Project-URL", `${"l".repeat(33)}, https://example.org`],
			/must be 32 characters or less/,
			/Shorten the label/,
		],
		["another type of text", ["Description-Content-Type", "text/html"], /must be one of/, /README\.md/],
		[
			"a license path that leads out",
			["License-File", "../LICENSE"],
			/parent directory indicators/,
			/Copy the file into the project/,
		],
	])("%s", async (_what, field, answer, fix) => {
		const finding = (await wheel({ metadata: [field] })).find(({ help }) => help?.startsWith("PyPI's answer: "));
		expect(finding?.help).toMatch(answer);
		expect(finding?.help).toMatch(fix);
	});
});

describe("what is odd but good is taken", () => {
	it.each(["1.0rc1", "1!2.0", "1.0.post1", "1.0.dev0", "1.2.3.4.5.6"])("version %s", async (version) => {
		expect(errors(await wheel({ version }))).toEqual([]);
	});

	it("a version with a zero in its parts is only said", async () => {
		const findings = await wheel({ version: "2025.9.4", fileName: "mypkg-2025.09.4-py3-none-any.whl" });
		expect(findings.map(({ code, level }) => `${level} ${code}`)).toContain("warning distribution/file-name");
	});

	it.each<[string, Partial<WheelRequest>, string]>([
		["a Summary with HTML", { metadata: [["Summary", "<b>fast</b>"]] }, "notice metadata/summary"],
		[
			"a replaced license identifier",
			{ metadata: [["License-Expression", "GPL-3.0"]] },
			"notice metadata/license-expression",
		],
		["a field that nobody knows", { metadata: [["Requires-Dists", "numpy"]] }, "warning metadata/unknown-field"],
		["an extra that is not declared", { metadata: [["Requires-Dist", "a ; extra == 'x'"]] }, "warning metadata/extra"],
		["Typing :: Typed without py.typed", { metadata: [["Classifier", "Typing :: Typed"]] }, "warning metadata/typed"],
		["py.typed without Typing :: Typed", { files: { "mypkg/py.typed": "" } }, "notice metadata/typed"],
		["no description", { description: null }, "notice metadata/description"],
		["a description of no type", { metadataText: `${head}\nHello\n` }, "warning metadata/description"],
		["a link that leads nowhere", { metadata: [["Home-page", "https:example org"]] }, "warning metadata/url"],
	])("%s: %#", async (_what, request, expected) => {
		// What else is in the wheel is judged by rules of their own.
		const own = (await wheel(request)).filter(({ code }) => !code.startsWith("contents/"));
		expect(own.map(({ code, level }) => `${level} ${code}`)).toEqual([expected]);
	});
});

it("ten thousands of bad classifiers are told in no time and few words", async () => {
	const metadata = Array.from({ length: 20_000 }, (_, index) => ["Classifier", `Nonsense :: ${index}`] as const);
	const started = performance.now();
	const findings = await wheel({ metadata });
	expect(performance.now() - started).toBeLessThan(3000);
	expect(findings).toHaveLength(21);
	expect(findings.at(-1)?.message).toBe("METADATA has 19980 faults more like the last ones");
});
