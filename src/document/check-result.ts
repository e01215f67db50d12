import type { Finding } from "../diagnostic/finding.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { IgnoredRule } from "./file-rules.ts";

/** What became of a description in reStructuredText; `skipped`: there is no renderer, or it had too much to do. */
export type DescriptionState = "rendered" | "refused" | "failed" | "skipped";

/** What `check` has to say of some files: what tables, --json and reports are made of. */
export interface CheckResult {
	/** Each with the findings that count and are about it. */
	files: readonly CheckedFile[];
	/** All that count, worst first. */
	findings: readonly Finding[];
	/** Left out, each with the rule that did it. */
	ignored: readonly { finding: Finding; by: IgnoredRule }[];
	/** Ids of the plan's cells by file; null: held against no plan. */
	cells: ReadonlyMap<string, string> | null;
	/** Growth since the last release by file: 0.03 is 3 %. */
	changes: ReadonlyMap<string, number>;
	/** By file, where there was something to render. */
	descriptions: ReadonlyMap<string, DescriptionState>;
	exitStatus: number;
}
