import { describe, expect, it } from "vitest";
import { createLineReader, plainLine } from "./terminal-text.ts";

describe("a line of a child as a terminal would show it", () => {
	it.each([
		["plain", "plain"],
		["\u001b[31mred\u001b[0m text", "red text"],
		["10%\r50%\r100%", "100%"],
		["windows\r", "windows"],
		["bell\u0007 null\u0000 csi\u009b", "bell null csi"],
		["\u001b]8;;https://example.invalid\u0007link\u001b]8;;\u0007", "link"],
		["tab\tstays", "tab\tstays"],
	])("%j is shown as %j", (line, expected) => {
		expect(plainLine(line)).toBe(expected);
	});
});

describe("lines that arrive in pieces", () => {
	const text = "\u001b[32mgrün\u001b[0m\nsecond\r\nlast without end";
	it.each([1, 2, 3, 5, 1000])("are the same lines in chunks of %i bytes", (size) => {
		const lines: string[] = [];
		const reader = createLineReader((line) => lines.push(line));
		const bytes = Buffer.from(text);
		for (let start = 0; start < bytes.length; start += size) reader.push(bytes.subarray(start, start + size));
		reader.end();
		expect(lines).toEqual(["grün", "second", "last without end"]);
	});

	it("a line without an end is cut instead of filling the memory", () => {
		const lines: string[] = [];
		const reader = createLineReader((line) => lines.push(line));
		for (let n = 0; n < 100; n++) reader.push(Buffer.alloc(10_000, "x"));
		expect(lines.length).toBeGreaterThan(10);
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80_000);
	});
});
