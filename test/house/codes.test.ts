import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CodeEntry } from "../../src/diagnostic/code-entry.ts";
import { codes } from "../../src/diagnostic/codes.ts";

const root = join(import.meta.dirname, "..", "..");
const table: Readonly<Record<string, CodeEntry>> = codes;
const rooms = new Set(Object.keys(table).map((code) => code.split("/")[0] ?? ""));
const sources = globSync("src/**/*.ts", { cwd: root })
	.map((file) => file.replaceAll("\\", "/"))
	.filter((file) => !file.endsWith(".test.ts") && !file.startsWith("src/diagnostic/codes/"));
/** Literals that read like a code, by the file that has them. */
const used = sources.flatMap((file) =>
	[...readFileSync(join(root, file), "utf8").matchAll(/"([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)"/g)].map(
		([, code = ""]) => ({ code, file }),
	),
);

it("has every code in the table that the sources use", () => {
	expect(used.filter(({ code }) => rooms.has(code.split("/")[0] ?? "") && !(code in table))).toEqual([]);
});

it("uses every code of the table", () => {
	const known = new Set(used.map(({ code }) => code));
	expect(Object.keys(table).filter((code) => !known.has(code))).toEqual([]);
});

describe.each(Object.entries(table))("%s", (code, { what, why, fix }) => {
	it("is two short words, and says what, why and what to do", () => {
		expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+){0,4}$/);
		for (const sentence of [what, why, fix]) {
			expect(sentence).toMatch(/^\S.{9,}\.$/s);
			expect(sentence.length).toBeLessThanOrEqual(400);
		}
	});
});

it("has a fresh page of all codes: npm run build writes it", () => {
	const page = join(root, "docs", "codes.md");
	expect(existsSync(page)).toBe(true);
	const text = readFileSync(page, "utf8");
	expect([...text.matchAll(/^## `(.*)`$/gm)].map(([, code]) => code)).toEqual(Object.keys(table).sort());
	for (const { what, why, fix } of Object.values(table))
		for (const sentence of [what, why, fix]) expect(text).toContain(sentence);
});
