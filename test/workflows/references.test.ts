// The files against each other: GitHub's parser over each with what it calls, and every output and input that one names
// and another must declare.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { outputNames } from "../../src/action/outputs.ts";
import { readWorkflow } from "../world/github/workflow-file.ts";
import { ourRepository } from "./pins.ts";

const root = join(import.meta.dirname, "..", "..");
const starters = globSync("workflows-templates/*.yml", { cwd: root }).sort();
const files = [...globSync(".github/workflows/*.yml", { cwd: root }).sort(), ...starters];
const action = parse(readFileSync(join(root, "action.yml"), "utf8"));
const wheels = parse(readFileSync(join(root, ".github/workflows/wheels.yml"), "utf8"));

it.each(files)("%s has no error for GitHub's own parser, with the workflows that it calls", async (file) => {
	expect((await readWorkflow(join(root, file), root, { [ourRepository]: root })).errors).toEqual([]);
});

it.each(starters)("%s fits on a page and says what it is for", (file) => {
	const text = readFileSync(join(root, file), "utf8");
	expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(45);
	const properties = JSON.parse(readFileSync(join(root, file.replace(/\.yml$/, ".properties.json")), "utf8"));
	expect(Object.keys(properties)).toEqual(["name", "description", "iconName", "categories", "filePatterns"]);
});

describe.each(files)("%s", (file) => {
	const text = readFileSync(join(root, file), "utf8");
	const { jobs } = parse(text);

	it("gives our action only inputs that it has, and the command always", () => {
		for (const job of Object.values<{ steps?: { uses?: string; with?: object }[] }>(jobs)) {
			for (const step of job.steps ?? []) {
				if (step.uses !== "$/" && !step.uses?.startsWith(`${ourRepository}@`)) continue;
				expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
				expect(step.with).toHaveProperty("command");
			}
		}
	});

	it("reads only outputs that the step, job or called workflow declares, of jobs that it needs", () => {
		for (const [, id = "", output = ""] of text.matchAll(/needs\.([a-z-]+)\.outputs\.([a-z0-9-]+)/g)) {
			const called = jobs[id]?.uses === undefined ? jobs[id]?.outputs : wheels.on.workflow_call.outputs;
			expect(Object.keys(called ?? {}), `needs.${id}.outputs.${output}`).toContain(output);
		}
		for (const [, , output = ""] of text.matchAll(/steps\.([a-z-]+)\.outputs\.([a-z0-9-]+)/g)) {
			expect(Object.keys(action.outputs)).toContain(output);
		}
		for (const job of Object.values<{ needs?: string | string[] }>(jobs)) {
			const named = [...JSON.stringify(job).matchAll(/needs\.([a-z-]+)\./g)].map(([, id]) => id);
			expect([job.needs ?? []].flat()).toEqual(expect.arrayContaining(named));
		}
	});
});

it("keeps action.yml and the code of one mind about outputs", () => {
	expect(Object.keys(action.outputs)).toEqual([...outputNames]);
});

it("documents every input and output of action.yml", () => {
	for (const row of Object.values<{ description?: string }>({ ...action.inputs, ...action.outputs })) {
		expect(row.description).toMatch(/\S{3}/);
	}
});

it("reads in the code exactly the inputs of action.yml", () => {
	const code = readFileSync(join(root, "src/action/inputs.ts"), "utf8");
	const read = new Set(
		[...code.matchAll(/read\("([a-z-]+)"\)|read(?:Pair)?\(read, "([a-z-]+)", "([a-z0-9-]+)"/g)].flatMap((match) =>
			match.slice(1).filter(Boolean),
		),
	);
	expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
});
