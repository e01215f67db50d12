// The job summary of `check`: a table of the files, below it what was found, worst first; the same finding in many files is
// told once. What is only good to know is folded away.
import { countFindings, type Finding } from "../diagnostic/finding.ts";
import { count } from "../diagnostic/quantity.ts";
import type { CheckResult } from "../document/check-result.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { explainAddress } from "./addresses.ts";
import { placeFindings } from "./check-places.ts";
import { formatCheckTotal } from "./check-table.ts";
import { describeGpu, describeSize, describeTag, markOf, sharedFolder } from "./check-words.ts";
import { wrapProse } from "./columns.ts";
import { codeBlock, codeSpan } from "./untrusted-text.ts";

/** A summary holds 1 MiB; nobody reads as much. */
const mostRows = 300;
const mostGroups = 60;
const mostFilesNamed = 3;
const longestMessage = 1000;
/** What to do is said of so many of one kind. */
const helpedOfKind = 3;
/** A code block that is wider is scrolled. */
const proseWidth = 110;

export function formatCheckMarkdown(result: CheckResult): string[] {
	const { files, findings, ignored, exitStatus } = result;
	const folder = sharedFolder(files.map(({ file }) => file));
	const notices = findings.filter(({ level }) => level === "notice");
	return [
		`### ${exitStatus === 0 ? "✓" : "✗"} check: ${formatCheckTotal(result)}`,
		...section(formatFiles(result, folder)),
		...section(formatGroups(result, folder, ["error", "warning"])),
		...section(fold(countFindings(notices), notices.length === 0 ? [] : formatGroups(result, folder, ["notice"]))),
		...section(formatIgnored(ignored)),
		...section(fold("sha256 of the files", files.length === 0 ? [] : [codeBlock(sumsOf(files))])),
	];
}

interface Column {
	head: string;
	/** What stands in rows of which nothing is to be said; a column of these alone is left out. */
	nothing?: string;
	isRight?: boolean;
	cell: (file: CheckedFile) => string;
}

function formatFiles({ files, changes, cells }: CheckResult, folder: string): string[] {
	if (files.length === 0) return [];
	const all: Column[] = [
		{ head: "", cell: markOf },
		{
			head: folder === "" ? "file" : `file in ${codeSpan(folder)}`,
			cell: ({ file }) => codeSpan(file.slice(folder.length)),
		},
		{ head: "size", isRight: true, cell: (file) => unbroken(describeSize(file, changes.get(file.file))) },
		{ head: "truth of the tag", cell: (file) => unbroken(describeTag(file)) },
		{ head: "floor", nothing: "–", cell: ({ truth }) => unbroken(truth?.floor ?? "–") },
		{ head: "stable ABI", nothing: "–", cell: ({ truth }) => unbroken(truth?.stableAbi ?? "–") },
		...(cells === null
			? []
			: [{ head: "cell of the plan", cell: ({ file }: CheckedFile) => codeSpan(cells.get(file) ?? "not planned") }]),
		{ head: "sha256", cell: ({ sha256 }) => codeSpan(sha256.slice(0, 12)) },
		{ head: "GPU code", nothing: "–", cell: describeGpu },
	];
	const columns = all.filter(
		({ nothing, cell }) => nothing === undefined || files.some((file) => cell(file) !== nothing),
	);
	return [
		row(columns.map(({ head }) => head)),
		row(columns.map(({ isRight }) => (isRight ? "--:" : "---"))),
		...files.slice(0, mostRows).map((file) => row(columns.map(({ cell }) => cell(file)))),
		...(files.length > mostRows ? ["", `and ${count(files.length - mostRows, "more file")}; the log lists all`] : []),
	];
}

/** A table that is too wide is scrolled; a size or version over two lines is hard to read. */
function unbroken(text: string): string {
	return text.replaceAll(" ", "\u00a0");
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(" | ")} |`;
}

/** Findings that say the same, each with the files they are about. */
function formatGroups(result: CheckResult, folder: string, levels: readonly Finding["level"][]): string[] {
	const placed = placeFindings(result).filter(({ level }) => levels.includes(level));
	const groups = [
		...Map.groupBy(placed, ({ level, code, message, help }) => [level, code, message, help].join("\0")).values(),
	];
	const rest = groups.slice(mostGroups).reduce((sum, group) => sum + group.length, 0);
	const helped = new Map<string, number>();
	const told = new Set<string>();
	return [
		...groups.slice(0, mostGroups).flatMap((group) => {
			const [finding] = group;
			if (finding === undefined) return [];
			const { code, help = "" } = finding;
			const number = (helped.get(code) ?? 0) + 1;
			helped.set(code, number);
			const isTold = help !== "" && number <= helpedOfKind && !told.has(help);
			told.add(help);
			return formatGroup(finding, group, folder, isTold ? help : null);
		}),
		...(rest > 0 ? [`- and ${rest} more; the log lists all`] : []),
	];
}

function formatGroup(finding: Finding, group: readonly Finding[], folder: string, help: string | null): string[] {
	const { level, code, message } = finding;
	const places = [
		...new Set(group.flatMap(({ file, line }) => (file === undefined ? [] : [placeOf(file, line, folder)]))),
	];
	const named = places
		.slice(0, mostFilesNamed)
		.map((place) => codeSpan(place, { isInTable: false }))
		.join(", ");
	const more = places.length > mostFilesNamed ? ` and ${places.length - mostFilesNamed} more` : "";
	return [
		`- **${level}** [${code}](${explainAddress(code)})${places.length === 0 ? "" : ` in ${named}${more}`}<br>${codeSpan(message, { most: longestMessage, isInTable: false })}`,
		...(help !== null
			? codeBlock(
					help
						.split("\n")
						.flatMap((line) => wrapProse(line, proseWidth))
						.join("\n"),
				)
					.split("\n")
					.map((line) => `  ${line}`)
			: []),
	];
}

function placeOf(file: string, line: number | undefined, folder: string): string {
	const shown = file.startsWith(folder) ? file.slice(folder.length) : file;
	return line === undefined ? shown : `${shown}:${line}`;
}

function formatIgnored(ignored: CheckResult["ignored"]): string[] {
	return [...Map.groupBy(ignored, ({ by }) => by)].map(
		([{ rule, reason }, used]) =>
			`- ignored ${used.length} × ${codeSpan(rule)}: ${reason === null ? "in this run alone" : codeSpan(reason)}`,
	);
}

/** As sha256sum prints them. */
function sumsOf(files: readonly CheckedFile[]): string {
	return files
		.slice(0, mostRows)
		.map(({ sha256, file }) => `${sha256}  ${file.replace(/[\r\n]/g, "?")}`)
		.join("\n");
}

function fold(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`<details><summary>${title}</summary>`, "", ...lines, "", "</details>"];
}

function section(lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ["", ...lines];
}
