import { nt as formatDocument } from "./planning.js";
import { R as ReleaseError, z as RemoteError } from "./start.js";
import { n as parseDocument } from "./read-document.js";
import { a as backoffSeconds, c as retryAfterSeconds, o as closedSeconds, s as isTransientStatus, t as readRefusal } from "./index-response.js";
import { n as simpleAccept, r as simpleProjectUrl, t as parseSimpleJson } from "./simple.js";
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
