import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const sources = globSync("src/**/*.ts", { cwd: root }).filter((file) => !file.endsWith(".test.ts"));
const text = (file: string) => readFileSync(join(root, file), "utf8");
const packageFile: {
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
	bin: Record<string, string>;
} = JSON.parse(text("package.json"));

const prescribed = [
	...["action.yml", "src", "dist", "workflows-templates", "examples", "schema", "test", "bench", "docs", "scripts"],
	...["package.json", "package-lock.json", "tsconfig.json", "biome.json", "LICENSE", "SECURITY.md", "README.md"],
	...[
		"CONTRIBUTING.md",
		"AGENTS.md",
		"CHANGELOG.md",
		".ci/run",
		".github/workflows/wheels.yml",
		".nvmrc",
		".gitattributes",
	],
];

it.each(prescribed)("has %s", (path) => {
	expect(existsSync(join(root, path))).toBe(true);
});

it.each(["test", "check", "build", "dev", "all", "e2e", "bench", "rehearse", "workflow"])(
	"has the script %s, and the file that it runs",
	(name) => {
		const script = packageFile.scripts[name] ?? "";
		expect(script).not.toBe("");
		const file = /^node (\S+\.ts)/.exec(script)?.[1];
		if (file !== undefined) expect(existsSync(join(root, file)), file).toBe(true);
	},
);

it.each(Object.keys(packageFile.dependencies))("really imports its dependency %s", (name) => {
	const importing = sources.filter((file) => new RegExp(`(?:from|import\\() ?"${name}["/]`).test(text(file)));
	expect(importing).not.toEqual([]);
});

it.each(["@actions/core", "@actions/github", "@actions/exec", "@actions/cache", "@actions/artifact", "semver"])(
	"depends on %s",
	(name) => {
		expect(Object.keys(packageFile.dependencies)).toContain(name);
	},
);

it("gives exact versions to its dependencies", () => {
	for (const version of Object.values(packageFile.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it("says the same Node version everywhere", () => {
	expect(text(".nvmrc").trim()).toBe("24");
	expect(text("action.yml")).toContain("using: node24");
});

it.each(["index", "utils", "helpers", "common"])("has no file or room called %s in src", (word) => {
	expect(
		sources.filter(
			(file) =>
				new RegExp(`/${word}(\\.ts|/)`).test(file.replaceAll("\\", "/")) && !file.startsWith(join("src", "index")),
		),
	).toEqual([]);
});

it("tracks no path of somebody's machine and no host of an index outside of its one table", () => {
	const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
	const judged = files.filter((file) => /\.(ts|js|yml|json|md|toml)$/.test(file) && existsSync(join(root, file)));
	const own = judged.filter((file) => !/^(dist\/|schema\/|package-lock\.json)/.test(file));
	expect(own.filter((file) => /(["'`\s(=]|^)\/(work|root)\//m.test(text(file)))).toEqual([]);
	const hosts = /\b(upload\.|test\.)?pypi\.org\b|files\.pythonhosted\.org/;
	const code = own.filter((file) => file.startsWith("src/") && file !== "src/index/destination.ts");
	expect(code.filter((file) => hosts.test(text(file)))).toEqual([]);
});
