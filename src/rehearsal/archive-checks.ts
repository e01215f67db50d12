// Whether the files that every distribution must have are there, by the rules of `check`.
import {
	commonPath,
	distInfoOf,
	judgeEntryPoints,
	judgeLicenseFiles,
	judgeRequiredFile,
	judgeSdistFolders,
	judgeWheelFile,
} from "../index/refusals/contents.ts";
import { fault } from "../index/refusals/refusal.ts";
import { bad, type Refusal, refuse } from "./answer.ts";
import { fieldOf } from "./form-reader.ts";
import type { FileCandidate } from "./upload-candidate.ts";

export async function checkStructure(candidate: FileCandidate): Promise<Refusal | null> {
	const { fileName } = candidate.file;
	const contents = await candidate.contents();
	if (contents.fault !== null) return bad(`Invalid distribution file. ${contents.fault}`);
	if (isSdist(candidate)) return refuse(judgeSdistFolders({ fileName, names: contents.paths }));
	return refuse(judgeWheelFile({ fileName, names: contents.names }));
}

export async function checkLicenseFiles(candidate: FileCandidate): Promise<Refusal | null> {
	const { names, paths } = await candidate.contents();
	const { fileName } = candidate.file;
	const folder = isSdist(candidate) ? commonPath(paths) : `${distInfoOf(fileName)}/licenses`;
	const sent = candidate.form.fields.get("license_file") ?? [];
	return refuse(judgeLicenseFiles(sent, { fileName, names, folder })[0]);
}

/** One that cannot be decoded counts as missing. */
export async function checkRecordFile(candidate: FileCandidate): Promise<Refusal | null> {
	const { record } = await candidate.contents();
	const isReadable = record === null || decodeUtf8(record) !== null;
	return requireInWheel(candidate, "RECORD", isReadable ? undefined : new Set());
}

export async function checkEntryPoints(candidate: FileCandidate): Promise<Refusal | null> {
	const { entryPoints } = await candidate.contents();
	if (isSdist(candidate) || entryPoints === null) return null;
	const { fileName } = candidate.file;
	const text = decodeUtf8(entryPoints);
	return refuse(text === null ? fault("entry-points", { file: fileName }) : judgeEntryPoints(fileName, text));
}

export async function checkMetadataFile(candidate: FileCandidate): Promise<Refusal | null> {
	return requireInWheel(candidate, "METADATA");
}

function isSdist({ form }: FileCandidate): boolean {
	return fieldOf(form, "filetype") === "sdist";
}

async function requireInWheel(
	candidate: FileCandidate,
	name: "RECORD" | "METADATA",
	found?: ReadonlySet<string>,
): Promise<Refusal | null> {
	if (isSdist(candidate)) return null;
	const names = found ?? (await candidate.contents()).names;
	return refuse(judgeRequiredFile(name, { fileName: candidate.file.fileName, names }));
}

function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}
