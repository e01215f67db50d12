import { $t as gpuOf, A as tableTitle, Ht as isTable, O as placeOf, Ut as parseToml, jt as usualRunner, k as quoteValue, nn as rowOf, tn as compareDotted } from "./planning.js";
import { E as findNearest } from "./start.js";
import { C as tuple, S as string, _ as number, b as record, d as _enum, f as array, h as literal, m as int, p as boolean, w as union, x as strictObject } from "./zod.js";
import { n as expectation, r as wordsOf } from "./describe-issue.js";
// src/config/table-rows.ts
const Word = string().min(1).max(100);
const Version = string().regex(/^\d+\.\d+$/, "expected a version like \"12.6\"");
const Driver = string().regex(/^\d+(\.\d+){0,2}$/, "expected a driver version like \"570.26\"");
const Arch = string().regex(/^\d{2,3}[af]?$/, "expected an arch like \"86\" or \"90a\"");
const Python = string().regex(/^3\.\d+t?$/, "expected a Python like \"3.14\" or \"3.14t\"");
const Day = string().regex(/^20\d\d-\d\d-\d\d$/, "expected a date like \"2026-11-22\"");
const Month = string().regex(/^20\d\d-\d\d$/, "expected a month like \"2026-11\"");
const MonthOrDay = string().regex(/^20\d\d-\d\d(-\d\d)?$/, "expected a date like \"2026-11-22\" or \"2026-11\"");
const Capability = string().regex(/^\d+\.\d$/, "expected a compute capability like \"8.6\"");
const Words = array(Word);
/** In every table. */
const provenance = {
	like: Word,
	source: string().min(1),
	"as-of": MonthOrDay
};
function row(shape) {
	return strictObject({
		...provenance,
		...shape
	}).partial();
}
const tableRows = {
	runner: row({
		system: _enum([
			"linux",
			"macos",
			"windows"
		]),
		machine: _enum([
			"x86_64",
			"aarch64",
			"arm64",
			"amd64"
		]),
		"dollars-per-minute": number().nonnegative(),
		larger: boolean(),
		cores: int().positive(),
		containers: boolean(),
		"job-minutes": int().positive(),
		ends: MonthOrDay,
		removed: boolean(),
		successor: Word,
		gpu: strictObject({
			name: Word,
			capability: Capability
		}),
		msvc: int().positive()
	}),
	python: row({
		final: Day,
		"bugfix-until": Month,
		"end-of-life": Month,
		"free-threaded": _enum([
			"none",
			"experimental",
			"supported"
		])
	}),
	target: row({
		runner: Word,
		emulated: boolean(),
		minutes: number().positive()
	}),
	toolkit: row({
		archs: array(Arch).min(1),
		"ptx-isa": Version,
		driver: strictObject({
			linux: Driver,
			windows: Driver.nullable().default(null)
		}),
		"minor-compatible-driver": strictObject({
			linux: Driver,
			windows: Driver
		}),
		gcc: int().positive(),
		clang: int().positive(),
		msvc: tuple([int().positive(), int().positive()]),
		"gcc-toolset": string().regex(/^gcc-toolset-\d+$/, "expected a toolset like \"gcc-toolset-13\""),
		rpms: Words,
		debs: Words
	}),
	gpu: row({
		generation: Word,
		examples: Words,
		clouds: Words,
		tegra: boolean(),
		formerly: Capability
	}),
	torch: row({
		released: Month,
		pythons: array(Python).min(1),
		"linux-only-pythons": array(Python),
		"experimental-pythons": array(Python),
		cuda: strictObject({
			manylinux_x86_64: array(Version),
			manylinux_aarch64: array(Version),
			win_amd64: array(Version)
		}).partial(),
		"pypi-cuda": Version,
		"old-abi-cuda": array(Version),
		archs: record(Version, array(Arch)),
		"cxx-standard": union([literal(17), literal(20)]),
		"stable-abi": _enum([
			"none",
			"usable",
			"recommended"
		])
	}),
	library: row({
		kind: _enum([
			"driver",
			"toolkit",
			"torch"
		]),
		dlls: Words,
		providers: record(string().regex(/^\d+$/, "expected a CUDA major like \"12\""), Word)
	})
};
/** Tables whose words are versions: a new row is like the newest, and rows stay in order. */
function isVersioned(name) {
	return name === "python" || name === "toolkit" || name === "gpu" || name === "torch";
}
/** How the word of a row is written. */
const rowWords = {
	runner: {
		pattern: /^[^\s,A-Z]+$/,
		example: "[runner.\"my-label\"], in lower case"
	},
	python: {
		pattern: /^3\.\d+$/,
		example: "[python.\"3.17\"]"
	},
	target: {
		pattern: /^\w+$/,
		example: "[target.manylinux_x86_64]"
	},
	toolkit: {
		pattern: /^\d+\.\d+$/,
		example: "[toolkit.\"13.5\"]"
	},
	gpu: {
		pattern: /^\d+\.\d$/,
		example: "[gpu.\"12.2\"]"
	},
	torch: {
		pattern: /^\d+\.\d+$/,
		example: "[torch.\"2.16\"]"
	},
	library: {
		pattern: /^lib\S+$/,
		example: "[library.\"libnvpl.so.*\"]"
	}
};
/** Keys whose field is not their own name in camel case. */
const fields = {
	larger: "isLarger",
	containers: "hasContainers",
	removed: "isRemoved",
	emulated: "isEmulated",
	minutes: "typicalMinutes",
	tegra: "isTegra"
};
/** The fields that a row of the file sets. */
function fieldsOf(given) {
	return Object.fromEntries(Object.entries(given).filter(([key]) => key !== "like").map(([key, value]) => [fields[key] ?? key.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), value]));
}
// src/config/table-findings.ts
const tableNames = Object.keys(tableRows);
function describe(issue, name, word, from) {
	const path = [
		name,
		word,
		...issue.path.map(String)
	];
	if (issue.code === "unrecognized_keys") {
		const known = issue.path.length === 0 ? Object.keys(tableRows[name].shape) : [];
		return issue.keys.map((key) => unknownKey(key, path, known, from));
	}
	let value = from.table;
	for (const part of path) value = isTable(value) || Array.isArray(value) ? value[part] : void 0;
	const nearest = typeof value === "string" ? findNearest(value, wordsOf(issue)) : null;
	return [invalid(path, from, value, `${expectation(issue)}${nearest ? `; did you mean "${nearest}"?` : ""}`, wordsOf(issue))];
}
function invalid(path, from, value, reason, words = []) {
	return {
		code: "config/invalid-value",
		level: "error",
		message: `${writtenKey(path)} = ${quoteValue(from, path, value)}: ${reason}`,
		help: words.length > 0 ? `Known words: ${words.join(", ")}.` : "docs/tables.md shows every table and key.",
		...placeOf(from, path)
	};
}
function unknownKey(key, path, known, from) {
	const nearest = findNearest(key, known);
	return {
		code: "config/unknown-key",
		level: "error",
		message: `unknown key ${writtenKey([...path, key])}${nearest ? `; did you mean "${nearest}"?` : ""}`,
		help: known.length > 0 ? `Known keys: ${known.join(", ")}.` : "docs/tables.md shows every table and key.",
		...placeOf(from, [...path, key])
	};
}
function unknownTable(name, from) {
	const nearest = findNearest(name, tableNames);
	return {
		code: "config/unknown-key",
		level: "error",
		message: `${from.file} has an unknown table [${name}]${nearest ? `; did you mean [${nearest}]?` : ""}`,
		help: `Tables: ${tableNames.map((known) => rowWords[known].example).join(", ")}.`,
		...placeOf(from, [name, ...isTable(from.table[name]) ? Object.keys(from.table[name]).slice(0, 1) : []])
	};
}
/** `[toolkit.13.5]` is a table 5 in a table 13: versions want quotes. */
function wrongWord(name, word, given, from) {
	const inner = isTable(given) ? Object.keys(given)[0] : void 0;
	const isUnquoted = isVersioned(name) && /^\d+$/.test(word) && inner !== void 0 && /^\d+$/.test(inner);
	return {
		code: "config/invalid-value",
		level: "error",
		message: isUnquoted ? `[${name}.${word}.${inner}] is a table "${inner}" inside a table "${word}"; a version wants quotes` : `[${name}] has a row ${JSON.stringify(word)}, which is no word of this table`,
		help: isUnquoted ? `Write [${name}."${word}.${inner}"].` : `Write it like ${rowWords[name].example}.`,
		...placeOf(from, [name, word])
	};
}
function incomplete(name, word, own, from) {
	const place = placeOf(from, [name, word]);
	if (name === "target") {
		const nearest = findNearest(word, Object.keys(own));
		return {
			code: "tables/unknown-word",
			level: "error",
			message: `there is no target ${word}${nearest ? `; did you mean ${nearest}?` : ""}`,
			help: `Targets are what build tools can make: ${Object.keys(own).join(", ")}.`,
			...place
		};
	}
	const key = name === "library" ? "kind" : "system";
	return {
		code: "config/missing-key",
		level: "error",
		message: `${tableTitle(from, [name, word])} is new and lacks the key "${key}"`,
		help: `Add ${key} = "…", or like = "…" with the word of a row to start from.`,
		...place
	};
}
function unknownBase(name, word, own, from) {
	const path = [
		name,
		word,
		"like"
	];
	const { like } = from.table[name][word] ?? { like: "" };
	const nearest = findNearest(like, Object.keys(own));
	return invalid(path, from, like, `there is no such row${nearest ? `; did you mean "${nearest}"?` : ""}`);
}
/** `toolkit."13.5".archs` */
function writtenKey(path) {
	return path.map((part) => /^[\w-]+$/.test(part) ? part : JSON.stringify(part)).join(".");
}
// src/config/read-tables.ts
/** Which of our tables a table of the file extends. */
const tableOf = {
	runner: "runners",
	python: "pythons",
	target: "targets",
	toolkit: "toolkits",
	gpu: "gpus",
	torch: "torch",
	library: "cudaLibraries"
};
/** @throws UsageError for text that is not TOML */
function readTables({ file, text }, builtIn) {
	const from = {
		file,
		text,
		prefix: [],
		table: parseToml(text, file)
	};
	const findings = [];
	const merged = {};
	for (const [name, rows] of Object.entries(from.table)) if (!isTableName(name)) findings.push(unknownTable(name, from));
	else if (!isTable(rows)) findings.push(invalid([name], from, rows, "expected a table of rows"));
	else merged[tableOf[name]] = mergeTable(name, rows, builtIn, from, findings);
	const tables = {
		...builtIn,
		...merged
	};
	if (findings.length === 0) findings.push(...checkReferences(tables, from));
	findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	return {
		tables: findings.length === 0 ? tables : builtIn,
		findings
	};
}
function isTableName(name) {
	return Object.hasOwn(tableRows, name);
}
function mergeTable(name, rows, builtIn, from, findings) {
	const own = builtIn[tableOf[name]];
	const merged = { ...own };
	for (const [word, given] of Object.entries(rows)) {
		const row = mergeRow(name, word, given, own, from);
		if (Array.isArray(row)) findings.push(...row);
		else merged[word] = row;
	}
	const sorted = Object.entries(merged).sort(([a], [b]) => compareDotted(a, b));
	return isVersioned(name) ? Object.fromEntries(sorted) : merged;
}
/** The whole row, or what is wrong with it. */
function mergeRow(name, word, given, own, from) {
	const path = [name, word];
	if (!rowWords[name].pattern.test(word)) return [wrongWord(name, word, given, from)];
	if (!isTable(given)) return [invalid(path, from, given, "expected a table")];
	const parsed = tableRows[name].safeParse(given);
	if (!parsed.success) return parsed.error.issues.flatMap((issue) => describe(issue, name, word, from));
	const row = parsed.data;
	const known = rowOf(own, word);
	const base = row.like === void 0 ? known ?? newRow(name, row, own) : rowOf(own, row.like);
	if (base === null) return [row.like === void 0 ? incomplete(name, word, own, from) : unknownBase(name, word, own, from)];
	const place = placeOf(from, path);
	const source = `${place.file}${place.line === void 0 ? "" : `:${place.line}`}`;
	const fields = fieldsOf(row);
	const cuda = isTable(fields.cuda) && "cuda" in base ? { cuda: {
		...base.cuda,
		...fields.cuda
	} } : {};
	return {
		...base,
		source,
		...fields,
		...cuda
	};
}
/** What a row of a new word starts from; null when the file must say more. */
function newRow(name, given, own) {
	if (isVersioned(name)) return rowOf(own, Object.keys(own).toSorted(compareDotted).at(-1) ?? "");
	if (name === "runner" && typeof given.system === "string") {
		const system = given.system;
		const like = usualRunner(system, given.machine ?? null) ?? usualRunner(system, null);
		const row = rowOf(own, like ?? "");
		return row && {
			...row,
			dollarsPerMinute: 0,
			jobMinutes: 7200,
			ends: null,
			hasContainers: system === "linux"
		};
	}
	if (name === "library" && given.kind !== void 0) return {
		dlls: [],
		providers: {},
		source: "",
		asOf: ""
	};
	return null;
}
/** Words of one table that another must know. */
function checkReferences(tables, from) {
	const findings = [];
	const check = (path, word, known, what) => {
		if (rowOf(known, word) !== null) return;
		const nearest = findNearest(word, Object.keys(known));
		findings.push(invalid(path, from, word, `there is no ${what} "${word}" in the tables${nearest ? `; did you mean "${nearest}"?` : ""}`));
	};
	const rowsOf = (name) => isTable(from.table[name]) ? Object.keys(from.table[name]) : [];
	for (const word of rowsOf("toolkit")) for (const arch of tables.toolkits[word]?.archs ?? []) if (gpuOf(tables.gpus, arch) === null) {
		const reason = `no GPU of the tables has the arch "${arch}": add its row, [gpu."${arch.replace(/(\d)[af]?$/, ".$1")}"]`;
		findings.push(invalid([
			"toolkit",
			word,
			"archs"
		], from, tables.toolkits[word]?.archs, reason));
	}
	for (const word of rowsOf("torch")) {
		const release = tables.torch[word];
		for (const [platform, toolkits] of Object.entries(release?.cuda ?? {})) for (const toolkit of toolkits) check([
			"torch",
			word,
			"cuda",
			platform
		], toolkit, tables.toolkits, "toolkit");
	}
	for (const word of rowsOf("runner")) {
		const { successor, gpu } = tables.runners[word] ?? {};
		if (successor) check([
			"runner",
			word,
			"successor"
		], successor, tables.runners, "runner");
		if (gpu) check([
			"runner",
			word,
			"gpu"
		], gpu.capability, tables.gpus, "compute capability");
	}
	return findings;
}
export { readTables };
