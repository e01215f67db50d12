import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark, Setting } from "./benchmark.ts";
import { timeProcess } from "./run-process.ts";
import { bareNode } from "./start.ts";

export const plan: Benchmark = {
	name: "plan",
	story:
		"The whole process from start to end: reads the project, works out seven wheels, the sdist and the tests, and prints " +
		"the plan. No network.",
	rounds: 31,
	warmUps: 3,
	prepare,
};

async function prepare(): Promise<Setting> {
	const folder = await mkdtemp(join(tmpdir(), "wheel-release-bench-"));
	const node = await bareNode(folder);
	const flags = ["plan", "examples/abi3-maturin", "--json"];
	const work = ["--work", join(folder, "work")];
	const planning = {
		title: "`wheel-release plan`",
		commands: [`node dist/cli.js ${flags.join(" ")} > plan.json`],
		measure: async () => await timeProcess(process.execPath, { arguments: ["dist/cli.js", ...flags, ...work] }),
		against: { peer: node.title, goal: null },
	};
	return { contenders: [node, planning], close: () => rm(folder, { recursive: true, force: true }) };
}
