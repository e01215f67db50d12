// When the folder of Python tools may come from a cache, and under which key. Only a pull request's own run may: its
// files reach no index, and what it stores is visible to no other branch (security rule S5, GitHub's cache scopes).
import { join } from "node:path";
import { sha256Of } from "../document/canonical-json.ts";
import { createFolderCache, type FolderCache } from "../world/cache.ts";
import type { World } from "../world/ports.ts";
import type { Runner } from "../world/runner.ts";

export interface ToolCacheFacts {
	environment: Readonly<Record<string, string | undefined>>;
	system: string;
	machine: string;
	/** Texts of the lock files; another lock is another cache. */
	locks: readonly string[];
}

/** Null: no cache in this job. */
export function decideToolCacheKey({ environment, system, machine, locks }: ToolCacheFacts): string | null {
	if (!isPullRequest(environment) || locks.length === 0) return null;
	// A virtual environment names its interpreter by path, so the interpreter belongs into the key.
	const inputs = [
		...locks,
		environment.pythonLocation ?? "",
		environment.ImageOS ?? "",
		environment.ImageVersion ?? "",
	];
	return `wheel-release-tools-${system}-${machine}-${sha256Of(inputs.join("\n"))}`;
}

/** Brings the tools back, and leaves for the post step what to keep when there were none. */
export async function restoreTools(
	world: Pick<World, "files" | "environment" | "host">,
	runner: Runner,
): Promise<void> {
	const { host, files, environment } = world;
	const lockFolder = join(host.productFolder, "tools");
	const names = await files.glob(lockFolder, ["*.txt"]);
	const locks = await Promise.all(names.map(async (name) => (await files.readText(join(lockFolder, name))) ?? ""));
	const key = decideToolCacheKey({ environment, system: host.system, machine: host.machine, locks });
	if (key === null) return;
	const folder = join(host.cacheFolder, "tools");
	const isRestored = await createFolderCache(runner.line).restore(key, folder);
	runner.line(isRestored ? `tools from the cache of this pull request (${key})` : "no cached tools yet");
	if (isRestored) return;
	runner.saveState(stateNames.key, key);
	runner.saveState(stateNames.folder, folder);
}

/**
 * In the post step of a job that succeeded. What the step left for it lies in a file that code of the project can write
 * to, so whether there may be a cache at all is decided again.
 */
export async function keepTools(
	runner: Pick<Runner, "line" | "readState">,
	environment: ToolCacheFacts["environment"],
	cache: FolderCache = createFolderCache(runner.line),
): Promise<void> {
	if (!isPullRequest(environment)) return;
	const [key, folder] = [runner.readState(stateNames.key), runner.readState(stateNames.folder)];
	if (key !== "" && folder !== "") await cache.save(key, folder);
}

function isPullRequest(environment: ToolCacheFacts["environment"]): boolean {
	return environment.GITHUB_EVENT_NAME === "pull_request" && /^refs\/pull\/\d+\//.test(environment.GITHUB_REF ?? "");
}

const stateNames = { key: "tool-cache-key", folder: "tool-cache-folder" };
