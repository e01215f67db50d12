import { toText, type Value } from "./expression.ts";

/** The legs of a matrix: one leg without values for a job that has none. */
export function expandMatrix(matrix: Value): Value[] {
	if (matrix === null) return [{}];
	if (typeof matrix !== "object" || Array.isArray(matrix)) throw new Error("Unexpected value of the matrix");
	const { include = [], ...vectors } = matrix as Record<string, Value>;
	if ("exclude" in vectors) throw new Error("the stand-in does not know exclude of a matrix");
	let legs: Record<string, Value>[] = Object.keys(vectors).length === 0 ? [] : [{}];
	for (const [name, values] of Object.entries(vectors)) {
		if (!Array.isArray(values) || values.length === 0)
			throw new Error(`Matrix vector '${name}' does not contain any values`);
		legs = legs.flatMap((leg) => values.map((value: Value) => ({ ...leg, [name]: value })));
	}
	if (legs.length > 0 && toText(include) !== "[]") throw new Error("the stand-in does not know include beside vectors");
	if (!Array.isArray(include)) throw new Error("Matrix include is not a list");
	legs.push(...(include as Record<string, Value>[]));
	if (legs.length === 0) throw new Error("Matrix vector does not contain any values");
	if (legs.length > 256) throw new Error(`The matrix has ${legs.length} jobs; GitHub allows 256`);
	return legs;
}
