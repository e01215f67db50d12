// What kind of thing a member of a zip file claims to be: by its name, by the mode of Unix, by the attributes of MS-DOS.
// A wheel holds plain files, and folders that say nothing.
import type { CentralHeader } from "./zip-headers.ts";
import { kindError } from "./zip-headers.ts";
import { structureError, zipAdvice } from "./zip-words.ts";

// stat(2), the highest four bits of a mode.
const kindNames: Record<number, string> = {
	1: "a named pipe",
	2: "a device",
	4: "a folder",
	6: "a device",
	8: "a file",
	10: "a symbolic link",
	12: "a socket",
};
const unixSystems = [3, 19];
const setIdBits = 0o6000;
const dosFolder = 0x10;

export function checkKind({ name, method, size, packedSize, system, externalAttributes }: CentralHeader): void {
	const isFolder = name.endsWith("/");
	if (isFolder && size !== 0)
		throw structureError(`the folder ${name} carries ${size} bytes of data`, zipAdvice.rewrite);
	if (method === "stored" && size !== packedSize) {
		throw structureError(`${name} is stored, with two sizes: ${size} and ${packedSize}`, zipAdvice.edited);
	}
	const mode = externalAttributes >>> 16;
	const kind = mode >>> 12;
	// Writers on MS-DOS leave the mode 0 or fill it as Unix does (Python); a link is one to many readers in any case.
	const isMeant = unixSystems.includes(system) || kind === 10;
	if (isMeant && ![0, isFolder ? 4 : 8].includes(kind)) {
		const word = kindNames[kind] ?? `of the unknown kind ${kind}`;
		throw kindError(`${name} is ${word}, not ${isFolder ? "a folder" : "a file"}`, kind === 10 ? links : others);
	}
	if (isMeant && !isFolder && (mode & setIdBits) !== 0) {
		throw kindError(`${name} would run as another user (mode ${(mode & 0o7777).toString(8)})`, setId);
	}
	if (!isFolder && (externalAttributes & dosFolder) !== 0) {
		throw kindError(`${name} is a folder by its attributes and a file by its name`, zipAdvice.rewrite);
	}
}

const links =
	"Installers write a link as a small file with its target in it. Pack what it points to (zip without -y, cp -L).";
const others = "A wheel holds files alone. Leave it out, and make it at run time where the program needs it.";
const setId = "No installer keeps such a mode, and no wheel should ask for it: chmod u-s,g-s FILE before packing.";
