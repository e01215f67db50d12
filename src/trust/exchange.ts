// Trusted Publishing: an identity token of the running job is exchanged for an upload token that lives 15 minutes.
// The identity token is used up by the exchange even when its answer is lost, so every try asks for a new one.
import { z } from "zod";
import { EnvironmentError, IncompleteError, RemoteError } from "../diagnostic/errors.ts";
import type { Destination } from "../index/destination.ts";
import { readRefusal } from "../index/index-response.ts";
import { type Patience, persist, type TryAgain, tryAgain } from "../index/persist.ts";
import { isTransientStatus } from "../index/wait.ts";
import { type Claims, readClaims } from "./claims.ts";
import { judgeClaims, type MintAnswer, readMintAnswer, type TrustPolicy } from "./decide.ts";
import { explainRefusal } from "./explain.ts";

/** What is asked of the world; the ports of world/ports.ts fit. */
interface ExchangePorts {
	http: {
		send(request: {
			method: "GET" | "POST";
			url: string;
			headers?: Record<string, string>;
			body?: { length: number; chunks: () => AsyncIterable<Uint8Array> };
			idleSeconds?: number;
			maxBytes?: number;
		}): Promise<{ status: number; headers: Record<string, string>; body: Uint8Array }>;
	};
	identity: { requestToken(audience: string): Promise<string> };
	secrets: { hide(value: string): void };
}

export interface ExchangeRequest extends ExchangePorts, Patience, TrustPolicy {
	destination: Destination;
	/** PEP 503. */
	project: string;
}

export interface UploadToken {
	token: string;
	/** By the monotonic clock. */
	expiresAt: number;
}

// The exchange of publishers with hundreds of projects takes longer than usual time-outs (pypi/warehouse#18514).
const idleSeconds = 60;
// An audience, a token or a few words (security rule S27).
const maxBytes = 64 * 1024;
const tokenSeconds = 900;
const maxStaleIdentities = 3;

/**
 * An identity that may publish, as far as can be said without spending anything: nothing is created at the index.
 * @throws EnvironmentError when the job may not publish, RemoteError when the index does not offer it.
 */
export async function checkIdentity(request: ExchangeRequest): Promise<Claims> {
	await persist(request, () => confirmAudience(request), giveUp);
	return persist(request, async () => (await requestIdentity(request)).claims, giveUp);
}

/** @throws EnvironmentError when the job may not publish, RemoteError when the index refuses, IncompleteError at the deadline. */
export async function mintToken(request: ExchangeRequest): Promise<UploadToken> {
	await persist(request, () => confirmAudience(request), giveUp);
	let stale = 0;
	let isSecondLook = false;
	const step = async (): Promise<UploadToken> => {
		const identity = await requestIdentity(request);
		const started = request.clock.monotonic();
		const response = withoutToken(await exchange(request, identity.token), identity.token);
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
		throw explainRefusal({ status: response.status, errors: answer.errors, claims, destination, project });
	};
	return persist(request, step, giveUp);
}

type Answer = { status: number; headers: Record<string, string>; body: Uint8Array };

function again(request: ExchangeRequest, kind: "busy" | "closed", answer: Answer, note = ""): TryAgain {
	const why = `${request.destination.title} gave no upload token (${answer.status}: ${readRefusal(answer)})${note}`;
	return tryAgain(kind, why, answer.headers, request);
}

function giveUp(why: string, cause: unknown): IncompleteError {
	return new IncompleteError("trust/unavailable", `no upload token in time: ${why}`, {
		cause,
		help: "Nothing is lost. Run the same command again.",
	});
}

const Audience = z.object({ audience: z.string() });

/** The audience is ours to say; an index that wants another one gets no token (security rule S27). */
async function confirmAudience(request: ExchangeRequest): Promise<void> {
	const { destination, http } = request;
	const url = `${destination.oidcUrl}audience`;
	const response = await http.send({
		method: "GET",
		url,
		headers: { accept: "application/json" },
		idleSeconds,
		maxBytes,
	});
	if (response.status === 404) {
		throw new RemoteError("trust/not-offered", `${destination.title} has no Trusted Publishing at ${url}`, {
			status: 404,
		});
	}
	if (response.status === 403) throw again(request, "closed", response);
	const answer = Audience.safeParse(parseJson(response.body));
	if (response.status !== 200 || !answer.success) {
		if (response.status === 200 || isTransientStatus(response.status)) throw again(request, "busy", response);
		throw new RemoteError("trust/not-offered", `${url} answered ${response.status}: ${readRefusal(response)}`, {
			status: response.status,
			serverText: readRefusal(response),
		});
	}
	if (answer.data.audience !== destination.audience) throw wrongAudience(destination, "asks for", answer.data.audience);
}

async function requestIdentity(request: ExchangeRequest): Promise<{ token: string; claims: Claims }> {
	const { destination, identity, secrets } = request;
	const token = await identity.requestToken(destination.audience);
	secrets.hide(token);
	const claims = readClaims(token);
	if (claims.aud !== destination.audience) {
		throw wrongAudience(destination, "would get", String(claims.aud ?? "no audience"));
	}
	const [first, ...others] = judgeClaims(claims, destination, request);
	if (first === undefined) return { token, claims };
	const all = [first, ...others];
	throw new EnvironmentError(first.code, all.map((refusal) => refusal.message).join("\n"), {
		help: all.map((refusal) => refusal.help).join("\n"),
	});
}

async function exchange({ destination, http }: ExchangeRequest, identityToken: string) {
	const bytes = Buffer.from(JSON.stringify({ token: identityToken }));
	return http.send({
		method: "POST",
		url: `${destination.oidcUrl}mint-token`,
		headers: { "content-type": "application/json", accept: "application/json" },
		body: {
			length: bytes.byteLength,
			async *chunks() {
				yield bytes;
			},
		},
		idleSeconds,
		maxBytes,
	});
}

/** A server that echoes what it was sent must not get our identity quoted. */
function withoutToken(answer: Answer, token: string): Answer {
	return { ...answer, body: Buffer.from(Buffer.from(answer.body).toString("utf8").replaceAll(token, "***")) };
}

function accept(
	{ secrets }: ExchangeRequest,
	answer: MintAnswer & { kind: "minted" },
	started: number,
	headers: Record<string, string>,
): UploadToken {
	// The token is `pypi-` and base64url, so its URL-encoded and JSON-escaped forms are itself (security rule S17).
	secrets.hide(answer.token);
	secrets.hide(basicCredentials(answer.token));
	// Its end is told by the server's clock; ours may be minutes off, so only the difference to the answer's Date counts.
	const sent = Date.parse(headers.date ?? "") / 1000;
	const told = (answer.expires ?? Number.NaN) - sent;
	// A server whose two clocks contradict each other says nothing about the end.
	const life = told > 0 && told <= tokenSeconds ? told : tokenSeconds;
	return { token: answer.token, expiresAt: started + life };
}

/** What goes after `Basic ` in an Authorization header. */
export function basicCredentials(token: string): string {
	return Buffer.from(`__token__:${token}`).toString("base64");
}

function skewOf({ clock }: ExchangeRequest, headers: Record<string, string>): string {
	const sent = Date.parse(headers.date ?? "");
	const skew = Math.round((clock.now().getTime() - sent) / 1000);
	if (Number.isNaN(skew) || Math.abs(skew) <= 20) return "";
	return `; the clock of this machine is ${Math.abs(skew)} s ${skew > 0 ? "ahead of" : "behind"} the index's`;
}

function wrongAudience(destination: Destination, does: string, audience: string): RemoteError {
	return new RemoteError(
		"trust/audience-mismatch",
		`${destination.title} ${does} an identity token for the audience ${JSON.stringify(audience.slice(0, 100))}; expected ${JSON.stringify(destination.audience)}, so no token was handed over`,
	);
}

function parseJson(body: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(body).toString("utf8"));
	} catch {
		return null;
	}
}
