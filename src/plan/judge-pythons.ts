// Pythons that the configuration asks to test on, held against what is planned: a test that cannot exist is no test.
import type { ReadSettings } from "../config/read-settings.ts";
import { finalPythons, type PythonRelease } from "../data/pythons.ts";
import { rowOf, type Table } from "../data/table.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Plan } from "../document/plan.ts";
import { compareVersions, parseVersion } from "../python/version.ts";

export function checkSmokePythons(
	{ settings, places }: Pick<ReadSettings, "settings" | "places">,
	requiresPython: string | null,
	plan: Pick<Plan, "cells" | "smokeCells">,
	pythons: Table<PythonRelease>,
): Finding[] {
	// A budget may leave tests out; what remains says nothing about what was asked for.
	if (plan.cells.length === 0 || settings.smokeBudget !== null) return [];
	const tested = new Set(plan.smokeCells.map((cell) => cell.python));
	const findings = settings.smokePythons
		.filter((word) => word !== "min" && word !== "max" && !tested.has(word))
		.map((python) => ({ ...judge(python, requiresPython, pythons), ...places["smoke.pythons"] }));
	// A wheel that is left without any test is told by name elsewhere.
	const testedCells = new Set(plan.smokeCells.map((smoke) => smoke.cell));
	const hasUntested = plan.cells.some((cell) => !testedCells.has(cell.id));
	return hasUntested ? findings.filter(({ code }) => code !== "config/python-without-wheel") : findings;
}

function judge(python: string, requiresPython: string | null, pythons: Table<PythonRelease>): Finding {
	const minor = python.replace(/t$/, "");
	const [oldest, newest] = [Object.keys(pythons)[0] ?? minor, finalPythons(pythons).at(-1) ?? minor];
	if (compare(minor, oldest) <= 0) {
		const end = rowOf(pythons, minor)?.endOfLife;
		return {
			code: "config/python-ended",
			level: "error",
			message: `Python ${python} has ended${end ? ` in ${end}` : " long ago"}; no test can run on it`,
			help: 'Test on the oldest that takes the wheel: smoke = { pythons = "min,max" }',
		};
	}
	if (compare(minor, newest) > 0) {
		return {
			code: "config/python-newer",
			level: "warning",
			message: `Python ${python} is newer than the tables of this version, so it is not tested`,
			help: `The newest known one is ${newest}: \`max\` means it.`,
		};
	}
	return {
		code: "config/python-without-wheel",
		level: "error",
		message: `Python ${python} is to be tested and takes none of the planned wheels`,
		help: python.endsWith("t")
			? "Free-threaded interpreters take no abi3 wheel (PEP 703). Add free-threaded = true, or remove it from smoke.pythons."
			: `Remove it from smoke.pythons${requiresPython === null ? "" : `, or widen requires-python = "${requiresPython}"`}.`,
	};
}

function compare(a: string, b: string): number {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left && right ? compareVersions(left, right) : 0;
}
