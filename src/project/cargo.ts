// What Cargo.toml says about a Python extension: the crate's own name and version, the Rust it needs, and the stable-ABI
// floor that its pyo3 features choose. A static reading: `cargo metadata` would be the truth, but the plan runs no tool.

import { isTable, parseToml, readPath, readString, readStrings, type TomlTable } from "./toml.ts";
import { findTomlLine } from "./toml-position.ts";

export interface CargoManifest {
	file: string;
	name: string | null;
	/** Null when it comes from the workspace and no workspace was given. */
	version: string | null;
	/** Where the version stands: in the crate or in its workspace. */
	versionFile: string;
	versionLine: number | null;
	/** `rust-version`, the oldest Rust that compiles the crate. */
	rustVersion: string | null;
	/** True when the crate depends on pyo3 or pyo3-ffi. */
	usesPyo3: boolean;
	/** `3.9`; `plain` when the feature `abi3` names no floor; null without the stable ABI. */
	abi3Floor: string | "plain" | null;
}

/** Whether the crate leaves something to a workspace that is written in another file. */
export function needsWorkspace(text: string): boolean {
	return /\bworkspace\s*=\s*true\b/.test(text) && !/^\s*\[workspace\b/m.test(text);
}

/**
 * @param extraFeatures features that `[tool.maturin] features` turns on
 * @param workspace the manifest of the crate's workspace, when that is another file
 */
export function parseCargoManifest(
	text: string,
	file: string,
	extraFeatures: readonly string[],
	workspace: { text: string; file: string } = { text, file },
): CargoManifest {
	const table = parseToml(text, file);
	const shared = workspace.file === file ? table : parseToml(workspace.text, workspace.file);
	const ownVersion = readString(table, ["package", "version"]);
	return {
		file,
		name: readString(table, ["package", "name"]),
		version: ownVersion ?? readString(shared, ["workspace", "package", "version"]),
		...(ownVersion === null
			? { versionFile: workspace.file, versionLine: findTomlLine(workspace.text, ["workspace", "package", "version"]) }
			: { versionFile: file, versionLine: findTomlLine(text, ["package", "version"]) }),
		rustVersion:
			readString(table, ["package", "rust-version"]) ?? readString(shared, ["workspace", "package", "rust-version"]),
		usesPyo3: findDependency(table, "pyo3") !== undefined || findDependency(table, "pyo3-ffi") !== undefined,
		abi3Floor: readAbi3Floor(collectPyo3Features(table, shared, extraFeatures)),
	};
}

/** PyO3's features `abi3-pyXY` set the floor; the lowest wins, as cargo unifies features. */
function readAbi3Floor(features: ReadonlySet<string>): string | "plain" | null {
	const floors = [...features]
		.map((feature) => /^abi3-py3(\d+)$/.exec(feature)?.[1])
		.filter((minor) => minor !== undefined)
		.map(Number);
	if (floors.length > 0) return `3.${Math.min(...floors)}`;
	return features.has("abi3") ? "plain" : null;
}

/** Features of pyo3 itself, plus those that the crate's own features (default ones and the given ones) forward to it. */
function collectPyo3Features(table: TomlTable, workspace: TomlTable, extraFeatures: readonly string[]): Set<string> {
	const result = new Set<string>();
	for (const name of ["pyo3", "pyo3-ffi"]) {
		const dependency = findDependency(table, name);
		if (isTable(dependency)) for (const feature of readStrings(dependency, ["features"])) result.add(feature);
		const shared = readPath(workspace, ["workspace", "dependencies", name]);
		if (isTable(shared) && isTable(dependency) && dependency.workspace === true) {
			for (const feature of readStrings(shared, ["features"])) result.add(feature);
		}
	}
	const open = ["default", ...extraFeatures];
	const seen = new Set<string>();
	for (let feature = open.pop(); feature !== undefined; feature = open.pop()) {
		if (seen.has(feature)) continue;
		seen.add(feature);
		const forwarded = /^pyo3(?:-ffi)?\??\/(.+)$/.exec(feature)?.[1];
		if (forwarded) result.add(forwarded);
		open.push(...readStrings(table, ["features", feature]));
	}
	return result;
}

function findDependency(table: TomlTable, name: string): unknown {
	const direct = readPath(table, ["dependencies", name]);
	if (direct !== undefined) return direct;
	const renamed = readPath(table, ["dependencies"]);
	if (!isTable(renamed)) return undefined;
	return Object.values(renamed).find((value) => isTable(value) && value.package === name);
}
