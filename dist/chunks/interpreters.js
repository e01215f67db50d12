import { R as ReleaseError } from "./start.js";
import { Ot as childEnvironment } from "./planning.js";
import { S as string, d as _enum, p as boolean, x as strictObject } from "./zod.js";
const { delimiter, join } = process.getBuiltinModule("node:path");
// src/tools/interpreters.ts
const Interpreter = strictObject({
	/** Of the interpreter itself, links resolved. */
	path: string(),
	/** `cpython`, `pypy` */
	implementation: string(),
	/** `3.9.18` */
	version: string(),
	/** `3.9` */
	minor: string(),
	freeThreaded: boolean(),
	/** As platform tags spell it. */
	machine: string(),
	system: _enum([
		"linux",
		"macos",
		"windows"
	]),
	/** Linux only. */
	libc: _enum(["glibc", "musl"]).nullable()
});
/** Asking every candidate takes most of a second; interpreters do not come and go while a release runs. */
const known = /* @__PURE__ */ new WeakMap();
/** Sorted by path; each interpreter once, however many names lead to it. Asked once per world. */
function findInterpreters(world) {
	const asked = known.get(world.processes) ?? askForInterpreters(world);
	known.set(world.processes, asked);
	return asked;
}
async function askForInterpreters(world) {
	const candidates = new Set((await Promise.all([
		onPath(world),
		ofPyenv(world),
		ofToolCache(world),
		ofUv(world),
		ofLauncher(world)
	])).flat());
	const found = /* @__PURE__ */ new Map();
	for (const interpreter of await Promise.all([...candidates].map((path) => describeInterpreter(path, world)))) if (interpreter !== null) found.set(interpreter.path, interpreter);
	return [...found.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
/** What the interpreter at `path` says about itself; null when it does not run. */
async function describeInterpreter(path, world) {
	const stdout = await output(path, [
		"-I",
		"-c",
		interpreterQuestion
	], world);
	return stdout === null ? null : readInterpreter(stdout);
}
/** The answer to `interpreterQuestion`; null when it is none. */
function readInterpreter(stdout) {
	const line = stdout.trim().split(/\r?\n/).at(-1) ?? "";
	const parsed = Interpreter.safeParse(line.startsWith("{") ? JSON.parse(line) : null);
	return parsed.success ? parsed.data : null;
}
/** What an interpreter is asked, here or in a container; one of 32 bits may stand on a system of 64. For Python 3.6 and later; older ones are not candidates. */
const interpreterQuestion = `
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
async function onPath(world) {
	const path = Object.entries(world.environment).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
	const name = world.host.system === "windows" ? /^(python|pypy)[\d.]*t?\.exe$/i : /^(python|pypy)(3(\.\d+)?t?)?$/;
	const folders = [...new Set(path.split(delimiter))].filter((folder) => folder !== "");
	return (await Promise.all(folders.map(async (folder) => (await readable(world.files.list(folder))).filter((entry) => name.test(entry.name)).map((entry) => join(folder, entry.name))))).flat();
}
async function ofPyenv(world) {
	const root = world.environment.PYENV_ROOT ?? (await output("pyenv", ["root"], world))?.trim();
	return root ? inFolders(join(root, "versions"), world, ["bin/python"], ["python.exe"]) : [];
}
async function ofToolCache(world) {
	const cache = world.environment.RUNNER_TOOL_CACHE ?? world.environment.AGENT_TOOLSDIRECTORY;
	if (!cache) return [];
	const found = [];
	for (const kind of ["Python", "PyPy"]) for (const version of await world.files.list(join(cache, kind))) {
		const folder = join(cache, kind, version.name);
		found.push(...await inFolders(folder, world, ["bin/python3", "bin/pypy3"], ["python.exe", "pypy3.exe"]));
	}
	return found;
}
async function ofUv(world) {
	const { environment, host } = world;
	const data = host.system === "windows" ? join(environment.APPDATA ?? join(host.homeFolder, "AppData", "Roaming"), "uv", "python") : join(environment.XDG_DATA_HOME ?? join(host.homeFolder, ".local", "share"), "uv", "python");
	return inFolders(environment.UV_PYTHON_INSTALL_DIR ?? data, world, ["bin/python3", "bin/pypy3"], ["python.exe"]);
}
/** The launcher's list: ` -V:3.12 *        C:\\Python312\\python.exe`. */
async function ofLauncher(world) {
	if (world.host.system !== "windows") return [];
	return (await output("py", ["-0p"], world) ?? "").split(/\r?\n/).flatMap((line) => /([A-Za-z]:\\.*\.exe)\s*$/.exec(line)?.[1] ?? []);
}
async function inFolders(parent, world, posix, windows) {
	const names = world.host.system === "windows" ? windows : posix;
	const candidates = (await readable(world.files.list(parent))).flatMap((entry) => names.map((name) => join(parent, entry.name, name)));
	const there = await Promise.all(candidates.map((path) => world.files.exists(path).catch(() => false)));
	return candidates.filter((_, index) => there[index]);
}
/** A folder of the PATH may be a file, or closed to this user: then it holds no interpreter for us. */
async function readable(list) {
	return list.catch((error) => {
		if (error instanceof ReleaseError && error.code === "world/not-readable") return [];
		throw error;
	});
}
async function output(command, args, world) {
	try {
		const { exitStatus, stdout } = await world.processes.run({
			command,
			args,
			cwd: world.host.temporaryFolder,
			env: childEnvironment(world.environment),
			timeoutSeconds: 20
		});
		return exitStatus === 0 ? stdout : null;
	} catch (error) {
		if (error instanceof ReleaseError && error.code === "world/no-program") return null;
		throw error;
	}
}
export { interpreterQuestion as n, readInterpreter as r, findInterpreters as t };
