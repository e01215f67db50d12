// The plan as a maintainer reads it in a terminal: a line per platform and machine, with runner, minutes and cost; ≤ 100
// columns whatever the names in it are.
import { count } from "../diagnostic/quantity.ts";
import { formatRunner } from "../document/format-runner.ts";
import type { Plan, SmokeCell } from "../document/plan.ts";
import { cutText, fitColumns, textWidth, wrapItems, wrapText } from "./columns.ts";
import { listSections, type PlanRow, type PlanSection } from "./plan-rows.ts";
import {
	describeDestinations,
	describeEffort,
	describeLeftOut,
	describeProject,
	describeSchedule,
	describeSection,
	describeTests,
	formatDollars,
	formatMinutes,
} from "./plan-words.ts";
import { formatPythons } from "./python-range.ts";

const lineWidth = 100;
const indent = "  ";

/** @param isVerbose a line for each wheel, and the tests */
export function formatPlanTable(plan: Plan, isVerbose = false): string[] {
	const sections = listSections(plan, !isVerbose);
	return [
		...joinParts(describeProject(plan), ""),
		"",
		...formatWheels(sections, plan),
		...(isVerbose && plan.smokeCells.length > 0 ? ["", ...formatTests(plan.smokeCells)] : []),
		"",
		...formatTotals(plan).flatMap((line) => indented(wrapText(line, lineWidth - indent.length))),
	];
}

/** All sections share their columns, so that a plan reads as one table. */
function formatWheels(sections: readonly PlanSection[], plan: Plan): string[] {
	const hasFolded = sections.some(({ rows }) => rows.some(({ cells }) => cells.length > 1));
	const header = [
		"platform",
		"",
		...(hasFolded ? ["n"] : []),
		hasFolded ? "wheels" : "wheel",
		"runner",
		"min",
		"$",
		"",
	];
	const body = sections.flatMap(({ rows }) => rows.map((row, index) => formatRow(row, rows[index - 1], hasFolded)));
	const sdist = plan.sdist ? [formatSdist(plan.sdist, hasFolded)] : [];
	const shift = hasFolded ? 1 : 0;
	const lines = fitColumns([header, ...body, ...sdist], {
		width: lineWidth - indent.length,
		cut: [
			{ column: 6 + shift, least: 9 },
			{ column: 3 + shift, least: 16 },
			{ column: 2 + shift, least: 34 },
			{ column: 3 + shift, least: 8 },
			{ column: 2 + shift, least: 20 },
			{ column: 1, least: 6 },
			{ column: 0, least: 6 },
			{ column: 6 + shift, least: 0 },
		],
		right: [...(hasFolded ? [2] : []), 4 + shift, 5 + shift],
	});
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

function formatRow(row: PlanRow, before: PlanRow | undefined, hasFolded: boolean): string[] {
	return [
		before?.platform === row.platform ? "" : row.platform,
		row.architecture,
		...(hasFolded ? [String(row.cells.length)] : []),
		row.wheels,
		row.runner,
		formatMinutes(row.minutes),
		formatDollars(row.cost),
		row.notes.join(", "),
	];
}

function formatSdist(sdist: NonNullable<Plan["sdist"]>, hasFolded: boolean): string[] {
	return [
		"source",
		"",
		...(hasFolded ? ["1"] : []),
		sdist.file,
		formatRunner(sdist.runner),
		formatMinutes(sdist.predictedMinutes),
		formatDollars(sdist.predictedCost),
		"",
	];
}

/** Which wheels are tried where: a line for each place, with all its Pythons. */
function formatTests(smokeCells: readonly SmokeCell[]): string[] {
	const places = Map.groupBy(smokeCells, (smoke) =>
		JSON.stringify([
			smoke.system,
			smoke.architecture,
			smoke.runner,
			smoke.family,
			smoke.torch,
			smoke.gpuArch,
			smoke.policy,
		]),
	);
	const rows = [...places.values()].map((cells) => {
		const [first] = cells as [SmokeCell, ...SmokeCell[]];
		const system = { linux: first.family === "musllinux" ? "Alpine" : "Linux", macos: "macOS", windows: "Windows" };
		return [
			system[first.system],
			first.architecture ?? "",
			String(cells.length),
			formatPythons([...new Set(cells.map((cell) => cell.python))]),
			formatRunner(first.runner),
			[
				...(first.gpuArch ? [`GPU sm_${first.gpuArch}`] : []),
				...(first.torch ? [`torch ${first.torch}`] : []),
				...(first.isEmulated ? ["emulated"] : []),
				...(first.policy === "required" ? [] : [first.policy]),
			].join(", "),
		];
	});
	return indented(
		fitColumns([["tests", "", "n", "Python", "runner", ""], ...rows], {
			width: lineWidth - indent.length,
			cut: [
				{ column: 5, least: 9 },
				{ column: 4, least: 16 },
				{ column: 3, least: 20 },
				{ column: 1, least: 6 },
			],
			right: [2],
		}),
	);
}

function formatTotals(plan: Plan): string[] {
	const names = plan.releases.length;
	const files = `${count(plan.cells.length, "wheel")}${plan.sdist ? " + sdist" : ", no sdist"}${names > 1 ? ` in ${names} releases` : ""}`;
	const tests = describeTests(plan);
	const leftOut = describeLeftOut(plan);
	const cut = plan.leftOut.length;
	const fits = files.length + tests.length + 3 <= lineWidth - indent.length;
	return [
		...(fits ? [`${files} · ${tests}`] : [files, tests]),
		`builds: ${describeEffort(plan)}`,
		`start to gate: ${describeSchedule(plan)}`,
		describeDestinations(plan),
		...(cut > 0 ? [`not rehearsed on this host: ${count(cut, "job")}`] : []),
		...(leftOut === null
			? []
			: [
					...wrapItems(
						[`left out: ${leftOut.total}: ${leftOut.reasons[0]}`, ...leftOut.reasons.slice(1)],
						lineWidth - 12,
					),
					"wheel-release plan --explain shows each with its reason",
				]),
	];
}

/** Side by side as far as they fit, the rest below. */
function joinParts(parts: readonly string[], before: string): string[] {
	const inner = `${before}${indent}${indent}`;
	const lines: string[] = [];
	for (const part of parts) {
		const last = lines.at(-1);
		const longer = last === undefined ? `${before}${part}` : `${last}   ${part}`;
		if (textWidth(longer) <= lineWidth) lines.splice(Math.max(0, lines.length - 1), 1, longer);
		else lines.push(...wrapText(part, lineWidth - inner.length).map((text) => `${inner}${text}`));
	}
	return lines.map((line) => cutText(line, lineWidth));
}

function indented(lines: readonly string[]): string[] {
	return lines.map((line) => cutText(line === "" ? "" : `${indent}${line}`, lineWidth));
}
