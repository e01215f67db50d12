// One file to the index, until the index has it or has said no. An answer that never came may still mean "stored", so
// after every unclear end the index is read before the file is sent again (facts: reliability §4, F3–F5).
import { ConflictError, IncompleteError, RemoteError } from "../diagnostic/errors.ts";
import type { FrozenDistribution } from "../document/manifest.ts";
import type { Destination } from "../index/destination.ts";
import { type IndexResponse, readUploadAnswer, uploadAccept } from "../index/index-response.ts";
import { encodeMultipart } from "../index/multipart.ts";
import { type Patience, persist, TryAgain, tryAgain } from "../index/persist.ts";
import { basicCredentials } from "../trust/exchange.ts";
import type { Http } from "../world/ports.ts";
import { type ObservedFile, reconcile } from "./decide.ts";
import { adviceFor, decideNext } from "./retry.ts";
import type { Tokens } from "./tokens.ts";

/** A frozen file that is ready to go: nothing about it has to be read or decided any more. */
export interface UploadItem {
	distribution: FrozenDistribution;
	fields: readonly (readonly [string, string])[];
	chunks: () => AsyncIterable<Uint8Array>;
}

export interface UploadJob {
	destination: Destination;
	http: Http;
	patience: Patience;
	tokens: Tokens;
	/** What the index shows now; one request, no retries of its own. */
	look: () => Promise<readonly ObservedFile[]>;
	/** The index is in trouble: whoever plans uploads should send fewer at once. */
	onTrouble: () => void;
	/** True when another file failed for good, so that this one need not be tried again. */
	isOver: () => boolean;
}

/** PyPI needs up to 240 s for one file before it gives up itself. */
const idleSeconds = 300;
/** A file that "exists" shows up within minutes or not at all; a rehearsal index hides nothing. */
const showsUpSeconds = 300;

/** Resolves when the index has exactly these bytes. */
export async function uploadFile(item: UploadItem, job: UploadJob): Promise<void> {
	const { file } = item.distribution;
	let renewals = 0;
	let mayBeStored = false;
	let existsSince: number | null = null;

	async function step(): Promise<void> {
		if (job.isOver()) throw incomplete(file, "another file was refused");
		if (mayBeStored && (await isStored(item, job))) return;
		if (existsSince !== null) return waitForSight(existsSince);
		const token = await job.tokens.current();
		const response = await send(item, job, token).catch((error: unknown) => {
			mayBeStored = true;
			job.onTrouble();
			throw error;
		});
		const answer = readUploadAnswer(response);
		const next = decideNext(answer, renewals);
		if (next.do === "finish") return;
		const words = withoutToken(answer.words, token);
		if (next.do === "renew-token") {
			renewals += 1;
			job.tokens.drop(token);
			return step();
		}
		if (next.do === "give-up") throw refused(item, job, response, words);
		mayBeStored = true;
		if (next.do === "look-only") {
			existsSince = job.patience.clock.monotonic();
			return step();
		}
		job.onTrouble();
		const why = `${job.destination.title} did not take ${file} (${response.status}: ${words})`;
		throw tryAgain(next.pause, why, response.headers, job.patience);
	}

	function waitForSight(since: number): never {
		const { destination, patience } = job;
		const limit = destination.name === "rehearsal" ? 0 : showsUpSeconds;
		if (patience.clock.monotonic() - since >= limit) throw existsElsewhere(item, destination);
		throw new TryAgain(`${destination.title} says that ${file} exists but does not show it yet`, () => 10);
	}

	await persist(job.patience, step, (why) => incomplete(file, why));
}

async function send({ distribution, fields, chunks }: UploadItem, job: UploadJob, token: string) {
	const body = encodeMultipart(fields, {
		field: "content",
		fileName: distribution.file,
		contentType: "application/octet-stream",
		size: distribution.size,
		chunks,
	});
	return job.http.send({
		method: "POST",
		url: job.destination.uploadUrl,
		headers: {
			authorization: `Basic ${basicCredentials(token)}`,
			"content-type": body.contentType,
			accept: uploadAccept,
		},
		body: { length: body.length, chunks: body.chunks },
		idleSeconds,
		maxBytes: 1024 * 1024,
	});
}

async function isStored({ distribution }: UploadItem, job: UploadJob): Promise<boolean> {
	const observed = await job.look().catch((error: unknown) => {
		// Reading fails as well: the same bytes may be sent twice, the index answers 200 and keeps one.
		if (error instanceof TryAgain || (error instanceof RemoteError && error.retryable)) return [];
		throw error;
	});
	const [seen] = reconcile([distribution], observed);
	if (seen?.state === "conflict") throw conflict([{ file: distribution.file, ...shaPair(seen) }], job.destination);
	return seen?.state === "present";
}

function shaPair(seen: { distribution: FrozenDistribution; remoteSha256: string | null }) {
	return { local: seen.distribution.sha256, remote: seen.remoteSha256 ?? "none" };
}

/** Other bytes under our names: named one by one, with both hashes. */
export function conflict(
	files: readonly { file: string; local: string; remote: string }[],
	destination: Destination,
): ConflictError {
	const lines = files.map(
		({ file, local, remote }) => `${file}\n  frozen here  sha256 ${local}\n  on the index sha256 ${remote}`,
	);
	return new ConflictError(
		"publish/conflict",
		`${destination.title} has other bytes under these names:\n${lines.join("\n")}`,
		{
			help: [
				"An index never replaces a file. If those bytes are of an earlier run of this release, publish that run's files;",
				"else release a new version. If you did not publish them, treat it as an incident and look at the project's security history.",
			].join("\n"),
		},
	);
}

function refused({ distribution }: UploadItem, { destination }: UploadJob, response: IndexResponse, words: string) {
	return new RemoteError("publish/refused", `${destination.title} refused ${distribution.file}: ${words}`, {
		status: response.status,
		serverText: words,
		file: distribution.file,
		help: adviceFor(words),
	});
}

function existsElsewhere({ distribution }: UploadItem, destination: Destination): RemoteError {
	return new RemoteError(
		"publish/exists-elsewhere",
		`${destination.title} says that ${distribution.file} or its bytes exist already, but this project does not show such a file`,
		{ file: distribution.file, help: adviceFor("file already exists") },
	);
}

function incomplete(file: string, why: string): IncompleteError {
	return new IncompleteError("publish/incomplete", `${file} is not on the index yet: ${why}`, {
		file,
		help: "Run the same command again: it sends what is missing and nothing else.",
	});
}

// A server that echoes request headers must not get our token printed.
function withoutToken(words: string, token: string): string {
	return words.replaceAll(token, "***").replaceAll(basicCredentials(token), "***");
}
