import { spawn } from "node:child_process";

export interface Running {
	arguments: readonly string[];
	cwd?: string;
	/** All variables; default those of this process. */
	env?: NodeJS.ProcessEnv;
}

/** Milliseconds from the start of a process to its end. A process that fails is no figure. */
export async function timeProcess(command: string, running: Running): Promise<number> {
	const { elapsed, ending, output } = await runToEnd(command, running);
	if (ending === "exit 0") return elapsed;
	throw new Error(`${[command, ...running.arguments].join(" ")} ended with ${ending}:\n${output.slice(-4000)}`);
}

/** Milliseconds from the start of a process until `line` is complete; what it does afterwards is cut off. */
export async function timeToLine(command: string, running: Running, line: RegExp): Promise<number> {
	const { elapsed, ending, output } = await follow(command, running, (stdout) => {
		return stdout
			.split("\n")
			.slice(0, -1)
			.some((complete) => line.test(complete));
	});
	if (ending === "enough") return elapsed;
	throw new Error(`${[command, ...running.arguments].join(" ")} ended with ${ending} before ${line}:\n${output}`);
}

/** A process from its start to its end, however it ends. */
export function runToEnd(command: string, running: Running): Promise<Followed> {
	return follow(command, running, () => false);
}

// On Linux a process starts with the peak of its parent (`exec` keeps it in `ru_maxrss`); VmHWM is its own. Windows and macOS
// count in kilobytes here as well (libuv).
const reportPeak = `process.on("exit", () => {
	let own = null;
	try {
		own = /^VmHWM:\\s*(\\d+) kB$/m.exec(process.getBuiltinModule("fs").readFileSync("/proc/self/status", "utf8"))[1];
	} catch {}
	console.error("peak", Number(own ?? process.resourceUsage().maxRSS));
})`;

/** Most memory that a script of Node's held at once, in bytes: its resident set. */
export async function peakMemory(running: Running): Promise<number> {
	const watched = {
		...running,
		arguments: ["--import", `data:text/javascript,${encodeURIComponent(reportPeak)}`, ...running.arguments],
	};
	const { ending, output } = await runToEnd(process.execPath, watched);
	const peak = /^peak (\d+)$/m.exec(output)?.[1];
	if (ending === "exit 0" && peak !== undefined) return Number(peak) * 1024;
	throw new Error(`${running.arguments.join(" ")} ended with ${ending}:\n${output.slice(-4000)}`);
}

export interface Followed {
	elapsed: number;
	/** `exit 0`, a signal, or `enough`. */
	ending: string;
	output: string;
	stdout: string;
}

/** Follows a process to its end, or until its standard output is enough. */
function follow(command: string, running: Running, isEnough: (stdout: string) => boolean): Promise<Followed> {
	const { promise, resolve, reject } = Promise.withResolvers<Followed>();
	const started = performance.now();
	const child = spawn(command, running.arguments, {
		stdio: ["ignore", "pipe", "pipe"],
		...(running.cwd === undefined ? {} : { cwd: running.cwd }),
		...(running.env === undefined ? {} : { env: running.env }),
	});
	let [stdout, stderr] = ["", ""];
	let enoughAfter: number | null = null;
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
		if (enoughAfter !== null || !isEnough(stdout)) return;
		enoughAfter = performance.now() - started;
		child.kill("SIGKILL");
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
	});
	child.once("error", reject);
	child.once("close", (status, signal) => {
		const output = stdout + stderr;
		if (enoughAfter !== null) return resolve({ elapsed: enoughAfter, ending: "enough", output, stdout });
		resolve({ elapsed: performance.now() - started, ending: signal ?? `exit ${status}`, output, stdout });
	});
	return promise;
}
