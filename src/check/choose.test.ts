import { describe, expect, it } from "vitest";
import type { Finding } from "../diagnostic/finding.ts";
import { checkRuleWords, chooseFindings, findUnusedIgnores } from "./choose.ts";

const debug: Finding = { code: "binary/debug-sections", level: "notice", message: "x", file: "a-1.0-py3-none-any.whl" };
const tests: Finding = { code: "contents/top-level-tests", level: "warning", message: "x", file: "dist/b-1.0.whl" };
const all = [debug, tests];
const ignored = (rule: string, file: string | null = null) => ({ rule, file, reason: "because" });

describe("which findings count", () => {
	it.each<[string, string | null, Finding[]]>([
		["binary/debug-sections", null, [tests]],
		["binary", null, [tests]],
		["W005", null, [debug]],
		["binary", "a-*any.whl", [tests]],
		["binary", "*musllinux*", all],
		["contents", "b-1.0.whl", [debug]],
		["binary/debug", null, all],
	])("ignore %s in %s", (rule, file, expected) => {
		const chosen = chooseFindings(all, { select: null, ignore: [ignored(rule, file)], failOn: "error" });
		expect(chosen.findings).toEqual(expected);
		expect(chosen.ignored.map(({ by }) => by.reason)).toEqual(Array(all.length - expected.length).fill("because"));
	});

	it.each([
		["error", false],
		["warning", true],
		["notice", true],
	] as const)("--fail-on %s refuses: %s", (failOn, isRefused) => {
		expect(chooseFindings([tests], { select: null, ignore: [], failOn }).isRefused).toBe(isRefused);
	});

	it("a pattern of many stars takes no time", () => {
		const row = ignored("binary", `${"*a".repeat(120)}*`);
		const started = performance.now();
		chooseFindings([{ ...debug, file: "a".repeat(255) }], { select: null, ignore: [row], failOn: "error" });
		expect(performance.now() - started).toBeLessThan(500);
	});
});

it("an ignore that nothing is left of is told, when a file was there for it", () => {
	const rules = { ignore: [ignored("cuda"), ignored("binary"), ignored("cuda", "*win*")], source: "pyproject.toml:12" };
	const chosen = chooseFindings(all, { select: null, ignore: rules.ignore, failOn: "error" });
	const unused = findUnusedIgnores(chosen, rules, ["a-1.0-py3-none-any.whl"]);
	expect(unused).toMatchObject([{ code: "config/unused-ignore", level: "notice", file: "pyproject.toml", line: 12 }]);
});

it("a word that is no rule names the nearest one", () => {
	expect(() => checkRuleWords(["contents", "W101", "archive/structure"], "--ignore")).not.toThrow();
	expect(() => checkRuleWords(["binary/debug-section"], "--ignore")).toThrow('did you mean "binary/debug-sections"?');
});
