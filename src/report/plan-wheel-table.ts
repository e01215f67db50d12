// The wheels of a plan as a table. With folded rows the Pythons, the oldest system and the number stand in columns of their
// own; without, each row shows its tag.
import { formatRunner } from "../document/format-runner.ts";
import type { Plan } from "../document/plan.ts";
import { fitColumns } from "./columns.ts";
import { indent, indented, joinParts, lineWidth } from "./plan-lines.ts";
import type { PlanRow, PlanSection } from "./plan-rows.ts";
import { describeSection, formatDollars, formatMinutes } from "./plan-words.ts";

/** All sections share their columns, so that a plan reads as one table. */
export function formatWheels(sections: readonly PlanSection[], plan: Plan): string[] {
	const isFolded = sections.some(({ rows }) => rows.some(({ cells }) => cells.length > 1));
	const header = ["platform", "", ...(isFolded ? ["from", "n", "wheels"] : ["wheel"]), "runner", "min", "$", ""];
	const body = sections.flatMap(({ rows }) => rows.map((row, index) => formatRow(row, rows[index - 1], isFolded)));
	const sdist = plan.sdist ? [formatSdist(plan.sdist, isFolded)] : [];
	const lines = fitColumns([header, ...body, ...sdist], isFolded ? foldedLimits : plainLimits);
	const needsTitles =
		sections.length > 1 || sections.some(({ cuda, release }) => cuda !== null || release?.route != null);
	if (!needsTitles) return indented(lines);
	let at = 1;
	const titled = sections.flatMap((section) => {
		const own = lines.slice(at, at + section.rows.length);
		at += section.rows.length;
		return ["", ...joinParts(describeSection(section, plan), indent), ...indented(own)];
	});
	return [...indented(lines.slice(0, 1)), ...titled, ...(sdist.length > 0 ? ["", ...indented(lines.slice(at))] : [])];
}

const width = lineWidth - indent.length;

/** Which columns give way first, and how far. */
const plainLimits = {
	width,
	cut: [
		{ column: 6, least: 11 },
		{ column: 3, least: 16 },
		{ column: 2, least: 34 },
		{ column: 3, least: 8 },
		{ column: 2, least: 20 },
		{ column: 1, least: 6 },
		{ column: 0, least: 6 },
		{ column: 6, least: 0 },
	],
	right: [4, 5],
};
const foldedLimits = {
	width,
	cut: [
		{ column: 8, least: 11 },
		{ column: 5, least: 16 },
		{ column: 4, least: 30 },
		{ column: 5, least: 8 },
		{ column: 4, least: 20 },
		{ column: 2, least: 5 },
		{ column: 1, least: 6 },
		{ column: 0, least: 6 },
		{ column: 8, least: 0 },
	],
	right: [3, 6, 7],
};

function formatRow(row: PlanRow, before: PlanRow | undefined, isFolded: boolean): string[] {
	return [
		before?.platform === row.platform ? "" : row.platform,
		row.architecture,
		...(isFolded ? [row.floor, String(row.cells.length), row.pythons] : [row.wheels]),
		row.runner,
		formatMinutes(row.minutes),
		formatDollars(row.cost),
		row.notes.join(", "),
	];
}

function formatSdist(sdist: NonNullable<Plan["sdist"]>, isFolded: boolean): string[] {
	return [
		"source",
		"",
		...(isFolded ? ["", "1"] : []),
		sdist.file,
		formatRunner(sdist.runner),
		formatMinutes(sdist.predictedMinutes),
		formatDollars(sdist.predictedCost),
		"",
	];
}
