// What all cells of one build call share: gathered once.
import { join } from "node:path";
import type { Cell, Plan, SdistCell } from "../document/plan.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import { readMaturinTable } from "../project/maturin-table.ts";
import { parsePyproject } from "../project/pyproject.ts";
import type { World } from "../world/ports.ts";
import { ensureRustTarget, readRust, requireRust } from "./rust.ts";
import { digestSources, readCommitTime } from "./sources.ts";

export interface BuildRequest {
	plan: Plan;
	/** Absolute. */
	projectFolder: string;
	workFolder: WorkFolder;
	/** Cell ids, or null for all cells of the plan. */
	only: readonly string[] | null;
	/** Build even what is unchanged. */
	isForced: boolean;
}

export interface BuildSession extends BuildRequest {
	world: World;
	sourceDigest: string;
	commitTime: string | null;
	hasCargoLock: boolean;
	/** See BuildPlaces. */
	cargoProfile: string | null;
	rustVersion: string | null;
	/** Output folders of commands of the project's own that ran: `done`, or the cell that they failed for. */
	commandRuns: Map<string, string>;
}

export async function openSession(
	request: BuildRequest,
	cells: readonly (Cell | SdistCell)[],
	world: World,
): Promise<BuildSession> {
	const rust = cells.some((cell) => cell.frontend === "maturin")
		? requireRust(await readRust(world), request.plan.project.crate?.rustVersion ?? null)
		: null;
	for (const cell of cells)
		if (rust && "rustTarget" in cell && cell.rustTarget) await ensureRustTarget(rust, cell.rustTarget, world);
	const crate = request.plan.project.crate?.file ?? null;
	const [sourceDigest, commitTime, hasCargoLock, pyproject] = await Promise.all([
		digestSources(request.projectFolder, world),
		readCommitTime(request.projectFolder, world),
		crate !== null && findCargoLock(join(request.projectFolder, ...crate.split("/"), ".."), world),
		rust ? world.files.readText(join(request.projectFolder, "pyproject.toml")) : null,
	]);
	const cargoProfile =
		pyproject === null ? null : readMaturinTable(parsePyproject(pyproject, "pyproject.toml")).profile;
	return {
		...request,
		world,
		sourceDigest,
		commitTime,
		hasCargoLock,
		cargoProfile,
		rustVersion: rust?.version ?? null,
		commandRuns: new Map(),
	};
}

/** Beside the crate, or beside the manifest of the workspace above it. */
async function findCargoLock(folder: string, world: World): Promise<boolean> {
	if (await world.files.exists(join(folder, "Cargo.lock"))) return true;
	for (let above = join(folder, ".."); ; above = join(above, "..")) {
		const manifest = await world.files.readText(join(above, "Cargo.toml"));
		if (manifest !== null && /^\s*\[workspace[.\]]/m.test(manifest))
			return world.files.exists(join(above, "Cargo.lock"));
		if (join(above, "..") === above) return false;
	}
}
