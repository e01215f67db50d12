// Every rule of `check` has something bad that gives its code and something good, as near as can be, that does not.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { archiveCodes } from "../../src/diagnostic/codes/archive.ts";
import { binaryCodes } from "../../src/diagnostic/codes/binary.ts";
import { contentsCodes } from "../../src/diagnostic/codes/contents.ts";
import { cudaTruthCodes } from "../../src/diagnostic/codes/cuda-truth.ts";
import { distributionCodes } from "../../src/diagnostic/codes/distribution.ts";
import { metadataCodes } from "../../src/diagnostic/codes/metadata.ts";
import { torchCodes } from "../../src/diagnostic/codes/torch.ts";
import type { Finding } from "../../src/diagnostic/finding.ts";
import { pairs as archive } from "../rules/archive.ts";
import { pairs as binary } from "../rules/binary.ts";
import { pairs as contents } from "../rules/contents.ts";
import { pairs as cuda } from "../rules/cuda.ts";
import { pairs as distribution } from "../rules/distribution.ts";
import { judge } from "../rules/judge.ts";
import { pairs as metadata } from "../rules/metadata.ts";
import type { RulePair, RulePairs } from "../rules/rule-pair.ts";
import { toWrite } from "../rules/to-write.ts";
import { pairs as torch } from "../rules/torch.ts";

const rooms: Readonly<Record<string, readonly [codes: object, pairs: RulePairs]>> = {
	archive: [archiveCodes, archive],
	distribution: [distributionCodes, distribution],
	metadata: [metadataCodes, metadata],
	binary: [binaryCodes, binary],
	cuda: [cudaTruthCodes, cuda],
	torch: [torchCodes, torch],
	contents: [contentsCodes, contents],
};

/** Codes that no file gives by itself, only what --fix-tags is asked for; and the test that shows them. */
const elsewhere: Readonly<Record<string, string>> = {
	"distribution/retag": "fix-tags.test.ts",
	"distribution/retag-exists": "fix-tags.test.ts",
};

describe.each(Object.entries(rooms))("%s", (_room, [codes, pairs]) => {
	it("has a pair for each of its codes, and no other", () => {
		const written = [...Object.keys(pairs), ...Object.keys(elsewhere).filter((code) => code in codes)];
		const lacking = Object.keys(codes).filter((code) => !written.includes(code));
		expect(written.filter((code) => !(code in codes))).toEqual([]);
		expect(lacking.sort()).toEqual(toWrite.filter((code) => code in codes).sort());
	});

	const rows = Object.entries(pairs).flatMap(([code, pair]) => [pair].flat().map((one) => [code, one] as const));
	it.skipIf(rows.length === 0).each(rows)("%s", async (code, pair) => {
		const [bad, good] = [await judge(pair.bad()), await judge(pair.good())];
		const goodCodes = codesOf(good);
		expect(goodCodes).not.toContain(code);
		// What else was found helps to see why this was not.
		const own = bad.filter((finding) => finding.code === code);
		expect(own, JSON.stringify(bad, null, 1)).toHaveLength(pair.times ?? 1);
		for (const finding of own) expectHelpful(finding, pair);
		expect(codesOf(bad).filter((other) => !goodCodes.includes(other))).toEqual([code, ...(pair.besides ?? [])].sort());
	});
});

it("has no pair and no excuse that is not needed", () => {
	const written = Object.values(rooms).flatMap(([, pairs]) => Object.keys(pairs));
	const known = Object.values(rooms).flatMap(([codes]) => Object.keys(codes));
	expect(
		[...Object.keys(elsewhere), ...toWrite].filter((code) => written.includes(code) || !known.includes(code)),
	).toEqual([]);
	for (const [code, test] of Object.entries(elsewhere)) {
		expect(readFileSync(new URL(test, import.meta.url), "utf8")).toContain(`"${code}"`);
	}
	if (toWrite.length > 0) console.log(`pairs that are still to be written: ${toWrite.join(", ")}`);
});

function codesOf(findings: readonly Finding[]): string[] {
	return [...new Set(findings.map(({ code }) => code))].sort();
}

function expectHelpful({ message, level, file, help }: Finding, pair: RulePair): void {
	expect(level).toBe(pair.level);
	expect(message).toMatch(pair.says);
	expect(`${message} ${help}`).not.toMatch(/\{\w+\}|undefined|\[object/);
	expect(help).toMatch(/\S/);
	if (pair.isOfRelease) expect(file).toBeUndefined();
	else expect(file).toMatch(/\S/);
}
