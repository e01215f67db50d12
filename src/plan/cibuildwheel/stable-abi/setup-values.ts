// What expressions of a setup.py are worth on one interpreter: those that ask Python about itself, and literals.
import type { PythonNode } from "../../../project/python-syntax/nodes.ts";
import type { AskedPython } from "./asked-python.ts";

export type KnownValue = string | number | boolean | readonly number[];

/** Null for everything else. */
export function knownValue(node: PythonNode, asked: AskedPython): KnownValue | null {
	switch (node.kind) {
		case "Constant":
			return constantOf(node);
		case "Tuple": {
			const parts = node.children.map((child) => knownValue(child, asked));
			return parts.every((part) => typeof part === "number") ? parts : null;
		}
		case "Subscript":
			return partOf(node, asked);
		case "Attribute":
			return attributeOf(dottedName(node), asked);
		case "Call":
			return answerOf(node, asked);
		default:
			return null;
	}
}

function constantOf({ text, name }: PythonNode): KnownValue | null {
	if (typeof text === "string") return text;
	if (name === "True" || name === "False") return name === "True";
	const number = /^(\d+|0x[\da-f]+)$/i.test(name ?? "") ? Number(name) : Number.NaN;
	return Number.isNaN(number) ? null : number;
}

function attributeOf(name: string | null, asked: AskedPython): KnownValue | null {
	switch (name) {
		case "sys.platform":
			return asked.platform;
		case "os.name":
			return asked.platform === "win32" ? "nt" : "posix";
		case "sys.implementation.name":
			return asked.implementation;
		case "sys.version_info":
			// Behind every patch release of the minor.
			return [3, asked.minor, Number.POSITIVE_INFINITY];
		case "sys.version_info.major":
			return 3;
		case "sys.version_info.minor":
			return asked.minor;
		default:
			return null;
	}
}

/** `sys.version_info[:2]`, `sys.version_info[1]` */
function partOf({ children }: PythonNode, asked: AskedPython): KnownValue | null {
	const [subject, index] = children;
	if (subject === undefined || index === undefined || dottedName(subject) !== "sys.version_info") return null;
	const version = [3, asked.minor];
	if (index.kind === "Slice") return index.children.length === 1 && index.children[0]?.name === "2" ? version : null;
	return version[Number(index.name)] ?? null;
}

const systems: Readonly<Record<string, string>> = { win32: "Windows", darwin: "Darwin", linux: "Linux" };
const implementations = { cpython: "CPython", pypy: "PyPy", graalpy: "GraalVM" } as const;

function answerOf({ children }: PythonNode, asked: AskedPython): KnownValue | null {
	const [called, argument] = children;
	if (called === undefined) return null;
	switch (dottedName(called)) {
		case "platform.system":
			return systems[asked.platform] ?? null;
		case "platform.python_implementation":
			return implementations[asked.implementation];
		case "sysconfig.get_config_var":
			return argument?.text === "Py_GIL_DISABLED" ? asked.isFreeThreaded : null;
	}
	const [subject] = called.kind === "Attribute" && called.name === "lower" ? called.children : [];
	const text = subject === undefined ? null : knownValue(subject, asked);
	return typeof text === "string" ? text.toLowerCase() : null;
}

/** `sys.version_info`; null for what is no plain chain of names. */
function dottedName(node: PythonNode): string | null {
	if (node.kind === "Name") return node.name ?? null;
	const [subject] = node.kind === "Attribute" ? node.children : [];
	const start = subject === undefined ? null : dottedName(subject);
	return start === null ? null : `${start}.${node.name}`;
}
