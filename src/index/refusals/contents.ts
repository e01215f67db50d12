// Files that must be in a distribution, where PyPI looks for them: in a wheel below the dist-info folder that the file name
// spells, in an sdist below the path that all members share.
import { type EntryPoint, isScriptGroup, parseEntryPoints } from "../../distribution/entry-points.ts";
import { type Fault, fault } from "./refusal.ts";

export interface WheelContents {
	readonly fileName: string;
	/** Of its files. */
	readonly names: ReadonlySet<string>;
}

export interface SdistContents {
	readonly fileName: string;
	/** Of all members, folders too, as the archive has them. */
	readonly names: readonly string[];
}

/** As the file name spells it. */
export function distInfoOf(fileName: string): string {
	const [name, version] = fileName.split("-");
	return `${name}-${version}.dist-info`;
}

export function judgeWheelFile({ fileName, names }: WheelContents): Fault | null {
	if (fileName.split("-").length < 3) return fault("wheel-name-parts");
	const path = `${distInfoOf(fileName)}/WHEEL`;
	return names.has(path) ? null : fault("wheel-file-missing", { path });
}

export function judgeRequiredFile(name: "RECORD" | "METADATA", { fileName, names }: WheelContents): Fault | null {
	const path = `${distInfoOf(fileName)}/${name}`;
	if (names.has(path)) return null;
	return fault(name === "RECORD" ? "record-missing" : "metadata-missing", { file: fileName, path });
}

/** PyPI takes the first cell of each row that Python's csv module gives it; an empty line has none. */
export function judgeRecordText(text: string): Fault | null {
	let isQuoted = false;
	const lines = text.split(pythonLineEnd);
	if (lines.at(-1) === "") lines.pop();
	for (const line of lines) {
		if (line === "" && !isQuoted) return fault("view-ends", { error: "ValueError" });
		isQuoted = endsInQuotes(line, isQuoted);
	}
	return null;
}

// Those of str.splitlines.
const pythonLineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;

/** Whether a cell goes on in the next line; it is in quotes when it starts with one. */
function endsInQuotes(line: string, startsInQuotes: boolean): boolean {
	let isQuoted = startsInQuotes;
	let isStart = !startsInQuotes;
	let wasQuote = false;
	for (const character of line) {
		if (isQuoted) isQuoted = character !== '"';
		// A second quote behind one that ended the cell goes on with it.
		else if (character === '"' && (isStart || wasQuote)) isQuoted = true;
		isStart = character === "," && !isQuoted;
		wasQuote = character === '"' && !isQuoted;
	}
	return isQuoted;
}

export function judgeSdistFolders({ names }: SdistContents): Fault | null {
	const top = commonPath(names);
	if (top === null) return fault("view-ends", { error: "ValueError" });
	if (top === "" || top === "/") return fault("sdist-folders");
	const path = `${top}/PKG-INFO`;
	return names.includes(path) ? null : fault("pkg-info-missing", { path });
}

export function judgeLicenseFiles(
	paths: readonly string[],
	contents: { fileName: string; names: ReadonlySet<string>; folder: string },
): Fault[] {
	const { fileName: file, names, folder } = contents;
	const missing = paths.filter((path) => !names.has(`${folder}/${path}`));
	return missing.map((value) => fault("license-file-missing", { value, file, folder, path: `${folder}/${value}` }));
}

/** Names of scripts become file names; those of other groups nobody judges. */
export function judgeEntryPoints(fileName: string, text: string): Fault | null {
	const points = parseEntryPoints(text);
	if ("problem" in points) return fault("entry-points", { file: fileName, problem: points.problem });
	const odd = points.find((point) => !isScriptNameTaken(point));
	if (odd === undefined) return null;
	return fault("entry-points", { file: fileName, problem: `line ${odd.line} has the script "${odd.name}"` });
}

// The data model of entry points, enforced since 2026-05-18; what stands in [DEFAULT] counts for every group.
export function isScriptNameTaken({ group, name }: EntryPoint): boolean {
	return !(isScriptGroup(group) || group === "DEFAULT") || /^[\p{L}\p{N}_.-]+$/u.test(name);
}

/** Python's os.path.commonpath; null where absolute paths stand among relative ones. */
export function commonPath(names: readonly string[]): string | null {
	const root = names[0]?.startsWith("/") === true ? "/" : "";
	if (names.some((name) => name.startsWith("/") !== (root === "/"))) return null;
	const [first = [], ...others] = names.map((name) => name.split("/").filter((part) => part !== "" && part !== "."));
	let length = first.length;
	for (const other of others) {
		while (length > 0 && first.slice(0, length).some((part, index) => part !== other[index])) length -= 1;
	}
	return root + first.slice(0, length).join("/");
}
