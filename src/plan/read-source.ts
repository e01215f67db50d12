// The commits of another repository that variants are built from: one question to its host, no checkout.
import type { VariantSettings } from "../config/settings.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";

/** By ref, `HEAD` and `refs/tags/v1.2`; null when nobody answered. */
export type SourceRefs = ReadonlyMap<string, string>;

/** Null also when every variant is built from this repository. */
export async function readSourceRefs(
	variants: readonly VariantSettings[],
	folder: string,
	world: World,
): Promise<SourceRefs | null> {
	const repository = variants.find(({ source }) => source)?.source?.repo;
	if (repository === undefined) return null;
	const host = world.environment.GITHUB_SERVER_URL ?? "https://github.com";
	const args = ["ls-remote", "--quiet", `${host}/${repository}.git`, "HEAD", "refs/tags/*"];
	// A repository that does not exist makes git ask for a password.
	const env = childEnvironment(world.environment, { GIT_TERMINAL_PROMPT: "0" });
	const answer = await world.processes.ask({ command: "git", args, cwd: folder, env });
	return answer === null ? null : parseRefs(answer);
}

/** An annotated tag is listed twice: as itself and, with `^{}`, as the commit it points at. */
function parseRefs(text: string): SourceRefs {
	const refs = new Map<string, string>();
	for (const line of text.split("\n")) {
		const [, commit, ref, peeled] = /^([0-9a-f]{40})\t(\S+?)(\^\{\})?\r?$/.exec(line) ?? [];
		if (commit !== undefined && ref !== undefined && (peeled !== undefined || !refs.has(ref))) refs.set(ref, commit);
	}
	return refs;
}
