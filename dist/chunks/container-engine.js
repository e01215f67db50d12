import { R as ReleaseError } from "./start.js";
import { Ot as childEnvironment } from "./planning.js";
import { S as string, f as array, g as looseObject, p as boolean } from "./zod.js";
// src/tools/container-engine.ts
/** The first of the two that answers; null when none does. */
async function findContainerEngine(world) {
	if (world.host.system !== "linux") return null;
	for (const program of ["docker", "podman"]) {
		const userOptions = readUserOptions(await askEngine(program, [
			"info",
			"--format",
			"{{json .}}"
		], world));
		if (userOptions !== null) return {
			program,
			userOptions
		};
	}
	return null;
}
const PodmanInfo = looseObject({ host: looseObject({ security: looseObject({ rootless: boolean() }) }) });
/** Without its daemon it tells an empty version, on some releases with exit status 0. */
const DockerInfo = looseObject({
	ServerVersion: string().min(1),
	SecurityOptions: array(string()).nullable().default(null)
});
/** A program called docker may be Podman's, so the answer decides. Null: no engine answered. */
function readUserOptions(info) {
	const answer = parseJson(info);
	const podman = PodmanInfo.safeParse(answer);
	const user = `--user=${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
	if (podman.success) return podman.data.host.security.rootless ? ["--userns=keep-id", user] : [user];
	const docker = DockerInfo.safeParse(answer);
	if (!docker.success) return null;
	return docker.data.SecurityOptions?.includes("name=rootless") ? ["--user=0:0"] : [user];
}
async function askEngine(program, args, world) {
	try {
		const { exitStatus, stdout } = await world.processes.run({
			...engineCall(program, world),
			args,
			timeoutSeconds: 30
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
	"DBUS_SESSION_BUS_ADDRESS"
];
/** The environment of the engine's program; a container inherits from it what is named on its command line. */
function engineEnvironment(environment) {
	return childEnvironment(environment, engineVariablesOf(environment));
}
/** What the engine's program reads, for other programs that start it. */
function engineVariablesOf(environment) {
	const own = engineVariables.flatMap((name) => {
		const value = environment[name];
		return value === void 0 ? [] : [[name, value]];
	});
	return Object.fromEntries(own);
}
/** Command, folder and environment of one call of the engine. */
function engineCall(command, { host, environment }) {
	return {
		command,
		cwd: host.temporaryFolder,
		env: engineEnvironment(environment)
	};
}
function parseJson(text) {
	try {
		return text === null ? null : JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
export { findContainerEngine as a, engineVariablesOf as i, engineCall as n, parseJson as o, engineEnvironment as r, askEngine as t };
