import { digestOf } from "./canonical-json.ts";
import type { Cell, Plan, SdistCell } from "./plan.ts";

/**
 * What a build receipt is tied to: this cell, of this version, at this commit. Not the whole plan, whose digest also holds
 * the event: files that a dispatch built can be frozen by the run of the tag at the same commit (`from-run`).
 */
export function digestCell(plan: Plan, cell: Cell | SdistCell): string {
	const { project, version, commit } = plan;
	// A guess of minutes changes no byte of the wheel.
	const { predictedMinutes: _, predictedCost: __, ...made } = cell;
	return digestOf({ project: project.normalizedName, version, commit, cell: made });
}
