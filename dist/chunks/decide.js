import { S as string, _ as number, f as array, v as object } from "./zod.js";
import { r as showWords, s as isTransientStatus } from "./index-response.js";
// src/trust/decide.ts
/** Events that only people with write access cause (security rule S3); a push counts only for a tag. */
const publishingEvents = [
	"push",
	"release",
	"workflow_dispatch",
	"schedule"
];
/** All that would make this job a bad or a hopeless publisher, before any index is asked. */
function judgeClaims(claims, destination, policy) {
	return [
		judgeEvent(claims),
		judgeWorkflow(claims, destination),
		judgeEnvironment(claims, destination, policy)
	].filter((refusal) => refusal !== null);
}
function judgeEvent(claims) {
	const event = claims.event_name ?? "none";
	const help = "Publish on a pushed tag, a release, workflow_dispatch or schedule.";
	if (event === "pull_request_target") return {
		code: "trust/event",
		message: `a job of the event pull_request_target cannot publish: the index refuses it, because it runs for strangers' pull requests with this repository's rights`,
		help
	};
	if (!publishingEvents.includes(event)) return {
		code: "trust/event",
		message: `the event ${event} may not publish; expected ${publishingEvents.join(", ")}`,
		help
	};
	if (event === "push" && !claims.ref?.startsWith("refs/tags/")) return {
		code: "trust/event",
		message: `a push of ${claims.ref ?? "no ref"} may not publish; expected a pushed tag (refs/tags/…)`,
		help
	};
	return null;
}
function judgeWorkflow(claims, destination) {
	const { workflow_ref: started, job_workflow_ref: defines } = claims;
	if (started === void 0 || defines === void 0 || started === defines) return null;
	return {
		code: "trust/reusable-workflow",
		message: `the publish job is defined in ${defines}, but ${started} was started: ${destination.title} looks for the first, attestations name the second, and no registration satisfies both`,
		help: "Move the publish step into a job of the workflow file that is started; keep build and test in the reusable one."
	};
}
function judgeEnvironment(claims, destination, policy) {
	if (claims.environment !== void 0 || !policy.requireEnvironment || destination.name === "rehearsal") return null;
	return {
		code: "trust/no-environment",
		message: `the identity token of this job has no environment claim; publishing to ${destination.title} expects one, so that reviewers and tag rules stand between a pushed branch and the index`,
		help: `Add to the publish job:\n  environment: ${destination.name}\nand enter "${destination.name}" as the environment of the Trusted Publisher.`
	};
}
/** `POST <oidcUrl>mint-token` → 200. */
const Minted = object({
	token: string().regex(/^pypi-[A-Za-z0-9_-]{16,}$/),
	expires: number().optional()
});
/** → 422, as warehouse/oidc/views.py words it. */
const MintRefusal = object({
	message: string().optional(),
	errors: array(object({
		code: string(),
		description: string()
	})).optional()
});
/** A refusal has one or two reasons. */
const mostErrors = 5;
/** What an answer of the mint means, by its codes (facts of warehouse/oidc/views.py). */
function readMintAnswer(status, body) {
	const value = parseJson(body);
	if (status === 200) {
		const minted = Minted.safeParse(value);
		if (!minted.success) return { kind: "transient" };
		return {
			kind: "minted",
			token: minted.data.token,
			expires: minted.data.expires ?? null
		};
	}
	if (isTransientStatus(status)) return { kind: "transient" };
	const errors = (MintRefusal.safeParse(value).data?.errors ?? []).slice(0, mostErrors).map(({ code, description }) => ({
		code: showWords(code),
		description: showWords(description)
	}));
	const codes = new Set(errors.map((error) => error.code));
	if (codes.has("not-enabled") || status === 403 && errors.length === 0) return { kind: "closed" };
	if (codes.has("invalid-reuse-token") || codes.has("invalid-token")) return {
		kind: "stale-identity",
		errors
	};
	if (errors.some(isNotFound)) return {
		kind: "not-found",
		errors
	};
	return {
		kind: "refused",
		errors
	};
}
function isNotFound(error) {
	return error.code === "invalid-publisher" && error.description.includes("was not found");
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
export { publishingEvents as n, readMintAnswer as r, judgeClaims as t };
