import { describe, expect, it } from "vitest";
import { readSettings } from "./read-settings.ts";

const findingsOf = async (text: string) => (await readSettings({ file: "pyproject.toml", text }, null)).findings;

describe("a table of ours under another name", () => {
	it.each([
		["[tool.wheel_release]", "[tool.wheel_release]"],
		["[tool.wheelrelease]", "[tool.wheelrelease]"],
		["[tool.Wheel-Release]", "[tool.Wheel-Release]"],
		["[tool.wheel-relase]", "[tool.wheel-relase]"],
		["[wheel-release]", "[wheel-release]"],
		["[wheel_release.smoke]", "[wheel_release]"],
		["[project.wheel-release]", "[project.wheel-release]"],
		['[tool."wheel.release"]', "[tool.wheel.release]"],
	])("%s is refused, since nobody reads it", async (header, shown) => {
		expect(await findingsOf(`[project]\nname = "x"\n${header}\nsdist = false\n`)).toMatchObject([
			{
				code: "config/misplaced-table",
				message: `nobody reads the table ${shown}; did you mean [tool.wheel-release]?`,
				line: 3,
			},
		]);
	});

	it.each([
		"[tool.wheel]",
		"[tool.release]",
		"[tool.towncrier]",
		"[tool.wheelhouse]",
		"[tool.semantic-release]",
		"[tool.wheel-release]",
	])("%s is somebody else's, or right", async (header) => {
		expect(await findingsOf(`${header}\n`)).toEqual([]);
	});
});
