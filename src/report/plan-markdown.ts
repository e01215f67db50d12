// The plan in a job summary: the same rows and words as in the terminal. Names, reasons and labels come from the project
// and are data; each stands in a code span that it cannot leave.
import { formatRunner } from "../document/format-runner.ts";
import type { Plan } from "../document/plan.ts";
import { listSections, type PlanRow } from "./plan-rows.ts";
import {
	describeDestinations,
	describeEffort,
	describeLeftOut,
	describeProject,
	describeSection,
	describeTests,
	formatDollars,
	formatMinutes,
} from "./plan-words.ts";
import { codeSpan } from "./untrusted-text.ts";

/** GitHub shows 1 MiB of a summary; a plan of a thousand rows is read elsewhere. */
const maxRows = 500;

export function formatPlanMarkdown(plan: Plan): string {
	const sections = listSections(plan);
	const needsTitles = sections.length > 1 || sections.some(({ cuda }) => cuda !== null);
	const body = sections.flatMap((section) => [
		...(needsTitles ? [`| **${codeSpan(describeSection(section, plan).join(" · "))}** | | | | | | | |`] : []),
		...section.rows.map(formatRow),
	]);
	const shown = body.slice(0, maxRows);
	const sdist = plan.sdist;
	const leftOut = describeLeftOut(plan);
	return [
		describeProject(plan)
			.map((text) => codeSpan(text))
			.join(" · "),
		"",
		"| platform | | from | n | wheels | runner | min | $ |",
		"|---|---|---|--:|---|---|--:|--:|",
		...shown,
		...(body.length > shown.length
			? [`| … | | | | ${body.length - shown.length} more rows: see plan.json | | | |`]
			: []),
		...(sdist
			? [
					`| source | | | 1 | ${codeSpan(sdist.file)} | ${codeSpan(formatRunner(sdist.runner))} | ${formatMinutes(sdist.predictedMinutes)} | ${formatDollars(sdist.predictedCost)} |`,
				]
			: []),
		"",
		`${describeTests(plan)} · builds: ${describeEffort(plan)} · ${describeDestinations(plan)}`,
		...(leftOut === null
			? []
			: [
					"",
					`<details><summary>Left out: ${leftOut.total}: ${leftOut.reasons.join(", ")}</summary>`,
					"",
					...formatExclusions(plan),
					"",
					"</details>",
				]),
	].join("\n");
}

function formatRow(row: PlanRow): string {
	const notes = row.notes.length > 0 ? ` (${row.notes.join(", ")})` : "";
	return `| ${row.platform} | ${codeSpan(row.architecture)} | ${row.floor} | ${row.cells.length} | ${codeSpan(row.wheels)}${notes} | ${codeSpan(row.runner)} | ${formatMinutes(row.minutes)} | ${formatDollars(row.cost)} |`;
}

function formatExclusions(plan: Plan): string[] {
	const rows = plan.exclusions
		.slice(0, maxRows)
		.map(({ what, reason }) => `| ${codeSpan(what)} | ${codeSpan(reason)} |`);
	return ["| not built | why |", "|---|---|", ...rows];
}
