// Which torch minors a wheel can be installed beside, by its METADATA: the union of its requirements on torch.
import { torchReleases } from "../../data/cuda/torch.ts";
import { normalizeName } from "../../python/project-name.ts";
import { parseRequirement, type Requirement } from "../../python/requirement.ts";
import { parseSpecifierSet, type SpecifierSet, specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";

export interface TorchRange {
	/** As METADATA says it, `torch>=2.8`; empty when it requires no torch. */
	text: string;
	/** Minors of the table that are allowed, oldest first; without a requirement all of them. */
	minors: string[];
	/** Minors newer than the table are allowed as well. */
	isOpen: boolean;
	/** Requirements on a torch with a local version label: `torch==2.9.0+cpu`. */
	local: string[];
}

const known = Object.keys(torchReleases);
const patches = Array.from({ length: 10 }, (_, patch) => patch);

export function readTorchRange(requiresDist: readonly string[]): TorchRange {
	const requirements = requiresDist.flatMap((text) => {
		const requirement = parseRequirement(text);
		return requirement !== null && normalizeName(requirement.name) === "torch" ? [requirement] : [];
	});
	// What only an extra asks for binds those who ask for it; it is all there is to go by when nothing else says more.
	const plain = requirements.filter(({ marker }) => marker === null || !/\bextra\b/.test(marker));
	const binding = plain.length > 0 ? plain : requirements;
	const sets = binding.map((requirement) => parseSpecifierSet(publicPart(requirement))).filter((set) => set !== null);
	const allows = (minor: string) => binding.length === 0 || sets.some((set) => allowsMinor(set, minor));
	return {
		text: [...new Set(binding.map(({ specifier }) => `torch${specifier}`))].join(" or "),
		minors: known.filter(allows),
		isOpen: allows(nextMinor(known.at(-1) ?? "2.0")),
		local: binding.filter(({ specifier }) => specifier.includes("+")).map(({ specifier }) => `torch${specifier}`),
	};
}

/** A local label narrows the build, not the version. */
function publicPart({ specifier }: Requirement): string {
	return specifier.replace(/\+[\w.]+/g, "");
}

function allowsMinor(set: SpecifierSet, minor: string): boolean {
	return patches.some((patch) => {
		const version = parseVersion(`${minor}.${patch}`);
		return version !== null && specifierContains(set, version);
	});
}

function nextMinor(minor: string): string {
	const [major, last] = minor.split(".").map(Number);
	return `${major}.${(last ?? 0) + 1}`;
}

/** `2.8`, `2.8 and 2.9`, `2.8 to 2.15`: minors of one after the other are a range. */
export function sayMinors(minors: readonly string[]): string {
	const places = minors.map((minor) => known.indexOf(minor));
	const runs: string[][] = [];
	for (const [index, minor] of minors.entries()) {
		const run = runs.at(-1);
		if (run !== undefined && places[index] === (places[index - 1] ?? -2) + 1) run.push(minor);
		else runs.push([minor]);
	}
	const words = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run));
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
