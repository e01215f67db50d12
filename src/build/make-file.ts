// Makes the one file of a cell: the frontend's process, the repair of native Linux wheels, or a file that was brought along.
import { join } from "node:path";
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, SdistCell } from "../document/plan.ts";
import type { ToolEnvironment } from "../tools/environment.ts";
import { childEnvironment } from "../world/child-environment.ts";
import type { World } from "../world/ports.ts";
import type { BuildCommand } from "./command.ts";
import { chooseOutput, describeFailure } from "./decide.ts";
import type { BuildSession } from "./session.ts";

/** Absolute path of the file, or why there is none. */
export type MadeFile = { path: string } | { finding: Finding };

export async function runCommand(
	cell: Cell | SdistCell,
	command: BuildCommand,
	tools: ToolEnvironment,
	out: string,
	session: BuildSession,
): Promise<MadeFile> {
	const { world, workFolder, projectFolder } = session;
	const log = join(workFolder.logs, `build-${cell.id}.log`);
	await world.files.remove(log);
	const program = command.program === "python" ? tools.python : join(tools.bin, command.program);
	const env = childEnvironment(
		world.environment,
		{
			...command.env,
			...("environment" in cell ? cell.environment : {}),
			...(session.commitTime ? { SOURCE_DATE_EPOCH: session.commitTime } : {}),
		},
		{ path: [tools.bin] },
	);
	const run = async (program: string, args: string[]) => {
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
	};

	const failed = await run(program, command.args);
	if (failed) return failed;
	const chosen = chooseOutput(cell, await listFiles(out, world));
	if ("finding" in chosen) return chosen;
	if (!command.needsRepair) return { path: join(out, chosen.file) };
	const repaired = join(out, "repaired");
	const unrepaired = await run(tools.python, [
		"-m",
		"auditwheel",
		"repair",
		"--plat",
		"auto",
		"--wheel-dir",
		repaired,
		join(out, chosen.file),
	]);
	if (unrepaired) return unrepaired;
	const final = chooseOutput(cell, await listFiles(repaired, world));
	return "finding" in final ? final : { path: join(repaired, final.file) };
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

async function listFiles(folder: string, world: World): Promise<string[]> {
	return (await world.files.list(folder)).filter((entry) => entry.kind === "file").map((entry) => entry.name);
}

function lastLines(text: string, count: number): string {
	return text.trimEnd().split("\n").slice(-count).join("\n");
}
