// Does a wheel install on this interpreter of this machine? Thin on purpose: pip has the last word when it installs; this
// only chooses what to try and says beforehand that there is nothing to try. PEP 425, 600, 656.
import { comparePolicies, parsePlatformTag } from "../python/platform-tag.ts";
import { listTags, parseTagSet, type Tag } from "../python/tag.ts";
import type { Host } from "../world/ports.ts";

/** CPython alone: other implementations are not looked for. */
export interface Target {
	/** `[3, 12]` */
	version: readonly [number, number];
	isFreeThreaded: boolean;
	system: Host["system"];
	/** As Python's platform tags spell it. */
	machine: string;
	glibc: Host["glibc"];
}

/** `tags` as the manifest has them: expanded, `cp39-abi3-manylinux_2_17_x86_64`. */
export function fits(tags: readonly string[], target: Target): boolean {
	return tags
		.map(parseTagSet)
		.filter((set) => set !== null)
		.flatMap(listTags)
		.some((tag) => fitsInterpreter(tag, target) && fitsPlatform(tag.platform, target));
}

function fitsInterpreter({ python, abi }: Tag, { version: [major, minor], isFreeThreaded }: Target): boolean {
	const parsed = /^(?<implementation>cp|py)(?<major>\d)(?<minor>\d*)$/.exec(python)?.groups;
	if (parsed === undefined || Number(parsed.major) !== major) return false;
	const isOlder = parsed.minor === "" || Number(parsed.minor) <= minor;
	const isSame = Number(parsed.minor) === minor && parsed.minor !== "";
	if (parsed.implementation === "py") return abi === "none" && isOlder;
	// The stable ABI of 3.14 and older does not exist for free-threaded builds (PEP 703).
	if (abi === "abi3") return isOlder && !isFreeThreaded;
	// PEP 803: its stable ABI from 3.15 on.
	if (abi === "abi3t") return isOlder && isFreeThreaded;
	return isSame && (abi === "none" || abi === `${python}${isFreeThreaded ? "t" : ""}`);
}

function fitsPlatform(tag: string, { system, machine, glibc }: Target): boolean {
	const { family, architecture, policy } = parsePlatformTag(tag);
	if (family === "any") return true;
	// No family name is shared between systems, so the rest needs no look at the system twice.
	const families = { linux: ["manylinux", "musllinux", "linux"], macos: ["macosx"], windows: ["win"] } as const;
	if (!families[system].some((known) => known === family)) return false;
	if (family === "macosx" && architecture === "universal2") return true;
	if (architecture !== machine) return false;
	if (family === "manylinux") return glibc !== null && policy !== null && comparePolicies(policy, glibc) <= 0;
	return family !== "musllinux" || glibc === null;
}
