import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findPyo3Range } from "./pyo3.ts";
import { maturinVersion } from "./version.ts";

it.each([
	["0.29.3", "0.29"],
	["0.29", "0.29"],
	["0.16.4", "0.16"],
	[null, "0.30"],
	["0.31.0", "0.30"],
	["1.0.0", "0.30"],
])("asks the row of PyO3 %s for its Pythons", (version, row) => {
	expect(findPyo3Range(version)?.pyo3).toBe(row);
});

it("knows nothing about a PyO3 that is older than its rows", () => {
	expect(findPyo3Range("0.15.2")).toBe(null);
});

it("knows what the build scripts refuse (facts of PyO3's releases)", () => {
	expect(findPyo3Range("0.22")).toMatchObject({ oldest: 7, newest: 13, freeThreaded: null });
	expect(findPyo3Range("0.28")).toMatchObject({
		oldest: 7,
		newest: 14,
		freeThreaded: 13,
		pypy: [11, null],
		hasAbi3t: false,
	});
	expect(findPyo3Range("0.29")).toMatchObject({ oldest: 8, newest: 15, freeThreaded: 14, hasAbi3t: true });
});

it("names the maturin that the tools are locked to", () => {
	const lock = readFileSync(join(import.meta.dirname, "..", "..", "tools", "maturin.txt"), "utf8");
	expect(/^maturin==(\S+)/m.exec(lock)?.[1]).toBe(maturinVersion);
});
