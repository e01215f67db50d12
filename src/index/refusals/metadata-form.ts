// The metadata that an index gets to see: fields of its upload form, as rules read them.
import { trimSpace } from "../../python/white-space.ts";

/** Names of the form (`requires_dist`) to their values, in their order. */
export type MetadataForm = ReadonlyMap<string, readonly string[]>;

/** A field that was sent once and empty counts as not sent. */
export function allValues(form: MetadataForm, name: string): readonly string[] {
	const values = form.get(name) ?? [];
	return values.length === 1 && values[0] === "" ? [] : values;
}

export function oneValue(form: MetadataForm, name: string): string | null {
	return allValues(form, name)[0] ?? null;
}

/**
 * What old tools wrote for "nothing" is dropped, and NUL, which a database cannot store, is escaped. Of a repeated field
 * the last value decides, as in warehouse/forklift/decorators.py.
 */
export function sanitizeForm(fields: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
	const kept = new Map<string, string[]>();
	for (const [name, values] of fields) {
		const last = values.at(-1) ?? "";
		if (trimSpace(last) === "UNKNOWN") continue;
		kept.set(name, last.includes("\0") ? [last.replaceAll("\0", "\\x00")] : [...values]);
	}
	return kept;
}
