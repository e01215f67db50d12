import { describe, expect, it } from "vitest";
import { isAbi3Wheel, isLinuxWheel, peerTools } from "../../bench/check-tools.ts";
import { readCorpus } from "../../bench/corpus.ts";

const corpus = await readCorpus();
const of = (...kinds: string[]) => corpus.filter(({ kind }) => kinds.includes(kind));

describe("the corpus of real distributions", () => {
	it("is large, and its list says exactly which bytes", () => {
		expect(corpus.length).toBeGreaterThanOrEqual(100);
		expect(corpus.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThanOrEqual(300e6);
		expect(new Set(corpus.map(({ file }) => file)).size).toBe(corpus.length);
		expect(corpus.filter(({ sha256 }) => !/^[0-9a-f]{64}$/.test(sha256))).toEqual([]);
	});

	it.each([
		["abi3", of("abi3"), 20, isAbi3Wheel],
		["other Linux", of("linux"), 20, (file: string) => isLinuxWheel(file) && !isAbi3Wheel(file)],
		["macOS", of("macos"), 10, (file: string) => /-macosx_[^-]+\.whl$/.test(file)],
		["Windows", of("windows"), 10, (file: string) => /-win(?:32|_[^-]+)\.whl$/.test(file)],
		["GPU", of("gpu", "huge"), 5, (file: string) => /(?:linux|win)[^-]*\.whl$/.test(file)],
		["sdist", of("sdist"), 10, (file: string) => file.endsWith(".tar.gz")],
	])("has files of the kind %s, which their names confirm", (_, files, least, fits) => {
		expect(files.length).toBeGreaterThanOrEqual(least);
		expect(files.filter(({ file }) => !fits(file))).toEqual([]);
	});

	it("has one wheel of more than 500 MB", () => {
		expect(of("huge").map(({ size }) => size > 500e6)).toEqual([true]);
	});
});

describe("what a tool came to a verdict on", () => {
	const judged = (name: string, stdout: string, ending = "exit 0") => {
		const tool = peerTools.find(({ argv }) => argv[0] === name);
		return [...(tool?.judged({ stdout, ending }, ["a.whl"]) ?? [])];
	};

	it.each([
		[
			"twine",
			"Checking /x/a.whl: PASSED\nChecking /x/b.tar.gz: PASSED with warnings\nChecking /x/c.whl: ",
			["a.whl", "b.tar.gz"],
		],
		["twine", "Checking /x/a.whl: FAILED\nERROR    `long_description` has syntax errors", ["a.whl"]],
		[
			"check-wheel-contents",
			"/x/a.whl: OK\n/x/b.whl: W005: Wheel contains…\n  file\nError: c.whl: Invalid",
			["a.whl", "b.whl"],
		],
		["abi3audit", 'said before\n{"specs": {"/x/a.whl": {"kind": "wheel", "wheel": []}}}\n', ["a.whl"]],
		["abi3audit", "no report", []],
		["pydistcheck", pydistcheckOutput("/x/a.whl", "/x/b.whl"), ["a.whl", "b.whl"]],
		["pydistcheck", pydistcheckOutput("/x/a.whl", "/x/b.whl").replace(/errors found.*\n$/, ""), ["a.whl"]],
	])("%s: %j", (name, stdout, expected) => {
		expect(judged(name, stdout)).toEqual(expected);
	});

	it("auditwheel: its exit status says it, one wheel at a time", () => {
		expect(judged("auditwheel", "", "exit 0")).toEqual(["a.whl"]);
		expect(judged("auditwheel", "cannot", "exit 1")).toEqual([]);
	});
});

function pydistcheckOutput(...paths: string[]): string {
	return paths
		.map((path) => `\nchecking '${path}'\n------------ check results -----------\nerrors found while checking: 0\n`)
		.join("");
}
