// One step of a workflow: inputs, what earlier jobs left, one stage, what later jobs need, and the report. No rule of the
// field stands here; the stages are the same as the command line's.
import { join, resolve } from "node:path";
import type { StageName } from "../diagnostic/event.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { parseDocument } from "../document/read-document.ts";
import { workFolderAt } from "../document/work-folder.ts";
import { describeThrown } from "../pipeline/exit-status.ts";
import { defaultOptions, type StageResult } from "../pipeline/request.ts";
import { runStage } from "../pipeline/run-stage.ts";
import { createWorkflowArtifacts } from "../world/artifacts.ts";
import { createWorld } from "../world/create-world.ts";
import type { World } from "../world/ports.ts";
import type { Runner } from "../world/runner.ts";
import { chooseDestination } from "./destination.ts";
import { createEventLines } from "./event-lines.ts";
import { refuseForkOnOwnRunner } from "./fork-guard.ts";
import { refuseUnfitRun } from "./from-run.ts";
import {
	artifactNames,
	type HandOver,
	receiveBundle,
	receiveCells,
	receivePlan,
	receiveSmokeReceipts,
	receiveVerdict,
	send,
	sendCell,
} from "./hand-over.ts";
import { type ActionInputs, loadInputs } from "./inputs.ts";
import { reportResult, type StepResult } from "./report.ts";
import { restoreTools } from "./tool-cache.ts";

export interface Step {
	inputs: ActionInputs;
	/** Of the repository, absolute. */
	workspace: string;
	projectFolder: string;
	world: World;
	handOver: HandOver;
	runner: Runner;
	tool: string;
}

/** The exit status of the step. Throws only when the report itself cannot be written. */
export async function runAction(start: {
	environment: Readonly<Record<string, string | undefined>>;
	productFolder: string;
	version: string;
	signal: AbortSignal;
	runner: Runner;
}): Promise<number> {
	const { environment, productFolder, version, signal, runner } = start;
	const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
	let inputs: ActionInputs;
	try {
		inputs = loadInputs(environment);
	} catch (error) {
		return reportResult(
			{ ...thrown(error), stage: null },
			{ runner, workspace, projectFolder: workspace, context: null, failOn: null },
		);
	}
	const projectFolder = resolve(workspace, inputs.workingDirectory);
	const workFolder = workFolderAt(join(projectFolder, ".wheel-release"));
	const world = createWorld({
		environment,
		productFolder,
		signal,
		eventLog: workFolder.events,
		onEvent: createEventLines(runner),
		announceSecret: runner.mask,
		python: inputs.python,
	});
	if (inputs.githubToken) world.secrets.hide(inputs.githubToken);
	const access = inputs.githubToken
		? { token: inputs.githubToken, repository: environment.GITHUB_REPOSITORY ?? "" }
		: null;
	const handOver: HandOver = {
		files: world.files,
		artifacts: createWorkflowArtifacts(access),
		workFolder,
		attempt: Number(environment.GITHUB_RUN_ATTEMPT ?? 1),
	};
	const step: Step = { inputs, workspace, projectFolder, world, handOver, runner, tool: `wheel-release ${version}` };
	try {
		const result = await run(step);
		return await reportResult(world.secrets.redact(result), {
			runner,
			workspace,
			projectFolder,
			context: handOver,
			failOn: inputs.failOn,
		});
	} finally {
		await world.close();
	}
}

async function run(step: Step): Promise<StepResult> {
	const { inputs, handOver, world } = step;
	const { command } = inputs;
	try {
		if (command === "build" || command === "smoke") await refuseForkOnOwnRunner(world);
		await receive(step);
		if (command === "check") return await (await import("./check.ts")).checkInStep(step);
		if (command === "build" || command === "smoke") await restoreTools(world, step.runner);
		const result = await runStageOf(command, step);
		// A runner without the artifact service (act, a bare self-hosted one): the files stay in the work folder.
		if (!world.environment.ACTIONS_RUNTIME_TOKEN)
			return { ...result, findings: [...result.findings, nothingHandedOn()] };
		const sent = await handOn(result, handOver, inputs);
		return { ...result, outputs: { ...result.outputs, ...sent } };
	} catch (error) {
		return { ...thrown(error), stage: command };
	}
}

/** What the stage reads, from where an earlier job left it; without ids it lies in the work folder already. */
async function receive({ inputs, handOver, world }: Step): Promise<void> {
	const { command, plan, bundle, fromRun } = inputs;
	if (bundle) await receiveBundle(bundle.artifactId, handOver);
	if (plan) await receivePlan(plan, handOver);
	if (command === "freeze" && fromRun !== null) await checkFromRun(fromRun, inputs, handOver, world);
	if (command === "freeze" && (plan || fromRun)) await receiveCells(handOver, fromRun);
	if (command === "gate" && bundle) await receiveSmokeReceipts(handOver);
	if (command === "publish" && bundle) await receiveVerdict(handOver);
}

async function checkFromRun(fromRun: string, inputs: ActionInputs, handOver: HandOver, world: World): Promise<void> {
	const { readRun } = await import("../world/github.ts");
	const repository = world.environment.GITHUB_REPOSITORY ?? "";
	const run = await readRun(inputs.githubToken ?? "", repository, fromRun);
	const text = (await world.files.readText(handOver.workFolder.plan)) ?? "";
	refuseUnfitRun(run, repository, parseDocument("plan", text, "plan.json").commit);
}

async function runStageOf(
	command: StageName,
	{ inputs, projectFolder, world, handOver, tool }: Step,
): Promise<StageResult> {
	const { cell, smokeCell } = inputs;
	const needsIndex = command === "plan" || command === "publish" || command === "verify";
	const target = needsIndex ? await chooseDestination(inputs, world) : { destination: null, world };
	const wanted = command === "build" ? cell : command === "smoke" ? smokeCell : null;
	const options = {
		...defaultOptions,
		tool,
		tag: inputs.tag,
		preflight: inputs.preflight,
		configFile: inputs.configFile === null ? null : join(projectFolder, inputs.configFile),
		cells: wanted === null ? null : [wanted],
		destination: target.destination,
		manifestSha256: inputs.bundle?.manifestSha256 ?? null,
		isDryRun: inputs.isDryRun,
	};
	return runStage({ stage: command, projectFolder, workFolder: handOver.workFolder, options }, target.world);
}

/** What later jobs read. A test that failed is handed on too: the gate says what failed. */
async function handOn(
	{ stage, exitStatus }: StageResult,
	context: HandOver,
	inputs: ActionInputs,
): Promise<Record<string, string>> {
	if (stage === "smoke" && inputs.smokeCell) {
		await send(`${artifactNames.smoke}${inputs.smokeCell}`, [`smoke/${inputs.smokeCell}.json`], context);
	}
	if (exitStatus !== 0) return {};
	if (stage === "plan") {
		const id = await send(artifactNames.plan, ["plan.json"], context);
		return id === null ? {} : { "plan-artifact-id": id };
	}
	if (stage === "build" && inputs.plan) await sendCells(inputs.cell, context);
	if (stage === "gate" && inputs.bundle) await send(artifactNames.verdict, ["verdict.json"], context);
	if (stage !== "freeze") return {};
	const id = await send(artifactNames.bundle, ["plan.json", "manifest.json", "dist/*"], context);
	return id === null ? {} : { "bundle-artifact-id": id };
}

async function sendCells(cell: string | null, context: HandOver): Promise<void> {
	const folders = await context.files.list(join(context.workFolder.root, "cells"));
	const built = folders.filter(({ kind }) => kind === "folder").map(({ name }) => name);
	for (const name of cell === null ? built : [cell]) await sendCell(name, context);
}

function nothingHandedOn(): Finding {
	return {
		code: "github/nothing-handed-on",
		level: "notice",
		message: "this runner has no service for workflow artifacts, so what this step made is in .wheel-release/ only",
		help: "Later steps of the same job find it there; other jobs cannot.",
	};
}

function thrown(error: unknown): Omit<StageResult, "stage"> {
	const { exitStatus, finding, stack } = describeThrown(error);
	return {
		exitStatus,
		findings: finding ? [finding] : [],
		summary: finding?.message ?? "a bug of wheel-release",
		seconds: 0,
		...(stack === undefined ? {} : { stack }),
	};
}
