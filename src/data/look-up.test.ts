import { expect, it } from "vitest";
import { lookUpVersion } from "./look-up.ts";
import { builtInTables } from "./tables.ts";

const { toolkits, torch } = builtInTables;

it("finds a row by its word, without a finding", () => {
	expect(lookUpVersion(toolkits, "12.6", { what: "CUDA toolkit" })).toMatchObject({ word: "12.6", finding: null });
});

it.each(["13.5", "14.0"])("plans CUDA toolkit %s like the newest row and says so", (word) => {
	const found = lookUpVersion(toolkits, word, { what: "CUDA toolkit", file: "pyproject.toml", line: 9 });
	expect(found).toMatchObject({
		word: "13.4",
		finding: { code: "tables/newer-word", level: "warning", file: "pyproject.toml", line: 9 },
	});
	expect(found.finding?.message).toContain(`CUDA toolkit ${word} is newer than the table`);
});

it.each([
	["12.7", "12.6"],
	["11.2", "11.8"],
	["12,6", "12.6"],
	["constructor", null],
])("there is no CUDA toolkit %j", (word, nearest) => {
	const { row, finding } = lookUpVersion(toolkits, word, { what: "CUDA toolkit" });
	expect(row).toBe(null);
	expect(finding).toMatchObject({ code: "tables/unknown-word", level: "error" });
	const guess = nearest === null ? "" : `; did you mean "${nearest}"?`;
	expect(finding?.message).toBe(`there is no CUDA toolkit ${JSON.stringify(word)}${guess}`);
});

it("compares versions by number: torch 2.9 is older than 2.15, 2.16 newer", () => {
	expect(lookUpVersion(torch, "2.16", { what: "torch" })).toMatchObject({ word: "2.15" });
	expect(lookUpVersion(torch, "2.1", { what: "torch" }).row).toBe(null);
});
