import { expect, it } from "vitest";
import { explainMissingName, explainMissingProject } from "./missing-metadata.ts";

it("names the projects in folders below when there is none here", () => {
	expect(explainMissingProject(["a/pyproject.toml", "libs/b/pyproject.toml"])).toBe(
		"Projects below: wheel-release plan a · wheel-release plan libs/b",
	);
	expect(explainMissingProject([])).toBe("Run the command in the project's folder, or name it: wheel-release plan DIR");
});

it("says what a name is, and why a computed one is unknown", () => {
	expect(explainMissingName(null)).toMatch(/^Add name = "…" to \[project\]/);
	expect(explainMissingName("setup(name=f())")).toMatch(/^setup.py does not state it as a literal.* Add name/);
});
