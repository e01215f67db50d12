import { expect, it } from "vitest";
import { findNativeHint } from "./purity.ts";
import { parsePyproject } from "./pyproject.ts";

const hint = (text: string, setupPy: string | null = null, setupCfg: string | null = null) =>
	findNativeHint(parsePyproject(text, "pyproject.toml"), setupPy, setupCfg);
const build = (backend: string, requires = "") =>
	`[build-system]\nbuild-backend = "${backend}"\nrequires = [${requires}]\n`;

it.each([
	["a backend that compiles", hint(build("mesonpy")), 'pyproject.toml: build-backend "mesonpy" compiles'],
	[
		"scikit-build-core",
		hint(build("scikit_build_core.build")),
		'pyproject.toml: build-backend "scikit_build_core.build" compiles',
	],
	[
		"extension modules of setuptools",
		hint('[[tool.setuptools.ext-modules]]\nname = "a"\n'),
		"pyproject.toml:1: [tool.setuptools] ext-modules",
	],
	[
		"setuptools-rust",
		hint('[[tool.setuptools-rust.ext-modules]]\ntarget = "a"\n'),
		"pyproject.toml:1: [tool.setuptools-rust] ext-modules",
	],
	[
		"a hook of hatchling",
		hint(`${build("hatchling.build")}[tool.hatch.build.targets.wheel.hooks.mypyc]\n`),
		"pyproject.toml:4: the hook mypyc of hatchling compiles",
	],
	[
		"pdm",
		hint(`${build("pdm.backend")}[tool.pdm.build]\nis-purelib = false\n`),
		"pyproject.toml:5: [tool.pdm.build] is-purelib = false",
	],
	[
		"a build script of poetry",
		hint(`${build("poetry.core.masonry.api")}[tool.poetry.build]\nscript = "build.py"\n`),
		"pyproject.toml:4: [tool.poetry.build] script",
	],
	["a setup.py", hint("", "from setuptools import setup\nsetup(ext_modules=[])"), "setup.py: ext_modules"],
	[
		"a setup.py that collects its arguments",
		hint("", 'kwargs["ext_modules"] = [x]\nsetup(**kwargs)'),
		"setup.py: ext_modules",
	],
	["a setup.py with Cython", hint("", "setup(**dict(y=cythonize(z)))"), "setup.py: extension modules"],
	[
		"what the build needs",
		hint(build("setuptools.build_meta", '"setuptools>=77", "Cython>=3"')),
		'pyproject.toml: [build-system] requires "Cython>=3"',
	],
])("takes a project for native because of %s", (_, found, expected) => {
	expect(found).toBe(expected);
});

it.each([
	[
		"setuptools",
		hint(
			build("setuptools.build_meta", '"setuptools>=77", "setuptools-scm"'),
			"setup(name='p')",
			"[metadata]\nname = p\n",
		),
	],
	[
		"hatchling with a version hook",
		hint(
			`${build("hatchling.build", '"hatchling", "hatch-vcs"')}[tool.hatch.build.hooks.vcs]\nversion-file = "v.py"\n`,
		),
	],
	[
		"scikit-build-core without CMake",
		hint(`${build("scikit_build_core.build")}[tool.scikit-build]\nwheel.cmake = false\n`),
	],
	["poetry", hint(`${build("poetry.core.masonry.api")}[tool.poetry]\npackages = []\n`)],
])("takes %s for pure", (_, found) => {
	expect(found).toBe(null);
});
