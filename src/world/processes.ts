// Child processes. No shell, one process group per child on POSIX, so that a time-out or Ctrl-C ends compilers and test
// runners that the child started too. The environment is whole and given (security rule S18).
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { CancelledError, EnvironmentError } from "../diagnostic/errors.ts";
import { findProgram } from "./find-program.ts";
import type { Processes, ProcessRequest, ProcessResult } from "./ports.ts";
import { askProgram } from "./query.ts";
import { createLineReader } from "./terminal-text.ts";

const outputLimit = 64 * 1024;
const stdoutLimit = 64 * 1024 * 1024;
/** From the polite signal to the hard one. */
const graceSeconds = 5;
/** A child that ended may leave others behind which hold its pipes open; so long they may finish writing. */
const lingerSeconds = 2;

export function createProcesses(
	signal: AbortSignal,
	environment: Readonly<Record<string, string | undefined>> = process.env,
): Processes {
	return {
		run: (request) => runProcess(request, signal),
		ask: (query) => askProgram(query, searchIn(query.env)),
		find: (name) => findProgram(name, searchIn(environment)),
	};
}

function searchIn(environment: Readonly<Record<string, string | undefined>>) {
	// Windows spells it `Path`.
	const read = (wanted: string) =>
		Object.entries(environment).find(([name]) => name === wanted || name.toUpperCase() === wanted)?.[1];
	return { path: read("PATH") ?? "", system: process.platform, extensions: read("PATHEXT") };
}

async function runProcess(request: ProcessRequest, signal: AbortSignal): Promise<ProcessResult> {
	throwIfCancelled(request, signal);
	const program = await findProgram(request.command, searchIn(request.env));
	if (program === null) throw noProgram(request.command);
	const started = performance.now();
	const child = spawn(program, [...request.args], {
		cwd: request.cwd,
		env: { ...request.env },
		stdio: [request.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
		shell: false,
		windowsHide: true,
		detached: process.platform !== "win32",
	});
	const text = collect(child, request.onLine);
	// A child that ends before it has read everything (EPIPE) is told by its exit status.
	child.stdin?.on("error", () => {}).end(request.input);
	let timedOut = false;
	let ending: Promise<void> | null = null;
	const end = () => {
		ending ??= endGroup(child);
	};
	const timer = setTimeout(() => {
		timedOut = true;
		end();
	}, request.timeoutSeconds * 1000);
	signal.addEventListener("abort", end, { once: true });
	try {
		const exitStatus = await waitFor(child, request);
		if (ending !== null) await ending;
		throwIfCancelled(request, signal);
		return {
			exitStatus: timedOut ? null : exitStatus,
			timedOut,
			...text(),
			seconds: (performance.now() - started) / 1000,
		};
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", end);
	}
}

/** Reads both streams to lines and keeps what the result needs. */
function collect(child: ChildProcess, onLine?: (line: string) => void): () => { stdout: string; output: string } {
	const stdout: Buffer[] = [];
	let stdoutSize = 0;
	let output = "";
	const take = (line: string) => {
		output += `${line}\n`;
		// Cut rarely, to twice the limit, so that a chatty child costs no quadratic time.
		if (output.length > 2 * outputLimit) output = output.slice(-outputLimit);
		onLine?.(line);
	};
	for (const stream of [child.stdout, child.stderr]) {
		const reader = createLineReader(take);
		stream?.on("data", (chunk: Buffer) => {
			if (stream === child.stdout && stdoutSize < stdoutLimit) {
				stdout.push(chunk);
				stdoutSize += chunk.length;
			}
			reader.push(chunk);
		});
		stream?.on("close", () => reader.end());
	}
	return () => ({ stdout: Buffer.concat(stdout).toString("utf8"), output: output.slice(-outputLimit) });
}

/** Exit status once the child ended and its pipes are closed; null when a signal ended it. */
function waitFor(child: ChildProcess, request: ProcessRequest): Promise<number | null> {
	return new Promise((resolve, reject) => {
		let linger: NodeJS.Timeout | undefined;
		child.once("error", (cause: NodeJS.ErrnoException) => {
			clearTimeout(linger);
			// spawn(2) says ENOENT for a missing folder too, which is a bug of the caller.
			const isProgramMissing = ["ENOENT", "EACCES", "ENOEXEC"].includes(cause.code ?? "") && existsSync(request.cwd);
			reject(isProgramMissing ? noProgram(request.command, cause) : cause);
		});
		child.once("exit", () => {
			linger = setTimeout(() => {
				signalGroup(child, "SIGKILL");
				child.stdout?.destroy();
				child.stderr?.destroy();
			}, lingerSeconds * 1000);
		});
		child.once("close", (status) => {
			clearTimeout(linger);
			resolve(status);
		});
	});
}

async function endGroup(child: ChildProcess): Promise<void> {
	signalGroup(child, "SIGTERM");
	const deadline = performance.now() + graceSeconds * 1000;
	while (performance.now() < deadline) {
		if (!isGroupAlive(child)) return;
		await wait(20);
	}
	signalGroup(child, "SIGKILL");
}

function signalGroup(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
	if (child.pid === undefined) return;
	if (process.platform === "win32") {
		// Windows has neither groups nor polite signals: the tree is ended at once.
		spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore", windowsHide: true }).on("error", () =>
			child.kill(),
		);
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch (cause) {
		// ESRCH: the whole group ended already.
		if ((cause as NodeJS.ErrnoException).code !== "ESRCH") throw cause;
	}
}

function isGroupAlive(child: ChildProcess): boolean {
	if (child.pid === undefined) return false;
	if (process.platform === "win32") return child.exitCode === null && child.signalCode === null;
	try {
		process.kill(-child.pid, 0);
		return true;
	} catch {
		return false;
	}
}

function throwIfCancelled(request: ProcessRequest, signal: AbortSignal): void {
	if (signal.aborted) throw new CancelledError("world/cancelled", `stopped while ${request.command} was running`);
}

function noProgram(command: string, cause?: unknown): EnvironmentError {
	return new EnvironmentError("world/no-program", `there is no program "${command}" that this machine can run`, {
		help: `Install ${command}, or add its folder to the PATH.`,
		cause,
	});
}
