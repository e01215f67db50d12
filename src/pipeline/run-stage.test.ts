import { expect, it } from "vitest";
import { EnvironmentError } from "../diagnostic/errors.ts";
import type { StageEvent } from "../diagnostic/event.ts";
import { workFolderAt } from "../document/work-folder.ts";
import type { World } from "../world/ports.ts";
import { createSecrets } from "../world/secrets.ts";
import { defaultOptions } from "./request.ts";
import { runStage } from "./run-stage.ts";

const secret = "pypi-AgEIcHlwaS5vcmc";

/** A world in which the first thing that a stage does fails like this. */
function failing(error: Error): World {
	const secrets = createSecrets(() => {});
	secrets.hide(secret);
	const world: Partial<World> = {
		secrets,
		files: { readText: () => Promise.reject(error) } as unknown as World["files"],
		clock: { now: () => new Date(), monotonic: () => 0, sleep: async () => {} },
		events: { emit: (_event: StageEvent) => {} },
	};
	return world as World;
}

it.each([
	["an error of ours", new EnvironmentError("world/no-id-token", `no ${secret}`, { help: `try ${secret}` }), 3],
	["a bug", new Error(`a header held ${secret}`), 70],
])("what a stage tells about %s holds no secret, whoever shows it", async (_, error, exitStatus) => {
	const options = { ...defaultOptions, tool: "wheel-release" };
	const request = {
		stage: "gate",
		projectFolder: "/p",
		workFolder: workFolderAt("/p/.wheel-release"),
		options,
	} as const;
	const result = await runStage(request, failing(error));
	expect(result.exitStatus).toBe(exitStatus);
	expect(JSON.stringify(result)).toContain("***");
	expect(JSON.stringify(result)).not.toContain(secret);
});
