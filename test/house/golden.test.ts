// The plans of the examples, whole: a reader can hold each line against the facts. `npm run golden` writes them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exampleNames, makeGolden } from "../../scripts/golden.ts";
import { textWidth } from "../../src/report/columns.ts";

const folder = join(import.meta.dirname, "..", "golden");
const read = (file: string) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");

it.each(exampleNames)("plans examples/%s as it stands in test/golden: npm run golden writes it", async (example) => {
	const made = await makeGolden(example);
	expect([...made.keys()]).toEqual([`${example}.txt`, `${example}.json`]);
	for (const [file, text] of made) expect(text, file).toBe(read(file));
});

it("has golden plans of every example and of nothing else", () => {
	const expected = exampleNames.flatMap((name) => [`${name}.json`, `${name}.txt`]);
	expect(readdirSync(folder).sort()).toEqual(expected.sort());
});

it.each(exampleNames)("keeps the table of examples/%s within 100 columns", (example) => {
	for (const line of read(`${example}.txt`).split("\n")) expect(textWidth(line), line).toBeLessThanOrEqual(100);
});
