// What is decided about a token exchange: may this job publish by its own claims, and what does an answer of the
// exchange mean. Pure; exchange.ts acts on it. The rules are those of warehouse/oidc.
import { z } from "zod";
import type { Code } from "../diagnostic/codes.ts";
import type { Destination } from "../index/destination.ts";
import { showWords } from "../index/index-response.ts";
import { isTransientStatus } from "../index/wait.ts";
import type { Claims } from "./claims.ts";

/** Why a job must not ask for an upload token. */
export interface ClaimRefusal {
	code: Code;
	message: string;
	help: string;
}

export interface TrustPolicy {
	/** False when the project publishes without a GitHub environment on purpose. */
	requireEnvironment: boolean;
}

/** Events that only people with write access cause (security rule S3); a push counts only for a tag. */
export const publishingEvents: readonly string[] = ["push", "release", "workflow_dispatch", "schedule"];

/** All that would make this job a bad or a hopeless publisher, before any index is asked. */
export function judgeClaims(claims: Claims, destination: Destination, policy: TrustPolicy): ClaimRefusal[] {
	return [judgeEvent(claims), judgeWorkflow(claims, destination), judgeEnvironment(claims, destination, policy)].filter(
		(refusal) => refusal !== null,
	);
}

function judgeEvent(claims: Claims): ClaimRefusal | null {
	const event = claims.event_name ?? "none";
	const help = "Publish on a pushed tag, a release, workflow_dispatch or schedule.";
	if (event === "pull_request_target") {
		return {
			code: "trust/event",
			message: `a job of the event pull_request_target cannot publish: the index refuses it, because it runs for strangers' pull requests with this repository's rights`,
			help,
		};
	}
	if (!publishingEvents.includes(event)) {
		return {
			code: "trust/event",
			message: `the event ${event} may not publish; expected ${publishingEvents.join(", ")}`,
			help,
		};
	}
	if (event === "push" && !claims.ref?.startsWith("refs/tags/")) {
		return {
			code: "trust/event",
			message: `a push of ${claims.ref ?? "no ref"} may not publish; expected a pushed tag (refs/tags/…)`,
			help,
		};
	}
	return null;
}

function judgeWorkflow(claims: Claims, destination: Destination): ClaimRefusal | null {
	const { workflow_ref: started, job_workflow_ref: defines } = claims;
	if (started === undefined || defines === undefined || started === defines) return null;
	return {
		code: "trust/reusable-workflow",
		message: `the publish job is defined in ${defines}, but ${started} was started: ${destination.title} looks for the first, attestations name the second, and no registration satisfies both`,
		help: "Move the publish step into a job of the workflow file that is started; keep build and test in the reusable one.",
	};
}

function judgeEnvironment(claims: Claims, destination: Destination, policy: TrustPolicy): ClaimRefusal | null {
	if (claims.environment !== undefined || !policy.requireEnvironment || destination.name === "rehearsal") return null;
	return {
		code: "trust/no-environment",
		message: `the identity token of this job has no environment claim; publishing to ${destination.title} expects one, so that reviewers and tag rules stand between a pushed branch and the index`,
		help: `Add to the publish job:\n  environment: ${destination.name}\nand enter "${destination.name}" as the environment of the Trusted Publisher.`,
	};
}

/** `POST <oidcUrl>mint-token` → 200. */
const Minted = z.object({ token: z.string().regex(/^pypi-[A-Za-z0-9_-]{16,}$/), expires: z.number().optional() });

/** → 422, as warehouse/oidc/views.py words it. */
const MintRefusal = z.object({
	message: z.string().optional(),
	errors: z.array(z.object({ code: z.string(), description: z.string() })).optional(),
});

/** A refusal has one or two reasons. */
const mostErrors = 5;

export interface MintError {
	code: string;
	description: string;
}

export type MintAnswer =
	| { kind: "minted"; token: string /** Unix seconds by the server's clock. */; expires: number | null }
	/** No answer, or not one of the exchange: may be different in a moment. */
	| { kind: "transient" }
	/** Switched off for a while by the people who run the index. */
	| { kind: "closed" }
	/** This identity token was used up or has expired: another one may do. */
	| { kind: "stale-identity"; errors: MintError[] }
	/** No publisher found; was seen to vanish by itself, so it is worth one more try. */
	| { kind: "not-found"; errors: MintError[] }
	| { kind: "refused"; errors: MintError[] };

/** What an answer of the mint means, by its codes (facts of warehouse/oidc/views.py). */
export function readMintAnswer(status: number, body: string): MintAnswer {
	const value = parseJson(body);
	if (status === 200) {
		const minted = Minted.safeParse(value);
		// A 200 without a token comes from something in between (captive portal, proxy), not from the exchange.
		if (!minted.success) return { kind: "transient" };
		return { kind: "minted", token: minted.data.token, expires: minted.data.expires ?? null };
	}
	if (isTransientStatus(status)) return { kind: "transient" };
	const refusal = MintRefusal.safeParse(value);
	const errors = (refusal.data?.errors ?? [])
		.slice(0, mostErrors)
		.map(({ code, description }) => ({ code: showWords(code), description: showWords(description) }));
	const codes = new Set(errors.map((error) => error.code));
	if (codes.has("not-enabled") || (status === 403 && errors.length === 0)) return { kind: "closed" };
	if (codes.has("invalid-reuse-token") || codes.has("invalid-token")) return { kind: "stale-identity", errors };
	if (errors.some(isNotFound)) return { kind: "not-found", errors };
	return { kind: "refused", errors };
}

function isNotFound(error: MintError): boolean {
	return error.code === "invalid-publisher" && error.description.includes("was not found");
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
