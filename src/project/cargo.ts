// The crate that a maturin project is built from: its own name and version, what it is made of, and how sure a reading
// without cargo can be. `cargo metadata` would be the truth, but the plan runs no tool.
import { posix } from "node:path";
import type { CargoGraph } from "./cargo-features.ts";
import type { LockedPackage } from "./cargo-lock.ts";
import { type CargoFile, type CargoPackage, parsePackage } from "./cargo-manifest.ts";
import { readPath, readString, readStrings, type TomlTable } from "./toml.ts";
import { findTomlLine } from "./toml-position.ts";

/** What was found on disk, all paths `/`-separated and relative to the project. */
export interface CargoSources {
	manifest: CargoFile;
	/** The manifest with `[workspace]` that holds for the crate; null for a crate on its own. */
	workspace: CargoFile | null;
	/** Every package that the crate is built from on disk, with the workspace of each. */
	packages: readonly { manifest: CargoFile; workspace: CargoFile | null }[];
	/** Manifests of path dependencies that are not there. */
	missing: readonly string[];
	/** Manifests of the workspace's members; the crate's own for a crate on its own. */
	members: readonly string[];
	lock: readonly LockedPackage[] | null;
	/** Whether cargo would find `src/lib.rs`, and `src/main.rs` or a file of `src/bin/`. */
	hasLibraryFile: boolean;
	hasBinaryFile: boolean;
}

export interface Crate {
	file: string;
	name: string;
	/** Null when it comes from a workspace that was not found. */
	version: string | null;
	/** Where the version stands: in the crate or in its workspace. */
	versionFile: string;
	versionLine: number | null;
	/** `rust-version`, the oldest Rust that compiles the crate. */
	rustVersion: string | null;
	/** Crate types of the library, `cdylib`; empty without a library. */
	libraryTypes: readonly string[];
	hasBinary: boolean;
	/** False where cargo would find nothing to compile. */
	hasTargets: boolean;
	graph: CargoGraph;
	/** Cargo's feature resolver, as maturin meets it; see cargo-bindings.ts. */
	resolver: 1 | 2;
	lock: readonly LockedPackage[] | null;
	/** Manifests of path dependencies that are not there. */
	missing: readonly string[];
	/** Its Cargo.toml as it is written. */
	manifest: CargoFile;
}

/** Null when the manifest has no `[package]` (a virtual manifest). */
export function readCrate(sources: CargoSources): Crate | null {
	const { manifest, workspace } = sources;
	const own = parsePackage(manifest, workspace);
	if (own === null) return null;
	const packages = new Map<string, CargoPackage>([[manifest.file, own]]);
	const hasBinary = own.binaries.length > 0 || (own.autobins && sources.hasBinaryFile);
	for (const source of sources.packages) {
		const found = parsePackage(source.manifest, source.workspace);
		if (found) packages.set(source.manifest.file, found);
	}
	return {
		file: manifest.file,
		name: own.name,
		...locateVersion(manifest, workspace, own),
		rustVersion: own.rustVersion,
		libraryTypes: libraryTypes(own, sources.hasLibraryFile),
		hasBinary,
		hasTargets: hasBinary || own.library !== null || sources.hasLibraryFile,
		graph: {
			root: manifest.file,
			packages,
			members: new Set(sources.members),
			patches: readPatches(workspace ?? manifest),
		},
		resolver: readResolver(workspace, own),
		lock: sources.lock,
		missing: sources.missing,
		manifest,
	};
}

/** Manifests that the package needs on disk: its path dependencies, and what `[patch]` puts in a registry's place. */
export function listPathDependencies(own: CargoPackage, workspace: CargoFile | null): string[] {
	const patched = [...readPatches(workspace).entries()]
		.filter(([name]) => own.dependencies.some((dependency) => dependency.package === name))
		.map(([, path]) => path);
	return [...own.dependencies.flatMap(({ path }) => (path === null ? [] : [path])), ...patched];
}

/**
 * Patterns for the manifests of the members of a workspace, and folders that are none, relative to the project.
 * (The Cargo Book, "Workspaces".)
 */
export function readMemberPatterns(workspace: CargoFile): { members: string[]; excluded: string[] } {
	const folder = posix.dirname(workspace.file);
	const list = (key: string) =>
		readStrings(workspace.table, ["workspace", key]).map((path) => posix.join(folder, path));
	return { members: list("members").map((path) => posix.join(path, "Cargo.toml")), excluded: list("exclude") };
}

/** Null when cargo would not look for the workspace elsewhere. */
export function readWorkspacePointer(manifest: CargoFile): string | null {
	const pointer = readString(manifest.table, ["package", "workspace"]);
	return pointer === null ? null : posix.join(posix.dirname(manifest.file), pointer, "Cargo.toml");
}

export function hasWorkspace(table: TomlTable): boolean {
	return readPath(table, ["workspace"]) !== undefined;
}

function locateVersion(manifest: CargoFile, workspace: CargoFile | null, own: CargoPackage) {
	const isOwn = readString(manifest.table, ["package", "version"]) !== null || workspace === null;
	const [from, path] = isOwn ? [manifest, ["package", "version"]] : [workspace, ["workspace", "package", "version"]];
	return { version: own.version, versionFile: from.file, versionLine: findTomlLine(from.text, path) };
}

function libraryTypes(own: CargoPackage, hasLibraryFile: boolean): readonly string[] {
	if (own.library === null) return hasLibraryFile ? ["lib"] : [];
	if (own.library.isProcMacro) return [];
	return own.library.crateTypes.length > 0 ? own.library.crateTypes : ["lib"];
}

/** The root manifest decides; a root package's edition chooses the default, a virtual manifest's is the first one. */
function readResolver(workspace: CargoFile | null, own: CargoPackage): 1 | 2 {
	const root = workspace === null ? own : parsePackage(workspace, workspace);
	const written =
		workspace === null
			? null
			: (readString(workspace.table, ["workspace", "resolver"]) ??
				readString(workspace.table, ["package", "resolver"]));
	if (written !== null) return written === "1" ? 1 : 2;
	return root !== null && root.edition >= 2021 ? 2 : 1;
}

/** Package name to manifest, for patches with a path. */
function readPatches(workspace: CargoFile | null): Map<string, string> {
	const patches = new Map<string, string>();
	const table = workspace ? readPath(workspace.table, ["patch"]) : undefined;
	for (const registry of Object.values((table ?? {}) as TomlTable)) {
		for (const [alias, value] of Object.entries((registry ?? {}) as TomlTable)) {
			const path = readString(value as TomlTable, ["path"]);
			if (workspace === null || path === null) continue;
			const name = readString(value as TomlTable, ["package"]) ?? alias;
			patches.set(name, posix.join(posix.dirname(workspace.file), path, "Cargo.toml"));
		}
	}
	return patches;
}
