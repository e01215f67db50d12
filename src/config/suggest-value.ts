// A value of the wrong shape, written as it was probably meant, ready to paste.
import { z } from "zod";

/** @param raw the value as it is written */
export function suggestValue(
	path: readonly string[],
	value: unknown,
	raw: string,
	schema: z.core.$ZodType | null,
	prefix: readonly string[],
): string | null {
	const key = path.filter((part) => !/^\d+$/.test(part)).at(-1);
	if (key === undefined || schema === null) return null;
	const isElement = /^\d+$/.test(path.at(-1) ?? "");
	const write = (text: string) => (isElement ? `Write ${text}.` : `Write ${key} = ${text}`);
	const accepts = kindsOf(schema);
	if (typeof value === "number" && accepts.has("string")) {
		// 12.10 is the number 12.1 to every TOML reader: only quotes keep the digits.
		const read = raw === String(value) ? "" : ` Without quotes TOML reads ${raw} as ${value}.`;
		return `${write(JSON.stringify(raw))}${read}`;
	}
	if (accepts.has("boolean") && isTruthWord(value)) return write(truthOf(value));
	if (accepts.has("number") && typeof value === "string" && /^\d+(\.\d+)?$/.test(value.trim()))
		return write(value.trim());
	if (accepts.has("list") && !accepts.has("string") && typeof value === "string") return write(`[${raw}]`);
	if (accepts.has("list") && typeof value === "number") return write(`["${raw}"]`);
	if (accepts.has("table")) return suggestTable(key, value, raw);
	if (accepts.has("tables") && !Array.isArray(value))
		return `Write [[${[...prefix, ...path].join(".")}]] with two brackets: it is a list of tables.`;
	return null;
}

/** The member that a bare value of a table most likely stands for. */
const members: Readonly<Record<string, string>> = {
	smoke: "command",
	build: "command",
	budget: "wheel",
	policy: '"*"',
	cuda: "toolkits",
	publish: "release",
};

function suggestTable(key: string, value: unknown, raw: string): string | null {
	const member = Object.hasOwn(members, key) ? members[key] : undefined;
	if (member === undefined) return null;
	const text = key === "cuda" && !Array.isArray(value) ? `["${String(value)}"]` : raw;
	return `Write ${key} = { ${member} = ${text} }`;
}

function isTruthWord(value: unknown): value is string | number {
	return value === 0 || value === 1 || (typeof value === "string" && /^(true|false|yes|no|on|off)$/i.test(value));
}

function truthOf(value: string | number): string {
	return value === 1 || (typeof value === "string" && /^(true|yes|on)$/i.test(value)) ? "true" : "false";
}

type Kind = "string" | "boolean" | "number" | "list" | "table" | "tables";

function kindsOf(schema: z.core.$ZodType): Set<Kind> {
	if (schema instanceof z.ZodOptional) return kindsOf(schema.unwrap());
	if (schema instanceof z.ZodUnion) return new Set(schema.options.flatMap((option) => [...kindsOf(option)]));
	if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return new Set(["string"]);
	if (schema instanceof z.ZodBoolean) return new Set(["boolean"]);
	if (schema instanceof z.ZodNumber) return new Set(["number"]);
	if (schema instanceof z.ZodArray) return new Set([schema.element instanceof z.ZodObject ? "tables" : "list"]);
	if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return new Set(["table"]);
	return new Set();
}
