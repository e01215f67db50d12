import { $t as parseVersion, G as readPath, H as findTomlLine, Ht as parseTagSet, Jt as compareVersions, K as readString$1, Kt as parseSpecifierSet, U as isTable, Vt as listTags, X as cibuildwheelVersions, Y as cibuildwheelPlatforms, _ as matchesGlob, en as pythonSpace, g as isSurelyPure, it as targetWords, q as readStrings, qt as specifierContains, tn as splitSpace, u as planSdist } from "./planning.js";
import { a as findPyo3Range, i as detectBindings, l as readMaturinTable, r as chooseWheels, s as planTargetCell } from "./maturin.js";
import { C as findNearest } from "./start.js";
// src/plan/cibuildwheel/refusal.ts
/**
* Where cibuildwheel itself would stop, with the exit status it would end with: 1 for what it does not expect (it shows a
* Python traceback), 2 for configuration it refuses, 4 for what it once took.
*/
var Refusal = class extends Error {
	exitStatus;
	help;
	/** Keys that lead to the place in the TOML file, `["skip"]` below `[tool.cibuildwheel]`; empty when it is not there. */
	path;
	constructor(exitStatus, message, { help, path = [] } = {}) {
		super(message);
		this.name = "Refusal";
		this.exitStatus = exitStatus;
		this.help = help;
		this.path = path;
	}
};
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
		values.set(item.slice(0, at), expand$1(item.slice(at + 1), lookUp));
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
function expand$1(value, lookUp) {
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
// src/plan/cibuildwheel/key-value-fields.ts
/** The words between semicolons. @throws ShlexError */
function splitFields(text) {
	const fields = [];
	let isOpen = false;
	for (const word of splitShell(text, { punctuation: ";" })) if (word === ";") isOpen = false;
	else if (isOpen) fields.at(-1)?.push(word);
	else {
		fields.push([word]);
		isOpen = true;
	}
	return fields;
}
/**
* Name → words. A field without `name:` is the positional one of its place.
* @param named null: any name
* @throws ShlexError
*/
function readFields(text, positional, named) {
	const values = /* @__PURE__ */ new Map();
	for (const [index, field] of splitFields(text).entries()) {
		const [first = "", ...others] = field;
		const at = first.indexOf(":");
		const name = at === -1 ? positional[index] : first.slice(0, at);
		if (name === void 0) return { problem: `Failed to parse '${text}': too many positional arguments` };
		if (at !== -1 && named !== null && ![...positional, ...named].includes(name)) return { problem: `Failed to parse '${text}'. Unknown field name '${name}'` };
		const words = at === -1 ? field : [...at + 1 < first.length ? [first.slice(at + 1)] : [], ...others];
		values.set(name, [...values.get(name) ?? [], ...words]);
	}
	return values;
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
// src/plan/cibuildwheel/check-options.ts
const quotedList = listFormat(" ", { quote: quoteShell });
const commands$1 = listFormat(" && ");
/** @throws Refusal */
function checkOptions(options, identifier, pyproject) {
	const { table, platform } = options;
	const isBefore41 = /^(3|4\.0)\./.test(table.version);
	const read = (name, format, hasPlatformVariable = true) => name in table.defaults ? options.read(name, {
		identifier,
		hasPlatformVariable,
		...format ? { format } : {}
	}) : "";
	const readRequirements = (name) => {
		const text = read(name, isBefore41 ? listFormat(" ") : quotedList);
		if (!isBefore41) splitOrFail(text, name);
	};
	for (const name of ["before-all"]) read(name, commands$1);
	const environment = read("environment", environmentFormat);
	read("environment-pass", listFormat(" "));
	for (const name of ["before-build", "repair-wheel-command"]) read(name, commands$1);
	read("config-settings", settingsTableFormat);
	for (const name of ["test-command", "before-test"]) read(name, commands$1);
	splitOrFail(read("xbuild-tools", listFormat(" ", {
		quote: quoteShell,
		nullValue: "\0"
	})), "xbuild-tools");
	fieldsOrFail(read("xbuild-files", fieldTableFormat), [], null, 1, "xbuild-files");
	splitOrFail(read("test-sources", quotedList), "test-sources");
	readEnvironmentOption(read("test-environment", environmentFormat));
	fieldsOrFail(read("test-runtime", fieldTableFormat, !isBefore41), [], ["args"], 2, "test-runtime");
	readRequirements("test-requires");
	read("test-extras", listFormat(","));
	checkGroups(splitSpace(read("test-groups", listFormat(" "))), pyproject);
	read("build-verbosity");
	checkFrontend(read("build-frontend", fieldTableFormat, false), options);
	readEnvironmentOption(environment);
	checkDependencies(read("dependency-versions", fieldTableFormat));
	if (platform === "linux") checkImages(options, identifier);
	checkEngine(read("container-engine", fieldTableFormat));
	read("pyodide-version", void 0, false);
	read("audit-command", commands$1);
	readRequirements("audit-requires");
}
function splitOrFail(text, name) {
	try {
		splitShell(text);
	} catch (error) {
		throw asRefusal(error, 1, name);
	}
}
function fieldsOrFail(text, positional, named, exitStatus, name) {
	try {
		const fields = readFields(text, positional, named);
		if (!("problem" in fields)) return fields;
		throw new Refusal(exitStatus, `Failed to parse ${name}. ${fields.problem}`, { path: [name] });
	} catch (error) {
		throw asRefusal(error, exitStatus, name);
	}
}
function asRefusal(error, exitStatus, name) {
	return error instanceof ShlexError ? new Refusal(exitStatus, `${name}: ${error.message}`, { path: [name] }) : error;
}
function checkFrontend(text, { platform, table }) {
	if (text === "" || text === "default") return;
	const name = nameOf(fieldsOrFail(text, ["name"], ["args"], 2, "build-frontend"), "build-frontend");
	const known = [
		"pip",
		"build",
		"build[uv]",
		"uv",
		..."build-frontend" in table.platformDefaults.pyodide ? ["pyodide-build"] : []
	];
	const path = ["build-frontend"];
	if (!known.includes(name)) throw new Refusal(2, `Unrecognised build frontend '${name}', must be one of ${known.join(", ")}`, { path });
	if (name === "pyodide-build" && platform !== "pyodide") throw new Refusal(2, "The 'pyodide-build' build frontend is only supported on the pyodide platform", { path });
}
function checkEngine(text) {
	const name = nameOf(fieldsOrFail(text, ["name"], [
		"create_args",
		"create-args",
		"disable_host_mount",
		"disable-host-mount"
	], 2, "container-engine"), "container-engine");
	if (name !== "docker" && name !== "podman") throw new Refusal(2, `unknown container engine ${name}`, { path: ["container-engine"] });
}
/** Python looks the name up without asking whether there is one. */
function nameOf(fields, option) {
	const name = fields.get("name");
	if (name === void 0) throw new Refusal(1, `${option} has no name`, { path: [option] });
	return name.join(" ");
}
function checkDependencies(text) {
	if (!/^(file|packages):/.test(text)) return;
	const fields = fieldsOrFail(text, [], ["file", "packages"], 2, "dependency-versions");
	const files = fields.get("file") ?? [];
	const path = ["dependency-versions"];
	if (files.length > 0 && (fields.get("packages") ?? []).length > 0) throw new Refusal(2, "Cannot specify both a file and packages in dependency-versions", { path });
	if (files.length > 1) throw new Refusal(2, "Only one file can be specified in dependency-versions", { path });
}
function checkImages(options, identifier) {
	const { defaults, removedImages, version } = options.table;
	for (const name of Object.keys(defaults).filter((option) => /^(many|musl)linux-.*-image$/.test(option))) {
		const image = options.read(name, {
			identifier,
			ignoresEmpty: true
		});
		if (removedImages.includes(image)) throw new Refusal(4, `cibuildwheel ${version} does not support the image '${image}' any more`, {
			help: "Choose a supported image, or write the whole reference of the old one, registry and tag.",
			path: [name]
		});
	}
}
/** PEP 735; a group that is not there ends cibuildwheel with a traceback. */
function checkGroups(groups, pyproject) {
	if (groups.length === 0) return;
	const table = pyproject === null ? void 0 : readPath(pyproject, ["dependency-groups"]);
	const known = isTable(table) ? Object.keys(table).map(normalizeGroup) : [];
	const missing = groups.find((group) => !known.includes(normalizeGroup(group)));
	if (missing !== void 0) throw new Refusal(1, `test-groups names "${missing}", and [dependency-groups] has no such group`, { path: ["test-groups"] });
}
function normalizeGroup(name) {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
// src/project/config-parser.ts
/** Python's configparser would refuse the file or the value. */
var ConfigParserError = class extends Error {};
/**
* The value of an option; null when the section or the option is not there.
* @throws ConfigParserError
*/
function readConfigOption(text, section, option) {
	const sections = parse(text);
	const own = sections.get(section);
	if (own === void 0) return null;
	const known = new Map([...sections.get("DEFAULT") ?? [], ...own]);
	const value = known.get(option);
	return value === void 0 ? null : interpolate(value, known, 1);
}
function parse(text) {
	const sections = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	let section = null;
	let option = null;
	let indentation = 0;
	let isBroken = false;
	for (const line of text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n")) {
		const value = line.trim();
		if (/^[#;]/.test(value)) continue;
		if (value === "") {
			option?.push("");
			continue;
		}
		const own = line.search(/\S/);
		if (section && option && own > indentation) {
			option.push(value);
			continue;
		}
		indentation = own;
		const header = /^\[(.+)\]/.exec(value)?.[1];
		if (header !== void 0) {
			if (seen.has(header)) throw new ConfigParserError(`section '${header}' stands there twice`);
			if (header !== "DEFAULT") seen.add(header);
			section = {
				name: header,
				options: sections.get(header) ?? /* @__PURE__ */ new Map()
			};
			sections.set(header, section.options);
			option = null;
			continue;
		}
		if (section === null) throw new ConfigParserError("the file does not start with a section header");
		const [, name, given] = /^(.*?)\s*[=:]\s*(.*)$/.exec(value) ?? [];
		if (name === void 0 || name === "" || given === void 0) {
			isBroken = true;
			continue;
		}
		const key = name.toLowerCase();
		const place = `${section.name}\n${key}`;
		if (seen.has(place)) throw new ConfigParserError(`option '${key}' stands twice in section '${section.name}'`);
		seen.add(place);
		option = [given.trim()];
		section.options.set(key, option);
	}
	if (isBroken) throw new ConfigParserError("a line is neither a section header nor an option");
	return new Map([...sections].map(([name, options]) => [name, new Map([...options].map(([key, lines]) => [key, lines.join("\n").trimEnd()]))]));
}
function interpolate(text, known, depth) {
	if (depth > 10) throw new ConfigParserError("values refer to each other");
	let result = "";
	for (let rest = text;;) {
		const at = rest.indexOf("%");
		if (at === -1) return result + rest;
		result += rest.slice(0, at);
		const [reference, name] = /^%\(([^)]+)\)s/.exec(rest.slice(at)) ?? [];
		if (rest[at + 1] === "%") {
			result += "%";
			rest = rest.slice(at + 2);
		} else if (reference !== void 0 && name !== void 0) {
			const value = known.get(name.toLowerCase());
			if (value === void 0) throw new ConfigParserError(`there is no option '${name}' to take the value of`);
			result += interpolate(value, known, depth + 1);
			rest = rest.slice(at + reference.length);
		} else throw new ConfigParserError("'%' must be followed by '%' or '('");
	}
}
// src/project/python-syntax/nodes.ts
/** Python would not accept the file. */
var PythonSyntaxError = class extends Error {
	line;
	constructor(message, line) {
		super(message);
		this.line = line;
	}
};
// src/project/python-syntax/expressions.ts
/** Binary operators, loosest first. */
const binaryLevels = [
	["|"],
	["^"],
	["&"],
	["<<", ">>"],
	["+", "-"],
	[
		"*",
		"/",
		"//",
		"%",
		"@"
	]
];
const expressionEnds = [
	")",
	"]",
	"}",
	":",
	"=",
	";"
];
/** `a, *b` without parentheses, as on the right of an assignment. */
function parseStarExpressions(reader) {
	return parseSequence(reader, () => parseStarExpression(reader));
}
/** The same with `:=` allowed, as behind `match`. */
function parseStarNamedExpressions(reader) {
	return parseSequence(reader, () => parseStarNamedExpression(reader));
}
function parseNamedExpression(reader) {
	if (reader.isIdentifier() && reader.peek().text === ":=" && reader.peek().kind === "operator") {
		const target = {
			kind: "Name",
			name: reader.next().text,
			children: []
		};
		reader.next();
		return {
			kind: "NamedExpr",
			children: [target, parseExpression(reader)]
		};
	}
	return parseExpression(reader);
}
function parseExpression(reader) {
	if (reader.isAt("lambda")) return parseLambda(reader);
	const body = parseDisjunction(reader);
	if (reader.take("if") === null) return body;
	const test = parseDisjunction(reader);
	reader.expect("else");
	return {
		kind: "IfExp",
		children: [
			test,
			body,
			parseExpression(reader)
		]
	};
}
function parseYieldOrStarExpressions(reader) {
	return reader.isAt("yield") ? parseYield(reader) : parseStarExpressions(reader);
}
/** Bitwise or and tighter: what may follow `*`, and what targets are made of. */
function parseBitwiseOr(reader, level = 0) {
	const operators = binaryLevels[level];
	if (operators === void 0) return parseFactor(reader);
	let left = parseBitwiseOr(reader, level + 1);
	for (let operator = reader.take(...operators); operator !== null; operator = reader.take(...operators)) left = {
		kind: "BinOp",
		operators: [operator],
		children: [left, parseBitwiseOr(reader, level + 1)]
	};
	return left;
}
/** Targets of `for` and `del`: up to the word `in`, which is no comparison there. */
function parseTargetList(reader) {
	return parseSequence(reader, () => reader.take("*") ? starred(parseBitwiseOr(reader)) : parseBitwiseOr(reader));
}
/** Parameters up to `end`; the node holds annotations and default values. */
function parseParameters(reader, end, hasAnnotations) {
	const annotations = [];
	const defaults = [];
	let needsDefault = false;
	let hasStar = false;
	let isKeywordOnly = false;
	let isFirst = true;
	while (!reader.isAt(end)) {
		const isDouble = reader.take("**") !== null;
		const isStar = !isDouble && reader.take("*") !== null;
		if (reader.isAt("/")) {
			if (isFirst || hasStar) reader.fail("'/' stands behind a parameter");
			reader.next();
		} else if (isStar && reader.isAt(",")) {
			if (hasStar) reader.fail("'*' may stand once");
			hasStar = true;
			isKeywordOnly = true;
			if (reader.peek().text === end || reader.peek().text === "**") reader.fail("named parameters follow a bare '*'");
		} else {
			if (isStar && hasStar) reader.fail("'*' may stand once");
			reader.expectIdentifier();
			if (hasAnnotations && reader.take(":")) annotations.push(isStar ? parseStarExpression(reader) : parseExpression(reader));
			if (isStar) {
				hasStar = true;
				isKeywordOnly = true;
			} else if (!isDouble && reader.take("=")) {
				defaults.push(parseExpression(reader));
				needsDefault = true;
			} else if (!isDouble && needsDefault && !isKeywordOnly) reader.fail("a parameter without a default value");
		}
		isFirst = false;
		if (isDouble && !reader.isAt(end)) {
			reader.expect(",");
			if (!reader.isAt(end)) reader.fail("nothing may follow '**'");
		} else if (!reader.isAt(end)) reader.expect(",");
	}
	return {
		kind: "arguments",
		children: [...annotations, ...defaults]
	};
}
/** Arguments of a call or of a class, behind the `(`; positional ones, then keywords, as `ast` lists them. */
function parseArguments(reader) {
	const positional = [];
	const keywords = [];
	let hasDoubleStar = false;
	while (!reader.isAt(")")) {
		const { line } = reader;
		if (reader.take("**")) {
			keywords.push({
				kind: "keyword",
				name: null,
				children: [parseExpression(reader)],
				line
			});
			hasDoubleStar = true;
		} else if (reader.take("*")) {
			if (hasDoubleStar) reader.fail("'*' behind '**'");
			positional.push(starred(parseExpression(reader)));
		} else if (reader.isIdentifier() && reader.peek().text === "=" && reader.peek().kind === "operator") {
			const name = reader.next().text;
			reader.next();
			keywords.push({
				kind: "keyword",
				name,
				children: [parseExpression(reader)],
				line
			});
		} else {
			if (keywords.length > 0) reader.fail("a positional argument behind keywords");
			const argument = parseNamedExpression(reader);
			const isAlone = positional.length === 0 && keywords.length === 0;
			if (reader.isAt("for", "async")) {
				const generator = parseComprehension(reader, "GeneratorExp", [argument]);
				if (!isAlone || !reader.isAt(")")) reader.fail("a generator expression needs parentheses here");
				positional.push(generator);
			} else positional.push(argument);
		}
		if (!reader.isAt(")")) reader.expect(",");
	}
	reader.expect(")");
	return [...positional, ...keywords];
}
function parseStarExpression(reader) {
	return reader.take("*") ? starred(parseBitwiseOr(reader)) : parseExpression(reader);
}
function parseStarNamedExpression(reader) {
	return reader.take("*") ? starred(parseBitwiseOr(reader)) : parseNamedExpression(reader);
}
function starred(value) {
	return {
		kind: "Starred",
		children: [value]
	};
}
/** One item, or a tuple of them. */
function parseSequence(reader, parseItem, hasEnded = () => isAtEnd(reader)) {
	const first = parseItem();
	if (!reader.isAt(",")) return first;
	const items = [first];
	while (reader.take(",") && !hasEnded()) items.push(parseItem());
	return {
		kind: "Tuple",
		children: items
	};
}
function isAtEnd(reader) {
	return reader.isKind("newline") || reader.isKind("end") || reader.isAt(...expressionEnds, "in") || /^[-+*/%@&|^<>]{1,2}=$|^:=$/.test(reader.current.text);
}
function parseDisjunction(reader) {
	return parseBoolean(reader, "or", () => parseBoolean(reader, "and", () => parseInversion(reader)));
}
function parseBoolean(reader, word, parseOperand) {
	const first = parseOperand();
	if (!reader.isAt(word)) return first;
	const operands = [first];
	while (reader.take(word)) operands.push(parseOperand());
	return {
		kind: "BoolOp",
		operators: [word],
		children: operands
	};
}
function parseInversion(reader) {
	if (reader.take("not")) return {
		kind: "UnaryOp",
		operators: ["not"],
		children: [parseInversion(reader)]
	};
	const left = parseBitwiseOr(reader);
	const operators = [];
	const operands = [];
	for (let operator = takeComparison(reader); operator !== null; operator = takeComparison(reader)) {
		operators.push(operator);
		operands.push(parseBitwiseOr(reader));
	}
	return operators.length === 0 ? left : {
		kind: "Compare",
		operators,
		children: [left, ...operands]
	};
}
function takeComparison(reader) {
	const simple = reader.take("==", "!=", "<=", ">=", "<", ">", "in");
	if (simple !== null) return simple;
	if (reader.take("is")) return reader.take("not") ? "is not" : "is";
	if (reader.isAt("not") && reader.peek().text === "in") {
		reader.next();
		reader.next();
		return "not in";
	}
	return null;
}
function parseFactor(reader) {
	const sign = reader.take("+", "-", "~");
	if (sign !== null) return {
		kind: "UnaryOp",
		operators: [sign],
		children: [parseFactor(reader)]
	};
	const isAwaited = reader.take("await") !== null;
	const primary = parsePrimary(reader);
	const base = isAwaited ? {
		kind: "Await",
		children: [primary]
	} : primary;
	if (reader.take("**") === null) return base;
	return {
		kind: "BinOp",
		operators: ["**"],
		children: [base, parseFactor(reader)]
	};
}
function parsePrimary(reader) {
	let node = parseAtom(reader);
	for (;;) {
		const { line } = reader;
		if (reader.take(".")) node = {
			kind: "Attribute",
			name: reader.expectIdentifier(),
			children: [node]
		};
		else if (reader.take("(")) node = {
			kind: "Call",
			children: [node, ...parseArguments(reader)],
			line
		};
		else if (reader.take("[")) {
			node = {
				kind: "Subscript",
				children: [node, parseSlices(reader)]
			};
			reader.expect("]");
		} else return node;
	}
}
function parseSlices(reader) {
	const parseSlice = () => {
		if (reader.take("*")) return starred(parseBitwiseOr(reader));
		const lower = reader.isAt(":") ? null : parseNamedExpression(reader);
		if (lower !== null && !reader.isAt(":")) return lower;
		const parts = lower === null ? [] : [lower];
		for (let colons = 0; colons < 2 && reader.take(":"); colons += 1) if (!reader.isAt(":", ",", "]")) parts.push(parseExpression(reader));
		return {
			kind: "Slice",
			children: parts
		};
	};
	return parseSequence(reader, parseSlice, () => reader.isAt("]"));
}
function parseAtom(reader) {
	const token = reader.current;
	if (token.kind === "string") return parseStrings(reader);
	if (token.kind === "number") {
		reader.next();
		return {
			kind: "Constant",
			text: null,
			name: token.text,
			children: []
		};
	}
	if (reader.take("True", "False", "None", "...")) return {
		kind: "Constant",
		text: null,
		name: token.text,
		children: []
	};
	if (reader.isIdentifier()) return {
		kind: "Name",
		name: reader.next().text,
		children: []
	};
	if (reader.take("(")) return parseParentheses(reader);
	if (reader.take("[")) return parseList(reader);
	if (reader.take("{")) return parseBraces(reader);
	return reader.fail("expected an expression");
}
/** Literals that stand side by side are one; with an f-string among them it is no constant. */
function parseStrings(reader) {
	const tokens = [reader.next()];
	while (reader.isKind("string")) tokens.push(reader.next());
	const bytes = tokens.filter(({ flavour }) => flavour === "bytes").length;
	if (bytes > 0 && bytes < tokens.length) reader.fail("bytes and text side by side");
	if (tokens.some(({ flavour }) => flavour === "format")) return {
		kind: "JoinedStr",
		children: []
	};
	const values = tokens.map(({ value }) => value ?? null);
	return {
		kind: "Constant",
		text: values.includes(null) ? null : values.join(""),
		children: []
	};
}
function parseParentheses(reader) {
	if (reader.take(")")) return {
		kind: "Tuple",
		children: []
	};
	if (reader.isAt("yield")) {
		const node = parseYield(reader);
		reader.expect(")");
		return node;
	}
	const first = parseStarNamedExpression(reader);
	if (reader.isAt("for", "async")) {
		const generator = parseComprehension(reader, "GeneratorExp", [first]);
		reader.expect(")");
		return generator;
	}
	if (reader.take(")")) return first.kind === "Starred" ? reader.fail("a starred item needs a comma") : first;
	return {
		kind: "Tuple",
		children: [first, ...parseItems(reader, ")")]
	};
}
function parseList(reader) {
	if (reader.take("]")) return {
		kind: "List",
		children: []
	};
	const first = parseStarNamedExpression(reader);
	if (reader.isAt("for", "async")) {
		const comprehension = parseComprehension(reader, "ListComp", [first]);
		reader.expect("]");
		return comprehension;
	}
	if (reader.take("]")) return {
		kind: "List",
		children: [first]
	};
	return {
		kind: "List",
		children: [first, ...parseItems(reader, "]")]
	};
}
/** Items behind the first one, and the closing bracket. */
function parseItems(reader, end) {
	const items = [];
	while (!reader.isAt(end)) {
		reader.expect(",");
		if (!reader.isAt(end)) items.push(parseStarNamedExpression(reader));
	}
	reader.expect(end);
	return items;
}
function parseBraces(reader) {
	const pairs = [];
	if (reader.take("}")) return {
		kind: "Dict",
		pairs,
		children: []
	};
	if (!reader.isAt("**")) {
		const first = parseStarNamedExpression(reader);
		if (!reader.isAt(":")) return parseSet(reader, first);
		reader.next();
		const value = parseExpression(reader);
		if (reader.isAt("for", "async")) {
			const comprehension = parseComprehension(reader, "DictComp", [first, value]);
			reader.expect("}");
			return comprehension;
		}
		pairs.push([first, value]);
		if (!reader.isAt("}")) reader.expect(",");
	}
	while (!reader.isAt("}")) {
		if (reader.take("**")) pairs.push([null, parseBitwiseOr(reader)]);
		else {
			const key = parseExpression(reader);
			reader.expect(":");
			pairs.push([key, parseExpression(reader)]);
		}
		if (!reader.isAt("}")) reader.expect(",");
	}
	reader.expect("}");
	return {
		kind: "Dict",
		pairs,
		children: [...pairs.flatMap(([key]) => key === null ? [] : [key]), ...pairs.map(([, value]) => value)]
	};
}
function parseSet(reader, first) {
	if (reader.isAt("for", "async")) {
		const comprehension = parseComprehension(reader, "SetComp", [first]);
		reader.expect("}");
		return comprehension;
	}
	return {
		kind: "Set",
		children: [first, ...parseItems(reader, "}")]
	};
}
function parseComprehension(reader, kind, elements) {
	const [first] = elements;
	if (first?.kind === "Starred") reader.fail("a starred item in a comprehension");
	const generators = [];
	while (reader.isAt("for", "async")) {
		reader.take("async");
		reader.expect("for");
		const target = parseTargetList(reader);
		checkTarget(target, reader);
		reader.expect("in");
		const parts = [target, parseDisjunction(reader)];
		while (reader.take("if")) parts.push(reader.isAt("lambda") ? parseLambda(reader) : parseDisjunctionOrNamed(reader));
		generators.push({
			kind: "comprehension",
			children: parts
		});
	}
	return {
		kind,
		children: [...elements, ...generators]
	};
}
function parseDisjunctionOrNamed(reader) {
	return reader.peek().text === ":=" ? parseNamedExpression(reader) : parseDisjunction(reader);
}
function parseLambda(reader) {
	reader.expect("lambda");
	const parameters = parseParameters(reader, ":", false);
	reader.expect(":");
	return {
		kind: "Lambda",
		children: [parameters, parseExpression(reader)]
	};
}
function parseYield(reader) {
	reader.expect("yield");
	if (reader.take("from")) return {
		kind: "YieldFrom",
		children: [parseExpression(reader)]
	};
	return {
		kind: "Yield",
		children: isAtEnd(reader) ? [] : [parseStarExpressions(reader)]
	};
}
/** What may stand left of `=`, behind `for` and in `with … as`. */
function checkTarget(node, reader) {
	if ([
		"Name",
		"Attribute",
		"Subscript"
	].includes(node.kind)) return;
	if (![
		"Tuple",
		"List",
		"Starred"
	].includes(node.kind)) reader.fail("cannot assign to this expression");
	for (const item of node.children) checkTarget(item, reader);
}
// src/project/python-syntax/string-literal.ts
const simpleEscapes = {
	"\n": "",
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
const hexDigits = {
	x: 2,
	u: 4,
	U: 8
};
/** @param start of the prefix or of the opening quote. @throws PythonSyntaxError */
function readString(source, start, line) {
	const [, prefix = "", mark = ""] = /^(\w*)("""|'''|"|')/.exec(source.slice(start, start + 5)) ?? [];
	const letters = prefix.toLowerCase();
	const isRaw = letters.includes("r");
	const flavour = letters.includes("b") ? "bytes" : letters.includes("f") ? "format" : "text";
	const bodyStart = start + prefix.length + mark.length;
	const bodyEnd = flavour === "format" ? findFormatEnd(source, bodyStart, mark, line) : findEnd(source, bodyStart, mark, line);
	const body = source.slice(bodyStart, bodyEnd);
	const end = bodyEnd + mark.length;
	if (flavour === "bytes" && !/^[\x00-\x7f]*$/.test(body)) fail("bytes outside ASCII", line);
	if (flavour !== "text") return {
		end,
		value: null,
		flavour
	};
	return {
		end,
		value: isRaw ? body : unescapeText(body, line),
		flavour
	};
}
function findEnd(source, start, mark, line) {
	for (let index = start; index < source.length; index += 1) {
		if (source.startsWith(mark, index)) return index;
		if (source[index] === "\\") index += 1;
		else if (source[index] === "\n" && mark.length === 1) fail("a string that does not end on its line", line);
	}
	return fail("a string that does not end", line);
}
/** Replacement fields may hold strings of any quotes, the outer ones too. */
function findFormatEnd(source, start, mark, line) {
	for (let index = start; index < source.length; index += 1) {
		const c = source[index];
		if (source.startsWith(mark, index)) return index;
		if (c === "\\" && source[index + 1] !== "{" && source[index + 1] !== "}") index += 1;
		else if (c === "\n" && mark.length === 1) fail("an f-string that does not end on its line", line);
		else if (c === "{" && source[index + 1] === "{") index += 1;
		else if (c === "{") index = skipField(source, index + 1, mark, line);
	}
	return fail("an f-string that does not end", line);
}
/** Index of the `}` that closes a replacement field. */
function skipField(source, start, mark, line) {
	let depth = 0;
	let inFormat = false;
	for (let index = start; index < source.length; index += 1) {
		const c = source[index] ?? "";
		if (inFormat) {
			if (c === "{") index = skipField(source, index + 1, mark, line);
			else if (c === "}") return index;
			else if (source.startsWith(mark, index)) fail("an f-string field that does not end", line);
			continue;
		}
		if (c === "'" || c === "\"") {
			const prefix = /(?<![\p{XID_Continue}])[rRbBuUfF]{1,2}$/u.exec(source.slice(Math.max(0, index - 3), index))?.[0] ?? "";
			index = readString(source, index - prefix.length, line).end - 1;
		} else if (c === "#") {
			if (mark.length === 1) fail("a comment in an f-string", line);
			index = Math.max(index, source.indexOf("\n", index));
		} else if ("([{".includes(c)) depth += 1;
		else if (")]".includes(c)) depth -= 1;
		else if (c === "}") {
			if (depth === 0) return index;
			depth -= 1;
		} else if (c === ":" && depth === 0) inFormat = true;
	}
	return fail("an f-string field that does not end", line);
}
function unescapeText(body, line) {
	let text = "";
	for (let index = 0; index < body.length; index += 1) {
		const c = body[index] ?? "";
		if (c !== "\\") {
			text += c;
			continue;
		}
		index += 1;
		const next = body[index] ?? "";
		const digits = hexDigits[next];
		const simple = simpleEscapes[next];
		if (simple !== void 0) text += simple;
		else if (next === "N") return null;
		else if (digits !== void 0) {
			const hex = body.slice(index + 1, index + 1 + digits);
			const code = Number.parseInt(hex, 16);
			if (hex.length < digits || /[^0-9a-fA-F]/.test(hex) || code > 1114111) fail("a broken escape", line);
			text += String.fromCodePoint(code);
			index += digits;
		} else if (/[0-7]/.test(next)) {
			const octal = /^[0-7]{1,3}/.exec(body.slice(index, index + 3))?.[0] ?? "";
			text += String.fromCodePoint(Number.parseInt(octal, 8));
			index += octal.length - 1;
		} else text += `\\${next}`;
	}
	return text;
}
function fail(message, line) {
	throw new PythonSyntaxError(message, line);
}
// src/project/python-syntax/tokens.ts
const name = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const number = /(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.?)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?)/y;
const operators = /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|==|<=|>=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const stringStart = /(?:[rR]?[bB]?|[bB][rR]|[uU]|[fF]?[rR]?|[rR][fF])(?="|')/y;
/** Words that may follow a number without a blank. */
const gluedWord = /(?:and|else|for|if|in|is|not|or)(?![\p{XID_Continue}])/uy;
const closers = {
	")": "(",
	"]": "[",
	"}": "{"
};
/** @throws PythonSyntaxError */
function tokenize(source) {
	if (source.includes("\0")) throw new PythonSyntaxError("a null character", 1);
	return new Tokenizer(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")).run();
}
var Tokenizer = class {
	source;
	tokens = [];
	indents = [{
		width: 0,
		alternative: 0
	}];
	brackets = [];
	index = 0;
	line = 1;
	constructor(source) {
		this.source = source;
	}
	run() {
		while (this.index < this.source.length) if (this.isLineStart()) this.readIndentation();
		else this.readToken();
		if (this.brackets.length > 0) this.fail(`'${this.brackets.at(-1)}' was never closed`);
		if (this.tokens.length > 0 && this.tokens.at(-1)?.kind !== "newline") this.push("newline", "");
		for (const _ of this.indents.slice(1)) this.push("dedent", "");
		this.push("end", "");
		return this.tokens;
	}
	startOfLine = true;
	isLineStart() {
		return this.startOfLine && this.brackets.length === 0;
	}
	/** Blank lines and comments say nothing about blocks. */
	readIndentation() {
		let width = 0;
		let alternative = 0;
		for (;; this.index += 1) {
			const c = this.source[this.index];
			if (c === " ") {
				width += 1;
				alternative += 1;
			} else if (c === "	") {
				width = (Math.floor(width / 8) + 1) * 8;
				alternative += 1;
			} else if (c === "\f") {
				width = 0;
				alternative = 0;
			} else if (c === "\\" && this.source[this.index + 1] === "\n") {
				this.index += 1;
				this.line += 1;
			} else break;
		}
		const c = this.source[this.index];
		if (c === void 0) return;
		if (c === "#") this.skipComment();
		if (this.source[this.index] === "\n") {
			this.index += 1;
			this.line += 1;
			return;
		}
		if (this.index >= this.source.length) return;
		this.startOfLine = false;
		this.changeIndentation(width, alternative);
	}
	changeIndentation(width, alternative) {
		let top = this.indents.at(-1);
		if (top && width > top.width) {
			if (alternative <= top.alternative) this.fail("inconsistent use of tabs and spaces");
			this.indents.push({
				width,
				alternative
			});
			this.push("indent", "");
			return;
		}
		for (; top && width < top.width; top = this.indents.at(-1)) {
			this.indents.pop();
			this.push("dedent", "");
		}
		if (top?.width !== width) this.fail("the indentation fits no block around");
		if (top?.alternative !== alternative) this.fail("inconsistent use of tabs and spaces");
	}
	readToken() {
		const c = this.source[this.index] ?? "";
		if (c === " " || c === "	" || c === "\f") this.index += 1;
		else if (c === "#") this.skipComment();
		else if (c === "\n") {
			if (this.brackets.length === 0) {
				this.push("newline", "\n");
				this.startOfLine = true;
			}
			this.index += 1;
			this.line += 1;
		} else if (c === "\\") {
			if (this.source[this.index + 1] !== "\n" || this.index + 2 >= this.source.length) this.fail("a backslash in the middle of a line");
			this.index += 2;
			this.line += 1;
		} else if (this.match(stringStart) !== null) this.readString();
		else if (/[0-9]/.test(c) || c === "." && /[0-9]/.test(this.source[this.index + 1] ?? "")) this.readNumber();
		else this.readWord();
	}
	readString() {
		const { end, value, flavour } = readString(this.source, this.index, this.line);
		const text = this.source.slice(this.index, end);
		this.tokens.push({
			kind: "string",
			text,
			line: this.line,
			value,
			flavour
		});
		this.line += text.split("\n").length - 1;
		this.index = end;
	}
	readNumber() {
		const text = this.match(number) ?? "";
		if (/^0[0-9_]*[1-9]/.test(text) && /^[0-9_]+$/.test(text)) this.fail("a number with leading zeros");
		this.index += text.length;
		const next = this.source[this.index] ?? "";
		if (/[\p{XID_Continue}]/u.test(next) && this.match(gluedWord) === null) this.fail("a letter behind a number");
		this.push("number", text);
	}
	readWord() {
		const word = this.match(name);
		if (word !== null) {
			this.index += word.length;
			this.push("name", word);
			return;
		}
		const operator = this.match(operators);
		if (operator === null) this.fail(`the character ${JSON.stringify(this.source[this.index])}`);
		if ("([{".includes(operator)) this.brackets.push(operator);
		const opener = closers[operator];
		if (opener !== void 0 && this.brackets.pop() !== opener) this.fail(`'${operator}' closes nothing`);
		this.index += operator.length;
		this.push("operator", operator);
	}
	skipComment() {
		const end = this.source.indexOf("\n", this.index);
		this.index = end === -1 ? this.source.length : end;
	}
	match(pattern) {
		pattern.lastIndex = this.index;
		return pattern.exec(this.source)?.[0] ?? null;
	}
	push(kind, text) {
		this.tokens.push({
			kind,
			text,
			line: this.line
		});
	}
	fail(message) {
		throw new PythonSyntaxError(message, this.line);
	}
};
// src/project/python-syntax/token-reader.ts
const keywords = new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "));
/** Tokens with one in view; both parsers move it on. */
var TokenReader = class {
	tokens;
	index = 0;
	constructor(source) {
		this.tokens = tokenize(source);
	}
	get current() {
		return this.tokens[this.index];
	}
	get line() {
		return this.current.line;
	}
	get position() {
		return this.index;
	}
	set position(index) {
		this.index = index;
	}
	next() {
		const token = this.current;
		if (token.kind !== "end") this.index += 1;
		return token;
	}
	peek(ahead = 1) {
		return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)];
	}
	/** Whether an operator or a keyword stands here. */
	isAt(...words) {
		const { kind, text } = this.current;
		return (kind === "operator" || kind === "name") && words.includes(text);
	}
	isKind(kind) {
		return this.current.kind === kind;
	}
	isIdentifier(token = this.current) {
		return token.kind === "name" && !keywords.has(token.text);
	}
	take(...words) {
		return this.isAt(...words) ? this.next().text : null;
	}
	takeKind(kind) {
		return this.isKind(kind) ? this.next() : null;
	}
	expect(word) {
		if (this.take(word) === null) this.fail(`expected '${word}'`);
	}
	expectKind(kind) {
		return this.takeKind(kind) ?? this.fail(`expected ${kind}`);
	}
	expectIdentifier() {
		return this.isIdentifier() ? this.next().text : this.fail("expected a name");
	}
	fail(message) {
		throw new PythonSyntaxError(`${message}, got ${JSON.stringify(this.current.text || this.current.kind)}`, this.line);
	}
};
// src/project/python-syntax/parse-module.ts
const augmented = [
	"+=",
	"-=",
	"*=",
	"/=",
	"//=",
	"%=",
	"@=",
	"&=",
	"|=",
	"^=",
	">>=",
	"<<=",
	"**="
];
/** @throws PythonSyntaxError */
function parsePython(source) {
	const reader = new TokenReader(source);
	const statements = [];
	while (!reader.isKind("end")) {
		if (reader.takeKind("newline")) continue;
		statements.push(...parseStatement(reader));
	}
	return {
		kind: "Module",
		children: statements
	};
}
function parseStatement(reader) {
	const { line } = reader;
	const compound = parseCompound(reader);
	if (compound !== null) return [{
		...compound,
		line
	}];
	return parseSimpleStatements(reader);
}
function parseSimpleStatements(reader) {
	const statements = [];
	do {
		if (statements.length > 0 && reader.isKind("newline")) break;
		const { line } = reader;
		statements.push({
			...parseSimple(reader),
			line
		});
	} while (reader.take(";"));
	reader.expectKind("newline");
	return statements;
}
function parseCompound(reader) {
	switch (reader.current.kind === "name" || reader.current.text === "@" ? reader.current.text : "") {
		case "if": return parseIf(reader);
		case "while":
			reader.next();
			return {
				kind: "While",
				children: [
					parseNamedExpression(reader),
					...parseBlock(reader),
					...parseElse(reader)
				]
			};
		case "for": return parseFor(reader);
		case "try": return parseTry(reader);
		case "with": return parseWith(reader);
		case "def":
		case "class":
		case "@": return parseDefinition(reader);
		case "async":
			reader.next();
			if (reader.isAt("def")) return parseDefinition(reader);
			if (reader.isAt("for")) return parseFor(reader);
			return reader.isAt("with") ? parseWith(reader) : reader.fail("expected def, for or with");
		case "match": return parseMatch(reader);
		default: return null;
	}
}
function parseBlock(reader) {
	reader.expect(":");
	if (!reader.takeKind("newline")) return parseSimpleStatements(reader);
	reader.expectKind("indent");
	const statements = [];
	while (!reader.takeKind("dedent")) statements.push(...parseStatement(reader));
	return statements;
}
function parseIf(reader) {
	const { line } = reader;
	reader.next();
	const test = parseNamedExpression(reader);
	const body = parseBlock(reader);
	const other = reader.isAt("elif") ? [parseIf(reader)] : parseElse(reader);
	return {
		kind: "If",
		children: [
			test,
			...body,
			...other
		],
		bodyLength: body.length,
		line
	};
}
function parseElse(reader) {
	return reader.take("else") ? parseBlock(reader) : [];
}
function parseFor(reader) {
	reader.next();
	const target = parseTargetList(reader);
	checkTarget(target, reader);
	reader.expect("in");
	return {
		kind: "For",
		children: [
			target,
			parseStarExpressions(reader),
			...parseBlock(reader),
			...parseElse(reader)
		]
	};
}
function parseTry(reader) {
	reader.next();
	const children = parseBlock(reader);
	let handlers = 0;
	let hasBare = false;
	for (; reader.isAt("except"); handlers += 1) {
		if (hasBare) reader.fail("a bare except comes last");
		reader.next();
		reader.take("*");
		hasBare = reader.isAt(":");
		const caught = hasBare ? [] : [parseExpression(reader)];
		if (caught.length > 0 && reader.take("as")) reader.expectIdentifier();
		children.push({
			kind: "ExceptHandler",
			children: [...caught, ...parseBlock(reader)]
		});
	}
	if (handlers > 0) children.push(...parseElse(reader));
	if (reader.take("finally")) children.push(...parseBlock(reader));
	else if (handlers === 0) reader.fail("expected except or finally");
	return {
		kind: "Try",
		children
	};
}
/** Several items may stand in parentheses, which then are no tuple. */
function parseWith(reader) {
	reader.next();
	return {
		kind: "With",
		children: [...(reader.isAt("(") ? tryParse$1(reader, () => parseWithItems(reader, true)) : null) ?? parseWithItems(reader, false), ...parseBlock(reader)]
	};
}
function parseWithItems(reader, inParentheses) {
	if (inParentheses) reader.expect("(");
	const items = [];
	do {
		if (inParentheses && items.length > 0 && reader.isAt(")")) break;
		const parts = [parseExpression(reader)];
		if (reader.take("as")) {
			const target = parseBitwiseOr(reader);
			checkTarget(target, reader);
			parts.push(target);
		}
		items.push({
			kind: "withitem",
			children: parts
		});
	} while (reader.take(","));
	if (inParentheses) {
		reader.expect(")");
		if (!reader.isAt(":")) reader.fail("expected ':'");
	}
	return items;
}
function parseDefinition(reader) {
	const decorators = [];
	while (reader.take("@")) {
		decorators.push(parseNamedExpression(reader));
		reader.expectKind("newline");
	}
	if (decorators.length > 0 && reader.isAt("async")) reader.next();
	if (reader.take("class")) {
		reader.expectIdentifier();
		skipTypeParameters(reader);
		return {
			kind: "ClassDef",
			children: [
				...reader.take("(") ? parseArguments(reader) : [],
				...parseBlock(reader),
				...decorators
			]
		};
	}
	reader.expect("def");
	const name = reader.expectIdentifier();
	skipTypeParameters(reader);
	reader.expect("(");
	const parameters = parseParameters(reader, ")", true);
	reader.expect(")");
	const returns = reader.take("->") ? [parseExpression(reader)] : [];
	return {
		kind: "FunctionDef",
		name,
		children: [
			parameters,
			...parseBlock(reader),
			...decorators,
			...returns
		]
	};
}
/** `[T: int, *Ts = ()]` of PEP 695: nothing in it is asked for. */
function skipTypeParameters(reader) {
	if (reader.take("[")) skipTo(reader, "]");
}
/** Up to and including the bracket that closes the one just taken. */
function skipTo(reader, end) {
	for (let depth = 0; depth > 0 || !reader.isAt(end);) {
		if (reader.isKind("end")) reader.fail(`expected '${end}'`);
		if (reader.isAt("(", "[", "{")) depth += 1;
		else if (reader.isAt(")", "]", "}")) depth -= 1;
		reader.next();
	}
	reader.expect(end);
}
/** `match` is a name everywhere else: it is the statement when a block of cases follows. Patterns are passed over. */
function parseMatch(reader) {
	const subject = tryParse$1(reader, () => {
		reader.next();
		const value = parseStarNamedExpressions(reader);
		reader.expect(":");
		reader.expectKind("newline");
		reader.expectKind("indent");
		return reader.isAt("case") ? value : reader.fail("expected case");
	});
	if (subject === null) return null;
	const cases = [];
	while (!reader.takeKind("dedent")) {
		reader.expect("case");
		for (let depth = 0; depth > 0 || !reader.isAt(":", "if");) {
			if (reader.isKind("newline")) reader.fail("expected ':'");
			if (reader.isAt("(", "[", "{")) depth += 1;
			else if (reader.isAt(")", "]", "}")) depth -= 1;
			reader.next();
		}
		const guard = reader.take("if") ? [parseNamedExpression(reader)] : [];
		cases.push({
			kind: "match_case",
			children: [...guard, ...parseBlock(reader)]
		});
	}
	return {
		kind: "Match",
		children: [subject, ...cases]
	};
}
function tryParse$1(reader, parse) {
	const start = reader.position;
	try {
		return parse();
	} catch (error) {
		if (!(error instanceof PythonSyntaxError)) throw error;
		reader.position = start;
		return null;
	}
}
function parseSimple(reader) {
	const word = reader.current.kind === "name" ? reader.current.text : "";
	switch (word) {
		case "pass":
		case "break":
		case "continue":
			reader.next();
			return {
				kind: word,
				children: []
			};
		case "return":
			reader.next();
			return {
				kind: "Return",
				children: isStatementEnd(reader) ? [] : [parseStarExpressions(reader)]
			};
		case "raise": {
			reader.next();
			const children = isStatementEnd(reader) ? [] : [parseExpression(reader)];
			if (children.length > 0 && reader.take("from")) children.push(parseExpression(reader));
			return {
				kind: "Raise",
				children
			};
		}
		case "global":
		case "nonlocal":
			reader.next();
			do
				reader.expectIdentifier();
			while (reader.take(","));
			return {
				kind: word,
				children: []
			};
		case "del": {
			reader.next();
			const target = parseTargetList(reader);
			checkTarget(target, reader);
			return {
				kind: "Delete",
				children: [target]
			};
		}
		case "assert": {
			reader.next();
			const children = [parseExpression(reader)];
			if (reader.take(",")) children.push(parseExpression(reader));
			return {
				kind: "Assert",
				children
			};
		}
		case "import":
		case "from": return parseImport(reader);
		case "type": if (reader.isIdentifier(reader.peek())) return parseTypeAlias(reader);
	}
	return parseAssignment(reader);
}
function parseTypeAlias(reader) {
	reader.next();
	reader.expectIdentifier();
	skipTypeParameters(reader);
	reader.expect("=");
	return {
		kind: "TypeAlias",
		children: [parseExpression(reader)]
	};
}
function parseImport(reader) {
	if (!(reader.next().text === "from")) {
		do {
			parseDottedName(reader);
			if (reader.take("as")) reader.expectIdentifier();
		} while (reader.take(","));
		return {
			kind: "Import",
			children: []
		};
	}
	let hasDots = false;
	while (reader.take(".", "...")) hasDots = true;
	if (!hasDots || !reader.isAt("import")) parseDottedName(reader);
	reader.expect("import");
	if (reader.take("*")) return {
		kind: "ImportFrom",
		children: []
	};
	const inParentheses = reader.take("(") !== null;
	do {
		if (inParentheses && reader.isAt(")") && reader.peek(-1).text === ",") break;
		reader.expectIdentifier();
		if (reader.take("as")) reader.expectIdentifier();
	} while (reader.take(","));
	if (inParentheses) reader.expect(")");
	return {
		kind: "ImportFrom",
		children: []
	};
}
function parseDottedName(reader) {
	do
		reader.expectIdentifier();
	while (reader.take("."));
}
function parseAssignment(reader) {
	const first = parseYieldOrStarExpressions(reader);
	if (reader.take(":")) return parseAnnotated(reader, first);
	if (reader.take(...augmented) !== null) {
		if (![
			"Name",
			"Attribute",
			"Subscript"
		].includes(first.kind)) reader.fail("cannot assign to this expression");
		return {
			kind: "AugAssign",
			children: [first, parseYieldOrStarExpressions(reader)]
		};
	}
	if (!reader.isAt("=")) {
		if (first.kind === "Starred") reader.fail("a starred expression alone");
		return {
			kind: "Expr",
			children: [first]
		};
	}
	const parts = [first];
	while (reader.take("=")) parts.push(parseYieldOrStarExpressions(reader));
	for (const target of parts.slice(0, -1)) {
		if (target.kind === "Starred") reader.fail("a starred target outside a list");
		checkTarget(target, reader);
	}
	return {
		kind: "Assign",
		children: parts
	};
}
function parseAnnotated(reader, target) {
	if (![
		"Name",
		"Attribute",
		"Subscript"
	].includes(target.kind)) reader.fail("only a single target can be annotated");
	return {
		kind: "AnnAssign",
		children: [
			target,
			parseExpression(reader),
			...reader.take("=") ? [parseYieldOrStarExpressions(reader)] : []
		]
	};
}
function isStatementEnd(reader) {
	return reader.isKind("newline") || reader.isAt(";");
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
	for (const [first = "", ...others] of tryFields(text)) {
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
function tryFields(text) {
	try {
		return splitFields(text);
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
	return null;
}
/** Python's `not value`. */
function isFalse(value) {
	if (value === void 0 || value === false || value === "") return true;
	if (value === 0 || value === 0n) return true;
	return Array.isArray(value) ? value.length === 0 : isTable(value) && Object.keys(value).length === 0;
}
// src/plan/cibuildwheel/brace-expansion.ts
/** More words than this from one pattern are refused. */
const mostWords = 1e3;
const largest = 2n ** 63n - 1n;
const smallest = -(2n ** 63n);
const integerRange = /(?<first>[-+]?(?<firstZeros>(?:0(?=\d))*)\d+)\.\.(?<last>[-+]?(?<lastZeros>(?:0(?=\d))*)\d+)(?:\.\.[-+]?(?<step>\d+))?(?=\})/y;
const letterRange = /(?<first>[A-Za-z])\.\.(?<last>[A-Za-z])(?:\.\.[-+]?(?<step>\d+))?(?=\})/y;
const separator = /\.(?!\})/y;
const termStart = /^(?:[-+]?\d|[A-Za-z]\.)/;
const termEnd = /^(?:[-+]?\d|[A-Za-z][.}])/;
/** `A` to `z` as bash counts them; the backslash between is nothing. */
const letters = Array.from({ length: 58 }, (_, index) => String.fromCharCode(65 + index).replace("\\", ""));
/** Thrown when a pattern stands for more than a thousand words, where the library gives up. */
var BraceLimitError = class extends Error {};
/** @throws BraceLimitError */
function expandBraces(text) {
	if (text === "") return [];
	const { parts } = new Expansion().readLiterals(new Reader(text), 0, false);
	return [...joinAll(parts)].filter((word) => word !== null);
}
var Reader = class {
	text;
	index = 0;
	/** Index of the last `..`: behind it no group can be a sequence. */
	lastDots;
	/** Start of a nested group → where it ends and whether it is a sequence, found while the group around it was scanned. */
	scanned = /* @__PURE__ */ new Map();
	constructor(text) {
		this.text = text;
		this.lastDots = text.lastIndexOf("..");
	}
	next() {
		const character = this.text[this.index];
		if (character !== void 0) this.index += 1;
		return character;
	}
	match(pattern) {
		pattern.lastIndex = this.index;
		const match = pattern.exec(this.text);
		if (match) this.index = pattern.lastIndex;
		return match;
	}
};
var Expansion = class {
	isExpanding = false;
	/** Text up to a brace or, inside a group, up to the `,` or `}` that ends the branch; that one is read again. */
	readLiterals(reader, depth, ignoresEnd, first = reader.next()) {
		const parts = [];
		let wordStart = 0;
		let afterDollar = false;
		let dollarDepth = 0;
		let count = 1;
		let literal = "";
		let hasDots = false;
		let ignores = ignoresEnd;
		const flush = () => {
			if (literal !== "") parts.push(literal);
			literal = "";
		};
		for (let c = first; c !== void 0; c = reader.next()) {
			const isProtected = afterDollar;
			afterDollar = false;
			if (c === "$") {
				afterDollar = true;
				literal += c;
			} else if (c === "\\") literal += reader.next() ?? c;
			else if (isProtected && c === "{" || dollarDepth > 0 && c === "}") {
				literal += c;
				dollarDepth += c === "{" ? 1 : -1;
			} else if (c === "{") {
				flush();
				const inner = reader.next();
				if (inner === void 0) {
					literal = c;
					break;
				}
				const group = this.readGroup(inner, reader, depth + 1, wordStart);
				if (group.isExpanded) wordStart = reader.index;
				count *= group.count;
				parts.push({ words: group.words });
			} else if (this.isExpanding && dollarDepth === 0 && (c === "," || c === "}" && !ignores)) {
				flush();
				reader.index -= 1;
				return {
					parts,
					count: checkCount(count),
					hasDots
				};
			} else if (dollarDepth === 0 && c === "." && reader.match(separator)) {
				ignores = false;
				hasDots = true;
				literal += "..";
			} else literal += c;
		}
		flush();
		return {
			parts,
			count: checkCount(count),
			hasDots
		};
	}
	/** What stands behind a `{`: a sequence, branches, or text that only looks like a group. */
	readGroup(first, reader, depth, wordStart) {
		const start = reader.index - 1;
		const isOutermost = !this.isExpanding;
		this.isExpanding = true;
		const end = () => {
			if (isOutermost) this.isExpanding = false;
		};
		reader.index -= 1;
		const range = readRange(reader);
		reader.index += 1;
		if (range) {
			end();
			return {
				words: range.words,
				count: checkCount(range.count),
				isExpanded: true
			};
		}
		const scan = reader.lastDots >= start ? scanGroup(reader, start, depth > 1) : {
			end: -1,
			isSequence: false
		};
		if (scan.isSequence && scan.end !== -1) {
			end();
			const inner = reader.text.slice(start, scan.end);
			if (looksLikeSequence(`${inner}}`)) {
				reader.index = scan.end + 1;
				return {
					words: [`{${withoutEscapes(inner)}}`],
					count: 1,
					isExpanded: false
				};
			}
			if (depth === 1) {
				reader.index = start;
				return {
					words: ["{"],
					count: 1,
					isExpanded: false
				};
			}
			const alone = this.expandAlone(`${inner}}`);
			reader.index = scan.end + 1;
			return {
				words: join(["{"], alone.words),
				count: alone.count,
				isExpanded: false
			};
		}
		return this.readBranches(first, reader, depth, wordStart, end);
	}
	readBranches(first, reader, depth, wordStart, end) {
		const branches = [];
		const counts = [];
		let hasComma = false;
		let hasDots = false;
		let isEmpty = true;
		for (let c = first; c !== void 0; c = reader.next()) {
			const keepsLooking = depth === 1 && !hasComma && !hasDots;
			if (c === "}" && (!keepsLooking || reader.index === wordStart + 2)) {
				end();
				if (isEmpty) {
					branches.push([null]);
					if (hasComma) counts.push(1);
				}
				if (hasComma) return {
					words: alternatives(branches),
					count: checkCount(sum(counts)),
					isExpanded: true
				};
				return {
					words: joinAll([
						"{",
						...branches.flat(),
						"}"
					]),
					count: checkCount(product(counts)),
					isExpanded: false
				};
			}
			if (c === ",") {
				hasComma = true;
				if (isEmpty) {
					branches.push([null]);
					counts.push(1);
				} else isEmpty = true;
				continue;
			}
			const literals = this.readLiterals(reader, depth, keepsLooking, c);
			hasDots = literals.hasDots;
			counts.push(literals.count);
			branches.push(literals.parts);
			isEmpty = false;
		}
		end();
		if (hasComma && isEmpty) branches.push([null]);
		return {
			words: joinAll(["{", ...branches.flatMap((branch, index) => [index > 0 ? "," : "", ...branch])]),
			count: checkCount(product(counts)),
			isExpanded: false
		};
	}
	expandAlone(text) {
		const { isExpanding } = this;
		this.isExpanding = false;
		const { parts, count } = this.readLiterals(new Reader(text), 0, false);
		this.isExpanding = isExpanding;
		return {
			words: joinAll(parts),
			count
		};
	}
};
/**
* Looks ahead for the `}` that ends the group at `start`, as bash does: -1 without one. A sequence has `..` at its top level
* (not before `}`) and no comma there. Groups inside a `bounded` one end where their slot ends.
*/
function scanGroup(reader, start, bounded) {
	const known = bounded ? reader.scanned.get(start) : void 0;
	if (known) return known;
	const { text } = reader;
	const open = [];
	let isFound = false;
	let isSequence = false;
	for (let index = start; index < text.length; index += 1) {
		const c = text[index];
		if (c === "\\") index += 1;
		else if (c === "$" && text[index + 1] === "{") {
			open.push(null);
			index += 1;
		} else if (c === "{") open.push({
			start: index + 1,
			isFound: false,
			isSequence: false
		});
		else if (c === "}") {
			if (open.length > 0) {
				const nested = open.pop();
				if (nested) reader.scanned.set(nested.start, nested.isFound ? {
					end: index,
					isSequence: nested.isSequence
				} : {
					end: -1,
					isSequence: false
				});
			} else if (isFound) return {
				end: index,
				isSequence
			};
			else if (bounded) break;
		} else if (c === "," || c === "." && text.startsWith("..", index) && text[index + 2] !== "}") {
			if (open.length === 0) {
				if (c === "," || !isFound) {
					isFound = true;
					isSequence = c === ".";
				}
			} else {
				const top = open.at(-1);
				if (top && (c === "," || !top.isFound)) {
					top.isFound = true;
					top.isSequence = c === ".";
				}
			}
		}
	}
	return {
		end: -1,
		isSequence: false
	};
}
/** Bash's loose test: both sides of the first `..` start like the same kind of term. */
function looksLikeSequence(group) {
	const dots = group.indexOf("..");
	if (dots < 1 || group.startsWith(".")) return false;
	const right = group.slice(dots + 2);
	return termStart.test(group) && termEnd.test(right) && isLetter(group) === isLetter(right);
}
function isLetter(text) {
	return /^[A-Za-z]/.test(text);
}
function withoutEscapes(text) {
	return text.replace(/\\([\s\S])/g, "$1");
}
/** `1..5`, `01..10..2`, `a..e` before a `}`; null when it is none, or out of 64 bits. */
function readRange(reader) {
	const start = reader.index;
	const integers = reader.match(integerRange)?.groups;
	if (integers) {
		const range = integersOf(integers);
		if (range) return range;
		reader.index = start;
		return null;
	}
	const match = reader.match(letterRange)?.groups;
	if (!match) return null;
	const step = stepOf$1(match.step);
	if (step !== null) {
		const [first, last] = [letters.indexOf(match.first ?? ""), letters.indexOf(match.last ?? "")];
		const indexes = rangeOf(BigInt(first), BigInt(last), step);
		return {
			words: map(indexes.values, (index) => letters[Number(index)] ?? ""),
			count: indexes.count
		};
	}
	reader.index = start;
	return null;
}
function integersOf(groups) {
	const { firstZeros = "", lastZeros = "" } = groups;
	const firstText = significant(groups.first ?? "", firstZeros);
	const lastText = significant(groups.last ?? "", lastZeros);
	const first = toInt64(firstText);
	const last = toInt64(lastText);
	const step = stepOf$1(groups.step);
	if (first === null || last === null || step === null) return null;
	const width = firstZeros !== "" && !firstText.startsWith("+") || lastZeros !== "" && !lastText.startsWith("+") ? Math.max(firstZeros.length + firstText.length, lastZeros.length + lastText.length) : 0;
	const range = rangeOf(first, last, step);
	return {
		words: map(range.values, (value) => padded(value, width)),
		count: range.count
	};
}
/** Without the leading zeros and with at most 20 digits: one more than 64 bits can have. */
function significant(text, zeros) {
	const sign = /^[-+]/.exec(text)?.[0] ?? "";
	return sign + text.slice(sign.length + zeros.length).slice(0, 20);
}
function toInt64(text) {
	const value = BigInt(text.replace(/^[-+]/, "")) * (text.startsWith("-") ? -1n : 1n);
	return value < smallest || value > largest ? null : value;
}
/** At least one; null when it is out of 64 bits. */
function stepOf$1(text) {
	const step = text === void 0 ? 1n : toInt64(significant(text, /^(?:0(?=\d))*/.exec(text)?.[0] ?? ""));
	return step === null || step >= 1n ? step : 1n;
}
function rangeOf(first, last, step) {
	const isUp = first < last;
	const span = (isUp ? last - first : first - last) + 1n;
	const count = step <= span ? (span + step - 1n) / step : 1n;
	return {
		values: steps(first, isUp ? step : -step, count),
		count: Number(count)
	};
}
function* steps(first, step, count) {
	for (let index = 0n; index < count; index += 1n) yield first + index * step;
}
/** Zeros stand behind the sign, and the sign counts. */
function padded(value, width) {
	const text = String(value < 0n ? -value : value);
	return value < 0n ? `-${text.padStart(width - 1, "0")}` : text.padStart(width, "0");
}
function checkCount(count) {
	if (count > mostWords) throw new BraceLimitError(`more than ${mostWords} words`);
	return count;
}
function* map(values, change) {
	for (const value of values) yield change(value);
}
/** Every word of `a` before every word of `b`. */
function* join(a, b) {
	const after = [...b];
	for (const left of a) for (const right of after) yield left === null && right === null ? null : (left ?? "") + (right ?? "");
}
function joinAll(parts) {
	return parts.map((part) => isGroup(part) ? part.words : [part]).reduce(join, [null]);
}
function isGroup(part) {
	return typeof part === "object" && part !== null;
}
function* alternatives(branches) {
	for (const branch of branches) yield* joinAll(branch);
}
function sum(counts) {
	return counts.reduce((a, b) => a + b, 0);
}
function product(counts) {
	return counts.reduce((a, b) => a * b, 1);
}
// src/plan/cibuildwheel/selector.ts
function rejectIdentifier(identifier, selector, groups) {
	if (selector.requiresPython !== null && !allowsPython(identifier, selector.requiresPython)) return { rule: "requires-python" };
	const group = groups.find((candidate) => !selector.enable.has(candidate.name) && isHiddenBy(identifier, candidate, selector.caseRule));
	if (group) return {
		rule: "group-not-enabled",
		group: group.name
	};
	const isBuilt = matchesSelector(selector.build, identifier, selector.caseRule);
	const skipping = findMatch(selector.skip, identifier, selector.caseRule);
	if (!isBuilt) return { rule: "build-pattern" };
	return skipping === null ? null : {
		rule: "skip-pattern",
		pattern: skipping
	};
}
/** `cp312-* pp{310,311}-*`: whether one of the patterns, which blanks separate, matches. */
function matchesSelector(patterns, identifier, rule) {
	return findMatch(patterns, identifier, rule) !== null;
}
/** The first pattern that matches, as it was written. @throws Refusal for one that stands for too many words */
function findMatch(patterns, identifier, rule) {
	return splitPatterns(patterns).find((pattern) => expand(pattern).some((glob) => matchesGlob(identifier, glob, rule))) ?? null;
}
function isHiddenBy(identifier, group, rule) {
	const matches = (pattern) => matchesGlob(identifier, pattern, rule);
	return group.hides.some(matches) && !(group.except ?? []).some(matches);
}
/** Names of groups, `all` included. @throws Refusal for an unknown one */
function parseEnable(text, table) {
	const names = [];
	for (const word of splitSpace(text)) {
		if (word === "all") return table.groups.filter(({ inAll }) => inAll).map(({ name }) => name);
		if (!table.groups.some(({ name }) => name === word)) throw unknownGroup(word, table);
		names.push(word);
	}
	return names;
}
/** `cp313t` and `gp312_250` are of Python 3.13 and 3.12; a late patch release stands for the minor. */
function pythonOf(identifier) {
	const [, major = "", minor = ""] = /^..(\d)(\d+)/.exec(identifier) ?? [];
	return `${major}.${minor}`;
}
/** A dozen Pythons of hundreds of identifiers. */
const allowed = /* @__PURE__ */ new WeakMap();
function allowsPython(identifier, requiresPython) {
	const python = pythonOf(identifier);
	const answers = allowed.get(requiresPython) ?? /* @__PURE__ */ new Map();
	allowed.set(requiresPython, answers);
	const known = answers.get(python);
	if (known !== void 0) return known;
	const version = parseVersion(`${python}.99`);
	const answer = version !== null && specifierContains(requiresPython, version);
	answers.set(python, answer);
	return answer;
}
const split = /* @__PURE__ */ new Map();
const expanded = /* @__PURE__ */ new Map();
/** The same few patterns are matched with hundreds of identifiers. */
function splitPatterns(patterns) {
	const known = split.get(patterns) ?? splitSpace(patterns);
	split.set(patterns, known);
	return known;
}
function expand(pattern) {
	const known = expanded.get(pattern) ?? tryExpand(pattern);
	expanded.set(pattern, known);
	if (Array.isArray(known)) return known;
	throw new Refusal(1, `the pattern ${pattern} stands for ${known.message}`);
}
function tryExpand(pattern) {
	try {
		return expandBraces(pattern);
	} catch (error) {
		if (error instanceof BraceLimitError) return error;
		throw error;
	}
}
/** Groups that earlier versions had. */
const removedGroups = {
	"cpython-freethreading": "It was for cp313t, which cibuildwheel 4.0 dropped; cp314t and later need no group. Remove it.",
	"cpython-experimental-riscv64": "riscv64 needs no group since cibuildwheel 3.1.2: name it in archs. Remove the group."
};
function unknownGroup(word, table) {
	const names = table.groups.map(({ name }) => name);
	const nearest = findNearest(word, names);
	const help = removedGroups[word] ?? (nearest ? `Did you mean ${nearest}?` : void 0);
	return new Refusal(2, `Unknown enable group: ${word}. Valid group names are: ${names.join(", ")}`, {
		...help ? { help } : {},
		path: ["enable"]
	});
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
		const found = configuration.overrides.filter(({ select }) => {
			if (select === null) throw new Refusal(1, "'select' must be a string", { path: ["overrides"] });
			return matchesSelector(select, identifier, caseRule);
		});
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
	const enable = [...parseEnable(options.read("enable", {
		format,
		hasPlatformVariable: false,
		variableRule: "append"
	}), table), ...parseEnable(request.enable.join(" "), table)];
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
// src/plan/cibuildwheel/real-run.ts
/** @throws Refusal where cibuildwheel would stop before it has selected anything */
function startRealRun(request) {
	const { table, platform, host, environment, files } = request;
	const selection = selectIdentifiers(request);
	const { options, identifiers } = selection;
	try {
		readRequiredPython(files, {});
		parseArchs("auto", platform, host, table);
		checkOptions(options, null, files.pyproject);
		const checked = /* @__PURE__ */ new Set();
		for (const identifier of identifiers) {
			const overrides = options.overridesOf(identifier);
			if (!checked.has(overrides)) checkOptions(options, identifier, files.pyproject);
			checked.add(overrides);
		}
		const [dead] = findDeadPatterns("build", selection.selector.build, selection);
		if (dead) return {
			exitStatus: dead.exitStatus,
			reason: `Invalid build selector: '${dead.written}'`
		};
		findDeadPatterns("skip", selection.selector.skip, selection);
		findDeadPatterns("test-skip", selection.testSkip, selection);
		checkRemovedWords(selection, environment);
		checkBeforeAll(selection);
		checkArchs(selection, platform);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return {
			exitStatus: error.exitStatus,
			reason: error.message
		};
	}
	if (identifiers.length > 0 || /^(y|yes|t|true|on|1)$/i.test(environment.CIBW_ALLOW_EMPTY ?? "")) return {
		exitStatus: 0,
		reason: null
	};
	return {
		exitStatus: 3,
		reason: "No build identifiers selected"
	};
}
/** Patterns that match no enabled identifier of any platform. */
function findDeadPatterns(option, patterns, { options, selector }) {
	const { table } = options;
	const { caseRule } = selector;
	const all = cibuildwheelPlatforms.flatMap((platform) => splitSpace(table.identifiers[platform]));
	const isEnabled = (identifier) => table.groups.every((group) => selector.enable.has(group.name) || !isHiddenBy(identifier, group, caseRule));
	const matches = (pattern, identifier) => matchesSelector(pattern, identifier, caseRule);
	return splitSpace(patterns).flatMap((written) => {
		const pattern = option === "test-skip" ? withoutMachine(written, all, matches) : written;
		if (all.some((identifier) => matches(pattern, identifier) && isEnabled(identifier))) return [];
		return [{
			written,
			hidden: all.filter((identifier) => matches(pattern, identifier)),
			exitStatus: isOfRemoved(pattern, table) ? 4 : 2
		}];
	});
}
/** Tests of universal2 wheels may be skipped for one machine: `cp312-macosx_universal2:arm64`. */
function withoutMachine(written, all, matches) {
	const parts = written.split(":");
	const universal = all.filter((identifier) => identifier.endsWith("-macosx_universal2"));
	const machines = ["arm64", "x86_64"];
	return parts.length === 2 && universal.some((identifier) => machines.some((machine) => matches(written, `${identifier}:${machine}`))) ? parts[0] ?? written : written;
}
function isOfRemoved(pattern, table) {
	return table.removedSelectors.some(({ words }) => words.some((word) => pattern.includes(word)));
}
function checkRemovedWords({ options, identifiers }, environment) {
	if (environment.CIBW_FREE_THREADED_SUPPORT !== void 0) throw new Refusal(2, "CIBW_FREE_THREADED_SUPPORT environment variable is no longer supported.");
	for (const identifier of identifiers) for (const name of ["test-command", "before-build"]) if (/\{(python|pip)\}/.test(readCommands(options, name, identifier))) throw new Refusal(2, `${name}: '{python}' and '{pip}' are no longer supported; write python or pip instead`, { path: [name] });
}
function readCommands(options, name, identifier) {
	return options.read(name, {
		identifier,
		format: listFormat(" && ")
	});
}
/** There it runs once, for all. */
function checkBeforeAll({ options, identifiers }) {
	if (options.platform !== "macos" && options.platform !== "windows") return;
	if (new Set(identifiers.map((identifier) => readCommands(options, "before-all", identifier))).size > 1) throw new Refusal(4, "before-all cannot be set to multiple values", { path: ["before-all"] });
}
function checkArchs({ archs }, platform) {
	const known = allArchsOf(platform);
	const foreign = [...archs].find((arch) => !known.includes(arch));
	if (foreign !== void 0 || archs.size === 0) throw new Refusal(4, `${platform} supports ${known.join(", ")}, not ${foreign ?? "an empty list of architectures"}`, { path: ["archs"] });
}
// src/plan/cibuildwheel/stable-abi/asked-python.ts
const ownAbi = { tags: null };
function askedPython(identifier, configSettings, environment) {
	const [interpreter = "", platform = ""] = identifier.split("-");
	const [family = "", ...machine] = platform.split("_");
	return {
		implementation: interpreter.startsWith("pp") ? "pypy" : interpreter.startsWith("gp") ? "graalpy" : "cpython",
		minor: Number(pythonOf(identifier).split(".")[1]),
		isFreeThreaded: interpreter.endsWith("t"),
		platform: family === "macosx" ? "darwin" : family.startsWith("win") ? "win32" : "linux",
		machine: machine.join("_"),
		configSettings,
		environment
	};
}
// src/plan/cibuildwheel/stable-abi/maturin.ts
/** @param rustTarget that the wheel is compiled for */
function readMaturinAbi(pyproject, crate, rustTarget, asked) {
	const table = readMaturinTable(pyproject);
	const request = {
		features: table.features,
		all: table.allFeatures,
		usesDefault: !table.noDefaultFeatures
	};
	const bindings = detectBindings(crate, request, table.bindings, rustTarget);
	const python = `3.${asked.minor}`;
	const { wheels } = chooseWheels({
		bindings,
		range: asked.isFreeThreaded ? findPyo3Range(null) : null,
		conditional: table.conditionalFeatures,
		pythons: [python],
		supported: [python],
		wantsFreeThreaded: asked.isFreeThreaded
	});
	const [wheel] = wheels;
	if (wheel?.kind === "no-abi") return { tags: {
		pythonTag: wheel.pythonTag,
		abiTag: wheel.abiTag
	} };
	if (asked.implementation !== "cpython") return ownAbi;
	const stable = wheels.find(({ kind, abiTag }) => kind === "stable" && (!asked.isFreeThreaded || abiTag.includes("abi3t")));
	return stable ? { tags: {
		pythonTag: stable.pythonTag,
		abiTag: stable.abiTag
	} } : ownAbi;
}
// src/plan/cibuildwheel/stable-abi/meson.ts
const turnedOff = /-Dpython\.allow_limited_api=false\b/;
function readMesonAbi(pyproject, asked) {
	const isAsked = readPath(pyproject, [
		"tool",
		"meson-python",
		"limited-api"
	]) === true;
	const setup = readStrings(pyproject, [
		"tool",
		"meson-python",
		"args",
		"setup"
	]);
	const settings = asked.configSettings.get("setup-args") ?? "";
	if (!isAsked || asked.implementation !== "cpython" || turnedOff.test(`${setup.join(" ")} ${settings}`)) return ownAbi;
	const pythonTag = `cp3${asked.minor}`;
	if (!asked.isFreeThreaded) return { tags: {
		pythonTag,
		abiTag: "abi3"
	} };
	if (asked.minor >= 15) return { tags: {
		pythonTag,
		abiTag: "abi3.abi3t"
	} };
	return {
		tags: null,
		doubt: `meson-python refuses limited-api on free-threaded Pythons before 3.15; skip cp3${asked.minor}t-*, or set -Dpython.allow_limited_api=false for it`
	};
}
// src/plan/cibuildwheel/stable-abi/py-build-cmake.ts
function readPyBuildCmakeAbi(pyproject, asked) {
	const wheel = [
		"tool",
		"py-build-cmake",
		"wheel"
	];
	const abi = readString$1(pyproject, [...wheel, "python_abi"]);
	if (abi === "none") return { tags: {
		pythonTag: `cp3${asked.minor}`,
		abiTag: "none"
	} };
	const floor = Number(readPath(pyproject, [...wheel, "abi3_minimum_cpython_version"]) ?? 32);
	if (!(abi === "abi3" && asked.implementation === "cpython" && !asked.isFreeThreaded) || Number(`3${asked.minor}`) < floor) return ownAbi;
	return { tags: {
		pythonTag: `cp${floor}`,
		abiTag: "abi3"
	} };
}
// src/plan/cibuildwheel/stable-abi/scikit-build.ts
function readScikitBuildAbi(pyproject, asked) {
	const table = readPath(pyproject, ["tool", "scikit-build"]);
	const api = findPyApi(isTable(table) ? table : {}, asked);
	if (api === null) return ownAbi;
	const words = api.split(".");
	if (words.every((word) => /^py\d+$/.test(word))) return { tags: {
		pythonTag: api,
		abiTag: "none"
	} };
	return { tags: stableTags(words, asked) };
}
function stableTags(words, asked) {
	const minorOf = (pattern) => {
		const minor = words.map((word) => pattern.exec(word)?.[1]).find((found) => found !== void 0);
		return minor === void 0 ? null : Number(minor);
	};
	const classic = minorOf(/^cp3(\d+)$/);
	const freeThreaded = minorOf(/^cp3(\d+)t$/);
	if (asked.implementation !== "cpython") return null;
	if (!asked.isFreeThreaded) return classic === null || classic > asked.minor ? null : {
		pythonTag: `cp3${classic}`,
		abiTag: "abi3"
	};
	if (freeThreaded === null || freeThreaded > asked.minor) return null;
	return {
		pythonTag: `cp3${freeThreaded}`,
		abiTag: classic === null ? "abi3t" : "abi3.abi3t"
	};
}
function findPyApi(table, asked) {
	const variable = asked.environment.get("SKBUILD_WHEEL_PY_API");
	const setting = asked.configSettings.get("wheel.py-api") ?? asked.configSettings.get("skbuild.wheel.py-api");
	return (variable || setting || findInTable(table, asked)) ?? null;
}
/** Overrides in order; the last one that matches wins. */
function findInTable(table, asked) {
	const last = [table, ...(Array.isArray(table.overrides) ? table.overrides.filter(isTable) : []).filter((override) => isTable(override.if) && matches(override.if, asked))].map((level) => readPath(level, ["wheel", "py-api"])).findLast((value) => typeof value === "string");
	return last === void 0 || last === "" ? null : last;
}
function matches(condition, asked) {
	const { any, not, ...all } = condition;
	const holds = (table, mode) => isTable(table) && Object.entries(table)[mode](([name, wanted]) => matchesOne(name, wanted, asked));
	if (any !== void 0 && !holds(any, "some")) return false;
	if (not !== void 0 && holds(not, "some")) return false;
	return holds(all, "every");
}
/** Whatever the plan cannot know (a node's name, a failed run) does not hold. */
function matchesOne(name, wanted, asked) {
	const text = isTable(wanted) ? "" : String(wanted);
	switch (name) {
		case "python-version": return isVersionIn(`3.${asked.minor}`, text);
		case "implementation-name": return isFound(text, asked.implementation);
		case "platform-system": return isFound(text, asked.platform);
		case "platform-machine": return isFound(text, asked.machine);
		case "abi-flags": return isFound(text, asked.isFreeThreaded ? "t" : "");
		case "state": return isFound(text, "wheel");
		case "scikit-build-version": return isVersionIn("1.1.2", text);
		case "from-sdist": return wanted === false;
		case "env": return isTable(wanted) && Object.entries(wanted).every(([key, value]) => matchesVariable(key, value, asked));
		default: return false;
	}
}
function matchesVariable(name, wanted, { environment }) {
	const value = environment.get(name);
	if (typeof wanted !== "boolean") return typeof value === "string" && isFound(String(wanted), value);
	return (typeof value === "string" && !/^(|0+|n|no|off|false|f)$/i.test(value)) === wanted;
}
function isVersionIn(text, specifier) {
	const set = parseSpecifierSet(specifier);
	const version = parseVersion(text);
	return set !== null && version !== null && specifierContains(set, version);
}
/** Python's re.search; a pattern that JavaScript cannot read is compared as text. */
function isFound(pattern, text) {
	try {
		return new RegExp(pattern, "u").test(text);
	} catch {
		return pattern === text;
	}
}
// src/plan/cibuildwheel/stable-abi/setup-values.ts
/** Null for everything else. */
function knownValue(node, asked) {
	switch (node.kind) {
		case "Constant": return constantOf(node);
		case "Tuple": {
			const parts = node.children.map((child) => knownValue(child, asked));
			return parts.every((part) => typeof part === "number") ? parts : null;
		}
		case "Subscript": return partOf(node, asked);
		case "Attribute": return attributeOf(dottedName(node), asked);
		case "Call": return answerOf(node, asked);
		default: return null;
	}
}
function constantOf({ text, name }) {
	if (typeof text === "string") return text;
	if (name === "True" || name === "False") return name === "True";
	const number = /^(\d+|0x[\da-f]+)$/i.test(name ?? "") ? Number(name) : NaN;
	return Number.isNaN(number) ? null : number;
}
function attributeOf(name, asked) {
	switch (name) {
		case "sys.platform": return asked.platform;
		case "os.name": return asked.platform === "win32" ? "nt" : "posix";
		case "sys.implementation.name": return asked.implementation;
		case "sys.version_info": return [
			3,
			asked.minor,
			Number.POSITIVE_INFINITY
		];
		case "sys.version_info.major": return 3;
		case "sys.version_info.minor": return asked.minor;
		default: return null;
	}
}
/** `sys.version_info[:2]`, `sys.version_info[1]` */
function partOf({ children }, asked) {
	const [subject, index] = children;
	if (subject === void 0 || index === void 0 || dottedName(subject) !== "sys.version_info") return null;
	const version = [3, asked.minor];
	if (index.kind === "Slice") return index.children.length === 1 && index.children[0]?.name === "2" ? version : null;
	return version[Number(index.name)] ?? null;
}
const systems = {
	win32: "Windows",
	darwin: "Darwin",
	linux: "Linux"
};
const implementations = {
	cpython: "CPython",
	pypy: "PyPy",
	graalpy: "GraalVM"
};
function answerOf({ children }, asked) {
	const [called, argument] = children;
	if (called === void 0) return null;
	switch (dottedName(called)) {
		case "platform.system": return systems[asked.platform] ?? null;
		case "platform.python_implementation": return implementations[asked.implementation];
		case "sysconfig.get_config_var": return argument?.text === "Py_GIL_DISABLED" ? asked.isFreeThreaded : null;
	}
	const [subject] = called.kind === "Attribute" && called.name === "lower" ? called.children : [];
	const text = subject === void 0 ? null : knownValue(subject, asked);
	return typeof text === "string" ? text.toLowerCase() : null;
}
/** `sys.version_info`; null for what is no plain chain of names. */
function dottedName(node) {
	if (node.kind === "Name") return node.name ?? null;
	const [subject] = node.kind === "Attribute" ? node.children : [];
	const start = subject === void 0 ? null : dottedName(subject);
	return start === null ? null : `${start}.${node.name}`;
}
// src/plan/cibuildwheel/stable-abi/setup-conditions.ts
function readScript(module) {
	const definitions = /* @__PURE__ */ new Map();
	const again = /* @__PURE__ */ new Set();
	for (const { kind, children } of walkAll(module)) {
		const [target, value] = children;
		if (kind !== "Assign" || target?.kind !== "Name" || !target.name || value === void 0) continue;
		if (definitions.has(target.name)) again.add(target.name);
		definitions.set(target.name, value);
	}
	for (const name of again) definitions.delete(name);
	return {
		module,
		definitions
	};
}
/** In the order of the file, without branches that are not taken. */
function* walkReached(node, script, asked) {
	yield node;
	for (const child of reachedChildren(node, script, asked)) yield* walkReached(child, script, asked);
}
function reachedChildren(node, script, asked) {
	const [test, ...rest] = node.children;
	const { bodyLength = rest.length } = node;
	if (node.kind !== "If" || test === void 0) return node.children;
	const answer = holds(test, script, asked);
	if (answer === null) return rest;
	return answer ? rest.slice(0, bodyLength) : rest.slice(bodyLength);
}
/** The branch of `a if test else b` that is taken; the first when nobody knows. */
function chooseBranch(node, script, asked) {
	const [test, body, other] = node.children;
	return test && holds(test, script, asked) === false ? other : body;
}
/** Null when it depends on what nobody knows before the build. */
function holds(node, script, asked, depth = 0) {
	if (depth > 20) return null;
	const ask = (child) => child ? holds(child, script, asked, depth + 1) : null;
	if (node.kind === "BoolOp") {
		const answers = node.children.map(ask);
		const decisive = node.operators?.[0] === "or";
		if (answers.includes(decisive)) return decisive;
		return answers.includes(null) ? null : !decisive;
	}
	if (node.kind === "UnaryOp" && node.operators?.[0] === "not") {
		const answer = ask(node.children[0]);
		return answer === null ? null : !answer;
	}
	if (node.kind === "Compare") return compare(node, script, asked);
	const definition = node.kind === "Name" ? definitionOf(node, script) : void 0;
	const answer = definition === void 0 ? null : ask(definition);
	if (answer !== null) return answer;
	if (node.kind === "Call") return startsWith(node, asked) ?? truthOf(knownValue(node, asked));
	if (node.kind === "Name" || node.kind === "Attribute") return byName(node.name ?? "", asked);
	return truthOf(knownValue(node, asked));
}
function definitionOf({ name }, { definitions }) {
	return definitions.get(name ?? "");
}
function compare({ operators, children }, script, asked) {
	const [operator] = operators ?? [];
	const [first, second] = children.map((child) => child.kind === "Name" && definitionOf(child, script) || child);
	if (operators?.length !== 1 || first === void 0 || second === void 0) return null;
	const [left, right] = [knownValue(first, asked), knownValue(second, asked)];
	if (operator === "in" || operator === "not in") {
		const options = [
			"Tuple",
			"List",
			"Set"
		].includes(second.kind) ? second.children.map((child) => knownValue(child, asked)) : null;
		if (left === null || options === null || options.includes(null)) return null;
		return options.includes(left) === (operator === "in");
	}
	if (left === null || right === null || typeof left === "boolean" || typeof right === "boolean") return null;
	const order = orderOf(left, right);
	switch (operator) {
		case "==": return order === 0;
		case "!=": return order !== 0;
		case ">=": return order === null ? null : order >= 0;
		case "<=": return order === null ? null : order <= 0;
		case ">": return order === null ? null : order > 0;
		case "<": return order === null ? null : order < 0;
		default: return null;
	}
}
/** As Python orders them; null for two of different kinds. */
function orderOf(left, right) {
	if (typeof left === "string" && typeof right === "string") return left === right ? 0 : left < right ? -1 : 1;
	if (typeof left === "number" && typeof right === "number") return left - right;
	if (typeof left !== "object" || typeof right !== "object") return null;
	const at = left.findIndex((part, index) => part !== right[index]);
	if (at === -1) return left.length - right.length;
	return (left[at] ?? 0) - (right[at] ?? Number.NEGATIVE_INFINITY);
}
/** `sys.platform.startswith("win")` */
function startsWith({ children }, asked) {
	const [method, start] = children;
	const [subject] = method?.kind === "Attribute" && method.name === "startswith" ? method.children : [];
	if (subject === void 0 || start === void 0) return null;
	const text = knownValue(subject, asked);
	const starts = (start.kind === "Tuple" ? start.children : [start]).map((child) => knownValue(child, asked));
	if (typeof text !== "string" || !starts.every((part) => typeof part === "string")) return null;
	return starts.some((part) => text.startsWith(part));
}
function truthOf(value) {
	if (value === null || typeof value === "object") return null;
	return Boolean(value);
}
/** Names that say by themselves what they are, wherever they come from: `WINDOWS`, `IS_MACOS`, `FREE_THREADED`. */
function byName(name, asked) {
	const word = name.toLowerCase().replace(/^_?(?:is_|on_)?/, "");
	if (/^(windows|win|win32|msvc)$/.test(word)) return asked.platform === "win32";
	if (word === "linux") return asked.platform === "linux";
	if (/^(mac|macos|macosx|osx|darwin)$/.test(word)) return asked.platform === "darwin";
	if (/^(posix|unix)$/.test(word)) return asked.platform !== "win32";
	if (/^(\w*bsd|sunos|aix)$/.test(word)) return false;
	if (/^(pypy|cpython|graalpy)$/.test(word)) return word === asked.implementation;
	return /^(py_gil_disabled|gil_disabled|free_?threaded|free_?threading|no_?gil)$/.test(word) ? asked.isFreeThreaded : null;
}
function* walkAll(node) {
	yield node;
	for (const child of node.children) yield* walkAll(child);
}
// src/plan/cibuildwheel/stable-abi/setuptools.ts
function readSetuptoolsAbi(files, asked) {
	if (asked.implementation !== "cpython") return ownAbi;
	const api = readSetting(asked) ?? readLimitedApi(files, asked);
	if (api === null) return ownAbi;
	const minor = Number(api.floor.slice(3));
	const tags = {
		pythonTag: api.floor,
		abiTag: "abi3"
	};
	if (minor > asked.minor) {
		if (api.isInCode) return ownAbi;
		return {
			tags: null,
			doubt: `setuptools refuses to tag a wheel ${api.floor}-abi3 on Python 3.${asked.minor}`
		};
	}
	if (!asked.isFreeThreaded) return { tags };
	if (api.isInCode) return ownAbi;
	if (asked.minor >= 15) return { tags: {
		...tags,
		abiTag: "abi3.abi3t"
	} };
	return {
		tags: null,
		doubt: `setuptools refuses py_limited_api on free-threaded Pythons before 3.15; skip cp3${asked.minor}t-*`
	};
}
function readSetting({ configSettings }) {
	for (const name of ["--build-option", "--global-option"]) {
		const floor = /--py-limited-api[= ](cp3\d+)/.exec(configSettings.get(name) ?? "")?.[1];
		if (floor !== void 0) return {
			floor,
			isInCode: false
		};
	}
	return null;
}
/** Of one set of files; the same for most interpreters, and asked for dozens of them. */
const known$1 = /* @__PURE__ */ new WeakMap();
function readLimitedApi(files, asked) {
	const { script, declared, found } = known$1.get(files) ?? {
		script: parseScript(files.setupPy),
		declared: findDeclared(files),
		found: /* @__PURE__ */ new Map()
	};
	known$1.set(files, {
		script,
		declared,
		found
	});
	if (declared !== null || script === null) return declared;
	const key = `${asked.platform} ${asked.minor}`;
	if (!found.has(key)) found.set(key, findInCode(script, asked));
	const floor = found.get(key) ?? null;
	return floor === null ? null : {
		floor,
		isInCode: true
	};
}
function findDeclared({ pyproject, setupCfg }) {
	const names = ["py-limited-api", "py_limited_api"];
	const declared = [...names.map((name) => readString$1(pyproject, [
		"tool",
		"distutils",
		"bdist_wheel",
		name
	])), ...names.map((name) => setupCfg === null ? null : readCfg(setupCfg, name))].find((value) => value !== null && /^cp3\d+$/.test(value));
	return declared ? {
		floor: declared,
		isInCode: false
	} : null;
}
function readCfg(text, name) {
	try {
		return readConfigOption(text, "bdist_wheel", name);
	} catch (error) {
		if (error instanceof ConfigParserError) return null;
		throw error;
	}
}
/** Null when the file cannot say anything about it, or is no Python 3. */
function parseScript(source) {
	if (source === null || !/abi3|limited_api/.test(source)) return null;
	try {
		return readScript(parsePython(source));
	} catch (error) {
		if (error instanceof PythonSyntaxError || error instanceof RangeError) return null;
		throw error;
	}
}
/**
* A literal `cp39` where a wheel's limited API is set: `{"bdist_wheel": {"py_limited_api": "cp39"}}`,
* `options["bdist_wheel"]["py_limited_api"] = "cp39"`, `py_limited_api="cp39"`, or the pair that an own get_tag() returns,
* `"cp39", "abi3"`. A name stands for the one literal it is assigned; branches for other interpreters and systems do not count.
*/
function findInCode(script, asked) {
	const nodes = [...walkReached(script.module, script, asked)];
	const textOf = (node, depth = 0) => {
		if (node === void 0 || depth > 5) return null;
		if (node.kind === "Constant") return node.text ?? null;
		if (node.kind === "IfExp") return textOf(chooseBranch(node, script, asked), depth + 1);
		if (node.kind !== "Name") return null;
		const assigned = nodes.filter(({ kind, children }) => kind === "Assign" && children[0]?.name === node.name);
		return assigned.length === 1 ? textOf(assigned[0]?.children[1], depth + 1) : null;
	};
	for (const node of nodes) {
		const text = textOf(findFloor(node));
		if (text !== null && /^cp3\d+$/.test(text)) return text;
	}
	return null;
}
/** What stands where a limited API is given. */
function findFloor(node) {
	if (node.kind === "Dict") {
		const isKey = (key) => /^py[-_]limited[-_]api$/.test(key?.text ?? "");
		return node.pairs?.find(([key]) => isKey(key))?.[1];
	}
	if (node.kind === "keyword") return node.name === "py_limited_api" ? node.children[0] : void 0;
	if (node.kind === "Assign") {
		const [target, value] = node.children;
		return target?.kind === "Subscript" && target.children[1]?.text === "py_limited_api" || target?.kind === "Attribute" && target.name === "py_limited_api" ? value : void 0;
	}
	const [python, abi] = node.kind === "Tuple" ? node.children : [];
	return abi?.text === "abi3" ? python : void 0;
}
// src/plan/cibuildwheel/stable-abi/read-abi.ts
function readAbi(facts, files, asked) {
	const { pyproject, cargo, tables } = facts;
	switch (pyproject.backend?.split(/[.:]/)[0]) {
		case "scikit_build_core": return pyproject.backend.includes("setuptools") ? readSetuptoolsAbi(files, asked) : readScikitBuildAbi(pyproject.table, asked);
		case "mesonpy": return readMesonAbi(pyproject.table, asked);
		case "py_build_cmake": return readPyBuildCmakeAbi(pyproject.table, asked);
		case "maturin": {
			if (cargo === null) return ownAbi;
			const word = targetWords.find((known) => known.endsWith(asked.machine) && tables.targets[known].family === familyOf(asked));
			return readMaturinAbi(pyproject, cargo, word ? tables.targets[word].rustTarget : null, asked);
		}
		case void 0:
		case "setuptools":
		case "setuptools_rust": return readSetuptoolsAbi(files, asked);
		default: return ownAbi;
	}
}
function familyOf({ platform }) {
	return platform === "darwin" ? "macosx" : platform === "win32" ? "win" : "manylinux";
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
		...judgePatterns("build", selector.build, selection, place, facts),
		...judgePatterns("skip", selector.skip, selection, place, facts),
		...judgePatterns("test-skip", testSkip, selection, place, facts)
	];
}
function judgePatterns(option, patterns, selection, place, facts) {
	return findDeadPatterns(option, patterns, selection).map(({ written, hidden, exitStatus }) => ({
		code: "plan/unmatched-selector",
		level: option === "build" ? "error" : "warning",
		message: `${option} has "${written}", which matches ${hidden.length > 0 ? "only identifiers of groups that are not enabled" : "no build identifier"}; ${option === "build" ? `cibuildwheel ${facts.table.version} would stop with exit status ${exitStatus}` : "it has no effect"}`,
		help: explainDead(written, hidden, selection.selector.caseRule, facts),
		...locate(place, [option])
	}));
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
	return options.read(name, {
		identifier,
		ignoresEmpty: true
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
		checkOptions(options, identifier, pyproject.table);
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
export { Refusal as a, selectIdentifiers as i, readAbi as n, startRealRun as r, planCibuildwheelWheels as t };
