// A frozen and gated release on disk, and a world of real adapters around it whose clock does not wait: sleeping moves
// the time of client and index alike.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ReleaseError } from "../../src/diagnostic/errors.ts";
import type { StageEvent } from "../../src/diagnostic/event.ts";
import { digestOf, sha256Of } from "../../src/document/canonical-json.ts";
import { formatDocument } from "../../src/document/format-document.ts";
import type { Manifest } from "../../src/document/manifest.ts";
import type { Plan } from "../../src/document/plan.ts";
import { parseDocument } from "../../src/document/read-document.ts";
import type { Verdict } from "../../src/document/verdict.ts";
import { type WorkFolder, workFolderAt } from "../../src/document/work-folder.ts";
import { type Destination, rehearsalDestination } from "../../src/index/destination.ts";
import { expandTagSet, parseTagSet } from "../../src/python/tag.ts";
import { createFiles } from "../../src/world/files.ts";
import { readHost } from "../../src/world/host.ts";
import { createHttp } from "../../src/world/http.ts";
import { createIdentityProvider } from "../../src/world/identity.ts";
import type { World } from "../../src/world/ports.ts";
import { createProcesses } from "../../src/world/processes.ts";
import { createSecrets } from "../../src/world/secrets.ts";
import type { BuiltDistribution } from "../world/wheel-builder.ts";
import type { TestIndex } from "./rehearsal-setup.ts";

export interface TestRelease {
	plan: Plan;
	manifest: Manifest;
	manifestSha256: string;
	verdict: Verdict;
	workFolder: WorkFolder;
	destination: Destination;
}

/** `distributions` as if they had been planned, built, frozen, tested and gated. */
export async function freezeRelease(
	index: { url: string },
	distributions: readonly BuiltDistribution[],
	version = "1.0",
): Promise<TestRelease> {
	const root = await mkdtemp(join(tmpdir(), "release-"));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	const workFolder = workFolderAt(root);
	const files = createFiles();
	await files.makeFolder(workFolder.dist);
	for (const { fileName, bytes } of distributions) await writeFile(join(workFolder.dist, fileName), bytes);
	const plan = planOf(version);
	const manifest: Manifest = {
		schema: 1,
		kind: "manifest",
		planDigest: plan.digest,
		project: "demo",
		version,
		distributions: distributions.map(({ fileName, bytes, sha256 }) => ({
			file: fileName,
			size: bytes.byteLength,
			sha256,
			kind: fileName.endsWith(".whl") ? "wheel" : "sdist",
			tags: tagsOf(fileName),
			cell: "any",
			runnerKind: "local",
		})),
		findings: [],
	};
	const manifestSha256 = sha256Of(formatDocument(manifest));
	const verdict: Verdict = {
		schema: 1,
		kind: "verdict",
		planDigest: plan.digest,
		manifestSha256,
		shouldPublish: true,
		tests: [],
		findings: [],
	};
	return { plan, manifest, manifestSha256, verdict, workFolder, destination: rehearsalDestination(index.url) };
}

function tagsOf(fileName: string): string[] {
	const set = fileName.endsWith(".whl") ? parseTagSet(fileName.slice(0, -4).split("-").slice(-3).join("-")) : null;
	return set === null ? [] : expandTagSet(set);
}

function planOf(version: string): Plan {
	const plan: Omit<Plan, "digest"> = {
		schema: 1,
		kind: "plan",
		tool: "0.0.0",
		project: {
			name: "demo",
			normalizedName: "demo",
			folder: ".",
			requiresPython: null,
			backend: null,
			isPure: true,
			abi3Floor: null,
			crate: null,
		},
		version,
		versionSources: [],
		versionInBuild: { environment: {}, edits: [], tag: null, why: "test" },
		tagPattern: "v{version}",
		tag: `v${version}`,
		commit: null,
		event: "local",
		frontend: "none",
		releases: [],
		source: null,
		cells: [],
		sdist: null,
		smokeCells: [],
		exclusions: [],
		leftOut: [],
		destinations: ["rehearsal"],
		settings: [],
	};
	return { ...plan, digest: digestOf(plan) };
}

export interface TestWorld extends World {
	/** All that was emitted, as it was emitted: nothing is masked. */
	seen: StageEvent[];
	/** Of `waiting` events. */
	waits(): string[];
	/** Every form of what was given to secrets.hide. */
	hidden: string[];
	/** Seconds that were slept. */
	slept: number[];
	abort(): void;
}

export function createWorld(index: TestIndex, environment: Record<string, string> = {}): TestWorld {
	const controller = new AbortController();
	const { signal } = controller;
	const seen: StageEvent[] = [];
	const hidden: string[] = [];
	const slept: number[] = [];
	let monotonic = 0;
	const secrets = createSecrets((form) => hidden.push(form));
	const http = createHttp(signal, {});
	onTestFinished(() => http.close());
	const host = readHost(process.env, join(import.meta.dirname, "..", "..", "src"));
	const variables = {
		...environment,
		ACTIONS_ID_TOKEN_REQUEST_URL: index.idTokenRequestUrl,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: index.idTokenRequestToken,
	};
	return {
		files: createFiles(),
		processes: createProcesses(signal),
		http,
		clock: {
			now: () => index.now(),
			monotonic: () => monotonic,
			async sleep(seconds) {
				slept.push(seconds);
				monotonic += seconds;
				index.pass(seconds);
			},
		},
		host: { ...host, runnerKind: "local" },
		secrets,
		events: { emit: (event) => void seen.push(event) },
		environment: { ...process.env, ...variables },
		signal,
		identity: createIdentityProvider(http, variables, secrets),
		seen,
		waits: () => seen.flatMap((event) => (event.type === "waiting" ? [event.message] : [])),
		hidden,
		slept,
		abort: () => controller.abort(),
	};
}

/** Uploads that the index answered, or cut. */
export function uploadsOf(index: TestIndex): number {
	return index.log.filter(({ path }) => path.startsWith("/legacy/")).length;
}

export async function readLedger({ workFolder }: TestRelease): Promise<Record<string, string>> {
	const text = (await createFiles().readText(workFolder.ledger)) ?? "";
	const ledger = parseDocument("ledger", text, workFolder.ledger);
	return Object.fromEntries(ledger.destinations[0]?.files.map(({ file, state }) => [file, state]) ?? []);
}

/** The error that a promise is expected to end with. */
export async function failureOf(promise: Promise<unknown>): Promise<ReleaseError> {
	return promise.then(
		(value) => {
			throw new Error(`expected a failure, got ${JSON.stringify(value)}`);
		},
		(error: ReleaseError) => error,
	);
}
