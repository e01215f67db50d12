import { z as RemoteError } from "./start.js";
import { n as parseSdistFilename } from "./sdist-filename.js";
import { En as normalizeName, on as parseWheelFilename } from "./planning.js";
import { S as string, b as record, f as array, m as int, p as boolean, v as object, w as union } from "./zod.js";
// src/index/simple.ts
/** Also what verification asks for; HTML says less (PEP 833). */
const simpleAccept = "application/vnd.pypi.simple.v1+json";
/** The listing of a project: `Accept: simpleAccept`. 404 means that the index knows no such project. */
function simpleProjectUrl(destination, project) {
	return `${destination.simpleUrl}${normalizeName(project)}/`;
}
/**
* What a 200 of simpleProjectUrl says. Files of other kinds and of other names (eggs and installers of twenty years) are
* passed over: nothing of ours is called like that.
* @throws RemoteError `index/invalid-answer` (retryable: caches and proxies cut answers short), `index/unknown-api-version`
* or `index/foreign-file`.
*/
function parseSimpleJson(text, { project, destination }) {
	const answer = readAnswer(text, project, destination);
	const named = normalizeName(project);
	if (normalizeName(answer.name) !== named) throw invalid(project, destination, `it is about the project ${JSON.stringify(answer.name.slice(0, 100))}`);
	const ours = answer.files.filter(({ filename }) => projectOf(filename) === named);
	if (new Set(ours.map(({ filename }) => filename)).size < ours.length) throw invalid(project, destination, "it lists a file twice");
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
			provenance: ownAddress(file.provenance, project, destination)
		}))
	};
}
const AnsweredFile = object({
	filename: string().min(1).max(255),
	url: string().max(4096),
	hashes: record(string(), string()),
	size: int().nonnegative(),
	"requires-python": string().nullish(),
	yanked: union([boolean(), string()]).default(false),
	"upload-time": string().max(64).nullish(),
	provenance: string().max(4096).nullish()
});
const Meta = object({ meta: object({ "api-version": string().regex(/^\d+\.\d+$/) }) });
const Answer = object({
	name: string(),
	versions: array(string()).default([]),
	files: array(AnsweredFile),
	"project-status": object({
		status: string().max(64).default("active"),
		reason: string().nullish()
	}).default({ status: "active" })
});
function readAnswer(text, project, destination) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw invalid(project, destination, `it is not JSON: ${cause.message}`, cause);
	}
	const meta = Meta.safeParse(value);
	if (!meta.success) throw invalid(project, destination, "it does not say which version of the Simple API it speaks");
	const version = meta.data.meta["api-version"];
	if (Number(version.split(".")[0]) !== 1) throw new RemoteError("index/unknown-api-version", `${destination.title} speaks Simple API ${version}; 1.x is known`, { help: "Update wheel-release." });
	const answer = Answer.safeParse(value);
	if (answer.success) return answer.data;
	const [issue] = answer.error.issues;
	throw invalid(project, destination, `${issue?.path.join(".")}: ${issue?.message}`);
}
function projectOf(filename) {
	const parsed = filename.endsWith(".whl") ? parseWheelFilename(filename) : parseSdistFilename(filename);
	return "problem" in parsed ? null : parsed.name;
}
function trustedUrl({ filename, url }, project, destination) {
	const base = simpleProjectUrl(destination, project);
	const parsed = URL.canParse(url, base) ? new URL(url, base) : null;
	if (parsed !== null && destination.fileHosts.includes(parsed.host) && parsed.protocol === new URL(base).protocol && parsed.username === "" && parsed.password === "") return parsed.href;
	const hosts = destination.fileHosts.join(" or ");
	throw new RemoteError("index/foreign-file", `${destination.title} says ${filename} is at ${JSON.stringify(url.slice(0, 200))}; its files are on ${hosts}`);
}
/** What is not on the index itself is not asked for. */
function ownAddress(url, project, destination) {
	const base = simpleProjectUrl(destination, project);
	const parsed = url ? URL.parse(url, base) : null;
	return parsed !== null && parsed.origin === new URL(base).origin ? parsed.href : null;
}
function trustedHash({ filename, hashes }, destination) {
	const sha256 = hashes.sha256 ?? "";
	if (/^[0-9a-f]{64}$/i.test(sha256)) return sha256.toLowerCase();
	throw new RemoteError("index/foreign-file", `${destination.title} lists ${filename} without a sha256`);
}
function invalid(project, destination, why, cause) {
	return new RemoteError("index/invalid-answer", `${destination.title}'s listing of ${project} cannot be used: ${why}`, {
		cause,
		retryable: true,
		help: "Run the same command again in some minutes. If it stays, a proxy on the way may answer in place of the index."
	});
}
export { simpleAccept as n, simpleProjectUrl as r, parseSimpleJson as t };
