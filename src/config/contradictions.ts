// Settings that are each well written and cannot hold together, or change nothing.
import type { Finding } from "../diagnostic/finding.ts";
import { splitCommandLine } from "../project/command-line.ts";
import { isTable } from "../project/toml.ts";
import { normalizeName } from "../python/project-name.ts";
import { findUnknownRule } from "./rule-words.ts";
import type { PartialSettings } from "./settings.ts";
import { placeOf, quoteValue, type SettingsTable } from "./settings-table.ts";

export function findContradictions(given: PartialSettings, from: SettingsTable): Finding[] {
	return [
		...(isTable(from.table) ? findRepeated(given, from) : []),
		...findUnclosedQuotes(given, from),
		...findClashes(given, from),
		...findWithoutEffect(given, from),
		...findUnknownRules(given, from),
	];
}

/** Longer lists are refused as a whole. */
const longest = 200;

/** Read from the table as it is written: a word that is wrong as well hides none of the others. */
function findRepeated(given: PartialSettings, from: SettingsTable): Finding[] {
	const lists: WordList[] = [
		...listWords(from.table, []),
		...(typeof given.smoke?.pythons === "string"
			? [{ path: ["smoke", "pythons"], words: given.smoke.pythons.split(",").map((word) => word.trim()) }]
			: []),
		{ path: ["variant"], words: (given.variant ?? []).map(({ name }) => normalizeName(name)) },
	];
	return lists
		.filter(({ words }) => words.length <= longest)
		.flatMap(({ path, words }) => repeatedWords(path, words, from));
}

interface WordList {
	path: string[];
	words: readonly string[];
}

/** Every list of words below a value; arguments of a command and labels of a runner may repeat. */
function listWords(value: unknown, path: string[]): WordList[] {
	if (Array.isArray(value)) {
		const words = value.filter((item) => typeof item === "string");
		const may = path.join(".") === "build.command" || path.includes("runners");
		if (words.length === value.length) return may ? [] : [{ path, words }];
		return value.flatMap((item, index) => (isTable(item) ? listWords(item, [...path, String(index)]) : []));
	}
	return isTable(value) ? Object.entries(value).flatMap(([key, inner]) => listWords(inner, [...path, key])) : [];
}

function repeatedWords(path: string[], words: readonly string[], from: SettingsTable): Finding[] {
	const first = new Map<string, number>();
	const findings: Finding[] = [];
	for (const [index, word] of words.entries()) {
		const before = first.get(word);
		if (before === undefined) first.set(word, index);
		else
			findings.push({
				code: "config/repeated-entry",
				level: "error",
				message: `${path.join(".")} names "${word}" twice, as entries ${before + 1} and ${index + 1}`,
				help: "Remove one of the two: each would make the same files.",
				...placeOf(from, [...path, String(index)]),
			});
	}
	return findings;
}

function findUnclosedQuotes(given: PartialSettings, from: SettingsTable): Finding[] {
	const commands: [string[], unknown][] = [
		[["build", "command"], given.build?.command],
		[["smoke", "command"], given.smoke?.command],
	];
	return commands
		.filter(([, text]) => typeof text === "string" && splitCommandLine(text) === null)
		.map(([path, text]) => ({
			code: "config/invalid-value",
			level: "error",
			message: `${path.join(".")} = ${quoteValue(from, path, text)}: a quote is not closed`,
			help: "Close it; inside a TOML string in double quotes use single quotes.",
			...placeOf(from, path),
		}));
}

function findClashes(given: PartialSettings, from: SettingsTable): Finding[] {
	const clash = (path: string[], message: string, help: string): Finding => ({
		code: "config/contradiction",
		level: "error",
		message,
		help,
		...placeOf(from, path),
	});
	const presets = given.smoke?.presets ?? [];
	const findings = (given.publish?.notify ?? []).flatMap(({ slack, webhook }, index): Finding[] => {
		const path = ["publish", "notify", String(index)];
		if (slack !== undefined || webhook !== undefined) return [];
		return [
			{
				code: "config/missing-key",
				level: "error",
				message: `${path.join(".")} says nobody to tell`,
				help: 'Add slack = "env:SLACK_WEBHOOK" or webhook = "env:…": the variable that holds the address.',
				...placeOf(from, path),
			},
		];
	});
	if (presets.includes("torch-cpu") && (presets.includes("torch-cuda") || presets.includes("cuda")))
		findings.push(
			clash(
				["smoke", "presets"],
				"smoke.presets asks for a torch without CUDA (torch-cpu) and for one with it",
				"Keep one of them; wheels of another kind belong to a `variant` of their own.",
			),
		);
	if (given.frontend === "none" && given.targets !== undefined)
		findings.push(
			clash(
				["targets"],
				'frontend = "none" takes the wheels that are there, so `targets` cannot choose any',
				"Remove `targets`, or choose the frontend that builds them.",
			),
		);
	if (given.frontend === "none" && given["free-threaded"] === true)
		findings.push(
			clash(
				["free-threaded"],
				'frontend = "none" takes the wheels that are there, so `free-threaded` cannot add any',
				"Remove `free-threaded`, or choose the frontend that builds them.",
			),
		);
	if (given.frontend === "command" && given.build?.command === undefined)
		findings.push(
			clash(
				["frontend"],
				'frontend = "command" needs the command: build.command is not set',
				'Add build = { command = "python -m build --wheel --outdir {out} {project}" }',
			),
		);
	return findings;
}

/** The words of `check.ignore` are of a table that is too long for the schema. */
function findUnknownRules(given: PartialSettings, from: SettingsTable): Finding[] {
	return (given.check?.ignore ?? []).flatMap(({ rule }, index): Finding[] => {
		const unknown = findUnknownRule(rule);
		if (unknown === null) return [];
		const path = ["check", "ignore", String(index), "rule"];
		return [
			{
				code: "config/invalid-value",
				level: "error",
				message: `check.ignore.${index}.rule = ${quoteValue(from, path, rule)}: there is no such rule${unknown.nearest ? `; did you mean "${unknown.nearest}"?` : ""}`,
				help: "Rules are called like binary/debug-sections, groups of them by the part before the slash. docs/rules/ lists all.",
				...placeOf(from, path),
			},
		];
	});
}

/** A setting that nobody will look at is most likely meant to do something. */
function findWithoutEffect(given: PartialSettings, from: SettingsTable): Finding[] {
	const useless = (path: string[], reason: string, help: string): Finding => ({
		code: "config/no-effect",
		level: "warning",
		message: `${path.join(".")} changes nothing: ${reason}`,
		help,
		...placeOf(from, path),
	});
	const findings: Finding[] = [];
	if (given.wheels !== undefined && given.frontend !== "none")
		findings.push(
			useless(["wheels"], 'only frontend = "none" brings wheels along', 'Add frontend = "none", or remove `wheels`.'),
		);
	for (const key of ["command", "tags"] as const) {
		if (given.build?.[key] === undefined || given.frontend === "command") continue;
		findings.push(
			useless(
				["build", key],
				'only frontend = "command" runs a command of your own',
				`Add frontend = "command", or remove build.${key}.`,
			),
		);
	}
	return findings;
}
