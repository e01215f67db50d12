// What pyproject.toml says, and on which line. PEP 621 `[project]`, PEP 518 `[build-system]`; tool tables stay their
// owners' truth and are only read for what the plan must know.

import { parseToml, readPath, readString, readStrings, type TomlTable } from "./toml.ts";
import { findTomlLine } from "./toml-position.ts";

export interface Pyproject {
	file: string;
	text: string;
	table: TomlTable;
	name: string | null;
	version: string | null;
	dynamic: readonly string[];
	requiresPython: string | null;
	/** `maturin`, `setuptools.build_meta`…; null when the table is missing (PEP 517: setuptools' legacy backend). */
	backend: string | null;
}

/** @throws UsageError when the text is not TOML. */
export function parsePyproject(text: string, file: string): Pyproject {
	const table = parseToml(text, file);
	return {
		file,
		text,
		table,
		name: readString(table, ["project", "name"]),
		version: readString(table, ["project", "version"]),
		dynamic: readStrings(table, ["project", "dynamic"]),
		requiresPython: readString(table, ["project", "requires-python"]),
		backend: readString(table, ["build-system", "build-backend"]),
	};
}

/** Line of a key, for findings; undefined when it cannot be told. */
export function lineOf(pyproject: Pyproject, path: readonly string[]): number | undefined {
	return findTomlLine(pyproject.text, path) ?? undefined;
}

export function hasTable(pyproject: Pyproject, path: readonly string[]): boolean {
	return readPath(pyproject.table, path) !== undefined;
}
