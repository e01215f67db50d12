// A whole workflow run: jobs in the order of their needs, matrices, conditions, outputs and called workflows, executed
// on this machine against one GitHub stand-in.
import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { claimsOf, dispatchInputs, eventPayload, githubContext, variablesOf } from "./event-context.ts";
import { type Contexts, evaluateExpression, isTruthy, type Scope, toText, type Value } from "./expression.ts";
import { expandMatrix } from "./matrix.ts";
import { type Permissions, resolvePermissions } from "./permissions.ts";
import { findAction, homeOf, repositoryOf } from "./references.ts";
import { type Conclusion, runJob, type StepRun } from "./run-job.ts";
import {
	evaluateNode,
	type Node,
	readMapping,
	readWorkflow,
	type WorkflowFile,
	type WorkflowJobFile,
} from "./workflow-file.ts";
import type { WorkflowRequest } from "./workflow-request.ts";

interface JobRun {
	/** `wheels / build` inside a called workflow. */
	id: string;
	matrix: Value;
	conclusion: Conclusion;
	outputs: Readonly<Record<string, string>>;
	steps: readonly StepRun[];
}

export interface WorkflowRun {
	runId: string;
	conclusion: Conclusion;
	jobs: readonly JobRun[];
	/** Of a called workflow; empty for the workflow that an event started. */
	outputs: Readonly<Record<string, string>>;
}

interface Caller {
	home: string;
	prefix: string;
	inputs: Record<string, Value>;
	permissions: Permissions | null;
}

const knownJobFields = [
	...[
		"name",
		"needs",
		"if",
		"runs-on",
		"timeout-minutes",
		"continue-on-error",
		"strategy",
		"permissions",
		"outputs",
		"steps",
		"uses",
		"with",
	],
	"environment",
];

export async function runWorkflow(request: WorkflowRequest): Promise<WorkflowRun> {
	const temporaryFolder = await mkdtemp(join(tmpdir(), "workflow-"));
	try {
		const runId = String(randomInt(1_000_000, 9_999_999));
		const file = await readWorkflow(request.file, request.home, request.repositories);
		const inputs = dispatchInputs(file, request);
		const caller = { home: request.home, prefix: "", inputs, permissions: null };
		return { runId, ...(await runFile(file, caller, request, { runId, temporaryFolder })) };
	} finally {
		await rm(temporaryFolder, { recursive: true, force: true });
	}
}

async function runFile(
	file: WorkflowFile,
	caller: Caller,
	request: WorkflowRequest,
	run: { runId: string; temporaryFolder: string },
): Promise<Omit<WorkflowRun, "runId">> {
	if (file.errors.length > 0) throw new Error(`${file.path}: ${file.errors.join("; ")}`);
	const jobs: JobRun[] = [];
	const results = new Map<string, { result: Conclusion; outputs: Record<string, string> }>();
	const github = githubContext(request, run.runId);

	const ancestors = (job: WorkflowJobFile): string[] =>
		job.needs.flatMap((need) => [need, ...ancestors(file.jobs.find(({ id }) => id === need) ?? job)]);

	function scopeOf(job: WorkflowJobFile, extra: Contexts = {}): Scope {
		// A skipped or failed ancestor, however far, makes success() false: https://github.com/actions/runner/issues/491
		const before = ancestors(job).map((id) => results.get(id)?.result);
		return {
			contexts: {
				github,
				inputs: caller.inputs,
				needs: Object.fromEntries(job.needs.map((need) => [need, results.get(need) as unknown as Value])),
				...extra,
			},
			status: {
				isSuccess: before.every((result) => result === "success"),
				isFailure: before.includes("failure"),
				isCancelled: false,
			},
		};
	}

	async function runOne(job: WorkflowJobFile): Promise<void> {
		const unknown = Object.keys(job.fields).filter((field) => !knownJobFields.includes(field));
		if (unknown.length > 0) throw new Error(`the stand-in does not know ${unknown.join(", ")} of job ${job.id}`);
		const id = `${caller.prefix}${job.id}`;
		if (!isTruthy(evaluateExpression(job.condition, scopeOf(job)))) {
			results.set(job.id, { result: "skipped", outputs: {} });
			jobs.push({ id, matrix: null, conclusion: "skipped", outputs: {}, steps: [] });
			return;
		}
		const permissions = resolvePermissions(job.fields.permissions, file.fields.permissions, caller.permissions, id);
		if (job.fields.uses !== undefined) return runCalled(job, permissions);
		const outcome: { result: Conclusion; outputs: Record<string, string> } = { result: "success", outputs: {} };
		for (const matrix of expandMatrix(evaluateNode(readMapping(job.fields.strategy).matrix, scopeOf(job)))) {
			const leg = await runLeg(job, id, matrix, permissions);
			jobs.push(leg);
			if (leg.conclusion === "failure" && !isAllowedToFail(job, matrix)) outcome.result = "failure";
			// Legs share one map of outputs; the last writer wins.
			Object.assign(outcome.outputs, leg.outputs);
		}
		results.set(job.id, outcome);
	}

	function isAllowedToFail(job: WorkflowJobFile, matrix: Value): boolean {
		return isTruthy(
			evaluateNode(job.fields["continue-on-error"] ?? false, scopeOf(job, { matrix, strategy: {} })) as Value,
		);
	}

	async function runLeg(job: WorkflowJobFile, id: string, matrix: Value, permissions: Permissions): Promise<JobRun> {
		const scope = scopeOf(job, { matrix, strategy: {} });
		const labels = [evaluateNode(job.fields["runs-on"], scope)].flat().map((label) => toText(label as Value));
		const missing = labels.filter((label) => !request.runnerLabels.includes(label));
		if (missing.length > 0) throw new Error(`no runner with the label ${missing.join(", ")} for ${id}`);
		const environment = toText(evaluateNode(job.fields.environment, scope));
		const access = request.github.openJob({
			run: run.runId,
			repository: request.repository,
			permissions,
			claims:
				permissions["id-token"] === "write"
					? {
							...claimsOf(request, run.runId),
							job_workflow_ref: `${repositoryOf(caller.home, request)}/${relative(caller.home, file.path)}@${request.event.ref}`,
							...(environment === "" ? {} : { environment }),
						}
					: null,
		});
		const result = await runJob({
			steps: job.steps,
			contexts: { ...scope.contexts, github: { ...github, token: access.token } },
			variables: { ...request.machine, ...variablesOf(request, run.runId, job.id) },
			actionVariables: access.variables,
			findAction: (uses) => findAction(uses, caller.home, request.repositories),
			replacedActions: request.replacedActions,
			extraInputs: request.extraInputs ?? {},
			event: eventPayload(request),
			temporaryFolder: run.temporaryFolder,
		});
		const outputScope = { ...scope, contexts: result.contexts };
		return {
			id,
			matrix,
			conclusion: result.conclusion,
			steps: result.steps,
			outputs: evaluateTexts(job.fields.outputs, outputScope),
		};
	}

	async function runCalled(job: WorkflowJobFile, permissions: Permissions): Promise<void> {
		const reference = String(job.fields.uses);
		const home = homeOf(reference, caller.home, request.repositories);
		const path = join(home, reference.replace(/@.*$/, "").replace(/^(\$\/|\.\/|[^/]+\/[^/]+\/)/, ""));
		const called = await readWorkflow(path, home, request.repositories);
		const given = Object.entries(readMapping(job.fields.with)).map(([key, node]) => [
			key,
			evaluateNode(node, scopeOf(job)),
		]);
		const declared = readMapping(readMapping(readMapping(called.fields.on).workflow_call).inputs);
		const defaults = Object.entries(declared).map(([key, node]) => [
			key,
			evaluateNode(readMapping(node).default, scopeOf(job)),
		]);
		const inputs = Object.fromEntries([...defaults, ...given]) as Record<string, Value>;
		const inner = { home, prefix: `${caller.prefix}${job.id} / `, inputs, permissions };
		const outcome = await runFile(called, inner, request, run);
		jobs.push(...outcome.jobs);
		results.set(job.id, { result: outcome.conclusion, outputs: { ...outcome.outputs } });
	}

	for (const job of inOrder(file.jobs)) await runOne(job);
	const outcomes = [...results.values()];
	const jobsContext = Object.fromEntries(results) as unknown as Value;
	const declared = readMapping(readMapping(readMapping(file.fields.on).workflow_call).outputs);
	const scope: Scope = {
		contexts: { github, inputs: caller.inputs, jobs: jobsContext },
		status: { isSuccess: true, isFailure: false, isCancelled: false },
	};
	return {
		conclusion: outcomes.some(({ result }) => result === "failure") ? "failure" : "success",
		jobs,
		outputs: Object.fromEntries(
			Object.entries(declared).map(([name, node]) => [name, toText(evaluateNode(readMapping(node).value, scope))]),
		),
	};
}

/** Every job after the jobs that it needs; the parser has refused cycles and unknown needs. */
function inOrder(jobs: readonly WorkflowJobFile[]): WorkflowJobFile[] {
	const ordered: WorkflowJobFile[] = [];
	while (ordered.length < jobs.length) {
		const ready = jobs.filter(
			(job) => !ordered.includes(job) && job.needs.every((need) => ordered.some(({ id }) => id === need)),
		);
		if (ready.length === 0) throw new Error("jobs need each other in a circle");
		ordered.push(...ready);
	}
	return ordered;
}

function evaluateTexts(node: Node | undefined, scope: Scope): Record<string, string> {
	return Object.fromEntries(
		Object.entries(readMapping(node)).map(([key, value]) => [key, toText(evaluateNode(value, scope))]),
	);
}
