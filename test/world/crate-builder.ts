// A crate as read from disk, made from the texts of its manifests, for tests of what is concluded from it.
import { type Crate, readCrate } from "../../src/project/cargo.ts";
import { parseCargoLock } from "../../src/project/cargo-lock.ts";
import type { CargoFile } from "../../src/project/cargo-manifest.ts";
import { parseToml } from "../../src/project/toml.ts";

interface CrateFiles {
	/** Text of the workspace's manifest, `../Cargo.toml`. */
	workspace?: string;
	/** Members beside the crate; two and more make maturin ask `cargo tree`. */
	members?: string[];
	/** Path dependencies, by manifest. */
	packages?: Record<string, string>;
	missing?: string[];
	lock?: string;
	hasLibraryFile?: boolean;
	hasBinaryFile?: boolean;
}

/** `text` is what follows `[package] name = "core" version = "0.1.0"`. */
export function makeCrate(text: string, files: CrateFiles = {}): Crate {
	const manifest = readFile("Cargo.toml", `[package]\nname = "core"\nversion = "0.1.0"\nedition = "2021"\n${text}`);
	const workspace = files.workspace === undefined ? null : readFile("../Cargo.toml", files.workspace);
	const crate = readCrate({
		manifest,
		workspace,
		packages: Object.entries(files.packages ?? {}).map(([file, own]) => ({ manifest: readFile(file, own), workspace })),
		missing: files.missing ?? [],
		members: ["Cargo.toml", ...(files.members ?? [])],
		lock: files.lock === undefined ? null : parseCargoLock(files.lock),
		hasLibraryFile: files.hasLibraryFile ?? true,
		hasBinaryFile: files.hasBinaryFile ?? false,
	});
	if (crate === null) throw new Error("the crate has no package");
	return crate;
}

function readFile(file: string, text: string): CargoFile {
	return { file, text, table: parseToml(text, file) };
}
