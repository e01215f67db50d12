// What a wheel lets you import, told from the names of its files alone.

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** `name.py`, `name.abi3.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd` */
const moduleFile = /^(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:\.py|(?:\.[A-Za-z0-9_-]+)?\.(?:so|pyd))$/;

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
	const packages = [...root.folders].flatMap(([name, folder]) => listPackages(name, folder));
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
	if (path === null || module === undefined) return;
	let folder = root;
	for (const part of path.slice(0, -1)) {
		if (!identifier.test(part) || part === "__pycache__") return;
		const next = folder.folders.get(part) ?? makeFolder();
		folder.folders.set(part, next);
		folder = next;
	}
	folder.modules.add(module);
}

function listPackages(name: string, folder: Folder): string[] {
	if (folder.modules.has("__init__")) return [name];
	const inside = [...folder.folders].flatMap(([child, below]) => listPackages(`${name}.${child}`, below));
	if (inside.length > 0) return inside;
	// A folder of loose modules can be imported as a namespace too (PEP 420).
	return folder.modules.size > 0 ? [name] : [];
}

function makeFolder(): Folder {
	return { modules: new Set(), folders: new Map() };
}
