// The classifiers that an index accepts (PEP 301): every upload with another one is refused. The package is what the
// index itself checks with.
import type { DataContext } from "../data-packages.ts";
import { formatTable } from "../format-table.ts";

export async function generate(context: DataContext): Promise<Map<string, string>> {
	const [version = ""] = await context.versionsOf("trove-classifiers");
	const folder = await context.packageFolder("trove-classifiers", version);
	const text = await context.runPython(
		"import json, trove_classifiers as trove; print(json.dumps([trove.sorted_classifiers, trove.deprecated_classifiers]))",
		[folder],
	);
	const [valid, deprecated] = JSON.parse(text) as [string[], Record<string, string[]>];
	const table = { source: `trove-classifiers ${version}`, valid, deprecated };
	return new Map([["src/data/classifiers.json", formatTable(table, 2)]]);
}
