import { describe, expect, it } from "vitest";
import { completePyproject } from "./legacy-metadata.ts";
import { parsePyproject } from "./pyproject.ts";

const complete = (text: string, setupPy: string | null = null, setupCfg: string | null = null) => {
	const { name, requiresPython } = completePyproject({
		pyproject: parsePyproject(text, "pyproject.toml"),
		setupPy,
		setupCfg,
	});
	return [name, requiresPython];
};

describe("name and Pythons of a project without [project]", () => {
	it("stand in setup.cfg", () => {
		const setupCfg = "[metadata]\nname = my-pkg\n[options]\npython_requires = >=3.9\n";
		expect(complete("", "from setuptools import setup\nsetup()\n", setupCfg)).toEqual(["my-pkg", ">=3.9"]);
	});

	it("stand in setup.py, whose literals win", () => {
		const setupPy = 'NAME = "my-pkg"\nsetup(name=NAME, python_requires=">=3.10")\n';
		expect(complete('[build-system]\nrequires = ["setuptools"]\n', setupPy, "[metadata]\nname = other\n")).toEqual([
			"my-pkg",
			">=3.10",
		]);
	});

	it.each([
		["^3.9", ">=3.9,<4.0"],
		["~3.9", ">=3.9,<3.10"],
		["~3", ">=3,<4"],
		[">=3.9,<3.14", ">=3.9,<3.14"],
		["3.11.*", "==3.11.*"],
		["*", null],
		["^2.7 || ^3.9", null],
	])("stand in poetry's table: %s is %s", (python, expected) => {
		const text = `[build-system]\nbuild-backend = "poetry.core.masonry.api"\n[tool.poetry]\nname = "my-pkg"\n[tool.poetry.dependencies]\npython = "${python}"\n`;
		expect(complete(text)).toEqual(["my-pkg", expected]);
	});

	it("are read by the standard alone once there is a [project]", () => {
		expect(complete('[project]\nversion = "1"\n', 'setup(name="x")', "[metadata]\nname = x\n")).toEqual([null, null]);
	});

	it("are not in setup.cfg for backends that do not read it", () => {
		expect(complete('[build-system]\nbuild-backend = "hatchling.build"\n', null, "[metadata]\nname = x\n")).toEqual([
			null,
			null,
		]);
	});
});
