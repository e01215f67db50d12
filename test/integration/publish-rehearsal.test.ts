import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publicDestinations } from "../../src/index/destination.ts";
import { runPublish } from "../../src/publish/run.ts";
import type { Fault, SeenRequest } from "../../src/rehearsal/fault.ts";
import { type BuiltDistribution, buildSdist, buildWheel } from "../world/wheel-builder.ts";
import { createWorld, failureOf, freezeRelease, readLedger, uploadsOf } from "./publish-setup.ts";
import { listing, mintToken, startIndex, upload } from "./rehearsal-setup.ts";

const wheel = buildWheel({ name: "demo", version: "1.0", description: "# demo\n" });
const platformWheels = ["manylinux_2_17_x86_64", "manylinux_2_17_aarch64", "win_amd64"].map((platform) =>
	buildWheel({ name: "demo", version: "1.0", tags: `cp39-abi3-${platform}` }),
);
const sdist = buildSdist({ name: "demo", version: "1.0" });
const all = [sdist, wheel, ...platformWheels];

/** The fault for the n-th request of a kind (1, 2, …), by what its path starts with. */
function onNth(pathStart: string, fault: (n: number) => Fault | null) {
	let count = 0;
	return ({ path }: SeenRequest) => {
		if (!path.startsWith(pathStart)) return null;
		count += 1;
		return fault(count);
	};
}

const filesOn = async (index: Parameters<typeof listing>[0]) =>
	((await listing(index))?.files ?? []).map(({ filename, hashes }) => [filename, hashes.sha256]);
const expectedFiles = (distributions: readonly BuiltDistribution[]) =>
	distributions.map(({ fileName, sha256 }) => [fileName, sha256]);

describe("a release is published", () => {
	it("whole, with one token, the sdist last", async () => {
		const index = await startIndex();
		const release = await freezeRelease(index, all);
		const world = createWorld(index);
		const outcome = await runPublish(release, world);
		expect(outcome.findings).toEqual([]);
		expect(outcome.outputs).toEqual({ uploaded: "5", present: "0" });
		expect(outcome.summary).toBe("5 files uploaded, token minted once; 5 of 5 files are on the rehearsal index");
		expect(await filesOn(index)).toEqual(expect.arrayContaining(expectedFiles(all)));
		const order = world.seen.flatMap((event) => (event.type === "item-finished" ? [event.item] : []));
		expect(order).toHaveLength(5);
		expect(order.at(-1)).toBe(sdist.fileName);
		expect(order.at(-2)).toBe(wheel.fileName);
		expect(new Set(Object.values(await readLedger(release)))).toEqual(new Set(["published"]));
	});

	it("and a second run sends nothing and asks at most five times", async () => {
		const index = await startIndex();
		const release = await freezeRelease(index, all);
		await runPublish(release, createWorld(index));
		const before = index.log.length;
		const uploads = uploadsOf(index);
		const world = createWorld(index);
		const outcome = await runPublish(release, world);
		expect(outcome).toMatchObject({ didNothing: true, outputs: { uploaded: "0", present: "5" } });
		expect(outcome.summary).toContain("nothing to do");
		expect(uploadsOf(index)).toBe(uploads);
		expect(index.log.length - before).toBeLessThanOrEqual(5);
		expect(world.hidden).toEqual([]);
		expect(new Set(Object.values(await readLedger(release)))).toEqual(new Set(["published"]));
	});

	it("with only the missing files when some are there", async () => {
		const index = await startIndex();
		const release = await freezeRelease(index, [wheel, sdist]);
		await upload(index, await mintToken(index), wheel);
		const outcome = await runPublish(release, createWorld(index));
		expect(outcome.outputs).toEqual({ uploaded: "1", present: "1" });
		expect(uploadsOf(index)).toBe(2);
		expect(await readLedger(release)).toEqual({ [wheel.fileName]: "present", [sdist.fileName]: "published" });
	});

	it("as a new project of a pending publisher", async () => {
		const index = await startIndex({ publisher: { projects: [], pendingProject: "demo" } });
		const release = await freezeRelease(index, [wheel, sdist]);
		await runPublish(release, createWorld(index));
		expect(await filesOn(index)).toHaveLength(2);
	});

	it("only on paper in a dry run: the claims are looked at, nothing is minted or sent", async () => {
		const index = await startIndex({ publisher: { projects: [], pendingProject: "demo" } });
		const release = await freezeRelease(index, [wheel, sdist]);
		const outcome = await runPublish({ ...release, dryRun: true }, createWorld(index));
		expect(outcome.summary).toContain("2 of 2 files would go to the rehearsal index");
		expect(outcome.findings).toEqual([]);
		expect(index.log.some(({ path }) => path.includes("mint-token") || path.startsWith("/legacy"))).toBe(false);
		expect(await listing(index)).toBeNull();
	});
});

describe("nothing is uploaded", () => {
	it.each<[string, (dist: string) => Promise<void>, string]>([
		[
			"when one byte of a wheel was changed after freeze",
			async (dist) => {
				const bytes = Buffer.from(wheel.bytes);
				bytes[40] = (bytes[40] ?? 0) ^ 1;
				await writeFile(join(dist, wheel.fileName), bytes);
			},
			`${wheel.fileName} has other bytes`,
		],
		["when a file is missing", (dist) => rm(join(dist, sdist.fileName)), `${sdist.fileName} is missing`],
		[
			"when there is a file too many",
			(dist) => writeFile(join(dist, "demo-1.0-cp39-abi3-win_amd64.whl"), "x"),
			"demo-1.0-cp39-abi3-win_amd64.whl is not in the manifest",
		],
		[
			"when two files were swapped",
			async (dist) => {
				await writeFile(join(dist, wheel.fileName), sdist.bytes);
				await writeFile(join(dist, sdist.fileName), wheel.bytes);
			},
			`${sdist.fileName} has other bytes`,
		],
	])("%s", async (_, change, words) => {
		const index = await startIndex();
		const release = await freezeRelease(index, [wheel, sdist]);
		await change(release.workFolder.dist);
		const error = await failureOf(runPublish(release, createWorld(index)));
		expect(error).toMatchObject({ code: "publish/other-bytes", exitStatus: 6 });
		expect(error.message).toContain(words);
		expect(index.log).toEqual([]);
	});

	it("when the index has other bytes under one of many names", async () => {
		const index = await startIndex();
		const release = await freezeRelease(index, all);
		const other = buildWheel({ name: "demo", version: "1.0", description: "another build" });
		await upload(index, await mintToken(index), other);
		const before = uploadsOf(index);
		const error = await failureOf(runPublish(release, createWorld(index)));
		expect(error).toMatchObject({ code: "publish/conflict", exitStatus: 6 });
		expect(error.message).toContain(wheel.fileName);
		expect(error.message).toContain(wheel.sha256);
		expect(error.message).toContain(other.sha256);
		expect(uploadsOf(index)).toBe(before);
		expect(index.log.filter(({ path }) => path.includes("mint-token"))).toHaveLength(1);
		expect(await readLedger(release)).toMatchObject({ [wheel.fileName]: "conflict", [sdist.fileName]: "absent" });
	});

	it("when the gate refused", async () => {
		const index = await startIndex();
		const release = await freezeRelease(index, [wheel]);
		const verdict = { ...release.verdict, shouldPublish: false };
		const { findings } = await runPublish({ ...release, verdict }, createWorld(index));
		expect(findings).toMatchObject([{ code: "publish/not-gated", level: "error" }]);
		expect(index.log).toEqual([]);
	});

	it("when a file's metadata is of another version than the release", async () => {
		const index = await startIndex();
		const metadataText = "Metadata-Version: 2.1\nName: demo\nVersion: 9.9\n";
		const release = await freezeRelease(index, [buildWheel({ name: "demo", version: "1.0", metadataText })]);
		const { findings } = await runPublish(release, createWorld(index));
		expect(findings).toMatchObject([{ code: "publish/metadata", level: "error" }]);
		expect(findings[0]?.message).toContain("demo 9.9");
		expect(index.log).toEqual([]);
	});

	it("to a public index with a stored token in the environment", async () => {
		const index = await startIndex();
		const release = { ...(await freezeRelease(index, [wheel])), destination: publicDestinations.pypi };
		const error = await failureOf(runPublish(release, createWorld(index, { TWINE_PASSWORD: "pypi-stored" })));
		expect(error).toMatchObject({ code: "publish/stored-token", exitStatus: 3 });
		expect(JSON.stringify(error.toFinding())).not.toContain("pypi-stored");
		expect(index.log).toEqual([]);
	});
});

describe("the index refuses", () => {
	it("a file for good: exit 4 with its own words, and what is live", async () => {
		const index = await startIndex();
		const bad = buildWheel({ name: "demo", version: "1.0", tags: "cp39-abi3-linux_x86_64" });
		const release = await freezeRelease(index, [...platformWheels, bad]);
		const error = await failureOf(runPublish(release, createWorld(index)));
		expect(error).toMatchObject({ code: "publish/refused", exitStatus: 4, status: 400 });
		expect(error.message).toContain(`Binary wheel '${bad.fileName}' has an unsupported platform tag 'linux_x86_64'.`);
		expect(error.help).toContain("auditwheel");
		const live = await filesOn(index);
		expect(error.help).toContain(
			live.length === 0 ? "Nothing of this release" : `${live.length} of 4 files are on the rehearsal index`,
		);
		for (const [file] of live) expect(error.help).toContain(file);
	});

	it("bytes that it has under another name: 'exists' is not taken for success", async () => {
		const index = await startIndex();
		await upload(index, await mintToken(index), wheel, { fileName: "demo-1.0-1-py3-none-any.whl" });
		const release = await freezeRelease(index, [wheel]);
		const error = await failureOf(runPublish(release, createWorld(index)));
		expect(error).toMatchObject({ code: "publish/exists-elsewhere", exitStatus: 4 });
		expect(error.message).toContain(wheel.fileName);
		expect(await readLedger(release)).toEqual({ [wheel.fileName]: "absent" });
	});

	it("an identity whose repository is not the registered one: exit 4 with what to register", async () => {
		const index = await startIndex({
			claims: (claims) => ({
				...claims,
				repository: "someone/else",
				job_workflow_ref: "someone/else/.github/workflows/release.yml@refs/tags/v0",
				workflow_ref: "someone/else/.github/workflows/release.yml@refs/tags/v0",
			}),
		});
		const release = await freezeRelease(index, [wheel]);
		const error = await failureOf(runPublish(release, createWorld(index)));
		expect(error).toMatchObject({ code: "trust/invalid-publisher", exitStatus: 4 });
		expect(error.message).toContain("Publisher with matching claims was not found");
		expect(error.help).toContain("  owner        someone\n  repository   else\n  workflow     release.yml\n");
		expect(error.help).toMatch(/^repository +someone\/else$/m);
		expect(uploadsOf(index)).toBe(0);
	});

	it("an identity for another audience is never handed over", async () => {
		const index = await startIndex({ claims: (claims) => ({ ...claims, aud: "sigstore" }) });
		const error = await failureOf(runPublish(await freezeRelease(index, [wheel]), createWorld(index)));
		expect(error).toMatchObject({ code: "trust/audience-mismatch", exitStatus: 4 });
		expect(index.log.some(({ path }) => path.includes("mint-token"))).toBe(false);
	});

	it("a pull_request_target job is stopped here, before the index is", async () => {
		const index = await startIndex({ claims: (claims) => ({ ...claims, event_name: "pull_request_target" }) });
		const error = await failureOf(runPublish(await freezeRelease(index, [wheel]), createWorld(index)));
		expect(error).toMatchObject({ code: "trust/event", exitStatus: 3 });
	});
});

describe("bad minutes of the index", () => {
	it("503 for some tries: every wait is told, then all is there", async () => {
		const index = await startIndex({
			faults: onNth("/legacy/", (n) => (n <= 5 ? { when: "before", kind: "answer", status: 503 } : null)),
		});
		const release = await freezeRelease(index, [wheel, sdist]);
		const world = createWorld(index);
		const outcome = await runPublish(release, world);
		expect(outcome.outputs).toEqual({ uploaded: "2", present: "0" });
		expect(world.waits()).toHaveLength(5);
		expect(world.waits()[0]).toMatch(
			/did not take demo-1\.0-py3-none-any\.whl \(503.*Trying again in \d+ s, giving up at 11:00 UTC\. Nothing is lost: 0 of 2 files are on the rehearsal index\.$/,
		);
		expect(await filesOn(index)).toHaveLength(2);
	});

	it("stored, then the connection breaks: seen as present, sent once", async () => {
		const index = await startIndex({
			faults: onNth("/legacy/", (n) => (n === 1 ? { when: "after", kind: "reset" } : null)),
		});
		const release = await freezeRelease(index, [wheel]);
		await runPublish(release, createWorld(index));
		expect(uploadsOf(index)).toBe(1);
		expect(await readLedger(release)).toEqual({ [wheel.fileName]: "published" });
	});

	it("stored, then a proxy says 502: seen as present, sent once", async () => {
		const index = await startIndex({
			faults: onNth("/legacy/", (n) => (n === 1 ? { when: "after", kind: "answer", status: 502 } : null)),
		});
		await runPublish(await freezeRelease(index, [wheel]), createWorld(index));
		expect(uploadsOf(index)).toBe(1);
	});

	it("a web page instead of an answer is no success", async () => {
		const page = { when: "before", kind: "answer", status: 200, body: "<html><body>Sign in</body></html>" } as const;
		const index = await startIndex({ faults: onNth("/legacy/", (n) => (n === 1 ? page : null)) });
		await runPublish(await freezeRelease(index, [wheel]), createWorld(index));
		expect(await filesOn(index)).toEqual(expectedFiles([wheel]));
	});

	it("Retry-After is obeyed", async () => {
		const busy = { when: "before", kind: "answer", status: 429, headers: { "retry-after": "7" } } as const;
		const index = await startIndex({ faults: onNth("/legacy/", (n) => (n === 1 ? busy : null)) });
		const world = createWorld(index);
		await runPublish(await freezeRelease(index, [wheel]), world, () => 0.5);
		expect(world.slept).toEqual([7.5]);
	});

	it("read-only mode is waited for", async () => {
		const body = "Read-only mode: Uploads are temporarily disabled.";
		const closed = { when: "before", kind: "answer", status: 403, body } as const;
		const index = await startIndex({ faults: onNth("/legacy/", (n) => (n <= 2 ? closed : null)) });
		const world = createWorld(index);
		await runPublish(await freezeRelease(index, [wheel]), world);
		expect(world.slept.every((seconds) => seconds >= 30)).toBe(true);
		expect(world.waits()[0]).toContain("Read-only mode");
	});

	it("longer than the deadline: exit 5, and the same command finishes it", async () => {
		let isDown = true;
		const down = { when: "before", kind: "answer", status: 503 } as const;
		const index = await startIndex({
			faults: ({ path }) => (isDown && path.startsWith("/legacy/") ? down : null),
		});
		const release = await freezeRelease(index, [wheel, sdist]);
		const error = await failureOf(runPublish({ ...release, deadlineSeconds: 600 }, createWorld(index)));
		expect(error).toMatchObject({ code: "publish/incomplete", exitStatus: 5 });
		isDown = false;
		expect((await runPublish(release, createWorld(index))).outputs).toEqual({ uploaded: "2", present: "0" });
	});

	it("the listing is down before anything was sent: waits, then publishes", async () => {
		const down = { when: "before", kind: "answer", status: 503 } as const;
		const index = await startIndex({ faults: onNth("/simple/", (n) => (n <= 3 ? down : null)) });
		const world = createWorld(index);
		await runPublish(await freezeRelease(index, [wheel]), world);
		expect(world.waits()).toHaveLength(3);
	});

	it("an answer to the mint that is lost costs a new identity, not the release", async () => {
		const index = await startIndex({
			faults: onNth("/_/oidc/mint-token", (n) => (n === 1 ? { when: "after", kind: "reset" } : null)),
		});
		await runPublish(await freezeRelease(index, [wheel]), createWorld(index));
		expect(index.log.filter(({ path }) => path.startsWith("/issuer/token"))).toHaveLength(2);
	});

	it("a token that ends during a long release is renewed", async () => {
		const index = await startIndex({
			faults: onNth("/legacy/", (n) =>
				n === 2 ? { when: "before", kind: "answer", status: 503, headers: { "retry-after": "700" } } : null,
			),
		});
		const world = createWorld(index);
		const outcome = await runPublish(
			await freezeRelease(
				index,
				[platformWheels[0], wheel, sdist].filter((one) => one !== undefined),
			),
			world,
		);
		expect(outcome.summary).toContain("token minted 2 times");
		expect(index.log.filter(({ path }) => path.includes("mint-token"))).toHaveLength(2);
	});

	it("a token that the index forgot is replaced once", async () => {
		const body = "Invalid or non-existent authentication information.";
		const forgotten = { when: "before", kind: "answer", status: 403, body } as const;
		const index = await startIndex({ faults: onNth("/legacy/", (n) => (n === 1 ? forgotten : null)) });
		const outcome = await runPublish(await freezeRelease(index, [wheel]), createWorld(index));
		expect(outcome.summary).toContain("token minted 2 times");
	});

	it("another upload of other bytes in between is a conflict, not a success", async () => {
		const other = buildWheel({ name: "demo", version: "1.0", description: "another build" });
		const index = await startIndex();
		const token = await mintToken(index);
		const release = await freezeRelease(index, [wheel]);
		const world = createWorld(index);
		const requestToken = world.identity.requestToken;
		// Between our look at the index and our upload.
		const identity = {
			requestToken: async (audience: string) => {
				await upload(index, token, other);
				return requestToken(audience);
			},
		};
		const error = await failureOf(runPublish(release, { ...world, identity }));
		expect(error).toMatchObject({ code: "publish/conflict", exitStatus: 6 });
		expect(error.message).toContain(other.sha256);
	});
});

describe("stopping", () => {
	it("in the middle says what is live, and the same command finishes it", async () => {
		let stop = () => {};
		const index = await startIndex({
			faults: onNth("/legacy/", (n) => {
				if (n !== 4) return null;
				stop();
				return { when: "after", kind: "delay", seconds: 0.05 };
			}),
		});
		const release = await freezeRelease(index, all);
		const world = createWorld(index);
		stop = world.abort;
		const error = await failureOf(runPublish(release, world));
		expect(error).toMatchObject({ code: "publish/cancelled", exitStatus: 130 });
		const live = Object.values(await readLedger(release)).filter((state) => state === "published").length;
		expect(error.message).toBe(
			`Stopped. ${live} of 5 files are on the rehearsal index and right; run the same command to finish.`,
		);
		await runPublish(release, createWorld(index));
		expect(await filesOn(index)).toEqual(expect.arrayContaining(expectedFiles(all)));
		expect(await filesOn(index)).toHaveLength(5);
	});
});

it("no token is in any event, error, ledger or outcome, even when the index echoes the request", async () => {
	let isFirst = true;
	const index = await startIndex();
	const release = await freezeRelease(index, [wheel]);
	const world = createWorld(index);
	const http = {
		...world.http,
		send: async (request: Parameters<typeof world.http.send>[0]) => {
			if (!request.url.endsWith("/legacy/")) return world.http.send(request);
			const status = isFirst ? 503 : 400;
			isFirst = false;
			const body = Buffer.from(`refused with ${request.headers?.authorization} for you`);
			return { status, headers: { "content-type": "text/plain" }, body };
		},
	};
	const error = await failureOf(runPublish(release, { ...world, http }));
	expect(error).toMatchObject({ code: "publish/refused", exitStatus: 4 });
	const told = JSON.stringify([world.seen, error.toFinding(), error.message, error.stack, await readLedger(release)]);
	expect(told).toContain("refused with Basic ***");
	expect(world.hidden.length).toBeGreaterThanOrEqual(3);
	for (const secret of world.hidden) expect(told).not.toContain(secret);
});

it("a wheel larger than one piece arrives whole", async () => {
	const index = await startIndex();
	const files = { "demo/__init__.py": "", "demo/data.bin": randomBytes(3 * 1024 * 1024 + 17) };
	const big = buildWheel({ name: "demo", version: "1.0", files });
	await runPublish(await freezeRelease(index, [big]), createWorld(index));
	expect(await filesOn(index)).toEqual(expectedFiles([big]));
});
