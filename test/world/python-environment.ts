// Python tools of exact versions for end-to-end tests: one virtual environment per set, made once per machine.
import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { access, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PythonEnvironment {
	/** Absolute path of the interpreter. */
	python: string;
	/** Runs a program of the environment (`twine`) to its end, whatever its exit status. */
	run(program: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
}

interface RunOptions {
	cwd?: string;
	/** Added to the environment. */
	env?: Record<string, string>;
}

export interface RunResult {
	exitStatus: number;
	/** stdout, then stderr. */
	output: string;
}

/** With `tools` (`twine==7.0.0`, all pinned) installed; later calls on this machine find it ready. */
export async function preparePythonEnvironment(
	tools: readonly string[],
	interpreter = "python3",
): Promise<PythonEnvironment> {
	const { output: version } = await runProgram(interpreter, ["-c", "import sys; print(sys.version, sys.prefix)"]);
	const key = createHash("sha256").update(JSON.stringify([version, [...tools].sort()]));
	const ready = join(tmpdir(), `wheel-release-tests-${key.digest("hex").slice(0, 16)}`);
	if (!(await exists(join(ready, "bin", "python")))) await makeEnvironment(ready, tools, interpreter);
	return environmentAt(ready);
}

/** A new, empty environment that other tools install into; removed by the caller. */
export async function makeEmptyEnvironment(): Promise<PythonEnvironment & { folder: string }> {
	const folder = await mkdtemp(join(tmpdir(), "empty-environment-"));
	await runOrThrow("python3", ["-m", "venv", "--without-pip", folder]);
	return { folder, ...environmentAt(folder) };
}

// Two test files may get here at once. Each builds its own; the first link wins, and the other one is thrown away.
async function makeEnvironment(ready: string, tools: readonly string[], interpreter: string): Promise<void> {
	const folder = `${ready}-${randomUUID().slice(0, 8)}`;
	await runOrThrow(interpreter, ["-m", "venv", folder]);
	await runOrThrow(join(folder, "bin", "python"), ["-m", "pip", "install", "--quiet", ...tools]);
	try {
		await symlink(folder, ready);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
		await rm(folder, { recursive: true, force: true });
	}
}

function environmentAt(folder: string): PythonEnvironment {
	return {
		python: join(folder, "bin", "python"),
		run: (program, args, options) => runProgram(join(folder, "bin", program), args, options),
	};
}

async function runOrThrow(program: string, args: readonly string[]): Promise<void> {
	const { exitStatus, output } = await runProgram(program, args);
	if (exitStatus !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${exitStatus}:\n${output}`);
}

async function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
	const { promise, resolve, reject } = Promise.withResolvers<RunResult>();
	const child = execFile(
		program,
		args,
		{ cwd: options.cwd, env: { ...plainEnvironment(), ...options.env }, maxBuffer: 64 * 1024 * 1024 },
		(error, stdout, stderr) => {
			if (error !== null && typeof error.code !== "number") return reject(error);
			resolve({ exitStatus: typeof error?.code === "number" ? error.code : 0, output: `${stdout}${stderr}` });
		},
	);
	child.stdin?.end();
	return promise;
}

// What would add files from elsewhere, or send requests for this machine through a proxy.
function plainEnvironment(): NodeJS.ProcessEnv {
	const { PIP_FIND_LINKS, PIP_EXTRA_INDEX_URL, PYTHONPATH, ...rest } = process.env;
	return { ...rest, NO_PROXY: "127.0.0.1,localhost", NO_COLOR: "1" };
}

async function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
