import { An as sha256Of } from "./planning.js";
const { join } = process.getBuiltinModule("node:path");
// src/world/cache.ts
function createFolderCache(warn) {
	return {
		async restore(key, folder) {
			const cache = await import("./cache.js");
			if (!cache.isFeatureAvailable()) return false;
			return await quietly(warn, () => cache.restoreCache([folder], key)) !== void 0;
		},
		async save(key, folder) {
			const cache = await import("./cache.js");
			if (cache.isFeatureAvailable()) await quietly(warn, () => cache.saveCache([folder], key));
		}
	};
}
async function quietly(warn, call) {
	try {
		return await call();
	} catch (error) {
		warn(`The tool cache does not work: ${error instanceof Error ? error.message : String(error)}`);
		return;
	}
}
// src/action/tool-cache.ts
/** Null: no cache in this job. */
function decideToolCacheKey({ environment, system, machine, locks }) {
	if (!isPullRequest(environment) || locks.length === 0) return null;
	const inputs = [
		...locks,
		environment.pythonLocation ?? "",
		environment.ImageOS ?? "",
		environment.ImageVersion ?? ""
	];
	return `wheel-release-tools-${system}-${machine}-${sha256Of(inputs.join("\n"))}`;
}
/** Brings the tools back, and leaves for the post step what to keep when there were none. */
async function restoreTools(world, runner) {
	const { host, files, environment } = world;
	const lockFolder = join(host.productFolder, "tools");
	const names = await files.glob(lockFolder, ["*.txt"]);
	const locks = await Promise.all(names.map(async (name) => await files.readText(join(lockFolder, name)) ?? ""));
	const key = decideToolCacheKey({
		environment,
		system: host.system,
		machine: host.machine,
		locks
	});
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
async function keepTools(runner, environment, cache = createFolderCache(runner.line)) {
	if (!isPullRequest(environment)) return;
	const [key, folder] = [runner.readState(stateNames.key), runner.readState(stateNames.folder)];
	if (key !== "" && folder !== "") await cache.save(key, folder);
}
function isPullRequest(environment) {
	return environment.GITHUB_EVENT_NAME === "pull_request" && /^refs\/pull\/\d+\//.test(environment.GITHUB_REF ?? "");
}
const stateNames = {
	key: "tool-cache-key",
	folder: "tool-cache-folder"
};
export { restoreTools as n, keepTools as t };
