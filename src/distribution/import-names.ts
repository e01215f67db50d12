// What a wheel lets you import, told from the names of its files alone.
import { isImportable } from "../python/identifier.ts";

/** `name.py`, `name.abi3.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd` */
const moduleFile = /^(?<name>[^.]+)(?:\.py|(?:\.[A-Za-z0-9_-]+)?\.(?:so|pyd))$/;

interface Folder {
	modules: Set<string>;
	folders: Map<string, Folder>;
}

/**
 * Import names that a wheel provides, sorted: top-level modules and packages, and for a namespace package (no
 * `__init__`) the packages inside it, as `google.protobuf`.
 */
export function listImportNames(members: readonly { name: string }[]): string[] {
	const root = makeFolder();
	for (const { name } of members) addFile(root, installedPath(name));
	const packages = listBelow(root).flatMap(([name, folder]) => listPackages(name, folder));
	return [...new Set([...root.modules, ...packages])].filter((name) => name !== "__init__").sort();
}

/** Parts of the path below site-packages; null for what is not installed there. */
export function installedPath(name: string): string[] | null {
	const parts = name.split("/");
	if (parts[0]?.endsWith(".dist-info")) return null;
	if (!parts[0]?.endsWith(".data")) return parts;
	// PEP 427: only these two of the .data folders are importable.
	return parts[1] === "purelib" || parts[1] === "platlib" ? parts.slice(2) : null;
}

function addFile(root: Folder, path: readonly string[] | null): void {
	const module = moduleFile.exec(path?.at(-1) ?? "")?.groups?.name;
	if (path === null || module === undefined || !isImportable(module)) return;
	let folder = root;
	for (const part of path.slice(0, -1)) {
		if (!isImportable(part) || part === "__pycache__") return;
		const next = folder.folders.get(part) ?? makeFolder();
		folder.folders.set(part, next);
		folder = next;
	}
	folder.modules.add(module);
}

function listPackages(name: string, folder: Folder): string[] {
	if (folder.modules.has("__init__")) return [name];
	const inside = listBelow(folder).flatMap(([child, below]) => listPackages(`${name}.${child}`, below));
	if (inside.length > 0) return inside;
	// A folder of loose modules can be imported as a namespace too (PEP 420).
	return folder.modules.size > 0 ? [name] : [];
}

/** Beside `name.py` a folder `name` is found only when it has an `__init__`. */
function listBelow({ modules, folders }: Folder): [string, Folder][] {
	return [...folders].filter(([name, { modules: inside }]) => !modules.has(name) || inside.has("__init__"));
}

function makeFolder(): Folder {
	return { modules: new Set(), folders: new Map() };
}
