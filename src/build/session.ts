// What all cells of one build call share: gathered once.
import { join } from "node:path";
import type { Cell, Plan, SdistCell } from "../document/plan.ts";
import type { WorkFolder } from "../document/work-folder.ts";
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
	rustVersion: string | null;
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
	const crateFolder = request.plan.project.crate?.file.replace(/[^/]*$/, "") ?? "";
	const [sourceDigest, commitTime, hasCargoLock] = await Promise.all([
		digestSources(request.projectFolder, world),
		readCommitTime(request.projectFolder, world),
		world.files.exists(join(request.projectFolder, crateFolder, "Cargo.lock")),
	]);
	return { ...request, world, sourceDigest, commitTime, hasCargoLock, rustVersion: rust?.version ?? null };
}
