// Values that other tools own and the plan used, with the line they stand on: [project], [tool.cibuildwheel],
// [tool.maturin], Cargo.toml, and the tools' own variables of the environment. `plan --explain` shows them after our settings.
import type { Frontend } from "../document/plan.ts";
import type { Crate } from "../project/cargo.ts";
import type { Pyproject } from "../project/pyproject.ts";
import { isTable, readPath, type TomlTable } from "../project/toml.ts";
import { findTomlLine } from "../project/toml-position.ts";
import { maskSecrets } from "./pasted-secrets.ts";
import type { SettingSource } from "./setting-sources.ts";

export interface ToolFiles {
	pyproject: Pyproject;
	crate: Crate | null;
	/** CIBW_*, MATURIN_* and MACOSX_DEPLOYMENT_TARGET alone are looked at. */
	environment: Readonly<Record<string, string | undefined>>;
}

export function listToolSources(frontend: Frontend, { pyproject, crate, environment }: ToolFiles): SettingSource[] {
	const project = [
		["build-system", "build-backend"],
		["project", "requires-python"],
	];
	const own = { maturin: "maturin", cibuildwheel: "cibuildwheel", build: null, command: null, none: null }[frontend];
	return [
		...project.flatMap((path) => rowsBelow(pyproject, path, path)),
		...(own ? rowsBelow(pyproject, ["tool", own], ["tool", own]) : []),
		...(own === "maturin" && crate ? listCrateSources(crate) : []),
		...(own ? listVariables(own === "maturin" ? "MATURIN_" : "CIBW_", environment) : []),
	];
}

/** What of Cargo.toml decides which wheels come out. */
function listCrateSources({ manifest }: Crate): SettingSource[] {
	const dependencies = readPath(manifest.table, ["dependencies"]);
	const bindings = isTable(dependencies)
		? Object.keys(dependencies).filter((name) => {
				const dependency = dependencies[name];
				const real = isTable(dependency) && typeof dependency.package === "string" ? dependency.package : name;
				return ["pyo3", "pyo3-ffi", "uniffi"].includes(real);
			})
		: [];
	const paths = [
		["package", "rust-version"],
		["lib", "crate-type"],
		...bindings.map((name) => ["dependencies", name]),
		["features", "default"],
	];
	return paths.flatMap((path) => rowsBelow(manifest, path, ["Cargo.toml", ...path]));
}

/** A row for each value at or below a path. */
function rowsBelow(
	from: { file: string; text: string; table: TomlTable },
	path: string[],
	shown: string[],
): SettingSource[] {
	const value = readPath(from.table, path);
	if (value === undefined) return [];
	if (isTable(value)) return Object.keys(value).flatMap((key) => rowsBelow(from, [...path, key], [...shown, key]));
	if (Array.isArray(value) && value.some(isTable)) {
		// [[tool.cibuildwheel.overrides]]
		return value.flatMap((item, index) =>
			isTable(item)
				? Object.entries(item).map(([key, inner]) =>
						row(from, [...path, String(index), key], [...shown, String(index), key], inner),
					)
				: [],
		);
	}
	return [row(from, path, shown, value)];
}

function row(
	from: { file: string; text: string },
	path: readonly string[],
	shown: readonly string[],
	value: unknown,
): SettingSource {
	const line = findTomlLine(from.text, path);
	return { key: shown.join("."), value: showValue(value), source: `${from.file}${line ? `:${line}` : ""}` };
}

/** Their names decide wheels; their values may hold anything, so long ones are cut and secrets masked. */
function listVariables(prefix: string, environment: ToolFiles["environment"]): SettingSource[] {
	return Object.entries(environment)
		.filter(([name]) => name.startsWith(prefix) || name === "MACOSX_DEPLOYMENT_TARGET")
		.filter(([name, value]) => value !== undefined && !/TOKEN|PASSWORD|SECRET/.test(name))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => ({ key: name, value: showValue(value), source: "environment" }));
}

const shownLength = 200;

function showValue(value: unknown): string {
	const text = maskSecrets(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
	return text.length > shownLength ? `${text.slice(0, shownLength)}… (${text.length} characters)` : text;
}
