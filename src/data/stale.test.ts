import { expect, it } from "vitest";
import { findStaleTables } from "./stale.ts";
import { builtInTables } from "./tables.ts";

it("says nothing within half a year", () => {
	expect(findStaleTables(builtInTables, new Date("2026-11-30"))).toEqual([]);
	expect(findStaleTables(builtInTables, new Date("2027-04-20"))).toEqual([]);
});

it("names what is older, in one notice", () => {
	const findings = findStaleTables(builtInTables, new Date("2027-06-15"));
	expect(findings).toMatchObject([{ code: "tables/stale", level: "notice" }]);
	expect(findings[0]?.message).toContain("CUDA toolkits (2026-11");
	expect(findings[0]?.message).toContain("runners (2026-11-22)");
});

it("a row of the project's own makes a table fresh again", () => {
	const newest = builtInTables.torch["2.15"];
	if (newest === undefined) throw new Error("no such row");
	const torch = { ...builtInTables.torch, "2.19": { ...newest, asOf: "2027-06-01" } };
	const [finding] = findStaleTables({ ...builtInTables, torch }, new Date("2027-06-15"));
	expect(finding?.message).not.toContain("torch");
});
