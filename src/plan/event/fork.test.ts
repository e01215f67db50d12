import { expect, it } from "vitest";
import { isPullRequestFromFork } from "./fork.ts";

const pull = (repo: unknown) => ({ pull_request: { head: { repo } } });

it.each([
	["of the repository itself", pull({ full_name: "Owner/Pkg", fork: false }), false],
	["inside a repository that is a fork of another", pull({ full_name: "owner/pkg", fork: true }), false],
	["of a fork", pull({ full_name: "stranger/pkg", fork: true }), true],
	["of a deleted repository", pull(null), true],
	["without a description of its source", { pull_request: {} }, true],
	["that is none: a push", { ref: "refs/tags/v1" }, false],
	["that is none: null", null, false],
])("a pull request %s", (_, payload, expected) => {
	expect(isPullRequestFromFork(JSON.stringify(payload), "owner/pkg")).toBe(expected);
});

it("outside GitHub and with a broken event nothing is from a fork", () => {
	expect(isPullRequestFromFork(null, undefined)).toBe(false);
	expect(isPullRequestFromFork("{", "owner/pkg")).toBe(false);
});
