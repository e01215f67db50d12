// Plans for the golden files and the pages of the documentation: made without git, environment and clock of this machine,
// so that the same sources give the same plan everywhere.
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding } from "../src/diagnostic/finding.ts";
import type { Plan } from "../src/document/plan.ts";
import { runPlan } from "../src/plan/run.ts";
import { createWorld } from "../src/world/create-world.ts";
import type { World } from "../src/world/ports.ts";

export const root = join(import.meta.dirname, "..");

/** The day on which all of them are made. */
const today = new Date("2026-11-22T12:00:00.000Z");

/** Left behind by builds and editors; no source of a project. */
export const leftovers = new Set([".wheel-release", "target", "dist", "build", "wheelhouse", "__pycache__", ".venv"]);

/** A plan that depends on nothing but the folder and the tag. */
export async function planFolder(
	folder: string,
	tag: string | null,
): Promise<{ plan: Plan | null; findings: Finding[] }> {
	const world = openWorld();
	const planBefore = join(folder, ".wheel-release", "plan.json");
	const request = {
		projectFolder: folder,
		configFile: null,
		tag,
		isRehearsal: false,
		planBefore,
		tool: "wheel-release",
	};
	try {
		return await runPlan(request, world);
	} finally {
		await world.close();
	}
}

function openWorld(): World & { close(): Promise<void> } {
	const world = createWorld({
		environment: {},
		productFolder: join(root, "src"),
		signal: new AbortController().signal,
		eventLog: join(tmpdir(), "wheel-release-golden-events.jsonl"),
		onEvent: () => {},
		announceSecret: () => {},
		python: null,
	});
	return {
		...world,
		clock: { ...world.clock, now: () => today },
		processes: { ...world.processes, ask: async () => null, find: async () => null },
	};
}
