// `[tool.maturin]` (maturin's guide, "Configuration"; src/pyproject_toml.rs of 1.16.0), as far as it decides which wheels
// come out. maturin ignores keys that it does not know, so a misspelt one is told here.
import { parseSpecifierSet, type SpecifierSet } from "../python/specifier.ts";
import type { Pyproject } from "./pyproject.ts";
import { isTable, readPath, readString, readStrings, type TomlTable } from "./toml.ts";

const bindingWords = ["pyo3", "pyo3-ffi", "cffi", "uniffi", "bin"] as const;
export type BindingWord = (typeof bindingWords)[number];

/** A policy as `compatibility` names it: `pypi` asks for any that PyPI takes, `linux` for none. */
export type Compatibility =
	| { kind: "policy"; family: "manylinux" | "musllinux"; version: readonly [number, number] }
	| { kind: "linux" | "pypi" };

/** A feature that only builds for some Pythons turn on. */
export interface ConditionalFeature {
	feature: string;
	pythons: SpecifierSet | null;
	/** `cpython`, `pypy`, `graalpy` */
	implementation: string | null;
}

export interface MaturinTable {
	bindings: BindingWord | null;
	compatibility: Compatibility | null;
	features: readonly string[];
	conditionalFeatures: readonly ConditionalFeature[];
	allFeatures: boolean;
	noDefaultFeatures: boolean;
	manifestPath: string | null;
	pythonSource: string | null;
	pythonPackages: readonly string[];
	profile: string | null;
	/** `repair`, `check`, `warn` or `skip`; null: maturin's default, which is to repair on Linux. */
	auditwheel: string | null;
	/** `macos-deployment-target` by Rust target. */
	deploymentTargets: Readonly<Record<string, string>>;
	/** Values that maturin refuses: key, what is wrong. */
	problems: readonly { key: string; problem: string; words: readonly string[] }[];
	unknownKeys: readonly string[];
}

export const maturinKeys = [
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
	"use-base-python",
] as const;
const auditwheelWords = ["repair", "check", "warn", "skip"];

export function readMaturinTable(pyproject: Pyproject): MaturinTable {
	const value = readPath(pyproject.table, ["tool", "maturin"]);
	const table = isTable(value) ? value : {};
	const problems: MaturinTable["problems"][number][] = [];
	const word = (key: string, words: readonly string[]): string | null => {
		const text = readString(table, [key]);
		if (text === null || words.includes(text)) return text;
		problems.push({ key, problem: `"${text}" is not one of ${words.join(", ")}`, words });
		return null;
	};
	const bindings = word("bindings", bindingWords) as BindingWord | null;
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
		unknownKeys: Object.keys(table).filter((key) => !(maturinKeys as readonly string[]).includes(key)),
	};
}

/** `2_28`, `manylinux2014`, `musllinux_1_2`, `off`, `pypi`; null when it is none. */
function parseCompatibility(text: string): Compatibility | null {
	const value = text.toLowerCase();
	if (value === "pypi") return { kind: "pypi" };
	if (value === "off" || value === "linux") return { kind: "linux" };
	const alias = { "1": 5, "2010": 12, "2014": 17 }[value.replace(/^manylinux/, "")];
	if (alias !== undefined) return { kind: "policy", family: "manylinux", version: [2, alias] };
	const [, family = "manylinux_", major, minor] = /^(manylinux_|musllinux_)?(\d{1,4})_(\d{1,4})/.exec(value) ?? [];
	if (major === undefined || minor === undefined) return null;
	return {
		kind: "policy",
		family: family === "musllinux_" ? "musllinux" : "manylinux",
		version: [Number(major), Number(minor)],
	};
}

function readCompatibility(table: TomlTable, problems: MaturinTable["problems"][number][]): Compatibility | null {
	const key = table.compatibility === undefined ? "manylinux" : "compatibility";
	const text = readString(table, [key]);
	if (text === null) return null;
	const compatibility = parseCompatibility(text);
	if (compatibility === null) {
		problems.push({
			key,
			problem: `"${text}" is not a policy like "2_28", "musllinux_1_2", "pypi" or "off"`,
			words: [],
		});
	}
	return compatibility;
}

function readFeatures(table: TomlTable, problems: MaturinTable["problems"][number][]) {
	const plain: string[] = [];
	const conditional: ConditionalFeature[] = [];
	for (const item of Array.isArray(table.features) ? table.features : []) {
		if (typeof item === "string") plain.push(item);
		if (!isTable(item) || typeof item.feature !== "string") continue;
		const version = readString(item, ["python-version"]);
		const implementation = readString(item, ["python-implementation"]);
		const pythons = version === null ? null : parseSpecifierSet(version);
		if (version !== null && pythons === null)
			problems.push({
				key: "features",
				problem: `python-version = "${version}" is not a version specifier`,
				words: [],
			});
		if (version === null && implementation === null) plain.push(item.feature);
		else conditional.push({ feature: item.feature, pythons, implementation });
	}
	return { plain, conditional };
}

function readDeploymentTargets(table: TomlTable): Record<string, string> {
	const targets = table.target;
	if (!isTable(targets)) return {};
	return Object.fromEntries(
		Object.entries(targets).flatMap(([triple, config]) => {
			if (!isTable(config)) return [];
			const version =
				readString(config, ["macos-deployment-target"]) ?? readString(config, ["macosx-deployment-target"]);
			return version === null ? [] : [[triple, version]];
		}),
	);
}
