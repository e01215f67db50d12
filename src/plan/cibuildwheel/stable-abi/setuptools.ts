// setuptools (84.2, command/bdist_wheel.py): `py_limited_api = cp39` tags the wheels of every CPython with a GIL `cp39-abi3`.
// It stands in the configuration settings, pyproject.toml, setup.cfg, or as a literal in setup.py.
import { ConfigParserError, readConfigOption } from "../../../project/config-parser.ts";
import type { PythonNode } from "../../../project/python-syntax/nodes.ts";
import { PythonSyntaxError } from "../../../project/python-syntax/nodes.ts";
import { parsePython } from "../../../project/python-syntax/parse-module.ts";
import { readString, type TomlTable } from "../../../project/toml.ts";
import { type AbiAnswer, type AskedPython, ownAbi } from "./asked-python.ts";

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
	const api = readSetting(asked) ?? readLimitedApi(files);
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

const known = new WeakMap<SetuptoolsFiles, { api: LimitedApi | null }>();

/** The same for every interpreter, and asked for dozens of them. */
function readLimitedApi(files: SetuptoolsFiles): LimitedApi | null {
	const found = known.get(files) ?? { api: findLimitedApi(files) };
	known.set(files, found);
	return found.api;
}

function findLimitedApi({ pyproject, setupCfg, setupPy }: SetuptoolsFiles): LimitedApi | null {
	const names = ["py-limited-api", "py_limited_api"];
	const declared = [
		...names.map((name) => readString(pyproject, ["tool", "distutils", "bdist_wheel", name])),
		...names.map((name) => (setupCfg === null ? null : readCfg(setupCfg, name))),
	].find((value) => value !== null && /^cp3\d+$/.test(value));
	if (declared) return { floor: declared, isInCode: false };
	const floor = setupPy !== null && /abi3|limited_api/.test(setupPy) ? findInCode(setupPy) : null;
	return floor === null ? null : { floor, isInCode: true };
}

function readCfg(text: string, name: string): string | null {
	try {
		return readConfigOption(text, "bdist_wheel", name);
	} catch (error) {
		if (error instanceof ConfigParserError) return null;
		throw error;
	}
}

/**
 * A literal `cp39` where a wheel's limited API is set: `{"bdist_wheel": {"py_limited_api": "cp39"}}`,
 * `options["bdist_wheel"]["py_limited_api"] = "cp39"`, `py_limited_api="cp39"`, or the pair that an own get_tag() returns,
 * `"cp39", "abi3"`. A name stands for the one literal it is assigned.
 */
function findInCode(source: string): string | null {
	try {
		const nodes = [...walk(parsePython(source))];
		const found = nodes.map((node) => readFloor(node, nodes)).find((floor) => floor !== null);
		return found ?? null;
	} catch (error) {
		if (error instanceof PythonSyntaxError || error instanceof RangeError) return null;
		throw error;
	}
}

function readFloor(node: PythonNode, nodes: readonly PythonNode[]): string | null {
	const floorOf = (value: PythonNode | undefined) => {
		const text = value === undefined ? null : textOf(value, nodes);
		return text !== null && /^cp3\d+$/.test(text) ? text : null;
	};
	if (node.kind === "Dict") {
		const pair = node.pairs?.find(([key]) => key !== null && /^py[-_]limited[-_]api$/.test(key.text ?? ""));
		return floorOf(pair?.[1]);
	}
	if (node.kind === "keyword" && node.name === "py_limited_api") return floorOf(node.children[0]);
	if (node.kind === "Assign") {
		const [target, value] = node.children;
		const isMember = target?.kind === "Subscript" && target.children[1]?.text === "py_limited_api";
		return isMember || (target?.kind === "Attribute" && target.name === "py_limited_api") ? floorOf(value) : null;
	}
	const [python, abi] = node.kind === "Tuple" ? node.children : [];
	return abi?.text === "abi3" ? floorOf(python) : null;
}

function textOf(node: PythonNode, nodes: readonly PythonNode[]): string | null {
	if (node.kind === "Constant") return node.text ?? null;
	if (node.kind !== "Name") return null;
	const assigned = nodes.filter(({ kind, children }) => kind === "Assign" && children[0]?.name === node.name);
	const [, value] = assigned.length === 1 ? (assigned[0]?.children ?? []) : [];
	return value?.kind === "Constant" ? (value.text ?? null) : null;
}

function* walk(node: PythonNode): Iterable<PythonNode> {
	yield node;
	for (const child of node.children) yield* walk(child);
}
