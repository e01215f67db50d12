// What GitHub would refuse or end: too many jobs, outputs that are too large, jobs that run into the limit of six hours.
import { jobOutputBytes, matrixJobs } from "../../data/github-limits.ts";
import type { HostedRunner } from "../../data/runners.ts";
import type { Table } from "../../data/table.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { formatRunner } from "../../document/format-runner.ts";
import type { Cell, Plan } from "../../document/plan.ts";
import { formatMatrixOutputs, jobsPerKind, planMatrices } from "./matrices.ts";
import { jobKinds, jobMinutesOf } from "./rows.ts";

type Planned = Pick<Plan, "cells" | "sdist" | "smokeCells">;

export function judgeJobs(plan: Planned, runners: Table<HostedRunner>): Finding[] {
	const outputs = formatMatrixOutputs(planMatrices(plan));
	return [...judgeCounts(outputs), ...judgeSize(outputs), ...plan.cells.flatMap((cell) => judgeTime(cell, runners))];
}

function judgeCounts(outputs: Readonly<Record<string, string>>): Finding[] {
	return jobKinds.flatMap((kind): Finding[] => {
		const [count, limit] = [Number(outputs[`${kind}-count`]), jobsPerKind[kind] * matrixJobs];
		if (count <= limit) return [];
		const isTest = kind.startsWith("smoke");
		return [
			{
				code: "plan/too-many-jobs",
				level: "error",
				message: `${count} ${kind} jobs; wheels.yml runs at most ${limit} (${jobsPerKind[kind]} matrices of ${matrixJobs})`,
				help: isTest
					? 'Test on fewer Pythons, smoke = { pythons = "min,max" }, or give all tests a budget of minutes: smoke = { budget = 600 }.'
					: "Build fewer targets, use the stable ABI (one wheel for all Pythons), or put several archs into one CUDA wheel.",
			},
		];
	});
}

/** The plan's other outputs are short. */
const roomForOthers = 16 * 1024;

function judgeSize(outputs: Readonly<Record<string, string>>): Finding[] {
	const bytes = Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
	if (bytes + roomForOthers <= jobOutputBytes) return [];
	return [
		{
			code: "plan/outputs-too-large",
			level: "error",
			message: `the job matrices have ${Math.ceil(bytes / 1024)} KiB as GitHub counts them (UTF-16); outputs of a job may have ${jobOutputBytes / 1024} KiB`,
			help: "Plan fewer cells, or shorten the labels of the runners: each row of a matrix repeats them.",
		},
	];
}

/** A job should end well before GitHub ends it: predictions are rough. */
const safeShare = 5 / 6;

function judgeTime(cell: Cell, runners: Table<HostedRunner>): Finding[] {
	const limit = jobMinutesOf(cell.runner, runners);
	if (cell.predictedMinutes <= limit * safeShare) return [];
	return [
		{
			code: "plan/job-too-long",
			level: "error",
			message: `${cell.id} may take ${Math.ceil(cell.predictedMinutes)} minutes; a job on ${formatRunner(cell.runner)} ends after ${limit}`,
			help: `${howToSplit(cell)} Or set a larger or self-hosted runner: runners = { ${cell.target} = "…" }.`,
		},
	];
}

function howToSplit(cell: Cell): string {
	const archs = cell.cuda?.archs.length ?? 0;
	if (archs > 1) return `Split it: cuda = { split = "arch" } makes one job for each of its ${archs} archs.`;
	if (cell.buildIdentifiers.length > 1)
		return `Split it: ${cell.buildIdentifiers.length} wheels are built one after the other; narrow \`build\` of [tool.cibuildwheel] or drop Pythons.`;
	if (cell.isEmulated) return "Build it on a machine of its own processor: emulation is about ten times slower.";
	return "Build less in it.";
}
