// What no workflow of ours may do, whatever linters a contributor has (security rules S1–S6, S14, S15). Each rule takes
// a file and says what is wrong with it; policy.test.ts proves each rule with a file that breaks it.
import { parse } from "yaml";
import { hostedRunners, runnerOf } from "../../src/data/runners.ts";
import { ourRepository, pinnedActions } from "./pins.ts";

interface Step {
	name?: string;
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}

/** The condition that is judged before a runner is assigned (facts of S2). */
const ownPullRequest =
	"(github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository)";

interface Job {
	if?: unknown;
	strategy?: { matrix?: unknown };
	permissions?: Record<string, string>;
	environment?: unknown;
	"runs-on"?: unknown;
	steps?: Step[];
	uses?: string;
	secrets?: unknown;
}

export interface PolicyFile {
	name: string;
	text: string;
	on: Record<string, unknown>;
	permissions: unknown;
	concurrency: Record<string, unknown> | undefined;
	jobs: Record<string, Job>;
	/** Called by other workflows: it must not publish, queue or have secrets. */
	isReusable: boolean;
	/** Copied by users, who know our action by its tag. */
	isStarter: boolean;
}

export function readPolicyFile(name: string, text: string): PolicyFile {
	const file = parse(text);
	const on =
		typeof file.on === "string"
			? { [file.on]: null }
			: Array.isArray(file.on)
				? Object.fromEntries(file.on.map((event: string) => [event, null]))
				: file.on;
	return {
		name,
		text,
		on,
		permissions: file.permissions,
		concurrency: file.concurrency,
		jobs: file.jobs,
		isReusable: "workflow_call" in on,
		isStarter: name.startsWith("workflows-templates/"),
	};
}

export const rules: Readonly<Record<string, (file: PolicyFile) => string[]>> = {
	"S3 no event that a stranger can cause with our rights": ({ on }) =>
		Object.keys(on).filter(
			(event) => !["push", "pull_request", "workflow_dispatch", "workflow_call", "schedule", "release"].includes(event),
		),

	"S4 nothing is granted to all jobs": ({ permissions }) =>
		JSON.stringify(permissions) === "{}" ? [] : ["permissions at the top are not {}"],

	"S4 each job says its permissions": ({ jobs }) =>
		Object.entries(jobs).flatMap(([id, job]) => (typeof job.permissions === "object" ? [] : [`job ${id}`])),

	"S4 each permission has its reason beside it": ({ text }) =>
		[...text.matchAll(/^ {6}([a-z-]+): (read|write)\b(?! # \S)/gm)].map(([line]) => line.trim()),

	"S8 the only write permission is the id token of a job with an environment": ({ jobs, isReusable }) =>
		Object.entries(jobs).flatMap(([id, job]) =>
			Object.entries(job.permissions ?? {})
				.filter(([, level]) => level !== "read")
				.filter(([name]) => isReusable || name !== "id-token" || job.environment === undefined)
				.map(([name, level]) => `job ${id}: ${name}: ${level}`),
		),

	"S1 a job with an id token runs our action and nothing else": ({ jobs }) =>
		Object.entries(jobs)
			.filter(([, job]) => job.permissions?.["id-token"] !== undefined)
			.flatMap(([id, job]) =>
				(job.steps ?? [])
					.filter(
						(step) => step.run !== undefined || !(step.uses === "$/" || step.uses?.startsWith(`${ourRepository}@`)),
					)
					.map((step) => `job ${id}: ${step.uses ?? step.run}`),
			),

	"S1 a reusable workflow publishes nothing": ({ isReusable, jobs }) =>
		isReusable
			? stepsOf(jobs)
					.filter((step) => step.with?.command === "publish")
					.map((step) => step.name ?? "")
			: [],

	"S4, S14 every action is pinned to the commit of a tag, ours is $/": ({ text, isStarter }) =>
		[...text.matchAll(/^\s*(?:- )?uses: (?<uses>\S+)(?: # (?<comment>\S+))?/gm)].flatMap(({ groups }) => {
			const { uses = "", comment = "" } = groups ?? {};
			if (uses === "$/" || uses.startsWith("$/.github/workflows/")) return isStarter ? [uses] : [];
			const [path = "", reference = ""] = uses.split("@");
			const repository = path.split("/").slice(0, 2).join("/");
			if (repository === ourRepository) return isStarter && /^(v\d+|[0-9a-f]{40})$/.test(reference) ? [] : [uses];
			const pin = pinnedActions[path];
			return pin && pin.commit === reference && pin.tag === comment ? [] : [`${uses} # ${comment}`];
		}),

	"S4 no checkout leaves its token behind": ({ jobs }) =>
		stepsOf(jobs)
			.filter((step) => step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false)
			.map((step) => step.name ?? "checkout"),

	"S5 no cache": ({ jobs }) =>
		stepsOf(jobs).flatMap(({ uses = "", with: inputs = {} }) => {
			if (/\bcache\b/.test(uses)) return [uses];
			const wanted = Object.keys(inputs).filter((name) => /cache/.test(name) && inputs[name] !== false);
			// It caches by itself when package.json names a package manager.
			const isImplicit = uses.startsWith("actions/setup-node@") && inputs["package-manager-cache"] !== false;
			return [...wanted, ...(isImplicit ? [`${uses} without package-manager-cache: false`] : [])];
		}),

	"S6 no expression inside a script": ({ jobs }) =>
		stepsOf(jobs).flatMap((step) => (step.run?.includes("${{") ? [step.run] : [])),

	"S2 no self-hosted runner": ({ jobs }) =>
		Object.entries(jobs).flatMap(([id, job]) => {
			const labels = [job["runs-on"] ?? []].flat().map(String);
			const isFine = (label: string) =>
				runnerOf(hostedRunners, label)?.isRemoved === false || label === "${{ matrix.runner }}";
			return labels.filter((label) => !isFine(label)).map((label) => `job ${id}: ${label}`);
		}),

	"S2 a job for GPUs and runners of one's own never starts for a fork, and only reads": ({ jobs }) =>
		Object.entries(jobs)
			.filter(([id]) => /-gpu(-\d+)?$/.test(id))
			.flatMap(([id, job]) => [
				...(String(job.if).includes(ownPullRequest) ? [] : [`job ${id} has no condition about forks`]),
				...(JSON.stringify(job.permissions) === '{"contents":"read"}' ? [] : [`job ${id} may do more than read`]),
				...(job.environment === undefined ? [] : [`job ${id} has an environment`]),
			]),

	"a matrix with runners of the plan is the one that belongs to its job": ({ jobs, isReusable }) =>
		Object.entries(jobs)
			.filter(([, job]) => isReusable && job["runs-on"] === "${{ matrix.runner }}")
			.flatMap(([id, job]) => {
				const output = id.replace(/^(.*?)(-\d+)?$/, "$1-matrix$2");
				const isOwn = job.strategy?.matrix === `\${{ fromJSON(needs.plan.outputs.${output}) }}`;
				return isOwn && String(job.if).includes(`needs.plan.outputs.${output} != ''`) ? [] : [`job ${id}`];
			}),

	"S7 no secret": ({ text, jobs, on }) => [
		...[...text.matchAll(/secrets\s*[.[]\s*\S+/g)].map(([use]) => use),
		...Object.entries(jobs).flatMap(([id, job]) => (job.secrets === undefined ? [] : [`job ${id} hands secrets over`])),
		...((on.workflow_call as { secrets?: unknown } | null)?.secrets === undefined
			? []
			: ["workflow_call takes secrets"]),
	],

	"S28 no second index": ({ text }) => (/extra-index-url|EXTRA_INDEX_URL/.test(text) ? ["extra-index-url"] : []),

	"a starter queues its runs and a reusable workflow never does": ({ isStarter, isReusable, concurrency }) => {
		if (isReusable) return concurrency === undefined ? [] : ["concurrency in a reusable workflow"];
		if (!isStarter) return [];
		const isQueue = concurrency?.queue === "max" && concurrency["cancel-in-progress"] === false;
		return isQueue ? [] : ["concurrency without queue: max and cancel-in-progress: false"];
	},
};

function stepsOf(jobs: Record<string, Job>): Step[] {
	return Object.values(jobs).flatMap((job) => job.steps ?? []);
}
