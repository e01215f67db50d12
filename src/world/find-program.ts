import { constants, promises as fs } from "node:fs";
import { isAbsolute, join } from "node:path";

export interface ProgramSearch {
	path: string;
	system: NodeJS.Platform;
	/** PATHEXT of Windows. */
	extensions?: string | undefined;
}

/** Absolute path of the program that `name` means, or null. Relative entries of the PATH do not count: they change with the folder. */
export async function findProgram(name: string, search: ProgramSearch): Promise<string | null> {
	const windows = search.system === "win32";
	const endings = windows ? windowsEndings(name, search.extensions) : [""];
	const folders = isAbsolute(name)
		? [""]
		: search.path.split(windows ? ";" : ":").filter((folder) => isAbsolute(folder));
	if (!isAbsolute(name) && /[\\/]/.test(name)) return null;
	for (const folder of folders) {
		for (const ending of endings) {
			const candidate = folder === "" ? name + ending : join(folder, name + ending);
			if (await isProgram(candidate, windows)) return candidate;
		}
	}
	return null;
}

// .bat and .cmd are left out: they run only in a shell (CVE-2024-27980), and we never start one.
function windowsEndings(name: string, extensions = ".COM;.EXE"): string[] {
	const known = extensions
		.toLowerCase()
		.split(";")
		.filter((ending) => ending === ".exe" || ending === ".com");
	return known.some((ending) => name.toLowerCase().endsWith(ending)) ? [""] : known;
}

async function isProgram(path: string, windows: boolean): Promise<boolean> {
	try {
		if (!(await fs.stat(path)).isFile()) return false;
		await fs.access(path, windows ? constants.F_OK : constants.X_OK);
		return true;
	} catch {
		// Not there, not ours to see, not executable: all the same to a search.
		return false;
	}
}
