// schema/settings.json is what editors hold a configuration against: it must take what we take and refuse what we refuse.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatSchemas } from "../../scripts/schemas.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import { parseToml, readPath, type TomlTable } from "../../src/project/toml.ts";
import { validateJson } from "../world/json-schema.ts";

const root = join(import.meta.dirname, "..", "..");
const schema = JSON.parse(formatSchemas().get("settings.json") ?? "{}");

const full = `
frontend = "cibuildwheel"
tag = "py-v{version}"
sdist = false
targets = ["manylinux_x86_64", "win_amd64"]
free-threaded = true
pypy = true
smoke = { import = ["mypkg"], command = "pytest {project}/tests", pythons = "min, max,3.12,3.14t", presets = ["torch-cpu"], budget = 90 }
budget = { wheel = "60MB", release = "1.5 GiB" }
tables = "tables.toml"
cibuildwheel = { version = "4.2", config-file = "ci/cibuildwheel.toml" }
[runners]
manylinux_x86_64 = "ubuntu-24.04"
win_amd64 = ["self-hosted", "windows"]
sdist = { group = "big", labels = ["x"] }
[policy]
"cp315-*" = "best-effort"
[build]
env = { A = "1" }
[check]
fail-on = "warning"
top-level = ["mypkg"]
packages = ["src/mypkg"]
ignore = [{ rule = "binary/debug-sections", file = "*musllinux*", reason = "stripped by the distribution" }]
[cuda]
toolkits = ["11.8", "12.6", "13.0"]
archs = ["86", "90a", "100f"]
ptx = "newest"
torch = [">=2.8,<2.10"]
route = ["suffix", "index"]
runners = { build = "ubuntu-24.04", smoke = ["self-hosted", "gpu", "sm{arch}"] }
platforms = ["manylinux_x86_64"]
extra = "gpu"
expect-gpu-code = "auto"
split = "none"
gpu-tests = "hold"
[[variant]]
name = "mypkg-cpu-avx512"
env = { MYPKG_DISABLE_AVX512 = "0" }
tag = "avx-v{version}"
source = { repo = "owner/name", tag = "v{version}" }
smoke = { import = ["mypkg"] }
[publish]
testpypi = true
release = true
release-notes = "CHANGELOG.md"
index = "gh-pages"
conda-forge = true
notify = [{ slack = "env:SLACK_WEBHOOK", on = ["published", "failed"] }]
`;

const shapeErrors = ["config/unknown-key", "config/invalid-value", "config/missing-key", "config/repeated-entry"];

/** What the schema can know: shapes, not what contradicts each other. */
async function refusals(text: string): Promise<string[]> {
	const { findings } = await readSettings(null, { file: "wheel-release.toml", text });
	return findings.filter(({ code }) => shapeErrors.includes(code)).map(({ message }) => message);
}

describe("the published schema of the settings", () => {
	it.each(globSync("{examples,workflows-templates}/**/{pyproject,wheel-release}.toml", { cwd: root }))(
		"takes %s",
		(file) => {
			const table = parseToml(readFileSync(join(root, file), "utf8"), file);
			const ours = file.endsWith("pyproject.toml") ? (readPath(table, ["tool", "wheel-release"]) ?? {}) : table;
			expect(validateJson(schema, ours)).toEqual([]);
		},
	);

	it("takes a configuration with every key, and so do we", async () => {
		const table = parseToml(full, "wheel-release.toml");
		expect(validateJson(schema, table)).toEqual([]);
		expect(await refusals(full)).toEqual([]);
		const known = Object.keys(schema.properties);
		const unused = ["wheels"]; // only with frontend none
		expect(known.filter((key) => !Object.hasOwn(table, key))).toEqual(unused);
	});

	it("gives every key that is set as a value with its line", async () => {
		const { sources } = await readSettings(null, { file: "wheel-release.toml", text: full });
		const placed = new Set(
			sources.filter(({ source }) => /^wheel-release\.toml:\d+$/.test(source)).map(({ key }) => key),
		);
		expect(leavesOf(parseToml(full, "wheel-release.toml"), "").filter((key) => !placed.has(key))).toEqual([]);
	});

	it("describes every key for editors", () => {
		const bare: string[] = [];
		walk(schema, "", (node, path) => {
			for (const [key, member] of Object.entries((node.properties ?? {}) as Record<string, TomlTable>))
				if (typeof member.description !== "string") bare.push(`${path}/${key}`);
		});
		// Shared shapes say it where they are used.
		expect(bare.filter((path) => !/\/(group|labels)$/.test(path))).toEqual([]);
	});

	it.each([
		['frontend = "cargo"'],
		['tag = "v1"'],
		['tag = "v{version} x"'],
		["sdist = 1"],
		['sdist = "true"'],
		["targets = []"],
		['targets = "win_amd64"'],
		['targets = ["win_amd64", "win_amd64"]'],
		['targets = ["linux"]'],
		['smoke = { pythons = "newest" }'],
		['smoke = { pythons = ["min", "newest"] }'],
		['smoke = { import = ["a-b"] }'],
		['smoke = { command = "" }'],
		["smoke = { budget = 0 }"],
		['smoke = { comand = "x" }'],
		['budget = { wheel = "60" }'],
		['runners = { linux = "x" }'],
		["runners = { win_amd64 = [] }"],
		['runners = { win_amd64 = { label = "x" } }'],
		['policy = { "*" = "optional" }'],
		['build = { env = { "a-b" = "1" } }'],
		["build = { command = [] }"],
		["cuda = { toolkits = [12.6] }"],
		['cuda = { toolkits = ["12"] }'],
		["cuda = { archs = [86] }"],
		['cuda = { ptx = "all" }'],
		['variant = [{ name = "a", smoke = { import = ["x", "x"] } }]'],
		['cuda = { torch = ["new"] }'],
		['cuda = { route = ["pypi"] }'],
		['cuda = { expect-gpu-code = "yes" }'],
		['cuda = { extra = "-gpu" }'],
		['variant = { name = "a" }'],
		["variant = [{}]"],
		['variant = [{ name = "a", source = { repo = "a" } }]'],
		["publish = { testpypi = 1 }"],
		["publish = { notify = [{}] }"],
		['publish = { notify = [{ slack = "https://example.invalid" }] }'],
		["wheels = [1]"],
		['check = { fail-on = "errors" }'],
		['check = { ignore = [{ rule = "binary" }] }'],
		['check = { ignore = [{ rule = "binary", reason = " " }] }'],
		['check = { ignore = ["binary"] }'],
		["check = { top-level = [] }"],
		["unknown = 1"],
	])("refuses %s, and so do we", async (text) => {
		expect(validateJson(schema, parseToml(text, "x.toml"))).not.toEqual([]);
		expect(await refusals(text)).not.toEqual([]);
	});
});

function walk(node: unknown, path: string, visit: (node: TomlTable, path: string) => void): void {
	if (typeof node !== "object" || node === null) return;
	if (!Array.isArray(node)) visit(node as TomlTable, path);
	for (const [key, inner] of Object.entries(node)) walk(inner, `${path}/${key}`, visit);
}

/** `cuda.runners.smoke`, `variant.0.name`; a list of words and a runner group are one value. */
function leavesOf(value: unknown, path: string): string[] {
	const isList = Array.isArray(value) && !value.every((item) => typeof item === "object");
	if (typeof value !== "object" || value === null || isList || "group" in value) return [path];
	if (path === "publish.notify" || path === "check.ignore") return [path];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === "" ? key : `${path}.${key}`));
}
