// One finding for each thing that the schema refused: the key, the value as it is written, what was expected, what to write.
import type { z } from "zod";
import type { Finding } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { isTable } from "../project/toml.ts";
import { knownKeys, schemaAt } from "./known-keys.ts";
import { maskSecrets } from "./pasted-secrets.ts";
import { placeOf, quoteValue, type SettingsTable, tableTitle } from "./settings-table.ts";
import { suggestPlace } from "./suggest-place.ts";
import { suggestValue } from "./suggest-value.ts";

type Issue = z.core.$ZodIssue;

export function describeIssue(outer: Issue, from: SettingsTable): Finding[] {
	const issue = innermost(outer, valueAt(from.table, outer.path));
	const path = issue.path.map(String);
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, from));
	if (issue.code === "invalid_key") return [invalidKey(issue, path, from)];
	const value = valueAt(from.table, path);
	if (value === undefined && issue.code === "invalid_type") return [missingKey(path, from)];
	const words = wordsOf(issue);
	const nearest = typeof value === "string" && value.length < 100 ? findNearest(value, words) : null;
	const fix = suggestValue(path, value, quoteValue(from, path, value), schemaAt(path), from.prefix);
	return [
		{
			code: "config/invalid-value",
			level: "error",
			message: `${path.length === 0 ? tableTitle(from, []) : path.join(".")} = ${quoteValue(from, path, value)}: ${expectation(issue)}${nearest ? `; did you mean "${nearest}"?` : ""}`,
			help:
				fix ??
				(words.length > 0
					? `Known words: ${words.join(", ")}.`
					: "The published schema (schema/settings.json) describes every key."),
			...placeOf(from, path),
		},
	];
}

function unknownKey(key: string, path: string[], from: SettingsTable): Finding {
	const known = knownKeys(path);
	const shown = maskSecrets(key.length > 80 ? `${key.slice(0, 80)}…` : key);
	const nearest = key.length < 100 ? findNearest(key, known) : null;
	const elsewhere = nearest === null ? suggestPlace(key, path, from.prefix) : null;
	return {
		code: "config/unknown-key",
		level: "error",
		message: `unknown key "${[...path, shown].join(".")}"${nearest ? `; did you mean "${nearest}"?` : elsewhere ? `; ${elsewhere}` : ""}`,
		help: `Known keys of ${tableTitle(from, path)}: ${known.join(", ")}.`,
		...placeOf(from, [...path, key]),
	};
}

function missingKey(path: string[], from: SettingsTable): Finding {
	const [key = "", table] = [path.at(-1), path.slice(0, -1)];
	return {
		code: "config/missing-key",
		level: "error",
		message: `${tableTitle(from, table)} lacks the key "${key}"`,
		help: `Add ${key} = "…".`,
		...placeOf(from, table),
	};
}

/** A name that a table of free names does not take: of an environment variable, of a runner's target. */
function invalidKey(issue: Extract<Issue, { code: "invalid_key" }>, path: string[], from: SettingsTable): Finding {
	const key = path.at(-1) ?? "";
	const words = issue.issues.flatMap(wordsOf);
	const nearest = key.length < 100 ? findNearest(key, words) : null;
	return {
		code: "config/unknown-key",
		level: "error",
		message: `"${maskSecrets(key).slice(0, 80)}" in ${tableTitle(from, path.slice(0, -1))}: ${issue.issues.map(expectation).join(", ")}${nearest ? `; did you mean "${nearest}"?` : ""}`,
		help:
			words.length > 0
				? `Known words: ${words.join(", ")}.`
				: "The published schema (schema/settings.json) describes every key.",
		...placeOf(from, path),
	};
}

/** Of several allowed shapes, the one that the value is meant to have tells what is wrong with it. */
function innermost(issue: Issue, value: unknown): Issue {
	if (issue.code !== "invalid_union") return issue;
	const meant = issue.errors
		.map((branch) => branch[0])
		.filter((first) => first !== undefined)
		.find((first) => first.path.length > 0 || first.code !== "invalid_type");
	if (meant === undefined) return issue;
	const inner = innermost(meant, valueAt(value, meant.path));
	return { ...inner, path: [...issue.path, ...inner.path] };
}

export function expectation(issue: Issue): string {
	switch (issue.code) {
		case "invalid_type":
			return `expected ${kindWord(issue.expected)}`;
		case "invalid_union":
			return `expected ${[...new Set(issue.errors.flat().flatMap(alternatives))].join(" or ")}`;
		case "invalid_value":
			return issue.values.length === 1 ? `expected "${issue.values.join("")}"` : "not one of the known words";
		case "too_small":
			return issue.origin === "number"
				? `expected more than ${issue.minimum}`
				: `expected at least ${issue.minimum} ${issue.origin === "string" ? "character" : "element"}${Number(issue.minimum) === 1 ? "" : "s"}`;
		case "too_big":
			return issue.origin === "number"
				? `expected at most ${issue.maximum}`
				: `expected at most ${issue.maximum} ${issue.origin === "string" ? "characters" : "elements"}`;
		default:
			return issue.message;
	}
}

function alternatives(issue: Issue): string[] {
	if (issue.code === "invalid_type") return [kindWord(issue.expected)];
	if (issue.code === "invalid_value") return issue.values.map((word) => `"${String(word)}"`);
	return [];
}

const kindWords: Record<string, string> = {
	string: "a string",
	boolean: "true or false",
	number: "a number",
	array: "a list",
	object: "a table",
	record: "a table",
};

function kindWord(kind: string): string {
	return kindWords[kind] ?? kind;
}

export function wordsOf(issue: Issue): string[] {
	return issue.code === "invalid_value" ? issue.values.map(String) : [];
}

function valueAt(table: unknown, path: readonly PropertyKey[]): unknown {
	let value = table;
	for (const key of path) {
		const part = String(key);
		if (Array.isArray(value)) value = value[Number(part)];
		else if (isTable(value) && Object.hasOwn(value, part)) value = value[part];
		else return undefined;
	}
	return value;
}
