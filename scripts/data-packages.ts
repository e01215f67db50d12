// The published packages that tables are generated from: exactly pinned in data/packages.txt, checked against their
// hashes, unpacked once into the product's tool cache and never run by being installed. The same everywhere, every day.
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { sha256Of } from "../src/document/canonical-json.ts";
import { prepareTools, type ToolEnvironment } from "../src/tools/environment.ts";
import { childEnvironment } from "../src/world/child-environment.ts";
import { createClock } from "../src/world/clock.ts";
import { createFiles } from "../src/world/files.ts";
import { readHost } from "../src/world/host.ts";
import { createProcesses } from "../src/world/processes.ts";

export interface DataContext {
	/** Folder with what the wheel of `name` at `version` puts into site-packages. */
	packageFolder(name: string, version: string): Promise<string>;
	/** Top folder of its unpacked sdist; pip asks its build backend for metadata when it fetches one. */
	sourceFolder(name: string, version: string): Promise<string>;
	/** Versions that data/packages.in pins, in its order. */
	versionsOf(name: string): Promise<string[]>;
	/** Where what was read of large files may stay. */
	cacheFolder: string;
	/** Hands over one wheel, fetched for it and thrown away behind it. */
	withWheel<T>(wheel: WheelPin, use: (path: string) => Promise<T>): Promise<T>;
	/** Stdout of Python code that may import from `folders` and from the standard library only. */
	runPython(code: string, folders: readonly string[]): Promise<string>;
}

export interface WheelPin {
	name: string;
	version: string;
	sha256: string;
	/** Which of its wheels: the Python and the platform tags that would take it. */
	python: string;
	platforms: readonly string[];
}

/** What a file `data/NAME.ts` exports as `generate`: texts by path in the repository, `/`-separated. */
export type Generate = (context: DataContext) => Promise<Map<string, string>>;

const dataFolder = resolve(import.meta.dirname, "data");
const signal = new AbortController().signal;
const world = {
	files: createFiles(),
	processes: createProcesses(signal),
	clock: createClock(signal),
	host: readHost(process.env, resolve(import.meta.dirname, "../src")),
	environment: process.env,
};

export function createDataContext(): DataContext {
	let environment: Promise<ToolEnvironment> | undefined;
	const tools = (): Promise<ToolEnvironment> => {
		environment ??= prepareTools("install", world);
		return environment;
	};
	const unpacked = new Map<string, Promise<string>>();
	const unpackOnce = (name: string, version: string, kind: "wheel" | "sdist"): Promise<string> => {
		const key = `${kind} ${name} ${version}`;
		const folder = unpacked.get(key) ?? unpack(name, version, kind, tools);
		unpacked.set(key, folder);
		return folder;
	};
	return {
		packageFolder: (name, version) => unpackOnce(name, version, "wheel"),
		sourceFolder: (name, version) => unpackOnce(name, version, "sdist"),
		versionsOf: async (name) => (await readPins()).filter((pin) => pin.name === name).map(({ version }) => version),
		cacheFolder: join(world.host.cacheFolder, "data"),
		withWheel: async (wheel, use) => {
			const work = await mkdtemp(join(world.host.temporaryFolder, "wheel-"));
			try {
				return await use(await fetchWheel(wheel, work, await tools()));
			} finally {
				await rm(work, { recursive: true, force: true });
			}
		},
		runPython: async (code, folders) => {
			const start = `import sys; sys.path[:0] = ${JSON.stringify(folders)}\n`;
			return run((await tools()).python, ["-I", "-X", "utf8", "-B", "-c", start + code]);
		},
	};
}

/** Cached per pin: the folder's name is a digest of name, version and hashes; it counts once it stands there. */
async function unpack(
	name: string,
	version: string,
	kind: "wheel" | "sdist",
	tools: () => Promise<ToolEnvironment>,
): Promise<string> {
	const pin = (await readPins()).find((candidate) => candidate.name === name && candidate.version === version);
	if (pin === undefined) throw new Error(`scripts/data/packages.txt does not pin ${name}==${version}`);
	const cache = join(world.host.cacheFolder, "data");
	const folder = join(cache, `${kind}-${name}-${version}-${sha256Of(pin.text).slice(0, 16)}`);
	if (!(await world.files.exists(folder))) {
		await mkdir(cache, { recursive: true });
		const work = await mkdtemp(join(cache, "unpacking-"));
		try {
			const requirement = join(work, "requirement.txt");
			await writeFile(requirement, pin.text);
			const made = join(work, "made");
			await mkdir(made);
			if (kind === "wheel") await unpackWheel(requirement, made, await tools());
			else await unpackSdist(requirement, name, made, await tools());
			await rename(made, folder).catch(async (error: unknown) => {
				// Another process was faster.
				if (!(await world.files.exists(folder))) throw error;
			});
		} finally {
			await rm(work, { recursive: true, force: true });
		}
	}
	if (kind === "wheel") return folder;
	const [top] = await world.files.list(folder);
	return join(folder, top?.name ?? "");
}

async function unpackWheel(requirement: string, folder: string, { bin, python }: ToolEnvironment): Promise<void> {
	await run(join(bin, "uv"), [
		...["pip", "install", "--quiet", "--python", python, "--target", folder],
		...["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", requirement],
	]);
}

async function unpackSdist(requirement: string, name: string, folder: string, tools: ToolEnvironment): Promise<void> {
	const download = `${folder}.sdist`;
	await run(tools.python, [
		...["-I", "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--no-binary", name],
		...["--dest", download, "-r", requirement],
	]);
	const [file] = await world.files.list(download);
	const code =
		"import sys, tarfile; t = tarfile.open(sys.argv[1]); t.extractall(sys.argv[2], **({'filter': 'data'} if hasattr(tarfile, 'data_filter') else {}))";
	await run(tools.python, ["-I", "-c", code, join(download, file?.name ?? ""), folder]);
}

async function fetchWheel(wheel: WheelPin, folder: string, { python }: ToolEnvironment): Promise<string> {
	const requirement = join(folder, "requirement.txt");
	await writeFile(requirement, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
	await run(python, [
		...["-I", "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--no-cache-dir"],
		...["--only-binary", ":all:", "--python-version", wheel.python, "--dest", folder, "-r", requirement],
		...wheel.platforms.flatMap((platform) => ["--platform", platform]),
	]);
	const file = (await world.files.list(folder)).find(({ name }) => name.endsWith(".whl"));
	return join(folder, file?.name ?? "");
}

interface Pin {
	name: string;
	version: string;
	/** Its lines in packages.txt, hashes and all. */
	text: string;
}

async function readPins(): Promise<Pin[]> {
	const text = (await readFile(join(dataFolder, "packages.txt"), "utf8")).replaceAll("\r\n", "\n");
	return [...text.matchAll(/^([a-z0-9-]+)==(\S+)(?: \\\n {4}--hash=\S+)+\n/gm)].map(([lines, name, version]) => ({
		name: name ?? "",
		version: version ?? "",
		text: lines,
	}));
}

/** Resolves data/packages.in, line by line because one package may stand there several times, into packages.txt. */
export async function lockDataPackages(): Promise<number> {
	const { bin } = await prepareTools("install", world);
	const wanted = (await readFile(join(dataFolder, "packages.in"), "utf8")).match(/^[a-z0-9-]+==\S+$/gm) ?? [];
	const rows: string[] = [];
	for (const requirement of wanted.sort()) {
		const work = await mkdtemp(join(world.host.temporaryFolder, "lock-"));
		try {
			await writeFile(join(work, "one.in"), `${requirement}\n`);
			const options = ["--no-deps", "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url"];
			rows.push(
				await run(
					join(bin, "uv"),
					["pip", "compile", "--quiet", "--python-version", "3.13", ...options, "one.in"],
					work,
				),
			);
		} finally {
			await rm(work, { recursive: true, force: true });
		}
	}
	await writeFile(join(dataFolder, "packages.txt"), rows.join(""));
	return rows.length;
}

async function run(command: string, args: readonly string[], cwd = world.host.temporaryFolder): Promise<string> {
	const result = await world.processes.run({
		command,
		args,
		cwd,
		env: childEnvironment(process.env),
		timeoutSeconds: 600,
	});
	if (result.exitStatus === 0) return result.stdout;
	throw new Error(`${command} ${args.join(" ")} ended with exit status ${result.exitStatus}:\n${result.output}`);
}
