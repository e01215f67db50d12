import { describe, expect, it } from "vitest";
import { makeCell, makeManifest, makePlan } from "../../test/world/plan-builder.ts";
import type { Ledger } from "../document/ledger.ts";
import { formatJobSummary, type SummaryFacts } from "./job-summary.ts";

const plan = makePlan();
const facts: SummaryFacts = {
	stage: "plan",
	exitStatus: 0,
	exitMeaning: "done, or nothing to do",
	summary: "1 wheel, 1 test",
	seconds: 0.2,
	findings: [],
	plan,
	users: [],
	manifest: null,
	ledger: null,
};

describe("the job summary", () => {
	it("shows the plan", () => {
		const text = formatJobSummary(facts);
		expect(text).toContain("### ✓ plan `my-pkg 1.0`");
		expect(text).toContain(
			"| Linux | `x86_64` | 2.17 | 1 | `cp39-abi3-manylinux_2_17_x86_64` | `ubuntu-24.04` | 4 | 0.02 |",
		);
		expect(text).toContain("1 test on Python 3.9 · builds: about 4 runner minutes");
	});

	it("folds away what typical users get", () => {
		const user = { project: "my-pkg", title: "Alpine", python: "3.12", tag: null, reason: null };
		const users = [{ ...user, gets: "sdist" as const }];
		expect(formatJobSummary({ ...facts, users })).toContain(
			"<details><summary>What typical users get</summary>\n\n| users | Python | gets |\n|---|---|---|\n| Alpine | 3.12 | `the sdist, to compile` |\n\n</details>",
		);
		expect(formatJobSummary({ ...facts, stage: "gate", users })).not.toContain("Alpine");
	});

	it("stays below what GitHub shows of a summary, however large the plan", () => {
		const cells = Array.from({ length: 5000 }, (_, index) =>
			makeCell({ id: `cell-${index}`, runner: `runner-${index}-${"x".repeat(300)}`, why: "y".repeat(300) }),
		);
		const exclusions = cells.map(({ id, why }) => ({ what: id, code: "plan/free-threaded-off" as const, reason: why }));
		const text = formatJobSummary({ ...facts, plan: { ...plan, cells, exclusions } });
		expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
		expect(text).toContain("4500 more rows: see plan.json");
	});

	it("of a failed publish says what is where and the one safe next step first", () => {
		const manifest = makeManifest(plan);
		const file = manifest.distributions[0];
		const ledger: Ledger = {
			schema: 1,
			kind: "ledger",
			project: "my-pkg",
			version: "1.0",
			destinations: [
				{
					name: "pypi",
					files: [
						{ file: file?.file ?? "", sha256: file?.sha256 ?? "", state: "absent", at: "2026-11-22T00:00:00.000Z" },
					],
				},
			],
		};
		const text = formatJobSummary({
			...facts,
			stage: "publish",
			exitStatus: 5,
			exitMeaning: "incomplete, safe to run again",
			manifest,
			ledger,
		});
		expect(text).toMatch(
			/### ✗ publish[\s\S]*\*\*exit 5\*\*: incomplete[\s\S]*\*\*Next:\*\* re-run the failed job[\s\S]*\| pypi \|[\s\S]*\| \*\*absent\*\* \|/,
		);
	});

	it.each([
		"✅ verified](https://evil.example)",
		"`` ` ``` @maintainer #1 ![x](https://evil.example/x.png)",
		"<img src=x onerror=alert(1)>",
		"a | b\n\n### ✓ published",
		"\u202egnp.exe\u200b",
	])("keeps %j literal", (hostile) => {
		const text = formatJobSummary({
			...facts,
			summary: hostile,
			findings: [{ code: "plan/no-name", level: "error", message: hostile, file: hostile, help: hostile }],
			plan: { ...plan, project: { ...plan.project, name: hostile } },
		});
		const outside = text.replace(/(`{3,})text\n[\s\S]*?\n\1/g, "").replace(/(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "");
		expect(outside).not.toMatch(/evil|<img|@maintainer|published|gnp/);
		expect(text).not.toMatch(/[\u202a-\u202e\u200b]/);
		for (const row of text.split("\n").filter((line) => line.startsWith("| error")))
			expect(row.replace(/\\\|/g, "").split("|")).toHaveLength(6);
	});
});
