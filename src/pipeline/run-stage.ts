import type { StageName } from "../diagnostic/event.ts";
import type { World } from "../world/ports.ts";
import { describeThrown, exitStatusOf } from "./exit-status.ts";
import type { StageRequest, StageResult } from "./request.ts";
import { stages } from "./stages.ts";

/** Runs one stage. Never throws: what went wrong is in the result, with its exit status. */
export async function runStage(request: StageRequest, world: World): Promise<StageResult> {
	const stage = findStage(request.stage);
	const started = world.clock.monotonic();
	world.events.emit({ type: "stage-started", stage: stage.name });
	const { plan, ...settled } = await settle(
		stage.name,
		async () => await stage.run(request, world),
		() => world.clock.monotonic() - started,
	);
	// The words of servers and of bugs may quote a token; nobody who shows the result has to think of it.
	const result: StageResult = { ...world.secrets.redact(settled), ...(plan === undefined ? {} : { plan }) };
	for (const finding of result.findings) world.events.emit({ type: "finding", stage: stage.name, finding });
	world.events.emit({ type: "stage-finished", stage: stage.name, summary: result.summary, seconds: result.seconds });
	return result;
}

async function settle(
	stage: StageName,
	run: () => Promise<Awaited<ReturnType<(typeof stages)[number]["run"]>>>,
	seconds: () => number,
): Promise<StageResult> {
	try {
		const outcome = await run();
		return { ...outcome, stage, exitStatus: exitStatusOf(outcome.findings), seconds: seconds() };
	} catch (error) {
		const { exitStatus, finding, stack } = describeThrown(error);
		return {
			stage,
			exitStatus,
			findings: finding ? [finding] : [],
			summary: finding?.message ?? "a bug of wheel-release",
			seconds: seconds(),
			...(stack === undefined ? {} : { stack }),
		};
	}
}

function findStage(name: StageName) {
	const stage = stages.find((candidate) => candidate.name === name);
	if (stage === undefined) throw new RangeError(`no stage ${name}`);
	return stage;
}
