// The JSON API: what a project and a release say about themselves (PyPI's documentation, API reference, JSON API).
import { compareVersions, isPrerelease, parseVersion } from "../python/version.ts";
import { canonicalVersionText } from "../python/version-key.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { findProject, lastSerial, listFiles, listReleases } from "./catalog.ts";
import { fileUrl, type PageRequest, preciseTime } from "./simple-pages.ts";
import type { StoredFile, StoredProject, StoredRelease } from "./store.ts";

const notFoundAnswer = jsonAnswer(404, { message: "Not Found" });

/** Of one version, or of the newest one with all versions listed. */
export function jsonPage({ store, baseUrl }: PageRequest, name: string, version: string | null): Answer {
	const project = findProject(store, name);
	if (project === null) return notFoundAnswer;
	const releases = listReleases(store, project.name);
	const release =
		version === null
			? newestOf(releases)
			: releases.find(({ canonicalVersion }) => canonicalVersion === canonicalVersionText(version));
	if (release === undefined) return notFoundAnswer;
	const files = listFiles(store, project.name);
	const filesOf = (one: StoredRelease) =>
		files.filter((file) => file.release === one.id).map((file) => fileJson(file, baseUrl));
	const serial = lastSerial(store, project.name);
	const body = {
		info: infoOf(project, release, baseUrl),
		last_serial: serial,
		...(version === null ? { releases: Object.fromEntries(releases.map((one) => [one.version, filesOf(one)])) } : {}),
		urls: filesOf(release),
		vulnerabilities: [],
		ownership: { roles: [], organization: null },
	};
	return jsonAnswer(200, body, { "cache-control": "max-age=900, public", "x-pypi-last-serial": String(serial) });
}

// The newest final release, or the newest of all where there is none.
function newestOf(releases: readonly StoredRelease[]): StoredRelease | undefined {
	const known = releases.flatMap((release) => {
		const version = parseVersion(release.version);
		return version === null ? [] : [{ release, version }];
	});
	const final = known.filter(({ version }) => !isPrerelease(version));
	const candidates = final.length > 0 ? final : known;
	return candidates.sort((a, b) => compareVersions(b.version, a.version))[0]?.release;
}

function infoOf(project: StoredProject, release: StoredRelease, baseUrl: string): unknown {
	const first = (field: string) => release.metadata[field]?.[0] ?? null;
	const all = (field: string) => release.metadata[field] ?? null;
	const projectUrl = `${baseUrl}simple/${project.name}/`;
	return {
		author: first("author"),
		author_email: first("author_email"),
		classifiers: all("classifiers") ?? [],
		description: first("description") ?? "",
		description_content_type: first("description_content_type"),
		download_url: first("download_url"),
		dynamic: all("dynamic"),
		home_page: first("home_page"),
		keywords: first("keywords"),
		license: first("license"),
		license_expression: first("license_expression"),
		license_files: all("license_file"),
		maintainer: first("maintainer"),
		maintainer_email: first("maintainer_email"),
		name: project.displayName,
		package_url: projectUrl,
		platform: first("platform"),
		project_url: projectUrl,
		project_urls: projectUrlsOf(release),
		provides_extra: all("provides_extra"),
		release_url: projectUrl,
		requires_dist: all("requires_dist"),
		requires_python: first("requires_python"),
		summary: first("summary"),
		version: release.version,
		yanked: false,
		yanked_reason: null,
	};
}

function projectUrlsOf(release: StoredRelease): Record<string, string> | null {
	const entries = (release.metadata.project_urls ?? []).map((value): [string, string] => {
		const comma = value.indexOf(",");
		return [value.slice(0, comma).trim(), value.slice(comma + 1).trim()];
	});
	return entries.length === 0 ? null : Object.fromEntries(entries);
}

function fileJson(file: StoredFile, baseUrl: string): unknown {
	return {
		comment_text: file.comment,
		"core-metadata": file.metadataSha256 === null ? false : { sha256: file.metadataSha256 },
		digests: { blake2b_256: file.blake2b256, md5: file.md5, sha256: file.sha256 },
		downloads: -1,
		filename: file.fileName,
		has_sig: false,
		md5_digest: file.md5,
		packagetype: file.kind,
		python_version: file.pythonVersion,
		requires_python: file.requiresPython,
		size: file.size,
		upload_time: file.uploaded.slice(0, "2026-01-01T00:00:00".length),
		upload_time_iso_8601: preciseTime(file.uploaded),
		url: fileUrl(file, baseUrl),
		yanked: false,
		yanked_reason: null,
	};
}
