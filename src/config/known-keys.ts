// What the schema knows at a place of the configuration, for messages: keys of that very table, not of the top one.
import { z } from "zod";
import { Settings } from "./settings.ts";

/** The schema of the value at a path; null where the path leaves the schema. */
export function schemaAt(path: readonly string[]): z.core.$ZodType | null {
	const found = findSchema(path);
	return found && unwrap(found);
}

/** With its wrappers, which carry the description. */
function findSchema(path: readonly string[]): z.core.$ZodType | null {
	let schema: z.core.$ZodType | null = Settings;
	for (const part of path) {
		const outer = tableOrList(schema);
		if (outer instanceof z.ZodObject) schema = outer.shape[part] ?? null;
		else if (outer instanceof z.ZodArray) schema = outer.element;
		else if (outer instanceof z.ZodRecord) schema = outer.valueType;
		else return null;
		if (schema === null) return null;
	}
	return schema;
}

export function knownKeys(path: readonly string[]): string[] {
	const schema = tableOrList(schemaAt(path));
	return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Every key of the schema with its table, `smoke.import`; tables of lists without a number. */
export function allKeys(): string[] {
	return keysBelow(Settings, []);
}

function keysBelow(schema: z.core.$ZodType, path: readonly string[]): string[] {
	const table = tableOrList(schema);
	if (table instanceof z.ZodArray) return keysBelow(table.element, path);
	if (!(table instanceof z.ZodObject)) return [];
	return Object.entries<z.core.$ZodType>(table.shape).flatMap(([key, inner]) => [
		[...path, key].join("."),
		...keysBelow(inner, [...path, key]),
	]);
}

/** What a key means, in the words of the published schema. */
export function describeKey(key: string): string | null {
	const schema = findSchema(key.split("."));
	if (!(schema instanceof z.ZodType)) return null;
	const inner = unwrap(schema);
	return schema.description ?? (inner instanceof z.ZodType ? inner.description : undefined) ?? null;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
	return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/** Of a union, the member that has members of its own. */
function tableOrList(schema: z.core.$ZodType | null): z.core.$ZodType | null {
	if (schema === null) return null;
	const plain = unwrap(schema);
	if (!(plain instanceof z.ZodUnion)) return plain;
	return plain.options.find((option) => option instanceof z.ZodObject || option instanceof z.ZodArray) ?? plain;
}
