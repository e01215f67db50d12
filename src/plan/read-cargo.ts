// Which Cargo.toml a maturin project is built from, the workspace that it belongs to and the packages it needs from disk,
// found as maturin (src/project_layout.rs, 1.16.0) and cargo find them.
import { join, posix } from "node:path";
import {
	type CargoSources,
	type Crate,
	hasWorkspace,
	listPathDependencies,
	readCrate,
	readMemberPatterns,
	readWorkspacePointer,
} from "../project/cargo.ts";
import { parseCargoLock } from "../project/cargo-lock.ts";
import { type CargoFile, parsePackage } from "../project/cargo-manifest.ts";
import { readMaturinTable } from "../project/maturin-table.ts";
import type { Pyproject } from "../project/pyproject.ts";
import { parseToml } from "../project/toml.ts";
import type { Files, World } from "../world/ports.ts";

export interface FoundCargo {
	/** Null for a project without a crate. */
	cargo: Crate | null;
	/** The manifest that maturin would take, when it has no `[package]`. */
	virtualManifest: string | null;
}

/**
 * @param folder of the project, absolute
 * @param isAsked true when the settings name the frontend maturin, whatever the build backend is
 */
export async function readCargo(
	pyproject: Pyproject,
	folder: string,
	world: World,
	isAsked = false,
): Promise<FoundCargo> {
	const table = readMaturinTable(pyproject);
	if (!isAsked && pyproject.backend !== "maturin" && table.manifestPath === null)
		return { cargo: null, virtualManifest: null };
	const disk = new CargoDisk(folder, world.files);
	const file = table.manifestPath ?? ((await isRustFolder(pyproject, table, disk)) ? "rust/Cargo.toml" : "Cargo.toml");
	const manifest = await disk.read(posix.normalize(file.replaceAll("\\", "/")));
	const cargo = manifest === null ? null : readCrate(await gatherSources(manifest, disk));
	return { cargo, virtualManifest: manifest !== null && cargo === null ? manifest.file : null };
}

/** Python first: `rust/Cargo.toml` beside `src/NAME/__init__.py`, or with `python-source`. */
async function isRustFolder(
	pyproject: Pyproject,
	table: ReturnType<typeof readMaturinTable>,
	disk: CargoDisk,
): Promise<boolean> {
	if (!(await disk.exists("rust/Cargo.toml"))) return false;
	if (table.pythonSource !== null) return true;
	if (pyproject.name === null) return false;
	const packages = [pyproject.name.replaceAll("-", "_"), ...table.pythonPackages];
	for (const name of packages) if (await disk.exists(`src/${name}/__init__.py`)) return true;
	return false;
}

async function gatherSources(manifest: CargoFile, disk: CargoDisk): Promise<CargoSources> {
	const workspace = await disk.findWorkspace(manifest);
	const { packages, missing } = await readPackages(manifest, workspace, disk);
	const folder = posix.dirname(manifest.file);
	const [members, lockText, hasLibraryFile, hasMain, others] = await Promise.all([
		listMembers(manifest, workspace, packages, disk),
		disk.readText(posix.join(posix.dirname((workspace ?? manifest).file), "Cargo.lock")),
		disk.exists(posix.join(folder, "src/lib.rs")),
		disk.exists(posix.join(folder, "src/main.rs")),
		disk.glob(folder, ["src/bin/*.rs", "src/bin/*/main.rs"]),
	]);
	return {
		manifest,
		workspace,
		packages,
		missing,
		members,
		lock: lockText === null ? null : parseCargoLock(lockText),
		hasLibraryFile,
		hasBinaryFile: hasMain || others.length > 0,
	};
}

/** Path dependencies, and theirs, each with the workspace that it inherits from. */
async function readPackages(manifest: CargoFile, workspace: CargoFile | null, disk: CargoDisk) {
	const packages: CargoSources["packages"][number][] = [];
	const missing: string[] = [];
	const seen = new Set([manifest.file]);
	for (const open = [{ manifest, workspace }]; open.length > 0; ) {
		const here = open.pop();
		const own = here && parsePackage(here.manifest, here.workspace);
		for (const file of own ? listPathDependencies(own, workspace) : []) {
			if (seen.has(file)) continue;
			seen.add(file);
			const found = await disk.read(file);
			if (found === null) {
				missing.push(file);
				continue;
			}
			const next = { manifest: found, workspace: await disk.findWorkspace(found) };
			packages.push(next);
			open.push(next);
		}
	}
	return { packages, missing };
}

/** Those that the patterns name, the root package, and path dependencies below the workspace's folder. */
async function listMembers(
	manifest: CargoFile,
	workspace: CargoFile | null,
	packages: CargoSources["packages"],
	disk: CargoDisk,
): Promise<string[]> {
	if (workspace === null) return [manifest.file];
	const { members, excluded } = readMemberPatterns(workspace);
	const folder = posix.dirname(workspace.file);
	const named = await disk.glob(
		folder,
		members.map((path) => posix.relative(folder, path)),
	);
	const below = packages.filter((one) => one.workspace?.file === workspace.file).map((one) => one.manifest.file);
	const all = [manifest.file, ...named.map((path) => posix.join(folder, path)), ...below];
	const root = parsePackage(workspace, workspace) ? [workspace.file] : [];
	const isExcluded = (file: string) => file !== manifest.file && excluded.some((path) => file.startsWith(`${path}/`));
	return [...new Set([...root, ...all])].filter((file) => !isExcluded(file));
}

/** Manifests by their path relative to the project, each read once. */
class CargoDisk {
	readonly folder: string;
	readonly files: Files;
	readonly known = new Map<string, Promise<CargoFile | null>>();

	constructor(folder: string, files: Files) {
		this.folder = folder;
		this.files = files;
	}

	readText(file: string): Promise<string | null> {
		return this.files.readText(join(this.folder, ...file.split("/")));
	}

	exists(file: string): Promise<boolean> {
		return this.files.exists(join(this.folder, ...file.split("/")));
	}

	glob(folder: string, patterns: readonly string[]): Promise<string[]> {
		if (patterns.length === 0) return Promise.resolve([]);
		return this.files.glob(join(this.folder, ...folder.split("/")), patterns);
	}

	read(file: string): Promise<CargoFile | null> {
		const known = this.known.get(file) ?? this.parse(file);
		this.known.set(file, known);
		return known;
	}

	/** The manifest itself, `package.workspace`, else the nearest one above that does not exclude it. */
	async findWorkspace(manifest: CargoFile): Promise<CargoFile | null> {
		if (hasWorkspace(manifest.table)) return manifest;
		const pointer = readWorkspacePointer(manifest);
		if (pointer !== null) return this.read(pointer);
		for (let folder = posix.dirname(manifest.file); !this.isTop(folder); ) {
			folder = posix.join(folder, "..");
			const found = await this.read(posix.join(folder, "Cargo.toml"));
			if (found === null || !hasWorkspace(found.table)) continue;
			const { members, excluded } = readMemberPatterns(found);
			const isBelow = (path: string) => manifest.file.startsWith(`${path}/`);
			const isNamed = members.some((path) => isBelow(posix.dirname(path)));
			if (isNamed || !excluded.some(isBelow)) return found;
		}
		return null;
	}

	async parse(file: string): Promise<CargoFile | null> {
		const text = await this.readText(file);
		return text === null ? null : { file, text, table: parseToml(text, file) };
	}

	isTop(folder: string): boolean {
		const absolute = join(this.folder, ...folder.split("/"));
		return join(absolute, "..") === absolute;
	}
}
