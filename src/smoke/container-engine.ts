// Docker or Podman on this machine: whether it answers, which image it has, and one command at a time in a container. A
// container outlives the program that started it, so every one has a name and is killed by it when time or the user is over.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { ReleaseError } from "../diagnostic/errors.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { ProcessResult, World } from "../world/ports.ts";
import { type ContainerCommand, formatRunArguments } from "./container-command.ts";

type EngineWorld = Pick<World, "processes" | "host" | "environment" | "signal">;

export interface ContainerEngine {
	program: "docker" | "podman";
	userOptions: readonly string[];
}

export interface ContainerImage {
	/** As the plan names it. */
	name: string;
	/** Of these very bytes: a tag may move between two commands. */
	id: string;
	/** `name@sha256:…` as the registry knows it; null for an image that was made here. */
	digest: string | null;
	/** PATH inside. */
	path: string;
}

/** The first of the two that answers; null when none does. */
export async function findContainerEngine(world: EngineWorld): Promise<ContainerEngine | null> {
	if (world.host.system !== "linux") return null;
	for (const program of ["docker", "podman"] as const) {
		const userOptions = readUserOptions(await ask(program, ["info", "--format", "{{json .}}"], world));
		if (userOptions !== null) return { program, userOptions };
	}
	return null;
}

const PodmanInfo = z.looseObject({ host: z.looseObject({ security: z.looseObject({ rootless: z.boolean() }) }) });
/** Without its daemon it tells an empty version, on some releases with exit status 0. */
const DockerInfo = z.looseObject({
	ServerVersion: z.string().min(1),
	SecurityOptions: z.array(z.string()).nullable().default(null),
});

/** A program called docker may be Podman's, so the answer decides. Null: no engine answered. */
function readUserOptions(info: string | null): string[] | null {
	const answer = parseJson(info);
	const podman = PodmanInfo.safeParse(answer);
	const user = `--user=${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
	if (podman.success) return podman.data.host.security.rootless ? ["--userns=keep-id", user] : [user];
	const docker = DockerInfo.safeParse(answer);
	if (!docker.success) return null;
	// Root of a rootless daemon is this user, and any other id is somebody who does not exist outside.
	return docker.data.SecurityOptions?.includes("name=rootless") ? ["--user=0:0"] : [user];
}

const Inspected = z.tuple([
	z.looseObject({
		Id: z.string(),
		RepoDigests: z.array(z.string()).nullish(),
		Config: z.looseObject({ Env: z.array(z.string()).nullish() }),
	}),
]);

/** The image as this machine has it; null when it does not. */
export async function findImage(
	name: string,
	{ program }: ContainerEngine,
	world: EngineWorld,
): Promise<ContainerImage | null> {
	const parsed = Inspected.safeParse(parseJson(await ask(program, ["image", "inspect", name], world)));
	if (!parsed.success) return null;
	const [{ Id: id, RepoDigests, Config }] = parsed.data;
	const path = Config.Env?.find((variable) => variable.startsWith("PATH="))?.slice("PATH=".length);
	return { name, id, digest: RepoDigests?.[0] ?? null, path: path ?? "/usr/local/bin:/usr/bin:/bin" };
}

export function pullImage(name: string, { program }: ContainerEngine, world: EngineWorld): Promise<ProcessResult> {
	return world.processes.run({ ...common(program, world), args: ["pull", name], timeoutSeconds: 600 });
}

interface RunOptions {
	timeoutSeconds: number;
	onLine?: (line: string) => void;
}

export async function runInContainer(
	command: ContainerCommand,
	{ program }: ContainerEngine,
	options: RunOptions,
	world: EngineWorld,
): Promise<ProcessResult> {
	const name = `wheel-release-${randomUUID()}`;
	// By `ask`, which a cancelled world still answers. Killed first: Podman's rm would wait ten seconds for a polite end.
	const end = async () => {
		await world.processes.ask({ ...common(program, world), args: ["kill", name] });
		await world.processes.ask({ ...common(program, world), args: ["rm", "--force", name] });
	};
	let cancelled: Promise<void> | null = null;
	const cancel = () => {
		cancelled = end();
	};
	world.signal.addEventListener("abort", cancel, { once: true });
	let hasEnded = false;
	try {
		const args = ["run", `--name=${name}`, ...formatRunArguments(command)];
		const result = await world.processes.run({ ...common(program, world), args, ...options });
		hasEnded = result.exitStatus !== null;
		return result;
	} finally {
		world.signal.removeEventListener("abort", cancel);
		await cancelled;
		// Once more after Ctrl-C, too: the container may have come to life after the first try.
		if (!hasEnded) await end();
	}
}

async function ask(program: string, args: readonly string[], world: EngineWorld): Promise<string | null> {
	try {
		const { exitStatus, stdout } = await world.processes.run({ ...common(program, world), args, timeoutSeconds: 30 });
		return exitStatus === 0 ? stdout : null;
	} catch (error) {
		if (error instanceof ReleaseError && error.code === "world/no-program") return null;
		throw error;
	}
}

/** Which daemon, which storage, which login; the program of the engine reads them, no container does. */
const engineVariables = [
	"DOCKER_HOST",
	"DOCKER_CONTEXT",
	"DOCKER_CONFIG",
	"DOCKER_TLS_VERIFY",
	"DOCKER_CERT_PATH",
	"CONTAINER_HOST",
	"CONTAINERS_CONF",
	"CONTAINERS_REGISTRIES_CONF",
	"CONTAINERS_STORAGE_CONF",
	"REGISTRY_AUTH_FILE",
	"DBUS_SESSION_BUS_ADDRESS",
];

/** The environment of the engine's program; a container inherits from it what is named on its command line. */
export function engineEnvironment(environment: World["environment"]): Record<string, string> {
	const own = engineVariables.flatMap((name) => {
		const value = environment[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return childEnvironment(environment, Object.fromEntries(own));
}

function common(command: string, { host, environment }: EngineWorld) {
	return { command, cwd: host.temporaryFolder, env: engineEnvironment(environment) };
}

function parseJson(text: string | null): unknown {
	try {
		return text === null ? null : JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
