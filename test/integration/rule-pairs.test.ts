// Every rule of `check` has something bad that gives its code and something good, as near as can be, that does not.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostic/finding.ts";
import { type RuleLevel, ruleLevels } from "../../src/diagnostic/rule-levels.ts";
import { allPairs } from "../rules/all-pairs.ts";
import { judge } from "../rules/judge.ts";
import type { RulePair } from "../rules/rule-pair.ts";

/** Codes that no file gives by itself, only what --fix-tags is asked for; and the test that shows them. */
const elsewhere: Readonly<Record<string, string>> = {
	"distribution/retag": "fix-tags.test.ts",
	"distribution/retag-exists": "fix-tags.test.ts",
};

const seen: Finding[] = [];

describe("each rule", () => {
	const rows = [...allPairs].flatMap(([code, pairs]) => pairs.map((pair) => [code, pair] as const));
	it.each(rows)("%s", async (code, pair) => {
		const [bad, good] = [await judge(pair.bad()), await judge(pair.good())];
		seen.push(...bad, ...good);
		const goodCodes = codesOf(good);
		expect(goodCodes).not.toContain(code);
		// What else was found helps to see why this was not.
		const own = bad.filter((finding) => finding.code === code);
		expect(own, JSON.stringify(bad, null, 1)).toHaveLength(pair.times ?? 1);
		for (const finding of own) expectHelpful(finding, pair);
		expect(codesOf(bad).filter((other) => !goodCodes.includes(other))).toEqual([code, ...(pair.besides ?? [])].sort());
	});
});

it("has a pair or a test elsewhere, and nothing that is no rule has one", () => {
	expect([...allPairs.keys(), ...Object.keys(elsewhere)].sort()).toEqual(Object.keys(ruleLevels).sort());
	for (const [code, test] of Object.entries(elsewhere)) {
		expect(readFileSync(new URL(test, import.meta.url), "utf8")).toContain(`"${code}"`);
	}
});

it("has no level but those that are documented, in whatever of all this it was found", () => {
	const documented: Readonly<Record<string, RuleLevel>> = ruleLevels;
	const others = seen.filter(({ code, level }) => documented[code]?.levels.includes(level) === false);
	expect(others.map(({ code, level, message }) => `${level} ${code} ${message}`)).toEqual([]);
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
