// What travels between the jobs of a run, and how it is received. Any job of a run can write workflow artifacts, also one
// that runs code of the project: a receiver names what it wants by id, takes the files that belong there and no others,
// and the documents are held to digests that came as job outputs (security rule S20).
import { join } from "node:path";
import { ConflictError, EnvironmentError } from "../diagnostic/errors.ts";
import { CellId, FileName } from "../document/fields.ts";
import { parseDocument } from "../document/read-document.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { Files, WorkflowArtifacts } from "../world/ports.ts";

export interface HandOver {
	files: Files;
	artifacts: WorkflowArtifacts;
	workFolder: WorkFolder;
	/** GITHUB_RUN_ATTEMPT: 2 in the first re-run. */
	attempt: number;
}

export const artifactNames = {
	plan: "wheel-release-plan",
	bundle: "wheel-release-bundle",
	verdict: "wheel-release-verdict",
	/** Followed by the id of the cell. */
	cell: "wheel-release-cell-",
	/** Followed by the id of the test. */
	smoke: "wheel-release-smoke-",
} as const;

/** @throws ConflictError when it is not the plan that the planning job announced. */
export async function receivePlan(given: { artifactId: string; digest: string }, context: HandOver): Promise<void> {
	const file = join(await receive(given.artifactId, "plan", (path) => path === "plan.json", context), "plan.json");
	const plan = parseDocument("plan", (await context.files.readText(file)) ?? "", "plan.json");
	if (plan.digest !== given.digest) {
		const message = `plan.json has digest ${plan.digest}, the planning job said ${given.digest}`;
		throw new ConflictError("document/other-plan", message);
	}
	await context.files.copy(file, context.workFolder.plan);
}

/** The files of every cell, each in a folder of its own; freeze holds them against the plan. */
export async function receiveCells(context: HandOver, fromRun: string | null): Promise<void> {
	const { files, artifacts, workFolder } = context;
	const run = fromRun ?? undefined;
	for (const [cell, id] of await findLatest(artifactNames.cell, context, run)) {
		const folder = workFolder.cell(checkCellId(cell));
		await files.remove(folder);
		await artifacts.download(id, folder, run);
		await refuseOthers(folder, (path) => FileName.safeParse(path).success, `the workflow artifact of ${cell}`, context);
	}
}

/** The frozen distributions, their manifest and their plan. The stage holds the manifest to its sha256. */
export async function receiveBundle(artifactId: string, context: HandOver): Promise<void> {
	const { files, artifacts, workFolder } = context;
	await files.remove(workFolder.root);
	// Straight to its place: a release may be larger than half of the runner's disk.
	await artifacts.download(artifactId, workFolder.root);
	const isDistribution = (path: string) => path.startsWith("dist/") && FileName.safeParse(path.slice(5)).success;
	const isOurs = (path: string) => path === "plan.json" || path === "manifest.json" || isDistribution(path);
	await refuseOthers(workFolder.root, isOurs, "the bundle", context);
}

export async function receiveSmokeReceipts(context: HandOver): Promise<void> {
	for (const [test, id] of await findLatest(artifactNames.smoke, context)) {
		const cell = checkCellId(test);
		const folder = await receive(id, `smoke-${cell}`, (path) => path === `smoke/${cell}.json`, context);
		await context.files.copy(join(folder, "smoke", `${cell}.json`), context.workFolder.smokeReceipt(cell));
	}
}

/** The gate's own word, of the same run; what it lets through is bound by the sha256 of the manifest. */
export async function receiveVerdict(context: HandOver): Promise<void> {
	const id = (await findLatest(artifactNames.verdict, context)).get("");
	if (id === undefined) throw new EnvironmentError("github/no-artifact", "the gate of this run left no verdict");
	const folder = await receive(id, "verdict", (path) => path === "verdict.json", context);
	await context.files.copy(join(folder, "verdict.json"), context.workFolder.verdict);
}

/** Uploads those of `patterns` below the work folder that exist; null when none does. */
export async function send(name: string, patterns: readonly string[], context: HandOver): Promise<string | null> {
	const { files, artifacts, workFolder } = context;
	const found = await files.glob(workFolder.root, patterns);
	if (found.length === 0) return null;
	const paths = found.map((path) => join(workFolder.root, path));
	return (await artifacts.upload(inAttempt(name, context), workFolder.root, paths)).id;
}

/** A cell's folder is the root of its workflow artifact: whoever downloads it by hand finds the wheel at the top. */
export async function sendCell(cell: string, context: HandOver): Promise<void> {
	const { files, artifacts, workFolder } = context;
	const folder = workFolder.cell(cell);
	const found = (await files.list(folder)).filter(({ kind }) => kind === "file");
	const paths = found.map((entry) => join(folder, entry.name));
	if (paths.length > 0) await artifacts.upload(inAttempt(`${artifactNames.cell}${cell}`, context), folder, paths);
}

/** Names are used once in a run, and a re-run is the same run: later attempts carry their number. */
function inAttempt(name: string, { attempt }: HandOver): string {
	return attempt > 1 ? `${name}@${attempt}` : name;
}

/** Ids by what follows `prefix` in the name, of the latest attempt that uploaded it. */
async function findLatest(prefix: string, context: HandOver, run?: string): Promise<Map<string, string>> {
	const latest = new Map<string, { id: string; attempt: number }>();
	for (const { id, name } of await context.artifacts.list(run)) {
		if (!name.startsWith(prefix)) continue;
		const [, rest = "", number = "1"] = /^(.*?)(?:@([2-9]|[1-9]\d+))?$/.exec(name.slice(prefix.length)) ?? [];
		const attempt = Number(number);
		// An attempt that has not begun cannot have uploaded anything.
		if (run === undefined && attempt > context.attempt) throw unexpected(name);
		if (attempt > (latest.get(rest)?.attempt ?? 0)) latest.set(rest, { id, attempt });
	}
	return new Map([...latest].map(([rest, { id }]) => [rest, id]));
}

/** Into a new folder of its own, which is returned. */
async function receive(
	id: string,
	name: string,
	isExpected: (path: string) => boolean,
	context: HandOver,
): Promise<string> {
	const folder = join(context.workFolder.scratch, "received", name);
	await context.files.remove(folder);
	await context.artifacts.download(id, folder);
	await refuseOthers(folder, isExpected, `workflow artifact ${id}`, context);
	return folder;
}

async function refuseOthers(
	folder: string,
	isExpected: (path: string) => boolean,
	what: string,
	{ files }: HandOver,
): Promise<void> {
	const other = (await listAll(folder, "", files)).find(({ path, isFile }) => !isFile || !isExpected(path));
	if (other === undefined) return;
	await files.remove(folder);
	throw new ConflictError(
		"action/unexpected-file",
		`${what} holds ${JSON.stringify(other.path)}, which does not belong there`,
	);
}

/** Everything below a folder, links and devices too: only plain files are ever expected. */
async function listAll(folder: string, prefix: string, files: Files): Promise<{ path: string; isFile: boolean }[]> {
	const entries = await files.list(join(folder, prefix));
	const nested = await Promise.all(
		entries.map(async ({ name, kind }) =>
			kind === "folder"
				? listAll(folder, `${prefix}${name}/`, files)
				: [{ path: `${prefix}${name}`, isFile: kind === "file" }],
		),
	);
	return nested.flat();
}

function checkCellId(id: string): string {
	if (CellId.safeParse(id).success) return id;
	throw unexpected(id);
}

function unexpected(name: string): ConflictError {
	return new ConflictError(
		"action/unexpected-file",
		`the run has a workflow artifact ${JSON.stringify(name)} that no job of ours made`,
	);
}
