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

export function judgeSdistFolders({ names }: SdistContents): Fault | null {
	const top = commonPath(names);
	if (top === "") return fault("sdist-folders");
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

/** Python's os.path.commonpath of relative paths. */
export function commonPath(names: readonly string[]): string {
	const [first = [], ...others] = names.map((name) => name.split("/").filter((part) => part !== "" && part !== "."));
	let length = first.length;
	for (const other of others) {
		while (length > 0 && first.slice(0, length).some((part, index) => part !== other[index])) length -= 1;
	}
	return first.slice(0, length).join("/");
}
