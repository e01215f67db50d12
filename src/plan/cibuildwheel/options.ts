// The option cascade: defaults < defaults of the platform < file < the platform's table in the file < matching overrides in
// order < CIBW_X < CIBW_X_PLATFORM. What a level says replaces the levels before it, unless it inherits.
import type { CibuildwheelPlatform, CibuildwheelTable } from "../../data/cibuildwheel/table.ts";
import { cibuildwheelPlatforms } from "../../data/cibuildwheel/table.ts";
import type { TomlTable } from "../../project/toml.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import type { CaseRule } from "./glob-pattern.ts";
import { checkInheritNames, type InheritRule, type InheritRules, parseInherit } from "./inherit.ts";
import { formatOption, type OptionFormat } from "./option-format.ts";
import { Refusal } from "./refusal.ts";
import { matchesSelector } from "./selector.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

interface ReadOptions {
	format?: OptionFormat;
	/** False for options without a form like CIBW_SKIP_LINUX. */
	hasPlatformVariable?: boolean;
	/** An empty value then says nothing, instead of "empty". */
	ignoresEmpty?: boolean;
	/** What a variable does when CIBW_INHERIT says nothing. */
	variableRule?: InheritRule;
	/** Whose overrides count; null: none. */
	identifier?: string | null;
}

export interface OptionsReader {
	platform: CibuildwheelPlatform;
	table: CibuildwheelTable;
	configuration: Configuration;
	/** Tells apart identifiers that different overrides are for; options are the same otherwise. */
	overridesOf(identifier: string): string;
	/** @throws Refusal */
	read(name: string, options?: ReadOptions): string;
}

/** @throws Refusal for a file that cibuildwheel refuses */
export function createOptions(
	document: TomlTable | null,
	platform: CibuildwheelPlatform,
	table: CibuildwheelTable,
	environment: Environment,
	caseRule: CaseRule,
): OptionsReader {
	const configuration = readConfiguration(document, platform, table);
	let fromVariable: { all: InheritRules; platform: InheritRules } | null = null;
	const variableRules = () => {
		fromVariable ??= readVariableInherit(environment, platform, table);
		return fromVariable;
	};
	const matching = new Map<string, Configuration["overrides"]>();
	const findMatching = (identifier: string) => {
		const known = matching.get(identifier);
		if (known !== undefined) return known;
		const found = configuration.overrides.filter(({ select }) => {
			if (select === null) throw new Refusal(1, "'select' must be a string", { path: ["overrides"] });
			return matchesSelector(select, identifier, caseRule);
		});
		matching.set(identifier, found);
		return found;
	};
	// Most options say the same to every identifier, and are read again for each set of overrides.
	const settled = new Map<OptionFormat | undefined, Map<string, string>>();
	return {
		platform,
		table,
		configuration,
		overridesOf: (identifier) =>
			findMatching(identifier)
				.map((override) => configuration.overrides.indexOf(override))
				.join(),
		read(name, { format, hasPlatformVariable = true, ignoresEmpty = false, variableRule = "none", identifier } = {}) {
			const active = identifier ? findMatching(identifier).filter(({ options }) => name in options) : [];
			const known = settled.get(format) ?? new Map<string, string>();
			const key = `${name} ${hasPlatformVariable} ${ignoresEmpty} ${variableRule}`;
			if (active.length === 0 && known.has(key)) return known.get(key) ?? "";
			const variable = `CIBW_${name.toUpperCase().replaceAll("-", "_")}`;
			const { global, platform: own } = configuration;
			const rules = variableRules();
			let result = "";
			const apply = (value: unknown, rule: InheritRule) => {
				if (value === undefined || (ignoresEmpty && isEmpty(value))) return;
				result = merge(result, formatOption(value, format ?? null), rule, name, format, table);
			};
			apply(table.defaults[name], "none");
			apply(table.platformDefaults[platform][name], "none");
			for (const level of [global, own, ...active]) apply(level.options[name], level.inherit.get(name) ?? "none");
			apply(environment[variable], rules.all.get(name) ?? variableRule);
			if (hasPlatformVariable)
				apply(environment[`${variable}_${platform.toUpperCase()}`], rules.platform.get(name) ?? variableRule);
			if (active.length === 0) settled.set(format, known.set(key, result));
			return result;
		},
	};
}

function merge(
	before: string,
	after: string,
	rule: InheritRule,
	name: string,
	format: OptionFormat | undefined,
	table: CibuildwheelTable,
): string {
	if (rule === "none") return after;
	const isNull = (text: string) => text === "" || text === format?.nullValue;
	// Before 4.3 an option that cannot be merged was no error as long as one of the two was empty.
	if (!table.inheritsEverywhere || format?.merge) {
		if (isNull(before)) return after;
		if (isNull(after)) return before;
	}
	if (!format?.merge) throw new Refusal(2, `Option '${name}' does not support inheritance`);
	return rule === "append" ? format.merge(before, after) : format.merge(after, before);
}

/** Rules for `name` and, apart from them, for `name-platform`. */
function readVariableInherit(environment: Environment, platform: CibuildwheelPlatform, table: CibuildwheelTable) {
	const none: InheritRules = new Map();
	if (!table.inheritsEverywhere) return { all: none, platform: none };
	const all = parseInherit(environment.CIBW_INHERIT ?? "");
	if (all.size === 0) return { all: none, platform: none };
	const names = Object.keys(table.defaults);
	checkInheritNames(all, [...names, ...names.flatMap((name) => cibuildwheelPlatforms.map((of) => `${name}-${of}`))]);
	const suffix = `-${platform}`;
	const ofPlatform = [...all].flatMap(([name, rule]): [string, InheritRule][] =>
		name.endsWith(suffix) ? [[name.slice(0, -suffix.length), rule]] : [],
	);
	return { all, platform: new Map(ofPlatform) };
}

/** Python's `not value`, but `false` is a value. */
function isEmpty(value: unknown): boolean {
	if (value === "" || value === 0 || value === 0n) return true;
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
