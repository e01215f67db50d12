// Which part of the index answers which address.
import type { IncomingHttpHeaders } from "node:http";
import { prefersJson } from "./accept.ts";
import { type Answer, movedTo, notFound, refusalAnswer, textAnswer } from "./answer.ts";
import { findFile } from "./catalog.ts";
import type { Issuer } from "./issuer.ts";
import { jsonPage } from "./json-api.ts";
import { projectPage, rootPage } from "./simple-pages.ts";
import { packagePath, type Store } from "./store.ts";
import { audienceAnswer, mintToken } from "./trusted-publishing.ts";
import type { UploadDoor } from "./upload.ts";

export interface Site {
	store: Store;
	issuer: Issuer;
	door: UploadDoor;
	/** Of the server, with the trailing slash. */
	baseUrl: string;
	now: () => Date;
}

/** A request whose body is read by whoever wants it, once. */
export interface SiteRequest {
	method: string;
	/** Path and query. */
	target: string;
	headers: IncomingHttpHeaders;
	body: AsyncIterable<Uint8Array>;
}

const mostMintBytes = 256 * 1024;

export async function answerRequest(site: Site, request: SiteRequest): Promise<Answer> {
	const url = new URL(request.target, site.baseUrl);
	const path = decodePath(url.pathname);
	if (path === null) return notFound;
	if (request.method === "POST") return answerPost(site, request, path, url.searchParams);
	if (request.method !== "GET" && request.method !== "HEAD") return textAnswer(405, "405 Method Not Allowed");
	const { authorization, accept } = request.headers;
	return (
		site.issuer.answer({ path, query: url.searchParams, authorization }) ?? answerGet(site, path, accept) ?? notFound
	);
}

async function answerPost(site: Site, request: SiteRequest, path: string, query: URLSearchParams): Promise<Answer> {
	if (path === "/legacy/") return site.door.receive(request.headers, request.body, query);
	if (path === "/legacy") {
		const text = "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)";
		return movedTo(308, `${site.baseUrl}legacy/`, text);
	}
	if (path === "/_/oidc/mint-token" || path === "/_/oidc/github/mint-token") {
		const body = await readBody(request.body, mostMintBytes);
		return body === null
			? textAnswer(413, "413 Payload Too Large")
			: mintToken(site.store, site.issuer, body, site.now());
	}
	if (path === "/pypi" || path === "/pypi/") {
		// The words of the real index to the letter, its "TODO" included: clients may look for them.
		const detail = `This API has moved to ${site.baseUrl}legacy/. See TODO for more information.`;
		return refusalAnswer({ status: 410, detail }, prefersJson(request.headers.accept));
	}
	return textAnswer(405, "405 Method Not Allowed");
}

function answerGet(site: Site, path: string, accept: string | undefined): Answer | null {
	const page = { store: site.store, baseUrl: site.baseUrl, accept };
	if (path === "/_/oidc/audience") return audienceAnswer;
	if (path === "/simple/") return rootPage(page);
	const simple = /^\/simple\/([^/]+)(\/?)$/.exec(path);
	if (simple?.[1] !== undefined) return projectPage(page, simple[1], simple[2] === "/");
	const json = /^\/pypi\/([^/]+)(?:\/([^/]+))?\/json\/?$/.exec(path);
	if (json?.[1] !== undefined) return jsonPage(page, json[1], json[2] ?? null);
	return path.startsWith("/packages/") ? fileAnswer(site.store, path) : null;
}

function fileAnswer(store: Store, path: string): Answer | null {
	const isMetadata = path.endsWith(".metadata");
	const file = findFile(store, (path.split("/").at(-1) ?? "").replace(/\.metadata$/, ""));
	if (file === null || path.replace(/\.metadata$/, "") !== `/${packagePath(file)}`) return null;
	if (isMetadata && file.metadataSha256 === null) return null;
	const stored = store.pathOf(file);
	return {
		status: 200,
		headers: { "content-type": "application/octet-stream", "cache-control": "max-age=365000000, immutable, public" },
		body: isMetadata ? { path: `${stored}.metadata`, size: file.metadataSize } : { path: stored, size: file.size },
	};
}

function decodePath(path: string): string | null {
	try {
		return decodeURIComponent(path);
	} catch (error) {
		if (error instanceof URIError) return null;
		throw error;
	}
}

async function readBody(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string | null> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.byteLength;
		if (size <= maxBytes) chunks.push(chunk);
	}
	return size > maxBytes ? null : Buffer.concat(chunks).toString("utf8");
}
