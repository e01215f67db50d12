// Values of setup.cfg, as far as configparser's rules matter here: sections, `key = value` or `key: value`, continuation lines.
export interface SetupCfgValue {
	line: number;
	value: string;
}

/** Null when the section or the key is missing. Dashes and underscores in keys are the same to setuptools. */
export function readSetupCfg(text: string, section: string, key: string): SetupCfgValue | null {
	const lines = text.split(/\r?\n/);
	let current = "";
	for (const [index, line] of lines.entries()) {
		current = /^\[([^\]]+)\]/.exec(line)?.[1]?.trim() ?? current;
		const [, name, value = ""] = /^([^\s=:#;[][^=:]*)[=:](.*)$/.exec(line) ?? [];
		if (current !== section || name?.trim().toLowerCase().replaceAll("-", "_") !== key) continue;
		return { line: index + 1, value: [value, ...continuation(lines.slice(index + 1))].join("\n").trim() };
	}
	return null;
}

/** Indented lines belong to the value above them, comments aside. */
function continuation(lines: readonly string[]): string[] {
	const end = lines.findIndex((line) => !/^\s*([#;].*)?$/.test(line) && /^\S/.test(line));
	return lines
		.slice(0, end < 0 ? undefined : end)
		.filter((line) => !/^\s*([#;].*)?$/.test(line))
		.map((line) => line.trim());
}
