import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTcpServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHttp } from "../../src/world/http.ts";
import { createIdentityProvider } from "../../src/world/identity.ts";
import { createSecrets } from "../../src/world/secrets.ts";

let controller: AbortController;
let http: ReturnType<typeof createHttp>;
const servers: (Server | ReturnType<typeof createTcpServer>)[] = [];
const sockets = new Set<Socket>();

beforeEach(() => {
	controller = new AbortController();
	http = createHttp(controller.signal);
});
afterEach(async () => {
	http.close();
	for (const socket of sockets) socket.destroy();
	sockets.clear();
	for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
	servers.push(server);
	server.on("connection", (socket: Socket) => sockets.add(socket));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}
const serve = (listener: RequestListener) => listen(createServer(listener));

function bodyOf(...chunks: Uint8Array[]) {
	return {
		length: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
		async *chunks() {
			yield* chunks;
		},
	};
}

describe("one request, one answer", () => {
	it("sends the body with its length and reads the answer", async () => {
		const url = await serve(async (request, response) => {
			const hash = createHash("sha256");
			for await (const chunk of request) hash.update(chunk);
			response.setHeader("X-Length", request.headers["content-length"] ?? "none");
			response.end(hash.digest("hex"));
		});
		const bytes = Buffer.alloc(3_000_000, "wheel");
		const answer = await http.send({
			method: "POST",
			url: `${url}/legacy/`,
			body: bodyOf(bytes.subarray(0, 1_000_001), bytes.subarray(1_000_001)),
		});
		expect(answer.status).toBe(200);
		expect(answer.headers["x-length"]).toBe("3000000");
		expect(Buffer.from(answer.body).toString()).toBe(createHash("sha256").update(bytes).digest("hex"));
	});

	it("follows no redirect and throws for no status", async () => {
		const url = await serve((request, response) => {
			response.writeHead(request.url === "/a" ? 308 : 500, { location: "/b" }).end("words");
		});
		expect(await http.send({ method: "GET", url: `${url}/a` })).toMatchObject({
			status: 308,
			headers: { location: "/b" },
		});
		expect(await http.send({ method: "GET", url: `${url}/b` })).toMatchObject({ status: 500 });
		expect(await http.send({ method: "HEAD", url: `${url}/b` })).toMatchObject({ status: 500, body: Buffer.alloc(0) });
	});

	it("uses a connection again", async () => {
		const ports = new Set<number | undefined>();
		const url = await serve((request, response) => {
			ports.add(request.socket.remotePort);
			request.resume().on("end", () => response.end("ok"));
		});
		for (let n = 0; n < 5; n++) await http.send({ method: "POST", url, body: bodyOf(Buffer.from("x")) });
		expect(ports.size).toBe(1);
	});

	it("a body that is not as long as announced is our bug, not the server's", async () => {
		const url = await serve((request, response) => request.resume().on("end", () => response.end()));
		const short = { ...bodyOf(Buffer.from("abc")), length: 5 };
		const long = { ...bodyOf(Buffer.from("abc")), length: 2 };
		await expect(http.send({ method: "POST", url, body: short })).rejects.toThrow("has 3 bytes, 5 were announced");
		await expect(http.send({ method: "POST", url, body: long })).rejects.toThrow("longer than the 2 bytes");
	});
});

describe("an answer before the body was sent", () => {
	const big = () => bodyOf(...Array.from({ length: 400 }, () => Buffer.alloc(256 * 1024)));

	it.each([
		["stops reading", (socket: Socket) => socket],
		["closes its side", (socket: Socket) => socket.end()],
	])("is read when the server %s", async (_, then) => {
		const url = await listen(
			createTcpServer((socket) => {
				socket.on("error", () => {});
				socket.once("data", () => {
					socket.pause();
					socket.write("HTTP/1.1 413 Too Large\r\nContent-Length: 9\r\nConnection: close\r\n\r\ntoo large");
					then(socket);
				});
			}),
		);
		const answer = await http.send({ method: "POST", url, body: big(), idleSeconds: 5 });
		expect(answer.status).toBe(413);
		expect(Buffer.from(answer.body).toString()).toBe("too large");
	});

	it("is read each of thirty times when the server closes at once", async () => {
		const url = await serve((_, response) => {
			response.writeHead(403, { connection: "close" }).end("read-only mode");
		});
		for (let n = 0; n < 30; n++) {
			const answer = await http.send({ method: "POST", url, body: big() });
			expect(answer.status).toBe(403);
			expect(Buffer.from(answer.body).toString()).toBe("read-only mode");
		}
	}, 30_000);
});

describe("no complete answer", () => {
	it("a refused connection is retryable and says so", async () => {
		const server = createTcpServer();
		const url = await listen(server);
		await new Promise((done) => server.close(done));
		servers.pop();
		await expect(http.send({ method: "GET", url: `${url}/simple/?sig=secret` })).rejects.toMatchObject({
			code: "world/no-connection",
			retryable: true,
			exitStatus: 5,
			message: `GET ${url}/simple/: no complete answer, the connection was refused`,
		});
	});

	it("an answer cut off in the middle is an error, never a shorter answer", async () => {
		const url = await listen(
			createTcpServer((socket) => {
				socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"));
			}),
		);
		await expect(http.send({ method: "GET", url })).rejects.toMatchObject({ code: "world/no-connection" });
	});

	it.each([
		["never answers", () => {}],
		["stops in the middle", (socket: Socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab")],
	])("a server that %s ends with the idle time", async (_, act) => {
		const url = await listen(createTcpServer((socket) => void socket.once("data", () => act(socket))));
		await expect(http.send({ method: "GET", url, idleSeconds: 0.3 })).rejects.toMatchObject({
			code: "world/no-connection",
			retryable: true,
		});
	});

	it("a slow server that keeps sending is waited for", async () => {
		const url = await serve((_, response) => {
			let left = 8;
			const timer = setInterval(() => {
				response.write("x");
				if (--left === 0) {
					clearInterval(timer);
					response.end();
				}
			}, 100);
		});
		const answer = await http.send({ method: "GET", url, idleSeconds: 0.4 });
		expect(answer.body).toHaveLength(8);
	});

	it("a server that drips for ever ends with the whole time, and no timer outlives the answer", async () => {
		const timers = new Set<NodeJS.Timeout>();
		const url = await serve((_, response) => {
			timers.add(setInterval(() => response.write("x"), 50));
		});
		await expect(http.send({ method: "GET", url, totalSeconds: 0.3 })).rejects.toMatchObject({
			code: "world/no-connection",
			message: expect.stringContaining("not all came within 0.3 s"),
		});
		for (const timer of timers) clearInterval(timer);
		const quick = await serve((_, response) => response.end("all"));
		expect((await http.send({ method: "GET", url: quick, totalSeconds: 60 })).body).toHaveLength(3);
	});

	it("more bytes than allowed are refused for good", async () => {
		const url = await serve((_, response) => response.end(Buffer.alloc(5000)));
		await expect(http.send({ method: "GET", url, maxBytes: 4999 })).rejects.toMatchObject({
			code: "world/answer-too-large",
			retryable: false,
			exitStatus: 4,
		});
		expect((await http.send({ method: "GET", url, maxBytes: 5000 })).body).toHaveLength(5000);
	});

	it("Ctrl-C ends a request that waits", async () => {
		const url = await serve(() => controller.abort());
		await expect(http.send({ method: "GET", url })).rejects.toMatchObject({ code: "world/cancelled", exitStatus: 130 });
	});
});

describe("a URL that is not safe", () => {
	it.each([
		["http://index.example.invalid/simple/", "not https"],
		["http://127.0.0.1.example.invalid/", "not https"],
		["http://localhost:1/", "not https"],
		["ftp://example.invalid/", "not https"],
		["https://user:password@example.invalid/x", "user name or password"],
		["simple/demo", "no URL"],
	])("%s is refused before anything is sent", async (url, problem) => {
		const sending = http.send({ method: "GET", url });
		await expect(sending).rejects.toMatchObject({ code: "world/insecure-url", exitStatus: 2 });
		await expect(sending).rejects.toThrow(problem);
		await expect(sending).rejects.not.toThrow("user:password");
	});
});

describe("a download", () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), "world-http-"));
	});
	afterEach(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	it("is a whole file with its hash", async () => {
		const bytes = Buffer.alloc(2_500_000, "wheel");
		const url = await serve((_, response) => response.end(bytes));
		const path = join(folder, "sub/demo.whl");
		expect(await http.download(url, path, { maxBytes: bytes.length })).toEqual({
			status: 200,
			size: bytes.length,
			sha256: createHash("sha256").update(bytes).digest("hex"),
		});
		expect((await readFile(path)).equals(bytes)).toBe(true);
	});

	it("leaves nothing behind when it breaks off or is refused", async () => {
		const url = await serve((request, response) => {
			if (request.url === "/absent") return void response.writeHead(404).end("no");
			response.writeHead(200, { "content-length": "100" });
			response.write("part", () => request.socket.destroy());
		});
		expect(await http.download(`${url}/absent`, join(folder, "a"), { maxBytes: 100 })).toMatchObject({
			status: 404,
			size: 0,
		});
		await expect(http.download(`${url}/broken`, join(folder, "a"), { maxBytes: 100 })).rejects.toMatchObject({
			code: "world/no-connection",
		});
		expect(readdirSync(folder)).toEqual([]);
	});

	it("of more bytes than may come ends early and leaves nothing behind", async () => {
		const url = await serve((_, response) => response.end("12345"));
		expect(await http.download(url, join(folder, "a"), { maxBytes: 5 })).toMatchObject({ status: 200, size: 5 });
		await expect(http.download(url, join(folder, "b"), { maxBytes: 4 })).rejects.toMatchObject({
			code: "world/answer-too-large",
		});
		expect(readdirSync(folder)).toEqual(["a"]);
	});

	it.runIf(process.platform === "linux")("names the file that cannot be written", async () => {
		const url = await serve((_, response) => response.end("x"));
		await expect(http.download(url, "/dev/null/demo.whl", { maxBytes: 1 })).rejects.toMatchObject({
			code: "world/not-writable",
			file: "/dev/null/demo.whl",
		});
	});
});

describe("an identity token", () => {
	const bearer = "runtime-bearer-token";
	const jwt = "header.payload-of-the-job.signature";

	it("is asked for one audience and hidden before anybody sees it", async () => {
		const seen: string[] = [];
		const url = await serve((request, response) => {
			seen.push(`${request.url} ${request.headers.authorization}`);
			response.end(JSON.stringify({ count: 1, value: jwt }));
		});
		const secrets = createSecrets(() => {});
		const identity = createIdentityProvider(
			http,
			{ ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer },
			secrets,
		);
		expect(await identity.requestToken("testpypi")).toBe(jwt);
		expect(seen).toEqual([`/token?api-version=2.0&audience=testpypi bearer ${bearer}`]);
		expect(secrets.redact(`${jwt} ${bearer}`)).toBe("*** ***");
	});

	it.each([
		[403, "{}", false, 4],
		[503, "busy", true, 5],
		[200, '{"count":0}', false, 4],
		[200, "<html>", false, 4],
	])("that is answered %i %s is an error without the server's words", async (status, text, retryable, exitStatus) => {
		const url = await serve((_, response) => response.writeHead(status).end(text));
		const identity = createIdentityProvider(
			http,
			{ ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/?x=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer },
			createSecrets(() => {}),
		);
		await expect(identity.requestToken("pypi")).rejects.toMatchObject({
			code: "world/id-token-refused",
			retryable,
			exitStatus,
			serverText: undefined,
		});
	});

	it("that the job may not have is explained with the YAML to add", async () => {
		const identity = createIdentityProvider(
			http,
			{ GITHUB_ACTIONS: "true" },
			createSecrets(() => {}),
		);
		await expect(identity.requestToken("pypi")).rejects.toMatchObject({
			code: "world/no-id-token",
			exitStatus: 3,
			help: expect.stringContaining("    permissions:\n      contents: read\n      id-token: write"),
		});
	});
});
