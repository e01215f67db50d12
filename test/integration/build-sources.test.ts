// Which edits make a wheel be built again.
import { describe, expect, it } from "vitest";
import { digestSources } from "../../src/build/sources.ts";
import { makeProject } from "../world/project-folder.ts";

const files = { "pyproject.toml": "[project]\n", "src/pkg/__init__.py": "", ".config/settings": "1" };

describe.each([
	["in a repository", true],
	["without git", false],
])("the digest of the sources %s", (_, isRepository) => {
	it.each([".gitignore", ".config/settings", "src/pkg/new.py", "MANIFEST.in"])("changes with %s", async (file) => {
		using project = makeProject(files, { isRepository });
		const world = project.openWorld();
		const before = await digestSources(project.path, world);
		project.write(file, "*.log\n");
		expect(await digestSources(project.path, world)).not.toBe(before);
		await world.close();
	});

	it.each([
		".wheel-release/plan.json",
		"build/lib/pkg/__init__.py",
		"src/pkg.egg-info/PKG-INFO",
		".venv/lib/a.py",
		"target/release/a.so",
	])("does not change with %s, which tools make", async (file) => {
		using project = makeProject(files, { isRepository });
		const world = project.openWorld();
		const before = await digestSources(project.path, world);
		project.write(file, "made");
		expect(await digestSources(project.path, world)).toBe(before);
		await world.close();
	});
});
