// The cache of GitHub Actions over @actions/cache, loaded on first use. A cache is something other runs can write, so it
// is used in pull-request builds alone, whose files reach no index (security rule S5); action/tool-cache.ts decides that.

/** Both never fail a job: a cache that does not work is only slow. */
export interface FolderCache {
	/** True when something was restored. */
	restore(key: string, folder: string): Promise<boolean>;
	save(key: string, folder: string): Promise<void>;
}

export function createFolderCache(warn: (message: string) => void): FolderCache {
	return {
		async restore(key, folder) {
			const cache = await import("@actions/cache");
			if (!cache.isFeatureAvailable()) return false;
			return (await quietly(warn, () => cache.restoreCache([folder], key))) !== undefined;
		},
		async save(key, folder) {
			const cache = await import("@actions/cache");
			if (cache.isFeatureAvailable()) await quietly(warn, () => cache.saveCache([folder], key));
		},
	};
}

async function quietly<T>(warn: (message: string) => void, call: () => Promise<T>): Promise<T | undefined> {
	try {
		return await call();
	} catch (error) {
		// Whatever the service says, the tools can be installed without it.
		warn(`The tool cache does not work: ${error instanceof Error ? error.message : String(error)}`);
		return undefined;
	}
}
