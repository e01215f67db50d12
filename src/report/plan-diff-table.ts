// What a new plan changes, for a terminal: first how much, then each thing, the same change of many wheels once.
import { count } from "../diagnostic/quantity.ts";
import type { PlanDiff } from "../plan/diff.ts";
import { cutText, fitColumns, wrapText } from "./columns.ts";

const lineWidth = 100;

/** @param isVerbose every id of a change that many share */
export function formatPlanDiff(diff: PlanDiff, isVerbose = false): string[] {
	const { from, to } = diff;
	const heading = `${from.project} ${from.version} → ${from.project === to.project ? "" : `${to.project} `}${to.version}   plan ${from.digest.slice(0, 12)} → ${to.digest.slice(0, 12)}`;
	if (diff.isSame)
		return [cutText(heading, lineWidth), "", "  no difference: the same wheels, tests, exclusions and settings"];
	return [
		cutText(heading, lineWidth),
		"",
		...formatCounts(diff),
		...formatChanges("", diff.facts),
		...formatList("wheels", diff.cells, isVerbose),
		...formatList("tests", diff.smokeCells, isVerbose),
		...formatList("not built", diff.exclusions, isVerbose),
		...formatSettings(diff.settings),
	].map((line) => cutText(line, lineWidth));
}

function formatCounts({ cells, smokeCells, exclusions, settings }: PlanDiff): string[] {
	const words = (noun: string, list: PlanDiff["cells"]) => [
		...(list.added.length > 0 ? [`${count(list.added.length, noun)} more`] : []),
		...(list.removed.length > 0 ? [`${count(list.removed.length, noun)} fewer`] : []),
		...(list.changed.length > 0 ? [`${count(list.changed.length, noun)} changed`] : []),
	];
	const all = [
		...words("wheel", cells),
		...words("test", smokeCells),
		...words("exclusion", exclusions),
		...(settings.length > 0 ? [`${count(settings.length, "setting")} changed`] : []),
	];
	return all.length > 0
		? wrapText(all.join(", "), lineWidth - 2).map((line) => `  ${line}`)
		: ["  the same wheels, tests and settings"];
}

function formatList(title: string, list: PlanDiff["cells"], isVerbose: boolean): string[] {
	if (list.added.length + list.removed.length + list.changed.length === 0) return [];
	const rows = [
		...list.added.map(({ id, why }) => [`  + ${id}`, why]),
		...list.removed.map(({ id, why }) => [`  − ${id}`, `was: ${why}`]),
	];
	const same = [...Map.groupBy(list.changed, ({ changes }) => JSON.stringify(changes)).values()];
	return [
		"",
		title,
		...fitColumns(rows, {
			width: lineWidth,
			cut: [
				{ column: 1, least: 40 },
				{ column: 0, least: 20 },
			],
		}),
		...same.flatMap((items) => {
			const ids = items.map(({ id }) => id);
			const shown =
				isVerbose || ids.length < 4 ? ids : [...ids.slice(0, 2), `… and ${ids.length - 2} more with the same change`];
			return [
				...shown.map((id) => `  ~ ${id}`.replace("~ …", "  …")),
				...formatChanges("    ", items[0]?.changes ?? []),
			];
		}),
	];
}

function formatChanges(indent: string, changes: readonly { field: string; from: string; to: string }[]): string[] {
	if (changes.length === 0) return [];
	const rows = changes.map(({ field, from, to }) => [`${indent}  ${field}`, from, "→", to]);
	const cut = [
		{ column: 1, least: 24 },
		{ column: 3, least: 24 },
		{ column: 0, least: 12 },
	];
	return [...(indent === "" ? [""] : []), ...fitColumns(rows, { width: lineWidth, cut })];
}

function formatSettings(settings: PlanDiff["settings"]): string[] {
	if (settings.length === 0) return [];
	return [
		"",
		"settings",
		...formatChanges(
			"  ",
			settings.map(({ key, from, to }) => ({ field: key, from: from ?? "none", to: to ?? "none" })),
		),
	];
}
