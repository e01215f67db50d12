import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type GitHub, startGitHub } from "../../world/github/github-server.ts";
import { checkoutFrom, setupPythonFrom } from "../../world/github/replaced-actions.ts";
import { runWorkflow, type WorkflowRun } from "../../world/github/run-workflow.ts";

let github: GitHub;
let home: string;

beforeEach(async () => {
	github = await startGitHub();
	home = await mkdtemp(join(tmpdir(), "runner-"));
	await writeFile(join(home, "action.yml"), echoAction);
	await writeFile(join(home, "main.mjs"), echoMain);
	await writeFile(join(home, "post.mjs"), 'console.log("::notice::post saw " + process.env.STATE_word);');
});

afterEach(async () => {
	await github[Symbol.asyncDispose]();
	await rm(home, { recursive: true });
});

/** An action that says what it was given, as outputs, state, mask, summary and exit status. */
const echoAction = `
name: echo
inputs:
  word: { default: none }
  status: { default: "0" }
  secret: { default: "" }
outputs: { word: {}, matrix: {}, leak: {} }
runs: { using: node24, main: main.mjs, post: post.mjs }
`;
const echoMain = `
import { appendFileSync } from "node:fs";
const { INPUT_WORD: word, INPUT_SECRET: secret, GITHUB_OUTPUT: output } = process.env;
if (secret) console.log("::add-mask::" + secret);
appendFileSync(output, "word=" + word + "\\nmatrix<<E\\n" + JSON.stringify({ include: [{ cell: "a" }, { cell: "b" }] }) + "\\nE\\n");
appendFileSync(output, "leak=x" + secret + "\\n");
appendFileSync(process.env.GITHUB_STATE, "word=" + word + "\\n");
appendFileSync(process.env.GITHUB_STEP_SUMMARY, "# " + word);
console.log("token " + (process.env.ACTIONS_ID_TOKEN_REQUEST_URL ? "yes" : "no"));
process.exitCode = Number(process.env.INPUT_STATUS);
`;

async function run(files: Record<string, string>, start = "main.yml", event = {}): Promise<WorkflowRun> {
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(home, ".github/workflows", name)), { recursive: true });
		await writeFile(join(home, ".github/workflows", name), text);
	}
	return runWorkflow({
		file: join(home, ".github/workflows", start),
		home,
		repository: "o/r",
		repositories: {},
		event: { name: "push", ref: "refs/heads/main", sha: "1".repeat(40), ...event },
		github,
		replacedActions: { "actions/checkout": checkoutFrom(home), "actions/setup-python": setupPythonFrom({}) },
		runnerLabels: ["ubuntu-24.04"],
		machine: { PATH: process.env.PATH ?? "" },
	});
}

function conclusions(result: WorkflowRun): Record<string, string> {
	return Object.fromEntries(result.jobs.map((job) => [job.id, job.conclusion]));
}

const head = "on: push\npermissions: {}\njobs:\n";

function job(id: string, more: string, step = "{ uses: $/ }"): string {
	return `  ${id}:\n    runs-on: ubuntu-24.04\n${more}    steps:\n      - ${step}\n`;
}

it("hands outputs from step to job to a matrix of another job", async () => {
	const first = job(
		"one",
		"    outputs: { m: '${{ steps.e.outputs.matrix }}' }\n",
		"{ id: e, uses: $/, with: { word: hi } }",
	);
	const matrix = "    needs: one\n    strategy: { matrix: '${{ fromJSON(needs.one.outputs.m) }}' }\n";
	const result = await run({
		"main.yml": head + first + job("two", matrix, "{ uses: $/, with: { word: '${{ matrix.cell }}' } }"),
	});
	expect(result.conclusion).toBe("success");
	expect(result.jobs.map(({ id, steps }) => [id, steps[0]?.outputs.word])).toEqual([
		["one", "hi"],
		["two", "a"],
		["two", "b"],
	]);
});

it("skips what needs a failed job, and what needs that, unless the condition says otherwise", async () => {
	const failing = job("one", "", '{ uses: $/, with: { status: "1" } }');
	const rest = [
		job("two", "    needs: one\n"),
		job("three", "    needs: one\n    if: ${{ !cancelled() }}\n"),
		// https://github.com/actions/runner/issues/491: the failed ancestor counts, although `three` succeeded.
		job("four", "    needs: three\n"),
	];
	const result = await run({ "main.yml": head + failing + rest.join("") });
	expect(conclusions(result)).toEqual({ one: "failure", two: "skipped", three: "success", four: "skipped" });
	expect(result.conclusion).toBe("failure");
});

it("calls a reusable workflow with inputs and defaults and reads its outputs", async () => {
	const called = `on:
  workflow_call:
    inputs:
      word: { type: string, required: true }
      more: { type: string, default: fallback }
    outputs:
      word: { value: "\${{ jobs.inner.outputs.word }}" }
permissions: {}
jobs:
${job("inner", "    outputs: { word: '${{ steps.e.outputs.word }}' }\n", "{ id: e, uses: $/, with: { word: '${{ inputs.word }} ${{ inputs.more }}' } }")}`;
	const main = `${head}  call:\n    uses: $/.github/workflows/called.yml\n    with: { word: hello }\n${job("after", "    needs: call\n", "{ uses: $/, with: { word: '${{ needs.call.outputs.word }}' } }")}`;
	const result = await run({ "main.yml": main, "called.yml": called });
	expect(conclusions(result)).toEqual({ "call / inner": "success", after: "success" });
	expect(result.jobs.at(-1)?.steps[0]?.outputs.word).toBe("hello fallback");
});

it("refuses a called workflow that asks for more than its caller grants", async () => {
	const called = `on: { workflow_call: {} }\njobs:\n${job("inner", "    permissions: { id-token: write }\n")}`;
	const main = `${head}  call:\n    permissions: { contents: read }\n    uses: $/.github/workflows/called.yml\n`;
	await expect(run({ "main.yml": main, "called.yml": called })).rejects.toThrow(/asks for 'id-token: write'/);
});

it("gives an id token only to a job that may have one", async () => {
	const result = await run({ "main.yml": head + job("no", "") + job("yes", "    permissions: { id-token: write }\n") });
	expect(result.jobs.map(({ steps }) => steps[0]?.stdout.trim())).toEqual(["token no", "token yes"]);
});

it("drops an output that contains a masked value", async () => {
	const result = await run({ "main.yml": head + job("one", "", "{ uses: $/, with: { secret: hush } }") });
	expect(Object.keys(result.jobs[0]?.steps[0]?.outputs ?? {})).toEqual(["word", "matrix"]);
});

it("runs post steps with the saved state", async () => {
	const result = await run({ "main.yml": head + job("one", "", "{ uses: $/, with: { word: kept } }") });
	expect(result.jobs[0]?.steps[1]?.log?.annotations).toEqual([{ level: "notice", message: "post saw kept" }]);
});

it.each([
	["an input that the action does not have", job("one", "", "{ uses: $/, with: { wrd: x } }"), /Unexpected input/],
	[
		"a runner label that nobody has",
		"  one:\n    runs-on: macos-15\n    steps: [{ uses: $/ }]\n",
		/no runner with the label macos-15/,
	],
	[
		"an empty matrix",
		job("one", "    strategy: { matrix: '${{ fromJSON(''{\"include\":[]}'') }}' }\n"),
		/does not contain any values/,
	],
	[
		"a Python that setup-python cannot find",
		job("one", "", "{ uses: actions/setup-python@v1, with: { python-version: 2.7 } }"),
		/'2.7'.*not found/,
	],
	["an expression with an unknown context", job("one", "    if: needz.x == ''\n"), /needz/],
])("refuses %s", async (_, text, message) => {
	await expect(run({ "main.yml": head + text })).rejects.toThrow(message);
});

it("holds the inputs of a dispatch to what the workflow declares", async () => {
	const dispatch = `on:\n  workflow_dispatch:\n    inputs:\n      tag: { type: string, required: true }\npermissions: {}\njobs:\n${job("one", "", "{ uses: $/, with: { word: '${{ inputs.tag }}' } }")}`;
	const result = await run({ "main.yml": dispatch }, "main.yml", { name: "workflow_dispatch", inputs: { tag: "v1" } });
	expect(result.jobs[0]?.steps[0]?.outputs.word).toBe("v1");
	await expect(run({ "main.yml": dispatch }, "main.yml", { name: "workflow_dispatch", inputs: {} })).rejects.toThrow(
		/'tag'/,
	);
});
