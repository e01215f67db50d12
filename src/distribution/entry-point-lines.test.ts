import { expect, it } from "vitest";
import { findOddLine } from "./entry-point-lines.ts";

it.each<[string, number, RegExp]>([
	["[a]\n; comment\nx = y\n", 2, /starts with ";"/],
	["[a]\nx = y\n\tz = w\n", 3, /is indented/],
	["[a]\nx = y\rz = w\n", 2, /ends a line for some readers alone/],
	["[ console_scripts ]\nx = y\n", 1, /spaces inside of its brackets/],
	["[a] # comment\nx = y\n", 1, /something behind its brackets/],
	["[DEFAULT]\nx = y\n", 1, /which some readers add to every group/],
])("%j is odd in line %i", (text, line, problem) => {
	expect(findOddLine(text)).toMatchObject({ line, problem: expect.stringMatching(problem) });
});

it.each([
	"",
	"# c\n[a]\nx = y\n",
	"  [a]\n  x = y\n  z = w\n",
	"[a]\r\nx = y\r\n\r\n[b]\r\nz = w\r\n",
	"[a]\nx = y [e]\n",
])("%j is read alike by all", (text) => {
	expect(findOddLine(text)).toBeNull();
});
