// The plan as a maintainer reads it: one line per wheel, grouped by platform, with runner, minutes and cost; ≤ 100 columns.
import { targets } from "../data/targets.ts";
import { count } from "../diagnostic/quantity.ts";
import { formatRunner } from "../document/fields.ts";
import type { Cell, Plan } from "../document/plan.ts";
import { cutText, formatColumns } from "./columns.ts";

// With the other columns these make 100.
const wheelWidth = 34;
const runnerWidth = 16;

/** One line: `7 wheels + sdist, 14 tests`. */
export function summarizePlan(plan: Plan): string {
	return `${count(plan.cells.length, "wheel")}${plan.sdist ? " + sdist" : ""}, ${count(plan.smokeCells.length, "test")}`;
}

/** `edgequake-python 0.3.0   tag py-v0.3.0 = pyproject.toml:7   maturin, abi3 from 3.9` */
function formatPlanHeading(plan: Plan): string {
	const [first, ...others] = plan.versionSources.map(
		(source) => `${source.file}${source.line ? `:${source.line}` : ""}`,
	);
	const crate = plan.project.crate;
	const isCrateUsed = plan.versionSources.some((source) => source.file.split("/").at(-1) === "Cargo.toml");
	const version = [
		[first ?? "", ...others].join(" = "),
		...(crate && !isCrateUsed ? [`${crate.file} not used`] : []),
	].join(" · ");
	const kind = plan.project.isPure
		? "pure Python"
		: plan.project.abi3Floor
			? `abi3 from ${plan.project.abi3Floor}`
			: plan.cells.every((cell) => cell.expect.abiTag === "none")
				? "one wheel per platform"
				: "one wheel per Python";
	return `${plan.project.name} ${plan.version}   ${version}   ${plan.frontend}, ${kind}`;
}

export function formatPlanTable(plan: Plan): string[] {
	const header = ["platform", "", "wheel", "runner", "min", "$", ""];
	const rows = plan.cells.map((cell, index) => formatRow(cell, plan.cells[index - 1]));
	const sdist = plan.sdist;
	if (sdist)
		rows.push([
			"source",
			"",
			cutText(sdist.file, wheelWidth),
			cutText(formatRunner(sdist.runner), runnerWidth),
			minutes(sdist.predictedMinutes),
			dollars(sdist.predictedCost),
			"",
		]);
	const lines = formatColumns([header, ...rows], [4, 5]).map((line) => `  ${line}`);
	return [formatPlanHeading(plan), "", ...lines, "", ...formatTotals(plan)];
}

function formatRow(cell: Cell, before: Cell | undefined): string[] {
	const title = platformTitle(cell);
	const tag = `${cell.expect.pythonTag}-${cell.expect.abiTag}-${cell.expect.platformTag}`;
	return [
		before && platformTitle(before) === title ? "" : title,
		cell.expect.architecture ?? "",
		cutText(tag, wheelWidth),
		cutText(formatRunner(cell.runner), runnerWidth),
		minutes(cell.predictedMinutes),
		dollars(cell.predictedCost),
		cell.why.startsWith("redundant") ? "redundant" : "",
	];
}

function formatTotals(plan: Plan): string[] {
	const all = [...plan.cells, ...(plan.sdist ? [plan.sdist] : [])];
	const minutes = all.reduce((sum, cell) => sum + cell.predictedMinutes, 0);
	const cost = all.reduce((sum, cell) => sum + cell.predictedCost, 0);
	const pythons = [...new Set(plan.smokeCells.map((smoke) => smoke.python))];
	const tests =
		plan.smokeCells.length === 0
			? "no tests"
			: `${count(plan.smokeCells.length, "test")} on Python ${joinWords(pythons)}`;
	const lines = [
		`  ${count(plan.cells.length, "wheel")}${plan.sdist ? " + sdist" : ""} · ${tests}`,
		`  builds: about ${Math.ceil(minutes)} runner minutes, ${cost.toFixed(2)} $ in a private repository`,
	];
	if (plan.destinations.length > 0) lines.push(`  may go to: ${plan.destinations.join(", ")}`);
	else lines.push(`  nothing is published: event ${plan.event}${plan.tag ? "" : " without a release tag"}`);
	if (plan.exclusions.length > 0) {
		lines.push(
			`  left out: ${count(plan.exclusions.length, "combination")}     wheel-release plan --explain shows each with its reason`,
		);
	}
	return lines;
}

/** Every exclusion with its reason, then every setting with where it came from. */
export function formatPlanReasons(plan: Plan): string[] {
	const wheels = plan.cells.map((cell) => [`  ${cell.id}`, cell.why]);
	const left = plan.exclusions.map((row) => [`  ${row.what}`, row.reason, row.code]);
	const cut = plan.leftOut.map((row) => [`  ${row.id}`, row.reason]);
	const settings = plan.settings.map((row) => [`  ${row.key}`, row.value, row.source]);
	return [
		"Wheels",
		...formatColumns(wheels),
		...(left.length > 0 ? ["", "Not built", ...formatColumns(left)] : []),
		...(cut.length > 0 ? ["", "Not rehearsed on this host", ...formatColumns(cut)] : []),
		"",
		"Settings",
		...formatColumns(settings),
	];
}

export function platformTitle(cell: Cell): string {
	const target = Object.hasOwn(targets, cell.target) ? targets[cell.target as keyof typeof targets] : undefined;
	if (target) return target.title;
	return cell.expect.family === "any" ? "any" : cell.expect.family;
}

function joinWords(words: readonly string[]): string {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function minutes(value: number): string {
	return String(Math.ceil(value));
}

function dollars(value: number): string {
	return value.toFixed(2);
}
