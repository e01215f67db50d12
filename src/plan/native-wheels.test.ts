// What `build` plans for native projects, by the way that their backend is told about the stable ABI.
import { expect, it } from "vitest";
import { planProject } from "../../test/world/plan-project.ts";
import { makeProject } from "../../test/world/project-folder.ts";

const plan = async (table: string, files: Record<string, string> = {}, settings = "") => {
	using project = makeProject({
		"pyproject.toml": `${table}[project]\nname = "p"\nversion = "1.0"\nrequires-python = ">=3.12"\n[tool.wheel-release]\nfrontend = "build"\n${settings}`,
		...files,
	});
	const { result, plan: made } = await planProject(project);
	expect(result.findings).toEqual([]);
	return made?.cells.map(({ id, buildPython }) => `${id.replace("-manylinux_x86_64", "")} with ${buildPython}`);
};
const backend = (name: string, more = "") => `[build-system]\nbuild-backend = "${name}"\n${more}`;
const each = [12, 13, 14, 15].map((minor) => `cp3${minor}-cp3${minor} with 3.${minor}`);

it.each([
	[
		"one per Python",
		backend("setuptools.build_meta"),
		{ "setup.py": "from setuptools import setup, Extension\nsetup(ext_modules=[Extension('a', ['a.c'])])\n" },
		each,
	],
	[
		"one for all, by setup.cfg",
		backend("setuptools.build_meta", '[[tool.setuptools.ext-modules]]\nname = "a"\nsources = ["a.c"]\n'),
		{ "setup.cfg": "[bdist_wheel]\npy_limited_api = cp310\n" },
		["cp310-abi3 with 3.12"],
	],
	[
		"one from its floor on, by scikit-build-core",
		backend("scikit_build_core.build", '[tool.scikit-build]\nwheel.py-api = "cp313"\n'),
		{},
		["cp312-cp312 with 3.12", "cp313-abi3 with 3.13"],
	],
	[
		"one without any ABI, by scikit-build-core",
		backend("scikit_build_core.build", '[tool.scikit-build]\nwheel.py-api = "py3"\n'),
		{},
		["py3-none with 3.12"],
	],
	[
		"one that the oldest Python makes, by meson-python",
		backend("mesonpy", "[tool.meson-python]\nlimited-api = true\n"),
		{},
		["cp312-abi3 with 3.12"],
	],
])("are %s", async (_, table, files, expected) => {
	expect(await plan(table, files)).toEqual(expected);
});

it("are added for free-threaded Pythons by one word", async () => {
	const table = backend("scikit_build_core.build");
	expect(await plan(table, {}, "free-threaded = true\n")).toEqual([
		...each,
		"cp314-cp314t with 3.14t",
		"cp315-cp315t with 3.15t",
	]);
});
