import { I as EnvironmentError, P as CancelledError } from "./start.js";
import { t as createLineReader } from "./terminal-text.js";
const { constants, existsSync, promises } = process.getBuiltinModule("node:fs");
const { isAbsolute, join } = process.getBuiltinModule("node:path");
const { setTimeout: setTimeout$1 } = process.getBuiltinModule("node:timers/promises");
const { spawn } = process.getBuiltinModule("node:child_process");
// src/world/find-program.ts
/** Absolute path of the program that `name` means, or null. Relative entries of the PATH do not count: they change with the folder. */
async function findProgram(name, search) {
	const windows = search.system === "win32";
	const endings = windows ? windowsEndings(name, search.extensions) : [""];
	const folders = isAbsolute(name) ? [""] : search.path.split(windows ? ";" : ":").filter((folder) => isAbsolute(folder));
	if (!isAbsolute(name) && /[\\/]/.test(name)) return null;
	for (const folder of folders) for (const ending of endings) {
		const candidate = folder === "" ? name + ending : join(folder, name + ending);
		if (await isProgram(candidate, windows)) return candidate;
	}
	return null;
}
function windowsEndings(name, extensions = ".COM;.EXE") {
	const known = extensions.toLowerCase().split(";").filter((ending) => ending === ".exe" || ending === ".com");
	return known.some((ending) => name.toLowerCase().endsWith(ending)) ? [""] : known;
}
async function isProgram(path, windows) {
	try {
		if (!(await promises.stat(path)).isFile()) return false;
		await promises.access(path, windows ? constants.F_OK : constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
// src/world/query.ts
/** Asks a program through @actions/exec, which is made for short answers: no line callbacks, no time-out, no group. */
async function askProgram(query, search) {
	const program = await findProgram(query.command, search);
	if (program === null) return null;
	const { getExecOutput } = await import("./exec.js").then((chunk) => ({ getExecOutput: chunk.n }));
	const { exitCode, stdout } = await getExecOutput(JSON.stringify(program), [...query.args], {
		cwd: query.cwd,
		env: { ...query.env },
		silent: true,
		ignoreReturnCode: true
	});
	return exitCode === 0 ? stdout : null;
}
// src/world/processes.ts
const outputLimit = 65536;
const stdoutLimit = 67108864;
/** From the polite signal to the hard one. */
const graceSeconds = 5;
/** A child that ended may leave others behind which hold its pipes open; so long they may finish writing. */
const lingerSeconds = 2;
function createProcesses(signal, environment = process.env) {
	return {
		run: (request) => runProcess(request, signal),
		ask: (query) => askProgram(query, searchIn(query.env)),
		find: (name) => findProgram(name, searchIn(environment))
	};
}
function searchIn(environment) {
	const read = (wanted) => Object.entries(environment).find(([name]) => name === wanted || name.toUpperCase() === wanted)?.[1];
	return {
		path: read("PATH") ?? "",
		system: process.platform,
		extensions: read("PATHEXT")
	};
}
async function runProcess(request, signal) {
	throwIfCancelled(request, signal);
	const program = await findProgram(request.command, searchIn(request.env));
	if (program === null) throw noProgram(request.command);
	const started = performance.now();
	const child = spawn(program, [...request.args], {
		cwd: request.cwd,
		env: { ...request.env },
		stdio: [
			request.input === void 0 ? "ignore" : "pipe",
			"pipe",
			"pipe"
		],
		shell: false,
		windowsHide: true,
		detached: process.platform !== "win32"
	});
	const text = collect(child, request.onLine);
	child.stdin?.on("error", () => {}).end(request.input);
	let timedOut = false;
	let ending = null;
	const end = () => {
		ending ??= endGroup(child);
	};
	const timer = setTimeout(() => {
		timedOut = true;
		end();
	}, request.timeoutSeconds * 1e3);
	signal.addEventListener("abort", end, { once: true });
	try {
		const exitStatus = await waitFor(child, request);
		if (ending !== null) await ending;
		throwIfCancelled(request, signal);
		return {
			exitStatus: timedOut ? null : exitStatus,
			timedOut,
			...text(),
			seconds: (performance.now() - started) / 1e3
		};
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", end);
	}
}
/** Reads both streams to lines and keeps what the result needs. */
function collect(child, onLine) {
	const stdout = [];
	let stdoutSize = 0;
	let output = "";
	const take = (line) => {
		output += `${line}\n`;
		if (output.length > 2 * outputLimit) output = output.slice(-65536);
		onLine?.(line);
	};
	for (const stream of [child.stdout, child.stderr]) {
		const reader = createLineReader(take);
		stream?.on("data", (chunk) => {
			if (stream === child.stdout && stdoutSize < stdoutLimit) {
				stdout.push(chunk);
				stdoutSize += chunk.length;
			}
			reader.push(chunk);
		});
		stream?.on("close", () => reader.end());
	}
	return () => ({
		stdout: Buffer.concat(stdout).toString("utf8"),
		output: output.slice(-65536)
	});
}
/** Exit status once the child ended and its pipes are closed; null when a signal ended it. */
function waitFor(child, request) {
	return new Promise((resolve, reject) => {
		let linger;
		child.once("error", (cause) => {
			clearTimeout(linger);
			reject([
				"ENOENT",
				"EACCES",
				"ENOEXEC"
			].includes(cause.code ?? "") && existsSync(request.cwd) ? noProgram(request.command, cause) : cause);
		});
		child.once("exit", () => {
			linger = setTimeout(() => {
				signalGroup(child, "SIGKILL");
				child.stdout?.destroy();
				child.stderr?.destroy();
			}, lingerSeconds * 1e3);
		});
		child.once("close", (status) => {
			clearTimeout(linger);
			resolve(status);
		});
	});
}
async function endGroup(child) {
	signalGroup(child, "SIGTERM");
	const deadline = performance.now() + graceSeconds * 1e3;
	while (performance.now() < deadline) {
		if (!isGroupAlive(child)) return;
		await setTimeout$1(20);
	}
	signalGroup(child, "SIGKILL");
}
function signalGroup(child, signal) {
	if (child.pid === void 0) return;
	if (process.platform === "win32") {
		spawn("taskkill", [
			"/pid",
			String(child.pid),
			"/T",
			"/F"
		], {
			stdio: "ignore",
			windowsHide: true
		}).on("error", () => child.kill());
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch (cause) {
		if (cause.code !== "ESRCH") throw cause;
	}
}
function isGroupAlive(child) {
	if (child.pid === void 0) return false;
	if (process.platform === "win32") return child.exitCode === null && child.signalCode === null;
	try {
		process.kill(-child.pid, 0);
		return true;
	} catch {
		return false;
	}
}
function throwIfCancelled(request, signal) {
	if (signal.aborted) throw new CancelledError("world/cancelled", `stopped while ${request.command} was running`);
}
function noProgram(command, cause) {
	return new EnvironmentError("world/no-program", `there is no program "${command}" that this machine can run`, {
		help: `Install ${command}, or add its folder to the PATH.`,
		cause
	});
}
export { createProcesses };
