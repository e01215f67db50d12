import { describe, expect, it } from "vitest";
import { parsePyproject } from "./pyproject.ts";
import { choosePureTag } from "./wheel-tag.ts";

const tagOf = (backend: string | null, requiresPython: string | null, setupCfg: string | null = null, more = "") => {
	const text = `${backend === null ? "" : `[build-system]\nbuild-backend = "${backend}"\n`}[project]\nname = "p"\n${requiresPython === null ? "" : `requires-python = "${requiresPython}"\n`}${more}`;
	const { pythonTag, platformTag } = choosePureTag(parsePyproject(text, "pyproject.toml"), setupCfg);
	return `${pythonTag}-none-${platformTag}`;
};

describe("a pure wheel", () => {
	it.each([
		["hatchling.build", null, "py2.py3-none-any"],
		["hatchling.build", ">=3.9", "py3-none-any"],
		["hatchling.build", "<4", "py2.py3-none-any"],
		["hatchling.build", "!=2.7.*", "py2.py3-none-any"],
		["pdm.backend", null, "py2.py3-none-any"],
		["pdm.backend", "!=2.7.*", "py3-none-any"],
		["pdm.backend", "~=3.9", "py3-none-any"],
		["flit_core.buildapi", null, "py2.py3-none-any"],
		["flit_core.buildapi", ">=3", "py3-none-any"],
		["flit_core.buildapi", "<4", "py2.py3-none-any"],
		["poetry.core.masonry.api", null, "py2.py3-none-any"],
		["poetry_dynamic_versioning.backend", ">=2.7", "py2.py3-none-any"],
		["poetry.core.masonry.api", ">=3.9,<4", "py3-none-any"],
		["uv_build", null, "py3-none-any"],
		["setuptools.build_meta", ">=2.7", "py3-none-any"],
		[null, null, "py3-none-any"],
	])("of %s with requires-python %s is %s", (backend, requires, tag) => {
		expect(tagOf(backend, requires)).toBe(tag);
	});

	it.each([
		["[bdist_wheel]\nuniversal = 1\n", "py2.py3-none-any"],
		["[bdist_wheel]\nuniversal = no\n", "py3-none-any"],
		["[wheel]\nuniversal = true\n", "py2.py3-none-any"],
		["[metadata]\nuniversal = 1\n", "py3-none-any"],
		["[bdist_wheel]\npython-tag = py38.py39\n", "py38.py39-none-any"],
		["[bdist_wheel]\nplat-name = manylinux2014-x86_64\n", "py3-none-manylinux2014_x86_64"],
	])("of setuptools has the tags that setup.cfg sets: %j", (setupCfg, tag) => {
		expect(tagOf("setuptools.build_meta", ">=3.9", setupCfg)).toBe(tag);
		expect(tagOf("hatchling.build", ">=3.9", setupCfg)).toBe("py3-none-any");
	});

	it("of setuptools has the tags of [tool.distutils.bdist_wheel], either spelling", () => {
		const table = (line: string) => `[tool.distutils.bdist_wheel]\n${line}\n`;
		expect(tagOf("setuptools.build_meta", null, null, table("universal = true"))).toBe("py2.py3-none-any");
		expect(tagOf(null, null, null, table('python-tag = "py39"'))).toBe("py39-none-any");
		expect(tagOf(null, null, null, table('python_tag = "py39"'))).toBe("py39-none-any");
	});
});
