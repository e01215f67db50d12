// The parsers of a distribution's texts, for any text at all: they end, do not throw, and read back what was written. What
// Python's own readers make of the same texts is asked by test/integration/packaging-oracle.test.ts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCoreMetadata } from "./core-metadata.ts";
import { findOddLine } from "./entry-point-lines.ts";
import { parseEntryPoints } from "./entry-points.ts";
import { listValues, parseHeaderBlock } from "./header-block.ts";
import { listImportNames } from "./import-names.ts";
import { parseRecord } from "./record.ts";
import { formatSdistFilename, parseSdistFilename } from "./sdist-filename.ts";
import { parseWheelFilename } from "./wheel-filename.ts";
import { parseWheelMetadata } from "./wheel-metadata.ts";

fc.configureGlobal({ seed: 20_261_130 });

const parsers: readonly [string, (text: string) => unknown][] = [
	["header block", parseHeaderBlock],
	["core metadata", parseCoreMetadata],
	["WHEEL", parseWheelMetadata],
	["RECORD", parseRecord],
	["entry_points.txt", parseEntryPoints],
	["lines of entry_points.txt", findOddLine],
	["wheel name", (text) => parseWheelFilename(`${text}.whl`)],
	["sdist name", (text) => parseSdistFilename(`${text}.tar.gz`)],
	["import names", (text) => listImportNames(text.split("\n").map((name) => ({ name })))],
];

// Words that mean something to one of the parsers, between characters that mean something to others.
const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				"\n",
				"\r",
				"\r\n",
				":",
				",",
				'"',
				"=",
				"[",
				"]",
				";",
				"#",
				"-",
				"_",
				".",
				" ",
				"\t",
				"\0",
				"\ufeff",
			),
			fc.constantFrom(
				"Name",
				"Version",
				"1.0",
				"py3-none-any",
				"sha256",
				"__init__.py",
				"../",
				"\ud800",
				"\u2028",
				"é",
			),
			fc.string({ unit: "binary", maxLength: 4 }),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(""));

describe("any text is read or refused", () => {
	it.each(parsers)("%s", (_what, parse) => {
		fc.assert(
			fc.property(hostile, (text) => {
				const read = parse(text);
				// The same answer each time: no state of a regular expression is left behind.
				expect(parse(text)).toEqual(read);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe("a megabyte of one thing is read in no time", () => {
	const pieces = [
		'"',
		'""',
		",",
		"\n",
		"a:",
		"a: b\n",
		" x\n",
		"[a]\n",
		"a=b\n",
		"-",
		"_",
		"1.",
		"a/",
		"a,,\n",
		"\t",
		"[",
	];
	it.each(parsers)("%s", (_what, parse) => {
		const started = performance.now();
		for (const piece of pieces) parse(piece.repeat(2 ** 17));
		expect(performance.now() - started).toBeLessThan(5000);
	});
});

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,11}$/);
const line = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replace(/[\s\0\ufeff]/gu, "x"));

describe("what is written back is read again as the same", () => {
	it("headers", () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(word, line), { minLength: 1 }), line, (fields, body) => {
				const text = `${fields.map(([name, value]) => `${name}: ${value}\n`).join("")}\n${body}`;
				expect(parseHeaderBlock(text)).toEqual({ fields, body });
				const [name = ""] = fields[0] ?? [];
				const expected = fields.filter(([other]) => other.toLowerCase() === name.toLowerCase());
				expect(listValues({ fields }, name.toUpperCase())).toEqual(expected.map(([, value]) => value));
			}),
		);
	});

	it("RECORD, whatever characters a path has", () => {
		const path = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
		const row = fc.record({
			path,
			hash: fc.option(fc.record({ algorithm: fc.constantFrom("sha256", "md5"), digest: word })),
			size: fc.option(fc.nat()),
		});
		fc.assert(
			fc.property(fc.array(row), (rows) => {
				const lines = rows.map(({ path: name, hash, size }) => {
					const quoted = `"${name.replaceAll('"', '""')}"`;
					return `${quoted},${hash === null ? "" : `${hash.algorithm}=${hash.digest}`},${size ?? ""}\n`;
				});
				expect(parseRecord(lines.join(""))).toEqual(rows);
			}),
		);
	});

	it("entry points", () => {
		const value = word.map((name) => `mypkg.${name}:main`);
		const groups = fc.dictionary(word, fc.dictionary(word, value, { minKeys: 1, noNullPrototype: true }));
		fc.assert(
			fc.property(groups, (given) => {
				const text = Object.entries(given)
					.flatMap(([group, points]) => [
						`[${group}]`,
						...Object.entries(points).map(([name, to]) => `${name} = ${to}`),
					])
					.join("\n");
				const read = parseEntryPoints(text);
				if ("problem" in read) throw new Error(read.problem);
				expect(read.map(({ group, name, value: to }) => [group, name, to])).toEqual(
					Object.entries(given).flatMap(([group, points]) =>
						Object.entries(points).map(([name, to]) => [group, name, to]),
					),
				);
				expect(findOddLine(text)).toBeNull();
			}),
		);
	});

	it("names of sdists", () => {
		fc.assert(
			fc.property(word, fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }), (name, release) => {
				const read = parseSdistFilename(`${name}-${release.join(".")}.tar.gz`);
				// A name that ends with a dash is none.
				if ("problem" in read) return name.endsWith("-");
				const again = parseSdistFilename(formatSdistFilename(read));
				expect(again).toMatchObject({ name: read.name, version: read.version });
				return true;
			}),
		);
	});

	it("import names do not depend on the order of the files", () => {
		const path = fc
			.array(fc.constantFrom("a", "b", "ns", "__init__.py", "m.py", "x.abi3.so", "b.py"), {
				minLength: 1,
				maxLength: 4,
			})
			.map((parts) => ({ name: parts.join("/") }));
		fc.assert(
			fc.property(fc.array(path, { maxLength: 8 }), (members) => {
				const names = listImportNames(members);
				expect(listImportNames(members.toReversed())).toEqual(names);
				expect(names).toEqual([...new Set(names)].sort());
			}),
		);
	});
});
