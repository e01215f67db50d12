// The tags that a wheel should have: those of its name, with the platform replaced by what its files keep.
import type { WheelFacts } from "../distribution/read-distribution.ts";
import type { Truth } from "../document/checked-file.ts";
import { comparePolicies, parsePlatformTag } from "../python/platform-tag.ts";
import { promisedMacos } from "./native/macos-tags.ts";

const aliases: Readonly<Record<string, string>> = {
	"2_5": "manylinux1",
	"2_12": "manylinux2010",
	"2_17": "manylinux2014",
};

/** `cp39-abi3-manylinux_2_34_x86_64`; null when the name is honest already, or when no better one is known. */
export function honestTags({ filename }: WheelFacts, { honestTag }: Truth): string | null {
	if (honestTag === null || honestTag.startsWith("linux_")) return null;
	const kept = expand(honestTag.split("."));
	const [first] = kept;
	const promised = expand(filename.platformTags);
	// A program without any libc runs under manylinux and musllinux tags alike; only one of them was judged.
	const judged = promised.filter(({ family }) => family === first?.family);
	const isKept =
		judged.length > 0 &&
		judged.every((promise) =>
			kept.some(({ machine, policy }) => machine === promise.machine && isWithin(promise, policy)),
		);
	return isKept ? null : withPlatform(filename, honestTag);
}

/** The tags that the files keep where they are older than every promise of the name; null when the name says it already. */
export function lowerTags({ filename }: WheelFacts, { honestTag }: Truth): string | null {
	const kept = honestTag === null ? [] : expand(honestTag.split("."));
	const promised = expand(filename.platformTags);
	if (honestTag === null || promised.length === 0) return null;
	const isOlder = promised.every(
		(promise) =>
			// musl has no versions of symbols: which one a file needs cannot be seen.
			promise.family !== "musllinux" &&
			kept.some(
				({ family, machine, policy }) =>
					family === promise.family &&
					machine === promise.machine &&
					policy !== null &&
					promise.policy !== null &&
					comparePolicies(promise.policy, policy) > 0,
			),
	);
	return isOlder ? withPlatform(filename, honestTag) : null;
}

interface Promised {
	family: string;
	machine: string | null;
	policy: readonly [number, number] | null;
}

/** One row per machine: `macosx_10_9_universal2` promises two. */
function expand(tags: readonly string[]): Promised[] {
	const platforms = tags.map(parsePlatformTag);
	const macos = [...promisedMacos(platforms)].map(([machine, policy]) => ({ family: "macosx", machine, policy }));
	const others = platforms.filter(({ family }) => family !== "macosx");
	return [...macos, ...others.map(({ family, architecture, policy }) => ({ family, machine: architecture, policy }))];
}

function isWithin({ family, policy }: Promised, kept: readonly [number, number] | null): boolean {
	return family === "musllinux" || kept === null || policy === null || comparePolicies(policy, kept) >= 0;
}

function withPlatform(filename: WheelFacts["filename"], honest: string): string {
	const { family, policy, architecture } = parsePlatformTag(honest);
	const alias = family === "manylinux" && policy !== null ? aliases[policy.join("_")] : undefined;
	const platform = alias === undefined ? honest : `${honest}.${alias}_${architecture}`;
	return [filename.pythonTags.join("."), filename.abiTags.join("."), platform].join("-");
}
