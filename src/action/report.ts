// How a step tells its result: outputs, annotations, the job summary, the last lines of the log.
import type { StageName } from "../diagnostic/event.ts";
import { countFindings, type FindingLevel, findingLevels, sortFindings } from "../diagnostic/finding.ts";
import type { Plan } from "../document/plan.ts";
import { type DocumentKind, type DocumentOf, parseDocument } from "../document/read-document.ts";
import type { UserOutcome } from "../pick/users.ts";
import { type ExitStatus, exitStatuses } from "../pipeline/exit-status.ts";
import type { StageResult } from "../pipeline/request.ts";
import { formatJobSummary } from "../report/job-summary.ts";
import type { Runner } from "../world/runner.ts";
import { annotationsOf } from "./annotations.ts";
import type { HandOver } from "./hand-over.ts";
import { outputsOf } from "./outputs.ts";

export interface ReportContext {
	runner: Runner;
	workspace: string;
	projectFolder: string;
	/** Null when the inputs were wrong, so that nothing has run. */
	context: HandOver | null;
	/** Null: error. */
	failOn: FindingLevel | null;
}

/** What a step has to tell. */
export interface StepResult extends Omit<StageResult, "stage"> {
	/** Null when the inputs were wrong. */
	stage: StageName | "check" | null;
	/** Job summary, where the general one says too little. */
	markdown?: string;
	/** The findings stand in the log already. */
	isTold?: boolean;
}

/** The exit status of the step: the stage's, or 1 when a finding is at least as bad as `fail-on`. */
export async function reportResult(
	result: StepResult,
	{ runner, workspace, projectFolder, context, failOn }: ReportContext,
): Promise<number> {
	const findings = sortFindings(result.findings);
	const worst = findings.some(({ level }) => findingLevels.indexOf(level) <= findingLevels.indexOf(failOn ?? "error"));
	const exitStatus = result.exitStatus === 0 && worst ? 1 : result.exitStatus;
	for (const [name, value] of outputsOf(result.outputs ?? {})) runner.setOutput(name, value);
	const annotations = annotationsOf(findings, { workspace, project: projectFolder });
	// Whoever reads the log has read them above; GitHub takes annotations out of a folded group as well.
	const isFolded = result.isTold === true && annotations.length > 0;
	if (isFolded) runner.openGroup("annotations");
	for (const { level, message, place } of annotations) runner.annotate(level, message, place);
	if (isFolded) runner.closeGroup();
	if (result.stack !== undefined) {
		runner.line(result.stack);
		runner.annotate("error", `${result.summary}. Please report it with the lines of the log.`, {
			title: "wheel-release",
		});
	}
	const meaning = exitStatuses[exitStatus as ExitStatus];
	if (result.markdown !== undefined) await runner.writeSummary(result.markdown);
	else if (result.stage !== null && context !== null) {
		const facts = { ...result, stage: result.stage, findings, exitStatus, exitMeaning: meaning };
		const documents = await readDocuments(context);
		const users = result.stage === "plan" && documents.plan !== null ? await listUsers(documents.plan) : [];
		await runner.writeSummary(formatJobSummary({ ...facts, ...documents, users }));
	}
	runner.line(`${countFindings(findings)} · exit ${exitStatus}: ${meaning}`);
	return exitStatus;
}

/** Only the plan's summary has them, so only it loads what they need. */
async function listUsers(plan: Plan): Promise<UserOutcome[]> {
	const { decideUserOutcomes, plannedOffers } = await import("../pick/users.ts");
	return decideUserOutcomes(plannedOffers(plan));
}

async function readDocuments(context: HandOver) {
	const { plan, manifest, ledger } = context.workFolder;
	return {
		plan: await readDocument("plan", plan, context),
		manifest: await readDocument("manifest", manifest, context),
		ledger: await readDocument("ledger", ledger, context),
	};
}

/** For the summary alone: what cannot be read is left out, because the stage has said so already. */
async function readDocument<K extends DocumentKind>(
	kind: K,
	path: string,
	{ files }: HandOver,
): Promise<DocumentOf<K> | null> {
	const text = await files.readText(path);
	if (text === null) return null;
	try {
		return parseDocument(kind, text, path);
	} catch {
		return null;
	}
}
