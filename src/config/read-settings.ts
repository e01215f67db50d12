// From the files of a project to its settings: which table holds, what of it is wrong (all of it at once), what it means.
import { UsageError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { parseToml, readPath, type TomlTable } from "../project/toml.ts";
import { findMisplacedTables } from "./misplaced-table.ts";
import { findPastedSecrets } from "./pasted-secrets.ts";
import type { ConfiguredPath } from "./paths.ts";
import { resolveSettings } from "./resolve.ts";
import { listSources, type SettingSource } from "./setting-sources.ts";
import type { ResolvedSettings } from "./settings.ts";
import type { SettingsTable } from "./settings-table.ts";

/** A TOML file that may hold our table. */
export interface SettingsFile {
	file: string;
	text: string;
	/** Of the text, where it was parsed before. */
	table?: TomlTable;
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
export async function readSettings(pyproject: SettingsFile | null, own: SettingsFile | null): Promise<ReadSettings> {
	const project = pyproject && (pyproject.table ?? parseToml(pyproject.text, pyproject.file));
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
	// The schema takes longer to load than a whole plan takes, and most projects have no table of ours.
	const read = from
		? (await import("./check-settings.ts")).checkSettings(from)
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
