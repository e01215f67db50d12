import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { preparePythonEnvironment } from "../../world/python-environment.ts";
import { nativeReaderTools } from "../pinned-tools.ts";

/** What another reader says of one file; by field. */
export type NativeAnswer = Readonly<Record<string, unknown>>;

/** Yields, per path, its native files of up to `largest` bytes. */
export async function* askReaders(
	paths: readonly string[],
	largest: number,
): AsyncGenerator<Record<string, NativeAnswer>> {
	if (paths.length === 0) return;
	const { python } = await preparePythonEnvironment(nativeReaderTools);
	const child = spawn(python, ["-I", join(import.meta.dirname, "ask.py"), String(largest)], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	child.stdin.end(`${paths.join("\n")}\n`);
	for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line);
}
