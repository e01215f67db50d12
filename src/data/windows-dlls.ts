// DLLs that are on every Windows that Python runs on (src/data/windows-dlls.json, made from delvewheel's lists by npm run
// data; as of 2026-11-30).
import table from "./windows-dlls.json" with { type: "json" };

let names: ReadonlySet<string> | null = null;

/** @param library as an import names it, in any letter case */
export function isWindowsDll(library: string): boolean {
	const name = library.toLowerCase();
	// API sets are no files: Windows maps them.
	if (/^(api-ms-|ext-ms-)/.test(name) || beside.has(name)) return true;
	names ??= new Set(table.names.split(" "));
	return names.has(name.replace(/\.dll$/, ""));
}

/** In folders that the lists leave out (WinSxS), or newer than their oldest Windows. */
const beside: ReadonlySet<string> = new Set(["combase.dll", "comctl32.dll", "gdiplus.dll", "d3d12.dll", "icu.dll"]);
