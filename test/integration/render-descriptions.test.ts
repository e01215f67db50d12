// Descriptions rendered by PyPI's own library, from its lock: on a fresh machine it is installed once, before the tests.
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runFreeze } from "../../src/freeze/run.ts";
import { runCheck } from "../../src/pipeline/check.ts";
import { prepareTools } from "../../src/tools/environment.ts";
import { rememberRendering, rendererOf } from "../../src/tools/render-descriptions.ts";
import { createClock } from "../../src/world/clock.ts";
import { createFiles } from "../../src/world/files.ts";
import { readHost } from "../../src/world/host.ts";
import type { ProcessRequest } from "../../src/world/ports.ts";
import { createProcesses } from "../../src/world/processes.ts";
import { messagesPage, needsRenderer, renderMessages } from "../messages/render-page.ts";
import { descriptions } from "../oracle/twine/descriptions.ts";
import { makeCell, makePlan } from "../world/plan-builder.ts";
import { makeProject } from "../world/project-folder.ts";
import { buildWheel } from "../world/wheel-builder.ts";

const signal = new AbortController().signal;
const world = {
	files: createFiles(),
	processes: createProcesses(signal),
	clock: createClock(signal),
	host: readHost(process.env, resolve(import.meta.dirname, "../../src")),
	environment: process.env,
};

beforeAll(async () => {
	await prepareTools("readme", world);
});

const render = rendererOf(world, { isWanted: false });

it("renders and refuses what PyPI does, all in one process", async () => {
	const started: ProcessRequest[] = [];
	const run = (request: ProcessRequest) => {
		started.push(request);
		return world.processes.run(request);
	};
	const counting = rendererOf({ ...world, processes: { ...world.processes, run } }, { isWanted: false });
	const outcomes = await counting(descriptions.map(([, text]) => text));
	expect(started).toHaveLength(1);
	const wrong = descriptions.flatMap(([what, , isRendered], index) =>
		(outcomes?.[index]?.kind === "rendered") === isRendered ? [] : [{ what, outcome: outcomes?.[index] }],
	);
	expect(wrong).toEqual([]);
	expect(outcomes?.filter(({ kind }) => kind === "failed" || kind === "skipped")).toEqual([]);
});

it("finds every problem with its line, where PyPI tells none", async () => {
	const text = "Demo\n====\n\n:ref:`x`\n\n.. toctree::\n\nInstalling\n-----\n\n|v|\n";
	expect(await render([text])).toEqual([
		{
			kind: "refused",
			problems: [
				{ line: 4, message: 'Unknown interpreted text role "ref".' },
				{ line: 6, message: 'Unknown directive type "toctree".' },
				{ line: 9, message: "Title underline too short." },
				{ line: 11, message: 'Undefined substitution referenced: "v".' },
			],
		},
	]);
});

it("tells no problem that the rendering does not have: unknown languages are no reason", async () => {
	const text = ".. code-block:: demolang\n\n   x\n\n.. raw:: html\n\n   x\n";
	expect(await render([text])).toMatchObject([{ problems: [{ line: 5, message: '"raw" directive disabled.' }] }]);
});

it("follows no docutils.conf of the user or of the folder", async () => {
	const lax = "[general]\nfile_insertion_enabled: yes\nraw_enabled: yes\nhalt_level: 5\n";
	using folder = makeProject({ ".docutils": lax, "docutils.conf": lax, "config/docutils.conf": lax });
	const inside = {
		...world,
		host: { ...world.host, temporaryFolder: folder.path },
		environment: { ...process.env, HOME: folder.path, DOCUTILSCONFIG: join(folder.path, "docutils.conf") },
	};
	const outcomes = await rendererOf(inside, { isWanted: false })([
		".. include:: .docutils\n",
		".. raw:: html\n\n   x\n",
	]);
	expect(outcomes?.map(({ kind }) => kind)).toEqual(["refused", "refused"]);
});

describe("a text that breaks the renderer", () => {
	const deep = Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n\n");

	it("by its depth costs only itself", async () => {
		const outcomes = await render(["good", deep, "*bad"]);
		expect(outcomes?.map(({ kind }) => kind)).toEqual(["rendered", "failed", "refused"]);
		expect(outcomes?.[1]).toMatchObject({ reason: expect.stringMatching(/^RecursionError: /) });
	});

	it("by its time costs only itself, and the others are rendered in another process", async () => {
		const long = "* a |b| `c <d>`__ *e*\n\n".repeat(80_000);
		// Enough for the short ones on a busy machine, too little for the long one on the fastest.
		const hasty = rendererOf(world, { isWanted: false, secondsEach: 2 });
		const outcomes = await hasty(["good", long, "*bad"]);
		expect(outcomes).toMatchObject([
			{ kind: "rendered" },
			{ kind: "failed", reason: "it took longer than 2 s" },
			{ kind: "refused" },
		]);
	});

	it("is given up when several do", async () => {
		const long = "* a |b| `c <d>`__ *e*\n\n".repeat(40_000);
		const hasty = rendererOf(world, { isWanted: false, secondsEach: 0.2 });
		const outcomes = await hasty([`1${long}`, `2${long}`, `3${long}`, `4${long}`, "good"]);
		expect(outcomes?.map(({ kind }) => kind)).toEqual(["failed", "failed", "failed", "skipped", "skipped"]);
	});
});

it("leaves out what is more than 32 million characters together", async () => {
	const outcomes = await render(["a".repeat(33 * 1024 * 1024), "good"]);
	expect(outcomes?.map(({ kind }) => kind)).toEqual(["skipped", "skipped"]);
});

it("is asked once for a text that comes again", async () => {
	const asked: string[][] = [];
	const remembering = rememberRendering(async (texts) => {
		asked.push([...texts]);
		return texts.map(() => ({ kind: "rendered" }));
	});
	await remembering(["a"]);
	expect(await remembering(["a", "b"])).toEqual([{ kind: "rendered" }, { kind: "rendered" }]);
	expect(asked).toEqual([["a"], ["b"]]);
});

it("is part of freeze where the project asks for it, and else only where the renderer is there already", async () => {
	const { fileName, bytes } = buildWheel({
		name: "my-pkg",
		version: "1.0",
		tags: "cp39-abi3-manylinux_2_17_x86_64",
		metadata: [["Description-Content-Type", "text/x-rst"]],
		description: ".. toctree::\n",
	});
	const none = { failOn: null, ignore: [], source: null, topLevel: null, files: null, wheelBudget: null };
	const freeze = async (asks: boolean, cacheFolder: string) => {
		const cell = makeCell();
		using folder = makeProject({});
		folder.write(join(".wheel-release", "cells", cell.id, fileName), bytes);
		const fileRules = { ...none, releaseBudget: null, ...(asks ? { render: true as const } : {}) };
		const plan = makePlan({ cells: [cell], smokeCells: [], sdist: null, fileRules });
		const opened = folder.openWorld();
		const { findings } = await runFreeze(
			{ plan, workFolder: folder.workFolder },
			{ ...opened, host: { ...opened.host, cacheFolder } },
		);
		await opened.close();
		return findings.filter(({ code }) => code === "metadata/description").map(({ level }) => level);
	};
	using empty = makeProject({});
	expect(await freeze(false, empty.path)).toEqual([]);
	expect(await freeze(false, world.host.cacheFolder)).toEqual(["error"]);
	expect(await freeze(true, world.host.cacheFolder)).toEqual(["error"]);
	// It is made, or freeze says why it cannot be.
	const product = { ...world.host, productFolder: empty.path };
	const wanted = rendererOf({ ...world, host: product }, { isWanted: false })(["text"], true);
	await expect(wanted).rejects.toMatchObject({ code: "tools/no-lock" });
});

it.each([
	[null, "rendered"],
	[["metadata"], "rendered"],
	[["binary", "metadata/description"], "rendered"],
	[["binary"], undefined],
])("is left out where the rules that were chosen, %j, do not ask for it", async (select, state) => {
	using folder = makeProject({});
	const metadataText = "Metadata-Version: 2.4\nName: demo\nVersion: 1.0\n\ntext";
	const { fileName, bytes } = buildWheel({ name: "demo", version: "1.0", metadataText });
	folder.write(fileName, bytes);
	const order = {
		...{
			files: [{ file: fileName, path: join(folder.path, fileName) }],
			previous: [],
			lost: [],
			rules: null,
			plan: null,
		},
		...{ receipts: [], select, ignore: [], failOn: null, wheelBudget: null },
	};
	const reader = { files: world.files, askThreads: () => Promise.reject(new Error("threads")), onFile: () => {} };
	const { descriptions } = await runCheck(order, reader, async (texts) => texts.map(() => ({ kind: "rendered" })));
	expect(descriptions.get(fileName)).toBe(state);
});

it("is quoted in the page of messages: npm run golden writes it", async () => {
	const page = readFileSync(resolve(import.meta.dirname, "../..", messagesPage), "utf8").replaceAll("\r\n", "\n");
	expect(await renderMessages(page, needsRenderer)).toBe(page);
	expect(page).toContain("$ wheel-release check --render ");
});

it("is no answer where the environment was never made, and nothing is started for it", async () => {
	using folder = makeProject({});
	const empty = {
		...world,
		host: { ...world.host, cacheFolder: folder.path, temporaryFolder: tmpdir() },
		processes: { ...world.processes, run: () => Promise.reject(new Error("started")) },
	};
	expect(await rendererOf(empty, { isWanted: false })(["text"])).toBeNull();
});
