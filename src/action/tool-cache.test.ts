import { expect, it } from "vitest";
import { decideToolCacheKey, keepTools, type ToolCacheFacts } from "./tool-cache.ts";

function facts(environment: ToolCacheFacts["environment"], locks = ["lock"]): ToolCacheFacts {
	return { environment, system: "linux", machine: "x86_64", locks };
}
const pullRequest = { GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/12/merge" };

it.each([
	["a tag", { GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/tags/v1" }],
	["a dispatch", { GITHUB_EVENT_NAME: "workflow_dispatch", GITHUB_REF: "refs/heads/main" }],
	["pull_request_target", { GITHUB_EVENT_NAME: "pull_request_target", GITHUB_REF: "refs/heads/main" }],
	["an event name that the reference contradicts", { GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/tags/v1" }],
	["a laptop", {}],
])("never uses a cache for %s", (_, environment) => {
	expect(decideToolCacheKey(facts(environment))).toBeNull();
});

it("uses one in a pull request, another for each lock and interpreter", () => {
	const keys = [
		decideToolCacheKey(facts(pullRequest)),
		decideToolCacheKey(facts(pullRequest, ["other"])),
		decideToolCacheKey(facts({ ...pullRequest, pythonLocation: "/opt/python/3.13" })),
	];
	for (const key of keys) expect(key).toMatch(/^wheel-release-tools-linux-x86_64-[0-9a-f]{64}$/);
	expect(new Set(keys).size).toBe(3);
});

// What a step leaves for its post step lies in a file that code of the project can write to.
it("keeps nothing after a release, whatever the step left behind", async () => {
	const asked: string[] = [];
	const readState = (name: string) => {
		asked.push(name);
		return "planted";
	};
	const runner = { line: (_: string) => {}, readState };
	const cache = {
		restore: async () => false,
		save: async (key: string, folder: string) => void asked.push(`${key} ${folder}`),
	};
	await keepTools(runner, { GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/tags/v1" }, cache);
	expect(asked).toEqual([]);
	await keepTools(runner, pullRequest, cache);
	expect(asked.at(-1)).toBe("planted planted");
});
