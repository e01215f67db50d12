import { Dt as hasFailed, En as normalizeName, Et as defaultOptions, Tt as nextTag, bn as isPrerelease, dt as formatRunner, gn as compareVersions, j as sealPlan, mt as runStage, nt as formatDocument, pt as withIssuer, q as sayFindings, xn as parseVersion } from "./planning.js";
import { r as rehearsalDestination } from "./destination2.js";
import { B as UsageError, D as count, I as EnvironmentError, O as formatSeconds, S as exitStatuses, g as escapeHtml$1, i as formatFindings, l as formatColumns } from "./start.js";
import { n as readRust } from "./rust.js";
import { n as findLocalImages } from "./place.js";
import { a as findContainerEngine } from "./container-engine.js";
import { t as findInterpreters } from "./interpreters.js";
import { n as loadPlan, t as loadManifest } from "./documents2.js";
import { C as serverWords, S as serverStatus, T as helpUrl, _ as judgeWheelText, d as judgePlatforms, f as judgeSdistName, g as judgeWheelSpelling, h as judgeWheelProject, i as judgeEntryPoints, m as judgeUploadName, n as distInfoOf, o as judgeRecordText, s as judgeRequiredFile, t as commonPath, u as judgeNameLength, v as judgeWheelVersion, w as docsUrl, y as fault } from "./contents.js";
import { i as canonicalVersionText, n as refuseRendering, r as showsNothing, t as descriptionToRender } from "./rendering.js";
import { n as openPypiArchive, t as isFault } from "./pypi-archive.js";
import { t as require_index_umd } from "./hash-wasm.js";
import { n as firstMetadataRefusal, o as sanitizeForm, r as judgeName } from "./metadata.js";
import { n as rendererOf, t as rememberRendering } from "./render-descriptions2.js";
const { createReadStream } = process.getBuiltinModule("node:fs");
const { dirname, join } = process.getBuiltinModule("node:path");
const { createHash, createPublicKey, generateKeyPair, randomBytes, randomUUID, sign, verify } = process.getBuiltinModule("node:crypto");
const { promisify } = process.getBuiltinModule("node:util");
const { STATUS_CODES, createServer } = process.getBuiltinModule("node:http");
const { mkdir, open, rename, rm } = process.getBuiltinModule("node:fs/promises");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
const { pipeline } = process.getBuiltinModule("node:stream/promises");
// src/plan/cut.ts
/** A plan of what `host` can rehearse; everything else stands in `leftOut`. */
function cutPlan(plan, host) {
	const leftOut = [];
	const cells = plan.cells.filter((cell) => {
		const reason = explainCannotBuild(cell, host);
		if (reason !== null) leftOut.push({
			id: cell.id,
			kind: "build",
			reason
		});
		return reason === null;
	});
	const isHere = new Set(cells.map((cell) => cell.id));
	const smokeCells = plan.smokeCells.flatMap((smoke) => {
		const reason = isHere.has(smoke.cell) ? explainCannotTest(smoke, host) : "the wheel is not built here";
		if (reason === null) return [smoke];
		leftOut.push({
			id: smoke.id,
			kind: "smoke",
			reason
		});
		return [];
	});
	const { digest: _, ...rest } = plan;
	return sealPlan({
		...rest,
		cells,
		smokeCells: [...smokeCells, ...standIns(plan, smokeCells, isHere, host)],
		releases: plan.releases.map((release) => ({
			...release,
			cells: release.cells.filter((id) => id === "sdist" || isHere.has(id))
		})),
		leftOut
	});
}
function explainCannotBuild(cell, host) {
	if (cell.frontend === "none" || cell.expect.family === "any") return null;
	if (cell.frontend === "maturin" && host.rust === null) return "no Rust toolchain on this host (cargo is not on PATH)";
	const { family, architecture } = cell.expect;
	const isOwnSystem = familySystem(family) === host.system && (host.system !== "linux" || family === "musllinux" === host.isMusl);
	if (cell.frontend === "command") {
		if (familySystem(family) !== host.system) return `${cell.target} needs the runner ${runnerName(cell)}`;
		return explainNoPython(cell, host);
	}
	if (cell.frontend === "cibuildwheel") return explainNoCibuildwheel(cell, host);
	if (cell.frontend === "build") {
		if (!isOwnSystem || architecture !== host.machine) return `${cell.target} needs the runner ${runnerName(cell)}`;
		return explainNoPython(cell, host);
	}
	if (familySystem(family) !== host.system) return `${systemTitle(family)} wheels need the runner ${runnerName(cell)}`;
	const noPython = host.system === "linux" && (!isOwnSystem || architecture !== host.machine) ? null : explainNoPython(cell, host);
	if (noPython !== null) return noPython;
	if (cell.rustTarget !== null && host.rustTargets?.includes(cell.rustTarget) === false) return `Rust target not installed; \`rustup target add ${cell.rustTarget}\` lets this host build it`;
	return null;
}
function explainNoPython({ buildPython }, host) {
	return buildPython === null || host.pythons.includes(buildPython) ? null : `no Python ${buildPython} on this host`;
}
/** In containers for Linux, whatever the host's C library is. */
function explainNoCibuildwheel(cell, host) {
	const { family, architecture } = cell.expect;
	const isOwnMachine = architecture === host.machine || architecture === "i686" && host.machine === "x86_64";
	if (familySystem(family) !== host.system || !isOwnMachine) return `${cell.target} needs the runner ${runnerName(cell)}`;
	if (host.system === "macos") return "cibuildwheel installs Pythons for the whole system on macOS, and only in a CI job";
	if (host.system === "windows") return null;
	if (!host.hasContainers) return "cibuildwheel builds Linux wheels in containers, and neither Docker nor Podman answers on this host";
	return cell.image === null || host.images.includes(cell.image) ? null : `the build image is not on this host; \`docker pull ${cell.image}\` (or podman) lets this host build it`;
}
function explainCannotTest(smoke, host) {
	if (smoke.gpuArch !== null) return `needs a GPU (sm_${smoke.gpuArch}): the release tests it on the runner ${formatRunner(smoke.runner)}`;
	if (smoke.torch !== null || smoke.presets.length > 0) return `needs ${[...smoke.torch === null ? [] : [`torch ${smoke.torch}`], ...smoke.presets].join(", ")}, which this version cannot provide yet`;
	if (smoke.system !== host.system) return `tests on ${smoke.system} need the runner ${formatRunner(smoke.runner)}`;
	if (smoke.architecture !== null && smoke.architecture !== host.machine) return `no ${smoke.architecture} interpreter on this host`;
	if (smoke.family === "musllinux" && !host.isMusl) {
		if (smoke.image === null) return "no musl interpreter on this host";
		if (host.images.includes(smoke.image)) return null;
		return `no musl interpreter on this host; with Docker or Podman, the image ${smoke.image} lets this host test it`;
	}
	return host.pythons.includes(smoke.python) ? null : `no Python ${smoke.python} on this host`;
}
/**
* Where a planned Python is missing, the nearest one of this host stands in, so that no wheel goes untried: the newest one
* for the newest planned Python, the oldest for the oldest.
*/
function standIns(plan, kept, isHere, host) {
	const wanted = plan.smokeCells.filter((smoke) => isHere.has(smoke.cell) && !kept.includes(smoke) && explainCannotTest({
		...smoke,
		python: host.pythons[0] ?? ""
	}, host) === null);
	const made = /* @__PURE__ */ new Map();
	for (const smoke of wanted) {
		const range = plan.smokeCells.filter((other) => other.cell === smoke.cell && isOrdinary(other.python)).map((other) => other.python);
		const fitting = sortPythons(host.pythons.filter((python) => isOrdinary(python) && isOrdinary(smoke.python))).filter((python) => isBetween(python, range));
		const python = smoke.python === sortPythons(range).at(-1) ? fitting.at(-1) : fitting[0];
		if (python === void 0) continue;
		const id = smoke.id.replace(`-py${smoke.python}`, `-py${python}`);
		if (kept.some((other) => other.id === id) || made.has(id)) continue;
		made.set(id, {
			...smoke,
			id,
			python,
			why: `stands in for Python ${smoke.python}, which this host does not have`
		});
	}
	return [...made.values()];
}
/** CPython with the GIL. */
function isOrdinary(python) {
	return /^3\.\d+$/.test(python);
}
function isBetween(python, range) {
	const sorted = sortPythons([...range, python]);
	return sorted.length > 2 ? sorted[0] !== python && sorted.at(-1) !== python : range.includes(python);
}
function sortPythons(pythons) {
	return [...pythons].sort((a, b) => {
		const [left, right] = [parseVersion(a), parseVersion(b)];
		return left && right ? compareVersions(left, right) : 0;
	});
}
function familySystem(family) {
	return family === "macosx" ? "macos" : family === "win" ? "windows" : "linux";
}
function systemTitle(family) {
	return family === "macosx" ? "macOS" : family === "win" ? "Windows" : "Linux";
}
function runnerName(cell) {
	return formatRunner(cell.runner);
}
// src/pipeline/rehearse.ts
/** Stops at the first stage that fails; run again, it goes on from what is already true. */
async function rehearse(request, world) {
	const { workFolder } = request;
	const rehearsal = {
		plan: null,
		planned: {
			files: 0,
			tests: 0
		},
		results: []
	};
	const options = {
		...defaultOptions,
		tool: request.tool,
		tag: request.tag,
		configFile: request.configFile,
		isForced: request.isForced,
		isRehearsal: true
	};
	const run = async (stage, more = {}, inWorld = world) => {
		const result = await runStage({
			stage,
			projectFolder: request.projectFolder,
			workFolder,
			options: {
				...options,
				...more
			}
		}, inWorld);
		rehearsal.results.push(result);
		return !hasFailed(result);
	};
	if (!await run("plan")) return rehearsal;
	const whole = await loadPlan(workFolder, world);
	rehearsal.planned = {
		files: whole.cells.length + (whole.sdist ? 1 : 0),
		tests: whole.smokeCells.length
	};
	rehearsal.plan = cutPlan(whole, await describeHost(whole, world));
	const { writePlan } = await import("./planning.js").then((chunk) => ({ runPlan: chunk.t, writePlan: chunk.n }));
	await writePlan(rehearsal.plan, workFolder, world);
	for (const stage of [
		"build",
		"freeze",
		"smoke",
		"gate"
	]) if (!await run(stage)) return rehearsal;
	const { manifestSha256 } = await loadManifest(workFolder, rehearsal.plan, null, world);
	const folder = await chooseIndexFolder(request, manifestSha256, world);
	const index = await request.openIndex(folder, rehearsal.plan.project.name);
	const target = {
		destination: index.destination,
		manifestSha256
	};
	if (await run("publish", target, index.world)) await run("verify", target, index.world);
	return rehearsal;
}
async function describeHost(plan, world) {
	const { system, machine, glibc } = world.host;
	const isMusl = system === "linux" && glibc === null;
	const builds = plan.cells.filter((cell) => cell.frontend === "cibuildwheel");
	const planned = [...isMusl ? [] : plan.smokeCells, ...builds].flatMap(({ image }) => image ?? []);
	const [interpreters, images, rust] = await Promise.all([
		findInterpreters(world),
		findLocalImages([...new Set(planned)], world),
		plan.cells.some((cell) => cell.frontend === "maturin") ? readRust(world) : null
	]);
	const pythons = interpreters.filter((interpreter) => interpreter.machine === machine).map(({ implementation, minor, freeThreaded }) => `${implementation === "cpython" ? "" : implementation}${minor}${freeThreaded ? "t" : ""}`);
	return {
		system,
		machine,
		isMusl,
		images,
		pythons: [...new Set(pythons)],
		hasContainers: builds.length > 0 && await findContainerEngine(world) !== null,
		rust: rust?.version ?? null,
		rustTargets: rust?.targets ?? null
	};
}
/** Indexes of earlier bytes are removed; nobody can install from them any more. */
async function chooseIndexFolder(request, manifestSha256, world) {
	const name = request.keepsIndex ? "kept" : manifestSha256.slice(0, 16);
	const folder = request.workFolder.index(name);
	for (const entry of await world.files.list(join(folder, ".."))) if (![
		"kept",
		"served",
		name
	].includes(entry.name)) await world.files.remove(join(folder, "..", entry.name));
	return folder;
}
// src/rehearsal/answer.ts
/** A rule's verdict as the answer that PyPI gives. */
function refuse(fault) {
	return fault ? {
		status: serverStatus(fault),
		detail: serverWords(fault)
	} : null;
}
/** What nearly all refusals are. */
function bad(detail) {
	return {
		status: 400,
		detail
	};
}
function textAnswer(status, text) {
	return {
		status,
		headers: { "content-type": "text/plain; charset=UTF-8" },
		body: text
	};
}
function jsonAnswer(status, value, headers = {}) {
	return {
		status,
		headers: {
			"content-type": "application/json",
			...headers
		},
		body: JSON.stringify(value)
	};
}
function movedTo(status, location, text = "") {
	return {
		...textAnswer(status, text),
		headers: {
			"content-type": "text/plain; charset=UTF-8",
			location
		}
	};
}
const notFound = textAnswer(404, "404 Not Found");
/**
* PyPI says a refusal three times: in the reason phrase, which old clients read and HTTP/2 does not have, and in a body
* of JSON or HTML, whichever `accept` prefers.
*/
function refusalAnswer(refusal, wantsJson) {
	const { status, detail } = refusal;
	const title = STATUS_CODES[status] ?? "Error";
	const reason = reasonPhrase(detail);
	if (wantsJson) return {
		...jsonAnswer(status, {
			message: `${genericWords[status] ?? title}\n\n\n${detail}\n\n`,
			code: `${status} ${detail}`,
			title
		}),
		reason
	};
	const shown = escapeHtml(detail);
	return {
		status,
		reason,
		headers: { "content-type": "text/html; charset=UTF-8" },
		body: `<html>\n <head>\n  <title>${status} ${shown}</title>\n </head>\n <body>\n  <h1>${status} ${shown}</h1>\n  ${escapeHtml(genericWords[status] ?? title)}<br/><br/>\n${shown}\n\n </body>\n</html>\n`
	};
}
function escapeHtml(text) {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function reasonPhrase(detail) {
	return detail.replace(/[\u0000-\u001f\u007f]+/g, " ").replace(/[^\u0020-\u00ff]/gu, "?");
}
const genericWords = {
	400: "The server could not comply with the request since it is either malformed or otherwise incorrect.",
	403: "Access was denied to this resource.",
	410: "This resource is no longer available. No forwarding address is given.",
	500: "The server has either erred or is incapable of performing the requested operation.",
	429: "The client has sent too many requests in a given amount of time."
};
// src/rehearsal/json-web-token.ts
function formatToken(claims, key) {
	const signed = `${encode({
		alg: "RS256",
		kid: key.keyId,
		typ: "JWT"
	})}.${encode(claims)}`;
	return `${signed}.${sign("sha256", Buffer.from(signed), key.privateKey).toString("base64url")}`;
}
/** The claims of a token that nobody has checked yet; null when it is none. */
function readUnverifiedClaims(token) {
	const parts = token.split(".");
	return parts.length === 3 && decode(parts[0]) !== null ? decode(parts[1]) : null;
}
/** The claims when the signature, issuer, the one audience and the times are as expected; else null, without a reason. */
function verifyToken(token, expected) {
	const [head = "", body = "", signature = "", ...more] = token.split(".");
	const header = decode(head);
	const claims = decode(body);
	if (header === null || claims === null || more.length > 0) return null;
	const key = header.alg === "RS256" ? expected.keys.find(({ kid }) => kid === header.kid) : void 0;
	if (key === void 0) return null;
	const publicKey = createPublicKey({
		key,
		format: "jwk"
	});
	if (!verify("sha256", Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, "base64url"))) return null;
	return hasExpectedClaims(claims, expected) ? claims : null;
}
function hasExpectedClaims(claims, { issuer, audience, now, leewaySeconds }) {
	const { iss, aud, iat, nbf, exp } = claims;
	if (iss !== issuer || aud !== audience) return false;
	if (typeof exp !== "number" || now > exp + leewaySeconds) return false;
	if (typeof iat !== "number" || iat > now + leewaySeconds) return false;
	return nbf === void 0 || typeof nbf === "number" && nbf <= now + leewaySeconds;
}
function encode(value) {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function decode(part) {
	try {
		const value = JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
// src/rehearsal/issuer.ts
const lifetimeSeconds$1 = 300;
async function generateIssuerKey() {
	const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
	return {
		privateKey,
		jwk: publicJwk(publicKey)
	};
}
function createIssuer({ baseUrl, key, publisher, claims, now }) {
	const url = `${baseUrl}issuer`;
	const requestToken = randomBytes(32).toString("base64url");
	const token = (audience) => {
		return formatToken(claims(standardClaims(publisher, {
			issuer: url,
			audience,
			now: Math.floor(now().getTime() / 1e3)
		})), {
			privateKey: key.privateKey,
			keyId: key.jwk.kid
		});
	};
	return {
		url,
		requestUrl: `${url}/token?api-version=2.0`,
		requestToken,
		keys: [key.jwk],
		answer({ path, query, authorization }) {
			if (path === "/issuer/.well-known/openid-configuration") return jsonAnswer(200, openidConfiguration(url));
			if (path === "/issuer/.well-known/jwks") return jsonAnswer(200, { keys: [key.jwk] });
			if (path !== "/issuer/token") return path.startsWith("/issuer/") ? notFound : null;
			if (authorization?.toLowerCase() !== `bearer ${requestToken}`.toLowerCase()) return textAnswer(401, "The job may not ask for identity tokens with this bearer token.");
			const value = token(query.get("audience"));
			return jsonAnswer(200, {
				count: value.length,
				value
			});
		}
	};
}
function publicJwk(publicKey) {
	const jwk = publicKey.export({ format: "jwk" });
	const kid = createHash("sha256").update(JSON.stringify([
		jwk.e,
		jwk.kty,
		jwk.n
	])).digest("base64url");
	return {
		...jwk,
		kid,
		alg: "RS256",
		use: "sig"
	};
}
function standardClaims(publisher, { issuer, audience, now }) {
	const owner = publisher.repository.split("/")[0] ?? "";
	const ref = "refs/tags/v0";
	const sha = "0".repeat(40);
	const workflowRef = `${publisher.repository}/.github/workflows/${publisher.workflow}@${ref}`;
	const environment = publisher.environment;
	return {
		jti: randomUUID(),
		sub: `repo:${publisher.repository}:${environment === null ? `ref:${ref}` : `environment:${environment}`}`,
		aud: audience ?? `https://github.com/${owner}`,
		ref,
		sha,
		repository: publisher.repository,
		repository_owner: owner,
		repository_owner_id: publisher.repositoryOwnerId,
		repository_id: "1",
		repository_visibility: "public",
		run_id: "1",
		run_number: "1",
		run_attempt: "1",
		actor: owner,
		actor_id: "1",
		workflow: publisher.workflow,
		head_ref: "",
		base_ref: "",
		event_name: "push",
		ref_protected: "false",
		ref_type: "tag",
		workflow_ref: workflowRef,
		workflow_sha: sha,
		job_workflow_ref: workflowRef,
		job_workflow_sha: sha,
		runner_environment: "github-hosted",
		...environment === null ? {} : { environment },
		iss: issuer,
		nbf: now - 600,
		iat: now,
		exp: now + lifetimeSeconds$1
	};
}
function openidConfiguration(url) {
	return {
		issuer: url,
		jwks_uri: `${url}/.well-known/jwks`,
		subject_types_supported: ["public", "pairwise"],
		response_types_supported: ["id_token"],
		claims_supported: [
			"sub",
			"aud",
			"exp",
			"iat",
			"iss",
			"jti",
			"nbf",
			"ref",
			"repository",
			"job_workflow_ref"
		],
		id_token_signing_alg_values_supported: ["RS256"],
		scopes_supported: ["openid"]
	};
}
// src/rehearsal/catalog.ts
const fileColumns = `file_name AS fileName, files.project AS project, release, kind, python_version AS pythonVersion,
	requires_python AS requiresPython, comment, size, sha256, md5, blake2b256, metadata_sha256 AS metadataSha256,
	metadata_size AS metadataSize, uploaded`;
function listProjects(store) {
	return store.all("SELECT name, display_name AS displayName FROM projects ORDER BY name");
}
function findProject(store, name) {
	return store.one("SELECT name, display_name AS displayName FROM projects WHERE name = ?", normalizeName(name));
}
/** In the order they were created. */
function listReleases(store, project) {
	return store.all(`SELECT id, project, version, canonical_version AS canonicalVersion, created, metadata
			FROM releases WHERE project = ? ORDER BY id`, project).map((row) => ({
		...row,
		metadata: JSON.parse(row.metadata)
	}));
}
function findRelease(store, project, canonicalVersion) {
	return listReleases(store, project).find((release) => release.canonicalVersion === canonicalVersion) ?? null;
}
/** Sorted by name. */
function listFiles(store, project) {
	return store.all(`SELECT ${fileColumns} FROM files WHERE project = ? ORDER BY file_name`, project);
}
/** The file with this name, or else with these bytes, of whatever project. */
function findDuplicate(store, file) {
	return store.one(`SELECT ${fileColumns} FROM files WHERE file_name = ? OR blake2b256 = ? ORDER BY file_name = ? DESC LIMIT 1`, file.fileName, file.blake2b256, file.fileName);
}
function findFile(store, fileName) {
	return store.one(`SELECT ${fileColumns} FROM files WHERE file_name = ?`, fileName);
}
/** In bytes, all files of a project. */
function totalSize(store, project) {
	return store.one("SELECT total(size) AS total FROM files WHERE project = ?", project)?.total ?? 0;
}
/** Grows with each change of the project; 0 for one that never changed. */
function lastSerial(store, project) {
	return store.one("SELECT max(serial) AS serial FROM journal WHERE project = ?", project)?.serial ?? 0;
}
/** Inside a transaction. */
function createProject(store, name, at) {
	store.run("INSERT OR IGNORE INTO projects (name, display_name) VALUES (?, ?)", normalizeName(name), name);
	addToJournal(store, normalizeName(name), "create", at);
}
/** Inside a transaction. */
function addToJournal(store, project, action, at) {
	store.run("INSERT INTO journal (project, action, at) VALUES (?, ?, ?)", project, action, at);
}
// src/rehearsal/publisher.ts
function completePublisher(publisher) {
	const first = publisher.projects[0] ?? publisher.pendingProject ?? "project";
	return {
		projects: publisher.projects,
		pendingProject: publisher.pendingProject ?? null,
		repository: publisher.repository ?? `rehearsal/${normalizeName(first)}`,
		repositoryOwnerId: publisher.repositoryOwnerId ?? "1",
		workflow: publisher.workflow ?? "release.yml",
		environment: publisher.environment === void 0 ? "rehearsal" : publisher.environment
	};
}
/** Registers it once; a second start on the same folder changes nothing. */
function registerPublisher(store, publisher, at) {
	const tuple = [
		publisher.repository,
		publisher.repositoryOwnerId,
		publisher.workflow,
		(publisher.environment ?? "").toLowerCase()
	];
	store.transaction(() => {
		store.run("INSERT OR IGNORE INTO publishers (repository, repository_owner_id, workflow, environment) VALUES (?, ?, ?, ?)", ...tuple);
		const row = store.one(`SELECT id FROM publishers WHERE repository = ? AND repository_owner_id = ? AND workflow = ? AND environment = ?`, ...tuple);
		if (row === null) throw new Error("a publisher that was just registered is not there");
		for (const project of publisher.projects) {
			if (store.one("SELECT 1 FROM projects WHERE name = ?", normalizeName(project)) === null) createProject(store, project, at);
			linkProject(store, row.id, project, 0);
		}
		if (publisher.pendingProject !== null) linkProject(store, row.id, publisher.pendingProject, 1);
	});
}
function linkProject(store, publisher, project, pending) {
	const known = projectsOf(store, publisher).find(({ name }) => normalizeName(name) === normalizeName(project));
	if (known === void 0) store.run("INSERT INTO publisher_projects (publisher, project, pending) VALUES (?, ?, ?)", publisher, project, pending);
	else if (known.isPending && pending === 0) store.run("UPDATE publisher_projects SET pending = 0 WHERE publisher = ? AND project = ?", publisher, known.name);
}
function projectsOf(store, publisher) {
	return store.all("SELECT project AS name, pending FROM publisher_projects WHERE publisher = ? ORDER BY project", publisher).map(({ name, pending }) => ({
		name,
		isPending: pending === 1
	}));
}
// src/rehearsal/accept.ts
/** The one of `offered` (the server's favourite first) that `accept` likes best; null when it wants none of them. */
function chooseType(accept, offered) {
	const preferences = parseAccept(accept ?? "*/*");
	let best = null;
	for (const type of offered) {
		const quality = qualityOf(type, preferences);
		if (quality > (best?.quality ?? 0)) best = {
			type,
			quality
		};
	}
	return best?.type ?? null;
}
/** Whether an upload's refusal is better said in JSON: only for who names it. */
function prefersJson(accept) {
	return accept !== void 0 && chooseType(accept, ["text/html", "application/json"]) === "application/json";
}
function parseAccept(accept) {
	return accept.split(",").map((part) => {
		const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
		const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
		return {
			type,
			quality: quality === void 0 ? 1 : Number(quality) || 0
		};
	});
}
function qualityOf(type, preferences) {
	const ranges = [
		type,
		`${type.split("/")[0]}/*`,
		"*/*"
	];
	for (const range of ranges) {
		const match = preferences.find((preference) => preference.type === range);
		if (match !== void 0) return match.quality;
	}
	return 0;
}
// src/rehearsal/store-schema.ts
const storeSchema = `
CREATE TABLE projects (
	name TEXT PRIMARY KEY,                -- PEP 503
	display_name TEXT NOT NULL
) STRICT;
CREATE TABLE releases (
	id INTEGER PRIMARY KEY,
	project TEXT NOT NULL REFERENCES projects (name),
	version TEXT NOT NULL,                -- as the first file wrote it
	canonical_version TEXT NOT NULL,      -- without trailing zeros
	created TEXT NOT NULL,                -- UTC, ISO 8601
	metadata TEXT NOT NULL,               -- JSON: the form fields of the first file
	UNIQUE (project, canonical_version)
) STRICT;
CREATE TABLE files (
	file_name TEXT PRIMARY KEY,
	project TEXT NOT NULL REFERENCES projects (name),
	release INTEGER NOT NULL REFERENCES releases (id),
	kind TEXT NOT NULL CHECK (kind IN ('sdist', 'bdist_wheel')),
	python_version TEXT NOT NULL,
	requires_python TEXT,
	comment TEXT NOT NULL,
	size INTEGER NOT NULL,
	sha256 TEXT NOT NULL,
	md5 TEXT NOT NULL,
	blake2b256 TEXT NOT NULL UNIQUE,
	metadata_sha256 TEXT,                 -- of METADATA, which is served beside the file; null for an sdist
	metadata_size INTEGER NOT NULL,
	uploaded TEXT NOT NULL
) STRICT;
CREATE TABLE journal (
	serial INTEGER PRIMARY KEY AUTOINCREMENT,
	project TEXT NOT NULL,
	action TEXT NOT NULL,
	at TEXT NOT NULL
) STRICT;
CREATE TABLE publishers (
	id INTEGER PRIMARY KEY,
	repository TEXT NOT NULL,
	repository_owner_id TEXT NOT NULL,
	workflow TEXT NOT NULL,
	environment TEXT NOT NULL,            -- lower case; empty for any
	UNIQUE (repository, repository_owner_id, workflow, environment)
) STRICT;
CREATE TABLE publisher_projects (
	publisher INTEGER NOT NULL REFERENCES publishers (id),
	project TEXT NOT NULL,
	pending INTEGER NOT NULL CHECK (pending IN (0, 1)),
	PRIMARY KEY (publisher, project)
) STRICT;
CREATE TABLE used_tokens (
	jti TEXT PRIMARY KEY,
	expires INTEGER NOT NULL              -- Unix seconds
) STRICT;
CREATE TABLE upload_tokens (
	sha256 TEXT PRIMARY KEY,              -- of the token: the database holds no secret
	publisher INTEGER NOT NULL REFERENCES publishers (id),
	projects TEXT NOT NULL,               -- JSON: what the publisher had when it was minted
	not_before INTEGER NOT NULL,
	expires INTEGER NOT NULL
) STRICT;
`;
// src/rehearsal/store.ts
/** Where the bytes of a file lie, in the folder as in the address: known before it is uploaded. */
function packagePath(file) {
	const hash = file.blake2b256;
	return `packages/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash.slice(4)}/${file.fileName}`;
}
var Store = class Store {
	#folder;
	#database;
	constructor(folder, database) {
		this.#folder = folder;
		this.#database = database;
	}
	/** @throws UsageError `rehearsal/other-folder` when an other version of the product wrote the folder. */
	static async open(folder) {
		await rm(join(folder, "incoming"), {
			recursive: true,
			force: true
		});
		await mkdir(join(folder, "incoming"), { recursive: true });
		const database = new DatabaseSync(join(folder, "index.sqlite"));
		database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
		const found = Number(database.prepare("PRAGMA user_version").get()?.user_version);
		if (found === 0) database.exec(`BEGIN IMMEDIATE; ${storeSchema} PRAGMA user_version = 1; COMMIT;`);
		else if (found !== 1) {
			database.close();
			throw new UsageError("rehearsal/other-folder", `${folder} holds a rehearsal index of format ${found}`, {
				file: folder,
				help: `This version reads format 1. Remove the folder; rehearsals hold nothing worth keeping.`
			});
		}
		return new Store(folder, database);
	}
	close() {
		this.#database.close();
	}
	/** All of `change` or nothing. It must not wait for anything. */
	transaction(change) {
		this.#database.exec("BEGIN IMMEDIATE");
		try {
			const result = change();
			this.#database.exec("COMMIT");
			return result;
		} catch (error) {
			this.#database.exec("ROLLBACK");
			throw error;
		}
	}
	/** Rows whose columns have been renamed to the fields of `T` by the statement. */
	all(sql, ...values) {
		return this.#database.prepare(sql).all(...values);
	}
	one(sql, ...values) {
		return this.#database.prepare(sql).get(...values) ?? null;
	}
	/** The id of the row that was added, where there is one. */
	run(sql, ...values) {
		return Number(this.#database.prepare(sql).run(...values).lastInsertRowid);
	}
	/** A path for bytes that are on their way. */
	incomingPath(id) {
		return join(this.#folder, "incoming", id);
	}
	pathOf(file) {
		return join(this.#folder, ...packagePath(file).split("/"));
	}
	/** Moves received bytes to where they are served from, and METADATA beside them: durable when it returns. */
	async keepFile(file, from, metadata) {
		const path = this.pathOf(file);
		await mkdir(dirname(path), { recursive: true });
		if (metadata !== null) {
			const handle = await open(`${path}.metadata`, "w");
			try {
				await handle.writeFile(metadata);
				await handle.sync();
			} finally {
				await handle.close();
			}
		}
		await rename(from, path);
		await syncFolder(dirname(path));
	}
};
async function syncFolder(path) {
	if (process.platform === "win32") return;
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
// src/rehearsal/simple-pages.ts
const jsonType = "application/vnd.pypi.simple.v1+json";
const offeredTypes = [
	"text/html",
	"application/vnd.pypi.simple.v1+html",
	jsonType
];
const apiVersion = "1.4";
/** `name` as the address has it. */
function projectPage({ store, baseUrl, accept }, name, hasSlash) {
	const normalized = normalizeName(name);
	if (name !== normalized || !hasSlash) return movedTo(301, `/simple/${encodeURIComponent(normalized)}/`);
	if (findProject(store, normalized) === null) return notFound;
	const files = listFiles(store, normalized);
	const serial = lastSerial(store, normalized);
	const type = chooseType(accept, offeredTypes) ?? "text/html";
	return page(type, type === jsonType ? JSON.stringify(projectJson(store, normalized, files, serial, baseUrl)) : projectHtml(normalized, files, serial, baseUrl), serial);
}
function rootPage({ store, accept }) {
	const projects = listProjects(store);
	const serial = Math.max(0, ...projects.map(({ name }) => lastSerial(store, name)));
	const type = chooseType(accept, offeredTypes) ?? "text/html";
	if (type === jsonType) {
		const rows = projects.map(({ name, displayName }) => ({
			name: displayName,
			"_last-serial": lastSerial(store, name)
		}));
		return page(type, JSON.stringify({
			meta: metaOf(serial),
			projects: rows
		}), serial);
	}
	return page(type, htmlPage("Simple index", projects.map(({ name, displayName }) => `    <a href="/simple/${name}/">${escapeHtml(displayName)}</a>`), serial), serial);
}
function projectJson(store, name, files, serial, baseUrl) {
	const releases = store.all("SELECT id, version FROM releases WHERE project = ?", name);
	const used = new Set(files.map(({ release }) => release));
	return {
		meta: metaOf(serial),
		name,
		"project-status": { status: "active" },
		versions: releases.filter(({ id }) => used.has(id)).map(({ version }) => version),
		files: files.map((file) => fileJson$1(file, baseUrl)),
		"alternate-locations": []
	};
}
function metaOf(serial) {
	return {
		"api-version": apiVersion,
		"_last-serial": serial
	};
}
function fileJson$1(file, baseUrl) {
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
		provenance: null
	};
}
function projectHtml(name, files, serial, baseUrl) {
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
function htmlPage(title, lines, serial) {
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
		`<!--SERIAL ${serial}-->`
	].join("\n");
}
function page(type, body, serial) {
	return {
		status: 200,
		headers: {
			"content-type": type === "text/html" ? "text/html; charset=UTF-8" : type,
			"cache-control": "max-age=600, public",
			vary: "Accept",
			"x-pypi-last-serial": String(serial)
		},
		body
	};
}
function fileUrl(file, baseUrl) {
	return `${baseUrl}${packagePath({
		...file,
		fileName: encodeURIComponent(file.fileName)
	})}`;
}
/** With the microseconds that Python writes. */
function preciseTime(time) {
	return time.replace(/\.(\d{3})Z$/, ".$1000Z");
}
// src/rehearsal/json-api.ts
const notFoundAnswer = jsonAnswer(404, { message: "Not Found" });
/** Of one version, or of the newest one with all versions listed. */
function jsonPage({ store, baseUrl }, name, version) {
	const project = findProject(store, name);
	if (project === null) return notFoundAnswer;
	const releases = listReleases(store, project.name);
	const release = version === null ? newestOf(releases) : releases.find(({ canonicalVersion }) => canonicalVersion === canonicalVersionText(version));
	if (release === void 0) return notFoundAnswer;
	const files = listFiles(store, project.name);
	const filesOf = (one) => files.filter((file) => file.release === one.id).map((file) => fileJson(file, baseUrl));
	const serial = lastSerial(store, project.name);
	return jsonAnswer(200, {
		info: infoOf(project, release, baseUrl),
		last_serial: serial,
		...version === null ? { releases: Object.fromEntries(releases.map((one) => [one.version, filesOf(one)])) } : {},
		urls: filesOf(release),
		vulnerabilities: [],
		ownership: {
			roles: [],
			organization: null
		}
	}, {
		"cache-control": "max-age=900, public",
		"x-pypi-last-serial": String(serial)
	});
}
function newestOf(releases) {
	const known = releases.flatMap((release) => {
		const version = parseVersion(release.version);
		return version === null ? [] : [{
			release,
			version
		}];
	});
	const final = known.filter(({ version }) => !isPrerelease(version));
	return (final.length > 0 ? final : known).sort((a, b) => compareVersions(b.version, a.version))[0]?.release;
}
function infoOf(project, release, baseUrl) {
	const first = (field) => release.metadata[field]?.[0] ?? null;
	const all = (field) => release.metadata[field] ?? null;
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
		yanked_reason: null
	};
}
function projectUrlsOf(release) {
	const entries = (release.metadata.project_urls ?? []).map((value) => {
		const comma = value.indexOf(",");
		return [value.slice(0, comma).trim(), value.slice(comma + 1).trim()];
	});
	return entries.length === 0 ? null : Object.fromEntries(entries);
}
function fileJson(file, baseUrl) {
	return {
		comment_text: file.comment,
		"core-metadata": file.metadataSha256 === null ? false : { sha256: file.metadataSha256 },
		digests: {
			blake2b_256: file.blake2b256,
			md5: file.md5,
			sha256: file.sha256
		},
		downloads: -1,
		filename: file.fileName,
		has_sig: false,
		md5_digest: file.md5,
		packagetype: file.kind,
		python_version: file.pythonVersion,
		requires_python: file.requiresPython,
		size: file.size,
		upload_time: file.uploaded.slice(0, 19),
		upload_time_iso_8601: preciseTime(file.uploaded),
		url: fileUrl(file, baseUrl),
		yanked: false,
		yanked_reason: null
	};
}
// src/rehearsal/publisher-claims.ts
const requiredClaims = [
	"repository",
	"repository_owner",
	"repository_owner_id",
	"job_workflow_ref",
	"jti",
	"event_name",
	"ref",
	"sha"
];
function findPublisher(store, claims) {
	const missing = requiredClaims.find((name) => claims[name] === void 0 || claims[name] === null);
	if (missing !== void 0) return { why: `Missing claim '${missing}'` };
	const job = text(claims.job_workflow_ref);
	const workflow = /([^/]+\.(?:yml|yaml))(?=@)/.exec(job)?.[1];
	if (workflow === void 0) return { why: "Could not job extract workflow filename from OIDC claims" };
	const publisher = lookUp(store, claims, workflow);
	if (publisher === null) return { why: "Publisher with matching claims was not found" };
	const why = firstWrongClaim(publisher, claims);
	return why === null ? { publisher } : { why };
}
function lookUp(store, claims, workflow) {
	return store.one(`SELECT id, repository, repository_owner_id AS repositoryOwnerId, workflow, environment FROM publishers
		WHERE repository = ? AND repository_owner_id = ? AND workflow = ? AND environment IN ('', ?)
		ORDER BY environment DESC LIMIT 1`, text(claims.repository), text(claims.repository_owner_id), workflow, text(claims.environment).toLowerCase());
}
function firstWrongClaim(publisher, claims) {
	const owner = publisher.repository.split("/")[0] ?? "";
	const failed = (name) => `Check failed for required claim '${name}'`;
	if (text(claims.repository).toLowerCase() !== publisher.repository.toLowerCase()) return failed("repository");
	if (claims.repository_owner !== owner) return failed("repository_owner");
	if (claims.repository_owner_id !== publisher.repositoryOwnerId) return failed("repository_owner_id");
	const wrongJob = wrongJobWorkflow(publisher, claims);
	if (wrongJob !== null) return wrongJob;
	if (text(claims.jti) === "") return failed("jti");
	if (claims.event_name === "pull_request_target") return "Publishing from a workflow invoked via 'pull_request_target' is not supported.";
	const environment = text(claims.environment).toLowerCase();
	return publisher.environment === "" || publisher.environment === environment ? null : "Check failed for optional claim 'environment'";
}
function wrongJobWorkflow(publisher, claims) {
	const job = text(claims.job_workflow_ref);
	const ends = [text(claims.ref), text(claims.sha)].filter((end) => end !== "");
	if (ends.length === 0) return "The ref and sha claims are empty";
	const expected = ends.map((end) => `${publisher.repository}/.github/workflows/${publisher.workflow}@${end}`);
	if (expected.includes(job)) return null;
	return `The job_workflow_ref claim does not match, expecting one of [${expected.map((one) => `'${one}'`).join(", ")}], got '${job}'`;
}
function text(claim) {
	return typeof claim === "string" ? claim : "";
}
// src/rehearsal/upload-token.ts
const lifetimeSeconds = 900;
/** Inside a transaction. The token is good for what the publisher has now. */
function mintUploadToken(store, { publisher, projects, now }) {
	const token = `pypi-${randomBytes(96).toString("base64url")}`;
	const expires = now + lifetimeSeconds;
	store.run("DELETE FROM upload_tokens WHERE expires < ?", now - 86400);
	store.run("INSERT INTO upload_tokens (sha256, publisher, projects, not_before, expires) VALUES (?, ?, ?, ?, ?)", hashOf(token), publisher, JSON.stringify(projects.map(normalizeName)), now, expires);
	return {
		token,
		expires
	};
}
/** The token of an Authorization header, or why there is none. Refusals are 403, never 401. */
function readAuthorization(store, authorization) {
	const [scheme = "", credentials = ""] = (authorization ?? "").trim().split(/\s+/, 2);
	let token = null;
	if (/^(token|bearer)$/i.test(scheme)) token = credentials;
	if (/^basic$/i.test(scheme)) {
		const [, user, password] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(credentials, "base64").toString("utf8")) ?? [];
		if (user !== void 0 && user !== "__token__") return passwordRefusal();
		token = password?.trim() ?? null;
	}
	const row = token === null || !/^pypi-[A-Za-z0-9_-]{85,}$/.test(token) ? null : findToken(store, token);
	if (row !== null) return row;
	return {
		status: 403,
		detail: `Invalid or non-existent authentication information. See ${helpUrl("invalid-auth")} for more information.`
	};
}
/** Why the token does not allow an upload to `project`; null when it does. */
function refuseUse(token, project, now) {
	const reasons = [];
	if (!token.projects.includes(normalizeName(project))) {
		reasons.push(`OIDC scoped token is not valid for project '${project}'`);
		reasons.push(`project-scoped token is not valid for project: '${project}'`);
	}
	if (now >= token.expires || now < token.notBefore) reasons.push("token is expired");
	return reasons.length === 0 ? null : {
		status: 403,
		detail: `Invalid API Token: ${reasons.join(", ")}`
	};
}
function findToken(store, token) {
	const row = store.one("SELECT projects, not_before AS notBefore, expires FROM upload_tokens WHERE sha256 = ?", hashOf(token));
	return row === null ? null : {
		...row,
		projects: JSON.parse(row.projects)
	};
}
function passwordRefusal() {
	return {
		status: 403,
		detail: `Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead. See ${helpUrl("apitoken")} and ${helpUrl("trusted-publishers")}`
	};
}
function hashOf(token) {
	return createHash("sha256").update(token).digest("hex");
}
// src/rehearsal/trusted-publishing.ts
/** A token for another index is worth nothing here, and one for here is worth nothing elsewhere. */
const audience = "rehearsal";
const leewaySeconds = 30;
const audienceAnswer = jsonAnswer(200, { audience });
/** What `POST /_/oidc/mint-token` with this body answers. */
function mintToken(store, issuer, body, at) {
	const now = Math.floor(at.getTime() / 1e3);
	const token = readPayload(body);
	if ("description" in token) return refused("invalid-payload", token.description);
	const unverified = readUnverifiedClaims(token.token);
	if (unverified === null || typeof unverified.iss !== "string") return refused("invalid-payload", "malformed JWT");
	if (unverified.iss !== issuer.url) return refused("invalid-payload", "unknown trusted publishing issuer");
	const claims = verifyToken(token.token, {
		issuer: issuer.url,
		audience,
		keys: issuer.keys,
		now,
		leewaySeconds
	});
	if (claims === null) return refused("invalid-token", "malformed or invalid token");
	return store.transaction(() => exchange(store, claims, at));
}
function exchange(store, claims, at) {
	const now = Math.floor(at.getTime() / 1e3);
	const match = findPublisher(store, claims);
	if ("why" in match) return refused("invalid-publisher", `valid token, but no corresponding publisher (${match.why})`);
	const { id } = match.publisher;
	const projects = projectsOf(store, id);
	const pending = projects.filter(({ isPending }) => isPending);
	if (pending.some(({ name }) => findProject(store, name) !== null)) return refused("invalid-pending-publisher", "valid token, but project already exists");
	if (!claimOnce(store, claims, now)) return refused("invalid-reuse-token", "invalid token: already used");
	for (const { name } of pending) {
		createProject(store, name, at.toISOString());
		store.run("UPDATE publisher_projects SET pending = 0 WHERE publisher = ? AND project = ?", id, name);
	}
	return jsonAnswer(200, {
		success: true,
		...mintUploadToken(store, {
			publisher: id,
			projects: projects.map(({ name }) => normalizeName(name)),
			now
		})
	});
}
function claimOnce(store, claims, now) {
	store.run("DELETE FROM used_tokens WHERE expires < ?", now);
	if (store.one("SELECT 1 FROM used_tokens WHERE jti = ?", String(claims.jti)) !== null) return false;
	const expires = Number(claims.exp) + leewaySeconds + 5;
	store.run("INSERT INTO used_tokens (jti, expires) VALUES (?, ?)", String(claims.jti), expires);
	return true;
}
function readPayload(body) {
	try {
		const payload = JSON.parse(body);
		if (typeof payload !== "object" || payload === null) return { description: "Input should be an object" };
		const { token } = payload;
		if (token === void 0) return { description: "token: Field required" };
		return typeof token === "string" ? { token } : { description: "token: Input should be a valid string" };
	} catch (error) {
		if (error instanceof SyntaxError) return { description: "Invalid JSON" };
		throw error;
	}
}
function refused(code, description) {
	return jsonAnswer(422, {
		message: "Token request failed",
		errors: [{
			code,
			description
		}]
	});
}
// src/rehearsal/routing.ts
const mostMintBytes = 262144;
async function answerRequest(site, request) {
	const url = new URL(request.target, site.baseUrl);
	const path = decodePath(url.pathname);
	if (path === null) return notFound;
	if (request.method === "POST") return answerPost(site, request, path, url.searchParams);
	if (request.method !== "GET" && request.method !== "HEAD") return textAnswer(405, "405 Method Not Allowed");
	const { authorization, accept } = request.headers;
	return site.issuer.answer({
		path,
		query: url.searchParams,
		authorization
	}) ?? answerGet(site, path, accept) ?? notFound;
}
async function answerPost(site, request, path, query) {
	if (path === "/legacy/") return site.door.receive(request.headers, request.body, query);
	if (path === "/legacy") return movedTo(308, `${site.baseUrl}legacy/`, "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)");
	if (path === "/_/oidc/mint-token" || path === "/_/oidc/github/mint-token") {
		const body = await readBody(request.body, mostMintBytes);
		return body === null ? textAnswer(413, "413 Payload Too Large") : mintToken(site.store, site.issuer, body, site.now());
	}
	if (path === "/pypi" || path === "/pypi/") return refusalAnswer({
		status: 410,
		detail: `This API has moved to ${site.baseUrl}legacy/. See TODO for more information.`
	}, prefersJson(request.headers.accept));
	return textAnswer(405, "405 Method Not Allowed");
}
function answerGet(site, path, accept) {
	const page = {
		store: site.store,
		baseUrl: site.baseUrl,
		accept
	};
	if (path === "/_/oidc/audience") return audienceAnswer;
	if (path === "/simple/") return rootPage(page);
	const simple = /^\/simple\/([^/]+)(\/?)$/.exec(path);
	if (simple?.[1] !== void 0) return projectPage(page, simple[1], simple[2] === "/");
	const json = /^\/pypi\/([^/]+)(?:\/([^/]+))?\/json\/?$/.exec(path);
	if (json?.[1] !== void 0) return jsonPage(page, json[1], json[2] ?? null);
	return path.startsWith("/packages/") ? fileAnswer(site.store, path) : null;
}
function fileAnswer(store, path) {
	const isMetadata = path.endsWith(".metadata");
	const file = findFile(store, (path.split("/").at(-1) ?? "").replace(/\.metadata$/, ""));
	if (file === null || path.replace(/\.metadata$/, "") !== `/${packagePath(file)}`) return null;
	if (isMetadata && file.metadataSha256 === null) return null;
	const stored = store.pathOf(file);
	return {
		status: 200,
		headers: {
			"content-type": "application/octet-stream",
			"cache-control": "max-age=365000000, immutable, public"
		},
		body: isMetadata ? {
			path: `${stored}.metadata`,
			size: file.metadataSize
		} : {
			path: stored,
			size: file.size
		}
	};
}
function decodePath(path) {
	try {
		return decodeURIComponent(path);
	} catch (error) {
		if (error instanceof URIError) return null;
		throw error;
	}
}
async function readBody(body, maxBytes) {
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.byteLength;
		if (size <= maxBytes) chunks.push(chunk);
	}
	return size > maxBytes ? null : Buffer.concat(chunks).toString("utf8");
}
// src/rehearsal/serve.ts
/** Answers until the server closes; what it gives back ends when all requests that came in have been dealt with. */
function serveAnswers(server, service) {
	let number = 0;
	const pending = /* @__PURE__ */ new Set();
	server.on("request", (request, response) => {
		number += 1;
		const entry = {
			method: request.method ?? "",
			path: request.url ?? "",
			status: null,
			bytesReceived: 0
		};
		const work = respond(service, request, response, service.faults({
			number,
			method: entry.method,
			path: entry.path
		}), entry).catch((error) => giveUp(response, error)).finally(() => {
			service.log.push(entry);
			pending.delete(work);
		});
		pending.add(work);
	});
	return { async idle() {
		await Promise.all(pending);
	} };
}
function giveUp(response, error) {
	if (response.headersSent || response.destroyed) response.socket?.destroy();
	else response.writeHead(500, { "content-type": "text/plain; charset=UTF-8" }).end(errorWords(error));
}
async function respond(service, request, response, fault, entry) {
	const body = { [Symbol.asyncIterator]: () => counted(request, entry) };
	let answer = null;
	if (fault?.when === "before") answer = await apply(fault, request);
	if (answer === null) {
		answer = await answerOrExplain(service, {
			method: entry.method,
			target: entry.path,
			headers: request.headers,
			body
		});
		if (fault?.when === "after") answer = await apply(fault, request) ?? answer;
	}
	if (answer === "cut") return;
	for await (const _chunk of body);
	if (request.destroyed && !request.complete) return;
	entry.status = answer.status;
	await send(answer, request, response);
}
async function apply(fault, request) {
	if (fault.kind === "delay") {
		const gone = new AbortController();
		request.socket.once("close", () => gone.abort());
		await setTimeout(fault.seconds * 1e3, void 0, { signal: gone.signal });
		return null;
	}
	if (fault.kind === "reset") {
		request.socket.resetAndDestroy();
		return "cut";
	}
	const page = textAnswer(fault.status, fault.body ?? "");
	return {
		...page,
		headers: {
			...page.headers,
			...fault.headers
		}
	};
}
async function answerOrExplain(service, request) {
	const host = request.headers.host;
	if (host !== service.host && host !== service.host.replace("127.0.0.1", "localhost")) return textAnswer(421, "421 Misdirected Request");
	try {
		return await service.answer(request);
	} catch (error) {
		return textAnswer(500, errorWords(error));
	}
}
function errorWords(error) {
	return `500 Internal Server Error: ${error instanceof Error ? error.message : String(error)}`;
}
async function send(answer, request, response) {
	const { body } = answer;
	const isFile = typeof body === "object" && "path" in body;
	const length = isFile ? body.size : Buffer.byteLength(body);
	const headers = {
		...answer.headers,
		"content-length": String(length)
	};
	if (answer.reason === void 0) response.writeHead(answer.status, headers);
	else response.writeHead(answer.status, answer.reason, headers);
	if (request.method === "HEAD") response.end();
	else if (isFile) await pipeline(createReadStream(body.path), response);
	else response.end(body);
}
async function* counted(request, entry) {
	for await (const chunk of request.iterator({ destroyOnReturn: false })) {
		entry.bytesReceived += chunk.byteLength;
		yield chunk;
	}
}
// src/rehearsal/part-splitter.ts
var import_index_umd = require_index_umd();
/** The body is not multipart/form-data. */
var MalformedFormError = class extends Error {};
const mostHeaderBytes = 16384;
/** @throws MalformedFormError when `contentType` is not that of a form. */
function boundaryOf(contentType) {
	const type = contentType ?? "";
	const match = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
	const boundary = match?.[1] ?? match?.[2];
	if (boundary === void 0) throw new MalformedFormError("the body is not multipart/form-data with a boundary");
	return boundary;
}
var PartSplitter = class {
	#delimiter;
	#rest = Buffer.from("\r\n");
	#state = "preamble";
	constructor(boundary) {
		this.#delimiter = Buffer.from(`\r\n--${boundary}`);
	}
	/** What `chunk` completes. */
	*push(chunk) {
		this.#rest = Buffer.concat([this.#rest, chunk]);
		for (;;) {
			const before = this.#state;
			const left = this.#rest.byteLength;
			yield* this.#step();
			if (this.#state === before && this.#rest.byteLength === left) return;
		}
	}
	/** @throws MalformedFormError when the body ended before its last delimiter. */
	finish() {
		if (this.#state !== "epilogue") throw new MalformedFormError("the body ends before its last part does");
	}
	*#step() {
		if (this.#state === "epilogue") this.#rest = Buffer.alloc(0);
		else if (this.#state === "delimiter") this.#endDelimiter();
		else if (this.#state === "headers") yield* this.#readHeaders();
		else yield* this.#readData();
	}
	*#readData() {
		const at = this.#rest.indexOf(this.#delimiter);
		const isPart = this.#state === "data";
		const end = at === -1 ? Math.max(0, this.#rest.byteLength - this.#delimiter.byteLength + 1) : at;
		if (isPart && end > 0) yield {
			type: "data",
			bytes: this.#rest.subarray(0, end)
		};
		if (at === -1) {
			this.#rest = this.#rest.subarray(end);
			return;
		}
		if (isPart) yield { type: "end" };
		this.#rest = this.#rest.subarray(at + this.#delimiter.byteLength);
		this.#state = "delimiter";
	}
	#endDelimiter() {
		if (this.#rest.byteLength < 2) return;
		if (this.#rest.toString("latin1", 0, 2) === "--") {
			this.#state = "epilogue";
			return;
		}
		const at = this.#rest.indexOf("\r\n");
		if (this.#rest.subarray(0, at === -1 ? void 0 : at).some((byte) => byte !== 32 && byte !== 9 && byte !== 13)) throw new MalformedFormError("a delimiter is followed by other text");
		if (at === -1) return;
		this.#rest = this.#rest.subarray(at);
		this.#state = "headers";
	}
	*#readHeaders() {
		const end = this.#rest.indexOf("\r\n\r\n");
		if (end > mostHeaderBytes || end === -1 && this.#rest.byteLength > mostHeaderBytes) throw new MalformedFormError("a part has too many headers");
		if (end === -1) return;
		yield {
			type: "part",
			headers: parseHeaders(this.#rest.subarray(0, end).toString("utf8"))
		};
		this.#rest = this.#rest.subarray(end + 4);
		this.#state = "data";
	}
};
function parseHeaders(text) {
	let disposition = "";
	let contentType = "text/plain";
	for (const line of text.split("\r\n")) {
		const colon = line.indexOf(":");
		const name = line.slice(0, colon).trim().toLowerCase();
		if (name === "content-disposition") disposition = line.slice(colon + 1).trim();
		if (name === "content-type") contentType = line.slice(colon + 1).trim();
	}
	const name = parameterOf(disposition, "name");
	if (!/^form-data\b/i.test(disposition) || name === null) throw new MalformedFormError("a part has no name");
	return {
		name,
		fileName: parameterOf(disposition, "filename"),
		contentType
	};
}
function parameterOf(disposition, parameter) {
	const match = new RegExp(`;\\s*${parameter}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]*))`, "i").exec(disposition);
	if (match === null) return null;
	return (match[1] ?? match[2] ?? "").replace(/\\(["\\])/g, "$1").replace(/%22/g, "\"");
}
// src/rehearsal/form-reader.ts
/** The only value of a field; empty when it was not sent. */
function fieldOf(form, name) {
	return form.fields.get(name)?.[0] ?? "";
}
const mostFieldBytes = 16777216;
/**
* Puts the part `content` at `path` and makes it durable; bytes after `keepBytes` are counted, not kept.
* @throws MalformedFormError when the body is no form.
*/
async function readUploadForm(body, contentType, path, keepBytes) {
	const splitter = new PartSplitter(boundaryOf(contentType));
	const form = {
		fields: /* @__PURE__ */ new Map(),
		file: null,
		filesAsFields: []
	};
	let part = null;
	let fieldBytes = 0;
	try {
		for await (const chunk of body) for (const event of splitter.push(chunk)) if (event.type === "part") part = await openPart(event.headers, path, form);
		else if (event.type === "end") await part?.end();
		else {
			if (!(part instanceof ContentPart)) fieldBytes += event.bytes.byteLength;
			if (fieldBytes > mostFieldBytes) throw new MalformedFormError("the fields are larger than 16 MiB");
			await part?.add(event.bytes, keepBytes);
		}
		splitter.finish();
		return form;
	} finally {
		if (part instanceof ContentPart) await part.close();
	}
}
async function openPart(headers, path, form) {
	if (headers.name !== "content" || headers.fileName === null) return new FieldPart(headers, form);
	return ContentPart.open(headers, path, form);
}
var FieldPart = class {
	#headers;
	#form;
	#chunks = [];
	constructor(headers, form) {
		this.#headers = headers;
		this.#form = form;
	}
	async add(bytes) {
		this.#chunks.push(bytes);
	}
	async end() {
		const { name, fileName } = this.#headers;
		if (fileName !== null) {
			if (name !== "gpg_signature") this.#form.filesAsFields.push(name);
			return;
		}
		const values = this.#form.fields.get(name) ?? [];
		this.#form.fields.set(name, [...values, Buffer.concat(this.#chunks).toString("utf8")]);
	}
};
var ContentPart = class ContentPart {
	#headers;
	#form;
	#path;
	#file;
	#blake2;
	#sha256 = createHash("sha256");
	#md5 = createHash("md5");
	#size = 0;
	constructor(headers, path, form, file, blake2) {
		this.#headers = headers;
		this.#path = path;
		this.#form = form;
		this.#file = file;
		this.#blake2 = blake2;
	}
	static async open(headers, path, form) {
		return new ContentPart(headers, path, form, await open(path, "w"), await (0, import_index_umd.createBLAKE2b)(256));
	}
	async add(bytes, keepBytes) {
		this.#size += bytes.byteLength;
		if (this.#size > keepBytes) return;
		this.#sha256.update(bytes);
		this.#md5.update(bytes);
		this.#blake2.update(bytes);
		await this.#file.writeFile(bytes);
	}
	async end() {
		await this.#file.sync();
		await this.close();
		this.#form.file = {
			path: this.#path,
			fileName: this.#headers.fileName ?? "",
			contentType: this.#headers.contentType,
			size: this.#size,
			sha256: this.#sha256.digest("hex"),
			md5: this.#md5.digest("hex"),
			blake2b256: this.#blake2.digest("hex")
		};
	}
	async close() {
		await this.#file.close();
	}
};
// src/rehearsal/archive-checks.ts
async function checkStructure(candidate) {
	const contents = await candidate.contents();
	return isFault(contents) ? refuse(contents) : null;
}
async function checkLicenseFiles(candidate) {
	const archive = await archiveOf(candidate);
	const { fileName: file } = candidate.file;
	const folder = isSdist(candidate) ? commonPath(archive.names) ?? "" : `${distInfoOf(file)}/licenses`;
	for (const value of candidate.form.fields.get("license_file") ?? []) {
		const path = `${folder}/${value}`;
		const bytes = await archive.read(path);
		if (bytes === null) return refuse(fault("license-file-missing", {
			value,
			file,
			folder,
			path
		}));
		if ("id" in bytes) return refuse(bytes);
	}
	return null;
}
/** One that cannot be decoded counts as missing. */
async function checkRecordFile(candidate) {
	const missing = await requireInWheel(candidate, "RECORD", (bytes) => decodeUtf8(bytes) !== null);
	if (missing !== null || isSdist(candidate)) return missing;
	const bytes = await (await archiveOf(candidate)).read(`${distInfoOf(candidate.file.fileName)}/RECORD`);
	return refuse(bytes === null || "id" in bytes ? null : judgeRecordText(decodeUtf8(bytes) ?? ""));
}
async function checkEntryPoints(candidate) {
	if (isSdist(candidate)) return null;
	const { fileName } = candidate.file;
	const bytes = await (await archiveOf(candidate)).read(`${distInfoOf(fileName)}/entry_points.txt`);
	if (bytes === null) return null;
	if ("id" in bytes) return refuse(bytes);
	const text = decodeUtf8(bytes);
	return refuse(text === null ? fault("entry-points", { file: fileName }) : judgeEntryPoints(fileName, text));
}
async function checkMetadataFile(candidate) {
	return requireInWheel(candidate, "METADATA", () => true);
}
/** Of a wheel that passed all checks; null for an sdist. */
async function readMetadataFile(candidate) {
	if (isSdist(candidate)) return null;
	const bytes = await (await archiveOf(candidate)).read(`${distInfoOf(candidate.file.fileName)}/METADATA`);
	return bytes === null || "id" in bytes ? null : bytes;
}
function isSdist({ form }) {
	return fieldOf(form, "filetype") === "sdist";
}
/** `checkStructure` comes first: here the archive is one. */
async function archiveOf(candidate) {
	const contents = await candidate.contents();
	if (isFault(contents)) throw new TypeError(`${candidate.file.fileName} was refused as ${contents.id}`);
	return contents;
}
async function requireInWheel(candidate, name, isReadable) {
	if (isSdist(candidate)) return null;
	const { fileName } = candidate.file;
	const path = `${distInfoOf(fileName)}/${name}`;
	const bytes = await (await archiveOf(candidate)).read(path);
	if (bytes !== null && "id" in bytes) return refuse(bytes);
	const names = new Set(bytes === null || !isReadable(bytes) ? [] : [path]);
	return refuse(judgeRequiredFile(name, {
		fileName,
		names
	}));
}
function decodeUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}
// src/rehearsal/archive-contents.ts
/** @param fileName as it was uploaded: `path` is another one */
async function readContents(path, fileName, size) {
	return openPypiArchive(fileName, fileSource(path, size));
}
/** Opens the file for each read: nobody needs to close it. */
function fileSource(path, size) {
	return {
		size,
		async read(offset, length) {
			if (offset < 0 || length < 0 || offset + length > size) throw new RangeError(`bytes ${offset}+${length} of ${size}`);
			const bytes = Buffer.alloc(length);
			await using handle = await open(path, "r");
			await handle.read(bytes, 0, length, offset);
			return bytes;
		}
	};
}
// src/rehearsal/form-checks.ts
const hexDigest = /^[A-F0-9]{64}$/i;
/** The refusal is for a field that came as a file. */
function cleanForm(form) {
	const clean = sanitizeForm(form.fields);
	for (const name of form.fields.keys()) {
		const values = clean.get(name);
		if (values === void 0) form.fields.delete(name);
		else form.fields.set(name, values);
	}
	const field = form.filesAsFields[0];
	return field === void 0 ? null : bad(`${field}: Should not be a tuple.`);
}
function checkProtocolVersion(form) {
	return (fieldOf(form, "protocol_version") || "1") === "1" ? null : bad("Unknown protocol version.");
}
function checkFormFields(form) {
	for (const check of fieldChecks) {
		const fault = check(form);
		if (fault !== null) return bad(fault);
	}
	return null;
}
/** Alphabetical after the name, as warehouse sorts the errors of a form before it shows the first. */
const fieldChecks = [
	checkName$1,
	checkBlake2,
	checkFileType,
	checkPythonVersion,
	checkSha256,
	checkAnyDigest
];
function checkName$1(form) {
	const [refusal] = judgeName(fieldOf(form, "name"));
	return refusal === void 0 ? null : serverWords(refusal);
}
function checkBlake2(form) {
	const digest = fieldOf(form, "blake2_256_digest");
	if (digest === "" || hexDigest.test(digest)) return null;
	return "Invalid value for blake2_256_digest. Error: Use a valid, hex-encoded, BLAKE2 message digest.";
}
function checkFileType(form) {
	const kind = fieldOf(form, "filetype");
	if (["sdist", "bdist_wheel"].includes(kind)) return null;
	return `Invalid value for filetype. Error: ${kind === "" ? "This field is required." : "Use a known file type."}`;
}
function checkPythonVersion(form) {
	const pythonVersion = fieldOf(form, "pyversion");
	if (fieldOf(form, "filetype") === "bdist_wheel" && pythonVersion === "") return "Invalid value for pyversion. Error: Python version is required for binary distribution uploads.";
	if (fieldOf(form, "filetype") === "sdist" && !["", "source"].includes(pythonVersion)) return "Invalid value for pyversion. Error: Use 'source' as Python version for an sdist.";
	return null;
}
function checkSha256(form) {
	const digest = fieldOf(form, "sha256_digest");
	if (digest === "" || hexDigest.test(digest)) return null;
	return "Invalid value for sha256_digest. Error: Use a valid, hex-encoded, SHA256 message digest.";
}
function checkAnyDigest(form) {
	return [
		"md5_digest",
		"sha256_digest",
		"blake2_256_digest"
	].every((name) => fieldOf(form, name) === "") ? "Error: Include at least one message digest." : null;
}
// src/rehearsal/file-name-checks.ts
function checkDistributionName({ file, form, project }) {
	const upload = {
		fileName: file.fileName,
		projectName: fieldOf(form, "name") || project.displayName,
		version: parseVersion(fieldOf(form, "version"))
	};
	return refuse(fieldOf(form, "filetype") === "sdist" ? judgeSdistName(upload) : judgeWheelName(upload));
}
function judgeWheelName(upload) {
	const { fileName } = upload;
	const platforms = fileName.replace(/\.whl$/, "").split("-").at(-1)?.split(".") ?? [];
	return judgeWheelText(fileName) ?? judgePlatforms(fileName, platforms)[0] ?? judgeWheelProject(upload) ?? judgeWheelSpelling(upload) ?? judgeWheelVersion(upload);
}
// src/rehearsal/metadata-checks.ts
function checkMetadata({ fields }) {
	return refuse(firstMetadataRefusal(fields));
}
// src/rehearsal/upload-checks.ts
const formCheckOrder = [
	({ form }) => checkProtocolVersion(form),
	({ form }) => checkFormFields(form),
	({ form }) => checkMetadata(form),
	({ form }) => form.file === null ? bad("Upload payload does not have a file.") : null,
	checkProjectExists,
	({ form, token, now }) => refuseUse(token, fieldOf(form, "name"), now.getTime() / 1e3)
];
/** Between `checkDuplicate` and what follows it a known file ends well, so the duplicate is asked for apart. */
const checksBeforeDuplicate = [
	checkDescription,
	checkName,
	checkContentType,
	checkNameTaken,
	checkSizes,
	checkDigests
];
const checksAfterDuplicate = [
	checkAge,
	checkOneSdist,
	checkStructure,
	checkDistributionName,
	checkLicenseFiles,
	checkRecordFile,
	checkEntryPoints,
	checkMetadataFile,
	checkNameLength,
	checkAttestations
];
/** The first refusal of `checks`, in their order. */
async function firstRefusal(checks, candidate) {
	for (const check of checks) {
		const refusal = await check(candidate);
		if (refusal !== null) return refusal;
	}
	return null;
}
/** `same`: these bytes under this name are here already. A name or a content that was used otherwise is refused. */
function judgeDuplicate({ store, file }) {
	const known = findDuplicate(store, file);
	if (known === null) return "new";
	if (known.fileName === file.fileName && known.sha256 === file.sha256) return "same";
	return bad(serverWords(fault("file-exists", {
		file: file.fileName,
		hash: file.blake2b256
	})));
}
function checkProjectExists({ project }) {
	if (project !== null) return null;
	return bad(`Non-user identities cannot create new projects. This was probably caused by successfully using a pending publisher but specifying the project name incorrectly (either in the publisher or in your project's metadata). Please ensure that both match. See: ${docsUrl("trusted-publishers/troubleshooting/")}`);
}
async function checkDescription({ form, render }) {
	const description = descriptionToRender(form.fields);
	if (description === null) return null;
	const outcomes = showsNothing(description) || render === null ? null : await render([description.text]);
	return showsNothing(description) || outcomes?.[0]?.kind === "refused" ? refuse(refuseRendering(description)) : null;
}
function checkName({ form, file }) {
	return refuse(judgeUploadName(file.fileName, fieldOf(form, "filetype")));
}
/** The server writes a file of this name before it looks further, and METADATA beside it in the end. */
function checkNameTaken({ file }) {
	const refusal = judgeNameLength(file.fileName);
	return refusal?.id === "file-name-beyond" ? refuse(refusal) : null;
}
function checkNameLength({ file }) {
	return refuse(judgeNameLength(file.fileName));
}
function checkContentType({ file }) {
	return file.contentType === "" || file.contentType.startsWith("image/") ? bad("Invalid distribution file.") : null;
}
function checkSizes({ file, limits, project, store }) {
	if (file.size > limits.file) {
		const limit = String(limits.file / 1024 / 1024);
		return refuse(fault("file-size", {
			project: project.displayName,
			limit
		}));
	}
	if (file.size + totalSize(store, project.name) > limits.project) {
		const limit = String(limits.project / 1024 ** 3);
		return refuse(fault("project-size", {
			project: project.displayName,
			limit
		}));
	}
	return null;
}
function checkDigests({ form, file }) {
	if ([
		[fieldOf(form, "md5_digest"), file.md5],
		[fieldOf(form, "sha256_digest"), file.sha256],
		[fieldOf(form, "blake2_256_digest"), file.blake2b256]
	].every(([digest, computed]) => digest === "" || digest.toLowerCase() === computed)) return null;
	return bad("The digest supplied does not match a digest calculated from the uploaded file.");
}
const releaseOpenMs = 12096e5;
function checkAge({ release, now }) {
	if (release === null || now.getTime() - Date.parse(release.created) <= releaseOpenMs) return null;
	return refuse(fault("release-closed"));
}
function checkOneSdist({ form, release, store }) {
	if (release === null || fieldOf(form, "filetype") !== "sdist") return null;
	return store.one("SELECT 1 FROM files WHERE release = ? AND kind = 'sdist'", release.id) === null ? null : refuse(fault("second-sdist"));
}
function checkAttestations({ form }) {
	if (fieldOf(form, "attestations") === "") return null;
	return bad("Invalid attestations supplied during upload: this rehearsal index does not verify attestations");
}
// src/rehearsal/upload.ts
function openUploadDoor(store, limits, now, render) {
	let turn = Promise.resolve();
	const inTurn = (work) => {
		const mine = turn.then(work);
		turn = mine.catch(() => {});
		return mine;
	};
	return { async receive(headers, body, query) {
		const path = store.incomingPath(randomUUID());
		const wantsJson = prefersJson(headers.accept);
		try {
			const form = await readUploadForm(body, headers["content-type"], path, limits.file);
			const other = otherAction(query.get(":action") ?? fieldOf(form, ":action"));
			if (other !== null) return "detail" in other ? refusalAnswer(other, wantsJson) : other;
			const { authorization } = headers;
			const refusal = await inTurn(() => takeUpload({
				store,
				limits,
				form,
				authorization,
				now: now(),
				render
			}));
			return refusal === null ? textAnswer(200, "") : refusalAnswer(refusal, wantsJson);
		} catch (error) {
			if (!(error instanceof MalformedFormError)) throw error;
			return refusalAnswer(bad(`Invalid form: ${error.message}.`), wantsJson);
		} finally {
			await rm(path, { force: true });
		}
	} };
}
const goneActions = {
	submit: "Project pre-registration is no longer required or supported, upload your files instead.",
	submit_pkg_info: "Project pre-registration is no longer required or supported, upload your files instead.",
	doc_upload: "Uploading documentation is no longer supported, we recommend using https://readthedocs.org/."
};
function otherAction(action) {
	if (action === "file_upload") return null;
	const gone = goneActions[action];
	if (gone !== void 0) return {
		status: 410,
		detail: gone
	};
	return {
		status: 200,
		headers: { "content-type": "text/html; charset=UTF-8" },
		body: "<!DOCTYPE html>\n<html><body><p>This is the upload address of a rehearsal index.</p></body></html>\n"
	};
}
/** Null when the index has the file now. */
async function takeUpload({ store, limits, form, authorization, now, render }) {
	const fault = cleanForm(form);
	if (fault !== null) return fault;
	const token = readAuthorization(store, authorization);
	if ("detail" in token) return token;
	const project = findProject(store, fieldOf(form, "name"));
	const refusal = await firstRefusal(formCheckOrder, {
		form,
		token,
		store,
		project,
		now
	});
	const { file } = form;
	if (refusal !== null || project === null || file === null) return refusal;
	const candidate = {
		form,
		file,
		store,
		project,
		release: findRelease(store, project.name, canonicalVersionText(fieldOf(form, "version"))),
		limits,
		contents: readOnce(file),
		now,
		render
	};
	return await firstRefusal(checksBeforeDuplicate, candidate) ?? settle(candidate);
}
async function settle(candidate) {
	const duplicate = judgeDuplicate(candidate);
	if (duplicate === "same") return null;
	if (duplicate !== "new") return duplicate;
	const refusal = await firstRefusal(checksAfterDuplicate, candidate);
	if (refusal !== null) return refusal;
	await storeUpload(candidate);
	return null;
}
function readOnce({ path, fileName, size }) {
	let contents = null;
	return () => {
		contents ??= readContents(path, fileName, size);
		return contents;
	};
}
async function storeUpload(candidate) {
	const { store, form, file, project, release, now } = candidate;
	const metadata = await readMetadataFile(candidate);
	await store.keepFile(file, file.path, metadata);
	const at = now.toISOString();
	store.transaction(() => {
		const releaseId = release?.id ?? store.run("INSERT INTO releases (project, version, canonical_version, created, metadata) VALUES (?, ?, ?, ?, ?)", ...[
			project.name,
			fieldOf(form, "version"),
			canonicalVersionText(fieldOf(form, "version")),
			at,
			JSON.stringify(metadataOf(form))
		]);
		store.run("UPDATE projects SET display_name = ? WHERE name = ?", fieldOf(form, "name"), project.name);
		store.run(`INSERT INTO files (file_name, project, release, kind, python_version, requires_python, comment, size,
				sha256, md5, blake2b256, metadata_sha256, metadata_size, uploaded)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, ...[
			file.fileName,
			project.name,
			releaseId,
			fieldOf(form, "filetype"),
			fieldOf(form, "pyversion") || "source"
		], ...[
			fieldOf(form, "requires_python") || null,
			fieldOf(form, "comment"),
			file.size
		], ...[
			file.sha256,
			file.md5,
			file.blake2b256
		], ...[
			metadata === null ? null : createHash("sha256").update(metadata).digest("hex"),
			metadata?.byteLength ?? 0,
			at
		]);
		addToJournal(store, project.name, `add ${file.fileName}`, at);
	});
}
function metadataOf(form) {
	const own = [
		":action",
		"protocol_version",
		"filetype",
		"pyversion",
		"comment",
		"attestations"
	];
	const isOwn = (name) => own.includes(name) || name.endsWith("_digest");
	return Object.fromEntries([...form.fields].filter(([name]) => !isOwn(name)));
}
// src/rehearsal/upload-candidate.ts
const standardLimits = {
	file: 104857600,
	project: 10 * 1024 ** 3
};
// src/rehearsal/index-server.ts
/**
* @throws EnvironmentError `rehearsal/port-in-use`.
* @throws UsageError `rehearsal/other-folder` when an other version of the product wrote the folder.
*/
async function startRehearsalIndex(options) {
	const now = () => options.clock.now();
	await mkdir(options.folder, { recursive: true });
	const store = await Store.open(options.folder);
	const server = createServer();
	let idle = async () => {};
	try {
		const key = await generateIssuerKey();
		const port = await listen(server, options.port ?? 0);
		const baseUrl = `http://127.0.0.1:${port}/`;
		const publisher = completePublisher(options.publisher ?? { projects: [] });
		if (options.publisher !== void 0) registerPublisher(store, publisher, now().toISOString());
		const issuer = createIssuer({
			baseUrl,
			key,
			publisher,
			claims: options.claims ?? ((standard) => standard),
			now
		});
		const door = openUploadDoor(store, {
			...standardLimits,
			...options.limits
		}, now, options.render ?? null);
		const log = [];
		const site = {
			store,
			issuer,
			door,
			baseUrl,
			now
		};
		const answer = (request) => answerRequest(site, request);
		const service = {
			answer,
			host: `127.0.0.1:${port}`,
			log,
			faults: options.faults ?? (() => null)
		};
		({idle} = serveAnswers(server, service));
		return {
			url: baseUrl,
			idTokenRequestUrl: issuer.requestUrl,
			idTokenRequestToken: issuer.requestToken,
			log,
			close: () => close(server, store, idle)
		};
	} catch (error) {
		await close(server, store, idle);
		throw error;
	}
}
async function listen(server, port) {
	server.keepAliveTimeout = 6e4;
	const { promise, resolve, reject } = Promise.withResolvers();
	server.once("listening", resolve);
	server.once("error", reject);
	server.listen(port, "127.0.0.1");
	try {
		await promise;
	} catch (cause) {
		if (!(cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE")) throw cause;
		throw new EnvironmentError("rehearsal/port-in-use", `port ${port} of 127.0.0.1 is taken, so no index can listen there`, {
			cause,
			help: "Leave the port out to take a free one, or stop what listens there."
		});
	}
	return server.address().port;
}
async function close(server, store, idle) {
	const { promise, resolve } = Promise.withResolvers();
	server.close(() => resolve());
	server.closeAllConnections();
	await promise;
	await idle();
	store.close();
}
// src/report/rehearsal-report.ts
/** Lines for the end of the terminal output. */
function formatRehearsalReport(facts) {
	const { plan, planned } = facts;
	const lines = [`${facts.exitStatus === 0 ? "Rehearsed" : "Stopped"}: ${describeReach(facts)}`];
	if (plan && plan.leftOut.length > 0) {
		lines.push("Not rehearsed on this host:");
		lines.push(...formatColumns(groupReasons(plan).map(({ reason, ids }) => [`  ${ids}`, reason])));
	}
	if (facts.exitStatus !== 0) lines.push(`exit ${facts.exitStatus}: ${facts.exitMeaning}`);
	else if (plan && planned.files > 0) {
		const tag = nextTag(plan);
		const make = plan.tag === null ? `git tag -a ${tag} -m ${tag} && ` : "";
		const next = plan.commit === null ? "Ready to commit, then to tag" : plan.tag === null ? "Ready to tag" : "Ready to push";
		lines.push(`${next}: ${make}git push origin ${tag}`);
	}
	return lines;
}
function describeReach({ plan, planned, seconds }) {
	if (plan === null) return `no plan, ${formatSeconds(seconds)}`;
	const files = plan.cells.length + (plan.sdist ? 1 : 0);
	return `${plan.project.name} ${plan.version}: ${files} of ${count(planned.files, "file")}, ${count(plan.smokeCells.length, "test")} here for ${planned.tests} in a release, ${formatSeconds(seconds)}`;
}
/** One line per reason: `4 wheels (macosx…)  macOS wheels need the runner macos-15`. */
function groupReasons(plan) {
	const groups = /* @__PURE__ */ new Map();
	for (const { id, kind, reason } of plan.leftOut) {
		const group = groups.get(reason) ?? {
			build: [],
			smoke: []
		};
		group[kind].push(id);
		groups.set(reason, group);
	}
	return [...groups].map(([reason, { build, smoke }]) => ({
		ids: [...build.length ? [count(build.length, "wheel")] : [], ...smoke.length ? [count(smoke.length, "test")] : []].join(", "),
		reason
	}));
}
/** The same facts as a page that stands alone. */
function formatRehearsalPage(facts) {
	const title = facts.plan ? `Rehearsal of ${facts.plan.project.name} ${facts.plan.version}` : "Rehearsal";
	const cell = (text, tag = "td") => `<${tag}>${escapeHtml$1(text)}</${tag}>`;
	const table = (caption, head, rows) => rows.length === 0 ? "" : `<table><caption>${escapeHtml$1(caption)}</caption><thead><tr>${head.map((text) => `<th scope="col">${escapeHtml$1(text)}</th>`).join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text) => cell(text)).join("")}</tr>`).join("")}</tbody></table>`;
	const stages = facts.stages.map(({ stage, summary, seconds, exitStatus }) => [
		exitStatus === 0 ? "✓" : "✗",
		stage,
		summary,
		formatSeconds(seconds)
	]);
	const wheels = facts.plan?.cells.map((row) => [
		row.id,
		String(row.runner),
		row.why
	]) ?? [];
	const tests = facts.plan?.smokeCells.map((row) => [
		row.id,
		row.python,
		row.why
	]) ?? [];
	const left = facts.plan?.leftOut.map((row) => [
		row.kind,
		row.id,
		row.reason
	]) ?? [];
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml$1(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: anywhere; }
td:first-child { white-space: nowrap; }
</style></head><body><main>
<h1>${escapeHtml$1(title)}</h1>
<p><strong>${facts.exitStatus === 0 ? "✓ Rehearsed" : `✗ Stopped with exit ${facts.exitStatus}`}</strong>: ${escapeHtml$1(describeReach(facts))}</p>
${table("Stages", [
		"",
		"stage",
		"what is true now",
		"time"
	], stages)}
${table("Wheels rehearsed here", [
		"wheel",
		"runner of the release",
		"why"
	], wheels)}
${table("Tests run here", [
		"test",
		"Python",
		"why"
	], tests)}
${table("Not rehearsed on this host", [
		"",
		"what",
		"reason"
	], left)}
</main></body></html>
`;
}
// src/cli/rehearse.ts
async function rehearseCommand(context) {
	return context.line.isServe ? await serve(context) : await rehearseProject(context);
}
async function rehearseProject(context) {
	const { line, projectFolder, workFolder, world, screen, tool } = context;
	const started = world.clock.monotonic();
	let index = null;
	try {
		const rehearsal = await rehearse({
			projectFolder,
			workFolder,
			tool,
			tag: line.tag,
			configFile: line.configFile,
			isForced: line.isRebuild,
			keepsIndex: line.isKeep,
			openIndex: async (folder, project) => {
				index = await startRehearsalIndex({
					folder,
					clock: world.clock,
					port: line.port,
					publisher: {
						projects: [],
						pendingProject: project
					},
					render: rememberRendering(rendererOf(world, { isWanted: false }))
				});
				return {
					destination: rehearsalDestination(index.url),
					world: withIssuer(world, index)
				};
			}
		}, world);
		const last = rehearsal.results.at(-1);
		const facts = {
			plan: rehearsal.plan,
			planned: rehearsal.planned,
			stages: rehearsal.results,
			exitStatus: last?.exitStatus ?? 0,
			exitMeaning: exitStatuses[last?.exitStatus ?? 0],
			seconds: world.clock.monotonic() - started
		};
		const report = join(workFolder.root, "report.html");
		await world.files.writeText(report, formatRehearsalPage(facts));
		if (line.isJson) screen.print([JSON.stringify({
			...facts,
			report
		}, null, 2)]);
		const findings = rehearsal.results.flatMap((result) => result.findings);
		if (last && last.exitStatus !== 0) sayFindings(last, context);
		else if (findings.length > 0) screen.say(["", ...formatFindings(findings, line.isVerbose)]);
		screen.say([
			"",
			...formatRehearsalReport(facts),
			`report: ${report}`
		]);
		return facts.exitStatus;
	} finally {
		await index?.close();
	}
}
/** Only the index: for trying twine, uv and pip against it, or `publish --destination-file`. */
async function serve(context) {
	const { line, workFolder, world, screen } = context;
	const folder = workFolder.index("served");
	const project = await readProjectName(context);
	const index = await startRehearsalIndex({
		folder,
		clock: world.clock,
		port: line.port,
		publisher: {
			projects: [],
			pendingProject: project
		},
		render: rememberRendering(rendererOf(world, { isWanted: false }))
	});
	const file = join(workFolder.root, "rehearsal-index.json");
	const { url, idTokenRequestUrl, idTokenRequestToken } = index;
	await world.files.writeText(file, formatDocument({
		schema: 1,
		kind: "rehearsal-index",
		url,
		idTokenRequestUrl,
		idTokenRequestToken
	}));
	screen.print(line.isJson ? [JSON.stringify({
		url,
		destinationFile: file
	})] : [
		`Rehearsal index for ${project} at ${url}`,
		`  wheel-release publish --destination-file ${file}`,
		`  pip install --index-url ${url}simple/ ${project}`,
		"Ctrl-C ends it; its files stay."
	]);
	await new Promise((resolve) => world.signal.addEventListener("abort", () => resolve(), { once: true }));
	await index.close();
	await world.files.remove(file);
	return 0;
}
async function readProjectName({ projectFolder, workFolder, tool, world }) {
	const request = {
		projectFolder,
		configFile: null,
		tag: null,
		planBefore: workFolder.plan,
		isRehearsal: true,
		tool
	};
	const { runPlan } = await import("./planning.js").then((chunk) => ({ runPlan: chunk.t, writePlan: chunk.n }));
	return (await runPlan(request, world)).plan?.project.name ?? "project";
}
export { rehearseCommand };
