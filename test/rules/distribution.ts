import type { FindingLevel } from "../../src/diagnostic/finding.ts";
import { buildSdist, buildWheel, type SdistRequest, type WheelRequest } from "../world/wheel-builder.ts";
import { writeZip } from "../world/zip-writer.ts";
import { type Brought, noise, type RulePair, type RulePairs, sdist, wheel, wheelPair } from "./rule-pair.ts";

const demo = { name: "mypkg", version: "1.0" };
const wheelText = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n";
const licensed = { "mypkg/__init__.py": "", "mypkg-1.0.dist-info/licenses/LICENSE": "x" };
const windows = { tags: "py3-none-win_amd64" };
const script = (name: string, value = "mypkg:main") => ({ entryPoints: { console_scripts: { [name]: value } } });

function sdistPair(says: RegExp, bad: Partial<SdistRequest>, good: Partial<SdistRequest>): RulePair {
	return { level: "error", says, bad: () => sdist(bad), good: () => sdist(good) };
}

/** RECORD as it would be, changed. */
function record(change: (text: string) => string): Partial<WheelRequest> {
	return {
		changeEntries: (entries) =>
			entries.map((entry) =>
				entry.name.endsWith("/RECORD")
					? { ...entry, bytes: change(Buffer.from(entry.bytes as Uint8Array).toString()) }
					: entry,
			),
	};
}

/** What stands in a group of entry_points.txt, as it is. */
function pointsPair(level: FindingLevel, says: RegExp, bad: string, good: string): RulePair {
	const holding = (text: string) => ({
		files: { "mypkg/__init__.py": "", "mypkg-1.0.dist-info/entry_points.txt": `[console_scripts]\n${text}\n` },
	});
	return wheelPair(level, says, holding(bad), holding(good));
}

function together(...wheels: Partial<WheelRequest>[]): Brought {
	return { files: wheels.map((request) => buildWheel({ ...demo, ...request })) };
}

/** A wheel and the one that it follows. */
function since(before: Partial<WheelRequest>, now: Partial<WheelRequest>): Brought {
	return { ...wheel(now), previous: [buildWheel({ name: "mypkg", version: "0.9", ...before })] };
}

/** Data that stay as large as they are. */
function holding(bytes: number): Partial<WheelRequest> {
	return { files: { "mypkg/__init__.py": "", "mypkg/data.bin": noise(bytes) } };
}

/** Sdists with two files of data each. */
function sdistSince(before: readonly [number, number], now: readonly [number, number]): Brought {
	const of = (version: string, [large, data]: readonly [number, number]) => {
		const files = { "pyproject.toml": "", "large.bin": noise(large), "data.bin": noise(data) };
		return buildSdist({ name: "mypkg", version, files });
	};
	return { files: [of("1.0", now)], previous: [of("0.9", before)] };
}

/** A member that takes its whole size in the file, and no time to pack. */
function storing(bytes: number): Partial<WheelRequest> {
	const large = { name: "mypkg/data.bin", bytes: Buffer.alloc(bytes), method: "stored" } as const;
	return { changeEntries: (entries) => [...entries, large] };
}

export const pairs: RulePairs = {
	"distribution/file-name": [
		wheelPair("error", /which is mypkg-1\.0-py3-none-any\.whl/, { fileName: "MyPkg-1.0-py3-none-any.whl" }, {}),
		wheelPair("error", /has the build tag "abc"/, { fileName: "mypkg-1.0-abc-py3-none-any.whl" }, { buildTag: "1abc" }),
		wheelPair(
			"warning",
			/which is mypkg-2025\.9\.4-py3-none-any\.whl/,
			{ version: "2025.09.4" },
			{ version: "2025.9.4" },
		),
		sdistPair(/which is mypkg-1\.0\.tar\.gz/, { fileName: "MyPkg-1.0.tar.gz" }, {}),
		sdistPair(
			/another spelling of the version than PKG-INFO, from which it should be mypkg-1\.0\.tar\.gz/,
			{ fileName: "mypkg-1.0.0.tar.gz", topFolder: "mypkg-1.0.0" },
			{},
		),
		{
			level: "error",
			says: /neither a wheel \(\.whl\) nor an sdist/,
			bad: () => ({
				files: [{ fileName: "mypkg-1.0.zip", bytes: writeZip([{ name: "mypkg-1.0/PKG-INFO", bytes: "x" }]) }],
			}),
			good: () => sdist(),
		},
	],
	"distribution/missing-file": [
		wheelPair("error", /no mypkg-1\.0\.dist-info\/METADATA$/, { metadataText: null }, {}),
		wheelPair("error", /no mypkg-1\.0\.dist-info\/RECORD$/, { recordText: null }, {}),
		wheelPair(
			"error",
			/no mypkg-1\.0\.dist-info\/ with METADATA, WHEEL and RECORD/,
			{ metadataText: null, wheelText: null, recordText: null },
			{},
		),
		wheelPair(
			"error",
			/License-File names LICENSE, but mypkg-1\.0\.dist-info\/licenses\//,
			{ metadata: [["License-File", "LICENSE"]] },
			{
				metadata: [["License-File", "LICENSE"]],
				files: { "mypkg/__init__.py": "", "mypkg-1.0.dist-info/licenses/LICENSE": "x" },
			},
		),
		sdistPair(
			/License-File names LICENSE, but mypkg-1\.0\/ does not hold it/,
			{
				metadata: [
					["License-Expression", "MIT"],
					["License-File", "LICENSE"],
				],
			},
			{
				metadata: [
					["License-Expression", "MIT"],
					["License-File", "LICENSE"],
				],
				files: { "pyproject.toml": "", LICENSE: "x" },
			},
		),
		sdistPair(/no mypkg-1\.0\/PKG-INFO/, { metadataText: null }, {}),
		wheelPair(
			"error",
			/License-File names LICENSE, but/,
			{
				metadata: [
					["License-Expression", "MIT"],
					["License-File", "LICENSE"],
				],
			},
			{
				metadata: [
					["License-Expression", "MIT"],
					["License-File", "LICENSE"],
				],
				files: licensed,
			},
		),
	],
	"distribution/layout": [
		wheelPair(
			"error",
			/has mypkg-1\.0\.dist-info, other-1\.0\.dist-info, expected mypkg-1\.0\.dist-info alone/,
			{ files: { "mypkg/__init__.py": "", "other-1.0.dist-info/METADATA": "Name: other\n" } },
			{},
		),
		wheelPair(
			"error",
			/has mypkg-1\.0\.dist-info, expected mypkg-1\.0\.0\.dist-info/,
			{ fileName: "mypkg-1.0.0-py3-none-any.whl" },
			{},
		),
		sdistPair(
			/has more, mypkg-1\.0 at its top, expected the folder mypkg-1\.0 alone/,
			{ changeEntries: (entries) => [...entries, { name: "more/x", bytes: "" }] },
			{ changeEntries: (entries) => [...entries, { name: "mypkg-1.0/more/x", bytes: "" }] },
		),
		sdistPair(
			/has PKG-INFO, pyproject\.toml at its top, expected the folder mypkg-1\.0 alone/,
			{
				changeEntries: (entries) => entries.map((entry) => ({ ...entry, name: entry.name.replace("mypkg-1.0/", "") })),
			},
			{},
		),
		{
			level: "warning",
			says: /has MyPkg-1\.0 at its top, expected the folder mypkg-1\.0 alone/,
			bad: () => sdist({ topFolder: "MyPkg-1.0" }),
			good: () => sdist({ topFolder: "mypkg-1.0" }),
		},
	],
	"distribution/metadata": [
		wheelPair(
			"error",
			/METADATA has Metadata-Version 9\.9/,
			{ metadata: [["Metadata-Version", "9.9"]] },
			{ metadata: [["Metadata-Version", "2.4"]] },
		),
		wheelPair(
			"error",
			/Requires-Dist "numpy >> 2"/,
			{ metadata: [["Requires-Dist", "numpy >> 2"]] },
			{ metadata: [["Requires-Dist", "numpy>2"]] },
		),
		wheelPair(
			"error",
			/METADATA: line 4 is neither/,
			{ metadataText: "Metadata-Version: 2.4\nName: mypkg\nVersion: 1.0\nAuthor\n" },
			{},
		),
		sdistPair(
			/PKG-INFO has Requires-Python more than once/,
			{
				metadata: [
					["Requires-Python", ">=3.9"],
					["Requires-Python", ">=3.10"],
				],
			},
			{ metadata: [["Requires-Python", ">=3.9"]] },
		),
	],
	"distribution/metadata-mismatch": [
		wheelPair(
			"error",
			/METADATA says version 1\.0, the file name 2\.0/,
			{ fileName: "mypkg-2.0-py3-none-any.whl" },
			{},
		),
		wheelPair(
			"error",
			/METADATA is about other, the file name about mypkg/,
			{ metadata: [["Name", "other"]] },
			{ metadata: [["Name", "MyPkg"]] },
		),
		sdistPair(/PKG-INFO says version 1\.0, the file name 2\.0/, { fileName: "mypkg-2.0.tar.gz" }, {}),
	],
	"distribution/direct-dependency": wheelPair(
		"error",
		/by URL, which PyPI refuses: other @ https:\/\/example\.org\/other\.whl/,
		{ metadata: [["Requires-Dist", "other @ https://example.org/other.whl"]] },
		{ metadata: [["Requires-Dist", "other>=1.0"]] },
	),
	"distribution/wheel-tags": [
		wheelPair(
			"error",
			/only the file name says py3-none-win_amd64; only WHEEL says py3-none-any/,
			{ ...windows, wheelText },
			windows,
		),
		wheelPair(
			"error",
			/the build tag is 1 in the file name and absent in WHEEL/,
			{ buildTag: "1", wheelText },
			{ buildTag: "1" },
		),
	],
	"distribution/wheel-version": [
		wheelPair("error", /Wheel-Version 2\.0/, { wheelText: wheelText.replace("1.0", "2.0") }, { wheelText }),
		wheelPair(
			"error",
			/WHEEL: Root-Is-Purelib is neither/,
			{ wheelText: wheelText.replace("true", "yes") },
			{ wheelText },
		),
	],
	"distribution/record-format": wheelPair(
		"error",
		/RECORD: row 1 /,
		record((text) => `mypkg/__init__.py\n${text}`),
		{},
	),
	"distribution/record-names": [
		wheelPair(
			"error",
			/does not list 1 file: mypkg\/__init__\.py/,
			record((text) => text.replace(/^.*\n/, "")),
			{},
		),
		wheelPair(
			"error",
			/lists 1 file, which the wheel does not hold: ghost\.py/,
			record((text) => `ghost.py,,\n${text}`),
			{},
		),
		wheelPair(
			"error",
			/lists 1 file more than once: mypkg\/__init__\.py/,
			record((text) => text.replace(/^(.*\n)/, "$1$1")),
			{},
		),
		wheelPair(
			"error",
			/does not list 1 file: mypkg\/__init__\.py; it lists 1 file, which the wheel does not hold: mypkg\\__init__\.py/,
			record((text) => text.replace("mypkg/__init__.py", "mypkg\\__init__.py")),
			{},
		),
	],
	"distribution/record-hash": [
		wheelPair(
			"error",
			/1 file with other contents than RECORD says: mypkg\/__init__\.py/,
			{
				changeEntries: (entries) =>
					entries.map((entry) => (entry.name === "mypkg/__init__.py" ? { ...entry, bytes: "changed" } : entry)),
			},
			{ files: { "mypkg/__init__.py": "changed" } },
		),
		wheelPair(
			"error",
			/1 file without a hash in RECORD: mypkg/,
			record((text) => text.replace(/sha256=[^,]*/, "")),
			{},
		),
	],
	"distribution/platform-tag": [
		wheelPair(
			"error",
			/for the platform "linux_x86_64"/,
			{ tags: "py3-none-linux_x86_64" },
			{ tags: "py3-none-manylinux_2_17_x86_64" },
		),
		wheelPair(
			"error",
			/for the platform "macosx_11_1_arm64"/,
			{ tags: "py3-none-macosx_11_1_arm64" },
			{ tags: "py3-none-macosx_11_0_arm64" },
		),
	],
	"distribution/local-version": wheelPair(
		"error",
		/version 1\.0\+cu126 has a local version label/,
		{ version: "1.0+cu126" },
		{ version: "1.0.post126" },
	),
	"distribution/entry-point": [
		wheelPair("error", /line 2: "\.\.\/x" cannot be the name of a script/, script("../x"), script("x")),
		wheelPair("error", /"mypkg" is not an object reference/, script("x", "mypkg"), script("x", "mypkg:x")),
		pointsPair(
			"error",
			/line 2 starts with ";", which importlib\.metadata, and so pip/,
			"; a comment\nx = mypkg:main",
			"# a comment\nx = mypkg:main",
		),
		pointsPair("warning", /line 3 is indented/, "x = mypkg:main\n  y = mypkg:main", "x = mypkg:main\ny = mypkg:main"),
		wheelPair(
			"error",
			/the command x needs the module mypkg\.cli, which the wheel does not install/,
			script("x", "mypkg.cli:main"),
			{ ...script("x", "mypkg.cli:main"), files: { "mypkg/__init__.py": "", "mypkg/cli.py": "" } },
		),
		wheelPair(
			"warning",
			/the entry point of pytest11 x needs the module mypkg\.plugin/,
			{ entryPoints: { pytest11: { x: "mypkg.plugin" } } },
			{ entryPoints: { pytest11: { x: "mypkg" } } },
		),
	],
	"distribution/disagreement": {
		level: "error",
		says: /^Requires-Dist differs .*"numpy" in mypkg-1\.0-py3-none-win_amd64\.whl/,
		bad: () => together({}, { ...windows, metadata: [["Requires-Dist", "numpy"]] }),
		good: () => together({}, windows),
	},
	"distribution/several-releases": {
		level: "warning",
		says: /several releases of mypkg stand here: 1\.0 \(1 file\), 0\.9 \(1 file\)/,
		bad: () => together({}, { version: "0.9" }),
		good: () => together({}, windows),
	},
	"distribution/second-sdist": {
		level: "error",
		says: /two sdists: mypkg-1\.0\.tar\.gz, mypkg-1\.0\.0\.tar\.gz/,
		bad: () => ({ files: [...sdist().files, buildSdist({ ...demo, version: "1.0.0" })] }),
		good: () => ({ files: [...sdist().files, ...wheel().files] }),
	},
	"distribution/changed-meanwhile": {
		level: "error",
		says: /^mypkg-1\.0-py3-none-any\.whl changed while it was read/,
		bad: () => ({ files: wheel().files.map((file) => ({ ...file, isWrittenTo: true })) }),
		good: () => wheel(),
	},
	"distribution/vanished": [
		{
			level: "warning",
			says: /mypkg-0\.9-py3-none-any\.whl\) required numpy; this one does not/,
			bad: () => since({ metadata: [["Requires-Dist", "numpy>=1"]] }, {}),
			good: () => since({ metadata: [["Requires-Dist", "numpy>=1"]] }, { metadata: [["Requires-Dist", "NumPy>=2"]] }),
		},
		{
			level: "warning",
			says: /had the entry points console_scripts: tool; this one has not/,
			bad: () => since(script("tool"), {}),
			good: () => since(script("tool"), script("tool", "mypkg.cli:main")),
		},
	],
	"distribution/grown": [
		{
			level: "notice",
			says: /^1\.0 MB, \d+\.\d times the size of mypkg-0\.9-py3-none-any\.whl: mypkg\/data\.bin \(\+1\.0 MB\)$/,
			bad: () => since({}, holding(1_000_000)),
			good: () => since(holding(950_000), holding(1_000_000)),
		},
		{
			level: "notice",
			says: /\d\d % more than mypkg-0\.9\.tar\.gz: mypkg-1\.0\/data\.bin \(\+600 kB\)$/,
			bad: () => sdistSince([1_000_000, 400_000], [1_000_000, 1_000_000]),
			good: () => sdistSince([1_000_000, 400_000], [1_000_000, 600_000]),
		},
	],
	"distribution/budget": [
		{
			level: "error",
			says: /over the budget of 10 kB; largest: mypkg\/data\.bin \(20 kB\)/,
			bad: () => ({ ...wheel(holding(20_000)), rules: { wheelBudget: 10_000 } }),
			good: () => ({ ...wheel(holding(1000)), rules: { wheelBudget: 10_000 } }),
		},
		{
			level: "error",
			says: /^all files together have .* over the release's budget of 10 kB/,
			bad: () => ({ ...together(holding(6000), { ...windows, ...holding(6000) }), rules: { releaseBudget: 10_000 } }),
			good: () => ({ ...together(holding(1000), { ...windows, ...holding(1000) }), rules: { releaseBudget: 10_000 } }),
			isOfRelease: true,
		},
	],
	"distribution/file-limit": {
		level: "warning",
		says: /over PyPI's limit of 100 MiB \(104\.9 MB\) for a file; largest: mypkg\/data\.bin/,
		bad: () => wheel(storing(100 * 2 ** 20)),
		good: () => wheel(storing(2 ** 20)),
		besides: ["contents/large-file"],
	},
};
