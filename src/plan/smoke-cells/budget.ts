// `smoke.budget`: the tests of a release cut down to minutes. The end points of every wheel stay, then pairs are covered;
// each test that is left out is named with its reason.
import type { ReadSettings } from "../../config/read-settings.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { count } from "../../diagnostic/quantity.ts";
import type { Exclusion, SmokeCell } from "../../document/plan.ts";
import { type CoverItem, coverAllPairs, coverPairs, type Pair } from "./cover.ts";

export interface PlannedTest {
	smoke: SmokeCell;
	/** Oldest Python with the lowest torch, or newest with the highest, where the wheel is at home. */
	isEndPoint: boolean;
}

export interface BudgetedTests {
	smokeCells: SmokeCell[];
	exclusions: Exclusion[];
	findings: Finding[];
}

/** @param budget in minutes; null keeps everything */
export function applyBudget(
	tests: readonly PlannedTest[],
	budget: number | null,
	place: ReadSettings["places"][string] | undefined,
): BudgetedTests {
	const all = tests.map(({ smoke }) => smoke);
	const items = tests.map(toCoverItem);
	const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
	if (budget === null || total <= budget) return { smokeCells: all, exclusions: [], findings: [] };
	const cover = coverPairs(items, budget);
	const exclusions = all.flatMap((smoke, index): Exclusion[] =>
		cover.isKept[index]
			? []
			: [{ what: smoke.id, code: "plan/smoke-budget", reason: explainDropped(cover.missing[index] ?? [], budget) }],
	);
	return {
		smokeCells: all.filter((_, index) => cover.isKept[index]),
		exclusions,
		findings: judgeBudget(items, cover.missing.flat(), budget).map((finding) => ({ ...finding, ...place })),
	};
}

function toCoverItem({ smoke, isEndPoint }: PlannedTest): CoverItem {
	const { cell, python, torch, gpuArch, system, architecture } = smoke;
	const where = gpuArch === null ? [system, architecture].filter((part) => part !== null).join(" ") : `sm_${gpuArch}`;
	const values = [cell, `Python ${python}`, torch === null ? null : `torch ${torch}`, where];
	return { values, minutes: smoke.predictedMinutes, isFixed: isEndPoint };
}

function explainDropped(missing: readonly Pair[], budget: number): string {
	if (missing.length === 0) {
		return `smoke.budget = ${budget}: each two of its values are tested together elsewhere`;
	}
	const shown = missing.slice(0, 3).map(({ left, right }) => `${left} with ${right}`);
	const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : "";
	return `smoke.budget = ${budget} has no room for it; never tested together: ${shown.join(", ")}${more}`;
}

function judgeBudget(items: readonly CoverItem[], missing: readonly Pair[], budget: number): Finding[] {
	const fixed = items.filter(({ isFixed }) => isFixed).reduce((sum, { minutes }) => sum + minutes, 0);
	if (missing.length === 0 && fixed <= budget) return [];
	const pairs = new Set(missing.map((pair) => JSON.stringify(pair))).size;
	const needed = Math.ceil(coverAllPairs(items).minutes);
	const what =
		fixed > budget
			? `the tests that always stay, the oldest and newest Python of every wheel, take ${fixed} minutes: more than smoke.budget = ${budget}`
			: `smoke.budget = ${budget} leaves out tests`;
	return [
		{
			code: "plan/smoke-budget",
			level: "warning",
			message:
				pairs === 0
					? what
					: `${what}; ${count(pairs, "pair")} of wheel, Python, torch and machine ${pairs === 1 ? "is" : "are"} never tested together`,
			help: `smoke.budget = ${needed} tests every pair once. wheel-release plan --explain names each test that is left out.`,
		},
	];
}
