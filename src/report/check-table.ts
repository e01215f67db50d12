// What `check` prints: one line per file (size, whether the tag tells the truth, stable ABI, GPU code), below it what was
// found, worst first; never wider than the screen, whatever the files are called, and no sentence wider than 100 columns.
import type { Code } from "../diagnostic/codes.ts";
import { countFindings, type Finding } from "../diagnostic/finding.ts";
import { count } from "../diagnostic/quantity.ts";
import type { CheckResult } from "../document/check-result.ts";
import { formatCheckRows } from "./check-rows.ts";
import { cutText, wrapProse, wrapText } from "./columns.ts";

/** Of what is no terminal; also what a sentence may take on a wider one. */
const plainWidth = 100;
const narrowest = 60;
const widest = 140;
const indent = " ".repeat(10);
/** Of one kind so many are told in full; later ones, and what was told of another file, on one line each. */
const fullOfKind = 3;
/** More notices than this are counted instead of shown. */
const mostNotices = 12;

export function formatCheck(
	result: CheckResult,
	{ isVerbose, isQuiet, columns = plainWidth }: { isVerbose: boolean; isQuiet: boolean; columns?: number },
): string[] {
	const width = Math.min(widest, Math.max(narrowest, columns));
	const proseWidth = Math.min(plainWidth, width);
	const { files, findings } = result;
	const notices = findings.filter(({ level }) => level === "notice");
	const counted = !isVerbose && notices.length > mostNotices ? notices : [];
	const tell = createTeller(isVerbose, new Set(counted), proseWidth);
	const { heading, rows } = isQuiet ? { heading: "", rows: [] } : formatCheckRows(result, width);
	const told = new Set(files.flatMap((file) => file.findings));
	const own = [
		...(heading === "" || files.length === 0 ? [] : [heading]),
		...files.flatMap((file, index) => [
			...(isQuiet ? (file.findings.length > 0 ? [cutText(file.file, width)] : []) : (rows[index] ?? [])),
			...file.findings.flatMap((finding) => tell(finding, false)),
		]),
	];
	const others = findings.filter((finding) => !told.has(finding)).flatMap((finding) => tell(finding, true));
	return [
		...own,
		...(own.length === 0 ? others : spaced(others)),
		...spaced(
			[
				...formatCounted(counted),
				...formatIgnored(result),
				...formatSboms(result),
				...(isQuiet ? [] : formatSkipped(result)),
			].flatMap((line) => wrapText(line, proseWidth)),
		),
	];
}

/** `3 errors, 1 warning · 138 files, 2 findings ignored` */
export function formatCheckTotal({ files, findings, ignored, exitStatus }: CheckResult): string {
	const left = ignored.length > 0 ? `, ${count(ignored.length, "finding")} ignored` : "";
	const refused = exitStatus === 1 ? " · refused" : "";
	return `${countFindings(findings)} · ${count(files.length, "file")}${left}${refused}`;
}

type Tell = (finding: Finding, isPlaced: boolean) => string[];

function createTeller(isVerbose: boolean, hidden: ReadonlySet<Finding>, width: number): Tell {
	const seen = new Map<Code, number>();
	const told = new Set<string>();
	return (finding, isPlaced) => {
		if (hidden.has(finding)) return [];
		const before = seen.get(finding.code) ?? 0;
		seen.set(finding.code, before + 1);
		const isNamed = finding.file === undefined || finding.message.includes(finding.file);
		const place = isPlaced && !isNamed ? `${finding.file}${finding.line ? `:${finding.line}` : ""}: ` : "";
		const text = `${finding.code}  ${place}${finding.message}`;
		const start = `  ${finding.level.padEnd(8)}`;
		const isTold = told.has(`${finding.code} ${finding.message}`);
		told.add(`${finding.code} ${finding.message}`);
		if (!isVerbose && (isTold || before >= fullOfKind)) return [cutText(`${start}${text.split("\n", 1)[0]}`, width)];
		const lines = text.split("\n").flatMap((line) => wrapHard(line, width - indent.length));
		const help = (finding.help ?? "")
			.split("\n")
			.flatMap((line) => wrapProse(line, width - indent.length))
			.filter((line) => line !== "");
		return [`${start}${lines[0] ?? ""}`, ...[...lines.slice(1), ...help].map((line) => `${indent}${line}`.trimEnd())];
	};
}

/** Words that are longer than a line are broken as well: they are paths and symbols, nothing to be pasted. */
function wrapHard(text: string, most: number): string[] {
	return wrapText(text, most).flatMap((line) => line.match(new RegExp(`.{1,${most}}`, "gu")) ?? [line]);
}

/** `61 notices: 35 binary/debug-sections, 14 contents/duplicate-files; --verbose shows them` */
function formatCounted(findings: readonly Finding[]): string[] {
	if (findings.length === 0) return [];
	const kinds = [...Map.groupBy(findings, ({ code }) => code)]
		.map(([code, group]) => ({ code, size: group.length }))
		.sort((a, b) => b.size - a.size)
		.map(({ code, size }) => `${size} ${code}`);
	return [`${count(findings.length, "notice")}: ${kinds.join(", ")}; --verbose shows them`];
}

/** Each rule once, with its reason and how often it was used. */
function formatIgnored({ ignored }: CheckResult): string[] {
	const groups = Map.groupBy(ignored, ({ by }) => by);
	return [...groups].map(([{ rule, file, reason }, rows]) => {
		const codes = [...new Set(rows.map(({ finding }) => finding.code))].join(", ");
		const where = file === null ? "" : ` in ${file}`;
		const why = reason === null ? "by --ignore" : `because: ${reason}`;
		const what = codes === rule ? rule : `${codes} (${rule})`;
		return `ignored ${rows.length} × ${what}${where} ${why}`;
	});
}

function formatSboms({ files }: CheckResult): string[] {
	const having = files.filter(({ facts }) => (facts?.contents?.sboms ?? []).some(({ format }) => format !== null));
	return having.length === 0
		? []
		: [`bills of materials (PEP 770) in ${having.length} of ${count(files.length, "file")}`];
}

/** Once for all files, and only where a description could be refused. */
function formatSkipped({ descriptions, files }: CheckResult): string[] {
	const skipped = [...descriptions.values()].filter((state) => state === "skipped").length;
	if (skipped === 0) return [];
	return [
		`description not rendered in ${skipped} of ${count(files.length, "file")}: reStructuredText, of which PyPI refuses what it cannot render; --render (in a workflow: render: true) tries it with PyPI's renderer`,
	];
}

function spaced(lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ["", ...lines];
}
