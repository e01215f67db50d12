// Repositories and configurations to ask version tools about.
import fc from "fast-check";

/** A commit with a history. */
export interface History {
	/** Tags, oldest first, each on a commit of its own; a comma puts two on one commit. */
	tags: readonly string[];
	/** Commits after the last tag. */
	distance: number;
	branch: string;
	isDirty: boolean;
}

export interface Configuration {
	/** As ask.py names it. */
	tool: string;
	pyproject: string;
}

const tag = fc.constantFrom(
	"v1.2.3",
	"v1.2",
	"1.2.4",
	"v1.3.0rc1",
	"v1.3.0.post1",
	"v1.4.0.dev0",
	"v2.0.0a2",
	"py-v0.3.0",
	"v1!2.0.0",
	"v2026.11.22",
	"v26.11.21.1",
	"nightly",
	"v10",
);

export function sampleHistories(count: number, seed: number): History[] {
	const history = fc.record({
		tags: fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }),
		distance: fc.constantFrom(0, 0, 1, 3),
		branch: fc.constantFrom("main", "main", "feature/x", "release/1.2", "1.3.x"),
		isDirty: fc.constantFrom(false, false, false, true),
	});
	return fc.sample(history, { seed, numRuns: count });
}

const project = (backend: string, requires: string) =>
	`[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${backend}"\n[project]\nname = "x"\ndynamic = ["version"]\n`;

const setuptoolsScm = (options: string) => ({
	tool: "setuptools_scm",
	pyproject: `${project("setuptools.build_meta", "setuptools-scm")}[tool.setuptools_scm]\n${options}`,
});
const uvDynamic = (options: string) => ({
	tool: "uv_dynamic",
	pyproject: `${project("hatchling.build", "hatchling")}[tool.hatch.version]\nsource = "uv-dynamic-versioning"\n[tool.uv-dynamic-versioning]\n${options}`,
});
const versioneer = (options: string) => ({
	tool: "versioneer",
	pyproject: `${project("setuptools.build_meta", "versioneer")}[tool.versioneer]\nVCS = "git"\n${options}`,
});
const gitVersioning = (options: string) => ({
	tool: "git_versioning",
	pyproject: `${project("setuptools.build_meta", "setuptools-git-versioning")}[tool.setuptools-git-versioning]\nenabled = true\n${options}`,
});
const versioningit = (options: string) => ({
	tool: "versioningit",
	pyproject: `${project("setuptools.build_meta", "versioningit")}[tool.versioningit]\n${options}`,
});

export const configurations: readonly Configuration[] = [
	...[
		"",
		'version_scheme = "only-version"\n',
		'version_scheme = "no-guess-dev"\n',
		'version_scheme = "post-release"\n',
		'version_scheme = "semver-pep440"\n',
		'version_scheme = "python-simplified-semver"\n',
		'version_scheme = "release-branch-semver"\n',
		'version_scheme = "calver-by-date"\n',
		"tag_regex = '^v(?P<version>\\d+\\.\\d+\\.\\d+.*)$'\n",
		"tag_regex = '^(?:py-)?v?(\\d.*)$'\n",
	].map(setuptoolsScm),
	{
		tool: "setuptools_scm",
		pyproject: `${project("hatchling.build", "hatch-vcs")}[tool.hatch.version]\nsource = "vcs"\ntag-pattern = 'v(?P<version>.*)'\n[tool.hatch.version.raw-options]\nversion_scheme = "no-guess-dev"\n`,
	},
	...["", 'tag_filter = "py-v*"\n'].map((options) => ({
		tool: "pdm",
		pyproject: `${project("pdm.backend", "pdm-backend")}[tool.pdm.version]\nsource = "scm"\n${options}`,
	})),
	...["", "bump = true\n", 'pattern = "default-unprefixed"\n', 'pattern-prefix = "py-"\n'].map(uvDynamic),
	...["", "bump = true\n"].map((options) => ({
		tool: "poetry_dynamic",
		pyproject: `${project("poetry_dynamic_versioning.backend", "poetry-dynamic-versioning")}[tool.poetry-dynamic-versioning]\nenable = true\n${options}`,
	})),
	...["pep440", "pep440-pre", "pep440-post"].map((style) => versioneer(`style = "${style}"\ntag_prefix = "v"\n`)),
	...["", 'dev_template = "{tag}.dev{ccount}"\ndirty_template = "{tag}.dev{ccount}"\n'].map(gitVersioning),
	...[
		"",
		'[tool.versioningit.format]\ndistance = "{next_version}.dev{distance}+{vcs}{rev}"\n',
		'[tool.versioningit.next-version]\nmethod = "smallest"\n[tool.versioningit.format]\ndistance = "{next_version}.dev{distance}"\n',
		'[tool.versioningit.tag2version]\nrmprefix = "py-"\n',
	].map(versioningit),
];
