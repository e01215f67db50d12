// Names that are one file somewhere: spelled alike, or alike to Windows and macOS, where letter case, the Unicode form and
// dots at the end do not tell files apart. Whatever unpacks last would overwrite the other.
import { ArchiveError, quoteName } from "./archive-error.ts";

const help =
	"One would overwrite the other. A zip updated in place (zip -u, wheel repair scripts) keeps old copies; two generators may " +
	"write one file. Build in an empty folder, and rename one where both are meant.";

/**
 * Every name once, and none that is a file here and a folder there. Names of folders end in a slash.
 * @param options folders of a tar may be listed again: nothing is overwritten
 */
export function checkNamesAreUnique(names: readonly string[], options: { foldersMayRepeat?: boolean } = {}): void {
	const files = new Map<string, string>();
	const folders = new Map<string, string>();
	/** Folders that other members lie in, and one that does. */
	const parents = new Map<string, string>();
	for (const name of names) {
		const path = fold(name.endsWith("/") ? name.slice(0, -1) : name);
		const [own, other] = name.endsWith("/") ? [folders, files] : [files, folders];
		const twin = own.get(path);
		const isAllowed = own === folders && (options.foldersMayRepeat === true || twin !== name);
		if (twin !== undefined && !isAllowed) throw collision(twin, name);
		const opposite = other.get(path);
		if (opposite !== undefined)
			throw duplicate(`${quoteName(opposite)} and ${quoteName(name)} are a file and a folder`);
		own.set(path, name);
		for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
			const parent = path.slice(0, end);
			if (parents.has(parent)) break;
			parents.set(parent, name);
		}
	}
	for (const [path, name] of files) {
		const inside = parents.get(path);
		if (inside === undefined) continue;
		throw duplicate(`${quoteName(name)} is a file, and ${quoteName(inside)} lies in it as in a folder`);
	}
}

function collision(one: string, other: string): ArchiveError {
	if (one === other) return duplicate(`the archive holds ${quoteName(one)} twice`);
	const [a, b] = [dropEnds(one), dropEnds(other)];
	if (a === b) {
		return duplicate(
			`${quoteName(one)} and ${quoteName(other)} are one file on Windows, which drops dots and spaces at the end`,
		);
	}
	if (a.normalize("NFC") === b.normalize("NFC")) {
		return duplicate(
			`the archive holds ${quoteName(one)} twice, in two Unicode forms (NFC, NFD) that macOS takes for one`,
		);
	}
	return duplicate(
		`${quoteName(one)} and ${quoteName(other)} are one file on Windows and macOS, which ignore letter case`,
	);
}

/** The same for all names that some file system takes for one. */
function fold(name: string): string {
	// Most names are plain; those cost least.
	if (/^[\x21-\x7e]*$/.test(name)) {
		const lower = name.toLowerCase();
		return lower.includes("./") || lower.endsWith(".") ? dropEnds(lower) : lower;
	}
	return dropEnds(name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC"));
}

function dropEnds(name: string): string {
	return name.replace(/[. ]+(?=\/|$)/g, "");
}

function duplicate(message: string): ArchiveError {
	return new ArchiveError("archive/duplicate-member", message, { help });
}
