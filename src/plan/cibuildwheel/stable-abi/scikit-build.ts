// scikit-build-core: `wheel.py-api` decides the tags (its builder/wheel_tag.py, 1.1.2), from SKBUILD_WHEEL_PY_API, the
// configuration settings, `[tool.scikit-build]` and its overrides, the first that says anything.
import { isTable, readPath, type TomlTable } from "../../../project/toml.ts";
import { parseSpecifierSet, specifierContains } from "../../../python/specifier.ts";
import { parseVersion } from "../../../python/version.ts";
import { type AbiAnswer, type AskedPython, ownAbi } from "./asked-python.ts";

export function readScikitBuildAbi(pyproject: TomlTable, asked: AskedPython): AbiAnswer {
	const table = readPath(pyproject, ["tool", "scikit-build"]);
	const api = findPyApi(isTable(table) ? table : {}, asked);
	if (api === null) return ownAbi;
	const words = api.split(".");
	if (words.every((word) => /^py\d+$/.test(word))) return { tags: { pythonTag: api, abiTag: "none" } };
	return { tags: stableTags(words, asked) };
}

function stableTags(words: readonly string[], asked: AskedPython): AbiAnswer["tags"] {
	const minorOf = (pattern: RegExp) => {
		const minor = words.map((word) => pattern.exec(word)?.[1]).find((found) => found !== undefined);
		return minor === undefined ? null : Number(minor);
	};
	const classic = minorOf(/^cp3(\d+)$/);
	const freeThreaded = minorOf(/^cp3(\d+)t$/);
	if (asked.implementation !== "cpython") return null;
	if (!asked.isFreeThreaded)
		return classic === null || classic > asked.minor ? null : { pythonTag: `cp3${classic}`, abiTag: "abi3" };
	if (freeThreaded === null || freeThreaded > asked.minor) return null;
	return { pythonTag: `cp3${freeThreaded}`, abiTag: classic === null ? "abi3t" : "abi3.abi3t" };
}

function findPyApi(table: TomlTable, asked: AskedPython): string | null {
	const variable = asked.environment.get("SKBUILD_WHEEL_PY_API");
	const setting = asked.configSettings.get("wheel.py-api") ?? asked.configSettings.get("skbuild.wheel.py-api");
	return (variable || setting || findInTable(table, asked)) ?? null;
}

/** Overrides in order; the last one that matches wins. */
function findInTable(table: TomlTable, asked: AskedPython): string | null {
	const overrides = Array.isArray(table.overrides) ? table.overrides.filter(isTable) : [];
	const levels = [table, ...overrides.filter((override) => isTable(override.if) && matches(override.if, asked))];
	const values = levels.map((level) => readPath(level, ["wheel", "py-api"]));
	const last = values.findLast((value) => typeof value === "string");
	return last === undefined || last === "" ? null : (last as string);
}

function matches(condition: TomlTable, asked: AskedPython): boolean {
	const { any, not, ...all } = condition;
	const holds = (table: unknown, mode: "some" | "every") =>
		isTable(table) && Object.entries(table)[mode](([name, wanted]) => matchesOne(name, wanted, asked));
	if (any !== undefined && !holds(any, "some")) return false;
	if (not !== undefined && holds(not, "some")) return false;
	return holds(all, "every");
}

/** Whatever the plan cannot know (a node's name, a failed run) does not hold. */
function matchesOne(name: string, wanted: unknown, asked: AskedPython): boolean {
	const text = isTable(wanted) ? "" : String(wanted);
	switch (name) {
		case "python-version":
			return isVersionIn(`3.${asked.minor}`, text);
		case "implementation-name":
			return isFound(text, asked.implementation);
		case "platform-system":
			return isFound(text, asked.platform);
		case "platform-machine":
			return isFound(text, asked.machine);
		case "abi-flags":
			return isFound(text, asked.isFreeThreaded ? "t" : "");
		case "state":
			return isFound(text, "wheel");
		case "scikit-build-version":
			return isVersionIn("1.1.2", text);
		case "from-sdist":
			return wanted === false;
		case "env":
			return isTable(wanted) && Object.entries(wanted).every(([key, value]) => matchesVariable(key, value, asked));
		default:
			return false;
	}
}

function matchesVariable(name: string, wanted: unknown, { environment }: AskedPython): boolean {
	const value = environment.get(name);
	if (typeof wanted !== "boolean") return typeof value === "string" && isFound(String(wanted), value);
	const isSet = typeof value === "string" && !/^(|0+|n|no|off|false|f)$/i.test(value);
	return isSet === wanted;
}

function isVersionIn(text: string, specifier: string): boolean {
	const set = parseSpecifierSet(specifier);
	const version = parseVersion(text);
	return set !== null && version !== null && specifierContains(set, version);
}

/** Python's re.search; a pattern that JavaScript cannot read is compared as text. */
function isFound(pattern: string, text: string): boolean {
	try {
		return new RegExp(pattern, "u").test(text);
	} catch {
		return pattern === text;
	}
}
