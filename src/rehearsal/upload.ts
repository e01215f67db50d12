// The legacy upload API: POST /legacy/. The whole body is read, then judged, then stored in one transaction; a refusal
// leaves nothing. Judging and storing happen one upload at a time, as behind PyPI's lock on its journal.
import { createHash, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { canonicalVersionText } from "../python/version-key.ts";
import { prefersJson } from "./accept.ts";
import { type Answer, bad, type Refusal, refusalAnswer, textAnswer } from "./answer.ts";
import { readMetadataFile } from "./archive-checks.ts";
import { type ArchiveContents, readContents } from "./archive-contents.ts";
import { addToJournal, findProject, findRelease } from "./catalog.ts";
import { cleanForm } from "./form-checks.ts";
import { fieldOf, type ReceivedFile, readUploadForm, type UploadForm } from "./form-reader.ts";
import { MalformedFormError } from "./part-splitter.ts";
import type { Store } from "./store.ts";
import type { FileCandidate, Render, SizeLimits } from "./upload-candidate.ts";
import {
	checksAfterDuplicate,
	checksBeforeDuplicate,
	firstRefusal,
	formCheckOrder,
	judgeDuplicate,
} from "./upload-checks.ts";
import { readAuthorization } from "./upload-token.ts";

export interface UploadDoor {
	/** Reads the body to its end and answers it. */
	receive(headers: IncomingHttpHeaders, body: AsyncIterable<Uint8Array>, query: URLSearchParams): Promise<Answer>;
}

export function openUploadDoor(store: Store, limits: SizeLimits, now: () => Date, render: Render | null): UploadDoor {
	let turn: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const mine = turn.then(work);
		turn = mine.catch(() => {});
		return mine;
	};
	return {
		async receive(headers, body, query) {
			const path = store.incomingPath(randomUUID());
			const wantsJson = prefersJson(headers.accept);
			try {
				const form = await readUploadForm(body, headers["content-type"], path, limits.file);
				const other = otherAction(query.get(":action") ?? fieldOf(form, ":action"));
				if (other !== null) return "detail" in other ? refusalAnswer(other, wantsJson) : other;
				const { authorization } = headers;
				const refusal = await inTurn(() => takeUpload({ store, limits, form, authorization, now: now(), render }));
				return refusal === null ? textAnswer(200, "") : refusalAnswer(refusal, wantsJson);
			} catch (error) {
				if (!(error instanceof MalformedFormError)) throw error;
				return refusalAnswer(bad(`Invalid form: ${error.message}.`), wantsJson);
			} finally {
				await rm(path, { force: true });
			}
		},
	};
}

const goneActions: Record<string, string> = {
	submit: "Project pre-registration is no longer required or supported, upload your files instead.",
	submit_pkg_info: "Project pre-registration is no longer required or supported, upload your files instead.",
	doc_upload: "Uploading documentation is no longer supported, we recommend using https://readthedocs.org/.",
};

// What is no upload is answered with a page for people, with status 200.
function otherAction(action: string): Answer | Refusal | null {
	if (action === "file_upload") return null;
	const gone = goneActions[action];
	if (gone !== undefined) return { status: 410, detail: gone };
	const body = "<!DOCTYPE html>\n<html><body><p>This is the upload address of a rehearsal index.</p></body></html>\n";
	return { status: 200, headers: { "content-type": "text/html; charset=UTF-8" }, body };
}

interface Upload {
	store: Store;
	limits: SizeLimits;
	form: UploadForm;
	authorization: string | undefined;
	now: Date;
	render: Render | null;
}

/** Null when the index has the file now. */
async function takeUpload({ store, limits, form, authorization, now, render }: Upload): Promise<Refusal | null> {
	const fault = cleanForm(form);
	if (fault !== null) return fault;
	const token = readAuthorization(store, authorization);
	if ("detail" in token) return token;
	const project = findProject(store, fieldOf(form, "name"));
	const refusal = await firstRefusal(formCheckOrder, { form, token, store, project, now });
	const { file } = form;
	if (refusal !== null || project === null || file === null) return refusal;
	const release = findRelease(store, project.name, canonicalVersionText(fieldOf(form, "version")));
	const contents = readOnce(file);
	const candidate: FileCandidate = { form, file, store, project, release, limits, contents, now, render };
	return (await firstRefusal(checksBeforeDuplicate, candidate)) ?? settle(candidate);
}

async function settle(candidate: FileCandidate): Promise<Refusal | null> {
	const duplicate = judgeDuplicate(candidate);
	if (duplicate === "same") return null;
	if (duplicate !== "new") return duplicate;
	const refusal = await firstRefusal(checksAfterDuplicate, candidate);
	if (refusal !== null) return refusal;
	await storeUpload(candidate);
	return null;
}

function readOnce({ path, fileName, size }: ReceivedFile): () => Promise<ArchiveContents> {
	let contents: Promise<ArchiveContents> | null = null;
	return () => {
		contents ??= readContents(path, fileName, size);
		return contents;
	};
}

async function storeUpload(candidate: FileCandidate): Promise<void> {
	const { store, form, file, project, release, now } = candidate;
	const metadata = await readMetadataFile(candidate);
	await store.keepFile(file, file.path, metadata);
	const at = now.toISOString();
	store.transaction(() => {
		// The first file of a version decides what the index says about it; the name is shown as the last one wrote it.
		const releaseId =
			release?.id ??
			store.run(
				"INSERT INTO releases (project, version, canonical_version, created, metadata) VALUES (?, ?, ?, ?, ?)",
				...[
					project.name,
					fieldOf(form, "version"),
					canonicalVersionText(fieldOf(form, "version")),
					at,
					JSON.stringify(metadataOf(form)),
				],
			);
		store.run("UPDATE projects SET display_name = ? WHERE name = ?", fieldOf(form, "name"), project.name);
		store.run(
			`INSERT INTO files (file_name, project, release, kind, python_version, requires_python, comment, size,
				sha256, md5, blake2b256, metadata_sha256, metadata_size, uploaded)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			...[file.fileName, project.name, releaseId, fieldOf(form, "filetype"), fieldOf(form, "pyversion") || "source"],
			...[fieldOf(form, "requires_python") || null, fieldOf(form, "comment"), file.size],
			...[file.sha256, file.md5, file.blake2b256],
			...[
				metadata === null ? null : createHash("sha256").update(metadata).digest("hex"),
				metadata?.byteLength ?? 0,
				at,
			],
		);
		addToJournal(store, project.name, `add ${file.fileName}`, at);
	});
}

function metadataOf(form: UploadForm): Record<string, string[]> {
	const own = [":action", "protocol_version", "filetype", "pyversion", "comment", "attestations"];
	const isOwn = (name: string) => own.includes(name) || name.endsWith("_digest");
	return Object.fromEntries([...form.fields].filter(([name]) => !isOwn(name)));
}
