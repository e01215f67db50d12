// The DLLs of Windows, as delvewheel lists them by machine. Its Intel lists are those of Windows 7, its ARM list that of
// Windows 11; Pythons of today need at least Windows 10, so all of them together are what a wheel may count on.
import type { DataContext } from "../data-packages.ts";
import { formatTable } from "../format-table.ts";

const version = "1.13.2";

const code = `
import json
from delvewheel._dll_list import ignore_names
print(json.dumps(sorted(set().union(*ignore_names.values()))))
`;

export async function generate(context: DataContext): Promise<Map<string, string>> {
	const folder = await context.packageFolder("delvewheel", version);
	const names = JSON.parse(await context.runPython(code, [folder])) as string[];
	// Nearly all end so; a name with another ending keeps its dot.
	const short = names.map((name) => name.replace(/\.dll$/, ""));
	const table = { source: `delvewheel ${version} delvewheel/_dll_list.py`, names: short.join(" ") };
	return new Map([["src/data/windows-dlls.json", formatTable(table, 1)]]);
}
