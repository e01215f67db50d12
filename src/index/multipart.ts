// multipart/form-data (RFC 7578) with any fields and one file part, as a stream whose length is known before the first
// byte: indexes and proxies refuse chunked uploads, and a body that is generated again can be sent again.
import { randomUUID } from "node:crypto";
import { ConflictError } from "../diagnostic/errors.ts";

export interface FilePart {
	field: string;
	fileName: string;
	contentType: string;
	/** In bytes. */
	size: number;
	/** Read from the start at each call. */
	chunks: () => AsyncIterable<Uint8Array>;
}

export interface MultipartBody {
	/** With its boundary. */
	contentType: string;
	/** Exactly as many bytes as `chunks` gives. */
	length: number;
	/** The whole body, from the start at each call. */
	chunks: () => AsyncIterable<Uint8Array>;
}

/**
 * The fields in their order, then the file.
 * Reading throws ConflictError `index/file-changed` when the file has another size by then.
 */
export function encodeMultipart(
	fields: readonly (readonly [string, string])[],
	file: FilePart,
	boundary: string = `wheel-release-${randomUUID()}`,
): MultipartBody {
	const head = fields.map(([name, value]) => `${partHead(boundary, `name="${quoted(name)}"`)}\r\n${value}\r\n`);
	const disposition = `name="${quoted(file.field)}"; filename="${quoted(file.fileName)}"`;
	head.push(`${partHead(boundary, disposition)}Content-Type: ${file.contentType}\r\n\r\n`);
	const before = Buffer.from(head.join(""), "utf8");
	const after = Buffer.from(`\r\n--${boundary}--\r\n`, "utf8");
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		length: before.byteLength + file.size + after.byteLength,
		async *chunks() {
			yield before;
			yield* ofExactSize(file);
			yield after;
		},
	};
}

function partHead(boundary: string, disposition: string): string {
	return `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
}

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
function quoted(text: string): string {
	return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}

async function* ofExactSize(file: FilePart): AsyncIterable<Uint8Array> {
	let seen = 0;
	for await (const chunk of file.chunks()) {
		seen += chunk.byteLength;
		if (seen > file.size) break;
		yield chunk;
	}
	if (seen === file.size) return;
	throw new ConflictError(
		"index/file-changed",
		`${file.fileName} had ${file.size} bytes when it was checked and has ${seen > file.size ? "more" : seen} now`,
		{
			file: file.fileName,
			help: "Something wrote to the file while it was uploaded. Freeze the release again: `wheel-release freeze`.",
		},
	);
}
