// Starts the committed bundle as users do: dist/cli.js in a process of its own.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = join(import.meta.dirname, "..", "..");
const cli = join(root, "dist", "cli.js");

export interface CliResult {
	exitStatus: number | null;
	stdout: string;
	stderr: string;
}

export interface RunningCli {
	done: Promise<CliResult>;
	interrupt(): void;
	/** Resolves with everything printed so far once it holds `text`. */
	waitFor(text: string): Promise<string>;
}

export function startCli(
	args: readonly string[],
	cwd: string,
	env: Record<string, string | undefined> = {},
): RunningCli {
	const child = spawn(process.execPath, [cli, ...args], {
		cwd,
		env: { ...withoutRunner(), ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let stdout = "";
	let stderr = "";
	child.stdout.on("data", (chunk) => (stdout += chunk));
	child.stderr.on("data", (chunk) => (stderr += chunk));
	const done = new Promise<CliResult>((resolve) =>
		child.on("close", (exitStatus) => resolve({ exitStatus, stdout, stderr })),
	);
	return {
		done,
		interrupt: () => void child.kill("SIGINT"),
		async waitFor(text) {
			for (;;) {
				if ((stdout + stderr).includes(text)) return stdout + stderr;
				if (child.exitCode !== null)
					throw new Error(`ended with ${child.exitCode} before "${text}":\n${stdout}${stderr}`);
				await wait(20);
			}
		},
	};
}

export function runCli(
	args: readonly string[],
	cwd: string,
	env: Record<string, string | undefined> = {},
): Promise<CliResult> {
	return startCli(args, cwd, env).done;
}

/** A temporary copy of an example, outside any repository. */
export function copyExample(name: string): { path: string } & Disposable {
	const path = realpathSync(mkdtempSync(join(tmpdir(), `wheel-release-${name}-`)));
	cpSync(join(root, "examples", name), path, {
		recursive: true,
		filter: (source) => !/[\\/](target|\.wheel-release|__pycache__|\.pytest_cache)$/.test(source),
	});
	return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** What a runner, if the tests run on one, would tell the product stays out. */
function withoutRunner(): Record<string, string | undefined> {
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !/^(GITHUB_|ACTIONS_|RUNNER_|INPUT_)/.test(name)),
	);
}
