import { parse, TomlError } from "smol-toml";
import { UsageError } from "../diagnostic/errors.ts";

export type TomlTable = Record<string, unknown>;

/**
 * The table in a TOML text.
 * @throws UsageError with the line of the first syntax error.
 */
export function parseToml(text: string, file: string): TomlTable {
	try {
		return parse(text.replace(/^\uFEFF/, "")) as TomlTable;
	} catch (cause) {
		if (!(cause instanceof TomlError)) throw cause;
		const reason = cause.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "") ?? "";
		throw new UsageError("project/broken-toml", `${file} is not valid TOML: ${reason}`, {
			file,
			line: cause.line,
			help: `Mend line ${cause.line}, column ${cause.column}; nothing was read from the file.`,
			cause,
		});
	}
}

/** The member of a table at a path of keys, if every step on the way is a table. */
export function readPath(table: TomlTable, path: readonly string[]): unknown {
	let value: unknown = table;
	for (const key of path) {
		if (!isTable(value) || !Object.hasOwn(value, key)) return undefined;
		value = value[key];
	}
	return value;
}

export function isTable(value: unknown): value is TomlTable {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

export function readString(table: TomlTable, path: readonly string[]): string | null {
	const value = readPath(table, path);
	return typeof value === "string" ? value : null;
}

export function readStrings(table: TomlTable, path: readonly string[]): string[] {
	const value = readPath(table, path);
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
