// Preflight against the rehearsal index: the real adapter, the real stage, from an unknown project to a closed window.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../src/cli/options.ts";
import { rehearsalDestination } from "../../src/index/destination.ts";
import { defaultOptions } from "../../src/pipeline/request.ts";
import { runStage } from "../../src/pipeline/run-stage.ts";
import { makeProject } from "../world/project-folder.ts";
import { demoSdist, demoWheel, mintToken, startIndex, type TestIndex, upload } from "./rehearsal-setup.ts";

const pyproject = `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "demo"
version = "1.0"
requires-python = ">=3.9"
classifiers = [
    "Programming Language :: Python :: 3",
]
`;

async function plan(
	index: Pick<TestIndex, "url" | "now">,
	{ text = pyproject, preflight = true as boolean | null, environment = {} } = {},
) {
	using project = makeProject({ "pyproject.toml": text, ".gitignore": ".wheel-release/\n" });
	const world = project.openWorld(environment);
	try {
		return await runStage(
			{
				stage: "plan",
				projectFolder: project.path,
				workFolder: project.workFolder,
				options: { ...defaultOptions, tool: "test", preflight, destination: rehearsalDestination(index.url) },
			},
			{ ...world, clock: { ...world.clock, now: () => index.now() } },
		);
	} finally {
		await world.close();
	}
}

const codesOf = ({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code);

describe("plan --preflight", () => {
	it("tells of a name that the index does not know", async () => {
		const index = await startIndex({ publisher: { projects: [] } });
		const result = await plan(index);
		expect(result.exitStatus).toBe(0);
		expect(codesOf(result)).toEqual(["preflight/new-project"]);
	});

	it("finds the version there, and refuses what is missing after 14 days", async () => {
		const index = await startIndex();
		expect((await upload(index, await mintToken(index), demoWheel())).status).toBe(200);
		const early = await plan(index);
		expect(early).toMatchObject({
			exitStatus: 0,
			findings: [{ code: "preflight/version-exists", message: expect.stringContaining("1 of 2 planned files") }],
		});
		index.pass(14 * 86_400 + 1);
		const late = await plan(index);
		expect(late).toMatchObject({
			exitStatus: 1,
			findings: [{ code: "preflight/window-closed", message: expect.stringContaining("demo-1.0.tar.gz") }],
		});
		expect(late.outputs?.["build-count"]).toBe("0");
	});

	it("refuses an unknown classifier at its line, whatever the index says", async () => {
		const index = await startIndex();
		const result = await plan(index, { text: pyproject.replace("Python :: 3", "Pyhton :: 3") });
		expect(result).toMatchObject({
			exitStatus: 1,
			findings: [{ code: "preflight/invalid-classifier", file: "pyproject.toml", line: 9 }],
		});
	});

	it("is one warning when the index does not answer", async () => {
		const index = await startIndex();
		await index.close();
		const result = await plan(index);
		expect(result.exitStatus).toBe(0);
		expect(codesOf(result)).toEqual(["preflight/unreachable"]);
	});

	it("asks before a release in CI alone", async () => {
		const index = await startIndex();
		const eventFile = (folder: string) => join(folder, "event.json");
		using folder = makeProject({});
		writeFileSync(eventFile(folder.path), "{}");
		const asked = async (name: string | null, ref: string, preflight: boolean | null) => {
			const before = index.log.length;
			const event = { GITHUB_EVENT_PATH: eventFile(folder.path), GITHUB_REF: ref };
			await plan(index, { preflight, environment: name === null ? {} : { GITHUB_EVENT_NAME: name, ...event } });
			return index.log.length > before;
		};
		expect(await asked("push", "refs/tags/v1.0", null)).toBe(true);
		expect(await asked("workflow_dispatch", "refs/heads/main", null)).toBe(true);
		expect(await asked("push", "refs/heads/main", null)).toBe(false);
		expect(await asked("pull_request", "refs/pull/1/merge", null)).toBe(false);
		expect(await asked("push", "refs/tags/v1.0", false)).toBe(false);
		expect(await asked(null, "", null)).toBe(false);
	});

	it("says nothing about a complete release in its window but that it is there", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		for (const file of [demoWheel(), demoSdist()]) expect((await upload(index, token, file)).status).toBe(200);
		expect(await plan(index)).toMatchObject({
			exitStatus: 0,
			findings: [{ code: "preflight/version-exists", message: expect.stringContaining("2 of 2 planned files") }],
		});
	});
});

it.each([
	[["plan"], null],
	[["plan", "--preflight"], true],
	[["plan", "--no-preflight"], false],
])("%j means preflight: %s", (args, expected) => {
	expect(parseCommandLine(args, "/").preflight).toBe(expected);
});
