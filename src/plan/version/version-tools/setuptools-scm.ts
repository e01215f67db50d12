// setuptools-scm, and those that ask it: hatch-vcs, flit-scm and scikit-build-core's provider. The schemes as
// vcs-versioning 2.6.0 has them (_version_schemes/_standard.py), which setuptools-scm 10 stands on.

import type { VersionFiles } from "../../../project/dynamic-version.ts";
import { compilePythonRegex } from "../../../project/python-regex.ts";
import { hasSetupArgument } from "../../../project/setup-py.ts";
import { isTable, readPath, readString, readStrings, type TomlTable } from "../../../project/toml.ts";
import { findTomlLine } from "../../../project/toml-position.ts";
import { formatPublicVersion, formatVersion, parseVersion, type Version } from "../../../python/version.ts";
import { bumpLast, canonicalPublic, defaultTagRegex, matchByRegex, readByRegex } from "./next-version.ts";
import type { ToolState, VersionTool } from "./version-tool.ts";

export function detectSetuptoolsScm(files: VersionFiles): VersionTool | null {
	const found = findConfiguration(files);
	if (found === null) return null;
	const { name, at, table } = found;
	const { pyproject } = files;
	const pattern = readString(table, ["tag_regex"]);
	const regex = pattern === null ? defaultTagRegex : compilePythonRegex(pattern);
	const scheme = readPath(table, ["version_scheme"]) ?? "guess-next-dev";
	// These replace the question that is put to git, or who answers it.
	const isForeign = ["git_describe_command", "scm", "tag", "parse", "version_cls", "search_parent_directories"].some(
		(key) => readPath(table, [key]) !== undefined,
	);
	const isKnown = regex !== null && !isForeign && typeof scheme === "string" && Object.hasOwn(schemes, scheme);
	const line = at === null ? null : findTomlLine(pyproject.text, at);
	return {
		name,
		place: at === null ? "setup.py" : `${pyproject.file}${line === null ? "" : `:${line}`}`,
		nearestTag: ["*[0-9]*"],
		needsCommitTime: scheme === "calver-by-date",
		readTag: (tag) => (regex === null ? parseVersion(tag) : readByRegex(tag, regex)),
		compute: (state) => (isKnown ? compute(scheme, state, regex) : null),
		tell: (version) => ({ SETUPTOOLS_SCM_PRETEND_VERSION: version }),
		formatTag: (version) => `v${version}`,
	};
}

function findConfiguration({
	pyproject,
	setupPy,
}: VersionFiles): { name: string; at: string[] | null; table: TomlTable } | null {
	const { table, backend } = pyproject;
	const hatch = ["tool", "hatch", "version"];
	if (readString(table, [...hatch, "source"]) === "vcs") {
		const raw = readPath(table, [...hatch, "raw-options"]);
		const pattern = readString(table, [...hatch, "tag-pattern"]);
		const options = { ...(isTable(raw) ? raw : {}), ...(pattern ? { tag_regex: pattern } : {}) };
		return { name: "hatch-vcs", at: hatch, table: options };
	}
	const at = ["tool", "setuptools_scm"];
	const own = readPath(table, at);
	const options = isTable(own) ? own : {};
	const scikit = ["tool", "scikit-build", "metadata", "version"];
	if (readString(table, [...scikit, "provider"]) === "scikit_build_core.metadata.setuptools_scm")
		return { name: "setuptools-scm", at: scikit, table: options };
	if (backend?.startsWith("flit_scm")) return { name: "flit-scm", at: ["build-system"], table: options };
	if (setupPy !== null && hasSetupArgument(setupPy, "use_scm_version"))
		// A table of Python's in setup.py may say anything; `True` says nothing.
		return { name: "setuptools-scm", at: null, table: /use_scm_version\s*=\s*True/.test(setupPy) ? {} : { scm: {} } };
	const isRequired = readStrings(table, ["build-system", "requires"]).some((text) =>
		/^setuptools[-_]scm\b/i.test(text),
	);
	return own !== undefined || isRequired
		? { name: "setuptools-scm", at: own === undefined ? ["build-system"] : at, table: options }
		: null;
}

type Scheme = (tag: Version, state: ToolState & { distance: number }, regex: RegExp) => string | null;

/** With the commits since the tag behind it; for a commit that is not the clean tag itself. */
const schemes: Readonly<Record<string, Scheme>> = {
	"guess-next-dev": (tag, { distance }) => asDev(bumpLast(tag), distance),
	"only-version": (tag) => formatPublicVersion(tag),
	"no-guess-dev": (tag, { distance }) => {
		if (tag.dev !== null) return asDev(bumpLast(tag), distance);
		return tag.post === null ? `${formatPublicVersion(tag)}.post1.dev${distance}` : null;
	},
	"post-release": (tag, { distance }) => `${formatPublicVersion(tag)}.post${distance}`,
	"semver-pep440": semver,
	"python-simplified-semver": semver,
	"semver-pep440-release-branch": releaseBranch,
	"release-branch-semver": releaseBranch,
	"calver-by-date": byDate,
};

function compute(scheme: string, state: ToolState, regex: RegExp): string | null {
	// Without a tag: 0.0, and every commit counts.
	if (state.nearest === null) return null;
	const { version, distance } = state.nearest;
	if (distance === 0 && !state.isDirty) return formatPublicVersion(version);
	return canonicalPublic(schemes[scheme]?.(version, { ...state, distance }, regex));
}

function semver(tag: Version, { distance, branch }: { distance: number; branch: string | null }): string {
	return asDev(nextSemver(tag, branch?.includes("feature") ? 2 : 3), distance) ?? "";
}

function releaseBranch(
	tag: Version,
	{ distance, branch }: { distance: number; branch: string | null },
	regex: RegExp,
): string | null {
	const named = branch === null ? null : matchByRegex(branch.split("/").at(-1) ?? "", regex);
	const minor = (text: string) => text.split(".").slice(0, 2).join(".");
	// Texts: the branch 1.3.x is that of the tag 1.3.0, and no version itself.
	const isRelease = named !== null && minor(named.replace(/^v/, "")) === minor(formatVersion(tag));
	return asDev(isRelease ? bumpLast(tag) : nextSemver(tag, 2), distance);
}

/** The first `kept` numbers, the last of them plus one, filled up to three. */
function nextSemver({ epoch, release, dev }: Version, kept: number): string {
	const whole = [...release, 0n, 0n, 0n];
	const isOpen = dev === 0n;
	const numbers = isOpen ? whole.slice(0, Math.max(release.length, 3)) : whole.slice(0, kept);
	if (!isOpen) numbers[kept - 1] = (numbers[kept - 1] ?? 0n) + 1n;
	while (numbers.length < 3) numbers.push(0n);
	return `${epoch === 0n ? "" : `${epoch}!`}${numbers.join(".")}`;
}

/** The date of the commit; on the day of the tag its number plus one. */
function byDate(tag: Version, { distance, commitTime, branch }: ToolState & { distance: number }): string | null {
	if (commitTime === null || branch?.startsWith("release-")) return null;
	const date = new Date(commitTime * 1000);
	const today = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].map(BigInt);
	const [year = 0n, month = 0n, day = 0n, number = 0n] = tag.release;
	const isDated =
		tag.release.length >= 3 && tag.release.length <= 4 && tag.pre === null && tag.post === null && tag.dev === null;
	const isLong = isDated && year >= 1000n;
	const isToday = isDated && (isLong ? year : 2000n + year) === today[0] && month === today[1] && day === today[2];
	const shown = [isLong ? today[0] : (today[0] ?? 0n) % 100n, today[1], today[2], isToday ? number + 1n : 0n];
	return asDev(shown.join("."), distance);
}

function asDev(version: string | null, distance: number): string | null {
	return version === null ? null : `${version}.dev${distance}`;
}
