// A stand-in for the programs `docker` and `podman`: takes the few commands that the product gives, strictly, and runs what
// should run in a container as a process of this machine, in a session of its own, as a daemon would. It can neither hide
// files nor cut the network; what it was asked for stands in `calls.jsonl`. Images are folders of programs.
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";

interface FakeImage {
	name: string;
	id: string;
	/** PATH inside. */
	path: string;
	/** What its Python says about its C library. */
	libc: "glibc" | "musl";
	/** Here, on the registry, or on a registry that refuses. */
	is: "local" | "remote" | "refused";
}

interface EngineState {
	/** Which program it says to be. */
	kind: "docker" | "podman";
	isRootless: boolean;
	/** False: its daemon does not run. */
	answers: boolean;
	images: FakeImage[];
}

export interface FakeEngine {
	/** To stand first on the PATH. */
	bin: string;
	/** Arguments of every call, in order. */
	calls(): string[][];
	/** Process ids of containers that still run. */
	running(): number[];
}

/** Puts a program `name` into `folder`. */
export function writeFakeEngine(folder: string, name: string, state: Partial<EngineState> = {}): FakeEngine {
	const [bin, home] = [join(folder, "bin"), join(folder, name)];
	mkdirSync(bin, { recursive: true });
	mkdirSync(join(home, "containers"), { recursive: true });
	writeState(home, { kind: "docker", isRootless: false, answers: true, images: [], ...state });
	writeFileSync(join(home, "calls.jsonl"), "");
	const program = join(bin, name);
	writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${import.meta.filename}' '${home}' "$@"\n`);
	chmodSync(program, 0o755);
	return {
		bin,
		calls: () =>
			readFileSync(join(home, "calls.jsonl"), "utf8")
				.split("\n")
				.filter((line) => line !== "")
				.map((line) => JSON.parse(line) as string[]),
		running: () => readPids(home).filter(isAlive),
	};
}

function readPids(home: string): number[] {
	const known = join(home, "pids");
	return existsSync(known) ? readFileSync(known, "utf8").trim().split("\n").map(Number) : [];
}

/** One that was killed and whose parent is gone may wait for the system to take notice. */
function isAlive(pid: number): boolean {
	try {
		return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
	} catch {
		return false;
	}
}

function readState(home: string): EngineState {
	return JSON.parse(readFileSync(join(home, "state.json"), "utf8")) as EngineState;
}

function writeState(home: string, state: EngineState): void {
	writeFileSync(join(home, "state.json"), JSON.stringify(state));
}

async function act(home: string, args: readonly string[]): Promise<void> {
	appendFileSync(join(home, "calls.jsonl"), `${JSON.stringify(args)}\n`);
	const state = readState(home);
	const [command, ...rest] = args;
	const line = args.join(" ");
	if (!state.answers) fail(1, "Cannot connect to the daemon. Is it running?");
	else if (line === "info --format {{json .}}") print(describe(state));
	else if (line.startsWith("image inspect ") && rest.length === 2) inspect(rest[1] ?? "", state);
	else if (command === "pull" && rest.length === 1) pull(rest[0] ?? "", state, home);
	else if (command === "run") await run(rest, state, home);
	else if (command === "kill" && rest.length === 1) kill(rest[0] ?? "", home);
	else if (line.startsWith("rm --force ") && rest.length === 2)
		rmSync(join(home, "containers", rest[1] ?? ""), { force: true });
	else fail(125, `unknown command: ${line}`);
}

function describe({ kind, isRootless }: EngineState): object {
	return kind === "podman"
		? { host: { arch: "amd64", security: { rootless: isRootless } }, version: { Version: "5.0.0" } }
		: { ServerVersion: "28.0.0", SecurityOptions: ["name=seccomp", ...(isRootless ? ["name=rootless"] : [])] };
}

function inspect(name: string, { images }: EngineState): void {
	const image = images.find((one) => one.is === "local" && (one.name === name || one.id === name));
	if (image === undefined) fail(1, `Error: No such image: ${name}`);
	print([
		{
			Id: image.id,
			RepoDigests: [`${image.name.split(":")[0]}@sha256:${"d".repeat(64)}`],
			Config: { Env: [`PATH=${image.path}`] },
		},
	]);
}

function pull(name: string, state: EngineState, home: string): void {
	const image = state.images.find((one) => one.name === name && one.is !== "refused");
	if (image === undefined) fail(1, `Error response from daemon: pull access denied for ${name}`);
	image.is = "local";
	writeState(home, state);
	process.stdout.write(`Status: Downloaded newer image for ${name}\n`);
}

function kill(name: string, home: string): void {
	const file = join(home, "containers", name);
	if (!existsSync(file)) fail(1, `No such container: ${name}`);
	process.kill(-Number(readFileSync(file, "utf8")), "SIGKILL");
}

/** Option to whether it may be repeated; everything else is refused. */
const runOptions: Record<string, "once" | "many"> = {
	rm: "once",
	name: "once",
	pull: "once",
	network: "once",
	"read-only": "once",
	tmpfs: "many",
	"cap-drop": "many",
	"security-opt": "many",
	user: "once",
	userns: "once",
	mount: "many",
	env: "many",
	workdir: "once",
	entrypoint: "once",
};

async function run(args: readonly string[], state: EngineState, home: string): Promise<void> {
	const options = new Map<string, string[]>();
	let at = 0;
	for (; args[at]?.startsWith("-"); at++) {
		const [, name = "", value = ""] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[at] ?? "") ?? [];
		const kind = runOptions[name];
		if (kind === undefined) fail(125, `unknown flag: ${args[at]}`);
		if (kind === "once" && options.has(name)) fail(125, `--${name} is given twice`);
		options.set(name, [...(options.get(name) ?? []), value]);
	}
	const one = (name: string) => options.get(name)?.[0];
	const image = state.images.find((each) => each.is === "local" && [each.id, each.name].includes(args[at] ?? ""));
	if (image === undefined) fail(125, `Unable to find image '${args[at]}' locally`);
	const folders = (options.get("mount") ?? []).map(readMount);
	const folder = one("workdir") ?? "/";
	if (folder !== "/" && !folders.some((mount) => folder === mount || folder.startsWith(`${mount}/`))) {
		fail(125, `${folder} is not mounted`);
	}
	const env: Record<string, string> = { PATH: image.path, HOME: "/", HOSTNAME: "container" };
	for (const variable of options.get("env") ?? []) {
		const [name = "", ...value] = variable.split("=");
		const inherited = process.env[name];
		if (value.length > 0) env[name] = value.join("=");
		else if (inherited !== undefined) env[name] = inherited;
	}
	const container = spawn(one("entrypoint") ?? "sh", args.slice(at + 1), {
		cwd: folder,
		env,
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
	});
	await attach(container, image, join(home, "containers", one("name") ?? "unnamed"), join(home, "pids"));
}

async function attach(container: ChildProcess, image: FakeImage, file: string, pids: string): Promise<void> {
	if (container.pid !== undefined) {
		writeFileSync(file, String(container.pid));
		appendFileSync(pids, `${container.pid}\n`);
	}
	// The first process of a container ignores the signals that it does not handle, and Python handles no SIGTERM.
	process.on("SIGTERM", () => {});
	container.stderr?.pipe(process.stderr);
	container.stdout?.on("data", (chunk: Buffer) => {
		process.stdout.write(answerAs(image, chunk.toString()));
	});
	const status = await new Promise<number>((resolve) => {
		container.once("error", (error) => {
			process.stderr.write(`exec: ${error.message}\n`);
			resolve(127);
		});
		container.once("close", (exitStatus) => resolve(exitStatus ?? 137));
	});
	rmSync(file, { force: true });
	process.exitCode = status;
}

/** Its Python is one of this machine; asked about itself it says what the Python of the image would. */
function answerAs({ path, libc }: FakeImage, text: string): string {
	if (!text.startsWith('{"path": ')) return text;
	const folder = path.split(":").find((entry) => existsSync(join(entry, "python3")));
	return JSON.stringify({ ...JSON.parse(text), libc, path: join(folder ?? "", "python3") });
}

function readMount(text: string): string {
	const fields = [...text.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(
		([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
	);
	const [type, source = "", target = "", ...more] = fields;
	const [from, to] = [source.replace(/^source=/, ""), target.replace(/^target=/, "")];
	if (type !== "type=bind" || !isAbsolute(from) || from !== to || more.some((field) => field !== "readonly")) {
		fail(125, `invalid mount: ${text}`);
	}
	if (!existsSync(from)) fail(125, `bind source path does not exist: ${from}`);
	return from;
}

function print(value: object): void {
	process.stdout.write(`${JSON.stringify(value)}\n`);
}

function fail(status: number, message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(status);
}

if (process.argv[1] === import.meta.filename) await act(process.argv[2] ?? "", process.argv.slice(3));
