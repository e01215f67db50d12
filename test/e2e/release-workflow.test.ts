// The starter and wheels.yml, unchanged, with the committed dist/, from a pushed tag to files on a (rehearsal) index.
// Frontend `none`: what a build makes is other tests' subject.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RehearsalIndex, startRehearsalIndex } from "../../src/rehearsal/index-server.ts";
import { findInterpreters } from "../../src/tools/interpreters.ts";
import { type GitHub, startGitHub } from "../world/github/github-server.ts";
import { checkoutFrom, setupPythonFrom } from "../world/github/replaced-actions.ts";
import { runWorkflow, type WorkflowRun } from "../world/github/run-workflow.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";
import { buildWheel } from "../world/wheel-builder.ts";

const product = join(import.meta.dirname, "..", "..");
const wheel = buildWheel({ name: "demo", version: "1.0", tags: "py3-none-manylinux_2_17_x86_64", isPure: false });

let github: GitHub;
let index: RehearsalIndex;
let project: ProjectFolder;
let python: { path: string; minor: string };

beforeAll(async () => {
	github = await startGitHub();
	project = makeProject({});
	const world = project.openWorld();
	const [newest] = (await findInterpreters(world))
		.filter(
			({ implementation, libc, minor }) =>
				implementation === "cpython" && libc === "glibc" && Number(minor.slice(2)) >= 11,
		)
		.sort((a, b) => Number(b.minor.slice(2)) - Number(a.minor.slice(2)));
	await world.close();
	if (!newest) throw new Error("these tests need a Python 3.11 or newer");
	python = newest;
	index = await startRehearsalIndex({
		folder: join(project.workFolder.root, "index"),
		clock: { now: () => new Date() },
		publisher: { projects: [], pendingProject: "demo" },
	});
	const { url, idTokenRequestUrl, idTokenRequestToken } = index;
	const destination = { schema: 1, kind: "rehearsal-index", url, idTokenRequestUrl, idTokenRequestToken };
	mkdirSync(project.workFolder.root, { recursive: true });
	writeFileSync(join(project.workFolder.root, "destination.json"), JSON.stringify(destination));
	writeSources("import demo");
	project.write(`wheels/${wheel.fileName}`, wheel.bytes);
	project.write(".gitignore", ".wheel-release/\n");
	mkdirSync(join(project.path, ".github", "workflows"), { recursive: true });
	copyFileSync(
		join(product, "workflows-templates", "rust-abi3.yml"),
		join(project.path, ".github/workflows/release.yml"),
	);
	project.git("init", "-q", "-b", "main");
	commit("py-v1.0");
});

afterAll(async () => {
	await index?.close();
	await github?.[Symbol.asyncDispose]();
	project?.[Symbol.dispose]();
});

function writeSources(smoke: string): void {
	project.write(
		"pyproject.toml",
		`[project]\nname = "demo"\nversion = "1.0"\n[tool.wheel-release]\nfrontend = "none"\nwheels = ["wheels/*"]\ntag = "py-v{version}"\nsmoke = { command = "python -c '${smoke}'", pythons = "${python.minor}" }\n`,
	);
}

function commit(tag: string): void {
	project.git("add", "-A");
	project.git("commit", "-q", "-m", tag);
	project.git("tag", "-f", tag);
}

async function push(
	ref: string,
	event: { name: string; payload?: Record<string, unknown> } = { name: "push" },
): Promise<WorkflowRun> {
	return runWorkflow({
		file: join(project.path, ".github/workflows/release.yml"),
		home: project.path,
		repository: "owner/demo",
		repositories: { "wheel-release/wheel-release": product },
		event: { ...event, ref, sha: project.git("rev-parse", "HEAD").trim() },
		github,
		replacedActions: {
			"actions/checkout": checkoutFrom(project.path),
			"actions/setup-python": setupPythonFrom({ "3.13": python.path, [python.minor]: python.path }),
		},
		runnerLabels: ["ubuntu-24.04"],
		extraInputs: { "destination-file": join(project.workFolder.root, "destination.json") },
		machine: machine(),
	});
}

/** What the hosted runner would set; a proxy's certificates of this machine are what its image would have. */
function machine(): Record<string, string> {
	const kept = Object.entries(process.env).filter(
		([name]) => !/^(GITHUB_|ACTIONS_|RUNNER_|INPUT_|VITEST|NODE_OPTIONS)/.test(name),
	);
	return Object.fromEntries(kept.map(([name, value]) => [name, value ?? ""]));
}

function conclusions(run: WorkflowRun): Record<string, string> {
	return Object.fromEntries(run.jobs.map(({ id, conclusion }) => [id, conclusion]));
}

function skipped(...jobs: string[]): Record<string, string> {
	return Object.fromEntries(jobs.map((id) => [`wheels / ${id}`, "skipped"]));
}

/** What failed steps said, for whoever reads a failed test. */
function logOf(run: WorkflowRun): string {
	const failed = run.jobs.flatMap(({ steps }) => steps).filter(({ conclusion }) => conclusion === "failure");
	return failed.map(({ name, stdout, stderr }) => `${name}\n${stdout.slice(-3000)}${stderr.slice(-2000)}`).join("\n");
}

/** Everything people and later jobs see of a run, masked as the runner masks it. */
function visible(run: WorkflowRun): string {
	const steps = run.jobs.flatMap(({ steps }) => steps);
	const logs = steps.flatMap(({ log, summary, outputs }) => [log?.lines ?? [], summary, Object.values(outputs)]);
	return [...logs, run.jobs.map(({ outputs }) => Object.values(outputs))].flat(2).join("\n");
}

it("takes a pushed tag to the index: plan, build, freeze, smoke, gate, publish", async () => {
	const run = await push("refs/tags/py-v1.0");
	expect(conclusions(run), logOf(run)).toEqual({
		"wheels / plan": "success",
		"wheels / build": "success",
		...skipped("build-2", "build-3", "build-4", "build-gpu", "build-gpu-2"),
		"wheels / freeze": "success",
		"wheels / smoke": "success",
		...skipped("smoke-2", "smoke-3", "smoke-4", "smoke-gpu", "smoke-gpu-2"),
		"wheels / gate": "success",
		publish: "success",
	});
	const page = await (await fetch(`${index.url}simple/demo/`)).text();
	expect(page).toContain(wheel.sha256);
	const publish = run.jobs.at(-1)?.steps[0];
	expect(publish?.outputs).toEqual({ published: "1" });
	expect(publish?.summary).toContain(wheel.sha256);
	expect(github.artifacts.map(({ name }) => name)).toEqual([
		"wheel-release-plan",
		"wheel-release-cell-py3-none-manylinux_2_17_x86_64",
		"wheel-release-bundle",
		`wheel-release-smoke-py3-none-manylinux_2_17_x86_64-py${python.minor}`,
		"wheel-release-verdict",
	]);
	for (const secret of github.secrets) expect(visible(run)).not.toContain(secret);
});

it("sends nothing when the same release runs again", async () => {
	const before = index.log.length;
	const run = await push("refs/tags/py-v1.0");
	expect(run.conclusion, logOf(run)).toBe("success");
	expect(run.jobs.at(-1)?.steps[0]?.outputs).toEqual({ published: "1" });
	expect(index.log.slice(before).filter(({ method }) => method === "POST")).toEqual([]);
});

it("builds and tests a pull request without publishing it", async () => {
	const payload = { pull_request: { head: { repo: { fork: true } } } };
	const run = await push("refs/pull/7/merge", { name: "pull_request", payload });
	expect(conclusions(run), logOf(run)).toMatchObject({ "wheels / gate": "success", publish: "skipped" });
	expect(github.cacheEntries.map(({ key }) => key)).toEqual([expect.stringMatching(/^wheel-release-tools-/)]);
});

it("does nothing for a tag of something else in the repository", async () => {
	project.git("tag", "-f", "crate-v9.0");
	const run = await push("refs/tags/crate-v9.0");
	expect(conclusions(run), logOf(run)).toMatchObject({
		"wheels / plan": "success",
		"wheels / freeze": "skipped",
		publish: "skipped",
	});
	expect(run.conclusion, logOf(run)).toBe("success");
});

it("stops before the index when a test fails, and says at the line which", async () => {
	writeSources("raise SystemExit(3)");
	commit("py-v1.0");
	const before = index.log.length;
	const run = await push("refs/tags/py-v1.0");
	expect(conclusions(run), logOf(run)).toMatchObject({
		"wheels / smoke": "failure",
		"wheels / gate": "failure",
		publish: "skipped",
	});
	expect(run.jobs.find(({ id }) => id === "wheels / gate")?.outputs["should-publish"]).not.toBe("true");
	const annotations = run.jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log?.annotations ?? []));
	expect(annotations).toContainEqual(
		expect.objectContaining({ level: "error", title: expect.stringMatching(/^gate\//) }),
	);
	expect(index.log.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);
});

it("names the file and line of a broken project in an annotation", async () => {
	project.write(
		"pyproject.toml",
		readFileSync(join(project.path, "pyproject.toml"), "utf8").replace('frontend = "none"', 'frontent = "none"'),
	);
	commit("py-v1.0");
	const run = await push("refs/tags/py-v1.0");
	const plan = run.jobs[0]?.steps.find(({ name }) => name === "Plan");
	expect(plan?.conclusion).toBe("failure");
	expect(plan?.log?.annotations[0]).toMatchObject({ level: "error", file: "pyproject.toml", line: 5 });
});
