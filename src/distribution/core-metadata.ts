// Core metadata: METADATA of a wheel, PKG-INFO of an sdist
// (https://packaging.python.org/en/latest/specifications/core-metadata/). Reads; judging is check's work.
import { firstValue, listValues, parseHeaderBlock } from "./header-block.ts";

export interface CoreMetadata {
	/** Null where a field is missing; never empty. */
	readonly metadataVersion: string | null;
	readonly name: string | null;
	readonly version: string | null;
	readonly summary: string | null;
	readonly requiresPython: string | null;
	readonly requiresDist: readonly string[];
	readonly providesExtra: readonly string[];
	readonly licenseFiles: readonly string[];
	/** The body, or the Description field of old files. */
	readonly description: string | null;
	/** Everything as written, in order, without the body: an upload form is made from it. */
	readonly fields: readonly (readonly [string, string])[];
}

export function parseCoreMetadata(text: string): CoreMetadata | { problem: string } {
	const block = parseHeaderBlock(text);
	if ("badLine" in block) return { problem: `line ${block.badLine} is neither "Field: value" nor its continuation` };
	const single = (key: string): string | null => firstValue(block, key) || null;
	return {
		metadataVersion: single("Metadata-Version"),
		name: single("Name"),
		version: single("Version"),
		summary: single("Summary"),
		requiresPython: single("Requires-Python"),
		requiresDist: listValues(block, "Requires-Dist"),
		providesExtra: listValues(block, "Provides-Extra"),
		licenseFiles: listValues(block, "License-File"),
		description: block.body?.trim() ? block.body : (unindent(single("Description")) ?? (block.body || null)),
		fields: block.fields,
	};
}

/** Old writers put the description into a field, each line after the first behind eight spaces or spaces and a `|`. */
function unindent(description: string | null): string | null {
	return description?.replace(/\n(?: {7}\|| {8}|\t)/g, "\n") ?? null;
}
