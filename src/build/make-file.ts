// Makes the one file of a cell: the frontend's process, the repair of native Linux wheels, or a file that was brought along.
import { join } from "node:path";
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, SdistCell } from "../document/plan.ts";
import type { ToolEnvironment } from "../tools/environment.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";
import type { BuildCommand } from "./command.ts";
import { chooseOutput, describeFailure } from "./decide.ts";
import { chooseOwnOutput, findUnplannedWheels } from "./own-command.ts";
import type { BuildSession } from "./session.ts";

/** Absolute path of the file, or why there is none. */
export type MadeFile = { path: string } | { finding: Finding };

export async function runCommand(
	cell: Cell | SdistCell,
	command: BuildCommand,
	tools: ToolEnvironment | null,
	out: string,
	session: BuildSession,
): Promise<MadeFile> {
	if ("expect" in cell && tools === null) return runOwnCommand(cell, command, out, session);
	await emptyFolder(out, session.world);
	const failed = await runProcess(cell, command, command.args, tools, session);
	if (failed) return failed;
	const chosen = chooseOutput(cell, await listFiles(out, session.world));
	if ("finding" in chosen) return chosen;
	if (!command.needsRepair || tools === null) return { path: join(out, chosen.file) };
	const repaired = join(out, "repaired");
	const repair = ["-m", "auditwheel", "repair", "--plat", "auto", "--wheel-dir", repaired, join(out, chosen.file)];
	const unrepaired = await runProcess(cell, { ...command, program: "python" }, repair, tools, session);
	if (unrepaired) return unrepaired;
	const final = chooseOutput(cell, await listFiles(repaired, session.world));
	return "finding" in final ? final : { path: join(repaired, final.file) };
}

/** One run serves every cell that asks for the same; what failed once is not tried again for the next cell. */
async function runOwnCommand(cell: Cell, command: BuildCommand, out: string, session: BuildSession): Promise<MadeFile> {
	const known = session.commandRuns.get(out);
	if (known !== undefined && known !== "done") return { finding: sameFailure(cell, known) };
	if (known === undefined) {
		await emptyFolder(out, session.world);
		const failed = await runProcess(cell, command, command.args, null, session);
		const unplanned = failed ? null : findUnplannedWheels(session.plan, await listFiles(out, session.world));
		session.commandRuns.set(out, failed || unplanned ? cell.id : "done");
		if (failed) return failed;
		if (unplanned) return { finding: unplanned };
	}
	const chosen = chooseOwnOutput(cell, await listFiles(out, session.world));
	return "finding" in chosen ? chosen : { path: join(out, chosen.file) };
}

/** Appends to the cell's log; null when the process ended well. */
async function runProcess(
	cell: Cell | SdistCell,
	command: BuildCommand,
	args: readonly string[],
	tools: ToolEnvironment | null,
	session: BuildSession,
): Promise<{ finding: Finding } | null> {
	const { world, workFolder, projectFolder } = session;
	const log = join(workFolder.logs, `build-${cell.id}.log`);
	if (args === command.args) await world.files.remove(log);
	const program =
		tools === null ? command.program : command.program === "python" ? tools.python : join(tools.bin, command.program);
	const env = childEnvironment(
		world.environment,
		{
			...command.env,
			...("environment" in cell ? cell.environment : {}),
			...(session.commitTime ? { SOURCE_DATE_EPOCH: session.commitTime } : {}),
		},
		{ path: tools === null ? [] : [tools.bin] },
	);
	const result = await world.processes.run({
		command: program,
		args,
		cwd: projectFolder,
		env,
		timeoutSeconds: cell.timeoutMinutes * 60,
		onLine: (line) => world.events.emit({ type: "output", stage: "build", item: cell.id, line }),
	});
	await world.files.appendText(log, `$ ${[program, ...args].join(" ")}\n${result.output}\n`);
	if (result.exitStatus === 0) return null;
	const ran = { folder: projectFolder, words: [program, ...args] };
	return { finding: describeFailure(cell, ran, lastLines(result.output, 20), log, result.timedOut) };
}

export async function bringFile(cell: Cell | SdistCell, session: BuildSession): Promise<MadeFile> {
	const path = join(session.projectFolder, ...(cell.source ?? "").split("/"));
	if (cell.source !== null && (await session.world.files.exists(path))) return { path };
	return {
		finding: {
			code: "build/source-missing",
			level: "error",
			message: `${cell.source} was there when the plan was made and is gone`,
			file: cell.source ?? undefined,
			help: "Put the file back, or run `wheel-release plan` again.",
		},
	};
}

async function emptyFolder(folder: string, world: World): Promise<void> {
	await world.files.remove(folder);
	await world.files.makeFolder(folder);
}

function sameFailure(cell: Cell, other: string): Finding {
	return {
		code: "build/failed",
		level: "error",
		message: `${cell.id} was not built: the command that makes it failed for ${other}`,
		help: `See build-${other}.log.`,
	};
}

async function listFiles(folder: string, world: World): Promise<string[]> {
	return (await world.files.list(folder)).filter((entry) => entry.kind === "file").map((entry) => entry.name);
}

function lastLines(text: string, count: number): string {
	return text.trimEnd().split("\n").slice(-count).join("\n");
}
