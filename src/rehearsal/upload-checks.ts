// Whether an upload is taken, in exactly the order of warehouse/forklift/legacy.py: which fault is found first is part of
// what clients meet. What PyPI refuses and this index does not judge: names too near to others, malware, and, where there is
// no renderer, descriptions that cannot be rendered.
import { judgeNameLength, judgeUploadName } from "../index/refusals/file-name.ts";
import { docsUrl } from "../index/refusals/pages.ts";
import { fault, serverWords } from "../index/refusals/refusal.ts";
import { descriptionToRender, refuseRendering, showsNothing } from "../index/refusals/rendering.ts";
import { bad, type Refusal, refuse } from "./answer.ts";
import {
	checkEntryPoints,
	checkLicenseFiles,
	checkMetadataFile,
	checkRecordFile,
	checkStructure,
} from "./archive-checks.ts";
import { findDuplicate, totalSize } from "./catalog.ts";
import { checkDistributionName } from "./file-name-checks.ts";
import { checkFormFields, checkProtocolVersion } from "./form-checks.ts";
import { fieldOf } from "./form-reader.ts";
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
	checkDescription,
	checkName,
	checkContentType,
	checkNameTaken,
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
	checkEntryPoints,
	checkMetadataFile,
	checkNameLength,
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
	return bad(serverWords(fault("file-exists", { file: file.fileName, hash: file.blake2b256 })));
}

function checkProjectExists({ project }: FormCandidate): Refusal | null {
	if (project !== null) return null;
	return bad(
		"Non-user identities cannot create new projects. This was probably caused by successfully using a pending publisher " +
			"but specifying the project name incorrectly (either in the publisher or in your project's metadata). Please ensure " +
			`that both match. See: ${docsUrl("trusted-publishers/troubleshooting/")}`,
	);
}

async function checkDescription({ form, render }: FileCandidate): Promise<Refusal | null> {
	const description = descriptionToRender(form.fields);
	if (description === null) return null;
	const outcomes = showsNothing(description) || render === null ? null : await render([description.text]);
	const isRefused = showsNothing(description) || outcomes?.[0]?.kind === "refused";
	return isRefused ? refuse(refuseRendering(description)) : null;
}

function checkName({ form, file }: FileCandidate): Refusal | null {
	return refuse(judgeUploadName(file.fileName, fieldOf(form, "filetype")));
}

/** The server writes a file of this name before it looks further, and METADATA beside it in the end. */
function checkNameTaken({ file }: FileCandidate): Refusal | null {
	const refusal = judgeNameLength(file.fileName);
	return refusal?.id === "file-name-beyond" ? refuse(refusal) : null;
}

function checkNameLength({ file }: FileCandidate): Refusal | null {
	return refuse(judgeNameLength(file.fileName));
}

function checkContentType({ file }: FileCandidate): Refusal | null {
	return file.contentType === "" || file.contentType.startsWith("image/") ? bad("Invalid distribution file.") : null;
}

function checkSizes({ file, limits, project, store }: FileCandidate): Refusal | null {
	if (file.size > limits.file) {
		const limit = String(limits.file / 1024 / 1024);
		return refuse(fault("file-size", { project: project.displayName, limit }));
	}
	if (file.size + totalSize(store, project.name) > limits.project) {
		const limit = String(limits.project / 1024 ** 3);
		return refuse(fault("project-size", { project: project.displayName, limit }));
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
	return refuse(fault("release-closed"));
}

function checkOneSdist({ form, release, store }: FileCandidate): Refusal | null {
	if (release === null || fieldOf(form, "filetype") !== "sdist") return null;
	const other = store.one("SELECT 1 FROM files WHERE release = ? AND kind = 'sdist'", release.id);
	return other === null ? null : refuse(fault("second-sdist"));
}

// Taking attestations without verifying them would say more than is known.
function checkAttestations({ form }: FileCandidate): Refusal | null {
	if (fieldOf(form, "attestations") === "") return null;
	return bad("Invalid attestations supplied during upload: this rehearsal index does not verify attestations");
}
