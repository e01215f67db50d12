import { describe, expect, it } from "vitest";
import { compilePythonRegex } from "./python-regex.ts";

describe("compilePythonRegex", () => {
	it.each([
		[String.raw`^(?:[\w-]+-)?(?P<version>[vV]?\d+(?:\.\d+){0,2}[^\+]*)(?:\+.*)?$`, "py-v1.2.3", "v1.2.3"],
		[String.raw`^v(?P<version>\d+\.\d+\.\d+)$`, "v1.2.3", "1.2.3"],
		["(?i)RELEASE_(?P<version>.*)", "release_1.0", "1.0"],
		[String.raw`^(?P<version>[(*+]?\d+)$`, "+1", "+1"],
	])("reads %s", (pattern, text, version) => {
		expect(compilePythonRegex(pattern)?.exec(text)?.groups?.version).toBe(version);
	});

	it.each([
		["repeats inside repeats", "^(?P<version>(a+)+)$"],
		["alternatives inside repeats", "^((?P<version>a|aa)*)$"],
		["repeats deep inside repeats", String.raw`((\d+\.)x)+`],
		["a repeat with no upper bound", "(a*){2,}"],
		["a repeat with a high bound", "(a*){1,50}"],
		["the verbose form", "(?x) a  # comment"],
		["a back reference by name", "(?P<a>x)(?P=a)"],
		["a condition", "(a)?(?(1)b|c)"],
		["what is no pattern", "(unclosed"],
		["a megabyte", "a".repeat(1 << 20)],
	])("does not follow %s", (_, pattern) => {
		expect(compilePythonRegex(pattern)).toBeNull();
	});
});
