import { describe, expect, it } from "vitest";
import { readEnvironmentOption } from "./environment-option.ts";
import { Refusal } from "./refusal.ts";

describe("the option environment", () => {
	it.each([
		["A=1 B=2", { A: "1", B: "2" }],
		["A=\"a b\" B='c d'", { A: "a b", B: "c d" }],
		['A="a \\"b\\" \\x"', { A: 'a "b" \\x' }],
		["A=a\\ b", { A: "a b" }],
		["A=1 B=$A.2 C=${A}3", { A: "1", B: "1.2", C: "13" }],
		["A='$B'", { A: "$B" }],
		['PATH="$HOME/bin:$PATH"', { PATH: "/opt/user/bin:" }],
		["A=$(brew --prefix) B=$A C=1", { A: null, B: null, C: "1" }],
		['A="$(uname -m) x"', { A: null }],
		["A=`uname` B=2", { A: null, B: "2" }],
		["A= B=", { A: "", B: "" }],
		["", {}],
	])("%s", (text, values) => {
		expect(Object.fromEntries(readEnvironmentOption(text, { HOME: "/opt/user" }))).toEqual(values);
	});

	it.each(['A="1', "A='1", "A=$(uname", "A", "A=1 B"])("refuses %s", (text) => {
		expect(() => readEnvironmentOption(text)).toThrow(Refusal);
	});
});
