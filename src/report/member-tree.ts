// The members of a distribution as a tree with sizes, largest folder first; what `check --tree` prints.

import { formatSize } from "../diagnostic/quantity.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { formatColumns } from "./columns.ts";

interface Node {
	size: number;
	files: number;
	children: Map<string, Node>;
}

export function formatTree(file: CheckedFile): string[] {
	const root: Node = { size: 0, files: 0, children: new Map() };
	for (const { name, size } of file.facts?.members ?? []) add(root, name.split("/"), size);
	const rows = [[file.file, formatSize(root.size)], ...listRows(root, "")];
	return formatColumns(rows, [1]);
}

function add(node: Node, parts: readonly string[], size: number): void {
	node.size += size;
	node.files += 1;
	const [first, ...rest] = parts;
	if (first === undefined) return;
	const child = node.children.get(first) ?? { size: 0, files: 0, children: new Map() };
	node.children.set(first, child);
	if (rest.length > 0) add(child, rest, size);
	else child.size += size;
}

function listRows(node: Node, indent: string): string[][] {
	const children = [...node.children].sort(([a, left], [b, right]) => right.size - left.size || (a < b ? -1 : 1));
	return children.flatMap(([name, child], index) => {
		const isLast = index === children.length - 1;
		const isFolder = child.children.size > 0;
		const row = [`${indent}${isLast ? "└─ " : "├─ "}${name}${isFolder ? "/" : ""}`, formatSize(child.size)];
		return [row, ...listRows(child, `${indent}${isLast ? "   " : "│  "}`)];
	});
}
