// Names inside archives. A name that two tools could unpack to two places, or outside of the folder, is refused.
import { ArchiveError, archiveLimits } from "./archive-error.ts";

const longestComponent = 255;

/**
 * The name as text.
 * @throws ArchiveError when it is not UTF-8, has control characters, or is not a plain relative path.
 */
export function decodeMemberName(bytes: Uint8Array): string {
	const name = decodeUtf8(bytes);
	const problem = findNameProblem(name, bytes.byteLength);
	if (problem !== null) throw new ArchiveError("archive/member-name", `the name ${JSON.stringify(name)} ${problem}`);
	return name;
}

/** Every name once, and none that is a file here and a folder there. Names of folders end in a slash. */
export function checkNamesAreUnique(names: readonly string[]): void {
	const seen = new Set<string>();
	for (const name of names) {
		const path = name.replace(/\/$/, "");
		if (seen.has(path)) {
			throw new ArchiveError("archive/duplicate-member", `the archive holds ${JSON.stringify(path)} twice`);
		}
		seen.add(path);
	}
	// With the separator as the lowest character, a name stands directly before whatever lies inside it.
	const sorted = names.map((name) => name.replaceAll("/", "\0")).sort();
	for (const [index, name] of sorted.entries()) {
		if (name.endsWith("\0") || !sorted[index + 1]?.startsWith(`${name}\0`)) continue;
		const message = `${JSON.stringify(name.replaceAll("\0", "/"))} is a file and holds others as a folder does`;
		throw new ArchiveError("archive/duplicate-member", message);
	}
}

function decodeUtf8(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (cause) {
		throw new ArchiveError("archive/member-name", `a name is not UTF-8: ${Buffer.from(bytes).toString("latin1")}`, {
			cause,
		});
	}
}

function findNameProblem(name: string, byteLength: number): string | null {
	if (byteLength > archiveLimits.nameBytes) return `is longer than ${archiveLimits.nameBytes} bytes`;
	if (/[\u0000-\u001f\u007f]/.test(name)) return "has control characters";
	if (name.includes("\\")) return "has a backslash, which is a folder separator on Windows only";
	if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "is an absolute path";
	const components = name.replace(/\/$/, "").split("/");
	if (components.includes("")) return "has an empty part";
	if (components.includes(".") || components.includes("..")) return 'has a part "." or ".."';
	if (components.some((part) => Buffer.byteLength(part) > longestComponent)) {
		return `has a part longer than ${longestComponent} bytes`;
	}
	return null;
}
