import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { prepareTools } from "../src/tools/environment.ts";
import { childEnvironment } from "../src/world/child-environment.ts";
import { createWorld } from "../src/world/create-world.ts";
import type { Benchmark, Contender, Setting } from "./benchmark.ts";
import { candidates, writeCandidates } from "./candidates.ts";
import { peakMemory, timeProcess } from "./run-process.ts";
import { type BareNode, bareNode } from "./start.ts";

const platforms = ["linux", "macos", "windows"];
const settings = join("test", "fixtures", "projects", "pyzmq");
const peer = "`cibuildwheel --print-build-identifiers`, three platforms";

export const plan: Benchmark = {
	name: "plan",
	story:
		"The whole process from start to end: reads the project, works out its wheels, tests, runners and reasons, writes and " +
		"prints the plan. No network. cibuildwheel lists identifiers for one platform a run, so it runs three times for what " +
		`the plan covers; the project is pyzmq's settings. The largest configuration multiplies ${candidates.toLocaleString("en")} ` +
		"combinations of toolkit, architecture, torch, Python and platform.",
	rounds: 31,
	warmUps: 3,
	prepare,
};

async function prepare(): Promise<Setting> {
	const folder = await mkdtemp(join(tmpdir(), "wheel-release-bench-"));
	const close = () => rm(folder, { recursive: true, force: true });
	try {
		const project = join(folder, "project");
		// Without the pin of that release, both work with the newest cibuildwheel.
		await cp(settings, project, { recursive: true, filter: (file) => basename(file) !== "wheel-release.toml" });
		const large = join(folder, "candidates");
		await writeCandidates(large);
		const node = await bareNode(folder);
		return { contenders: [node, await listing(project), planning(project), ...planningLarge(large, node)], close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** The tool as its users start it, from the locked environment that our own builds use. */
async function listing(project: string): Promise<Contender> {
	const world = createWorld({
		environment: process.env,
		productFolder: resolve("dist"),
		signal: new AbortController().signal,
		eventLog: join(project, "events.jsonl"),
		onEvent: () => {},
		announceSecret: () => {},
		python: null,
	});
	const { bin } = await prepareTools("cibuildwheel", world);
	await world.close();
	const env = childEnvironment(process.env, {}, { path: [bin] });
	const run = (platform: string) => ["--print-build-identifiers", "--platform", platform, project];
	return {
		title: peer,
		commands: platforms.map((platform) => `cibuildwheel --print-build-identifiers --platform ${platform} ${settings}`),
		measure: async () => {
			let sum = 0;
			for (const platform of platforms) {
				sum += await timeProcess(join(bin, "cibuildwheel"), { arguments: run(platform), env });
			}
			return sum;
		},
		against: null,
	};
}

function planning(project: string): Contender {
	const goal = { text: "≤ 1/8 of the time", isMet: (ours: number, theirs: number) => ours <= theirs / 8 };
	return {
		title: "`wheel-release plan` of the same project",
		commands: [`node dist/cli.js plan ${settings}`],
		measure: async () => await timeProcess(process.execPath, { arguments: ["dist/cli.js", "plan", project] }),
		against: { peer, goal },
	};
}

function planningLarge(project: string, { title: node, script }: BareNode): Contender[] {
	const title = `\`wheel-release plan\` of ${candidates.toLocaleString("en")} combinations`;
	const run = { arguments: ["dist/cli.js", "plan", project] };
	const commands = ["npm run bench -- plan"];
	const goal = (text: string, most: number) => ({ text, isMet: (ours: number) => ours <= most });
	const nodeMemory = `memory of ${node}`;
	return [
		{
			title,
			commands,
			measure: () => timeProcess(process.execPath, run),
			against: { peer: node, goal: goal("≤ 2 s", 2000) },
		},
		{
			title: nodeMemory,
			commands,
			unit: "memory",
			measure: () => peakMemory({ arguments: [script] }),
			against: null,
		},
		{
			title: "memory of that plan",
			commands,
			unit: "memory",
			measure: () => peakMemory(run),
			against: { peer: nodeMemory, goal: goal("≤ 200 MB", 200_000_000) },
		},
	];
}
