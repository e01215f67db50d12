import type { Json } from "./canonical-json.ts";

/** The text of a document as stages write it: readable, one trailing newline, members in schema order. */
export function formatDocument(document: Json): string {
	return `${JSON.stringify(document, null, 2)}\n`;
}
