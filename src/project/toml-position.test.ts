import fc from "fast-check";
import { parse, stringify } from "smol-toml";
import { describe, expect, it } from "vitest";
import { findTomlLine, findTomlPlace } from "./toml-position.ts";

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
	[["tool"], 6],
	[["tool", "x"], 12],
	[["tool", "absent"], null],
	[["nowhere"], null],
	[["project", "missing"], 2],
])("finds %j on line %s", (path, line) => {
	expect(findTomlLine(text, path)).toBe(line);
});

it("counts lines of files with CRLF", () => {
	expect(findTomlLine(text.replaceAll("\n", "\r\n"), ["tool", "wheel-release", "tag"])).toBe(7);
});

describe("places of a text with everything", () => {
	const all = `\uFEFFdescription = """
[tool.wheel-release]
tag = "not this one"
"""
targets = [ # why
  "manylinux_x86_64",
  "win_amd64", # ]

  'macosx_arm64'
]
[[variant]]
name = "a"
env = { A = "1", "B.C" = "}" }
[[variant]]
name = 'b'
[variant.smoke]
import = ["x",
  "y"]
[a]
b.c = 12.10
"quoted key".'x' = { d = [
  { e = 0x1f } ] }
`;
	it.each([
		[["targets"], 5, undefined],
		[["targets", "1"], 7, '"win_amd64"'],
		[["targets", "2"], 9, "'macosx_arm64'"],
		[["variant", "0", "name"], 12, '"a"'],
		[["variant", "0", "env", "B.C"], 13, '"}"'],
		[["variant", "1"], 14, ""],
		[["variant", "1", "name"], 15, "'b'"],
		[["variant", "1", "smoke", "import", "1"], 18, '"y"'],
		[["variant", "name"], 12, '"a"'],
		[["a", "b", "c"], 20, "12.10"],
		[["a", "b"], 20, ""],
		[["a", "quoted key", "x", "d", "0", "e"], 22, "0x1f"],
	])("%j", (path, line, raw) => {
		const place = findTomlPlace(all, path);
		expect(place?.line).toBe(line);
		if (raw !== undefined) expect(place?.raw).toBe(raw);
	});

	it("does not read keys out of strings", () => {
		expect(findTomlPlace(all, ["tool", "wheel-release", "tag"])).toBeNull();
	});
});

it("finds every value that a parser finds, with the text that gives it", () => {
	const name = fc.string({
		minLength: 1,
		maxLength: 6,
		unit: fc.constantFrom("a", "b", "-", "é", ".", " ", "#", "=", '"'),
	});
	const leaf = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean());
	const { tree } = fc.letrec((tie) => ({
		tree: fc.oneof(
			{ depthSize: "small" },
			leaf,
			fc.dictionary(name, tie("tree"), { maxKeys: 3 }),
			fc.array(leaf, { maxLength: 3 }),
		),
	}));
	fc.assert(
		fc.property(fc.dictionary(name, tree, { maxKeys: 4 }), (table) => {
			const written = stringify(table as Record<string, unknown>);
			for (const { path, value } of leavesOf(parse(written))) {
				const place = findTomlPlace(written, path);
				expect(place, `${path} in ${written}`).not.toBeNull();
				expect(parse(`x = ${place?.raw}`).x).toEqual(value);
				expect(written.split("\n")[(place?.line ?? 0) - 1]).toContain(place?.raw.split("\n")[0]);
			}
		}),
		{ numRuns: 200 },
	);
});

it.each([
	["a table that never closes", `[${" ".repeat(200_000)}`],
	["a string that never closes", `a = "${"x".repeat(1_000_000)}`],
	["a deep array", `a = ${"[".repeat(200_000)}`],
	["a deep inline table", `a = ${"{b=".repeat(100_000)}`],
	["many elements", `a = [${"1,".repeat(100_000)}]\nb = 1`],
])("stays linear over %s", (_, hostile) => {
	const started = process.cpuUsage();
	findTomlLine(hostile, ["a", "b"]);
	expect(cpuMilliseconds(started)).toBeLessThan(2000);
});

function leavesOf(value: unknown, path: string[] = []): { path: string[]; value: unknown }[] {
	if (typeof value !== "object" || value === null) return [{ path, value }];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Of this process alone: what else the machine does makes no test red. */
function cpuMilliseconds(since: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1000;
}
