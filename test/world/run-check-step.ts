// `command: check` as one step of a job: real environment files, the entry of the action, from sources or from dist/.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inputVariables, readAction, runScript, type ScriptRun } from "./github/node-action.ts";

const product = resolve(import.meta.dirname, "../..");

/** @param entry of the action; src/action/main.ts unless told */
export async function runCheckStep(
	workspace: string,
	inputs: Readonly<Record<string, string>>,
	entry = join(product, "src", "action", "main.ts"),
): Promise<ScriptRun> {
	const temporaryFolder = await mkdtemp(join(tmpdir(), "check-step-"));
	const action = await readAction(product);
	return runScript({
		command: process.execPath,
		args: [entry],
		workspace,
		temporaryFolder,
		environment: {
			PATH: process.env.PATH ?? "",
			HOME: temporaryFolder,
			CI: "true",
			GITHUB_ACTIONS: "true",
			GITHUB_WORKSPACE: workspace,
			GITHUB_REPOSITORY: "octo/mypkg",
			RUNNER_ENVIRONMENT: "github-hosted",
			RUNNER_TEMP: temporaryFolder,
			...inputVariables(action, { command: "check", ...inputs }, () => ""),
		},
	});
}
