import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/archive/byte-source.ts";
import { checkDistribution } from "../../src/check/run.ts";
import { oddSdists, sdistsNotForUv, tarCaseFileName, tarCases } from "../world/tar-cases.ts";

const check = async (bytes: Uint8Array) => (await checkDistribution(tarCaseFileName, memorySource(bytes))).findings;

describe("sdists that two readers could read differently are refused", () => {
	it.each(tarCases.map((row) => [row.what, row] as const))("%s", async (_what, row) => {
		const findings = await check(row.make());
		expect(findings).toEqual([
			expect.objectContaining({
				code: row.code,
				level: "error",
				message: expect.stringMatching(row.message),
				file: tarCaseFileName,
				help: expect.stringMatching(/./),
			}),
		]);
	});
});

describe("sdists that are odd, and read alike by all, are taken", () => {
	it.each(oddSdists)("%s", async (_what, make) => {
		expect((await check(make())).filter(({ code, level }) => code.startsWith("archive/") || level === "error")).toEqual(
			[],
		);
	});
});

describe("sdists that uv alone does not read are taken, and that is said", () => {
	it.each(sdistsNotForUv)("%s", async (_what, message, make) => {
		const findings = (await check(make())).filter(
			({ code, level }) => code.startsWith("archive/") || level === "error",
		);
		expect(findings).toEqual([
			expect.objectContaining({
				code: "archive/not-for-uv",
				level: "warning",
				message: expect.stringMatching(message),
			}),
		]);
	});
});
