// `plan` starts fast because of what it does not load. These are the rooms that cost more than a whole plan.
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { expect, it } from "vitest";

const source = join(import.meta.dirname, "..", "..", "src");

/** What a file needs before its first line runs: imports of values, not of types, and nothing behind `await import()`. */
function staticImports(file: string): string[] {
	const text = readFileSync(file, "utf8");
	return [...text.matchAll(/^(?:import|export) (?!type )(?:([^"';]*?) from )?"([^"]+)";/gms)]
		.filter(([, names = ""]) => !/^\{( *type [^,}]+,?)+ *\}$/.test(names.replaceAll(/\s+/g, " ")))
		.map(([, , from = ""]) => from);
}

/** Every file and package that the entries load, each with the one that asked for it. */
function loadedBy(entries: readonly string[]): Map<string, string> {
	const loaded = new Map(entries.map((entry) => [join(source, entry), "the start"]));
	for (const [file] of loaded) {
		if (!file.startsWith(source) || !file.endsWith(".ts")) continue;
		for (const from of staticImports(file)) {
			const target = from.startsWith(".") ? resolve(dirname(file), from) : from;
			if (!loaded.has(target)) loaded.set(target, relative(source, file).split(sep).join("/"));
		}
	}
	return loaded;
}

const loaded = loadedBy(["cli/command-line.ts", "cli/plan.ts", "plan/run.ts"]);

it("finds the files that plan is made of", () => {
	expect(loaded.has(join(source, "plan", "decide.ts"))).toBe(true);
	expect(loaded.has("smol-toml")).toBe(true);
});

it.each([
	"frontend-maturin.ts",
	"frontend-cibuildwheel.ts",
	"read-cargo.ts",
	"cuda/plan-cuda.ts",
	"brought-releases.ts",
])("plan starts without %s, which some projects need", (name) => {
	expect(loaded.get(join(source, "plan", name))).toBeUndefined();
});

it.each(["zod", "node:http", "node:https", "node:child_process", "node:zlib", "node:sqlite", "semver", "hash-wasm"])(
	"plan starts without %s",
	(name) => {
		expect(loaded.get(name)).toBeUndefined();
	},
);
