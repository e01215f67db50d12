// The jobs of wheels.yml against the matrices of a plan, with GitHub's own parser and expressions.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatMatrixOutputs, jobsPerKind } from "../../src/plan/jobs/matrices.ts";
import { evaluateExpression, isTruthy, type Value } from "../world/github/expression.ts";
import { readWorkflow, type WorkflowJobFile } from "../world/github/workflow-file.ts";

const root = join(import.meta.dirname, "..", "..");
const { jobs } = await readWorkflow(join(root, ".github/workflows/wheels.yml"), root, {});
const names = Object.entries(jobsPerKind).flatMap(([kind, count]) =>
	Array.from({ length: count }, (_, index) => (index === 0 ? kind : `${kind}-${index + 1}`)),
);

function find(id: string): WorkflowJobFile {
	const job = jobs.find((candidate) => candidate.id === id);
	if (job === undefined) throw new Error(`wheels.yml has no job ${id}`);
	return job;
}

function starts(id: string, event: Value, outputs: Record<string, string>): boolean {
	const contexts = {
		inputs: { "from-run": "" },
		github: { repository: "owner/pkg", event },
		needs: { plan: { result: "success", outputs }, freeze: { result: "success", outputs: {} } },
	};
	const status = { isSuccess: true, isFailure: false, isCancelled: false };
	return isTruthy(evaluateExpression(find(id).condition, { contexts, status }));
}

const full = Object.fromEntries(
	Object.keys(formatMatrixOutputs({})).map((name) => [name, name.includes("matrix") ? '{"include":[]}' : "1"]),
);

it("has a job for each part of each kind, and no other with runners of the plan", () => {
	const planned = jobs.filter(({ fields }) => JSON.stringify(fields["runs-on"]).includes("matrix.runner"));
	expect(planned.map(({ id }) => id)).toEqual(names);
});

it("freezes after every build and judges after every test", () => {
	expect(find("freeze").needs).toEqual(["plan", ...names.filter((name) => name.startsWith("build"))]);
	expect(find("gate").needs).toEqual(["freeze", ...names.filter((name) => name.startsWith("smoke"))]);
});

it("hands every matrix of the plan on", () => {
	const handed = JSON.stringify(find("plan").fields.outputs);
	for (const name of Object.keys(full).filter((output) => output.includes("matrix")))
		expect(handed).toContain(`steps.plan.outputs.${name}"`);
});

describe.each(names)("%s", (id) => {
	const isGuarded = id.includes("-gpu");
	const pull = (repo: Value) => ({ pull_request: { head: { repo } } });

	it.each([
		["a pushed tag", { ref: "refs/tags/v1" }, true],
		["a pull request of the repository", pull({ full_name: "owner/pkg", fork: false }), true],
		["a pull request from a fork", pull({ full_name: "stranger/pkg", fork: true }), !isGuarded],
		["a pull request whose repository is deleted", pull(null), !isGuarded],
	] as [string, Value, boolean][])("%s", (_, event, expected) => {
		expect(starts(id, event, full)).toBe(expected);
	});

	it("does not start without rows: an empty matrix would fail the run", () => {
		expect(starts(id, {}, formatMatrixOutputs({}))).toBe(false);
		expect(starts(id, {}, {})).toBe(false);
	});
});
