// How the values of an option become the one string that cibuildwheel works with, and how two of them are merged when one
// level inherits from another. A format that says nothing about lists or tables refuses them.
import { isTable, type TomlTable } from "../../project/toml.ts";
import { pythonText } from "./python-text.ts";
import { Refusal } from "./refusal.ts";
import { quoteShell, splitShell } from "./shlex.ts";

export interface OptionFormat {
	formatList?(values: readonly unknown[]): string;
	formatTable?(table: TomlTable): string;
	/** Two values that both say something. */
	merge?(before: string, after: string): string;
	/** A value that stands for "not set" and is dropped when another one is merged with it. */
	nullValue?: string;
}

export function listFormat(
	separator: string,
	{ quote = (word: string) => word, nullValue }: { quote?: (word: string) => string; nullValue?: string } = {},
): OptionFormat {
	return {
		formatList: (values) =>
			nullValue !== undefined && values.length === 1 && values[0] === nullValue
				? nullValue
				: values.map((value) => quote(pythonText(value))).join(separator),
		merge: (before, after) => `${before}${separator}${after}`,
		...(nullValue === undefined ? {} : { nullValue }),
	};
}

/** `VAR="value" OTHER="value"`, in bash's words. */
export const environmentFormat: OptionFormat = {
	formatTable: (table) =>
		Object.entries(table)
			.map(([name, value]) => `${name}="${pythonText(value)}"`)
			.join(" "),
	merge: (before, after) => `${before} ${after}`,
};

/** `key=value key=value`, quoted as a shell needs it. A key of `after` replaces that of `before`. */
export const settingsTableFormat: OptionFormat = {
	formatTable: (table) => formatShellTable(table, " ", "="),
	merge: (before, after) =>
		formatShellTable({ ...parseShellTable(before, "="), ...parseShellTable(after, "=") }, " ", "="),
};

/** `name; key: value value`, for options that cannot be merged. */
export const fieldTableFormat: OptionFormat = { formatTable: (table) => formatShellTable(table, "; ", ":") };

/** The string of a value of a TOML file or of the environment. */
export function formatOption(value: unknown, format: OptionFormat | null): string {
	if (isTable(value)) {
		if (format?.formatTable) return format.formatTable(value);
		throw new Refusal(2, `Error converting ${pythonText(value)} to a string: this setting doesn't accept a table`);
	}
	if (Array.isArray(value)) {
		if (format?.formatList) return format.formatList(value);
		throw new Refusal(2, `Error converting ${pythonText(value)} to a string: this setting doesn't accept a list`);
	}
	if (typeof value === "string") return value;
	// A float or a date: cibuildwheel asserts that it is a string.
	const isWhole = typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
	if (typeof value === "boolean" || isWhole) return pythonText(value);
	throw new Refusal(1, `${pythonText(value)} is neither text nor a whole number`);
}

function formatShellTable(table: TomlTable, separator: string, pairSeparator: string): string {
	return Object.entries(table)
		.flatMap(([key, value]) => {
			const words = splitShell(key);
			if (words.length !== 1 || words[0] !== key) throw new Refusal(2, `Invalid table key: ${key}`);
			const values = Array.isArray(value) ? value : [value];
			return values.map((one) => `${key}${pairSeparator}${quoteShell(pythonText(one))}`);
		})
		.join(separator);
}

function parseShellTable(text: string, pairSeparator: string): Record<string, string | string[]> {
	const table: Record<string, string | string[]> = {};
	for (const word of splitShell(text)) {
		const at = word.indexOf(pairSeparator);
		if (at === -1) throw new Refusal(2, `malformed option with value ${pythonText(word)}`);
		const [key, value] = [word.slice(0, at), word.slice(at + pairSeparator.length)];
		const known = table[key];
		table[key] = known === undefined ? value : [known, value].flat();
	}
	return table;
}
