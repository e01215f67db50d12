import { M as hasErrors } from "./start.js";
import { Bt as findCopiedHeader, D as listConfiguredPaths, E as checkPaths, En as normalizeName, Ft as listSources, Ht as isTable, It as resolveSettings, O as placeOf, Rt as splitCommandLine, Wt as readPath, k as quoteValue } from "./planning.js";
import { t as findUnknownRule } from "./rule-words.js";
import { t as describeIssue } from "./describe-issue.js";
import { a as PartialSettings, r as knownKeys, t as allKeys } from "./known-keys.js";
// src/config/contradictions.ts
function findContradictions(given, from) {
	return [
		...isTable(from.table) ? findRepeated(given, from) : [],
		...findUnclosedQuotes(given, from),
		...findClashes(given, from),
		...findWithoutEffect(given, from),
		...findUnknownRules(given, from)
	];
}
/** Longer lists are refused as a whole. */
const longest = 200;
/** Read from the table as it is written: a word that is wrong as well hides none of the others. */
function findRepeated(given, from) {
	return [
		...listWords(from.table, []),
		...typeof given.smoke?.pythons === "string" ? [{
			path: ["smoke", "pythons"],
			words: given.smoke.pythons.split(",").map((word) => word.trim())
		}] : [],
		{
			path: ["variant"],
			words: (given.variant ?? []).map(({ name }) => normalizeName(name))
		}
	].filter(({ words }) => words.length <= longest).flatMap(({ path, words }) => repeatedWords(path, words, from));
}
/** Every list of words below a value; arguments of a command and labels of a runner may repeat. */
function listWords(value, path) {
	if (Array.isArray(value)) {
		const words = value.filter((item) => typeof item === "string");
		const may = path.join(".") === "build.command" || path.includes("runners");
		if (words.length === value.length) return may ? [] : [{
			path,
			words
		}];
		return value.flatMap((item, index) => isTable(item) ? listWords(item, [...path, String(index)]) : []);
	}
	return isTable(value) ? Object.entries(value).flatMap(([key, inner]) => listWords(inner, [...path, key])) : [];
}
function repeatedWords(path, words, from) {
	const first = /* @__PURE__ */ new Map();
	const findings = [];
	for (const [index, word] of words.entries()) {
		const before = first.get(word);
		if (before === void 0) first.set(word, index);
		else findings.push({
			code: "config/repeated-entry",
			level: "error",
			message: `${path.join(".")} names "${word}" twice, as entries ${before + 1} and ${index + 1}`,
			help: "Remove one of the two: each would make the same files.",
			...placeOf(from, [...path, String(index)])
		});
	}
	return findings;
}
function findUnclosedQuotes(given, from) {
	return [[["build", "command"], given.build?.command], [["smoke", "command"], given.smoke?.command]].filter(([, text]) => typeof text === "string" && splitCommandLine(text) === null).map(([path, text]) => ({
		code: "config/invalid-value",
		level: "error",
		message: `${path.join(".")} = ${quoteValue(from, path, text)}: a quote is not closed`,
		help: "Close it; inside a TOML string in double quotes use single quotes.",
		...placeOf(from, path)
	}));
}
function findClashes(given, from) {
	const clash = (path, message, help) => ({
		code: "config/contradiction",
		level: "error",
		message,
		help,
		...placeOf(from, path)
	});
	const presets = given.smoke?.presets ?? [];
	const findings = (given.publish?.notify ?? []).flatMap(({ slack, webhook }, index) => {
		const path = [
			"publish",
			"notify",
			String(index)
		];
		if (slack !== void 0 || webhook !== void 0) return [];
		return [{
			code: "config/missing-key",
			level: "error",
			message: `${path.join(".")} says nobody to tell`,
			help: "Add slack = \"env:SLACK_WEBHOOK\" or webhook = \"env:…\": the variable that holds the address.",
			...placeOf(from, path)
		}];
	});
	if (presets.includes("torch-cpu") && (presets.includes("torch-cuda") || presets.includes("cuda"))) findings.push(clash(["smoke", "presets"], "smoke.presets asks for a torch without CUDA (torch-cpu) and for one with it", "Keep one of them; wheels of another kind belong to a `variant` of their own."));
	if (given.frontend === "none" && given.targets !== void 0) findings.push(clash(["targets"], "frontend = \"none\" takes the wheels that are there, so `targets` cannot choose any", "Remove `targets`, or choose the frontend that builds them."));
	if (given.frontend === "none" && given["free-threaded"] === true) findings.push(clash(["free-threaded"], "frontend = \"none\" takes the wheels that are there, so `free-threaded` cannot add any", "Remove `free-threaded`, or choose the frontend that builds them."));
	if (given.frontend === "command" && given.build?.command === void 0) findings.push(clash(["frontend"], "frontend = \"command\" needs the command: build.command is not set", "Add build = { command = \"python -m build --wheel --outdir {out} {project}\" }"));
	return findings;
}
/** The words of `check.ignore` are of a table that is too long for the schema. */
function findUnknownRules(given, from) {
	return (given.check?.ignore ?? []).flatMap(({ rule }, index) => {
		const unknown = findUnknownRule(rule);
		if (unknown === null) return [];
		const path = [
			"check",
			"ignore",
			String(index),
			"rule"
		];
		return [{
			code: "config/invalid-value",
			level: "error",
			message: `check.ignore.${index}.rule = ${quoteValue(from, path, rule)}: there is no such rule${unknown.nearest ? `; did you mean "${unknown.nearest}"?` : ""}`,
			help: "Rules are called like binary/debug-sections, groups of them by the part before the slash. docs/rules/ lists all.",
			...placeOf(from, path)
		}];
	});
}
/** A setting that nobody will look at is most likely meant to do something. */
function findWithoutEffect(given, from) {
	const useless = (path, reason, help) => ({
		code: "config/no-effect",
		level: "warning",
		message: `${path.join(".")} changes nothing: ${reason}`,
		help,
		...placeOf(from, path)
	});
	const findings = [];
	if (given.wheels !== void 0 && given.frontend !== "none") findings.push(useless(["wheels"], "only frontend = \"none\" brings wheels along", "Add frontend = \"none\", or remove `wheels`."));
	for (const key of ["command", "tags"]) {
		if (given.build?.[key] === void 0 || given.frontend === "command") continue;
		findings.push(useless(["build", key], "only frontend = \"command\" runs a command of your own", `Add frontend = "command", or remove build.${key}.`));
	}
	return findings;
}
// src/config/written-strings.ts
function checkStrings(from) {
	return listStrings(from.table, []).flatMap(({ path, text }) => {
		if (path.at(-1) === "__proto__" && knownKeys(path.slice(0, -1)).length === 0) return [notAName(path, from)];
		if (text.includes("${{")) return [unexpanded(path, text, from)];
		if (isPlainAddress(text)) return [plainAddress(path, text, from)];
		return [];
	});
}
function notAName(path, from) {
	return {
		code: "config/unknown-key",
		level: "error",
		message: `"${path.join(".")}" is no name that can be used`,
		help: "Remove it.",
		...placeOf(from, path)
	};
}
function unexpanded(path, text, from) {
	return {
		code: "config/unexpanded-expression",
		level: "error",
		message: `${path.join(".")} = ${quoteValue(from, path, text)}: GitHub expands \${{ }} in workflow files only, so here it stays as it is`,
		help: "Write the value itself. What changes from run to run is an input of the action or a flag of the command.",
		...placeOf(from, path)
	};
}
function plainAddress(path, text, from) {
	return {
		code: "config/plain-http",
		level: "error",
		message: `${path.join(".")} = ${quoteValue(from, path, text)}: an address without encryption; anybody on the way could change what is sent`,
		help: "Write https:// instead of http://.",
		...placeOf(from, path)
	};
}
/** Plain http is for this machine alone. */
function isPlainAddress(text) {
	return /^\s*http:\/\//i.test(text) && !/^\s*http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/]|\s*$)/i.test(text);
}
function listStrings(value, path) {
	if (typeof value === "string") return [{
		path,
		text: value
	}];
	if (Array.isArray(value)) return value.flatMap((item, index) => listStrings(item, [...path, String(index)]));
	if (!isTable(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => [...key.includes("${{") || key === "__proto__" ? [{
		path: [...path, key],
		text: key
	}] : [], ...listStrings(inner, [...path, key])]);
}
// src/config/check-settings.ts
/** More than this of one file says nothing new to anybody. */
const maxIssues = 200;
function checkSettings(from) {
	const copied = findCopiedHeader(from);
	if (copied) return {
		settings: resolveSettings({}),
		sources: [],
		paths: [],
		places: {},
		findings: [copied]
	};
	const result = PartialSettings.safeParse(from.table);
	const issues = result.success ? [] : withoutEcho(result.error.issues);
	const given = result.success ? result.data : keepSound(from.table, issues);
	const findings = [
		...issues.slice(0, maxIssues).flatMap((issue) => describeIssue(issue, from)),
		...isTable(from.table) ? checkStrings(from) : [],
		...checkPaths(given, from),
		...findContradictions(given, from)
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	return {
		settings: resolveSettings(given),
		sources: hasErrors(findings) ? [] : listSources(given, from),
		paths: listConfiguredPaths(given, from),
		places: Object.fromEntries([
			...allKeys(),
			...Object.keys(given.runners ?? {}).map((word) => `runners.${word}`),
			...Object.keys(given.policy ?? {}).map((pattern) => `policy.${pattern}`)
		].map((key) => [key, key.split(".")]).filter(([, path]) => readPath(from.table, path) !== void 0).map(([key, path]) => [key, placeOf(from, path)])),
		findings
	};
}
/** A list that is too long is one mistake, not one for each of its elements. */
function withoutEcho(issues) {
	const long = issues.filter((issue) => issue.code === "too_big" && issue.origin === "array").map(({ path }) => path);
	const isInside = (issue) => long.some((path) => path.length < issue.path.length && path.every((part, index) => part === issue.path[index]));
	return issues.filter((issue) => !isInside(issue));
}
/** The table without the top keys that something is wrong with. */
function keepSound(table, issues) {
	if (!isTable(table)) return {};
	const broken = new Set(issues.flatMap((issue) => issue.path.length > 0 ? [String(issue.path[0])] : issue.code === "unrecognized_keys" ? issue.keys : []));
	const sound = Object.fromEntries(Object.entries(table).filter(([key]) => !broken.has(key)));
	const result = PartialSettings.safeParse(sound);
	return result.success ? result.data : {};
}
export { checkSettings };
