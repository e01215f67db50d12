// `wheel-release plan`: runs the stage and shows the plan as it was asked for: a table, one question answered, the changes
// against an older plan, job matrices, what users get.
import { statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../diagnostic/errors.ts";
import type { Plan } from "../document/plan.ts";
import { workFolderAt } from "../document/work-folder.ts";
import type { UserOutcome } from "../pick/users.ts";
import { planMatrices } from "../plan/jobs/matrices.ts";
import { formatPlanTable } from "../report/plan-table.ts";
import type { World } from "../world/ports.ts";
import type { CommandContext } from "./command.ts";
import type { CommandLine } from "./options.ts";
import { identifierFlags } from "./options.ts";
import type { Screen } from "./screen.ts";
import { endStage, runOneStage } from "./stage.ts";

export async function planCommand(context: CommandContext): Promise<number> {
	const { line, world } = context;
	const lost = line.given.find((flag) => identifierFlags.includes(flag));
	if (lost !== undefined) {
		throw new UsageError("config/unknown-option", `--${lost} needs --print-build-identifiers beside it`, {
			help: "A plan covers all platforms; `targets` and [tool.cibuildwheel] narrow it.",
		});
	}
	// Before this plan takes its place.
	const old = line.diff === null ? null : await readOldPlan(line.diff, world);
	const result = await runOneStage("plan", context);
	if (result.plan) await showPlan(result.plan, old, context);
	else if (line.isJson) context.screen.print([JSON.stringify(result, null, 2)]);
	return endStage(result, context);
}

/** Everything that the flags of `plan` ask to see; the pages of the documentation are made of it too. */
export async function showPlan(
	plan: Plan,
	old: Plan | null,
	{ line, screen }: { line: CommandLine; screen: Pick<Screen, "print"> },
): Promise<void> {
	const show = (document: unknown, lines: readonly string[]) =>
		screen.print(line.isJson ? [JSON.stringify(document, null, 2)] : ["", ...lines]);
	if (line.isMatrix) return screen.print([JSON.stringify(planMatrices(plan), null, 2)]);
	if (old) {
		const [{ diffPlans }, { formatPlanDiff }] = await Promise.all([
			import("../plan/diff.ts"),
			import("../report/plan-diff-table.ts"),
		]);
		const diff = diffPlans(old, plan);
		return show(diff, formatPlanDiff(diff, line.isVerbose));
	}
	if (line.question !== null) {
		const [{ explainInPlan, formatAnswer }, { describeKey }] = await Promise.all([
			import("../report/plan-explain.ts"),
			import("../config/known-keys.ts"),
		]);
		const answer = explainInPlan(line.question, plan, describeKey);
		return show({ question: line.question, ...answer }, formatAnswer(answer));
	}
	if (line.isUsers) {
		const [users, { formatUsersTable }] = await Promise.all([listUsers(plan), import("../report/users-table.ts")]);
		return show({ users }, [...formatPlanTable(plan, line.isVerbose), "", ...formatUsersTable(users)]);
	}
	if (!line.isExplain) return show(plan, formatPlanTable(plan, line.isVerbose));
	const { formatPlanReasons } = await import("../report/plan-reasons.ts");
	show(plan, [...formatPlanTable(plan, line.isVerbose), "", ...formatPlanReasons(plan)]);
}

/** Loaded when it is asked for: most plans are made without it. */
async function listUsers(plan: Plan): Promise<UserOutcome[]> {
	const { decideUserOutcomes, plannedOffers } = await import("../pick/users.ts");
	return decideUserOutcomes(plannedOffers(plan));
}

/** @param path of a plan.json, of a work folder or of a project */
async function readOldPlan(path: string, world: World): Promise<Plan> {
	const { parseDocument } = await import("../document/read-document.ts");
	const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
	const places = isFolder ? [join(path, "plan.json"), workFolderAt(join(path, ".wheel-release")).plan] : [path];
	for (const place of places) {
		const text = await world.files.readText(place);
		if (text !== null) return parseDocument("plan", text, place);
	}
	throw new UsageError("document/missing", `there is no plan at ${places.join(" or ")}`, {
		help: "Name an older plan.json: wheel-release plan --diff OLD/plan.json",
	});
}
