// A validator for JSON Schema draft 2020-12 as far as our published schemas use it; a keyword that it does not know is an
// error, so that no rule of a schema goes unchecked.

type Schema = Record<string, unknown>;

/** Paths and rules that `value` breaks; empty when it is valid. */
export function validateJson(schema: Schema, value: unknown, path = ""): string[] {
	return Object.entries(schema).flatMap(([keyword, rule]) => {
		if (annotations.has(keyword)) return [];
		const check = rules[keyword];
		if (check === undefined) throw new Error(`the schema uses "${keyword}", which this validator does not know`);
		return check(rule, value, path, schema);
	});
}

const annotations = new Set(["$schema", "title", "description", "default", "examples"]);

type Rule = (rule: unknown, value: unknown, path: string, schema: Schema) => string[];

const rules: Readonly<Record<string, Rule>> = {
	type: (type, value, path) =>
		fail(
			([type].flat() as string[]).some((word) => hasType(word, value)),
			path,
			`is no ${type}`,
		),
	enum: (words, value, path) => fail((words as unknown[]).includes(value), path, `is none of ${words}`),
	const: (word, value, path) => fail(word === value, path, `is not ${word}`),
	pattern: (pattern, value, path) =>
		fail(
			typeof value !== "string" || new RegExp(pattern as string, "u").test(value),
			path,
			`does not match ${pattern}`,
		),
	minLength: (least, value, path) =>
		fail(typeof value !== "string" || value.length >= (least as number), path, "is too short"),
	maxLength: (most, value, path) =>
		fail(typeof value !== "string" || value.length <= (most as number), path, "is too long"),
	minimum: (least, value, path) => fail(typeof value !== "number" || value >= (least as number), path, "is too small"),
	maximum: (most, value, path) => fail(typeof value !== "number" || value <= (most as number), path, "is too large"),
	exclusiveMinimum: (least, value, path) =>
		fail(typeof value !== "number" || value > (least as number), path, "is too small"),
	minItems: (least, value, path) =>
		fail(!Array.isArray(value) || value.length >= (least as number), path, "has too few items"),
	maxItems: (most, value, path) =>
		fail(!Array.isArray(value) || value.length <= (most as number), path, "has too many items"),
	uniqueItems: (_, value, path) =>
		fail(
			!Array.isArray(value) || new Set(value.map((item) => JSON.stringify(item))).size === value.length,
			path,
			"repeats an item",
		),
	items: (rule, value, path) =>
		Array.isArray(value) ? value.flatMap((item, index) => validateJson(rule as Schema, item, `${path}/${index}`)) : [],
	required: (keys, value, path) =>
		isTable(value) ? (keys as string[]).flatMap((key) => fail(Object.hasOwn(value, key), path, `lacks ${key}`)) : [],
	properties: (members, value, path) =>
		isTable(value)
			? Object.entries(members as Record<string, Schema>).flatMap(([key, rule]) =>
					Object.hasOwn(value, key) ? validateJson(rule, value[key], `${path}/${key}`) : [],
				)
			: [],
	propertyNames: (rule, value, path) =>
		isTable(value) ? Object.keys(value).flatMap((key) => validateJson(rule as Schema, key, `${path}/${key}`)) : [],
	additionalProperties: (rule, value, path, schema) => {
		if (!isTable(value)) return [];
		const named = Object.keys((schema.properties ?? {}) as object);
		const others = Object.keys(value).filter((key) => !named.includes(key));
		if (rule === false) return others.map((key) => `${path}/${key} is not known`);
		return others.flatMap((key) => validateJson(rule as Schema, value[key], `${path}/${key}`));
	},
	anyOf: (options, value, path) =>
		fail(
			(options as Schema[]).some((option) => validateJson(option, value).length === 0),
			path,
			"fits none of its shapes",
		),
};

function fail(holds: boolean, path: string, words: string): string[] {
	return holds ? [] : [`${path || "/"} ${words}`];
}

function hasType(type: string, value: unknown): boolean {
	if (type === "integer") return Number.isInteger(value);
	if (type === "array") return Array.isArray(value);
	if (type === "object") return isTable(value);
	if (type === "null") return value === null;
	return typeof value === type;
}

function isTable(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
