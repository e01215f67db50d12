import { describe, expect, it } from "vitest";
import { readEvent } from "./event.ts";
import type { EventVariables } from "./github-event.ts";

const none: EventVariables = {
	name: undefined,
	ref: undefined,
	refType: undefined,
	sha: undefined,
	attempt: undefined,
	serverUrl: undefined,
	repository: undefined,
	ownerId: undefined,
	payload: null,
};
const sha = "1f5663420a3b04a8df545c93b6145e7a7d298812";

function read(name: string, ref: string | undefined, payload: unknown, more: Partial<EventVariables> = {}) {
	return readEvent({ ...none, name, ref, payload: JSON.stringify(payload), ...more });
}

it("takes a machine outside GitHub for local work", () => {
	expect(readEvent(none)).toMatchObject({ kind: "local", tag: null, nothing: null });
});

describe("what an event asks for", () => {
	it.each([
		["push", "refs/tags/v1.0", {}, "tag", "v1.0", true],
		["push", "refs/tags/v1.0", { ref: "refs/tags/v1.0", deleted: false, created: true }, "tag", "v1.0", true],
		["push", "refs/heads/main", {}, "branch", null, true],
		["workflow_dispatch", "refs/heads/main", {}, "dispatch", null, true],
		["workflow_dispatch", "refs/heads/main", { inputs: null }, "dispatch", null, true],
		["workflow_dispatch", "refs/heads/main", { inputs: { tag: "" } }, "dispatch", null, true],
		["workflow_dispatch", "refs/heads/main", { inputs: { tag: " v2 " } }, "dispatch", "v2", true],
		["workflow_dispatch", "refs/tags/v2", {}, "dispatch", "v2", true],
		["workflow_dispatch", "refs/tags/v2", { inputs: { tag: "v3" } }, "dispatch", "v3", true],
		["repository_dispatch", "refs/heads/main", { client_payload: { tag: "v9" } }, "dispatch", null, true],
		["schedule", "refs/heads/main", { schedule: "0 3 * * *" }, "schedule", null, true],
		[
			"release",
			"refs/tags/v3",
			{ action: "published", release: { tag_name: "v3", draft: false } },
			"release",
			"v3",
			true,
		],
		[
			"release",
			"refs/tags/v3",
			{ action: "published", release: { tag_name: "v3", prerelease: true } },
			"release",
			"v3",
			true,
		],
		["release", undefined, { release: { tag_name: "v3" } }, "release", "v3", true],
		[
			"pull_request",
			"refs/pull/1/merge",
			{ pull_request: { head: { repo: { fork: true } } } },
			"pull-request",
			null,
			false,
		],
		["pull_request_review", "refs/pull/1/merge", { pull_request: {} }, "pull-request", null, false],
		["merge_group", "refs/heads/gh-readonly-queue/main/pr-1", {}, "pull-request", null, false],
		["push", "refs/tags/v1.0", { pull_request: {} }, "pull-request", null, false],
		["deployment_status", "refs/heads/main", {}, "branch", null, false],
		["made_up_tomorrow", "refs/tags/v1.0", {}, "branch", null, false],
	])("%s on %s %j: %s, tag %s", (name, ref, payload, kind, tag, mayPublish) => {
		expect(read(name, ref, payload)).toMatchObject({ kind, tag, mayPublish, nothing: null, findings: [] });
	});

	it.each([
		["push", { ref: "refs/tags/v1.0", deleted: true }, "refs/tags/v1.0 was deleted"],
		["delete", { ref: "v1.0", ref_type: "tag" }, "v1.0 was deleted"],
		["release", { action: "edited", release: { tag_name: "v1" } }, "was edited"],
		["release", { action: "prereleased", release: { tag_name: "v1" } }, "was prereleased"],
		["release", { action: "created", release: { tag_name: "v1" } }, "was created"],
		["release", { action: "published", release: { tag_name: "v1", draft: true } }, "is a draft"],
	])("%s %j: nothing, and that is right", (name, payload, reason) => {
		const event = read(name, "refs/heads/main", payload);
		expect(event).toMatchObject({ mayPublish: false, tag: null });
		expect(event.nothing?.reason).toContain(reason);
	});

	it.each(["pull_request_target", "workflow_run", "issue_comment", "issues", "discussion", "gollum", "watch"])(
		"refuses %s",
		(name) => {
			expect(() => read(name, "refs/heads/main", {})).toThrow(
				expect.objectContaining({ code: "plan/event-refused", exitStatus: 2 }),
			);
		},
	);
});

describe("what is not an event of GitHub", () => {
	it.each([
		["no payload", { payload: null }, "names no readable file"],
		["not JSON", { payload: "not json" }, "is not JSON"],
		["a list", { payload: "[]" }, "is not JSON that GitHub wrote"],
		["a word for a flag", { payload: '{"deleted":"yes"}' }, "deleted in the payload is neither true nor false"],
		["a number for a ref", { payload: '{"ref":1}' }, "ref in the payload is not text"],
		["a release without a tag", { payload: '{"release":{}}' }, "has no tag_name"],
		[
			"a ref that contradicts the payload",
			{ payload: '{"ref":"refs/heads/main"}' },
			"the payload says refs/heads/main",
		],
		["a type that contradicts the ref", { refType: "branch" }, "GITHUB_REF_TYPE says branch"],
		["a tag type on a branch", { ref: "refs/heads/main", refType: "tag" }, "GITHUB_REF_TYPE says tag"],
		["a commit that is none", { sha: "main" }, 'GITHUB_SHA is "main"'],
		[
			"keys of prototypes",
			{ payload: '{"__proto__":{"deleted":true},"constructor":{"release":1},"release":"x","ref":[]}' },
			"ref in the payload",
		],
	])("%s: exit 2", (_, change, message) => {
		const variables = { ...none, name: "push", ref: "refs/tags/v1", payload: "{}", ...change };
		expect(() => readEvent(variables)).toThrow(
			expect.objectContaining({ code: "plan/broken-event", exitStatus: 2, message: expect.stringContaining(message) }),
		);
	});

	it("is read in no time, however deep or large", () => {
		const started = performance.now();
		const deep = `{"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
		expect(readEvent({ ...none, name: "push", ref: "refs/tags/v1", payload: deep }).tag).toBe("v1");
		const large = JSON.stringify({ x: "a".repeat(24 * 1024 * 1024) });
		expect(readEvent({ ...none, name: "push", ref: "refs/tags/v1", payload: large }).tag).toBe("v1");
		expect(performance.now() - started).toBeLessThan(2000);
	});
});

describe("what a maintainer should know", () => {
	it("does not need GITHUB_REF_TYPE", () => {
		expect(read("push", "refs/tags/v1.0", {}, { refType: "tag" })).toEqual(read("push", "refs/tags/v1.0", {}));
	});

	it("warns of a tag that was moved", () => {
		const payload = { ref: "refs/tags/v1.0", forced: true, before: sha };
		expect(read("push", "refs/tags/v1.0", payload).findings).toMatchObject([
			{ code: "plan/tag-moved", level: "warning", message: expect.stringContaining("from 1f5663420a3b") },
		]);
		expect(read("push", "refs/heads/main", { ref: "refs/heads/main", forced: true }).findings).toEqual([]);
	});

	it.each([
		["transferred", { ownerId: "2", repository: "new/pkg" }, "its owner (id 1, now 2)"],
		["renamed", { ownerId: "1", repository: "old/renamed" }, "its name (old/pkg)"],
	])("warns of a repository that was %s since", (_, variables, message) => {
		const payload = { repository: { full_name: "old/pkg", owner: { id: 1 } } };
		expect(read("push", "refs/tags/v1.0", payload, variables).findings).toMatchObject([
			{ code: "plan/repository-moved", level: "warning", message: expect.stringContaining(message) },
		]);
		expect(read("push", "refs/tags/v1.0", payload, { ownerId: "1", repository: "OLD/pkg" }).findings).toEqual([]);
	});

	it("publishes nothing from a GitHub server that PyPI does not trust", () => {
		const event = read("push", "refs/tags/v1.0", {}, { serverUrl: "https://github.example.com" });
		expect(event).toMatchObject({ kind: "tag", tag: "v1.0", mayPublish: false });
		expect(event.findings).toMatchObject([{ code: "plan/not-github-com", level: "warning" }]);
		expect(read("push", "refs/tags/v1.0", {}, { serverUrl: "https://github.com" }).mayPublish).toBe(true);
	});

	it("knows the commit and the attempt", () => {
		const event = read("push", "refs/tags/v1.0", {}, { sha, attempt: "2" });
		expect(event).toMatchObject({ sha, attempt: 2, isOnTag: true });
		expect(read("workflow_dispatch", "refs/heads/main", { inputs: { tag: "v1" } }, { sha }).isOnTag).toBe(false);
	});
});
