import { describe, expect, it } from "vitest";
import { backoffSeconds, closedSeconds, isTransientStatus, retryAfterSeconds } from "./wait.ts";

const now = new Date("2026-11-22T12:00:00Z");

describe("Retry-After", () => {
	it.each([
		["seconds are taken as they are", { "retry-after": "7" }, 7],
		["a date counts from our clock when the answer has none", { "retry-after": "Sun, 22 Nov 2026 12:00:09 GMT" }, 9],
		[
			"a date counts from the answer's own clock, which may differ from ours",
			{ "retry-after": "Sun, 22 Nov 2026 13:00:30 GMT", date: "Sun, 22 Nov 2026 13:00:00 GMT" },
			30,
		],
		["a date that is over means now", { "retry-after": "Sun, 22 Nov 2026 11:00:00 GMT" }, 0],
		["ten days are believed", { "retry-after": "864000" }, 864_000],
		["a negative number is nonsense", { "retry-after": "-5" }, null],
		["words are nonsense", { "retry-after": "soon" }, null],
		["an empty header is nonsense", { "retry-after": "" }, null],
		["no header asks for nothing", {}, null],
	])("%s", (_, headers, expected) => {
		expect(retryAfterSeconds(headers, now)).toBe(expected);
	});
});

describe("waits of our own", () => {
	it("grow up to a minute and are spread over their whole length", () => {
		const longest = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((failures) => backoffSeconds(failures, () => 1));
		expect(longest).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
		expect(backoffSeconds(5, () => 0)).toBe(0);
	});

	it("stay between 30 seconds and 5 minutes for an index that was closed", () => {
		expect([1, 2, 3, 4, 9].map((failures) => closedSeconds(failures, () => 1))).toEqual([60, 120, 240, 300, 300]);
		expect(closedSeconds(4, () => 0)).toBe(30);
	});
});

it.each([
	[408, true],
	[429, true],
	[500, true],
	[503, true],
	[522, true],
	[200, false],
	[308, false],
	[400, false],
	[403, false],
	[404, false],
	[413, false],
])("status %d is worth another try: %s", (status, expected) => {
	expect(isTransientStatus(status)).toBe(expected);
});
