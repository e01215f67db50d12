// The action's entry as the runner starts it: env files, inputs, Node 24, and `dist/` alone: it is copied away from the
// repository, so no node_modules and no source can be found.
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildNativeWheel, goodSdist, hostileWheel, lyingWheel } from "../world/checked-wheels.ts";
import { codeScanningFaults } from "../world/code-scanning.ts";
import { inputVariables, readAction, runScript, type ScriptRun } from "../world/github/node-action.ts";
import type { BuiltDistribution } from "../world/wheel-builder.ts";
import { copyExample, runCli, startCli } from "./command-line.ts";

const root = join(import.meta.dirname, "..", "..");
let product = "";

beforeAll(() => {
	product = realpathSync(mkdtempSync(join(tmpdir(), "wheel-release-action-")));
	cpSync(join(root, "dist"), join(product, "dist"), { recursive: true });
	cpSync(join(root, "action.yml"), join(product, "action.yml"));
});

afterAll(() => rmSync(product, { recursive: true, force: true }));

async function runAction(
	workspace: string,
	inputs: Record<string, string>,
	event = { name: "push", ref: "refs/tags/py-v0.3.0" },
): Promise<ScriptRun> {
	const action = await readAction(product);
	const eventFile = join(product, "event.json");
	writeFileSync(eventFile, "{}");
	const { PATH = "", HOME = "", XDG_CACHE_HOME } = process.env;
	const certificates = Object.fromEntries(
		Object.entries(process.env).filter(([name, value]) => /CERT|SSL_|CA_BUNDLE/.test(name) && value !== undefined),
	);
	return runScript({
		command: process.execPath,
		args: [join(product, action.main)],
		workspace,
		temporaryFolder: product,
		environment: {
			...(certificates as Record<string, string>),
			PATH,
			HOME,
			...(XDG_CACHE_HOME ? { XDG_CACHE_HOME } : {}),
			CI: "true",
			GITHUB_ACTIONS: "true",
			GITHUB_WORKSPACE: workspace,
			GITHUB_EVENT_NAME: event.name,
			GITHUB_EVENT_PATH: eventFile,
			GITHUB_REF: event.ref,
			GITHUB_REPOSITORY: "octo/latency-sketch",
			GITHUB_RUN_ATTEMPT: "1",
			RUNNER_ENVIRONMENT: "github-hosted",
			RUNNER_TEMP: product,
			// Else a pushed tag asks the public index.
			...inputVariables(action, { preflight: "false", ...inputs }, () => ""),
		},
	});
}

describe("command: plan", () => {
	it("gives outputs, a summary with every wheel, and exit 0", async () => {
		using project = copyExample("abi3-maturin");
		const run = await runAction(project.path, { command: "plan" });
		expect(run.exitStatus, run.stdout + run.stderr).toBe(0);
		expect(run.outputs).toMatchObject({ version: "0.3.0", tag: "py-v0.3.0", "build-count": "8", "smoke-count": "16" });
		expect(run.outputs["plan-digest"]).toMatch(/^[0-9a-f]{64}$/);
		expect(JSON.parse(run.outputs["build-matrix"] ?? "").include[0]).toEqual({
			cell: "cp39-abi3-manylinux_x86_64",
			runner: "ubuntu-24.04",
			timeout: 50,
		});
		expect(run.summary).toContain("### ✓ plan `latency-sketch 0.3.0`");
		expect(run.summary).toContain(
			"| Linux | `x86_64` | 2.17 | 1 | `cp39-abi3-manylinux_2_17_x86_64` | `ubuntu-24.04` |",
		);
		expect(run.log.annotations.filter((annotation) => annotation.level !== "notice")).toEqual([]);
	});

	it("annotates the file and line of a finding, and fails the step", async () => {
		using project = copyExample("abi3-maturin");
		appendFileSync(join(project.path, "python", "latency_sketch", "__init__.py"), '\n__version__ = "9.9.9"\n');
		const run = await runAction(project.path, { command: "plan" });
		expect(run.exitStatus).not.toBe(0);
		expect(run.log.annotations[0]).toMatchObject({
			level: "error",
			file: "python/latency_sketch/__init__.py",
			line: expect.any(Number),
			title: "plan/tag-disagrees",
			message: expect.stringContaining("tag py-v0.3.0 says 0.3.0, python/latency_sketch/__init__.py says 9.9.9"),
		});
		expect(run.summary).toContain("### ✗ plan");
		expect(run.summary).toContain("`plan/tag-disagrees`");
		expect(run.outputs["plan-digest"]).toBeUndefined();
	});

	it("names the nearest command for a misspelt one", async () => {
		using project = copyExample("pure-conda");
		const run = await runAction(project.path, { command: "publsh" });
		expect(run.exitStatus).not.toBe(0);
		expect(run.log.annotations).toEqual([expect.objectContaining({ message: expect.stringContaining('"publish"') })]);
	});
});

describe("command: check", () => {
	it("judges what is right and what is not, on threads, in files for later steps", async () => {
		using project = copyExample("pure-conda");
		const put = (folder: string, { fileName, bytes }: BuiltDistribution) => {
			mkdirSync(join(project.path, folder), { recursive: true });
			writeFileSync(join(project.path, folder, fileName), bytes);
		};
		const large = { "mypkg/data.bin": Buffer.alloc(12 * 2 ** 20, "x") };
		for (const built of [goodSdist(), buildNativeWheel({}, { files: large })]) put("dist", built);
		const good = await runAction(project.path, { command: "check" });
		expect(good.exitStatus, good.stdout + good.stderr).toBe(0);
		expect(good.summary).toContain("### ✓ check: 1 notice · 2 files");

		for (const built of [lyingWheel(), hostileWheel()]) put(`wheelhouse/${built.sha256}`, built);
		const bad = await runAction(project.path, { command: "check", files: "wheelhouse\ndist/*", sarif: "check.sarif" });
		expect(bad.exitStatus, bad.stdout + bad.stderr).toBe(1);
		expect(bad.outputs).toMatchObject({ "check-json": ".wheel-release/check.json", "check-sarif": "check.sarif" });
		expect(bad.log.annotations.filter(({ level }) => level === "error")).toHaveLength(10);
		expect(new Set(bad.log.commands)).toEqual(new Set(["group", "error", "notice", "endgroup"]));
		const read = (file: string) => JSON.parse(readFileSync(join(project.path, file), "utf8"));
		expect(codeScanningFaults(read("check.sarif"))).toEqual([]);
		expect(read(".wheel-release/check.json").files).toHaveLength(4);
	});
});

describe("command: publish, to a rehearsal index on this machine", () => {
	it("uploads the frozen files, says so, and a second time has nothing to do", async () => {
		using project = copyExample("pure-conda");
		expect((await runCli(["rehearse"], project.path)).exitStatus).toBe(0);
		const server = startCli(["rehearse", "--serve", "--json"], project.path);
		try {
			const { url, destinationFile } = JSON.parse(await server.waitFor("}"));
			const first = await runAction(project.path, { command: "publish", "destination-file": destinationFile });
			expect(first.exitStatus, first.stdout + first.stderr).toBe(0);
			expect(first.outputs).toMatchObject({ published: "2" });
			expect(first.summary).toContain("### ✓ publish `hillcurve 1.2.0`");
			expect(first.summary).toMatch(/\| `hillcurve-1\.2\.0-py3-none-any\.whl` \| \d+ kB \| published \|/);
			expect(first.log.annotations.filter((annotation) => annotation.level === "error")).toEqual([]);
			const listing = (await (await fetch(`${url}pypi/hillcurve/json`)).json()) as { urls: { filename: string }[] };
			expect(listing.urls.map((file) => file.filename).sort()).toEqual([
				"hillcurve-1.2.0-py3-none-any.whl",
				"hillcurve-1.2.0.tar.gz",
			]);
			expect(first.stdout).not.toMatch(/(?<!::add-mask::)pypi-[A-Za-z0-9_-]{20,}/);

			const second = await runAction(project.path, { command: "publish", "destination-file": destinationFile });
			expect(second.exitStatus).toBe(0);
			expect(second.outputs).toMatchObject({ published: "2" });
			expect(second.stdout).toContain("nothing to do");
		} finally {
			server.interrupt();
			await server.done;
		}
	});
});
