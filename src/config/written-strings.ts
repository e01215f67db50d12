// What must not stand in any string of the configuration, whatever its key: expressions of GitHub that nobody expanded,
// addresses without encryption.
import type { Finding } from "../diagnostic/finding.ts";
import { isTable } from "../project/toml.ts";
import { knownKeys } from "./known-keys.ts";
import { placeOf, quoteValue, type SettingsTable } from "./settings-table.ts";

export function checkStrings(from: SettingsTable): Finding[] {
	return listStrings(from.table, []).flatMap(({ path, text }) => {
		// Readers of free names, ours among them, lose it silently; where names are fixed the schema has refused it.
		if (path.at(-1) === "__proto__" && knownKeys(path.slice(0, -1)).length === 0) return [notAName(path, from)];
		if (text.includes("${{")) return [unexpanded(path, text, from)];
		if (isPlainAddress(text)) return [plainAddress(path, text, from)];
		return [];
	});
}

function notAName(path: string[], from: SettingsTable): Finding {
	return {
		code: "config/unknown-key",
		level: "error",
		message: `"${path.join(".")}" is no name that can be used`,
		help: "Remove it.",
		...placeOf(from, path),
	};
}

function unexpanded(path: string[], text: string, from: SettingsTable): Finding {
	return {
		code: "config/unexpanded-expression",
		level: "error",
		message: `${path.join(".")} = ${quoteValue(from, path, text)}: GitHub expands \${{ }} in workflow files only, so here it stays as it is`,
		help: "Write the value itself. What changes from run to run is an input of the action or a flag of the command.",
		...placeOf(from, path),
	};
}

function plainAddress(path: string[], text: string, from: SettingsTable): Finding {
	return {
		code: "config/plain-http",
		level: "error",
		message: `${path.join(".")} = ${quoteValue(from, path, text)}: an address without encryption; anybody on the way could change what is sent`,
		help: "Write https:// instead of http://.",
		...placeOf(from, path),
	};
}

/** Plain http is for this machine alone. */
function isPlainAddress(text: string): boolean {
	return /^\s*http:\/\//i.test(text) && !/^\s*http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/]|\s*$)/i.test(text);
}

function listStrings(value: unknown, path: string[]): { path: string[]; text: string }[] {
	if (typeof value === "string") return [{ path, text: value }];
	if (Array.isArray(value)) return value.flatMap((item, index) => listStrings(item, [...path, String(index)]));
	if (!isTable(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		...(key.includes("${{") || key === "__proto__" ? [{ path: [...path, key], text: key }] : []),
		...listStrings(inner, [...path, key]),
	]);
}
