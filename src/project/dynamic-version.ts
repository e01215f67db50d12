// Where a build backend finds the version of a project that does not state it in [project], as far as a reader can follow
// without running anything: a literal in a module, a file with nothing but the version, another table. Versions from tags
// and from code are not here.
import type { Pyproject } from "./pyproject.ts";
import { readSetupCfg } from "./setup-cfg.ts";
import { findSetupArgument, hasSetupArgument } from "./setup-py.ts";
import { readPath, readString, readStrings } from "./toml.ts";
import { findTomlLine } from "./toml-position.ts";
import { findLiteral, findMesonVersion, findWholeText, type VersionMention } from "./version-mentions.ts";
import { findByPythonPattern } from "./version-pattern.ts";

export interface VersionFiles {
	pyproject: Pyproject;
	setupPy: string | null;
	setupCfg: string | null;
}

/** Files to look into, relative to the project; the first in which `find` finds something counts. */
export interface VersionPlace {
	files: string[];
	find(text: string, file: string): VersionMention | null;
}

/** The version itself when one of the given files states it, else the place to look; null when it comes from elsewhere. */
export function locateVersion(given: VersionFiles): VersionMention | VersionPlace | null {
	const { pyproject } = given;
	// PEP 621: without `dynamic` a backend must not look for it; without [project] it may.
	if (pyproject.version !== null) return null;
	if (!pyproject.dynamic.includes("version") && readPath(pyproject.table, ["project"]) !== undefined) return null;
	const found = locators.map((locate) => locate(given)).find((place) => place !== null) ?? null;
	if (found === null || !("find" in found)) return found;
	const files = found.files.filter((file) => !/^([\\/]|[A-Za-z]:)/.test(file) && !file.split(/[\\/]/).includes(".."));
	return { ...found, files };
}

type Locator = (given: VersionFiles) => VersionMention | VersionPlace | null;

// hatchling and scikit-build-core take the same two names in any case, with or without a `v` before the version.
const hatchNames = ["__version__", "VERSION"];

const locators: readonly Locator[] = [
	({ pyproject: { table } }) => {
		const path = readString(table, ["tool", "hatch", "version", "path"]);
		const source = readString(table, ["tool", "hatch", "version", "source"]) ?? "regex";
		if (source === "nodejs") return { files: [path ?? "package.json"], find: findPackageJsonVersion };
		if (path === null || source !== "regex") return null;
		return byPatternOrNames(path, readPath(table, ["tool", "hatch", "version", "pattern"]), "version");
	},
	({ pyproject: { table } }) => {
		const at = ["tool", "scikit-build", "metadata", "version"];
		const input = readString(table, [...at, "input"]);
		const isRegex = readString(table, [...at, "provider"]) === "scikit_build_core.metadata.regex";
		return isRegex && input !== null ? byPatternOrNames(input, readPath(table, [...at, "regex"]), "value") : null;
	},
	({ pyproject: { table } }) => {
		const attribute = readString(table, ["tool", "setuptools", "dynamic", "version", "attr"]);
		return attribute === null ? null : byAttribute(attribute, setuptoolsRoots(table));
	},
	({ pyproject: { table } }) => {
		const path = ["tool", "setuptools", "dynamic", "version", "file"];
		const one = readString(table, path);
		const files = one === null ? readStrings(table, path) : [one];
		return files.length === 1 ? { files, find: findWholeText } : null;
	},
	({ pyproject: { table } }) => {
		const path = readString(table, ["tool", "pdm", "version", "path"]);
		const isFile = readString(table, ["tool", "pdm", "version", "source"]) === "file";
		return path !== null && isFile ? byNames([path], ["__version__"]) : null;
	},
	({ pyproject: { table, backend, name } }) => {
		if (!backend?.startsWith("flit")) return null;
		const module = readString(table, ["tool", "flit", "module", "name"]) ?? name?.replaceAll("-", "_");
		const files = module ? ["src", "."].flatMap((root) => moduleFiles(root, module.replaceAll(".", "/"))) : [];
		return byNames(files, ["__version__"]);
	},
	({ pyproject: { backend } }) => (backend === "mesonpy" ? { files: ["meson.build"], find: findMesonVersion } : null),
	({ pyproject: { table, text, file } }) => {
		const version = readString(table, ["tool", "poetry", "version"]);
		const line = findTomlLine(text, ["tool", "poetry", "version"]);
		return version === null || line === null ? null : { file, line, version, literal: JSON.stringify(version) };
	},
	// Last: setuptools alone reads these, whatever else is configured. An argument in setup.py wins over setup.cfg.
	({ pyproject: { backend }, setupPy }) => {
		if (!usesSetuptools(backend) || setupPy === null || !hasSetupArgument(setupPy, "version")) return null;
		return findSetupArgument(setupPy, "setup.py", "version") ?? { files: [], find: () => null };
	},
	({ pyproject: { backend }, setupCfg }) => {
		const entry = setupCfg === null ? null : readSetupCfg(setupCfg, "metadata", "version");
		if (entry === null || !usesSetuptools(backend)) return null;
		const [, kind, rest = ""] = /^(attr|file):\s*(.*)$/s.exec(entry.value) ?? [];
		if (kind === "file") return { files: [rest.split(",")[0]?.trim() ?? ""], find: findWholeText };
		if (kind === "attr") return byAttribute(rest.trim(), setupCfgRoots(setupCfg ?? ""));
		return { file: "setup.cfg", line: entry.line, version: entry.value, literal: entry.value };
	},
];

/** PEP 517: a project without a backend is built by setuptools; an in-tree backend nearly always wraps it. */
export function usesSetuptools(backend: string | null): boolean {
	const others =
		/^(hatchling|flit|poetry|pdm|maturin|mesonpy|scikit_build_core|uv_build|whey|jupyter_packaging|sipbuild)\b/;
	return backend === null || !others.test(backend);
}

function byPatternOrNames(file: string, pattern: unknown, group: string): VersionPlace {
	const names = { files: [file], find: (text: string) => findLiteral(text, file, hatchNames, { isCaseFree: true }) };
	if (pattern === undefined || pattern === true) return names;
	return { files: [file], find: (text) => findByPythonPattern(text, file, String(pattern), group) };
}

function byNames(files: string[], names: readonly string[]): VersionPlace {
	return { files, find: (text, file) => findLiteral(text, file, names) };
}

/** `pkg.about.__version__`: the name in the module, which may be a package. */
function byAttribute(attribute: string, roots: readonly string[]): VersionPlace | null {
	const [name, ...above] = attribute.split(".").reverse();
	if (name === undefined || above.length === 0) return null;
	const module = above.reverse().join("/");
	return byNames(
		roots.flatMap((root) => moduleFiles(root, module)),
		[name],
	);
}

function setuptoolsRoots(table: Pyproject["table"]): string[] {
	const root = readString(table, ["tool", "setuptools", "package-dir", ""]);
	const found = readStrings(table, ["tool", "setuptools", "packages", "find", "where"]);
	return [...(root === null ? [] : [root]), ...found, "src", "."];
}

/** `package_dir =\n    =src` */
function setupCfgRoots(setupCfg: string): string[] {
	const root = /^=\s*(\S+)$/m.exec(readSetupCfg(setupCfg, "options", "package_dir")?.value ?? "")?.[1];
	return [...(root === undefined ? [] : [root]), "src", "."];
}

function moduleFiles(root: string, module: string): string[] {
	const start = root === "." ? "" : `${root}/`;
	return [`${start}${module}/__init__.py`, `${start}${module}.py`];
}

/** hatch-nodejs-version: npm's version, which PEP 440 reads nearly always. */
function findPackageJsonVersion(text: string, file: string): VersionMention | null {
	const [start, literal = "", version] = /^[^{}]*\{[^{}]*?"version"\s*:\s*("([^"\\]+)")/.exec(text) ?? [];
	if (start === undefined || version === undefined) return null;
	return { file, line: start.split("\n").length, version, literal };
}
