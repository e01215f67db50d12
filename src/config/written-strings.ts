// What must not stand in any string of the configuration, whatever its key: expressions of GitHub that nobody expanded,
// addresses without encryption.
import type { Finding } from "../diagnostic/finding.ts";
import { isTable } from "../project/toml.ts";
import { placeOf, quoteValue, type SettingsTable } from "./settings-table.ts";

export function checkStrings(from: SettingsTable): Finding[] {
	return listStrings(from.table, []).flatMap(({ path, text }) => {
		if (text.includes("${{")) return [unexpanded(path, text, from)];
		if (isPlainAddress(text)) return [plainAddress(path, text, from)];
		return [];
	});
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
		...(key.includes("${{") ? [{ path: [...path, key], text: key }] : []),
		...listStrings(inner, [...path, key]),
	]);
}
