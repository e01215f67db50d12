// Which identifiers a wheel that was already built in the same run serves, so that they are only tested: stable-ABI wheels
// and those without Python's ABI (cibuildwheel's find_compatible_wheel).
import { listTags, type TagSet } from "../../python/tag.ts";

/** Free-threaded builds take no abi3 wheel, and every Pyodide has a platform tag of its own. */
export function servesIdentifier(wheel: TagSet, identifier: string): boolean {
	const dash = identifier.indexOf("-");
	const platform = identifier.slice(dash + 1);
	const interpreter = identifier.slice(0, dash).split("_")[0] ?? "";
	const isFreeThreaded = interpreter.endsWith("t");
	const minor = Number(interpreter.slice(3).replace(/t$/, ""));
	return listTags(wheel).some((tag) => {
		if (tag.abi === "abi3" && !isFreeThreaded) {
			if (!interpreter.startsWith("cp3") || !tag.python.startsWith("cp3")) return false;
		} else if (tag.abi !== "none" || !tag.python.startsWith("py3")) return false;
		if (tag.python !== "py3" && Number(tag.python.slice(3)) > minor) return false;
		return fitsPlatform(tag.platform, platform);
	});
}

/** Versions in a platform tag say nothing here, but Windows' must be the same. */
function fitsPlatform(tag: string, platform: string): boolean {
	if (platform.startsWith("pyodide")) return false;
	if (!/^(manylinux|musllinux|macosx|android|ios)/.test(platform)) return tag === platform;
	const at = platform.indexOf("_");
	return tag.startsWith(platform.slice(0, at)) && tag.endsWith(`_${platform.slice(at + 1)}`);
}
