// Docker or Podman on this machine: does one answer, and what its program must see. Builds and tests both ask.
import { z } from "zod";
import { ReleaseError } from "../diagnostic/errors.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";

export type EngineWorld = Pick<World, "processes" | "host" | "environment" | "signal">;

export interface ContainerEngine {
	program: "docker" | "podman";
	userOptions: readonly string[];
}

/** The first of the two that answers; null when none does. */
export async function findContainerEngine(world: EngineWorld): Promise<ContainerEngine | null> {
	if (world.host.system !== "linux") return null;
	for (const program of ["docker", "podman"] as const) {
		const userOptions = readUserOptions(await askEngine(program, ["info", "--format", "{{json .}}"], world));
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

export async function askEngine(program: string, args: readonly string[], world: EngineWorld): Promise<string | null> {
	try {
		const { exitStatus, stdout } = await world.processes.run({
			...engineCall(program, world),
			args,
			timeoutSeconds: 30,
		});
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
	return childEnvironment(environment, engineVariablesOf(environment));
}

/** What the engine's program reads, for other programs that start it. */
export function engineVariablesOf(environment: World["environment"]): Record<string, string> {
	const own = engineVariables.flatMap((name) => {
		const value = environment[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return Object.fromEntries(own);
}

/** Command, folder and environment of one call of the engine. */
export function engineCall(command: string, { host, environment }: EngineWorld) {
	return { command, cwd: host.temporaryFolder, env: engineEnvironment(environment) };
}

export function parseJson(text: string | null): unknown {
	try {
		return text === null ? null : JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
