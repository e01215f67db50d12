import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Benchmark, Contender, Goal, Setting } from "./benchmark.ts";
import { timeProcess, timeToLine } from "./run-process.ts";

const peer = "bare node";
const goal: Goal = { text: "≤ 60 ms more", isMet: (ours, theirs) => ours - theirs <= 60 };

export const start: Benchmark = {
	name: "start",
	story:
		"How long a user waits before anything of ours runs: the action from the start of its process to a line of its " +
		"output, the command line from start to end. Bare `node` is an empty script, from start to end.",
	rounds: 31,
	warmUps: 3,
	prepare,
};

export interface BareNode extends Contender {
	/** Absolute. */
	script: string;
}

/** An empty script, which is what Node itself costs, for all benchmarks that have no better peer. */
export async function bareNode(folder: string): Promise<BareNode> {
	const script = join(folder, "empty.js");
	await writeFile(script, "");
	return {
		script,
		title: peer,
		commands: ["node empty.js"],
		measure: async () => await timeProcess(process.execPath, { arguments: [script] }),
		against: null,
	};
}

async function prepare(): Promise<Setting> {
	const folder = await mkdtemp(join(tmpdir(), "wheel-release-bench-"));
	const node = await bareNode(folder);
	// A copy, because the action is cut off while it writes beside the project.
	const workspace = join(folder, "workspace");
	const isSource = (path: string) => ![".wheel-release", "target"].includes(basename(path));
	await cp(join("examples", "abi3-maturin"), workspace, { recursive: true, filter: isSource });
	const commands = ["env INPUT_COMMAND=plan INPUT_WORKING-DIRECTORY=examples/abi3-maturin node dist/main.js"];
	const firstLine: Contender = {
		title: "action, to its first line",
		commands,
		measure: () => measureAction(folder, workspace, /./),
		against: { peer, goal },
	};
	// The first line comes before anything heavy is loaded; this is what it announces.
	const answer: Contender = {
		title: "action, to the answer of `plan`",
		commands,
		measure: () => measureAction(folder, workspace, /^plan: /),
		against: { peer, goal: null },
	};
	const version: Contender = {
		title: "`wheel-release --version`",
		commands: ["node dist/cli.js --version"],
		measure: async () => await timeProcess(process.execPath, { arguments: ["dist/cli.js", "--version"] }),
		against: { peer, goal },
	};
	return { contenders: [node, firstLine, answer, version], close: () => rm(folder, { recursive: true, force: true }) };
}

/** As a runner starts it: inputs and files by environment, the repository as workspace. */
async function measureAction(folder: string, workspace: string, line: RegExp): Promise<number> {
	const files = { GITHUB_OUTPUT: "output", GITHUB_STATE: "state", GITHUB_STEP_SUMMARY: "summary" };
	const paths = Object.entries(files).map(([name, file]) => [name, join(folder, file)] as const);
	await Promise.all(paths.map(([, path]) => writeFile(path, "")));
	const env = {
		...process.env,
		...Object.fromEntries(paths),
		GITHUB_ACTIONS: "true",
		GITHUB_WORKSPACE: workspace,
		RUNNER_TEMP: folder,
		INPUT_COMMAND: "plan",
		"INPUT_WORKING-DIRECTORY": ".",
		"INPUT_DRY-RUN": "false",
	};
	return timeToLine(process.execPath, { arguments: ["dist/main.js"], env }, line);
}
