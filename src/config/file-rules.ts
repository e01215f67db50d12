// The part of the settings that `check` and freeze follow, as the plan carries it.
import type { FileRules } from "../document/file-rules.ts";
import type { ReadSettings } from "./read-settings.ts";

/** Null when the project says nothing about its files. @param files that the configured packages have */
export function fileRulesOf(
	{ settings, places }: Pick<ReadSettings, "settings" | "places">,
	files: readonly string[] | null,
): FileRules | null {
	const { check, wheelBudget, releaseBudget } = settings;
	const place = places["check.ignore"] ?? places.check;
	const rules: FileRules = {
		failOn: check.failOn,
		ignore: check.ignore.map(({ rule, file, reason }) => ({ rule, file: file ?? null, reason })),
		source: place === undefined ? null : `${place.file}${place.line === undefined ? "" : `:${place.line}`}`,
		topLevel: check.topLevel === null ? null : [...check.topLevel],
		files: files === null ? null : [...files],
		...(check.render ? { render: true } : {}),
		wheelBudget,
		releaseBudget,
	};
	const { source, ignore, ...rest } = rules;
	return ignore.length === 0 && Object.values(rest).every((value) => value === null) ? null : rules;
}
