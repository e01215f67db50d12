import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { rehearsalDestination } from "../../src/index/destination.ts";
import { parseSimpleJson, simpleAccept } from "../../src/index/simple.ts";
import { buildWheel } from "../world/wheel-builder.ts";
import { demoSdist, demoWheel, listing, mintToken, startIndex, type TestIndex, upload } from "./rehearsal-setup.ts";

async function startFilledIndex(): Promise<TestIndex> {
	const index = await startIndex({ publisher: { projects: ["Demo"] } });
	const token = await mintToken(index);
	const fields = {
		name: "demo",
		summary: "Shown <b>",
		requires_python: ">=3.9,<4",
		requires_dist: ["numpy>=2", "rich; extra == 'x'"],
		project_urls: ["Docs, https://example.invalid/docs"],
	};
	await upload(index, token, demoWheel("1.0"), { fields });
	await upload(index, token, demoSdist("1.0"), { fields: { summary: "Never shown" } });
	await upload(index, token, demoWheel("1.10rc1"), { fields });
	await upload(index, token, demoWheel("1.9"), { fields });
	return index;
}

describe("the Simple API", () => {
	it("is read by our own reader", async () => {
		const index = await startFilledIndex();
		const text = await (await fetch(`${index.url}simple/demo/`, { headers: { accept: simpleAccept } })).text();
		const { files, versions } = parseSimpleJson(text, {
			project: "demo",
			destination: rehearsalDestination(index.url),
		});
		expect(versions).toEqual(["1.0", "1.10rc1", "1.9"]);
		expect(files.map(({ filename, requiresPython }) => [filename, requiresPython])).toEqual([
			["demo-1.0-py3-none-any.whl", ">=3.9,<4"],
			["demo-1.0.tar.gz", null],
			["demo-1.10rc1-py3-none-any.whl", ">=3.9,<4"],
			["demo-1.9-py3-none-any.whl", ">=3.9,<4"],
		]);
		const wheel = demoWheel("1.0");
		expect(files[0]).toMatchObject({
			sha256: wheel.sha256,
			size: wheel.bytes.byteLength,
			yanked: null,
			uploadTime: "2026-11-22T10:00:00.000000Z",
			provenance: null,
		});
	});

	it.each([
		["nothing", {}, "text/html; charset=UTF-8"],
		["something unknown", { accept: "image/png" }, "text/html; charset=UTF-8"],
		["HTML", { accept: "application/vnd.pypi.simple.v1+html" }, "application/vnd.pypi.simple.v1+html"],
		["JSON", { accept: simpleAccept }, simpleAccept],
	])("answers who asks for %s", async (_, headers, type) => {
		const index = await startIndex();
		for (const path of ["simple/", "simple/demo/"]) {
			const response = await fetch(`${index.url}${path}`, { headers: { accept: "", ...headers } });
			expect(response.headers.get("content-type")).toBe(type);
			expect(response.headers.get("x-pypi-last-serial")).toBe("1");
			expect(response.headers.get("cache-control")).toBe("max-age=600, public");
		}
	});

	it("says the same in HTML, with hashes, limits on Python and metadata", async () => {
		const index = await startFilledIndex();
		const html = await (await fetch(`${index.url}simple/demo/`)).text();
		const file = (await listing(index))?.files[0];
		const metadata = file?.["core-metadata"];
		expect(html).toContain(`href="${file?.url}#sha256=${file?.hashes.sha256}"`);
		expect(html).toContain('data-requires-python="&#62;=3.9,&#60;4"');
		expect(html).toContain(`data-core-metadata="sha256=${metadata === false ? "" : metadata?.sha256}"`);
		expect(html.match(/<a /g)).toHaveLength(4);
		expect(html).toMatch(/<!--SERIAL \d+-->$/);
	});

	it.each(["Demo", "DEMO", "de.mo", "de__mo"])("moves %s to its normalised name", async (name) => {
		const index = await startIndex();
		const response = await fetch(`${index.url}simple/${name}/`, { redirect: "manual" });
		const normalized = name.toLowerCase().replace(/[._]+/, "-");
		expect([response.status, response.headers.get("location")]).toEqual([301, `/simple/${normalized}/`]);
	});

	it("moves to the address with the slash", async () => {
		const index = await startIndex();
		const response = await fetch(`${index.url}simple/demo`, { redirect: "manual" });
		expect([response.status, response.headers.get("location")]).toEqual([301, "/simple/demo/"]);
	});

	it("has plain words for a project that is not there", async () => {
		const index = await startIndex();
		const response = await fetch(`${index.url}simple/nobodys/`);
		expect([response.status, await response.text()]).toEqual([404, "404 Not Found"]);
	});

	it("raises its serial with each change and not with a repetition", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		const serial = async () => Number((await fetch(`${index.url}simple/demo/`)).headers.get("x-pypi-last-serial"));
		const empty = await serial();
		await upload(index, token, demoWheel());
		const one = await serial();
		await upload(index, token, demoWheel());
		expect([one > empty, await serial()]).toEqual([true, one]);
	});
});

describe("files", () => {
	it("are served as they came, at an address that their bytes and name give", async () => {
		const index = await startIndex();
		const wheel = demoWheel();
		await upload(index, await mintToken(index), wheel);
		const file = (await listing(index))?.files[0];
		expect(file?.url).toMatch(/\/packages\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{60}\/demo-1\.0-py3-none-any\.whl$/);
		const response = await fetch(file?.url ?? "");
		expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(wheel.bytes));
		expect(Number(response.headers.get("content-length"))).toBe(wheel.bytes.byteLength);
		const head = await fetch(file?.url ?? "", { method: "HEAD" });
		expect([head.status, head.headers.get("content-length")]).toEqual([200, String(wheel.bytes.byteLength)]);
	});

	it("have their METADATA beside them, with the hash that the page gives", async () => {
		const index = await startIndex();
		await upload(index, await mintToken(index), demoWheel());
		const file = (await listing(index))?.files[0];
		const bytes = Buffer.from(await (await fetch(`${file?.url}.metadata`)).arrayBuffer());
		expect(bytes.toString()).toContain("Name: demo\n");
		expect(file?.["core-metadata"]).toEqual({ sha256: createHash("sha256").update(bytes).digest("hex") });
	});

	it("have none beside an sdist", async () => {
		const index = await startIndex();
		await upload(index, await mintToken(index), demoSdist());
		const file = (await listing(index))?.files[0];
		expect(file?.["core-metadata"]).toBe(false);
		expect((await fetch(`${file?.url}.metadata`)).status).toBe(404);
	});

	it.each([
		["another hash", (path: string) => path.replace(/packages\/../, "packages/zz")],
		["a name that leads out of the folder", () => "packages/%2e%2e%2f%2e%2e%2findex.sqlite"],
		["the database", () => "index.sqlite"],
		["broken encoding", () => "packages/%zz"],
	])("are not served for %s", async (_, change) => {
		const index = await startIndex();
		await upload(index, await mintToken(index), demoWheel());
		const url = (await listing(index))?.files[0]?.url ?? "";
		expect((await fetch(`${index.url}${change(url.slice(index.url.length))}`)).status).toBe(404);
	});
});

interface JsonPage {
	info: Record<string, unknown>;
	urls: Record<string, unknown>[];
	releases?: Record<string, Record<string, unknown>[]>;
}

describe("the JSON API", () => {
	it("describes the newest final release by its first file, and lists all", async () => {
		const index = await startFilledIndex();
		const page = (await (await fetch(`${index.url}pypi/Demo/json`)).json()) as JsonPage;
		expect(page.info).toMatchObject({
			name: "demo",
			version: "1.9",
			summary: "Shown <b>",
			requires_python: ">=3.9,<4",
			requires_dist: ["numpy>=2", "rich; extra == 'x'"],
			project_urls: { Docs: "https://example.invalid/docs" },
		});
		expect(Object.keys(page.releases ?? {})).toEqual(["1.0", "1.10rc1", "1.9"]);
		expect(page.urls.map(({ filename }) => filename)).toEqual(["demo-1.9-py3-none-any.whl"]);
	});

	it("finds a version in another spelling and leaves the others out", async () => {
		const index = await startFilledIndex();
		const page = (await (await fetch(`${index.url}pypi/demo/v1.0.0/json`)).json()) as JsonPage;
		expect(page).not.toHaveProperty("releases");
		const wheel = demoWheel("1.0");
		expect(page.urls[0]).toMatchObject({
			filename: "demo-1.0-py3-none-any.whl",
			packagetype: "bdist_wheel",
			python_version: "py3",
			size: wheel.bytes.byteLength,
			digests: { sha256: wheel.sha256, md5: createHash("md5").update(wheel.bytes).digest("hex") },
			upload_time: "2026-11-22T10:00:00",
		});
		expect(page.urls[1]).toMatchObject({ packagetype: "sdist", python_version: "source", requires_python: null });
		expect(page.info.summary).toBe("Shown <b>");
	});

	it.each(["pypi/nobodys/json", "pypi/demo/9.9/json", "pypi/demo/json"])("does not know %s", async (path) => {
		const index = await startIndex();
		const response = await fetch(`${index.url}${path}`);
		expect([response.status, await response.json()]).toEqual([404, { message: "Not Found" }]);
	});
});

describe("the door", () => {
	it("is closed to pages of other hosts", async () => {
		const index = await startIndex();
		const { request } = await import("node:http");
		const { promise, resolve } = Promise.withResolvers<number | undefined>();
		const asked = request(`${index.url}simple/`, { headers: { host: "attacker.invalid" } }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		asked.end();
		expect(await promise).toBe(421);
	});

	it("takes files of the size of real wheels", async () => {
		const index = await startIndex();
		const data = Buffer.alloc(8 * 1024 * 1024, "0123456789abcdef\r\n--");
		const wheel = buildWheel({
			name: "demo",
			version: "1.0",
			changeEntries: (entries) => [...entries, { name: "demo/data", bytes: data, method: "stored" as const }],
		});
		expect((await upload(index, await mintToken(index), wheel)).status).toBe(200);
	});
});
