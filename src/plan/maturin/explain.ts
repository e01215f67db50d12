// Every combination that a reader may look for and a maturin plan does not have, each with its reason.
import { ciTargetWord } from "../../data/maturin/generate-ci.ts";
import type { Pyo3Range } from "../../data/maturin/pyo3.ts";
import type { TargetWord } from "../../data/targets.ts";
import { targetWords } from "../../data/targets.ts";
import { count } from "../../diagnostic/quantity.ts";
import type { Exclusion } from "../../document/plan.ts";
import { toPythonTag } from "../wheel-cell.ts";
import type { CiRow } from "./generate-ci.ts";
import type { MaturinWheels, UnservedPython } from "./wheels.ts";

export interface Explained {
	made: MaturinWheels;
	range: Pyo3Range | null;
	targets: readonly TargetWord[];
	pythons: readonly string[];
}

/** Interpreters of the project without a wheel of their own. */
export function explainPythons({ made, range, targets, pythons }: Explained): Exclusion[] {
	const usesPyo3 = made.wheels.every(({ kind }) => kind !== "no-abi");
	const sentence = (unserved: UnservedPython) => describeUnserved(unserved, made, range, targets.length);
	return [
		...explainCovered(made, pythons),
		...made.unserved.map(sentence),
		...(usesPyo3 ? explainOtherInterpreters(range, made) : []),
	];
}

/** Rows of `maturin generate-ci` that this plan leaves out. */
export function explainTargets(rows: readonly CiRow[], targets: readonly TargetWord[]): Exclusion[] {
	return rows.flatMap(({ platform, target }) => {
		const word = ciTargetWord(platform, target);
		if (word !== null && (targets as readonly string[]).includes(word)) return [];
		const isKnown = word !== null && (targetWords as readonly string[]).includes(word);
		return [
			{
				what: word ?? target,
				code: "plan/target-not-chosen",
				reason: isKnown
					? `not among \`targets\`; maturin generate-ci would build it (${platform}, ${target})`
					: `maturin generate-ci would build it (${platform}, ${target}); wheel-release has no such target`,
			},
		];
	});
}

function explainCovered({ wheels }: MaturinWheels, pythons: readonly string[]): Exclusion[] {
	const stable = wheels.filter(({ kind }) => kind === "stable");
	return pythons.flatMap((python) => {
		const tag = toPythonTag(python);
		const wheel = stable.findLast(({ pythonTag }) => minorOf(pythonTag) <= minorOf(tag));
		if (wheel === undefined || wheel.pythonTag === tag) return [];
		const reason = `Python ${python} takes the ${wheel.pythonTag}-${wheel.abiTag} wheel`;
		return [{ what: `${tag}-${tag}`, code: "plan/covered-by-abi3", reason }];
	});
}

function describeUnserved(
	{ python, reason }: UnservedPython,
	made: MaturinWheels,
	range: Pyo3Range | null,
	targetCount: number,
): Exclusion {
	const tag = toPythonTag(python.replace(/t$/, ""));
	const what = `${tag}-${toPythonTag(python)}`;
	const wheels = count(targetCount, "more wheel");
	switch (reason) {
		case "below-floor":
			return {
				what,
				code: "plan/below-abi3-floor",
				reason: `the stable-ABI wheel starts at ${made.abi3Floor}; users of Python ${python} build from the sdist`,
			};
		case "below-pyo3":
		case "above-pyo3":
			return { what, code: "plan/outside-pyo3-range", reason: describeRange(python, range) };
		case "free-threaded-unsupported":
			return {
				what,
				code: "plan/free-threaded-off",
				reason: `PyO3 ${range?.pyo3 ?? "of this age"} does not build for Python ${python}`,
			};
		case "free-threaded-off":
			return {
				what: made.hasAbi3t && minorOf(tag) >= 15 ? "cp315-abi3.abi3t" : what,
				code: "plan/free-threaded-off",
				reason: `free-threaded interpreters take no wheel of this plan (PEP 703); \`free-threaded = true\` adds this one (${wheels})`,
			};
	}
}

function describeRange(python: string, range: Pyo3Range | null): string {
	const newest = range?.newest ?? null;
	const bounds = newest === null ? `3.${range?.oldest} and newer` : `3.${range?.oldest} to 3.${newest}`;
	return `PyO3 ${range?.pyo3} builds for CPython ${bounds}, not for ${python}`;
}

function explainOtherInterpreters(range: Pyo3Range | null, { wheels }: MaturinWheels): Exclusion[] {
	const hasPypy = wheels.some(({ kind }) => kind === "pypy");
	const describe = (name: string, oldest: number | null) =>
		oldest === null
			? `this PyO3 does not build for ${name}`
			: `${name} takes no CPython wheel; PyO3 ${range?.pyo3} builds for ${name} 3.${oldest} and newer from the sdist`;
	return [
		...(hasPypy
			? []
			: [
					{
						what: "PyPy",
						code: "plan/pypy-off" as const,
						reason: `${describe("PyPy", range?.pypy?.[0] ?? null)}${range?.pypy ? "; `pypy = true` adds wheels" : ""}`,
					},
				]),
		{ what: "GraalPy", code: "plan/graalpy-off", reason: describe("GraalPy", range?.oldestGraalpy ?? null) },
	];
}

/** `cp312` → 12 */
function minorOf(pythonTag: string): number {
	return Number.parseInt(pythonTag.replace(/^cp3/, ""), 10);
}
