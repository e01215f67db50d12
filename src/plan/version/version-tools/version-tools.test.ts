import { describe, expect, it } from "vitest";
import { parsePyproject } from "../../../project/pyproject.ts";
import type { ToolState, VersionTool } from "./version-tool.ts";
import { detectVersionTool } from "./version-tools.ts";

const project = (backend: string, requires: string, table = "") =>
	`[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${backend}"\n[project]\nname = "x"\ndynamic = ["version"]\n${table}`;
const setuptools = (table: string, requires = "setuptools-scm>=8") => project("setuptools.build_meta", requires, table);
const hatch = (table: string) => project("hatchling.build", "hatchling", table);

function detect(text: string, setupPy: string | null = null, setupCfg: string | null = null): VersionTool | null {
	return detectVersionTool({ pyproject: parsePyproject(text, "pyproject.toml"), setupPy, setupCfg });
}

describe("the tool that a project takes its version from", () => {
	it.each([
		["setuptools-scm", setuptools("[tool.setuptools_scm]\n"), "pyproject.toml:7", "SETUPTOOLS_SCM_PRETEND_VERSION"],
		["setuptools-scm", setuptools(""), "pyproject.toml:1", "SETUPTOOLS_SCM_PRETEND_VERSION"],
		[
			"hatch-vcs",
			hatch('[tool.hatch.version]\nsource = "vcs"\n'),
			"pyproject.toml:7",
			"SETUPTOOLS_SCM_PRETEND_VERSION",
		],
		["flit-scm", project("flit_scm:buildapi", "flit_scm"), "pyproject.toml:1", "SETUPTOOLS_SCM_PRETEND_VERSION"],
		[
			"setuptools-scm",
			project(
				"scikit_build_core.build",
				"scikit-build-core",
				'[tool.scikit-build]\nmetadata.version.provider = "scikit_build_core.metadata.setuptools_scm"\n',
			),
			"pyproject.toml:8",
			"SETUPTOOLS_SCM_PRETEND_VERSION",
		],
		[
			"pdm-backend",
			project("pdm.backend", "pdm-backend", '[tool.pdm.version]\nsource = "scm"\n'),
			"pyproject.toml:7",
			"PDM_BUILD_SCM_VERSION",
		],
		[
			"poetry-dynamic-versioning",
			project(
				"poetry_dynamic_versioning.backend",
				"poetry-dynamic-versioning",
				"[tool.poetry-dynamic-versioning]\nenable = true\n",
			),
			"pyproject.toml:7",
			"POETRY_DYNAMIC_VERSIONING_BYPASS",
		],
		[
			"uv-dynamic-versioning",
			hatch('[tool.hatch.version]\nsource = "uv-dynamic-versioning"\n'),
			"pyproject.toml:7",
			"UV_DYNAMIC_VERSIONING_BYPASS",
		],
		[
			"versioneer",
			setuptools('[tool.versioneer]\nVCS = "git"\nstyle = "pep440"\n', "versioneer"),
			"pyproject.toml:7",
			null,
		],
		["versioningit", hatch('[tool.hatch.version]\nsource = "versioningit"\n'), "pyproject.toml:7", null],
		[
			"setuptools-git-versioning",
			setuptools("[tool.setuptools-git-versioning]\nenabled = true\n", "setuptools-git-versioning"),
			"pyproject.toml:7",
			null,
		],
		["pbr", setuptools("", "pbr"), "setup.py", "PBR_VERSION"],
	])("%s", (name, text, place, variable) => {
		const tool = detect(text, name === "pbr" ? "setup(pbr=True)" : null);
		expect(tool).toMatchObject({ name, place });
		expect(tool?.tell?.("1.2") ?? null).toEqual(variable === null ? null : { [variable]: "1.2" });
	});

	it("may stand in setup.py and setup.cfg", () => {
		const plain = '[build-system]\nrequires = ["setuptools"]\n';
		expect(detect(plain, "setup(use_scm_version=True)")).toMatchObject({ name: "setuptools-scm", place: "setup.py" });
		const versioneer = detect(plain, "import versioneer\nsetup()", "[versioneer]\nVCS = git\ntag_prefix = ''\n");
		expect(versioneer).toMatchObject({ name: "versioneer", place: "setup.cfg", nearestTag: ["[[:digit:]]*"] });
	});

	it.each([
		[
			"a version that is stated",
			setuptools("[tool.setuptools_scm]\n").replace('dynamic = ["version"]', 'version = "1"'),
		],
		[
			"a version that is neither stated nor dynamic",
			setuptools("[tool.setuptools_scm]\n").replace('["version"]', '["readme"]'),
		],
		["a version from a file", hatch('[tool.hatch.version]\npath = "x.py"\n')],
		["a tool that is switched off", setuptools("[tool.setuptools-git-versioning]\nenabled = false\n", "setuptools")],
	])("is none for %s", (_, text) => {
		expect(detect(text)).toBeNull();
	});
});

describe("what a tool calls a commit by itself", () => {
	// As the tools themselves say it: npm run oracle -- version-tools.
	it.each([
		["", "v1.2.3", 5, "main", "1.2.4.dev5"],
		["", "v1.2.3", 0, "main", "1.2.3"],
		["", "v1.3.0rc1", 2, "main", "1.3.0rc2.dev2"],
		["", "v1.4.0.dev0", 2, "main", "1.4.0.dev2"],
		["", "v1.4.0.dev7", 2, "main", null],
		["", "py-v0.3.0", 1, "main", "0.3.1.dev1"],
		['version_scheme = "only-version"', "v1.2.3", 5, "main", "1.2.3"],
		['version_scheme = "no-guess-dev"', "v1.2.3", 5, "main", "1.2.3.post1.dev5"],
		['version_scheme = "post-release"', "v1.2.3", 5, "main", "1.2.3.post5"],
		['version_scheme = "semver-pep440"', "v1.2.3", 5, "feature/x", "1.3.0.dev5"],
		['version_scheme = "python-simplified-semver"', "v1.2", 5, "main", "1.2.1.dev5"],
		['version_scheme = "release-branch-semver"', "v1.2.3", 5, "main", "1.3.0.dev5"],
		['version_scheme = "release-branch-semver"', "v1.2.3", 5, "release/1.2", "1.2.4.dev5"],
		['version_scheme = "release-branch-semver"', "v1.3.0rc1", 3, "1.3.x", "1.3.0rc2.dev3"],
		['version_scheme = "calver-by-date"', "v2026.11.22", 3, "main", "2026.11.22.1.dev3"],
		['version_scheme = "calver-by-date"', "v26.10.1", 3, "main", "26.11.22.0.dev3"],
		['version_scheme = "mine:scheme"', "v1.2.3", 5, "main", null],
		['git_describe_command = "git describe"', "v1.2.3", 5, "main", null],
		["tag_regex = '^x(?P<version>.*)$'", "v1.2.3", 5, "main", null],
	])("setuptools-scm, %s: %s + %i on %s is %s", (option, tag, distance, branch, expected) => {
		const tool = detect(setuptools(`[tool.setuptools_scm]\n${option}\n`));
		expect(computeAt(tool, tag, distance, { branch })).toBe(expected);
	});

	it.each([
		['[tool.pdm.version]\nsource = "scm"\n', "pdm.backend", "v1.2.3", "1.2.4.dev5"],
		['[tool.hatch.version]\nsource = "uv-dynamic-versioning"\n', "hatchling.build", "v1.2.3", "1.2.3.post5.dev0"],
		['[tool.hatch.version]\nsource = "uv-dynamic-versioning"\n', "hatchling.build", "1.2.3", null],
		[
			'[tool.hatch.version]\nsource = "uv-dynamic-versioning"\n[tool.uv-dynamic-versioning]\nbump = true\n',
			"hatchling.build",
			"v1.3.0rc1",
			"1.3.0rc2.dev5",
		],
		[
			'[tool.versioneer]\nVCS = "git"\nstyle = "pep440-pre"\ntag_prefix = "v"\n',
			"setuptools.build_meta",
			"v1.2.3",
			"1.2.3.post0.dev5",
		],
		[
			'[tool.versioneer]\nVCS = "git"\nstyle = "pep440"\ntag_prefix = "v"\n',
			"setuptools.build_meta",
			"v1.2.3",
			"1.2.3",
		],
		["[tool.versioningit]\n", "setuptools.build_meta", "v1.2.3", "1.2.3.post5"],
		[
			'[tool.versioningit.format]\ndistance = "{next_version}.dev{distance}+{rev}"\n',
			"setuptools.build_meta",
			"v1.2.3",
			"1.3.0.dev5",
		],
		["[tool.setuptools-git-versioning]\nenabled = true\n", "setuptools.build_meta", "v1.2.3", "1.2.3.post5"],
	])("%j of %s: %s + 5 is %s", (table, backend, tag, expected) => {
		expect(computeAt(detect(project(backend, "x", table)), tag, 5)).toBe(expected);
	});

	it("is another version once files differ from the tag", () => {
		const tool = detect(setuptools("[tool.setuptools_scm]\n"));
		expect(computeAt(tool, "v1.2.3", 0, { isDirty: true })).toBe("1.2.4.dev0");
	});

	it("is not guessed without a tag", () => {
		expect(computeAt(detect(setuptools("")), null, 0)).toBeNull();
	});
});

function computeAt(tool: VersionTool | null, tag: string | null, distance: number, change: Partial<ToolState> = {}) {
	if (tool === null) throw new Error("no tool");
	const version = tag === null ? null : tool.readTag(tag);
	const nearest = version === null ? null : { version, distance };
	const commitTime = Date.UTC(2026, 10, 22) / 1000;
	return tool.compute({ nearest, branch: "main", isDirty: false, commitTime, ...change });
}
