// Whether the archive is one that PyPI takes and the files that every distribution must have are there, by the rules of
// `check`. A member that cannot be read ends PyPI's view, with another status.
import { isFault, type PypiArchive } from "../index/refusals/archive/pypi-archive.ts";
import {
	commonPath,
	distInfoOf,
	judgeEntryPoints,
	judgeRecordText,
	judgeRequiredFile,
} from "../index/refusals/contents.ts";
import { type Fault, fault } from "../index/refusals/refusal.ts";
import { type Refusal, refuse } from "./answer.ts";
import { fieldOf } from "./form-reader.ts";
import type { FileCandidate } from "./upload-candidate.ts";

export async function checkStructure(candidate: FileCandidate): Promise<Refusal | null> {
	const contents = await candidate.contents();
	return isFault(contents) ? refuse(contents) : null;
}

export async function checkLicenseFiles(candidate: FileCandidate): Promise<Refusal | null> {
	const archive = await archiveOf(candidate);
	const { fileName: file } = candidate.file;
	const folder = isSdist(candidate) ? (commonPath(archive.names) ?? "") : `${distInfoOf(file)}/licenses`;
	for (const value of candidate.form.fields.get("license_file") ?? []) {
		const path = `${folder}/${value}`;
		const bytes = await archive.read(path);
		if (bytes === null) return refuse(fault("license-file-missing", { value, file, folder, path }));
		if ("id" in bytes) return refuse(bytes);
	}
	return null;
}

/** One that cannot be decoded counts as missing. */
export async function checkRecordFile(candidate: FileCandidate): Promise<Refusal | null> {
	const missing = await requireInWheel(candidate, "RECORD", (bytes) => decodeUtf8(bytes) !== null);
	if (missing !== null || isSdist(candidate)) return missing;
	const bytes = await (await archiveOf(candidate)).read(`${distInfoOf(candidate.file.fileName)}/RECORD`);
	return refuse(bytes === null || "id" in bytes ? null : judgeRecordText(decodeUtf8(bytes) ?? ""));
}

export async function checkEntryPoints(candidate: FileCandidate): Promise<Refusal | null> {
	if (isSdist(candidate)) return null;
	const { fileName } = candidate.file;
	const bytes = await (await archiveOf(candidate)).read(`${distInfoOf(fileName)}/entry_points.txt`);
	if (bytes === null) return null;
	if ("id" in bytes) return refuse(bytes);
	const text = decodeUtf8(bytes);
	return refuse(text === null ? fault("entry-points", { file: fileName }) : judgeEntryPoints(fileName, text));
}

export async function checkMetadataFile(candidate: FileCandidate): Promise<Refusal | null> {
	return requireInWheel(candidate, "METADATA", () => true);
}

/** Of a wheel that passed all checks; null for an sdist. */
export async function readMetadataFile(candidate: FileCandidate): Promise<Uint8Array | null> {
	if (isSdist(candidate)) return null;
	const bytes = await (await archiveOf(candidate)).read(`${distInfoOf(candidate.file.fileName)}/METADATA`);
	return bytes === null || "id" in bytes ? null : bytes;
}

function isSdist({ form }: FileCandidate): boolean {
	return fieldOf(form, "filetype") === "sdist";
}

/** `checkStructure` comes first: here the archive is one. */
async function archiveOf(candidate: FileCandidate): Promise<PypiArchive> {
	const contents = await candidate.contents();
	if (isFault(contents)) throw new TypeError(`${candidate.file.fileName} was refused as ${contents.id}`);
	return contents;
}

async function requireInWheel(
	candidate: FileCandidate,
	name: "RECORD" | "METADATA",
	isReadable: (bytes: Uint8Array) => boolean,
): Promise<Refusal | null> {
	if (isSdist(candidate)) return null;
	const { fileName } = candidate.file;
	const path = `${distInfoOf(fileName)}/${name}`;
	const bytes: Uint8Array | Fault | null = await (await archiveOf(candidate)).read(path);
	if (bytes !== null && "id" in bytes) return refuse(bytes);
	const names = new Set(bytes === null || !isReadable(bytes) ? [] : [path]);
	return refuse(judgeRequiredFile(name, { fileName, names }));
}

function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}
