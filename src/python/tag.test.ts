import { describe, expect, it } from "vitest";
import { expandTagSet, formatTagSet, parseTagSet } from "./tag.ts";

it("a compressed tag set means every combination, each once", () => {
	const set = parseTagSet("CP39.cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64");
	expect(set && expandTagSet(set)).toEqual(["cp39-abi3-manylinux_2_17_x86_64", "cp39-abi3-manylinux2014_x86_64"]);
	expect(set && formatTagSet(set)).toBe("cp39.cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64");
});

describe("what is not a tag set is refused", () => {
	it.each([
		"",
		"py3-none",
		"py3-none-any-more",
		"py3--any",
		"py3.-none-any",
		"3py-none-any",
		"py3-no ne-any",
		"py3-none-any/../x",
		"py\u212a-none-any",
		`py3-${"a.".repeat(70)}a-${"b.".repeat(70)}b`,
	])("%j", (text) => {
		expect(parseTagSet(text)).toBeNull();
	});
});
