// Where a build backend finds a dynamic version, as far as a reader can follow without running anything: a literal in a
// module, or a file with nothing but the version. Versions from tags and from code are not here.
import type { Pyproject } from "./pyproject.ts";
import { readPath, readString, readStrings } from "./toml.ts";
import { findTomlLine } from "./toml-position.ts";
import { findLiteral, type VersionMention } from "./version-mentions.ts";

/** Files to look into, relative to the project, first hit counts; `names` null: the whole file is the version. */
export interface VersionPlace {
	files: string[];
	names: readonly string[] | null;
}

/** Null when the version is static, or comes from somewhere else. */
export function locateDynamicVersion(pyproject: Pyproject): VersionPlace | null {
	if (!pyproject.dynamic.includes("version")) return null;
	const place = locators.map((locate) => locate(pyproject)).find((found) => found !== null) ?? null;
	const files = place?.files.filter((file) => !file.startsWith("/") && !file.split(/[\\/]/).includes(".."));
	return place && files ? { ...place, files } : null;
}

/** What a file says; null when it says something else than a version, so that a plan never shows what it read there. */
export function readVersionPlace(text: string, file: string, { names }: VersionPlace): VersionMention | null {
	if (names !== null) return findLiteral(text, file, names);
	const version = text.trim();
	return /^[0-9A-Za-z.!+_-]{1,64}$/.test(version) ? { file, line: 1, version } : null;
}

/** `[tool.poetry] version`, which stays the truth of projects that moved the rest to `[project]`. */
export function readPoetryVersion(pyproject: Pyproject): VersionMention | null {
	const version = readString(pyproject.table, ["tool", "poetry", "version"]);
	const line = findTomlLine(pyproject.text, ["tool", "poetry", "version"]);
	if (version === null || line === null || !pyproject.dynamic.includes("version")) return null;
	return { file: pyproject.file, line, version };
}

const locators: ((pyproject: Pyproject) => VersionPlace | null)[] = [
	/** hatchling's own pattern takes two names; a pattern of the project's is not followed. */
	({ table }) => {
		const path = readString(table, ["tool", "hatch", "version", "path"]);
		const isPlain = readPath(table, ["tool", "hatch", "version", "pattern"]) === undefined;
		return path !== null && isPlain ? { files: [path], names: ["__version__", "VERSION"] } : null;
	},
	({ table }) => {
		const attribute = readString(table, ["tool", "setuptools", "dynamic", "version", "attr"]);
		const [name, ...above] = attribute?.split(".").reverse() ?? [];
		if (name === undefined || above.length === 0) return null;
		const module = above.reverse().join("/");
		const roots = [
			readString(table, ["tool", "setuptools", "package-dir", ""]),
			...readStrings(table, ["tool", "setuptools", "packages", "find", "where"]),
			"src",
			".",
		].filter((root) => root !== null);
		return { files: roots.flatMap((root) => moduleFiles(root, module)), names: [name] };
	},
	({ table }) => {
		const path = ["tool", "setuptools", "dynamic", "version", "file"];
		const one = readString(table, path);
		const files = one === null ? readStrings(table, path) : [one];
		return files.length === 1 ? { files, names: null } : null;
	},
	({ table }) => {
		const path = readString(table, ["tool", "pdm", "version", "path"]);
		const isFile = readString(table, ["tool", "pdm", "version", "source"]) === "file";
		return path !== null && isFile ? { files: [path], names: ["__version__"] } : null;
	},
	({ table, backend, name }) => {
		if (!backend?.startsWith("flit")) return null;
		const module = readString(table, ["tool", "flit", "module", "name"]) ?? name?.replaceAll("-", "_");
		const files = module ? ["src", "."].flatMap((root) => moduleFiles(root, module.replaceAll(".", "/"))) : [];
		return { files, names: ["__version__"] };
	},
];

function moduleFiles(root: string, module: string): string[] {
	const start = root === "." ? "" : `${root}/`;
	return [`${start}${module}/__init__.py`, `${start}${module}.py`];
}
