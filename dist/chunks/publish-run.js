import { F as ConflictError, I as EnvironmentError, L as IncompleteError, M as hasErrors, P as CancelledError, R as ReleaseError, k as formatSize, z as RemoteError } from "./start.js";
import { a as openLedger, i as tryAgain, n as TryAgain, r as persist, t as fetchProjectFiles } from "./project-files.js";
import { i as uploadAccept, n as readUploadAnswer, s as isTransientStatus, t as readRefusal } from "./index-response.js";
import { S as string, f as array, v as object, w as union } from "./zod.js";
import { r as readMintAnswer, t as judgeClaims } from "./decide.js";
import { n as publisherPages, t as describeRegistration } from "./registration.js";
import { t as readDistribution } from "./read-distribution.js";
import { n as uploadFields, r as uploadMetadata } from "./upload-form.js";
import { En as normalizeName, vn as formatVersion, xn as parseVersion } from "./planning.js";
const { join } = process.getBuiltinModule("node:path");
const { randomUUID } = process.getBuiltinModule("node:crypto");
// src/trust/claims.ts
const Claim = string().max(2048).optional();
/** Only the claims that an index looks at or that people need to see; each may be missing. */
const Claims = object({
	aud: union([string(), array(string())]).optional(),
	sub: Claim,
	repository: Claim,
	repository_owner: Claim,
	repository_owner_id: Claim,
	/** The file that was started. */
	workflow_ref: Claim,
	/** The file that defines the job. */
	job_workflow_ref: Claim,
	ref: Claim,
	sha: Claim,
	event_name: Claim,
	environment: Claim
});
/** In the order in which people are shown them. */
const shownClaims = [
	"repository",
	"repository_owner",
	"repository_owner_id",
	"workflow_ref",
	"job_workflow_ref",
	"environment",
	"ref",
	"event_name",
	"sub"
];
/** The claims in `token`, unverified. @throws RemoteError when it is no JSON Web Token; the message never holds the token. */
function readClaims(token) {
	const payload = token.split(".")[1];
	if (payload === void 0) throw unreadable("it has no second part");
	let value;
	try {
		value = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
	} catch {
		throw unreadable("its second part is not JSON");
	}
	const claims = Claims.safeParse(value);
	if (claims.success) return claims.data;
	throw unreadable(`it has claims of an unexpected kind: ${claims.error.issues.map((issue) => issue.path.join(".") || "payload").join(", ")}`);
}
/**
* The registration that these claims would match, or null when a part is missing. The workflow is the file that defines
* the job, as PyPI reads it: `([^/]+\.(yml|yaml))(?=@)` in job_workflow_ref (warehouse/oidc/models/github.py).
*/
function publisherOf(claims) {
	const workflow = /([^/]+\.ya?ml)(?=@)/.exec(claims.job_workflow_ref ?? "")?.[1];
	const [owner, repository, ...more] = (claims.repository ?? "").split("/");
	if (workflow === void 0 || !owner || !repository || more.length > 0) return null;
	return {
		owner,
		repository,
		workflow,
		environment: claims.environment ?? null
	};
}
/** The claims as an aligned list, `MISSING` where there is none. */
function formatClaims(claims) {
	const width = Math.max(...shownClaims.map((name) => name.length));
	return shownClaims.map((name) => `${name.padEnd(width)}  ${claims[name] ?? "MISSING"}`).join("\n");
}
function unreadable(why) {
	return new RemoteError("trust/unreadable-token", `the identity token of this job cannot be read: ${why}`, { help: "Run the job again. A token of GitHub Actions has three parts and its claims are text." });
}
// src/trust/explain.ts
/** The error that ends the stage: the server's words first, then what we make of them. */
function explainRefusal(facts) {
	const { errors, claims, destination, project } = facts;
	const words = errors.map((error) => `${error.code}: ${error.description}`).join("; ") || `HTTP status ${facts.status}`;
	const code = codeOf(errors);
	return new RemoteError(code, `${destination.title} gave no upload token for ${project}: ${words}`, {
		status: facts.status,
		serverText: words,
		help: [
			...advice(code, facts),
			"Claims of this job, as the index saw them:",
			formatClaims(claims)
		].join("\n")
	});
}
function codeOf(errors) {
	const codes = new Set(errors.map((error) => error.code));
	if (codes.has("invalid-publisher")) return "trust/invalid-publisher";
	return codes.has("invalid-pending-publisher") ? "trust/invalid-pending-publisher" : "trust/refused";
}
function advice(code, facts) {
	const publisher = publisherOf(facts.claims);
	if (code === "trust/refused") return ["Nothing was uploaded. Follow the index's words above."];
	if (publisher === null) return ["The claims name no repository and workflow file, so no Trusted Publisher can match them.", "Publish from a job of a workflow file in .github/workflows of the project's own repository."];
	return [
		...describeRegistration(publisher, "(leave empty: this job has none)"),
		...publisherPages(publisher, facts.destination, facts.project),
		...slips(publisher, facts.destination)
	];
}
function slips(publisher, destination) {
	return [`If it is registered already, look for: ${publisher.environment === null ? "the job has no environment but the publisher names one" : `the publisher names another environment than "${publisher.environment}"`}; the workflow file or the repository was renamed; the repository moved to another owner; it is registered at another index than ${destination.title}.`];
}
// src/trust/exchange.ts
const idleSeconds$1 = 60;
const maxBytes = 65536;
const tokenSeconds = 900;
const maxStaleIdentities = 3;
/**
* An identity that may publish, as far as can be said without spending anything: nothing is created at the index.
* @throws EnvironmentError when the job may not publish, RemoteError when the index does not offer it.
*/
async function checkIdentity(request) {
	await persist(request, () => confirmAudience(request), giveUp);
	return persist(request, async () => (await requestIdentity(request)).claims, giveUp);
}
/** @throws EnvironmentError when the job may not publish, RemoteError when the index refuses, IncompleteError at the deadline. */
async function mintToken(request) {
	await persist(request, () => confirmAudience(request), giveUp);
	let stale = 0;
	let isSecondLook = false;
	const step = async () => {
		const identity = await requestIdentity(request);
		const started = request.clock.monotonic();
		const response = withoutToken$1(await exchange(request, identity.token), identity.token);
		const answer = readMintAnswer(response.status, Buffer.from(response.body).toString("utf8"));
		if (answer.kind === "minted") return accept(request, answer, started, response.headers);
		if (answer.kind === "transient") throw again(request, "busy", response);
		if (answer.kind === "closed") throw again(request, "closed", response);
		if (answer.kind === "stale-identity" && stale < maxStaleIdentities) {
			stale += 1;
			throw again(request, "busy", response, skewOf(request, response.headers));
		}
		if (answer.kind === "not-found" && !isSecondLook && request.destination.name !== "rehearsal") {
			isSecondLook = true;
			throw again(request, "busy", response);
		}
		const { destination, project } = request;
		const { claims } = identity;
		throw explainRefusal({
			status: response.status,
			errors: answer.errors,
			claims,
			destination,
			project
		});
	};
	return persist(request, step, giveUp);
}
function again(request, kind, answer, note = "") {
	const why = `${request.destination.title} gave no upload token (${answer.status}: ${readRefusal(answer)})${note}`;
	return tryAgain(kind, why, answer.headers, request);
}
function giveUp(why, cause) {
	return new IncompleteError("trust/unavailable", `no upload token in time: ${why}`, {
		cause,
		help: "Nothing is lost. Run the same command again."
	});
}
const Audience = object({ audience: string() });
/** The audience is ours to say; an index that wants another one gets no token (security rule S27). */
async function confirmAudience(request) {
	const { destination, http } = request;
	const url = `${destination.oidcUrl}audience`;
	const response = await http.send({
		method: "GET",
		url,
		headers: { accept: "application/json" },
		idleSeconds: idleSeconds$1,
		maxBytes
	});
	if (response.status === 404) throw new RemoteError("trust/not-offered", `${destination.title} has no Trusted Publishing at ${url}`, { status: 404 });
	if (response.status === 403) throw again(request, "closed", response);
	const answer = Audience.safeParse(parseJson(response.body));
	if (response.status !== 200 || !answer.success) {
		if (response.status === 200 || isTransientStatus(response.status)) throw again(request, "busy", response);
		throw new RemoteError("trust/not-offered", `${url} answered ${response.status}: ${readRefusal(response)}`, {
			status: response.status,
			serverText: readRefusal(response)
		});
	}
	if (answer.data.audience !== destination.audience) throw wrongAudience(destination, "asks for", answer.data.audience);
}
async function requestIdentity(request) {
	const { destination, identity, secrets } = request;
	const token = await identity.requestToken(destination.audience);
	secrets.hide(token);
	const claims = readClaims(token);
	if (claims.aud !== destination.audience) throw wrongAudience(destination, "would get", String(claims.aud ?? "no audience"));
	const [first, ...others] = judgeClaims(claims, destination, request);
	if (first === void 0) return {
		token,
		claims
	};
	const all = [first, ...others];
	throw new EnvironmentError(first.code, all.map((refusal) => refusal.message).join("\n"), { help: all.map((refusal) => refusal.help).join("\n") });
}
async function exchange({ destination, http }, identityToken) {
	const bytes = Buffer.from(JSON.stringify({ token: identityToken }));
	return http.send({
		method: "POST",
		url: `${destination.oidcUrl}mint-token`,
		headers: {
			"content-type": "application/json",
			accept: "application/json"
		},
		body: {
			length: bytes.byteLength,
			async *chunks() {
				yield bytes;
			}
		},
		idleSeconds: idleSeconds$1,
		maxBytes
	});
}
/** A server that echoes what it was sent must not get our identity quoted. */
function withoutToken$1(answer, token) {
	return {
		...answer,
		body: Buffer.from(Buffer.from(answer.body).toString("utf8").replaceAll(token, "***"))
	};
}
function accept({ secrets }, answer, started, headers) {
	secrets.hide(answer.token);
	secrets.hide(basicCredentials(answer.token));
	const sent = Date.parse(headers.date ?? "") / 1e3;
	const told = (answer.expires ?? NaN) - sent;
	const life = told > 0 && told <= tokenSeconds ? told : tokenSeconds;
	return {
		token: answer.token,
		expiresAt: started + life
	};
}
/** What goes after `Basic ` in an Authorization header. */
function basicCredentials(token) {
	return Buffer.from(`__token__:${token}`).toString("base64");
}
function skewOf({ clock }, headers) {
	const sent = Date.parse(headers.date ?? "");
	const skew = Math.round((clock.now().getTime() - sent) / 1e3);
	if (Number.isNaN(skew) || Math.abs(skew) <= 20) return "";
	return `; the clock of this machine is ${Math.abs(skew)} s ${skew > 0 ? "ahead of" : "behind"} the index's`;
}
function wrongAudience(destination, does, audience) {
	return new RemoteError("trust/audience-mismatch", `${destination.title} ${does} an identity token for the audience ${JSON.stringify(audience.slice(0, 100))}; expected ${JSON.stringify(destination.audience)}, so no token was handed over`);
}
function parseJson(body) {
	try {
		return JSON.parse(Buffer.from(body).toString("utf8"));
	} catch {
		return null;
	}
}
// src/publish/decide.ts
/** Each frozen distribution against what the index shows. A name alone never counts: the bytes must be the same. */
function reconcile(distributions, observed) {
	return distributions.map((distribution) => {
		const seen = observed.filter(({ filename }) => filename === distribution.file);
		const other = seen.find(({ sha256 }) => sha256 !== distribution.sha256);
		if (other !== void 0) return {
			distribution,
			state: "conflict",
			remoteSha256: other.sha256
		};
		const isPresent = seen.length > 0;
		return {
			distribution,
			state: isPresent ? "present" : "absent",
			remoteSha256: isPresent ? distribution.sha256 : null
		};
	});
}
/**
* Wheels for one platform, then `any` wheels, then the sdist: while wheels are missing, installers would take what is
* there already, and an sdist is built on the user's machine. Within a group by name, so that two runs do the same.
*/
function uploadOrder(distributions) {
	return [...distributions].sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));
}
function rank({ kind, tags }) {
	if (kind === "sdist") return 2;
	return tags.every((tag) => tag.endsWith("-any")) ? 1 : 0;
}
/** Why the documents do not allow this upload; empty when they do. */
function judgeDocuments(plan, manifest, manifestSha256, verdict) {
	const findings = [];
	if (verdict.planDigest !== plan.digest || verdict.manifestSha256 !== manifestSha256) findings.push({
		code: "publish/not-gated",
		level: "error",
		message: `the verdict is about plan ${short(verdict.planDigest)} and manifest ${short(verdict.manifestSha256)}; these are plan ${short(plan.digest)} and manifest ${short(manifestSha256)}`,
		help: "Run `wheel-release gate` again: it judges exactly the frozen files."
	});
	else if (!verdict.shouldPublish) {
		const reasons = verdict.findings.filter(({ level }) => level === "error").map(({ message }) => message);
		findings.push({
			code: "publish/not-gated",
			level: "error",
			message: `the gate refused ${manifest.project} ${manifest.version}: ${reasons.join("; ") || "its verdict says so"}`,
			help: "Mend what the gate names, then run build, freeze, smoke and gate again."
		});
	}
	return findings;
}
function short(digest) {
	return digest.slice(0, 12);
}
// src/publish/frozen.ts
const pieceSize = 1048576;
/** @throws ConflictError when `dist/` is not exactly what the manifest says. */
async function readFrozen(manifest, workFolder, files) {
	await refuseOtherBytes(manifest, workFolder, files);
	const items = [];
	const findings = [];
	for (const distribution of manifest.distributions) {
		const path = join(workFolder.dist, distribution.file);
		const facts = await readFacts(path, distribution, files);
		const problem = judgeMetadata(facts, manifest);
		if (problem !== null) findings.push({
			...problem,
			file: path
		});
		const fields = uploadFields(formFacts(facts), { sha256: distribution.sha256 });
		items.push({
			distribution,
			fields,
			chunks: () => readPieces(path, files)
		});
	}
	return {
		items,
		findings
	};
}
async function refuseOtherBytes(manifest, workFolder, files) {
	const problems = [];
	for (const { file, size, sha256 } of manifest.distributions) {
		const found = await files.hash(join(workFolder.dist, file));
		if (found === null) problems.push(`${file} is missing`);
		else if (found.sha256 !== sha256) problems.push(`${file} has other bytes:\n  in the manifest  sha256 ${sha256}, ${size} bytes\n  in dist/         sha256 ${found.sha256}, ${found.size} bytes`);
	}
	const known = new Set(manifest.distributions.map(({ file }) => file));
	for (const { name } of await files.list(workFolder.dist)) if (!known.has(name)) problems.push(`${name} is not in the manifest`);
	if (problems.length === 0) return;
	throw new ConflictError("publish/other-bytes", `${workFolder.dist} is not what was frozen:\n${problems.join("\n")}`, {
		file: workFolder.dist,
		help: "Nothing was uploaded. Find out what changed the files, then run freeze, smoke and gate again."
	});
}
async function readFacts(path, { file }, files) {
	const source = await files.open(path);
	try {
		return await readDistribution(file, source);
	} finally {
		await source.close();
	}
}
function judgeMetadata({ metadata }, { project, version }) {
	const name = metadata?.name ?? null;
	const parsed = parseVersion(metadata?.version ?? "");
	const wanted = parseVersion(version);
	if (name !== null && parsed !== null && wanted !== null) {
		if (normalizeName(name) === project && formatVersion(parsed) === formatVersion(wanted)) return null;
	}
	return {
		code: "publish/metadata",
		level: "error",
		message: `the metadata says ${name ?? "no name"} ${metadata?.version ?? "without a version"}, the manifest ${project} ${version}`,
		help: "Nothing was uploaded. Build and freeze the release again; `wheel-release check` names what is wrong in the file."
	};
}
function formFacts(facts) {
	return {
		kind: facts.kind,
		pythonTag: facts.kind === "wheel" ? facts.filename.pythonTags.join(".") : null,
		metadata: facts.metadata === null ? [] : uploadMetadata(facts.metadata)
	};
}
async function* readPieces(path, files) {
	const source = await files.open(path);
	try {
		for (let offset = 0; offset < source.size; offset += pieceSize) yield await source.read(offset, Math.min(pieceSize, source.size - offset));
	} finally {
		await source.close();
	}
}
// src/publish/progress.ts
/** "5 of 8 files are on PyPI" */
function formatProgress({ live, total, title }) {
	return `${live.length} of ${total} ${total === 1 ? "file is" : "files are"} on ${title}`;
}
/** For what, until when, and that nothing is lost. `until` is when we stop trying. */
function formatWait(why, seconds, until, progress) {
	const end = until.toISOString().slice(11, 16);
	return `${why}. Trying again in ${formatSeconds(seconds)}, giving up at ${end} UTC. Nothing is lost: ${formatProgress(progress)}.`;
}
function formatSeconds(seconds) {
	return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}
/** The same error, which also says what is true on the index now and what to do next. */
function withProgress(error, progress) {
	if (error instanceof CancelledError) {
		const message = `Stopped. ${formatProgress(progress)} and right; run the same command to finish.`;
		return new CancelledError("publish/cancelled", message, { cause: error });
	}
	if (!(error instanceof ReleaseError)) return error;
	const details = {
		help: [error.help, formatState(progress)].filter((part) => part !== void 0).join("\n"),
		cause: error,
		...error.file === void 0 ? {} : { file: error.file }
	};
	if (error instanceof ConflictError) return new ConflictError(error.code, error.message, details);
	if (error instanceof IncompleteError) return new IncompleteError(error.code, error.message, details);
	if (error instanceof EnvironmentError) return new EnvironmentError(error.code, error.message, details);
	if (!(error instanceof RemoteError)) return error;
	const { status, serverText, retryable } = error;
	return new RemoteError(error.code, error.message, {
		...details,
		retryable,
		...status === void 0 ? {} : { status },
		...serverText === void 0 ? {} : { serverText }
	});
}
function formatState(progress) {
	if (progress.live.length === 0) return `Nothing of this release is on ${progress.title}.`;
	return [`${formatProgress(progress)}:`, ...progress.live.map((file) => `  ${file}`)].join("\n");
}
// src/index/multipart.ts
/**
* The fields in their order, then the file.
* Reading throws ConflictError `index/file-changed` when the file has another size by then.
*/
function encodeMultipart(fields, file, boundary = `wheel-release-${randomUUID()}`) {
	const head = fields.map(([name, value]) => `${partHead(boundary, `name="${quoted(name)}"`)}\r\n${value}\r\n`);
	const disposition = `name="${quoted(file.field)}"; filename="${quoted(file.fileName)}"`;
	head.push(`${partHead(boundary, disposition)}Content-Type: ${file.contentType}\r\n\r\n`);
	const before = Buffer.from(head.join(""), "utf8");
	const after = Buffer.from(`\r\n--${boundary}--\r\n`, "utf8");
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		length: before.byteLength + file.size + after.byteLength,
		async *chunks() {
			yield before;
			yield* ofExactSize(file);
			yield after;
		}
	};
}
function partHead(boundary, disposition) {
	return `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
}
function quoted(text) {
	return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll("\"", "%22");
}
async function* ofExactSize(file) {
	let seen = 0;
	for await (const chunk of file.chunks()) {
		seen += chunk.byteLength;
		if (seen > file.size) break;
		yield chunk;
	}
	if (seen === file.size) return;
	throw new ConflictError("index/file-changed", `${file.fileName} had ${file.size} bytes when it was checked and has ${seen > file.size ? "more" : seen} now`, {
		file: file.fileName,
		help: "Something wrote to the file while it was uploaded. Freeze the release again: `wheel-release freeze`."
	});
}
// src/publish/retry.ts
/** `renewals`: how many tokens were replaced for this file already. */
function decideNext(answer, renewals) {
	switch (answer.kind) {
		case "stored": return { do: "finish" };
		case "busy":
		case "unclear": return {
			do: "look-and-resend",
			pause: "busy"
		};
		case "closed": return {
			do: "look-and-resend",
			pause: "closed"
		};
		case "exists": return { do: "look-only" };
		case "token-refused": return renewals === 0 ? { do: "renew-token" } : { do: "give-up" };
		case "refused": return { do: "give-up" };
	}
}
/** What to do about a final refusal, by the words that indexes are known to use (facts of warehouse/forklift). */
function adviceFor(words) {
	return knownRefusals.find((row) => row.words.test(words))?.advice ?? "Follow the index's words above. `wheel-release check` tells most refusals before anything is uploaded.";
}
const newVersion = "Only a new version (or a post-release, 1.2.post1) can be published from here.";
const knownRefusals = [
	{
		words: /previously used by a file that has since been deleted/i,
		advice: `A deleted file name is never free again. ${newVersion}`
	},
	{
		words: /older than 14 days/i,
		advice: `This release is closed for new files. ${newVersion}`
	},
	{
		words: /only one sdist/i,
		advice: `This release has another sdist already. ${newVersion}`
	},
	{
		words: /file too large|project size too large/i,
		advice: "Make the file smaller, delete old releases, or ask the index for a higher limit; then run the same command again."
	},
	{
		words: /use of local versions/i,
		advice: "Public indexes take no local versions (1.0+cu126): publish under another version or to your own index."
	},
	{
		words: /unsupported platform tag/i,
		advice: "Repair the wheel (auditwheel, delocate) so that its tag is one that the index accepts, and freeze again."
	},
	{
		words: /non-user identities cannot create/i,
		advice: "The project name at the pending publisher differs from the one in the metadata. Register the publisher under exactly this project's name."
	},
	{
		words: /isn't allowed to upload to project|OIDC scoped token is not valid for project/i,
		advice: "The Trusted Publisher of this workflow belongs to another project. Register it on this project's publishing page too."
	},
	{
		words: /too many new projects/i,
		advice: "The index limits new projects per day. Run the same command again tomorrow."
	},
	{
		words: /file already exists/i,
		advice: "The same bytes are on the index under another file name or project. Look for an earlier upload of this file."
	}
];
// src/publish/upload.ts
/** PyPI needs up to 240 s for one file before it gives up itself. */
const idleSeconds = 300;
/** A file that "exists" shows up within minutes or not at all; a rehearsal index hides nothing. */
const showsUpSeconds = 300;
/** Resolves when the index has exactly these bytes. */
async function uploadFile(item, job) {
	const { file } = item.distribution;
	let renewals = 0;
	let mayBeStored = false;
	let existsSince = null;
	async function step() {
		if (job.isOver()) throw incomplete(file, "another file was refused");
		if (mayBeStored && await isStored(item, job)) return;
		if (existsSince !== null) return waitForSight(existsSince);
		const token = await job.tokens.current();
		const response = await send(item, job, token).catch((error) => {
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
	function waitForSight(since) {
		const { destination, patience } = job;
		const limit = destination.name === "rehearsal" ? 0 : showsUpSeconds;
		if (patience.clock.monotonic() - since >= limit) throw existsElsewhere(item, destination);
		throw new TryAgain(`${destination.title} says that ${file} exists but does not show it yet`, () => 10);
	}
	await persist(job.patience, step, (why) => incomplete(file, why));
}
async function send({ distribution, fields, chunks }, job, token) {
	const body = encodeMultipart(fields, {
		field: "content",
		fileName: distribution.file,
		contentType: "application/octet-stream",
		size: distribution.size,
		chunks
	});
	return job.http.send({
		method: "POST",
		url: job.destination.uploadUrl,
		headers: {
			authorization: `Basic ${basicCredentials(token)}`,
			"content-type": body.contentType,
			accept: uploadAccept
		},
		body: {
			length: body.length,
			chunks: body.chunks
		},
		idleSeconds,
		maxBytes: 1048576
	});
}
async function isStored({ distribution }, job) {
	const observed = await job.look().catch((error) => {
		if (error instanceof TryAgain || error instanceof RemoteError && error.retryable) return [];
		throw error;
	});
	const [seen] = reconcile([distribution], observed);
	if (seen?.state === "conflict") throw conflict([{
		file: distribution.file,
		...shaPair(seen)
	}], job.destination);
	return seen?.state === "present";
}
function shaPair(seen) {
	return {
		local: seen.distribution.sha256,
		remote: seen.remoteSha256 ?? "none"
	};
}
/** Other bytes under our names: named one by one, with both hashes. */
function conflict(files, destination) {
	const lines = files.map(({ file, local, remote }) => `${file}\n  frozen here  sha256 ${local}\n  on the index sha256 ${remote}`);
	return new ConflictError("publish/conflict", `${destination.title} has other bytes under these names:\n${lines.join("\n")}`, { help: ["An index never replaces a file. If those bytes are of an earlier run of this release, publish that run's files;", "else release a new version. If you did not publish them, treat it as an incident and look at the project's security history."].join("\n") });
}
function refused({ distribution }, { destination }, response, words) {
	return new RemoteError("publish/refused", `${destination.title} refused ${distribution.file}: ${words}`, {
		status: response.status,
		serverText: words,
		file: distribution.file,
		help: adviceFor(words)
	});
}
function existsElsewhere({ distribution }, destination) {
	return new RemoteError("publish/exists-elsewhere", `${destination.title} says that ${distribution.file} or its bytes exist already, but this project does not show such a file`, {
		file: distribution.file,
		help: adviceFor("file already exists")
	});
}
function incomplete(file, why) {
	return new IncompleteError("publish/incomplete", `${file} is not on the index yet: ${why}`, {
		file,
		help: "Run the same command again: it sends what is missing and nothing else."
	});
}
function withoutToken(words, token) {
	return words.replaceAll(token, "***").replaceAll(basicCredentials(token), "***");
}
// src/publish/publication.ts
function startPublication(request, world, ledger, random) {
	const { destination, manifest } = request;
	const { clock, events } = world;
	const deadline = clock.monotonic() + (request.deadlineSeconds ?? 3600);
	const live = /* @__PURE__ */ new Set();
	const progress = () => ({
		live: [...live].sort(),
		total: manifest.distributions.length,
		title: destination.title
	});
	const patience = {
		clock,
		random,
		deadline,
		onWait(why, seconds) {
			const until = new Date(clock.now().getTime() + (deadline - clock.monotonic()) * 1e3);
			events.emit({
				type: "waiting",
				stage: "publish",
				message: formatWait(why, seconds, until, progress())
			});
		}
	};
	const { http, identity, secrets } = world;
	const requireEnvironment = request.requireEnvironment ?? true;
	return {
		request,
		world,
		ledger,
		patience,
		exchange: {
			...patience,
			http,
			identity,
			secrets,
			destination,
			project: manifest.project,
			requireEnvironment
		},
		live,
		progress
	};
}
/** What the index has of this release, however long it takes to say so; recorded in the ledger. */
async function look(publication) {
	const { manifest, destination } = publication.request;
	const observed = await persist(publication.patience, () => fetchProjectFiles(publication.world.http, destination, manifest.project, publication.patience), (why, cause) => new IncompleteError("publish/incomplete", `${destination.title} could not be read: ${why}`, {
		cause,
		help: "Nothing new was uploaded. Run the same command again."
	}));
	const rows = reconcile(manifest.distributions, observed);
	for (const { distribution, state } of rows) if (state === "present") publication.live.add(distribution.file);
	const news = rows.filter(({ distribution, state }) => state !== "absent" || !publication.live.has(distribution.file));
	await publication.ledger.record(Object.fromEntries(news.map(({ distribution, state }) => [distribution.file, state])));
	return rows;
}
function refuseConflicts(publication, rows) {
	const others = rows.filter(({ state }) => state === "conflict");
	if (others.length === 0) return;
	throw conflict(others.map(({ distribution, remoteSha256 }) => ({
		file: distribution.file,
		local: distribution.sha256,
		remote: remoteSha256 ?? "none"
	})), publication.request.destination);
}
// src/publish/in-turn.ts
/**
* Starts the work on each item in order, with at most `limit()` at once. After the first failure nothing new starts;
* what runs is waited for, and then that failure is thrown.
*/
async function inTurn(items, limit, work) {
	const running = /* @__PURE__ */ new Set();
	const failures = [];
	for (const item of items) {
		while (running.size >= limit()) await Promise.race(running);
		if (failures.length > 0) break;
		const one = work(item).catch((failure) => {
			failures.push(failure);
		}).finally(() => running.delete(one));
		running.add(one);
	}
	await Promise.all(running);
	if (failures.length > 0) throw failures[0];
}
// src/publish/tokens.ts
/** Less than this left, and an upload that starts now might outlive the token (pypa/gh-action-pypi-publish#307). */
const marginSeconds = 300;
/** `mint` is never called twice at the same time. */
function keepTokens(mint, monotonic) {
	let token = null;
	let minting = null;
	let count = 0;
	return {
		async current() {
			if (token !== null && token.expiresAt - monotonic() >= marginSeconds) return token.token;
			minting ??= mint().finally(() => {
				minting = null;
			});
			const fresh = await minting;
			if (fresh !== token) {
				token = fresh;
				count += 1;
			}
			return fresh.token;
		},
		drop(refused) {
			if (token?.token === refused) token = null;
		},
		minted: () => count
	};
}
// src/publish/send-missing.ts
/** Uploads at the same time while all is well; more gain nothing, because PyPI locks the project for each. */
const parallelUploads = 3;
async function sendMissing(publication, items, missing) {
	const { request, world, patience } = publication;
	const { destination, manifest } = request;
	const presentBefore = publication.live.size;
	const tokens = keepTokens(() => mintToken(publication.exchange), world.clock.monotonic);
	let parallel = parallelUploads;
	let isOver = false;
	const job = {
		destination,
		http: world.http,
		patience,
		tokens,
		look: () => fetchProjectFiles(world.http, destination, manifest.project, patience),
		onTrouble: () => {
			parallel = 1;
		},
		isOver: () => isOver
	};
	const uploadOne = async (item) => {
		const { file, size } = item.distribution;
		const started = world.clock.monotonic();
		world.events.emit({
			type: "item-started",
			stage: "publish",
			item: file
		});
		try {
			await uploadFile(item, job);
		} catch (error) {
			isOver = true;
			throw error;
		}
		publication.live.add(file);
		await publication.ledger.record({ [file]: "published" });
		const seconds = world.clock.monotonic() - started;
		const details = [formatSize(size)];
		world.events.emit({
			type: "item-finished",
			stage: "publish",
			item: file,
			outcome: "done",
			details,
			seconds
		});
	};
	const queue = uploadOrder(items.map(({ distribution }) => distribution)).filter(({ file }) => missing.includes(file)).flatMap(({ file }) => items.filter(({ distribution }) => distribution.file === file));
	const isSdist = ({ distribution }) => distribution.kind === "sdist";
	await inTurn(queue.filter((item) => !isSdist(item)), () => parallel, uploadOne);
	await inTurn(queue.filter(isSdist), () => 1, uploadOne);
	refuseConflicts(publication, await look(publication));
	const mints = tokens.minted() === 1 ? "token minted once" : `token minted ${tokens.minted()} times`;
	return {
		findings: [],
		summary: `${queue.length} ${queue.length === 1 ? "file" : "files"} uploaded, ${mints}; ${formatProgress(publication.progress())}`,
		outputs: {
			uploaded: String(queue.length),
			present: String(presentBefore)
		}
	};
}
// src/publish/surroundings.ts
/** Passwords and tokens of the usual upload tools. */
const storedCredentials = [
	"TWINE_PASSWORD",
	"TWINE_API_KEY",
	"PYPI_API_TOKEN",
	"PYPI_TOKEN",
	"PYPI_PASSWORD",
	"TEST_PYPI_API_TOKEN",
	"TESTPYPI_API_TOKEN",
	"UV_PUBLISH_TOKEN",
	"UV_PUBLISH_PASSWORD",
	"MATURIN_PYPI_TOKEN",
	"MATURIN_PASSWORD",
	"POETRY_PYPI_TOKEN_PYPI",
	"FLIT_PASSWORD",
	"HATCH_INDEX_AUTH",
	"INPUT_PASSWORD"
];
/** Variables that load code into this process, or let others read or replace what it sends. */
const readAlong = [
	"NODE_OPTIONS",
	"NODE_EXTRA_CA_CERTS",
	"SSLKEYLOGFILE",
	"LD_PRELOAD",
	"PYTHONPATH"
];
/** All reasons not to publish from here; a rehearsal index never leaves this machine and has none. */
function judgeSurroundings(environment, host, destination) {
	if (destination.name === "rehearsal") return [];
	const set = Object.keys(environment).filter((name) => environment[name] !== void 0 && environment[name] !== "");
	const refusals = [];
	const stored = set.filter((name) => storedCredentials.includes(name.toUpperCase()));
	if (stored.length > 0) refusals.push({
		code: "publish/stored-token",
		message: `a stored password or token stands in the environment: ${stored.join(", ")}. Publishing to ${destination.title} uses Trusted Publishing alone`,
		help: "Remove it from the workflow, delete the secret, and revoke the token on the index: a token that exists can be stolen."
	});
	const unsafe = set.filter((name) => isUnsafe(name.toUpperCase(), environment[name] ?? ""));
	if (unsafe.length > 0) refusals.push({
		code: "publish/unsafe-environment",
		message: `${unsafe.join(", ")} can load code into this process or let others read the upload token`,
		help: `Unset it for the publish step: unset ${unsafe.join(" ")}`
	});
	if (host.runnerKind === "self-hosted") refusals.push({
		code: "publish/self-hosted-runner",
		message: `this is a self-hosted runner; publishing to ${destination.title} expects a GitHub-hosted one`,
		help: "Set `runs-on: ubuntu-latest` for the publish job. Building and testing may stay on your own runners."
	});
	return refusals;
}
function isUnsafe(name, value) {
	if (name === "NODE_TLS_REJECT_UNAUTHORIZED") return value === "0";
	return readAlong.includes(name) || name.startsWith("DYLD_") || name.endsWith("_PROXY") && name !== "NO_PROXY";
}
// src/publish/run.ts
/** @param random for the spread of waits; tests give their own. */
async function runPublish(request, world, random = Math.random) {
	const { plan, manifest, destination, verdict } = request;
	refuseSurroundings(request, world);
	const findings = judgeDocuments(plan, manifest, request.manifestSha256, verdict);
	if (hasErrors(findings)) return {
		findings,
		summary: "nothing was uploaded: the gate has not passed for these files"
	};
	const frozen = await readFrozen(manifest, request.workFolder, world.files);
	if (hasErrors(frozen.findings)) return {
		findings: frozen.findings,
		summary: "nothing was uploaded"
	};
	const publication = startPublication(request, world, await openLedger(world, request.workFolder.ledger, {
		project: manifest.project,
		version: manifest.version,
		distributions: manifest.distributions,
		destination: destination.name
	}), random);
	try {
		const before = await look(publication);
		refuseConflicts(publication, before);
		const missing = before.filter(({ state }) => state === "absent").map(({ distribution }) => distribution.file);
		if (missing.length === 0) return nothingToDo(publication);
		if (request.dryRun) return await dryRun(publication, missing);
		return await sendMissing(publication, frozen.items, missing);
	} catch (error) {
		throw withProgress(error, publication.progress());
	}
}
function refuseSurroundings({ destination }, { environment, host }) {
	const [first, ...others] = judgeSurroundings(environment, host, destination);
	if (first === void 0) return;
	const all = [first, ...others];
	throw new EnvironmentError(first.code, all.map(({ message }) => message).join("\n"), { help: all.map(({ help }) => help).join("\n") });
}
function nothingToDo({ request, world }) {
	const { distributions } = request.manifest;
	for (const { file } of distributions) world.events.emit({
		type: "item-finished",
		stage: "publish",
		item: file,
		outcome: "unchanged",
		details: ["same bytes"]
	});
	return {
		findings: [],
		summary: `nothing to do: all ${distributions.length} files are on ${request.destination.title} with these bytes`,
		didNothing: true,
		outputs: {
			uploaded: "0",
			present: String(distributions.length)
		}
	};
}
/** Stops before the mint: a mint alone would already create the project of a pending publisher (facts: pypi §2.6). */
async function dryRun(publication, missing) {
	const findings = [];
	try {
		await checkIdentity(publication.exchange);
	} catch (error) {
		if (!(error instanceof EnvironmentError) || error.code !== "world/no-id-token") throw error;
		findings.push({
			code: "publish/no-identity-in-dry-run",
			level: "notice",
			message: "the claims of the publishing job were not checked: no identity token can be asked for here"
		});
	}
	const { title } = publication.request.destination;
	return {
		findings,
		summary: `dry run: ${missing.length} of ${publication.progress().total} files would go to ${title}; nothing was minted or uploaded`,
		outputs: {
			uploaded: "0",
			present: String(publication.live.size)
		}
	};
}
export { runPublish };
