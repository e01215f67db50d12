// A table of ours under a name or in a place that nobody reads: the defaults would silently hold.
import type { Finding } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { isTable, readPath, type TomlTable } from "../project/toml.ts";
import { findTomlLine } from "../project/toml-position.ts";
import type { SettingsTable } from "./settings-table.ts";

const ours = "wheel-release";

export function findMisplacedTables(table: TomlTable, text: string, file: string): Finding[] {
	const tools = readPath(table, ["tool"]);
	const paths = [
		...(isTable(tools) ? Object.keys(tools).map((name) => ["tool", name]) : []),
		...Object.keys(table).map((name) => [name]),
		...["project", "build-system"].flatMap((name) => {
			const inner = readPath(table, [name]);
			return isTable(inner) ? Object.keys(inner).map((key) => [name, key]) : [];
		}),
	];
	return paths
		.filter((path) => path.join(".") !== `tool.${ours}` && looksLikeOurs(path.at(-1) ?? ""))
		.filter((path) => isTable(readPath(table, path)))
		.map((path) => ({
			code: "config/misplaced-table",
			level: "error",
			message: `nobody reads the table [${path.join(".")}]; did you mean [tool.${ours}]?`,
			help: `Write [tool.${ours}] instead.`,
			file,
			line: findTomlLine(text, path) ?? undefined,
		}));
}

/** In a file of its own the keys stand at the top: what was copied from pyproject.toml brought its header along. */
export function findCopiedHeader(from: SettingsTable): Finding | null {
	const inner = readPath(from.table, ["tool", ours]);
	if (from.prefix.length > 0 || !isTable(inner)) return null;
	return {
		code: "config/misplaced-table",
		level: "error",
		message: `in ${from.file} the keys stand at the top, without [tool.${ours}]`,
		help: `Remove the line [tool.${ours}]; [tool.${ours}.smoke] becomes [smoke].`,
		file: from.file,
		line: findTomlLine(from.text, ["tool", ours]) ?? undefined,
	};
}

function looksLikeOurs(name: string): boolean {
	const plain = name.toLowerCase().replace(/[-_. ]/g, "");
	return (
		plain === "wheelrelease" ||
		(plain.length > 9 && findNearest(plain, ["wheelrelease"]) !== null && distanceIsSmall(plain))
	);
}

/** `findNearest` is generous; a table of another tool must not be taken for ours. */
function distanceIsSmall(plain: string): boolean {
	return Math.abs(plain.length - "wheelrelease".length) <= 2 && plain.startsWith("wh") && plain.includes("rel");
}
