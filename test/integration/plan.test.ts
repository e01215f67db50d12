import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { githubVariables as github, planProject as plan } from "../world/plan-project.ts";
import { makeProject } from "../world/project-folder.ts";

const pure = {
	"pyproject.toml":
		'[build-system]\nbuild-backend = "hatchling.build"\n[project]\nname = "my-pkg"\nversion = "1.2.0"\nrequires-python = ">=3.9"\n',
	"src/my_pkg/__init__.py": '__version__ = "1.2.0"\n',
	".gitignore": ".wheel-release/\n",
};
const rust = {
	"pyproject.toml":
		'[build-system]\nbuild-backend = "maturin"\n[project]\nname = "my-pkg"\nversion = "1.2.0"\nrequires-python = ">=3.9"\n[tool.wheel-release]\ntag = "py-v{version}"\n',
	"Cargo.toml":
		'[package]\nname = "core"\nversion = "0.9.1"\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }\n',
};

describe("the plan of a crate with the stable ABI", () => {
	it("has the seven wheels and the sdist with no configuration", async () => {
		using project = makeProject({ ...rust, "pyproject.toml": rust["pyproject.toml"].split("[tool")[0] ?? "" });
		const { plan: made } = await plan(project);
		expect(
			made?.cells.map(
				(cell) => `${cell.expect.pythonTag}-${cell.expect.abiTag}-${cell.expect.platformTag} on ${cell.runner}`,
			),
		).toEqual([
			"cp39-abi3-manylinux_2_17_x86_64 on ubuntu-24.04",
			"cp39-abi3-manylinux_2_17_aarch64 on ubuntu-24.04-arm",
			"cp39-abi3-musllinux_1_2_x86_64 on ubuntu-24.04",
			"cp39-abi3-macosx_10_12_x86_64 on macos-15-intel",
			"cp39-abi3-macosx_11_0_arm64 on macos-15",
			"cp39-abi3-macosx_10_12_universal2.macosx_10_12_x86_64.macosx_11_0_arm64 on macos-15",
			"cp39-abi3-win_amd64 on windows-2025",
		]);
		expect(made?.sdist?.file).toBe("my_pkg-1.2.0.tar.gz");
		expect(made?.project).toMatchObject({ abi3Floor: "3.9", isPure: false, crate: { name: "core", version: "0.9.1" } });
		expect(
			made?.smokeCells.filter((smoke) => smoke.cell === "cp39-abi3-manylinux_x86_64").map((smoke) => smoke.python),
		).toEqual(["3.9", "3.15"]);
	});

	it("does not take the crate's version for the project's", async () => {
		using project = makeProject(rust);
		const { plan: made } = await plan(project);
		expect(made?.version).toBe("1.2.0");
		expect(made?.versionSources).toEqual([{ file: "pyproject.toml", line: 5, version: "1.2.0" }]);
	});

	it("takes a dynamic version from Cargo.toml, as maturin does", async () => {
		using project = makeProject({
			"pyproject.toml":
				'[build-system]\nbuild-backend = "maturin"\n[project]\nname = "my-pkg"\ndynamic = ["version"]\n',
			"Cargo.toml": '[package]\nname = "core"\nversion = "1.0.0-alpha.2"\n[dependencies]\npyo3 = "0.29"\n',
		});
		expect((await plan(project)).plan?.version).toBe("1.0.0a2");
	});
});

it("finds the workspace of a crate above the project's folder, as cargo does", async () => {
	using project = makeProject({
		"Cargo.toml":
			'[workspace]\nmembers = ["crates/*"]\n[workspace.package]\nversion = "0.7.0"\n[workspace.dependencies]\npyo3 = { version = "0.29", features = ["abi3-py310"] }\n',
		"crates/py/Cargo.toml":
			'[package]\nname = "core"\nversion.workspace = true\n[dependencies]\npyo3.workspace = true\n',
		"crates/py/pyproject.toml":
			'[build-system]\nbuild-backend = "maturin"\n[project]\nname = "my-pkg"\ndynamic = ["version"]\n',
	});
	const { plan: made } = await plan({ ...project, path: join(project.path, "crates", "py") });
	expect(made?.versionSources).toEqual([{ file: "../../Cargo.toml", line: 4, version: "0.7.0" }]);
	expect(made?.project.abi3Floor).toBe("3.10");
});

it("does not send users of an old Python to the sdist when the wheels take every Python", async () => {
	using project = makeProject({
		"pyproject.toml":
			'[build-system]\nbuild-backend = "maturin"\n[project]\nname = "my-tool"\nversion = "1.0"\nrequires-python = ">=3.9"\n',
		"Cargo.toml": '[package]\nname = "my-tool"\nversion = "1.0.0"\n',
	});
	const { plan: made } = await plan(project);
	expect(made?.cells[0]?.id).toBe("py3-none-manylinux_x86_64");
	expect(new Set(made?.exclusions.map(({ code }) => code))).toEqual(new Set(["plan/target-not-chosen"]));
});

describe("the plan of a pure project", () => {
	it("is one wheel, however many Pythons are tested", async () => {
		using project = makeProject(pure);
		const { plan: made } = await plan(project);
		expect(made?.cells.map((cell) => cell.id)).toEqual(["py3-none-any"]);
		expect(made?.smokeCells.map((smoke) => `${smoke.python} ${smoke.system}`)).toEqual([
			"3.9 linux",
			"3.9 macos",
			"3.9 windows",
			"3.15 linux",
			"3.15 macos",
			"3.15 windows",
		]);
	});

	it("is the same document when it is made again", async () => {
		using project = makeProject(pure, { isRepository: true });
		const [first, second] = [await plan(project), await plan(project)];
		expect(second.plan).toEqual(first.plan);
		expect(first.plan?.digest).toMatch(/^[0-9a-f]{64}$/);
	});

	it("names the first two places whose versions disagree", async () => {
		using project = makeProject({ ...pure, "src/my_pkg/__init__.py": '"""Doc."""\n__version__ = "1.3.0"\n' });
		const { result } = await plan(project);
		expect(result).toMatchObject({
			exitStatus: 1,
			findings: [
				{
					code: "plan/version-disagrees",
					file: "src/my_pkg/__init__.py",
					line: 2,
					message: "pyproject.toml says 1.2.0, src/my_pkg/__init__.py says 1.3.0",
				},
			],
		});
	});
});

describe("a dynamic version", () => {
	const dynamic = '[project]\nname = "my-pkg"\ndynamic = ["version"]\n';
	const backend = (name: string) => `[build-system]\nbuild-backend = "${name}"\n`;
	it.each([
		[
			"hatch",
			"hatchling.build",
			'[tool.hatch.version]\npath = "src/my_pkg/about.py"\n',
			"src/my_pkg/about.py",
			'VERSION = "v1.4"',
		],
		["hatch", "hatchling.build", '[tool.hatch.version]\npath = "a/b.py"\n', "a/b.py", '__version__: str = "1.4"'],
		[
			"setuptools",
			"setuptools.build_meta",
			'[tool.setuptools.dynamic]\nversion = { attr = "my_pkg.VERSION" }\n',
			"my_pkg/__init__.py",
			"VERSION = '1.4'",
		],
		[
			"setuptools",
			"setuptools.build_meta",
			'[tool.setuptools.dynamic]\nversion = { attr = "my_pkg.about.__version__" }\n',
			"my_pkg/about.py",
			'__version__ = "1.4"',
		],
		[
			"setuptools",
			"setuptools.build_meta",
			'[tool.setuptools.dynamic]\nversion = { attr = "my_pkg.v" }\n[tool.setuptools.packages.find]\nwhere = ["lib"]\n',
			"lib/my_pkg/__init__.py",
			'v = "1.4"',
		],
		[
			"setuptools",
			"setuptools.build_meta",
			'[tool.setuptools.dynamic]\nversion = { file = "VERSION" }\n',
			"VERSION",
			"1.4\n",
		],
		[
			"setuptools",
			"setuptools.build_meta",
			'[tool.setuptools.dynamic]\nversion = { file = ["VERSION"] }\n',
			"VERSION",
			"1.4",
		],
		[
			"pdm",
			"pdm.backend",
			'[tool.pdm.version]\nsource = "file"\npath = "src/my_pkg/v.py"\n',
			"src/my_pkg/v.py",
			'__version__ = "1.4"',
		],
		["flit", "flit_core.buildapi", "", "src/my_pkg.py", '"""Doc"""\n__version__ = "1.4"'],
		["flit", "flit_core.buildapi", '[tool.flit.module]\nname = "other"\n', "other/__init__.py", '__version__ = "1.4"'],
	])("of %s is read where %s finds it: %j in %s", async (_, name, table, file, text) => {
		using project = makeProject({ "pyproject.toml": backend(name) + dynamic + table, [file]: `${text}\n` });
		const { plan: made } = await plan(project);
		expect(made?.version).toBe("1.4");
		expect(made?.versionSources[0]?.file).toBe(file);
	});

	it("may stand in poetry's own table", async () => {
		using project = makeProject({
			"pyproject.toml": `${backend("poetry.core.masonry.api")}${dynamic}[tool.poetry]\nversion = "1.4"\n`,
		});
		expect((await plan(project)).plan?.versionSources).toEqual([{ file: "pyproject.toml", line: 7, version: "1.4" }]);
	});

	it.each([
		["a file outside the project", "../secret"],
		["a file with more than a version", "notes.txt"],
	])("never shows %s", async (_, file) => {
		using outer = makeProject({ secret: "1.4", "project/notes.txt": "a password, and more\n" });
		outer.write("project/pyproject.toml", `${dynamic}[tool.setuptools.dynamic]\nversion = { file = "${file}" }\n`);
		const { result } = await plan({ ...outer, path: join(outer.path, "project") });
		expect(result.findings.map(({ code }) => code)).toEqual(["plan/no-version"]);
		expect(JSON.stringify(result)).not.toContain("password");
	});
});

describe("events", () => {
	it.each([
		[
			"push",
			"refs/tags/py-v1.2.0",
			{},
			{ tag: "py-v1.2.0", event: "tag", destinations: ["pypi", "testpypi", "rehearsal"] },
		],
		["workflow_dispatch", "refs/tags/py-v1.2.0", {}, { tag: "py-v1.2.0", event: "dispatch" }],
		["push", "refs/heads/main", {}, { tag: null, event: "branch", destinations: ["testpypi", "rehearsal"] }],
		["pull_request", "refs/pull/3/merge", { pull_request: {} }, { tag: null, event: "pull-request", destinations: [] }],
		["schedule", "refs/heads/main", {}, { tag: null, event: "schedule", destinations: ["testpypi", "rehearsal"] }],
	])("%s of %s plans %j", async (name, ref, payload, expected) => {
		using project = makeProject(rust, { isRepository: true });
		const { plan: made, result } = await plan(project, {}, github(project, name, ref, payload));
		expect(result.exitStatus).toBe(0);
		expect(made).toMatchObject(expected);
	});

	it("has nothing to do for the crate's own tag, and that is no error", async () => {
		using project = makeProject(rust);
		const { result, plan: made } = await plan(project, {}, github(project, "push", "refs/tags/v0.9.1"));
		expect(made).toBeNull();
		expect(result).toMatchObject({
			exitStatus: 0,
			didNothing: true,
			outputs: { "build-count": "0" },
			findings: [{ code: "plan/not-our-tag", level: "notice" }],
		});
	});

	it("never goes to a public index from an untagged commit", async () => {
		using project = makeProject(pure, { isRepository: true });
		expect((await plan(project)).plan?.destinations).toEqual(["rehearsal"]);
		project.git("tag", "v1.2.0");
		expect((await plan(project)).plan?.destinations).toContain("pypi");
	});
});

describe("bad input", () => {
	it.each([
		["no pyproject.toml", {}, {}, 2, "plan/no-project", "no pyproject.toml"],
		[
			"a broken pyproject",
			{ "pyproject.toml": "[project\n" },
			{},
			2,
			"project/broken-toml",
			"pyproject.toml is not valid TOML",
		],
		["a tag that is not a version", pure, { tag: "v1.0;curl" }, 2, "plan/invalid-tag", 'it contains ";"'],
		["a tag with another prefix", rust, { tag: "v1.2.0" }, 2, "plan/invalid-tag", "does not fit the pattern"],
		[
			"a tag that differs from the metadata",
			pure,
			{ tag: "v1.3.0" },
			1,
			"plan/tag-disagrees",
			"tag v1.3.0 says 1.3.0, pyproject.toml says 1.2.0",
		],
		["no name", { "pyproject.toml": '[project]\nversion = "1"\n' }, {}, 1, "plan/no-name", "[project] has no name"],
		[
			"a name that is not one",
			{ "pyproject.toml": '[project]\nname = "_x"\nversion = "1"\n' },
			{},
			1,
			"plan/no-name",
			'"_x" is not a project name',
		],
		[
			"a version that is not one",
			{ "pyproject.toml": '[project]\nname = "x"\nversion = "1..0"\n' },
			{},
			1,
			"plan/invalid-version",
			'"1..0"',
		],
		[
			"a local version",
			{ "pyproject.toml": '[project]\nname = "x"\nversion = "1.4.0+cu126"\n' },
			{},
			1,
			"plan/local-version",
			"PyPI refuses local versions",
		],
		[
			"a dynamic version without a tag",
			{ "pyproject.toml": '[project]\nname = "x"\ndynamic = ["version"]\n' },
			{},
			1,
			"plan/no-version",
			"the version is dynamic",
		],
		[
			"a requires-python that is not one",
			{ "pyproject.toml": '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=three"\n' },
			{},
			1,
			"plan/invalid-requires-python",
			">=three",
		],
		[
			"a requires-python that nothing fits",
			{ "pyproject.toml": '[project]\nname = "x"\nversion = "1"\nrequires-python = "<3.7"\n' },
			{},
			1,
			"plan/no-python-fits",
			"<3.7",
		],
		[
			"maturin without a crate",
			{ "pyproject.toml": rust["pyproject.toml"] },
			{},
			1,
			"plan/no-cargo-manifest",
			"no Cargo.toml",
		],
		[
			"no wheels to bring",
			{ "pyproject.toml": `${pure["pyproject.toml"]}[tool.wheel-release]\nfrontend = "none"\n` },
			{},
			1,
			"plan/no-wheels",
			"no wheel matches",
		],
	])("%s", async (_, files, options, exitStatus, code, words) => {
		using project = makeProject(files as Record<string, string>);
		const { result, plan: made } = await plan(project, options);
		expect(made).toBeNull();
		expect(result.exitStatus).toBe(exitStatus);
		expect(result.findings).toEqual([
			expect.objectContaining({ code, level: "error", message: expect.stringContaining(words) }),
		]);
		expect(result.stack).toBeUndefined();
	});

	it("collects all findings of a plan before it fails", async () => {
		using project = makeProject({
			"pyproject.toml": '[project]\nname = "_"\nversion = "x"\nrequires-python = "y"\n[tool.wheel-release]\nfoo = 1\n',
		});
		const { result } = await plan(project);
		expect(result.findings.map((finding) => finding.code).sort()).toEqual([
			"config/unknown-key",
			"plan/invalid-requires-python",
			"plan/invalid-version",
			"plan/no-name",
		]);
	});

	it("is wrong usage, exit 2, to configure what does not exist", async () => {
		using project = makeProject({
			...pure,
			"pyproject.toml": `${pure["pyproject.toml"]}[tool.wheel-release]\nfronted = "build"\n`,
		});
		const { result } = await plan(project);
		expect(result).toMatchObject({ exitStatus: 2, findings: [{ code: "config/unknown-key", line: 8 }] });
	});

	it("warns before the build that hatchling would pack the work folder", async () => {
		using project = makeProject({ ...pure, ".gitignore": "dist/\n" });
		expect((await plan(project)).result.findings).toMatchObject([
			{ code: "plan/work-folder-not-ignored", level: "warning" },
		]);
		project.write(".gitignore", "dist/\n.wheel-release/\n");
		expect((await plan(project)).result.findings).toEqual([]);
	});

	it("runs nothing of the project", async () => {
		using project = makeProject({
			...pure,
			"setup.py": "open('ran', 'w')\nfrom setuptools import setup\nsetup(ext_modules=[])\n",
		});
		await plan(project);
		expect(existsSync(join(project.path, "ran"))).toBe(false);
	});

	it("says that its folder cannot be written to", async () => {
		using project = makeProject({ ...pure, ".wheel-release": "a file where the folder should be" });
		const { result } = await plan(project);
		expect(result).toMatchObject({ exitStatus: 3, findings: [{ code: "world/not-writable" }] });
	});
});

it("plans the wheels that were brought along under their own names", async () => {
	using project = makeProject({
		"pyproject.toml": `${pure["pyproject.toml"]}[tool.wheel-release]\nfrontend = "none"\nwheels = ["out/*"]\n`,
		"out/my_pkg-1.2.0-cp312-cp312-win_amd64.whl": "",
		"out/my_pkg-1.2.0.tar.gz": "",
	});
	const { plan: made } = await plan(project);
	expect(made?.cells).toMatchObject([
		{
			id: "cp312-cp312-win_amd64",
			source: "out/my_pkg-1.2.0-cp312-cp312-win_amd64.whl",
			expect: { file: "my_pkg-1.2.0-cp312-cp312-win_amd64.whl" },
		},
	]);
	expect(made?.sdist).toMatchObject({ file: "my_pkg-1.2.0.tar.gz", source: "out/my_pkg-1.2.0.tar.gz" });
	project.write("out/other-1.2.0-py3-none-any.whl", "");
	expect((await plan(project)).result.findings).toMatchObject([
		{ code: "plan/foreign-file", file: "out/other-1.2.0-py3-none-any.whl" },
	]);
});

describe("wheels that the test matrix does not reach", () => {
	const brought = (file: string) => ({
		"pyproject.toml": `${pure["pyproject.toml"]}[tool.wheel-release]\nfrontend = "none"\nwheels = ["out/*"]\n`,
		[`out/${file}`]: "",
	});

	it("are tested on the free-threaded Python when they are for it", async () => {
		using project = makeProject(brought("my_pkg-1.2.0-cp314-cp314t-manylinux_2_17_x86_64.whl"));
		expect((await plan(project)).plan?.smokeCells.map((smoke) => smoke.python)).toEqual(["3.14t"]);
	});

	it("are tested on PyPy when they are for it", async () => {
		using project = makeProject(brought("my_pkg-1.2.0-pp311-pypy311_pp73-win_amd64.whl"));
		expect((await plan(project)).plan?.smokeCells.map((smoke) => smoke.python)).toEqual(["pypy3.11"]);
	});

	it("are best effort when nobody can have an interpreter for them, said so", async () => {
		using project = makeProject(
			brought("my_pkg-1.2.0-graalpy312-graalpy250_312_native-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
		);
		const { plan: made } = await plan(project);
		expect(made?.cells).toMatchObject([{ policy: "best-effort", why: expect.stringContaining("not tested") }]);
		expect(made?.smokeCells).toEqual([]);
		expect(made?.exclusions).toMatchObject([{ code: "plan/untestable-wheel" }]);
	});

	it("stop the plan when a configured Python takes none of them, before anything is built", async () => {
		using project = makeProject({ ...rust, "Cargo.toml": rust["Cargo.toml"].replace("abi3-py39", "abi3-py312") });
		project.write("pyproject.toml", `${rust["pyproject.toml"]}smoke = { pythons = "3.10" }\n`);
		const { result } = await plan(project);
		expect(result.findings).toMatchObject([
			{ code: "config/python-without-wheel", message: expect.stringContaining("Python 3.10") },
		]);
	});
});
