import { z as RemoteError } from "./start.js";
import { n as parseSdistFilename } from "./sdist-filename.js";
import { on as parseWheelFilename, vn as formatVersion } from "./planning.js";
import { S as string, b as record, f as array, v as object } from "./zod.js";
import { n as simpleAccept, r as simpleProjectUrl, t as parseSimpleJson } from "./simple.js";
// src/plan/preflight/read-index.ts
/** Both together bound what a plan waits: two questions, one after the other, for each project. */
const patience = {
	idleSeconds: 10,
	totalSeconds: 20
};
function createProjectIndex(http, destination) {
	const get = (url, accept) => http.send({
		method: "GET",
		url,
		headers: { accept },
		...patience
	});
	return {
		async readProject(name) {
			const [listing, page] = await Promise.all([get(simpleProjectUrl(destination, name), simpleAccept), get(jsonUrl(destination, name), "application/json")]);
			if (listing.status === 404) return null;
			refuse(listing, destination);
			const { files, status, statusReason } = parseSimpleJson(textOf(listing), {
				project: name,
				destination
			});
			return {
				status,
				statusReason,
				files: files.flatMap(toIndexedFile),
				links: linksOf(page)
			};
		},
		async readPublisher({ provenance }) {
			if (provenance === null) return null;
			const answer = await get(provenance, "application/vnd.pypi.integrity.v1+json");
			if (answer.status === 404) return null;
			refuse(answer, destination);
			return publisherOf(parseJson(answer));
		}
	};
}
function jsonUrl({ simpleUrl }, name) {
	return new URL(`/pypi/${encodeURIComponent(name)}/json`, simpleUrl).href;
}
function toIndexedFile(file) {
	const { filename, size, uploadTime, provenance } = file;
	const parsed = filename.endsWith(".whl") ? parseWheelFilename(filename) : parseSdistFilename(filename);
	if ("problem" in parsed) return [];
	return [{
		filename,
		version: formatVersion(parsed.version),
		size,
		uploadTime,
		isYanked: file.yanked !== null,
		provenance
	}];
}
const Page = object({ info: object({
	home_page: string().nullish(),
	project_urls: record(string(), string()).nullish()
}) });
/** Links are a hint only: a page that cannot be read, as of a project without files, has none. */
function linksOf(answer) {
	const page = Page.safeParse(answer.status === 200 ? parseJson(answer) : null);
	if (!page.success) return [];
	const { home_page: home, project_urls: urls } = page.data.info;
	return [...home ? [home] : [], ...Object.values(urls ?? {})];
}
const Provenance = object({ attestation_bundles: array(object({ publisher: object({
	kind: string(),
	repository: string().optional(),
	workflow: string().optional(),
	environment: string().nullish()
}) })) });
function publisherOf(value) {
	const provenance = Provenance.safeParse(value);
	for (const { publisher } of provenance.data?.attestation_bundles ?? []) {
		const { kind, repository, workflow, environment } = publisher;
		if (kind === "GitHub" && repository && workflow) return {
			repository,
			workflow,
			environment: environment ?? null
		};
	}
	return null;
}
function refuse({ status }, { title }) {
	if (status === 200) return;
	throw new RemoteError("index/unreadable", `${title} answered ${status}`, {
		status,
		retryable: true
	});
}
function parseJson(answer) {
	try {
		return JSON.parse(textOf(answer));
	} catch {
		return null;
	}
}
function textOf({ body }) {
	return Buffer.from(body).toString("utf8");
}
export { createProjectIndex };
