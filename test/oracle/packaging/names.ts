import fc from "fast-check";
import { parseSdistFilename } from "../../../src/distribution/sdist-filename.ts";
import { expandTags, parseWheelFilename } from "../../../src/distribution/wheel-filename.ts";
import { isProjectName, normalizeName } from "../../../src/python/project-name.ts";
import { expandTagSet, parseTagSet } from "../../../src/python/tag.ts";
import { formatVersion } from "../../../src/python/version.ts";
import { fileNamePart, nameText, sdistText, slipped, tagText, wheelText } from "./inputs.ts";
import { question } from "./question.ts";

export const names = question({
	kind: "name",
	what: "whether a text is a project name, and its normal form",
	python: `
def name(text):
    try:
        return [True, canonicalize_name(text, validate=True)]
    except InvalidName:
        return [False, canonicalize_name(text)]
`,
	ours: (text: string) => [isProjectName(text), normalizeName(text)],
	inputs: fc.tuple(slipped(fc.oneof(nameText, fileNamePart))),
	cases: 20_000,
});

export const tagSets = question({
	kind: "tags",
	what: "the tags that a compressed set stands for (ASCII)",
	stricter: "tags beyond ASCII are refused; no interpreter has one (ours right).",
	python: `
def tags(text):
    if not re.fullmatch(r"[A-Za-z0-9_.-]*", text):
        return None
    return sorted(str(t) for t in parse_tag(text))
`,
	ours(text: string) {
		const set = parseTagSet(text);
		return set === null ? null : expandTagSet(set).sort();
	},
	inputs: fc.tuple(slipped(tagText)),
	cases: 20_000,
});

export const wheelNames = question({
	kind: "wheel",
	what: "the parts of a wheel's file name (a project name by core metadata, ASCII)",
	stricter:
		"a name that core metadata does not allow, characters beyond ASCII and odd ones in a build tag are refused; no build backend writes them, and PyPI takes no project of such a name (ours right).",
	python: `
def wheel(text):
    n, v, build, tag_set = parse_wheel_filename(text)
    parts = text[:-4].split("-")
    canonicalize_name(parts[0], validate=True)
    if not re.fullmatch(r"[A-Za-z0-9_.-]*", "-".join(parts[-3:])):
        return None
    if build and not re.fullmatch(r"[0-9][A-Za-z0-9_.]*", parts[2]):
        return None
    return [n, str(v), parts[2] if build else None, sorted(str(t) for t in tag_set)]
`,
	ours(text: string) {
		const wheel = parseWheelFilename(text);
		if ("problem" in wheel) return null;
		return [wheel.name, formatVersion(wheel.version), wheel.buildTag, expandTags(wheel).sort()];
	},
	inputs: fc.tuple(slipped(wheelText)),
	cases: 20_000,
});

export const sdistNames = question({
	kind: "sdist",
	what: "the parts of an sdist's file name (.tar.gz)",
	stricter: "`.zip` is refused, as PyPI does since PEP 625 (different question).",
	python: `
def sdist(text):
    if not text.endswith(".tar.gz"):
        return None
    n, v = parse_sdist_filename(text)
    canonicalize_name(text[:-7].rpartition("-")[0], validate=True)
    return [n, str(v)]
`,
	ours(text: string) {
		const sdist = parseSdistFilename(text);
		return "problem" in sdist ? null : [sdist.name, formatVersion(sdist.version)];
	},
	inputs: fc.tuple(slipped(sdistText)),
	cases: 20_000,
});
