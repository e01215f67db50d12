// One job on one runner: its steps in order, then the post steps backwards, with the contexts, variables and files that
// the runner gives them.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { type Contexts, evaluateExpression, isTruthy, type Status, toText, type Value } from "./expression.ts";
import { type ActionFile, inputVariables, readAction, runScript, type ScriptRun } from "./node-action.ts";
import type { ReplacedAction } from "./replaced-actions.ts";
import { type CommandLog, mask } from "./workflow-commands.ts";
import { evaluateNode, readMapping, type WorkflowStep } from "./workflow-file.ts";

export type Conclusion = "success" | "failure" | "skipped";

export interface StepRun {
	name: string;
	conclusion: Conclusion;
	outputs: Readonly<Record<string, string>>;
	/** Markdown of the job summary. */
	summary: string;
	stdout: string;
	stderr: string;
	exitStatus: number | null;
	log: CommandLog | null;
}

export interface JobRequest {
	steps: readonly WorkflowStep[];
	/** github, inputs, needs, matrix… */
	contexts: Contexts;
	/** GITHUB_* and ACTIONS_* of this job, and what the machine has (PATH, HOME…). */
	variables: Readonly<Record<string, string>>;
	/** ACTIONS_*: for JavaScript actions only, as on GitHub. */
	actionVariables: Readonly<Record<string, string>>;
	/** Folder of the action that `uses:` names, or null for a replaced one. */
	findAction: (uses: string) => string | null;
	replacedActions: Readonly<Record<string, ReplacedAction>>;
	extraInputs: Readonly<Record<string, string>>;
	event: unknown;
	temporaryFolder: string;
}

const knownStepFields = ["id", "name", "if", "uses", "with", "env", "run"];

export async function runJob(
	request: JobRequest,
): Promise<{ conclusion: Conclusion; steps: StepRun[]; contexts: Contexts }> {
	const folder = await mkdtemp(join(request.temporaryFolder, "job-"));
	const workspace = join(folder, "workspace");
	await Promise.all(["workspace", "temp", "tools"].map((name) => mkdir(join(folder, name))));
	await writeFile(join(folder, "event.json"), JSON.stringify(request.event));
	const machine: Record<string, string> = {
		...request.variables,
		GITHUB_WORKSPACE: workspace,
		GITHUB_EVENT_PATH: join(folder, "event.json"),
		RUNNER_TEMP: join(folder, "temp"),
		RUNNER_TOOL_CACHE: join(folder, "tools"),
	};
	const steps: StepRun[] = [];
	const posts: { action: ActionFile; inputs: Record<string, string>; state: Record<string, string>; name: string }[] =
		[];
	const masks: string[] = [];
	const stepContext: Record<string, Value> = {};
	let hasFailed = false;

	const scope = (): { contexts: Contexts; status: Status } => ({
		contexts: {
			...request.contexts,
			steps: stepContext,
			env: {},
			runner: { os: "Linux", arch: "X64", temp: join(folder, "temp") },
		},
		status: { isSuccess: !hasFailed, isFailure: hasFailed, isCancelled: false },
	});

	async function runScriptHere(script: string[], extra: Record<string, string>, isAction: boolean): Promise<ScriptRun> {
		const [command = "", ...args] = script;
		const run = await runScript({
			command,
			args,
			environment: { ...machine, ...(isAction ? request.actionVariables : {}), ...extra },
			workspace,
			temporaryFolder: join(folder, "temp"),
		});
		masks.push(...run.log.masks);
		for (const path of run.paths) machine.PATH = `${path}${delimiter}${machine.PATH}`;
		Object.assign(machine, run.exported);
		return run;
	}

	function record(step: WorkflowStep, name: string, run: ScriptRun): void {
		// A value that contains a masked secret vanishes: https://docs.github.com/actions (job outputs)
		const outputs = Object.fromEntries(Object.entries(run.outputs).filter(([, value]) => mask(value, masks) === value));
		finish(step, { ...run, name, outputs, conclusion: run.exitStatus === 0 ? "success" : "failure" });
	}

	function finish(step: WorkflowStep, run: StepRun): void {
		steps.push(run);
		if (run.conclusion === "failure") hasFailed = true;
		stepContext[step.id] = { outputs: run.outputs, outcome: run.conclusion, conclusion: run.conclusion };
	}

	async function runStep(step: WorkflowStep): Promise<void> {
		const unknown = Object.keys(step.fields).filter((field) => !knownStepFields.includes(field));
		if (unknown.length > 0) throw new Error(`the stand-in does not know ${unknown.join(", ")} of a step`);
		const name = toText(evaluateNode(step.fields.name ?? step.fields.uses ?? "run", scope()));
		const nothing = { outputs: {}, summary: "", stdout: "", stderr: "", exitStatus: null, log: null };
		if (!isTruthy(evaluateExpression(step.condition, scope()))) {
			return finish(step, { ...nothing, name, conclusion: "skipped" });
		}
		const variables = texts(step.fields.env, scope());
		if (step.fields.run !== undefined) {
			const script = join(folder, "temp", `${step.id}.sh`);
			await writeFile(script, toText(evaluateNode(step.fields.run, scope())));
			const shell = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script];
			return record(step, name, await runScriptHere(shell, variables, false));
		}
		const uses = String(step.fields.uses);
		const given = texts(step.fields.with, scope());
		const actionFolder = request.findAction(uses);
		if (actionFolder === null) {
			const replaced = request.replacedActions[uses.split("@")[0] ?? ""];
			if (!replaced) throw new Error(`the stand-in has no action ${uses}`);
			const outcome = await replaced({ inputs: given, workspace, path: machine.PATH ?? "" });
			Object.assign(machine, outcome.variables, outcome.path ? { PATH: outcome.path } : {});
			return finish(step, { ...nothing, name, outputs: outcome.outputs ?? {}, exitStatus: 0, conclusion: "success" });
		}
		const action = await readAction(actionFolder);
		const inputs = inputVariables(action, { ...given, ...request.extraInputs }, (text) => {
			const expression = /^\$\{\{(.*)\}\}$/s.exec(text.trim())?.[1];
			return expression === undefined ? text : toText(evaluateExpression(expression.trim(), scope()));
		});
		const run = await runScriptHere(
			[process.execPath, join(actionFolder, action.main)],
			{ ...variables, ...inputs },
			true,
		);
		const undeclared = Object.keys(run.outputs).filter((output) => !action.outputs.includes(output));
		if (undeclared.length > 0)
			throw new Error(`${name}: outputs that action.yml does not declare: ${undeclared.join(", ")}`);
		if (action.post) posts.push({ action, inputs, state: run.state, name });
		record(step, name, run);
	}

	for (const step of request.steps) await runStep(step);
	for (const { action, inputs, state, name } of posts.reverse()) {
		if (!isTruthy(evaluateExpression(action.postCondition, scope()))) continue;
		const saved = Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value]));
		const run = await runScriptHere(
			[process.execPath, join(action.folder, action.post ?? "")],
			{ ...inputs, ...saved },
			true,
		);
		steps.push({ ...run, name: `Post ${name}`, conclusion: run.exitStatus === 0 ? "success" : "failure" });
		if (run.exitStatus !== 0) hasFailed = true;
	}
	return { conclusion: hasFailed ? "failure" : "success", steps, contexts: scope().contexts };
}

function texts(
	node: WorkflowStep["fields"][string] | undefined,
	scope: { contexts: Contexts; status: Status },
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(readMapping(node)).map(([key, value]) => [key, toText(evaluateNode(value, scope))]),
	);
}
