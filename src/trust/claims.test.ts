import { describe, expect, it } from "vitest";
import { type Claims, formatClaims, publisherOf, readClaims } from "./claims.ts";

function tokenOf(payload: unknown): string {
	const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
	return `${part({ alg: "RS256" })}.${part(payload)}.c2ln`;
}

describe("readClaims", () => {
	it("reads what is needed and leaves the rest", () => {
		const claims = readClaims(tokenOf({ aud: "pypi", repository: "o/r", runner_environment: "github-hosted", exp: 1 }));
		expect(claims).toEqual({ aud: "pypi", repository: "o/r" });
	});

	it.each([
		["no token at all", "", "no second part"],
		["a second part that is not JSON", "a.c2VjcmV0LXZhbHVl.c", "not JSON"],
		["claims that are not text", tokenOf({ repository: 7 }), "repository"],
		["a payload that is a list", tokenOf([]), "payload"],
	])("refuses %s without quoting it", (_, token, words) => {
		expect(() => readClaims(token)).toThrow(words);
		expect(() => readClaims(token)).not.toThrow(/c2VjcmV0|secret-value/);
	});
});

describe("publisherOf", () => {
	it.each<[string, Claims, ReturnType<typeof publisherOf>]>([
		[
			"takes the file that defines the job",
			{
				repository: "octo/widget",
				workflow_ref: "octo/widget/.github/workflows/start.yml@refs/tags/v1",
				job_workflow_ref: "octo/widget/.github/workflows/release.yml@refs/tags/v1",
				environment: "pypi",
			},
			{ owner: "octo", repository: "widget", workflow: "release.yml", environment: "pypi" },
		],
		[
			"is not confused by a tag that looks like a path",
			{ repository: "octo/widget", job_workflow_ref: "octo/widget/.github/workflows/r.yaml@refs/tags/a/b.yml" },
			{ owner: "octo", repository: "widget", workflow: "r.yaml", environment: null },
		],
		["needs a workflow file", { repository: "octo/widget" }, null],
		["needs owner and name", { repository: "widget", job_workflow_ref: "o/w/.github/workflows/r.yml@x" }, null],
	])("%s", (_, claims, expected) => {
		expect(publisherOf(claims)).toEqual(expected);
	});
});

it("shows a claim that is not there as MISSING", () => {
	const lines = formatClaims({ repository: "octo/widget" }).split("\n");
	expect(lines).toContain("repository           octo/widget");
	expect(lines).toContain("environment          MISSING");
});
