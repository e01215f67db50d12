// What the real cibuildwheel printed, kept: `npm run oracle -- cibuildwheel --write-vectors test/vectors/cibuildwheel.json`
// chose these cases so that together they exercise every option, group, host and exit status of every table.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	type CibuildwheelVersion,
	cibuildwheelVersions,
	loadCibuildwheelTable,
} from "../../src/data/cibuildwheel/table.ts";
import { answerCase, answerRunCase } from "../oracle/cibuildwheel/answer.ts";
import type { Case, FakeHost } from "../oracle/cibuildwheel/cases.ts";

const folder = join(import.meta.dirname, "../vectors");
const vectors = JSON.parse(readFileSync(join(folder, "cibuildwheel.json"), "utf8")) as (Case & {
	version: CibuildwheelVersion;
	exit: number;
	identifiers: string;
})[];
const runs = JSON.parse(readFileSync(join(folder, "cibuildwheel-runs.json"), "utf8")) as (Case & {
	version: CibuildwheelVersion;
	exit: number;
})[];
const examples = JSON.parse(readFileSync(join(folder, "cibuildwheel-examples.json"), "utf8")) as {
	name: string;
	host: FakeHost[0];
	machine: string;
	pyproject: string;
	env: Record<string, string>;
	args: string[];
	exit: number;
	identifiers: string;
}[];

describe("the identifiers that cibuildwheel prints", () => {
	it.each(cibuildwheelVersions)("are those of %s, for each kept case", async (version) => {
		const table = await loadCibuildwheelTable(version);
		const own = vectors.filter((vector) => vector.version === version);
		expect(own.length).toBeGreaterThan(50);
		for (const vector of own) {
			const { exitStatus, identifiers } = answerCase(vector, table);
			expect({ vector, exitStatus, identifiers: identifiers.join(" ") }).toEqual({
				vector,
				exitStatus: vector.exit,
				identifiers: vector.identifiers,
			});
		}
	});

	it.each(["3.4.1", "4.3.5"] as const)("end a run of %s with its exit status, for each kept case", async (version) => {
		const table = await loadCibuildwheelTable(version);
		const own = runs.filter((run) => run.version === version);
		expect(own.length).toBeGreaterThan(30);
		for (const run of own)
			expect({ run, exitStatus: answerRunCase(run, table).exitStatus }).toEqual({ run, exitStatus: run.exit });
	});

	it.each(examples)(
		"are those of 4.2.0 for: $name",
		async ({ host, machine, pyproject, env, args, exit, identifiers }) => {
			const made: Case = { host: [host, machine, false], files: { "pyproject.toml": pyproject }, env, args };
			const answer = answerCase(made, await loadCibuildwheelTable("4.2.0"));
			expect(answer).toMatchObject({ exitStatus: exit, identifiers: identifiers === "" ? [] : identifiers.split(" ") });
		},
	);
});
