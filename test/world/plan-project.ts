// The plan stage on a real folder, as the faces run it, with GitHub's variables when a test wants them.
import { join } from "node:path";
import type { Plan } from "../../src/document/plan.ts";
import { parseDocument } from "../../src/document/read-document.ts";
import { defaultOptions, type StageOptions, type StageResult } from "../../src/pipeline/request.ts";
import { runStage } from "../../src/pipeline/run-stage.ts";
import type { ProjectFolder } from "./project-folder.ts";

/** `plan` is null when the stage refused or had nothing to do. @param now instead of the real time */
export async function planProject(
	project: ProjectFolder,
	options: Partial<StageOptions> = {},
	environment: Record<string, string> = {},
	now: Date | null = null,
): Promise<{ result: StageResult; plan: Plan | null }> {
	const world = project.openWorld(environment);
	const result = await runStage(
		{
			stage: "plan",
			projectFolder: project.path,
			workFolder: project.workFolder,
			options: { ...defaultOptions, tool: "wheel-release test", preflight: false, ...options },
		},
		now === null ? world : { ...world, clock: { ...world.clock, now: () => now } },
	);
	const isMade = result.exitStatus === 0 && result.didNothing !== true;
	const text = isMade ? await world.files.readText(project.workFolder.plan) : null;
	await world.close().catch(() => undefined); // a log that cannot be written was told by the stage
	return { result, plan: text === null ? null : (parseDocument("plan", text, "plan.json") as Plan) };
}

/** What GitHub tells a job about its event. */
export function githubVariables(
	project: ProjectFolder,
	name: string,
	ref: string,
	payload: unknown = {},
): Record<string, string> {
	project.write(".event/event.json", typeof payload === "string" ? payload : JSON.stringify(payload));
	return { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_EVENT_PATH: join(project.path, ".event", "event.json") };
}
