// A workflow file, read by GitHub's own parser: its errors, and its jobs and steps as plain trees whose expressions are
// not evaluated yet.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { evaluateExpression, type Scope, type Value } from "./expression.ts";

/** As the parser serializes its tokens: lists are type 1, mappings type 2, expressions type 3. */
export type Node =
	| string
	| number
	| boolean
	| null
	| { type: 1; seq: Node[] }
	| { type: 2; map: { Key: Node; Value: Node }[] }
	| { type: 3; expr: string };

export interface WorkflowStep {
	id: string;
	condition: string;
	fields: Readonly<Record<string, Node>>;
}

export interface WorkflowJobFile {
	id: string;
	needs: readonly string[];
	condition: string;
	fields: Readonly<Record<string, Node>>;
	/** Empty for a job that calls a reusable workflow. */
	steps: readonly WorkflowStep[];
}

export interface WorkflowFile {
	path: string;
	/** Of the parser, over this file and the reusable workflows that it calls. */
	errors: readonly string[];
	fields: Readonly<Record<string, Node>>;
	jobs: readonly WorkflowJobFile[];
}

/** Repositories on this machine, by `owner/name`: what `uses: owner/name/path@ref` and `$/` mean. */
export type Repositories = Readonly<Record<string, string>>;

export async function readWorkflow(path: string, home: string, repositories: Repositories): Promise<WorkflowFile> {
	const result = parseWorkflow({ name: path, content: await readFile(path, "utf8") }, new NoOperationTraceWriter());
	if (!result.value) return { path, errors: messages(result.context.errors), fields: {}, jobs: [] };
	const provider = {
		getFileContent: async (reference: { path: string; owner?: string; repository?: string }) => ({
			name: reference.path,
			content: await readFile(join(folderOf(reference, home, repositories), reference.path), "utf8"),
		}),
	};
	// The package's FileProvider speaks of the browser's File where it means its own, so the type does not fit.
	const template = await convertWorkflowTemplate(result.context, result.value, provider as never, {
		fetchReusableWorkflowDepth: 1,
	});
	const fields = readMapping(JSON.parse(JSON.stringify(result.value)) as Node);
	const jobs = readMapping(fields.jobs ?? null);
	return {
		path,
		errors: messages(result.context.errors),
		fields,
		jobs: template.jobs.map((job) => {
			const jobFields = readMapping(jobs[job.id.value] ?? null);
			const stepNodes = readList(jobFields.steps ?? null);
			return {
				id: job.id.value,
				needs: (job.needs ?? []).map((need) => need.value),
				condition: job.if.expression,
				fields: jobFields,
				steps: (job.type === "job" ? job.steps : []).map((step, index) => ({
					id: step.id,
					condition: step.if?.expression ?? "success()",
					fields: readMapping(stepNodes[index] ?? null),
				})),
			};
		}),
	};
}

export function evaluateNode(node: Node | undefined, scope: Scope): Value {
	if (node === undefined || node === null || typeof node !== "object") return node ?? null;
	if (node.type === 3) return evaluateExpression(node.expr, scope);
	if (node.type === 1) return node.seq.map((item) => evaluateNode(item, scope));
	return Object.fromEntries(node.map.map(({ Key, Value }) => [String(Key), evaluateNode(Value, scope)]));
}

/** The members of a mapping; empty for everything else. */
export function readMapping(node: Node | undefined): Record<string, Node> {
	if (node === null || typeof node !== "object" || node.type !== 2) return {};
	return Object.fromEntries(node.map.map(({ Key, Value }) => [String(Key), Value]));
}

function readList(node: Node): Node[] {
	return node !== null && typeof node === "object" && node.type === 1 ? node.seq : [];
}

function messages(errors: { getErrors(): { message: string }[] }): string[] {
	return errors.getErrors().map((error) => error.message);
}

function folderOf(
	reference: { owner?: string; repository?: string },
	home: string,
	repositories: Repositories,
): string {
	if (!reference.owner) return home;
	const folder = repositories[`${reference.owner}/${reference.repository}`];
	if (!folder) throw new Error(`the stand-in has no repository ${reference.owner}/${reference.repository}`);
	return folder;
}
