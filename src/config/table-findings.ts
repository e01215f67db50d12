// What is wrong with a table file of the user's, each with its line, what was meant and what to write instead.
import type { z } from "zod";
import type { Table } from "../data/table.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { isTable, type TomlTable } from "../project/toml.ts";
import { expectation, wordsOf } from "./describe-issue.ts";
import { placeOf, quoteValue, type SettingsTable, tableTitle } from "./settings-table.ts";
import { isVersioned, rowWords, type TableName, tableRows } from "./table-rows.ts";

const tableNames = Object.keys(tableRows) as TableName[];

export function describe(issue: z.core.$ZodIssue, name: TableName, word: string, from: SettingsTable): Finding[] {
	const path = [name, word, ...issue.path.map(String)];
	if (issue.code === "unrecognized_keys") {
		const known = issue.path.length === 0 ? Object.keys(tableRows[name].shape) : [];
		return issue.keys.map((key) => unknownKey(key, path, known, from));
	}
	let value: unknown = from.table;
	for (const part of path) value = isTable(value) || Array.isArray(value) ? (value as TomlTable)[part] : undefined;
	const nearest = typeof value === "string" ? findNearest(value, wordsOf(issue)) : null;
	return [
		invalid(path, from, value, `${expectation(issue)}${nearest ? `; did you mean "${nearest}"?` : ""}`, wordsOf(issue)),
	];
}

export function invalid(
	path: string[],
	from: SettingsTable,
	value: unknown,
	reason: string,
	words: readonly string[] = [],
): Finding {
	return {
		code: "config/invalid-value",
		level: "error",
		message: `${writtenKey(path)} = ${quoteValue(from, path, value)}: ${reason}`,
		help: words.length > 0 ? `Known words: ${words.join(", ")}.` : "docs/tables.md shows every table and key.",
		...placeOf(from, path),
	};
}

function unknownKey(key: string, path: string[], known: readonly string[], from: SettingsTable): Finding {
	const nearest = findNearest(key, known);
	return {
		code: "config/unknown-key",
		level: "error",
		message: `unknown key ${writtenKey([...path, key])}${nearest ? `; did you mean "${nearest}"?` : ""}`,
		help: known.length > 0 ? `Known keys: ${known.join(", ")}.` : "docs/tables.md shows every table and key.",
		...placeOf(from, [...path, key]),
	};
}

export function unknownTable(name: string, from: SettingsTable): Finding {
	const nearest = findNearest(name, tableNames);
	return {
		code: "config/unknown-key",
		level: "error",
		message: `${from.file} has an unknown table [${name}]${nearest ? `; did you mean [${nearest}]?` : ""}`,
		help: `Tables: ${tableNames.map((known) => rowWords[known].example).join(", ")}.`,
		// `[name."x"]` alone never writes the table itself.
		...placeOf(from, [name, ...(isTable(from.table[name]) ? Object.keys(from.table[name]).slice(0, 1) : [])]),
	};
}

/** `[toolkit.13.5]` is a table 5 in a table 13: versions want quotes. */
export function wrongWord(name: TableName, word: string, given: unknown, from: SettingsTable): Finding {
	const inner = isTable(given) ? Object.keys(given)[0] : undefined;
	const isUnquoted = isVersioned(name) && /^\d+$/.test(word) && inner !== undefined && /^\d+$/.test(inner);
	return {
		code: "config/invalid-value",
		level: "error",
		message: isUnquoted
			? `[${name}.${word}.${inner}] is a table "${inner}" inside a table "${word}"; a version wants quotes`
			: `[${name}] has a row ${JSON.stringify(word)}, which is no word of this table`,
		help: isUnquoted ? `Write [${name}."${word}.${inner}"].` : `Write it like ${rowWords[name].example}.`,
		...placeOf(from, [name, word]),
	};
}

export function incomplete(name: TableName, word: string, own: Table, from: SettingsTable): Finding {
	const place = placeOf(from, [name, word]);
	if (name === "target") {
		const nearest = findNearest(word, Object.keys(own));
		return {
			code: "tables/unknown-word",
			level: "error",
			message: `there is no target ${word}${nearest ? `; did you mean ${nearest}?` : ""}`,
			help: `Targets are what build tools can make: ${Object.keys(own).join(", ")}.`,
			...place,
		};
	}
	const key = name === "library" ? "kind" : "system";
	return {
		code: "config/missing-key",
		level: "error",
		message: `${tableTitle(from, [name, word])} is new and lacks the key "${key}"`,
		help: `Add ${key} = "…", or like = "…" with the word of a row to start from.`,
		...place,
	};
}

export function unknownBase(name: TableName, word: string, own: Table, from: SettingsTable): Finding {
	const path = [name, word, "like"];
	const { like } = (from.table[name] as Record<string, { like: string }>)[word] ?? { like: "" };
	const nearest = findNearest(like, Object.keys(own));
	return invalid(path, from, like, `there is no such row${nearest ? `; did you mean "${nearest}"?` : ""}`);
}

/** `toolkit."13.5".archs` */
function writtenKey(path: readonly string[]): string {
	return path.map((part) => (/^[\w-]+$/.test(part) ? part : JSON.stringify(part))).join(".");
}
