import { expect, it } from "vitest";
import type { Host } from "../world/ports.ts";
import { refuseForkOnOwnRunner } from "./fork-guard.ts";

function guard(runnerKind: Host["runnerKind"], repo: unknown): Promise<void> {
	return refuseForkOnOwnRunner({
		environment: { GITHUB_EVENT_PATH: "/event.json", GITHUB_REPOSITORY: "owner/pkg" },
		host: { runnerKind } as Host,
		files: { readText: async () => JSON.stringify({ pull_request: { head: { repo } } }) } as never,
	});
}

it("refuses a fork on a self-hosted runner, with the condition to paste", async () => {
	const refused = guard("self-hosted", { full_name: "stranger/pkg" });
	await expect(refused).rejects.toMatchObject({ code: "action/fork-on-own-runner", exitStatus: 2 });
	await expect(refused).rejects.toMatchObject({
		help: expect.stringContaining("head.repo.full_name == github.repository"),
	});
});

it.each([
	["the repository's own pull request on a self-hosted runner", "self-hosted", { full_name: "owner/pkg" }],
	["a fork on a hosted runner", "github-hosted", { full_name: "stranger/pkg" }],
	["anything on a laptop", "local", null],
] as const)("takes %s", async (_, runnerKind, repo) => {
	await expect(guard(runnerKind, repo)).resolves.toBeUndefined();
});
