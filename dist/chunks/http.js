import { B as UsageError, I as EnvironmentError, P as CancelledError, R as ReleaseError, T as replaceFile, w as fileError, z as RemoteError } from "./start.js";
const { promises } = process.getBuiltinModule("node:fs");
const { createHash } = process.getBuiltinModule("node:crypto");
const { Agent, request } = process.getBuiltinModule("node:http");
const { Agent: Agent$1, request: request$1 } = process.getBuiltinModule("node:https");
const { setImmediate } = process.getBuiltinModule("node:timers/promises");
// src/world/http-request.ts
const pieceSize = 65536;
/** No progress in either direction for the idle time, or no end within the whole time. */
var IdleError = class extends Error {};
/** Resolves with the head of the answer. */
function openExchange(request$2, url, agent, signal) {
	return new Promise((resolve, reject) => {
		const idleSeconds = request$2.idleSeconds ?? 60;
		const client = (url.protocol === "https:" ? request$1 : request)(url, {
			method: request$2.method,
			agent,
			signal,
			headers: {
				"accept-encoding": "identity",
				...request$2.headers,
				...request$2.body ? { "content-length": String(request$2.body.length) } : {}
			}
		});
		let answered = false;
		let bodySent = request$2.body === void 0;
		const idle = setTimeout(() => {
			giveUp(`nothing was sent or received for ${idleSeconds} s`);
		}, idleSeconds * 1e3);
		const { totalSeconds } = request$2;
		const whole = totalSeconds && setTimeout(() => giveUp(`not all came within ${totalSeconds} s`), totalSeconds * 1e3);
		let reading = null;
		const giveUp = (why) => (reading ?? client).destroy(new IdleError(why));
		const stopTimers = () => {
			clearTimeout(idle);
			clearTimeout(whole);
		};
		const fail = (error) => {
			stopTimers();
			client.destroy();
			reject(error);
		};
		client.on("error", (error) => {
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
				}
			});
		});
		if (!request$2.body) {
			client.end();
			return;
		}
		sendBody(client, request$2.body, () => idle.refresh(), () => answered).then((whole) => {
			bodySent = whole;
		}, (error) => {
			if (!answered) fail(error);
		});
	});
}
/** True when the whole body was handed to the connection; false when an answer came first. */
async function sendBody(client, body, onProgress, isAnswered) {
	let sent = 0;
	for await (const chunk of body.chunks()) for (let start = 0; start < chunk.length; start += pieceSize) {
		if (client.destroyed || isAnswered()) return false;
		const piece = chunk.subarray(start, start + pieceSize);
		sent += piece.length;
		if (sent > body.length) throw new RangeError(`the body is longer than the ${body.length} bytes announced`);
		if (!client.write(piece)) await drained(client);
		await setImmediate();
		onProgress();
	}
	if (client.destroyed || isAnswered()) return false;
	if (sent !== body.length) throw new RangeError(`the body has ${sent} bytes, ${body.length} were announced`);
	client.end();
	return true;
}
function drained(client) {
	return new Promise((resolve) => {
		const done = () => {
			for (const event of [
				"drain",
				"response",
				"close"
			]) client.off(event, done);
			resolve();
		};
		for (const event of [
			"drain",
			"response",
			"close"
		]) client.once(event, done);
	});
}
// src/world/http.ts
const defaultMaxBytes = 67108864;
/** Keeps connections open between requests; `close` ends them. */
function createHttp(signal, environment = process.env) {
	const plain = new Agent({ keepAlive: true });
	const secure = new Agent$1({
		keepAlive: true,
		minVersion: "TLSv1.2",
		proxyEnv: { ...environment }
	});
	async function exchange(request, read) {
		const url = checkUrl(request.url);
		const agent = url.protocol === "https:" ? secure : plain;
		try {
			const opened = await openExchange(request, url, agent, signal);
			try {
				return await read(opened);
			} finally {
				opened.finish();
			}
		} catch (cause) {
			throw signal.aborted ? new CancelledError("world/cancelled", `stopped while waiting for ${url.host}`, { cause }) : connectionError(cause, request.method, url);
		}
	}
	return {
		send: (request) => exchange(request, async (opened) => ({
			...headOf(opened),
			body: await readBody(opened, request.maxBytes ?? defaultMaxBytes, request.url)
		})),
		download: (url, path, { maxBytes }) => exchange({
			method: "GET",
			url
		}, (opened) => saveBody(opened, {
			url,
			path,
			maxBytes
		})),
		close() {
			plain.destroy();
			secure.destroy();
		}
	};
}
/** Security rules S24 and S27: https without credentials; plain http to the rehearsal index only. */
function checkUrl(text) {
	const url = URL.parse(text);
	const refuse = (problem) => new UsageError("world/insecure-url", `${problem}: "${url === null ? text : shown(url)}"`, { help: "Use an https URL without user name and password." });
	if (url === null) throw refuse("this is no URL");
	if (url.username !== "" || url.password !== "") throw refuse("the URL holds a user name or password");
	if (url.protocol === "https:") return url;
	if (url.protocol === "http:" && url.hostname === "127.0.0.1") return url;
	throw refuse("the URL is not https");
}
/** Without query and credentials: signed URLs are secrets (S17). */
function shown(url) {
	return url.origin + url.pathname;
}
function headOf({ response }) {
	const headers = Object.entries(response.headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]);
	return {
		status: response.statusCode ?? 0,
		headers: Object.fromEntries(headers)
	};
}
async function readBody(opened, maxBytes, url) {
	const chunks = [];
	for await (const chunk of readChunks(opened, maxBytes, url)) chunks.push(chunk);
	return Buffer.concat(chunks);
}
async function* readChunks({ response, progress }, maxBytes, url) {
	let size = 0;
	for await (const chunk of response) {
		progress();
		size += chunk.length;
		if (size > maxBytes) throw new RemoteError("world/answer-too-large", `${shown(new URL(url))} sent more than ${maxBytes} bytes`, { status: response.statusCode ?? 0 });
		yield chunk;
	}
}
/** Only an answer 200 is written; of any other the status is handed back, and no file is made. */
async function saveBody(opened, request) {
	const { url, path, maxBytes } = request;
	const status = opened.response.statusCode ?? 0;
	if (status !== 200) {
		await readBody(opened, defaultMaxBytes, url);
		return {
			status,
			size: 0,
			sha256: createHash("sha256").digest("hex")
		};
	}
	return replaceFile(promises, path, async (temporary) => {
		const hash = createHash("sha256");
		const handle = await promises.open(temporary, "wx");
		let size = 0;
		try {
			for await (const chunk of readChunks(opened, maxBytes, url)) {
				hash.update(chunk);
				size += chunk.length;
				await handle.writeFile(chunk);
			}
			await handle.sync();
		} finally {
			await handle.close();
		}
		return {
			status,
			size,
			sha256: hash.digest("hex")
		};
	}).catch((cause) => {
		throw fileError(cause, "write", path);
	});
}
const words = {
	ENOTFOUND: "the host name is unknown",
	EAI_AGAIN: "the name service does not answer",
	ECONNREFUSED: "the connection was refused",
	ECONNRESET: "the connection was broken",
	EPIPE: "the connection was broken",
	ETIMEDOUT: "the connection timed out",
	EHOSTUNREACH: "there is no way to the host",
	ENETUNREACH: "there is no network"
};
function connectionError(cause, method, url) {
	if (cause instanceof ReleaseError || cause instanceof RangeError) return cause;
	const { code = "", message } = cause;
	if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO/.test(code)) return new EnvironmentError("world/untrusted-certificate", `${url.host} shows a certificate that is not trusted: ${message}`, {
		help: "Behind a company proxy, point NODE_EXTRA_CA_CERTS at the file with its certificate.",
		cause
	});
	const why = cause instanceof IdleError ? message : words[code] ?? message;
	return new RemoteError("world/no-connection", `${method} ${shown(url)}: no complete answer, ${why}`, {
		retryable: true,
		cause
	});
}
export { createHttp };
