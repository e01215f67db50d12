// entry_points.txt (https://packaging.python.org/en/latest/specifications/entry-points/): an INI file in which `=` alone
// separates and names keep their case.

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
	let group: string | null = null;
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		const content = line.trim();
		if (content === "" || content.startsWith("#") || content.startsWith(";")) continue;
		const header = /^\[(?<group>[^\]]+)\]$/.exec(content)?.groups?.group;
		if (header !== undefined) {
			group = header.trim();
			continue;
		}
		const separator = content.indexOf("=");
		if (group === null || separator < 1) return { problem: `line ${index + 1} is neither [group] nor name = object` };
		const name = content.slice(0, separator).trim();
		const key = JSON.stringify([group, name]);
		if (seen.has(key)) return { problem: `line ${index + 1} gives "${name}" of [${group}] a second time` };
		seen.add(key);
		points.push({ group, name, value: content.slice(separator + 1).trim(), line: index + 1 });
	}
	return points;
}

/** Scripts that the installer makes; their names become file names. */
export function isScriptGroup(group: string): boolean {
	return group === "console_scripts" || group === "gui_scripts";
}
