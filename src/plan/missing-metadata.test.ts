import { describe, expect, it } from "vitest";
import { parsePyproject } from "../project/pyproject.ts";
import { explainMissingName, explainMissingProject } from "./missing-metadata.ts";

const setupCfg = "[metadata]\nname = my-pkg\nversion = 1.2\n\n[options]\npackages = find:\n";

describe("without a pyproject.toml", () => {
	it("shows the one that a setuptools project needs", () => {
		expect(explainMissingProject({ setupPy: "setup()", setupCfg, projects: [] })).toBe(
			'setup.py and setup.cfg are not read without setuptools. Write a pyproject.toml:\n[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "my-pkg"\nversion = "1.2"',
		);
	});

	it("names the projects in folders below", () => {
		expect(
			explainMissingProject({ setupPy: null, setupCfg: null, projects: ["a/pyproject.toml", "libs/b/pyproject.toml"] }),
		).toBe("Projects below: wheel-release plan a · wheel-release plan libs/b");
	});

	it("asks for the folder else", () => {
		expect(explainMissingProject({ setupPy: null, setupCfg: null, projects: [] })).toBe(
			"Run the command in the project's folder, or name it: wheel-release plan DIR",
		);
	});
});

describe("without a name in [project]", () => {
	const explain = (text: string, cfg: string | null = null) =>
		explainMissingName(parsePyproject(text, "pyproject.toml"), cfg);

	it("shows what to move from poetry's table", () => {
		expect(explain('[tool.poetry]\nname = "my-pkg"\nversion = "1.2"\n')).toBe(
			'It stands in [tool.poetry]; poetry-core 2 reads the standard table as well:\n[project]\nname = "my-pkg"\nversion = "1.2"',
		);
	});

	it("shows what to move from setup.cfg, an attribute aside", () => {
		expect(explain("[build-system]\n", setupCfg.replace("1.2", "attr: my_pkg.__version__"))).toBe(
			'It stands in setup.cfg; setuptools reads the standard table as well:\n[project]\nname = "my-pkg"\nversion = "…"',
		);
	});

	it("says what a name is else", () => {
		expect(explain("[project]\n")).toMatch(/^Add name = "…" to \[project\]/);
	});
});
