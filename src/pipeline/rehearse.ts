// A whole release on one machine: plan, cut to what this host can do, then the same stages a release runs, against an index
// and an issuer that live as long as the rehearsal.
import { join } from "node:path";
import { readRust } from "../build/rust.ts";
import type { StageName } from "../diagnostic/event.ts";
import type { Plan } from "../document/plan.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { Destination } from "../index/destination.ts";
import { cutPlan, type RehearsalHost } from "../plan/cut.ts";
import { findLocalImages } from "../smoke/place.ts";
import { findContainerEngine } from "../tools/container-engine.ts";
import { findInterpreters } from "../tools/interpreters.ts";
import type { World } from "../world/ports.ts";
import { loadManifest, loadPlan } from "./documents.ts";
import { defaultOptions, hasFailed, type StageOptions, type StageResult } from "./request.ts";
import { runStage } from "./run-stage.ts";

export interface RehearseRequest {
	/** Absolute. */
	projectFolder: string;
	workFolder: WorkFolder;
	tool: string;
	tag: string | null;
	configFile: string | null;
	isForced: boolean;
	/** One index over all edits; else one per set of frozen bytes, so that an edit at an unchanged version is no conflict. */
	keepsIndex: boolean;
	/** Starts the index on a folder, for one project; the caller closes it. */
	openIndex(folder: string, project: string): Promise<{ destination: Destination; world: World }>;
}

export interface Rehearsal {
	/** As cut for this host; null when there is none. */
	plan: Plan | null;
	/** Of the whole release. */
	planned: { files: number; tests: number };
	/** In order; the last one tells how it ended. */
	results: StageResult[];
}

/** Stops at the first stage that fails; run again, it goes on from what is already true. */
export async function rehearse(request: RehearseRequest, world: World): Promise<Rehearsal> {
	const { workFolder } = request;
	const rehearsal: Rehearsal = { plan: null, planned: { files: 0, tests: 0 }, results: [] };
	const options: StageOptions = {
		...defaultOptions,
		tool: request.tool,
		tag: request.tag,
		configFile: request.configFile,
		isForced: request.isForced,
		isRehearsal: true,
	};
	const run = async (stage: StageName, more: Partial<StageOptions> = {}, inWorld = world) => {
		const result = await runStage(
			{ stage, projectFolder: request.projectFolder, workFolder, options: { ...options, ...more } },
			inWorld,
		);
		rehearsal.results.push(result);
		return !hasFailed(result);
	};

	if (!(await run("plan"))) return rehearsal;
	const whole = await loadPlan(workFolder, world);
	rehearsal.planned = { files: whole.cells.length + (whole.sdist ? 1 : 0), tests: whole.smokeCells.length };
	rehearsal.plan = cutPlan(whole, await describeHost(whole, world));
	const { writePlan } = await import("../plan/run.ts");
	await writePlan(rehearsal.plan, workFolder, world);
	for (const stage of ["build", "freeze", "smoke", "gate"] as const) if (!(await run(stage))) return rehearsal;

	const { manifestSha256 } = await loadManifest(workFolder, rehearsal.plan, null, world);
	const folder = await chooseIndexFolder(request, manifestSha256, world);
	const index = await request.openIndex(folder, rehearsal.plan.project.name);
	const target = { destination: index.destination, manifestSha256 };
	if (await run("publish", target, index.world)) await run("verify", target, index.world);
	return rehearsal;
}

async function describeHost(plan: Plan, world: World): Promise<RehearsalHost> {
	const { system, machine, glibc } = world.host;
	const isMusl = system === "linux" && glibc === null;
	const builds = plan.cells.filter((cell) => cell.frontend === "cibuildwheel");
	const planned = [...(isMusl ? [] : plan.smokeCells), ...builds].flatMap(({ image }) => image ?? []);
	const [interpreters, images, rust] = await Promise.all([
		findInterpreters(world),
		findLocalImages([...new Set(planned)], world),
		plan.cells.some((cell) => cell.frontend === "maturin") ? readRust(world) : null,
	]);
	const own = interpreters.filter((interpreter) => interpreter.machine === machine);
	const pythons = own.map(
		({ implementation, minor, freeThreaded }) =>
			`${implementation === "cpython" ? "" : implementation}${minor}${freeThreaded ? "t" : ""}`,
	);
	return {
		system,
		machine,
		isMusl,
		images,
		pythons: [...new Set(pythons)],
		hasContainers: builds.length > 0 && (await findContainerEngine(world)) !== null,
		rust: rust?.version ?? null,
		rustTargets: rust?.targets ?? null,
	};
}

/** Indexes of earlier bytes are removed; nobody can install from them any more. */
async function chooseIndexFolder(request: RehearseRequest, manifestSha256: string, world: World): Promise<string> {
	const name = request.keepsIndex ? "kept" : manifestSha256.slice(0, 16);
	const folder = request.workFolder.index(name);
	for (const entry of await world.files.list(join(folder, ".."))) {
		if (!["kept", "served", name].includes(entry.name)) await world.files.remove(join(folder, "..", entry.name));
	}
	return folder;
}
