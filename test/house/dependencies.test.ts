import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
const explained = new Set([...page.matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]));

const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(
	readFileSync(join(root, "package.json"), "utf8"),
);
const npm = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
	Object.keys(manifest[kind] ?? {}),
);
const python = linesOf("src/tools/*.in")
	.map((line) => /^([a-z0-9-]+)/i.exec(line)?.[1])
	.filter((name) => name !== undefined);
const actions = linesOf(".github/workflows/*.yml")
	.map((line) => /^\s*-?\s*uses:\s*([\w.-]+\/[\w.-]+)[\w./-]*@/.exec(line)?.[1])
	.filter((name) => name !== undefined);

describe("docs/dependencies.md", () => {
	it.each([...new Set([...npm, ...python, ...actions])])("says why %s is here", (name) => {
		expect(explained).toContain(name);
	});

	it("explains nothing that is not used", () => {
		const used = new Set([...npm, ...python, ...actions]);
		expect([...explained].filter((name) => !used.has(name ?? ""))).toEqual([]);
	});
});

function linesOf(pattern: string): string[] {
	const files = globSync(pattern, { cwd: root });
	expect(files, `no file matches ${pattern}`).not.toEqual([]);
	return files.flatMap((file) => readFileSync(join(root, file), "utf8").split(/\r?\n/));
}
