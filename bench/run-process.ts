import { type SpawnOptions, spawn } from "node:child_process";

interface Timed {
	/** Milliseconds from the start of the process to its first line on standard output; null if it printed none. */
	firstLine: number | null;
	/** Milliseconds to its end. */
	whole: number;
	stdout: string;
}

/** Runs a process to its end and takes the time; a process that fails is no figure. */
export async function runProcess(
	command: string,
	options: { arguments: readonly string[]; cwd?: string; env?: Record<string, string> },
): Promise<Timed> {
	const spawnOptions: SpawnOptions = { stdio: ["ignore", "pipe", "pipe"], windowsHide: true };
	if (options.cwd !== undefined) spawnOptions.cwd = options.cwd;
	spawnOptions.env = { ...process.env, ...options.env };
	const { promise, resolve, reject } = Promise.withResolvers<Timed>();
	const started = performance.now();
	const child = spawn(command, options.arguments, spawnOptions);
	let [stdout, stderr] = ["", ""];
	let firstLine: number | null = null;
	child.stdout?.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
		if (stdout.includes("\n")) firstLine ??= performance.now() - started;
	});
	child.stderr?.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
	});
	child.once("error", reject);
	child.once("close", (status, signal) => {
		const whole = performance.now() - started;
		if (status === 0) return resolve({ firstLine, whole, stdout });
		const line = [command, ...options.arguments].join(" ");
		reject(
			new Error(`${line} ended with ${signal ?? `exit ${status}`}:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`),
		);
	});
	return promise;
}
