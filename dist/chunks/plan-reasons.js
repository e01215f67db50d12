import { c as fitColumns, p as wrapText, s as cutText, u as textWidth } from "./start.js";
import { wt as formatPythons } from "./planning.js";
// src/report/plan-reasons.ts
const lineWidth = 100;
function formatPlanReasons(plan) {
	const jobs = [...plan.cells, ...plan.sdist ? [plan.sdist] : []];
	return [
		"Version",
		...formatPairs(describeVersion(plan)),
		"",
		"Wheels",
		...formatPairs(jobs.map((cell) => [cell.id, cell.why])),
		...plan.smokeCells.length > 0 ? ["", "Tests"] : [],
		...formatTests(plan),
		...plan.exclusions.length > 0 ? ["", "Not built"] : [],
		...formatExclusions(plan.exclusions),
		...plan.leftOut.length > 0 ? ["", "Not rehearsed on this host"] : [],
		...formatPairs(plan.leftOut.map((row) => [row.id, row.reason])),
		"",
		"Settings",
		...formatSettings(plan)
	];
}
/** Where it stands, how a build comes by it, and the crate's own one. */
function describeVersion({ version, versionSources, versionInBuild, project: { crate } }) {
	const places = versionSources.map(({ file, line }) => `${file}${line ? `:${line}` : ""}`);
	const isCrateUsed = versionSources.some(({ file }) => file.endsWith("Cargo.toml"));
	const own = crate && !isCrateUsed ? `the crate ${crate.name} has its own, ${crate.version ?? "from its workspace"}` : "";
	return [
		[version, places.join(" = ")],
		["how the build comes by it", versionInBuild.why],
		...crate && own ? [[crate.file, own]] : []
	];
}
/** A line for each wheel: which Pythons try it, and why these. */
function formatTests({ cells, smokeCells }) {
	const tests = Map.groupBy(smokeCells, ({ cell }) => cell);
	return formatPairs(cells.map(({ id }) => {
		const own = tests.get(id) ?? [];
		const reasons = [...Map.groupBy(own, ({ why }) => why)].map(([why, same]) => `${formatPythons(same.map(({ python }) => python))}: ${why}`);
		const systems = [...new Set(own.map(({ system }) => systemTitles[system]))];
		const where = systems.length > 1 ? ` (each on ${systems.join(", ")})` : "";
		return [id, own.length > 0 ? `${reasons.join("; ")}${where}` : "no test takes it"];
	}));
}
const systemTitles = {
	linux: "Linux",
	macos: "macOS",
	windows: "Windows"
};
/** Of one kind together, under the code that `wheel-release explain` knows. */
function formatExclusions(exclusions) {
	return [...Map.groupBy(exclusions, ({ code }) => code)].flatMap(([code, rows]) => [`  ${code}${rows.length > 1 ? ` (${rows.length})` : ""}`, ...formatPairs(rows.map((row) => [`  ${row.what}`, row.reason]))]);
}
function formatSettings({ settings }) {
	const rows = settings.map((row) => [
		`  ${row.key}`,
		row.value,
		row.source
	]);
	return fitColumns(rows, {
		width: lineWidth,
		cut: [
			{
				column: 1,
				least: 30
			},
			{
				column: 0,
				least: 30
			},
			{
				column: 2,
				least: 10
			}
		]
	});
}
/** The same sentence is said once. */
function formatPairs(rows) {
	return rows.flatMap(([name, text], index) => formatPair(name, rows[index - 1]?.[1] === text ? "the same" : text));
}
/** A name and a sentence beside it, which goes on below itself; a long name has a line of its own. */
function formatPair(left, right) {
	const lines = wrapText(right, 58).map((line) => cutText(line, 58));
	const name = cutText(`  ${left}`, lineWidth);
	const gap = " ".repeat(42);
	if (textWidth(name) > 40) return [name, ...lines.map((line) => gap + line)];
	const [first = "", ...rest] = lines;
	return [`${name}${" ".repeat(42 - textWidth(name))}${first}`.trimEnd(), ...rest.map((line) => gap + line)];
}
export { formatPlanReasons };
