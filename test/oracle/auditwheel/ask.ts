import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { preparePythonEnvironment } from "../../world/python-environment.ts";
import { auditwheelTools } from "../pinned-tools.ts";
import type { Verdict } from "./our-verdict.ts";

/** auditwheel's answers about wheels on disk, in their order. */
export async function askAuditwheel(paths: readonly string[]): Promise<(Verdict | { error: string })[]> {
	if (paths.length === 0) return [];
	const { python } = await preparePythonEnvironment(auditwheelTools);
	const { AUDITWHEEL_LD_LIBRARY_PATH, ...env } = process.env;
	const output = execFileSync(python, ["-I", join(import.meta.dirname, "ask.py")], {
		input: `${paths.join("\n")}\n`,
		encoding: "utf8",
		maxBuffer: 1 << 28,
		env,
	});
	return output
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
}
