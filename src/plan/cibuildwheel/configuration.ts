// The `[tool.cibuildwheel]` table of a file as cibuildwheel accepts it for one platform: known names only, overrides in
// order. Tables of other platforms are not looked at, as cibuildwheel does not look at them either.
import type { CibuildwheelPlatform, CibuildwheelTable } from "../../data/cibuildwheel/table.ts";
import { cibuildwheelPlatforms } from "../../data/cibuildwheel/table.ts";
import { findNearest } from "../../diagnostic/nearest.ts";
import { isTable, type TomlTable } from "../../project/toml.ts";
import { checkInheritNames, type InheritRules, parseInherit, parseOldInherit } from "./inherit.ts";
import { pythonText } from "./python-text.ts";
import { Refusal } from "./refusal.ts";

/** Values of one level and how they relate to the levels before. */
interface OptionLevel {
	options: TomlTable;
	inherit: InheritRules;
}

interface Override extends OptionLevel {
	/** Patterns of the identifiers it is for, separated by blanks; null: no text, which nobody minds before the first build. */
	select: string | null;
}

export interface Configuration {
	global: OptionLevel;
	platform: OptionLevel;
	overrides: readonly Override[];
}

/**
 * @param document the whole TOML file; null without one
 * @throws Refusal
 */
export function readConfiguration(
	document: TomlTable | null,
	platform: CibuildwheelPlatform,
	table: CibuildwheelTable,
): Configuration {
	const global = tableAt(tableAt(document ?? {}, "tool", []), "cibuildwheel", ["tool"]);
	const own = global[platform] ?? {};
	for (const name of Object.keys(global)) checkGlobalName(name, table);
	for (const name of namesOf(own, platform)) checkPlatformName(name, platform, table);
	// Before 4.3 the overrides came first: which of two mistakes is told depends on it.
	const early = table.inheritsEverywhere ? null : readOverrides(global.overrides, table);
	const inheritOf = (options: TomlTable) =>
		table.inheritsEverywhere ? readInherit(options.inherit, table) : new Map<string, never>();
	const globalInherit = inheritOf(global);
	if (!isTable(own)) throw new Refusal(1, `tool.cibuildwheel.${platform} is not a table`, { path: [platform] });
	return {
		global: { options: global, inherit: globalInherit },
		platform: { options: own, inherit: inheritOf(own) },
		overrides: early ?? readOverrides(global.overrides, table),
	};
}

function tableAt(table: TomlTable, name: string, above: readonly string[]): TomlTable {
	const value = table[name] ?? {};
	if (isTable(value)) return value;
	throw new Refusal(1, `${[...above, name].join(".")} is not a table`);
}

/** A text or list in the place of a platform's table is gone through like a table, item by item. */
function namesOf(value: unknown, platform: CibuildwheelPlatform): string[] {
	if (isTable(value)) return Object.keys(value);
	if (typeof value === "string") return Array.from(value);
	if (Array.isArray(value)) return value.map(pythonText);
	throw new Refusal(1, `tool.cibuildwheel.${platform} is not a table`, { path: [platform] });
}

function checkGlobalName(name: string, table: CibuildwheelTable): void {
	const known = [
		...Object.keys(table.defaults),
		...cibuildwheelPlatforms,
		"overrides",
		...(table.inheritsEverywhere ? ["inherit"] : []),
	];
	if (!known.includes(name)) throw unknownOption(name, "a config file", known, [name]);
}

function checkPlatformName(name: string, platform: CibuildwheelPlatform, table: CibuildwheelTable): void {
	if (isDisallowed(name, platform))
		throw new Refusal(2, `'${name}' is not allowed in the table of ${platform}`, { path: [platform, name] });
	const known = [...Object.keys(table.defaults), ...(table.inheritsEverywhere ? ["inherit"] : cibuildwheelPlatforms)];
	if (!known.includes(name)) throw unknownOption(name, `the '${platform}' section`, known, [platform, name]);
}

function isDisallowed(name: string, platform: CibuildwheelPlatform): boolean {
	if (platform === "linux") return name === "dependency-versions";
	return (platform === "macos" || platform === "windows") && /^(many|musl)linux-\w+-image$/.test(name);
}

function unknownOption(name: string, where: string, known: readonly string[], path: readonly string[]): Refusal {
	const nearest = findNearest(name, known);
	return new Refusal(2, `Option '${name}' not supported in ${where}.`, {
		...(nearest ? { help: `Perhaps you meant '${nearest}'?` } : {}),
		path,
	});
}

function readOverrides(overrides: unknown, table: CibuildwheelTable): Override[] {
	if (overrides === undefined) return [];
	const path = ["overrides"];
	if (!Array.isArray(overrides)) throw new Refusal(2, "'tool.cibuildwheel.overrides' must be a list", { path });
	return overrides.map((override: unknown) => {
		if (!isTable(override)) throw new Refusal(1, "an item of 'overrides' is not a table", { path });
		const { select, inherit, ...options } = override;
		if (isFalse(select)) throw new Refusal(2, "'select' must be set in an override", { path });
		return {
			select: readSelect(select, table),
			options,
			inherit: table.inheritsEverywhere ? readInherit(inherit, table) : parseOldInherit(inherit),
		};
	});
}

function readInherit(value: unknown, table: CibuildwheelTable): InheritRules {
	const inherit = parseInherit(value);
	checkInheritNames(inherit, Object.keys(table.defaults));
	return inherit;
}

function readSelect(select: unknown, table: CibuildwheelTable): string | null {
	if (typeof select === "string") return select;
	if (Array.isArray(select) && select.every((item) => typeof item === "string")) return select.join(" ");
	const message = "'select' must be a string or a list of strings";
	if (table.inheritsEverywhere) throw new Refusal(2, message, { path: ["overrides"] });
	// Before 4.3 nobody looked: Python joins a list of texts only, and keeps whatever else stands there.
	if (Array.isArray(select)) throw new Refusal(1, message, { path: ["overrides"] });
	return null;
}

/** Python's `not value`. */
function isFalse(value: unknown): boolean {
	if (value === undefined || value === false || value === "") return true;
	if (value === 0 || value === 0n) return true;
	return Array.isArray(value) ? value.length === 0 : isTable(value) && Object.keys(value).length === 0;
}
