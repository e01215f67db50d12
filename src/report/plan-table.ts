// The plan as a maintainer reads it in a terminal: a line per platform and machine, with runner, minutes and cost; ≤ 100
// columns whatever the names in it are.
import { count } from "../diagnostic/quantity.ts";
import type { Plan } from "../document/plan.ts";
import { wrapItems, wrapText } from "./columns.ts";
import { indent, indented, joinParts, lineWidth } from "./plan-lines.ts";
import { listSections } from "./plan-rows.ts";
import { formatTests } from "./plan-test-table.ts";
import { formatWheels } from "./plan-wheel-table.ts";
import {
	describeDestinations,
	describeEffort,
	describeLeftOut,
	describeProject,
	describeSchedule,
	describeTests,
} from "./plan-words.ts";

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
						lineWidth - indent.length,
					),
					"wheel-release plan --explain shows each with its reason",
				]),
	];
}
