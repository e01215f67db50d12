// Private environments for Python tools, cached per lock. A virtual environment cannot be moved (its scripts name their
// interpreter by path), so each is made in a folder of its own and counts only with `complete.json` in it, which is
// written last: two processes at once, or one that was killed, never show a third one half an environment.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { EnvironmentError } from "../diagnostic/errors.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";
import { findPython } from "./find-python.ts";
import { readToolLock, type ToolLock, type ToolSetName } from "./tool-set.ts";

export interface ToolEnvironment {
	folder: string;
	/** To stand first on the PATH of whoever uses the tools. */
	bin: string;
	python: string;
	versions: { name: string; version: string }[];
	lockDigest: string;
}

type ToolWorld = Pick<World, "files" | "processes" | "host" | "environment" | "clock">;

const Complete = z.strictObject({
	schema: z.literal(1),
	basePython: z.string(),
	versions: z.array(z.strictObject({ name: z.string(), version: z.string() })),
});
type Complete = z.infer<typeof Complete>;

interface Found {
	folder: string;
	/** Milliseconds since 1970, part of the folder's name. */
	made: number;
	/** Null: in the making, broken off, or its Python is gone. */
	complete: Complete | null;
}

/** The environment of a tool set, made now when it is not there yet. `python` is the value of `--python`. */
export async function prepareTools(
	set: ToolSetName,
	givenWorld: ToolWorld,
	{ python = givenWorld.host.python }: { python?: string | null } = {},
): Promise<ToolEnvironment> {
	const world = { ...givenWorld, host: { ...givenWorld.host, python } };
	const lock = await readToolLock(set, world);
	const home = homeOf(lock, world);
	// A named interpreter is honoured even when the environment of another one is ready.
	const named = python === null ? null : (await findPython(world)).path;
	const made = (await findReady(home, named, world)) ?? (await makeEnvironment(set, home, lock, world));
	return describe(made, lock, world);
}

/** The environment of a tool set if there is one, of whatever Python; nothing is made or started. */
export async function findTools(set: ToolSetName, world: ToolWorld): Promise<ToolEnvironment | null> {
	const lock = await readToolLock(set, world);
	const ready = await findReady(homeOf(lock, world), null, world);
	return ready === null ? null : describe(ready, lock, world);
}

type Made = Pick<Found, "folder"> & { complete: Complete };

function homeOf(lock: ToolLock, { host }: ToolWorld): string {
	return join(host.cacheFolder, "tools", lock.digest);
}

async function findReady(home: string, python: string | null, world: ToolWorld): Promise<Made | null> {
	for (const { folder, complete } of await readEnvironments(home, world)) {
		if (complete !== null && (python === null || complete.basePython === python)) return { folder, complete };
	}
	return null;
}

function describe({ folder, complete }: Made, lock: ToolLock, world: ToolWorld): ToolEnvironment {
	return { folder, ...pathsIn(folder, world), versions: complete.versions, lockDigest: lock.digest };
}

async function makeEnvironment(set: ToolSetName, home: string, lock: ToolLock, world: ToolWorld): Promise<Made> {
	const base = await findPython(world);
	await removeAbandoned(home, world);
	const folder = join(home, `env-${world.clock.now().getTime()}-${randomBytes(4).toString("hex")}`);
	try {
		await world.files.makeFolder(home);
		await runStep(set, [base.path, "-I", "-m", "venv", folder], world);
		const { python } = pathsIn(folder, world);
		await runStep(
			set,
			[
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
				lock.path,
			],
			world,
		);
		const versions = await readVersions(set, python, lock, world);
		const complete: Complete = { schema: 1, basePython: base.path, versions };
		await world.files.writeText(join(folder, "complete.json"), `${JSON.stringify(complete, null, 2)}\n`);
		return { folder, complete };
	} catch (error) {
		await world.files.remove(folder);
		throw error;
	}
}

/** Newest first. */
async function readEnvironments(home: string, world: ToolWorld): Promise<Found[]> {
	const entries = (await world.files.list(home)).flatMap(({ name }) => {
		const made = /^env-(\d+)-[0-9a-f]+$/.exec(name)?.[1];
		return made === undefined ? [] : [{ folder: join(home, name), made: Number(made) }];
	});
	const environments = await Promise.all(
		entries.map(async (entry) => ({ ...entry, complete: await readComplete(entry.folder, world) })),
	);
	return environments.sort((a, b) => b.made - a.made);
}

async function readComplete(folder: string, world: ToolWorld): Promise<Complete | null> {
	const text = await world.files.readText(join(folder, "complete.json"));
	const parsed = Complete.safeParse(text === null ? null : jsonOrNull(text));
	return parsed.success && (await world.files.exists(pathsIn(folder, world).python)) ? parsed.data : null;
}

function jsonOrNull(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// A cache that somebody damaged is made again.
		return null;
	}
}

/** Environments that nobody finished. A young one may be in the making by another process. */
async function removeAbandoned(home: string, world: ToolWorld): Promise<void> {
	const anHourAgo = world.clock.now().getTime() - 3_600_000;
	for (const { folder, made, complete } of await readEnvironments(home, world)) {
		if (complete === null && made < anHourAgo) await world.files.remove(folder);
	}
}

async function runStep(set: ToolSetName, [command = "", ...args]: string[], world: ToolWorld): Promise<string> {
	const result = await world.processes.run({
		command,
		args,
		cwd: world.host.temporaryFolder,
		env: childEnvironment(world.environment),
		timeoutSeconds: 900,
	});
	if (result.exitStatus === 0) return result.stdout;
	const ending = result.timedOut ? "did not end within 15 minutes" : `ended with exit status ${result.exitStatus}`;
	const tail = result.output.trimEnd().split("\n").slice(-15).join("\n");
	throw new EnvironmentError(
		"tools/install-failed",
		`the ${set} tools could not be installed: ${command} ${ending}\n${tail}`,
		{
			help: tail.includes("ensurepip")
				? "This Python lacks the venv module's other half: apt-get install python3-venv, or use actions/setup-python."
				: `Try it by hand: ${[command, ...args].join(" ")}`,
		},
	);
}

/** Of the locked tools; venv brings some more. */
async function readVersions(
	set: ToolSetName,
	python: string,
	lock: ToolLock,
	world: ToolWorld,
): Promise<Complete["versions"]> {
	const stdout = await runStep(
		set,
		[
			python,
			"-I",
			"-c",
			"import importlib.metadata as m, json; print(json.dumps([{'name': d.metadata['Name'], 'version': d.version} for d in m.distributions()]))",
		],
		world,
	);
	return Complete.shape.versions
		.parse(JSON.parse(stdout))
		.filter(({ name }) => lock.names.includes(name.toLowerCase().replaceAll(/[-_.]+/g, "-")))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pathsIn(folder: string, { host }: Pick<World, "host">): { bin: string; python: string } {
	const windows = host.system === "windows";
	const bin = join(folder, windows ? "Scripts" : "bin");
	return { bin, python: join(bin, windows ? "python.exe" : "python") };
}
