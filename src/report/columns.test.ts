import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, fitColumns, formatColumns, textWidth, wrapText } from "./columns.ts";

describe("textWidth", () => {
	it.each([
		["abc", 3],
		["", 0],
		["日本", 4],
		["e\u0301", 1],
		["…", 1],
		["🚀", 2],
		["한글", 4],
	])("%j takes %i places", (text, width) => {
		expect(textWidth(text)).toBe(width);
	});
});

it("aligns columns by the places that their text takes", () => {
	expect(
		formatColumns(
			[
				["a", "1", "x"],
				["日本", "10", "y"],
			],
			[1],
		),
	).toEqual(["a      1  x", "日本  10  y"]);
});

it.each([
	["abcdef", 6, "abcdef"],
	["abcdefg", 6, "abcde…"],
	["日本語", 5, "日本…"],
	["日本語", 4, "日…"],
])("cuts %j to %i places", (text, width, cut) => {
	expect(cutText(text, width)).toBe(cut);
});

it("cuts columns in the given order until a line fits", () => {
	const rows = [["name-of-something", "runner-of-something", "12"]];
	expect(
		fitColumns(rows, {
			width: 26,
			cut: [
				{ column: 1, least: 6 },
				{ column: 0, least: 5 },
			],
		}),
	).toEqual(["name-of-somet…  runne…  12"]);
});

it("never writes a line that is wider than asked, whatever stands in the columns that may be cut", () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), { minLength: 1 }),
			(rows) => {
				const clean = rows.map((row) => row.map((cell) => cell.replace(/\p{C}/gu, "")));
				const lines = fitColumns(clean, {
					width: 40,
					cut: [
						{ column: 0, least: 4 },
						{ column: 1, least: 4 },
					],
				});
				for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(40);
			},
		),
	);
});

it("breaks at spaces and keeps every word", () => {
	fc.assert(
		fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }).filter((word) => !/\s/.test(word))), (words) => {
			const lines = wrapText(words.join(" "), 20);
			expect(lines.join(" ")).toBe(words.join(" "));
			for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(20);
		}),
	);
});
