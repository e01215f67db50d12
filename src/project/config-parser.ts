// Files like setup.cfg as Python's configparser reads them, with its defaults: sections, options that go on over indented
// lines, `%(name)s` for values of the same section, and errors where it has errors.

/** Python's configparser would refuse the file or the value. */
export class ConfigParserError extends Error {}

/** Section → option in lower case → value; `DEFAULT` holds for every section. */
type Sections = Map<string, Map<string, string>>;

/**
 * The value of an option; null when the section or the option is not there.
 * @throws ConfigParserError
 */
export function readConfigOption(text: string, section: string, option: string): string | null {
	const sections = parse(text);
	const own = sections.get(section);
	if (own === undefined) return null;
	const known = new Map([...(sections.get("DEFAULT") ?? []), ...own]);
	const value = known.get(option);
	return value === undefined ? null : interpolate(value, known, 1);
}

function parse(text: string): Sections {
	const sections = new Map<string, Map<string, string[]>>();
	const seen = new Set<string>();
	let section: { name: string; options: Map<string, string[]> } | null = null;
	let option: string[] | null = null;
	let indentation = 0;
	let isBroken = false;
	for (const line of text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n")) {
		const value = line.trim();
		if (/^[#;]/.test(value)) continue;
		if (value === "") {
			option?.push("");
			continue;
		}
		const own = line.search(/\S/);
		if (section && option && own > indentation) {
			option.push(value);
			continue;
		}
		indentation = own;
		const header = /^\[(.+)\]/.exec(value)?.[1];
		if (header !== undefined) {
			if (seen.has(header)) throw new ConfigParserError(`section '${header}' stands there twice`);
			if (header !== "DEFAULT") seen.add(header);
			section = { name: header, options: sections.get(header) ?? new Map() };
			sections.set(header, section.options);
			option = null;
			continue;
		}
		if (section === null) throw new ConfigParserError("the file does not start with a section header");
		const [, name, given] = /^(.*?)\s*[=:]\s*(.*)$/.exec(value) ?? [];
		if (name === undefined || name === "" || given === undefined) {
			isBroken = true;
			continue;
		}
		const key = name.toLowerCase();
		const place = `${section.name}\n${key}`;
		if (seen.has(place)) throw new ConfigParserError(`option '${key}' stands twice in section '${section.name}'`);
		seen.add(place);
		option = [given.trim()];
		section.options.set(key, option);
	}
	if (isBroken) throw new ConfigParserError("a line is neither a section header nor an option");
	return new Map(
		[...sections].map(([name, options]) => [
			name,
			new Map([...options].map(([key, lines]) => [key, lines.join("\n").trimEnd()])),
		]),
	);
}

function interpolate(text: string, known: ReadonlyMap<string, string>, depth: number): string {
	if (depth > 10) throw new ConfigParserError("values refer to each other");
	let result = "";
	for (let rest = text; ; ) {
		const at = rest.indexOf("%");
		if (at === -1) return result + rest;
		result += rest.slice(0, at);
		const [reference, name] = /^%\(([^)]+)\)s/.exec(rest.slice(at)) ?? [];
		if (rest[at + 1] === "%") {
			result += "%";
			rest = rest.slice(at + 2);
		} else if (reference !== undefined && name !== undefined) {
			const value = known.get(name.toLowerCase());
			if (value === undefined) throw new ConfigParserError(`there is no option '${name}' to take the value of`);
			result += interpolate(value, known, depth + 1);
			rest = rest.slice(at + reference.length);
		} else throw new ConfigParserError("'%' must be followed by '%' or '('");
	}
}
