// How the values of an option become the one string that cibuildwheel works with, and how two of them are merged when one
// level inherits from another. A format that says nothing about lists or tables refuses them.
import { isTable, type TomlTable } from "../../project/toml.ts";
import { pythonText } from "./python-text.ts";
import { Refusal } from "./refusal.ts";

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
