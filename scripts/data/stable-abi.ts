// The symbols of Python's stable ABI (PEP 384, PEP 652) with the version that introduced each, as abi3info lists them from
// CPython's Misc/stable_abi.toml.
import type { DataContext } from "../data-packages.ts";
import { formatTable } from "../format-table.ts";

const version = "2026.9.25";

const code = `
import json
from abi3info import DATAS, FUNCTIONS
print(json.dumps([[symbol.name, item.added.minor] for table in (FUNCTIONS, DATAS) for symbol, item in table.items()]))
`;

export async function generate(context: DataContext): Promise<Map<string, string>> {
	const folder = await context.packageFolder("abi3info", version);
	const rows = JSON.parse(await context.runPython(code, [folder])) as [string, number][];
	const minors = [...new Set(rows.map(([, minor]) => minor))].sort((a, b) => a - b);
	const symbols = minors.map((minor) => [
		`3.${minor}`,
		rows
			.filter((row) => row[1] === minor)
			.map(([name]) => name)
			.sort()
			.join(" "),
	]);
	const table = { source: `abi3info ${version}`, symbols: Object.fromEntries(symbols) };
	return new Map([["src/data/stable-abi.json", formatTable(table, 2)]]);
}
