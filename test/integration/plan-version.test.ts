// Which version a plan has: with a tag, without one, and how the build comes by it. On real folders and real git.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { githubVariables, planProject } from "../world/plan-project.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";

const now = new Date("2026-11-22T03:04:05Z");
const stamp = "dev20261122030405";

const backend = (name: string, requires = name.split(/[._]/)[0]) =>
	`[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${name}"\n`;
const staticProject = {
	"pyproject.toml": `${backend("hatchling.build")}[project]\nname = "my-pkg"\nversion = "1.2.0"\n`,
	"src/my_pkg/__init__.py": '"""Doc."""\n__version__ = "1.2.0"\n',
	".gitignore": ".wheel-release/\n.event/\n",
};
const scmProject = {
	"pyproject.toml": `${backend("setuptools.build_meta", "setuptools-scm")}[project]\nname = "my-pkg"\ndynamic = ["version"]\n[tool.setuptools_scm]\n`,
	".gitignore": ".wheel-release/\n.event/\n",
};

const on = (project: ProjectFolder, name: string, ref = "refs/heads/main", payload: unknown = {}) =>
	planProject(project, {}, githubVariables(project, name, ref, payload), now);

function commit(project: ProjectFolder, file: string): void {
	project.write(file, "x\n");
	project.git("add", "-A");
	project.git("commit", "-q", "-m", file);
}

describe("a project whose version comes from tags", () => {
	it("is the tag's, told to the tool", async () => {
		using project = makeProject(scmProject, { isRepository: true });
		project.git("tag", "v1.2.3");
		const { plan } = await planProject(project);
		expect(plan).toMatchObject({
			version: "1.2.3",
			tag: "v1.2.3",
			versionSources: [{ file: "tag v1.2.3", line: null, version: "1.2.3" }],
			versionInBuild: { environment: { SETUPTOOLS_SCM_PRETEND_VERSION: "1.2.3" }, edits: [], tag: null },
		});
	});

	it.each(["push", "schedule", "workflow_dispatch", "repository_dispatch"])(
		"gets the next patch and the time on %s without a tag, for TestPyPI and never for PyPI",
		async (name) => {
			using project = makeProject(scmProject, { isRepository: true });
			project.git("tag", "v1.2.3");
			commit(project, "a.txt");
			const { plan, result } = await on(project, name);
			expect(plan).toMatchObject({
				version: `1.2.4.${stamp}`,
				tag: null,
				destinations: ["testpypi", "rehearsal"],
				versionInBuild: { environment: { SETUPTOOLS_SCM_PRETEND_VERSION: `1.2.4.${stamp}` } },
			});
			expect(plan?.cells[0]?.expect.version).toBe(plan?.version);
			expect(plan?.versionInBuild.why).toBe(
				"SETUPTOOLS_SCM_PRETEND_VERSION tells setuptools-scm (pyproject.toml:7), which would say 1.2.4.dev1 by itself",
			);
			expect(result.findings).toMatchObject([
				{ code: "plan/dev-version", level: "notice", message: expect.stringContaining("after tag v1.2.3") },
			]);
		},
	);

	it("is planned for a pull request and goes nowhere", async () => {
		using project = makeProject(scmProject, { isRepository: true });
		project.git("tag", "v1.2.3");
		commit(project, "a.txt");
		const { plan } = await on(project, "pull_request", "refs/pull/1/merge", { pull_request: {} });
		expect(plan).toMatchObject({ version: `1.2.4.${stamp}`, destinations: [] });
	});

	it("counts from the newest of the tags that lead to HEAD and fit the pattern", async () => {
		using project = makeProject(scmProject, { isRepository: true });
		for (const tag of ["v1.9.0", "v1.10.0", "crate-v7.0", "nightly"]) project.git("tag", tag);
		project.git("checkout", "-q", "-b", "other");
		commit(project, "b.txt");
		project.git("tag", "v3.0.0");
		project.git("checkout", "-q", "main");
		commit(project, "a.txt");
		expect((await on(project, "push")).plan?.version).toBe(`1.10.1.${stamp}`);
	});

	it("keeps its dev version on a laptop until there is another commit, so that nothing is built twice", async () => {
		using project = makeProject(scmProject, { isRepository: true });
		project.git("tag", "v1.2.3");
		commit(project, "a.txt");
		const first = await planProject(project, {}, {}, now);
		expect(first.plan).toMatchObject({ version: `1.2.4.${stamp}`, destinations: ["rehearsal"] });
		const later = new Date("2026-11-23T00:00:00Z");
		expect((await planProject(project, {}, {}, later)).plan).toEqual(first.plan);
		commit(project, "b.txt");
		expect((await planProject(project, {}, {}, later)).plan?.version).toBe("1.2.4.dev20261123000000");
	});

	it("begins at 0.0.1 before the first tag, and says so", async () => {
		using project = makeProject(scmProject, { isRepository: true });
		const { plan, result } = await on(project, "push");
		expect(plan?.version).toBe(`0.0.1.${stamp}`);
		expect(result.findings.map(({ code }) => code)).toEqual(["plan/dev-version", "plan/no-tags"]);
	});

	it("is not guessed from a shallow clone without tags; the fix is ready to paste", async () => {
		using origin = makeProject(scmProject, { isRepository: true });
		origin.git("tag", "v1.2.3");
		commit(origin, "a.txt");
		using clone = makeProject({});
		rmSync(clone.path, { recursive: true });
		origin.git("clone", "-q", "--depth", "1", "--no-tags", `file://${origin.path}`, clone.path);
		const { result } = await on(clone, "push");
		expect(result).toMatchObject({
			exitStatus: 1,
			findings: [{ code: "plan/shallow-clone", level: "error", help: expect.stringContaining("fetch-depth: 0") }],
		});
		// For a tag nothing has to be counted.
		expect((await on(clone, "push", "refs/tags/v1.2.4")).plan?.version).toBe("1.2.4");
	});

	it("is what a variable tells the tool, once somebody has set it", async () => {
		using project = makeProject(scmProject, { isRepository: true });
		const push = githubVariables(project, "push", "refs/heads/main");
		const told = (version: string, environment = push) =>
			planProject(project, {}, { ...environment, SETUPTOOLS_SCM_PRETEND_VERSION_FOR_MY_PKG: version }, now);
		expect((await told("2.0.dev7")).plan).toMatchObject({
			version: "2.0.dev7",
			destinations: ["testpypi", "rehearsal"],
			versionSources: [{ file: "SETUPTOOLS_SCM_PRETEND_VERSION_FOR_MY_PKG", line: null, version: "2.0.dev7" }],
			versionInBuild: { environment: { SETUPTOOLS_SCM_PRETEND_VERSION: "2.0.dev7" } },
		});
		expect((await told("2.0")).plan).toMatchObject({ version: "2.0", destinations: [] });
		const tagged = await told("2.0", githubVariables(project, "push", "refs/tags/v1.0"));
		expect(tagged.result.findings).toMatchObject([
			{ code: "plan/tag-disagrees", message: expect.stringContaining("_FOR_MY_PKG says 2.0") },
		]);
	});

	it("cannot be known outside a repository", async () => {
		using project = makeProject(scmProject);
		const { result } = await planProject(project);
		expect(result).toMatchObject({
			exitStatus: 1,
			findings: [{ code: "plan/no-version", message: expect.stringContaining("this folder is in no git repository") }],
		});
	});

	it("is told what git says when git refuses", async () => {
		using project = makeProject({ ...scmProject, ".git/HEAD": "nonsense" });
		const { result } = await planProject(project);
		expect(result.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
			expect.stringMatching(/^plan\/no-version .*not a git repository/),
			expect.stringMatching(/^plan\/git-unreadable .*not a git repository/),
		]);
	});

	it("is read in a worktree as in the clone", async () => {
		using project = makeProject(scmProject, { isRepository: true });
		project.git("tag", "v1.2.3");
		project.git("worktree", "add", "-q", join(project.path, "tree"), "-b", "tree");
		const { plan } = await planProject({ ...project, path: join(project.path, "tree") });
		expect(plan).toMatchObject({ version: "1.2.3", project: { folder: "." } });
	});
});

describe("a tool that believes tags alone", () => {
	const versioneer = {
		...scmProject,
		"pyproject.toml": `${backend("setuptools.build_meta", "versioneer")}[project]\nname = "my-pkg"\ndynamic = ["version"]\n[tool.versioneer]\nVCS = "git"\nstyle = "pep440"\ntag_prefix = "v"\n`,
	};

	it("finds the release tag in the checkout of the build", async () => {
		using project = makeProject(versioneer, { isRepository: true });
		project.git("tag", "v1.2.3");
		expect((await planProject(project)).plan?.versionInBuild).toMatchObject({ environment: {}, tag: "v1.2.3" });
		commit(project, "a.txt");
		expect((await on(project, "push")).plan?.versionInBuild).toMatchObject({ tag: `v1.2.4.${stamp}` });
	});

	it("gets no tag made in somebody's own clone", async () => {
		using project = makeProject(versioneer, { isRepository: true });
		expect((await planProject(project)).result).toMatchObject({
			exitStatus: 1,
			findings: [{ code: "plan/tool-believes-tags", help: expect.stringContaining("git tag v0.0.1.dev") }],
		});
	});

	it("is called out when its prefix does not fit the tag", async () => {
		const text = versioneer["pyproject.toml"].replace('tag_prefix = "v"', 'tag_prefix = "release-"');
		using project = makeProject({ ...versioneer, "pyproject.toml": text }, { isRepository: true });
		project.git("tag", "v1.2.3");
		expect((await planProject(project)).result.findings).toMatchObject([
			{ code: "plan/tool-ignores-tag", level: "warning", message: expect.stringContaining("from the tag v1.2.3") },
		]);
	});
});

describe("a project whose files state the version", () => {
	it("keeps it on a laptop and for pull requests", async () => {
		using project = makeProject(staticProject, { isRepository: true });
		expect((await planProject(project)).plan).toMatchObject({ version: "1.2.0", destinations: ["rehearsal"] });
		const { plan, result } = await on(project, "pull_request", "refs/pull/1/merge", { pull_request: {} });
		expect(plan).toMatchObject({ version: "1.2.0", destinations: [] });
		expect(result.findings).toEqual([]);
	});

	it("gets a dev version on a branch, written over each literal by the build", async () => {
		using project = makeProject(staticProject, { isRepository: true });
		project.git("tag", "v1.2.0");
		commit(project, "a.txt");
		const { plan, result } = await on(project, "push");
		const version = `1.2.1.${stamp}`;
		expect(plan).toMatchObject({
			version,
			destinations: ["testpypi", "rehearsal"],
			versionSources: [
				{ file: "dev version after tag v1.2.0", line: null, version },
				{ file: "pyproject.toml", line: 6, version },
				{ file: "src/my_pkg/__init__.py", line: 2, version },
			],
			versionInBuild: {
				environment: {},
				edits: [
					{ file: "pyproject.toml", line: 6, from: '"1.2.0"', to: `"${version}"` },
					{ file: "src/my_pkg/__init__.py", line: 2, from: '"1.2.0"', to: `"${version}"` },
				],
			},
		});
		expect(result.findings[0]?.help).toContain("pyproject.toml:6, src/my_pkg/__init__.py:2");
	});

	it("counts from the files when the checkout has no tags", async () => {
		using project = makeProject(staticProject, { isRepository: true });
		expect((await on(project, "schedule")).plan?.version).toBe(`1.2.1.${stamp}`);
	});

	it("is developed under its own number when it is ahead of the last tag", async () => {
		using project = makeProject(staticProject, { isRepository: true });
		project.git("tag", "v1.1.0");
		expect((await on(project, "push")).plan?.version).toBe(`1.2.0.${stamp}`);
	});

	it("goes nowhere without a tag when its wheels were brought along", async () => {
		using project = makeProject(
			{
				...staticProject,
				"pyproject.toml": `${staticProject["pyproject.toml"]}[tool.wheel-release]\nfrontend = "none"\n`,
				"dist/my_pkg-1.2.0-py3-none-any.whl": "",
			},
			{ isRepository: true },
		);
		expect((await on(project, "push")).plan).toMatchObject({ version: "1.2.0", destinations: [] });
	});

	it("cannot be the next release once it is tagged elsewhere", async () => {
		using project = makeProject(staticProject, { isRepository: true });
		project.git("tag", "v1.2.0");
		commit(project, "a.txt");
		expect((await planProject(project)).result.findings).toMatchObject([
			{
				code: "plan/already-tagged",
				level: "notice",
				message: expect.stringContaining("1.2.0 is tagged already: v1.2.0"),
			},
		]);
	});

	it.each([
		['[project]\nname = "x"\ndynamic = ["version"]\n', 3, `version = "0.9.2.${stamp}"`],
		['[project]\nname = "x"\ndynamic = ["readme", "version"]\n', 3, `version = "0.9.2.${stamp}"\ndynamic = ["readme"]`],
		['[project]\nname = "x"\n', 1, `[project]\nversion = "0.9.2.${stamp}"`],
	])("overrides the version of the crate in pyproject.toml: %j", async (table, line, to) => {
		using project = makeProject(
			{
				"pyproject.toml": `${table}[build-system]\nrequires = ["maturin"]\nbuild-backend = "maturin"\n`,
				"Cargo.toml":
					'[package]\nname = "x"\nversion = "0.9.1"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }\n',
				"src/lib.rs": "",
				".gitignore": ".event/\n",
			},
			{ isRepository: true },
		);
		const { plan } = await on(project, "push");
		expect(plan?.versionInBuild.edits).toMatchObject([{ file: "pyproject.toml", line, to }]);
	});

	it("overrides the crate's version where dynamic is written over several lines", async () => {
		using project = makeProject(
			{
				"pyproject.toml":
					'[project]\nname = "x"\ndynamic = [\n    "readme",\n    "version",\n]\n[build-system]\nbuild-backend = "maturin"\n',
				"Cargo.toml": '[package]\nname = "x"\nversion = "0.9.1"\n[dependencies]\npyo3 = "0.29"\n',
				"src/lib.rs": "",
				".gitignore": ".event/\n",
			},
			{ isRepository: true },
		);
		expect((await on(project, "push")).plan?.versionInBuild.edits).toEqual([
			{ file: "pyproject.toml", line: 3, from: "dynamic = [", to: `version = "0.9.2.${stamp}"\ndynamic = [` },
			{ file: "pyproject.toml", line: 5, from: '    "version",', to: "    " },
		]);
	});
});

describe("places that state the version", () => {
	const dynamic = `[project]\nname = "my-pkg"\ndynamic = ["version"]\n`;
	it.each([
		[
			"setup.py",
			`${backend("setuptools.build_meta")}${dynamic}`,
			{ "setup.py": 'from setuptools import setup\nsetup(version="1.4")\n' },
			"setup.py",
			2,
		],
		[
			"setup.py, by a name",
			`${backend("setuptools.build_meta")}${dynamic}`,
			{ "setup.py": 'V = "1.4"\nsetup(version=V)\n' },
			"setup.py",
			1,
		],
		[
			"setup.cfg",
			`${backend("setuptools.build_meta")}${dynamic}`,
			{ "setup.cfg": "[metadata]\nversion = 1.4\n" },
			"setup.cfg",
			2,
		],
		[
			"setup.cfg attr:",
			`${backend("setuptools.build_meta")}${dynamic}`,
			{
				"setup.cfg": "[metadata]\nversion = attr: my_pkg.__version__\n[options]\npackage_dir =\n    =lib\n",
				"lib/my_pkg/__init__.py": "__version__ = '1.4'\n",
			},
			"lib/my_pkg/__init__.py",
			1,
		],
		[
			"setup.cfg file:",
			`${backend("setuptools.build_meta")}${dynamic}`,
			{ "setup.cfg": "[metadata]\nversion = file: VERSION.txt\n", "VERSION.txt": "1.4\n" },
			"VERSION.txt",
			1,
		],
		[
			"meson.build",
			`${backend("mesonpy", "meson-python")}${dynamic}`,
			{ "meson.build": "project(\n  'x', 'c',\n  version: '1.4',\n)\n" },
			"meson.build",
			3,
		],
		[
			"scikit-build-core's regex",
			`${backend("scikit_build_core.build")}${dynamic}[tool.scikit-build.metadata.version]\nprovider = "scikit_build_core.metadata.regex"\ninput = "src/my_pkg/__init__.py"\n`,
			{ "src/my_pkg/__init__.py": '__version__ = "1.4"\n' },
			"src/my_pkg/__init__.py",
			1,
		],
		[
			"hatch with a pattern of its own",
			`${backend("hatchling.build")}${dynamic}[tool.hatch.version]\npath = "CMakeLists.txt"\npattern = 'project\\(x VERSION (?P<version>[0-9.]+)\\)'\n`,
			{ "CMakeLists.txt": "cmake_minimum_required(VERSION 3.20)\nproject(x VERSION 1.4)\n" },
			"CMakeLists.txt",
			2,
		],
		[
			"package.json",
			`${backend("hatchling.build")}${dynamic}[tool.hatch.version]\nsource = "nodejs"\n`,
			{ "package.json": '{\n  "name": "x",\n  "version": "1.4.0"\n}\n' },
			"package.json",
			3,
		],
	])("%s", async (_, pyproject, files, file, line) => {
		using project = makeProject({ "pyproject.toml": pyproject, ...(files as Record<string, string>) });
		const { plan } = await planProject(project);
		expect(plan?.version.replace(/\.0$/, "")).toBe("1.4");
		expect(plan?.versionSources[0]).toMatchObject({ file, line });
	});

	it.each([
		["a recipe of conda-build", "recipe/meta.yaml", '{% set version = "1.3.0" %}\n', 1],
		["a package in a recipe of conda-build", "meta.yaml", 'package:\n  name: x\n  version: "1.3.0"\n', 3],
		[
			"a recipe of rattler-build",
			"recipe/recipe.yaml",
			"context:\n  version: 1.3.0\n\npackage:\n  version: ${{ version }}\n",
			2,
		],
		["a package of pixi", "pixi.toml", '[workspace]\nversion = "0.1.0"\n[package]\nname = "x"\nversion = "1.3.0"\n', 5],
		["an __about__", "src/my_pkg/__about__.py", '__version__ = "1.3.0"\n', 1],
	])("must agree: %s", async (_, file, text, line) => {
		using project = makeProject({ ...staticProject, [file]: text });
		expect((await planProject(project)).result).toMatchObject({
			exitStatus: 1,
			findings: [
				{ code: "plan/version-disagrees", file, line, message: `pyproject.toml says 1.2.0, ${file} says 1.3.0` },
			],
		});
	});

	it.each([
		["the workspace of pixi", "pixi.toml", '[workspace]\nname = "x"\nversion = "0.1.0"\n'],
		["a template in a recipe", "recipe/recipe.yaml", "package:\n  version: ${{ version }}\n"],
		["other packages' folders", "tests/__init__.py", '__version__ = "9"\n'],
		["a version that is computed", "src/my_pkg/__init__.py", '__version__ = version("my-pkg")\n'],
		["a setup.py of a project that hatchling builds", "setup.py", 'setup(version="9")\n'],
	])("do not count: %s", async (_, file, text) => {
		using project = makeProject({ ...staticProject, [file]: text });
		expect((await planProject(project)).result.findings).toEqual([]);
	});

	it("may hold a placeholder where the version comes from tags", async () => {
		using project = makeProject(
			{ ...scmProject, "src/my_pkg/__init__.py": '__version__ = "0.0.0"\n' },
			{ isRepository: true },
		);
		project.git("tag", "v1.2.3");
		expect((await planProject(project)).result.exitStatus).toBe(0);
	});
});

describe("a project that is older than [project]", () => {
	it.each([
		[
			"setup.cfg alone",
			{ "setup.cfg": "[metadata]\nname = my-pkg\nversion = 1.4\n[options]\npython_requires = >=3.11\n" },
		],
		[
			"setup.py alone",
			{ "setup.py": 'setup(\n    name="my-pkg",\n    version="1.4",\n    python_requires=">=3.11",\n)\n' },
		],
		[
			"poetry",
			{
				"pyproject.toml": `${backend("poetry.core.masonry.api")}[tool.poetry]\nname = "my-pkg"\nversion = "1.4"\n[tool.poetry.dependencies]\npython = "^3.11"\n`,
			},
		],
	])("is planned from %s", async (_, files) => {
		using project = makeProject({ ...files, "my_pkg/__init__.py": "", ".gitignore": ".event/\n" } as Record<
			string,
			string
		>);
		const { plan } = await planProject(project);
		expect(plan).toMatchObject({ version: "1.4", project: { name: "my-pkg", isPure: true } });
		expect(plan?.smokeCells[0]?.python).toBe("3.11");
		expect((await on(project, "push")).plan?.versionInBuild.edits).toHaveLength(1);
	});
});

describe("release notes", () => {
	const tagged = (files: Record<string, string>) => {
		const project = makeProject({ ...staticProject, ...files }, { isRepository: true });
		project.git("tag", "v1.2.0");
		return project;
	};

	it("are asked for where a change log is", async () => {
		using project = tagged({ "CHANGELOG.md": "# Changes\n\n## 1.1.0\n" });
		expect((await planProject(project)).result.findings).toMatchObject([
			{
				code: "plan/no-release-notes",
				level: "notice",
				file: "CHANGELOG.md",
				help: expect.stringContaining("## 1.2.0"),
			},
		]);
	});

	it("are there", async () => {
		using project = tagged({ "docs/changelog.rst": "my-pkg 1.2.0\n============\n" });
		expect((await planProject(project)).result.findings).toEqual([]);
	});

	it("are missed more loudly where the configuration names the file", async () => {
		using project = tagged({
			"pyproject.toml": `${staticProject["pyproject.toml"]}[tool.wheel-release.publish]\nrelease-notes = "NEWS.txt"\n`,
		});
		expect((await planProject(project)).result.findings).toMatchObject([
			{ code: "plan/no-release-notes", level: "warning" },
		]);
	});
});

it("takes a pattern of a variant for a release tag too", async () => {
	using project = makeProject({
		...staticProject,
		"pyproject.toml": `${staticProject["pyproject.toml"]}[[tool.wheel-release.variant]]\nname = "my-pkg-cpu"\ntag = "cpu-v{version}"\n`,
	});
	expect((await on(project, "push", "refs/tags/cpu-v1.2.0")).plan).toMatchObject({
		tag: "cpu-v1.2.0",
		tagPattern: "cpu-v{version}",
		version: "1.2.0",
	});
});

it("asks git nothing outside a repository", async () => {
	using project = makeProject(staticProject);
	const { result } = await planProject(project, {}, { PATH: "" });
	expect(result).toMatchObject({ exitStatus: 0, findings: [] });
});
