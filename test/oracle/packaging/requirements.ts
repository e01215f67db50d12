import fc from "fast-check";
import { isMarker } from "../../../src/python/marker.ts";
import { parseRequirement } from "../../../src/python/requirement.ts";
import { marker, requirementText, slipped } from "./inputs.ts";
import { question } from "./question.ts";
import { sortSpecifiers } from "./specifiers.ts";

export const requirements = question({
	kind: "requirement",
	what: "the parts of a dependency (white space: spaces and tabs)",
	stricter: "white space other than spaces and tabs is refused: PEP 508 has no other (ours right).",
	python: `
def requirement(text):
    if re.search(r"[^\\S \\t]", text):
        return None
    r = Requirement(text)
    return [r.name, sorted(r.extras), str(r.specifier), r.url, r.marker is not None]
`,
	ours(text: string) {
		const requirement = parseRequirement(text);
		if (requirement === null) return null;
		const { name, extras, specifier, url } = requirement;
		return [name, [...new Set(extras)].sort(), specifier, url, requirement.marker !== null];
	},
	canonical: (answer) =>
		Array.isArray(answer)
			? answer.map((value, index) => (index === 2 ? sortSpecifiers(String(value)) : value))
			: answer,
	inputs: fc.tuple(slipped(requirementText)),
	cases: 40_000,
});

export const markers = question({
	kind: "marker",
	what: "whether a text is an environment marker",
	python: `
def marker(text):
    Marker(text)
    return True
`,
	ours: (text: string) => (isMarker(text) ? true : null),
	inputs: fc.tuple(slipped(marker)),
	cases: 40_000,
});
