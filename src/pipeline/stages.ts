// The whole product as one ordered list. A stage reads documents of earlier stages, does its work and leaves its own.
// Each is loaded when it runs, so that `plan` starts without what `publish` needs.
import { UsageError } from "../diagnostic/errors.ts";
import type { StageName, StageOutcome } from "../diagnostic/event.ts";
import { type Finding, hasErrors } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import type { Plan } from "../document/plan.ts";
import type { Destination } from "../index/destination.ts";
import { formatMatrixOutputs, planMatrices } from "../plan/jobs/matrices.ts";
import { wantsPreflight } from "../plan/preflight/wants-preflight.ts";
import type { Pyproject } from "../project/pyproject.ts";
import { nextTag } from "../report/next-tag.ts";
import { summarizePlan } from "../report/plan-words.ts";
import type { World } from "../world/ports.ts";
import type { StageOptions, StageRequest, StageResult } from "./request.ts";

export interface Stage {
	name: StageName;
	run(request: StageRequest, world: World): Promise<StageOutcome & Pick<StageResult, "plan">>;
}

export const stages: readonly Stage[] = [
	{ name: "plan", run: plan },
	{ name: "build", run: build },
	{ name: "freeze", run: freeze },
	{ name: "smoke", run: smoke },
	{ name: "gate", run: gate },
	{ name: "publish", run: publish },
	{ name: "verify", run: verify },
];

async function plan(
	{ projectFolder, workFolder, options }: StageRequest,
	world: World,
): Promise<StageOutcome & Pick<StageResult, "plan">> {
	const { configFile, tag, isRehearsal, tool } = options;
	const { runPlan, writePlan } = await import("../plan/run.ts");
	const request = { projectFolder, configFile, tag, planBefore: workFolder.plan, isRehearsal, tool };
	const decision = await runPlan({ ...request, workFolder: isRehearsal ? null : workFolder }, world);
	if (decision.plan === null) {
		const { nothingToDo } = decision;
		return {
			findings: decision.findings,
			summary: nothingToDo === null ? "no plan" : `${nothingToDo}; nothing to do`,
			didNothing: nothingToDo !== null,
			outputs: formatMatrixOutputs({}),
		};
	}
	const findings = [...decision.findings, ...(await preflight(decision.plan, decision.pyproject, options, world))];
	if (hasErrors(findings)) {
		return { findings, summary: "no plan", outputs: formatMatrixOutputs({}) };
	}
	await writePlan(decision.plan, workFolder, world);
	return {
		findings,
		summary: summarizePlan(decision.plan),
		outputs: planOutputs(decision.plan),
		plan: decision.plan,
	};
}

/** What the index would refuse; a rehearsal has an index of its own. */
async function preflight(plan: Plan, pyproject: Pyproject, options: StageOptions, world: World): Promise<Finding[]> {
	if (options.isRehearsal || !wantsPreflight(plan.event, options.preflight)) return [];
	if (options.destination === null && !plan.destinations.some((name) => name !== "rehearsal")) return [];
	const [{ createProjectIndex }, { runPreflight }, { publicDestinations }] = await Promise.all([
		import("../plan/preflight/read-index.ts"),
		import("../plan/preflight/run.ts"),
		import("../index/destination.ts"),
	]);
	// A dev version never goes to PyPI.
	const planned = plan.destinations.includes("pypi") ? publicDestinations.pypi : publicDestinations.testpypi;
	const destination = options.destination ?? planned;
	const index = createProjectIndex(world.http, destination);
	return await runPreflight({ plan, pyproject, index, destination }, world);
}

function planOutputs(plan: Plan): Record<string, string> {
	return {
		version: plan.version,
		tag: plan.tag ?? "",
		commit: plan.commit ?? "",
		"plan-digest": plan.digest,
		...formatMatrixOutputs(planMatrices(plan)),
	};
}

async function build({ projectFolder, workFolder, options }: StageRequest, world: World): Promise<StageOutcome> {
	const { loadPlan } = await import("./documents.ts");
	const plan = await loadPlan(workFolder, world);
	const ids = [...plan.cells.map((cell) => cell.id), ...(plan.sdist ? [plan.sdist.id] : [])];
	const only = options.cells && checkIds(options.cells, ids);
	const { runBuild } = await import("../build/run.ts");
	return await runBuild({ plan, projectFolder, workFolder, only, isForced: options.isForced }, world);
}

async function freeze({ workFolder }: StageRequest, world: World): Promise<StageOutcome> {
	const { loadPlan } = await import("./documents.ts");
	const { runFreeze } = await import("../freeze/run.ts");
	return await runFreeze({ plan: await loadPlan(workFolder, world), workFolder }, world);
}

async function smoke({ projectFolder, workFolder, options }: StageRequest, world: World): Promise<StageOutcome> {
	const { loadManifest, loadPlan } = await import("./documents.ts");
	const plan = await loadPlan(workFolder, world);
	const { manifest } = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const only =
		options.cells &&
		checkIds(
			options.cells,
			plan.smokeCells.map((cell) => cell.id),
		);
	const { runSmoke } = await import("../smoke/run.ts");
	return await runSmoke({ plan, manifest, workFolder, projectFolder, ...(only ? { only: [...only] } : {}) }, world);
}

async function gate({ workFolder, options }: StageRequest, world: World): Promise<StageOutcome> {
	const { loadManifest, loadPlan } = await import("./documents.ts");
	const plan = await loadPlan(workFolder, world);
	const frozen = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const { runGate } = await import("../gate/run.ts");
	return await runGate({ plan, ...frozen, workFolder }, world);
}

async function publish({ workFolder, options }: StageRequest, world: World): Promise<StageOutcome> {
	const { loadManifest, loadPlan, loadVerdict } = await import("./documents.ts");
	const plan = await loadPlan(workFolder, world);
	const destination = requireDestination(options.destination, plan);
	const verdict = await loadVerdict(workFolder, plan, world);
	const frozen = await loadManifest(workFolder, plan, options.manifestSha256 ?? verdict.manifestSha256, world);
	const { runPublish } = await import("../publish/run.ts");
	return await runPublish({ plan, ...frozen, verdict, workFolder, destination, dryRun: options.isDryRun }, world);
}

async function verify({ workFolder, options }: StageRequest, world: World): Promise<StageOutcome> {
	const { loadManifest, loadPlan } = await import("./documents.ts");
	const plan = await loadPlan(workFolder, world);
	const destination = requireDestination(options.destination, plan);
	const { manifest } = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const { runVerify } = await import("../verify/run.ts");
	return await runVerify({ plan, manifest, workFolder, destination }, world);
}

/** A plan names where its files may go: an untagged one, or that of a pull request, never to a public index. */
function requireDestination(destination: Destination | null, plan: Plan): Destination {
	if (destination === null) {
		throw new UsageError("publish/unknown-destination", "no destination is named", {
			help: "wheel-release publish --index pypi (or testpypi), or --destination-file of a running rehearsal index",
		});
	}
	if (plan.destinations.includes(destination.name)) return destination;
	throw new UsageError(
		"publish/unplanned-destination",
		`this plan (event ${plan.event}, ${plan.tag ?? "no tag"}) does not go to ${destination.title}`,
		{
			help: `Plan a tagged release: wheel-release plan --tag ${nextTag(plan)}`,
		},
	);
}

function checkIds(given: readonly string[], known: readonly string[]): readonly string[] {
	for (const id of given) {
		if (known.includes(id)) continue;
		const nearest = findNearest(id, known);
		throw new UsageError(
			"plan/unknown-cell",
			`the plan has no cell "${id}"${nearest ? `; did you mean "${nearest}"?` : ""}`,
			{
				help: `Cells: ${known.join(", ")}`,
			},
		);
	}
	return given;
}
