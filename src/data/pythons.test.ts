import { expect, it } from "vitest";
import { finalPythons, pythons, stateOf } from "./pythons.ts";

it.each([
	["3.8", "ended"],
	["3.9", "ended"],
	["3.10", "ended"],
	["3.11", "security"],
	["3.12", "security"],
	["3.13", "security"],
	["3.14", "bugfix"],
	["3.15", "bugfix"],
	["3.16", "prerelease"],
])("%s was in state %s on 2026-11-22", (minor, state) => {
	const row = pythons[minor];
	expect(row && stateOf(row)).toBe(state);
});

it("a Python ends with the last day of its month", () => {
	const row = pythons["3.11"];
	expect(row && stateOf({ ...row, asOf: "2027-10-31" })).toBe("security");
	expect(row && stateOf({ ...row, asOf: "2027-11-01" })).toBe("ended");
});

it("a release is for final Pythons from 3.9 on", () => {
	expect(finalPythons(pythons)).toEqual(["3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"]);
});
