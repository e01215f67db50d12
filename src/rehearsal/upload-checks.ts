// Whether an upload is taken, in exactly the order of warehouse/forklift/legacy.py: which fault is found first is part of
// what clients meet. What PyPI refuses and this floor does not judge yet: classifiers, SPDX expressions, e-mail addresses,
// the rendering of descriptions, entry points, malware rules.
import { bad, type Refusal } from "./answer.ts";
import { checkLicenseFiles, checkMetadataFile, checkRecordFile, checkStructure } from "./archive-checks.ts";
import { findDuplicate, totalSize } from "./catalog.ts";
import { checkDistributionName } from "./file-name-checks.ts";
import { checkFormFields, checkProtocolVersion } from "./form-checks.ts";
import { fieldOf } from "./form-reader.ts";
import { docsUrl, helpUrl } from "./help-links.ts";
import { checkMetadata } from "./metadata-checks.ts";
import type { FileCandidate, FormCandidate } from "./upload-candidate.ts";
import { refuseUse } from "./upload-token.ts";

type Verdict = Refusal | null | Promise<Refusal | null>;

export const formCheckOrder: readonly ((candidate: FormCandidate) => Verdict)[] = [
	({ form }) => checkProtocolVersion(form),
	({ form }) => checkFormFields(form),
	({ form }) => checkMetadata(form),
	({ form }) => (form.file === null ? bad("Upload payload does not have a file.") : null),
	checkProjectExists,
	({ form, token, now }) => refuseUse(token, fieldOf(form, "name"), now.getTime() / 1000),
];

/** Between `checkDuplicate` and what follows it a known file ends well, so the duplicate is asked for apart. */
export const checksBeforeDuplicate: readonly ((candidate: FileCandidate) => Verdict)[] = [
	checkCharacters,
	checkExtension,
	checkContentType,
	checkSizes,
	checkDigests,
];

export const checksAfterDuplicate: readonly ((candidate: FileCandidate) => Verdict)[] = [
	checkAge,
	checkOneSdist,
	checkStructure,
	checkDistributionName,
	checkLicenseFiles,
	checkRecordFile,
	checkMetadataFile,
	checkAttestations,
];

/** The first refusal of `checks`, in their order. */
export async function firstRefusal<T>(
	checks: readonly ((candidate: T) => Verdict)[],
	candidate: T,
): Promise<Refusal | null> {
	for (const check of checks) {
		const refusal = await check(candidate);
		if (refusal !== null) return refusal;
	}
	return null;
}

/** `same`: these bytes under this name are here already. A name or a content that was used otherwise is refused. */
export function judgeDuplicate({ store, file }: FileCandidate): "new" | "same" | Refusal {
	const known = findDuplicate(store, file);
	if (known === null) return "new";
	if (known.fileName === file.fileName && known.sha256 === file.sha256) return "same";
	const hash = `with blake2_256 hash '${file.blake2b256}'`;
	return bad(
		`File already exists ('${file.fileName}', ${hash}). See ${helpUrl("file-name-reuse")} for more information.`,
	);
}

function checkProjectExists({ project }: FormCandidate): Refusal | null {
	if (project !== null) return null;
	return bad(
		"Non-user identities cannot create new projects. This was probably caused by successfully using a pending publisher " +
			"but specifying the project name incorrectly (either in the publisher or in your project's metadata). Please ensure " +
			`that both match. See: ${docsUrl("trusted-publishers/troubleshooting/")}`,
	);
}

function checkCharacters({ file }: FileCandidate): Refusal | null {
	if (/[\u0000-\u001f\u007f]/.test(file.fileName)) {
		return bad(
			"Cannot upload a file with non-printable characters (ordinals 0-31) or the DEL character (ordinal 127) in the name.",
		);
	}
	return /[/\\]/.test(file.fileName) ? bad("Cannot upload a file with '/' or '\\' in the name.") : null;
}

function checkExtension({ form, file }: FileCandidate): Refusal | null {
	const extension = /^.+?\.(tar\.gz|zip|whl)$/is.exec(file.fileName)?.[1];
	if (extension === undefined) {
		return bad(
			"Invalid file extension: Use .tar.gz, .whl or .zip extension. See https://www.python.org/dev/peps/pep-0527 " +
				"and https://peps.python.org/pep-0715/ for more information",
		);
	}
	const kind = fieldOf(form, "filetype");
	const allowed = kind === "sdist" ? ["tar.gz", "zip"] : ["whl"];
	if (allowed.includes(extension)) return null;
	return bad(
		`Invalid file extension: Extension .${extension} is invalid for filetype ${kind}. ` +
			"See https://www.python.org/dev/peps/pep-0527 for more information.",
	);
}

function checkContentType({ file }: FileCandidate): Refusal | null {
	return file.contentType === "" || file.contentType.startsWith("image/") ? bad("Invalid distribution file.") : null;
}

function checkSizes({ file, limits, project, store }: FileCandidate): Refusal | null {
	if (file.size > limits.file) {
		const link = docsUrl("project-management/storage-limits#requesting-a-file-size-limit-increase");
		const limit = `Limit for project '${project.displayName}' is ${limits.file / 1024 / 1024} MB.`;
		return bad(`File too large. ${limit} See ${link} for more information.`);
	}
	if (file.size + totalSize(store, project.name) > limits.project) {
		const link = docsUrl("project-management/storage-limits#requesting-a-project-size-limit-increase");
		const limit = `Limit for project '${project.displayName}' total size is ${limits.project / 1024 ** 3} GB.`;
		return bad(`Project size too large. ${limit} See ${link}`);
	}
	return null;
}

function checkDigests({ form, file }: FileCandidate): Refusal | null {
	const sent = [
		[fieldOf(form, "md5_digest"), file.md5],
		[fieldOf(form, "sha256_digest"), file.sha256],
		[fieldOf(form, "blake2_256_digest"), file.blake2b256],
	] as const;
	const areRight = sent.every(([digest, computed]) => digest === "" || digest.toLowerCase() === computed);
	if (areRight) return null;
	return bad("The digest supplied does not match a digest calculated from the uploaded file.");
}

const releaseOpenMs = 14 * 24 * 60 * 60 * 1000;

function checkAge({ release, now }: FileCandidate): Refusal | null {
	if (release === null || now.getTime() - Date.parse(release.created) <= releaseOpenMs) return null;
	return bad("Uploading new files to releases older than 14 days is not allowed.");
}

function checkOneSdist({ form, release, store }: FileCandidate): Refusal | null {
	if (release === null || fieldOf(form, "filetype") !== "sdist") return null;
	const other = store.one("SELECT 1 FROM files WHERE release = ? AND kind = 'sdist'", release.id);
	return other === null ? null : bad("Only one sdist may be uploaded per release.");
}

// Taking attestations without verifying them would say more than is known.
function checkAttestations({ form }: FileCandidate): Refusal | null {
	if (fieldOf(form, "attestations") === "") return null;
	return bad("Invalid attestations supplied during upload: this rehearsal index does not verify attestations");
}
