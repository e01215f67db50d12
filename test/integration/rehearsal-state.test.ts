import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Fault } from "../../src/rehearsal/fault.ts";
import { startRehearsalIndex } from "../../src/rehearsal/index-server.ts";
import {
	demoSdist,
	demoWheel,
	formOf,
	listing,
	mint,
	mintToken,
	requestIdentity,
	startIndex,
	upload,
} from "./rehearsal-setup.ts";

describe("the folder of a rehearsal index", () => {
	it("keeps files, projects and tokens over a restart", async () => {
		const first = await startIndex();
		const token = await mintToken(first);
		await upload(first, token, demoWheel());
		await first.close();
		const second = await startIndex({ folder: first.folder });
		expect((await listing(second))?.files).toHaveLength(1);
		expect((await upload(second, token, demoSdist())).status).toBe(200);
		const url = (await listing(second))?.files[0]?.url ?? "";
		expect((await fetch(url)).status).toBe(200);
	});

	it("keeps which identities were used", async () => {
		const claims = (standard: Record<string, unknown>) => ({ ...standard, jti: "the same" });
		const first = await startIndex({ claims });
		await mintToken(first);
		await first.close();
		const second = await startIndex({ folder: first.folder, claims });
		const { body } = await mint(second, { token: await requestIdentity(second) });
		expect(body.errors?.[0]?.code).toBe("invalid-reuse-token");
	});

	it("holds no token in the clear", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		await index.close();
		const database = new DatabaseSync(join(index.folder, "index.sqlite"));
		onTestFinished(() => database.close());
		expect(JSON.stringify(database.prepare("SELECT * FROM upload_tokens").all())).not.toContain(token.slice(0, 20));
	});

	it("is left alone when another version wrote it", async () => {
		const { folder, close } = await startIndex();
		await close();
		const database = new DatabaseSync(join(folder, "index.sqlite"));
		database.exec("PRAGMA user_version = 99");
		database.close();
		const again = startRehearsalIndex({ folder, clock: { now: () => new Date() } });
		await expect(again).rejects.toMatchObject({ code: "rehearsal/other-folder", exitStatus: 2 });
	});

	it("holds nothing of an upload that was refused or cut", async () => {
		const index = await startIndex();
		await upload(index, await mintToken(index), demoWheel(), { fields: { sha256_digest: "0".repeat(64) } });
		const body = new ReadableStream({
			start(controller) {
				controller.enqueue(
					Buffer.from('--B\r\nContent-Disposition: form-data; name="content"; filename="a.whl"\r\n\r\nab'),
				);
				setTimeout(() => controller.error(new Error("gone")), 50);
			},
		});
		const headers = { "content-type": "multipart/form-data; boundary=B" };
		const cut = fetch(`${index.url}legacy/`, { method: "POST", body, headers, duplex: "half" });
		await expect(cut).rejects.toThrow();
		await expect.poll(() => readdir(join(index.folder, "incoming"))).toEqual([]);
		await expect.poll(() => index.log.at(-1)).toMatchObject({ path: "/legacy/", status: null });
		expect(await readdir(index.folder)).not.toContain("packages");
		expect((await listing(index))?.files).toEqual([]);
	});

	it("is whole after kill -9 in the middle of uploads: each file is there entirely or not at all", async () => {
		const folder = await mkdtemp(join(tmpdir(), "rehearsal-"));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const stored: string[] = [];
		for (let round = 0; round < 3; round += 1) stored.push(...(await uploadUntilKilled(folder, round)));
		const index = await startIndex({ folder });
		const page = await listing(index);
		const names = page?.files.map(({ filename }) => filename) ?? [];
		expect(names).toEqual(expect.arrayContaining(stored));
		for (const file of page?.files ?? []) {
			const wheel = demoWheel(file.filename.split("-")[1]);
			expect(file.hashes.sha256).toBe(wheel.sha256);
			expect(Buffer.from(await (await fetch(file.url)).arrayBuffer()).equals(wheel.bytes)).toBe(true);
		}
		expect((await upload(index, await mintToken(index), demoWheel("0.1"))).status).toBe(200);
		expect(stored.length).toBeGreaterThan(0);
	});
});

// Names of the files whose uploads were answered before the server was killed.
async function uploadUntilKilled(folder: string, round: number): Promise<string[]> {
	const module = new URL("../../src/rehearsal/index-server.ts", import.meta.url);
	const code = `
		import { startRehearsalIndex } from ${JSON.stringify(module.href)};
		const index = await startRehearsalIndex({
			folder: process.argv[1], clock: { now: () => new Date() }, publisher: { projects: ["demo"] } });
		console.log(JSON.stringify({ url: index.url,
			idTokenRequestUrl: index.idTokenRequestUrl, idTokenRequestToken: index.idTokenRequestToken }));`;
	const child = spawn(process.execPath, ["--input-type=module", "-e", code, folder], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	onTestFinished(() => void child.kill("SIGKILL"));
	const { promise, resolve } = Promise.withResolvers<string>();
	child.stdout.once("data", (line) => resolve(String(line)));
	const index = { ...JSON.parse(await promise), log: [], close: async () => {} };
	const token = await mintToken(index);
	const stored: string[] = [];
	setTimeout(() => child.kill("SIGKILL"), 60 + 40 * round);
	const uploadOne = async (number: number) => {
		const wheel = demoWheel(`1.${round}.${number}`);
		if ((await upload(index, token, wheel)).status === 200) stored.push(wheel.fileName);
	};
	try {
		for (let number = 0; ; number += 3) await Promise.all([0, 1, 2].map((step) => uploadOne(number + step)));
	} catch {
		// The connection is gone with the server.
		return stored;
	}
}

describe("closing a rehearsal index", () => {
	it("ends what is being stored and does not wait for what is late on purpose", async () => {
		const faults = ({ path }: { path: string }): Fault | null =>
			path === "/legacy/" ? { when: "after", kind: "delay", seconds: 3600 } : null;
		const first = await startIndex({ faults });
		const token = await mintToken(first);
		const answers = Promise.allSettled(["1.0", "1.1"].map((version) => upload(first, token, demoWheel(version))));
		await expect.poll(async () => (await listing(first))?.files.length).toBe(2);
		await first.close();
		expect((await answers).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
		const second = await startIndex({ folder: first.folder });
		expect((await listing(second))?.files).toHaveLength(2);
	});
});

describe("the port of a rehearsal index", () => {
	it("may be chosen, and is only this machine's", async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
		const { port } = other.address() as AddressInfo;
		const folder = await mkdtemp(join(tmpdir(), "rehearsal-"));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const taken = startRehearsalIndex({ folder, port, clock: { now: () => new Date() } });
		await expect(taken).rejects.toMatchObject({ code: "rehearsal/port-in-use", exitStatus: 3 });
		await new Promise((resolve) => other.close(resolve));
		expect((await startIndex({ port })).url).toBe(`http://127.0.0.1:${port}/`);
	});
});

describe("a fault", () => {
	const onUpload = (fault: Fault) => {
		let isDone = false;
		return ({ path }: { path: string }) => {
			if (isDone || path !== "/legacy/") return null;
			isDone = true;
			return fault;
		};
	};

	it.each<[string, Fault, number | null, boolean]>([
		["an error before the upload is read", { when: "before", kind: "answer", status: 503 }, 503, false],
		["an error after the upload is stored", { when: "after", kind: "answer", status: 502, body: "<h1>x" }, 502, true],
		["a cut before the upload is read", { when: "before", kind: "reset" }, null, false],
		["a cut after the upload is stored", { when: "after", kind: "reset" }, null, true],
		["a late answer", { when: "after", kind: "delay", seconds: 0.05 }, 200, true],
		["a late start", { when: "before", kind: "delay", seconds: 0.05 }, 200, true],
	])("can be %s", async (_, fault, status, isStored) => {
		const index = await startIndex({ faults: onUpload(fault) });
		const token = await mintToken(index);
		const answer = upload(index, token, demoWheel());
		if (status === null) await expect(answer).rejects.toThrow("fetch failed");
		else expect((await answer).status).toBe(status);
		expect((await listing(index))?.files).toHaveLength(isStored ? 1 : 0);
		expect(index.log.filter(({ path }) => path === "/legacy/").map((entry) => entry.status)).toEqual([status]);
		expect((await upload(index, token, demoWheel())).status).toBe(200);
		expect((await listing(index))?.files).toHaveLength(1);
	});

	it("may name when to come back", async () => {
		const fault: Fault = { when: "before", kind: "answer", status: 429, headers: { "retry-after": "7" } };
		const index = await startIndex({ faults: onUpload(fault) });
		const response = await fetch(`${index.url}legacy/`, { method: "POST", body: formOf(demoWheel()) });
		expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
	});

	it("can lose the answer of a mint, whose identity is used all the same", async () => {
		const faults = ({ number }: { number: number }): Fault | null =>
			number === 2 ? { when: "after", kind: "reset" } : null;
		const index = await startIndex({ faults });
		const token = await requestIdentity(index);
		await expect(mint(index, { token })).rejects.toThrow("fetch failed");
		expect((await mint(index, { token })).body.errors?.[0]?.code).toBe("invalid-reuse-token");
	});
});

describe("the log of a rehearsal index", () => {
	it("tells method, path, status and how much of a body came", async () => {
		const index = await startIndex();
		await listing(index, "demo");
		await upload(index, "wrong", demoWheel());
		expect(index.log[0]).toEqual({ method: "GET", path: "/simple/demo/", status: 200, bytesReceived: 0 });
		expect(index.log[1]).toMatchObject({ method: "POST", path: "/legacy/", status: 403 });
		expect(index.log[1]?.bytesReceived).toBeGreaterThan(demoWheel().bytes.byteLength);
	});
});

describe("uploads at the same time", () => {
	it("store a file once, whoever comes first", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		const answers = await Promise.all(Array.from({ length: 6 }, () => upload(index, token, demoWheel())));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
		expect((await listing(index))?.files).toHaveLength(1);
	});

	it("of different bytes under one name end well for one of them only", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		const wheels = ["a", "b", "c", "d"].map((text) => demoWheel("1.0", { "demo/__init__.py": text }));
		const answers = await Promise.all(wheels.map((wheel) => upload(index, token, wheel)));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
	});
});
