// From the files of a project to its settings: which table holds, what of it is wrong (all of it at once), what it means.
import type { z } from "zod";
import { UsageError } from "../diagnostic/errors.ts";
import { type Finding, hasErrors } from "../diagnostic/finding.ts";
import { isTable, parseToml, readPath, type TomlTable } from "../project/toml.ts";
import { findContradictions } from "./contradictions.ts";
import { describeIssue } from "./describe-issue.ts";
import { allKeys } from "./known-keys.ts";
import { findCopiedHeader, findMisplacedTables } from "./misplaced-table.ts";
import { findPastedSecrets } from "./pasted-secrets.ts";
import { type ConfiguredPath, checkPaths, listConfiguredPaths } from "./paths.ts";
import { resolveSettings } from "./resolve.ts";
import { listSources, type SettingSource } from "./setting-sources.ts";
import { PartialSettings, type ResolvedSettings } from "./settings.ts";
import { placeOf, type SettingsTable } from "./settings-table.ts";
import { checkStrings } from "./written-strings.ts";

/** A TOML file that may hold our table. */
export interface SettingsFile {
	file: string;
	text: string;
}

export interface ReadSettings {
	settings: ResolvedSettings;
	sources: SettingSource[];
	/** Paths that the configuration names; empty when it names none. */
	paths: ConfiguredPath[];
	/** Where a setting stands, for findings about it: `smoke.pythons`. */
	places: Readonly<Record<string, { file: string; line: number | undefined }>>;
	findings: Finding[];
}

/**
 * The settings of a project. `pyproject` counts only with a `[tool.wheel-release]` table; both files at once is an error,
 * since nobody could tell which one holds.
 * @throws UsageError for text that is not TOML
 */
export function readSettings(pyproject: SettingsFile | null, own: SettingsFile | null): ReadSettings {
	const project = pyproject && parseToml(pyproject.text, pyproject.file);
	const table = project && readPath(project, ["tool", "wheel-release"]);
	if (table !== null && table !== undefined && own) {
		throw new UsageError(
			"config/two-places",
			`both ${own.file} and [tool.wheel-release] in ${pyproject?.file} configure this project`,
			{
				file: own.file,
				help: "Keep one of them and delete the other.",
			},
		);
	}
	const from = chooseTable(pyproject, table, own);
	const read = from
		? checkSettings(from)
		: { settings: resolveSettings({}), sources: listSources({}, null), paths: [], places: {}, findings: [] };
	const around = [
		...[pyproject, own].flatMap((file) => (file ? checkSecrets(file) : [])),
		...(pyproject?.text.startsWith("\uFEFF") ? [byteOrderMark(pyproject.file)] : []),
		...(pyproject && project ? findMisplacedTables(project, pyproject.text, pyproject.file) : []),
	];
	return { ...read, findings: [...around, ...read.findings] };
}

function chooseTable(pyproject: SettingsFile | null, table: unknown, own: SettingsFile | null): SettingsTable | null {
	if (own) return { ...own, prefix: [], table: parseToml(own.text, own.file) };
	if (!pyproject || table === undefined || table === null) return null;
	return { ...pyproject, prefix: ["tool", "wheel-release"], table: table as TomlTable };
}

/** More than this of one file says nothing new to anybody. */
const maxIssues = 200;

function checkSettings(from: SettingsTable): ReadSettings {
	const copied = findCopiedHeader(from);
	if (copied) return { settings: resolveSettings({}), sources: [], paths: [], places: {}, findings: [copied] };
	const result = PartialSettings.safeParse(from.table);
	const issues = result.success ? [] : withoutEcho(result.error.issues);
	// What is right still holds, so that one wrong key does not make the rest of the plan speak of defaults.
	const given = result.success ? result.data : keepSound(from.table, issues);
	const findings = [
		...issues.slice(0, maxIssues).flatMap((issue) => describeIssue(issue, from)),
		...(isTable(from.table) ? checkStrings(from) : []),
		...checkPaths(given, from),
		...findContradictions(given, from),
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	return {
		settings: resolveSettings(given),
		sources: hasErrors(findings) ? [] : listSources(given, from),
		paths: listConfiguredPaths(given, from),
		places: Object.fromEntries(
			allKeys()
				.map((key) => [key, key.split(".")] as const)
				.filter(([, path]) => readPath(from.table, path) !== undefined)
				.map(([key, path]) => [key, placeOf(from, path)]),
		),
		findings,
	};
}

type Issue = z.core.$ZodIssue;

/** A list that is too long is one mistake, not one for each of its elements. */
function withoutEcho(issues: readonly Issue[]): Issue[] {
	const long = issues.filter((issue) => issue.code === "too_big" && issue.origin === "array").map(({ path }) => path);
	const isInside = (issue: Issue) =>
		long.some((path) => path.length < issue.path.length && path.every((part, index) => part === issue.path[index]));
	return issues.filter((issue) => !isInside(issue));
}

/** The table without the top keys that something is wrong with. */
function keepSound(table: unknown, issues: readonly Issue[]): PartialSettings {
	if (!isTable(table)) return {};
	const broken = new Set(
		issues.flatMap((issue) =>
			issue.path.length > 0 ? [String(issue.path[0])] : issue.code === "unrecognized_keys" ? issue.keys : [],
		),
	);
	const sound = Object.fromEntries(Object.entries(table).filter(([key]) => !broken.has(key)));
	const result = PartialSettings.safeParse(sound);
	return result.success ? result.data : {};
}

/** Python's tomllib takes none, so pip and build would refuse the file. */
function byteOrderMark(file: string): Finding {
	return {
		code: "config/not-text",
		level: "error",
		message: `${file} begins with a byte order mark, which pip and build refuse`,
		help: `Save it without: sed -i '1s/^\\xEF\\xBB\\xBF//' ${file}`,
		file,
		line: 1,
	};
}

function checkSecrets({ file, text }: SettingsFile): Finding[] {
	return findPastedSecrets(text).map(({ kind, line }) => ({
		code: "config/secret",
		level: "error",
		message: `${kind} stands in ${file}, which is in the repository and in every sdist`,
		help: "Revoke it now: whoever has the file has it too. Then remove it; uploads use Trusted Publishing and need no token.",
		file,
		line,
	}));
}
