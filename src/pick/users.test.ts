import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import type { Plan } from "../document/plan.ts";
import { decideUserOutcomes, plannedOffers } from "./users.ts";

function gets(plan: Plan, user: string, python: string) {
	return decideUserOutcomes(plannedOffers(plan))
		.filter((row) => row.user === user && row.python === python)
		.map(({ project, gets, tag, reason }) => [project, gets, tag ?? reason].filter(Boolean).join(" "));
}

const sdist: Plan["sdist"] = {
	id: "sdist",
	frontend: "maturin",
	file: "my_pkg-1.0.tar.gz",
	source: null,
	runner: "ubuntu-24.04",
	timeoutMinutes: 15,
	predictedMinutes: 1,
	predictedCost: 0.006,
	why: "test",
};

describe("what a typical user gets of a plan", () => {
	const cell = makeCell();
	const release = { name: "my-pkg", version: "1.0", route: null, extras: [] };
	const plan = makePlan({ cells: [cell], sdist, releases: [{ ...release, cells: [cell.id, "sdist"] }] });

	it.each([
		["debian-12", "3.12", "my-pkg wheel cp39-abi3-manylinux_2_17_x86_64"],
		["debian-12", "3.14t", "my-pkg sdist"],
		["alpine", "3.12", "my-pkg sdist"],
		["windows", "3.12", "my-pkg sdist"],
	])("%s on %s: %s", (user, python, expected) => {
		expect(gets(plan, user, python)).toEqual([expected]);
	});

	it("is nothing without an sdist, or on a Python that the project refuses", () => {
		const bare = makePlan({
			cells: [cell],
			releases: [{ ...release, cells: [cell.id] }],
			project: { ...plan.project, requiresPython: ">=3.10" },
		});
		expect(gets(bare, "alpine", "3.12")).toEqual(["my-pkg nothing no wheel fits, no sdist"]);
		expect(gets(bare, "debian-12", "3.9")).toEqual(["my-pkg nothing Requires-Python >=3.10"]);
	});

	it("does not come from an index that the user does not look at", () => {
		const local = makeCell({ id: "local", expect: { ...cell.expect, version: "1.0+cu126" } });
		const other = makeCell({ id: "other", release: "my-pkg-cu12", expect: { ...cell.expect, name: "my_pkg_cu12" } });
		const both = makePlan({
			cells: [cell, local, other],
			releases: [
				{ ...release, cells: [cell.id] },
				{ ...release, version: "1.0+cu126", cells: ["local"], route: "index" },
				{ ...release, name: "my-pkg-cu12", cells: ["other"], route: "suffix" },
			],
		});
		expect(gets(both, "debian-12", "3.12")).toEqual([
			"my-pkg wheel cp39-abi3-manylinux_2_17_x86_64",
			"my-pkg 1.0+cu126 wheel cp39-abi3-manylinux_2_17_x86_64",
			"my-pkg-cu12 wheel cp39-abi3-manylinux_2_17_x86_64",
		]);
	});
});
