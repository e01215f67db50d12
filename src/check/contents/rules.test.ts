// Each rule about contents has its pair of distributions in test/rules/contents.ts.
import { expect, it } from "vitest";
import { buildWheel } from "../../../test/world/wheel-builder.ts";
import { memorySource } from "../../archive/byte-source.ts";
import { wCodes } from "../../data/check-wheel-contents.ts";
import { codes } from "../../diagnostic/codes.ts";
import { checkDistribution } from "../run.ts";

it("what is secret is named by its place and never shown", async () => {
	const body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
	const files = { "mypkg/__init__.py": "", "mypkg/key.py": ["-----BEGIN ", "PRIVATE KEY-----\n", body].join("") };
	const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0", files });
	const { findings } = await checkDistribution(fileName, memorySource(bytes));
	expect(findings).toMatchObject([{ code: "contents/secret" }]);
	expect(JSON.stringify(findings)).not.toContain("MIIEvQ");
});

it("each check of check-wheel-contents has counterparts that exist", () => {
	const known = Object.keys(codes);
	expect(Object.keys(wCodes)).toHaveLength(14);
	for (const { codes: ours } of Object.values(wCodes)) expect(ours.filter((code) => !known.includes(code))).toEqual([]);
});
