import { createHash } from "node:crypto";
import { promises as fs } from "node:fs";
import { Agent as PlainAgent } from "node:http";
import { Agent as SecureAgent } from "node:https";
import { CancelledError, EnvironmentError, ReleaseError, RemoteError, UsageError } from "../diagnostic/errors.ts";
import { replaceFile } from "./durable-file.ts";
import { fileError } from "./file-error.ts";
import { type Exchange, IdleError, openExchange } from "./http-request.ts";
import type { Http, HttpRequest, HttpResponse } from "./ports.ts";

const defaultMaxBytes = 64 * 1024 * 1024;

/** Keeps connections open between requests; `close` ends them. */
export function createHttp(
	signal: AbortSignal,
	environment: Readonly<Record<string, string | undefined>> = process.env,
): Http & { close(): void } {
	const plain = new PlainAgent({ keepAlive: true });
	// Proxies are honoured for the outside world, never for the rehearsal index on this machine.
	const secure = new SecureAgent({ keepAlive: true, minVersion: "TLSv1.2", proxyEnv: { ...environment } });

	async function exchange<T>(request: HttpRequest, read: (exchange: Exchange) => Promise<T>): Promise<T> {
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
			throw signal.aborted
				? new CancelledError("world/cancelled", `stopped while waiting for ${url.host}`, { cause })
				: connectionError(cause, request.method, url);
		}
	}

	return {
		send: (request) =>
			exchange(request, async (opened) => ({
				...headOf(opened),
				body: await readBody(opened, request.maxBytes ?? defaultMaxBytes, request.url),
			})),
		download: (url, path, { maxBytes }) =>
			exchange({ method: "GET", url }, (opened) => saveBody(opened, { url, path, maxBytes })),
		close() {
			plain.destroy();
			secure.destroy();
		},
	};
}

/** Security rules S24 and S27: https without credentials; plain http to the rehearsal index only. */
function checkUrl(text: string): URL {
	const url = URL.parse(text);
	const refuse = (problem: string) =>
		new UsageError("world/insecure-url", `${problem}: "${url === null ? text : shown(url)}"`, {
			help: "Use an https URL without user name and password.",
		});
	if (url === null) throw refuse("this is no URL");
	if (url.username !== "" || url.password !== "") throw refuse("the URL holds a user name or password");
	if (url.protocol === "https:") return url;
	if (url.protocol === "http:" && url.hostname === "127.0.0.1") return url;
	throw refuse("the URL is not https");
}

/** Without query and credentials: signed URLs are secrets (S17). */
function shown(url: URL): string {
	return url.origin + url.pathname;
}

function headOf({ response }: Exchange): Pick<HttpResponse, "status" | "headers"> {
	const headers = Object.entries(response.headers).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value] as const],
	);
	return { status: response.statusCode ?? 0, headers: Object.fromEntries(headers) };
}

async function readBody(opened: Exchange, maxBytes: number, url: string): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of readChunks(opened, maxBytes, url)) chunks.push(chunk);
	return Buffer.concat(chunks);
}

async function* readChunks({ response, progress }: Exchange, maxBytes: number, url: string): AsyncGenerator<Buffer> {
	let size = 0;
	for await (const chunk of response as AsyncIterable<Buffer>) {
		progress();
		size += chunk.length;
		if (size > maxBytes) {
			throw new RemoteError("world/answer-too-large", `${shown(new URL(url))} sent more than ${maxBytes} bytes`, {
				status: response.statusCode ?? 0,
			});
		}
		yield chunk;
	}
}

/** Only an answer 200 is written; of any other the status is handed back, and no file is made. */
async function saveBody(opened: Exchange, request: { url: string; path: string; maxBytes: number }) {
	const { url, path, maxBytes } = request;
	const status = opened.response.statusCode ?? 0;
	if (status !== 200) {
		await readBody(opened, defaultMaxBytes, url);
		return { status, size: 0, sha256: createHash("sha256").digest("hex") };
	}
	return replaceFile(fs, path, async (temporary) => {
		const hash = createHash("sha256");
		const handle = await fs.open(temporary, "wx");
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
		return { status, size, sha256: hash.digest("hex") };
	}).catch((cause) => {
		throw fileError(cause, "write", path);
	});
}

const words: Record<string, string> = {
	ENOTFOUND: "the host name is unknown",
	EAI_AGAIN: "the name service does not answer",
	ECONNREFUSED: "the connection was refused",
	ECONNRESET: "the connection was broken",
	EPIPE: "the connection was broken",
	ETIMEDOUT: "the connection timed out",
	EHOSTUNREACH: "there is no way to the host",
	ENETUNREACH: "there is no network",
};

function connectionError(cause: unknown, method: string, url: URL): unknown {
	if (cause instanceof ReleaseError || cause instanceof RangeError) return cause;
	const { code = "", message } = cause as NodeJS.ErrnoException;
	if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO/.test(code)) {
		return new EnvironmentError(
			"world/untrusted-certificate",
			`${url.host} shows a certificate that is not trusted: ${message}`,
			{
				help: "Behind a company proxy, point NODE_EXTRA_CA_CERTS at the file with its certificate.",
				cause,
			},
		);
	}
	const why = cause instanceof IdleError ? message : (words[code] ?? message);
	return new RemoteError("world/no-connection", `${method} ${shown(url)}: no complete answer, ${why}`, {
		retryable: true,
		cause,
	});
}
