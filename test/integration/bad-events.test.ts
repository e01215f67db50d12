// Events as GitHub sends them and as nobody should: each row of the corpus leads to the plan, to nothing, or to a refusal.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { githubVariables, planProject } from "../world/plan-project.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";

const otherCommit = "1f5663420a3b04a8df545c93b6145e7a7d298812";

function makeTagged(): ProjectFolder & { head: string } {
	const project = makeProject(
		{
			"pyproject.toml":
				'[build-system]\nbuild-backend = "flit_core.buildapi"\n[project]\nname = "my-pkg"\nversion = "1.0"\n',
			".gitignore": ".event/\n",
		},
		{ isRepository: true },
	);
	project.git("tag", "v1.0");
	return {
		...project,
		head: project.git("rev-parse", "HEAD").trim(),
		[Symbol.dispose]: () => project[Symbol.dispose](),
	};
}

async function run(
	project: ProjectFolder,
	name: string,
	ref: string,
	payload: unknown = {},
	more: Record<string, string> = {},
) {
	const { result, plan } = await planProject(project, {}, { ...githubVariables(project, name, ref, payload), ...more });
	return {
		exitStatus: result.exitStatus,
		didNothing: result.didNothing ?? false,
		codes: result.findings.map(({ code }) => code),
		findings: result.findings,
		event: plan?.event ?? null,
		tag: plan?.tag ?? null,
		version: plan?.version.replace(/\d{14}$/, "TIME") ?? null,
		destinations: plan?.destinations.filter((destination) => destination !== "rehearsal") ?? null,
		stack: result.stack,
	};
}

const release = { exitStatus: 0, tag: "v1.0", version: "1.0", destinations: ["pypi", "testpypi"] };
const dev = { exitStatus: 0, tag: null, version: "1.0.1.devTIME", destinations: ["testpypi"] };
const nothing = { exitStatus: 0, didNothing: true, event: null };
const refused = { exitStatus: 2, event: null, stack: undefined };

describe("EVT", () => {
	it("1: GITHUB_EVENT_PATH is missing, or names no file", async () => {
		using project = makeTagged();
		for (const path of ["", join(project.path, "absent.json")]) {
			const found = await run(project, "push", "refs/tags/v1.0", {}, { GITHUB_EVENT_PATH: path });
			expect(found).toMatchObject({ ...refused, codes: ["plan/broken-event"] });
		}
	});

	it.each(["not json", "", "[1]", "null", "{", '\ufeff{"ref":"refs/tags/v1.0"}'])(
		"2: not JSON of GitHub: %j",
		async (payload) => {
			using project = makeTagged();
			expect(await run(project, "push", "refs/tags/v1.0", payload)).toMatchObject({
				...refused,
				codes: ["plan/broken-event"],
			});
		},
	);

	it("3: 25 MB are read, more are not GitHub's", async () => {
		using project = makeTagged();
		const payload = (size: number) => `{"ref":"refs/tags/v1.0","x":"${"a".repeat(size)}"}`;
		const started = performance.now();
		expect(await run(project, "push", "refs/tags/v1.0", payload(24_000_000))).toMatchObject(release);
		const large = await run(project, "push", "refs/tags/v1.0", payload(25 * 1024 * 1024));
		expect(large).toMatchObject({ ...refused, codes: ["plan/broken-event"] });
		expect(large.findings[0]?.message).toContain("GitHub writes at most 26214400");
		expect(performance.now() - started).toBeLessThan(5000);
	});

	it("4: push of a branch", async () => {
		using project = makeTagged();
		expect(await run(project, "push", "refs/heads/main", { ref: "refs/heads/main" })).toMatchObject(dev);
	});

	it("5: deletion of a tag", async () => {
		using project = makeTagged();
		const payload = { ref: "refs/tags/v1.0", deleted: true, after: "0".repeat(40) };
		expect(await run(project, "push", "refs/heads/main", payload)).toMatchObject({
			...nothing,
			codes: ["plan/nothing-to-do"],
		});
		expect(await run(project, "delete", "refs/heads/main", { ref: "v1.0", ref_type: "tag" })).toMatchObject(nothing);
		expect(existsSync(project.workFolder.plan)).toBe(false);
	});

	it("6: a tag that was moved", async () => {
		using project = makeTagged();
		const payload = { ref: "refs/tags/v1.0", forced: true, before: otherCommit };
		expect(await run(project, "push", "refs/tags/v1.0", payload)).toMatchObject({
			...release,
			codes: ["plan/tag-moved"],
		});
	});

	it("7: a pull request from a fork", async () => {
		using project = makeTagged();
		const payload = { pull_request: { head: { repo: { fork: true } } } };
		expect(await run(project, "pull_request", "refs/pull/1/merge", payload)).toMatchObject({
			exitStatus: 0,
			event: "pull-request",
			tag: null,
			version: "1.0",
			destinations: [],
		});
	});

	it.each([
		[8, "pull_request_target"],
		[9, "workflow_run"],
	])("%i: %s", async (_, name) => {
		using project = makeTagged();
		expect(await run(project, name, "refs/heads/main", {})).toMatchObject({
			...refused,
			codes: ["plan/event-refused"],
		});
	});

	it("10: a GitHub release that is published, edited, a pre-release, a draft", async () => {
		using project = makeTagged();
		const of = (action: string, more = {}) =>
			run(project, "release", "refs/tags/v1.0", { action, release: { tag_name: "v1.0", ...more } });
		expect(await of("published", { draft: false })).toMatchObject({ ...release, event: "release" });
		expect(await of("published", { prerelease: true })).toMatchObject(release);
		for (const found of [await of("edited"), await of("prereleased"), await of("created", { draft: true })]) {
			expect(found).toMatchObject({ ...nothing, codes: ["plan/nothing-to-do"] });
		}
	});

	it("11: a dispatch on a branch with the tag as input", async () => {
		using project = makeTagged();
		const payload = { ref: "refs/heads/main", inputs: { tag: "v1.0" } };
		expect(await run(project, "workflow_dispatch", "refs/heads/main", payload)).toMatchObject({
			...release,
			event: "dispatch",
		});
		project.git("commit", "-q", "--allow-empty", "-m", "later");
		expect(await run(project, "workflow_dispatch", "refs/heads/main", payload)).toMatchObject({
			exitStatus: 1,
			codes: ["plan/head-not-tag"],
		});
	});

	it("12: a schedule", async () => {
		using project = makeTagged();
		expect(await run(project, "schedule", "refs/heads/main", { schedule: "0 3 * * *" })).toMatchObject({
			...dev,
			event: "schedule",
		});
	});

	it("13: a repository_dispatch", async () => {
		using project = makeTagged();
		const payload = { action: "nightly", client_payload: { tag: "v9" } };
		expect(await run(project, "repository_dispatch", "refs/heads/main", payload)).toMatchObject({
			...dev,
			event: "dispatch",
		});
	});

	it("14: a ref or a commit that contradicts the rest", async () => {
		using project = makeTagged();
		expect(await run(project, "push", "refs/tags/v1.0", { ref: "refs/tags/v2.0" })).toMatchObject({
			...refused,
			codes: ["plan/broken-event"],
		});
		expect(await run(project, "push", "refs/tags/v1.0", {}, { GITHUB_SHA: otherCommit })).toMatchObject({
			exitStatus: 1,
			codes: ["plan/head-not-tag"],
		});
		expect(await run(project, "push", "refs/tags/v1.0", {}, { GITHUB_SHA: project.head })).toMatchObject(release);
	});

	it("15: without GITHUB_REF_TYPE, and with one that is wrong", async () => {
		using project = makeTagged();
		expect(await run(project, "push", "refs/tags/v1.0")).toMatchObject(release);
		expect(await run(project, "push", "refs/tags/v1.0", {}, { GITHUB_REF_TYPE: "tag" })).toMatchObject(release);
		expect(await run(project, "push", "refs/tags/v1.0", {}, { GITHUB_REF_TYPE: "branch" })).toMatchObject(refused);
	});

	it("16: a repository that was renamed or transferred meanwhile", async () => {
		using project = makeTagged();
		const payload = { repository: { full_name: "old/pkg", owner: { id: 1 } } };
		const moved = { GITHUB_REPOSITORY: "new/pkg", GITHUB_REPOSITORY_OWNER_ID: "2" };
		expect(await run(project, "push", "refs/tags/v1.0", payload, moved)).toMatchObject({
			...release,
			codes: ["plan/repository-moved"],
		});
	});

	it("17: a re-run that finds another commit under the tag", async () => {
		using project = makeTagged();
		const rerun = { GITHUB_RUN_ATTEMPT: "2", GITHUB_SHA: otherCommit };
		const found = await run(project, "push", "refs/tags/v1.0", {}, rerun);
		expect(found).toMatchObject({ exitStatus: 1, codes: ["plan/head-not-tag"] });
		expect(found.findings[0]?.message).toContain("attempt 2 of this run");
	});

	it("18: a GitHub Enterprise server, whose identities PyPI does not trust", async () => {
		using project = makeTagged();
		const server = { GITHUB_SERVER_URL: "https://github.example.com" };
		expect(await run(project, "push", "refs/tags/v1.0", {}, server)).toMatchObject({
			...release,
			destinations: [],
			codes: ["plan/not-github-com"],
		});
	});
});
