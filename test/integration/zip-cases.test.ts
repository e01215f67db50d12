import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/archive/byte-source.ts";
import { checkDistribution } from "../../src/check/run.ts";
import { oddWheels } from "../world/odd-wheels.ts";
import { caseFileName, changeWheel, zipCases } from "../world/zip-cases.ts";

describe("the wheel from which the cases are made", () => {
	it("has nothing wrong", async () => {
		const { facts, findings } = await checkDistribution(caseFileName, memorySource(changeWheel((entries) => entries)));
		expect(findings).toEqual([]);
		expect(facts?.members).toHaveLength(5);
	});
});

it("the cases are the sixty that a strict reader must know", () => {
	const items = [...new Set(zipCases.map(({ item }) => item))];
	const counts = Map.groupBy(items, (item) => item.split(".")[0]);
	expect([...counts.values()].map((group) => group.length)).toEqual([12, 7, 11, 13, 8, 9]);
});

describe("ZIP", () => {
	it.each(zipCases.map((row) => [`${row.item} ${row.what}`, row] as const))("%s", async (_what, row) => {
		const { findings } = await checkDistribution(caseFileName, memorySource(row.make()));
		const own = findings.filter(({ code }) => code.startsWith("archive/"));
		expect(own).toEqual([
			expect.objectContaining({
				code: row.code,
				level: row.code === "archive/comment" ? "warning" : "error",
				message: expect.stringMatching(row.message),
				file: caseFileName,
			}),
		]);
		expect(own[0]?.help).toBeTruthy();
	});
});

describe("wheels that are odd, and read alike by all, are taken", () => {
	it.each(oddWheels)("%s", async (_what, make) => {
		const { facts, findings } = await checkDistribution(caseFileName, memorySource(make()));
		expect(facts).not.toBeNull();
		// What a rule thinks of names and contents is another question.
		expect(findings.filter(({ code, level }) => code.startsWith("archive/") || level === "error")).toEqual([]);
	});
});
