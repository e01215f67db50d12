// SPDX identifiers that License-Expression may name (PEP 639): the lists that `packaging`, and so every index and uploader
// built on it, looks them up in.
import type { DataContext } from "../data-packages.ts";
import { formatTable } from "../format-table.ts";

interface SpdxEntry {
	id: string;
	deprecated: boolean;
}

interface SpdxLists {
	version: string;
	licenses: Record<string, SpdxEntry>;
	exceptions: Record<string, SpdxEntry>;
}

export async function generate(context: DataContext): Promise<Map<string, string>> {
	const [version = ""] = await context.versionsOf("packaging");
	const folder = await context.packageFolder("packaging", version);
	const text = await context.runPython(
		"import json\nfrom packaging.licenses import _spdx as s\nprint(json.dumps(dict(version=s.VERSION, licenses=s.LICENSES, exceptions=s.EXCEPTIONS)))",
		[folder],
	);
	const lists = JSON.parse(text) as SpdxLists;
	const table = {
		source: `packaging ${version} (SPDX License List ${lists.version})`,
		licenses: listIds(lists.licenses),
		exceptions: listIds(lists.exceptions),
		deprecated: Object.values({ ...lists.licenses, ...lists.exceptions })
			.filter(({ deprecated }) => deprecated)
			.map(({ id }) => id),
	};
	return new Map([["src/data/licenses.json", formatTable(table, 2)]]);
}

/** Looking up lower-case words needs the proper spellings alone, as long as each key is its identifier in lower case. */
function listIds(entries: Record<string, SpdxEntry>): string[] {
	return Object.entries(entries).map(([key, { id }]) => {
		if (key !== id.toLowerCase()) throw new Error(`the key of ${id} is ${key}`);
		return id;
	});
}
