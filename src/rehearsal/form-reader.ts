// Reads an upload's form as it arrives: fields into memory, the one file onto the disk with its digests computed on the
// way. The whole body is read before anything is judged, as PyPI does (warehouse sanitizes the form before it looks).
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { createBLAKE2b } from "hash-wasm";
import { boundaryOf, MalformedFormError, type PartHeaders, PartSplitter } from "./part-splitter.ts";

export interface ReceivedFile {
	/** Where its bytes lie for now; not all of them when it was larger than the limit. */
	path: string;
	fileName: string;
	contentType: string;
	/** In bytes, as sent. */
	size: number;
	sha256: string;
	md5: string;
	blake2b256: string;
}

export interface UploadForm {
	/** Field name to its values, in the order they came. */
	fields: Map<string, string[]>;
	file: ReceivedFile | null;
	/** Fields that came with a file name although only `content` is a file. */
	filesAsFields: string[];
}

/** The only value of a field; empty when it was not sent. */
export function fieldOf(form: UploadForm, name: string): string {
	return form.fields.get(name)?.[0] ?? "";
}

const mostFieldBytes = 16 * 1024 * 1024;

/**
 * Puts the part `content` at `path` and makes it durable; bytes after `keepBytes` are counted, not kept.
 * @throws MalformedFormError when the body is no form.
 */
export async function readUploadForm(
	body: AsyncIterable<Uint8Array>,
	contentType: string | undefined,
	path: string,
	keepBytes: number,
): Promise<UploadForm> {
	const splitter = new PartSplitter(boundaryOf(contentType));
	const form: UploadForm = { fields: new Map(), file: null, filesAsFields: [] };
	let part: Part | null = null;
	let fieldBytes = 0;
	try {
		for await (const chunk of body) {
			for (const event of splitter.push(chunk)) {
				if (event.type === "part") part = await openPart(event.headers, path, form);
				else if (event.type === "end") await part?.end();
				else {
					if (!(part instanceof ContentPart)) fieldBytes += event.bytes.byteLength;
					if (fieldBytes > mostFieldBytes) throw new MalformedFormError("the fields are larger than 16 MiB");
					await part?.add(event.bytes, keepBytes);
				}
			}
		}
		splitter.finish();
		return form;
	} finally {
		// Where it did not come to its end; a second close does nothing.
		if (part instanceof ContentPart) await part.close();
	}
}

interface Part {
	add(bytes: Buffer, keepBytes: number): Promise<void>;
	end(): Promise<void>;
}

async function openPart(headers: PartHeaders, path: string, form: UploadForm): Promise<Part> {
	if (headers.name !== "content" || headers.fileName === null) return new FieldPart(headers, form);
	// A second file would overwrite the first; PyPI keeps one of them too.
	return ContentPart.open(headers, path, form);
}

class FieldPart implements Part {
	readonly #headers: PartHeaders;
	readonly #form: UploadForm;
	readonly #chunks: Buffer[] = [];

	constructor(headers: PartHeaders, form: UploadForm) {
		this.#headers = headers;
		this.#form = form;
	}

	async add(bytes: Buffer): Promise<void> {
		this.#chunks.push(bytes);
	}

	async end(): Promise<void> {
		const { name, fileName } = this.#headers;
		if (fileName !== null) {
			// Ignored by PyPI since it does not keep PGP signatures any more.
			if (name !== "gpg_signature") this.#form.filesAsFields.push(name);
			return;
		}
		const values = this.#form.fields.get(name) ?? [];
		this.#form.fields.set(name, [...values, Buffer.concat(this.#chunks).toString("utf8")]);
	}
}

class ContentPart implements Part {
	readonly #headers: PartHeaders;
	readonly #form: UploadForm;
	readonly #path: string;
	readonly #file: FileHandle;
	readonly #blake2: Awaited<ReturnType<typeof createBLAKE2b>>;
	readonly #sha256 = createHash("sha256");
	readonly #md5 = createHash("md5");
	#size = 0;

	private constructor(
		headers: PartHeaders,
		path: string,
		form: UploadForm,
		file: FileHandle,
		blake2: Awaited<ReturnType<typeof createBLAKE2b>>,
	) {
		this.#headers = headers;
		this.#path = path;
		this.#form = form;
		this.#file = file;
		this.#blake2 = blake2;
	}

	static async open(headers: PartHeaders, path: string, form: UploadForm): Promise<ContentPart> {
		return new ContentPart(headers, path, form, await open(path, "w"), await createBLAKE2b(256));
	}

	async add(bytes: Buffer, keepBytes: number): Promise<void> {
		this.#size += bytes.byteLength;
		if (this.#size > keepBytes) return;
		this.#sha256.update(bytes);
		this.#md5.update(bytes);
		this.#blake2.update(bytes);
		await this.#file.writeFile(bytes);
	}

	async end(): Promise<void> {
		await this.#file.sync();
		await this.close();
		this.#form.file = {
			path: this.#path,
			fileName: this.#headers.fileName ?? "",
			contentType: this.#headers.contentType,
			size: this.#size,
			sha256: this.#sha256.digest("hex"),
			md5: this.#md5.digest("hex"),
			blake2b256: this.#blake2.digest("hex"),
		};
	}

	async close(): Promise<void> {
		await this.#file.close();
	}
}
