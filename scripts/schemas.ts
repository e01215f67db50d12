import { z } from "zod";
import { PartialSettings } from "../src/config/settings.ts";
import { documentSchemas } from "../src/document/read-document.ts";

/** The published JSON Schemas: name of the file in schema/ → its text. */
export function formatSchemas(): Map<string, string> {
	return new Map(
		Object.entries({ ...documentSchemas, settings: PartialSettings }).map(([name, schema]) => {
			const json = { title: `wheel-release ${name}`, ...z.toJSONSchema(schema, { unrepresentable: "any" }) };
			return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
		}),
	);
}
