// What `check` is asked, by whichever face: names become files of this machine, the project around them says what it lets
// pass, a plan and receipts of tests say more; then everything is judged together.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type CheckRequest, isRemote } from "../check/check-answer.ts";
import type { Finding, FindingLevel } from "../diagnostic/finding.ts";
import type { CheckResult } from "../document/check-result.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { RenderDescriptions } from "../tools/render-descriptions.ts";
import type { World } from "../world/ports.ts";
import { runCheck } from "./check.ts";
import type { FileReader } from "./check-files.ts";
import { expandOperands } from "./check-operands.ts";
import { readFileRules, readPlan, readReceipts } from "./check-project.ts";
import type { Fetched, OpenHttpSource } from "./check-remote.ts";

export interface CheckQuestion {
	/** Files, folders, patterns, URLs; relative to `folder`. */
	operands: readonly string[];
	/** Distributions of the last release, named alike. */
	previous: readonly string[];
	/** Absolute; the settings of its project count. */
	folder: string;
	/** Instead of wheel-release.toml, absolute. */
	configFile: string | null;
	/** A plan.json, or a folder that has one, absolute; null: hold the files against none. */
	plan: string | null;
	/** Smoke receipts, absolute, beside those of the work folder. */
	receipts: readonly string[];
	workFolder: WorkFolder;
	select: readonly string[] | null;
	ignore: readonly string[];
	/** Null: as the project says. */
	failOn: FindingLevel | null;
	/** In bytes. */
	wheelBudget: number | null;
}

export interface CheckTools extends Omit<FileReader, "files"> {
	openHttpSource: OpenHttpSource;
	render: RenderDescriptions;
}

export interface Answered {
	result: CheckResult;
	/** Where the files of `result` lie; those from servers until `use` has ended. */
	requests: readonly CheckRequest[];
	/** False when the project's settings cannot be followed: no file was looked at. */
	isJudged: boolean;
}

/** @param use what is done with the answer, while files from servers are still there */
export async function answerQuestion<T>(
	question: CheckQuestion,
	world: World,
	tools: CheckTools,
	use: (answered: Answered) => Promise<T>,
): Promise<T> {
	const { folder, operands, previous } = question;
	const named = await expandOperands(operands, folder, world.files);
	const last = previous.length === 0 ? [] : await expandOperands(previous, folder, world.files);
	if (![...named, ...last].some(({ file }) => isRemote(file))) {
		return await use(
			await judge({ operands: named, refused: [] }, { operands: last, refused: [] }, question, world, tools),
		);
	}
	const { fetchAll } = await import("./check-remote.ts");
	const temporary = join(world.host.temporaryFolder, `wheel-release-check-${randomUUID()}`);
	try {
		const current = await fetchAll(named, temporary, world, tools.openHttpSource);
		const before = await fetchAll(last, temporary, world, tools.openHttpSource);
		return await use(await judge(current, before, question, world, tools));
	} finally {
		await world.files.remove(temporary);
	}
}

async function judge(
	current: Fetched,
	before: Fetched,
	question: CheckQuestion,
	world: World,
	{ askThreads, onFile, render }: CheckTools,
): Promise<Answered> {
	const { folder, configFile, workFolder, select, ignore, failOn, wheelBudget } = question;
	const { rules, findings: refused } = await readFileRules(folder, configFile, world);
	if (refused.length > 0) return { result: notJudged(refused), requests: [], isJudged: false };
	const plan = question.plan === null ? null : await readPlan(question.plan, world);
	const receipts = await readReceipts(question.receipts, workFolder, world);
	const order = {
		files: current.operands,
		previous: before.operands,
		lost: [...current.refused, ...before.refused],
		...{ rules, plan, receipts, select, ignore, failOn, wheelBudget },
	};
	const result = await runCheck(order, { files: world.files, askThreads, onFile }, render);
	return { result, requests: current.operands, isJudged: true };
}

/** The project asks for something that cannot be followed. */
function notJudged(findings: readonly Finding[]): CheckResult {
	return { files: [], findings, ignored: [], cells: null, changes: new Map(), descriptions: new Map(), exitStatus: 2 };
}
