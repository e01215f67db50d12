// Whether a file's name says what the form says: PEP 427 and PEP 625 as PyPI enforces them, with `packaging`'s words.
import { isPlatformTagAccepted } from "../data/platform-tags.ts";
import { normalizeName } from "../python/project-name.ts";
import { compareVersions, formatVersion, parseVersion } from "../python/version.ts";
import { bad, type Refusal } from "./answer.ts";
import { fieldOf } from "./form-reader.ts";
import type { FileCandidate } from "./upload-candidate.ts";

export function checkDistributionName(candidate: FileCandidate): Refusal | null {
	const fault = fieldOf(candidate.form, "filetype") === "sdist" ? sdistFault(candidate) : wheelFault(candidate);
	return fault === null ? null : bad(fault);
}

function sdistFault(candidate: FileCandidate): string | null {
	const { fileName } = candidate.file;
	const [, name, written] = /^(.*)-([^-]*)\.(?:tar\.gz|zip)$/is.exec(fileName) ?? [];
	if (name === undefined || parseVersion(written ?? "") === null) {
		return `Invalid source distribution filename: ${fileName}`;
	}
	if (normalizeName(name) !== candidate.project.name) return otherProject(candidate);
	const expected = `${namePart(candidate)}-${formVersion(candidate)}.tar.gz`;
	return fileName === expected ? null : `Filename '${fileName}' is invalid, should be '${expected}'.`;
}

function wheelFault(candidate: FileCandidate): string | null {
	const { fileName } = candidate.file;
	const stem = fileName.slice(0, -".whl".length);
	const parts = stem.split("-");
	const [name = "", version = "", build = ""] = parts;
	if (parts.length < 5 || parts.length > 6) return `Invalid wheel filename (wrong number of parts): '${stem}'`;
	if (name.includes("__") || !/^[\p{L}\p{N}._]*$/u.test(name)) return `Invalid project name: '${stem}'`;
	const parsed = parseVersion(version);
	if (parsed === null) return `Invalid wheel filename (invalid version): '${stem}'`;
	if (parts.length === 6 && !/^\d/.test(build)) return `Invalid build number: ${build} in '${stem}'`;
	const platform = (parts.at(-1) ?? "").split(".").find((tag) => !isPlatformTagAccepted(tag));
	if (platform !== undefined) return `Binary wheel '${fileName}' has an unsupported platform tag '${platform}'.`;
	if (normalizeName(name) !== candidate.project.name) return otherProject(candidate);
	if (name !== namePart(candidate)) {
		return `Filename '${fileName}' should contain the normalized project name '${namePart(candidate)}', not '${name}'.`;
	}
	const expected = parseVersion(formVersion(candidate));
	if (expected !== null && compareVersions(parsed, expected) === 0) return null;
	return `Version in filename should be '${formVersion(candidate)}' not '${formatVersion(parsed)}'.`;
}

function otherProject(candidate: FileCandidate): string {
	return `Start filename for '${candidate.project.displayName}' with '${namePart(candidate)}'.`;
}

function namePart({ project }: FileCandidate): string {
	return project.name.replaceAll("-", "_");
}

function formVersion({ form }: FileCandidate): string {
	const version = parseVersion(fieldOf(form, "version"));
	return version === null ? "" : formatVersion(version);
}
