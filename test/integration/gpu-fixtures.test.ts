// Libraries that real toolkits made (test/fixtures/cuda), against what nvcc was asked for.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { compareWithOrder, judgeOurselves } from "../oracle/cuda/compare.ts";
import { fixtures } from "../oracle/cuda/fixtures.ts";

const folder = resolve(import.meta.dirname, "../fixtures/cuda");

it.each(fixtures.map((one) => [one.file, one.toolkit, one.made.name, one] as const))(
	"%s of nvcc %s: %s",
	async (file, toolkit, _, { made }) => {
		const path = join(folder, file);
		expect(readFileSync(path).length).toBeLessThan(24 * 1024);
		expect(compareWithOrder(made, toolkit, await judgeOurselves(path))).toEqual([]);
	},
);
