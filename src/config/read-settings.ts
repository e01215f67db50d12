import type { z } from "zod";
import { UsageError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { parseToml, readPath, type TomlTable } from "../project/toml.ts";
import { findTomlLine } from "../project/toml-position.ts";
import { PartialSettings, type ResolvedSettings, Settings } from "./settings.ts";

/** A TOML file that may hold our table. */
export interface SettingsFile {
	file: string;
	text: string;
}

/** One resolved value and where it was set: `pyproject.toml:12`, `--tag`, `default`. */
interface SettingSource {
	key: string;
	value: string;
	source: string;
}

export interface ReadSettings {
	settings: ResolvedSettings;
	sources: SettingSource[];
	findings: Finding[];
}

/**
 * The settings of a project. `pyproject` counts only with a `[tool.wheel-release]` table; both files at once is an error,
 * since nobody could tell which one holds.
 */
export function readSettings(pyproject: SettingsFile | null, own: SettingsFile | null): ReadSettings {
	const table = pyproject && readPath(parseToml(pyproject.text, pyproject.file), ["tool", "wheel-release"]);
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
	if (own) return checkSettings(parseToml(own.text, own.file), own, []);
	if (pyproject && table !== undefined) return checkSettings(table, pyproject, ["tool", "wheel-release"]);
	return { settings: resolve({}), sources: listSources({}, null, []), findings: [] };
}

function checkSettings(table: unknown, from: SettingsFile, prefix: string[]): ReadSettings {
	const result = PartialSettings.safeParse(table);
	if (result.success) {
		return { settings: resolve(result.data), sources: listSources(result.data, from, prefix), findings: [] };
	}
	const findings = result.error.issues.flatMap((issue) => describeIssue(issue, table as TomlTable, from, prefix));
	return { settings: resolve({}), sources: [], findings };
}

function describeIssue(issue: z.core.$ZodIssue, table: TomlTable, from: SettingsFile, prefix: string[]): Finding[] {
	const path = issue.path.map(String);
	const at = (key: string[]) => ({ file: from.file, line: findTomlLine(from.text, [...prefix, ...key]) ?? undefined });
	if (issue.code === "unrecognized_keys") {
		const known = Object.keys(path[0] === "smoke" ? Settings.shape.smoke.shape : Settings.shape);
		return issue.keys.map((key) => {
			const nearest = findNearest(key, known);
			return {
				code: "config/unknown-key",
				level: "error",
				message: `unknown key "${[...path, key].join(".")}"${nearest ? `; did you mean "${nearest}"?` : ""}`,
				help: `Known keys here: ${known.join(", ")}.`,
				...at([...path, key]),
			};
		});
	}
	const given = readPath(
		table,
		path.filter((part) => !/^\d+$/.test(part)),
	);
	const item =
		path.length > 0 && /^\d+$/.test(path.at(-1) ?? "") && Array.isArray(given) ? given[Number(path.at(-1))] : given;
	const words = issue.code === "invalid_value" ? issue.values.map(String) : [];
	const nearest = typeof item === "string" ? findNearest(item, words) : null;
	return [
		{
			code: "config/invalid-value",
			level: "error",
			message: `${path.join(".") || "the table"} = ${JSON.stringify(item)}: ${issue.message}${nearest ? `; did you mean "${nearest}"?` : ""}`,
			help:
				words.length > 0
					? `Known words: ${words.join(", ")}.`
					: "The published schema (schema/settings.json) describes every key.",
			...at(path.filter((part) => !/^\d+$/.test(part))),
		},
	];
}

function resolve(given: PartialSettings): ResolvedSettings {
	const command = given.build?.command ?? null;
	return {
		frontend: given.frontend ?? "auto",
		tag: given.tag ?? "v{version}",
		sdist: given.sdist ?? true,
		targets: given.targets ?? null,
		freeThreaded: given["free-threaded"] ?? false,
		wheels: given.wheels ?? ["dist/*.whl", "dist/*.tar.gz"],
		buildCommand: typeof command === "string" ? command.split(/\s+/) : command,
		buildTags: given.build?.tags ?? null,
		buildEnvironment: given.build?.env ?? {},
		smokeImports: given.smoke?.import ?? [],
		smokeCommand: given.smoke?.command ?? null,
		smokePythons: (given.smoke?.pythons ?? "min,max").split(",").map((word) => word.trim()),
		smokePresets: given.smoke?.presets ?? [],
		smokeBudget: given.smoke?.budget ?? null,
		wheelBudget: parseBytes(given.budget?.wheel),
		releaseBudget: parseBytes(given.budget?.release),
		runners: given.runners ?? {},
		policy: given.policy ?? {},
		tables: given.tables ?? null,
		cuda: given.cuda ?? null,
		variants: given.variant ?? [],
		publish: given.publish ?? {},
	};
}

/** `60MB` in bytes; the schema has refused everything else. */
function parseBytes(text: string | undefined): number | null {
	const [, number, unit = ""] = /^([\d.]+)\s?(\w+)$/.exec(text ?? "") ?? [];
	const powers: Record<string, number> = { kB: 1e3, MB: 1e6, GB: 1e9, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
	return number === undefined ? null : Math.floor(Number(number) * (powers[unit] ?? 1));
}

function listSources(given: PartialSettings, from: SettingsFile | null, prefix: string[]): SettingSource[] {
	const resolved = resolve(given);
	const row = (key: string, path: string[], value: unknown): SettingSource => {
		const isSet = readPath(given, path) !== undefined && from !== null;
		const line = isSet ? findTomlLine(from.text, [...prefix, ...path]) : null;
		return {
			key,
			value: typeof value === "string" ? value : JSON.stringify(value),
			source: isSet ? `${from.file}${line ? `:${line}` : ""}` : "default",
		};
	};
	return [
		row("frontend", ["frontend"], resolved.frontend),
		row("tag", ["tag"], resolved.tag),
		row("sdist", ["sdist"], resolved.sdist),
		row("targets", ["targets"], resolved.targets ?? "of the frontend"),
		row("wheels", ["wheels"], resolved.wheels),
		row("smoke.import", ["smoke", "import"], resolved.smokeImports),
		row("smoke.command", ["smoke", "command"], resolved.smokeCommand ?? "none"),
		row("smoke.pythons", ["smoke", "pythons"], resolved.smokePythons.join(",")),
	];
}
