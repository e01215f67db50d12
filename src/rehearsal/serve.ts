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

export function serveAnswers(server: Server, service: Service): void {
	let number = 0;
	server.on("request", (request: IncomingMessage, response: ServerResponse) => {
		number += 1;
		const entry: LoggedRequest = {
			method: request.method ?? "",
			path: request.url ?? "",
			status: null,
			bytesReceived: 0,
		};
		const fault = service.faults({ number, method: entry.method, path: entry.path });
		respond(service, request, response, fault, entry)
			// The client went away, or cut its body: there is nobody to tell.
			.catch(() => request.socket.destroy())
			.finally(() => service.log.push(entry));
	});
}

async function respond(
	service: Service,
	request: IncomingMessage,
	response: ServerResponse,
	fault: Fault | null,
	entry: LoggedRequest,
): Promise<void> {
	const body = counted(request, entry);
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
	entry.status = answer.status;
	await send(answer, request, response);
}

async function apply(fault: Fault, request: IncomingMessage): Promise<Answer | "cut" | null> {
	if (fault.kind === "delay") {
		await wait(fault.seconds * 1000);
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
		const words = error instanceof Error ? error.message : String(error);
		return textAnswer(500, `500 Internal Server Error: ${words}`);
	}
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
	for await (const chunk of request as AsyncIterable<Buffer>) {
		entry.bytesReceived += chunk.byteLength;
		yield chunk;
	}
}
