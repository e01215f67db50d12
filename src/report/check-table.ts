// What `check` prints: one line per file (size, whether the tag tells the truth, stable ABI, GPU code), below it what was
// found, worst first; ≤ 100 columns whatever the files are called.
import type { Code } from "../diagnostic/codes.ts";
import { countFindings, type Finding } from "../diagnostic/finding.ts";
import { count } from "../diagnostic/quantity.ts";
import type { CheckResult } from "../document/check-result.ts";
import { describeGpu, describeSize, describeTag, markOf } from "./check-words.ts";
import { cutText, fitColumns, wrapText } from "./columns.ts";

const width = 100;
const indent = " ".repeat(10);
/** Of one kind so many are told in full; later ones on one line each. */
const fullOfKind = 3;
/** More notices than this are counted instead of shown. */
const mostNotices = 12;

export function formatCheck(
	result: CheckResult,
	{ isVerbose, isQuiet }: { isVerbose: boolean; isQuiet: boolean },
): string[] {
	const { files, findings } = result;
	const notices = findings.filter(({ level }) => level === "notice");
	const counted = !isVerbose && notices.length > mostNotices ? notices : [];
	const tell = createTeller(isVerbose, new Set(counted));
	const [heading = "", ...rows] = isQuiet ? [] : tableRows(result);
	const told = new Set(files.flatMap((file) => file.findings));
	return [
		...(heading === "" ? [] : [heading]),
		...files.flatMap((file, index) => [
			...(isQuiet ? (file.findings.length > 0 ? [cutText(file.file, width)] : []) : [rows[index] ?? ""]),
			...file.findings.flatMap((finding) => tell(finding, false)),
		]),
		...spaced(findings.filter((finding) => !told.has(finding)).flatMap((finding) => tell(finding, true))),
		...spaced([
			...formatCounted(counted),
			...formatIgnored(result),
			...formatSboms(result),
			...(isQuiet ? [] : formatSkipped(result)),
		]),
	];
}

/** `3 errors, 1 warning · 138 files, 2 findings ignored` */
export function formatCheckTotal({ files, findings, ignored, exitStatus }: CheckResult): string {
	const left = ignored.length > 0 ? `, ${count(ignored.length, "finding")} ignored` : "";
	const refused = exitStatus === 1 ? " · refused" : "";
	return `${countFindings(findings)} · ${count(files.length, "file")}${left}${refused}`;
}

function tableRows(result: CheckResult): string[] {
	const { files, changes, cells } = result;
	const folder = sharedFolder(files.map(({ file }) => file));
	const rows = files.map((file) => [
		`${markOf(file)} ${file.file.slice(folder.length)}`,
		describeSize(file, changes.get(file.file)),
		describeTag(file),
		file.truth?.stableAbi ?? "–",
		describeGpu(file),
		cells === null ? file.sha256.slice(0, 12) : (cells.get(file.file) ?? "not planned"),
	]);
	const header = [
		folder,
		"size",
		"truth of the tag",
		"stable ABI",
		"GPU code",
		cells === null ? "sha256" : "cell of the plan",
	];
	return fitColumns([header, ...rows], {
		width,
		cut: [
			{ column: 4, least: 8 },
			{ column: 0, least: 28 },
			{ column: 5, least: 12 },
			{ column: 2, least: 10 },
			{ column: 1, least: 8 },
			{ column: 0, least: 10 },
		],
		right: [1],
		middle: [0],
	});
}

/** `dist/`, named once above the column instead of in every row. */
function sharedFolder(files: readonly string[]): string {
	const folders = new Set(
		files.map((file) => file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1)),
	);
	const [folder = ""] = folders;
	return folders.size === 1 ? folder : "";
}

type Tell = (finding: Finding, isPlaced: boolean) => string[];

function createTeller(isVerbose: boolean, hidden: ReadonlySet<Finding>): Tell {
	const seen = new Map<Code, number>();
	return (finding, isPlaced) => {
		if (hidden.has(finding)) return [];
		const before = seen.get(finding.code) ?? 0;
		seen.set(finding.code, before + 1);
		const place = isPlaced && finding.file ? `${finding.file}${finding.line ? `:${finding.line}` : ""}: ` : "";
		const text = `${finding.code}  ${place}${finding.message}`;
		const start = `  ${finding.level.padEnd(8)}`;
		if (!isVerbose && before >= fullOfKind) return [cutText(`${start}${text.split("\n", 1)[0]}`, width)];
		const lines = text.split("\n").flatMap((line) => wrapHard(line, width - indent.length));
		const help = (finding.help ?? "")
			.split("\n")
			.flatMap(wrapProse)
			.filter((line) => line !== "");
		return [`${start}${lines[0] ?? ""}`, ...[...lines.slice(1), ...help].map((line) => `${indent}${line}`.trimEnd())];
	};
}

/** Words that are longer than a line are broken as well: they are paths and symbols, nothing to be pasted. */
function wrapHard(text: string, most: number): string[] {
	return wrapText(text, most).flatMap((line) => line.match(new RegExp(`.{1,${most}}`, "gu")) ?? [line]);
}

/** A sentence may be broken over lines; what is there to be pasted may not. */
function wrapProse(line: string): string[] {
	return /[.:;]$/.test(line) ? wrapText(line, width - indent.length) : [line];
}

/** `61 notices: 35 binary/debug-sections, 14 contents/duplicate-files; --verbose shows them` */
function formatCounted(findings: readonly Finding[]): string[] {
	if (findings.length === 0) return [];
	const kinds = [...Map.groupBy(findings, ({ code }) => code)]
		.map(([code, group]) => ({ code, size: group.length }))
		.sort((a, b) => b.size - a.size)
		.map(({ code, size }) => `${size} ${code}`);
	return wrapText(`${count(findings.length, "notice")}: ${kinds.join(", ")}; --verbose shows them`, width);
}

/** Each rule once, with its reason and how often it was used. */
function formatIgnored({ ignored }: CheckResult): string[] {
	const groups = Map.groupBy(ignored, ({ by }) => by);
	return [...groups].flatMap(([{ rule, file, reason }, rows]) => {
		const codes = [...new Set(rows.map(({ finding }) => finding.code))].join(", ");
		const where = file === null ? "" : ` in ${file}`;
		const why = reason === null ? "by --ignore" : `because: ${reason}`;
		const what = codes === rule ? rule : `${codes} (${rule})`;
		return wrapText(`ignored ${rows.length} × ${what}${where} ${why}`, width);
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
	const words = `description not rendered in ${skipped} of ${count(files.length, "file")}: reStructuredText, of which PyPI refuses what it cannot render; --render tries it with PyPI's renderer`;
	return wrapText(words, width);
}

function spaced(lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ["", ...lines];
}
