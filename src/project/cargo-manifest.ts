// One Cargo.toml, read as cargo reads it (The Cargo Book, "The Manifest Format", "Specifying Dependencies", "Features"):
// the package, its targets, its dependencies with what they inherit from the workspace, and its feature table.
import { posix } from "node:path";
import { isTable, readPath, readString, readStrings, type TomlTable } from "./toml.ts";

/** A Cargo.toml that was read, `/`-separated path relative to the project. */
export interface CargoFile {
	file: string;
	text: string;
	table: TomlTable;
}

export interface CargoDependency {
	/** What this manifest calls it; features name it so. */
	alias: string;
	package: string;
	kind: "normal" | "build" | "dev";
	/** `cfg(windows)` or a triple; null for every target. */
	target: string | null;
	isOptional: boolean;
	usesDefaultFeatures: boolean;
	features: readonly string[];
	/** Manifest of a path dependency. */
	path: string | null;
	/** Version requirement as written. */
	requirement: string | null;
}

export interface CargoPackage {
	file: string;
	name: string;
	version: string | null;
	edition: number;
	rustVersion: string | null;
	features: Readonly<Record<string, readonly string[]>>;
	dependencies: readonly CargoDependency[];
	/** Of `[lib]`: null without that table; cargo's default is `lib`. */
	library: { name: string | null; crateTypes: readonly string[]; isProcMacro: boolean } | null;
	/** Names of `[[bin]]`. */
	binaries: readonly string[];
	autobins: boolean;
}

const sections = [
	["dependencies", "normal"],
	["build-dependencies", "build"],
	["build_dependencies", "build"],
	["dev-dependencies", "dev"],
	["dev_dependencies", "dev"],
] as const;

/**
 * Null when the file is a virtual manifest.
 * @param workspace the manifest whose `[workspace]` holds for it, which may be the same file
 */
export function parsePackage(manifest: CargoFile, workspace: CargoFile | null): CargoPackage | null {
	const { file, table } = manifest;
	if (!isTable(readPath(table, ["package"]))) return null;
	const shared = (key: string) => readOwnOrShared(table, workspace?.table ?? null, key);
	const features = readPath(table, ["features"]);
	return {
		file,
		name: readString(table, ["package", "name"]) ?? "",
		version: shared("version"),
		edition: Number.parseInt(shared("edition") ?? "2015", 10),
		rustVersion: shared("rust-version"),
		features: isTable(features)
			? Object.fromEntries(Object.keys(features).map((name) => [name, readStrings(features, [name])]))
			: {},
		dependencies: readDependencies(manifest, workspace),
		library: readLibrary(table),
		binaries: readBinaries(table),
		autobins: readPath(table, ["package", "autobins"]) !== false,
	};
}

function readOwnOrShared(table: TomlTable, workspace: TomlTable | null, key: string): string | null {
	const own = readPath(table, ["package", key]);
	if (typeof own === "string") return own;
	const inherits = isTable(own) && own.workspace === true;
	return inherits && workspace ? readString(workspace, ["workspace", "package", key]) : null;
}

function readLibrary(table: TomlTable): CargoPackage["library"] {
	const library = readPath(table, ["lib"]);
	if (!isTable(library)) return null;
	const types = readStrings(library, ["crate-type"]);
	return {
		name: readString(library, ["name"]),
		crateTypes: types.length > 0 ? types : readStrings(library, ["crate_type"]),
		isProcMacro: library["proc-macro"] === true || library.proc_macro === true,
	};
}

function readBinaries(table: TomlTable): string[] {
	const binaries = table.bin;
	if (!Array.isArray(binaries)) return [];
	return binaries.flatMap((binary) => (isTable(binary) && typeof binary.name === "string" ? [binary.name] : []));
}

function readDependencies(manifest: CargoFile, workspace: CargoFile | null): CargoDependency[] {
	const tables = [
		{ target: null, table: manifest.table },
		...Object.entries(readTable(manifest.table.target)).map(([target, value]) => ({ target, table: readTable(value) })),
	];
	return tables.flatMap(({ target, table }) =>
		sections.flatMap(([key, kind]) =>
			Object.entries(readTable(table[key])).map(([alias, value]) =>
				readDependency(alias, value, { kind, target }, manifest, workspace),
			),
		),
	);
}

function readDependency(
	alias: string,
	value: unknown,
	place: Pick<CargoDependency, "kind" | "target">,
	manifest: CargoFile,
	workspace: CargoFile | null,
): CargoDependency {
	const own = typeof value === "string" ? { version: value } : readTable(value);
	const isShared = own.workspace === true;
	const shared = isShared ? readPath(workspace?.table ?? {}, ["workspace", "dependencies", alias]) : undefined;
	const base: TomlTable = isShared ? (typeof shared === "string" ? { version: shared } : readTable(shared)) : own;
	const path = readString(base, ["path"]);
	const from = isShared ? (workspace?.file ?? manifest.file) : manifest.file;
	return {
		alias,
		package: readString(base, ["package"]) ?? alias,
		...place,
		isOptional: own.optional === true,
		usesDefaultFeatures: readsDefault(base) || (isShared && hasDefaultKey(own) && readsDefault(own)),
		features: [...new Set([...readStrings(base, ["features"]), ...readStrings(own, ["features"])])],
		path: path === null ? null : posix.join(posix.dirname(from), path.replaceAll("\\", "/"), "Cargo.toml"),
		requirement: readString(base, ["version"]),
	};
}

/** Inheriting: a workspace that turns the default features off can be overruled, one that leaves them on cannot. */
function readsDefault(table: TomlTable): boolean {
	return (table["default-features"] ?? table.default_features) !== false;
}

function hasDefaultKey(table: TomlTable): boolean {
	return table["default-features"] !== undefined || table.default_features !== undefined;
}

function readTable(value: unknown): TomlTable {
	return isTable(value) ? value : {};
}
