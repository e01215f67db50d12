import { describe, expect, it } from "vitest";
import { formatCommandLine, splitCommandLine } from "./command-line.ts";

describe("splitting a command", () => {
	// Expected values: Python 3.11, shlex.split(text).
	it.each([
		["pytest {project}/tests", ["pytest", "{project}/tests"]],
		["  python  -c  'import a; print(\"x y\")' ", ["python", "-c", 'import a; print("x y")']],
		['a "b c" d', ["a", "b c", "d"]],
		["a'b'\"c\"d", ["abcd"]],
		["''", [""]],
		["a\\ b", ["a b"]],
		['"a\\"b\\n"', ['a"b\\n']],
		["'a\\b'", ["a\\b"]],
		["$(id) `id` * ; && | >", ["$(id)", "`id`", "*", ";", "&&", "|", ">"]],
		["", []],
	])("%j gives %j", (text, words) => {
		expect(splitCommandLine(text)).toEqual(words);
	});

	it.each(["a 'b", 'a "b', '"'])("%j has an open quote", (text) => {
		expect(splitCommandLine(text)).toBeNull();
	});

	it.each([[["a", "b c", "it's", "$HOME", "", "x=1"]]])("%j can be pasted and split again", (words) => {
		expect(splitCommandLine(formatCommandLine(words))).toEqual(words);
	});
});
