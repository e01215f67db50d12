import { describe, expect, it } from "vitest";
import { publicDestinations, rehearsalDestination } from "../index/destination.ts";
import type { Claims } from "./claims.ts";
import { judgeClaims, readMintAnswer } from "./decide.ts";

const good: Claims = {
	aud: "pypi",
	repository: "octo/widget",
	repository_owner: "octo",
	workflow_ref: "octo/widget/.github/workflows/release.yml@refs/tags/v1.0",
	job_workflow_ref: "octo/widget/.github/workflows/release.yml@refs/tags/v1.0",
	ref: "refs/tags/v1.0",
	event_name: "push",
	environment: "pypi",
};
const policy = { requireEnvironment: true };
const rehearsal = rehearsalDestination("http://127.0.0.1:9/");

it("takes an index's words about a refusal as one line that a terminal can show, and no more of them than help", () => {
	const description = `\u001b]0;title\u0007\u001b[2J\u009b31mno\nsuch\rpublisher ${"x".repeat(5000)}`;
	const errors = Array.from({ length: 50 }, () => ({ code: "invalid-publisher\u001b[31m", description }));
	const answer = readMintAnswer(422, JSON.stringify({ errors }));
	if (!("errors" in answer)) throw new Error(answer.kind);
	expect(answer.errors).toHaveLength(5);
	for (const { code, description: words } of answer.errors) {
		expect(`${code} ${words}`).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
		expect(code).toBe("invalid-publisher");
		expect(words.length).toBeLessThanOrEqual(500);
		expect(words).toContain("no such publisher");
	}
});

describe("a job may publish", () => {
	it.each([
		["on a pushed tag", {}],
		["on a release", { event_name: "release" }],
		["on a manual run of a branch", { event_name: "workflow_dispatch", ref: "refs/heads/main" }],
		["on a schedule", { event_name: "schedule", ref: "refs/heads/main" }],
	])("%s", (_, change) => {
		expect(judgeClaims({ ...good, ...change }, publicDestinations.pypi, policy)).toEqual([]);
	});

	it("without an environment when the project opted out, and in a rehearsal", () => {
		const { environment: _, ...claims } = good;
		expect(judgeClaims(claims, publicDestinations.pypi, { requireEnvironment: false })).toEqual([]);
		expect(judgeClaims(claims, rehearsal, policy)).toEqual([]);
	});
});

describe("a job may not publish", () => {
	it.each([
		["for a pushed branch", { ref: "refs/heads/main" }, "trust/event", "refs/heads/main"],
		["for a pull request", { event_name: "pull_request" }, "trust/event", "pull_request"],
		["for pull_request_target", { event_name: "pull_request_target" }, "trust/event", "strangers"],
		["for a comment", { event_name: "issue_comment" }, "trust/event", "workflow_dispatch"],
		["without any event", { event_name: undefined }, "trust/event", "none"],
		["without an environment", { environment: undefined }, "trust/no-environment", "environment claim"],
		[
			"from a reusable workflow",
			{ job_workflow_ref: "octo/shared/.github/workflows/publish.yml@refs/heads/main" },
			"trust/reusable-workflow",
			"octo/shared/.github/workflows/publish.yml",
		],
	])("%s", (_, change, code, words) => {
		const refusals = judgeClaims({ ...good, ...change }, publicDestinations.testpypi, policy);
		expect(refusals.map((refusal) => refusal.code)).toEqual([code]);
		expect(refusals[0]?.message).toContain(words);
	});

	it("and hears all reasons at once", () => {
		const claims = { ...good, event_name: "issues", environment: undefined };
		expect(judgeClaims(claims, publicDestinations.pypi, policy)).toHaveLength(2);
	});

	it("and is told the environment to add, ready to paste", () => {
		const [refusal] = judgeClaims({ ...good, environment: undefined }, publicDestinations.testpypi, policy);
		expect(refusal?.help).toContain("  environment: testpypi\n");
	});
});

describe("answers of the token exchange", () => {
	const token = `pypi-${"a".repeat(90)}`;
	const refusal = (code: string, description = "words") =>
		JSON.stringify({ message: "Token request failed", errors: [{ code, description }] });

	it.each([
		["a token", 200, JSON.stringify({ success: true, token, expires: 1_800_000_000 }), "minted"],
		["a 200 that is a web page", 200, "<html>log in</html>", "transient"],
		["a 200 whose token is no token", 200, JSON.stringify({ token: "hello" }), "transient"],
		["a 503 page", 503, "<html>", "transient"],
		["too many requests", 429, "", "transient"],
		["exchange switched off", 422, refusal("not-enabled"), "closed"],
		["exchange switched off, the older way", 403, JSON.stringify({ message: "not enabled" }), "closed"],
		["an identity that was used", 422, refusal("invalid-reuse-token"), "stale-identity"],
		["an identity that expired", 422, refusal("invalid-token"), "stale-identity"],
		[
			"no such publisher",
			422,
			refusal(
				"invalid-publisher",
				"valid token, but no corresponding publisher (Publisher with matching claims was not found)",
			),
			"not-found",
		],
		[
			"another refusal of the publisher",
			422,
			refusal("invalid-publisher", "Check failed for required claim"),
			"refused",
		],
		["a pending publisher too late", 422, refusal("invalid-pending-publisher"), "refused"],
		["a payload that is none", 422, refusal("invalid-payload"), "refused"],
		["a 422 without words", 422, "", "refused"],
		["a page that is not there", 404, "404 Not Found", "refused"],
	])("%s", (_, status, body, kind) => {
		expect(readMintAnswer(status, body).kind).toBe(kind);
	});
});
