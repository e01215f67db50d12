import type { Cell } from "./plan.ts";

/** The file name that a cell will have, as far as the plan knows it: with a manylinux ceiling the repair may lower the tag. */
export function plannedFileName({ expect, cuda }: Pick<Cell, "expect" | "cuda">): string {
	const { name, version, pythonTag, abiTag, platformTag } = expect;
	// PEP 825: the label of a variant stands behind the platform tag.
	const label = cuda?.variantLabel ? `-${cuda.variantLabel}` : "";
	return expect.file ?? `${name}-${version}-${pythonTag}-${abiTag}-${platformTag}${label}.whl`;
}
