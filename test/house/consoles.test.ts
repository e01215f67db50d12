// What the pages show is what the product says today. `npm run golden` writes the answers below the commands.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { consolePages, renderConsoles } from "../../scripts/console.ts";
import { renderSettings, settingsPage } from "../../scripts/settings-page.ts";

const root = join(import.meta.dirname, "..", "..");

it.each(consolePages)("shows in %s what the commands answer: npm run golden writes it", async (page) => {
	const text = readFileSync(join(root, page), "utf8").replaceAll("\r\n", "\n");
	expect(text).toContain("```console\n$ cd examples/");
	expect(await renderConsoles(text)).toBe(text);
});

it("lists in docs/configuration.md every setting of the schema: npm run golden writes it", () => {
	const text = readFileSync(join(root, settingsPage), "utf8").replaceAll("\r\n", "\n");
	expect(renderSettings(text)).toBe(text);
	for (const key of ["frontend", "smoke.pythons", "cuda.runners.smoke", "variant[].name", "publish.notify[].slack"])
		expect(text).toContain(`| \`${key}\` |`);
});
