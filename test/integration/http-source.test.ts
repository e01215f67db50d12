import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHttp } from "../../src/world/http.ts";
import { openHttpSource } from "../../src/world/http-source.ts";
import { buildWheel } from "../world/wheel-builder.ts";

let http: ReturnType<typeof createHttp>;
let server: Server | null = null;
beforeEach(() => {
	http = createHttp(new AbortController().signal);
});
afterEach(async () => {
	http.close();
	server?.closeAllConnections();
	await new Promise((done) => (server === null ? done(null) : server.close(done)));
	server = null;
});

const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) % 251));

interface Behaviour {
	content?: Uint8Array;
	/** Called for every request; what it returns replaces the answer. */
	answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
	etag?: () => string;
}

/** A file server with ranges, as files of an index are served. */
async function serve({ content = bytes, answer, etag }: Behaviour = {}): Promise<{ url: string; requests: string[] }> {
	const requests: string[] = [];
	server = createServer((request, response) => {
		requests.push(`${request.method} ${request.headers.range ?? "whole"}`);
		response.setHeader("etag", etag?.() ?? '"one"');
		if (answer?.(request, response)) return;
		const [, start = "", end = ""] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
		if (start === "") {
			response.setHeader("content-length", content.length);
			response.end(request.method === "HEAD" ? undefined : content);
			return;
		}
		const part = content.subarray(Number(start), Number(end) + 1);
		response.writeHead(206, { "content-range": `bytes ${start}-${Number(start) + part.length - 1}/${content.length}` });
		response.end(part);
	});
	await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
	return {
		url: `http://127.0.0.1:${(server.address() as { port: number }).port}/mypkg-1.0.whl?signed=secret`,
		requests,
	};
}

it("reads the ranges that are asked for, and nothing else", async () => {
	const { url, requests } = await serve();
	const source = await openHttpSource(http, url);
	expect(source.size).toBe(300_000);
	expect(Buffer.from(await source.read(299_990, 10)).equals(bytes.subarray(299_990))).toBe(true);
	expect(Buffer.from(await source.read(1000, 70_000)).equals(bytes.subarray(1000, 71_000))).toBe(true);
	expect(await source.read(5, 0)).toHaveLength(0);
	await expect(source.read(299_999, 2)).rejects.toThrow(RangeError);
	expect(requests).toEqual(["HEAD whole", "GET bytes=299990-299999", "GET bytes=1000-70999"]);
});

it("learns the size from a range where the server knows no HEAD", async () => {
	const { url, requests } = await serve({
		answer(request, response) {
			if (request.method !== "HEAD") return false;
			response.writeHead(405).end();
			return true;
		},
	});
	expect((await openHttpSource(http, url)).size).toBe(300_000);
	expect(requests).toEqual(["HEAD whole", "GET bytes=0-0"]);
});

describe("a server that cannot be read from is refused in words, without what is secret in the URL", () => {
	const respond =
		(status: number, headers: Record<string, string> = {}, body = "") =>
		(request: IncomingMessage, response: ServerResponse): boolean => {
			response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
			return true;
		};
	const unlessHead =
		(act: (request: IncomingMessage, response: ServerResponse) => void) =>
		(request: IncomingMessage, response: ServerResponse): boolean => {
			if (request.method !== "HEAD") act(request, response);
			return request.method !== "HEAD";
		};
	let version = 0;
	it.each<[string, string, RegExp, Behaviour]>([
		["the file is not there", "world/not-served", /answers 404/, { answer: respond(404) }],
		[
			"it has moved",
			"world/not-served",
			/answers 302/,
			{ answer: respond(302, { location: "https://other.invalid/x" }) },
		],
		[
			"the server says that it has no ranges",
			"world/no-ranges",
			/whole files only/,
			{ answer: respond(200, { "accept-ranges": "none", "content-length": "9" }) },
		],
		[
			"no length is told",
			"world/no-ranges",
			/whole files only/,
			{ answer: respond(200, { "transfer-encoding": "chunked" }) },
		],
		[
			"the range is ignored",
			"world/no-ranges",
			/whole files only/,
			{ answer: unlessHead((_request, response) => response.end(bytes)) },
		],
		[
			"the range is ignored for a short file",
			"world/no-ranges",
			/whole files only/,
			{
				content: bytes.subarray(0, 500),
				answer: unlessHead((_request, response) => response.end(bytes.subarray(0, 500))),
			},
		],
		[
			"another range is sent",
			"world/no-ranges",
			/whole files only/,
			{
				answer: unlessHead((_request, response) =>
					response.writeHead(206, { "content-range": "bytes 0-9/300000" }).end(bytes.subarray(0, 10)),
				),
			},
		],
		[
			"fewer bytes are sent",
			"world/no-ranges",
			/whole files only/,
			{
				answer: unlessHead((_request, response) =>
					response.writeHead(206, { "content-range": "bytes 100-199/300000" }).end("short"),
				),
			},
		],
		[
			"the file has another length meanwhile",
			"distribution/changed-meanwhile",
			/changed while it was read/,
			{
				answer: unlessHead((_request, response) =>
					response.writeHead(206, { "content-range": "bytes 100-199/300001" }).end(bytes.subarray(0, 100)),
				),
			},
		],
		[
			"the file was replaced",
			"distribution/changed-meanwhile",
			/changed while it was read/,
			{ etag: () => `"${version++}"` },
		],
		[
			"the file became shorter",
			"distribution/changed-meanwhile",
			/changed while it was read/,
			{ answer: unlessHead((_request, response) => response.writeHead(416).end()) },
		],
		[
			"the server is broken",
			"world/not-served",
			/answers 503/,
			{ answer: unlessHead((_request, response) => response.writeHead(503).end()) },
		],
	])("%s", async (_what, code, message, behaviour) => {
		const { url } = await serve(behaviour);
		const error = await openHttpSource(http, url)
			.then((source) => source.read(100, 100))
			.then(
				() => null,
				(reason: unknown) => reason,
			);
		expect(error).toMatchObject({ code, message: expect.stringMatching(message), help: expect.stringMatching(/./) });
		expect(JSON.stringify(error)).not.toContain("secret");
	});
});

describe("check URL", () => {
	const entry = resolve(import.meta.dirname, "../../src/cli/main.ts");
	let folder = "";
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "check-url-"));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** The process, with `folder` as its place for temporary files. */
	function check(url: string): Promise<{ status: number; text: string }> {
		const env = { ...process.env, RUNNER_TEMP: folder, HOME: folder };
		return new Promise((done) => {
			execFile(process.execPath, [entry, "check", "--json", url], { cwd: folder, env }, (error, stdout, stderr) =>
				done({ status: typeof error?.code === "number" ? error.code : 0, text: stdout + stderr }),
			);
		});
	}

	it("fetches the file, judges it and leaves nothing behind", async () => {
		const wheel = buildWheel({ name: "mypkg", version: "1.0" });
		const { url } = await serve({ content: wheel.bytes });
		const place = url.replace("mypkg-1.0.whl?signed=secret", wheel.fileName);
		const { status, text } = await check(`${place}?signed=secret#sha256=${wheel.sha256}`);
		expect(status).toBe(0);
		expect(JSON.parse(text.slice(0, text.indexOf("\n}") + 2))).toMatchObject({
			files: [{ file: place, kind: "wheel", sha256: wheel.sha256, findings: [] }],
		});
		expect(text).not.toContain("secret");
		const other = await check(`${place}#sha256=${createHash("sha256").update("other").digest("hex")}`);
		expect(other).toMatchObject({ status: 6, text: expect.stringContaining("world/other-bytes") });
		expect(readdirSync(folder)).toEqual([]);
	});

	it("a large wheel that its end refuses is not fetched", async () => {
		const content = Buffer.concat([
			Buffer.alloc(9 * 2 ** 20, "x"),
			buildWheel({ name: "mypkg", version: "1.0" }).bytes,
		]);
		const { url, requests } = await serve({ content });
		const { status, text } = await check(url.replace(/mypkg.*/, "mypkg-1.0-py3-none-any.whl"));
		expect(status).toBe(1);
		expect(text).toContain("9437184 bytes stand before the zip file");
		expect(requests.filter((request) => request.endsWith("whole"))).toEqual(["HEAD whole"]);
	});
});
