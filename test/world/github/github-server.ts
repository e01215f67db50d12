// GitHub as a job sees it, on one loopback port: results service (workflow artifacts and cache), blob storage, the
// OIDC endpoint and the few REST calls we make. Strict: unknown fields, tokens of other jobs, wrong hashes and missing
// permissions are refused as GitHub refuses them.
import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createArtifactService, type StoredArtifact } from "./artifact-service.ts";
import { createBlobStorage } from "./blob-storage.ts";
import { type CacheEntry, createCacheService } from "./cache-service.ts";
import { createOidcEndpoint, type JobClaims } from "./oidc-endpoint.ts";
import { answerRest, type StoredRun, type TokenGrant } from "./rest-api.ts";
import { type Caller, TwirpError, type TwirpMethod } from "./twirp.ts";

interface JobAccess {
	/** Run id: what @actions/artifact sends as workflow_run_backend_id. */
	run: string;
	repository: string;
	permissions: Readonly<Record<string, string>>;
	cacheMode?: "read" | "write";
	/** Null when the job has no `id-token: write`. */
	claims: JobClaims | null;
}

export interface GitHub extends AsyncDisposable {
	url: string;
	/** Registers a job; the variables that the runner gives its JavaScript actions, GITHUB_TOKEN under `token`. */
	openJob(access: JobAccess): { variables: Record<string, string>; token: string };
	addRun(run: StoredRun): void;
	readonly artifacts: readonly StoredArtifact[];
	readonly cacheEntries: readonly CacheEntry[];
	/** `POST CreateArtifact`, `GET /repos/…`, in the order they came. */
	readonly requests: readonly string[];
	/** Every secret that was given out: none of them may appear in a log, an output or a file. */
	readonly secrets: readonly string[];
}

export async function startGitHub(): Promise<GitHub> {
	let origin = "";
	const blobs = createBlobStorage(() => origin);
	const artifactService = createArtifactService(blobs);
	const cacheService = createCacheService(blobs);
	const oidc = createOidcEndpoint(() => origin);
	const callers = new Map<string, Caller>();
	const idTokenJobs = new Map<string, JobClaims>();
	const grants = new Map<string, TokenGrant>();
	const runs: StoredRun[] = [];
	const requests: string[] = [];
	const secrets: string[] = [];
	const services: Record<string, Record<string, TwirpMethod>> = {
		ArtifactService: artifactService.methods,
		CacheService: cacheService.methods,
	};

	function answerTwirp(service: string, method: string, token: string, body: Buffer): Answer {
		requests.push(`POST ${method}`);
		const caller = callers.get(token);
		if (!caller) return json(401, { code: "unauthenticated", msg: "token not valid" });
		const call = services[service]?.[method];
		if (!call) return json(404, { code: "bad_route", msg: `no handler for ${service}/${method}` });
		try {
			return json(200, call(JSON.parse(body.toString()), caller));
		} catch (error) {
			if (!(error instanceof TwirpError)) throw error;
			return json(error.status, { code: error.code, msg: error.message });
		}
	}

	function answerIdToken(url: URL, token: string): Answer {
		requests.push("GET id-token");
		const claims = idTokenJobs.get(token);
		if (!claims) return json(401, { message: "token not valid" });
		const audience = url.searchParams.get("audience") ?? `https://github.com/${claims.repository_owner}`;
		const value = oidc.issue(claims, audience);
		secrets.push(value);
		return json(200, { count: value.length, value });
	}

	function answer(method: string, url: URL, token: string, body: Buffer): Answer {
		const twirp = /^\/twirp\/github\.actions\.results\.api\.v1\.(\w+)\/(\w+)$/.exec(url.pathname);
		if (twirp && method === "POST") return answerTwirp(twirp[1] ?? "", twirp[2] ?? "", token, body);
		if (url.pathname.startsWith("/blob/")) return blobs.handle(method, url, body);
		if (url.pathname === "/id-token" && method === "GET") return answerIdToken(url, token);
		if (url.pathname === "/.well-known/jwks") return json(200, oidc.keys());
		requests.push(`${method} ${url.pathname}`);
		const rest = answerRest(method, url, grants.get(token), { runs, artifacts: artifactService.artifacts, blobs });
		return { ...json(rest.status, rest.body), headers: { "content-type": "application/json", ...rest.headers } };
	}

	const server = createServer((request, response) => {
		respond(request, response, origin, answer).catch((error: unknown) => {
			response.writeHead(500).end(String(error));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	return {
		url: origin,
		artifacts: artifactService.artifacts,
		cacheEntries: cacheService.entries,
		requests,
		secrets,
		addRun: (run) => runs.push(run),
		openJob({ run, repository, permissions, cacheMode = "write", claims }) {
			const job = randomUUID();
			const runtimeToken = makeRuntimeToken(run, job);
			const token = `ghs_${randomBytes(18).toString("hex")}`;
			callers.set(runtimeToken, { run, job, cacheMode });
			grants.set(token, { repository, permissions });
			secrets.push(runtimeToken, token);
			const variables: Record<string, string> = {
				ACTIONS_RUNTIME_TOKEN: runtimeToken,
				ACTIONS_RUNTIME_URL: `${origin}/`,
				ACTIONS_RESULTS_URL: `${origin}/`,
				ACTIONS_CACHE_URL: `${origin}/`,
				ACTIONS_CACHE_SERVICE_V2: "True",
				ACTIONS_CACHE_MODE: cacheMode,
			};
			if (claims) {
				const requestToken = randomBytes(24).toString("hex");
				idTokenJobs.set(requestToken, claims);
				secrets.push(requestToken);
				variables.ACTIONS_ID_TOKEN_REQUEST_URL = `${origin}/id-token?api-version=2.0`;
				variables.ACTIONS_ID_TOKEN_REQUEST_TOKEN = requestToken;
			}
			return { variables, token };
		},
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

interface Answer {
	status: number;
	headers?: Record<string, string>;
	body?: Buffer;
}

function json(status: number, value: unknown): Answer {
	const body = Buffer.from(value === undefined ? "" : JSON.stringify(value));
	return { status, headers: { "content-type": "application/json" }, body };
}

async function respond(
	request: IncomingMessage,
	response: ServerResponse,
	origin: string,
	answer: (method: string, url: URL, token: string, body: Buffer) => Answer,
): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const body = Buffer.concat(chunks);
	const token = (request.headers.authorization ?? "").replace(/^(bearer|token) /i, "");
	const result = answer(request.method ?? "GET", new URL(request.url ?? "/", origin), token, body);
	const length = result.body ? { "content-length": String(result.body.length) } : {};
	response.writeHead(result.status, { ...length, ...result.headers });
	response.end(result.body);
}

/** @actions/artifact reads the two ids out of the `scp` claim and verifies nothing. */
function makeRuntimeToken(run: string, job: string): string {
	const scp = `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${run}:${job}`;
	const payload = { scp, ac: JSON.stringify([{ Scope: "refs/heads/main", Permission: 3 }]) };
	return `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.${randomBytes(8).toString("hex")}`;
}
