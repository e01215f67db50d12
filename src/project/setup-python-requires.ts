// What setup.py says about the Pythons of the project, by the rule that cibuildwheel has for it: a text literal given as
// `python_requires` in a call that stands directly in a statement of the module, or of `if __name__ == "__main__":`.
import type { PythonNode } from "./python-syntax/nodes.ts";
import { PythonSyntaxError } from "./python-syntax/nodes.ts";
import { parsePython } from "./python-syntax/parse-module.ts";

/** Null without one, when it is computed, and for a file that is no Python 3. */
export function readSetupPythonRequires(source: string): string | null {
	const module = tryParse(source);
	const found = module === null ? [] : listOuterKeywords(module).filter(({ name }) => name === "python_requires");
	// The last one wins, and an empty text says nothing.
	return found.at(-1)?.text || null;
}

/** Null when the file is no Python 3. */
function tryParse(source: string): PythonNode | null {
	try {
		return parsePython(source);
	} catch (error) {
		if (error instanceof PythonSyntaxError || error instanceof RangeError) return null;
		throw error;
	}
}

/** Keywords with a text literal whose call no other expression or block holds. */
function listOuterKeywords(module: PythonNode): { name: string; text: string }[] {
	const found: { name: string; text: string }[] = [];
	const visit = (node: PythonNode, above: readonly PythonNode[]) => {
		for (const child of node.children) visit(child, [node, ...above.slice(0, 4)]);
		const [value] = node.children;
		if (node.kind !== "keyword" || !node.name || value?.kind !== "Constant" || typeof value.text !== "string") return;
		if (isOuter(above)) found.push({ name: node.name, text: value.text });
	};
	visit(module, []);
	return found;
}

/** keyword → call → statement → module, or one `if __name__ == "__main__"` between the last two. */
function isOuter(above: readonly PythonNode[]): boolean {
	const [, , third, fourth, fifth] = above;
	if (fourth === undefined) return true;
	return fifth === undefined && third !== undefined && isMain(third);
}

function isMain(node: PythonNode): boolean {
	const [test] = node.children;
	if (node.kind !== "If" || test?.kind !== "Compare" || test.operators?.join() !== "==") return false;
	const sides = test.children;
	return (
		sides.filter((side) => side.kind === "Constant" && side.text === "__main__").length === 1 &&
		sides.filter((side) => side.kind === "Name" && side.name === "__name__").length === 1
	);
}
