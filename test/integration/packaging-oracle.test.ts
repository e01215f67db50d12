// Python's `packaging` is the oracle for versions, specifiers, names, tags, file names and dependencies: the same thousands
// of inputs are read by both, and every answer must be the same.
import { execFile } from "node:child_process";
import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parseSdistFilename } from "../../src/distribution/sdist-filename.ts";
import { expandTags, formatWheelFilename, parseWheelFilename } from "../../src/distribution/wheel-filename.ts";
import { isProjectName, normalizeName } from "../../src/python/project-name.ts";
import { parseRequirement } from "../../src/python/requirement.ts";
import { formatSpecifierSet, parseSpecifierSet, specifierContains } from "../../src/python/specifier.ts";
import { expandTagSet, formatTagSet, parseTagSet } from "../../src/python/tag.ts";
import {
	compareVersions,
	formatPublicVersion,
	formatVersion,
	hasLocal,
	isPrerelease,
	parseVersion,
} from "../../src/python/version.ts";

const packagingVersion = "26.3";
const seed = 20_261_122;

// Where this project is stricter than the oracle on purpose, the oracle is asked the stricter question: a project name in
// a file name must be one by core metadata, tags and build tags are ASCII, sdists are .tar.gz, and the white space of a
// dependency is spaces and tabs.
const oracleScript = String.raw`
import json, re, sys
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.tags import InvalidTag, parse_tag
from packaging.utils import (InvalidName, InvalidSdistFilename, InvalidWheelFilename, canonicalize_name,
                             parse_sdist_filename, parse_wheel_filename)
from packaging.version import InvalidVersion, Version

def version(text):
    v = Version(text)
    return [str(v), v.public, v.is_prerelease, v.local is not None]

def compare(a, b):
    a, b = Version(a), Version(b)
    return (a > b) - (a < b)

def specifier(text, candidates):
    s = SpecifierSet(text)
    return [[s.contains(Version(c)), s.contains(Version(c), prereleases=False)] for c in candidates]

def name(text):
    try:
        return [True, canonicalize_name(text, validate=True)]
    except InvalidName:
        return [False, canonicalize_name(text)]

def tags(text):
    if not re.fullmatch(r"[A-Za-z0-9_.-]*", text):
        return None
    return sorted(str(t) for t in parse_tag(text))

def wheel(text):
    n, v, build, tag_set = parse_wheel_filename(text)
    parts = text[:-4].split("-")
    canonicalize_name(parts[0], validate=True)
    if not re.fullmatch(r"[A-Za-z0-9_.-]*", "-".join(parts[-3:])):
        return None
    if build and not re.fullmatch(r"[0-9][A-Za-z0-9_.]*", parts[2]):
        return None
    return [n, str(v), parts[2] if build else None, sorted(str(t) for t in tag_set)]

def sdist(text):
    if not text.endswith(".tar.gz"):
        return None
    n, v = parse_sdist_filename(text)
    canonicalize_name(text[:-7].rpartition("-")[0], validate=True)
    return [n, str(v)]

def requirement(text):
    if re.search(r"[^\S \t]", text):
        return None
    r = Requirement(text)
    return [r.name, sorted(r.extras), str(r.specifier), r.url, r.marker is not None]

def answer(kind, *arguments):
    try:
        return globals()[kind](*arguments)
    except (InvalidVersion, InvalidSpecifier, InvalidTag, InvalidName, InvalidWheelFilename, InvalidSdistFilename,
            InvalidRequirement):
        return None

json.dump([answer(*question) for question in json.load(sys.stdin)], sys.stdout)
`;

type Question = readonly [kind: keyof typeof ours, ...argument: unknown[]];

/** The same questions, asked of this project. */
const ours = {
	version(text: string) {
		const version = parseVersion(text);
		if (version === null) return null;
		return [formatVersion(version), formatPublicVersion(version), isPrerelease(version), hasLocal(version)];
	},
	compare(a: string, b: string) {
		const [left, right] = [parseVersion(a), parseVersion(b)];
		return left === null || right === null ? null : Math.sign(compareVersions(left, right));
	},
	specifier(text: string, candidates: readonly string[]) {
		const set = parseSpecifierSet(text);
		if (set === null) return null;
		return candidates.map((candidate) => {
			const version = parseVersion(candidate);
			if (version === null) throw new Error(`${candidate} should be a version`);
			return [specifierContains(set, version), specifierContains(set, version, { prereleases: false })];
		});
	},
	name(text: string) {
		return [isProjectName(text), normalizeName(text)];
	},
	tags(text: string) {
		const set = parseTagSet(text);
		return set === null ? null : expandTagSet(set).sort();
	},
	wheel(text: string) {
		const wheel = parseWheelFilename(text);
		if ("problem" in wheel) return null;
		return [wheel.name, formatVersion(wheel.version), wheel.buildTag, expandTags(wheel).sort()];
	},
	sdist(text: string) {
		const sdist = parseSdistFilename(text);
		return "problem" in sdist ? null : [sdist.name, formatVersion(sdist.version)];
	},
	requirement(text: string) {
		const requirement = parseRequirement(text);
		if (requirement === null) return null;
		const extras = [...new Set(requirement.extras)].sort();
		return [
			requirement.name,
			extras,
			sortSpecifiers(requirement.specifier),
			requirement.url,
			requirement.marker !== null,
		];
	},
};

// Inputs: mostly well-formed in many spellings, some with one character too many, too few or exchanged.

const digits = fc.oneof(
	fc.nat(3).map(String),
	fc.nat(20).map((number) => `0${number}`),
	fc.constant("20261122123456789012345"),
);
const separator = fc.constantFrom("", "", ".", "-", "_");
const part = (...words: string[]) =>
	fc
		.tuple(separator, fc.constantFrom(...words), separator, fc.oneof(digits, fc.constant("")))
		.map((pieces) => pieces.join(""));
const release = fc.array(digits, { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join("."));
const publicVersion = fc
	.tuple(
		fc.constantFrom("", "", "", "v", "V"),
		fc.oneof(
			{ weight: 5, arbitrary: fc.constant("") },
			digits.map((epoch) => `${epoch}!`),
		),
		release,
		fc.oneof(fc.constant(""), part("a", "b", "c", "rc", "alpha", "BETA", "pre", "Preview")),
		fc.oneof(
			{ weight: 2, arbitrary: fc.constant("") },
			part("post", "rev", "R"),
			digits.map((number) => `-${number}`),
		),
		fc.oneof({ weight: 2, arbitrary: fc.constant("") }, part("dev", "DEV")),
	)
	.map((pieces) => pieces.join(""));
const local = fc
	.array(fc.constantFrom("cu126", "1", "01", "abc", "ABC", "10", "x"), { minLength: 1, maxLength: 3 })
	.chain((segments) => fc.constantFrom(".", "-", "_").map((joint) => `+${segments.join(joint)}`));
const validVersion = fc
	.tuple(publicVersion, fc.oneof({ weight: 3, arbitrary: fc.constant("") }, local))
	.map(([a, b]) => a + b);

const oddCharacters = [..." \t\n\v\u001c\u0085\u00a0\u200b\ufeff\u0661\u017f\u212aé.-_+!*,;()[]<>=~@'\"/1a9Zß"];

/** About one in four gets a character too many, too few, or another one. */
function slipped(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const slip = fc.record({ at: fc.nat(60), insert: fc.constantFrom("", ...oddCharacters), remove: fc.nat(1) });
	return fc.tuple(text, fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, slip)).map(([whole, change]) => {
		if (change === null) return whole;
		const at = change.at % (whole.length + 1);
		return whole.slice(0, at) + change.insert + whole.slice(at + change.remove);
	});
}

const space = fc.constantFrom("", "", "", " ", "  ");
const specifierText = fc
	.tuple(
		fc.constantFrom("==", "!=", "<=", ">=", "<", ">", "~=", "==="),
		space,
		fc.oneof(
			publicVersion,
			publicVersion,
			validVersion,
			release.map((text) => `${text}.*`),
		),
	)
	.map((pieces) => pieces.join(""));
const specifierSet = fc
	.array(specifierText, { maxLength: 3 })
	.chain((parts) => space.map((gap) => parts.join(`${gap},${gap}`)));

const nameText = fc.oneof(
	fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,8}[A-Za-z0-9])?$/),
	fc.constantFrom("numpy", "My.Package", "a--b", "x_y", "Zope.Interface"),
);
const fileNamePart = fc.oneof(
	nameText.map((text) => text.replaceAll(/[-_]+/g, "_")),
	fc.constantFrom("pkg", "Pkg.x", "numpy", "a__b", "_a"),
);
const tagPart = (...words: string[]) =>
	fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));
const tagText = fc
	.tuple(
		tagPart("py3", "py2", "cp39", "CP312", "pp311"),
		tagPart("none", "abi3", "abi3t", "cp312", "cp314t", "pypy311_pp73"),
		tagPart("any", "win_amd64", "manylinux_2_17_x86_64", "manylinux2014_x86_64", "macosx_11_0_arm64", "Linux_x86_64"),
	)
	.map((parts) => parts.join("-"));
const wheelText = fc
	.tuple(
		fileNamePart,
		fc.oneof(
			validVersion.map((text) => text.replaceAll("-", "_")),
			release,
		),
		fc.option(fc.constantFrom("1", "2a", "0_b", "10", "cp3")),
		tagText,
	)
	.map(([name, version, build, tags]) => `${[name, version, ...(build === null ? [] : [build]), tags].join("-")}.whl`);
const sdistText = fc
	.tuple(nameText, validVersion)
	.map(([name, version]) => `${name}-${version.replaceAll("-", "_")}.tar.gz`);

const comparison = fc.constantFrom(
	"python_version < '3.11'",
	'sys_platform=="win32"',
	"'linux' in sys_platform",
	'extra == "gpu"',
	"os.name != 'nt'",
	"'x' not in platform_machine",
	"python_implementation ~= 'C'",
);
const marker = fc
	.tuple(comparison, fc.constantFrom(" and ", " or "), comparison, fc.constantFrom(0, 1, 2))
	.map(([a, joint, b, shape]) => [a, `${a}${joint}${b}`, `(${a}${joint}${b}) and ${a}`][shape] ?? a);
const requirementText = fc
	.tuple(
		nameText,
		fc.constantFrom("", "", "[a]", "[ a , b-c ]", "[]", " [x]"),
		fc.oneof(
			specifierSet,
			specifierSet.map((set) => ` (${set})`),
			specifierSet.map((set) => ` ${set},`),
			fc.constantFrom(" @ https://example.invalid/x.whl", "@file:///x;y "),
		),
		fc.oneof(
			fc.constant(""),
			marker.map((text) => ` ; ${text}`),
			marker.map((text) => `;${text} `),
		),
	)
	.map((pieces) => pieces.join(""));

function ask<T extends unknown[]>(kind: Question[0], count: number, inputs: fc.Arbitrary<T>): Question[] {
	return fc.sample(inputs, { seed, numRuns: count }).map((input) => [kind, ...input] as const);
}

const questions: Question[] = [
	...ask("version", 3000, fc.tuple(slipped(validVersion))),
	...ask("version", 500, fc.tuple(fc.string({ unit: "binary", maxLength: 6 }))),
	...ask("compare", 3000, fc.tuple(validVersion, validVersion)),
	...ask("specifier", 3000, fc.tuple(slipped(specifierSet), fc.array(validVersion, { minLength: 5, maxLength: 5 }))),
	...ask("name", 1000, fc.tuple(slipped(fc.oneof(nameText, fileNamePart)))),
	...ask("tags", 1500, fc.tuple(slipped(tagText))),
	...ask("wheel", 2000, fc.tuple(slipped(wheelText))),
	...ask("sdist", 1000, fc.tuple(slipped(sdistText))),
	...ask("requirement", 2000, fc.tuple(slipped(requirementText))),
];

let answers: unknown[] = [];

beforeAll(async () => {
	answers = await askOracle(await findOracle(), questions);
}, 120_000);

describe(`packaging ${packagingVersion} and this project agree`, () => {
	it.each(Object.keys(ours) as Question[0][])("on every %s", (kind) => {
		const disagreements: unknown[] = [];
		let accepted = 0;
		let asked = 0;
		for (const [index, question] of questions.entries()) {
			if (question[0] !== kind) continue;
			asked += 1;
			const [, ...input] = question;
			const theirs = canonicalAnswer(kind, answers[index]);
			const mine = (ours[kind] as (...values: unknown[]) => unknown)(...input);
			if (theirs !== null) accepted += 1;
			if (JSON.stringify(theirs) !== JSON.stringify(mine)) disagreements.push({ input, theirs, mine });
		}
		expect(disagreements).toEqual([]);
		// The comparison would be empty if hardly anything were well-formed.
		expect(accepted / asked).toBeGreaterThan(0.4);
		expect(asked).toBeGreaterThanOrEqual(1000);
	});
});

describe("what is written back is read again as the same", () => {
	const options = { seed, numRuns: 2000 };

	it("versions", () => {
		fc.assert(
			fc.property(validVersion, (text) => {
				const version = parseVersion(text);
				if (version === null) return false;
				const again = parseVersion(formatVersion(version));
				return (
					again !== null && formatVersion(again) === formatVersion(version) && compareVersions(again, version) === 0
				);
			}),
			options,
		);
	});

	it("specifier sets", () => {
		fc.assert(
			fc.property(specifierSet, (text) => {
				const set = parseSpecifierSet(text);
				if (set !== null) expect(parseSpecifierSet(formatSpecifierSet(set))).toEqual(set);
			}),
			options,
		);
	});

	it("tag sets", () => {
		fc.assert(
			fc.property(tagText, (text) => {
				const set = parseTagSet(text);
				expect(set === null ? null : parseTagSet(formatTagSet(set))).toEqual(set);
				expect(set).not.toBeNull();
			}),
			options,
		);
	});

	it("wheel file names", () => {
		fc.assert(
			fc.property(wheelText, (text) => {
				const wheel = parseWheelFilename(text);
				if ("problem" in wheel) return;
				const written = formatWheelFilename(wheel);
				const again = parseWheelFilename(written);
				expect(again).toEqual({
					...wheel,
					nameText: wheel.name.replaceAll("-", "_"),
					versionText: formatVersion(wheel.version),
				});
			}),
			options,
		);
	});
});

/** Both sides write the specifier of a dependency as they read it; its order and spelling are not what is compared. */
function canonicalAnswer(kind: Question[0], answer: unknown): unknown {
	if (kind !== "requirement" || !Array.isArray(answer)) return answer;
	return answer.map((value, index) => (index === 2 ? sortSpecifiers(String(value)) : value));
}

function sortSpecifiers(text: string): string {
	const set = parseSpecifierSet(text);
	if (set === null) throw new Error(`${text} should be a specifier set`);
	return [...new Set(formatSpecifierSet(set).split(","))].sort().join(",");
}

function oracleEnvironment(): NodeJS.ProcessEnv {
	// The oracle comes from the configured index, not from a folder that happens to be configured.
	const { PIP_FIND_LINKS: _dropped, PYTHONPATH: _alsoDropped, ...environment } = process.env;
	return environment;
}

/** The Python of a virtual environment with the pinned packaging, made once per machine. */
async function findOracle(): Promise<string> {
	const folder = join(tmpdir(), `wheel-release-oracle-packaging-${packagingVersion}`);
	const python = join(folder, "bin", "python");
	if (await exists(python)) return python;
	const run = promisify(execFile);
	const partial = await mkdtemp(`${folder}-`);
	const env = oracleEnvironment();
	await run("python3", ["-m", "venv", partial], { env });
	await run(
		join(partial, "bin", "python"),
		["-m", "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:", `packaging==${packagingVersion}`],
		{ env },
	);
	// Whole or not at all; when another run was faster, its environment is the one.
	await rename(partial, folder).catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
		await rm(partial, { recursive: true });
	});
	return python;
}

function askOracle(python: string, asked: readonly Question[]): Promise<unknown[]> {
	return new Promise((resolve, reject) => {
		const child = execFile(
			python,
			["-c", oracleScript],
			{ env: oracleEnvironment(), maxBuffer: 64 * 1024 * 1024 },
			(error, stdout) => (error === null ? resolve(JSON.parse(stdout) as unknown[]) : reject(error)),
		);
		child.stdin?.end(JSON.stringify(asked));
	});
}

async function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		(error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? false : Promise.reject(error)),
	);
}
