// What V8 has compiled is kept for the next run, as Python keeps it. Not in CI, where every machine is new, and where a cache
// that is restored could bring code along.

/**
 * To be called before the rest is loaded, so it loads nothing itself: the folder is the same on every system. `plan` has one of
 * its own (compiled-code.ts says why).
 */
export function keepCompiledCode(entryFolder: string, command: string | undefined): void {
	const { basename, isAbsolute, join } = process.getBuiltinModule("node:path");
	if (process.env.CI !== undefined || basename(entryFolder) === "cli") return;
	const { homedir } = process.getBuiltinModule("node:os");
	const xdg = process.env.XDG_CACHE_HOME ?? "";
	const cache = isAbsolute(xdg) ? xdg : join(homedir(), ".cache");
	const folder = join(cache, "wheel-release", "compiled", command === "plan" ? "plan" : "others");
	process.getBuiltinModule("node:module").enableCompileCache(folder);
}
