// File names as PyPI takes them: PEP 427 and PEP 625, enforced since 2025-10-23, with the words of packaging.utils for wheels
// that cannot be read at all.
import { isPlatformTagAccepted } from "../../data/platform-tags.ts";
import { normalizeName, toFileNamePart } from "../../python/project-name.ts";
import { compareVersions, formatVersion, parseVersion, type Version } from "../../python/version.ts";
import { type Fault, fault } from "./refusal.ts";

/** A file and the project and version into whose release it is meant to go. */
export interface NamedUpload {
	readonly fileName: string;
	/** As people write it. */
	readonly projectName: string;
	readonly version: Version | null;
}

export function judgeUploadName(fileName: string, kind: string): Fault | null {
	if (/[\u0000-\u001f\u007f]/.test(fileName)) return fault("file-name-characters");
	if (/[/\\]/.test(fileName)) return fault("file-name-slash");
	const extension = /^.+?(\.(?:tar\.gz|zip|whl))$/is.exec(fileName)?.[1];
	if (extension === undefined) return fault("extension");
	const allowed = kind === "sdist" ? [".tar.gz", ".zip"] : [".whl"];
	return allowed.includes(extension) ? null : fault("extension-kind", { extension, kind });
}

const longestName = 255;

/** What an index stores METADATA of a wheel as must fit into a file system too; both limits count bytes. */
export function judgeNameLength(fileName: string): Fault | null {
	const length = Buffer.byteLength(fileName);
	if (length > longestName) return fault("file-name-beyond", { length: String(length) });
	if (!fileName.endsWith(".whl") || length + ".metadata".length <= longestName) return null;
	return fault("file-name-length", { file: fileName, length: String(length) });
}

/** Whether an sdist's name can be read. */
export function judgeSdistText(fileName: string): Fault | null {
	const [, name = "", written = ""] = sdistParts.exec(fileName) ?? [];
	return name === "" || parseVersion(written) === null ? fault("sdist-name", { file: fileName }) : null;
}

const sdistParts = /^(.*)-([^-]*)\.(?:tar\.gz|zip)$/s;

export function judgeSdistName(upload: NamedUpload): Fault | null {
	const { fileName, projectName } = upload;
	const unreadable = judgeSdistText(fileName);
	if (unreadable !== null) return unreadable;
	const [, name = ""] = sdistParts.exec(fileName) ?? [];
	if (normalizeName(beforeVersion(upload, name)) !== normalizeName(projectName)) return otherProject(upload, name);
	const version = upload.version === null ? "" : formatVersion(upload.version);
	const expected = `${toFileNamePart(projectName)}-${version}.tar.gz`;
	return fileName === expected ? null : fault("sdist-spelling", { file: fileName, expected });
}

/** A post-release may be written with a dash, as in 1.0-1: then the name ends one dash earlier. */
function beforeVersion({ fileName, projectName, version }: NamedUpload, name: string): string {
	if (version?.post === null || normalizeName(name) === normalizeName(projectName)) return name;
	const [, shorter, written] = /^(.*)-([^-]*-[^-]*)$/s.exec(fileName) ?? [];
	return shorter !== undefined && parseVersion((written ?? "").replace(/\.tar\.gz$/, "")) !== null ? shorter : name;
}

/** Whether a wheel's name can be read, in packaging's order and words. */
export function judgeWheelText(fileName: string): Fault | null {
	const stem = fileName.replace(/\.whl$/, "");
	const parts = stem.split("-");
	const [name = "", version = "", build = ""] = parts;
	if (parts.length !== 5 && parts.length !== 6) return fault("wheel-parts", { stem });
	if (name.includes("__") || !/^[\p{L}\p{N}._]+$/u.test(name)) return fault("wheel-name", { stem });
	if (parseVersion(version) === null) return fault("wheel-version-text", { stem });
	return parts.length === 6 && !/^\d/.test(build) ? fault("wheel-build", { stem, build }) : null;
}

/** Every tag of a compressed set must pass. */
export function judgePlatforms(fileName: string, tags: readonly string[]): Fault[] {
	const refused = [...new Set(tags)].filter((tag) => !isPlatformTagAccepted(tag));
	return refused.map((tag) => fault("platform-tag", { file: fileName, tag }));
}

export function judgeWheelProject(upload: NamedUpload): Fault | null {
	const [name = ""] = upload.fileName.split("-");
	return normalizeName(name) === normalizeName(upload.projectName) ? null : otherProject(upload, name);
}

export function judgeWheelSpelling({ fileName, projectName }: NamedUpload): Fault | null {
	const [written = ""] = fileName.split("-");
	const part = toFileNamePart(projectName);
	return written === part ? null : fault("wheel-spelling", { file: fileName, part, written });
}

export function judgeWheelVersion({ fileName, version }: NamedUpload): Fault | null {
	const written = parseVersion(fileName.split("-")[1] ?? "");
	if (version === null || written === null || compareVersions(version, written) === 0) return null;
	return fault("other-version", { version: formatVersion(version), written: formatVersion(written) });
}

function otherProject({ projectName }: NamedUpload, value: string): Fault {
	return fault("other-project", { project: projectName, part: toFileNamePart(projectName), value });
}
