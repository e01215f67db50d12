// The Simple API (PEP 503, 592, 629, 658, 691, 700, 714): which files a project has, for installers.
import { normalizeName } from "../python/project-name.ts";
import { chooseType } from "./accept.ts";
import { type Answer, escapeHtml, movedTo, notFound } from "./answer.ts";
import { findProject, lastSerial, listFiles, listProjects } from "./catalog.ts";
import { packagePath, type Store, type StoredFile } from "./store.ts";

const jsonType = "application/vnd.pypi.simple.v1+json";
// The first is for who does not care, or asks for something unknown.
const offeredTypes = ["text/html", "application/vnd.pypi.simple.v1+html", jsonType] as const;
const apiVersion = "1.4";

export interface PageRequest {
	store: Store;
	/** Of the server, with the trailing slash. */
	baseUrl: string;
	accept: string | undefined;
}

/** `name` as the address has it. */
export function projectPage({ store, baseUrl, accept }: PageRequest, name: string, hasSlash: boolean): Answer {
	const normalized = normalizeName(name);
	if (name !== normalized || !hasSlash) return movedTo(301, `/simple/${encodeURIComponent(normalized)}/`);
	const project = findProject(store, normalized);
	if (project === null) return notFound;
	const files = listFiles(store, normalized);
	const serial = lastSerial(store, normalized);
	const type = chooseType(accept, offeredTypes) ?? "text/html";
	const body =
		type === jsonType
			? JSON.stringify(projectJson(store, normalized, files, serial, baseUrl))
			: projectHtml(normalized, files, serial, baseUrl);
	return page(type, body, serial);
}

export function rootPage({ store, accept }: PageRequest): Answer {
	const projects = listProjects(store);
	const serial = Math.max(0, ...projects.map(({ name }) => lastSerial(store, name)));
	const type = chooseType(accept, offeredTypes) ?? "text/html";
	if (type === jsonType) {
		const rows = projects.map(({ name, displayName }) => ({
			name: displayName,
			"_last-serial": lastSerial(store, name),
		}));
		return page(type, JSON.stringify({ meta: metaOf(serial), projects: rows }), serial);
	}
	const links = projects.map(
		({ name, displayName }) => `    <a href="/simple/${name}/">${escapeHtml(displayName)}</a>`,
	);
	return page(type, htmlPage("Simple index", links, serial), serial);
}

function projectJson(store: Store, name: string, files: StoredFile[], serial: number, baseUrl: string): unknown {
	const releases = store.all<{ id: number; version: string }>(
		"SELECT id, version FROM releases WHERE project = ?",
		name,
	);
	const used = new Set(files.map(({ release }) => release));
	return {
		meta: metaOf(serial),
		name,
		"project-status": { status: "active" },
		versions: releases.filter(({ id }) => used.has(id)).map(({ version }) => version),
		files: files.map((file) => fileJson(file, baseUrl)),
		"alternate-locations": [],
	};
}

function metaOf(serial: number): unknown {
	return { "api-version": apiVersion, "_last-serial": serial };
}

function fileJson(file: StoredFile, baseUrl: string): unknown {
	const metadata = file.metadataSha256 === null ? false : { sha256: file.metadataSha256 };
	return {
		filename: file.fileName,
		url: fileUrl(file, baseUrl),
		hashes: { sha256: file.sha256 },
		"requires-python": file.requiresPython,
		size: file.size,
		"upload-time": preciseTime(file.uploaded),
		yanked: false,
		"core-metadata": metadata,
		"data-dist-info-metadata": metadata,
		provenance: null,
	};
}

function projectHtml(name: string, files: StoredFile[], serial: number, baseUrl: string): string {
	const links = files.map((file) => {
		const attributes = [`href="${escapeHtml(fileUrl(file, baseUrl))}#sha256=${file.sha256}"`];
		if (file.requiresPython !== null) attributes.push(`data-requires-python="${escapeHtml(file.requiresPython)}"`);
		if (file.metadataSha256 !== null) {
			const hash = `sha256=${file.metadataSha256}`;
			attributes.push(`data-dist-info-metadata="${hash}"`, `data-core-metadata="${hash}"`);
		}
		return `    <a ${attributes.join(" ")}>${escapeHtml(file.fileName)}</a><br />`;
	});
	return htmlPage(`Links for ${name}`, [`    <h1>Links for ${escapeHtml(name)}</h1>`, ...links], serial);
}

function htmlPage(title: string, lines: readonly string[], serial: number): string {
	return [
		"<!DOCTYPE html>",
		"<html>",
		"  <head>",
		`    <meta name="pypi:repository-version" content="${apiVersion}">`,
		`    <title>${escapeHtml(title)}</title>`,
		"  </head>",
		"  <body>",
		...lines,
		"  </body>",
		"</html>",
		`<!--SERIAL ${serial}-->`,
	].join("\n");
}

function page(type: string, body: string, serial: number): Answer {
	return {
		status: 200,
		headers: {
			"content-type": type === "text/html" ? "text/html; charset=UTF-8" : type,
			"cache-control": "max-age=600, public",
			vary: "Accept",
			"x-pypi-last-serial": String(serial),
		},
		body,
	};
}

export function fileUrl(file: StoredFile, baseUrl: string): string {
	return `${baseUrl}${packagePath({ ...file, fileName: encodeURIComponent(file.fileName) })}`;
}

/** With the microseconds that Python writes. */
export function preciseTime(time: string): string {
	return time.replace(/\.(\d{3})Z$/, ".$1000Z");
}
