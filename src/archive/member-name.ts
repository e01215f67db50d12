// Names inside archives. A name that two tools could unpack to two places, or outside of the folder, is refused.
import { ArchiveError, archiveLimits, quoteName } from "./archive-error.ts";

const longestComponent = 255;

const advice = {
	encoding: "Old Windows tools write names in their own code page. Build the distribution again, or rename the file.",
	escape: "A build script packed with absolute or `..` paths. Pack relative to the folder that is distributed.",
	hidden: "Look at the name byte by byte: such characters make a file look like another one. Rename it.",
	long: "No file system takes such a name. Shorten it, most often a generated folder inside folders.",
	plain: "Write the name as folder/folder/file, with no empty parts, and build again.",
	separator: "A zip written on Windows by hand or by .NET before 4.6.1. Build it with a Python build backend.",
	windows: "Rename the file; nobody could install it on Windows, or only under another name.",
} as const;

/**
 * The name as text.
 * @throws ArchiveError when it is not UTF-8, has control characters, or is not a plain relative path.
 */
export function decodeMemberName(bytes: Uint8Array): string {
	const name = decodeUtf8(bytes);
	const problem = findProblem(name, bytes.byteLength);
	if (problem !== null) throw nameError(name, problem);
	return name;
}

interface NameProblem {
	what: string;
	help: string;
}

export function nameError(name: string, { what, help }: NameProblem): ArchiveError {
	return new ArchiveError("archive/member-name", `the name ${quoteName(name)} ${what}`, { help });
}

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with any extension, and in any folder.
const windowsDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])[ ]*(?:\.|$)/i;

/** Why a plain relative path is another one, or none, on Windows; null when it is the same there. */
export function findWindowsProblem(name: string): NameProblem | null {
	const { windows: help } = advice;
	for (const part of name.split("/")) {
		if (windowsDevice.test(part))
			return { what: `has the part ${quoteName(part)}, which is a device on Windows`, help };
		if (part.includes(":")) return { what: "has a colon, behind which Windows sees a drive or a hidden stream", help };
	}
	return null;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8 without replacement characters. @throws ArchiveError */
function decodeUtf8(bytes: Uint8Array): string {
	try {
		return utf8.decode(bytes);
	} catch (cause) {
		const shown = quoteName(Buffer.from(bytes).toString("latin1"));
		const details = { help: advice.encoding, cause };
		throw new ArchiveError("archive/member-name", `the name ${shown} (shown as Latin-1) is not UTF-8`, details);
	}
}

function findProblem(name: string, byteLength: number): NameProblem | null {
	if (name === "") return { what: "is empty", help: advice.plain };
	if (byteLength > archiveLimits.nameBytes) {
		return { what: `is longer than ${archiveLimits.nameBytes} bytes`, help: advice.long };
	}
	if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name))
		return { what: "has control characters", help: advice.hidden };
	if (/[\u202a-\u202e\u2066-\u2069]/.test(name)) {
		return { what: "has characters that change the direction of text", help: advice.hidden };
	}
	if (name.includes("\\")) {
		return { what: "has a backslash, which separates folders on Windows only", help: advice.separator };
	}
	if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return { what: "is an absolute path", help: advice.escape };
	return findPartProblem(name.replace(/\/$/, "").split("/"));
}

function findPartProblem(parts: readonly string[]): NameProblem | null {
	if (parts.includes("")) return { what: "has an empty part", help: advice.plain };
	if (parts.includes("..")) return { what: 'has a part "..", which leads out of its folder', help: advice.escape };
	if (parts.includes(".")) return { what: 'has a part "."', help: advice.plain };
	// Windows drops dots and spaces at the end of a part: ".. " would be "..".
	if (parts.some((part) => /^[. ]+$/.test(part))) {
		return { what: "has a part of dots and spaces alone, which Windows reads as another folder", help: advice.escape };
	}
	if (parts.some((part) => Buffer.byteLength(part) > longestComponent)) {
		return { what: `has a part longer than ${longestComponent} bytes`, help: advice.long };
	}
	return null;
}
