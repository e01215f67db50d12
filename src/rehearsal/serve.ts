// Between node:http and the values that routes deal in: sends answers, keeps the log, makes faults happen.
import { createReadStream } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { type Answer, textAnswer } from "./answer.ts";
import type { Fault, Faults } from "./fault.ts";
import type { SiteRequest } from "./routing.ts";

/** One request as it was answered; `status` is null when the connection was cut instead. */
export interface LoggedRequest {
	method: string;
	/** With the query. */
	path: string;
	status: number | null;
	/** Of its body, as far as it was read. */
	bytesReceived: number;
}

export interface Service {
	answer(request: SiteRequest): Promise<Answer>;
	/** Of the server. */
	host: string;
	log: LoggedRequest[];
	faults: Faults;
}

/** Answers until the server closes; what it gives back ends when all requests that came in have been dealt with. */
export function serveAnswers(server: Server, service: Service): { idle(): Promise<void> } {
	let number = 0;
	const pending = new Set<Promise<unknown>>();
	server.on("request", (request: IncomingMessage, response: ServerResponse) => {
		number += 1;
		const entry: LoggedRequest = {
			method: request.method ?? "",
			path: request.url ?? "",
			status: null,
			bytesReceived: 0,
		};
		const fault = service.faults({ number, method: entry.method, path: entry.path });
		const work = respond(service, request, response, fault, entry)
			.catch((error: unknown) => giveUp(response, error))
			.finally(() => {
				service.log.push(entry);
				pending.delete(work);
			});
		pending.add(work);
	});
	return {
		async idle() {
			await Promise.all(pending);
		},
	};
}

// Mostly the client went away or cut its body, and there is nobody to tell; anything else has to be seen.
function giveUp(response: ServerResponse, error: unknown): void {
	if (response.headersSent || response.destroyed) response.socket?.destroy();
	else response.writeHead(500, { "content-type": "text/plain; charset=UTF-8" }).end(errorWords(error));
}

async function respond(
	service: Service,
	request: IncomingMessage,
	response: ServerResponse,
	fault: Fault | null,
	entry: LoggedRequest,
): Promise<void> {
	const body = { [Symbol.asyncIterator]: () => counted(request, entry) };
	let answer: Answer | "cut" | null = null;
	if (fault?.when === "before") answer = await apply(fault, request);
	if (answer === null) {
		answer = await answerOrExplain(service, {
			method: entry.method,
			target: entry.path,
			headers: request.headers,
			body,
		});
		if (fault?.when === "after") answer = (await apply(fault, request)) ?? answer;
	}
	if (answer === "cut") return;
	// A client that is still sending does not read yet.
	for await (const _chunk of body);
	if (request.destroyed && !request.complete) return;
	entry.status = answer.status;
	await send(answer, request, response);
}

async function apply(fault: Fault, request: IncomingMessage): Promise<Answer | "cut" | null> {
	if (fault.kind === "delay") {
		const gone = new AbortController();
		request.socket.once("close", () => gone.abort());
		await wait(fault.seconds * 1000, undefined, { signal: gone.signal });
		return null;
	}
	if (fault.kind === "reset") {
		request.socket.resetAndDestroy();
		return "cut";
	}
	const page = textAnswer(fault.status, fault.body ?? "");
	return { ...page, headers: { ...page.headers, ...fault.headers } };
}

async function answerOrExplain(service: Service, request: SiteRequest): Promise<Answer> {
	const host = request.headers.host;
	// Web pages of other names that resolve to this machine have no business here.
	if (host !== service.host && host !== service.host.replace("127.0.0.1", "localhost")) {
		return textAnswer(421, "421 Misdirected Request");
	}
	try {
		return await service.answer(request);
	} catch (error) {
		// A disk that is full, or our bug: whoever rehearses has to see it.
		return textAnswer(500, errorWords(error));
	}
}

function errorWords(error: unknown): string {
	return `500 Internal Server Error: ${error instanceof Error ? error.message : String(error)}`;
}

async function send(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { body } = answer;
	const isFile = typeof body === "object" && "path" in body;
	const length = isFile ? body.size : Buffer.byteLength(body);
	const headers = { ...answer.headers, "content-length": String(length) };
	if (answer.reason === undefined) response.writeHead(answer.status, headers);
	else response.writeHead(answer.status, answer.reason, headers);
	if (request.method === "HEAD") response.end();
	else if (isFile) await pipeline(createReadStream(body.path), response);
	else response.end(body);
}

async function* counted(request: IncomingMessage, entry: LoggedRequest): AsyncGenerator<Uint8Array> {
	// Who stops reading, because the form is none, leaves the rest to be read by whoever answers.
	for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
		entry.bytesReceived += chunk.byteLength;
		yield chunk;
	}
}
