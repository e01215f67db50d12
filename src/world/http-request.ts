// One HTTP exchange on node:http(s): the body is sent as it is read, an answer that comes before the body ended is
// taken at once, and silence ends it. What the port promises is in http.ts; here is how the wire is kept honest.
import { type Agent, type ClientRequest, type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { HttpRequest } from "./ports.ts";

const pieceSize = 64 * 1024;

/** No progress in either direction for the idle time, or no end within the whole time. */
export class IdleError extends Error {}

export interface Exchange {
	response: IncomingMessage;
	/** Call it whenever bytes of the answer arrive. */
	progress(): void;
	/** Ends timers, and the connection too unless everything that was promised was sent and read. */
	finish(): void;
}

/** Resolves with the head of the answer. */
export function openExchange(request: HttpRequest, url: URL, agent: Agent, signal: AbortSignal): Promise<Exchange> {
	return new Promise((resolve, reject) => {
		const idleSeconds = request.idleSeconds ?? 60;
		const start = url.protocol === "https:" ? requestSecure : requestPlain;
		const client = start(url, {
			method: request.method,
			agent,
			signal,
			headers: {
				"accept-encoding": "identity",
				...request.headers,
				...(request.body ? { "content-length": String(request.body.length) } : {}),
			},
		});
		let answered = false;
		let bodySent = request.body === undefined;
		const idle = setTimeout(() => {
			giveUp(`nothing was sent or received for ${idleSeconds} s`);
		}, idleSeconds * 1000);
		const { totalSeconds } = request;
		const whole =
			totalSeconds && setTimeout(() => giveUp(`not all came within ${totalSeconds} s`), totalSeconds * 1000);
		// Who reads the body hears what its own stream ended with.
		let reading: IncomingMessage | null = null;
		const giveUp = (why: string) => (reading ?? client).destroy(new IdleError(why));
		const stopTimers = () => {
			clearTimeout(idle);
			clearTimeout(whole);
		};
		const fail = (error: unknown) => {
			stopTimers();
			client.destroy();
			reject(error);
		};
		client.on("error", (error) => {
			// After the head of the answer, errors belong to whoever reads its body.
			if (!answered) fail(error);
		});
		client.on("response", (response) => {
			answered = true;
			reading = response;
			idle.refresh();
			resolve({
				response,
				progress: () => idle.refresh(),
				finish() {
					stopTimers();
					if (!bodySent || !response.complete) client.destroy();
				},
			});
		});
		if (!request.body) {
			client.end();
			return;
		}
		sendBody(
			client,
			request.body,
			() => idle.refresh(),
			() => answered,
		).then(
			(whole) => {
				bodySent = whole;
			},
			(error) => {
				if (!answered) fail(error);
			},
		);
	});
}

/** True when the whole body was handed to the connection; false when an answer came first. */
async function sendBody(
	client: ClientRequest,
	body: NonNullable<HttpRequest["body"]>,
	onProgress: () => void,
	isAnswered: () => boolean,
): Promise<boolean> {
	let sent = 0;
	for await (const chunk of body.chunks()) {
		for (let start = 0; start < chunk.length; start += pieceSize) {
			if (client.destroyed || isAnswered()) return false;
			const piece = chunk.subarray(start, start + pieceSize);
			sent += piece.length;
			if (sent > body.length) throw new RangeError(`the body is longer than the ${body.length} bytes announced`);
			// The turn lets an early answer be read before the next write can meet a closed connection.
			if (!client.write(piece)) await drained(client);
			await nextTurn();
			onProgress();
		}
	}
	if (client.destroyed || isAnswered()) return false;
	if (sent !== body.length) throw new RangeError(`the body has ${sent} bytes, ${body.length} were announced`);
	client.end();
	return true;
}

function drained(client: ClientRequest): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			for (const event of ["drain", "response", "close"]) client.off(event, done);
			resolve();
		};
		for (const event of ["drain", "response", "close"]) client.once(event, done);
	});
}
