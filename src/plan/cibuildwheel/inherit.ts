// `inherit`: whether a value replaces what the levels before it say, or is put before or behind it.
import { findNearest } from "../../diagnostic/nearest.ts";
import { isTable } from "../../project/toml.ts";
import { splitFields } from "./key-value-fields.ts";
import { Refusal } from "./refusal.ts";
import { ShlexError } from "./shlex.ts";

const rules = ["none", "append", "prepend"] as const;
export type InheritRule = (typeof rules)[number];
export type InheritRules = ReadonlyMap<string, InheritRule>;

/** Since 4.3 a table or a text like `before-build; environment: prepend`. */
export function parseInherit(value: unknown): InheritRules {
	if (value === undefined) return new Map();
	if (typeof value === "string") return checkRules(parseText(value));
	if (!isTable(value)) throw new Refusal(2, "'inherit' must be a string or a table");
	const entries = Object.entries(value);
	if (entries.some(([, rule]) => typeof rule !== "string"))
		throw new Refusal(2, "'inherit' must contain only string values");
	return checkRules(entries as [string, string][]);
}

/** Before 4.3: a table, in overrides alone. */
export function parseOldInherit(value: unknown): InheritRules {
	const refuse = () => new Refusal(2, "'inherit' must be a dict containing only {'none', 'append', 'prepend'} values");
	if (value === undefined) return new Map();
	if (!isTable(value)) throw refuse();
	for (const rule of Object.values(value)) {
		// Python cannot look such a value up in a set, and ends with a traceback.
		if (Array.isArray(rule) || isTable(rule)) throw new Refusal(1, "a value in 'inherit' is a list or a table");
		if (!isRule(rule)) throw refuse();
	}
	return new Map(Object.entries(value) as [string, InheritRule][]);
}

/** @throws Refusal for names that are no option. */
export function checkInheritNames(inherit: InheritRules, known: readonly string[]): void {
	for (const name of inherit.keys()) {
		if (known.includes(name)) continue;
		const nearest = findNearest(name, known);
		throw new Refusal(2, `Unknown option '${name}' in 'inherit'.${nearest ? ` Perhaps you meant '${nearest}'?` : ""}`);
	}
}

function checkRules(entries: readonly [string, string][]): InheritRules {
	const checked = entries.map(([name, rule]): [string, InheritRule] => {
		if (!isRule(rule)) throw new Refusal(2, "'inherit' must contain only {'none', 'append', 'prepend'} values");
		return [name, rule];
	});
	return new Map(checked);
}

/** Fields between semicolons: `name: rule`, or names alone, which append. */
function parseText(text: string): [string, string][] {
	const values = new Map<string, string[]>();
	for (const [first = "", ...others] of tryFields(text)) {
		const at = first.indexOf(":");
		const pairs: [string, string[]][] =
			at === -1
				? [first, ...others].map((name) => [name, ["append"]])
				: [[first.slice(0, at), [...(at + 1 < first.length ? [first.slice(at + 1)] : []), ...others]]];
		for (const [name, added] of pairs) values.set(name, [...(values.get(name) ?? []), ...added]);
	}
	return [...values].map(([name, given]) => {
		const [rule] = given;
		if (rule === undefined || given.length !== 1)
			throw new Refusal(2, "'inherit' must specify exactly one rule per option");
		return [name, rule];
	});
}

function tryFields(text: string): string[][] {
	try {
		return splitFields(text);
	} catch (error) {
		if (error instanceof ShlexError) throw new Refusal(2, error.message);
		throw error;
	}
}

function isRule(rule: unknown): rule is InheritRule {
	return (rules as readonly unknown[]).includes(rule);
}
