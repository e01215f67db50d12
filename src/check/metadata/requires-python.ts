// Requires-Python against the tags: a wheel for Pythons that it excludes is never installed by anybody.
import type { Finding } from "../../diagnostic/finding.ts";
import type { CoreMetadata } from "../../distribution/core-metadata.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import { parseSpecifierSet, type SpecifierSet, specifierContains } from "../../python/specifier.ts";
import { listTags, type Tag } from "../../python/tag.ts";
import { parseVersion } from "../../python/version.ts";
import { show } from "../rule.ts";

export function checkRequiresPython(facts: DistributionFacts, { requiresPython }: CoreMetadata): Finding[] {
	const set = parseSpecifierSet(requiresPython ?? "");
	if (facts.kind === "sdist" || requiresPython === null || set === null) return [];
	const pythons = new Map(listTags(facts.filename).map((tag) => [`${tag.python}-${tag.abi}`, tag]));
	if ([...pythons.values()].some((tag) => fits(tag, set))) return [];
	return [
		{
			code: "metadata/requires-python",
			level: "error",
			message: `Requires-Python "${show(requiresPython)}" excludes every Python that the tags ${[...pythons.keys()].slice(0, 5).join(", ")} are for`,
			help: "Leave this wheel out of the build, or widen requires-python in pyproject.toml.",
		},
	];
}

// No Python has had more; beyond them nothing would be found either.
const newestMinor = 40;
const patches = Array.from({ length: 41 }, (_, patch) => patch);

/** True as well for tags that say nothing about a version of Python. */
function fits({ python, abi }: Tag, set: SpecifierSet): boolean {
	const [, word = "", major = "", minorText = ""] = /^(cp|pp|py)(2|3)(\d*)$/.exec(python) ?? [];
	if (word === "" || (word !== "py" && minorText === "")) return true;
	const oldest = minorText === "" ? 0 : Number(minorText);
	const staysOpen = word === "py" || /^abi3t?$/.test(abi);
	const newest = staysOpen ? Math.max(oldest, major === "2" ? 7 : newestMinor) : oldest;
	for (let minor = newest; minor >= oldest; minor -= 1) {
		if (patches.some((patch) => contains(set, `${major}.${minor}.${patch}`))) return true;
	}
	return false;
}

function contains(set: SpecifierSet, text: string): boolean {
	const version = parseVersion(text);
	return version !== null && specifierContains(set, version);
}
