// Which Python interpreters this machine has, for smoke tests: those on the PATH, pyenv's, the runner's tool cache, uv's
// and those the Windows launcher knows. Each is asked itself; what does not run does not count (pyenv's shims, Windows'
// store aliases, interpreters for another C library).
import { delimiter, join } from "node:path";
import { z } from "zod";
import { ReleaseError } from "../diagnostic/errors.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";

const Interpreter = z.strictObject({
	/** Of the interpreter itself, links resolved. */
	path: z.string(),
	/** `cpython`, `pypy` */
	implementation: z.string(),
	/** `3.9.18` */
	version: z.string(),
	/** `3.9` */
	minor: z.string(),
	freeThreaded: z.boolean(),
	/** As platform tags spell it. */
	machine: z.string(),
	system: z.enum(["linux", "macos", "windows"]),
	/** Linux only. */
	libc: z.enum(["glibc", "musl"]).nullable(),
});
export type Interpreter = z.infer<typeof Interpreter>;

type InterpreterWorld = Pick<World, "files" | "processes" | "host" | "environment">;

/** Asking every candidate takes most of a second; interpreters do not come and go while a release runs. */
const known = new WeakMap<World["processes"], Promise<Interpreter[]>>();

/** Sorted by path; each interpreter once, however many names lead to it. Asked once per world. */
export function findInterpreters(world: InterpreterWorld): Promise<Interpreter[]> {
	const asked = known.get(world.processes) ?? askForInterpreters(world);
	known.set(world.processes, asked);
	return asked;
}

async function askForInterpreters(world: InterpreterWorld): Promise<Interpreter[]> {
	const candidates = new Set(
		(await Promise.all([onPath(world), ofPyenv(world), ofToolCache(world), ofUv(world), ofLauncher(world)])).flat(),
	);
	const found = new Map<string, Interpreter>();
	for (const interpreter of await Promise.all([...candidates].map((path) => describeInterpreter(path, world)))) {
		if (interpreter !== null) found.set(interpreter.path, interpreter);
	}
	return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the interpreter at `path` says about itself; null when it does not run. */
async function describeInterpreter(path: string, world: InterpreterWorld): Promise<Interpreter | null> {
	const stdout = await output(path, ["-I", "-c", interpreterQuestion], world);
	return stdout === null ? null : readInterpreter(stdout);
}

/** The answer to `interpreterQuestion`; null when it is none. */
export function readInterpreter(stdout: string): Interpreter | null {
	const line = stdout.trim().split(/\r?\n/).at(-1) ?? "";
	const parsed = Interpreter.safeParse(line.startsWith("{") ? JSON.parse(line) : null);
	return parsed.success ? parsed.data : null;
}

/** What an interpreter is asked, here or in a container; one of 32 bits may stand on a system of 64. For Python 3.6 and later; older ones are not candidates. */
export const interpreterQuestion = `
import json, os, platform, sys, sysconfig
where = sysconfig.get_platform()
system = {"linux": "linux", "darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)
names = " ".join(str(sysconfig.get_config_var(name) or "") for name in ("HOST_GNU_TYPE", "MULTIARCH", "SOABI"))
libc = None if system != "linux" else "musl" if "musl" in names else "glibc"
machine = platform.machine() if system == "macos" else where.split("-", 1)[-1].replace("-", "_")
if sys.maxsize < 2 ** 32:
    machine = {"x86_64": "i686", "aarch64": "armv7l", "armv8l": "armv7l", "win32": "x86"}.get(machine, machine)
print(json.dumps({
    "path": os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable),
    "implementation": sys.implementation.name,
    "version": platform.python_version(),
    "minor": "%d.%d" % sys.version_info[:2],
    "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "machine": machine,
    "system": system,
    "libc": libc,
}))`;

async function onPath(world: InterpreterWorld): Promise<string[]> {
	const path = Object.entries(world.environment).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
	const name = world.host.system === "windows" ? /^(python|pypy)[\d.]*t?\.exe$/i : /^(python|pypy)(3(\.\d+)?t?)?$/;
	const folders = [...new Set(path.split(delimiter))].filter((folder) => folder !== "");
	const lists = await Promise.all(
		folders.map(async (folder) =>
			(await readable(world.files.list(folder)))
				.filter((entry) => name.test(entry.name))
				.map((entry) => join(folder, entry.name)),
		),
	);
	return lists.flat();
}

async function ofPyenv(world: InterpreterWorld): Promise<string[]> {
	const root = world.environment.PYENV_ROOT ?? (await output("pyenv", ["root"], world))?.trim();
	return root ? inFolders(join(root, "versions"), world, ["bin/python"], ["python.exe"]) : [];
}

async function ofToolCache(world: InterpreterWorld): Promise<string[]> {
	const cache = world.environment.RUNNER_TOOL_CACHE ?? world.environment.AGENT_TOOLSDIRECTORY;
	if (!cache) return [];
	const found: string[] = [];
	for (const kind of ["Python", "PyPy"]) {
		for (const version of await world.files.list(join(cache, kind))) {
			const folder = join(cache, kind, version.name);
			found.push(...(await inFolders(folder, world, ["bin/python3", "bin/pypy3"], ["python.exe", "pypy3.exe"])));
		}
	}
	return found;
}

async function ofUv(world: InterpreterWorld): Promise<string[]> {
	const { environment, host } = world;
	const data =
		host.system === "windows"
			? join(environment.APPDATA ?? join(host.homeFolder, "AppData", "Roaming"), "uv", "python")
			: join(environment.XDG_DATA_HOME ?? join(host.homeFolder, ".local", "share"), "uv", "python");
	return inFolders(environment.UV_PYTHON_INSTALL_DIR ?? data, world, ["bin/python3", "bin/pypy3"], ["python.exe"]);
}

/** The launcher's list: ` -V:3.12 *        C:\\Python312\\python.exe`. */
async function ofLauncher(world: InterpreterWorld): Promise<string[]> {
	if (world.host.system !== "windows") return [];
	const list = (await output("py", ["-0p"], world)) ?? "";
	return list.split(/\r?\n/).flatMap((line) => /([A-Za-z]:\\.*\.exe)\s*$/.exec(line)?.[1] ?? []);
}

async function inFolders(
	parent: string,
	world: InterpreterWorld,
	posix: string[],
	windows: string[],
): Promise<string[]> {
	const names = world.host.system === "windows" ? windows : posix;
	const candidates = (await readable(world.files.list(parent))).flatMap((entry) =>
		names.map((name) => join(parent, entry.name, name)),
	);
	const there = await Promise.all(candidates.map((path) => world.files.exists(path).catch(() => false)));
	return candidates.filter((_, index) => there[index]);
}

/** A folder of the PATH may be a file, or closed to this user: then it holds no interpreter for us. */
async function readable<T>(list: Promise<T[]>): Promise<T[]> {
	return list.catch((error: unknown) => {
		if (error instanceof ReleaseError && error.code === "world/not-readable") return [];
		throw error;
	});
}

async function output(command: string, args: string[], world: InterpreterWorld): Promise<string | null> {
	try {
		const { exitStatus, stdout } = await world.processes.run({
			command,
			args,
			cwd: world.host.temporaryFolder,
			env: childEnvironment(world.environment),
			timeoutSeconds: 20,
		});
		return exitStatus === 0 ? stdout : null;
	} catch (error) {
		if (error instanceof ReleaseError && error.code === "world/no-program") return null;
		throw error;
	}
}
