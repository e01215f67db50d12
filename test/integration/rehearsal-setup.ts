// A rehearsal index of its own for each test, with a clock that the test moves, and the few requests that clients make.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { uploadFields } from "../../src/index/upload-form.ts";
import { type RehearsalIndex, type RehearsalOptions, startRehearsalIndex } from "../../src/rehearsal/index-server.ts";
import { type BuiltDistribution, buildSdist, buildWheel } from "../world/wheel-builder.ts";

export interface TestIndex extends RehearsalIndex {
	folder: string;
	/** Moves the clock of the index. */
	pass(seconds: number): void;
	now(): Date;
}

/** The project `demo` exists and trusts its publisher, unless told. */
export async function startIndex(options: Partial<RehearsalOptions> = {}): Promise<TestIndex> {
	const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "rehearsal-")));
	let time = Date.parse("2026-11-22T10:00:00.000Z");
	const clock = options.clock ?? { now: () => new Date(time) };
	const index = await startRehearsalIndex({ publisher: { projects: ["demo"] }, ...options, folder, clock });
	let isOpen = true;
	const close = async () => {
		if (isOpen) await index.close();
		isOpen = false;
	};
	onTestFinished(async () => {
		await close();
		await rm(folder, { recursive: true, force: true });
	});
	const pass = (seconds: number) => {
		time += seconds * 1000;
	};
	return { ...index, close, folder, pass, now: () => clock.now() };
}

export async function requestIdentity(index: RehearsalIndex, audience = "rehearsal"): Promise<string> {
	const response = await fetch(`${index.idTokenRequestUrl}&audience=${audience}`, {
		headers: { authorization: `bearer ${index.idTokenRequestToken}` },
	});
	return ((await response.json()) as { value: string }).value;
}

export interface MintAnswer {
	status: number;
	body: { success?: boolean; token?: string; expires?: number; errors?: { code: string; description: string }[] };
}

export async function mint(index: RehearsalIndex, body: unknown): Promise<MintAnswer> {
	const response = await fetch(`${index.url}_/oidc/mint-token`, {
		method: "POST",
		body: typeof body === "string" ? body : JSON.stringify(body),
	});
	return { status: response.status, body: (await response.json()) as MintAnswer["body"] };
}

export async function mintToken(index: RehearsalIndex): Promise<string> {
	const { body } = await mint(index, { token: await requestIdentity(index) });
	if (body.token === undefined) throw new Error(`no token: ${JSON.stringify(body)}`);
	return body.token;
}

export interface UploadChanges {
	/** Field to its new values; an empty list leaves it out. */
	fields?: Record<string, string | readonly string[]>;
	fileName?: string;
	contentType?: string;
	/** Leaves the file out. */
	hasNoFile?: boolean;
	headers?: Record<string, string>;
}

/** Status, reason phrase and the words of the refusal, as `Accept: application/json` gives them. */
export async function upload(
	index: RehearsalIndex,
	token: string | null,
	distribution: BuiltDistribution,
	changes: UploadChanges = {},
): Promise<{ status: number; words: string; reason: string }> {
	const response = await fetch(`${index.url}legacy/`, {
		method: "POST",
		body: formOf(distribution, changes),
		headers: {
			accept: "application/json",
			...(token === null ? {} : { authorization: `Basic ${btoa(`__token__:${token}`)}` }),
			...changes.headers,
		},
	});
	const text = await response.text();
	const words = text.startsWith("{") ? (JSON.parse(text) as { code: string }).code.slice(4) : text;
	return { status: response.status, words, reason: response.statusText };
}

export function formOf(distribution: BuiltDistribution, changes: UploadChanges = {}): FormData {
	const [name = "", version = ""] = distribution.fileName.replace(/\.tar\.gz$/, "").split("-");
	const isWheel = distribution.fileName.endsWith(".whl");
	const metadata: [string, string][] = [
		["Metadata-Version", "2.4"],
		["Name", name],
		["Version", version],
	];
	const fields = new Map<string, string[]>();
	const facts = { kind: isWheel ? "wheel" : "sdist", pythonTag: isWheel ? "py3" : null, metadata } as const;
	for (const [key, value] of uploadFields(facts, distribution)) fields.set(key, [...(fields.get(key) ?? []), value]);
	for (const [key, values] of Object.entries(changes.fields ?? {})) {
		fields.set(key, typeof values === "string" ? [values] : [...values]);
	}
	const form = new FormData();
	for (const [key, values] of fields) for (const value of values) form.append(key, value);
	const type = changes.contentType ?? "application/octet-stream";
	if (changes.hasNoFile !== true) {
		form.append(
			"content",
			new Blob([Buffer.from(distribution.bytes)], { type }),
			changes.fileName ?? distribution.fileName,
		);
	}
	return form;
}

export interface Listing {
	meta: Record<string, unknown>;
	name: string;
	versions: string[];
	files: { filename: string; url: string; hashes: { sha256: string }; "core-metadata": false | { sha256: string } }[];
}

/** The Simple JSON page of a project, or null. */
export async function listing(index: RehearsalIndex, project = "demo"): Promise<Listing | null> {
	const response = await fetch(`${index.url}simple/${project}/`, {
		headers: { accept: "application/vnd.pypi.simple.v1+json" },
	});
	return response.ok ? ((await response.json()) as Listing) : null;
}

export function demoWheel(version = "1.0", files?: Record<string, string>): BuiltDistribution {
	return buildWheel({ name: "demo", version, ...(files === undefined ? {} : { files }) });
}

export function demoSdist(version = "1.0"): BuiltDistribution {
	return buildSdist({ name: "demo", version });
}
