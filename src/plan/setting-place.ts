import type { Finding } from "../diagnostic/finding.ts";
import type { PlanFacts } from "./facts.ts";

/** Where a setting stands, for findings about it; of a table without a line of its own, where its first key stands. */
export function placeOfSetting(
	{ settings, pyproject }: PlanFacts,
	path: readonly string[],
): Pick<Finding, "file" | "line"> {
	const key = path.join(".");
	const inside = Object.keys(settings.places).find((known) => known.startsWith(`${key}.`));
	return settings.places[key] ?? settings.places[inside ?? ""] ?? { file: pyproject.file };
}
