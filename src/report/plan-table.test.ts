import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import { formatPlanReasons, formatPlanTable, summarizePlan } from "./plan-table.ts";

const plan = makePlan({
	versionSources: [
		{ file: "tag v1.0", line: null, version: "1.0" },
		{ file: "pyproject.toml", line: 3, version: "1.0" },
	],
	project: { ...makePlan().project, crate: { name: "core", version: "0.9", file: "Cargo.toml", rustVersion: null } },
	cells: [
		makeCell(),
		makeCell({
			id: "cp39-abi3-macosx_universal2",
			target: "macosx_universal2",
			runner: ["self-hosted", "macos"],
			why: "redundant beside the two thin macOS wheels",
			predictedMinutes: 8.2,
			predictedCost: 0.5084,
			expect: {
				...makeCell().expect,
				family: "macosx",
				architecture: "universal2",
				platformTag: "macosx_10_12_x86_64.macosx_11_0_arm64.macosx_10_12_universal2",
			},
		}),
	],
	exclusions: [{ what: "cp314-cp314t", code: "plan/free-threaded-off", reason: "needs a wheel of its own" }],
	settings: [{ key: "tag", value: "v{version}", source: "pyproject.toml:9" }],
});

describe("the table of a plan", () => {
	it("says what, where from, on which runner, how long and how much, in 100 columns", () => {
		const lines = formatPlanTable(plan);
		expect(lines.join("\n")).toMatchInlineSnapshot(`
			"my-pkg 1.0   tag v1.0 = pyproject.toml:3 · Cargo.toml not used   maturin, abi3 from 3.9

			  platform              wheel                               runner            min     $
			  Linux     x86_64      cp39-abi3-manylinux_2_17_x86_64     ubuntu-24.04        4  0.02
			  macOS     universal2  cp39-abi3-macosx_10_12_x86_64.mac…  self-hosted, ma…    9  0.51  redundant

			  2 wheels · 1 test on Python 3.9
			  builds: about 13 runner minutes, 0.53 $ in a private repository
			  may go to: pypi
			  left out: 1 combination     wheel-release plan --explain shows each with its reason"
		`);
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
	});

	it.each([
		["abi3 from 3.9", "3.9", "cp39", "abi3"],
		["one wheel per Python", null, "cp312", "cp312"],
		["one wheel per platform", null, "py3", "none"],
	])("calls a native project %s", (words, abi3Floor, pythonTag, abiTag) => {
		const made = makePlan({
			project: { ...makePlan().project, abi3Floor },
			cells: [makeCell({ expect: { ...makeCell().expect, pythonTag, abiTag } })],
		});
		expect(formatPlanTable(made)[0]).toMatch(new RegExp(`maturin, ${words}$`));
	});

	it("does not call a crate unused whose version stands in the workspace", () => {
		const versionSources = [{ file: "../../Cargo.toml", line: 4, version: "1.0" }];
		expect(formatPlanTable({ ...plan, versionSources })[0]).toBe(
			"my-pkg 1.0   ../../Cargo.toml:4   maturin, abi3 from 3.9",
		);
	});

	it("gives every reason on request", () => {
		expect(formatPlanReasons(plan).join("\n")).toMatch(
			/cp314-cp314t +needs a wheel of its own +plan\/free-threaded-off[\s\S]*tag +v\{version\} +pyproject\.toml:9/,
		);
	});

	it("counts in one line", () => {
		expect(summarizePlan(plan)).toBe("2 wheels, 1 test");
	});

	it("says that nothing is published when that is so", () => {
		expect(formatPlanTable(makePlan({ destinations: [], event: "branch", tag: null })).at(-1)).toContain(
			"nothing is published: event branch without a release tag",
		);
	});
});
