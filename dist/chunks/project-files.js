import { a as ReleaseError, o as RemoteError } from "./errors.js";
import { c as object, d as string, i as int, l as record, n as array, p as union, r as boolean } from "./zod.js";
import { n as parseDocument, t as formatDocument } from "./read-document.js";
import { a as backoffSeconds, c as retryAfterSeconds, o as closedSeconds, s as isTransientStatus, t as readRefusal } from "./index-response.js";
import { b as normalizeName, c as parseSdistFilename, r as parseWheelFilename } from "./wheel-filename.js";
// src/document/keep-ledger.ts
/** The ledger at `path`, with every file of this destination `absent` until something else is recorded. */
async function openLedger(ports, path, subject) {
	const before = await readLedger(ports, path, subject);
	const others = before?.destinations.filter(({ name }) => name !== subject.destination) ?? [];
	const known = before?.destinations.find(({ name }) => name === subject.destination)?.files ?? [];
	const start = ports.clock.now().toISOString();
	const files = subject.distributions.map(({ file, sha256 }) => {
		return known.find((other) => other.file === file && other.sha256 === sha256) ?? {
			file,
			sha256,
			state: "absent",
			at: start
		};
	});
	let writing = Promise.resolve();
	return { record(states) {
		for (const row of files) {
			const state = states[row.file];
			if (state === void 0 || !isNews(row.state, state)) continue;
			row.state = state;
			row.at = ports.clock.now().toISOString();
		}
		const { project, version, destination } = subject;
		const ledger = {
			schema: 1,
			kind: "ledger",
			project,
			version,
			destinations: [...others, {
				name: destination,
				files
			}]
		};
		const text = formatDocument(ledger);
		writing = writing.then(() => ports.files.writeText(path, text));
		return writing;
	} };
}
/** That a file which we published or verified is still there says nothing new. */
function isNews(before, now) {
	return before !== now && !(now === "present" && (before === "published" || before === "verified"));
}
async function readLedger(ports, path, subject) {
	const text = await ports.files.readText(path);
	if (text === null) return null;
	try {
		const ledger = parseDocument("ledger", text, path);
		return ledger.project === subject.project && ledger.version === subject.version ? ledger : null;
	} catch (error) {
		if (error instanceof ReleaseError) return null;
		throw error;
	}
}
// src/index/persist.ts
/** Thrown by a step that is worth another try. */
var TryAgain = class extends Error {
	/** Seconds to wait after so many failures in a row. */
	wait;
	constructor(why, wait) {
		super(why);
		this.wait = wait;
	}
};
/** Another try after what the server asks for in Retry-After, else after a pause that grows; `closed` waits longer. */
function tryAgain(kind, why, headers, { clock, random }) {
	const asked = retryAfterSeconds(headers, clock.now());
	if (asked !== null) return new TryAgain(why, () => asked + random());
	const pause = kind === "closed" ? closedSeconds : backoffSeconds;
	return new TryAgain(why, (failures) => pause(failures, random));
}
/** What `step` gives, however often it has to be asked; `giveUp` makes the error for when the time is over. */
async function persist(patience, step, giveUp) {
	for (let failures = 1;; failures += 1) try {
		return await step();
	} catch (error) {
		const failure = asTryAgain(error, patience);
		const seconds = failure.wait(failures);
		if (patience.clock.monotonic() + seconds >= patience.deadline) throw giveUp(failure.message, error);
		patience.onWait(failure.message, seconds);
		await patience.clock.sleep(seconds);
	}
}
function asTryAgain(error, patience) {
	if (error instanceof TryAgain) return error;
	if (error instanceof RemoteError && error.retryable) return tryAgain("busy", error.message, {}, patience);
	throw error;
}
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
		files: ours.map((file) => ({
			filename: file.filename,
			url: trustedUrl(file, project, destination),
			sha256: trustedHash(file, destination),
			size: file.size,
			requiresPython: file["requires-python"] ?? null,
			yanked: file.yanked === false ? null : file.yanked === true ? "" : file.yanked,
			uploadTime: file["upload-time"] ?? null
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
	"upload-time": string().max(64).nullish()
});
const Meta = object({ meta: object({ "api-version": string().regex(/^\d+\.\d+$/) }) });
const Answer = object({
	name: string(),
	versions: array(string()).default([]),
	files: array(AnsweredFile)
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
// src/index/project-files.ts
/**
* The files of all versions; none when the index does not know the project.
* @throws TryAgain when the index is busy, RemoteError when its answer cannot be used.
*/
async function fetchProjectFiles(http, destination, project, patience) {
	const url = simpleProjectUrl(destination, project);
	const response = await http.send({
		method: "GET",
		url,
		headers: {
			accept: simpleAccept,
			"cache-control": "no-cache"
		}
	});
	const { status } = response;
	if (status === 404) return [];
	if (status === 200) return parseSimpleJson(Buffer.from(response.body).toString("utf8"), {
		project,
		destination
	}).files;
	const words = readRefusal(response);
	if (isTransientStatus(status)) throw tryAgain("busy", `${destination.title} cannot be read now (${status}: ${words})`, response.headers, patience);
	throw new RemoteError("index/unreadable", `${destination.title} does not show ${project}: ${status}: ${words}`, {
		status,
		serverText: words,
		help: `Open ${url} in a browser. A proxy on the way may answer in place of the index.`
	});
}
export { openLedger as a, tryAgain as i, TryAgain as n, persist as r, fetchProjectFiles as t };
