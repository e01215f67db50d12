// What an index says it holds: the Simple API in its JSON form (PEP 691, 700, 592). The answer is untrusted: only files
// that are this project's by their own names come through, with a sha256 and an address on the index's own hosts.
import { z } from "zod";
import { RemoteError } from "../diagnostic/errors.ts";
import { parseSdistFilename } from "../distribution/sdist-filename.ts";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import { normalizeName } from "../python/project-name.ts";
import type { Destination } from "./destination.ts";

/** Also what verification asks for; HTML says less (PEP 833). */
export const simpleAccept = "application/vnd.pypi.simple.v1+json";

export interface SimpleFile {
	filename: string;
	/** Absolute, on one of the destination's hosts. */
	url: string;
	/** Lower-case hex. */
	sha256: string;
	/** In bytes. */
	size: number;
	requiresPython: string | null;
	/** The reason, which may be empty; null when the file is not yanked. */
	yanked: string | null;
	/** UTC, ISO 8601; null when the index does not say. */
	uploadTime: string | null;
	/** Where its attestations are (PEP 740), on the index's own host; null without any. */
	provenance: string | null;
}

export interface SimpleProject {
	files: SimpleFile[];
	/** Those that have files, as the index spells them. */
	versions: string[];
	/** PEP 792: `active`, `archived`, `quarantined`, `deprecated`; others may come. */
	status: string;
	statusReason: string | null;
}

/** The listing of a project: `Accept: simpleAccept`. 404 means that the index knows no such project. */
export function simpleProjectUrl(destination: Destination, project: string): string {
	return `${destination.simpleUrl}${normalizeName(project)}/`;
}

/**
 * What a 200 of simpleProjectUrl says. Files of other kinds and of other names (eggs and installers of twenty years) are
 * passed over: nothing of ours is called like that.
 * @throws RemoteError `index/invalid-answer` (retryable: caches and proxies cut answers short), `index/unknown-api-version`
 * or `index/foreign-file`.
 */
export function parseSimpleJson(
	text: string,
	{ project, destination }: { project: string; destination: Destination },
): SimpleProject {
	const answer = readAnswer(text, project, destination);
	const named = normalizeName(project);
	if (normalizeName(answer.name) !== named) {
		throw invalid(project, destination, `it is about the project ${JSON.stringify(answer.name.slice(0, 100))}`);
	}
	const ours = answer.files.filter(({ filename }) => projectOf(filename) === named);
	const names = new Set(ours.map(({ filename }) => filename));
	if (names.size < ours.length) throw invalid(project, destination, "it lists a file twice");
	return {
		versions: answer.versions,
		status: answer["project-status"].status,
		statusReason: answer["project-status"].reason ?? null,
		files: ours.map((file) => ({
			filename: file.filename,
			url: trustedUrl(file, project, destination),
			sha256: trustedHash(file, destination),
			size: file.size,
			requiresPython: file["requires-python"] ?? null,
			yanked: file.yanked === false ? null : file.yanked === true ? "" : file.yanked,
			uploadTime: file["upload-time"] ?? null,
			provenance: ownAddress(file.provenance, project, destination),
		})),
	};
}

// Fields that later minor versions add are not an error (PEP 691), so objects are open.
const AnsweredFile = z.object({
	filename: z.string().min(1).max(255),
	url: z.string().max(4096),
	hashes: z.record(z.string(), z.string()),
	size: z.int().nonnegative(),
	"requires-python": z.string().nullish(),
	yanked: z.union([z.boolean(), z.string()]).default(false),
	"upload-time": z.string().max(64).nullish(),
	provenance: z.string().max(4096).nullish(),
});
type AnsweredFile = z.infer<typeof AnsweredFile>;

const Meta = z.object({ meta: z.object({ "api-version": z.string().regex(/^\d+\.\d+$/) }) });
const Answer = z.object({
	name: z.string(),
	versions: z.array(z.string()).default([]),
	files: z.array(AnsweredFile),
	"project-status": z
		.object({ status: z.string().max(64).default("active"), reason: z.string().nullish() })
		.default({ status: "active" }),
});

function readAnswer(text: string, project: string, destination: Destination): z.infer<typeof Answer> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw invalid(project, destination, `it is not JSON: ${(cause as Error).message}`, cause);
	}
	const meta = Meta.safeParse(value);
	if (!meta.success) throw invalid(project, destination, "it does not say which version of the Simple API it speaks");
	const version = meta.data.meta["api-version"];
	// PEP 629: a newer minor version adds, a newer major version may mean something else.
	if (Number(version.split(".")[0]) !== 1) {
		throw new RemoteError(
			"index/unknown-api-version",
			`${destination.title} speaks Simple API ${version}; 1.x is known`,
			{
				help: "Update wheel-release.",
			},
		);
	}
	const answer = Answer.safeParse(value);
	if (answer.success) return answer.data;
	const [issue] = answer.error.issues;
	throw invalid(project, destination, `${issue?.path.join(".")}: ${issue?.message}`);
}

function projectOf(filename: string): string | null {
	const parsed = filename.endsWith(".whl") ? parseWheelFilename(filename) : parseSdistFilename(filename);
	return "problem" in parsed ? null : parsed.name;
}

function trustedUrl({ filename, url }: AnsweredFile, project: string, destination: Destination): string {
	// PEP 691: may be relative to the page.
	const base = simpleProjectUrl(destination, project);
	const parsed = URL.canParse(url, base) ? new URL(url, base) : null;
	const isOwnHost = parsed !== null && destination.fileHosts.includes(parsed.host);
	if (isOwnHost && parsed.protocol === new URL(base).protocol && parsed.username === "" && parsed.password === "") {
		return parsed.href;
	}
	const hosts = destination.fileHosts.join(" or ");
	throw new RemoteError(
		"index/foreign-file",
		`${destination.title} says ${filename} is at ${JSON.stringify(url.slice(0, 200))}; its files are on ${hosts}`,
	);
}

/** What is not on the index itself is not asked for. */
function ownAddress(url: string | null | undefined, project: string, destination: Destination): string | null {
	const base = simpleProjectUrl(destination, project);
	const parsed = url ? URL.parse(url, base) : null;
	return parsed !== null && parsed.origin === new URL(base).origin ? parsed.href : null;
}

function trustedHash({ filename, hashes }: AnsweredFile, destination: Destination): string {
	const sha256 = hashes.sha256 ?? "";
	if (/^[0-9a-f]{64}$/i.test(sha256)) return sha256.toLowerCase();
	throw new RemoteError("index/foreign-file", `${destination.title} lists ${filename} without a sha256`);
}

function invalid(project: string, destination: Destination, why: string, cause?: unknown): RemoteError {
	return new RemoteError(
		"index/invalid-answer",
		`${destination.title}'s listing of ${project} cannot be used: ${why}`,
		{
			cause,
			retryable: true,
			help: "Run the same command again in some minutes. If it stays, a proxy on the way may answer in place of the index.",
		},
	);
}
