import { ConflictError } from "../diagnostic/errors.ts";
import type { Plan } from "../document/plan.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { World } from "../world/ports.ts";
import type { PlanDecision } from "./decide.ts";
import { differsInPredictionsOnly, type MeasuredSeconds } from "./jobs/predict.ts";

/**
 * The plan that lies in the work folder already, when the new one only predicts other minutes: what was built, frozen and
 * tested for it refers to its digest.
 */
export async function keepPlan(
	decision: PlanDecision,
	measured: MeasuredSeconds,
	workFolder: WorkFolder | null,
	world: Pick<World, "files">,
): Promise<PlanDecision> {
	if (decision.plan === null || workFolder === null || measured.size === 0) return decision;
	const before = await readPlan(workFolder, world);
	return before !== null && differsInPredictionsOnly(before, decision.plan) ? { ...decision, plan: before } : decision;
}

/** Null also for one that this version cannot read. */
async function readPlan({ plan }: WorkFolder, { files }: Pick<World, "files">): Promise<Plan | null> {
	const text = await files.readText(plan);
	if (text === null) return null;
	const { parseDocument } = await import("../document/read-document.ts");
	try {
		return parseDocument("plan", text, plan);
	} catch (error) {
		if (error instanceof ConflictError) return null;
		throw error;
	}
}
