// What is on the index: projects, releases and files, as the pages and the upload checks ask for them.
import { normalizeName } from "../python/project-name.ts";
import type { Store, StoredFile, StoredProject, StoredRelease } from "./store.ts";

const fileColumns = `file_name AS fileName, files.project AS project, release, kind, python_version AS pythonVersion,
	requires_python AS requiresPython, comment, size, sha256, md5, blake2b256, metadata_sha256 AS metadataSha256,
	metadata_size AS metadataSize, uploaded`;

export function listProjects(store: Store): StoredProject[] {
	return store.all("SELECT name, display_name AS displayName FROM projects ORDER BY name");
}

export function findProject(store: Store, name: string): StoredProject | null {
	return store.one("SELECT name, display_name AS displayName FROM projects WHERE name = ?", normalizeName(name));
}

/** In the order they were created. */
export function listReleases(store: Store, project: string): StoredRelease[] {
	return store
		.all<Omit<StoredRelease, "metadata"> & { metadata: string }>(
			`SELECT id, project, version, canonical_version AS canonicalVersion, created, metadata
			FROM releases WHERE project = ? ORDER BY id`,
			project,
		)
		.map((row) => ({ ...row, metadata: JSON.parse(row.metadata) as StoredRelease["metadata"] }));
}

export function findRelease(store: Store, project: string, canonicalVersion: string): StoredRelease | null {
	return listReleases(store, project).find((release) => release.canonicalVersion === canonicalVersion) ?? null;
}

/** Sorted by name. */
export function listFiles(store: Store, project: string): StoredFile[] {
	return store.all(`SELECT ${fileColumns} FROM files WHERE project = ? ORDER BY file_name`, project);
}

/** The file with this name, or else with these bytes, of whatever project. */
export function findDuplicate(store: Store, file: { fileName: string; blake2b256: string }): StoredFile | null {
	return store.one(
		`SELECT ${fileColumns} FROM files WHERE file_name = ? OR blake2b256 = ? ORDER BY file_name = ? DESC LIMIT 1`,
		file.fileName,
		file.blake2b256,
		file.fileName,
	);
}

export function findFile(store: Store, fileName: string): StoredFile | null {
	return store.one(`SELECT ${fileColumns} FROM files WHERE file_name = ?`, fileName);
}

/** In bytes, all files of a project. */
export function totalSize(store: Store, project: string): number {
	return store.one<{ total: number }>("SELECT total(size) AS total FROM files WHERE project = ?", project)?.total ?? 0;
}

/** Grows with each change of the project; 0 for one that never changed. */
export function lastSerial(store: Store, project: string): number {
	const row = store.one<{ serial: number | null }>(
		"SELECT max(serial) AS serial FROM journal WHERE project = ?",
		project,
	);
	return row?.serial ?? 0;
}

/** Inside a transaction. */
export function createProject(store: Store, name: string, at: string): void {
	store.run("INSERT OR IGNORE INTO projects (name, display_name) VALUES (?, ?)", normalizeName(name), name);
	addToJournal(store, normalizeName(name), "create", at);
}

/** Inside a transaction. */
export function addToJournal(store: Store, project: string, action: string, at: string): void {
	store.run("INSERT INTO journal (project, action, at) VALUES (?, ?, ?)", project, action, at);
}
