// Which Pythons a PyO3 builds for: generated rows (pyo3.json) and how they are asked.
import table from "./pyo3.json" with { type: "json" };

/** Bounds are minor versions: 9 is Python 3.9. */
export interface Pyo3Range {
	/** `0.29` */
	pyo3: string;
	oldest: number;
	/** Null where the build script sets none. */
	newest: number | null;
	/** Oldest free-threaded Python; null when there is none. */
	freeThreaded: number | null;
	/** Oldest and newest PyPy, the newest null where the build script sets none; null when there is none at all. */
	pypy: readonly [number, number | null] | null;
	oldestGraalpy: number | null;
	hasAbi3t: boolean;
}

const ranges: readonly Pyo3Range[] = table.rows.map((row) => ({
	pyo3: row.pyo3,
	oldest: row.cpython[0] ?? 0,
	newest: row.cpython[1] ?? null,
	freeThreaded: row.freeThreaded,
	pypy: row.pypy === null ? null : [row.pypy[0] ?? 0, row.pypy[1] ?? null],
	oldestGraalpy: row.graalpy,
	hasAbi3t: row.abi3t,
}));

/**
 * @param version `0.29.3` or `0.29`; null: the newest row
 * @returns null for a PyO3 older than the table; the newest row stands for everything newer
 */
export function findPyo3Range(version: string | null): Pyo3Range | null {
	const newest = ranges.at(-1) ?? null;
	if (version === null) return newest;
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const row = ranges.find(({ pyo3 }) => pyo3 === `${major}.${minor}`);
	if (row) return row;
	const last = Number(newest?.pyo3.split(".")[1] ?? 0);
	return major > 0 || minor > last ? newest : null;
}
