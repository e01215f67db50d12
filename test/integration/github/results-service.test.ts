import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import { restoreCache, saveCache } from "@actions/cache";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type GitHub, startGitHub } from "../../world/github/github-server.ts";

let github: GitHub;
let folder: string;

beforeEach(async () => {
	github = await startGitHub();
	folder = await mkdtemp(join(tmpdir(), "results-"));
	enterJob("1");
	vi.stubEnv("GITHUB_WORKSPACE", process.cwd());
	vi.stubEnv("RUNNER_TEMP", folder);
	vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await github[Symbol.asyncDispose]();
	await rm(folder, { recursive: true });
});

function enterJob(run: string, cacheMode: "read" | "write" = "write"): void {
	const { variables } = github.openJob({ run, repository: "o/r", permissions: {}, cacheMode, claims: null });
	for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}

async function writeFixture(name: string, text: string): Promise<string> {
	await mkdir(join(folder, "in"), { recursive: true });
	await writeFile(join(folder, "in", name), text);
	return join(folder, "in", name);
}

it("gives the real artifact client back what it uploaded, by id", async () => {
	const client = new DefaultArtifactClient();
	const file = await writeFixture("plan.json", "{}\n");
	const { id } = await client.uploadArtifact("wheel-release-plan", [file], join(folder, "in"));
	const { downloadPath } = await client.downloadArtifact(id ?? 0, { path: join(folder, "out") });
	expect(await readFile(join(downloadPath ?? "", "plan.json"), "utf8")).toBe("{}\n");
});

it("refuses a second workflow artifact of the same name in a run", async () => {
	const client = new DefaultArtifactClient();
	const file = await writeFixture("a.txt", "first");
	await client.uploadArtifact("bundle", [file], join(folder, "in"));
	await expect(client.uploadArtifact("bundle", [file], join(folder, "in"))).rejects.toThrow(/409|already exists/);
});

it("does not show the workflow artifacts of another run", async () => {
	const client = new DefaultArtifactClient();
	await client.uploadArtifact("bundle", [await writeFixture("a.txt", "x")], join(folder, "in"));
	enterJob("2");
	expect((await client.listArtifacts()).artifacts).toEqual([]);
});

it("lets the real cache client restore what it saved, and nothing for another key", async () => {
	const file = await writeFixture("tool.txt", "tools");
	await saveCache([join(folder, "in")], "tools-abc");
	await rm(file);
	expect(await restoreCache([join(folder, "in")], "tools-abc")).toBe("tools-abc");
	expect(await readFile(file, "utf8")).toBe("tools");
	expect(await restoreCache([join(folder, "in")], "other")).toBeUndefined();
});

it("denies cache writes to a job that may only read", async () => {
	enterJob("1", "read");
	vi.stubEnv("ACTIONS_CACHE_MODE", "");
	await writeFixture("tool.txt", "tools");
	expect(await saveCache([join(folder, "in")], "tools-abc")).toBe(-1);
	expect(github.cacheEntries).toEqual([]);
});

async function call(method: string, body: object, token?: string): Promise<number> {
	const response = await fetch(`${github.url}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
		method: "POST",
		headers: { authorization: `Bearer ${token ?? process.env.ACTIONS_RUNTIME_TOKEN}` },
		body: JSON.stringify(body),
	});
	return response.status;
}

it.each([
	["an unknown field", { workflow_run_backend_id: "1", workflow_job_run_backend_id: "j", colour: "red" }, 400],
	["the run of somebody else", { workflow_run_backend_id: "2", workflow_job_run_backend_id: "j" }, 403],
])("refuses a listing with %s", async (_, body, status) => {
	expect(await call("ListArtifacts", body)).toBe(status);
});

it("refuses a token that it did not give out", async () => {
	const ids = { workflow_run_backend_id: "1", workflow_job_run_backend_id: "j" };
	expect(await call("ListArtifacts", ids, "forged")).toBe(401);
});

it("refuses a blob address whose signature was changed", async () => {
	const client = new DefaultArtifactClient();
	await client.uploadArtifact("bundle", [await writeFixture("a.txt", "x")], join(folder, "in"));
	expect((await fetch(`${github.url}/blob/artifact-1?sig=0`)).status).toBe(403);
});

it("gives a new id token per call, for the audience asked, and none to a job without the permission", async () => {
	const claims = {
		repository: "o/r",
		repository_owner: "o",
		repository_id: "1",
		repository_owner_id: "2",
		ref: "refs/tags/v1",
		sha: "0".repeat(40),
		event_name: "push",
		workflow_ref: "o/r/.github/workflows/release.yml@refs/tags/v1",
		job_workflow_ref: "o/r/.github/workflows/release.yml@refs/tags/v1",
		run_id: "1",
		environment: "pypi",
	};
	const { variables } = github.openJob({ run: "1", repository: "o/r", permissions: {}, claims });
	const ask = async (token: string | undefined) =>
		fetch(`${variables.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=pypi`, { headers: { authorization: `Bearer ${token}` } });
	const [first, second] = await Promise.all(
		[1, 2].map(async () => {
			const { value } = (await (await ask(variables.ACTIONS_ID_TOKEN_REQUEST_TOKEN)).json()) as { value: string };
			return JSON.parse(Buffer.from(value.split(".")[1] ?? "", "base64url").toString());
		}),
	);
	expect(first).toMatchObject({ aud: "pypi", environment: "pypi", sub: "repo:o/r:environment:pypi", ref_type: "tag" });
	expect(first.jti).not.toBe(second.jti);
	expect((await ask("forged")).status).toBe(401);
	const other = github.openJob({ run: "1", repository: "o/r", permissions: {}, claims: null });
	expect(other.variables.ACTIONS_ID_TOKEN_REQUEST_URL).toBeUndefined();
});
