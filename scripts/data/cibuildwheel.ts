// What cibuildwheel selects from, one table per version: its build identifiers in order, the groups that hide some of them,
// its defaults, images and the kinds of values its options take. Read from the package's own resources; the few rules that
// stand in its Python code alone are read from there with patterns that refuse what they were not written for.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "smol-toml";
import type { DataContext } from "../data-packages.ts";
import { formatTable } from "../format-table.ts";

interface Schema {
	$defs: Record<string, SchemaNode>;
	properties: Record<string, SchemaNode>;
}

interface SchemaNode {
	$ref?: string;
	type?: string;
	oneOf?: SchemaNode[];
	enum?: string[];
	items?: SchemaNode;
	properties?: Record<string, SchemaNode>;
}

const platforms = ["linux", "macos", "windows", "pyodide", "android", "ios"] as const;

export async function generate(context: DataContext): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	const history = new Map<string, string[]>();
	for (const version of await context.versionsOf("cibuildwheel")) {
		const folder = join(await context.packageFolder("cibuildwheel", version), "cibuildwheel");
		const table = await readTable(folder, version);
		for (const identifier of Object.values(table.identifiers).flatMap((text) => text.split(" "))) {
			history.set(identifier, [...(history.get(identifier) ?? []), version]);
		}
		files.set(`src/data/cibuildwheel/${version}.json`, formatTable(table, 2));
	}
	const spans = [...history].map(([identifier, versions]) => [identifier, [versions[0], versions.at(-1)]] as const);
	files.set("src/data/cibuildwheel/history.json", formatTable(Object.fromEntries(spans), 1));
	return files;
}

async function readTable(folder: string, version: string) {
	const read = (path: string) => readFile(join(folder, path), "utf8");
	const [selector, main, options, architecture, schemaText] = await Promise.all(
		["selector.py", "__main__.py", "options.py", "architecture.py", "resources/cibuildwheel.schema.json"].map(read),
	);
	const builds = parse(await read("resources/build-platforms.toml")) as Record<
		string,
		{ python_configurations: { identifier: string; path_str?: string; default_pyodide_version?: string }[] }
	>;
	const defaults = (parse(await read("resources/defaults.toml")) as { tool: { cibuildwheel: Record<string, unknown> } })
		.tool.cibuildwheel;
	const isPlatform = (name: string) => (platforms as readonly string[]).includes(name);
	const pyodide = builds.pyodide?.python_configurations ?? [];
	return {
		source: `cibuildwheel ${version}: resources/*.toml, resources/*.cfg, resources/cibuildwheel.schema.json, selector.py`,
		version,
		identifiers: Object.fromEntries(
			platforms.map((name) => [
				name,
				(builds[name]?.python_configurations ?? []).map(({ identifier }) => identifier).join(" "),
			]),
		),
		pyodideVersions: Object.fromEntries(pyodide.map((row) => [row.identifier, row.default_pyodide_version ?? ""])),
		interpreterTags: readInterpreterTags(builds.linux?.python_configurations ?? []),
		groups: readGroups(selector ?? "", version),
		removedSelectors: readRemovedSelectors(main ?? "", version),
		removedImages: quoted(/error_set = \{([^}]*)\}/.exec(options ?? "")?.[1] ?? ""),
		defaults: Object.fromEntries(Object.entries(defaults).filter(([name]) => !isPlatform(name))),
		platformDefaults: Object.fromEntries(platforms.map((name) => [name, defaults[name] ?? {}])),
		...readSchema(JSON.parse(schemaText ?? "") as Schema),
		images: readImages(await read("resources/pinned_docker_images.cfg")),
		// Since 4.1: `arm64` and `ARM64` are the same word.
		ignoresCaseOfArchs: (architecture ?? "").includes("def _parse_arch_name"),
		// Since 4.3: `inherit` beside the options it is about, and CIBW_INHERIT.
		inheritsEverywhere: (options ?? "").includes("def parse_inherit"),
	};
}

/**
 * Python and ABI tag of interpreters whose identifier does not tell (`pp311` is `pp311-pypy311_pp80` with PyPy 8): the folders
 * of the images are called by them.
 */
function readInterpreterTags(rows: { identifier: string; path_str?: string }[]): Record<string, string> {
	const others = rows.filter(({ identifier }) => !identifier.startsWith("cp"));
	return Object.fromEntries(
		others.map(({ identifier, path_str }) => [identifier.split("-")[0] ?? "", path_str?.split("/").at(-1) ?? ""]),
	);
}

/** `all`: whether the word `all` turns the group on. A group may hide nothing in some versions. */
function readGroups(selector: string, version: string) {
	const code = selector.replace(/^\s*#.*$/gm, "");
	const names = [...code.matchAll(/^ {4}(\w+) = "([a-z-]+)"$/gm)].map(([, member = "", name = ""]) => ({
		member,
		name,
	}));
	const notInAll = [...code.matchAll(/cls\.(\w+)\}/g)].map(([, member]) => member);
	const hidden = [
		...code.matchAll(/if EnableGroup\.(\w+) not in self\.enable and fnmatch\(\s*build_id, "([^"]+)"\s*\)/g),
	];
	const pypyEol = /is_pypy_eol = fnmatch\(build_id, "([^"]+)"\) or fnmatch\(build_id, "([^"]+)"\)/.exec(code);
	const pypy = /is_pypy = fnmatch\(build_id, "([^"]+)"\) and not is_pypy_eol/.exec(code);
	const rules = code.slice(code.indexOf("class BuildSelector")).match(/fnmatch\(/g)?.length ?? 0;
	if (pypyEol === null || pypy === null || rules !== hidden.length + 3 || names.length < 6)
		throw new Error(`selector.py of cibuildwheel ${version} has rules that this generator does not know`);
	const eolPatterns = pypyEol.slice(1);
	return names.map(({ member, name }) => ({
		name,
		...(member === "PyPy" ? { hides: [pypy[1]], except: eolPatterns } : {}),
		...(member === "PyPyEoL" ? { hides: eolPatterns } : {}),
		...(member.startsWith("PyPy")
			? {}
			: { hides: hidden.filter(([, of]) => of === member).map(([, , pattern]) => pattern) }),
		inAll: !notInAll.includes(member),
	}));
}

/** What a dead selector that contains one of `words` is told, and that it ends the run with exit status 4. */
function readRemovedSelectors(main: string, version: string) {
	const pattern =
		/if ("\w+" in selector_(?: or "\w+" in selector_)?):\s+msg \+= f"cibuildwheel \d\.x no longer supports (.+?)\. Please use the (\d\.x) series/g;
	const rows = [...main.matchAll(pattern)].map(([, condition = "", what, lastSeries]) => ({
		words: quoted(condition),
		what,
		lastSeries,
	}));
	if (rows.length !== main.match(/no longer supports (?:Python|\{)/g)?.length)
		throw new Error(`__main__.py of cibuildwheel ${version} has messages that this generator does not know`);
	return rows;
}

/** The types of values of each option, and the options that may stand in an override. */
function readSchema(schema: Schema) {
	const typesOf = (node: SchemaNode): string[] => {
		if (node.$ref) {
			const [, kind = "", name = ""] = /^#\/(\$defs|properties)\/(.+)$/.exec(node.$ref) ?? [];
			const target = kind === "$defs" ? schema.$defs[name] : schema.properties[name];
			return target ? typesOf(target) : [];
		}
		if (node.oneOf) return node.oneOf.flatMap(typesOf);
		return node.enum ? ["string"] : [node.type ?? "string"];
	};
	const special = ["inherit", "overrides", ...platforms];
	const types = Object.entries(schema.properties)
		.filter(([name]) => !special.includes(name))
		.map(([name, node]) => [name, [...new Set(typesOf(node))].sort().join(" ")]);
	const overrides = Object.keys(schema.properties.overrides?.items?.properties ?? {});
	return {
		types: Object.fromEntries(types),
		overrideOptions: overrides.filter((name) => name !== "select" && name !== "inherit"),
	};
}

/** Architecture (`x86_64`, `pypy_x86_64`) → short name → image. */
function readImages(text: string): Record<string, Record<string, string>> {
	const images: Record<string, Record<string, string>> = {};
	let section: Record<string, string> = {};
	for (const line of text.split("\n")) {
		const header = /^\[(.+)\]$/.exec(line.trim())?.[1];
		const [, name, image] = /^(\w+) = (\S+)/.exec(line) ?? [];
		if (header !== undefined) {
			section = {};
			images[header] = section;
		} else if (name !== undefined && image !== undefined) section[name] = image;
	}
	return images;
}

function quoted(text: string): string[] {
	return [...text.matchAll(/"([^"]+)"/g)].map(([, word = ""]) => word);
}
