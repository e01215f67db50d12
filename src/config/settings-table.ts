// The table that a project wrote, with the text it stands in: every message about it has a line and quotes it as it is.
import type { TomlTable } from "../project/toml.ts";
import { findTomlLine, findTomlPlace } from "../project/toml-position.ts";
import { maskSecrets } from "./pasted-secrets.ts";

export interface SettingsTable {
	/** As the user would type it. */
	file: string;
	text: string;
	/** `["tool", "wheel-release"]` in pyproject.toml, nothing in a file of its own. */
	prefix: readonly string[];
	table: TomlTable;
}

type Path = readonly string[];

/** Where a key stands, as the fields of a finding. */
export function placeOf(from: SettingsTable, path: Path): { file: string; line: number | undefined } {
	return { file: from.file, line: findTomlLine(from.text, [...from.prefix, ...path]) ?? undefined };
}

const shownLength = 80;

/** The value as it is written, on one line, cut, without secrets. */
export function quoteValue(from: SettingsTable, path: Path, value: unknown): string {
	const raw = findTomlPlace(from.text, [...from.prefix, ...path])?.raw ?? "";
	const flat = maskSecrets((raw === "" ? (JSON.stringify(value) ?? "nothing") : raw).replace(/\s+/g, " "));
	return flat.length > shownLength ? `${flat.slice(0, shownLength)}… (${flat.length} characters)` : flat;
}

/** `[tool.wheel-release.smoke]`, `[[tool.wheel-release.variant]]`; of a file of its own: `[smoke]`, or the file itself. */
export function tableTitle(from: SettingsTable, path: Path): string {
	const isElement = /^\d+$/.test(path.at(-1) ?? "");
	const keys = [...from.prefix, ...path].filter((part) => !/^\d+$/.test(part));
	if (keys.length === 0) return from.file;
	return isElement ? `[[${keys.join(".")}]]` : `[${keys.join(".")}]`;
}
