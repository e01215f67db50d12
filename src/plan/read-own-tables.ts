import { join } from "node:path";
import type { ReadSettings } from "../config/read-settings.ts";
import { builtInTables, type Tables } from "../data/tables.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { World } from "../world/ports.ts";

/** Our tables with the rows of the project's own file, if it has one that can be read. */
export async function readOwnTables(
	{ settings, paths }: Pick<ReadSettings, "settings" | "paths">,
	findings: readonly Finding[],
	projectFolder: string,
	{ files }: Pick<World, "files">,
): Promise<{ tables: Tables; findings: Finding[] }> {
	const file = settings.tables;
	const place = paths.find(({ key }) => key === "tables");
	// A path that leaves the project has been refused, and nothing outside is read.
	const isRefused = findings.some(({ code, line }) => code === "config/path-outside" && line === place?.line);
	if (file === null || isRefused) return { tables: builtInTables, findings: [] };
	const text = await files.readText(join(projectFolder, file));
	if (text !== null) {
		const { readTables } = await import("../config/read-tables.ts");
		return readTables({ file, text }, builtInTables);
	}
	return {
		tables: builtInTables,
		findings: [
			{
				code: "config/no-match",
				level: "error",
				message: `tables = ${JSON.stringify(file)}: there is no such file`,
				help: "Name a TOML file of the project, relative to it, or remove the key.",
				file: place?.file,
				line: place?.line,
			},
		],
	};
}
