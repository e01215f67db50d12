// The tags that a wheel should have: those of its name, with the platform replaced by what its files keep.
import type { WheelFacts } from "../distribution/read-distribution.ts";
import type { Truth } from "../document/checked-file.ts";
import { comparePolicies, parsePlatformTag } from "../python/platform-tag.ts";

const aliases: Readonly<Record<string, string>> = {
	"2_5": "manylinux1",
	"2_12": "manylinux2010",
	"2_17": "manylinux2014",
};

/** `cp39-abi3-manylinux_2_34_x86_64`; null when the name is honest already, or when no better one is known. */
export function honestTags({ filename }: WheelFacts, truth: Truth): string | null {
	const honest = truth.honestTag;
	if (honest === null || honest.startsWith("linux_")) return null;
	const { family, policy, architecture } = parsePlatformTag(honest);
	const promised = filename.platformTags.map(parsePlatformTag);
	const isKept = promised.every(
		(tag) =>
			tag.architecture === architecture &&
			tag.family === family &&
			(policy === null || tag.policy === null || comparePolicies(tag.policy, policy) >= 0),
	);
	if (isKept || filename.platformTags.includes(honest)) return null;
	return withPlatform(filename, honest);
}

/** The tags that the files keep where they are older than every promise of the name; null when the name says it already. */
export function lowerTags({ filename }: WheelFacts, { honestTag }: Truth): string | null {
	const honest = honestTag === null ? null : parsePlatformTag(honestTag);
	if (honest === null || honestTag === null || honest.policy === null) return null;
	const { family, policy, architecture } = honest;
	const isOlder = filename.platformTags
		.map(parsePlatformTag)
		.every(
			(tag) =>
				tag.family === family &&
				tag.architecture === architecture &&
				tag.policy !== null &&
				comparePolicies(tag.policy, policy) > 0,
		);
	return isOlder ? withPlatform(filename, honestTag) : null;
}

function withPlatform(filename: WheelFacts["filename"], honest: string): string {
	const { family, policy, architecture } = parsePlatformTag(honest);
	const alias = family === "manylinux" && policy !== null ? aliases[policy.join("_")] : undefined;
	const platform = alias === undefined ? honest : `${honest}.${alias}_${architecture}`;
	return [filename.pythonTags.join("."), filename.abiTags.join("."), platform].join("-");
}
