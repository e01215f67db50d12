import { join, resolve } from "node:path";
import { prepareTools } from "../../src/tools/environment.ts";
import type { ToolSetName } from "../../src/tools/tool-set.ts";
import { createClock } from "../../src/world/clock.ts";
import { createFiles } from "../../src/world/files.ts";
import { readHost } from "../../src/world/host.ts";
import { createProcesses } from "../../src/world/processes.ts";

/** A program of one of the product's own tool sets, from its lock. */
export async function prepareTool(set: ToolSetName, program: string): Promise<string> {
	const signal = new AbortController().signal;
	const tools = await prepareTools(set, {
		files: createFiles(),
		processes: createProcesses(signal),
		clock: createClock(signal),
		host: readHost(process.env, resolve(import.meta.dirname, "../../src")),
		environment: process.env,
	});
	return join(tools.bin, program);
}
