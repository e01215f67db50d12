import { describe, expect, it } from "vitest";
import { BraceLimitError, expandBraces } from "./brace-expansion.ts";

describe("brace expansion", () => {
	it.each([
		["cp{311,313}-*", ["cp311-*", "cp313-*"]],
		["cp3{9..12}", ["cp39", "cp310", "cp311", "cp312"]],
		["{c,p}p{1,{2,3}}", ["cp1", "cp2", "cp3", "pp1", "pp2", "pp3"]],
		["cp{,3}", ["cp", "cp3"]],
		["{a..e..2}", ["a", "c", "e"]],
		["{5..-1..3}", ["5", "2", "-1"]],
		["{008..10}", ["008", "009", "010"]],
		["{-05..5..5}", ["-05", "000", "005"]],
		["\\{a,b}", ["{a,b}"]],
		["${a,b}", ["${a,b}"]],
		["{}", ["{}"]],
		["", []],
	])("of %s gives %j", (text, words) => {
		expect(expandBraces(text)).toEqual(words);
	});

	it.each(["cp{313}-*", "cp31{2,3-*", "cp312-*}", "{1..a}", "{..2}"])("leaves %s as it stands", (text) => {
		expect(expandBraces(text)).toEqual([text]);
	});

	it("gives up where the library does, before it fills the memory", () => {
		expect(() => expandBraces("{1..1001}")).toThrow(BraceLimitError);
		expect(() => expandBraces("{1..99}{1..99}{1..99}")).toThrow(BraceLimitError);
		expect(expandBraces("{1..10}{1..10}{1..10}")).toHaveLength(1000);
	});
});
