// Which Cargo.toml a maturin project is built from, and the workspace that it inherits from, found as cargo finds it.
import { dirname, join, relative, resolve, sep } from "node:path";
import { type CargoManifest, needsWorkspace, parseCargoManifest } from "../project/cargo.ts";
import type { Pyproject } from "../project/pyproject.ts";
import { parseToml, readPath, readString, readStrings } from "../project/toml.ts";
import type { World } from "../world/ports.ts";

/** Null for a project without a crate. @param folder of the project, absolute */
export async function readCargo(pyproject: Pyproject, folder: string, world: World): Promise<CargoManifest | null> {
	const named = readString(pyproject.table, ["tool", "maturin", "manifest-path"]);
	const usesCargo = pyproject.backend === "maturin" || named !== null;
	const features = readStrings(pyproject.table, ["tool", "maturin", "features"]);
	for (const file of usesCargo ? (named ? [named] : ["Cargo.toml", "rust/Cargo.toml"]) : []) {
		const text = await world.files.readText(join(folder, file));
		if (text === null) continue;
		const workspace = needsWorkspace(text) ? await findWorkspace(text, join(folder, file), world) : null;
		if (workspace === null) return parseCargoManifest(text, file, features);
		const shown = relative(folder, workspace.path).split(sep).join("/");
		return parseCargoManifest(text, file, features, { text: workspace.text, file: shown });
	}
	return null;
}

/** `package.workspace`, else the nearest folder above whose Cargo.toml has a `[workspace]` (The Cargo Book, Workspaces). */
async function findWorkspace(
	text: string,
	manifest: string,
	world: World,
): Promise<{ path: string; text: string } | null> {
	const pointer = readString(parseToml(text, manifest), ["package", "workspace"]);
	let folder = pointer === null ? dirname(dirname(manifest)) : resolve(dirname(manifest), pointer);
	for (;;) {
		const path = join(folder, "Cargo.toml");
		const found = await world.files.readText(path);
		if (found !== null && readPath(parseToml(found, path), ["workspace"]) !== undefined) return { path, text: found };
		if (pointer !== null || dirname(folder) === folder) return null;
		folder = dirname(folder);
	}
}
