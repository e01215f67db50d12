// A project's own rows for the dated tables (`tables = "FILE.toml"`): a row of a known word changes the fields that it
// names, a row of a new word starts from the newest one or from the row that `like` names. Nothing unknown passes.
import { gpuOf } from "../data/cuda/gpus.ts";
import { usualRunner } from "../data/runners.ts";
import { compareDotted, type Dated, rowOf, type Table } from "../data/table.ts";
import type { Tables } from "../data/tables.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { isTable, parseToml, type TomlTable } from "../project/toml.ts";
import { placeOf, type SettingsTable } from "./settings-table.ts";
import { describe, incomplete, invalid, unknownBase, unknownTable, wrongWord } from "./table-findings.ts";
import { fieldsOf, isVersioned, rowWords, type TableName, tableRows } from "./table-rows.ts";

/** Which of our tables a table of the file extends. */
const tableOf = {
	runner: "runners",
	python: "pythons",
	target: "targets",
	toolkit: "toolkits",
	gpu: "gpus",
	torch: "torch",
	library: "cudaLibraries",
} as const satisfies Record<TableName, keyof Tables>;

/** @throws UsageError for text that is not TOML */
export function readTables(
	{ file, text }: { file: string; text: string },
	builtIn: Tables,
): { tables: Tables; findings: Finding[] } {
	const from: SettingsTable = { file, text, prefix: [], table: parseToml(text, file) };
	const findings: Finding[] = [];
	const merged: Record<string, Record<string, unknown>> = {};
	for (const [name, rows] of Object.entries(from.table)) {
		if (!isTableName(name)) findings.push(unknownTable(name, from));
		else if (!isTable(rows)) findings.push(invalid([name], from, rows, "expected a table of rows"));
		else merged[tableOf[name]] = mergeTable(name, rows, builtIn, from, findings);
	}
	const tables = { ...builtIn, ...merged } as unknown as Tables;
	if (findings.length === 0) findings.push(...checkReferences(tables, from));
	findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	return { tables: findings.length === 0 ? tables : builtIn, findings };
}

function isTableName(name: string): name is TableName {
	return Object.hasOwn(tableRows, name);
}

function mergeTable(
	name: TableName,
	rows: TomlTable,
	builtIn: Tables,
	from: SettingsTable,
	findings: Finding[],
): Record<string, unknown> {
	const own: Table = builtIn[tableOf[name]];
	const merged: Record<string, unknown> = { ...own };
	for (const [word, given] of Object.entries(rows)) {
		const row = mergeRow(name, word, given, own, from);
		if (Array.isArray(row)) findings.push(...row);
		else merged[word] = row;
	}
	const sorted = Object.entries(merged).sort(([a], [b]) => compareDotted(a, b));
	return isVersioned(name) ? Object.fromEntries(sorted) : merged;
}

/** The whole row, or what is wrong with it. */
function mergeRow(name: TableName, word: string, given: unknown, own: Table, from: SettingsTable): object | Finding[] {
	const path = [name, word];
	if (!rowWords[name].pattern.test(word)) return [wrongWord(name, word, given, from)];
	if (!isTable(given)) return [invalid(path, from, given, "expected a table")];
	const parsed = tableRows[name].safeParse(given);
	if (!parsed.success) return parsed.error.issues.flatMap((issue) => describe(issue, name, word, from));
	const row = parsed.data as Record<string, unknown> & { like?: string };
	const known = rowOf(own, word);
	const base = row.like === undefined ? (known ?? newRow(name, row, own)) : rowOf(own, row.like);
	if (base === null)
		return [row.like === undefined ? incomplete(name, word, own, from) : unknownBase(name, word, own, from)];
	const place = placeOf(from, path);
	const source = `${place.file}${place.line === undefined ? "" : `:${place.line}`}`;
	const fields = fieldsOf(row);
	// Lists of one platform that the row does not name stay as they were.
	const cuda = isTable(fields.cuda) && "cuda" in base ? { cuda: { ...(base.cuda as object), ...fields.cuda } } : {};
	return { ...base, source, ...fields, ...cuda };
}

/** What a row of a new word starts from; null when the file must say more. */
function newRow(name: TableName, given: Readonly<Record<string, unknown>>, own: Table): Dated | null {
	if (isVersioned(name)) return rowOf(own, Object.keys(own).toSorted(compareDotted).at(-1) ?? "");
	if (name === "runner" && typeof given.system === "string") {
		const system = given.system as "linux" | "macos" | "windows";
		const like = usualRunner(system, (given.machine as string | undefined) ?? null) ?? usualRunner(system, null);
		const row = rowOf(own, like ?? "");
		// Somebody's own machine: nothing is billed by the minute, and jobs may take five days.
		return (
			row && ({ ...row, dollarsPerMinute: 0, jobMinutes: 7200, ends: null, hasContainers: system === "linux" } as Dated)
		);
	}
	if (name === "library" && given.kind !== undefined) return { dlls: [], providers: {}, source: "", asOf: "" } as Dated;
	return null;
}

/** Words of one table that another must know. */
function checkReferences(tables: Tables, from: SettingsTable): Finding[] {
	const findings: Finding[] = [];
	const check = (path: string[], word: string, known: Table, what: string): void => {
		if (rowOf(known, word) !== null) return;
		const nearest = findNearest(word, Object.keys(known));
		findings.push(
			invalid(
				path,
				from,
				word,
				`there is no ${what} "${word}" in the tables${nearest ? `; did you mean "${nearest}"?` : ""}`,
			),
		);
	};
	const rowsOf = (name: TableName): string[] => (isTable(from.table[name]) ? Object.keys(from.table[name]) : []);
	for (const word of rowsOf("toolkit"))
		for (const arch of tables.toolkits[word]?.archs ?? [])
			if (gpuOf(tables.gpus, arch) === null) {
				const reason = `no GPU of the tables has the arch "${arch}": add its row, [gpu."${arch.replace(/(\d)[af]?$/, ".$1")}"]`;
				findings.push(invalid(["toolkit", word, "archs"], from, tables.toolkits[word]?.archs, reason));
			}
	for (const word of rowsOf("torch")) {
		const release = tables.torch[word];
		for (const [platform, toolkits] of Object.entries(release?.cuda ?? {}))
			for (const toolkit of toolkits) check(["torch", word, "cuda", platform], toolkit, tables.toolkits, "toolkit");
	}
	for (const word of rowsOf("runner")) {
		const { successor, gpu } = tables.runners[word] ?? {};
		if (successor) check(["runner", word, "successor"], successor, tables.runners, "runner");
		if (gpu) check(["runner", word, "gpu"], gpu.capability, tables.gpus, "compute capability");
	}
	return findings;
}
