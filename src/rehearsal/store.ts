// State that outlives the process: the database and the folder of files. A change is one transaction whose files are
// durable before it begins, so a kill at any moment leaves the state before it or after it, and at worst a file that
// nothing names.
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { UsageError } from "../diagnostic/errors.ts";
import { storeSchema, storeVersion } from "./store-schema.ts";

export interface StoredProject {
	name: string;
	displayName: string;
}

export interface StoredRelease {
	id: number;
	project: string;
	version: string;
	canonicalVersion: string;
	created: string;
	metadata: Record<string, string[]>;
}

export interface StoredFile {
	fileName: string;
	project: string;
	release: number;
	kind: "sdist" | "bdist_wheel";
	pythonVersion: string;
	requiresPython: string | null;
	comment: string;
	size: number;
	sha256: string;
	md5: string;
	blake2b256: string;
	metadataSha256: string | null;
	/** In bytes; 0 where there is none. */
	metadataSize: number;
	uploaded: string;
}

/** Where the bytes of a file lie, in the folder as in the address: known before it is uploaded. */
export function packagePath(file: { blake2b256: string; fileName: string }): string {
	const hash = file.blake2b256;
	return `packages/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash.slice(4)}/${file.fileName}`;
}

export class Store {
	readonly #folder: string;
	readonly #database: DatabaseSync;

	private constructor(folder: string, database: DatabaseSync) {
		this.#folder = folder;
		this.#database = database;
	}

	/** @throws UsageError `rehearsal/other-folder` when an other version of the product wrote the folder. */
	static async open(folder: string): Promise<Store> {
		await rm(join(folder, "incoming"), { recursive: true, force: true });
		await mkdir(join(folder, "incoming"), { recursive: true });
		const database = new DatabaseSync(join(folder, "index.sqlite"));
		// FULL: a transaction that was answered survives a power cut.
		database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
		const found = Number(database.prepare("PRAGMA user_version").get()?.user_version);
		if (found === 0) {
			database.exec(`BEGIN IMMEDIATE; ${storeSchema} PRAGMA user_version = ${storeVersion}; COMMIT;`);
		} else if (found !== storeVersion) {
			database.close();
			throw new UsageError("rehearsal/other-folder", `${folder} holds a rehearsal index of format ${found}`, {
				file: folder,
				help: `This version reads format ${storeVersion}. Remove the folder; rehearsals hold nothing worth keeping.`,
			});
		}
		return new Store(folder, database);
	}

	close(): void {
		this.#database.close();
	}

	/** All of `change` or nothing. It must not wait for anything. */
	transaction<T>(change: () => T): T {
		this.#database.exec("BEGIN IMMEDIATE");
		try {
			const result = change();
			this.#database.exec("COMMIT");
			return result;
		} catch (error) {
			this.#database.exec("ROLLBACK");
			throw error;
		}
	}

	/** Rows whose columns have been renamed to the fields of `T` by the statement. */
	all<T>(sql: string, ...values: SQLInputValue[]): T[] {
		return this.#database.prepare(sql).all(...values) as T[];
	}

	one<T>(sql: string, ...values: SQLInputValue[]): T | null {
		return (this.#database.prepare(sql).get(...values) as T | undefined) ?? null;
	}

	/** The id of the row that was added, where there is one. */
	run(sql: string, ...values: SQLInputValue[]): number {
		return Number(this.#database.prepare(sql).run(...values).lastInsertRowid);
	}

	/** A path for bytes that are on their way. */
	incomingPath(id: string): string {
		return join(this.#folder, "incoming", id);
	}

	pathOf(file: { blake2b256: string; fileName: string }): string {
		return join(this.#folder, ...packagePath(file).split("/"));
	}

	/** Moves received bytes to where they are served from, and METADATA beside them: durable when it returns. */
	async keepFile(
		file: { blake2b256: string; fileName: string },
		from: string,
		metadata: Uint8Array | null,
	): Promise<void> {
		const path = this.pathOf(file);
		await mkdir(dirname(path), { recursive: true });
		if (metadata !== null) {
			const handle = await open(`${path}.metadata`, "w");
			try {
				await handle.writeFile(metadata);
				await handle.sync();
			} finally {
				await handle.close();
			}
		}
		await rename(from, path);
		await syncFolder(dirname(path));
	}
}

// A new name is durable when its folder is; Windows has no handle for that and needs none.
async function syncFolder(path: string): Promise<void> {
	if (process.platform === "win32") return;
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
