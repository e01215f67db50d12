// Blob storage as @actions/artifact and @actions/cache use it: signed URLs, blocks, block lists, whole blobs.
// https://learn.microsoft.com/rest/api/storageservices/put-block-list
import { createHash, randomBytes } from "node:crypto";

interface Blob {
	signature: string;
	contentType: string;
	blocks: Map<string, Buffer>;
	bytes: Buffer | null;
	isSealed: boolean;
}

interface BlobAnswer {
	status: number;
	headers?: Record<string, string>;
	body?: Buffer;
}

export interface BlobStorage {
	/** A new empty blob; returns its signed URL. */
	create(id: string, contentType: string): string;
	signedUrl(id: string): string;
	/** Size and sha256 of what was put; null when nothing was. */
	describe(id: string): { size: number; sha256: string } | null;
	/** After this nothing can be put: a finalized artifact is immutable. */
	seal(id: string): void;
	handle(method: string, url: URL, body: Buffer): BlobAnswer;
}

export function createBlobStorage(origin: () => string): BlobStorage {
	const blobs = new Map<string, Blob>();

	function signedUrl(id: string): string {
		return `${origin()}/blob/${id}?sig=${blobs.get(id)?.signature}`;
	}

	return {
		signedUrl,
		create(id, contentType) {
			const signature = randomBytes(16).toString("hex");
			blobs.set(id, { signature, contentType, blocks: new Map(), bytes: null, isSealed: false });
			return signedUrl(id);
		},
		describe(id) {
			const bytes = blobs.get(id)?.bytes;
			if (!bytes) return null;
			return { size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
		},
		seal(id) {
			const blob = blobs.get(id);
			if (blob) blob.isSealed = true;
		},
		handle(method, url, body) {
			const blob = blobs.get(url.pathname.slice("/blob/".length));
			if (!blob) return { status: 404, headers: storageHeaders() };
			if (url.searchParams.get("sig") !== blob.signature) return { status: 403, headers: storageHeaders() };
			if (method === "PUT") return put(blob, url.searchParams, body);
			return get(blob, method);
		},
	};
}

function put(blob: Blob, query: URLSearchParams, body: Buffer): BlobAnswer {
	if (blob.isSealed) return { status: 409, headers: storageHeaders() };
	if (query.get("comp") === "block") {
		blob.blocks.set(query.get("blockid") ?? "", body);
		return { status: 201, headers: storageHeaders() };
	}
	if (query.get("comp") === "blocklist") {
		const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map((match) => match[1] ?? "");
		const blocks = ids.map((id) => blob.blocks.get(id));
		if (blocks.some((block) => block === undefined)) return { status: 400, headers: storageHeaders() };
		blob.bytes = Buffer.concat(blocks.filter((block) => block !== undefined));
		return { status: 201, headers: storageHeaders() };
	}
	blob.bytes = body;
	return { status: 201, headers: storageHeaders() };
}

function get(blob: Blob, method: string): BlobAnswer {
	if (!blob.bytes) return { status: 404, headers: storageHeaders() };
	const headers = {
		...storageHeaders(),
		"content-type": blob.contentType,
		"content-length": String(blob.bytes.length),
		"x-ms-blob-type": "BlockBlob",
	};
	return method === "HEAD" ? { status: 200, headers } : { status: 200, headers, body: blob.bytes };
}

function storageHeaders(): Record<string, string> {
	const now = new Date().toUTCString();
	return { "x-ms-request-id": "stand-in", "x-ms-version": "2025-07-05", date: now, etag: '"1"', "last-modified": now };
}
