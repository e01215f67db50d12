// Starts a JavaScript action the way the runner does: INPUT_* variables, fresh command files per step, closed stdin,
// the workspace as the current folder. https://github.com/actions/runner (NodeScriptActionHandler.cs)
import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { parseCommandFile } from "./command-files.ts";
import { type CommandLog, readWorkflowCommands } from "./workflow-commands.ts";

/** What the stand-in reads of an action.yml. */
export interface ActionFile {
	folder: string;
	inputs: Readonly<Record<string, { required: boolean; default: string | null }>>;
	outputs: readonly string[];
	main: string;
	post: string | null;
	postCondition: string;
}

export async function readAction(folder: string): Promise<ActionFile> {
	const file = parse(await readFile(join(folder, "action.yml"), "utf8"));
	if (file.runs?.using !== "node24") throw new Error(`the stand-in runs node24 actions, not "${file.runs?.using}"`);
	const inputs = Object.entries<{ required?: boolean; default?: unknown } | null>(file.inputs ?? {});
	return {
		folder,
		inputs: Object.fromEntries(
			inputs.map(([name, input]) => [
				name,
				{ required: input?.required === true, default: input?.default === undefined ? null : String(input.default) },
			]),
		),
		outputs: Object.keys(file.outputs ?? {}),
		main: file.runs.main,
		post: file.runs.post ?? null,
		postCondition: file.runs["post-if"] ?? "always()",
	};
}

/** @throws Error for an input that the action does not have, and a required one that is missing. */
export function inputVariables(
	action: ActionFile,
	given: Readonly<Record<string, string>>,
	evaluateDefault: (text: string) => string,
): Record<string, string> {
	const unknown = Object.keys(given).filter((name) => !(name in action.inputs));
	if (unknown.length > 0) throw new Error(`Unexpected input(s) '${unknown.join("', '")}'`);
	const variables: Record<string, string> = {};
	for (const [name, input] of Object.entries(action.inputs)) {
		const value = given[name] ?? (input.default === null ? null : evaluateDefault(input.default));
		if (value === null && input.required) throw new Error(`Input required and not supplied: ${name}`);
		if (value !== null) variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] = value;
	}
	return variables;
}

export interface ScriptRun {
	exitStatus: number | null;
	stdout: string;
	stderr: string;
	log: CommandLog;
	outputs: Record<string, string>;
	state: Record<string, string>;
	exported: Record<string, string>;
	paths: string[];
	summary: string;
}

const commandFiles = ["OUTPUT", "STATE", "ENV", "PATH", "STEP_SUMMARY"] as const;
const largestSummary = 1024 * 1024;

/** One script of an action, or of a `run` step, with its own command files below `temporaryFolder`. */
export async function runScript(request: {
	command: string;
	args: readonly string[];
	environment: Readonly<Record<string, string>>;
	workspace: string;
	temporaryFolder: string;
}): Promise<ScriptRun> {
	const folder = await mkdtemp(join(request.temporaryFolder, "step-"));
	const files = Object.fromEntries(commandFiles.map((name) => [`GITHUB_${name}`, join(folder, name.toLowerCase())]));
	await Promise.all(Object.values(files).map((file) => writeFile(file, "")));
	const ended = await spawnAndCollect(request.command, request.args, request.workspace, {
		...request.environment,
		...files,
	});
	const read = (name: (typeof commandFiles)[number]) => readFile(files[`GITHUB_${name}`] ?? "", "utf8");
	const summary = await read("STEP_SUMMARY");
	const log = readWorkflowCommands(ended.stdout);
	const exported = parseCommandFile(await read("ENV"));
	if ("NODE_OPTIONS" in exported) throw new Error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV'");
	if (summary.length > largestSummary) {
		log.annotations.push({
			level: "error",
			message: "$GITHUB_STEP_SUMMARY upload aborted, supports content up to 1024k",
		});
	}
	return {
		...ended,
		log,
		outputs: parseCommandFile(await read("OUTPUT")),
		state: parseCommandFile(await read("STATE")),
		exported,
		paths: (await read("PATH")).split(/\r?\n/).filter((line) => line !== ""),
		summary: summary.length > largestSummary ? "" : summary,
	};
}

function spawnAndCollect(
	command: string,
	args: readonly string[],
	cwd: string,
	env: Record<string, string>,
): Promise<{ exitStatus: number | null; stdout: string; stderr: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
		const stdout: Buffer[] = [];
		const stderr: Buffer[] = [];
		child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
		child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
		child.on("error", reject);
		child.on("close", (exitStatus) => {
			resolve({ exitStatus, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
		});
	});
}
