import { I as EnvironmentError } from "./start.js";
import { An as sha256Of, Ot as childEnvironment } from "./planning.js";
import { S as string, f as array, h as literal, x as strictObject } from "./zod.js";
const { join } = process.getBuiltinModule("node:path");
const { randomBytes } = process.getBuiltinModule("node:crypto");
// src/tools/find-python.ts
const oldest = [3, 11];
/** The Python that tool environments are made with: `--python`, then setup-python's, then what the PATH has. */
async function findPython(world) {
	const tried = [];
	for (const candidate of candidatesFor(world)) {
		const found = await ask(candidate, world);
		if (found === null) {
			tried.push(`${candidate.name} does not run`);
			continue;
		}
		const [major = 0, minor = 0] = found.version.split(".").map(Number);
		if (major > oldest[0] || major === oldest[0] && minor >= oldest[1]) return found;
		tried.push(`${candidate.name} is ${found.version}`);
	}
	throw new EnvironmentError("tools/no-python", `no Python ${oldest.join(".")} or newer: ${tried.join(", ")}`, { help: [
		"In a workflow, before this step:",
		"    - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
		"      with:",
		"        python-version: \"3.13\"",
		"Elsewhere install Python, or name one: --python PATH"
	].join("\n") });
}
/** A named interpreter is the only candidate: whoever names one does not want another. */
function candidatesFor({ host, environment }) {
	if (host.python !== null) return [{
		name: `--python ${host.python}`,
		command: host.python,
		args: []
	}];
	const windows = host.system === "windows";
	const location = environment.pythonLocation;
	return [
		...location ? [{
			name: "pythonLocation",
			command: join(location, windows ? "python.exe" : "bin/python3"),
			args: []
		}] : [],
		{
			name: "python3",
			command: "python3",
			args: []
		},
		{
			name: "python",
			command: "python",
			args: []
		},
		...windows ? [{
			name: "py -3",
			command: "py",
			args: ["-3"]
		}] : []
	];
}
async function ask({ command, args }, world) {
	try {
		const { exitStatus, stdout } = await world.processes.run({
			command,
			args: [
				...args,
				"-I",
				"-c",
				"import sys; print('%d.%d.%d' % sys.version_info[:3]); print(sys.executable)"
			],
			cwd: world.host.temporaryFolder,
			env: childEnvironment(world.environment),
			timeoutSeconds: 30
		});
		const [version = "", path = ""] = stdout.split(/\r?\n/);
		return exitStatus === 0 && /^\d+\.\d+\.\d+$/.test(version) && path !== "" ? {
			version,
			path
		} : null;
	} catch (error) {
		if (error instanceof EnvironmentError) return null;
		throw error;
	}
}
// src/tools/tool-set.ts
async function readToolLock(set, world) {
	const path = join(world.host.productFolder, "tools", `${set}.txt`);
	const text = await world.files.readText(path);
	if (text === null) throw new EnvironmentError("tools/no-lock", `the locked list of the ${set} tools is missing: ${path}`, {
		file: path,
		help: "This installation of wheel-release is damaged; check it out or install it again."
	});
	const lines = text.replaceAll("\r\n", "\n");
	return {
		path,
		digest: sha256Of(lines),
		names: [...lines.matchAll(/^([a-z0-9-]+)==/gm)].map(([, name = ""]) => name)
	};
}
// src/tools/environment.ts
const Complete = strictObject({
	schema: literal(1),
	basePython: string(),
	versions: array(strictObject({
		name: string(),
		version: string()
	}))
});
/** The environment of a tool set, made now when it is not there yet. `python` is the value of `--python`. */
async function prepareTools(set, givenWorld, { python = givenWorld.host.python } = {}) {
	const world = {
		...givenWorld,
		host: {
			...givenWorld.host,
			python
		}
	};
	const lock = await readToolLock(set, world);
	const home = homeOf(lock, world);
	return describe(await findReady(home, python === null ? null : (await findPython(world)).path, world) ?? await makeEnvironment(set, home, lock, world), lock, world);
}
/** The environment of a tool set if there is one, of whatever Python; nothing is made or started. */
async function findTools(set, world) {
	const lock = await readToolLock(set, world);
	const ready = await findReady(homeOf(lock, world), null, world);
	return ready === null ? null : describe(ready, lock, world);
}
function homeOf(lock, { host }) {
	return join(host.cacheFolder, "tools", lock.digest);
}
async function findReady(home, python, world) {
	for (const { folder, complete } of await readEnvironments(home, world)) if (complete !== null && (python === null || complete.basePython === python)) return {
		folder,
		complete
	};
	return null;
}
function describe({ folder, complete }, lock, world) {
	return {
		folder,
		...pathsIn(folder, world),
		versions: complete.versions,
		lockDigest: lock.digest
	};
}
async function makeEnvironment(set, home, lock, world) {
	const base = await findPython(world);
	await removeAbandoned(home, world);
	const folder = join(home, `env-${world.clock.now().getTime()}-${randomBytes(4).toString("hex")}`);
	try {
		await world.files.makeFolder(home);
		await runStep(set, [
			base.path,
			"-I",
			"-m",
			"venv",
			folder
		], world);
		const { python } = pathsIn(folder, world);
		await runStep(set, [
			python,
			"-I",
			"-m",
			"pip",
			"install",
			"--require-hashes",
			"--no-deps",
			"--only-binary",
			":all:",
			"-r",
			lock.path
		], world);
		const versions = await readVersions(set, python, lock, world);
		const complete = {
			schema: 1,
			basePython: base.path,
			versions
		};
		await world.files.writeText(join(folder, "complete.json"), `${JSON.stringify(complete, null, 2)}\n`);
		return {
			folder,
			complete
		};
	} catch (error) {
		await world.files.remove(folder);
		throw error;
	}
}
/** Newest first. */
async function readEnvironments(home, world) {
	const entries = (await world.files.list(home)).flatMap(({ name }) => {
		const made = /^env-(\d+)-[0-9a-f]+$/.exec(name)?.[1];
		return made === void 0 ? [] : [{
			folder: join(home, name),
			made: Number(made)
		}];
	});
	return (await Promise.all(entries.map(async (entry) => ({
		...entry,
		complete: await readComplete(entry.folder, world)
	})))).sort((a, b) => b.made - a.made);
}
async function readComplete(folder, world) {
	const text = await world.files.readText(join(folder, "complete.json"));
	const parsed = Complete.safeParse(text === null ? null : jsonOrNull(text));
	return parsed.success && await world.files.exists(pathsIn(folder, world).python) ? parsed.data : null;
}
function jsonOrNull(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
/** Environments that nobody finished. A young one may be in the making by another process. */
async function removeAbandoned(home, world) {
	const anHourAgo = world.clock.now().getTime() - 36e5;
	for (const { folder, made, complete } of await readEnvironments(home, world)) if (complete === null && made < anHourAgo) await world.files.remove(folder);
}
async function runStep(set, [command = "", ...args], world) {
	const result = await world.processes.run({
		command,
		args,
		cwd: world.host.temporaryFolder,
		env: childEnvironment(world.environment),
		timeoutSeconds: 900
	});
	if (result.exitStatus === 0) return result.stdout;
	const ending = result.timedOut ? "did not end within 15 minutes" : `ended with exit status ${result.exitStatus}`;
	const tail = result.output.trimEnd().split("\n").slice(-15).join("\n");
	throw new EnvironmentError("tools/install-failed", `the ${set} tools could not be installed: ${command} ${ending}\n${tail}`, { help: tail.includes("ensurepip") ? "This Python lacks the venv module's other half: apt-get install python3-venv, or use actions/setup-python." : `Try it by hand: ${[command, ...args].join(" ")}` });
}
/** Of the locked tools; venv brings some more. */
async function readVersions(set, python, lock, world) {
	const stdout = await runStep(set, [
		python,
		"-I",
		"-c",
		"import importlib.metadata as m, json; print(json.dumps([{'name': d.metadata['Name'], 'version': d.version} for d in m.distributions()]))"
	], world);
	return Complete.shape.versions.parse(JSON.parse(stdout)).filter(({ name }) => lock.names.includes(name.toLowerCase().replaceAll(/[-_.]+/g, "-"))).sort((a, b) => a.name < b.name ? -1 : 1);
}
function pathsIn(folder, { host }) {
	const windows = host.system === "windows";
	const bin = join(folder, windows ? "Scripts" : "bin");
	return {
		bin,
		python: join(bin, windows ? "python.exe" : "python")
	};
}
export { prepareTools as n, findTools as t };
