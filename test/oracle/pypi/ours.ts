// What this project says of an upload: `check` with all that is wrong, and the rehearsal index with the one refusal that
// PyPI would give. Both judge without a server.
import { createHash } from "node:crypto";
import { memorySource } from "../../../src/archive/byte-source.ts";
import { checkDistribution } from "../../../src/check/run.ts";
import type { Finding } from "../../../src/diagnostic/finding.ts";
import { normalizeName } from "../../../src/python/project-name.ts";
import { readContents } from "../../../src/rehearsal/archive-contents.ts";
import { checkFormFields, checkProtocolVersion, cleanForm } from "../../../src/rehearsal/form-checks.ts";
import { fieldOf, type UploadForm } from "../../../src/rehearsal/form-reader.ts";
import { checkMetadata } from "../../../src/rehearsal/metadata-checks.ts";
import type { Store } from "../../../src/rehearsal/store.ts";
import { type FileCandidate, standardLimits } from "../../../src/rehearsal/upload-candidate.ts";
import { checksAfterDuplicate, checksBeforeDuplicate, firstRefusal } from "../../../src/rehearsal/upload-checks.ts";

export async function findingsOf(fileName: string, bytes: Uint8Array): Promise<Finding[]> {
	return (await checkDistribution(fileName, memorySource(bytes))).findings;
}

export interface RehearsedUpload {
	fields: readonly (readonly [string, string])[];
	/** Null: the form alone is judged. */
	file: { fileName: string; bytes: Uint8Array; path: string } | null;
	hasSdist?: boolean;
}

/** The words of the refusal; empty when the rehearsal index would take it. The project exists, the release is open. */
export async function rehearse({ fields, file, hasSdist = false }: RehearsedUpload): Promise<string> {
	const form: UploadForm = { fields: new Map(), file: null, filesAsFields: [] };
	for (const [name, value] of fields) form.fields.set(name, [...(form.fields.get(name) ?? []), value]);
	const refusal = await firstRefusal([cleanForm, checkProtocolVersion, checkFormFields, checkMetadata], form);
	if (refusal !== null || file === null) return refusal?.detail ?? "";
	return (
		(await firstRefusal([...checksBeforeDuplicate, ...checksAfterDuplicate], candidateOf(form, file, hasSdist)))
			?.detail ?? ""
	);
}

function candidateOf(
	form: UploadForm,
	{ fileName, bytes, path }: NonNullable<RehearsedUpload["file"]>,
	hasSdist: boolean,
) {
	const name = fieldOf(form, "name");
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	const now = new Date("2026-11-22T00:00:00Z");
	const candidate: FileCandidate = {
		form,
		file: {
			path,
			fileName,
			contentType: "application/octet-stream",
			size: bytes.length,
			sha256,
			md5: "",
			blake2b256: "",
		},
		// Nothing is stored, and nothing was before but the sdist.
		store: { one: (sql: string) => (hasSdist && sql.includes("'sdist'") ? {} : null) } as unknown as Store,
		project: { name: normalizeName(name), displayName: name },
		release: hasSdist ? { id: 1, created: now.toISOString() } : null,
		limits: standardLimits,
		contents: once(() => readContents(path, fileName, bytes.length)),
		render: null,
		now,
	} as FileCandidate;
	return candidate;
}

function once<T>(work: () => T): () => T {
	let made: { value: T } | null = null;
	return () => {
		made ??= { value: work() };
		return made.value;
	};
}
