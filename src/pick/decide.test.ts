import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInterpreter } from "../python/interpreter.ts";
import { supportedPlatforms } from "../python/supported-platforms.ts";
import { decidePick, type Installer } from "./decide.ts";
import { readOffer } from "./offer.ts";

const platforms = supportedPlatforms({ kind: "linux", machine: "x86_64", libc: { name: "glibc", version: [2, 28] } });

function on(word: string): Installer {
	const interpreter = parseInterpreter(word);
	if (interpreter === null) throw new Error(`${word} should be an interpreter`);
	return { interpreter, platforms };
}

function pick(files: readonly string[], word = "cp312", requiresPython?: string | null) {
	const decision = decidePick(
		files.map((file) => readOffer({ file, fileName: file, requiresPython })),
		on(word),
	);
	return {
		accepted: decision.accepted.map(({ offer, tag, behind }) => [offer.file, tag, behind]),
		rejected: decision.rejected.map(({ file, reason }) => [file, reason]),
	};
}

describe("what an installer takes", () => {
	it("is the best tag first, then the sdist", () => {
		expect(
			pick([
				"a-1.0.tar.gz",
				"a-1.0-py3-none-any.whl",
				"a-1.0-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
				"a-1.0-cp312-cp312-manylinux_2_17_x86_64.whl",
				"a-1.0-cp312-cp312-manylinux_2_28_x86_64.whl",
			]),
		).toEqual({
			accepted: [
				["a-1.0-cp312-cp312-manylinux_2_28_x86_64.whl", "cp312-cp312-manylinux_2_28_x86_64", null],
				[
					"a-1.0-cp312-cp312-manylinux_2_17_x86_64.whl",
					"cp312-cp312-manylinux_2_17_x86_64",
					"its tag is less specific",
				],
				[
					"a-1.0-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
					"cp39-abi3-manylinux_2_17_x86_64",
					"its tag is less specific",
				],
				["a-1.0-py3-none-any.whl", "py3-none-any", "its tag is less specific"],
				["a-1.0.tar.gz", "sdist", "would be compiled"],
			],
			rejected: [],
		});
	});

	it("is the newest version, even where only its sdist fits", () => {
		const { accepted } = pick(["a-1.0-py3-none-any.whl", "a-1.10.tar.gz", "a-1.2-py3-none-any.whl"]);
		expect(accepted).toEqual([
			["a-1.10.tar.gz", "sdist", null],
			["a-1.2-py3-none-any.whl", "py3-none-any", "older than 1.10"],
			["a-1.0-py3-none-any.whl", "py3-none-any", "older than 1.2"],
		]);
	});

	it("is the highest build tag, read as a number", () => {
		const files = ["a-1.0-py3-none-any.whl", "a-1.0-2-py3-none-any.whl", "a-1.0-10-py3-none-any.whl"];
		expect(pick([...files, "a-1.0-10b-py3-none-any.whl"]).accepted.map(([file, , behind]) => [file, behind])).toEqual([
			["a-1.0-10b-py3-none-any.whl", null],
			["a-1.0-10-py3-none-any.whl", "its build tag is lower"],
			["a-1.0-2-py3-none-any.whl", "its build tag is lower"],
			["a-1.0-py3-none-any.whl", "its build tag is lower"],
		]);
	});

	it("is a pre-release only when no final version fits", () => {
		expect(pick(["a-1.0-py3-none-any.whl", "a-2.0rc1-py3-none-any.whl"])).toMatchObject({
			accepted: [["a-1.0-py3-none-any.whl", "py3-none-any", null]],
			rejected: [["a-2.0rc1-py3-none-any.whl", expect.stringContaining("pre-release")]],
		});
		const { accepted } = pick(["a-1.0-cp313-cp313-win_amd64.whl", "a-2.0rc1-py3-none-any.whl"]);
		expect(accepted.map(([file]) => file)).toEqual(["a-2.0rc1-py3-none-any.whl"]);
	});

	it("obeys Requires-Python where it is known", () => {
		expect(pick(["a-1.0-py3-none-any.whl"], "cp39", ">=3.10").rejected).toEqual([
			["a-1.0-py3-none-any.whl", "Requires-Python >=3.10, this user has 3.9"],
		]);
		expect(pick(["a-1.0-py3-none-any.whl"], "cp39", ">=3.9.2").accepted).toHaveLength(1);
		expect(pick(["a-1.0-py3-none-any.whl"], "cp39", "no specifier").accepted).toHaveLength(1);
	});

	it("is chosen for each project by itself", () => {
		const { accepted } = pick(["b-1.0.tar.gz", "a-1.0-py3-none-any.whl", "B-2.0-py3-none-any.whl"]);
		expect(accepted.map(([file, , behind]) => [file, behind])).toEqual([
			["B-2.0-py3-none-any.whl", null],
			["b-1.0.tar.gz", "older than 2.0"],
			["a-1.0-py3-none-any.whl", null],
		]);
	});
});

it.each([
	["a-1.0-cp312.whl", "malformed name: it has 3 parts between dashes, expected name-version-python-abi-platform.whl"],
	["a-x-py3-none-any.whl", 'malformed name: it has "x" where a PEP 440 version is expected'],
	["a-1.0-b1-py3-none-any.whl", 'malformed name: it has the build tag "b1", which does not start with a digit'],
	["a.tar.gz", "malformed name: it has no dash between name and version"],
	["a-1.0.zip", "neither a wheel (.whl) nor an sdist (.tar.gz)"],
	["a-1.0-cp312-cp312-manylinux_2_34_x86_64.whl", "needs glibc 2.34, this user has 2.28"],
])("%s is refused: %s", (file, reason) => {
	expect(pick([file])).toEqual({ accepted: [], rejected: [[file, reason]] });
});

it("every file is either taken or refused with a reason, whatever its name", () => {
	const words = fc.constantFrom(
		...[
			"cp312",
			"cp39",
			"py3",
			"py2",
			"abi3",
			"abi3t",
			"none",
			"any",
			"win_amd64",
			"linux_x86_64",
			"macosx_11_3_arm64",
		],
		...["manylinux_2_28_x86_64", "cp314t", "graalpy312", "xx", "cp3", "1", "1.0rc1", "a", ".", "..", "é", "pp311"],
	);
	const name = fc.array(words, { minLength: 1, maxLength: 7 }).map((parts) => parts.join("-"));
	const files = fc.uniqueArray(
		fc.oneof(
			name.map((stem) => `${stem}.whl`),
			name.map((stem) => `a-1.0-${stem}.whl`),
			name.map((stem) => `${stem}.tar.gz`),
			fc.string(),
		),
	);
	fc.assert(
		fc.property(files, fc.constantFrom("cp312", "cp314t", "pp311", "gp312"), (given, word) => {
			const { accepted, rejected } = pick(given, word);
			expect([...accepted, ...rejected].map(([file]) => file).sort()).toEqual([...given].sort());
			for (const [, reason] of rejected) expect(reason).toMatch(/^\S.*\S$/s);
		}),
		{ seed: 5 },
	);
});
