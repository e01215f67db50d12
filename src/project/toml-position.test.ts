import { expect, it } from "vitest";
import { findTomlLine } from "./toml-position.ts";

const text = `# comment
[project]
name = "a"
"version" = "1"

[tool.wheel-release]
tag = "v{version}"
smoke = { import = ["a"] }

[tool.wheel-release.smoke2]
command = "x"
[[tool.x.list]]
a.b = 1
`;

it.each([
	[["project", "name"], 3],
	[["project", "version"], 4],
	[["project"], 2],
	[["tool", "wheel-release", "tag"], 7],
	[["tool", "wheel-release", "smoke", "import"], 8],
	[["tool", "wheel-release", "smoke2", "command"], 11],
	[["tool", "x", "list", "a", "b"], 13],
	[["nowhere"], null],
	[["project", "missing"], 2],
])("finds %j on line %s", (path, line) => {
	expect(findTomlLine(text, path)).toBe(line);
});

it("counts lines of files with CRLF", () => {
	expect(findTomlLine(text.replaceAll("\n", "\r\n"), ["tool", "wheel-release", "tag"])).toBe(7);
});
