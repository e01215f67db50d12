import { kn as digestOf } from "./planning.js";
// src/document/cell-digest.ts
/**
* What a build receipt is tied to: this cell, of this version, at this commit. Not the whole plan, whose digest also holds
* the event: files that a dispatch built can be frozen by the run of the tag at the same commit (`from-run`).
*/
function digestCell(plan, cell) {
	const { project, version, commit } = plan;
	const { predictedMinutes: _, predictedCost: __, ...made } = cell;
	return digestOf({
		project: project.normalizedName,
		version,
		commit,
		cell: made
	});
}
export { digestCell as t };
