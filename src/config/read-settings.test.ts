import { describe, expect, it } from "vitest";
import { readSettings } from "./read-settings.ts";

const from = (text: string) => readSettings({ file: "pyproject.toml", text }, null);

describe("readSettings", () => {
	it("needs no configuration at all", async () => {
		const { settings, findings, sources } = await readSettings({ file: "pyproject.toml", text: "[project]\n" }, null);
		expect(findings).toEqual([]);
		expect(settings).toMatchObject({
			frontend: "auto",
			tag: "v{version}",
			sdist: true,
			targets: null,
			smokePythons: ["min", "max"],
		});
		expect(sources.every((row) => row.source === "default")).toBe(true);
	});

	it("says where each value was set", async () => {
		const { sources } = await from(
			'[project]\n[tool.wheel-release]\ntag = "py-v{version}"\nsmoke = { command = "pytest" }\n',
		);
		expect(sources.find((row) => row.key === "tag")).toEqual({
			key: "tag",
			value: "py-v{version}",
			source: "pyproject.toml:3",
		});
		expect(sources.find((row) => row.key === "smoke.command")?.source).toBe("pyproject.toml:4");
		expect(sources.find((row) => row.key === "sdist")?.source).toBe("default");
	});

	it.each([
		['[tool.wheel-release]\ntagg = "x"', "config/unknown-key", 'did you mean "tag"', 2],
		['[tool.wheel-release]\nsmoke = { commnd = "x" }', "config/unknown-key", 'did you mean "command"', 2],
		['[tool.wheel-release]\nfrontend = "maturinn"', "config/invalid-value", 'did you mean "maturin"', 2],
		[
			'[tool.wheel-release]\ntargets = ["manylinux_x86_64", "manylinux_aarch65"]',
			"config/invalid-value",
			'did you mean "manylinux_aarch64"',
			2,
		],
		['[tool.wheel-release]\ntag = "v1"', "config/invalid-value", "{version}", 2],
		["[tool.wheel-release]\nsdist = 1", "config/invalid-value", "sdist = 1", 2],
		['[tool.wheel-release]\nsmoke = { pythons = "min,newest" }', "config/invalid-value", "min,max,3.12", 2],
		["[tool]\nwheel-release = 3", "config/invalid-value", "[tool.wheel-release] = 3: expected a table", 2],
		['[tool.wheel-release]\n__proto__ = "x"', "config/unknown-key", "__proto__", 2],
	])("refuses %j as %s with its line", async (text, code, words, line) => {
		const { findings } = await from(text);
		expect(findings).toEqual([
			expect.objectContaining({
				code,
				level: "error",
				message: expect.stringContaining(words),
				file: "pyproject.toml",
				line,
			}),
		]);
	});

	it("collects every mistake at once", async () => {
		expect((await from('[tool.wheel-release]\nfrontend = "x"\nsdist = "no"\nfoo = 1\n')).findings).toHaveLength(3);
	});

	it("refuses to guess between two places", async () => {
		await expect(
			readSettings(
				{ file: "pyproject.toml", text: "[tool.wheel-release]\n" },
				{ file: "wheel-release.toml", text: "" },
			),
		).rejects.toThrow(expect.objectContaining({ code: "config/two-places", exitStatus: 2 }));
	});

	it("names the line of broken TOML", async () => {
		await expect(from("[project]\nname = \n")).rejects.toThrow(
			expect.objectContaining({ code: "project/broken-toml", exitStatus: 2, line: 2 }),
		);
	});
});
