import { getCompileCacheDir } from "node:module";
import { basename, dirname } from "node:path";
import { setFlagsFromString } from "node:v8";

/**
 * Node keeps what V8 compiles when it reads a file, and V8 leaves the bodies of functions for their first call: a plan calls
 * a thousand of them once, and would compile them anew in every run, a sixth of its time. Here all of a file is compiled with
 * it. V8 takes back only what was compiled under the same flags, so a file must come this way always or never: only where the
 * cache is that of `plan` (keep-compiled.ts).
 */
export async function loadWhole<T>(load: () => Promise<T>): Promise<T> {
	const folder = getCompileCacheDir();
	if (folder === undefined || basename(dirname(folder)) !== "plan") return await load();
	setFlagsFromString("--no-lazy");
	try {
		return await load();
	} finally {
		setFlagsFromString("--lazy");
	}
}
