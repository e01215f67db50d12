import { D as count, c as fitColumns, p as wrapText, s as cutText } from "./start.js";
// src/report/plan-diff-table.ts
const lineWidth = 100;
/** @param isVerbose every id of a change that many share */
function formatPlanDiff(diff, isVerbose = false) {
	const { from, to } = diff;
	const heading = `${from.project} ${from.version} → ${from.project === to.project ? "" : `${to.project} `}${to.version}   plan ${from.digest.slice(0, 12)} → ${to.digest.slice(0, 12)}`;
	if (diff.isSame) return [
		cutText(heading, lineWidth),
		"",
		"  no difference: the same wheels, tests, exclusions and settings"
	];
	return [
		cutText(heading, lineWidth),
		"",
		...formatCounts(diff),
		...formatChanges("", diff.facts),
		...formatList("wheels", diff.cells, isVerbose),
		...formatTests(diff, isVerbose),
		...formatList("not built", withoutTold(diff), isVerbose),
		...formatSettings(diff.settings)
	].map((line) => cutText(line, lineWidth));
}
function formatCounts({ cells, smokeCells, exclusions, settings }) {
	const words = (noun, list) => [
		...list.added.length > 0 ? [`${count(list.added.length, noun)} more`] : [],
		...list.removed.length > 0 ? [`${count(list.removed.length, noun)} fewer`] : [],
		...list.changed.length > 0 ? [`${count(list.changed.length, noun)} changed`] : []
	];
	const all = [
		...words("wheel", cells),
		...words("test", smokeCells),
		...words("exclusion", exclusions),
		...settings.length > 0 ? [`${count(settings.length, "setting")} changed`] : []
	];
	return all.length > 0 ? wrapText(all.join(", "), 98).map((line) => `  ${line}`) : ["  the same wheels, tests and settings"];
}
function formatList(title, list, isVerbose) {
	if (list.added.length + list.removed.length + list.changed.length === 0) return [];
	const rows = [...list.added.map(({ id, why }) => [`  + ${id}`, why]), ...list.removed.map(({ id, reason }) => [`  − ${id}`, reason ?? "no longer planned"])];
	const same = [...Map.groupBy(list.changed, ({ changes }) => JSON.stringify(changes)).values()];
	return [
		"",
		title,
		...fitColumns(rows, {
			width: lineWidth,
			cut: [{
				column: 1,
				least: 40
			}, {
				column: 0,
				least: 20
			}]
		}),
		...same.flatMap((items) => {
			const ids = items.map(({ id }) => id);
			const shown = isVerbose || ids.length < 4 ? ids : ids.slice(0, 2);
			return [
				...shown.map((id) => `  ~ ${id}`),
				...shown.length < ids.length ? [`    … and ${ids.length - shown.length} more with the same change`] : [],
				...formatChanges("    ", items[0]?.changes ?? [])
			];
		})
	];
}
/** An exclusion that stands beside the wheel it took away is not told again. */
function withoutTold({ cells, exclusions }) {
	const told = cells.removed.map(({ reason }) => reason ?? "");
	return {
		...exclusions,
		added: exclusions.added.filter(({ why }) => !told.some((reason) => reason.startsWith(why)))
	};
}
/** A wheel that is new or gone brings its tests along: they are counted, not listed. */
function formatTests({ cells, smokeCells }, isVerbose) {
	if (isVerbose) return formatList("tests", smokeCells, isVerbose);
	const follows = (id, wheels) => wheels.some((wheel) => id.startsWith(`${wheel.id}-`));
	const own = {
		...smokeCells,
		added: smokeCells.added.filter(({ id }) => !follows(id, cells.added)),
		removed: smokeCells.removed.filter(({ id }) => !follows(id, cells.removed))
	};
	const [more, fewer] = [smokeCells.added.length - own.added.length, smokeCells.removed.length - own.removed.length];
	const counts = [...more > 0 ? [`  + ${count(more, "test")} of the new wheels`] : [], ...fewer > 0 ? [`  − ${count(fewer, "test")} of the wheels that are gone`] : []];
	const lines = formatList("tests", own, isVerbose);
	return counts.length === 0 ? lines : [...lines.length > 0 ? lines : ["", "tests"], ...counts];
}
/** A line each; values that do not fit side by side stand below each other. */
function formatChanges(indent, changes) {
	if (changes.length === 0) return [];
	const isLong = ({ field, from, to }) => `${indent}  ${field}${from}${to}`.length > 93;
	const short = changes.filter((change) => !isLong(change));
	return [
		...indent === "" ? [""] : [],
		...fitColumns(short.map(({ field, from, to }) => [
			`${indent}  ${field}`,
			from,
			"→",
			to
		]), {
			width: lineWidth,
			cut: [
				0,
				1,
				3
			].map((column) => ({
				column,
				least: 24
			}))
		}),
		...changes.filter(isLong).flatMap(({ field, from, to }) => [`${indent}  ${field}`, ...[`− ${from}`, `+ ${to}`].flatMap((text) => wrapText(text, lineWidth - indent.length - 6).map((line, index) => `${indent}    ${index === 0 ? "" : "  "}${line}`))])
	];
}
function formatSettings(settings) {
	if (settings.length === 0) return [];
	return [
		"",
		"settings",
		...formatChanges("  ", settings.map(({ key, from, to }) => ({
			field: key,
			from: from ?? "none",
			to: to ?? "none"
		})))
	];
}
export { formatPlanDiff };
