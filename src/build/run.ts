// Builds the cells of a plan that this machine was asked for: one file each, in a folder of its own, with a receipt beside
// it. A cell whose inputs and output have not changed is left as it is.
import { basename, join } from "node:path";
import { EnvironmentError } from "../diagnostic/errors.ts";
import type { StageOutcome } from "../diagnostic/event.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { BuildReceipt } from "../document/build-receipt.ts";
import { digestCell } from "../document/cell-digest.ts";
import type { Cell, SdistCell } from "../document/plan.ts";
import { findContainerEngine } from "../tools/container-engine.ts";
import { prepareTools } from "../tools/environment.ts";
import { findInterpreters } from "../tools/interpreters.ts";
import type { World } from "../world/ports.ts";
import { decideBuildCommand, isCrossCompiled } from "./command.ts";
import { digestInputs, isUpToDate } from "./decide.ts";
import { enterVersion } from "./enter-version.ts";
import { bringFile, runCommand } from "./make-file.ts";
import { nameCommandRun } from "./own-command.ts";
import { describeFiles, hashOutputs, readReceipt, writeReceipt } from "./receipts.ts";
import { type BuildRequest, type BuildSession, openSession } from "./session.ts";

export async function runBuild(request: BuildRequest, world: World): Promise<StageOutcome> {
	const cells = [...request.plan.cells, ...(request.plan.sdist ? [request.plan.sdist] : [])].filter(
		(cell) => request.only === null || request.only.includes(cell.id),
	);
	const session = await openSession(request, cells, world);
	if (request.only === null) await removeForeignCells(request, world);
	const version = await enterVersion(request.plan, request.projectFolder, world);
	if ("finding" in version) return { findings: [version.finding], summary: "nothing was built" };
	const findings: Finding[] = [];
	let unchanged = 0;
	try {
		for (const cell of cells) {
			const result = await buildCell(cell, session);
			if (result === "unchanged") unchanged += 1;
			else if (result !== "built") findings.push(...result);
		}
	} finally {
		await version.leave();
	}
	// What is left of a failed build stays for the command that reproduces it.
	if (findings.length === 0) await world.files.remove(join(request.workFolder.scratch, "build"));
	const built = cells.length - unchanged - findings.length;
	return {
		findings,
		summary: [
			`${built} built`,
			...(unchanged ? [`${unchanged} unchanged`] : []),
			...(findings.length ? [`${findings.length} failed`] : []),
		].join(", "),
		didNothing: unchanged === cells.length,
	};
}

/** Folders of cells that an earlier plan had and this one has not: freeze would rightly call their files unplanned. */
async function removeForeignCells({ plan, workFolder }: BuildRequest, world: World): Promise<void> {
	const planned = [...plan.cells.map((cell) => cell.id), ...(plan.sdist ? [plan.sdist.id] : [])];
	for (const entry of await world.files.list(join(workFolder.root, "cells"))) {
		if (!planned.includes(entry.name)) await world.files.remove(workFolder.cell(entry.name));
	}
}

async function buildCell(cell: Cell | SdistCell, session: BuildSession): Promise<"built" | "unchanged" | Finding[]> {
	const { world, workFolder, plan } = session;
	const started = world.clock.monotonic();
	const startedAt = world.clock.now().toISOString();
	world.events.emit({ type: "item-started", stage: "build", item: cell.id });
	const interpreter = await chooseInterpreter(cell, world);
	const isOwn = cell.frontend === "command" && "expect" in cell;
	const out = join(workFolder.scratch, "build", isOwn ? nameCommandRun(cell, interpreter) : cell.id);
	const command = decideBuildCommand(cell, plan, world.host, {
		out,
		project: session.projectFolder,
		interpreter,
		cargoTarget: join(workFolder.scratch, "cargo"),
		hasCargoLock: session.hasCargoLock,
		cargoProfile: session.cargoProfile,
		environment: world.environment,
		containerEngine: await chooseContainerEngine(cell, world),
	});
	const tools = command?.toolSet ? await prepareTools(command.toolSet, world) : null;
	const inputDigest = digestInputs({
		cell,
		sourceDigest: command ? session.sourceDigest : await digestBroughtFile(cell, session),
		tools: [tools?.lockDigest ?? "none", session.rustVersion ?? "no rust", interpreter ?? "any python"],
		environment: {
			...(cell.frontend === "cibuildwheel" ? cibuildwheelVariables(world.environment) : {}),
			...command?.env,
		},
	});
	const finish = (outcome: "done" | "unchanged" | "failed", details: string[]) => {
		const seconds = world.clock.monotonic() - started;
		world.events.emit({ type: "item-finished", stage: "build", item: cell.id, outcome, details, seconds });
	};

	const cellDigest = digestCell(plan, cell);
	const receipt = await readReceipt(cell, session);
	if (!session.isForced && isUpToDate(receipt, inputDigest, await hashOutputs(receipt, cell, session))) {
		// Committing what was built already gives the cell another digest and the file no other bytes.
		if (receipt && receipt.cellDigest !== cellDigest) await writeReceipt({ ...receipt, cellDigest }, session);
		finish("unchanged", describeFiles(receipt, command));
		return "unchanged";
	}
	await world.files.remove(workFolder.cell(cell.id));
	const made = command ? await runCommand(cell, command, tools, out, session) : await bringFile(cell, session);
	if ("finding" in made) {
		finish("failed", []);
		return [made.finding];
	}
	const file = basename(made.path);
	await world.files.copy(made.path, join(workFolder.cell(cell.id), file));
	const hash = await world.files.hash(join(workFolder.cell(cell.id), file));
	const written: BuildReceipt = {
		schema: 1,
		kind: "build-receipt",
		cellDigest,
		cell: cell.id,
		files: [{ file, size: hash?.size ?? 0, sha256: hash?.sha256 ?? "" }],
		inputDigest,
		tools: [
			...(tools?.versions ?? []),
			...(session.rustVersion ? [{ name: "rust", version: session.rustVersion }] : []),
		],
		runnerKind: world.host.runnerKind,
		startedAt,
		seconds: world.clock.monotonic() - started,
	};
	await writeReceipt(written, session);
	finish("done", describeFiles(written, command));
	return "built";
}

/** The caller's own options decide what comes out as much as the file does. */
function cibuildwheelVariables(environment: World["environment"]): Record<string, string> {
	const own = Object.entries(environment).filter(([name, value]) => name.startsWith("CIBW_") && value !== undefined);
	return Object.fromEntries(own as [string, string][]);
}

/** cibuildwheel builds Linux wheels in the images of manylinux and musllinux. */
async function chooseContainerEngine(cell: Cell | SdistCell, world: World): Promise<"docker" | "podman" | null> {
	if (cell.frontend !== "cibuildwheel" || !("expect" in cell) || cell.image === null) return null;
	const engine = await findContainerEngine(world);
	if (engine) return engine.program;
	throw new EnvironmentError(
		"build/no-container-engine",
		`${cell.id} is built in the container image ${cell.image}, and neither Docker nor Podman answers on this machine`,
		{ help: "Use a hosted Linux runner, or start Docker or Podman (`docker info` must answer)." },
	);
}

async function digestBroughtFile(cell: Cell | SdistCell, session: BuildSession): Promise<string> {
	const hash = await session.world.files.hash(join(session.projectFolder, ...(cell.source ?? "").split("/")));
	return hash?.sha256 ?? "missing";
}

/** Null: whatever interpreter the frontend finds gives the same wheel. */
async function chooseInterpreter(cell: Cell | SdistCell, world: World): Promise<string | null> {
	if (!("expect" in cell) || cell.buildPython === null) return null;
	if (isCrossCompiled(cell, world.host)) return cell.buildPython.replace(/^3/, "python3");
	const found = (await findInterpreters(world)).find(
		({ minor, implementation, freeThreaded, machine }) =>
			`${implementation === "cpython" ? "" : implementation}${minor}${freeThreaded ? "t" : ""}` === cell.buildPython &&
			// Windows runs interpreters of several machines side by side; on a Mac either will do.
			(world.host.system !== "windows" || machine === cell.expect.architecture),
	);
	if (found) return found.path;
	throw new EnvironmentError(
		"build/no-interpreter",
		`${cell.id} is built with Python ${cell.buildPython}, which is not on this machine`,
		{
			help: `Install it (pyenv install ${cell.buildPython}), or add it to the job:\n- uses: actions/setup-python\n  with: {python-version: "${cell.buildPython}"}`,
		},
	);
}
