import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { preparePythonEnvironment } from "../../world/python-environment.ts";
import { abi3auditTools } from "../pinned-tools.ts";

/** What is said about one module; `late` by symbol, with the version that introduced it. */
export type ModuleVerdict =
	| { baseline: string; computed: string; foreign: string[]; late: Record<string, string> }
	| { error: string };

/** By member of the wheel. */
export async function askAbi3audit(paths: readonly string[]): Promise<Record<string, ModuleVerdict>[]> {
	if (paths.length === 0) return [];
	const { python } = await preparePythonEnvironment(abi3auditTools);
	const output = execFileSync(python, ["-I", join(import.meta.dirname, "ask.py")], {
		input: `${paths.join("\n")}\n`,
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return output
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
}
