import { describe, expect, it } from "vitest";
import { runPublish } from "../../src/publish/run.ts";
import type { Fault, SeenRequest } from "../../src/rehearsal/fault.ts";
import { runVerify } from "../../src/verify/run.ts";
import type { World } from "../../src/world/ports.ts";
import { type BuiltDistribution, buildSdist, buildWheel, type WheelRequest } from "../world/wheel-builder.ts";
import { createWorld, failureOf, freezeRelease, readLedger, type TestRelease } from "./publish-setup.ts";
import { listing, mintToken, startIndex, type TestIndex, upload } from "./rehearsal-setup.ts";

const sdist = buildSdist({ name: "demo", version: "1.0" });
const wheel = demo();
/** For no machine that runs these tests. */
const foreign = demo({ tags: "cp39-abi3-manylinux_2_17_s390x" });

function demo(change: Partial<WheelRequest> = {}): BuiltDistribution {
	return buildWheel({ name: "demo", version: "1.0", ...change });
}

async function publish(index: TestIndex, distributions: readonly BuiltDistribution[]): Promise<TestRelease> {
	const release = await freezeRelease(index, distributions);
	await runPublish(release, createWorld(index));
	return release;
}

// The tool environment lies in the user's cache, as in real use: only the first run ever makes it.
describe("a published release on this machine", { timeout: 240_000 }, () => {
	it("is downloaded, installed by hash with pip and with uv, and imported", async () => {
		const index = await startIndex();
		const release = await publish(index, [wheel, foreign, sdist]);
		const world = createWorld(index);
		const outcome = await runVerify(release, world);
		expect(outcome.findings).toEqual([]);
		expect(outcome.summary).toMatch(
			/^3 files downloaded, same bytes; pip and uv install 1\.0 by hash on Python 3\.\d+\.\d+$/,
		);
		expect(new Set(Object.values(await readLedger(release)))).toEqual(new Set(["verified"]));
		const done = world.seen.flatMap((event) => (event.type === "item-finished" ? [event] : []));
		expect(done.map(({ outcome: end }) => end)).toEqual(["done", "done", "done", "done", "done"]);
		expect(done.map(({ item }) => item.split(" ")[0]).slice(-2)).toEqual(["pip", "uv"]);
		expect(done.at(-1)?.details).toContain("import demo");
		// The index gave the wheel three times: to us, to pip and to uv. Nobody asked it for anything but this project.
		const downloads = index.log.filter(({ path, method }) => method === "GET" && path.endsWith(wheel.fileName));
		expect(downloads).toHaveLength(3);
		const asked = index.log.filter(({ path }) => path.startsWith("/simple/")).map(({ path }) => path);
		expect(new Set(asked)).toEqual(new Set(["/simple/demo/"]));
		expect(await world.files.exists(release.workFolder.scratch)).toBe(true);
		expect(await world.files.list(release.workFolder.scratch)).toEqual([]);
	});

	it("that does not work once installed is a finding for each installer, and is not called verified", async () => {
		const index = await startIndex();
		const files = { "demo/__init__.py": "print('hello')\nraise RuntimeError('no such device')\n" };
		const release = await publish(index, [demo({ files })]);
		const outcome = await runVerify(release, createWorld(index));
		expect(outcome.findings.map(({ code, level }) => [code, level])).toEqual([
			["verify/install-failed", "error"],
			["verify/install-failed", "error"],
		]);
		expect(outcome.findings[0]?.message).toContain("import demo fails: RuntimeError: no such device");
		expect(outcome.outputs).toEqual({ verified: "false" });
		expect(Object.values(await readLedger(release))).toEqual(["published"]);
	});

	it("that ends the interpreter is a finding too", async () => {
		const index = await startIndex();
		const release = await publish(index, [demo({ files: { "demo/__init__.py": "import os\nos._exit(0)\n" } })]);
		const outcome = await runVerify(release, createWorld(index));
		expect(outcome.findings[0]?.message).toContain("ends the interpreter");
	});

	it("gets its dependencies from the default index alone, whatever its own index offers under their names", async () => {
		const index = await startIndex({ publisher: { projects: ["demo", "helper"] } });
		const defaults = await startIndex({ publisher: { projects: ["helper"] } });
		const helper = (version: string) => buildWheel({ name: "helper", version });
		await upload(defaults, await mintToken(defaults), helper("1.0"), { fields: { name: "helper" } });
		await upload(index, await mintToken(index), helper("9999"), { fields: { name: "helper", version: "9999" } });
		const metadata = [
			["Requires-Dist", "helper>=1"],
			["Requires-Dist", "does-not-exist-anywhere; extra == 'more'"],
		] as const;
		const code = "import helper\nassert helper.__version__ == '1.0', helper.__version__\n";
		const release = await publish(index, [demo({ metadata, files: { "demo/__init__.py": code } })]);
		const before = index.log.length;
		const simple = `${defaults.url}simple/`;
		const world = createWorld(index, { PIP_INDEX_URL: simple, UV_DEFAULT_INDEX: simple });
		expect((await runVerify(release, world)).findings).toEqual([]);
		const pages = (log: typeof index.log) =>
			new Set(log.map(({ path }) => path).filter((path) => path.startsWith("/simple/")));
		expect(pages(index.log.slice(before))).toEqual(new Set(["/simple/demo/"]));
		expect(pages(defaults.log)).toEqual(new Set(["/simple/helper/"]));
	});

	it("that needs what no index has is a finding with the installer's words", async () => {
		const index = await startIndex();
		const metadata = [["Requires-Dist", "demo-needs-what-does-not-exist==0.0.1.dev0"]] as const;
		const release = await publish(index, [demo({ metadata })]);
		// The default index for dependencies: the rehearsal index, which has no such project.
		const world = createWorld(index, { PIP_INDEX_URL: release.destination.simpleUrl });
		const outcome = await runVerify(release, world);
		expect(outcome.findings[0]).toMatchObject({ code: "verify/install-failed", level: "error" });
		expect(outcome.findings[0]?.message).toContain("pip could not install the dependencies from the default index");
		expect(outcome.findings[0]?.message).toContain("demo-needs-what-does-not-exist");
	});
});

describe("the downloads of a release", () => {
	it("are compared also where nothing can be installed, and that is said", async () => {
		const index = await startIndex();
		const release = await publish(index, [foreign, sdist]);
		const world = createWorld(index);
		const outcome = await runVerify(release, world);
		expect(outcome.findings).toMatchObject([{ code: "verify/no-wheel-for-host", level: "notice" }]);
		expect(outcome.summary).toContain("2 files downloaded, same bytes; not installed");
		expect(new Set(Object.values(await readLedger(release)))).toEqual(new Set(["verified"]));
		expect(world.seen.at(-1)).toMatchObject({ type: "item-finished", outcome: "left-out" });
	});

	it("with other bytes than the frozen ones end with exit 6 and both hashes", async () => {
		const index = await startIndex();
		const release = await publish(index, [foreign, sdist]);
		const world = createWorld(index);
		const download: World["http"]["download"] = async (url, path, limits) => {
			const result = await world.http.download(url, path, limits);
			return url.endsWith(sdist.fileName) ? { ...result, sha256: "0".repeat(64) } : result;
		};
		const error = await failureOf(runVerify(release, { ...world, http: { ...world.http, download } }));
		expect(error).toMatchObject({ code: "verify/other-bytes", exitStatus: 6 });
		expect(error.message).toContain(`${sdist.fileName}\n  frozen here  sha256 ${sdist.sha256}`);
		expect(error.message).toContain(`on the index sha256 ${"0".repeat(64)}`);
		expect(Object.values(await readLedger(release))).not.toContain("verified");
	});

	it("stop at the first byte that the frozen file does not have, so that an index cannot fill the disk", async () => {
		const body = "x".repeat(foreign.bytes.byteLength + 1);
		const faults = ({ path }: SeenRequest): Fault | null =>
			path.startsWith("/packages/") ? { when: "before", kind: "answer", status: 200, body } : null;
		const index = await startIndex({ faults });
		const release = await publish(index, [foreign]);
		const error = await failureOf(runVerify(release, createWorld(index)));
		expect(error).toMatchObject({ code: "verify/other-bytes", exitStatus: 6 });
		expect(error.message).toContain(`on the index more than ${foreign.bytes.byteLength} bytes`);
	});

	it("are not begun when the index lists another hash under a frozen name", async () => {
		const index = await startIndex();
		const release = await freezeRelease(index, [foreign]);
		await publish(index, [demo({ tags: "cp39-abi3-manylinux_2_17_s390x", description: "another build" })]);
		const before = index.log.length;
		const error = await failureOf(runVerify(release, createWorld(index)));
		expect(error).toMatchObject({ code: "verify/other-bytes", exitStatus: 6 });
		expect(index.log.slice(before).map(({ path }) => path)).toEqual(["/simple/demo/"]);
	});

	it("are tried again while the index is busy", async () => {
		let count = 0;
		const faults = ({ path }: SeenRequest): Fault | null => {
			if (!path.startsWith("/packages/")) return null;
			count += 1;
			return count <= 2 ? { when: "before", kind: "answer", status: 503 } : null;
		};
		const index = await startIndex({ faults });
		const release = await publish(index, [foreign]);
		const world = createWorld(index);
		await runVerify(release, world);
		expect(world.waits()).toHaveLength(2);
		expect(world.waits()[0]).toContain("(503)");
	});
});

describe("waiting for the index to show the release", () => {
	it("gives up with exit 5 and the names that are missing", async () => {
		const index = await startIndex();
		const release = await freezeRelease(index, [foreign, sdist]);
		const world = createWorld(index);
		const error = await failureOf(runVerify(release, world));
		expect(error).toMatchObject({ code: "verify/not-visible", exitStatus: 5 });
		expect(error.message).toContain(`does not show 2 of 2 files yet: ${foreign.fileName}, ${sdist.fileName}`);
		expect(world.slept.reduce((sum, seconds) => sum + seconds, 0)).toBeLessThanOrEqual(30);
	});

	it("of a public index takes two reads that agree, some seconds apart; a flapping cache does not fool it", async () => {
		const index = await startIndex();
		const release = await publish(index, [foreign]);
		// As a public index in all but its addresses.
		const destination = { ...release.destination, name: "testpypi", title: "TestPyPI" } as const;
		const world = createWorld(index);
		const views = ["full", "old", "full", "full"];
		const seen: string[] = [];
		const send: World["http"]["send"] = async (request) => {
			const view = views[seen.length] ?? "full";
			seen.push(view);
			if (view === "full") return world.http.send(request);
			return { status: 404, headers: {}, body: Buffer.from("404 Not Found") };
		};
		await runVerify({ ...release, destination }, { ...world, http: { ...world.http, send } }, () => 0);
		expect(seen).toEqual(["full", "old", "full", "full"]);
		expect(world.slept).toHaveLength(3);
		expect(Math.min(...world.slept)).toBeGreaterThanOrEqual(5);
	});

	it("can be stopped, which changes nothing", async () => {
		const index = await startIndex();
		const release = await publish(index, [foreign]);
		const before = await listing(index);
		const world = createWorld(index);
		world.abort();
		const error = await failureOf(runVerify(release, world));
		expect(error).toMatchObject({ code: "verify/cancelled", exitStatus: 130 });
		expect(await listing(index)).toEqual(before);
	});
});
