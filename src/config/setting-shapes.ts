// Shapes that several settings share. Each says in its message what was expected, and is as strict in the JSON Schema that
// editors use as it is here, so that what an editor accepts is accepted.
import { z } from "zod";

/** A list of words: not empty, none twice, no longer than anybody writes. */
export function wordList<T extends z.ZodType>(word: T) {
	return z.array(word).min(1).max(200).meta({ uniqueItems: true });
}

/** One short line. Whether a path stays inside the project is judged beside the schema (paths.ts), with the reason. */
export const PlainText = z
	.string()
	.min(1)
	.max(255)
	.regex(/^[^\u0000-\u001f\u007f]*$/, "expected one line of text");

/** A command line; it is split as a shell would, but no shell runs. */
export const Command = z.string().min(1).max(10_000);

export const ModuleNames = wordList(
	z
		.string()
		.max(255)
		.regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, 'expected the name of a module, like "mypkg.core"'),
);

export const Environment = z.record(
	z
		.string()
		.max(255)
		.regex(/^[A-Za-z_]\w*$/, "expected the name of a variable"),
	z.string().max(10_000),
);

export const TagPattern = z
	.string()
	.max(255)
	.regex(/^[^\s{}]*\{version\}[^\s{}]*$/, 'expected "{version}" once, as in "v{version}"');

export const SizeText = z
	.string()
	.regex(/^\d{1,9}(\.\d{1,3})?\s?(kB|MB|GB|KiB|MiB|GiB)$/, 'expected a size like "60MB"');
