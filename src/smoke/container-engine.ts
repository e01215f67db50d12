// Docker or Podman on this machine: whether it answers, which image it has, and one command at a time in a container. A
// container outlives the program that started it, so every one has a name and is killed by it when time or the user is over.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { askEngine, type ContainerEngine, type EngineWorld, engineCall, parseJson } from "../tools/container-engine.ts";
import type { ProcessResult } from "../world/ports.ts";
import { type ContainerCommand, formatRunArguments } from "./container-command.ts";

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
	const parsed = Inspected.safeParse(parseJson(await askEngine(program, ["image", "inspect", name], world)));
	if (!parsed.success) return null;
	const [{ Id: id, RepoDigests, Config }] = parsed.data;
	const path = Config.Env?.find((variable) => variable.startsWith("PATH="))?.slice("PATH=".length);
	return { name, id, digest: RepoDigests?.[0] ?? null, path: path ?? "/usr/local/bin:/usr/bin:/bin" };
}

export function pullImage(name: string, { program }: ContainerEngine, world: EngineWorld): Promise<ProcessResult> {
	return world.processes.run({ ...engineCall(program, world), args: ["pull", name], timeoutSeconds: 600 });
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
		await world.processes.ask({ ...engineCall(program, world), args: ["kill", name] });
		await world.processes.ask({ ...engineCall(program, world), args: ["rm", "--force", name] });
	};
	let cancelled: Promise<void> | null = null;
	const cancel = () => {
		cancelled = end();
	};
	world.signal.addEventListener("abort", cancel, { once: true });
	let hasEnded = false;
	try {
		const args = ["run", `--name=${name}`, ...formatRunArguments(command)];
		const result = await world.processes.run({ ...engineCall(program, world), args, ...options });
		hasEnded = result.exitStatus !== null;
		return result;
	} finally {
		world.signal.removeEventListener("abort", cancel);
		await cancelled;
		// Once more after Ctrl-C, too: the container may have come to life after the first try.
		if (!hasEnded) await end();
	}
}
