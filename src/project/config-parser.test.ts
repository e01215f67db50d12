import { describe, expect, it } from "vitest";
import { ConfigParserError, readConfigOption } from "./config-parser.ts";

const read = (text: string) => readConfigOption(text, "options", "python_requires");

describe("an option of setup.cfg", () => {
	it.each([
		["[options]\npython_requires = >=3.9\n", ">=3.9"],
		["[options]\nPython_Requires: >=3.9", ">=3.9"],
		["[options]\npython_requires =\n    >=3.9\n    <4\n", "\n>=3.9\n<4"],
		["[DEFAULT]\npython_requires = >=3.9\n[options]\nzip_safe = no", ">=3.9"],
		["[options]\nlow = 3.9\npython_requires = >=%(low)s", ">=3.9"],
		["[options]\n# python_requires = >=3.9\n", null],
		["[metadata]\npython_requires = >=3.9\n", null],
		["[options]\r\npython_requires = >=3.9\r\n", ">=3.9"],
	])("of %j is %j", (text, value) => {
		expect(read(text)).toBe(value);
	});

	it.each([
		["python_requires = >=3.9", "section header"],
		["[options]\na = 1\na = 2", "twice"],
		["[options]\n[options]", "twice"],
		["[options]\nno delimiter", "neither"],
		["[options]\npython_requires = 100%", "'%'"],
		["[options]\npython_requires = %(gone)s", "gone"],
	])("is refused in %j", (text, word) => {
		expect(() => read(text)).toThrow(ConfigParserError);
		expect(() => read(text)).toThrow(word);
	});
});
