// Whether the files that every distribution must have are there: warehouse/forklift/legacy.py and warehouse/utils/wheel.py.
import { bad, type Refusal } from "./answer.ts";
import { fieldOf } from "./form-reader.ts";
import type { FileCandidate } from "./upload-candidate.ts";

export async function checkStructure(candidate: FileCandidate): Promise<Refusal | null> {
	const fault = isSdist(candidate) ? await sdistFault(candidate) : await wheelFault(candidate);
	return fault === null ? null : bad(`Invalid distribution file. ${fault}`);
}

export async function checkLicenseFiles(candidate: FileCandidate): Promise<Refusal | null> {
	const { names } = await candidate.contents();
	const folder = isSdist(candidate) ? `${topFolderOf(names)}/` : `${distInfoOf(candidate.file.fileName)}/licenses/`;
	for (const path of candidate.form.fields.get("license_file") ?? []) {
		if (names.has(`${folder}${path}`)) continue;
		const place = `in distribution file ${candidate.file.fileName} at ${folder}${path}`;
		return bad(`License-File ${path} does not exist ${place}`);
	}
	return null;
}

export async function checkRecordFile(candidate: FileCandidate): Promise<Refusal | null> {
	return requireInWheel(candidate, "RECORD");
}

export async function checkMetadataFile(candidate: FileCandidate): Promise<Refusal | null> {
	return requireInWheel(candidate, "METADATA");
}

/** As the file name spells it, which is where PyPI looks. */
export function distInfoOf(fileName: string): string {
	const [name, version] = fileName.split("-");
	return `${name}-${version}.dist-info`;
}

function isSdist({ form }: FileCandidate): boolean {
	return fieldOf(form, "filetype") === "sdist";
}

async function wheelFault({ file, contents }: FileCandidate): Promise<string | null> {
	const { fault, names } = await contents();
	if (fault !== null) return fault;
	if (file.fileName.split("-").length < 3) return "Unable to parse name and version from wheel filename";
	const path = `${distInfoOf(file.fileName)}/WHEEL`;
	return names.has(path) ? null : `WHEEL not found at ${path}`;
}

async function sdistFault({ file, contents }: FileCandidate): Promise<string | null> {
	// Sdists have been zip files once; their names are refused in a moment.
	if (file.fileName.endsWith(".zip")) return null;
	const { fault, names } = await contents();
	if (fault !== null) return fault;
	const top = topFolderOf(names);
	if (top === null) return "Incorrect number of top-level directories in sdist";
	return names.has(`${top}/PKG-INFO`) ? null : `PKG-INFO not found at ${top}/PKG-INFO`;
}

function topFolderOf(names: ReadonlySet<string>): string | null {
	const tops = new Set([...names].map((name) => name.split("/", 1)[0] ?? ""));
	const [top] = tops;
	return tops.size === 1 && top !== undefined ? top : null;
}

async function requireInWheel(candidate: FileCandidate, name: "RECORD" | "METADATA"): Promise<Refusal | null> {
	if (isSdist(candidate)) return null;
	const { fileName } = candidate.file;
	const path = `${distInfoOf(fileName)}/${name}`;
	const { names } = await candidate.contents();
	return names.has(path) ? null : bad(`Wheel '${fileName}' does not contain the required ${name} file: ${path}`);
}
