import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createWorkflowArtifacts } from "../../../src/world/artifacts.ts";
import { createFolderCache } from "../../../src/world/cache.ts";
import { readRun } from "../../../src/world/github.ts";
import { type GitHub, startGitHub } from "../../world/github/github-server.ts";
import type { StoredRun } from "../../world/github/rest-api.ts";

// One server for the file: @actions/github reads the address of the API once, when it is first imported.
let github: GitHub;
let folder: string;

beforeAll(async () => {
	github = await startGitHub();
	process.env.GITHUB_API_URL = github.url;
	github.addRun(run);
});

afterAll(async () => {
	delete process.env.GITHUB_API_URL;
	await github[Symbol.asyncDispose]();
});

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "adapters-"));
	vi.stubEnv("GITHUB_WORKSPACE", process.cwd());
	vi.stubEnv("RUNNER_TEMP", folder);
	vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

function enterJob(run: string, permissions: Record<string, string> = {}): string {
	const { variables, token } = github.openJob({ run, repository: "o/r", permissions, claims: null });
	for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
	return token;
}

async function writeFixture(name: string): Promise<string> {
	await writeFile(join(folder, name), name);
	return join(folder, name);
}

const run: StoredRun = {
	id: 41,
	repository: "o/r",
	headRepository: "fork/r",
	headSha: "1".repeat(40),
	headBranch: "main",
	event: "push",
	status: "completed",
	conclusion: "success",
	path: ".github/workflows/release.yml",
};

it("hands files from one job to another of the same run by id", async () => {
	enterJob("1");
	const { id } = await createWorkflowArtifacts(null).upload("wheel-release-plan", folder, [
		await writeFixture("plan.json"),
	]);
	enterJob("1");
	const artifacts = createWorkflowArtifacts(null);
	expect(await artifacts.list()).toEqual([{ id, name: "wheel-release-plan" }]);
	await artifacts.download(id, join(folder, "out"));
	expect(await readFile(join(folder, "out", "plan.json"), "utf8")).toBe("plan.json");
});

it("says that a name is taken instead of replacing what is there", async () => {
	enterJob("2");
	const artifacts = createWorkflowArtifacts(null);
	const file = await writeFixture("a.whl");
	await artifacts.upload("bundle", folder, [file]);
	await expect(artifacts.upload("bundle", folder, [file])).rejects.toMatchObject({ code: "github/artifact-exists" });
});

it("says which workflow artifact is missing", async () => {
	enterJob("3");
	const download = createWorkflowArtifacts(null).download("77", join(folder, "out"));
	await expect(download).rejects.toMatchObject({
		code: "github/no-artifact",
		message: "no workflow artifact 77 in this run",
	});
});

it("reads files of another run with the token of the job", async () => {
	enterJob("41");
	const { id } = await createWorkflowArtifacts(null).upload("cell", folder, [await writeFixture("a.whl")]);
	const token = enterJob("42", { actions: "read" });
	const artifacts = createWorkflowArtifacts({ token, repository: "o/r" });
	expect(await artifacts.list()).toEqual([]);
	expect(await artifacts.list("41")).toEqual([{ id, name: "cell" }]);
	await artifacts.download(id, join(folder, "out"), "41");
	expect(await readFile(join(folder, "out", "a.whl"), "utf8")).toBe("a.whl");
});

it("reads the facts of a run that decide whether its files may be used", async () => {
	expect(await readRun(enterJob("42", { actions: "read" }), "o/r", "41")).toEqual({
		id: "41",
		repository: "o/r",
		headRepository: "fork/r",
		headSha: "1".repeat(40),
		event: "push",
		isComplete: true,
		conclusion: "success",
	});
});

it.each([
	["a run that is not there", { actions: "read" }, "99"],
	["a token without actions: read", {}, "41"],
])("tells how to mend %s", async (_, permissions, id) => {
	const failure = await readRun(enterJob("42", permissions), "o/r", id).catch((error: unknown) => error);
	expect(failure).toMatchObject({ code: "github/no-run", help: expect.stringContaining("actions: read") });
});

it("brings back a cached folder, and only warns when the service refuses", async () => {
	enterJob("4");
	const warnings: string[] = [];
	const cache = createFolderCache((message) => warnings.push(message));
	// Apart from the job's temporary folder, in which the client writes the archive meanwhile.
	const tools = join(folder, "tools");
	await mkdir(tools);
	const file = await writeFixture(join("tools", "tool.txt"));
	await cache.save("tools-1", tools);
	await rm(file);
	expect(await cache.restore("tools-1", tools)).toBe(true);
	expect(await readFile(file, "utf8")).toBe(join("tools", "tool.txt"));
	expect(await cache.restore("key,with,commas", tools)).toBe(false);
	expect(warnings).toHaveLength(1);
});
