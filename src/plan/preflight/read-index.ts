// A ProjectIndex over HTTP: the Simple API for files and status, the JSON API for links, the integrity API for publishers.
// Each is asked once; an index that is busy is not waited for.
import { z } from "zod";
import { RemoteError } from "../../diagnostic/errors.ts";
import { parseSdistFilename } from "../../distribution/sdist-filename.ts";
import { parseWheelFilename } from "../../distribution/wheel-filename.ts";
import type { Destination } from "../../index/destination.ts";
import { parseSimpleJson, type SimpleFile, simpleAccept, simpleProjectUrl } from "../../index/simple.ts";
import { formatVersion } from "../../python/version.ts";
import type { Http, HttpResponse } from "../../world/ports.ts";
import type { IndexedFile, IndexedPublisher, ProjectIndex } from "./project-index.ts";

/** Both together bound what a plan waits: two questions, one after the other, for each project. */
const patience = { idleSeconds: 10, totalSeconds: 20 };

export function createProjectIndex(http: Pick<Http, "send">, destination: Destination): ProjectIndex {
	const get = (url: string, accept: string) => http.send({ method: "GET", url, headers: { accept }, ...patience });
	return {
		async readProject(name) {
			const [listing, page] = await Promise.all([
				get(simpleProjectUrl(destination, name), simpleAccept),
				get(jsonUrl(destination, name), "application/json"),
			]);
			if (listing.status === 404) return null;
			refuse(listing, destination);
			const { files, status, statusReason } = parseSimpleJson(textOf(listing), { project: name, destination });
			return { status, statusReason, files: files.flatMap(toIndexedFile), links: linksOf(page) };
		},
		async readPublisher({ provenance }) {
			if (provenance === null) return null;
			const answer = await get(provenance, "application/vnd.pypi.integrity.v1+json");
			if (answer.status === 404) return null;
			refuse(answer, destination);
			return publisherOf(parseJson(answer));
		},
	};
}

function jsonUrl({ simpleUrl }: Destination, name: string): string {
	return new URL(`/pypi/${encodeURIComponent(name)}/json`, simpleUrl).href;
}

function toIndexedFile(file: SimpleFile): IndexedFile[] {
	const { filename, size, uploadTime, provenance } = file;
	const parsed = filename.endsWith(".whl") ? parseWheelFilename(filename) : parseSdistFilename(filename);
	if ("problem" in parsed) return [];
	const version = formatVersion(parsed.version);
	return [{ filename, version, size, uploadTime, isYanked: file.yanked !== null, provenance }];
}

const Page = z.object({
	info: z.object({
		home_page: z.string().nullish(),
		project_urls: z.record(z.string(), z.string()).nullish(),
	}),
});

/** Links are a hint only: a page that cannot be read, as of a project without files, has none. */
function linksOf(answer: HttpResponse): string[] {
	const page = Page.safeParse(answer.status === 200 ? parseJson(answer) : null);
	if (!page.success) return [];
	const { home_page: home, project_urls: urls } = page.data.info;
	return [...(home ? [home] : []), ...Object.values(urls ?? {})];
}

const Provenance = z.object({
	attestation_bundles: z.array(
		z.object({
			publisher: z.object({
				kind: z.string(),
				repository: z.string().optional(),
				workflow: z.string().optional(),
				environment: z.string().nullish(),
			}),
		}),
	),
});

function publisherOf(value: unknown): IndexedPublisher | null {
	const provenance = Provenance.safeParse(value);
	for (const { publisher } of provenance.data?.attestation_bundles ?? []) {
		const { kind, repository, workflow, environment } = publisher;
		if (kind === "GitHub" && repository && workflow) return { repository, workflow, environment: environment ?? null };
	}
	return null;
}

function refuse({ status }: HttpResponse, { title }: Destination): void {
	if (status === 200) return;
	throw new RemoteError("index/unreadable", `${title} answered ${status}`, { status, retryable: true });
}

function parseJson(answer: HttpResponse): unknown {
	try {
		return JSON.parse(textOf(answer));
	} catch {
		return null;
	}
}

function textOf({ body }: HttpResponse): string {
	return Buffer.from(body).toString("utf8");
}
