// The last look at a plan: its minutes as they were measured, its runners and sizes against what GitHub has and allows, and
// for a stranger's pull request without the cells that must not run.
import type { Finding } from "../../diagnostic/finding.ts";
import type { Plan } from "../../document/plan.ts";
import type { PlanFacts } from "../facts.ts";
import { cutForFork } from "./cut-for-fork.ts";
import { judgeJobs } from "./judge-jobs.ts";
import { judgeRunners } from "./judge-runners.ts";
import { predict } from "./predict.ts";

type Unsealed = Omit<Plan, "digest">;

export function planJobs(
	planned: Unsealed,
	facts: Pick<PlanFacts, "settings" | "tables" | "now" | "measured" | "isFromFork">,
): { plan: Unsealed; findings: Finding[] } {
	const { runners } = facts.tables;
	const plan = {
		...planned,
		cells: planned.cells.map((cell) => predict(cell, facts.measured, runners)),
		sdist: planned.sdist && predict(planned.sdist, facts.measured, runners),
	};
	const findings = [...judgeRunners(facts, plan), ...judgeJobs(plan, runners)];
	return { plan: facts.isFromFork ? cutForFork(plan) : plan, findings };
}
