// Sentences about one thing of a plan: a wheel, a test, the sdist.

import { count } from "../diagnostic/quantity.ts";
import { formatRunner } from "../document/format-runner.ts";
import type { Cell, Plan, SmokeCell } from "../document/plan.ts";
import { plannedFileName } from "../document/planned-file.ts";
import { listSections } from "./plan-rows.ts";
import { describeCuda, formatDollars, formatMinutes } from "./plan-words.ts";
import { formatPythons } from "./python-range.ts";

export interface Answer {
	/** One sentence or two each. */
	sentences: string[];
	cells: string[];
	tests: string[];
}

export function answer(sentences: string[], cells: readonly Cell[] = []): Answer {
	return { sentences, cells: cells.map(({ id }) => id), tests: [] };
}

/** All wheels of a question, a sentence for each row of the table. */
export function answerCells(start: string, cells: readonly Cell[], plan: Plan): Answer {
	const tests = plan.smokeCells.filter((smoke) => cells.some(({ id }) => id === smoke.cell));
	const sections = listSections({ ...plan, cells: [...cells] });
	const shown = sections.flatMap(({ release, cuda, rows }) =>
		rows.map((row) => {
			const name = sections.length > 1 && release ? `${release.name} ${release.version}` : "";
			const toolkit = sections.length > 1 && cuda ? `CUDA ${cuda.toolkit}` : "";
			const place = [row.platform, row.architecture].filter((text) => text !== "").join(" ");
			const floor = row.cells.length > 1 && row.floor !== "" ? ` (from ${row.floor})` : "";
			return `${[name, toolkit, place].filter((text) => text !== "").join(", ")}: ${row.wheels}${floor}, on ${row.runner}.`;
		}),
	);
	return answer([`${start} ${count(cells.length, "wheel")}.`, ...shown, describeTests(tests)], cells);
}

export function describeCell(cell: Cell, plan: Plan): string[] {
	const { expect } = cell;
	const file = plannedFileName(cell);
	const place = [
		`on ${formatRunner(cell.runner)}`,
		...(cell.image ? [`in ${cell.image}`] : []),
		...(cell.isEmulated ? ["emulated"] : []),
		...(cell.buildPython ? [`with Python ${cell.buildPython}`] : []),
	].join(", ");
	return [
		cell.source ? `${cell.id} is in the plan: ${sentence(cell.why)}` : `${cell.id} is built: ${sentence(cell.why)}`,
		`Its file must be ${file}${expect.policyCeiling ? `; a lower manylinux policy than ${expect.policyCeiling} is as good` : ""}.`,
		...(cell.source
			? []
			: [
					`${cell.frontend} makes it ${place}: about ${formatMinutes(cell.predictedMinutes)} min, ${formatDollars(cell.predictedCost)} $ in a private repository; the job ends after ${cell.timeoutMinutes} min at the latest.`,
				]),
		...(cell.buildIdentifiers.length > 1 ? [`One run serves ${cell.buildIdentifiers.join(", ")}.`] : []),
		...(cell.cuda ? [`It has code for ${describeCuda(cell.cuda)}.`] : []),
		...(cell.policy === "required" ? [] : [policySentence(cell.policy)]),
		describeTests(plan.smokeCells.filter((smoke) => smoke.cell === cell.id)),
	];
}

function policySentence(policy: Cell["policy"]): string {
	return policy === "hold"
		? "Its policy is hold: the release waits for it outside of the gate."
		: "Its policy is best-effort: the release goes on without it, and says so.";
}

export function describeTests(tests: readonly SmokeCell[]): string {
	if (tests.length === 0) return "No test takes it.";
	const reasons = [...Map.groupBy(tests, ({ python, why }) => `${python} (${why})`).keys()];
	const gpus = [...new Set(tests.flatMap(({ gpuArch }) => (gpuArch ? [`sm_${gpuArch}`] : [])))];
	const runners = [
		...new Set(tests.map(({ runner }) => (Array.isArray(runner) ? `[${formatRunner(runner)}]` : formatRunner(runner)))),
	];
	const shown =
		reasons.length > 4 ? formatPythons([...new Set(tests.map(({ python }) => python))]) : reasons.join(", ");
	return `Tested on Python ${shown}, on ${runners.join(", ")}${gpus.length > 0 ? `, on GPUs ${gpus.join(", ")}` : ""}.`;
}

export function describeSmoke(smoke: SmokeCell): string[] {
	return [
		`${smoke.id} tries the wheel of ${smoke.cell} on Python ${smoke.python}: ${sentence(smoke.why)}`,
		`It runs on ${formatRunner(smoke.runner)}${smoke.image ? ` in ${smoke.image}` : ""}${smoke.isEmulated ? ", emulated" : ""}${smoke.gpuArch ? `, on a GPU of sm_${smoke.gpuArch}` : ""}${smoke.torch ? `, beside torch ${smoke.torch}` : ""}; it ends after ${smoke.timeoutMinutes} min at the latest.`,
		`It installs the wheel, ${smoke.imports.length > 0 ? `imports ${smoke.imports.join(", ")}` : "imports its modules"}${smoke.presets.length > 0 ? `, probes ${smoke.presets.join(", ")}` : ""}${smoke.command ? `, and runs: ${smoke.command}` : ""}.`,
	];
}

export function describeSdist(plan: Plan): string[] {
	if (plan.sdist)
		return [
			`${plan.sdist.file} is built: ${sentence(plan.sdist.why)}`,
			`It is made on ${formatRunner(plan.sdist.runner)}.`,
		];
	const setting = plan.settings.find(({ key }) => key === "sdist");
	return [
		`There is no sdist: sdist = ${setting?.value ?? "false"} (${setting?.source ?? "configured"}). Who finds no wheel cannot install this release.`,
	];
}

/** With its full stop. */
export function sentence(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
