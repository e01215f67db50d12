// A file on a server as a byte source: ranges over HTTP (RFC 9110, section 14), so that what stands at the end of a huge wheel
// can be read without the rest of it. Every answer must be about the same bytes: same ETag, same length.
import type { ByteSource } from "../archive/byte-source.ts";
import { RemoteError } from "../diagnostic/errors.ts";
import type { Http, HttpResponse } from "./ports.ts";

/** @throws RemoteError when the server does not have it, or `world/no-ranges` when it hands out whole files only */
export async function openHttpSource(http: Http, url: string): Promise<ByteSource> {
	const shown = withoutQuery(url);
	const head = await http.send({ method: "HEAD", url });
	// Servers that know no HEAD tell the length with the first range.
	const first = [405, 501].includes(head.status) ? await sendRange(http, url, { start: 0, length: 1 }) : head;
	if (first.status !== 200 && first.status !== 206) throw notServed(first, shown);
	if (first.headers["accept-ranges"] === "none") throw noRanges(shown);
	const size = readSize(first);
	if (size === null) throw noRanges(shown);
	const version = readVersion(first);
	return {
		size,
		async read(offset, length) {
			if (offset < 0 || length < 0 || offset + length > size)
				throw new RangeError(`bytes ${offset}+${length} of ${size}`);
			if (length === 0) return new Uint8Array(0);
			const answer = await sendRange(http, url, { start: offset, length });
			if (answer.status === 200) throw noRanges(shown);
			if (answer.status === 416 || readVersion(answer) !== version) throw changed(shown);
			if (answer.status !== 206) throw notServed(answer, shown);
			const isExact = answer.headers["content-range"] === `bytes ${offset}-${offset + length - 1}/${size}`;
			if (!isExact && readSize(answer) !== size) throw changed(shown);
			if (!isExact || answer.body.byteLength !== length) throw noRanges(shown);
			return answer.body;
		},
	};
}

async function sendRange(http: Http, url: string, range: { start: number; length: number }): Promise<HttpResponse> {
	const { start, length } = range;
	try {
		const headers = { range: `bytes=${start}-${start + length - 1}` };
		// An error's text may be longer than a short range.
		return await http.send({ method: "GET", url, headers, maxBytes: length + mostOfAnError });
	} catch (error) {
		// The whole file instead of a part of it.
		if (error instanceof RemoteError && error.code === "world/answer-too-large")
			throw noRanges(withoutQuery(url), error);
		throw error;
	}
}

const mostOfAnError = 64 * 1024;

function readSize({ status, headers }: HttpResponse): number | null {
	const text =
		status === 206 ? /^bytes \d+-\d+\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1] : headers["content-length"];
	return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** What changes with the bytes: the ETag, or else the date. */
function readVersion({ headers }: HttpResponse): string {
	return headers.etag ?? headers["last-modified"] ?? "";
}

/** Signed URLs are secrets (S17). */
function withoutQuery(text: string): string {
	const url = URL.parse(text);
	return url === null ? text : url.origin + url.pathname;
}

function notServed({ status, headers }: HttpResponse, url: string): RemoteError {
	const target = status >= 300 && status < 400 ? headers.location : undefined;
	return new RemoteError("world/not-served", `${url}: the server answers ${status}, not the file`, {
		status,
		retryable: status === 429 || status >= 500,
		help:
			target === undefined
				? "Check the URL; open it in a browser."
				: `It has moved. Use this URL: ${withoutQuery(target)}`,
	});
}

function noRanges(url: string, cause?: unknown): RemoteError {
	const message = `${url}: the server hands out whole files only, no ranges of bytes`;
	return new RemoteError("world/no-ranges", message, {
		cause,
		help: "Download the file, and name it instead of the URL.",
	});
}

function changed(url: string): RemoteError {
	return new RemoteError("distribution/changed-meanwhile", `${url} changed while it was read`, {
		help: "Somebody replaced it on the server, or two servers differ. Try again in a minute.",
	});
}
