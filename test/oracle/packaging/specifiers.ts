import fc from "fast-check";
import { formatSpecifierSet, parseSpecifierSet, specifierContains } from "../../../src/python/specifier.ts";
import { parseVersion } from "../../../src/python/version.ts";
import { slipped, specifierSet, validVersion } from "./inputs.ts";
import { question } from "./question.ts";

export const specifiers = question({
	kind: "specifier",
	what: "which of five versions a specifier set contains, with and without pre-releases",
	python: `
def specifier(text, candidates):
    s = SpecifierSet(text)
    versions = [Version(c) for c in candidates]
    return [[s.contains(v, prereleases=p) for p in (None, True, False)] for v in versions]
`,
	ours(text: string, candidates: readonly string[]) {
		const set = parseSpecifierSet(text);
		if (set === null) return null;
		return candidates.map((candidate) => {
			const version = parseVersion(candidate);
			if (version === null) throw new Error(`${candidate} should be a version`);
			return [undefined, true, false].map((prereleases) =>
				specifierContains(set, version, prereleases === undefined ? {} : { prereleases }),
			);
		});
	},
	inputs: fc.tuple(slipped(specifierSet), fc.array(validVersion, { minLength: 5, maxLength: 5 })),
	cases: 40_000,
});

/** Both sides write a specifier as they read it; neither its order nor its spelling is what is compared. */
export function sortSpecifiers(text: string): string {
	const set = parseSpecifierSet(text);
	if (set === null) throw new Error(`${text} should be a specifier set`);
	return [...new Set(formatSpecifierSet(set).split(","))].sort().join(",");
}
