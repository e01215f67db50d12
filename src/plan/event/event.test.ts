import { describe, expect, it } from "vitest";
import { readEvent } from "./event.ts";

const read = (name: string, ref: string | undefined, payload: unknown) =>
	readEvent({ name, ref, payload: payload === null ? null : JSON.stringify(payload) });

describe("readEvent", () => {
	it("takes a machine outside GitHub for local work", () => {
		expect(readEvent({ name: undefined, ref: undefined, payload: null })).toEqual({ kind: "local", tag: null });
	});

	it.each([
		["push", "refs/tags/v1.0", {}, "tag", "v1.0"],
		["push", "refs/heads/main", {}, "branch", null],
		["push", "refs/tags/v1.0", { deleted: true }, "branch", null],
		["workflow_dispatch", "refs/heads/main", {}, "dispatch", null],
		["workflow_dispatch", "refs/tags/v2", {}, "dispatch", "v2"],
		["pull_request", "refs/pull/1/merge", { pull_request: {} }, "pull-request", null],
		["push", "refs/tags/v1.0", { pull_request: {} }, "pull-request", null],
		["release", "refs/tags/v3", { release: { tag_name: "v3" } }, "release", "v3"],
		["schedule", "refs/heads/main", {}, "schedule", null],
		["repository_dispatch", "refs/heads/main", {}, "branch", null],
	])("%s on %s %j is %s with tag %s", (name, ref, payload, kind, tag) => {
		expect(read(name, ref, payload)).toEqual({ kind, tag });
	});

	it.each(["pull_request_target", "workflow_run", "issue_comment", "issues", "discussion"])("refuses %s", (name) => {
		expect(() => read(name, "refs/heads/main", {})).toThrow(
			expect.objectContaining({ code: "plan/event-refused", exitStatus: 2 }),
		);
	});

	it("says what is wrong when GitHub's description of the event is missing or nonsense", () => {
		expect(() => read("push", "refs/tags/v1", null)).toThrow(
			expect.objectContaining({ code: "plan/broken-event", exitStatus: 3 }),
		);
		expect(() => readEvent({ name: "push", ref: "refs/tags/v1", payload: "not json" })).toThrow(
			expect.objectContaining({ code: "plan/broken-event", exitStatus: 2 }),
		);
	});
});
