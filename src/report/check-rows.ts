// The table of `check` in a terminal: one line per file, as wide as the screen is and no wider. A column that says nothing of
// any file is left out; of names that do not fit, the version goes first, the tags that tell them apart last.
import type { CheckResult } from "../document/check-result.ts";
import { describeGpu, describeSize, describeTag, markOf, sharedFolder } from "./check-words.ts";
import { cutText, fitColumns, textWidth } from "./columns.ts";

const leastName = 30;

/** The heading, and for each file a line; below it the GPU code where the table has no room for it. */
export function formatCheckRows(
	{ files, changes, cells }: CheckResult,
	width: number,
): { heading: string; rows: string[][] } {
	const folder = sharedFolder(files.map(({ file }) => file));
	const marks = files.map(markOf);
	// A name may hold an end of line; a row may not.
	const names = files.map(({ file }) => file.slice(folder.length).replace(/[\t\r\n]/g, " "));
	const gpu = { head: "GPU code", least: 14, cells: files.map(describeGpu) };
	const digest = { head: "sha256", least: 8, cells: files.map(({ sha256 }) => sha256.slice(0, 12)) };
	const planned = {
		head: "cell of the plan",
		least: 12,
		cells: files.map(({ file }) => cells?.get(file) ?? "not planned"),
	};
	const always = [
		{ head: "size", least: 8, cells: files.map((file) => describeSize(file, changes.get(file.file))) },
		{ head: "truth of the tag", least: 19, cells: files.map(describeTag) },
		...[{ head: "stable ABI", least: 8, cells: files.map(({ truth }) => truth?.stableAbi ?? "–") }].filter(
			saysSomething,
		),
	];
	const longest = Math.max(textWidth(folder), ...names.map((name) => textWidth(name) + 2));
	const room = (columns: readonly Column[]) => width - columns.reduce((sum, column) => sum + 2 + widthOf(column), 0);
	// The digest stands in --json and in the summary as well; GPU code is a long list of few files.
	const choices = [
		[...always, ...[gpu].filter(saysSomething), cells === null ? digest : planned],
		[...always, ...[gpu].filter(saysSomething), ...(cells === null ? [] : [planned])],
		[...always, ...(cells === null ? [] : [planned])],
	];
	const columns = choices.find((choice) => room(choice) >= longest) ?? choices.at(-1) ?? always;
	const nameWidth = Math.max(leastName, room(columns)) - 2;
	const lines = files.map((_, index) => [
		`${marks[index]} ${shortenFileName(names[index] ?? "", nameWidth)}`,
		...columns.map((column) => column.cells[index] ?? ""),
	]);
	const byNeed = columns.map(({ least }, index) => ({ column: index + 1, least })).reverse();
	const [heading = "", ...table] = fitColumns([[folder, ...columns.map(({ head }) => head)], ...lines], {
		width,
		cut: [...byNeed, { column: 0, least: 10 }],
		right: [1],
		middle: [0],
	});
	const isBelow = saysSomething(gpu) && !columns.includes(gpu);
	const rows = table.map((line, index) => {
		const codes = gpu.cells[index] ?? "–";
		return isBelow && codes !== "–" ? [line, cutText(`  GPU code ${codes}`, width)] : [line];
	});
	return { heading, rows };
}

interface Column {
	head: string;
	/** Width that it keeps. */
	least: number;
	cells: readonly string[];
}

function saysSomething({ cells }: Column): boolean {
	return cells.some((cell) => cell !== "–");
}

function widthOf({ head, cells }: Column): number {
	return Math.max(textWidth(head), ...cells.map(textWidth));
}

/** `mypkg…cp312-cp312-manylinux_2_17_x86_64.whl`; what is still too long is left to the table. */
function shortenFileName(name: string, width: number): string {
	const parts = /^(?<project>[^-]+)-[^-]+(?:-\d[^-]*)?-(?<tags>[^-]+-[^-]+)-(?<platform>[^-]+)\.whl$/.exec(
		name,
	)?.groups;
	if (parts === undefined || textWidth(name) <= width) return name;
	const { project = "", tags = "", platform = "" } = parts;
	const [first = "", ...aliases] = platform.split(".");
	const whole = `${project}…${tags}-${platform}.whl`;
	if (textWidth(whole) <= width || aliases.length === 0) return cutProject(project, `${tags}-${platform}.whl`, width);
	return cutProject(project, `${tags}-${first}….whl`, width);
}

function cutProject(project: string, rest: string, width: number): string {
	return `${[...project].slice(0, Math.max(4, width - textWidth(rest) - 1)).join("")}…${rest}`;
}
