import { E as findNearest } from "./start.js";
import { A as tableTitle, Ht as isTable, O as placeOf, k as quoteValue, zt as maskSecrets } from "./planning.js";
import { a as ZodObject, c as ZodString, i as ZodNumber, n as ZodBoolean, o as ZodOptional, r as ZodEnum, s as ZodRecord, t as ZodArray, u as ZodUnion } from "./zod.js";
import { i as schemaAt, r as knownKeys, t as allKeys } from "./known-keys.js";
// src/config/suggest-place.ts
/** Words of other tools and earlier habits, and what to do with them here. */
const elsewhere = {
	...Object.fromEntries([
		...[
			"skip",
			"archs",
			"enable",
			"before-all",
			"before-build",
			"before-test",
			"test-command",
			"test-requires"
		],
		...[
			"test-extras",
			"test-groups",
			"test-skip",
			"test-sources",
			"repair-wheel-command",
			"environment",
			"overrides"
		],
		...[
			"manylinux-x86_64-image",
			"build-frontend",
			"config-settings",
			"dependency-versions",
			"build-verbosity"
		]
	].map((key) => [key, `that is cibuildwheel's own: [tool.cibuildwheel] ${key}`])),
	...Object.fromEntries([
		"features",
		"manifest-path",
		"python-source",
		"module-name",
		"compatibility",
		"strip",
		"bindings"
	].map((key) => [key, `that is maturin's own: [tool.maturin] ${key}`])),
	...Object.fromEntries([
		"name",
		"version",
		"requires-python",
		"description",
		"classifiers",
		"dependencies"
	].map((key) => [key, `it stands in [project]`])),
	platforms: "platforms are listed by `targets`",
	platform: "platforms are listed by `targets`",
	python: "Pythons to test on are listed by `smoke.pythons`; wheels follow requires-python",
	"python-versions": "Pythons to test on are listed by `smoke.pythons`; wheels follow requires-python",
	artifacts: "distributions brought along are listed by `wheels`",
	token: "there is no token: uploads use Trusted Publishing",
	password: "there is no password: uploads use Trusted Publishing",
	username: "there is no user name: uploads use Trusted Publishing",
	"repository-url": "there is no upload address: the destination is chosen by --index",
	"index-url": "there is no upload address: the destination is chosen by --index"
};
/** @param prefix of the table in its file */
function suggestPlace(key, path, prefix) {
	const found = allKeys().filter((known) => known.split(".").at(-1) === key && known !== [...path, key].join("."));
	if (path.length > 0 && found.includes(key)) return `it belongs into ${prefix.length > 0 ? `[${prefix.join(".")}]` : "the top of the file"}`;
	if (Object.hasOwn(elsewhere, key)) return elsewhere[key] ?? null;
	const [only] = found;
	return only === void 0 ? null : `did you mean "${found.join("\" or \"")}"?`;
}
// src/config/suggest-value.ts
/** @param raw the value as it is written */
function suggestValue(path, value, raw, schema, prefix) {
	const key = path.filter((part) => !/^\d+$/.test(part)).at(-1);
	if (key === void 0 || schema === null) return null;
	const isElement = /^\d+$/.test(path.at(-1) ?? "");
	const write = (text) => isElement ? `Write ${text}.` : `Write ${key} = ${text}`;
	const accepts = kindsOf(schema);
	if (typeof value === "number" && accepts.has("string")) {
		const read = raw === String(value) ? "" : ` Without quotes TOML reads ${raw} as ${value}.`;
		return `${write(JSON.stringify(raw))}${read}`;
	}
	if (accepts.has("boolean") && isTruthWord(value)) return write(truthOf(value));
	if (accepts.has("number") && typeof value === "string" && /^\d+(\.\d+)?$/.test(value.trim())) return write(value.trim());
	if (accepts.has("list") && !accepts.has("string") && typeof value === "string") return write(`[${raw}]`);
	if (accepts.has("list") && typeof value === "number") return write(`["${raw}"]`);
	if (accepts.has("table")) return suggestTable(key, value, raw);
	if (accepts.has("tables") && !Array.isArray(value)) return `Write [[${[...prefix, ...path].join(".")}]] with two brackets: it is a list of tables.`;
	return null;
}
/** The member that a bare value of a table most likely stands for. */
const members = {
	smoke: "command",
	build: "command",
	budget: "wheel",
	policy: "\"*\"",
	cuda: "toolkits",
	publish: "release"
};
function suggestTable(key, value, raw) {
	const member = Object.hasOwn(members, key) ? members[key] : void 0;
	if (member === void 0) return null;
	return `Write ${key} = { ${member} = ${key === "cuda" && !Array.isArray(value) ? `["${String(value)}"]` : raw} }`;
}
function isTruthWord(value) {
	return value === 0 || value === 1 || typeof value === "string" && /^(true|false|yes|no|on|off)$/i.test(value);
}
function truthOf(value) {
	return value === 1 || typeof value === "string" && /^(true|yes|on)$/i.test(value) ? "true" : "false";
}
function kindsOf(schema) {
	if (schema instanceof ZodOptional) return kindsOf(schema.unwrap());
	if (schema instanceof ZodUnion) return new Set(schema.options.flatMap((option) => [...kindsOf(option)]));
	if (schema instanceof ZodString || schema instanceof ZodEnum) return /* @__PURE__ */ new Set(["string"]);
	if (schema instanceof ZodBoolean) return /* @__PURE__ */ new Set(["boolean"]);
	if (schema instanceof ZodNumber) return /* @__PURE__ */ new Set(["number"]);
	if (schema instanceof ZodArray) return /* @__PURE__ */ new Set([schema.element instanceof ZodObject ? "tables" : "list"]);
	if (schema instanceof ZodObject || schema instanceof ZodRecord) return /* @__PURE__ */ new Set(["table"]);
	return /* @__PURE__ */ new Set();
}
// src/config/describe-issue.ts
function describeIssue(outer, from) {
	const issue = innermost(outer, valueAt(from.table, outer.path));
	const path = issue.path.map(String);
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, from));
	if (issue.code === "invalid_key") return [invalidKey(issue, path, from)];
	const value = valueAt(from.table, path);
	if (value === void 0 && issue.code === "invalid_type") return [missingKey(path, from)];
	const words = wordsOf(issue);
	const nearest = typeof value === "string" && value.length < 100 ? findNearest(value, words) : null;
	const fix = suggestValue(path, value, quoteValue(from, path, value), schemaAt(path), from.prefix);
	return [{
		code: "config/invalid-value",
		level: "error",
		message: `${path.length === 0 ? tableTitle(from, []) : path.join(".")} = ${quoteValue(from, path, value)}: ${expectation(issue)}${nearest ? `; did you mean "${nearest}"?` : ""}`,
		help: fix ?? (words.length > 0 ? `Known words: ${words.join(", ")}.` : "The published schema (schema/settings.json) describes every key."),
		...placeOf(from, path)
	}];
}
function unknownKey(key, path, from) {
	const known = knownKeys(path);
	const shown = maskSecrets(key.length > 80 ? `${key.slice(0, 80)}…` : key);
	const nearest = key.length < 100 ? findNearest(key, known) : null;
	const elsewhere = nearest === null ? suggestPlace(key, path, from.prefix) : null;
	return {
		code: "config/unknown-key",
		level: "error",
		message: `unknown key "${[...path, shown].join(".")}"${nearest ? `; did you mean "${nearest}"?` : elsewhere ? `; ${elsewhere}` : ""}`,
		help: `Known keys of ${tableTitle(from, path)}: ${known.join(", ")}.`,
		...placeOf(from, [...path, key])
	};
}
function missingKey(path, from) {
	const [key = "", table] = [path.at(-1), path.slice(0, -1)];
	return {
		code: "config/missing-key",
		level: "error",
		message: `${tableTitle(from, table)} lacks the key "${key}"`,
		help: `Add ${key} = "…".`,
		...placeOf(from, table)
	};
}
/** A name that a table of free names does not take: of an environment variable, of a runner's target. */
function invalidKey(issue, path, from) {
	const key = path.at(-1) ?? "";
	const words = issue.issues.flatMap(wordsOf);
	const nearest = key.length < 100 ? findNearest(key, words) : null;
	return {
		code: "config/unknown-key",
		level: "error",
		message: `"${maskSecrets(key).slice(0, 80)}" in ${tableTitle(from, path.slice(0, -1))}: ${issue.issues.map(expectation).join(", ")}${nearest ? `; did you mean "${nearest}"?` : ""}`,
		help: words.length > 0 ? `Known words: ${words.join(", ")}.` : "The published schema (schema/settings.json) describes every key.",
		...placeOf(from, path)
	};
}
/** Of several allowed shapes, the one that the value is meant to have tells what is wrong with it. */
function innermost(issue, value) {
	if (issue.code !== "invalid_union") return issue;
	const meant = issue.errors.map((branch) => branch[0]).filter((first) => first !== void 0).find((first) => first.path.length > 0 || first.code !== "invalid_type");
	if (meant === void 0) return issue;
	const inner = innermost(meant, valueAt(value, meant.path));
	return {
		...inner,
		path: [...issue.path, ...inner.path]
	};
}
function expectation(issue) {
	switch (issue.code) {
		case "invalid_type": return `expected ${kindWord(issue.expected)}`;
		case "invalid_union": return `expected ${[...new Set(issue.errors.flat().flatMap(alternatives))].join(" or ")}`;
		case "invalid_value": return issue.values.length === 1 ? `expected "${issue.values.join("")}"` : "not one of the known words";
		case "too_small": return issue.origin === "number" ? `expected more than ${issue.minimum}` : `expected at least ${issue.minimum} ${issue.origin === "string" ? "character" : "element"}${Number(issue.minimum) === 1 ? "" : "s"}`;
		case "too_big": return issue.origin === "number" ? `expected at most ${issue.maximum}` : `expected at most ${issue.maximum} ${issue.origin === "string" ? "characters" : "elements"}`;
		default: return issue.message;
	}
}
function alternatives(issue) {
	if (issue.code === "invalid_type") return [kindWord(issue.expected)];
	if (issue.code === "invalid_value") return issue.values.map((word) => `"${String(word)}"`);
	return [];
}
const kindWords = {
	string: "a string",
	boolean: "true or false",
	number: "a number",
	array: "a list",
	object: "a table",
	record: "a table"
};
function kindWord(kind) {
	return kindWords[kind] ?? kind;
}
function wordsOf(issue) {
	return issue.code === "invalid_value" ? issue.values.map(String) : [];
}
function valueAt(table, path) {
	let value = table;
	for (const key of path) {
		const part = String(key);
		if (Array.isArray(value)) value = value[Number(part)];
		else if (isTable(value) && Object.hasOwn(value, part)) value = value[part];
		else return void 0;
	}
	return value;
}
export { expectation as n, wordsOf as r, describeIssue as t };
