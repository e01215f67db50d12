import { describe, expect, it } from "vitest";
import { makeCell, makePlan, makeSmokeCell } from "../../test/world/plan-builder.ts";
import { formatPlanDiff } from "../report/plan-diff-table.ts";
import { diffPlans } from "./diff.ts";

const linux = makeCell();
const windows = makeCell({ id: "cp39-abi3-win_amd64", target: "win_amd64", runner: "windows-2025" });
const setting = (value: string, line: number) => [{ key: "sdist", value, source: `pyproject.toml:${line}` }];
const old = makePlan({ cells: [linux], smokeCells: [makeSmokeCell(linux)], settings: setting("true", 7) });

describe("what a new plan changes", () => {
	it("is nothing when it says the same", () => {
		const diff = diffPlans(old, old);
		expect(diff).toMatchObject({ isSame: true, facts: [], settings: [] });
		expect(formatPlanDiff(diff).at(-1)).toContain("no difference");
	});

	it("is not the line on which a setting stands", () => {
		expect(diffPlans(old, { ...old, settings: setting("true", 12) }).isSame).toBe(true);
	});

	it("names what is added, removed and changed, with both values", () => {
		const changed = makeCell({
			runner: "ubuntu-22.04",
			expect: { ...linux.expect, policyCeiling: "2_28", platformTag: "manylinux_2_28_x86_64" },
		});
		const now = makePlan({
			cells: [changed, windows],
			smokeCells: [makeSmokeCell(windows)],
			settings: setting("false", 7),
			destinations: ["pypi", "testpypi"],
		});
		const diff = diffPlans(old, now);
		expect(diff).toMatchObject({
			isSame: false,
			facts: [{ field: "destinations", from: '["pypi"]', to: '["pypi","testpypi"]' }],
			cells: {
				added: [{ id: "cp39-abi3-win_amd64", why: "test" }],
				removed: [],
				changed: [
					{
						id: linux.id,
						changes: [
							{ field: "runner", from: "ubuntu-24.04", to: "ubuntu-22.04" },
							{ field: "expect.policyCeiling", from: "2_17", to: "2_28" },
							{ field: "expect.platformTag", from: "manylinux_2_17_x86_64", to: "manylinux_2_28_x86_64" },
						],
					},
				],
			},
			smokeCells: { added: [{ id: "cp39-abi3-win_amd64-py3.9" }], removed: [{ id: `${linux.id}-py3.9` }] },
			settings: [{ key: "sdist", from: "true (pyproject.toml)", to: "false (pyproject.toml)" }],
		});
		expect(formatPlanDiff(diff).slice(2).join("\n")).toMatchInlineSnapshot(`
			"  1 wheel more, 1 wheel changed, 1 test more, 1 test fewer, 1 setting changed

			  destinations  ["pypi"]  →  ["pypi","testpypi"]

			wheels
			  + cp39-abi3-win_amd64  test
			  ~ cp39-abi3-manylinux_x86_64
			      runner                ubuntu-24.04           →  ubuntu-22.04
			      expect.policyCeiling  2_17                   →  2_28
			      expect.platformTag    manylinux_2_17_x86_64  →  manylinux_2_28_x86_64

			tests
			  − cp39-abi3-manylinux_x86_64-py3.9  no longer planned
			  + 1 test of the new wheels

			settings
			    sdist  true (pyproject.toml)  →  false (pyproject.toml)"
		`);
	});

	it("counts a new version of the project once, not for each of its files", () => {
		const now = makePlan({
			version: "1.1",
			releases: [{ name: "my-pkg", version: "1.1", cells: [linux.id], route: null, extras: [] }],
			cells: [makeCell({ expect: { ...linux.expect, version: "1.1" } })],
			smokeCells: old.smokeCells,
			settings: old.settings,
			tag: "v1.1",
		});
		const diff = diffPlans(old, now);
		expect(diff.cells).toEqual({ added: [], removed: [], changed: [] });
		expect(diff.facts.map(({ field }) => field)).toEqual(["version", "tag"]);
	});

	it("shows the same change of many wheels once", () => {
		const many = Array.from({ length: 40 }, (_, index) => makeCell({ id: `cell-${index}` }));
		const diff = diffPlans(
			makePlan({ cells: many }),
			makePlan({ cells: many.map((cell) => ({ ...cell, runner: "ubuntu-26.04" })) }),
		);
		const lines = formatPlanDiff(diff);
		expect(lines.length).toBeLessThan(12);
		expect(lines).toContain("    … and 38 more with the same change");
		expect(formatPlanDiff(diff, true).filter((line) => line.startsWith("  ~ cell-"))).toHaveLength(40);
	});

	it("never writes a line that is wider than 100 columns", () => {
		const now = makePlan({
			cells: [
				makeCell({ runner: ["x".repeat(200), "日本".repeat(80)], why: "y".repeat(300) }),
				makeCell({ id: "z".repeat(190) }),
			],
			project: { ...old.project, name: "n".repeat(200) },
		});
		for (const line of formatPlanDiff(diffPlans(old, now), true)) expect(line.length).toBeLessThanOrEqual(100);
	});
});
