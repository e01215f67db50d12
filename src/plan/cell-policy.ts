// `[tool.wheel-release.policy]`: how much a wheel matters to the release, by patterns over the ids of cells.
import type { Finding } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import type { Cell } from "../document/plan.ts";
import { matchesGlob } from "./cibuildwheel/glob-pattern.ts";
import type { PlanFacts } from "./facts.ts";
import { placeOfSetting } from "./setting-place.ts";

/** Cells with the policy of the last pattern that matches them; a pattern that matches none is told. */
export function applyPolicies(cells: readonly Cell[], facts: PlanFacts): { cells: Cell[]; findings: Finding[] } {
	const rows = Object.entries(facts.settings.settings.policy);
	const chosen = cells.map((cell) => {
		const row = rows.findLast(([pattern]) => matchesGlob(cell.id, pattern, "exact"));
		return row === undefined ? cell : { ...cell, policy: row[1] };
	});
	const dead = rows.filter(([pattern]) => !cells.some(({ id }) => matchesGlob(id, pattern, "exact")));
	return {
		cells: chosen,
		findings: cells.length === 0 ? [] : dead.map(([pattern]) => deadPattern(pattern, cells, facts)),
	};
}

function deadPattern(pattern: string, cells: readonly Cell[], facts: PlanFacts): Finding {
	const nearest = findNearest(
		pattern,
		cells.map(({ id }) => id),
	);
	return {
		code: "plan/policy-matches-nothing",
		level: "warning",
		message: `the pattern "${pattern}" of \`policy\` matches no wheel of this plan${nearest ? `; did you mean "${nearest}"?` : ""}`,
		help: "`wheel-release plan` lists the ids; * stands for any characters.",
		...placeOfSetting(facts, ["policy", pattern]),
	};
}
