// The rehearsal index: PyPI's doors on this machine alone (127.0.0.1), so that a release can be published, installed and
// verified before the real one, by the same code and by unchanged pip, uv and twine. It knows warehouse's rules and words
// (pypi/warehouse at 6b62157, 2026-08-21); it refuses to know users, passwords and anything that PyPI does by mail.
import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { EnvironmentError } from "../diagnostic/errors.ts";
import type { Clock } from "../world/ports.ts";
import type { Faults } from "./fault.ts";
import { createIssuer, generateIssuerKey } from "./issuer.ts";
import type { Claims } from "./json-web-token.ts";
import { completePublisher, type RehearsalPublisher, registerPublisher } from "./publisher.ts";
import { answerRequest, type SiteRequest } from "./routing.ts";
import { type LoggedRequest, serveAnswers } from "./serve.ts";
import { Store } from "./store.ts";
import { openUploadDoor } from "./upload.ts";
import { type Render, type SizeLimits, standardLimits } from "./upload-candidate.ts";

export interface RehearsalOptions {
	/** Absolute; made when it is missing. What was published there before is still there. */
	folder: string;
	clock: Pick<Clock, "now">;
	/** 0, the default, takes a free one. */
	port?: number;
	/** Without one nobody may publish. */
	publisher?: RehearsalPublisher;
	/** Changes or removes claims of the tokens that the issuer gives. */
	claims?: (claims: Claims) => Claims;
	limits?: Partial<SizeLimits>;
	faults?: Faults;
	/** Renders descriptions (`kind: "refused"` for those that cannot be); null, the default: they are not judged. */
	render?: Render;
}

export interface RehearsalIndex {
	/** `http://127.0.0.1:PORT/`, what rehearsalDestination wants. */
	url: string;
	/** The issuer's stand-ins for ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. */
	idTokenRequestUrl: string;
	idTokenRequestToken: string;
	/** Grows as requests are answered. */
	log: readonly LoggedRequest[];
	close(): Promise<void>;
}

/**
 * @throws EnvironmentError `rehearsal/port-in-use`.
 * @throws UsageError `rehearsal/other-folder` when an other version of the product wrote the folder.
 */
export async function startRehearsalIndex(options: RehearsalOptions): Promise<RehearsalIndex> {
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
		if (options.publisher !== undefined) registerPublisher(store, publisher, now().toISOString());
		const claims = options.claims ?? ((standard) => standard);
		const issuer = createIssuer({ baseUrl, key, publisher, claims, now });
		const door = openUploadDoor(store, { ...standardLimits, ...options.limits }, now, options.render ?? null);
		const log: LoggedRequest[] = [];
		const site = { store, issuer, door, baseUrl, now };
		const answer = (request: SiteRequest) => answerRequest(site, request);
		const service = { answer, host: `127.0.0.1:${port}`, log, faults: options.faults ?? (() => null) };
		({ idle } = serveAnswers(server, service));
		return {
			url: baseUrl,
			idTokenRequestUrl: issuer.requestUrl,
			idTokenRequestToken: issuer.requestToken,
			log,
			close: () => close(server, store, idle),
		};
	} catch (error) {
		await close(server, store, idle);
		throw error;
	}
}

async function listen(server: Server, port: number): Promise<number> {
	// Between two requests of a client; Node's five seconds are shorter than a pause for thought.
	server.keepAliveTimeout = 60_000;
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	server.once("listening", resolve);
	server.once("error", reject);
	server.listen(port, "127.0.0.1");
	try {
		await promise;
	} catch (cause) {
		if (!(cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE")) throw cause;
		throw new EnvironmentError(
			"rehearsal/port-in-use",
			`port ${port} of 127.0.0.1 is taken, so no index can listen there`,
			{
				cause,
				help: "Leave the port out to take a free one, or stop what listens there.",
			},
		);
	}
	return (server.address() as AddressInfo).port;
}

// What is being stored is stored to its end, also when nobody waits for the answer any more.
async function close(server: Server, store: Store, idle: () => Promise<void>): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	server.close(() => resolve());
	server.closeAllConnections();
	await promise;
	await idle();
	store.close();
}
