// Splits a multipart/form-data body (RFC 7578, RFC 2046 §5.1) into parts while it arrives. It never holds more than one
// chunk and one part's headers.

export interface PartHeaders {
	/** From Content-Disposition. */
	name: string;
	/** Null for a plain field. */
	fileName: string | null;
	/** `text/plain` when the part names none (RFC 7578 §4.4; uv names none for the file). */
	contentType: string;
}

export type PartEvent = { type: "part"; headers: PartHeaders } | { type: "data"; bytes: Buffer } | { type: "end" };

/** The body is not multipart/form-data. */
export class MalformedFormError extends Error {}

const mostHeaderBytes = 16 * 1024;

/** @throws MalformedFormError when `contentType` is not that of a form. */
export function boundaryOf(contentType: string | undefined): string {
	const type = contentType ?? "";
	const match = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
	const boundary = match?.[1] ?? match?.[2];
	if (boundary === undefined) throw new MalformedFormError("the body is not multipart/form-data with a boundary");
	return boundary;
}

export class PartSplitter {
	readonly #delimiter: Buffer;
	// A line break in front makes the first delimiter look like all others.
	#rest: Buffer = Buffer.from("\r\n");
	#state: "preamble" | "delimiter" | "headers" | "data" | "epilogue" = "preamble";

	constructor(boundary: string) {
		this.#delimiter = Buffer.from(`\r\n--${boundary}`);
	}

	/** What `chunk` completes. */
	*push(chunk: Uint8Array): Generator<PartEvent> {
		this.#rest = Buffer.concat([this.#rest, chunk]);
		for (;;) {
			const before = this.#state;
			const left = this.#rest.byteLength;
			yield* this.#step();
			if (this.#state === before && this.#rest.byteLength === left) return;
		}
	}

	/** @throws MalformedFormError when the body ended before its last delimiter. */
	finish(): void {
		if (this.#state !== "epilogue") throw new MalformedFormError("the body ends before its last part does");
	}

	*#step(): Generator<PartEvent> {
		if (this.#state === "epilogue") this.#rest = Buffer.alloc(0);
		else if (this.#state === "delimiter") this.#endDelimiter();
		else if (this.#state === "headers") yield* this.#readHeaders();
		else yield* this.#readData();
	}

	*#readData(): Generator<PartEvent> {
		const at = this.#rest.indexOf(this.#delimiter);
		const isPart = this.#state === "data";
		// What could be the start of a delimiter waits for the next chunk.
		const end = at === -1 ? Math.max(0, this.#rest.byteLength - this.#delimiter.byteLength + 1) : at;
		if (isPart && end > 0) yield { type: "data", bytes: this.#rest.subarray(0, end) };
		if (at === -1) {
			this.#rest = this.#rest.subarray(end);
			return;
		}
		if (isPart) yield { type: "end" };
		this.#rest = this.#rest.subarray(at + this.#delimiter.byteLength);
		this.#state = "delimiter";
	}

	// After a delimiter: "--" closes the body, padding and a line break open the next part.
	#endDelimiter(): void {
		if (this.#rest.byteLength < 2) return;
		if (this.#rest.toString("latin1", 0, 2) === "--") {
			this.#state = "epilogue";
			return;
		}
		const at = this.#rest.indexOf("\r\n");
		if (
			this.#rest.subarray(0, at === -1 ? undefined : at).some((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d)
		) {
			throw new MalformedFormError("a delimiter is followed by other text");
		}
		if (at === -1) return;
		// The line break stays, so that a part without any header ends its headers as all others do.
		this.#rest = this.#rest.subarray(at);
		this.#state = "headers";
	}

	*#readHeaders(): Generator<PartEvent> {
		const end = this.#rest.indexOf("\r\n\r\n");
		if (end > mostHeaderBytes || (end === -1 && this.#rest.byteLength > mostHeaderBytes)) {
			throw new MalformedFormError("a part has too many headers");
		}
		if (end === -1) return;
		yield { type: "part", headers: parseHeaders(this.#rest.subarray(0, end).toString("utf8")) };
		this.#rest = this.#rest.subarray(end + 4);
		this.#state = "data";
	}
}

function parseHeaders(text: string): PartHeaders {
	let disposition = "";
	let contentType = "text/plain";
	for (const line of text.split("\r\n")) {
		const colon = line.indexOf(":");
		const name = line.slice(0, colon).trim().toLowerCase();
		if (name === "content-disposition") disposition = line.slice(colon + 1).trim();
		if (name === "content-type") contentType = line.slice(colon + 1).trim();
	}
	const name = parameterOf(disposition, "name");
	if (!/^form-data\b/i.test(disposition) || name === null) throw new MalformedFormError("a part has no name");
	return { name, fileName: parameterOf(disposition, "filename"), contentType };
}

function parameterOf(disposition: string, parameter: string): string | null {
	const match = new RegExp(`;\\s*${parameter}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]*))`, "i").exec(disposition);
	if (match === null) return null;
	return (match[1] ?? match[2] ?? "").replace(/\\(["\\])/g, "$1").replace(/%22/g, '"');
}
