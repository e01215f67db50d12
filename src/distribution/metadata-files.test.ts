import { describe, expect, it } from "vitest";
import { parseCoreMetadata } from "./core-metadata.ts";
import { parseEntryPoints } from "./entry-points.ts";
import { listImportNames } from "./import-names.ts";
import { parseRecord } from "./record.ts";
import { parseWheelMetadata } from "./wheel-metadata.ts";

describe("core metadata", () => {
	it("repeated fields, continued lines and the description are all kept", () => {
		const metadata = parseCoreMetadata(
			[
				"Metadata-Version: 2.4",
				"Name: mypkg",
				"version: 1.0",
				"Requires-Dist: a>=1",
				"Requires-Dist: b ; extra == 'x'",
				"License: line one",
				"        line two",
				"Requires-Python: >=3.9",
				"",
				"# Title",
				"",
				"Body: not a field",
			].join("\r\n"),
		);
		expect(metadata).toMatchObject({
			metadataVersion: "2.4",
			name: "mypkg",
			version: "1.0",
			requiresPython: ">=3.9",
			requiresDist: ["a>=1", "b ; extra == 'x'"],
			description: "# Title\r\n\r\nBody: not a field",
		});
		expect(metadata).toHaveProperty("fields.length", 7);
		expect(metadata).toHaveProperty("fields.5", ["License", "line one\n        line two"]);
	});

	it("a description in a field, as old files have it, loses its indentation", () => {
		const metadata = parseCoreMetadata("Name: x\nDescription: one\n        two\n       |three\n");
		expect(metadata).toMatchObject({ description: "one\ntwo\nthree" });
	});

	it("a missing field is null, never an empty text", () => {
		expect(parseCoreMetadata("Name:\n")).toMatchObject({ name: null, version: null, requiresDist: [] });
	});

	it.each([
		["Name: x\nno field here\n", 2],
		[" Name: x\n", 1],
		["Name: x\rVersion: 2\n", 1],
		["Na me: x\n", 1],
		[": x\n", 1],
	])("%j is refused at line %i", (text, line) => {
		expect(parseCoreMetadata(text)).toEqual({
			problem: `line ${line} is neither "Field: value" nor its continuation`,
		});
	});
});

describe("WHEEL", () => {
	it("tells format, purity, tags and build tag", () => {
		expect(
			parseWheelMetadata(
				"Wheel-Version: 1.0\nGenerator: x 1\nRoot-Is-Purelib: FALSE\nTag: cp39-abi3-a\nTag: cp39-abi3-b\nBuild: 2\n",
			),
		).toEqual({
			wheelVersion: "1.0",
			generator: "x 1",
			isPure: false,
			tags: ["cp39-abi3-a", "cp39-abi3-b"],
			buildTag: "2",
		});
	});

	it.each(["", "Wheel-Version: one\nRoot-Is-Purelib: true\n", "Wheel-Version: 1.0\n", "rubbish"])(
		"%j is refused",
		(text) => {
			expect(parseWheelMetadata(text)).toHaveProperty("problem");
		},
	);
});

describe("RECORD", () => {
	it("is read as Python's csv module reads it", () => {
		expect(parseRecord('a.py,sha256=AA_-,3\r\n"b,""c"".py",sha256=BB,\nd/RECORD,,\n')).toEqual([
			{ path: "a.py", hash: { algorithm: "sha256", digest: "AA_-" }, size: 3 },
			{ path: 'b,"c".py', hash: { algorithm: "sha256", digest: "BB" }, size: null },
			{ path: "d/RECORD", hash: null, size: null },
		]);
		expect(parseRecord("")).toEqual([]);
	});

	it.each([
		"a.py\n",
		"a.py,,\n\n",
		"\r\na.py,,\n",
		"a.py,sha256=AA,3,4\n",
		"a.py,sha256,3\n",
		"a.py,sha256=AA,-3\n",
		",,\n",
		'"a.py"x,,\n',
		'"a.py,,\n',
	])("%j is refused", (text) => {
		expect(parseRecord(text)).toHaveProperty("problem");
	});
});

it("a RECORD of one endless cell is refused quickly", () => {
	expect(parseRecord(`"${"x".repeat(5_000_000)}`)).toHaveProperty("problem");
	expect(parseRecord(`"${'""'.repeat(2_000_000)}`)).toHaveProperty("problem");
});

describe("entry_points.txt", () => {
	it("keeps the case of names, and `:` separates nothing", () => {
		expect(parseEntryPoints("# c\n[console_scripts]\nMyTool = a.b:main\n\n[x.y]\n a:b=c\n")).toEqual([
			{ group: "console_scripts", name: "MyTool", value: "a.b:main", line: 3 },
			{ group: "x.y", name: "a:b", value: "c", line: 6 },
		]);
	});

	it.each(["a = b\n", "[g]\nno value\n", "[g]\na = b\na = c\n", "[g]\n= b\n"])("%j is refused", (text) => {
		expect(parseEntryPoints(text)).toHaveProperty("problem");
	});
});

it("import names are those of modules, extension modules, packages and packages in namespaces", () => {
	const names = [
		"single.py",
		"_fast.abi3.so",
		"win.cp312-win_amd64.pyd",
		"pkg/__init__.py",
		"pkg/sub/__init__.py",
		"google/protobuf/__init__.py",
		"loose/module.py",
		"pkg.libs/libgomp.so.1",
		"pkg-stubs/__init__.pyi",
		"data/table.csv",
		"x-1.0.data/platlib/extra/__init__.py",
		"x-1.0.data/scripts/tool.py",
		"x-1.0.dist-info/METADATA",
	];
	expect(listImportNames(names.map((name) => ({ name })))).toEqual([
		"_fast",
		"extra",
		"google.protobuf",
		"loose",
		"pkg",
		"single",
		"win",
	]);
});
