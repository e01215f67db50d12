// What a project says about the files of its release: which findings do not count and why, what a wheel must hold, how
// large it may be. It travels with the plan, because the job that freezes the files has no checkout.
import { z } from "zod";
import { findingLevels } from "../diagnostic/finding.ts";
import { ByteSize } from "./fields.ts";

export const FileRules = z.strictObject({
	/** Least level of a finding that refuses the files; null: error. */
	failOn: z.enum(findingLevels).nullable(),
	/** Findings that do not count. */
	ignore: z.array(
		z.strictObject({
			/** A code or a room of codes. */
			rule: z.string().min(1),
			/** Pattern of the file name, with `*`; null: every file. */
			file: z.string().nullable(),
			/** Why; null on the command line. */
			reason: z.string().nullable(),
		}),
	),
	/** Where `ignore` is written: `pyproject.toml:12`. */
	source: z.string().nullable(),
	/** Names at the top of site-packages; null: not said. */
	topLevel: z.array(z.string()).nullable(),
	/** Paths that every wheel holds in site-packages, and no others; null: not said. */
	files: z.array(z.string()).nullable(),
	/** Bring PyPI's renderer for descriptions in reStructuredText. */
	render: z.literal(true).optional(),
	wheelBudget: ByteSize.nullable(),
	releaseBudget: ByteSize.nullable(),
});
export type FileRules = z.infer<typeof FileRules>;
export type IgnoredRule = FileRules["ignore"][number];
