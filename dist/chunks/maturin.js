import { $ as hasTable, En as normalizeName, Gt as readString, Ht as isTable, Kt as readStrings, N as planSdist, Sn as pythonSpace, Ut as parseToml, Vt as findTomlLine, Wt as readPath, a as ownAbi, c as toPythonTag, ct as defaultTargets, et as lineOf, hn as specifierContains, lt as targetWords, mn as parseSpecifierSet, s as planTargetCell, wn as trimSpace, xn as parseVersion } from "./planning.js";
import { D as count, E as findNearest } from "./start.js";
const { join, posix } = process.getBuiltinModule("node:path");
// src/python/format-marker.ts
const word = /'[^']*'|"[^"]*"|[()]|[<>=!~]+|[^\s()<>=!~'"]+/g;
function formatMarker(text) {
	return format(readMarker((text.match(word) ?? [])[Symbol.iterator]()), true);
}
function readMarker(words) {
	const marker = [];
	let comparison = [];
	const end = () => {
		if (comparison.length > 0) marker.push(formatComparison(comparison));
		comparison = [];
	};
	for (let next = words.next(); !next.done && next.value !== ")"; next = words.next()) if (next.value === "(") marker.push(readMarker(words));
	else if (next.value === "and" || next.value === "or") {
		end();
		marker.push(next.value);
	} else comparison.push(next.value);
	end();
	return marker;
}
function format(marker, isOuter) {
	if (typeof marker === "string") return marker;
	const [only] = marker;
	if (marker.length === 1 && only !== void 0) return format(only, true);
	const inside = marker.map((part) => format(part, false)).join(" ");
	return isOuter ? inside : `(${inside})`;
}
function formatComparison(words) {
	const [left = "", ...rest] = words.map(formatWord);
	const right = rest.pop() ?? "";
	if (left === "extra") return [
		left,
		...rest,
		normalExtra(right)
	].join(" ");
	return [
		right === "extra" ? normalExtra(left) : left,
		...rest,
		right
	].join(" ");
}
function formatWord(text) {
	if (/^'[^"]*'$/.test(text)) return `"${text.slice(1, -1)}"`;
	if (/^["']/.test(text)) return text;
	return text === "python_implementation" ? "platform_python_implementation" : text.replace(".", "_");
}
function normalExtra(text) {
	return `"${normalizeName(/^["']/.test(text) ? text.slice(1, -1) : text)}"`;
}
// src/python/marker.ts
const variable = /^(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/;
const quoted = /^(?:'[^'\\\n]*'|"[^"\\\n]*")/;
const operator = /^(?:===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b)/;
const deepest = 100;
function isMarker(text) {
	return skipMarker(text, 0) === "";
}
/** What follows the longest marker at the start of `text`; null when none stands there. */
function skipMarker(text, depth) {
	let rest = skipAtom(text, depth);
	while (rest !== null) {
		const joined = /^(?:and|or)\b/.exec(rest);
		if (joined === null) return rest;
		rest = skipAtom(rest.slice(joined[0].length), depth);
	}
	return null;
}
function skipAtom(text, depth) {
	const start = skipSpace$1(text);
	if (!start.startsWith("(")) return skipComparison(start);
	if (depth >= deepest) return null;
	const rest = skipMarker(start.slice(1), depth + 1);
	return rest?.startsWith(")") === true ? skipSpace$1(rest.slice(1)) : null;
}
function skipComparison(text) {
	let rest = text;
	for (const patterns of [
		[variable, quoted],
		[operator],
		[variable, quoted]
	]) {
		const found = patterns.map((pattern) => pattern.exec(rest ?? "")?.[0]).find((match) => match !== void 0);
		if (found === void 0) return null;
		rest = skipSpace$1(rest.slice(found.length));
	}
	return rest;
}
function skipSpace$1(text) {
	return text.replace(/^[ \t]+/, "");
}
// src/python/requirement.ts
const otherSpace = new RegExp(`(?![ \\t])${pythonSpace}`);
const identifier = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_])?(?![a-z0-9_])/i;
/** Null when `text` is not a dependency specifier; of white space it may have spaces and tabs. */
function parseRequirement(text) {
	if (otherSpace.test(text)) return null;
	const start = skipSpace(text);
	const name = identifier.exec(start)?.[0];
	if (name === void 0) return null;
	const bracketed = splitExtras(skipSpace(start.slice(name.length)));
	if (bracketed === null) return null;
	const rest = skipSpace(bracketed.rest);
	const details = rest.startsWith("@") ? parseUrl(rest.slice(1)) : parseSpecifiers(rest);
	return details === null ? null : {
		name,
		extras: bracketed.extras,
		...details
	};
}
/** As packaging writes it back: extras and specifiers in order, quotes of markers doubled. */
function formatRequirement({ name, extras, specifier, url, marker }) {
	return `${name}${extras.length > 0 ? `[${[...new Set(extras)].sort().join(",")}]` : ""}${url === null ? specifier.split(",").sort().join(",") : ` @ ${url}`}${marker === null ? "" : `${url === null ? "" : " "}; ${formatMarker(marker)}`}`;
}
function parseUrl(text) {
	const url = /^[^ \t]+/.exec(skipSpace(text))?.[0];
	if (url === void 0) return null;
	const rest = skipSpace(skipSpace(text).slice(url.length));
	if (rest === "") return {
		specifier: "",
		url,
		marker: null
	};
	const marker = parseMarker(rest);
	return marker === null ? null : {
		specifier: "",
		url,
		marker
	};
}
function parseSpecifiers(text) {
	const isEnclosed = text.startsWith("(");
	const taken = takeSpecifiers(skipSpace(isEnclosed ? text.slice(1) : text));
	if (parseSpecifierSet(taken.specifier) === null || isEnclosed && !taken.rest.startsWith(")")) return null;
	const specifier = taken.specifier.replace(/,$/, "");
	const rest = skipSpace(isEnclosed ? taken.rest.slice(1) : taken.rest);
	if (rest === "") return {
		specifier,
		url: null,
		marker: null
	};
	const marker = parseMarker(rest);
	return marker === null ? null : {
		specifier,
		url: null,
		marker
	};
}
/** Specifiers joined by commas, one comma allowed behind the last; only `===` may have commas of its own. */
function takeSpecifiers(text) {
	let specifier = "";
	let rest = text;
	for (;;) {
		const token = /^(?:===[ \t]*[^ \t;)]*|(?:[~=!<>]=|[<>])[ \t]*[^ \t,;)]*)/.exec(rest)?.[0];
		if (token === void 0) return {
			specifier,
			rest
		};
		specifier += token.replace(/[ \t]+/, "");
		rest = skipSpace(rest.slice(token.length));
		if (!rest.startsWith(",")) return {
			specifier,
			rest
		};
		specifier += ",";
		rest = skipSpace(rest.slice(1));
	}
}
function parseMarker(text) {
	if (!text.startsWith(";")) return null;
	const marker = trimSpace(text.slice(1));
	return isMarker(marker) ? marker : null;
}
function splitExtras(text) {
	if (!text.startsWith("[")) return {
		extras: [],
		rest: text
	};
	const end = text.indexOf("]");
	if (end < 0) return null;
	const inside = trimSpace(text.slice(1, end));
	const extras = inside === "" ? [] : inside.split(",").map(trimSpace);
	if (!extras.every((extra) => identifier.exec(extra)?.[0] === extra)) return null;
	return {
		extras,
		rest: text.slice(end + 1)
	};
}
function skipSpace(text) {
	return text.replace(/^[ \t]+/, "");
}
// src/project/maturin-table.ts
const bindingWords = [
	"pyo3",
	"pyo3-ffi",
	"cffi",
	"uniffi",
	"bin"
];
const maturinKeys = [
	"all-features",
	"auditwheel",
	"bindings",
	"compatibility",
	"config",
	"data",
	"editable-profile",
	"exclude",
	"features",
	"frozen",
	"generate-ci",
	"include",
	"include-import-lib",
	"locked",
	"manifest-path",
	"manylinux",
	"module-name",
	"no-default-features",
	"pgo-command",
	"pgo-dependency-group",
	"profile",
	"python-packages",
	"python-source",
	"rustc-args",
	"sbom",
	"sdist-generator",
	"skip-auditwheel",
	"strip",
	"target",
	"targets",
	"unstable-flags",
	"use-base-python"
];
const auditwheelWords = [
	"repair",
	"check",
	"warn",
	"skip"
];
function readMaturinTable(pyproject) {
	const value = readPath(pyproject.table, ["tool", "maturin"]);
	const table = isTable(value) ? value : {};
	const problems = [];
	const word = (key, words) => {
		const text = readString(table, [key]);
		if (text === null || words.includes(text)) return text;
		problems.push({
			key,
			problem: `"${text}" is not one of ${words.join(", ")}`,
			words
		});
		return null;
	};
	const bindings = word("bindings", bindingWords);
	const { plain, conditional } = readFeatures(table, problems);
	return {
		bindings,
		compatibility: readCompatibility(table, problems),
		features: plain,
		conditionalFeatures: conditional,
		allFeatures: table["all-features"] === true,
		noDefaultFeatures: table["no-default-features"] === true,
		manifestPath: readString(table, ["manifest-path"]),
		pythonSource: readString(table, ["python-source"]),
		pythonPackages: readStrings(table, ["python-packages"]),
		profile: readString(table, ["profile"]),
		auditwheel: word("auditwheel", auditwheelWords) ?? (table["skip-auditwheel"] === true ? "skip" : null),
		deploymentTargets: readDeploymentTargets(table),
		problems,
		unknownKeys: Object.keys(table).filter((key) => !maturinKeys.includes(key))
	};
}
/** `2_28`, `manylinux2014`, `musllinux_1_2`, `off`, `pypi`; null when it is none. */
function parseCompatibility(text) {
	const value = text.toLowerCase();
	if (value === "pypi") return { kind: "pypi" };
	if (value === "off" || value === "linux") return { kind: "linux" };
	const alias = {
		"1": 5,
		"2010": 12,
		"2014": 17
	}[value.replace(/^manylinux/, "")];
	if (alias !== void 0) return {
		kind: "policy",
		family: "manylinux",
		version: [2, alias]
	};
	const [, family = "manylinux_", major, minor] = /^(manylinux_|musllinux_)?(\d{1,4})_(\d{1,4})/.exec(value) ?? [];
	if (major === void 0 || minor === void 0) return null;
	return {
		kind: "policy",
		family: family === "musllinux_" ? "musllinux" : "manylinux",
		version: [Number(major), Number(minor)]
	};
}
function readCompatibility(table, problems) {
	const key = table.compatibility === void 0 ? "manylinux" : "compatibility";
	const text = readString(table, [key]);
	if (text === null) return null;
	const compatibility = parseCompatibility(text);
	if (compatibility === null) problems.push({
		key,
		problem: `"${text}" is not a policy like "2_28", "musllinux_1_2", "pypi" or "off"`,
		words: []
	});
	return compatibility;
}
function readFeatures(table, problems) {
	const plain = [];
	const conditional = [];
	for (const item of Array.isArray(table.features) ? table.features : []) {
		if (typeof item === "string") plain.push(item);
		if (!isTable(item) || typeof item.feature !== "string") continue;
		const version = readString(item, ["python-version"]);
		const implementation = readString(item, ["python-implementation"]);
		const pythons = version === null ? null : parseSpecifierSet(version);
		if (version !== null && pythons === null) problems.push({
			key: "features",
			problem: `python-version = "${version}" is not a version specifier`,
			words: []
		});
		if (version === null && implementation === null) plain.push(item.feature);
		else conditional.push({
			feature: item.feature,
			pythons,
			implementation
		});
	}
	return {
		plain,
		conditional
	};
}
function readDeploymentTargets(table) {
	const targets = table.target;
	if (!isTable(targets)) return {};
	return Object.fromEntries(Object.entries(targets).flatMap(([triple, config]) => {
		if (!isTable(config)) return [];
		const version = readString(config, ["macos-deployment-target"]) ?? readString(config, ["macosx-deployment-target"]);
		return version === null ? [] : [[triple, version]];
	}));
}
// src/data/maturin/pyo3.ts
const ranges = [
	{
		"pyo3": "0.16",
		"cpython": [7, null],
		"pypy": null,
		"graalpy": null,
		"freeThreaded": null,
		"abi3Floors": [7, 10],
		"abi3t": false,
		"rust": null
	},
	{
		"pyo3": "0.17",
		"cpython": [7, null],
		"pypy": null,
		"graalpy": null,
		"freeThreaded": null,
		"abi3Floors": [7, 10],
		"abi3t": false,
		"rust": null
	},
	{
		"pyo3": "0.18",
		"cpython": [7, null],
		"pypy": null,
		"graalpy": null,
		"freeThreaded": null,
		"abi3Floors": [7, 11],
		"abi3t": false,
		"rust": null
	},
	{
		"pyo3": "0.19",
		"cpython": [7, null],
		"pypy": null,
		"graalpy": null,
		"freeThreaded": null,
		"abi3Floors": [7, 11],
		"abi3t": false,
		"rust": null
	},
	{
		"pyo3": "0.20",
		"cpython": [7, 12],
		"pypy": [7, 10],
		"graalpy": null,
		"freeThreaded": null,
		"abi3Floors": [7, 12],
		"abi3t": false,
		"rust": null
	},
	{
		"pyo3": "0.21",
		"cpython": [7, 12],
		"pypy": [7, 10],
		"graalpy": 10,
		"freeThreaded": null,
		"abi3Floors": [7, 12],
		"abi3t": false,
		"rust": null
	},
	{
		"pyo3": "0.22",
		"cpython": [7, 13],
		"pypy": [7, 10],
		"graalpy": 10,
		"freeThreaded": null,
		"abi3Floors": [7, 12],
		"abi3t": false,
		"rust": null
	},
	{
		"pyo3": "0.23",
		"cpython": [7, 13],
		"pypy": [9, 11],
		"graalpy": 10,
		"freeThreaded": 13,
		"abi3Floors": [7, 12],
		"abi3t": false,
		"rust": "1.63"
	},
	{
		"pyo3": "0.24",
		"cpython": [7, 13],
		"pypy": [9, 11],
		"graalpy": 10,
		"freeThreaded": 13,
		"abi3Floors": [7, 13],
		"abi3t": false,
		"rust": "1.63"
	},
	{
		"pyo3": "0.25",
		"cpython": [7, 14],
		"pypy": [9, 11],
		"graalpy": 10,
		"freeThreaded": 13,
		"abi3Floors": [7, 14],
		"abi3t": false,
		"rust": "1.63"
	},
	{
		"pyo3": "0.26",
		"cpython": [7, 14],
		"pypy": [9, null],
		"graalpy": 10,
		"freeThreaded": 13,
		"abi3Floors": [7, 14],
		"abi3t": false,
		"rust": "1.74"
	},
	{
		"pyo3": "0.27",
		"cpython": [7, 14],
		"pypy": [11, null],
		"graalpy": 10,
		"freeThreaded": 13,
		"abi3Floors": [7, 14],
		"abi3t": false,
		"rust": "1.74"
	},
	{
		"pyo3": "0.28",
		"cpython": [7, 14],
		"pypy": [11, null],
		"graalpy": 10,
		"freeThreaded": 13,
		"abi3Floors": [7, 14],
		"abi3t": false,
		"rust": "1.83"
	},
	{
		"pyo3": "0.29",
		"cpython": [8, 15],
		"pypy": [11, null],
		"graalpy": 10,
		"freeThreaded": 14,
		"abi3Floors": [8, 15],
		"abi3t": true,
		"rust": "1.83"
	},
	{
		"pyo3": "0.30",
		"cpython": [9, 15],
		"pypy": [11, null],
		"graalpy": 10,
		"freeThreaded": 14,
		"abi3Floors": [9, 15],
		"abi3t": true,
		"rust": "1.85"
	}
].map((row) => ({
	pyo3: row.pyo3,
	oldest: row.cpython[0] ?? 0,
	newest: row.cpython[1] ?? null,
	freeThreaded: row.freeThreaded,
	pypy: row.pypy === null ? null : [row.pypy[0] ?? 0, row.pypy[1] ?? null],
	oldestGraalpy: row.graalpy,
	hasAbi3t: row.abi3t
}));
/**
* @param version `0.29.3` or `0.29`; null: the newest row
* @returns null for a PyO3 older than the table; the newest row stands for everything newer
*/
function findPyo3Range(version) {
	const newest = ranges.at(-1) ?? null;
	if (version === null) return newest;
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const row = ranges.find(({ pyo3 }) => pyo3 === `${major}.${minor}`);
	if (row) return row;
	const last = Number(newest?.pyo3.split(".")[1] ?? 0);
	return major > 0 || minor > last ? newest : null;
}
// src/project/cargo-cfg.ts
/** What `rustc --print cfg --target TRIPLE` says about the platform, without its CPU features. */
function describeTarget(triple) {
	const [machine = "", vendor = "", system = "", environment = ""] = triple.split("-");
	const os = system === "darwin" ? "macos" : system;
	const architecture = rustArchitecture(machine);
	const flags = os === "windows" ? ["windows"] : os.startsWith("wasi") ? [] : ["unix"];
	const libc = /^(gnu|musl|msvc|uclibc)/.exec(environment)?.[1] ?? "";
	const values = {
		target_arch: architecture,
		target_os: environment.startsWith("android") ? "android" : os,
		target_env: libc,
		target_vendor: vendor === "linux" ? "unknown" : vendor,
		target_pointer_width: isNarrow(machine) ? "32" : "64",
		target_endian: /^(s390x|powerpc64|powerpc|mips|mips64|sparc64)$/.test(machine) ? "big" : "little",
		target_abi: machine === "powerpc64le" ? "elfv2" : machine === "powerpc64" ? "elfv1" : /eabihf$/.exec(environment)?.[0] ?? "",
		panic: "unwind"
	};
	return /* @__PURE__ */ new Set([
		...flags,
		"debug_assertions",
		...[...flags, ...machine.startsWith("wasm") ? ["wasm"] : []].map((family) => `target_family="${family}"`),
		...Object.entries(values).map(([key, value]) => `${key}="${value}"`)
	]);
}
/**
* Whether a dependency table's key holds for `triple`: a triple names itself, `cfg(\u2026)` is evaluated. Null when it is no
* expression, or asks for something that only the compiler knows (CPU features, flags of one's own).
*/
function matchesTarget(key, triple) {
	const expression = /^\s*cfg\s*\((.*)\)\s*$/s.exec(key)?.[1];
	if (expression === void 0) return key === triple;
	const tokens = tokenize(expression);
	if (tokens === null) return null;
	const result = evaluate(tokens, describeTarget(triple));
	return tokens.length === 0 ? result : null;
}
const knownNames = /^(unix|windows|debug_assertions|true|false|panic|target_(arch|os|env|vendor|pointer_width|endian|family|abi))$/;
function tokenize(text) {
	const tokens = text.match(/[A-Za-z_]\w*|"[^"]*"|[(),=]|\S/g) ?? [];
	return tokens.every((token) => /^([A-Za-z_]\w*|"[^"]*"|[(),=])$/.test(token)) ? tokens : null;
}
/** Takes its tokens from the front; null spreads, except where the other operands decide. */
function evaluate(tokens, cfg) {
	const name = tokens.shift() ?? "";
	if (take(tokens, "(")) {
		const operands = [];
		while (!take(tokens, ")")) {
			if (tokens.length === 0) return null;
			operands.push(evaluate(tokens, cfg));
			if (!take(tokens, ",") && tokens.at(0) !== ")") return null;
		}
		return combine(name, operands);
	}
	if (!/^\w+$/.test(name)) return null;
	if (!take(tokens, "=")) {
		if (name === "true" || name === "false") return name === "true";
		return cfg.has(name) || (knownNames.test(name) ? false : null);
	}
	const value = tokens.shift() ?? "";
	if (!/^".*"$/s.test(value)) return null;
	return cfg.has(`${name}=${value}`) || (knownNames.test(name) ? false : null);
}
function take(tokens, token) {
	if (tokens[0] !== token) return false;
	tokens.shift();
	return true;
}
function combine(operator, operands) {
	if (operator === "not") {
		const [operand = null] = operands;
		return operands.length === 1 && operand !== null ? !operand : null;
	}
	if (operator === "all") return operands.includes(false) ? false : operands.includes(null) ? null : true;
	if (operator === "any") return operands.includes(true) ? true : operands.includes(null) ? null : false;
	return null;
}
function rustArchitecture(machine) {
	if (/^i[3-6]86$/.test(machine)) return "x86";
	if (/^(arm|thumb)/.test(machine)) return "arm";
	if (machine.startsWith("riscv64")) return "riscv64";
	if (machine === "powerpc64le") return "powerpc64";
	return machine;
}
function isNarrow(machine) {
	return /^(i[3-6]86|arm|thumb|wasm32|powerpc$|mips$|mipsel$)/.test(machine) || machine === "riscv32gc";
}
// src/project/cargo-features.ts
function resolveFeatures(graph, request, rules) {
	return new Resolver(graph, rules).resolve(request);
}
var Resolver = class {
	nodes = /* @__PURE__ */ new Map();
	undecided = /* @__PURE__ */ new Set();
	unknown = /* @__PURE__ */ new Set();
	graph;
	rules;
	constructor(graph, rules) {
		this.graph = graph;
		this.rules = rules;
	}
	resolve(request) {
		const root = this.nodeOf(this.graph.root, false);
		this.visit(root, [], request.usesDefault);
		const asked = request.features.flatMap((text) => text.split(/[\s,]+/)).filter((word) => word !== "");
		for (const feature of asked) this.activate(root, feature, true);
		if (request.all && root.package) {
			for (const feature of Object.keys(root.package.features)) this.activate(root, feature, true);
			for (const { alias, isOptional } of root.package.dependencies) if (isOptional) this.enable(root, alias);
		}
		return {
			packages: this.listReachable(root),
			undecided: [...this.undecided],
			unknownFeatures: [...this.unknown]
		};
	}
	visit(node, features, usesDefault) {
		if (!node.isVisited) {
			node.isVisited = true;
			for (const dependency of this.dependenciesOf(node)) if (!dependency.isOptional) this.follow(node, dependency, []);
		}
		for (const feature of features) this.activate(node, feature, true);
		if (usesDefault && (node.package === null || Object.hasOwn(node.package.features, "default"))) this.activate(node, "default", true);
	}
	/** @param isAsked false where a feature of that name need not exist */
	activate(node, feature, isAsked) {
		const forwarded = /^([^/?]+)(\??)\/(.+)$/.exec(feature);
		if (feature.startsWith("dep:")) this.enable(node, feature.slice(4));
		else if (forwarded) this.forward(node, forwarded[1] ?? "", forwarded[3] ?? "", forwarded[2] === "?");
		else if (node.package === null) node.features.add(feature);
		else this.activateNamed(node, node.package, feature, isAsked);
	}
	activateNamed(node, own, feature, isAsked) {
		const values = Object.hasOwn(own.features, feature) ? own.features[feature] : void 0;
		const isImplicit = values === void 0 && hasImplicitFeature(own, feature);
		if (values === void 0 && !isImplicit) {
			if (isAsked && feature !== "default") this.unknown.add(`${feature} of ${own.name}`);
			return;
		}
		if (node.features.has(feature)) return;
		node.features.add(feature);
		if (isImplicit) this.enable(node, feature);
		for (const value of values ?? []) this.activate(node, value, true);
	}
	enable(node, alias) {
		if (node.enabled.has(alias)) return;
		node.enabled.add(alias);
		const waiting = [...node.waiting.get(alias) ?? []];
		for (const dependency of this.dependenciesOf(node)) if (dependency.alias === alias && dependency.isOptional) this.follow(node, dependency, waiting);
	}
	/** `alias/feature`; of an optional dependency it turns the dependency and the feature of its name on as well. */
	forward(node, alias, feature, isWeak) {
		const dependencies = this.dependenciesOf(node).filter((dependency) => dependency.alias === alias);
		if (dependencies.length === 0 && !node.package?.dependencies.some((dependency) => dependency.alias === alias)) this.unknown.add(`${alias}/${feature} of ${node.name}`);
		for (const dependency of dependencies) {
			if (dependency.isOptional && isWeak && !this.rules.weakActivates && !node.enabled.has(alias)) {
				node.waiting.set(alias, (node.waiting.get(alias) ?? /* @__PURE__ */ new Set()).add(feature));
				continue;
			}
			if (dependency.isOptional) {
				this.enable(node, alias);
				if (!isWeak) this.activate(node, alias, false);
			}
			this.activate(this.targetOf(node, dependency), feature, true);
		}
	}
	follow(node, dependency, more) {
		this.visit(this.targetOf(node, dependency), [...dependency.features, ...more], dependency.usesDefaultFeatures);
	}
	/** Dependencies whose features count here. */
	dependenciesOf(node) {
		const isMember = node.package !== null && this.graph.members.has(node.package.file);
		return (node.package?.dependencies ?? []).filter((dependency) => (dependency.kind !== "dev" || isMember) && (this.rules.countsOtherTargets || this.isBuilt(node, dependency)));
	}
	isBuilt(node, { target, kind }) {
		const { targets, host } = this.rules;
		const triples = host !== null && (node.isHost || kind === "build") ? [host] : targets;
		if (target === null || triples === null) return true;
		const answers = triples.map((triple) => matchesTarget(target, triple));
		if (!answers.includes(true) && answers.includes(null)) this.undecided.add(target);
		return answers.some((answer) => answer !== false);
	}
	targetOf(from, dependency) {
		const manifest = dependency.path ?? this.graph.patches.get(dependency.package) ?? null;
		const own = manifest === null ? void 0 : this.graph.packages.get(manifest);
		const isHost = from.isHost || this.rules.host !== null && (dependency.kind === "build" || own?.library?.isProcMacro === true);
		const node = manifest !== null && own ? this.nodeOf(manifest, isHost) : this.makeNode(`registry ${dependency.package}`, dependency.package, null, isHost);
		if (dependency.requirement !== null) node.requirements.add(dependency.requirement);
		return node;
	}
	nodeOf(manifest, isHost) {
		const own = this.graph.packages.get(manifest) ?? null;
		return this.makeNode(manifest, own?.name ?? manifest, own, isHost);
	}
	makeNode(id, name, own, isHost) {
		const key = `${isHost ? "host" : "target"} ${id}`;
		const known = this.nodes.get(key);
		if (known) return known;
		const node = {
			name,
			isHost,
			package: own,
			requirements: /* @__PURE__ */ new Set(),
			features: /* @__PURE__ */ new Set(),
			enabled: /* @__PURE__ */ new Set(),
			waiting: /* @__PURE__ */ new Map(),
			isVisited: false
		};
		this.nodes.set(key, node);
		return node;
	}
	/** What is below the root over dependencies that are on and built for these targets; the root itself is left out. */
	listReachable(root) {
		const seen = /* @__PURE__ */ new Set();
		for (const open = [root]; open.length > 0;) {
			const node = open.pop();
			for (const dependency of this.dependenciesOf(node)) {
				if (dependency.isOptional && !node.enabled.has(dependency.alias)) continue;
				const next = this.targetOf(node, dependency);
				if (!this.isBuilt(node, dependency) || seen.has(next)) continue;
				seen.add(next);
				open.push(next);
			}
		}
		return [...seen].map(({ name, package: own, requirements, features }) => ({
			name,
			manifest: own?.file ?? null,
			requirements,
			features
		}));
	}
};
/** An optional dependency is a feature of its own name, unless `dep:` names it anywhere. */
function hasImplicitFeature(own, name) {
	if (!own.dependencies.some((dependency) => dependency.alias === name && dependency.isOptional)) return false;
	return !Object.values(own.features).some((values) => values.includes(`dep:${name}`));
}
// src/project/cargo-lock.ts
function parseCargoLock(text) {
	return text.split(/^\[\[package\]\]\s*$/m).slice(1).flatMap((block) => {
		const name = /^name = "([^"]+)"/m.exec(block)?.[1];
		const version = /^version = "([^"]+)"/m.exec(block)?.[1];
		if (name === void 0 || version === void 0) return [];
		return [{
			name,
			version,
			dependencies: [...(/^dependencies = \[([^\]]*)\]/m.exec(block)?.[1] ?? "").matchAll(/"([^" ]+)[^"]*"/g)].map(([, dependency = ""]) => dependency)
		}];
	});
}
/** The shortest way from one of `from` to a package called `to`, both included; null when there is none. */
function findLockedPath(lock, from, to) {
	const byName = /* @__PURE__ */ new Map();
	for (const { name, dependencies } of lock) byName.set(name, [...byName.get(name) ?? [], ...dependencies]);
	const seen = new Set(from);
	let paths = from.map((name) => [name]);
	while (paths.length > 0) {
		const found = paths.find((path) => path.at(-1) === to);
		if (found) return found;
		paths = paths.flatMap((path) => (byName.get(path.at(-1) ?? "") ?? []).flatMap((name) => {
			if (seen.has(name)) return [];
			seen.add(name);
			return [[...path, name]];
		}));
	}
	return null;
}
// src/project/cargo-bindings.ts
const pyo3Crates = ["pyo3", "pyo3-ffi"];
/** Registry crates whose own dependencies include pyo3; asked only where no Cargo.lock tells. */
const pyo3Dependents = /^(numpy|pythonize|pyo3-(log|async-runtimes|asyncio|polars|arrow|file|bytes|stub-gen|object_store|geoarrow)|arrow-pyarrow|pyo3-async)$/;
/**
* @param forced `[tool.maturin] bindings`
* @param rustTarget null: whatever target, as `maturin generate-ci` asks
*/
function detectBindings(crate, request, forced, rustTarget) {
	const resolution = resolveFeatures(crate.graph, request, rulesFor(crate, rustTarget));
	const direct = resolution.packages.filter(({ name }) => pyo3Crates.includes(name));
	const registry = resolution.packages.filter(({ manifest }) => manifest === null).map(({ name }) => name);
	const indirect = direct.length > 0 ? null : findIndirect(crate, registry);
	const hasUniffi = resolution.packages.some(({ name }) => name === "uniffi");
	const kind = chooseKind(crate, forced, direct.length > 0 || indirect !== null, hasUniffi);
	return {
		kind,
		version: readVersion(crate, direct),
		features: new Set(direct.flatMap(({ features }) => [...features])),
		doubts: [
			...crate.missing.map((file) => `${file} is not there, so its features were not read`),
			...resolution.undecided.map((key) => `whether ${key} holds is known to the compiler alone`),
			...!crate.hasTargets && kind === "bin" ? [`${crate.file} has no src/lib.rs and no src/main.rs beside it, so what it builds is not known`] : [],
			...indirect ? [`pyo3 comes in through ${indirect}, whose features are not on disk`] : []
		],
		unknownFeatures: resolution.unknownFeatures
	};
}
/** The lowest `abi3-pyXY` wins; `abi3t` starts at 3.15 (PEP 803). */
function readStableAbis(features) {
	const read = (kind) => {
		const minors = [...features].flatMap((feature) => {
			const minor = new RegExp(`^${kind}-py3(\\d{1,3})$`).exec(feature)?.[1];
			return minor === void 0 ? [] : [Number(minor)];
		});
		if (minors.length > 0) return `3.${Math.max(Math.min(...minors), kind === "abi3t" ? 15 : 0)}`;
		return features.has(kind) ? "current" : null;
	};
	return {
		abi3: read("abi3"),
		abi3t: read("abi3t")
	};
}
/**
* maturin asks `cargo metadata`, which counts every target and every weak feature; in a workspace of several members it
* asks `cargo tree` instead, which resolves as a build does (PyO3/maturin#3256).
*/
function rulesFor(crate, rustTarget) {
	const isAlone = crate.graph.members.size < 2;
	const targets = rustTarget === "universal2-apple-darwin" ? ["aarch64-apple-darwin", "x86_64-apple-darwin"] : rustTarget === null ? null : [rustTarget];
	return {
		targets,
		countsOtherTargets: isAlone || crate.resolver === 1 || targets === null,
		weakActivates: isAlone,
		host: isAlone || crate.resolver === 1 ? null : buildHost(rustTarget)
	};
}
/** The runner that the target is built on; Linux and Windows are built from x86_64 but for arm64's own runners. */
function buildHost(rustTarget) {
	if (rustTarget?.endsWith("-apple-darwin")) return "aarch64-apple-darwin";
	if (rustTarget?.includes("-windows-")) return "x86_64-pc-windows-msvc";
	return "x86_64-unknown-linux-gnu";
}
function chooseKind(crate, forced, hasPyo3, hasUniffi) {
	const isLibrary = crate.libraryTypes.includes("cdylib");
	switch (forced) {
		case "cffi":
		case "uniffi": return forced;
		case "bin": return hasPyo3 ? "pyo3-bin" : "bin";
		case "pyo3":
		case "pyo3-ffi": return hasPyo3 ? "pyo3" : "none";
		case null:
			if (hasPyo3) return !isLibrary && crate.hasBinary ? "pyo3-bin" : "pyo3";
			if (hasUniffi) return "uniffi";
			return isLibrary ? "cffi" : crate.hasBinary || !crate.hasTargets ? "bin" : "none";
	}
}
/** pyo3 below a crate of the registry: Cargo.lock shows the way to it, else the name of the crate does. */
function findIndirect(crate, registry) {
	if (crate.lock === null) return registry.find((name) => pyo3Dependents.test(name)) ?? null;
	for (const to of pyo3Crates) {
		const path = findLockedPath(crate.lock, registry, to);
		if (path) return path.slice(0, -1).join(" \u2192 ");
	}
	return null;
}
function readVersion(crate, direct) {
	const local = direct.find(({ manifest }) => manifest !== null)?.manifest;
	if (local) return crate.graph.packages.get(local)?.version ?? null;
	const requirement = direct.flatMap(({ requirements }) => [...requirements])[0];
	const wanted = /\d+(\.\d+)*/.exec(requirement ?? "")?.[0] ?? null;
	const locked = (crate.lock ?? []).filter(({ name }) => pyo3Crates.includes(name)).map(({ version }) => version);
	return locked.find((version) => wanted === null || isSameSeries(version, wanted)) ?? wanted ?? locked[0] ?? null;
}
/** Cargo takes 0.x versions of one x for compatible. */
function isSameSeries(version, wanted) {
	const parts = (text) => text.split(".").slice(0, 2).join(".");
	return parts(version) === parts(`${wanted}.0`);
}
// src/plan/maturin/wheels.ts
/** PyPy's only living line; every PyPy since 7.3 has this ABI. */
const pypy = {
	minor: 11,
	pythonTag: "pp311",
	abiTag: "pypy311_pp73",
	buildPython: "pypy3.11"
};
const abi3tStart = 15;
/** maturin builds for free-threaded Pythons from 3.14 on (PEP 779). */
const freeThreadedStart = 14;
function chooseWheels(request) {
	const { bindings } = request;
	if (bindings.kind !== "pyo3" && bindings.kind !== "pyo3-bin") return {
		wheels: [{
			pythonTag: "py3",
			abiTag: "none",
			buildPython: null,
			kind: "no-abi",
			pythons: request.pythons
		}],
		unserved: [],
		abi3Floor: null,
		isFloorUnnamed: false,
		hasAbi3t: false
	};
	const plain = readStableAbis(bindings.features);
	const isProgram = bindings.kind === "pyo3-bin";
	const { fitting, outside } = splitByRange(request);
	const stable = isProgram ? [] : groupStable(fitting, request, plain);
	const unserved = outside.filter(({ python }) => !stable.some((wheel) => servesFrom(wheel) <= minorOf$1(python)));
	const specific = fitting.filter((python) => !stable.some(({ pythons }) => pythons.includes(python)));
	const floor = fixedFloor(plain);
	const belowFloor = isProgram || floor === null ? [] : specific.filter((python) => minorOf$1(python) < floor);
	const freeThreaded = chooseFreeThreaded(request, isProgram ? null : plain);
	return {
		wheels: [
			...stable.filter((wheel) => !isOnlyForFreeThreaded(wheel, stable) || freeThreaded.usesAbi3t),
			...specific.filter((python) => request.supported.includes(python) && !belowFloor.includes(python)).map((python) => specificWheel(python)),
			...freeThreaded.wheels,
			...choosePypy(request)
		],
		unserved: [
			...unserved,
			...belowFloor.map((python) => ({
				python,
				reason: "below-floor"
			})),
			...freeThreaded.unserved
		],
		abi3Floor: stable[0] ? `3.${servesFrom(stable[0])}` : null,
		isFloorUnnamed: !isProgram && stable.length > 0 && (plain.abi3 ?? plain.abi3t) === "current",
		hasAbi3t: !isProgram && plain.abi3t !== null
	};
}
/** A stable-ABI wheel for each floor that some Python's features choose. */
function groupStable(fitting, request, plain) {
	const groups = /* @__PURE__ */ new Map();
	for (const python of fitting) {
		const chosen = chooseStable(python, request);
		if (chosen === null) continue;
		const isUnnamed = chosen.floor === "current";
		const key = isUnnamed ? chosen.kind : `${chosen.kind} ${chosen.floor}`;
		const pythonTag = toPythonTag(isUnnamed ? python : chosen.floor);
		const abiTag = chosen.kind === "abi3t" ? "abi3.abi3t" : "abi3";
		const group = groups.get(key) ?? {
			pythonTag,
			abiTag,
			pythons: [],
			isUnnamed
		};
		group.pythons.push(python);
		groups.set(key, group);
	}
	const isPlain = groups.size === 1 && request.conditional.length === 0 && plain.abi3 !== "current" && plain.abi3t === null;
	return [...groups.values()].map(({ isUnnamed, ...group }) => ({
		...group,
		kind: "stable",
		buildPython: isPlain ? null : isUnnamed ? group.pythons[0] ?? null : chooseBuilder(group.pythons, request.supported)
	}));
}
/** maturin prefers abi3t where the interpreter has it, and looks at the features that hold for this Python. */
function chooseStable(python, request) {
	const abis = readStableAbis(/* @__PURE__ */ new Set([...request.bindings.features, ...conditionalFeatures(python, request.conditional)]));
	const minor = minorOf$1(python);
	if (abis.abi3t !== null && minor >= abi3tStart && fits(abis.abi3t, minor)) return {
		kind: "abi3t",
		floor: abis.abi3t
	};
	if (abis.abi3 !== null && fits(abis.abi3, minor)) return {
		kind: "abi3",
		floor: abis.abi3
	};
	return null;
}
function fits(floor, minor) {
	return floor === "current" || minor >= minorOf$1(floor);
}
/** Features of pyo3 itself that a build for this CPython turns on; maturin asks nothing else of conditional ones here. */
function conditionalFeatures(python, conditional) {
	const version = parseVersion(python);
	return conditional.filter(({ pythons }) => pythons === null || version !== null && specifierContains(pythons, version)).filter(({ implementation }) => implementation === null || implementation.toLowerCase() === "cpython").flatMap(({ feature }) => /^pyo3(?:-ffi)?\/(.+)$/.exec(feature)?.[1] ?? []);
}
function chooseBuilder(pythons, supported) {
	return pythons.find((python) => supported.includes(python)) ?? pythons[0] ?? null;
}
/** An abi3t wheel whose Pythons with a GIL all take an abi3 wheel already. */
function isOnlyForFreeThreaded(wheel, stable) {
	return wheel.abiTag === "abi3.abi3t" && stable.some((other) => other.abiTag === "abi3");
}
function chooseFreeThreaded(request, stable) {
	const { range, supported, wantsFreeThreaded } = request;
	const candidates = supported.filter((python) => minorOf$1(python) >= freeThreadedStart);
	const from = range === null ? Number.POSITIVE_INFINITY : range.freeThreaded ?? Number.POSITIVE_INFINITY;
	const isSupported = (python) => minorOf$1(python) >= from && minorOf$1(python) <= (range?.newest ?? 99);
	const takesAbi3t = (python) => {
		const floor = stable?.abi3t ?? null;
		return floor !== null && minorOf$1(python) >= abi3tStart && fits(floor, minorOf$1(python));
	};
	const refused = (python) => ({
		python: `${python}t`,
		reason: isSupported(python) ? "free-threaded-off" : "free-threaded-unsupported"
	});
	const isServed = (python) => isSupported(python) && (wantsFreeThreaded || takesAbi3t(python) && stable?.abi3 === null);
	return {
		usesAbi3t: wantsFreeThreaded,
		wheels: candidates.filter((python) => isServed(python) && !takesAbi3t(python)).map((python) => ({
			pythonTag: toPythonTag(python),
			abiTag: `${toPythonTag(python)}t`,
			buildPython: `${python}t`,
			kind: "free-threaded",
			pythons: [`${python}t`]
		})),
		unserved: candidates.filter((python) => !isServed(python)).map(refused)
	};
}
/** It takes no stable-ABI wheel, and PyO3 builds for some of them only. */
function choosePypy({ range, pythons, wantsPypy }) {
	const [oldest, newest] = range?.pypy ?? [Number.POSITIVE_INFINITY, null];
	const fits = pypy.minor >= oldest && pypy.minor <= (newest ?? pypy.minor);
	if (!wantsPypy || !fits || !pythons.includes(`3.${pypy.minor}`)) return [];
	const { minor: _, ...tags } = pypy;
	return [{
		...tags,
		kind: "pypy",
		pythons: [pypy.buildPython]
	}];
}
function specificWheel(python) {
	const tag = toPythonTag(python);
	return {
		pythonTag: tag,
		abiTag: tag,
		buildPython: python,
		kind: "specific",
		pythons: [python]
	};
}
/** PyO3's build script refuses Pythons outside its range. */
function splitByRange({ pythons, range }) {
	const fitting = [];
	const outside = [];
	for (const python of pythons) {
		const minor = minorOf$1(python);
		if (range && minor < range.oldest) outside.push({
			python,
			reason: "below-pyo3"
		});
		else if (range?.newest && minor > range.newest) outside.push({
			python,
			reason: "above-pyo3"
		});
		else fitting.push(python);
	}
	return {
		fitting,
		outside
	};
}
/** Minor version of the oldest Python that takes a stable-ABI wheel. */
function servesFrom({ pythonTag }) {
	return Number(pythonTag.slice(3));
}
/** The floor that holds for every Python, as a minor version. */
function fixedFloor({ abi3 }) {
	return abi3 === null || abi3 === "current" ? null : minorOf$1(abi3);
}
function minorOf$1(python) {
	return Number.parseInt(python.split(".")[1] ?? "", 10);
}
// src/plan/cibuildwheel/stable-abi/maturin.ts
/** @param rustTarget that the wheel is compiled for */
function readMaturinAbi(pyproject, crate, rustTarget, asked) {
	const table = readMaturinTable(pyproject);
	const bindings = detectBindings(crate, {
		features: table.features,
		all: table.allFeatures,
		usesDefault: !table.noDefaultFeatures
	}, table.bindings, rustTarget);
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
// src/data/maturin/generate-ci.ts
const ciPlatforms = [
	"linux",
	"musllinux",
	"windows",
	"macos",
	"emscripten",
	"android"
];
/** Built without a table of their own. */
const defaultCiPlatforms = [
	"linux",
	"musllinux",
	"windows",
	"macos"
];
const ciDefaults = {
	linux: {
		targets: [
			"x86_64",
			"x86",
			"aarch64",
			"armv7",
			"s390x",
			"ppc64le"
		],
		manylinux: "auto",
		rustToolchain: null
	},
	musllinux: {
		targets: [
			"x86_64",
			"x86",
			"aarch64",
			"armv7"
		],
		manylinux: "musllinux_1_2",
		rustToolchain: null
	},
	windows: {
		targets: [
			"x64",
			"x86",
			"aarch64"
		],
		manylinux: null,
		rustToolchain: null
	},
	macos: {
		targets: ["x86_64", "aarch64"],
		manylinux: null,
		rustToolchain: null
	},
	emscripten: {
		targets: ["wasm32-unknown-emscripten"],
		manylinux: null,
		rustToolchain: "${{ env.RUST_TOOLCHAIN }}"
	},
	android: {
		targets: ["aarch64-linux-android", "x86_64-linux-android"],
		manylinux: null,
		rustToolchain: null
	}
};
function ciRunner(platform, target) {
	switch (platform) {
		case "windows": return target === "aarch64" ? "windows-11-arm" : "windows-latest";
		case "macos": return target === "x86_64" ? "macos-15-intel" : "macos-latest";
		case "android": return "ubuntu-latest";
		default: return "ubuntu-22.04";
	}
}
/** The names of maturin-action for machines, as platform tags spell them. */
const machines = {
	x64: "x86_64",
	x86: "i686",
	armv7: "armv7l"
};
const windowsWords = {
	x64: "win_amd64",
	x86_64: "win_amd64",
	x86: "win32",
	i686: "win32",
	aarch64: "win_arm64"
};
const macWords = {
	x64: "macosx_x86_64",
	x86_64: "macosx_x86_64",
	aarch64: "macosx_arm64",
	universal2: "macosx_universal2",
	"universal2-apple-darwin": "macosx_universal2"
};
/** Our target word for a row, `manylinux_i686`; null for platforms without one. */
function ciTargetWord(platform, target) {
	if (platform === "windows") return windowsWords[target] ?? null;
	if (platform === "macos") return macWords[target] ?? null;
	if (platform !== "linux" && platform !== "musllinux") return null;
	return `${platform === "linux" ? "manylinux" : "musllinux"}_${machines[target] ?? target}`;
}
// src/plan/maturin/explain.ts
/** Interpreters of the project without a wheel of their own. */
function explainPythons({ made, range, targets, pythons }) {
	const usesPyo3 = made.wheels.every(({ kind }) => kind !== "no-abi");
	const sentence = (unserved) => describeUnserved(unserved, made, range, targets.length);
	return [
		...explainCovered(made, pythons),
		...made.unserved.map(sentence),
		...usesPyo3 ? explainOtherInterpreters(range, made) : []
	];
}
/** Rows of `maturin generate-ci` that this plan leaves out. */
function explainTargets(rows, targets) {
	return rows.flatMap(({ platform, target }) => {
		const word = ciTargetWord(platform, target);
		if (word !== null && targets.includes(word)) return [];
		const isKnown = word !== null && targetWords.includes(word);
		return [{
			what: word ?? target,
			code: "plan/target-not-chosen",
			reason: isKnown ? `not among \`targets\`; maturin generate-ci would build it (${platform}, ${target})` : `maturin generate-ci would build it (${platform}, ${target}); wheel-release has no such target`
		}];
	});
}
function explainCovered({ wheels }, pythons) {
	const stable = wheels.filter(({ kind }) => kind === "stable");
	return pythons.flatMap((python) => {
		const tag = toPythonTag(python);
		const wheel = stable.findLast(({ pythonTag }) => minorOf(pythonTag) <= minorOf(tag));
		if (wheel === void 0 || wheel.pythonTag === tag) return [];
		const reason = `Python ${python} takes the ${wheel.pythonTag}-${wheel.abiTag} wheel`;
		return [{
			what: `${tag}-${tag}`,
			code: "plan/covered-by-abi3",
			reason
		}];
	});
}
function describeUnserved({ python, reason }, made, range, targetCount) {
	const tag = toPythonTag(python.replace(/t$/, ""));
	const what = `${tag}-${toPythonTag(python)}`;
	const wheels = count(targetCount, "more wheel");
	switch (reason) {
		case "below-floor": return {
			what,
			code: "plan/below-abi3-floor",
			reason: `the stable-ABI wheel starts at ${made.abi3Floor}; users of Python ${python} build from the sdist`
		};
		case "below-pyo3":
		case "above-pyo3": return {
			what,
			code: "plan/outside-pyo3-range",
			reason: describeRange(python, range)
		};
		case "free-threaded-unsupported": return {
			what,
			code: "plan/free-threaded-off",
			reason: `PyO3 ${range?.pyo3 ?? "of this age"} does not build for Python ${python}`
		};
		case "free-threaded-off": return {
			what: made.hasAbi3t && minorOf(tag) >= 15 ? "cp315-abi3.abi3t" : what,
			code: "plan/free-threaded-off",
			reason: `free-threaded interpreters take no wheel of this plan (PEP 703); \`free-threaded = true\` adds this one (${wheels})`
		};
	}
}
function describeRange(python, range) {
	const newest = range?.newest ?? null;
	const bounds = newest === null ? `3.${range?.oldest} and newer` : `3.${range?.oldest} to 3.${newest}`;
	return `PyO3 ${range?.pyo3} builds for CPython ${bounds}, not for ${python}`;
}
function explainOtherInterpreters(range, { wheels }) {
	const hasPypy = wheels.some(({ kind }) => kind === "pypy");
	const describe = (name, oldest) => oldest === null ? `this PyO3 does not build for ${name}` : `${name} takes no CPython wheel; PyO3 ${range?.pyo3} builds for ${name} 3.${oldest} and newer from the sdist`;
	return [...hasPypy ? [] : [{
		what: "PyPy",
		code: "plan/pypy-off",
		reason: `${describe("PyPy", range?.pypy?.[0] ?? null)}${range?.pypy ? "; `pypy = true` adds wheels" : ""}`
	}], {
		what: "GraalPy",
		code: "plan/graalpy-off",
		reason: describe("GraalPy", range?.oldestGraalpy ?? null)
	}];
}
/** `cp312` \u2192 12 */
function minorOf(pythonTag) {
	return Number.parseInt(pythonTag.replace(/^cp3/, ""), 10);
}
// src/plan/maturin/generate-ci.ts
/**
* Rows in the order of maturin's jobs, or what maturin refuses.
* @param pyproject the whole table of pyproject.toml
* @param isProgram true with bindings `bin`, for which there is no Emscripten build
*/
function listCiRows(pyproject, isProgram) {
	const github = readTable$1(readPath(pyproject, [
		"tool",
		"maturin",
		"generate-ci",
		"github"
	]));
	const configured = ciPlatforms.filter((platform) => isTable(github[platform]) && !(platform === "emscripten" && isProgram));
	const rows = [];
	for (const platform of configured.length > 0 ? configured : defaultCiPlatforms) {
		const made = listPlatform(platform, readTable$1(github[platform]), github);
		if ("problem" in made) return made;
		rows.push(...made);
	}
	return rows;
}
function listPlatform(platform, config, github) {
	const where = `[tool.maturin.generate-ci.github.${platform}]`;
	const { targets, target: detailed } = config;
	if (targets !== void 0 && detailed !== void 0) return { problem: `${where}: targets and [[target]] exclude each other` };
	for (const list of [targets, detailed]) if (Array.isArray(list) && list.length === 0) return { problem: `${where}: no targets are listed` };
	const details = (Array.isArray(detailed) ? detailed : []).map(readTable$1);
	return (Array.isArray(detailed) ? details.map((row) => readString(row, ["arch"]) ?? "") : Array.isArray(targets) ? targets.map(String) : ciDefaults[platform].targets).map((target) => {
		const own = details.find((row) => row.arch === target) ?? {};
		const read = (key, fallback = null) => readString(own, [key]) ?? readString(config, [key]) ?? fallback;
		return {
			platform,
			runner: read("runner", ciRunner(platform, target)) ?? "",
			target,
			pythonArchitecture: platform === "windows" ? target === "aarch64" ? "arm64" : target : null,
			manylinux: read("manylinux", ciDefaults[platform].manylinux),
			container: read("container"),
			dockerOptions: read("docker-options"),
			rustToolchain: read("rust-toolchain", ciDefaults[platform].rustToolchain),
			rustupComponents: read("rustup-components"),
			beforeScript: read("before-script-linux"),
			args: read("args", readString(github, ["args"]))
		};
	});
}
function readTable$1(value) {
	return isTable(value) ? value : {};
}
// src/data/maturin/version.ts
/** The maturin that builds wheels, as src/tools/maturin.txt locks it; a test compares the two. */
const maturinVersion = "1.16.0";
// src/plan/maturin/judge.ts
function judgeTable(pyproject, table) {
	const at = (key) => ({
		file: pyproject.file,
		line: lineOf(pyproject, [
			"tool",
			"maturin",
			key
		])
	});
	return [
		...table.problems.map(({ key, problem, words }) => {
			return {
				code: "plan/maturin-option",
				level: "error",
				message: `[tool.maturin] ${key}: ${problem}`,
				...words.length > 0 ? { help: `maturin takes: ${words.join(", ")}.` } : {},
				...at(key)
			};
		}),
		...table.unknownKeys.map((key) => {
			const nearest = findNearest(key, maturinKeys);
			return {
				code: "plan/maturin-unknown-key",
				level: "warning",
				message: `maturin does not know [tool.maturin] ${key} and ignores it${nearest ? `; did you mean "${nearest}"?` : ""}`,
				help: nearest ? `${nearest} = \u2026` : "Remove the key.",
				...at(key)
			};
		}),
		...judgeRequirement(pyproject),
		...judgeLinuxTags(table).map(({ keys, ...finding }) => ({
			...finding,
			...at(keys.find((key) => hasTable(pyproject, [
				"tool",
				"maturin",
				key
			])) ?? "")
		}))
	];
}
function judgeCrate(crate, bindings, isFloorUnnamed) {
	const file = crate.file;
	return [
		...bindings.kind === "none" ? [noBindings(crate)] : [],
		...bindings.unknownFeatures.map((feature) => ({
			code: "plan/unknown-cargo-feature",
			level: "error",
			message: `cargo would refuse the build: there is no feature ${feature}`,
			file,
			help: "Correct the name in [tool.maturin] features or in Cargo.toml."
		})),
		...bindings.doubts.map((doubt) => unsure(doubt, bindings, file)),
		...isFloorUnnamed ? [unnamedFloor(file)] : []
	];
}
function judgePlatform(word, platform, target) {
	if (platform.note !== null) return [{
		code: "plan/policy-not-possible",
		level: "warning",
		message: `${word}: ${platform.note}; the wheel gets ${platform.platformTag}`,
		help: `Set [tool.maturin] compatibility = "${platform.policyCeiling}", or remove it.`
	}];
	const unaccepted = platform.platformTag.split(".").find((tag) => /^macosx_(1[1-9]|[2-9]\d)_[1-9]/.test(tag));
	if (target.family !== "macosx" || unaccepted === void 0) return [];
	return [{
		code: "plan/refused-platform-tag",
		level: "error",
		message: `${word} would be tagged ${unaccepted}; PyPI takes macOS 11 and newer with the minor version 0 only`,
		help: "Write [tool.maturin.target.\u2026] macos-deployment-target with the minor version 0."
	}];
}
function judgeRequirement(pyproject) {
	const requirement = readStrings(pyproject.table, ["build-system", "requires"]).map(parseRequirement).find((parsed) => parsed?.name.toLowerCase() === "maturin");
	const set = parseSpecifierSet(requirement?.specifier ?? "");
	const version = parseVersion(maturinVersion);
	if (!requirement || set === null || version === null || specifierContains(set, version)) return [];
	return [{
		code: "plan/maturin-version",
		level: "warning",
		message: `[build-system] requires "maturin${requirement.specifier}", and the wheels are built with maturin ${maturinVersion}`,
		file: pyproject.file,
		line: lineOf(pyproject, ["build-system", "requires"]),
		help: "Widen the requirement: requires = [\"maturin>=1.9,<2\"]"
	}];
}
function judgeLinuxTags(table) {
	const findings = [];
	if (table.compatibility?.kind === "linux") findings.push({
		keys: ["compatibility", "manylinux"],
		code: "plan/refused-platform-tag",
		level: "warning",
		message: "[tool.maturin] compatibility asks for plain linux tags, which PyPI refuses; each wheel is built for its manylinux policy instead",
		help: "Remove the key, or name a policy: compatibility = \"manylinux_2_28\"."
	});
	if (table.auditwheel === "skip") findings.push({
		keys: ["auditwheel", "skip-auditwheel"],
		code: "plan/platform-tag-unchecked",
		level: "notice",
		message: "maturin is told to skip its check of the Linux wheels (auditwheel); `check` reads them before anything is published",
		help: "Remove skip-auditwheel, or auditwheel, from [tool.maturin]."
	});
	return findings;
}
function noBindings(crate) {
	return {
		code: "plan/no-bindings",
		level: "error",
		message: `${crate.file} is neither a pyo3 or uniffi library, nor a cdylib, nor a program, so maturin cannot tell what to build`,
		file: crate.file,
		help: "Depend on pyo3, or set [tool.maturin] bindings = \"pyo3\"."
	};
}
function unsure(doubt, bindings, file) {
	return {
		code: "plan/cargo-unsure",
		level: "warning",
		message: `${doubt}; taken as ${describeTaken(bindings)}`,
		file,
		help: "Say it where it can be read: pyo3 = { version = \"\u2026\", features = [\"abi3-py39\"] } in the crate's own Cargo.toml."
	};
}
function describeTaken({ kind, features }) {
	if (kind !== "pyo3" && kind !== "pyo3-bin") return "a crate that does not use Python's ABI";
	const { abi3, abi3t } = readStableAbis(features);
	if (kind === "pyo3-bin" || (abi3 ?? abi3t) === null) return "pyo3 without a stable ABI, one wheel per Python";
	return abi3 === null ? `abi3t from ${abi3t}` : `abi3 from ${abi3}`;
}
function unnamedFloor(file) {
	return {
		code: "plan/stable-abi-floor",
		level: "warning",
		message: "pyo3's feature `abi3` names no floor, so the Python that happens to build the wheel decides which Pythons can use it",
		file,
		help: "Write features = [\"abi3-py39\"] (the oldest Python you support)."
	};
}
// src/plan/maturin/platform.ts
/** Oldest macOS that Rust's standard library runs on, what `rustc --print deployment-target` says (Rust 1.95). */
const rustFloors = {
	x86_64: [10, 12],
	arm64: [11, 0]
};
const macTriples = {
	x86_64: "x86_64-apple-darwin",
	arm64: "aarch64-apple-darwin"
};
/** @param environment of the build: MACOSX_DEPLOYMENT_TARGET counts where it is newer than Rust's own floor */
function choosePlatform(target, table, environment) {
	if (target.family === "macosx") return {
		platformTag: macTag(target, table, environment),
		policyCeiling: null,
		note: null
	};
	if (target.family === "manylinux") return chooseManylinux(target, table.compatibility);
	if (target.family === "musllinux") return chooseMusllinux(target, table.compatibility);
	return {
		platformTag: target.maturinPlatformTag,
		policyCeiling: null,
		note: null
	};
}
function chooseManylinux(target, compatibility) {
	const floor = (target.policyCeiling ?? "2_17").split("_").map(Number);
	const wanted = compatibility?.kind === "policy" && compatibility.family === "manylinux" ? compatibility.version : null;
	const isBelow = wanted !== null && (wanted[0] < (floor[0] ?? 0) || wanted[0] === floor[0] && wanted[1] < (floor[1] ?? 0));
	const policy = (wanted !== null && !isBelow ? wanted : floor).join("_");
	return {
		platformTag: `manylinux_${policy}_${target.architecture}`,
		policyCeiling: policy,
		note: isBelow ? `Rust needs glibc ${floor.join(".")} there, so manylinux_${wanted.join("_")} cannot be kept` : null
	};
}
function chooseMusllinux(target, compatibility) {
	const wanted = compatibility?.kind === "policy" && compatibility.family === "musllinux" ? compatibility.version : null;
	return {
		platformTag: wanted === null ? target.maturinPlatformTag : `musllinux_${wanted.join("_")}_${target.architecture}`,
		policyCeiling: null,
		note: null
	};
}
/** Compressed tags are sorted since maturin 1.16 (PyO3/maturin#3315). */
function macTag(target, table, environment) {
	const version = (machine) => deploymentTarget(machine, table, environment.MACOSX_DEPLOYMENT_TARGET);
	if (target.architecture !== "universal2") {
		const machine = target.architecture === "arm64" ? "arm64" : "x86_64";
		return `macosx_${version(machine)}_${machine}`;
	}
	const [intel, arm] = [version("x86_64"), version("arm64")];
	return [
		`macosx_${intel}_x86_64`,
		`macosx_${arm}_arm64`,
		`macosx_${intel}_universal2`
	].sort().join(".");
}
/** The project's own target table wins over the variable, and is taken as it is written. */
function deploymentTarget(machine, table, variable) {
	const configured = table.deploymentTargets[macTriples[machine]];
	if (configured !== void 0) return configured.replaceAll(".", "_");
	const floor = rustFloors[machine];
	const [, major = "", minor = ""] = /^(\d+)\.(\d+)/.exec(variable ?? "") ?? [];
	const given = [Number(major), Number(minor)];
	const [chosenMajor, chosenMinor] = major !== "" && (given[0] > floor[0] || given[0] === floor[0] && given[1] > floor[1]) ? given : floor;
	return `${chosenMajor}_${chosenMajor >= 11 ? 0 : chosenMinor}`;
}
// src/plan/frontend-maturin.ts
function planMaturinWheels(context) {
	const { cargo, pyproject, settings, tables } = context.facts;
	const table = readMaturinTable(pyproject);
	const findings = judgeTable(pyproject, table);
	const sdist = planSdist(context, "maturin");
	if (cargo === null) return {
		cells: [],
		sdist,
		exclusions: [],
		findings: [...findings, missingCargo(context, table)],
		abi3Floor: null
	};
	const chosen = settings.settings.targets ?? defaultTargets;
	const made = chosen.map((word) => planTarget(word, cargo, table, context));
	const first = made[0] ?? planTarget("manylinux_x86_64", cargo, table, context);
	findings.push(...judgeCrate(cargo, mergeBindings(made), first.wheels.isFloorUnnamed));
	const cells = made.flatMap(({ word, wheels, platform }) => {
		findings.push(...judgePlatform(word, platform, tables.targets[word]));
		return wheels.wheels.map((wheel) => planCell(context, word, wheel, platform, chosen));
	});
	const rows = listCiRows(pyproject.table, first.bindings.kind === "bin" || first.bindings.kind === "pyo3-bin");
	const range = findPyo3Range(first.bindings.version);
	return {
		cells,
		sdist,
		exclusions: [...explainPythons({
			made: first.wheels,
			range,
			targets: chosen,
			pythons: context.pythons
		}), ..."problem" in rows ? [] : explainTargets(rows, chosen)],
		findings,
		abi3Floor: first.wheels.abi3Floor
	};
}
/** Dependencies may differ by platform, so each target is resolved on its own. */
function planTarget(word, crate, table, context) {
	const target = context.facts.tables.targets[word];
	const { settings } = context.facts.settings;
	const bindings = detectBindings(crate, {
		features: table.features,
		all: table.allFeatures,
		usesDefault: !table.noDefaultFeatures
	}, table.bindings, target.rustTarget);
	return {
		word,
		bindings,
		platform: choosePlatform(target, table, {
			...context.facts.environment,
			...settings.buildEnvironment
		}),
		wheels: chooseWheels({
			bindings,
			range: findPyo3Range(bindings.version),
			conditional: table.conditionalFeatures,
			pythons: context.pythons,
			supported: context.supportedPythons,
			wantsFreeThreaded: settings.freeThreaded,
			wantsPypy: settings.pypy && hasPypy(word)
		})
	};
}
function planCell(context, word, wheel, platform, chosen) {
	const tags = {
		python: wheel.pythonTag,
		abi: wheel.abiTag,
		buildPython: wheel.buildPython,
		platformTag: platform.platformTag,
		policyCeiling: platform.policyCeiling
	};
	return planTargetCell(context, "maturin", word, tags, describeWheel(word, wheel, chosen));
}
function describeWheel(word, wheel, chosen) {
	const hasThin = chosen.includes("macosx_x86_64") && chosen.includes("macosx_arm64");
	if (word === "macosx_universal2" && hasThin) return "redundant beside the two thin macOS wheels; some installers ask for it";
	const [python] = wheel.pythons;
	switch (wheel.kind) {
		case "stable": return wheel.abiTag === "abi3.abi3t" ? `one wheel for every Python from ${floorOf(wheel)} on, free-threaded ones too (PEP 803)` : `one wheel for every Python from ${floorOf(wheel)} on (stable ABI)`;
		case "free-threaded": return `wheel for the free-threaded Python ${python} alone, which takes no abi3 wheel (PEP 703)`;
		case "pypy": return "wheel for PyPy 3.11 alone, which takes no CPython wheel";
		case "specific": return `wheel for Python ${python} alone`;
		case "no-abi": return "the crate does not use Python's ABI";
	}
}
/** Where PyPy can be downloaded for (its site, 2026-11). */
function hasPypy(word) {
	return /^(manylinux_(x86_64|i686|aarch64)|macosx_(x86_64|arm64)|win_amd64)$/.test(word);
}
function floorOf({ pythonTag }) {
	return pythonTag.replace("cp3", "3.");
}
/** What is doubtful or wrong on any platform, once. */
function mergeBindings(made) {
	const all = made.map(({ bindings }) => bindings);
	const first = all[0];
	return {
		...first,
		kind: all.find(({ kind }) => kind === "none")?.kind ?? first.kind,
		doubts: [...new Set(all.flatMap(({ doubts }) => doubts))],
		unknownFeatures: [...new Set(all.flatMap(({ unknownFeatures }) => unknownFeatures))]
	};
}
function missingCargo({ facts }, { manifestPath }) {
	if (facts.virtualManifest !== null) return {
		code: "plan/virtual-manifest",
		level: "error",
		message: `${facts.virtualManifest} is a workspace without a package, and maturin builds one package`,
		file: facts.virtualManifest,
		help: "Name the member in pyproject.toml: [tool.maturin] manifest-path = \"crates/py/Cargo.toml\""
	};
	return {
		code: "plan/no-cargo-manifest",
		level: "error",
		message: manifestPath === null ? "the build backend is maturin, but there is no Cargo.toml beside pyproject.toml or at [tool.maturin] manifest-path" : `[tool.maturin] manifest-path = "${manifestPath}" names no file`,
		file: facts.pyproject.file,
		help: "Set [tool.maturin] manifest-path = \"rust/Cargo.toml\" (the path is relative to pyproject.toml)."
	};
}
// src/project/cargo-manifest.ts
const sections = [
	["dependencies", "normal"],
	["build-dependencies", "build"],
	["build_dependencies", "build"],
	["dev-dependencies", "dev"],
	["dev_dependencies", "dev"]
];
/**
* Null when the file is a virtual manifest.
* @param workspace the manifest whose `[workspace]` holds for it, which may be the same file
*/
function parsePackage(manifest, workspace) {
	const { file, table } = manifest;
	if (!isTable(readPath(table, ["package"]))) return null;
	const shared = (key) => readOwnOrShared(table, workspace?.table ?? null, key);
	const features = readPath(table, ["features"]);
	return {
		file,
		name: readString(table, ["package", "name"]) ?? "",
		version: shared("version"),
		edition: Number.parseInt(shared("edition") ?? "2015", 10),
		rustVersion: shared("rust-version"),
		features: isTable(features) ? Object.fromEntries(Object.keys(features).map((name) => [name, readStrings(features, [name])])) : {},
		dependencies: readDependencies(manifest, workspace),
		library: readLibrary(table),
		binaries: readBinaries(table),
		autobins: readPath(table, ["package", "autobins"]) !== false
	};
}
function readOwnOrShared(table, workspace, key) {
	const own = readPath(table, ["package", key]);
	if (typeof own === "string") return own;
	return isTable(own) && own.workspace === true && workspace ? readString(workspace, [
		"workspace",
		"package",
		key
	]) : null;
}
function readLibrary(table) {
	const library = readPath(table, ["lib"]);
	if (!isTable(library)) return null;
	const types = readStrings(library, ["crate-type"]);
	return {
		name: readString(library, ["name"]),
		crateTypes: types.length > 0 ? types : readStrings(library, ["crate_type"]),
		isProcMacro: library["proc-macro"] === true || library.proc_macro === true
	};
}
function readBinaries(table) {
	const binaries = table.bin;
	if (!Array.isArray(binaries)) return [];
	return binaries.flatMap((binary) => isTable(binary) && typeof binary.name === "string" ? [binary.name] : []);
}
function readDependencies(manifest, workspace) {
	return [{
		target: null,
		table: manifest.table
	}, ...Object.entries(readTable(manifest.table.target)).map(([target, value]) => ({
		target,
		table: readTable(value)
	}))].flatMap(({ target, table }) => sections.flatMap(([key, kind]) => Object.entries(readTable(table[key])).map(([alias, value]) => readDependency(alias, value, {
		kind,
		target
	}, manifest, workspace))));
}
function readDependency(alias, value, place, manifest, workspace) {
	const own = typeof value === "string" ? { version: value } : readTable(value);
	const isShared = own.workspace === true;
	const shared = isShared ? readPath(workspace?.table ?? {}, [
		"workspace",
		"dependencies",
		alias
	]) : void 0;
	const base = isShared ? typeof shared === "string" ? { version: shared } : readTable(shared) : own;
	const path = readString(base, ["path"]);
	const from = isShared ? workspace?.file ?? manifest.file : manifest.file;
	return {
		alias,
		package: readString(base, ["package"]) ?? alias,
		...place,
		isOptional: own.optional === true,
		usesDefaultFeatures: readsDefault(base) || isShared && hasDefaultKey(own) && readsDefault(own),
		features: [.../* @__PURE__ */ new Set([...readStrings(base, ["features"]), ...readStrings(own, ["features"])])],
		path: path === null ? null : posix.join(posix.dirname(from), path.replaceAll("\\", "/"), "Cargo.toml"),
		requirement: readString(base, ["version"])
	};
}
/** Inheriting: a workspace that turns the default features off can be overruled, one that leaves them on cannot. */
function readsDefault(table) {
	return (table["default-features"] ?? table.default_features) !== false;
}
function hasDefaultKey(table) {
	return table["default-features"] !== void 0 || table.default_features !== void 0;
}
function readTable(value) {
	return isTable(value) ? value : {};
}
// src/project/cargo.ts
/** Null when the manifest has no `[package]` (a virtual manifest). */
function readCrate(sources) {
	const { manifest, workspace } = sources;
	const own = parsePackage(manifest, workspace);
	if (own === null) return null;
	const packages = /* @__PURE__ */ new Map([[manifest.file, own]]);
	const hasBinary = own.binaries.length > 0 || own.autobins && sources.hasBinaryFile;
	for (const source of sources.packages) {
		const found = parsePackage(source.manifest, source.workspace);
		if (found) packages.set(source.manifest.file, found);
	}
	return {
		file: manifest.file,
		name: own.name,
		...locateVersion(manifest, workspace, own),
		rustVersion: own.rustVersion,
		libraryTypes: libraryTypes(own, sources.hasLibraryFile),
		hasBinary,
		hasTargets: hasBinary || own.library !== null || sources.hasLibraryFile,
		graph: {
			root: manifest.file,
			packages,
			members: new Set(sources.members),
			patches: readPatches(workspace ?? manifest)
		},
		resolver: readResolver(workspace, own),
		lock: sources.lock,
		missing: sources.missing,
		manifest
	};
}
/** Manifests that the package needs on disk: its path dependencies, and what `[patch]` puts in a registry's place. */
function listPathDependencies(own, workspace) {
	const patched = [...readPatches(workspace).entries()].filter(([name]) => own.dependencies.some((dependency) => dependency.package === name)).map(([, path]) => path);
	return [...own.dependencies.flatMap(({ path }) => path === null ? [] : [path]), ...patched];
}
/**
* Patterns for the manifests of the members of a workspace, and folders that are none, relative to the project.
* (The Cargo Book, "Workspaces".)
*/
function readMemberPatterns(workspace) {
	const folder = posix.dirname(workspace.file);
	const list = (key) => readStrings(workspace.table, ["workspace", key]).map((path) => posix.join(folder, path));
	return {
		members: list("members").map((path) => posix.join(path, "Cargo.toml")),
		excluded: list("exclude")
	};
}
/** Null when cargo would not look for the workspace elsewhere. */
function readWorkspacePointer(manifest) {
	const pointer = readString(manifest.table, ["package", "workspace"]);
	return pointer === null ? null : posix.join(posix.dirname(manifest.file), pointer, "Cargo.toml");
}
function hasWorkspace(table) {
	return readPath(table, ["workspace"]) !== void 0;
}
function locateVersion(manifest, workspace, own) {
	const [from, path] = readString(manifest.table, ["package", "version"]) !== null || workspace === null ? [manifest, ["package", "version"]] : [workspace, [
		"workspace",
		"package",
		"version"
	]];
	return {
		version: own.version,
		versionFile: from.file,
		versionLine: findTomlLine(from.text, path)
	};
}
function libraryTypes(own, hasLibraryFile) {
	if (own.library === null) return hasLibraryFile ? ["lib"] : [];
	if (own.library.isProcMacro) return [];
	return own.library.crateTypes.length > 0 ? own.library.crateTypes : ["lib"];
}
/** The root manifest decides; a root package's edition chooses the default, a virtual manifest's is the first one. */
function readResolver(workspace, own) {
	const root = workspace === null ? own : parsePackage(workspace, workspace);
	const written = workspace === null ? null : readString(workspace.table, ["workspace", "resolver"]) ?? readString(workspace.table, ["package", "resolver"]);
	if (written !== null) return written === "1" ? 1 : 2;
	return root !== null && root.edition >= 2021 ? 2 : 1;
}
/** Package name to manifest, for patches with a path. */
function readPatches(workspace) {
	const patches = /* @__PURE__ */ new Map();
	const table = workspace ? readPath(workspace.table, ["patch"]) : void 0;
	for (const registry of Object.values(table ?? {})) for (const [alias, value] of Object.entries(registry ?? {})) {
		const path = readString(value, ["path"]);
		if (workspace === null || path === null) continue;
		const name = readString(value, ["package"]) ?? alias;
		patches.set(name, posix.join(posix.dirname(workspace.file), path, "Cargo.toml"));
	}
	return patches;
}
// src/plan/read-cargo.ts
/**
* @param folder of the project, absolute
* @param isAsked true when the settings name the frontend maturin, whatever the build backend is
*/
async function readCargo(pyproject, folder, world, isAsked = false) {
	const table = readMaturinTable(pyproject);
	if (!isAsked && pyproject.backend !== "maturin" && table.manifestPath === null) return {
		cargo: null,
		virtualManifest: null
	};
	const disk = new CargoDisk(folder, world.files);
	const file = table.manifestPath ?? (await isRustFolder(pyproject, table, disk) ? "rust/Cargo.toml" : "Cargo.toml");
	const manifest = await disk.read(posix.normalize(file.replaceAll("\\", "/")));
	const cargo = manifest === null ? null : readCrate(await gatherSources(manifest, disk));
	return {
		cargo,
		virtualManifest: manifest !== null && cargo === null ? manifest.file : null
	};
}
/** Python first: `rust/Cargo.toml` beside `src/NAME/__init__.py`, or with `python-source`. */
async function isRustFolder(pyproject, table, disk) {
	if (!await disk.exists("rust/Cargo.toml")) return false;
	if (table.pythonSource !== null) return true;
	if (pyproject.name === null) return false;
	const packages = [pyproject.name.replaceAll("-", "_"), ...table.pythonPackages];
	for (const name of packages) if (await disk.exists(`src/${name}/__init__.py`)) return true;
	return false;
}
async function gatherSources(manifest, disk) {
	const workspace = await disk.findWorkspace(manifest);
	const { packages, missing } = await readPackages(manifest, workspace, disk);
	const folder = posix.dirname(manifest.file);
	const [members, lockText, hasLibraryFile, hasMain, others] = await Promise.all([
		listMembers(manifest, workspace, packages, disk),
		disk.readText(posix.join(posix.dirname((workspace ?? manifest).file), "Cargo.lock")),
		disk.exists(posix.join(folder, "src/lib.rs")),
		disk.exists(posix.join(folder, "src/main.rs")),
		disk.glob(folder, ["src/bin/*.rs", "src/bin/*/main.rs"])
	]);
	return {
		manifest,
		workspace,
		packages,
		missing,
		members,
		lock: lockText === null ? null : parseCargoLock(lockText),
		hasLibraryFile,
		hasBinaryFile: hasMain || others.length > 0
	};
}
/** Path dependencies, and theirs, each with the workspace that it inherits from. */
async function readPackages(manifest, workspace, disk) {
	const packages = [];
	const missing = [];
	const seen = /* @__PURE__ */ new Set([manifest.file]);
	for (const open = [{
		manifest,
		workspace
	}]; open.length > 0;) {
		const here = open.pop();
		const own = here && parsePackage(here.manifest, here.workspace);
		for (const file of own ? listPathDependencies(own, workspace) : []) {
			if (seen.has(file)) continue;
			seen.add(file);
			const found = await disk.read(file);
			if (found === null) {
				missing.push(file);
				continue;
			}
			const next = {
				manifest: found,
				workspace: await disk.findWorkspace(found)
			};
			packages.push(next);
			open.push(next);
		}
	}
	return {
		packages,
		missing
	};
}
/** Those that the patterns name, the root package, and path dependencies below the workspace's folder. */
async function listMembers(manifest, workspace, packages, disk) {
	if (workspace === null) return [manifest.file];
	const { members, excluded } = readMemberPatterns(workspace);
	const folder = posix.dirname(workspace.file);
	const named = await disk.glob(folder, members.map((path) => posix.relative(folder, path)));
	const below = packages.filter((one) => one.workspace?.file === workspace.file).map((one) => one.manifest.file);
	const all = [
		manifest.file,
		...named.map((path) => posix.join(folder, path)),
		...below
	];
	const root = parsePackage(workspace, workspace) ? [workspace.file] : [];
	const isExcluded = (file) => file !== manifest.file && excluded.some((path) => file.startsWith(`${path}/`));
	return [.../* @__PURE__ */ new Set([...root, ...all])].filter((file) => !isExcluded(file));
}
/** Manifests by their path relative to the project, each read once. */
var CargoDisk = class {
	folder;
	files;
	known = /* @__PURE__ */ new Map();
	constructor(folder, files) {
		this.folder = folder;
		this.files = files;
	}
	readText(file) {
		return this.files.readText(join(this.folder, ...file.split("/")));
	}
	exists(file) {
		return this.files.exists(join(this.folder, ...file.split("/")));
	}
	glob(folder, patterns) {
		if (patterns.length === 0) return Promise.resolve([]);
		return this.files.glob(join(this.folder, ...folder.split("/")), patterns);
	}
	read(file) {
		const known = this.known.get(file) ?? this.parse(file);
		this.known.set(file, known);
		return known;
	}
	/** The manifest itself, `package.workspace`, else the nearest one above that does not exclude it. */
	async findWorkspace(manifest) {
		if (hasWorkspace(manifest.table)) return manifest;
		const pointer = readWorkspacePointer(manifest);
		if (pointer !== null) return this.read(pointer);
		for (let folder = posix.dirname(manifest.file); !this.isTop(folder);) {
			folder = posix.join(folder, "..");
			const found = await this.read(posix.join(folder, "Cargo.toml"));
			if (found === null || !hasWorkspace(found.table)) continue;
			const { members, excluded } = readMemberPatterns(found);
			const isBelow = (path) => manifest.file.startsWith(`${path}/`);
			if (members.some((path) => isBelow(posix.dirname(path))) || !excluded.some(isBelow)) return found;
		}
		return null;
	}
	async parse(file) {
		const text = await this.readText(file);
		return text === null ? null : {
			file,
			text,
			table: parseToml(text, file)
		};
	}
	isTop(folder) {
		const absolute = join(this.folder, ...folder.split("/"));
		return join(absolute, "..") === absolute;
	}
};
export { formatRequirement as a, readMaturinTable as i, planMaturinWheels as n, parseRequirement as o, readMaturinAbi as r, formatMarker as s, readCargo as t };
