import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatSchemas } from "../../scripts/schemas.ts";

const folder = join(import.meta.dirname, "..", "..", "schema");
const schemas = formatSchemas();

it("publishes a schema for every document and the settings, and no other", () => {
	expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
});

it.each([...schemas])("has a fresh schema/%s: npm run build writes it", (file, text) => {
	expect(readFileSync(join(folder, file), "utf8")).toBe(text);
});

it.each([...schemas].map(([file, text]) => [file, JSON.parse(text)] as const))(
	"refuses unknown fields in schema/%s",
	(_, schema) => {
		expect(schema.additionalProperties).toBe(false);
	},
);
