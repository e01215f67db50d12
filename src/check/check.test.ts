import { describe, expect, it } from "vitest";
import { buildSdist, buildWheel, type SdistRequest, type WheelRequest } from "../../test/world/wheel-builder.ts";
import { memorySource } from "../archive/byte-source.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { readDistribution } from "../distribution/read-distribution.ts";
import { decideAgreement } from "./agreement.ts";
import { checkDistribution } from "./run.ts";

async function checkWheel(request: Partial<WheelRequest>): Promise<Finding[]> {
	const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0", ...request });
	return (await checkDistribution(fileName, memorySource(bytes))).findings;
}

async function checkSdist(request: Partial<SdistRequest>): Promise<Finding[]> {
	const { fileName, bytes } = buildSdist({ name: "mypkg", version: "1.0", ...request });
	return (await checkDistribution(fileName, memorySource(bytes))).findings;
}

function lines(findings: readonly Finding[]): string[] {
	return findings.map(({ code, level, message }) => `${level} ${code} ${message}`);
}

it("nothing is found in a proper wheel or sdist", async () => {
	expect(await checkWheel({})).toEqual([]);
	expect(await checkWheel({ tags: "cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64", buildTag: "1" })).toEqual([]);
	expect(await checkSdist({})).toEqual([]);
});

describe("what PyPI or an installer would refuse in a wheel", () => {
	const wheelText = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n";
	it.each<[string, Partial<WheelRequest>, string[]]>([
		[
			"a platform tag that promises nothing",
			{ tags: "cp312-cp312-linux_x86_64" },
			['error distribution/platform-tag PyPI does not accept wheels for the platform "linux_x86_64"'],
		],
		[
			"a macOS minor version",
			{ tags: "cp312-cp312-macosx_11_1_arm64" },
			['error distribution/platform-tag PyPI does not accept wheels for the platform "macosx_11_1_arm64"'],
		],
		[
			"a local version",
			{ version: "1.0+cu126" },
			["error distribution/local-version version 1.0+cu126 has a local version label, which PyPI and TestPyPI refuse"],
		],
		[
			"capital letters in the file name",
			{ fileName: "MyPkg-1.0-py3-none-any.whl" },
			[
				"error distribution/file-name the file name is not in its canonical spelling, which is mypkg-1.0-py3-none-any.whl",
			],
		],
		[
			"a renamed version",
			{ fileName: "mypkg-2.0-py3-none-any.whl" },
			["error distribution/metadata-mismatch METADATA says version 1.0, the file name 2.0"],
		],
		[
			"a retagged file name",
			{ tags: "py3-none-win_amd64", wheelText },
			[
				"error distribution/wheel-tags the tags of the file name and of WHEEL differ: only the file name says py3-none-win_amd64; only WHEEL says py3-none-any",
			],
		],
		[
			"a build tag in the file name alone",
			{ buildTag: "1", wheelText },
			["error distribution/wheel-tags the build tag is 1 in the file name and absent in WHEEL"],
		],
		[
			"a wheel format of the future",
			{ wheelText: wheelText.replace("1.0", "2.0") },
			["error distribution/wheel-version WHEEL says Wheel-Version 2.0; installers know 1.x only"],
		],
		[
			"no METADATA, WHEEL and RECORD",
			{ metadataText: null, wheelText: null, recordText: null },
			["error distribution/missing-file the wheel has no mypkg-1.0.dist-info/ with METADATA, WHEEL and RECORD in it"],
		],
		[
			"metadata about another project",
			{ metadata: [["Name", "other"]] },
			["error distribution/metadata-mismatch METADATA is about other, the file name about mypkg"],
		],
		[
			"malformed metadata, all at once",
			{
				metadata: [
					["Metadata-Version", "3.0"],
					["Version", "one"],
					["Requires-Python", "3.9+"],
					["Requires-Dist", "numpy >> 2"],
					["Requires-Dist", "other @ https://example.invalid/other.whl"],
					["Requires-Python", ">=3.9"],
				],
			},
			[
				"error distribution/metadata METADATA has Requires-Python more than once",
				"error distribution/metadata METADATA has Metadata-Version 3.0; PyPI accepts 1.0, 1.1, 1.2, 2.1, 2.2, 2.3, 2.4, 2.5",
				'error distribution/metadata METADATA has the Version "one", which is not a PEP 440 version',
				'error distribution/metadata METADATA has Requires-Dist "numpy >> 2", which is not a dependency (PEP 508)',
				'error distribution/metadata METADATA has Requires-Python "3.9+", which is not a version specifier',
				"error distribution/direct-dependency METADATA has dependencies by URL, which PyPI refuses: other @ https://example.invalid/other.whl",
				"notice metadata/description METADATA has no description, so the project's page on the index stays empty",
			],
		],
		[
			"a license file that is not there",
			{ metadata: [["License-File", "LICENSE"]] },
			[
				"error distribution/missing-file License-File names LICENSE, but mypkg-1.0.dist-info/licenses/ does not hold it",
			],
		],
		[
			"a script that would be written elsewhere",
			{
				entryPoints: {
					console_scripts: { "../../bin/x": "mypkg:main", tool: "mypkg" },
					plugins: { "any name": "mypkg" },
				},
			},
			[
				'error distribution/entry-point entry_points.txt line 2: "../../bin/x" cannot be the name of a script: letters, digits, "_", "." and "-" only',
				'error distribution/entry-point entry_points.txt line 3: "mypkg" is not an object reference like mypkg.cli:main',
			],
		],
		[
			"code that runs at every start of Python",
			{ files: { "hook.pth": "import os\n", "mypkg/__init__.py": "", "mypkg/data/other.pth": "" } },
			["warning contents/start-up-code the wheel installs hook.pth, which Python runs at every start: import os"],
		],
	])("%s", async (_what, request, expected) => {
		expect(lines(await checkWheel(request))).toEqual(expected);
	});

	it("the help of a linux tag can be pasted", async () => {
		const [finding] = await checkWheel({ tags: "cp312-cp312-linux_x86_64" });
		expect(finding?.help).toContain("auditwheel repair mypkg-1.0-cp312-cp312-linux_x86_64.whl");
	});
});

describe("RECORD against the archive", () => {
	const empty = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
	it("a file that was added, one that was removed and one that is listed twice", async () => {
		const findings = await checkWheel({
			files: { "a.py": "", "b.py": "" },
			metadataText: null,
			wheelText: null,
			recordText: `a.py,sha256=${empty},0\na.py,sha256=${empty},0\nc.py,sha256=${empty},0\nmypkg-1.0.dist-info/RECORD,,\n`,
		});
		expect(lines(findings).filter((line) => line.includes("record"))).toEqual([
			"error distribution/record-names RECORD does not list 1 file: b.py; it lists 1 file, which the wheel does not hold: c.py; it lists 1 file more than once: a.py",
		]);
	});

	it("a file that was changed after the wheel was built", async () => {
		const findings = await checkWheel({
			changeEntries: (entries) =>
				entries.map((entry) => (entry.name === "mypkg/__init__.py" ? { ...entry, bytes: "changed" } : entry)),
		});
		expect(lines(findings)).toEqual([
			"error distribution/record-hash 1 file with other contents than RECORD says: mypkg/__init__.py",
		]);
	});

	it("a file without a hash and one with a weak hash", async () => {
		const findings = await checkWheel({
			files: { "mypkg/a.py": "", "mypkg/b.py": "" },
			changeEntries: (entries) =>
				entries.map((entry) =>
					entry.name.endsWith("RECORD")
						? {
								...entry,
								bytes: String(entry.bytes)
									.replace(`mypkg/a.py,sha256=${empty}`, "mypkg/a.py,")
									.replace(`sha256=${empty}`, "md5=AA"),
							}
						: entry,
				),
		});
		expect(lines(findings)).toEqual([
			"error distribution/record-hash 1 file without a hash in RECORD: mypkg/a.py",
			"error distribution/record-hash 1 file with a weak hash in RECORD: mypkg/b.py",
		]);
	});

	it("signatures of RECORD need not be listed in it", async () => {
		const findings = await checkWheel({
			changeEntries: (entries) => [...entries, { name: "mypkg-1.0.dist-info/RECORD.jws", bytes: "{}" }],
		});
		expect(findings).toEqual([]);
	});
});

describe("what PyPI would refuse in an sdist", () => {
	it.each<[string, Partial<SdistRequest>, string[]]>([
		[
			"an old spelling of the file name",
			{ name: "my.pkg", fileName: "my.pkg-1.0.tar.gz" },
			["error distribution/file-name the file name is not in its canonical spelling, which is my_pkg-1.0.tar.gz"],
		],
		["no PKG-INFO", { metadataText: null }, ["error distribution/missing-file the sdist has no mypkg-1.0/PKG-INFO"]],
		[
			"files beside the top folder",
			{ changeEntries: (entries) => [...entries, { name: "README", bytes: "" }] },
			["error distribution/layout the sdist has README, mypkg-1.0 at its top, expected the folder mypkg-1.0 alone"],
		],
	])("%s", async (_what, request, expected) => {
		expect(lines(await checkSdist(request))).toEqual(expected);
	});
});

describe("files that cannot be read at all", () => {
	it("a broken archive is one finding that says so", async () => {
		const { facts, findings } = await checkDistribution(
			"mypkg-1.0-py3-none-any.whl",
			memorySource(Buffer.from("<html>")),
		);
		expect(facts).toBeNull();
		expect(findings).toMatchObject([
			{ code: "archive/unknown-format", level: "error", file: "mypkg-1.0-py3-none-any.whl" },
		]);
	});

	it("a name that says nothing does not hide what is wrong with the archive", async () => {
		const { findings } = await checkDistribution("mypkg.whl", memorySource(Buffer.from("<html>")));
		expect(findings.map(({ code }) => code)).toEqual(["distribution/file-name", "archive/unknown-format"]);
	});
});

describe("distributions of one release", () => {
	async function agreement(...requests: (WheelRequest | (SdistRequest & { sdist: true }))[]): Promise<string[]> {
		const facts = requests.map((request) => {
			const { fileName, bytes } = "sdist" in request ? buildSdist(request) : buildWheel(request);
			return readDistribution(fileName, memorySource(bytes));
		});
		return lines(decideAgreement(await Promise.all(facts)));
	}
	const wheel = { name: "mypkg", version: "1.0", tags: "py3-none-win_amd64" };

	it("agree although they are spelled differently", async () => {
		expect(
			await agreement(
				{
					...wheel,
					metadata: [
						["Requires-Dist", 'Numpy >= 2, <3; extra == "x"'],
						["Requires-Python", ">=3.9, <4"],
					],
				},
				{
					...wheel,
					tags: "py3-none-any",
					metadata: [
						["Requires-Python", "<4,>=3.9"],
						["Requires-Dist", "numpy<3,>=2 ;  extra == 'x'"],
					],
				},
			),
		).toEqual([]);
	});

	it("disagree by name, and the finding names the files", async () => {
		expect(
			await agreement(
				{
					...wheel,
					metadata: [
						["Requires-Dist", "numpy>=2"],
						["Requires-Dist", "click"],
					],
				},
				{
					...wheel,
					tags: "py3-none-any",
					metadata: [
						["Requires-Dist", "click"],
						["Requires-Python", ">=3.9"],
					],
				},
			),
		).toEqual([
			'error distribution/disagreement Requires-Python differs between the distributions of this release: nothing of that in mypkg-1.0-py3-none-win_amd64.whl; ">=3.9" in mypkg-1.0-py3-none-any.whl',
			'error distribution/disagreement Requires-Dist differs between the distributions of this release: "numpy>=2" in mypkg-1.0-py3-none-win_amd64.whl; nothing of that in mypkg-1.0-py3-none-any.whl',
		]);
	});

	it("an sdist may leave its dependencies to the wheels when it says so", async () => {
		const request = { ...wheel, metadata: [["Requires-Dist", "numpy>=2"]] as const };
		expect(await agreement(request, { name: "mypkg", version: "1.0", sdist: true })).toHaveLength(1);
		expect(
			await agreement(request, {
				name: "mypkg",
				version: "1.0",
				sdist: true,
				metadata: [["Dynamic", "requires-dist"]],
			}),
		).toEqual([]);
	});
});

it("text of a distribution cannot draw on the terminal or flood a message", async () => {
	const [finding] = await checkWheel({ metadata: [["Requires-Dist", `\u001b[31m${"x".repeat(100_000)} y`]] });
	expect(finding?.message).toContain("\\u001b[31m");
	expect(finding?.message.length).toBeLessThan(400);
});

it("files that disagree about ten thousands of dependencies are compared in no time", async () => {
	const wheel = async (name: string) => {
		const metadata = Array.from({ length: 40_000 }, (_, index) => ["Requires-Dist", `${name}${index}`] as const);
		const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0", metadata });
		return readDistribution(fileName, memorySource(bytes));
	};
	const both = [await wheel("a"), await wheel("b")];
	const started = performance.now();
	expect(decideAgreement(both)).toHaveLength(1);
	expect(performance.now() - started).toBeLessThan(2000);
});
