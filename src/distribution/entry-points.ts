// entry_points.txt (https://packaging.python.org/en/latest/specifications/entry-points/): an INI file in which `=` alone
// separates and names keep their case.

import { trimSpace } from "../python/white-space.ts";

export interface EntryPoint {
	/** `console_scripts`, `gui_scripts`, or the name that plugins look for. */
	readonly group: string;
	readonly name: string;
	/** `package.module:object` */
	readonly value: string;
	/** 1-based. */
	readonly line: number;
}

export function parseEntryPoints(text: string): EntryPoint[] | { problem: string } {
	const points: EntryPoint[] = [];
	const seen = new Set<string>();
	const groups = new Set<string>();
	let group: string | null = null;
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		// Not String.trim, which would drop a byte order mark that Python's readers stumble over.
		const content = trimSpace(line);
		if (content === "" || content.startsWith("#") || content.startsWith(";")) continue;
		// As configparser, which PyPI asks: up to the last bracket, spaces included.
		const header = /^\[(?<group>.+)\]/.exec(content)?.groups?.group;
		if (header !== undefined) {
			group = header;
			if (groups.has(group)) return { problem: `line ${index + 1} opens [${group}] a second time` };
			groups.add(group);
			continue;
		}
		const separator = content.indexOf("=");
		if (group === null || separator < 1) return { problem: `line ${index + 1} is neither [group] nor name = object` };
		const name = trimSpace(content.slice(0, separator));
		const key = JSON.stringify([group, name]);
		if (seen.has(key)) return { problem: `line ${index + 1} gives "${name}" of [${group}] a second time` };
		seen.add(key);
		points.push({ group, name, value: trimSpace(content.slice(separator + 1)), line: index + 1 });
	}
	return points;
}

/** Scripts that the installer makes; their names become file names. */
export function isScriptGroup(group: string): boolean {
	return group === "console_scripts" || group === "gui_scripts";
}
