import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesGlob } from "./glob-pattern.ts";

describe("a glob pattern", () => {
	it.each([
		["cp312-*", "cp312-win_amd64", true],
		["cp31?-*", "cp314t-win_amd64", false],
		["cp31[2-4]-*", "cp313-win32", true],
		["cp31[!2-4]-*", "cp313-win32", false],
		["cp31[4-2]-*", "cp313-win32", false],
		["[]]", "]", true],
		["[!]]", "]", false],
		["[", "[", true],
		["[a-]", "-", true],
		["*", "", true],
		["CP312-*", "cp312-win32", false],
		["cp312", "cp312-win32", false],
	])("%s on %s: %s", (pattern, text, matches) => {
		expect(matchesGlob(text, pattern, "exact")).toBe(matches);
	});

	it("matches words between stars as a regular expression does", () => {
		const text = fc.string({ unit: fc.constantFrom("a", "b", "A", "-"), maxLength: 8 });
		const pattern = fc.string({ unit: fc.constantFrom("a", "b", "A", "-", "*"), maxLength: 6 });
		fc.assert(
			fc.property(text, pattern, (given, glob) => {
				const expression = new RegExp(`^${glob.replaceAll("*", ".*")}$`);
				expect(matchesGlob(given, glob, "exact")).toBe(expression.test(given));
				expect(matchesGlob(given, glob, "windows")).toBe(new RegExp(expression, "i").test(given));
			}),
		);
	});

	it("does not look at capitals on Windows", () => {
		expect(matchesGlob("cp312-win32", "CP312-*", "windows")).toBe(true);
	});
});
