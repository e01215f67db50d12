// What holds in a setup.py on one interpreter and system: `sys.platform == "win32"`, `sys.version_info >= (3, 11)`,
// `not WINDOWS`. Read, never run; whatever depends on anything else is unknown.
import type { PythonNode } from "../../../project/python-syntax/nodes.ts";
import type { AskedPython } from "./asked-python.ts";
import { type KnownValue, knownValue } from "./setup-values.ts";

export interface SetupScript {
	module: PythonNode;
	/** Names that are assigned once, with the value. */
	definitions: ReadonlyMap<string, PythonNode>;
}

export function readScript(module: PythonNode): SetupScript {
	const definitions = new Map<string, PythonNode>();
	const again = new Set<string>();
	for (const { kind, children } of walkAll(module)) {
		const [target, value] = children;
		if (kind !== "Assign" || target?.kind !== "Name" || !target.name || value === undefined) continue;
		if (definitions.has(target.name)) again.add(target.name);
		definitions.set(target.name, value);
	}
	for (const name of again) definitions.delete(name);
	return { module, definitions };
}

/** In the order of the file, without branches that are not taken. */
export function* walkReached(node: PythonNode, script: SetupScript, asked: AskedPython): Iterable<PythonNode> {
	yield node;
	for (const child of reachedChildren(node, script, asked)) yield* walkReached(child, script, asked);
}

function reachedChildren(node: PythonNode, script: SetupScript, asked: AskedPython): readonly PythonNode[] {
	const [test, ...rest] = node.children;
	const { bodyLength = rest.length } = node;
	if (node.kind !== "If" || test === undefined) return node.children;
	const answer = holds(test, script, asked);
	if (answer === null) return rest;
	return answer ? rest.slice(0, bodyLength) : rest.slice(bodyLength);
}

/** The branch of `a if test else b` that is taken; the first when nobody knows. */
export function chooseBranch(node: PythonNode, script: SetupScript, asked: AskedPython): PythonNode | undefined {
	const [test, body, other] = node.children;
	return test && holds(test, script, asked) === false ? other : body;
}

/** Null when it depends on what nobody knows before the build. */
function holds(node: PythonNode, script: SetupScript, asked: AskedPython, depth = 0): boolean | null {
	// Definitions may stand in a circle.
	if (depth > 20) return null;
	const ask = (child: PythonNode | undefined) => (child ? holds(child, script, asked, depth + 1) : null);
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
	const definition = node.kind === "Name" ? definitionOf(node, script) : undefined;
	const answer = definition === undefined ? null : ask(definition);
	if (answer !== null) return answer;
	if (node.kind === "Call") return startsWith(node, asked) ?? truthOf(knownValue(node, asked));
	if (node.kind === "Name" || node.kind === "Attribute") return byName(node.name ?? "", asked);
	return truthOf(knownValue(node, asked));
}

function definitionOf({ name }: PythonNode, { definitions }: SetupScript): PythonNode | undefined {
	return definitions.get(name ?? "");
}

function compare({ operators, children }: PythonNode, script: SetupScript, asked: AskedPython): boolean | null {
	const [operator] = operators ?? [];
	const [first, second] = children.map((child) => (child.kind === "Name" && definitionOf(child, script)) || child);
	if (operators?.length !== 1 || first === undefined || second === undefined) return null;
	const [left, right] = [knownValue(first, asked), knownValue(second, asked)];
	if (operator === "in" || operator === "not in") {
		const options = ["Tuple", "List", "Set"].includes(second.kind)
			? second.children.map((child) => knownValue(child, asked))
			: null;
		if (left === null || options === null || options.includes(null)) return null;
		return options.includes(left) === (operator === "in");
	}
	if (left === null || right === null || typeof left === "boolean" || typeof right === "boolean") return null;
	const order = orderOf(left, right);
	switch (operator) {
		case "==":
			return order === 0;
		case "!=":
			return order !== 0;
		case ">=":
			return order === null ? null : order >= 0;
		case "<=":
			return order === null ? null : order <= 0;
		case ">":
			return order === null ? null : order > 0;
		case "<":
			return order === null ? null : order < 0;
		default:
			return null;
	}
}

/** As Python orders them; null for two of different kinds. */
function orderOf(left: Exclude<KnownValue, boolean>, right: Exclude<KnownValue, boolean>): number | null {
	if (typeof left === "string" && typeof right === "string") return left === right ? 0 : left < right ? -1 : 1;
	if (typeof left === "number" && typeof right === "number") return left - right;
	if (typeof left !== "object" || typeof right !== "object") return null;
	const at = left.findIndex((part, index) => part !== right[index]);
	if (at === -1) return left.length - right.length;
	return (left[at] ?? 0) - (right[at] ?? Number.NEGATIVE_INFINITY);
}

/** `sys.platform.startswith("win")` */
function startsWith({ children }: PythonNode, asked: AskedPython): boolean | null {
	const [method, start] = children;
	const [subject] = method?.kind === "Attribute" && method.name === "startswith" ? method.children : [];
	if (subject === undefined || start === undefined) return null;
	const text = knownValue(subject, asked);
	const starts = (start.kind === "Tuple" ? start.children : [start]).map((child) => knownValue(child, asked));
	if (typeof text !== "string" || !starts.every((part) => typeof part === "string")) return null;
	return starts.some((part) => text.startsWith(part));
}

function truthOf(value: KnownValue | null): boolean | null {
	if (value === null || typeof value === "object") return null;
	return Boolean(value);
}

/** Names that say by themselves what they are, wherever they come from: `WINDOWS`, `IS_MACOS`, `FREE_THREADED`. */
function byName(name: string, asked: AskedPython): boolean | null {
	const word = name.toLowerCase().replace(/^_?(?:is_|on_)?/, "");
	if (/^(windows|win|win32|msvc)$/.test(word)) return asked.platform === "win32";
	if (word === "linux") return asked.platform === "linux";
	if (/^(mac|macos|macosx|osx|darwin)$/.test(word)) return asked.platform === "darwin";
	if (/^(posix|unix)$/.test(word)) return asked.platform !== "win32";
	if (/^(\w*bsd|sunos|aix)$/.test(word)) return false;
	if (/^(pypy|cpython|graalpy)$/.test(word)) return word === asked.implementation;
	return /^(py_gil_disabled|gil_disabled|free_?threaded|free_?threading|no_?gil)$/.test(word)
		? asked.isFreeThreaded
		: null;
}

function* walkAll(node: PythonNode): Iterable<PythonNode> {
	yield node;
	for (const child of node.children) yield* walkAll(child);
}
