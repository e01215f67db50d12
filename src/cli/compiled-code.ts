// What V8 has compiled is kept for the next run, as Python keeps it. Not in CI, where every machine is new, and where a cache
// that is restored could bring code along.
import { enableCompileCache } from "node:module";
import { basename, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { readHost } from "../world/host.ts";

let isKept = false;

/** @param command whose code this is: each keeps its own, since some load the same files in another way */
export function keepCompiledCode(productFolder: string, command: string | null): void {
	if (process.env.CI !== undefined || basename(productFolder) === "src") return;
	const { cacheFolder } = readHost(process.env, productFolder);
	enableCompileCache(join(cacheFolder, "compiled", command === "plan" ? "plan" : "others"));
	isKept = true;
}

/**
 * Node keeps what V8 compiles when it reads a file, and V8 leaves the bodies of functions for their first call: a plan calls
 * a thousand of them once, and would compile them anew in every run, a sixth of its time. Here all of a file is compiled with
 * it. V8 takes back only what was compiled under the same flags, so a file must come this way always or never.
 */
export async function loadWhole<T>(load: () => Promise<T>): Promise<T> {
	if (!isKept) return await load();
	setFlagsFromString("--no-lazy");
	try {
		return await load();
	} finally {
		setFlagsFromString("--lazy");
	}
}
