import { describe, expect, it } from "vitest";
import { quoteShell, ShlexError, splitShell } from "./shlex.ts";

describe("splitting as a shell does", () => {
	it.each([
		["a  b\tc", ["a", "b", "c"]],
		["'a b' \"c 'd'\"", ["a b", "c 'd'"]],
		['"a \\" \\x"', ['a " \\x']],
		["a\\ b", ["a b"]],
		["'' x", ["", "x"]],
		["a#b # c", ["a#b", "#", "c"]],
	])("%s gives %j", (text, words) => {
		expect(splitShell(text)).toEqual(words);
	});

	it("takes punctuation as words of their own", () => {
		expect(splitShell("docker; create_args: --a=';' b;", { punctuation: ";" })).toEqual([
			"docker",
			";",
			"create_args:",
			"--a=;",
			"b",
			";",
		]);
	});

	it.each(["'a", '"a', "a\\"])("refuses %s", (text) => {
		expect(() => splitShell(text)).toThrow(ShlexError);
	});

	it.each(["", "a b", "it's", "a=b", "$HOME", "é"])("finds %j again behind its quotes", (word) => {
		expect(splitShell(quoteShell(word))).toEqual([word]);
	});
});
