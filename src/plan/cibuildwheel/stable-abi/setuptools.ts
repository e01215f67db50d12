// setuptools (84.2, command/bdist_wheel.py): `py_limited_api = cp39` tags the wheels of every CPython with a GIL `cp39-abi3`.
// It stands in the configuration settings, pyproject.toml, setup.cfg, or as a literal in setup.py, perhaps under a condition.
import { ConfigParserError, readConfigOption } from "../../../project/config-parser.ts";
import type { PythonNode } from "../../../project/python-syntax/nodes.ts";
import { PythonSyntaxError } from "../../../project/python-syntax/nodes.ts";
import { parsePython } from "../../../project/python-syntax/parse-module.ts";
import { readString, type TomlTable } from "../../../project/toml.ts";
import { type AbiAnswer, type AskedPython, ownAbi } from "./asked-python.ts";
import { chooseBranch, readScript, type SetupScript, walkReached } from "./setup-conditions.ts";

export interface SetuptoolsFiles {
	pyproject: TomlTable;
	setupCfg: string | null;
	setupPy: string | null;
}

interface LimitedApi {
	/** `cp39` */
	floor: string;
	/** True when code decides for which interpreters it holds. */
	isInCode: boolean;
}

export function readSetuptoolsAbi(files: SetuptoolsFiles, asked: AskedPython): AbiAnswer {
	if (asked.implementation !== "cpython") return ownAbi;
	const api = readSetting(asked) ?? readLimitedApi(files, asked);
	if (api === null) return ownAbi;
	const minor = Number(api.floor.slice("cp3".length));
	const tags = { pythonTag: api.floor, abiTag: "abi3" };
	if (minor > asked.minor) {
		if (api.isInCode) return ownAbi;
		return { tags: null, doubt: `setuptools refuses to tag a wheel ${api.floor}-abi3 on Python 3.${asked.minor}` };
	}
	if (!asked.isFreeThreaded) return { tags };
	// Code that asks for the stable ABI knows that free-threaded Pythons have none, or the build fails.
	if (api.isInCode) return ownAbi;
	if (asked.minor >= 15) return { tags: { ...tags, abiTag: "abi3.abi3t" } };
	return {
		tags: null,
		doubt: `setuptools refuses py_limited_api on free-threaded Pythons before 3.15; skip cp3${asked.minor}t-*`,
	};
}

function readSetting({ configSettings }: AskedPython): LimitedApi | null {
	for (const name of ["--build-option", "--global-option"]) {
		const floor = /--py-limited-api[= ](cp3\d+)/.exec(configSettings.get(name) ?? "")?.[1];
		if (floor !== undefined) return { floor, isInCode: false };
	}
	return null;
}

/** Of one set of files; the same for most interpreters, and asked for dozens of them. */
const known = new WeakMap<
	SetuptoolsFiles,
	{ script: SetupScript | null; declared: LimitedApi | null; found: Map<string, string | null> }
>();

function readLimitedApi(files: SetuptoolsFiles, asked: AskedPython): LimitedApi | null {
	const { script, declared, found } = known.get(files) ?? {
		script: parseScript(files.setupPy),
		declared: findDeclared(files),
		found: new Map(),
	};
	known.set(files, { script, declared, found });
	if (declared !== null || script === null) return declared;
	const key = `${asked.platform} ${asked.minor}`;
	if (!found.has(key)) found.set(key, findInCode(script, asked));
	const floor = found.get(key) ?? null;
	return floor === null ? null : { floor, isInCode: true };
}

function findDeclared({ pyproject, setupCfg }: SetuptoolsFiles): LimitedApi | null {
	const names = ["py-limited-api", "py_limited_api"];
	const declared = [
		...names.map((name) => readString(pyproject, ["tool", "distutils", "bdist_wheel", name])),
		...names.map((name) => (setupCfg === null ? null : readCfg(setupCfg, name))),
	].find((value) => value !== null && /^cp3\d+$/.test(value));
	return declared ? { floor: declared, isInCode: false } : null;
}

function readCfg(text: string, name: string): string | null {
	try {
		return readConfigOption(text, "bdist_wheel", name);
	} catch (error) {
		if (error instanceof ConfigParserError) return null;
		throw error;
	}
}

/** Null when the file cannot say anything about it, or is no Python 3. */
function parseScript(source: string | null): SetupScript | null {
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
function findInCode(script: SetupScript, asked: AskedPython): string | null {
	const nodes = [...walkReached(script.module, script, asked)];
	const textOf = (node: PythonNode | undefined, depth = 0): string | null => {
		if (node === undefined || depth > 5) return null;
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
function findFloor(node: PythonNode): PythonNode | undefined {
	if (node.kind === "Dict") {
		const isKey = (key: PythonNode | null) => /^py[-_]limited[-_]api$/.test(key?.text ?? "");
		return node.pairs?.find(([key]) => isKey(key))?.[1];
	}
	if (node.kind === "keyword") return node.name === "py_limited_api" ? node.children[0] : undefined;
	if (node.kind === "Assign") {
		const [target, value] = node.children;
		const isMember = target?.kind === "Subscript" && target.children[1]?.text === "py_limited_api";
		return isMember || (target?.kind === "Attribute" && target.name === "py_limited_api") ? value : undefined;
	}
	const [python, abi] = node.kind === "Tuple" ? node.children : [];
	return abi?.text === "abi3" ? python : undefined;
}
