import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createDataContext } from "../../../scripts/data-packages.ts";
import { prepareTools } from "../../../src/tools/environment.ts";
import { childEnvironment } from "../../../src/world/child-environment.ts";
import { createClock } from "../../../src/world/clock.ts";
import { createFiles } from "../../../src/world/files.ts";
import { readHost } from "../../../src/world/host.ts";
import { createProcesses } from "../../../src/world/processes.ts";

const signal = new AbortController().signal;
const world = {
	files: createFiles(),
	processes: createProcesses(signal),
	clock: createClock(signal),
	host: readHost(process.env, join(import.meta.dirname, "../../../src")),
	environment: process.env,
};
const context = createDataContext();

/** The answers of the real cibuildwheel, one per question; see driver.py for what can be asked. */
export async function askCibuildwheel(version: string, questions: readonly object[]): Promise<unknown[]> {
	const [{ python }, folder] = await Promise.all([
		prepareTools("cibuildwheel", world),
		context.packageFolder("cibuildwheel", version),
	]);
	const child = spawn(python, [join(import.meta.dirname, "driver.py")], {
		env: childEnvironment({ PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" }, { PYTHONPATH: folder }),
		stdio: ["pipe", "pipe", "inherit"],
	});
	const answers: unknown[] = [];
	const reading = (async () => {
		for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line));
	})();
	for (const question of questions) {
		if (!child.stdin.write(`${JSON.stringify(question)}\n`)) await new Promise((go) => child.stdin.once("drain", go));
	}
	child.stdin.end();
	await reading;
	if (answers.length !== questions.length)
		throw new Error(`the driver answered ${answers.length} of ${questions.length} questions`);
	return answers;
}

/** Versions that have a table, oldest first. */
export function oracleVersions(): Promise<string[]> {
	return context.versionsOf("cibuildwheel");
}
