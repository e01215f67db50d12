import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark, Contender, Goal, Setting } from "./benchmark.ts";
import { runProcess } from "./run-process.ts";

const peer = "bare node";
const goal: Goal = { text: "≤ 60 ms more", isMet: (ours, theirs) => ours - theirs <= 60 };

export const start: Benchmark = {
	name: "start",
	story:
		"How long a user waits before anything of ours runs: the action from the start of its process to its first line, " +
		"the command line from start to end. Bare `node` is an empty script, from start to end.",
	rounds: 31,
	warmUps: 3,
	prepare,
};

/** An empty script, which is what Node itself costs, for all benchmarks that have no better peer. */
export async function bareNode(folder: string): Promise<Contender> {
	const script = join(folder, "empty.js");
	await writeFile(script, "");
	return {
		title: peer,
		commands: ["node empty.js"],
		measure: async () => (await runProcess(process.execPath, { arguments: [script] })).whole,
		against: null,
	};
}

async function prepare(): Promise<Setting> {
	const folder = await mkdtemp(join(tmpdir(), "wheel-release-bench-"));
	const node = await bareNode(folder);
	const action: Contender = {
		title: "action, to its first line",
		commands: ["INPUT_COMMAND=plan INPUT_WORKING-DIRECTORY=examples/abi3-maturin node dist/main.js"],
		measure: () => measureAction(folder),
		against: { peer, goal },
	};
	const version: Contender = {
		title: "`wheel-release --version`",
		commands: ["node dist/cli.js --version"],
		measure: async () => (await runProcess(process.execPath, { arguments: ["dist/cli.js", "--version"] })).whole,
		against: { peer, goal },
	};
	return { contenders: [node, action, version], close: () => rm(folder, { recursive: true, force: true }) };
}

/** As a runner starts it: inputs and files by environment, the repository as workspace. */
async function measureAction(folder: string): Promise<number> {
	const files = { GITHUB_OUTPUT: "output", GITHUB_STATE: "state", GITHUB_STEP_SUMMARY: "summary" };
	const paths = Object.entries(files).map(([name, file]) => [name, join(folder, file)] as const);
	await Promise.all(paths.map(([, path]) => writeFile(path, "")));
	const { firstLine } = await runProcess(process.execPath, {
		arguments: ["dist/main.js"],
		env: {
			...Object.fromEntries(paths),
			GITHUB_ACTIONS: "true",
			GITHUB_WORKSPACE: process.cwd(),
			RUNNER_TEMP: folder,
			INPUT_COMMAND: "plan",
			"INPUT_WORKING-DIRECTORY": "examples/abi3-maturin",
			"INPUT_DRY-RUN": "false",
		},
	});
	if (firstLine === null) throw new Error("the action printed nothing");
	return firstLine;
}
