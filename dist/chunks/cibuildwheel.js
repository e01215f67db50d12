import { B as matchesSelector, Ct as targetWords, D as planSdist, F as parsePython, H as pythonOf, I as PythonSyntaxError, L as ConfigParserError, N as isSurelyPure, R as readConfigOption, U as rejectIdentifier, V as parseEnable, W as Refusal, Xt as parseSpecifierSet, _n as splitSpace, at as findTomlLine, cn as listTags, ct as isTable, f as planTargetCell, gn as pythonSpace, hn as parseVersion, ht as cibuildwheelVersions, i as readAbi, ln as parseTagSet, mt as cibuildwheelPlatforms, u as askedPython, un as compareVersions, ut as readPath, z as isHiddenBy } from "./planning.js";
import { C as findNearest } from "./start.js";
// src/plan/cibuildwheel/architectures.ts
/** In the order in which a word is looked up. */
const allArchs = [
	"x86_64",
	"i686",
	"aarch64",
	"ppc64le",
	"s390x",
	"armv7l",
	"riscv64",
	"universal2",
	"arm64",
	"x86",
	"AMD64",
	"ARM64",
	"wasm32",
	"arm64_v8a",
	"arm64_iphoneos",
	"arm64_iphonesimulator",
	"x86_64_iphonesimulator"
];
const archsOf = {
	linux: [
		"x86_64",
		"i686",
		"aarch64",
		"ppc64le",
		"s390x",
		"armv7l",
		"riscv64"
	],
	macos: [
		"x86_64",
		"arm64",
		"universal2"
	],
	windows: [
		"x86",
		"AMD64",
		"ARM64"
	],
	pyodide: ["wasm32"],
	android: ["x86_64", "arm64_v8a"],
	ios: [
		"x86_64_iphonesimulator",
		"arm64_iphonesimulator",
		"arm64_iphoneos"
	]
};
/** One machine under the names of several platforms; null: the platform does not have it. */
const synonyms = [
	{
		linux: "x86_64",
		macos: "x86_64",
		windows: "AMD64",
		android: "x86_64"
	},
	{
		linux: "i686",
		macos: null,
		windows: "x86"
	},
	{
		linux: "aarch64",
		macos: "arm64",
		windows: "ARM64",
		android: "arm64_v8a"
	}
];
const in32Bits = {
	x86_64: "i686",
	AMD64: "x86",
	aarch64: "armv7l"
};
const separators = new RegExp(`(?:${pythonSpace}|,)+`);
function allArchsOf(platform) {
	return archsOf[platform];
}
/** @throws Refusal for a word that is no machine of any platform */
function parseArchs(text, platform, host, table) {
	return new Set(text.split(separators).flatMap((word) => readWord(word, platform, host, table)));
}
function readWord(word, platform, host, table) {
	switch (word) {
		case "auto": return autoArchs(platform, host);
		case "native": {
			const native = nativeArch(platform, host);
			return native === null ? [] : [native];
		}
		case "all": return archsOf[platform];
		case "auto64": return archsOfWidth(platform, host, 64);
		case "auto32": return archsOfWidth(platform, host, 32);
	}
	const known = [...archsOf[platform], ...allArchs].find((arch) => table.ignoresCaseOfArchs ? arch.toLowerCase() === word.toLowerCase() : arch === word);
	if (known) return [known];
	throw new Refusal(2, `Invalid architecture '${word}'`, {
		help: `Words: auto, auto64, auto32, native, all, ${archsOf[platform].join(", ")}.`,
		path: ["archs"]
	});
}
/** Null when the host can build nothing for the platform. */
function nativeArch(platform, host) {
	const machine = allArchs.find((arch) => arch === host.machine);
	if (machine === void 0) throw new Refusal(1, `'${host.machine}' is not a machine that cibuildwheel knows`);
	if (platform === "pyodide") return "wasm32";
	if (platform === "ios") {
		if (host.system !== "macos") return null;
		return machine === "x86_64" ? "x86_64_iphonesimulator" : "arm64_iphonesimulator";
	}
	if (platform === host.system) return machine;
	const name = synonyms.find((row) => row[host.system] === machine)?.[platform];
	return name === void 0 ? machine : name;
}
function autoArchs(platform, host) {
	const native = nativeArch(platform, host);
	if (native === null) return [];
	if (platform === "windows" && native === "AMD64") return ["AMD64", "x86"];
	if (platform === "ios" && native === "arm64_iphonesimulator") return [native, "arm64_iphoneos"];
	return [native];
}
function archsOfWidth(platform, host, width) {
	const native = nativeArch(platform, host);
	if (native === null) return [];
	if (native === "wasm32") return width === 32 ? [native] : [];
	const is32 = Object.values(in32Bits).includes(native);
	if (width === 64) return is32 ? [] : [native];
	if (is32) return [native];
	const half = in32Bits[native];
	if (half === void 0 || platform !== "linux" && platform !== "windows") return [];
	if (native === "aarch64" && !(host.system === "linux" && host.machine === "aarch64" && host.runsArmv7l)) return [];
	return [half];
}
// src/plan/cibuildwheel/python-text.ts
function pythonText(value) {
	return typeof value === "string" ? value : pythonLiteral(value);
}
/** repr(): as Python would write the value. */
function pythonLiteral(value) {
	if (typeof value === "string") return quote(value);
	if (typeof value === "boolean") return value ? "True" : "False";
	if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
	if (isTable(value)) return `{${Object.entries(value).map(([key, item]) => `${quote(key)}: ${pythonLiteral(item)}`).join(", ")}}`;
	return String(value);
}
function quote(text) {
	const mark = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return `${mark}${text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t").replaceAll(mark, `\\${mark}`)}${mark}`;
}
// src/plan/cibuildwheel/shlex.ts
/** Thrown for an open quotation or a backslash at the end. */
var ShlexError = class extends Error {};
/** Words, and with `punctuation` runs of those characters as words of their own. @throws ShlexError */
function splitShell(text, { punctuation = "" } = {}) {
	const words = [];
	let word = "";
	let isQuoted = false;
	let state = "space";
	let escapedState = "word";
	const end = () => {
		if (word !== "" || isQuoted) words.push(word);
		word = "";
		isQuoted = false;
	};
	for (let index = 0; index < text.length; index += 1) {
		const c = text[index] ?? "";
		if (state === "'" || state === "\"") {
			isQuoted = true;
			if (c === state) state = "word";
			else if (c === "\\" && state === "\"") {
				escapedState = "\"";
				state = "escape";
			} else word += c;
		} else if (state === "escape") {
			if (escapedState === "\"" && c !== "\\" && c !== "\"") word += "\\";
			word += c;
			state = escapedState;
		} else if (" 	\r\n".includes(c)) {
			end();
			state = "space";
		} else if (punctuation.includes(c)) {
			if (state === "word") end();
			word += c;
			state = "punctuation";
		} else {
			if (state === "punctuation") end();
			if (c === "'" || c === "\"") state = c;
			else if (c === "\\") {
				escapedState = "word";
				state = "escape";
			} else {
				word += c;
				state = "word";
			}
		}
	}
	if (state === "'" || state === "\"") throw new ShlexError("No closing quotation");
	if (state === "escape") throw new ShlexError("No escaped character");
	end();
	return words;
}
/** The word as a POSIX shell must be given it. */
function quoteShell(word) {
	if (word === "") return "''";
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
// src/plan/cibuildwheel/option-format.ts
function listFormat(separator, { quote = (word) => word, nullValue } = {}) {
	return {
		formatList: (values) => nullValue !== void 0 && values.length === 1 && values[0] === nullValue ? nullValue : values.map((value) => quote(pythonText(value))).join(separator),
		merge: (before, after) => `${before}${separator}${after}`,
		...nullValue === void 0 ? {} : { nullValue }
	};
}
/** `VAR="value" OTHER="value"`, in bash's words. */
const environmentFormat = {
	formatTable: (table) => Object.entries(table).map(([name, value]) => `${name}="${pythonText(value)}"`).join(" "),
	merge: (before, after) => `${before} ${after}`
};
/** `key=value key=value`, quoted as a shell needs it. A key of `after` replaces that of `before`. */
const settingsTableFormat = {
	formatTable: (table) => formatShellTable(table, " ", "="),
	merge: (before, after) => formatShellTable({
		...parseShellTable(before, "="),
		...parseShellTable(after, "=")
	}, " ", "=")
};
/** `name; key: value value`, for options that cannot be merged. */
const fieldTableFormat = { formatTable: (table) => formatShellTable(table, "; ", ":") };
/** The string of a value of a TOML file or of the environment. */
function formatOption(value, format) {
	if (isTable(value)) {
		if (format?.formatTable) return format.formatTable(value);
		throw new Refusal(2, `Error converting ${pythonText(value)} to a string: this setting doesn't accept a table`);
	}
	if (Array.isArray(value)) {
		if (format?.formatList) return format.formatList(value);
		throw new Refusal(2, `Error converting ${pythonText(value)} to a string: this setting doesn't accept a list`);
	}
	if (typeof value === "string") return value;
	if (typeof value === "boolean" || typeof value === "bigint" || typeof value === "number" && Number.isInteger(value)) return pythonText(value);
	throw new Refusal(1, `${pythonText(value)} is neither text nor a whole number`);
}
function formatShellTable(table, separator, pairSeparator) {
	return Object.entries(table).flatMap(([key, value]) => {
		const words = splitShell(key);
		if (words.length !== 1 || words[0] !== key) throw new Refusal(2, `Invalid table key: ${key}`);
		return (Array.isArray(value) ? value : [value]).map((one) => `${key}${pairSeparator}${quoteShell(pythonText(one))}`);
	}).join(separator);
}
function parseShellTable(text, pairSeparator) {
	const table = {};
	for (const word of splitShell(text)) {
		const at = word.indexOf(pairSeparator);
		if (at === -1) throw new Refusal(2, `malformed option with value ${pythonText(word)}`);
		const [key, value] = [word.slice(0, at), word.slice(at + pairSeparator.length)];
		const known = table[key];
		table[key] = known === void 0 ? value : [known, value].flat();
	}
	return table;
}
// src/plan/cibuildwheel/inherit.ts
const rules$1 = [
	"none",
	"append",
	"prepend"
];
/** Since 4.3 a table or a text like `before-build; environment: prepend`. */
function parseInherit(value) {
	if (value === void 0) return /* @__PURE__ */ new Map();
	if (typeof value === "string") return checkRules(parseText(value));
	if (!isTable(value)) throw new Refusal(2, "'inherit' must be a string or a table");
	const entries = Object.entries(value);
	if (entries.some(([, rule]) => typeof rule !== "string")) throw new Refusal(2, "'inherit' must contain only string values");
	return checkRules(entries);
}
/** Before 4.3: a table, in overrides alone. */
function parseOldInherit(value) {
	const refuse = () => new Refusal(2, "'inherit' must be a dict containing only {'none', 'append', 'prepend'} values");
	if (value === void 0) return /* @__PURE__ */ new Map();
	if (!isTable(value)) throw refuse();
	for (const rule of Object.values(value)) {
		if (Array.isArray(rule) || isTable(rule)) throw new Refusal(1, "a value in 'inherit' is a list or a table");
		if (!isRule(rule)) throw refuse();
	}
	return new Map(Object.entries(value));
}
/** @throws Refusal for names that are no option. */
function checkInheritNames(inherit, known) {
	for (const name of inherit.keys()) {
		if (known.includes(name)) continue;
		const nearest = findNearest(name, known);
		throw new Refusal(2, `Unknown option '${name}' in 'inherit'.${nearest ? ` Perhaps you meant '${nearest}'?` : ""}`);
	}
}
function checkRules(entries) {
	const checked = entries.map(([name, rule]) => {
		if (!isRule(rule)) throw new Refusal(2, "'inherit' must contain only {'none', 'append', 'prepend'} values");
		return [name, rule];
	});
	return new Map(checked);
}
/** Fields between semicolons: `name: rule`, or names alone, which append. */
function parseText(text) {
	const values = /* @__PURE__ */ new Map();
	for (const [first = "", ...others] of splitFields(text)) {
		const at = first.indexOf(":");
		const pairs = at === -1 ? [first, ...others].map((name) => [name, ["append"]]) : [[first.slice(0, at), [...at + 1 < first.length ? [first.slice(at + 1)] : [], ...others]]];
		for (const [name, added] of pairs) values.set(name, [...values.get(name) ?? [], ...added]);
	}
	return [...values].map(([name, given]) => {
		const [rule] = given;
		if (rule === void 0 || given.length !== 1) throw new Refusal(2, "'inherit' must specify exactly one rule per option");
		return [name, rule];
	});
}
function splitFields(text) {
	try {
		const fields = [];
		let isOpen = false;
		for (const word of splitShell(text, { punctuation: ";" })) if (word === ";") isOpen = false;
		else if (isOpen) fields.at(-1)?.push(word);
		else {
			fields.push([word]);
			isOpen = true;
		}
		return fields;
	} catch (error) {
		if (error instanceof ShlexError) throw new Refusal(2, error.message);
		throw error;
	}
}
function isRule(rule) {
	return rules$1.includes(rule);
}
// src/plan/cibuildwheel/configuration.ts
/**
* @param document the whole TOML file; null without one
* @throws Refusal
*/
function readConfiguration(document, platform, table) {
	const global = tableAt(tableAt(document ?? {}, "tool", []), "cibuildwheel", ["tool"]);
	const own = global[platform] ?? {};
	for (const name of Object.keys(global)) checkGlobalName(name, table);
	for (const name of namesOf(own, platform)) checkPlatformName(name, platform, table);
	const early = table.inheritsEverywhere ? null : readOverrides(global.overrides, table);
	const inheritOf = (options) => table.inheritsEverywhere ? readInherit(options.inherit, table) : /* @__PURE__ */ new Map();
	const globalInherit = inheritOf(global);
	if (!isTable(own)) throw new Refusal(1, `tool.cibuildwheel.${platform} is not a table`, { path: [platform] });
	return {
		global: {
			options: global,
			inherit: globalInherit
		},
		platform: {
			options: own,
			inherit: inheritOf(own)
		},
		overrides: early ?? readOverrides(global.overrides, table)
	};
}
function tableAt(table, name, above) {
	const value = table[name] ?? {};
	if (isTable(value)) return value;
	throw new Refusal(1, `${[...above, name].join(".")} is not a table`);
}
/** A text or list in the place of a platform's table is gone through like a table, item by item. */
function namesOf(value, platform) {
	if (isTable(value)) return Object.keys(value);
	if (typeof value === "string") return Array.from(value);
	if (Array.isArray(value)) return value.map(pythonText);
	throw new Refusal(1, `tool.cibuildwheel.${platform} is not a table`, { path: [platform] });
}
function checkGlobalName(name, table) {
	const known = [
		...Object.keys(table.defaults),
		...cibuildwheelPlatforms,
		"overrides",
		...table.inheritsEverywhere ? ["inherit"] : []
	];
	if (!known.includes(name)) throw unknownOption(name, "a config file", known, [name]);
}
function checkPlatformName(name, platform, table) {
	if (isDisallowed(name, platform)) throw new Refusal(2, `'${name}' is not allowed in the table of ${platform}`, { path: [platform, name] });
	const known = [...Object.keys(table.defaults), ...table.inheritsEverywhere ? ["inherit"] : cibuildwheelPlatforms];
	if (!known.includes(name)) throw unknownOption(name, `the '${platform}' section`, known, [platform, name]);
}
function isDisallowed(name, platform) {
	if (platform === "linux") return name === "dependency-versions";
	return (platform === "macos" || platform === "windows") && /^(many|musl)linux-\w+-image$/.test(name);
}
function unknownOption(name, where, known, path) {
	const nearest = findNearest(name, known);
	return new Refusal(2, `Option '${name}' not supported in ${where}.`, {
		...nearest ? { help: `Perhaps you meant '${nearest}'?` } : {},
		path
	});
}
function readOverrides(overrides, table) {
	if (overrides === void 0) return [];
	const path = ["overrides"];
	if (!Array.isArray(overrides)) throw new Refusal(2, "'tool.cibuildwheel.overrides' must be a list", { path });
	return overrides.map((override) => {
		if (!isTable(override)) throw new Refusal(1, "an item of 'overrides' is not a table", { path });
		const { select, inherit, ...options } = override;
		if (isFalse(select)) throw new Refusal(2, "'select' must be set in an override", { path });
		return {
			select: readSelect(select, table),
			options,
			inherit: table.inheritsEverywhere ? readInherit(inherit, table) : parseOldInherit(inherit)
		};
	});
}
function readInherit(value, table) {
	const inherit = parseInherit(value);
	checkInheritNames(inherit, Object.keys(table.defaults));
	return inherit;
}
function readSelect(select, table) {
	if (typeof select === "string") return select;
	if (Array.isArray(select) && select.every((item) => typeof item === "string")) return select.join(" ");
	const message = "'select' must be a string or a list of strings";
	if (table.inheritsEverywhere) throw new Refusal(2, message, { path: ["overrides"] });
	if (Array.isArray(select)) throw new Refusal(1, message, { path: ["overrides"] });
	return pythonText(select);
}
/** Python's `not value`. */
function isFalse(value) {
	if (value === void 0 || value === false || value === "") return true;
	if (value === 0 || value === 0n) return true;
	return Array.isArray(value) ? value.length === 0 : isTable(value) && Object.keys(value).length === 0;
}
// src/plan/cibuildwheel/options.ts
/** @throws Refusal for a file that cibuildwheel refuses */
function createOptions(document, platform, table, environment, caseRule) {
	const configuration = readConfiguration(document, platform, table);
	let fromVariable = null;
	const variableRules = () => {
		fromVariable ??= readVariableInherit(environment, platform, table);
		return fromVariable;
	};
	const matching = /* @__PURE__ */ new Map();
	const findMatching = (identifier) => {
		const known = matching.get(identifier);
		if (known !== void 0) return known;
		const found = configuration.overrides.filter(({ select }) => matchesSelector(select, identifier, caseRule));
		matching.set(identifier, found);
		return found;
	};
	return {
		platform,
		table,
		configuration,
		overridesOf: (identifier) => findMatching(identifier).map((override) => configuration.overrides.indexOf(override)).join(),
		read(name, { format, hasPlatformVariable = true, ignoresEmpty = false, variableRule = "none", identifier } = {}) {
			const variable = `CIBW_${name.toUpperCase().replaceAll("-", "_")}`;
			const { global, platform: own } = configuration;
			const active = identifier ? findMatching(identifier) : [];
			const rules = variableRules();
			const levels = [
				[table.defaults[name], "none"],
				[table.platformDefaults[platform][name], "none"],
				...[
					global,
					own,
					...active
				].map(({ options, inherit }) => [options[name], inherit.get(name) ?? "none"]),
				[environment[variable], rules.all.get(name) ?? variableRule],
				[hasPlatformVariable ? environment[`${variable}_${platform.toUpperCase()}`] : void 0, rules.platform.get(name) ?? variableRule]
			];
			let result = "";
			for (const [value, rule] of levels) {
				if (value === void 0 || ignoresEmpty && isEmpty(value)) continue;
				result = merge(result, formatOption(value, format ?? null), rule, name, format, table);
			}
			return result;
		}
	};
}
function merge(before, after, rule, name, format, table) {
	if (rule === "none") return after;
	const isNull = (text) => text === "" || text === format?.nullValue;
	if (!table.inheritsEverywhere || format?.merge) {
		if (isNull(before)) return after;
		if (isNull(after)) return before;
	}
	if (!format?.merge) throw new Refusal(2, `Option '${name}' does not support inheritance`);
	return rule === "append" ? format.merge(before, after) : format.merge(after, before);
}
/** Rules for `name` and, apart from them, for `name-platform`. */
function readVariableInherit(environment, platform, table) {
	const none = /* @__PURE__ */ new Map();
	if (!table.inheritsEverywhere) return {
		all: none,
		platform: none
	};
	const all = parseInherit(environment.CIBW_INHERIT ?? "");
	if (all.size === 0) return {
		all: none,
		platform: none
	};
	const names = Object.keys(table.defaults);
	checkInheritNames(all, [...names, ...names.flatMap((name) => cibuildwheelPlatforms.map((of) => `${name}-${of}`))]);
	const suffix = `-${platform}`;
	const ofPlatform = [...all].flatMap(([name, rule]) => name.endsWith(suffix) ? [[name.slice(0, -suffix.length), rule]] : []);
	return {
		all,
		platform: new Map(ofPlatform)
	};
}
/** Python's `not value`, but `false` is a value. */
function isEmpty(value) {
	if (value === "" || value === 0 || value === 0n) return true;
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
// src/project/setup-python-requires.ts
/** Null without one, when it is computed, and for a file that is no Python 3. */
function readSetupPythonRequires(source) {
	const module = tryParse(source);
	return (module === null ? [] : listOuterKeywords(module).filter(({ name }) => name === "python_requires")).at(-1)?.text || null;
}
/** Null when the file is no Python 3. */
function tryParse(source) {
	try {
		return parsePython(source);
	} catch (error) {
		if (error instanceof PythonSyntaxError || error instanceof RangeError) return null;
		throw error;
	}
}
/** Keywords with a text literal whose call no other expression or block holds. */
function listOuterKeywords(module) {
	const found = [];
	const visit = (node, above) => {
		for (const child of node.children) visit(child, [node, ...above.slice(0, 4)]);
		const [value] = node.children;
		if (node.kind !== "keyword" || !node.name || value?.kind !== "Constant" || typeof value.text !== "string") return;
		if (isOuter(above)) found.push({
			name: node.name,
			text: value.text
		});
	};
	visit(module, []);
	return found;
}
/** keyword → call → statement → module, or one `if __name__ == "__main__"` between the last two. */
function isOuter(above) {
	const [, , third, fourth, fifth] = above;
	if (fourth === void 0) return true;
	return fifth === void 0 && third !== void 0 && isMain(third);
}
function isMain(node) {
	const [test] = node.children;
	if (node.kind !== "If" || test?.kind !== "Compare" || test.operators?.join() !== "==") return false;
	const sides = test.children;
	return sides.filter((side) => side.kind === "Constant" && side.text === "__main__").length === 1 && sides.filter((side) => side.kind === "Name" && side.name === "__name__").length === 1;
}
// src/plan/cibuildwheel/requires-python.ts
/** Null: every Python. @throws Refusal for what is no version specifier */
function readRequiredPython(files, environment) {
	const found = find(files, environment.CIBW_PROJECT_REQUIRES_PYTHON);
	if (found === null) return null;
	const set = parseSpecifierSet(found.text);
	if (set === null) throw new Refusal(1, `${found.source}: "${found.text}" is not a version specifier`);
	return {
		...found,
		set
	};
}
function find(files, variable) {
	if (variable) return {
		text: variable,
		source: "CIBW_PROJECT_REQUIRES_PYTHON"
	};
	const project = files.pyproject?.project;
	const declared = isTable(project) ? readPath(project, ["requires-python"]) : void 0;
	if (declared !== void 0) return {
		text: pythonText(declared),
		source: "pyproject.toml"
	};
	const configured = files.setupCfg === null ? null : readSetupCfg(files.setupCfg);
	if (configured !== null) return {
		text: configured,
		source: "setup.cfg"
	};
	const literal = files.setupPy === null ? null : readSetupPythonRequires(files.setupPy);
	return literal === null ? null : {
		text: literal,
		source: "setup.py"
	};
}
function readSetupCfg(text) {
	try {
		return readConfigOption(text, "options", "python_requires");
	} catch (error) {
		if (error instanceof ConfigParserError) throw new Refusal(1, `setup.cfg: ${error.message}`);
		throw error;
	}
}
// src/plan/cibuildwheel/select.ts
/**
* @param judged what patterns, groups and requires-python say of an identifier: the same on every machine of a platform
* @throws Refusal where cibuildwheel would stop
*/
function selectIdentifiers(request, judged = /* @__PURE__ */ new Map()) {
	const { table, platform, host, environment } = request;
	const caseRule = host.system === "windows" ? "windows" : "exact";
	const options = createOptions(request.document, platform, table, environment, caseRule);
	const format = listFormat(" ");
	const build = options.read("build", {
		format,
		hasPlatformVariable: false
	}) || "*";
	const skip = options.read("skip", {
		format,
		hasPlatformVariable: false
	});
	const testSkip = options.read("test-skip", {
		format,
		hasPlatformVariable: false
	});
	const enabled = options.read("enable", {
		format,
		hasPlatformVariable: false,
		variableRule: "append"
	});
	const enable = [...parseEnable(enabled, table), ...parseEnable(request.enable.join(" "), table)];
	const requiredPython = readRequiredPython(request.files, environment);
	const archs = parseArchs(request.archs || options.read("archs", {
		format,
		ignoresEmpty: true
	}), platform, host, table);
	const { only, files } = request;
	if (files.pyproject === null && files.setupCfg === null && files.setupPy === null) throw new Refusal(2, "Could not find any of {setup.py, setup.cfg, pyproject.toml} at root of package");
	const selector = {
		build: only ?? build,
		skip: only === null ? skip : "",
		requiresPython: requiredPython?.set ?? null,
		enable: new Set(only === null ? enable : [...enable, ...groupsOf(only, table)]),
		caseRule
	};
	const chosen = only === null ? archs : new Set(allArchsOf(platform));
	const judge = (identifier) => {
		const known = judged.get(identifier);
		if (known !== void 0) return known;
		const answer = rejectIdentifier(identifier, selector, table.groups);
		judged.set(identifier, answer);
		return answer;
	};
	const identifiers = [];
	const excluded = [];
	for (const identifier of splitSpace(table.identifiers[platform])) {
		const why = exclude(identifier, request, judge, chosen);
		if (why === null) identifiers.push(identifier);
		else excluded.push({
			identifier,
			why
		});
	}
	return {
		options,
		selector,
		testSkip,
		archs: chosen,
		requiredPython,
		identifiers,
		excluded
	};
}
/** `--only` turns on every group that `all` does, and the one it cannot do without. */
function groupsOf(only, table) {
	return table.groups.filter(({ inAll, hides }) => inAll || hides.some((pattern) => only.startsWith(pattern.replace("*", "")))).map(({ name }) => name);
}
function exclude(identifier, { platform, host }, judge, archs) {
	if (platform === "windows") judge(identifier);
	if (!isForArchs(identifier, platform, archs)) return { rule: "arch-not-requested" };
	const why = judge(identifier);
	if (why !== null) return why;
	return platform === "macos" && host.machine === "x86_64" && /^[pg]p.*arm64$/.test(identifier) ? { rule: "host-cannot-build" } : null;
}
function isForArchs(identifier, platform, archs) {
	switch (platform) {
		case "windows": return archs.has(identifier.endsWith("win32") ? "x86" : identifier.endsWith("amd64") ? "AMD64" : "ARM64");
		case "pyodide": return true;
		case "android": return [...archs].some((arch) => identifier.split("-")[1] === `android_${arch}`);
		case "ios": return [...archs].some((arch) => identifier.endsWith(`-ios_${arch}`));
		default: return [...archs].some((arch) => identifier.endsWith(arch));
	}
}
// src/plan/cibuildwheel/deployment-target.ts
function chooseDeploymentTarget(identifier, asked) {
	const floor = floorOf$1(identifier);
	const [wanted, least] = [parseVersion(asked ?? ""), parseVersion(floor)];
	if (asked === null || wanted === null || least === null) return {
		version: floor,
		raisedFrom: null
	};
	return compareVersions(wanted, least) < 0 ? {
		version: floor,
		raisedFrom: asked
	} : {
		version: asked,
		raisedFrom: null
	};
}
/** `macosx_10_13_x86_64`; from macOS 11 on the minor version says nothing and is 0. */
function formatMacosTag(version, architecture) {
	const [major = "10", minor = "0"] = version.split(".");
	return `macosx_${major}_${Number(major) >= 11 ? "0" : minor}_${architecture}`;
}
function floorOf$1(identifier) {
	const minor = Number(pythonOf(identifier).split(".")[1]);
	if (identifier.endsWith("arm64")) return "11.0";
	if (minor >= 14 || identifier.startsWith("pp") && minor >= 9) return "10.15";
	return minor >= 12 ? "10.13" : "10.9";
}
// src/plan/cibuildwheel/image-policy.ts
const aliases = {
	manylinux1: "2_5",
	manylinux2010: "2_12",
	manylinux2014: "2_17"
};
/** From a short name or from what a reference is called: `quay.io/pypa/manylinux_2_28_x86_64:2026.08.04-1`. */
function readImagePolicy(image) {
	const [, family, policy] = /\b(manylinux|musllinux)_(\d+_\d+)/.exec(image) ?? [];
	if (family === "manylinux" || family === "musllinux") return {
		family,
		policy: policy ?? ""
	};
	const alias = /\bmanylinux(?:1|2010|2014)(?![0-9])/.exec(image)?.[0];
	return alias === void 0 ? null : {
		family: "manylinux",
		policy: aliases[alias] ?? ""
	};
}
/** What the repair is told instead: `auditwheel repair --plat manylinux_2_17_x86_64`; null when it says nothing. */
function readRepairPolicy(command) {
	const platform = /--plat(?:form)?[= ]["']?([\w.]+)/.exec(command)?.[1];
	return platform === void 0 ? null : readImagePolicy(platform);
}
// src/plan/cibuildwheel/expected-wheel.ts
function expectTags(identifier, abi, options, environment, table) {
	const [interpreter = "", target = ""] = identifier.split("-");
	const { pythonTag, abiTag } = abi ?? ownTags(interpreter, table);
	return {
		pythonTag,
		abiTag,
		target,
		...expectPlatform(identifier, target, options, environment, table)
	};
}
/** `cp314t` → `cp314-cp314t` */
function ownTags(interpreter, table) {
	const [python, abi] = (table.interpreterTags[interpreter] ?? "").split("-");
	if (python && abi) return {
		pythonTag: python,
		abiTag: abi
	};
	return {
		pythonTag: interpreter.replace(/t$/, ""),
		abiTag: interpreter
	};
}
function expectPlatform(identifier, target, options, environment, table) {
	const [family = "", ...rest] = target.split("_");
	const architecture = rest.join("_");
	if (family === "macosx") return expectMacos(identifier, architecture, environment);
	if (family === "manylinux" || family === "musllinux") return expectLinux(target, architecture, options, table);
	return {
		family: "win",
		architecture: target === "win32" ? "x86" : architecture,
		policyCeiling: null,
		platformTag: target,
		notes: []
	};
}
function expectMacos(identifier, architecture, environment) {
	const name = "MACOSX_DEPLOYMENT_TARGET";
	const asked = environment.get(name) ?? null;
	const chosen = chooseDeploymentTarget(identifier, asked);
	const notes = [];
	if (chosen.raisedFrom !== null && architecture !== "arm64") {
		const text = `${name} = ${chosen.raisedFrom} is raised to ${chosen.version}, which Python ${pythonOf(identifier)} needs on ${architecture}`;
		notes.push({
			kind: "deployment-target",
			text
		});
	}
	if (environment.has(name) && asked === null) {
		const text = `${name} is computed by a command, so only the build knows it; planned with ${chosen.version}`;
		notes.push({
			kind: "unknown-deployment-target",
			text
		});
	}
	return {
		family: "macosx",
		architecture,
		policyCeiling: null,
		platformTag: formatMacosTag(chosen.version, architecture),
		notes
	};
}
function expectLinux(target, architecture, options, table) {
	const image = options.image ?? "";
	const known = table.images[architecture] ?? {};
	const notes = [];
	if (known[image] === void 0 && /^(many|musl)linux[\w]*$/.test(image)) {
		const text = `there is no image ${image} for ${architecture}; there are ${Object.keys(known).join(", ")}`;
		notes.push({
			kind: "image-not-for-arch",
			text
		});
	}
	if (options.repairCommand.trim() === "") {
		const text = `repair-wheel-command is empty, so the wheels of ${target} keep the tag linux_${architecture}, which no index takes`;
		notes.push({
			kind: "no-repair",
			text
		});
		return {
			family: "other",
			architecture,
			policyCeiling: null,
			platformTag: `linux_${architecture}`,
			notes
		};
	}
	const own = readImagePolicy(image);
	const family = target.startsWith("musllinux") ? "musllinux" : "manylinux";
	const policy = readRepairPolicy(options.repairCommand) ?? own ?? newestPolicy(family, known);
	if (own === null) {
		const text = `the image ${image} does not say its policy in its name; planned with at most ${family}_${policy.policy}`;
		notes.push({
			kind: "unknown-image",
			text
		});
	}
	return {
		family: policy.family,
		architecture,
		policyCeiling: policy.family === "manylinux" ? policy.policy : null,
		platformTag: `${policy.family}_${policy.policy}_${architecture}`,
		notes
	};
}
/** The newest policy that a machine has an image for: an upper bound. */
function newestPolicy(family, images) {
	return Object.keys(images).map(readImagePolicy).filter((policy) => policy !== null && policy.family === family).at(-1) ?? {
		family,
		policy: family === "manylinux" ? "2_39" : "1_2"
	};
}
/** The pinned image behind a short name; other references as they are. */
function resolveImage(image, target, table) {
	const architecture = target.split("_").slice(1).join("_");
	return image === null ? null : table.images[architecture]?.[image] ?? image;
}
// src/plan/cibuildwheel/cell.ts
function planCibuildwheelCell(context, own, { first, others }) {
	const { tags, options, identifier } = first;
	const word = targetWords.find((known) => known === tags.target);
	if (word === void 0) throw new Error(`${tags.target} is no target`);
	const planned = planTargetCell(context, "cibuildwheel", word, {
		python: tags.pythonTag,
		abi: tags.abiTag,
		buildPython: null,
		platformTag: tags.platformTag,
		policyCeiling: tags.policyCeiling
	}, describeWhy(first, others));
	const minutes = planned.predictedMinutes + others.length;
	const share = planned.predictedMinutes === 0 ? 1 : minutes / planned.predictedMinutes;
	return {
		...planned,
		buildIdentifiers: [identifier, ...others.map((other) => other.identifier)],
		image: resolveImage(options.image, tags.target, own.table),
		expect: {
			...planned.expect,
			family: tags.family,
			architecture: tags.architecture
		},
		timeoutMinutes: Math.min(350, Math.max(30, Math.ceil(minutes * 10))),
		predictedMinutes: minutes,
		predictedCost: Math.round(planned.predictedCost * share * 1e4) / 1e4
	};
}
function describeWhy({ tags, identifier }, others) {
	const python = pythonOf(identifier);
	const tested = others.length === 0 ? "" : `, tested by cibuildwheel on ${others.length} more`;
	if (tags.abiTag === "none") return `the wheel does not use Python's ABI; built with Python ${python}${tested}`;
	if (tags.abiTag.includes("abi3t") && tags.abiTag.includes("abi3.")) return `one wheel for every Python from ${floorOf(tags.pythonTag)} on, free-threaded ones too (PEP 803)${tested}`;
	if (tags.abiTag === "abi3") return `one wheel for every Python from ${floorOf(tags.pythonTag)} on (stable ABI), built with ${python}${tested}`;
	if (identifier.startsWith("pp")) return `wheel for PyPy ${python} alone`;
	if (identifier.startsWith("gp")) return `wheel for GraalPy ${python} alone`;
	return tags.abiTag.endsWith("t") ? `wheel for the free-threaded Python ${python} alone` : `wheel for Python ${python} alone`;
}
function floorOf(pythonTag) {
	return pythonTag.replace(/^(cp|py)3/, "3.");
}
// src/plan/cibuildwheel/places.ts
const plannedPlatforms = [
	"linux",
	"macos",
	"windows"
];
/** @param targets of our own settings, which narrow what the project's option says; null: everything */
function choosePlaces(targets) {
	return plannedPlatforms.flatMap((platform) => {
		const hosts = machines[platform].map((machine) => ({
			system: platform,
			machine,
			runsArmv7l: false
		}));
		if (targets === null) return [{
			platform,
			hosts,
			archs: null
		}];
		const archs = [...new Set(targets.flatMap((word) => archOf(word, platform)))];
		return archs.length === 0 ? [] : [{
			platform,
			hosts,
			archs: archs.join(" ")
		}];
	});
}
const machines = {
	linux: ["x86_64", "aarch64"],
	macos: ["arm64", "x86_64"],
	windows: ["AMD64", "ARM64"]
};
const windowsArchs = {
	win32: "x86",
	win_amd64: "AMD64",
	win_arm64: "ARM64"
};
function archOf(word, platform) {
	const [family = "", ...machine] = word.split("_");
	if (word.startsWith("win")) return platform === "windows" ? [windowsArchs[word] ?? ""] : [];
	return family === "macosx" === (platform === "macos") && platform !== "windows" ? [machine.join("_")] : [];
}
// src/plan/cibuildwheel/explain-exclusion.ts
function explainExclusions({ selection, excluded }) {
	return excluded.map(({ identifier, why }) => ({
		what: identifier,
		...explain(identifier, why, selection)
	}));
}
function explain(identifier, why, { requiredPython, selector }) {
	switch (why.rule) {
		case "arch-not-requested": return {
			code: "plan/arch-not-requested",
			reason: `\`archs\` asks for ${archWord(identifier)} on none of the runners`
		};
		case "requires-python": return {
			code: "plan/python-not-allowed",
			reason: `${requiredPython?.source}: requires-python "${requiredPython?.text}" does not allow Python ${pythonOf(identifier)}`
		};
		case "group-not-enabled": return {
			code: "plan/group-not-enabled",
			reason: `needs enable = ["${why.group}"]`
		};
		case "build-pattern": return {
			code: "plan/build-pattern",
			reason: `no pattern of build = "${oneLine(selector.build)}" matches`
		};
		case "skip-pattern": return {
			code: "plan/skip-pattern",
			reason: `skip has "${why.pattern}"`
		};
		case "host-cannot-build": return {
			code: "plan/host-cannot-build",
			reason: "an Intel Mac runs no arm64 interpreter, and no other runner is planned"
		};
		case "not-targeted": return {
			code: "plan/not-targeted",
			reason: `\`targets\` of wheel-release does not list ${identifier.split("-")[1]}`
		};
	}
}
/** Identifiers that only test the wheel of another one. */
function explainReuse(groups) {
	return groups.flatMap(({ first, others }) => others.map(({ identifier }) => ({
		what: identifier,
		code: "plan/covered-by-abi3",
		reason: `takes the ${first.tags.pythonTag}-${first.tags.abiTag} wheel that ${first.identifier} builds; cibuildwheel runs its tests on it`
	})));
}
function explainDuplicates(duplicates) {
	return duplicates.map(({ identifier, of, isOtherStep }) => ({
		what: identifier,
		code: "plan/duplicate-wheel",
		reason: isOtherStep ? `would build the file of ${of} once more: another image, before-all or engine makes a container that does not see it` : `would build the file of ${of} once more, where cibuildwheel stops with exit status 6`
	}));
}
/** Platforms that cibuildwheel knows and a release of ours does not plan. */
function explainOtherPlatforms(table) {
	const planned = plannedPlatforms;
	return cibuildwheelPlatforms.filter((platform) => !planned.includes(platform)).flatMap((platform) => splitSpace(table.identifiers[platform])).map((identifier) => ({
		what: identifier,
		code: "plan/platform-not-planned",
		reason: "wheels for phones and browsers are not planned: no runner of the release could install and test them"
	}));
}
/** Every identifier of a platform that `targets` leaves out as a whole. */
function explainUntargetedPlatform(table, platform) {
	return splitSpace(table.identifiers[platform]).map((identifier) => ({
		what: identifier,
		code: "plan/not-targeted",
		reason: `\`targets\` of wheel-release lists nothing for ${platform}`
	}));
}
/** `manylinux_x86_64` → `x86_64`, `win_arm64` → `ARM64`: as `archs` calls it. */
function archWord(identifier) {
	const platform = identifier.split("-")[1] ?? "";
	return {
		win32: "x86",
		win_amd64: "AMD64",
		win_arm64: "ARM64"
	}[platform] ?? platform.split("_").slice(1).join("_");
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
// src/plan/cibuildwheel/reuse.ts
/** Free-threaded builds take no abi3 wheel, and every Pyodide has a platform tag of its own. */
function servesIdentifier(wheel, identifier) {
	const dash = identifier.indexOf("-");
	const platform = identifier.slice(dash + 1);
	const interpreter = identifier.slice(0, dash).split("_")[0] ?? "";
	const isFreeThreaded = interpreter.endsWith("t");
	const minor = Number(interpreter.slice(3).replace(/t$/, ""));
	return listTags(wheel).some((tag) => {
		if (tag.abi === "abi3" && !isFreeThreaded) {
			if (!interpreter.startsWith("cp3") || !tag.python.startsWith("cp3")) return false;
		} else if (tag.abi !== "none" || !tag.python.startsWith("py3")) return false;
		if (tag.python !== "py3" && Number(tag.python.slice(3)) > minor) return false;
		return fitsPlatform(tag.platform, platform);
	});
}
/** Versions in a platform tag say nothing here, but Windows' must be the same. */
function fitsPlatform(tag, platform) {
	if (platform.startsWith("pyodide")) return false;
	if (!/^(manylinux|musllinux|macosx|android|ios)/.test(platform)) return tag === platform;
	const at = platform.indexOf("_");
	return tag.startsWith(platform.slice(0, at)) && tag.endsWith(`_${platform.slice(at + 1)}`);
}
// src/plan/cibuildwheel/group-wheels.ts
function groupWheels(identifiers) {
	const groups = [];
	const duplicates = [];
	const byFile = /* @__PURE__ */ new Map();
	const reusable = /* @__PURE__ */ new Map();
	for (const planned of identifiers) {
		const step = stepOf(planned);
		const inStep = reusable.get(step) ?? [];
		const serving = inStep.find(({ tags }) => servesIdentifier(tags, planned.identifier))?.group;
		const same = byFile.get(fileOf(planned));
		if (serving) serving.others.push(planned);
		else if (same) duplicates.push({
			identifier: planned.identifier,
			of: same.first.identifier,
			isOtherStep: stepOf(same.first) !== step
		});
		else {
			const group = {
				first: planned,
				others: []
			};
			groups.push(group);
			byFile.set(fileOf(planned), group);
			const tags = reusableTags(planned);
			if (tags !== null) reusable.set(step, [...inStep, {
				group,
				tags
			}]);
		}
	}
	return {
		groups,
		duplicates
	};
}
/** Wheels of one Python's own ABI serve no other. */
function reusableTags({ tags }) {
	if (!/^(abi3|none)/.test(tags.abiTag)) return null;
	return parseTagSet(`${tags.pythonTag}-${tags.abiTag}-${tags.platformTag}`);
}
function stepOf({ tags, options }) {
	if (options.image === null) return tags.target;
	return [
		tags.target,
		options.image,
		options.beforeAll,
		options.containerEngine
	].join("\n");
}
/** Two policies of one wheel are two files. */
function fileOf({ tags }) {
	return `${tags.pythonTag}-${tags.abiTag}-${tags.platformTag}`;
}
// src/plan/cibuildwheel/judge.ts
function describeRefusal(refusal, place, { table }) {
	return {
		code: "plan/cibuildwheel-refuses",
		level: "error",
		message: `cibuildwheel ${table.version} would stop with exit status ${refusal.exitStatus} (${{
			1: "a Python traceback",
			2: "a configuration error",
			4: "something it no longer takes"
		}[refusal.exitStatus]}): ${refusal.message}`,
		help: refusal.help ?? "Mend [tool.cibuildwheel] or the CIBW_ variable; `plan --print-build-identifiers` shows the effect.",
		...locate(place, refusal.path)
	};
}
/** As check_for_invalid_selectors: a dead `build` pattern ends a run, a dead `skip` pattern does nothing. */
function judgeSelectors(selection, place, facts) {
	const { selector, testSkip } = selection;
	return [
		...splitSpace(selector.build).map((written) => ({
			option: "build",
			written,
			pattern: written
		})),
		...splitSpace(selector.skip).map((written) => ({
			option: "skip",
			written,
			pattern: written
		})),
		...splitSpace(testSkip).map((written) => ({
			option: "test-skip",
			written,
			pattern: written.split(":")[0] ?? written
		}))
	].flatMap((given) => judgePattern(given, selection, place, facts));
}
function judgePattern({ option, written, pattern }, { selector }, place, facts) {
	const { table } = facts;
	const isEnabled = (identifier) => table.groups.every((group) => selector.enable.has(group.name) || !isHiddenBy(identifier, group, selector.caseRule));
	const matching = [];
	for (const identifier of cibuildwheelPlatforms.flatMap((platform) => splitSpace(table.identifiers[platform]))) {
		if (!matchesSelector(pattern, identifier, selector.caseRule)) continue;
		if (isEnabled(identifier)) return [];
		matching.push(identifier);
	}
	return [{
		code: "plan/unmatched-selector",
		level: option === "build" ? "error" : "warning",
		message: `${option} has "${written}", which matches ${matching.length > 0 ? "only identifiers of groups that are not enabled" : "no build identifier"}; ${option === "build" ? `cibuildwheel ${table.version} would stop with exit status ${exitOf(pattern, table)}` : "it has no effect"}`,
		help: explainDead(pattern, matching, selector.caseRule, facts),
		...locate(place, [option])
	}];
}
function exitOf(pattern, table) {
	return table.removedSelectors.some(({ words }) => words.some((word) => pattern.includes(word))) ? 4 : 2;
}
function explainDead(pattern, hidden, caseRule, { table, history }) {
	const groups = table.groups.filter((group) => hidden.some((identifier) => isHiddenBy(identifier, group, caseRule)));
	if (groups.length > 0) return `Add it to enable: ${groups.map(({ name }) => name).join(", ")}; or remove the pattern.`;
	const removed = table.removedSelectors.find(({ words }) => words.some((word) => pattern.includes(word)));
	if (removed) return `${removed.what}: the last to build it was cibuildwheel ${removed.lastSeries}. Remove the pattern.`;
	const elsewhere = Object.entries(history).find(([identifier]) => matchesSelector(pattern, identifier, caseRule));
	const [since, until] = elsewhere?.[1] ?? [];
	if (since !== void 0 && until !== void 0) return `${elsewhere?.[0]} is in cibuildwheel ${since} to ${until}, not in ${table.version}. Remove the pattern.`;
	return "Remove or correct it; `plan --print-build-identifiers --archs all --enable all` lists all identifiers of a platform.";
}
/** Selections are made before any override is looked at. */
function judgeOverrides(configuration, place, table) {
	return configuration.overrides.flatMap(({ select, options }) => Object.keys(options).filter((name) => !table.overrideOptions.includes(name)).map((name) => ({
		select,
		name,
		isOption: name in table.defaults
	}))).map(({ select, name, isOption }) => ({
		code: "plan/ignored-override-key",
		level: "warning",
		message: `the override for "${select}" sets ${name}, which ${isOption ? "has no effect in an override" : "is no option"}`,
		help: isOption ? `${name} chooses identifiers for the whole run: write it in [tool.cibuildwheel] itself.` : "cibuildwheel ignores it without a word; remove or correct it.",
		...locate(place, ["overrides", name])
	}));
}
function judgeVersion({ askedVersion, table }) {
	if (askedVersion === null) return [];
	return [{
		code: "plan/no-cibuildwheel-table",
		level: "warning",
		message: `there is no table of cibuildwheel ${askedVersion}; planned with that of ${table.version}`,
		help: `Tables: ${cibuildwheelVersions.join(", ")}. Without cibuildwheel.version the newest holds.`
	}];
}
const removedVariables = {
	CIBW_FREE_THREADED_SUPPORT: "Remove it: cp314t and later need no switch.",
	CIBW_PRERELEASE_PYTHONS: "Use CIBW_ENABLE=\"cpython-prerelease\"."
};
function judgeVariables(environment, table) {
	return Object.entries(removedVariables).filter(([name]) => environment[name] !== void 0).map(([name, help]) => ({
		code: "plan/cibuildwheel-refuses",
		level: name === "CIBW_FREE_THREADED_SUPPORT" ? "error" : "warning",
		message: `${name} means nothing to cibuildwheel ${table.version}`,
		help
	}));
}
const codes = {
	"deployment-target": [
		"plan/deployment-target-raised",
		"notice",
		"MACOSX_DEPLOYMENT_TARGET cannot be older than the Python itself; remove it or name the newer one."
	],
	"unknown-deployment-target": [
		"plan/deployment-target-unknown",
		"warning",
		"Write the version as text, so that the plan can name the wheel."
	],
	"unknown-image": [
		"plan/image-policy-unknown",
		"warning",
		"Name the policy in the image (…manylinux_2_28…) or in repair-wheel-command (--plat manylinux_2_28_x86_64)."
	],
	"image-not-for-arch": [
		"plan/image-not-for-machine",
		"error",
		"Choose one of them, or write the whole reference of an image."
	],
	"no-repair": [
		"plan/no-repair",
		"warning",
		"Remove the empty repair-wheel-command; auditwheel finds out the true platform tag."
	]
};
/** Of all wheels; the same words once. */
function judgeTags(tags, place) {
	const texts = /* @__PURE__ */ new Map();
	for (const { kind, text } of tags.flatMap(({ notes }) => notes)) {
		const [code, level, help] = codes[kind];
		texts.set(text, {
			code,
			level,
			message: text,
			help,
			file: place.file
		});
	}
	return [...texts.values()];
}
/** A variable wins over the file; else the table of a platform that has the key, or the common one. */
function locate({ file, text, table, environment }, path) {
	const variable = `CIBW_${(path.at(-1) ?? "").toUpperCase().replaceAll("-", "_")}`;
	if (path.length === 1 && environment[variable] !== void 0) return {};
	const found = [path, ...cibuildwheelPlatforms.map((platform) => [platform, ...path])].find((keys) => readPath(table, [
		"tool",
		"cibuildwheel",
		...keys
	]) !== void 0);
	const line = findTomlLine(text, [
		"tool",
		"cibuildwheel",
		...found ?? path
	]);
	return {
		file,
		...line === null ? {} : { line }
	};
}
// src/plan/cibuildwheel/build-options.ts
/** @throws Refusal */
function readBuildOptions(options, identifier) {
	return {
		image: options.platform === "linux" ? readImage(options, identifier) : null,
		...readCommonOptions(options, identifier)
	};
}
const commands = listFormat(" && ");
const known = /* @__PURE__ */ new WeakMap();
/** All but the image depends on nothing of an identifier but the overrides that are for it. */
function readCommonOptions(options, identifier) {
	const ofReader = known.get(options) ?? /* @__PURE__ */ new Map();
	known.set(options, ofReader);
	const key = options.overridesOf(identifier);
	const common = ofReader.get(key) ?? readOptions(options, identifier);
	ofReader.set(key, common);
	return common;
}
function readOptions(options, identifier) {
	const read = (name, format = commands) => options.read(name, {
		identifier,
		format
	});
	return {
		beforeAll: read("before-all"),
		containerEngine: read("container-engine", fieldTableFormat),
		environment: read("environment", environmentFormat),
		environmentPass: read("environment-pass", listFormat(" ")).split(/\s+/).filter((name) => name !== ""),
		repairCommand: read("repair-wheel-command"),
		configSettings: readSettings(read("config-settings", settingsTableFormat)),
		beforeBuild: read("before-build"),
		testCommand: read("test-command")
	};
}
/** `cp312-manylinux_x86_64` is built in the image of `manylinux-x86_64-image`. */
function readImage(options, identifier) {
	const [family = "", ...arch] = (identifier.split("-")[1] ?? "").split("_");
	const name = `${family}-${arch.join("_")}-image`;
	const image = options.read(name, {
		identifier,
		ignoresEmpty: true
	});
	if (!options.table.removedImages.includes(image)) return image;
	throw new Refusal(4, `cibuildwheel ${options.table.version} does not support the image '${image}' any more`, {
		help: "Choose a supported image, or write the whole reference of the old one, registry and tag.",
		path: [name]
	});
}
/** `key=value` words; a key that comes twice keeps its last value here. */
function readSettings(text) {
	try {
		return new Map(splitShell(text).map((word) => {
			const at = word.indexOf("=");
			return at === -1 ? [word, ""] : [word.slice(0, at), word.slice(at + 1)];
		}));
	} catch (error) {
		if (error instanceof ShlexError) throw new Refusal(1, `config-settings: ${error.message}`, { path: ["config-settings"] });
		throw error;
	}
}
// src/plan/cibuildwheel/environment-option.ts
/**
* @param before what is set already
* @throws Refusal for what is no list of assignments
*/
function readEnvironmentOption(text, before = {}) {
	const values = /* @__PURE__ */ new Map();
	const lookUp = (name) => values.has(name) ? values.get(name) ?? null : before[name] ?? "";
	for (const item of splitAssignments(text)) {
		const at = item.indexOf("=");
		if (at === -1) throw malformed(text);
		values.set(item.slice(0, at), expand(item.slice(at + 1), lookUp));
	}
	return values;
}
/** Words as bash separates them, quotes kept; `$(…)` and backquotes hold together. */
function splitAssignments(text) {
	const words = [];
	let word = "";
	for (let index = 0; index < text.length;) {
		const c = text[index] ?? "";
		if (/[ \t\n]/.test(c)) {
			if (word !== "") words.push(word);
			word = "";
			index += 1;
			continue;
		}
		const end = c === "\\" ? index + 2 : skipQuoted(text, index);
		if (end === null || end > text.length) throw malformed(text);
		word += text.slice(index, end);
		index = end;
	}
	return word === "" ? words : [...words, word];
}
/** Index behind what starts at `start` and belongs together; null when it does not end. */
function skipQuoted(text, start) {
	const c = text[start];
	if (c === "'" || c === "`") {
		const end = text.indexOf(c, start + 1);
		return end === -1 ? null : end + 1;
	}
	if (c === "\"") return skipUntil(text, start + 1, "\"");
	if (c === "$" && text[start + 1] === "(") return skipUntil(text, start + 2, ")");
	if (c === "$" && text[start + 1] === "{") return skipUntil(text, start + 2, "}");
	return start + 1;
}
function skipUntil(text, start, end) {
	for (let index = start; index < text.length;) {
		if (text[index] === end) return index + 1;
		const isPlain = end === "\"" && text[index] === "'";
		const next = text[index] === "\\" ? index + 2 : isPlain ? index + 1 : skipQuoted(text, index);
		if (next === null) return null;
		index = next;
	}
	return null;
}
function expand(value, lookUp) {
	let result = "";
	for (let rest = value; rest !== "";) {
		const [plain = ""] = /^[^'"\\$`]+/.exec(rest) ?? [];
		const [single, inSingle] = /^'([^']*)'/.exec(rest) ?? [];
		const [variable, bare, braced] = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/.exec(rest) ?? [];
		if (plain !== "") result += plain;
		else if (single !== void 0) result += inSingle;
		else if (variable !== void 0) {
			const known = lookUp(bare ?? braced ?? "");
			if (known === null) return null;
			result += known;
		} else if (rest.startsWith("\\")) result += rest.slice(1, 2);
		else if (rest.startsWith("\"")) {
			const end = skipUntil(rest, 1, "\"") ?? rest.length;
			const inside = expandQuoted(rest.slice(1, end - 1), lookUp);
			if (inside === null) return null;
			result += inside;
			rest = rest.slice(end);
			continue;
		} else if (/^\$[({`]|^`/.test(rest)) return null;
		else result += rest.slice(0, 1);
		const taken = plain || single || variable || (rest.startsWith("\\") ? rest.slice(0, 2) : rest.slice(0, 1));
		rest = rest.slice(taken.length);
	}
	return result;
}
/** Between double quotes a backslash escapes `$`, backquote, `"` and itself alone. */
function expandQuoted(text, lookUp) {
	let isKnown = true;
	const result = text.replace(/\\([$`"\\])|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})|\$[({]|`/g, (match, escaped, bare, braced) => {
		if (escaped !== void 0) return escaped;
		const name = bare ?? braced;
		const known = name === void 0 ? null : lookUp(name);
		if (known === null) isKnown = false;
		return known ?? match;
	});
	return isKnown ? result : null;
}
function malformed(text) {
	return new Refusal(2, `Malformed environment option '${text}'`, { path: ["environment"] });
}
// src/plan/cibuildwheel/select-platform.ts
const rules = [...[
	"arch-not-requested",
	"requires-python",
	"group-not-enabled",
	"build-pattern",
	"skip-pattern",
	"host-cannot-build"
], "not-targeted"];
/**
* @param targets of our own settings; null: all
* @throws Refusal
*/
function selectPlatform(request, { platform, hosts, archs }, targets) {
	const judged = /* @__PURE__ */ new Map();
	const selections = hosts.map((host) => selectIdentifiers({
		...request,
		platform,
		host,
		archs
	}, judged));
	const [selection] = selections;
	if (selection === void 0) throw new Error(`no machine builds for ${platform}`);
	const chosen = new Set(selections.flatMap(({ identifiers }) => identifiers));
	const isTargeted = (identifier) => {
		const word = targetWords.find((known) => known === identifier.split("-")[1]);
		return targets === null || word !== void 0 && targets.includes(word);
	};
	const reasons = /* @__PURE__ */ new Map();
	for (const { identifier, why } of selections.flatMap(({ excluded }) => excluded)) {
		const known = reasons.get(identifier);
		if (!known || rules.indexOf(why.rule) > rules.indexOf(known.rule)) reasons.set(identifier, why);
	}
	const all = splitSpace(request.table.identifiers[platform]);
	return {
		selection,
		identifiers: all.filter((identifier) => chosen.has(identifier) && isTargeted(identifier)),
		excluded: all.flatMap((identifier) => {
			if (chosen.has(identifier)) return isTargeted(identifier) ? [] : [{
				identifier,
				why: { rule: "not-targeted" }
			}];
			const why = reasons.get(identifier);
			return why === void 0 ? [] : [{
				identifier,
				why
			}];
		})
	};
}
// src/plan/cibuildwheel/plan-platform.ts
/** @throws Refusal */
function planPlatform(facts, own, place, where) {
	const { pyproject, setupCfg, setupPy, environment, settings } = facts;
	const { table } = own;
	const platform = selectPlatform({
		table,
		environment,
		document: (own.config ?? pyproject).table,
		files: {
			pyproject: pyproject.table,
			setupCfg,
			setupPy
		},
		only: null,
		enable: []
	}, place, settings.settings.targets);
	const { options } = platform.selection;
	const doubts = [];
	const files = {
		pyproject: pyproject.table,
		setupCfg,
		setupPy
	};
	const known = /* @__PURE__ */ new Map();
	const readOptions = (identifier) => {
		const build = readBuildOptions(options, identifier);
		return {
			build,
			variables: withOutside(readEnvironmentOption(build.environment, environment), environment)
		};
	};
	const identifiers = platform.identifiers.map((identifier) => {
		const key = `${identifier.split("-")[1]} ${options.overridesOf(identifier)}`;
		const { build, variables } = known.get(key) ?? readOptions(identifier);
		known.set(key, {
			build,
			variables
		});
		const asked = askedPython(identifier, build.configSettings, variables);
		const abi = readAbi(facts, files, asked);
		if (abi.doubt) doubts.push(abi.doubt);
		return {
			identifier,
			options: build,
			tags: expectTags(identifier, abi.tags, build, asked.environment, table)
		};
	});
	return {
		platform,
		identifiers,
		findings: [
			...judgeSelectors(platform.selection, where, own),
			...judgeOverrides(options.configuration, where, table),
			...judgeTags(identifiers.map(({ tags }) => tags), where),
			...doubts.map((doubt) => ({
				code: "plan/stable-abi-doubt",
				level: "error",
				message: doubt,
				file: pyproject.file,
				help: "The build of that identifier would fail."
			}))
		]
	};
}
/** What the job has set already reaches builds on macOS and Windows; the option `environment` wins. */
function withOutside(assigned, environment) {
	const outside = Object.entries(environment).filter((entry) => entry[1] !== void 0);
	return new Map([...outside, ...assigned]);
}
// src/plan/frontend-cibuildwheel.ts
function planCibuildwheelWheels(context) {
	const { facts } = context;
	const sdist = planSdist(context, "cibuildwheel");
	const empty = {
		cells: [],
		sdist,
		exclusions: [],
		abi3Floor: null
	};
	const own = facts.cibuildwheel;
	if (own === null) throw new Error("the facts of cibuildwheel were not gathered");
	if (isSurelyPure(facts.pyproject, facts.setupPy, facts.setupCfg)) return {
		...empty,
		findings: [pureProject(context)]
	};
	const place = {
		...own.config ?? facts.pyproject,
		environment: facts.environment
	};
	const { targets } = facts.settings.settings;
	const places = choosePlaces(targets);
	const findings = [...judgeVersion(own), ...judgeVariables(facts.environment, own.table)];
	const exclusions = [];
	const groups = [];
	for (const platform of plannedPlatforms) {
		const found = places.find((row) => row.platform === platform);
		if (found === void 0) {
			exclusions.push(...explainUntargetedPlatform(own.table, platform));
			continue;
		}
		const planned = tryPlatform(context, own, found, place, findings);
		if (planned === null) continue;
		findings.push(...planned.findings);
		const { groups: made, duplicates } = groupWheels(planned.identifiers);
		groups.push(...made);
		exclusions.push(...explainExclusions(planned.platform), ...explainReuse(made), ...explainDuplicates(duplicates));
	}
	const cells = groups.map((group) => planCibuildwheelCell(context, own, group));
	if (cells.length === 0 && findings.every(({ level }) => level !== "error")) findings.push(nothingSelected(place));
	const floors = cells.flatMap(({ expect }) => expect.abiTag.startsWith("abi3") ? [minorOf(expect.pythonTag)] : []);
	return {
		cells,
		sdist,
		exclusions: [...exclusions, ...explainOtherPlatforms(own.table)],
		findings: withoutRepetitions(findings),
		abi3Floor: floors.length > 0 ? `3.${Math.min(...floors)}` : null
	};
}
function tryPlatform(context, own, found, place, findings) {
	try {
		return planPlatform(context.facts, own, found, place);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		findings.push(describeRefusal(error, place, own));
		return null;
	}
}
/** The three platforms read the same file. */
function withoutRepetitions(findings) {
	return [...new Map(findings.map((finding) => [`${finding.code} ${finding.message}`, finding])).values()];
}
function minorOf(pythonTag) {
	return Number(/^cp3(\d+)/.exec(pythonTag)?.[1]);
}
function pureProject({ facts }) {
	return {
		code: "plan/pure-project",
		level: "error",
		message: `nothing in this project compiles (build backend ${facts.pyproject.backend ?? "setuptools"}): cibuildwheel would stop with exit status 5`,
		file: facts.pyproject.file,
		help: "Set frontend = \"build\" in [tool.wheel-release]: one py3-none-any wheel serves every Python and platform."
	};
}
function nothingSelected({ file }) {
	return {
		code: "plan/nothing-selected",
		level: "error",
		message: "cibuildwheel selects no build identifier on Linux, macOS or Windows; a run would end with exit status 3",
		file,
		help: "wheel-release plan --print-build-identifiers --archs all --json   shows why each is not selected"
	};
}
export { selectIdentifiers as n, planCibuildwheelWheels as t };
